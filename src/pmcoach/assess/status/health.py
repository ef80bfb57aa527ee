"""How a goal is doing: eight states, decided from its pace, its forecast, its plan and its guardrails."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from pmcoach.records.fields.enums import Choice


class Health(Choice):
    """How a goal is doing, worst states last."""

    DONE = "done", "已完成"
    ON_TRACK = "on_track", "正常", "on track"
    NOT_STARTED = "not_started", "未开始", "not started"
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

EARLY = 0.15  # of the time: before that, pace says little
FULL, HALF = 0.9, 0.6  # of the expected way
NEAR = 0.03  # of the whole way: so little behind is not behind
REACH = 0.9  # of the whole way, by forecast


class Pace(NamedTuple):
    """Shares of the way from baseline to target: gone, expected by now, and forecast for the due day.

    `lately` is what the last five values alone forecast.
    """

    gone: float
    expected: float
    forecast: float | None
    lately: float | None = None


def by_pace(pace: Pace) -> Health:
    """How a goal is doing by its numbers alone.

    On track: nine tenths of the expected way are gone, or the forecast reaches the target. Off track: less than six
    tenths are gone and no forecast of nine tenths or more speaks against it. Otherwise at risk; also where the pace is
    right and the forecast falls short. Where the pace is wrong, what the last values forecast must speak for it too: a
    good start is no hope for a goal that stands still.
    """
    forecast = pace.forecast
    hope = forecast if forecast is None or pace.lately is None else min(forecast, pace.lately)
    if pace.expected < EARLY:
        return Health.AT_RISK if pace.gone < -0.1 else Health.ON_TRACK
    ratio = pace.gone / pace.expected
    if hope is not None and hope >= 1:
        return Health.ON_TRACK
    if ratio >= FULL or pace.expected - pace.gone <= NEAR:
        return Health.ON_TRACK if forecast is None or forecast >= REACH else Health.AT_RISK
    if ratio < HALF and (hope is None or hope < REACH):
        return Health.OFF_TRACK
    return Health.AT_RISK


def share_of_time(first: date, last: date, today: date) -> float:
    """How much of the days from the first to the last have gone, today counted."""
    whole = (last - first).days + 1
    return min(max(((today - first).days + 1) / whole, 0.0), 1.0) if whole > 0 else 1.0


def claim(confidence: int) -> Health:
    """The state an owner's confidence claims: seven and more is on track, three and less is off."""
    if confidence >= 7:
        return Health.ON_TRACK
    return Health.AT_RISK if confidence >= 4 else Health.OFF_TRACK
