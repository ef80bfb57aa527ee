"""Days and moments as other tools write them: `18/Nov/26 4:30 PM`, `11/18/2026 16:30`, `2026-11-17T23:30:00Z`, `2026年11月18日`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from enum import Enum

from pmcoach.patterns import pattern

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
HAN_MONTHS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
WEEKDAY = pattern(
    r"\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b[.,]?|[(]?(?:周|星期|礼拜)[一二三四五六日天][)]?",
    re.IGNORECASE,
)
NAME = r"(?P<name>[a-z]{3,9}|(?:[一二三四五六七八九]|十[一二]?|1[0-2]|0?[1-9])月)"
HALF = r"a\.?m\.?|p\.?m\.?|上午|下午|中午|凌晨|早上|晚上"
CLOCK = r"(?P<hour>[0-9]{1,2}) ?[:时点](?: ?(?P<minute>[0-9]{2})(?:分|:(?P<second>[0-9]{2})(?:[.,][0-9]+)?)?)?(?:[0-9]{2}秒)?"
AWAY = r"(?P<zone>Z|(?:UTC|GMT)?(?:[+-][0-9]{1,2}(?::?[0-9]{2})?)?)(?: ?\([^()]*\))?"
TIME = rf"(?:(?:T|[ ,]+(?:at )?)(?P<before>{HALF})? ?{CLOCK} ?(?P<after>{HALF})? ?{AWAY})?"
SHAPES = tuple(
    pattern(shape + TIME, re.IGNORECASE)
    for shape in (
        r"(?P<year>[0-9]{4}|[0-9]{2}(?=年)) ?[-/.年] ?(?P<month>[0-9]{1,2}) ?[-/.月] ?(?P<day>[0-9]{1,2}) ?[日号]?",
        r"(?P<year>(?:19|20)[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})",
        rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?[-/. ]+{NAME}[-/., ]+(?P<year>[0-9]{{4}}|[0-9]{{2}})",
        rf"{NAME}[-/. ]+(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?[-/, ]+(?P<year>[0-9]{{4}})",
        rf"(?P<year>[0-9]{{4}})[-/ ]{NAME}[-/ ](?P<day>[0-9]{{1,2}})",
        r"(?P<one>[0-9]{1,2})(?P<mark>[-/.])(?P<two>[0-9]{1,2})(?P=mark)(?P<three>[0-9]{4}|[0-9]{2})",
    )
)
ZONE = pattern(r"([+-])([0-9]{1,2}):?([0-9]{2})?$")
# A spreadsheet's days since 1900, from 1954 to 2119; seconds and milliseconds since 1970, from 2001 on.
COUNTED = pattern(r"[2-7][0-9]{4}(?:\.[0-9]{1,12})?|[0-9]{10}(?:\.0)?|[0-9]{13}")


class Order(Enum):
    """Which of the numbers of a day comes first where none of them tells: `03/04/2026`."""

    DAY = "day-first"
    MONTH = "month-first"
    YEAR = "year-first"


class Orders:
    """The order that the days of one table keep, as far as those seen so far tell."""

    def __init__(self) -> None:
        self._left = frozenset(Order)

    def see(self, text: str, latest: date | None = None) -> None:
        """Take a day into account; one that cannot lie after a day refutes the orders by which it would."""
        found = {order: day for order, day in _readings(text) if latest is None or day <= latest}
        same = len(found) > 1 and len(set(found.values())) == 1  # as 11/11/2026, in whatever order
        if found and not same:
            self._left &= frozenset(found)

    @property
    def known(self) -> Order | None:
        """The order; None where the days do not tell, or contradict each other."""
        return next(iter(self._left)) if len(self._left) == 1 else None


def is_two_ways(text: str) -> bool:
    """Whether a day can be read in several orders, and is another day in each."""
    return len({day for _, day in _readings(text)}) > 1


def moment(
    text: str, zone: tzinfo, order: Order | None = None, written_in: tzinfo | None = None
) -> datetime | None:
    """The moment some words say, in a zone; a day is its first moment there. None where they say none, or several.

    A time without a zone of its own was written in `written_in`, else in the zone.
    """
    said = _half_width(text)
    if COUNTED.fullmatch(said):
        return _counted(said, zone)
    match = _match(said) or _match(" ".join(WEEKDAY.sub(" ", said).split()))
    day = _day(match, order) if match is not None else None
    return _with_time(day, match, zone, written_in) if match is not None and day is not None else None


def day(text: str, order: Order | None = None) -> date | None:
    """The day some words say, as it is written. None where they say none or several, and for a time in another zone.

    Midnight in any zone is how programs write a day.
    """
    match = _match(_half_width(text))
    found = moment(text, UTC, order)
    if match is not None and match["zone"] and int(match["hour"]) + int(match["minute"] or 0):
        return None
    return _day(match, order) if match is not None else found.date() if found is not None else None


def _half_width(text: str) -> str:
    said = text.strip()
    return said if said.isascii() else unicodedata.normalize("NFKC", said)


def _match(said: str) -> re.Match[str] | None:
    """The shape that some words have."""
    return next((match for shape in SHAPES if (match := shape.fullmatch(said)) is not None), None)


def _day(match: re.Match[str], order: Order | None) -> date | None:
    parts = match.groupdict()
    if "one" not in parts:
        month = _month(parts["name"]) if "name" in parts else int(parts["month"])
        return _date(parts["year"], month, int(parts["day"]))
    found = dict(_orders(match))
    days = {found[order]} if order in found else set(found.values())
    return days.pop() if len(days) == 1 else None


def _readings(text: str) -> Iterator[tuple[Order, date]]:
    """The days that numbers alone may mean, by their order; nothing for a day that has a name or a whole year in front."""
    match = SHAPES[-1].fullmatch(_half_width(text))
    if match is not None:
        yield from _orders(match)


def _orders(match: re.Match[str]) -> Iterator[tuple[Order, date]]:
    one, two, three = (match[name] for name in ("one", "two", "three"))
    whole = len(three) == 4
    named = {Order.DAY: (three, two, one), Order.MONTH: (three, one, two), Order.YEAR: (one, two, three)}
    found = [
        (order, day)
        for order, (year, month, day_of) in named.items()
        if not (whole and order is Order.YEAR) and (day := _date(year, int(month), int(day_of))) is not None
    ]
    # Where points stand between them, and a whole year at the end, the day comes first.
    yield from found[:1] if match["mark"] == "." and whole else found


def _date(year: str, month: int, day: int) -> date | None:
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    except ValueError:
        return None


def _month(name: str) -> int:
    """The number of a month by its name, or by as much of it as tells it; 0 for none."""
    said = name.casefold()
    if said.endswith("月"):
        number = said[:-1]
        return int(number) if number.isdigit() else HAN_MONTHS.index(number) + 1
    known = (
        index
        for index, month in enumerate(MONTHS, 1)
        if month.startswith(said) or said == "sept" == month[:4]
    )
    return next(known, 0)


def _with_time(day: date, match: re.Match[str], zone: tzinfo, written_in: tzinfo | None) -> datetime | None:
    """The moment of a time on a day; a day without one is not moved by a zone."""
    if match["hour"] is None:
        return datetime(day.year, day.month, day.day, tzinfo=zone)
    half = (match["before"] or match["after"] or "").casefold().replace(".", "")
    try:
        found = datetime(
            day.year, day.month, day.day, _hour(int(match["hour"]), half), int(match["minute"] or 0)
        )
        written = _zone(match["zone"]) or written_in or zone
        return found.replace(tzinfo=written).astimezone(zone)
    except (ValueError, OverflowError):
        return None


def _hour(hour: int, half: str) -> int:
    """The hour of a day by that of its half: 12 AM is 0, 12 PM is 12."""
    if half in ("pm", "下午", "晚上", "中午") and hour < 12:
        return hour + 12 if half != "中午" or hour < 3 else hour
    return 0 if half in ("am", "上午", "凌晨") and hour == 12 else hour


def _zone(text: str | None) -> tzinfo | None:
    if not text:
        return None
    match = ZONE.search(text)
    if match is None:
        return UTC
    away = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    return timezone(away if match[1] == "+" else -away)


def _counted(text: str, zone: tzinfo) -> datetime:
    """The moment of a spreadsheet's day, or of seconds or milliseconds; all of them lie within the calendar."""
    if len(text.partition(".")[0]) == 5:
        return (datetime(1899, 12, 30) + timedelta(days=float(text))).replace(tzinfo=zone)
    return datetime.fromtimestamp(float(text) / (1000 if len(text) == 13 else 1), zone)
