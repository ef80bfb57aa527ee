"""What a change is about."""

from __future__ import annotations

from .facts import Span
from .measures import CHANGES
from .words import kinds as k
from .words.tokens import Words

TOPICAL = k.letters("word count soft output measure code work of label")
FEW = k.letters("quality the a")


def topic(words: Words) -> Span | None:
    """What the first verb of change is about: the nouns after it, or before it where none follow."""
    kinds = words.kinds
    for nth in range(words.size):
        if kinds[nth] not in CHANGES + k.ENSURE:
            continue
        first = nth + 1
        while kinds[first] in FEW:
            first += 1
        last = first
        while kinds[last] in TOPICAL:
            last += 1
        if last == first:
            first = last = nth
            while kinds[first - 1] in TOPICAL:
                first -= 1
        if last > first:
            return Span(words.starts[first], words.ends[last - 1])
    return None
