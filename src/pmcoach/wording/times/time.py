"""A time in a sentence: from which word to which, what it does, and the last day it allows."""

from __future__ import annotations

import re
from datetime import date
from enum import IntEnum

from pmcoach.tuples import NamedTuple
from pmcoach.wording.words import numerals
from pmcoach.wording.words.tokens import Words

from . import days


class Role(IntEnum):
    """What a time does in the sentence."""

    LIMIT = 1  # the goal is to be reached in it
    START = 2  # from when
    PAST = 3  # compared with
    EVERY = 4  # how often
    NAME = 5  # part of another thing's name: Q3 conferences, 2027年规划


class Time(NamedTuple):
    """A time, from word to word."""

    first: int
    last: int
    role: Role
    day: date | None
    yearless: bool = False  # a month, quarter or half whose year is not said


class Part:
    """The words that the named parts of a pattern matched."""

    __slots__ = ("match", "words")

    def __init__(self, match: re.Match[str], words: Words) -> None:
        self.match = match
        self.words = words

    def __getitem__(self, name: str) -> str:
        """The words of a part; empty where it is not there."""
        start, end = self.match.span(name)
        return self.words.plain[self.words.starts[start] : self.words.ends[end - 1]] if end > start else ""

    def there(self) -> set[str]:
        """The names of the parts that are there."""
        return {name for name, words in self.match.groupdict().items() if words}


def number_in(text: str) -> int:
    """The last number in some words, in digits or words; 0 for none."""
    if found := re.findall("[0-9]+", text):
        return int(found[-1][-6:])
    if found := re.findall("[零一二三四五六七八九十两]+", text):
        return int(numerals.han(found[-1][-6:]))
    return next((nth for word, nth in numerals.NAMED.items() if nth and word in text), 0)


def part_in(text: str) -> tuple[int, int | None]:
    """Which half or quarter a name such as Q3 or 1H26 means, and the year that stands in it."""
    before, after = re.split("[qh]", text)
    nth, year = (before, after) if len(before) == 1 else (after, before)
    return int(nth), full_year(int(year)) if year else None


def full_year(year: int) -> int:
    """A year of two digits or four."""
    return year + 2000 if year < 100 else year


def fulldate(text: str) -> date | None:
    """The day that a date in digits means: year first, or month, day and year, or day, month and year."""
    first, second, third = (int(part) for part in re.split("[-/.]", text))
    if first >= 1000:
        return days.day_of(date.min, first, second, third)
    year = full_year(third)
    return days.day_of(date.min, year, first, second) or days.day_of(date.min, year, second, first)
