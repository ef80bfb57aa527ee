"""A goal with its numbers: the way from start to target, how much of it is gone, what was to be expected by now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from pmcoach.assess.aim import Aim
from pmcoach.assess.health import Health, Pace, kept, share_of_time
from pmcoach.assess.trend import Trend
from pmcoach.assess.values import Value
from pmcoach.records.amount import in_unit, read_amount
from pmcoach.records.choice import Direction
from pmcoach.records.goal import Goal

GRACE = 14  # days after the start in which the baseline still counts as today's value


class Measured(NamedTuple):
    """A goal with its numbers, for the arithmetic."""

    goal: Goal
    aim: Aim
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

    def pace(self) -> Pace | None:
        """How far the value has come, by now and by forecast; None where numbers are missing."""
        level, current, start = self.aim.level, self.current, self.start
        if level is None or current is None:
            return None
        if (keeping := self.kept()) is not None:
            return Pace(1.0 if keeping is Health.ON_TRACK else 0.0, 1.0, None)
        if start is None or start == level:
            return None
        expected = share_of_time(self.goal.first_day, self.due, self.today)
        forecast = None if self.trend is None else (self.trend.at(self.due) - start) / (level - start)
        return Pace((current.value - start) / (level - start), expected, forecast)

    def kept(self) -> Health | None:
        """How a goal to be kept is doing; None for others."""
        if self.aim.direction is not Direction.MAINTAIN or self.aim.level is None or self.current is None:
            return None
        commit = self.goal.metric.number(self.goal.metric.commit) if self.goal.metric is not None else None
        baseline = self.aim.baseline.value if self.aim.baseline is not None else None
        return kept(self.current.value, self.aim.level, commit, baseline)

    def expected_value(self, pace: Pace | None) -> float | None:
        """The value that would be on the straight way from start to target."""
        level, start = self.aim.level, self.start
        if pace is None or level is None or self.aim.direction is Direction.MAINTAIN:
            return level
        return None if start is None else start + (level - start) * pace.expected

    def bounded(self, value: float) -> float:
        """A forecast within what the metric can be: its range; else not below zero, and no share above 100 %."""
        bounds = self.goal.metric.range if self.goal.metric is not None else None
        if bounds is not None:
            return min(max(value, bounds.low), bounds.high)
        seen = [each.value for each in self.values]
        low = 0.0 if min(seen, default=0.0) >= 0 else value
        high = 100.0 if self.aim.unit == "%" and max(seen, default=0.0) <= 100 else value
        return max(min(value, high), low)


def current_value(goal: Goal, aim: Aim, values: Sequence[Value], today: date) -> Value | None:
    """Today's value: what a closed goal ended at, else the last one seen, else the baseline in the first days."""
    closing = _closing_value(goal, aim)
    if closing is not None or values:
        return closing or values[-1]
    return baseline_at_start(goal, aim) if 0 <= (today - goal.first_day).days <= GRACE else None


def _closing_value(goal: Goal, aim: Aim) -> Value | None:
    """The value a closed goal ended at, where it says a number."""
    if goal.closed is None or goal.open:
        return None
    amount = read_amount(goal.closed.result)
    value = None if amount is None else in_unit(amount, aim.unit)
    return None if value is None else Value(goal.closed.on or goal.last_day, value, goal.path)


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
