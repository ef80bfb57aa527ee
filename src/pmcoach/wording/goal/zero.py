"""Nothing of a thing, said without a number: no data leaks, 没有资损."""

from __future__ import annotations

from pmcoach.wording.facts import Figure, Goal, Limit, Span, Way
from pmcoach.wording.words import token_kinds as k
from pmcoach.wording.words.tokens import Words

from .clauses import size_of
from .phrase import trimmed

NONE = {"en": ("no",), "zh": ("没有", "无", "不")}
HAPPENING = ("发生", "出现", "产生")
LEADING = k.letters("can in with ensure mark dash quote the be keep reach comma stop inside front")
THINGS = k.letters("count measure")
STOPS = k.letters("comma stop open by in during for on within than number grow cut better reach")


def nothing_of(words: Words, limits: set[int], due: Limit | None) -> Goal | None:
    """The goal that there be none of a thing; None where the sentence does not say so."""
    nth = next(
        (at for at in range(size_of(words)) if words.kinds[at] not in LEADING and at not in limits),
        size_of(words),
    )
    if nth >= size_of(words) or words.said[nth] not in NONE[words.lang]:
        return None
    first = nth + 1
    if words.said[nth] == "不":
        if words.said[first] not in HAPPENING:
            return None
        first += 1
    last = first
    while last < size_of(words) and last not in limits and words.kinds[last] not in STOPS:
        last += 1
    last -= words.kinds[last] == k.THAN  # no outage longer than an hour
    phrase = trimmed(words, first, last)
    if phrase is None or not is_thing(words, phrase.last - 1):
        return None
    span = Span(words.starts[nth], words.ends[nth])
    name = phrase.name(words)
    return Goal(name, phrase.span(words), "", None, Figure(0.0, span), None, Way.AT_MOST, due, result=True)


def is_thing(words: Words, nth: int) -> bool:
    """Whether a noun names things that can be counted."""
    return words.lang == "zh" or words.kinds[nth] in THINGS or words.said[nth].endswith("s")
