"""The months of a period as weeks of days, for a calendar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from pmcoach.dates.calendar import Calendar
from pmcoach.dates.period import Grain, Period, add_days, around
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple
from pmcoach.views.html import words


class Day(NamedTuple):
    """A day of a month: its number, how much is due on it, and how it looks."""

    number: int
    due: int
    look: str


class Month(NamedTuple):
    """A month: its name, and its weeks from Monday on; None for the days of other months."""

    name: Text
    weeks: tuple[tuple[Day | None, ...], ...]


def months(period: Period, due: Iterable[date], calendar: Calendar, today: date) -> list[Month]:
    """The months of a period, each day with what is due on it."""
    counted = Counter(due)
    found = []
    month: Period | None = around(period.first, Grain.MONTH)
    while month is not None and month.first <= period.last:
        days: list[Day | None] = [None] * month.first.weekday()
        days += [
            _day(add_days(month.first, offset), counted, calendar, today) for offset in range(month.last.day)
        ]
        weeks = tuple(tuple(days[start : start + 7]) for start in range(0, len(days), 7))
        name = words.MONTH.fill(year=f"{month.first.year:04}", month=f"{month.first.month:02}")
        found.append(Month(name, weeks))
        month = month.next()
    return found


def _day(day: date, due: Counter[date], calendar: Calendar, today: date) -> Day:
    looks = (("now", day == today), ("off", not calendar.works(day)), ("due", bool(due[day])))
    return Day(day.day, due[day], " ".join(name for name, holds in looks if holds))
