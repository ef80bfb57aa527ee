"""How much of its way a goal is to have gone by a day: straight over the days worked, or as its milestones say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from pmcoach.dates.calendar import Calendar
from pmcoach.records.kinds.person import Leave
from pmcoach.tuples import NamedTuple

Knots = tuple[tuple[float, float], ...]
STRAIGHT: Knots = ((0.0, 0.0), (1.0, 1.0))


class Course(NamedTuple):
    """The days of a goal, those its owner is away on, and the shares of the way to be gone by shares of the time."""

    first: date
    due: date
    calendar: Calendar
    away: tuple[tuple[date, date], ...] = ()
    knots: Knots = STRAIGHT

    def time(self, day: date) -> float:
        """The share of the days worked that is gone at the end of a day."""
        if day < self.first:
            return 0.0
        whole = self._worked(self.due)
        return self._worked(min(day, self.due)) / whole if whole else 1.0

    def expected(self, day: date) -> float:
        """The share of the way that is to be gone at the end of a day."""
        time = self.time(day)
        pairs = pairwise(self.knots)
        (earlier, from_), (later, to) = next(pair for pair in pairs if time <= pair[1][0])
        return from_ + (to - from_) * (time - earlier) / (later - earlier) if later > earlier else to

    def along(self, shares: Iterable[tuple[date, float]]) -> Course:
        """The same days with a way that passes some shares on some days."""
        inner = sorted((self.time(day), share) for day, share in shares if self.first <= day < self.due)
        return self._replace(knots=((0.0, 0.0), *inner, (1.0, 1.0)))

    def _worked(self, last: date) -> int:
        return self.calendar.worked(self.first, last) - sum(
            self.calendar.worked(max(gone, self.first), min(back, last)) for gone, back in self.away
        )


def apart(leaves: Iterable[Leave]) -> Iterator[tuple[date, date]]:
    """Days of leave, those that touch or overlap as one."""
    days = sorted((leave.first or date.min, leave.last or date.max) for leave in leaves)
    while days:
        first, last = days.pop(0)
        while days and days[0][0] <= last:
            last = max(last, days.pop(0)[1])
        yield first, last
