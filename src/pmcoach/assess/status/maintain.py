"""Values to be kept: which side of the target is the bad one, and how far it may go."""

from __future__ import annotations

from pmcoach.assess.status.health import Health
from pmcoach.assess.status.measurements import values_of
from pmcoach.assess.status.target import Aim
from pmcoach.project import Project
from pmcoach.records.fields.enums import Direction
from pmcoach.records.kinds.goal import Goal
from pmcoach.text import Text, quantity
from pmcoach.tuples import NamedTuple
from pmcoach.wording import Way

SLACK = 0.05  # of the target, where nobody says how far a value may go
FAR = 4  # times that
BOUNDS = {Way.AT_LEAST: 1, Way.AT_MOST: -1}
# A share to be kept that is at least half is a good thing: uptime, satisfaction, retention.
MOST = 50.0

AT = Text(en="at {value}", zh="在 {value}")
OR_MORE = Text(en="at {value} or more", zh="不低于 {value}")
OR_LESS = Text(en="at {value} or less", zh="不高于 {value}")
WORST = Text(en="{level}, {worst} at worst", zh="{level}，最差 {worst}")


class Hold(NamedTuple):
    """A value to be kept: its target, the worst that is allowed, and which way is better: 1 up, -1 down, 0 nobody says."""

    target: float
    allowed: float
    better: int


def hold_of(goal: Goal, aim: Aim, project: Project) -> Hold | None:
    """What a goal is to keep; None for goals that are to move something.

    None too for a value that starts beyond its bound and has to come back by the due day.

    The committed value is the worst allowed and tells which side is the bad one; else a bound does (以内, at least) and
    allows nothing beyond; else a share of half or more is to be high, and what it lacks may double.
    """
    if not aim.direction.holds or aim.level is None:
        return None
    target = aim.level
    commit = goal.metric.number(goal.metric.commit) if goal.metric is not None else None
    if aim.direction is not Direction.MAINTAIN:
        better = -1 if aim.direction.falls else 1
        allowed = target if commit is None or (commit - target) * better > 0 else commit
        hold = Hold(target, allowed, better)
        return None if _comes_back(goal, aim, hold, project) else hold
    if commit is not None and commit != target:
        return Hold(target, commit, 1 if target > commit else -1)
    if (way := project.sentence(goal).goal.way) and (better := BOUNDS.get(way, 0)):
        return Hold(target, target, better)
    if aim.unit == "%" and MOST <= target <= 100:
        return Hold(target, target - min(100 - target, target * SLACK), 1)
    return Hold(target, target if aim.baseline is None else aim.baseline.value, 0)


def _comes_back(goal: Goal, aim: Aim, hold: Hold, project: Project) -> bool:
    """Whether a value starts beyond its bound: by its baseline, else by the first of several values seen."""
    values = values_of(goal, project) if aim.baseline is None else ()
    first = aim.baseline.value if aim.baseline is not None else values[0].value if len(values) > 1 else None
    return first is not None and (first - hold.allowed) * hold.better < 0


def kept(value: float, hold: Hold) -> Health:
    """How a thing to be kept is doing: on track at its target or better, at risk down to the worst that is allowed.

    Where nobody says which side is the bad one, it is on track from its baseline to its target and a twentieth around
    them, and at risk up to four times as far.
    """
    if hold.better:
        if (value - hold.target) * hold.better >= 0:
            return Health.ON_TRACK
        return Health.AT_RISK if (value - hold.allowed) * hold.better >= 0 else Health.OFF_TRACK
    low, high = sorted((hold.target, hold.allowed))
    beyond, slack = max(low - value, value - high), abs(hold.target) * SLACK
    if beyond <= slack:
        return Health.ON_TRACK
    return Health.AT_RISK if beyond <= slack * FAR else Health.OFF_TRACK


def kept_at(hold: Hold, unit: str) -> Text:
    """The number to be kept, which side of it is fine, and the worst that is allowed."""
    says = OR_MORE if hold.better > 0 else OR_LESS if hold.better else AT
    level = says.fill(value=quantity(hold.target, unit))
    if not hold.better or hold.allowed == hold.target:
        return level
    return WORST.fill(level=level, worst=quantity(hold.allowed, unit))
