"""A goal with its numbers: the way from start to target, how much of it is gone, what was to be expected by now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pmcoach.assess.status.course import Course
from pmcoach.assess.status.health import EARLY, Health, Pace
from pmcoach.assess.status.maintain import Hold, kept
from pmcoach.assess.status.measurements import Value
from pmcoach.assess.status.outliers import believed
from pmcoach.assess.status.target import Aim
from pmcoach.assess.status.trend import Trend, trend_of
from pmcoach.records.fields.amount import in_unit, read_amount
from pmcoach.records.fields.enums import Direction
from pmcoach.records.kinds.goal import Goal
from pmcoach.text import places
from pmcoach.tuples import NamedTuple

KEPT = {Health.ON_TRACK: 1.0, Health.AT_RISK: 0.5, Health.OFF_TRACK: 0.0}  # as a share of the way
GRACE, SLACK = 14, 7  # days
ANEW = 5  # days: two values of one week are not two that say the same


class Way(NamedTuple):
    """The way from start to target, the last value on it, and the value that was expected on its day."""

    start: float
    level: float
    current: Value
    expected: float

    def gone(self, value: float) -> float:
        """How much of the way a value has gone; below 0 and above 1 where it lies outside."""
        return (value - self.start) / (self.level - self.start)

    def at(self, share: float) -> float:
        """The value at a share of the way."""
        return self.start + (self.level - self.start) * share

    def ahead(self, other: float) -> float:
        """How far the last value lies beyond another, towards the target."""
        return (self.current.value - other) * (1 if self.level > self.start else -1)


class Measured(NamedTuple):
    """A goal with its numbers, for the arithmetic."""

    goal: Goal
    aim: Aim
    hold: Hold | None
    current: Value | None
    values: tuple[Value, ...]
    days: Course
    today: date

    @property
    def start(self) -> float | None:
        """The value the way begins at: the baseline; nothing, for things counted; else the first value seen."""
        if self._begun is not None:
            return self._begun
        return self.values[0].value if len(self.values) > 1 else None

    @property
    def _begun(self) -> float | None:
        """The value on the first day: the baseline, or nothing, for things counted; None where nobody says."""
        if self.aim.baseline is not None:
            return self.aim.baseline.value
        counted = self.aim.direction is Direction.UP and self.aim.unit not in ("%", "分")
        return 0.0 if counted and self.goal.metric is None else None

    @property
    def course(self) -> Course:
        """How much of the way is to be gone by a day: by the milestones, else straight."""
        start, level, metric = self.start, self.aim.level, self.goal.metric
        if metric is None or start is None or level is None or start == level:
            return self.days
        marks = ((each.on, metric.number(each.value)) for each in metric.milestones)
        return self.days.along(
            (day, (value - start) / (level - start))
            for day, value in marks
            if day is not None and value is not None
        )

    def way(self) -> Way | None:
        """The way its own value goes; None where numbers are missing, and for what is to be kept."""
        level, current, start = self.aim.level, self.current, self.start
        if self.hold is not None or level is None or current is None or start is None or start == level:
            return None
        expected = self.course.expected(current.counts_on)
        return Way(start, level, current, start + (level - start) * expected)

    def pace(self) -> Pace | None:
        """How far the value has come, by now and by forecast; None where numbers are missing."""
        if (keeping := self.kept()) is not None:
            return Pace(KEPT[keeping], 1.0)
        way = self.way()
        if way is None:
            return None
        gone, expected = way.gone(way.current.value), way.gone(way.expected)
        if not self.goal.open or self.today > self.days.due:
            return Pace(gone, expected, gone, gone)
        now = self.trend(way)
        if now is None or now.time < EARLY:
            return Pace(gone, expected, early=True)
        before = self.trend(way, before=True)
        told = before is not None and before.time >= EARLY
        hope = max(now.best, before.best) if before is not None and told else None
        return Pace(gone, expected, now.forecast, hope)

    def trend(self, way: Way, *, before: bool = False) -> Trend | None:
        """Where the values lead that can be believed; `before` the last of them was seen, on the week before it."""
        seen = [value for value in self.values if value.counts_on >= self.days.first]
        if before and seen:
            seen = [value for value in seen if (seen[-1].counts_on - value.counts_on).days >= ANEW]
        seen = believed(seen, way.start, way.level)
        return trend_of(seen, way.start, way.level, self.course, begun=self._begun is not None)

    @property
    def waiting(self) -> bool:
        """Whether it is too early for a first value to be missed."""
        return self.days.time(self.today) < EARLY or (self.today - self.goal.first_day).days <= GRACE

    def without_leave(self) -> Measured:
        """The same with all days of the calendar.

        Leave excuses and never accuses: a metric that moves by the calendar, whoever is away, is not behind for it.
        """
        return self._replace(days=self.days._replace(away=()))

    def kept(self) -> Health | None:
        """How a goal to be kept is doing by the values since its first day; None for others, and without a value.

        One value alone makes nothing off track.
        """
        if self.hold is None or self.today < self.days.first:
            return None
        if not self.goal.open:
            return None if self.current is None else kept(self.current.value, self.hold)
        values = [value.value for value in self.values if value.counts_on >= self.days.first]
        if not values:
            return None
        state = kept(values[-1], self.hold)
        before = kept(values[-2], self.hold) if len(values) > 1 else None
        return Health.AT_RISK if state is Health.OFF_TRACK is not before else state

    def bounded(self, value: float) -> float:
        """A forecast within what the metric can be: its range; else not below zero, and no share above 100 %, where none was."""
        bounds = self.goal.metric.range if self.goal.metric is not None else None
        if bounds is not None:
            return min(max(value, bounds.low), bounds.high)
        known = (self.start, self.aim.level, *(each.value for each in self.values))
        seen = [each for each in known if each is not None]
        low = 0.0 if min(seen, default=0.0) >= 0 else value
        high = 100.0 if self.aim.unit == "%" and max(seen, default=0.0) <= 100 else value
        return max(min(value, high), low)


def grace(interval: int) -> int:
    """How many days after the start the baseline still counts as today's value: until a first report can be there."""
    return max(GRACE, interval + SLACK)


