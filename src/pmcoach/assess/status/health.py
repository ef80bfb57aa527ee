"""How a goal is doing: nine states, decided from its forecast, its plan and its guardrails."""

from __future__ import annotations

from pmcoach.records.fields.enums import Choice
from pmcoach.tuples import NamedTuple


class Health(Choice):
    """How a goal is doing, worst states last."""

    DONE = "done", "已完成"
    ON_TRACK = "on_track", "正常", "on track"
    NOT_STARTED = "not_started", "未开始", "not started"
    TOO_EARLY = "too_early", "还早", "too early to tell"
    DROPPED = "dropped", "已取消"
    UNKNOWN = "unknown", "无数据", "no data"
    AT_RISK = "at_risk", "有风险", "at risk"
    OFF_TRACK = "off_track", "已偏离", "off track"
    MISSED = "missed", "未达成"


# How much attention a state asks for.
NEED = {
    Health.OFF_TRACK: 3,
    Health.MISSED: 3,
    Health.AT_RISK: 2,
    Health.UNKNOWN: 1,
}

EARLY = 0.25  # of the days worked: before that nothing is said
ENOUGH = 0.9  # of the way, or of the steps due
HALF = 0.6  # of the steps due


class Pace(NamedTuple):
    """Shares of the way from baseline to target: gone, to be gone by the last value's day, and forecast for the due day.

    `hope` is the good end of the forecast's range, by the last value or the one before, whichever is better; None where
    there is none before. `early` says that nothing can be said yet.
    """

    gone: float
    expected: float
    forecast: float | None = None
    hope: float | None = None
    early: bool = False

    @property
    def ends(self) -> float:
        """The share of the way it ends at: by its forecast, else by what is done of what was to be done by now."""
        if self.early:
            return 1.0
        if self.forecast is not None:
            return self.forecast
        return min(self.gone / self.expected, 1.0) if self.expected > 0 else 1.0

    @property
    def may_end(self) -> float:
        """The share of the way it ends at if all goes well."""
        if self.hope is not None and not self.early:
            return self.hope
        return 1.0 if self.early or self.forecast is not None else self.ends


def by_pace(pace: Pace) -> Health:
    """How a goal is doing by its numbers alone.

    At risk: at this pace it ends short of nine tenths of the way. Off track: even the good end of its range does, and
    the value before said so too.
    """
    if pace.early:
        return Health.TOO_EARLY
    if pace.ends >= ENOUGH:
        return Health.ON_TRACK
    enough = HALF if pace.forecast is None else ENOUGH
    return Health.OFF_TRACK if pace.may_end < enough else Health.AT_RISK


def claim(confidence: int) -> Health:
    """The state an owner's confidence claims: seven and more is on track, three and less is off."""
    if confidence >= 7:
        return Health.ON_TRACK
    return Health.AT_RISK if confidence >= 4 else Health.OFF_TRACK
