"""The state of a goal, from its numbers, its plan, and the goals below it."""

from __future__ import annotations

from pmcoach.assess.schedule.submission import interval as interval_of
from pmcoach.assess.status.health import Health, Pace, by_pace
from pmcoach.assess.status.progress import Measured
from pmcoach.assess.status.rollup import counting, rolled_up, to_begin
from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.trend import rhythm
from pmcoach.dates.period import add_days
from pmcoach.project import Project
from pmcoach.records.fields.enums import Status

IN_ORDER = (Health.ON_TRACK, Health.DONE, Health.NOT_STARTED)
YEAR = 366  # days
STALE = 21  # days
LATE = 1.5


def judged(
    measured: Measured,
    pace: Pace | None,
    below: tuple[Standing, ...],
    interval: int,
    allowed: int,
    *,
    trouble: bool,
) -> Health:
    """How a goal is doing. `interval` is how many days apart its values come, `allowed` how old the last may be.

    `trouble` says that a step is late or a guardrail broken: a goal with either is not on track.
    """
    goal, today, due, current = measured.goal, measured.today, measured.due, measured.current
    if goal.status is Status.DROPPED:
        return Health.DROPPED
    reached = pace is not None and pace.gone >= 1 - 1e-9
    if goal.status is Status.DONE:
        return Health.DONE if reached or pace is None or current is None else Health.MISSED
    if today < goal.first_day or (pace is None and to_begin(below)):
        return Health.NOT_STARTED
    if pace is None:
        return Health.UNKNOWN
    # A value from long before says neither that all is well now nor where a goal ended.
    stale = current is not None and (min(today, due) - current.day).days > allowed
    if today > due:
        return Health.DONE if reached else Health.UNKNOWN if stale else Health.MISSED
    health = measured.kept() or _by_numbers(measured, pace, below, interval)
    off = any(child.health in (Health.OFF_TRACK, Health.MISSED) for child in below)
    if health is Health.ON_TRACK and (trouble or (off and current is None)):
        return Health.AT_RISK
    return Health.UNKNOWN if health is Health.ON_TRACK and stale else health


def _by_numbers(measured: Measured, pace: Pace, below: tuple[Standing, ...], interval: int) -> Health:
    """How a goal is doing by its pace. What a value says holds until the next is due; goals in order add up to one that is."""
    health = by_pace(pace)
    if health is Health.ON_TRACK:
        return health
    then = measured.on_its_day(_wait(measured, interval))
    if then is not None and by_pace(then) is Health.ON_TRACK:
        return Health.ON_TRACK
    rolled = measured.pace() is None and rolled_up(measured.goal, below) is not None
    in_order = rolled and all(each.health in IN_ORDER for each in counting(below))
    return Health.ON_TRACK if in_order else health


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
