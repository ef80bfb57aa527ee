"""The last day that an English period allows."""

from __future__ import annotations

import re
from datetime import date

from pmcoach.dates.period import add_days

from . import days, holidays
from .time import Part, full_year, fulldate, number_in, part_in

TODAY = ("today", "tonight", "eod", "cob", "end of day", "end-of-day", "close of business")
TOMORROW = ("tomorrow",)
ENDS = ("end", "late", "last", "close", "conclusion")
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
WEEKDAYS = "mon tue wed thu fri sat sun"


def last_day(part: Part, anchor: date, *, before: bool) -> date | None:
    """The last day a period allows."""
    year_words, edge_words = part["YEAR"], part["EDGE"]
    year = year_in(year_words, anchor)
    if (
        (year_words and year is None)
        or part["ITEM"]
        or edge_words.startswith(("first", "second", "third", "fourth"))
    ):
        return None
    edge = edge_in(edge_words)
    if part["MONTH"] or part["NAMED"] or part["MOON"]:
        return month_day(part, anchor, year, edge, before=before and not edge)
    if week := part["WEEK"]:
        return week_day(week, anchor)
    if other := part["OTHER"]:
        return other_day(other, anchor, year)
    if nth := part["NTH"]:
        return days.coming_day(anchor, number_in(nth))
    if slash := part["SLASH"]:
        month, day = (int(number[:4]) for number in re.sub("[. ]", "", slash).split("/"))
        return days.day_of(anchor, year, month, day)
    quarter, half = part["QUARTER"], part["HALF"]
    if edge in ("begin", "middle"):
        return days.day_of(anchor, year, 6, 30) if edge == "middle" and not quarter and not half else None
    if quarter or half:
        return part_day(anchor, year, 3 if quarter else 6, quarter or half, before=before and not edge)
    return days.end_of_month(year, 12) if year else None


def edge_in(words: str) -> str:
    """Whether words mean a beginning, a middle or an end."""
    if not words:
        return ""
    return "end" if words.startswith(ENDS) else "middle" if words.startswith("mid") else "begin"


def year_in(words: str, anchor: date) -> int | None:
    """The year some words mean; None for a fiscal one."""
    if not words or "fiscal" in words or "fy" in words:
        return None
    return (
        full_year(number)
        if (number := number_in(words))
        else anchor.year + days.relative(words.split(" ")[0])
    )


def part_day(anchor: date, year: int | None, months: int, words: str, *, before: bool) -> date | None:
    """The last day of a quarter or half, or of the one before it."""
    own = None
    if re.fullmatch("[0-9qh]+", words):
        nth, own = part_in(words)
    elif words.startswith("final") or (year and words.startswith("last")):
        nth = 12 // months
    else:
        nth = number_in(words)
    if nth:
        return (
            days.end_of_part(anchor, own or year, months, nth, before=before) if nth * months <= 12 else None
        )
    return days.end_away(anchor, months, days.relative(words.split(" ")[0]))


def month_day(part: Part, anchor: date, year: int | None, edge: str, *, before: bool) -> date | None:
    """The last day that a month or a day of a month means."""
    if words := part["MOON"]:
        if words[0].isdigit():
            return days.end_of_month(*map(int, re.split("[-/.]", words)))
        end = days.end_away(anchor, 1, days.relative(words.split(" ")[0]))
        return days.month_day(anchor, end.year, end.month, edge, before=before)
    name = re.findall("[a-z]+", part["MONTH"] or part["NAMED"])[-1]
    month = MONTHS.split().index(name[:3]) + 1
    if day := part["DAY"] or part["FIRST"]:
        return days.day_of(anchor, year, month, number_in(day))
    return days.month_day(anchor, year, month, edge, before=before)


def week_day(words: str, anchor: date) -> date | None:
    """The day that a week or a weekday means."""
    first, _, last = words.rpartition(" ")
    if last[:3] not in WEEKDAYS.split():
        return days.week_end(anchor, days.relative(words.split(" ")[0]))
    away = days.relative(first) if first else 0
    return days.weekday(anchor, WEEKDAYS.split().index(last[:3]), away or None)


def other_day(words: str, anchor: date, year: int | None) -> date | None:
    """The day that a date, a feast or a word such as tomorrow means; None for an event without a day."""
    if re.fullmatch(r"[0-9]+([-/.])[0-9]+\1[0-9]+", words):
        return fulldate(words)
    if words in TODAY + TOMORROW:
        return add_days(anchor, days.relative(words))
    return holidays.on(words, year) if year else holidays.coming(words, anchor)
