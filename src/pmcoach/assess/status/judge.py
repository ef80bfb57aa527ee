"""The state of a goal, from its numbers, its plan, and the goals below it."""

from __future__ import annotations

from pmcoach.assess.schedule.submission import interval as interval_of
from pmcoach.assess.status.health import Health, Pace, by_pace
from pmcoach.assess.status.progress import Measured
from pmcoach.assess.status.rollup import to_begin
from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.trend import rhythm
from pmcoach.dates.period import add_days
from pmcoach.project import Project
from pmcoach.records.fields.enums import Status

YEAR = 366  # days
WELL = (Health.ON_TRACK, Health.TOO_EARLY)
STALE = 21  # days
LATE = 1.5


def judged(
    measured: Measured, pace: Pace | None, below: tuple[Standing, ...], allowed: int, *, trouble: bool
) -> Health:
    """How a goal is doing. `allowed` is how many days old its last value may be.

    `trouble` says that a step is late or a guardrail broken: a goal with either is not on track. What a value said
    holds until the next one comes, however long that takes; its age is told beside it.
    """
    goal, today, due, current = measured.goal, measured.today, measured.days.due, measured.current
    if goal.status is Status.DROPPED:
        return Health.DROPPED
    reached = pace is not None and pace.gone >= 1 - 1e-9
    if goal.status is Status.DONE:
        return Health.DONE if reached or pace is None or current is None else Health.MISSED
    if today < goal.first_day or (pace is None and to_begin(below)):
        return Health.NOT_STARTED
    stale = current is not None and (min(today, due) - current.day).days > allowed
    if today > due and pace is not None:
        # A value from long before does not say where a goal ended.
        return Health.DONE if reached else Health.UNKNOWN if stale else Health.MISSED
    health = _running(measured, pace, below, stale=stale)
    off = any(child.health in (Health.OFF_TRACK, Health.MISSED) for child in below)
    if health in WELL and (trouble or (off and current is None)):
        return Health.AT_RISK
    return health


def _running(measured: Measured, pace: Pace | None, below: tuple[Standing, ...], *, stale: bool) -> Health:
    """How a goal that goes on is doing by its values, or its plan, alone."""
    if (keeping := measured.kept()) is not None:
        return keeping
    if pace is None:
        wanted = measured.aim.level is not None and (measured.hold is not None or measured.start is not None)
        return Health.TOO_EARLY if wanted and measured.waiting else Health.UNKNOWN
    if not pace.early or below:
        return by_pace(pace)
    return Health.UNKNOWN if stale and not measured.waiting else Health.TOO_EARLY


def _wait(measured: Measured, interval: int) -> int:
    """How many days after a value the next one is not late: half as many again as values, or reports, come apart."""
    return int(LATE * max(interval, rhythm(measured.values)))


def allowed_age(measured: Measured, project: Project) -> int:
    """How many days old a goal's last value may be: three weeks, or as long as the next one is not late.

    A figure that comes once a month is not old for being four weeks old. Days its owner was away on do not count.
    """
    allowed = max(STALE, _wait(measured, interval_of(project)))
    owner, current = project.people.get(measured.goal.owner), measured.current
    if owner is None or not owner.leave or current is None:
        return allowed
    passed = min((measured.today - current.day).days, YEAR)
    return allowed + sum(owner.away(add_days(current.day, ahead + 1)) for ahead in range(passed))
