"""Goals without a number: what a verb of change is to move, where that is measured."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pmcoach.tuples import NamedTuple
from pmcoach.wording.facts import Way
from pmcoach.wording.numbers.directions import is_burden
from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import Words

from . import chinese, english
from .clauses import Clause
from .phrase import Phrase, trimmed

WAYS = {k.GROW: Way.UP, k.CUT: Way.DOWN, k.DROP: Way.DOWN, k.KEEP: Way.MAINTAIN}
CHANGES = k.letters("grow cut drop better keep")
DOING = k.letters("multiple work act reach weak ensure can be not that quality")
MEASURES = k.letters("measure count span")


class Named(NamedTuple):
    """What a clause is to move, and which way."""

    clause: Clause
    phrase: Phrase
    way: Way | None


def named(words: Words, parts: Sequence[Clause], limits: set[int]) -> Iterator[Named]:
    """What each clause moves that is measured."""
    for clause in parts:
        at = next(
            (nth for nth in range(clause.first, clause.last) if words.kinds[nth] in CHANGES), clause.last
        )
        if clause.means:
            continue
        if at < clause.last:
            phrase = moved(words, clause, at, limits)
        elif not any(kind in DOING for kind in words.kinds[clause.first : clause.last]):
            phrase = trimmed(words, clause.first, clause.last)  # nothing but the name: 营收
            phrase = phrase if phrase and words.kinds[phrase.last - 1] == k.MEASURE else None
        else:
            phrase = None
        if phrase and is_measure(words, phrase):
            yield Named(clause, phrase, way(words, at, phrase) if at < clause.last else None)


def is_measure(words: Words, phrase: Phrase) -> bool:
    """Whether what a phrase names is measured: 新用户转化率, rate of defects; not 新用户体验."""
    of = words.kinds.find(k.OF, phrase.first, phrase.last) if words.lang == "en" else -1
    return words.kinds[(of if of > phrase.first else phrase.last) - 1] in MEASURES


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
