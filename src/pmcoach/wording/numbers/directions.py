"""Which way a number is to move."""

from __future__ import annotations

import re
from functools import cache

from pmcoach.wording.facts import Direction
from pmcoach.wording.words import kinds as k
from pmcoach.wording.words.tokens import REACH, Words

from .amount import Amount

RISE = k.GROW + k.BETTER
FALL = k.CUT + k.DROP
WAYS = {
    **dict.fromkeys(RISE + k.UPFROM, Direction.INCREASE),
    **dict.fromkeys(FALL + k.DOWNTO + k.DOWNFROM, Direction.DECREASE),
    k.KEEP: Direction.MAINTAIN,
    k.REACH: Direction.REACH,
}
LEVELS = k.TO + k.DOWNTO
PARTS = k.OF + k.DASH
DOING = k.WORK + k.ACT
NOUNS = k.letters("word output count measure soft code label")
CLAUSE = k.letters("comma stop list")
MEANS = k.WITH + k.THROUGH
JOINED = k.AND + k.BY + k.CAN + MEANS + k.END
TELLING = frozenset((k.CLOSE, *CLAUSE, *MEANS, *WAYS, *DOING))
MORE = {"more": Direction.INCREASE, "fewer": Direction.DECREASE, "less": Direction.DECREASE}
CONFINING = k.listed(
    """
    at_most no_more_than not_more_than no_longer_than no_higher_than maximum_of a_maximum_of not_exceed not_exceeding max maximum
    不超过 至多 最多 不得超过 不能超过 不高于 最高不超过 最长不超过 不多于 不大于
    """
)


def direction(words: Words, amount: Amount, start: Amount | None) -> Direction:
    """The direction of a number to reach, which may start from another."""
    kinds, first = words.kinds, amount.first
    if start and same_unit(amount, start) and start.value != amount.value:
        return Direction.INCREASE if amount.value > start.value else Direction.DECREASE
    if noun := noun_after(words, amount):
        return noun
    if kinds[first - 1] in k.PLUS + k.DASH:
        return Direction.INCREASE if kinds[first - 1] == k.PLUS else Direction.DECREASE
    verb = verb_before(words, first)
    if verb is None and words.said[first - 1].replace(" ", "_") in CONFINING:
        return Direction.MAINTAIN
    if verb in (None, Direction.REACH) and kinds[first] in k.MULTIPLE + k.FOLD and amount.unit == "x":
        return Direction.INCREASE if amount.value > 1 else Direction.DECREASE
    return verb or Direction.REACH


def same_unit(amount: Amount, start: Amount) -> bool:
    """Whether two numbers can be compared."""
    return amount.unit not in ("pp", "x") and start.unit in ("", amount.unit)


def noun_after(words: Words, amount: Amount) -> Direction | None:
    """The direction of a noun of change after a number: a 15% revenue increase, 20% more traffic, 10%的增长."""
    if amount.kind in k.PERCENT + k.TIMES and (more := MORE.get(words.said[amount.last])):
        return more
    first = nth = amount.last + (words.kinds[amount.last] == k.OF)
    while words.kinds[nth] in NOUNS and nth < first + 2:
        nth += 1
    if nth == first and words.said[nth].endswith(("ed", "lost")):  # zero lost parcels
        return None
    if words.kinds[nth] in RISE and words.said[nth] != "scale":
        return Direction.INCREASE
    return Direction.DECREASE if words.kinds[nth] in FALL else None


def verb_before(words: Words, first: int) -> Direction | None:
    """The direction that the nearest verb before a number gives it, in its own clause."""
    kinds = words.kinds
    level = kinds[first - 1] in LEVELS  # by monitoring to 95%: the means does not hide the verb
    nth = first - 1
    while nth > first - REACH and nth >= 0:
        kind = kinds[nth]
        if kind not in TELLING:
            pass
        elif kind == k.CLOSE:
            nth = max(nth - REACH, kinds.rfind(k.OPEN, 0, nth))
        elif kind in CLAUSE or (kind in MEANS and not level):
            return None
        elif kinds[nth - 1] in PARTS and words.lang == "en":  # length of stay, no-show
            pass
        elif kind in WAYS:
            return WAYS[kind]
        elif kind in DOING and kinds[nth - 1] in JOINED and not level:
            return None
        nth -= 1
    return None


def towards(words: Words) -> Direction | None:
    """Which way the first verb of change moves things; None for no such verb."""
    verb = changing().search(words.kinds)
    return WAYS[verb[0]] if verb else None


@cache
def changing() -> re.Pattern[str]:
    """A verb of change."""
    return re.compile(f"[{RISE + FALL + k.KEEP}]")
