"""The verb of an English clause, and the work it tells of."""

from __future__ import annotations

from collections.abc import Sequence

from pmcoach.wording.facts import Target
from pmcoach.wording.words import kinds as k
from pmcoach.wording.words.tokens import REACH, Words

VERBS = k.letters("grow cut drop better keep reach weak ensure work")
GOOD = k.QUALITY + k.LOFTY
DETERMINERS = k.letters(
    """
    number year4 spelled scale zero least most about money a percent multiple the some every
    """
)
LEADING = k.letters(
    """
    can quality quote open close dash about label to not of in by before within during on a thisword
    nextword qname hname quarterrel monthrel yearrel weekrel monthname year4 year quarter month week finish
    begin middle often and plus
    """
)
NOUNS = k.letters("word count output measure soft code work")
PREPOSITIONS = k.letters(
    """
    by in per to with for from through on during every often before within of that since
    """
)
MADE = frozenset(k.OUTPUT + k.WORK)
GAINS = k.letters("measure count money")
LEVELS = frozenset(k.letters("from to downto"))
QUANTITIES = frozenset(k.MONEY + k.PERCENT)
# Verbs of work that tell a result where their object is a measure, users or money.
GAINING = ("generat", "deliver", "produc", "clos", "add", "sign", "mak", "creat")
MOVING = ("tak", "took", "mov", "bring", "brought")
PROVIDING = ("provid", "offer", "deliver", "build", "creat")
PARTICIPLES = tuple(k.listed("ed wn lt nt ht ade one ten ken ven sen ung ld read set put"))
# Verbs that make a noun with a measure after them: test coverage.
COMPOUND = k.listed(
    """
    test release order contact call post book design build process print plan survey visit review support
    """
)


def verb(words: Words, start: int, end: int) -> int | None:
    """The place of a clause's verb: its first word, one after `can` or `is`, or one that a number or article follows.

    It may be the word that makes the clause a state: `is reliable`, `can sync`.
    """
    kinds = words.kinds
    nth = start
    while nth < end and kinds[nth] in LEADING:
        nth += 1
    if nth < end and kinds[nth] in VERBS and not in_noun(words, nth, end):
        word = words.word(nth)
        if kinds[nth] != k.WORK or word.endswith("ss") or not word.endswith("s"):
            return nth
        nth += 1
    if nth < end and words.word(nth) == "have" and kinds[nth + 1] not in VERBS:
        return nth
    if nth < end - 1 and (
        (kinds[nth] == k.WORD and kinds[nth + 1] in DETERMINERS) or words.word(nth) == "spend"
    ):
        return nth
    for at in range(nth, min(end, nth + REACH)):
        before = kinds[at - 1] if at > start else k.END
        if kinds[at] in GOOD and before == k.BE:
            return at
        if kinds[at] not in VERBS:
            continue
        if before == k.CAN and at - nth > 1 and words.word(at - 1) in ("can", "could"):
            return at - 1
        passive = k.BE in kinds[start:at] and words.word(at).endswith(PARTICIPLES)
        if passive or before in k.CAN + k.BE or (before in NOUNS and kinds[at + 1] in DETERMINERS):
            return at
    return None


def in_noun(words: Words, nth: int, end: int) -> bool:
    """Whether a verb's form is part of a noun: test coverage, onboarding completion rate."""
    if not words.word(nth).endswith("ing") and words.word(nth) not in COMPOUND:
        return False
    at = nth + 1
    while at < end and words.kinds[at] in NOUNS and words.kinds[at] != k.MEASURE:
        at += 1
    return words.kinds[at] == k.MEASURE


def work(words: Words, nth: int, end: int, targets: Sequence[Target]) -> int | None:
    """The place of the verb of work that a clause's verb is or leads to; None where it tells a result."""
    kinds, word = words.kinds, words.word(nth)
    if kinds[nth] == k.WEAK:  # encourage managers to write reviews
        to = kinds.find(k.TO + k.WORK, nth, end)
        return to + 1 if to >= 0 else None
    if word == "have":
        made = not MADE.isdisjoint(kinds[nth:end]) and not any(kind in GOOD for kind in kinds[nth:end])
        return nth if made and not targets else None
    if kinds[nth] not in k.WORK + k.WORD + k.MEASURE:
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
    if word.startswith(GAINING) and (said[-1] in GAINS or not QUANTITIES.isdisjoint(said)):
        return None
    if word == "takes":
        return None
    if word.startswith(MOVING) and targets and not LEVELS.isdisjoint(kinds[nth:end]):
        return None
    if good and not targets and (said[-1] == k.SOFT or word.startswith(PROVIDING)):
        return None
    return nth
