"""The units of numbers, as they are written."""

from __future__ import annotations

from pmcoach.wording.numbers.amount import Amount
from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import Words

UNITED = k.letters("unit hour workday day date week month quarter season year")
SHARES = k.letters("percent points")


def surface(words: Words, amount: Amount) -> str:
    """The unit of a number as it is written."""
    if amount.kind == k.MONEY:
        return words.text[words.starts[amount.first] : words.ends[amount.first]]
    if amount.kind in SHARES:
        return amount.unit
    if amount.kind == k.TIMES or amount.kind not in UNITED:
        return ""
    last = amount.last - 1 - (words.kinds[amount.last - 1] == k.HALF)
    return words.text[words.starts[last] : words.ends[last]].removesuffix("半")
