"""A noun phrase: the words that name what is measured."""

from __future__ import annotations

from pmcoach.patterns import pattern
from pmcoach.tuples import NamedTuple
from pmcoach.wording.facts import Span
from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import Words

from .clauses import Clause

EDGES = k.letters("mark quote dash colon comma stop list slash tilde plus and")
FIGURES = k.letters("percent number money")
MARKS = frozenset("*_`")
STARS = pattern(r"\*\*|__|[*`]")


class Phrase(NamedTuple):
    """Words that name something, from word to word; `said` where the name takes more than the words as they stand."""

    first: int
    last: int
    said: str = ""

    def span(self, words: Words) -> Span:
        """Where the words stand."""
        return Span(words.starts[self.first], words.ends[self.last - 1])

    def name(self, words: Words) -> str:
        """The words themselves, without what only makes them bold."""
        return self.said or part(words, self.first, self.last)


def part(words: Words, first: int, last: int) -> str:
    """The words from one to another as they are written, without what only makes them bold."""
    text = words.text[words.starts[first] : words.ends[last - 1]]
    return (text if MARKS.isdisjoint(text) else STARS.sub("", text)).strip()


def trimmed(words: Words, first: int, last: int) -> Phrase | None:
    """A phrase without marks at its edges; None where nothing is left."""
    while first < last and words.kinds[first] in EDGES:
        first += 1
    while first < last and words.kinds[last - 1] in EDGES:
        last -= 1
    if (
        last - first > 2
        and words.kinds[last - 1] == k.CLOSE
        and is_figure(words, words.opened(last - 1), last)
    ):
        last = max(first, words.opened(last - 1))  # bounce (58% in October)
    return Phrase(first, last) if first < last else None


def is_figure(words: Words, opened: int, last: int) -> bool:
    """Whether brackets tell a number."""
    return opened >= 0 and any(kind in FIGURES for kind in words.kinds[opened:last])


def joins(words: Words, colon: int) -> bool:
    """Whether a colon joins two words to one and heads nothing: LTV:CAC, 9:00."""
    return words.touch(colon) and words.touch(colon - 1) and words.text[words.starts[colon]] == ":"


def in_brackets(words: Words, clause: Clause, nth: int) -> bool:
    """Whether a word stands in brackets that its clause opens."""
    if k.OPEN not in words.kinds:
        return False
    opened = words.opened(nth)
    return opened >= clause.first and k.CLOSE not in words.kinds[opened:nth]
