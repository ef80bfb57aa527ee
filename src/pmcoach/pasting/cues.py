"""What a heading is about, by the words it is made of."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from pmcoach.pasting.words import FILLERS, TRADITIONAL, WORDS, Cue
from pmcoach.patterns import pattern

SIMPLIFIED = str.maketrans(*TRADITIONAL)
ENDINGS = pattern(r"(?<=\w)'(?:s|re|ve|m|ll)\b")
NOISE = pattern(r"[^\w']|[\d_]")


NEGATED = (
    r"(?:还|尚)?(?:没有?|未能?)(?:按时|按期|按计划|全部)?(?:{han}|做|弄|搞)[完好定]?",
    r"(?:not|never|isn't|wasn't|haven't|hasn't|yet to be)(?: yet| been| fully| quite)? (?:{latin})",
)


def _any(han: str, latin: str) -> str:
    """Any of some words, the longest of the Chinese ones first; the others stand by themselves."""
    ordered = sorted(han.split(), key=len, reverse=True)
    return "|".join([*map(re.escape, ordered), rf"(?<![\w'])(?:{latin})(?![\w'])"])


def _undone() -> str:
    """Words for what is not done, and those for what is done with a not before them."""
    han, latin = WORDS[Cue.DONE]
    plain = _any(*WORDS[Cue.UNDONE])
    negated = NEGATED[0].format(han=han.replace(" ", "|")), NEGATED[1].format(latin=latin)
    return rf"{negated[0]}|(?<![\w'])(?:{negated[1]})(?![\w'])|{plain}"


PATTERNS = {cue: pattern(_undone() if cue is Cue.UNDONE else _any(*words)) for cue, words in WORDS.items()}
ASIDE = pattern(r"[(（\[【][^()（）\[\]【】]{0,40}[)）\]】]")
REST = pattern(_any(*FILLERS))


def folded(text: str) -> str:
    """A text as it is compared: half-width, in small letters, in the mainland's characters, with straight apostrophes."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("‘", "'")
    return plain.translate(SIMPLIFIED).strip()


@lru_cache(maxsize=4096)
def cues(text: str) -> tuple[frozenset[Cue], str]:
    """What a heading is about, and what it says besides; what stands in brackets behind it is neither."""
    plain = folded(text)
    aside = ASIDE.sub(" ", plain)
    rest, found = ENDINGS.sub("", aside if aside.strip() else plain), set()
    for cue, form in PATTERNS.items():
        rest, times = form.subn(" ", rest)
        if times:
            found.add(cue)
    return frozenset(found), " ".join(NOISE.sub(" ", REST.sub(" ", rest)).split())
