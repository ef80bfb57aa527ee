"""A thing said in two languages, and said only when somebody is there to read it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import lru_cache
from math import isfinite
from types import MappingProxyType
from typing import Any

from pmcoach.patterns import pattern

MONEY = frozenset("￥¥$€£")  # stands before its number
POINTS = ("pp", "个百分点", "百分点")
UNFILLED: Mapping[str, Any] = MappingProxyType({})
BLANK = pattern(r"\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}")


class Lang(StrEnum):
    """A language pmcoach speaks."""

    ZH = "zh"
    EN = "en"


class Text:
    """The same words in English and Chinese, with the same blanks.

    A blank is `{name}`; `{count:goal|goals}` says the first word when `count` is one and the second otherwise.
    Values are put in with `fill` and stay unsaid until `say`. Raises ValueError when the two languages do not
    have the same blanks.
    """

    __slots__ = ("en", "values", "zh")

    def __init__(self, en: str, zh: str) -> None:
        if ("{" in en or "{" in zh) and blanks(en) != blanks(zh):
            raise ValueError(f"blanks differ: {en!r}, {zh!r}")
        self.en = en
        self.zh = zh
        self.values: Mapping[str, Any] = UNFILLED

    def fill(self, **values: Any) -> Text:
        """The same words with values for the blanks; blanks without a value stay as they are."""
        filled = object.__new__(Text)
        filled.en, filled.zh, filled.values = self.en, self.zh, {**self.values, **values}
        return filled

    def say(self, lang: Lang) -> str:
        """The words in one language, blanks filled."""

        def blank(match: re.Match[str]) -> str:
            name, one, many = match.groups()
            if name not in self.values:
                return match[0]
            value = self.values[name]
            if one is None:
                return word(value, lang)
            return one if value == 1 else many

        words = self.zh if lang is Lang.ZH else self.en
        return BLANK.sub(blank, words) if "{" in words else words

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and (self.en, self.zh, self.values) == (
            other.en,
            other.zh,
            other.values,
        )

    def __reduce__(self) -> tuple[Any, ...]:
        return remade, (self.en, self.zh, dict(self.values))

    def __hash__(self) -> int:
        return hash((self.en, self.zh))

    def __repr__(self) -> str:
        return f"Text({self.say(Lang.EN)!r}, {self.say(Lang.ZH)!r})"


def remade(en: str, zh: str, values: Mapping[str, Any]) -> Text:
    """A text as it was written down for another process."""
    return Text(en, zh).fill(**values) if values else Text(en, zh)


@lru_cache(maxsize=1024)  # the same words are said of every line of a file
def blanks(words: str) -> frozenset[str]:
    """Return the names of the blanks in some words."""
    return frozenset(match[1] for match in BLANK.finditer(words))


def word(value: object, lang: Lang) -> str:
    """Say a value that fills a blank: a Text in this language, a list with its commas, a number without noise."""
    match value:
        case Text():
            return value.say(lang)
        case Quantity():
            return value.zh if lang is Lang.ZH else value
        case float():
            return number(value)
        case date():
            return value.isoformat()
        case tuple():
            return ("、" if lang is Lang.ZH else ", ").join(word(part, lang) for part in value)
        case _:
            return str(value)


def number(value: float) -> str:
    """A number as a person writes it: thousands set off, at most four digits after the point, no trailing zeros."""
    if not isfinite(value):
        return "—"
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}"
    if abs(value) >= 1e15:
        return f"{value:.6g}"
    digits = f"{value:,.4f}" if abs(value) >= 0.001 else f"{value:.3g}"
    return digits.rstrip("0").rstrip(".") if "." in digits and "e" not in digits else digits


class Quantity(str):
    """A number with its unit, as an English reader has it; `zh` is what a Chinese one has."""

    __slots__ = ("zh",)
    zh: str

    def __new__(cls, en: str, zh: str) -> Quantity:
        """Make a quantity from its two forms."""
        made = str.__new__(cls, en)
        made.zh = zh
        return made


def quantity(value: float, unit: str) -> str:
    """A number with its unit where people put it: `4.5分`, `30%`, `4.5 points`, `$12,000`, `5 pp` and 5 个百分点."""
    said = number(value)
    if unit in MONEY:
        return f"-{unit}{said[1:]}" if said[0] == "-" else unit + said
    if unit in POINTS:
        return Quantity(f"{said} pp", f"{said} 个百分点")
    return f"{said} {unit}" if unit[:1].isascii() and unit[:1].isalpha() else said + unit


def places(*values: float) -> int:
    """How many digits the most exact of some numbers has after its point; four at most."""
    return max((len(f"{value:.4f}".rstrip("0").partition(".")[2]) for value in values), default=0)


def half(words: str, lang: Lang) -> str:
    """The half of a docstring or help text in one language: English, a line or a gap of `---`, Chinese.

    Words without a second half are returned as they are.
    """
    first, gap, second = words.partition("---")
    return (second if gap and lang is Lang.ZH else first).strip()
