"""What a heading is about, by the words it is made of."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from pmcoach.pasting.words import FILLERS, TRADITIONAL, WORDS, Cue

SIMPLIFIED = str.maketrans(*TRADITIONAL)
ENDINGS = re.compile(r"(?<=\w)'(?:s|re|ve|m|ll)\b")
NOISE = re.compile(r"[^\w']|[\d_]")


def _any(han: str, latin: str) -> re.Pattern[str]:
    """Any of some words, the longest of the Chinese ones first; the others stand by themselves."""
    ordered = sorted(han.split(), key=len, reverse=True)
    return re.compile("|".join([*map(re.escape, ordered), rf"(?<![\w'])(?:{latin})(?![\w'])"]))


PATTERNS = {cue: _any(*words) for cue, words in WORDS.items()}
REST = _any(*FILLERS)


def folded(text: str) -> str:
    """A text as it is compared: half-width, in small letters, in the mainland's characters, with straight apostrophes."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("‘", "'")
    return plain.translate(SIMPLIFIED).strip()


@lru_cache(maxsize=4096)
def cues(text: str) -> tuple[frozenset[Cue], str]:
    """What a heading is about, and what it says besides."""
    rest, found = ENDINGS.sub("", folded(text)), set()
    for cue, pattern in PATTERNS.items():
        rest, times = pattern.subn(" ", rest)
        if times:
            found.add(cue)
    return frozenset(found), " ".join(NOISE.sub(" ", REST.sub(" ", rest)).split())
