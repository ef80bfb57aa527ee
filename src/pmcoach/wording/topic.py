"""What a change is about."""

from __future__ import annotations

import re
from functools import cache

from .facts import Span
from .measures import CHANGES
from .words import token_kinds as k
from .words.tokens import Words

TOPICAL = k.letters("word count soft output measure code work of label")
FEW = k.letters("quality the a")


def topic(words: Words) -> Span | None:
    """What the first verb of change is about: the nouns after it, or before it where none follow."""
    for match in changed().finditer(words.kinds):
        first, last = match.span(1)
        if last == first:
            first = last = match.start()
            while words.kinds[first - 1] in TOPICAL:
                first -= 1
        if last > first:
            return Span(words.starts[first], words.ends[last - 1])
    return None


@cache
def changed() -> re.Pattern[str]:
    """A verb of change, and what stands after it."""
    return re.compile(f"[{CHANGES}{k.ENSURE}][{FEW}]*([{TOPICAL}]*)")
