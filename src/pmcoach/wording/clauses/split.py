"""The clauses of a sentence."""

from __future__ import annotations

import re
from functools import cache

from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import Words


def outside(words: Words) -> str:
    """The kinds of the words, those of parentheses and of what stands in them all turned into `OPEN`."""
    if k.OPEN not in words.kinds:
        return words.kinds
    depth = 0
    seen = []
    for kind in words.kinds[: words.size]:
        closed = kind == k.CLOSE and depth > 0
        depth += (kind == k.OPEN) - closed
        seen.append(k.OPEN if depth or closed else kind)
    return "".join(seen) + k.END


@cache
def between(breaks: str) -> re.Pattern[str]:
    """A stretch of words without a break."""
    return re.compile(f"[^{breaks}{k.END}]+")
