"""How many times as much, or how often: double, 3 times, 翻两番, twice a week."""

from __future__ import annotations

from pmcoach.wording.words import numerals
from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import Words

from .amount import Amount, times_over
from .values import COUNTED, number

CHANGES = frozenset(k.letters("grow cut better multiple"))
COMPARING = k.listed("as more less fewer the faster higher lower larger bigger better those that what")
OFTEN = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
TWICE = ("double", "triple", "quadruple")
VERBS = k.letters("grow cut drop better keep of zero not the")
MOVING = frozenset(k.letters("from to downfrom downto least most"))
NEAR = 6  # words
NOUNS = k.letters("word count output measure soft code")


def multiplied(words: Words, nth: int, *, often: bool) -> Amount | None:
    """What `double` and its like say; None for `twice` where no time says how often, and for an adjective."""
    word = words.said[nth]
    if word in OFTEN and words.said[nth + 1] != "as":
        return Amount(nth, nth + 1, OFTEN[word], None, "times", k.UNIT) if often else None
    if word in TWICE and (is_adjective(words, nth) or words.said[nth + 1] == "down"):  # double down on
        return None
    return times_over(nth, nth + 1, numerals.multiple(word))


def is_adjective(words: Words, nth: int) -> bool:
    """Whether `double` says of what kind a noun is: prevent double bookings, double-digit growth; not double bookings by June."""
    kinds = words.kinds
    if kinds[nth + 1] == k.DASH and words.touch(nth):
        return True
    moved = kinds[nth - 1] == k.REACH and not MOVING.isdisjoint(
        kinds[nth : nth + NEAR]
    )  # bring double bookings down to 10
    return (kinds[nth - 1] in VERBS or moved) and kinds[nth + 1] in NOUNS


def is_multiple(words: Words, first: int, at: int) -> bool:
    """Whether `3 times` is how many times as much, and not how often."""
    return words.said[at + 1] in COMPARING or not CHANGES.isdisjoint(words.back(first))


def folded(words: Words, nth: int) -> Amount | None:
    """翻两番 is four times, 翻三倍 three times, an order of magnitude ten times."""
    if words.said[nth][0] != "翻":
        return times_over(nth, nth + 1, 10.0)
    if words.kinds[nth + 1] not in COUNTED:
        return None
    value, end = number(words, nth + 1)
    if words.kinds[end] != k.TIMES:
        return None
    return times_over(nth, end + 1, 2.0 ** min(value, 30) if words.said[end] == "番" else value)
