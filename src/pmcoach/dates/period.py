"""Periods: a year, half, quarter, two months, month, ISO week or day, each with its first and last day."""

from __future__ import annotations

from datetime import date, timedelta
from enum import IntEnum
from functools import lru_cache

from pmcoach.patterns import pattern
from pmcoach.tuples import NamedTuple

DAY = timedelta(days=1)
SEEN = 4096  # periods that are not worked out again
DATE = pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
SHAPE = pattern(
    r"([0-9]{4})(?:-(?:(H)([12])|(Q)([1-4])|(B)([1-6])|(W)([0-5][0-9])|([0-9]{2})(?:-([0-9]{2}))?))?"
)


class Grain(IntEnum):
    """How long a period is, shortest first."""

    DAY = 1
    WEEK = 7
    MONTH = 30
    BIMONTH = 60
    QUARTER = 90
    HALF = 180
    YEAR = 360


class Period(NamedTuple):
    """A span of days with the name people give it, such as `2026-Q4` or `2026-W47`."""

    first: date
    last: date
    name: str
    span: Grain

    def __str__(self) -> str:
        return self.name

    def holds(self, day: date) -> bool:
        """Whether a day lies in the period."""
        return self.first <= day <= self.last

    def next(self) -> Period | None:
        """The period of the same length that follows; None past the year 9999."""
        return around(self.last + DAY, self.span) if self.last < date.max else None

    def previous(self) -> Period | None:
        """The period of the same length before; None before the year 1."""
        return around(self.first - DAY, self.span) if self.first > date.min else None


@lru_cache(SEEN)
def parse(text: str) -> Period | None:
    """Read a period from its name; None when it is not one, such as `2026-Q5` or a week 53 the year does not have."""
    match = SHAPE.fullmatch(text)
    if match is None or text[:4] == "0000":
        return None
    year = int(match[1])
    _, _, half, _, quarter, _, bimonth, _, week, month, day = match.groups()
    try:
        if day:
            return around(date(year, int(month), int(day)), Grain.DAY)
        if week:
            period = around(date.fromisocalendar(year, int(week), 1), Grain.WEEK)
            return period if period.name == text else None
        if month:
            return around(date(year, int(month), 1), Grain.MONTH)
    except (ValueError, OverflowError):
        return None
    if bimonth:
        return around(date(year, int(bimonth) * 2, 1), Grain.BIMONTH)
    if quarter:
        return around(date(year, int(quarter) * 3, 1), Grain.QUARTER)
    if half:
        return around(date(year, int(half) * 6, 1), Grain.HALF)
    return around(date(year, 1, 1), Grain.YEAR)


MONTHS = {Grain.MONTH: 1, Grain.BIMONTH: 2, Grain.QUARTER: 3, Grain.HALF: 6, Grain.YEAR: 12}
LETTER = {Grain.BIMONTH: "B", Grain.QUARTER: "Q", Grain.HALF: "H"}


@lru_cache(SEEN)
def around(day: date, span: Grain) -> Period:
    """Return the period of a length that holds a day. A week at either end of the calendar is cut to the days there are."""
    if span is Grain.DAY:
        return Period(day, day, day.isoformat(), span)
    if span is Grain.WEEK:
        year, week, weekday = day.isocalendar()
        first = day - min(timedelta(days=weekday - 1), day - date.min)
        last = day + min(timedelta(days=7 - weekday), date.max - day)
        return Period(first, last, f"{year:04}-W{week:02}", span)
    months = MONTHS[span]
    nth = (day.month - 1) // months
    first = date(day.year, nth * months + 1, 1)
    last = month_end(date(day.year, nth * months + months, 1))
    match span:
        case Grain.YEAR:
            name = f"{day.year:04}"
        case Grain.MONTH:
            name = f"{day.year:04}-{day.month:02}"
        case _:
            name = f"{day.year:04}-{LETTER[span]}{nth + 1}"
    return Period(first, last, name, span)


def month_end(day: date) -> date:
    """The last day of a day's month."""
    if day.month == 12:
        return day.replace(day=31)
    return day.replace(month=day.month + 1, day=1) - DAY


def add_months(day: date, months: int) -> date:
    """Move a day by calendar months, to the month's last day where it has no such day; ends stop at the calendar's."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if year > 9999:
        return date.max
    if year < 1:
        return date.min
    end = month_end(date(year, month + 1, 1))
    return end.replace(day=min(day.day, end.day))


def add_days(day: date, days: int) -> date:
    """Move a day by days; ends stop at the calendar's."""
    ordinal = day.toordinal() + days
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))


def parse_day(text: str) -> date | None:
    """Read an ISO date, and nothing else that looks like one; None for a day that does not exist."""
    if DATE.fullmatch(text) is None:
        return None
    try:
        return date(int(text[:4]), int(text[5:7]), int(text[8:]))
    except ValueError:
        return None
