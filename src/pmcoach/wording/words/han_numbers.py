"""Numbers in Chinese characters, and the units and halves that go with them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from . import token_kinds as k
from .lexicon import lexicon

SCALES = "十百千万亿"
NUMERALS = "零一二两三四五六七八九" + SCALES
LASTING = k.letters("hour day date month year moon unit")
HALVED = LASTING + k.PERCENT + k.TIMES
LONGEST = 30  # numerals; more is no number a person means


@cache
def numerals() -> re.Pattern[str]:
    """A number in Chinese numerals."""
    return re.compile("[零一二两三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+)?")


def numeral_at(text: str, start: int, end: int, size: int, kind: str) -> tuple[int, str] | None:
    """The number in numerals at a place, unless a longer word stands there."""
    numeral = numerals().match(text, start, end)
    if not numeral:
        return None
    run = numeral.end() - start
    if run > LONGEST:
        return run, k.WORD
    if (
        kind != k.PERCENT
        and numeral[0] != "零"
        and text.startswith("分之", numeral.end())
        and is_number(text[numeral.end() + 2 : numeral.end() + 3])
    ):
        return run, k.SPELLED
    if size < 2 or (kind != k.PLAN and run + longest(lexicon().after_number, text, start + run, end) > size):
        return run, k.ZERO if numeral[0] == "零" else k.SPELLED
    return None


def scale(text: str) -> int:
    """How many characters at the start of some words multiply the number before them."""
    return len(text) - len(text.lstrip(SCALES))


def more_at(text: str, start: int, end: int) -> bool:
    """Whether a unit or a scale follows, as after 余 in 100余家."""
    return text[start : start + 1] in SCALES or longest(lexicon().after_number, text, start, end) > 0


def half_at(text: str, start: int, end: int, last: str) -> tuple[int, str]:
    """The kind of 半: a number before a unit of time, half a unit after one."""
    units = lexicon().after_number
    unit = longest(units, text, start + 1, end)
    if unit and units[text[start + 1 : start + 1 + unit]] in LASTING:
        return 1, k.SPELLED
    return (1, k.HALF) if last in HALVED and text[start - 1] != "个" else (0, k.WORD)


def some_at(text: str, start: int, end: int) -> int:
    """How long the unit after 几 is, as in 几套; 0 for none and for a time, as in 几天."""
    units = lexicon().after_number
    unit = longest(units, text, start + 1, end)
    return unit if unit and units[text[start + 1 : start + 1 + unit]] == k.UNIT else 0


def longest(known: Mapping[str, str], text: str, start: int, end: int) -> int:
    """How long the longest known word at a place is; 0 for none."""
    for size in range(min(5, end - start), 0, -1):
        if text[start : start + size] in known:
            return size
    return 0


def is_number(letter: str) -> bool:
    """Whether a character begins a number."""
    return letter.isdigit() or numerals().match(letter) is not None
