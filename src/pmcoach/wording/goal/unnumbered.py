"""Goals without a number: what a verb of change is to move, where that is measured."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pmcoach.wording.facts import Way
from pmcoach.wording.numbers.directions import is_burden
from pmcoach.wording.words import kinds as k
from pmcoach.wording.words.tokens import Words

from . import chinese, english
from .clauses import Clause
from .phrase import Phrase, trimmed

WAYS = {k.GROW: Way.UP, k.CUT: Way.DOWN, k.DROP: Way.DOWN, k.KEEP: Way.MAINTAIN}
CHANGES = k.letters("grow cut drop better keep")
MEASURES = k.letters("measure count span")


class Named(NamedTuple):
    """What a clause is to move, and which way."""

    clause: Clause
    phrase: Phrase
    way: Way


def named(words: Words, parts: Sequence[Clause], limits: set[int]) -> Iterator[Named]:
    """What each clause moves that is measured."""
    for clause in parts:
        at = next((nth for nth in range(clause.first, clause.last) if words.kinds[nth] in CHANGES), clause.last)
        if clause.means or at == clause.last:
            continue
        phrase = moved(words, clause, at, limits)
        if phrase and any(kind in MEASURES for kind in words.kinds[phrase.first : phrase.last]):
            yield Named(clause, phrase, way(words, at, phrase))


def moved(words: Words, clause: Clause, at: int, limits: set[int]) -> Phrase | None:
    """What stands after a verb of change; before it where nothing does."""
    if words.lang == "zh":
        behind = chinese.run(words, clause, at + 1, limits, chinese.STOPS + k.CAN)
    else:
        behind = english.phrase(words, at + 1, english.run(words, clause, at + 1, limits), limits)
    return behind or trimmed(words, english.begun(words, clause, at), at)


def way(words: Words, at: int, phrase: Phrase) -> Way:
    """Which way a verb moves something."""
    known = WAYS.get(words.kinds[at])
    return known or (Way.DOWN if is_burden(words, phrase.last - 1, phrase.last) else Way.UP)
