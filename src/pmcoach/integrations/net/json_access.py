"""Values out of an answer whose shape nobody promises: what is not there, or is something else, is nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, tzinfo
from math import isfinite
from typing import Any

from pmcoach.cells import UNSAFE
from pmcoach.patterns import pattern

LONGEST = 500
MILLISECONDS = 1e11  # a number of seconds this large lies beyond the year 5000
LINK = pattern(r"https?://[^\s\"'<>\\^`{|}]+")
BLANK = pattern(r"\s+")


def at(value: Any, *keys: str) -> Any:
    """What stands under keys, one inside the other; None where a step is missing."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def rows(value: Any) -> list[dict[str, Any]]:
    """The mappings in a list; nothing where it is none."""
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def line(value: Any) -> str:
    """A text on one line without anything that does not show; a whole number counts as text."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = whole(value)
    if not isinstance(value, str):
        return ""
    text = UNSAFE.sub("", BLANK.sub(" ", value[: LONGEST * 4])).strip()
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def whole(value: int) -> str:
    """A whole number as text; empty where it is longer than any id (Python refuses to write some)."""
    return str(value) if abs(value) < 10**40 else ""


def link(value: Any) -> str:
    """An address on the web; empty for anything else."""
    if not isinstance(value, str) or len(value) > 2000 or UNSAFE.search(value):
        return ""
    return value if LINK.fullmatch(value) else ""


def number(value: Any) -> float | None:
    """A finite number, also written as text."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        found = float(value)
    except (ValueError, OverflowError):
        return None
    return found if isfinite(found) else None


def moment(value: Any, zone: tzinfo) -> datetime | None:
    """A moment given in seconds since 1970, or in milliseconds; none where it is 0 or lies outside the calendar."""
    seconds = number(value)
    if not seconds or seconds < 0:
        return None
    if seconds > MILLISECONDS:
        seconds /= 1000
    try:
        return datetime.fromtimestamp(seconds, zone)
    except (ValueError, OverflowError, OSError):
        return None


def day(value: Any, zone: tzinfo) -> date | None:
    """The day of a moment."""
    found = moment(value, zone)
    return found.date() if found is not None else None


def is_set(value: Any) -> bool:
    """Whether a flag is set: 1 or true."""
    return value in (1, "1", "true")


def first(values: Iterable[str]) -> str:
    """The first text that says something."""
    return next((value for value in values if value), "")
