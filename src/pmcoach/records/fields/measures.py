"""Ranges, confidences, levels and counts, as people write them."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from pmcoach.records.fields.amount import read_amount
from pmcoach.records.fields.types import Wrong
from pmcoach.text import Text

BOUNDS = re.compile(r"(?P<low>.+?)\s*(?:-|–|—|~|～|至|到|\.\.)\s*(?P<high>[^-].*)")
CLAIM = re.compile(r"(?P<value>10|[0-9])(?:\.0)?(?:\s*/\s*10)?(?:[\s,，:：;；(（]+(?P<note>.+))?", re.DOTALL)


class Bounds(NamedTuple):
    """From a least to a most, both counted."""

    low: float
    high: float


class Claim(NamedTuple):
    """The owner's confidence, from 0 to 10, with a word on it."""

    value: int
    note: str


def half_width(text: str) -> str:
    """Return the text with full-width letters, digits and marks as plain ones."""
    return unicodedata.normalize("NFKC", text)


def read_bounds(text: str) -> Bounds | Wrong:
    """A range such as `1-5`."""
    match = BOUNDS.fullmatch(half_width(text.strip())) if len(text) <= 100 else None
    low, high = (read_amount(match["low"]), read_amount(match["high"])) if match else (None, None)
    if low is None or high is None or low.value > high.value:
        says = Text(en="“{text}” is not a range", zh="“{text}”不是范围").fill(text=text)
        return Wrong(says, Text(en="write the least and the most: 1-5", zh="请写最小到最大，如 1-5"))
    return Bounds(low.value, high.value)


def read_claim(text: str) -> Claim | Wrong:
    """A confidence, maybe with a note behind it."""
    match = CLAIM.fullmatch(half_width(text).strip())
    if match is None:
        says = Text(en="“{text}” is not a confidence from 0 to 10", zh="“{text}”不是 0-10 的信心值").fill(
            text=text
        )
        return Wrong(
            says,
            Text(
                en="write a number, then a note if you like: 6 data late",
                zh="先写数字，后面可加说明：6 数据延迟",
            ),
        )
    note = (match["note"] or "").strip()
    if note.endswith(")") and "(" not in note:
        note = note[:-1]  # the bracket the note began with is none of it
    return Claim(int(match["value"]), note)


def read_level(text: str) -> int | Wrong:
    """A whole number from 1 to 5."""
    plain = half_width(text).strip()
    if len(plain) == 1 and plain in "12345":
        return int(plain)
    return Wrong(
        Text(en="“{text}” is not a whole number from 1 to 5", zh="“{text}”不是 1-5 的整数").fill(text=text)
    )


def read_count(text: str) -> int | Wrong:
    """A whole number, none below zero."""
    plain = half_width(text).strip()
    if plain.isascii() and plain.isdigit() and len(plain) <= 6:
        return int(plain)
    return Wrong(Text(en="“{text}” is not a whole number", zh="“{text}”不是整数").fill(text=text))
