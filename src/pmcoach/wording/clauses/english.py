"""The verb of an English clause."""

from __future__ import annotations

from pmcoach.wording.words import token_kinds as k
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
BOUNDS = k.letters("least most about")
FINITE = frozenset(VERBS + k.CAN + k.BE)
CLOSING = k.letters("by in on for open stop end")
MADE = frozenset(k.OUTPUT + k.WORK)
PARTICIPLES = tuple(k.listed("ed wn lt nt ht ade one ten ken ven sen ung ld read set put"))
# Verbs that make a noun with a measure after them: test coverage.
COMPOUND = k.listed(
    """
    test release order contact call post book design build process print plan survey visit review support
    """
)
# Verbs of work that take a measure as their object: track revenue, and not search latency.
OBSERVING = k.listed(
    """
    track measure monitor report analyze analyse calculate compare forecast estimate record publish define share
    present check audit set negotiate update adjust add generate deliver produce create collect gather communicate
    model benchmark baseline discuss document make understand learn explore research study close sign fix use
    """
)
LASTING = ("keep", "continue")
FIGURES = k.letters("number spelled zero least most plus money tilde about")
HEAD = 5  # words of a heading


def verb(words: Words, start: int, end: int) -> int | None:
    """The place of a clause's verb: its first word, one after `can` or `is`, or one that a number or article follows.

    It may be the word that makes the clause a state: `is reliable`, `can sync`.
    """
    kinds = words.kinds
    nth = start
    while nth < end and kinds[nth] in LEADING:
        nth += 1
    if is_share(words, nth) or is_heading(words, nth, end):
        return None
    if words.said[nth] in LASTING and kinds[nth + 1] == k.WORK and "ing" in words.said[nth + 1]:
        return nth + 1  # keep exercising
    if nth < end and kinds[nth] in VERBS and not in_noun(words, nth, end):
        word = words.said[nth]
        if kinds[nth] != k.WORK or word.endswith("ss") or not word.endswith("s"):
            return nth
        nth += 1
    if nth < end and words.said[nth] == "have" and kinds[nth + 1] not in VERBS:
        return nth
    if nth < end - 1 and (is_imperative(words, nth) or words.said[nth] == "spend"):
        return nth
    for at in range(nth, min(end, nth + REACH)):
        before = kinds[at - 1] if at > start else k.END
        if kinds[at] in GOOD and before == k.BE:
            return at
        if kinds[at] not in VERBS:
            continue
        if before == k.CAN and at - nth > 1 and words.said[at - 1] in ("can", "could"):
            return at - 1
        aimed = before == k.TO and kinds[at - 2] == k.BE  # our goal is to complete
        if before in k.CAN + k.BE or aimed or is_predicate(words, at, start, end):
            return at
    return None


def is_share(words: Words, nth: int) -> bool:
    """Whether a clause is about a share of things: at least 90% of tickets, 100% exports."""
    while words.kinds[nth] in BOUNDS:
        nth += 1
    return words.kinds[nth] == k.NUMBER and words.kinds[nth + 1] == k.PERCENT


def is_heading(words: Words, nth: int, end: int) -> bool:
    """Whether a clause only names what is counted after its colon: test execution: < 30s."""
    kinds = words.kinds
    if kinds[end] != k.COLON or kinds[end - 1] == k.NUMBER:
        return False
    return kinds[end + 1] in FIGURES and nth + 1 < end <= nth + HEAD


def is_imperative(words: Words, nth: int) -> bool:
    """Whether a clause opens with a verb that is on no list: draught a letter, feature 5 projects, amplify and share."""
    kind, after = words.kinds[nth], words.kinds[nth + 1]
    said = words.text[words.starts[nth] : words.ends[nth]]
    if kind == k.WORD and not (len(said) > 1 and said.isupper()):
        return after in DETERMINERS or (after == k.AND and words.kinds[nth + 2] == k.WORK)
    return kind == k.OUTPUT and after in k.NUMBER + k.SPELLED and not words.said[nth].endswith("s")


def is_predicate(words: Words, at: int, start: int, end: int) -> bool:
    """Whether a verb says what its subject does or what is done to it: engineers review two, docs are written."""
    kinds, word, before = words.kinds, words.said[at], words.kinds[at - 1] if at > start else k.END
    participle = word.endswith(PARTICIPLES)
    if k.BE in kinds[start:at] and participle:
        return True
    if before not in NOUNS:
        return False
    if kinds[at + 1] in DETERMINERS:
        return not (word.endswith("s") and is_share(words, at + 1))
    if kinds[at] != k.WORK or k.MEASURE in kinds[start:at]:
        return False
    if participle:
        return kinds[at + 1] in CLOSING and FINITE.isdisjoint(kinds[at + 1 : end])
    plural = words.said[at - 1].endswith("s") and not word.endswith("s")
    return plural and kinds[at + 1] in k.ON + k.WITH + k.TO


def in_noun(words: Words, nth: int, end: int) -> bool:
    """Whether a verb's form is part of a noun: test coverage, onboarding completion rate."""
    at = nth + 1
    if words.kinds[at] == k.DASH and words.touch(nth):  # add-to-cart conversion
        return True
    if not words.said[nth].endswith("ing") and words.said[nth] not in COMPOUND:
        alone = words.kinds[at] == k.MEASURE and words.kinds[at + 1] not in NOUNS
        if alone and words.said[at + 1][:1] in ("<", ">", "≤", "≥"):  # model accuracy ≥ 80%
            return True
        return words.kinds[nth] == k.WORK and alone and words.said[nth] not in OBSERVING
    while at < end and words.kinds[at] in NOUNS and words.kinds[at] != k.MEASURE:
        at += 1
    return words.kinds[at] == k.MEASURE and words.kinds[at + 1] not in MADE
