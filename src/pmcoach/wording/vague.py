"""Words that say too little."""

from __future__ import annotations

from .clauses.chinese import is_named
from .facts import Span, Vague, VagueKind
from .words import kinds as k
from .words.tokens import Words

KINDS = {
    **dict.fromkeys(k.GROW + k.CUT + k.BETTER, VagueKind.CHANGE),
    k.WEAK: VagueKind.WEAK,
    **dict.fromkeys(k.QUALITY + k.LOFTY, VagueKind.QUALITY),
    k.SOME: VagueKind.QUANTITY,
}
SEEN = frozenset((*KINDS, k.ENSURE, k.KEEP))
VERBAL = k.letters("comma stop colon list can and to by with open dash quote not quality end")
NOMINAL = ("growth", "expansion", "improvement", "reduction")
THINGS = k.letters("word output work")
NOUNS = k.letters("word count output measure code the of a")


def vague(words: Words) -> list[Vague]:
    """The vague words of a sentence, in order."""
    kinds = words.kinds
    if SEEN.isdisjoint(kinds):
        return []
    found = []
    for nth, kind in enumerate(kinds):
        if kind in KINDS:
            if says_little(words, nth):
                found.append(Vague(Span(words.starts[nth], words.ends[nth]), KINDS[kind]))
        elif kind in (k.ENSURE, k.KEEP):
            at = nth + 1
            while kinds[at] in NOUNS:
                at += 1
            if kinds[at] == k.SOFT:
                found.append(Vague(Span(words.starts[at], words.ends[at]), VagueKind.QUALITY))
    return found


def says_little(words: Words, nth: int) -> bool:
    """Whether a word that can be vague is: not support IPv6, a growth plan, the FAST test."""
    if words.lang == "zh":
        one = words.ends[nth] - words.starts[nth] == 1 and words.kinds[nth - 1] == k.NOT  # 不增不减
        whole = words.word(nth) != "基本" or words.kinds[nth + 1] != k.OF
        return whole and not one and not is_named(words, nth)
    if words.kinds[nth] == k.WEAK:
        return is_verb(words, nth)
    said = words.text[words.starts[nth] : words.ends[nth]]
    if len(said) > 1 and said.isupper() and not words.text.isupper():
        return False
    return words.word(nth) not in NOMINAL or words.kinds[nth + 1] not in THINGS


def is_verb(words: Words, nth: int) -> bool:
    """Whether a word such as `support` or `drive` is a verb about people and their work.

    In customer support it is a noun; in support IPv6 it is a feature.
    """
    if words.kinds[nth - 1] in VERBAL:
        name = words.text[words.starts[nth + 1] : words.ends[nth + 1]]
        noun = k.OF + k.CODE + (k.FOR if words.word(nth) == "support" else "")
        return words.kinds[nth + 1] not in noun and not name[:1].isupper()
    return words.word(nth).endswith("s") and words.kinds[nth - 1] not in k.THE + k.OF
