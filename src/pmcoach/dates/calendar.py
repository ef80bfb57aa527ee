"""Working days: the country's holidays and make-up days (调休), with the workspace's own days first."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from pmcoach.dates import countries
from pmcoach.dates.countries import Lack
from pmcoach.dates.period import add_days

NO_CALENDAR, CHINA = "none", "CN"


class Calendar:
    """Which days are worked.

    `country` is `CN`, another country's code, with a region or without, or `none`; Monday to Friday are worked where no
    calendar says otherwise. The State Council announces a year's holidays each November, so a year may be unknown:
    `unknown` tells, and the week stands in. Other countries need a library: `lack` tells where it is missing.
    """

    __slots__ = ("_odd", "country", "off", "work")

    def __init__(
        self, country: str = NO_CALENDAR, off: Iterable[date] = (), work: Iterable[date] = ()
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
        known = self._known(day)
        return day.weekday() < 5 if known is None else known

    def _known(self, day: date) -> bool | None:
        """Whether the country works on a day; None where nobody knows."""
        if self.country == NO_CALENDAR:
            return None
        return _china(day) if self.country == CHINA else countries.works(self.country, day)

    @property
    def lack(self) -> Lack | None:
        """Why nothing is known of the country; None where something is."""
        return None if self.country in (NO_CALENDAR, CHINA) else countries.lack(self.country)

    def unknown(self, day: date) -> bool:
        """Whether the country's calendar has nothing to say about a day's year."""
        return self.country != NO_CALENDAR and self.lack is None and self._known(day) is None

    def worked(self, first: date, last: date) -> int:
        """How many days from the first to the last are worked, both counted."""
        if last < first:
            return 0
        weeks, rest = divmod((last - first).days + 1, 7)
        plain = 5 * weeks + sum((first.weekday() + each) % 7 < 5 for each in range(rest))
        more, less = (_within(days, first, last) for days in self._out_of_the_week())
        return plain + more - less + self._abroad(first, last)

    def _abroad(self, first: date, last: date) -> int:
        """How many days more than in a plain week another country works; fewer where it is below nought."""
        if self.country in (NO_CALENDAR, CHINA):
            return 0
        known = countries.years(self.country)
        some = range(max(first.year, known.start), min(last.year + 1, known.stop))
        return sum(
            1 if worked else -1
            for year in some
            for day, worked in countries.odd_days(self.country, year).items()
            if first <= day <= last and day not in self.off and day not in self.work
        )

    def _out_of_the_week(self) -> tuple[list[date], list[date]]:
        """The Saturdays and Sundays that are worked and the other days that are not, in order."""
        if self._odd is None:
            known = sorted({*self.off, *self.work, *(_china_days() if self.country == CHINA else ())})
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
