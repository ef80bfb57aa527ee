"""Where a series of values is heading: a straight line that one strange value does not bend."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from pmcoach.assess.status.measurements import Value, by_week

POINTS = 12
LEAST_POINTS, LEAST_DAYS = 3, 14
LATELY = 5  # values: one strange among them does not bend their line


class Trend(NamedTuple):
    """A line through the last values: the value at `day`, and the change a day.

    `lately` is the value and the change of a line through the last five alone.
    """

    day: date
    value: float
    slope: float
    points: int
    lately: tuple[float, float] | None = None

    def at(self, day: date) -> float:
        """The value on the line on a day."""
        return self.value + self.slope * (day - self.day).days

    def lately_at(self, day: date) -> float:
        """The value on a day on the line of the last five values."""
        value, slope = self.lately or (self.value, self.slope)
        return value + slope * (day - self.day).days

    def reaches(self, level: float) -> date | None:
        """The day the line comes to a level; None when it moves away from it, never moves, or comes there after 9999."""
        gap = level - self.value
        if gap == 0:
            return self.day
        if self.slope == 0 or (gap > 0) is not (self.slope > 0):
            return None
        # A thousandth of a day is what the arithmetic leaves over, not another day.
        days = ceil(gap / self.slope - 0.001)
        return self.day + timedelta(days) if days <= (date.max - self.day).days else None


def trend_of(values: Sequence[Value], baseline: Value | None = None) -> Trend | None:
    """The line of Theil (1950) and Sen (1968) through the last twelve weeks' values: the median of all pairs' slopes.

    A week counts with its last value, the baseline as a value of its own. None with fewer than three values or less
    than two weeks between them.
    """
    seen = list(by_week(values))
    if baseline is not None and (not seen or baseline.day < seen[0].day):
        seen.insert(0, baseline)
    seen = seen[-POINTS:]
    if len(seen) < LEAST_POINTS or (seen[-1].day - seen[0].day).days < LEAST_DAYS:
        return None
    value, slope = _line(seen)
    return Trend(seen[-1].day, value, slope, len(seen), _line(seen[-LATELY:]))


def _line(seen: Sequence[Value]) -> tuple[float, float]:
    """The value on the line through some values on the last one's day, and its slope."""
    slopes = sorted(
        (later.value - earlier.value) / (later.day - earlier.day).days
        for index, earlier in enumerate(seen)
        for later in seen[index + 1 :]
    )
    slope, last = median(slopes), seen[-1].day
    return median(sorted(value.value + slope * (last - value.day).days for value in seen)), slope


def median(ordered: Sequence[float]) -> float:
    """The middle of some numbers in order, at least one."""
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def best_pace(values: Sequence[Value], baseline: Value | None, days: int, *, up: bool) -> float | None:
    """The most a series moved a day, in the wanted direction, over any stretch of at least some days; None when too short."""
    seen = [
        *([baseline] if baseline is not None and (not values or baseline.day < values[0].day) else []),
        *values,
    ]
    paces = [
        (later.value - earlier.value) / (later.day - earlier.day).days * (1 if up else -1)
        for index, earlier in enumerate(seen)
        for later in seen[index + 1 :]
        if (later.day - earlier.day).days >= days
    ]
    return max(paces) if paces else None


def rhythm(values: Sequence[Value]) -> int:
    """How many days the last values lie apart; 0 of fewer than two."""
    days = sorted({value.day for value in values})[-POINTS:]
    gaps = sorted((later - earlier).days for earlier, later in pairwise(days))
    return int(median(gaps)) if gaps else 0
