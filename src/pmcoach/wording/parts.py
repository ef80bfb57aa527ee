"""The goals a sentence holds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from .clauses import chinese, english
from .clauses.split import between, outside
from .facts import Span, Target
from .words import token_kinds as k
from .words.tokens import Words

BREAKS = k.letters("comma stop list and")
BREAKING = frozenset(BREAKS)
JOINING = k.LIST + k.AND
MEANS = k.WITH + k.BY + k.TO
CONTENT = frozenset(k.letters("word count soft output measure code number spelled span"))
MEASURED = frozenset(k.MEASURE + k.COUNT)


def parts(words: Words, targets: Sequence[Target]) -> list[Span]:
    """The goals of a sentence, one or more; words that are no goal of their own belong to the goal before them."""
    if BREAKING.isdisjoint(words.kinds):
        return [Span(0, len(words.text))]
    goals: list[int] = []
    led = False  # whether the clause before is a goal
    for clause in between(BREAKS).finditer(outside(words)):
        first, last = clause.span()
        joined = words.kinds[first - 1] in JOINING and words.kinds[first - 2] not in BREAKS
        led = (led or not joined) and is_goal(words, first, last, targets, joined=joined)
        if led:
            goals.append(first)
    if len(goals) < 2:
        return [Span(0, len(words.text))]
    goals[0] = 0
    ends = [*goals[1:], words.size + 1]
    return [trimmed(words, first, last - 1) for first, last in zip(goals, ends, strict=True)]


def is_goal(words: Words, first: int, last: int, targets: Sequence[Target], *, joined: bool) -> bool:
    """Whether a clause says something to do or to reach on its own; one joined by `and` opens with its own verb."""
    kinds = words.kinds[first:last]
    if not kinds or kinds[0] in MEANS:
        return False
    if not MEASURED.isdisjoint(kinds) and reaches(words, first, last, targets):
        return True
    verb = (chinese if words.lang == "zh" else english).verb(words, first, last)
    if verb is None or CONTENT.isdisjoint(words.kinds[verb + 1 : last]):
        return False
    return not joined or (verb == first and not words.said[first].endswith(("ed", "ing")))


def reaches(words: Words, first: int, last: int, targets: Sequence[Target]) -> bool:
    """Whether a clause has a number to reach."""
    nth = bisect_left(targets, words.starts[first], key=lambda target: target.span.start)
    return nth < len(targets) and targets[nth].span.start < words.ends[last - 1]


def trimmed(words: Words, first: int, last: int) -> Span:
    """A stretch of words without the marks at its ends."""
    while last > first + 1 and words.kinds[last - 1] in BREAKS:
        last -= 1
    return Span(words.starts[first], words.ends[last - 1])
