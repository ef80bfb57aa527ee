"""A number with its unit."""

from __future__ import annotations

from pmcoach.tuples import NamedTuple
from pmcoach.wording.words import token_kinds as k


class Amount(NamedTuple):
    """A number with its unit, from word to word."""

    first: int
    last: int
    value: float
    upper: float | None
    unit: str  # `%`, `pp`, `x`, or the words of the unit; empty for none
    kind: str  # the kind of the unit; END for none
    joined: bool = False  # hyphenated to the word after it: 30-day


def times_over(first: int, last: int, value: float) -> Amount:
    """An amount that says how many times as much."""
    return Amount(first, last, round(value, 3), None, "x", k.TIMES)
