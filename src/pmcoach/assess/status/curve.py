"""A goal's course through its days, to be drawn: the values seen, those expected, and the range they lead into."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pmcoach.assess.status.measurements import Value, by_week
from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.status import Assessment
from pmcoach.dates.period import add_days
from pmcoach.tuples import NamedTuple

MANY = 40  # points of a line
STEP = 7  # days from one point of what is expected to the next


class Range(NamedTuple):
    """The value forecast for the due day, with the low and the high end of its range."""

    low: float
    middle: float
    high: float


class Curve(NamedTuple):
    """What is drawn of a goal from its first day to its last: values, expected values, the level to reach, the forecast."""

    first: date
    last: date
    values: tuple[tuple[date, float], ...]
    expected: tuple[tuple[date, float], ...]
    level: float | None
    ahead: Range | None


def curve_of(standing: Standing, assessment: Assessment) -> Curve | None:
    """The course of a goal; None where there is no value to draw, or no day between its first and its last."""
    goal = standing.goal
    first, last = goal.first_day, standing.due
    seen = [each for each in _until_closed(standing) if first <= each.day]
    values = tuple((each.day, each.value) for each in (by_week(seen) if len(seen) > MANY else seen))
    if not values or last <= first:
        return None
    low, middle, high = standing.low, standing.forecast, standing.high
    ahead = None if low is None or middle is None or high is None else Range(low, middle, high)
    last = max(last, values[-1][0])
    return Curve(first, last, values, _expected(standing, assessment), standing.aim.level, ahead)


def _until_closed(standing: Standing) -> Sequence[Value]:
    """The values seen while a goal went on; the last one of a goal that is over is what it ended at."""
    goal, ended = standing.goal, standing.current
    if goal.open or ended is None:
        return standing.values
    last = min(ended.day, standing.due)
    return (*(each for each in standing.values if each.day < last), ended._replace(day=last))


def _expected(standing: Standing, assessment: Assessment) -> tuple[tuple[date, float], ...]:
    """What was to be reached by each week of its days, by its milestones and on its last day."""
    if standing.way is None:
        return ()
    goal, due = standing.goal, standing.due
    span = (due - goal.first_day).days
    weeks = range(0, span, max(STEP, span // MANY))
    days = {*(add_days(goal.first_day, each) for each in weeks), due}
    if goal.metric is not None:
        days |= {each.on for each in goal.metric.milestones if each.on is not None}
    inside = sorted(day for day in days if goal.first_day <= day <= due)
    found = ((day, assessment.expected(goal, day)) for day in inside)
    return tuple((day, value) for day, value in found if value is not None)
