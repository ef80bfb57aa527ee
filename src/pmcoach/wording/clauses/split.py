"""The clauses of a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.wording.words import kinds as k
from pmcoach.wording.words.tokens import Words


def clauses(words: Words, breaks: str) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence, from word to word; what stands in parentheses cuts none."""
    first = depth = 0
    for nth in range(words.size):
        kind = words.kinds[nth]
        depth = max(0, depth + (kind == k.OPEN) - (kind == k.CLOSE))
        if kind in breaks and not depth:
            if nth > first:
                yield first, nth
            first = nth + 1
    yield first, words.size


def spoken(words: Words, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a clause that stand outside parentheses."""
    first = start
    depth = 0
    for nth in range(start, end):
        kind = words.kinds[nth]
        if kind == k.OPEN:
            if not depth and nth > first:
                yield first, nth
            depth += 1
        elif kind == k.CLOSE and depth:
            depth -= 1
            first = nth + 1
    if not depth and first < end:
        yield first, end