def current_value(
    goal: Goal, aim: Aim, values: Sequence[Value], today: date, interval: int = 0
) -> Value | None:
    """Today's value: what a closed goal ended at, else the last one seen, else the baseline in the first days."""
    closing = _closing_value(goal, aim, today)
    if closing is not None:
        return closing
    if values:
        return values[-1]
    return baseline_at_start(goal, aim) if 0 <= (today - goal.first_day).days <= grace(interval) else None


def _closing_value(goal: Goal, aim: Aim, today: date) -> Value | None:
    """The value a closed goal ended at, where it says a number."""
    if goal.closed is None or goal.open:
        return None
    amount = read_amount(goal.closed.result)
    value = None if amount is None else in_unit(amount, aim.unit)
    return None if value is None else Value(min(goal.closed.on or goal.last_day, today), value, goal.path)


def baseline_at_start(goal: Goal, aim: Aim) -> Value | None:
    """The baseline as a value of the goal's first day."""
    return None if aim.baseline is None else Value(goal.first_day, aim.baseline.value, goal.path)


def by_plan(goal: Goal, today: date) -> Pace | None:
    """A goal without numbers goes by its plan: steps done, steps due. One step alone makes it no worse than at risk."""
    steps = goal.plan
    if not steps or goal.metric is not None:
        return None
    done = sum(step.done is not None for step in steps)
    due = sum(step.due is not None and step.due <= today for step in steps)
    hope = min((done + 1) / due, 1.0) if due else 1.0
    return Pace(done / len(steps), due / len(steps), hope=hope)


def rounded(value: float, start: float, level: float) -> float:
    """A worked-out number, as exact as the way from start to target makes sense of.

    That is in steps of a twentieth of it or less, and with at most one digit more than start and target have.
    """
    way = abs(level - start)
    most = min(places(start, level) + 1, 4)
    digits = 0
    while way and way * 10**digits < 20 and digits < most:
        digits += 1
    return round(value, digits)
