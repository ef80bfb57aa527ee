"""The work an English clause tells of."""

from __future__ import annotations

from collections.abc import Sequence

from pmcoach.wording.facts import Target
from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import Words

from .english import GOOD, MADE

PREPOSITIONS = k.letters(
    """
    by in per to with for from through on during every often before within of that since
    """
)
KEPT = k.letters("word work soft output")
GAINS = k.letters("measure count money")
LEVELS = frozenset(k.letters("from to downto"))
GAINED = frozenset(k.MEASURE + k.COUNT + GOOD)
QUANTITIES = frozenset(k.MONEY + k.PERCENT)
# Verbs of work that tell a result where their object is a measure, users or money.
GAINING = ("generat", "deliver", "produc", "clos", "add", "sign", "mak", "creat")
MOVING = ("tak", "took", "mov", "bring", "brought")
PROVIDING = ("provid", "offer", "deliver", "build", "creat")
HOLLOW = ("do", "give", "look", "take")  # with a good word after them they tell no work: do my best


def work(words: Words, nth: int, end: int, targets: Sequence[Target]) -> int | None:
    """The place of the verb of work that a clause's verb is or leads to; None where it tells a result."""
    kinds, word = words.kinds, words.said[nth]
    if kinds[nth] == k.WEAK:  # encourage managers to write reviews
        to = kinds.find(k.TO + k.WORK, nth, end)
        return to + 1 if to >= 0 and kinds[to + 2] not in GOOD else None
    if word == "have":
        made = not MADE.isdisjoint(kinds[nth:end]) and not any(kind in GOOD for kind in kinds[nth:end])
        return nth if made and (not targets or kinds[nth + 2] in MADE) else None
    if word == "get" and not targets and GAINED.isdisjoint(kinds[nth:end]):  # get back into running and train
        return next(
            (at for at in range(nth, end) if kinds[at] == k.WORK and kinds[at - 1] in k.AND + k.TO), None
        )
    if kinds[nth] == k.KEEP and not targets and kinds[nth + 1] == k.A:  # keep a journal
        at = nth + 2
        while at < end and kinds[at] in KEPT:
            at += 1
        return nth if kinds[at - 1] in MADE else None
    if kinds[nth] not in k.WORK + k.WORD + k.MEASURE + k.OUTPUT:
        by = kinds.find(k.BY + k.WORK, nth, end)
        means = by >= 0 and targets and targets[0].span.start > words.starts[by] and k.TO not in kinds[by:end]
        return by + 1 if means else None
    last = nth + 1
    while last < end and kinds[last] not in PREPOSITIONS:
        last += 1
    said = kinds[nth:last]
    good = any(kind in GOOD for kind in said)
    if word.startswith("mak") and good:
        return None
    if word in HOLLOW and not targets and any(kind in GOOD for kind in kinds[nth:end]):
        return None
    if word.startswith(GAINING) and (said[-1] in GAINS or not QUANTITIES.isdisjoint(said)):
        return None
    if word == "takes":
        return None
    if word.startswith(MOVING) and targets and not LEVELS.isdisjoint(kinds[nth:end]):
        return None
    if good and not targets and (said[-1] == k.SOFT or word.startswith(PROVIDING)):
        return None
    return nth
