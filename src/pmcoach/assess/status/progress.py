"""A goal with its numbers: the way from start to target, how much of it is gone, what was to be expected by now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from pmcoach.assess.status.health import Health, Pace, share_of_time
from pmcoach.assess.status.maintain import Hold, kept
from pmcoach.assess.status.measurements import Value
from pmcoach.assess.status.target import Aim
from pmcoach.assess.status.trend import Trend
from pmcoach.records.fields.amount import in_unit, read_amount
from pmcoach.records.fields.enums import Direction
from pmcoach.records.kinds.goal import Goal
from pmcoach.text import places

KEPT = {Health.ON_TRACK: 1.0, Health.AT_RISK: 0.5, Health.OFF_TRACK: 0.0}  # as a share of the way
GRACE, SLACK = 14, 7  # days


class Way(NamedTuple):
    """The way from start to target, the last value on it, and the value expected by now."""

    start: float
    level: float
    current: Value
    expected: float

    def gone(self, value: float) -> float:
        """How much of the way a value has gone; below 0 and above 1 where it lies outside."""
        return (value - self.start) / (self.level - self.start)

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
    due: date
    today: date
    trend: Trend | None

    @property
    def start(self) -> float | None:
        """The value the way begins at: the baseline; nothing, for things counted; else the first value seen."""
        if self.aim.baseline is not None:
            return self.aim.baseline.value
        if (
            self.aim.direction is Direction.UP
            and self.aim.unit not in ("%", "分")
            and self.goal.metric is None
        ):
            return 0.0
        return self.values[0].value if len(self.values) > 1 else None

    def way(self) -> Way | None:
        """The way its own value goes; None where numbers are missing, and for what is to be kept."""
        level, current, start, expected = self.aim.level, self.current, self.start, self.expected_value()
        if self.hold is not None or level is None or current is None or start is None or expected is None:
            return None
        return Way(start, level, current, expected) if start != level else None

    def pace(self) -> Pace | None:
        """How far the value has come, by now and by forecast; None where numbers are missing."""
        if (keeping := self.kept()) is not None:
            return Pace(KEPT[keeping], 1.0, None)
        way = self.way()
        if way is None:
            return None
        there, lately = None, None
        if self.trend is not None:
            there, lately = way.gone(self.trend.at(self.due)), way.gone(self.trend.lately_at(self.due))
        return Pace(way.gone(way.current.value), self._share_of_time(), there, lately)

    def on_its_day(self, interval: int) -> Pace | None:
        """How far the value had come on the day it was seen; None where that is longer ago than values come apart."""
        current = self.current
        if current is None or self.hold is not None or current.day < self.goal.first_day:
            return None
        # Of a baseline, the only value there is, nobody can say that it should have moved by now.
        if not 0 < (self.today - current.day).days <= (interval if self.values else grace(interval)):
            return None
        return self._replace(today=current.day).pace()

    def _share_of_time(self) -> float:
        return share_of_time(self.goal.first_day, self.due, self.today)

    def kept(self) -> Health | None:
        """How a goal to be kept is doing; None for others, and without a value."""
        return None if self.hold is None or self.current is None else kept(self.current.value, self.hold)

    def expected_value(self) -> float | None:
        """The value that would be on the straight way from start to target; of a goal to be kept, its target."""
        level, start = self.aim.level, self.start
        if self.hold is not None or level is None:
            return level
        return None if start is None else start + (level - start) * self._share_of_time()

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
    """A goal without numbers goes by its plan: steps done, steps due."""
    steps = goal.plan
    if not steps or goal.metric is not None:
        return None
    done = sum(step.done is not None for step in steps)
    due = sum(step.due is not None and step.due <= today for step in steps)
    return Pace(done / len(steps), due / len(steps), None)


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
