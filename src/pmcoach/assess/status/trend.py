"""Where a series of values leads: on from the last one, at the pace it has had, with the range that pace leaves open."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import sqrt

from pmcoach.assess.status.course import Course
from pmcoach.assess.status.measurements import Value, week_ends
from pmcoach.tuples import NamedTuple

POINTS = 12
LEAST = 2  # values
WIDE = 0.8  # of the spread to either side: four of five goals end inside


class Trend(NamedTuple):
    """Where values lead by the due day: `forecast` of the way, and `half` of the range to either side of it.

    `time` is the share of the time that was gone when the last of `points` values was seen.
    """

    time: float
    points: int
    forecast: float
    half: float

    @property
    def best(self) -> float:
        """The good end of the range."""
        return self.forecast + self.half


def trend_of(
    values: Sequence[Value], start: float, level: float, course: Course, *, begun: bool
) -> Trend | None:
    """Where the values since the first day lead; None with fewer than two.

    The pace is the median of the paces between all pairs of the last twelve values (Theil 1950, Sen 1968), measured
    along the way that was to be gone, so that a flat stretch that was planned slows nothing down. `begun` says that the
    way began at `start` on the first day, so that this counts as a value too.
    """
    seen = week_ends([value for value in values if value.counts_on >= course.first], up=level > start)
    if len(seen) < LEAST:
        return None
    way, points = level - start, {0.0: 0.0} if begun else {}
    far = 0.0
    for value in seen:
        far = max(far, course.expected(value.counts_on))
        points[far] = (value.value - start) / way
    path = sorted(points.items())[-POINTS - 1 :]
    if len(path) < LEAST:
        return None
    here, last = path[-1]
    rest, pace = max(1 - here, 0.0), _pace(path)
    missed = [(s1 - s0 - pace * (t1 - t0)) / sqrt(t1 - t0) for (t0, s0), (t1, s1) in pairwise(path)]
    scatter = sqrt(sum(each * each for each in missed) / max(len(missed) - 1, 1))
    # Three reasons to be wrong: how little is known yet, the pace itself, and how unevenly the values have come so far.
    spread = sqrt(rest**2 + (pace * rest) ** 2 + 2 * scatter**2 * rest)
    return Trend(course.time(seen[-1].counts_on), len(seen), last + pace * rest, WIDE * spread)


def _pace(path: Sequence[tuple[float, float]]) -> float:
    """The median of the paces between all pairs of points."""
    return median(
        sorted((s1 - s0) / (t1 - t0) for index, (t0, s0) in enumerate(path) for t1, s1 in path[index + 1 :])
    )


def median(ordered: Sequence[float]) -> float:
    """The middle of some numbers in order, at least one."""
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def best_pace(values: Sequence[Value], days: int, *, up: bool) -> float | None:
    """The most a series moved a day, in the wanted direction, over any stretch of at least some days; None when too short."""
    paces = [
        (later.value - earlier.value) / (later.day - earlier.day).days * (1 if up else -1)
        for index, earlier in enumerate(values)
        for later in values[index + 1 :]
        if (later.day - earlier.day).days >= days
    ]
    return max(paces) if paces else None


def rhythm(values: Sequence[Value]) -> int:
    """How many days the last values lie apart; 0 of fewer than two."""
    days = sorted({value.day for value in values})[-POINTS:]
    gaps = sorted((later - earlier).days for earlier, later in pairwise(days))
    return int(median(gaps)) if gaps else 0
