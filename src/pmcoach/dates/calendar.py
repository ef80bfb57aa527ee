"""Working days: the country's holidays and make-up days (调休), with the workspace's own days first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from pmcoach.dates.period import add_days


class Calendar:
    """Which days are worked.

    `country` is `CN` or None; Monday to Friday are worked where no calendar says otherwise. The State Council
    announces a year's holidays each November, so a year may be unknown: `unknown` tells, and the week stands in.
    """

    __slots__ = ("country", "off", "work")

    def __init__(
        self, country: str | None = None, off: Iterable[date] = (), work: Iterable[date] = ()
    ) -> None:
        self.country = country
        self.off = frozenset(off)
        self.work = frozenset(work)

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
