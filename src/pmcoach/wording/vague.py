"""Words that say too little."""

from __future__ import annotations

import re
from functools import cache

from .clauses.chinese import is_named
from .facts import Span, Vague, VagueKind
from .words import token_kinds as k
from .words.tokens import MOST, Words

KINDS = {
    **dict.fromkeys(k.GROW + k.CUT + k.BETTER, VagueKind.CHANGE),
    k.WEAK: VagueKind.WEAK,
    **dict.fromkeys(k.QUALITY + k.LOFTY, VagueKind.QUALITY),
    k.SOME: VagueKind.QUANTITY,
}
ENSURED = k.ENSURE + k.KEEP
VERBAL = k.letters("comma stop colon list can and to by with open dash quote not quality end")
NOMINAL = ("growth", "expansion", "improvement", "reduction")
THINGS = k.letters("word output work")
NOUNS = k.letters("word count output measure code the of a")


def vague(words: Words) -> list[Vague]:
    """The vague words of a sentence, in order."""
    found = []
    for match in seen().finditer(words.kinds):
        nth = match.end() - 1
        kind = KINDS.get(match[0], VagueKind.QUALITY)
        if len(match[0]) > 1 or says_little(words, nth):
            found.append(Vague(Span(words.starts[nth], words.ends[nth]), kind))
    return found


@cache
def seen() -> re.Pattern[str]:
    """A word that can be vague, or a quality that is only to be ensured or kept."""
    return re.compile(f"[{''.join(KINDS)}]|[{ENSURED}][{NOUNS}]*{k.SOFT}")


def says_little(words: Words, nth: int) -> bool:
    """Whether a word that can be vague is: not support IPv6, a growth plan, the FAST test."""
    if words.lang == "zh":
        one = words.ends[nth] - words.starts[nth] == 1 and words.kinds[nth - 1] == k.NOT  # 不增不减
        whole = words.said[nth] != "基本" or words.kinds[nth + 1] != k.OF
        return whole and not one and not is_named(words, nth)
    if words.kinds[nth] == k.WEAK:
        return is_verb(words, nth)
    said = words.text[words.starts[nth] : words.ends[nth]]
    if len(said) > 1 and said.isupper() and not words.text[:MOST].isupper():
        return False
    return words.said[nth] not in NOMINAL or words.kinds[nth + 1] not in THINGS


def is_verb(words: Words, nth: int) -> bool:
    """Whether a word such as `support` or `drive` is a verb about people and their work.

    In customer support it is a noun; in support IPv6 it is a feature.
    """
    if words.kinds[nth - 1] == k.DASH and words.touch(nth - 1):  # AI-assisted
        return False
    if words.kinds[nth - 1] in VERBAL:
        name = words.text[words.starts[nth + 1] : words.ends[nth + 1]]
        noun = k.OF + k.CODE + (k.FOR if words.said[nth] == "support" else "")
        return words.kinds[nth + 1] not in noun and not name[:1].isupper()
    return words.said[nth].endswith("s") and words.kinds[nth - 1] not in k.THE + k.OF
