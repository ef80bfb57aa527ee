"""Whether a sentence describes work and its output, or a result."""

from __future__ import annotations

from collections.abc import Sequence

from .clauses import chinese, english, english_work
from .clauses.split import between, outside
from .facts import Span, Target
from .habits import habit
from .words import token_kinds as k
from .words.tokens import Words

WAYS = {"zh": (chinese.verb, chinese.work), "en": (english.verb, english_work.work)}
BREAKS = k.letters("comma stop colon list")


def work(words: Words, targets: Sequence[Target]) -> Span | None:
    """The words that describe work or an output; None where a result is described."""
    verb_of, work_of = WAYS[words.lang]
    kinds = outside(words)
    for clause in between(BREAKS).finditer(kinds):
        for said in between(k.OPEN).finditer(kinds, *clause.span()):
            verb = verb_of(words, *said.span())
            if verb is not None:
                place = work_of(words, verb, clause.end(), targets)
                return Span(words.starts[place], words.ends[place]) if place is not None else None
    return habit(words, targets)
