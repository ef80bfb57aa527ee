"""Working days: the country's holidays and make-up days (调休), with the workspace's own days first."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from pmcoach.dates.period import add_days


class Calendar:
    """Which days are worked.

    `country` is `CN` or None; Monday to Friday are worked where no calendar says otherwise. The State Council
    announces a year's holidays each November, so a year may be unknown: `unknown` tells, and the week stands in.
    """

    __slots__ = ("_odd", "country", "off", "work")

    def __init__(
        self, country: str | None = None, off: Iterable[date] = (), work: Iterable[date] = ()
    ) -> None:
        self.country = country
        self.off = frozenset(off)
        self.work = frozenset(work)
        self._odd: tuple[list[date], list[date]] | None = None

    def works(self, day: date) -> bool:
        """Whether a day is a working day."""
        if day in self.work:
            return True
        if day in self.off:
            return False
        if self.country == "CN":
            known = _china(day)
            if known is not None:
                return known
        return day.weekday() < 5

    def unknown(self, day: date) -> bool:
        """Whether the country's calendar has nothing to say about a day's year."""
        return self.country == "CN" and _china(day) is None

    def worked(self, first: date, last: date) -> int:
        """How many days from the first to the last are worked, both counted."""
        if last < first:
            return 0
        weeks, rest = divmod((last - first).days + 1, 7)
        plain = 5 * weeks + sum((first.weekday() + each) % 7 < 5 for each in range(rest))
        more, less = (_within(days, first, last) for days in self._out_of_the_week())
        return plain + more - less

    def _out_of_the_week(self) -> tuple[list[date], list[date]]:
        """The Saturdays and Sundays that are worked and the other days that are not, in order."""
        if self._odd is None:
            known = sorted({*self.off, *self.work, *(_china_days() if self.country == "CN" else ())})
            self._odd = (
                [day for day in known if day.weekday() >= 5 and self.works(day)],
                [day for day in known if day.weekday() < 5 and not self.works(day)],
            )
        return self._odd

    def last_working(self, day: date) -> date:
        """The day itself or the nearest working day before it, within a month; the day itself where there is none."""
        for back in range(31):
            earlier = add_days(day, -back)
            if self.works(earlier):
                return earlier
        return day


@lru_cache(maxsize=4096)
def _china(day: date) -> bool | None:
    import chinese_calendar  # 9 ms that only a workspace with a Chinese calendar pays

    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return None


@lru_cache(maxsize=1)
def _china_days() -> frozenset[date]:
    """The days the State Council has named, as holidays or as days to make up for them."""
    import chinese_calendar

    return frozenset((*chinese_calendar.holidays, *chinese_calendar.workdays))


def _within(days: list[date], first: date, last: date) -> int:
    """How many of some days, in order, lie from the first to the last."""
    return bisect_right(days, last) - bisect_left(days, first)
