"""Whether two lines people wrote are about the same thing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from pmcoach.patterns import pattern

ALIKE = 0.6  # of the shorter line's words stand in the other
COMMON = 200  # lines with a word in common, beyond which the word says nothing
HAN = pattern(r"[\u3400-\u9fff\uf900-\ufaff]+")
WORD = pattern(r"[a-z0-9][a-z0-9._%-]*")
# Words that say nothing of what a line is about.
EMPTY_WORDS = frozenset(
    (
        "a", "an", "and", "at", "be", "been", "by", "complete", "completed", "continue", "continued", "done", "finish",
        "finished", "for", "from", "had", "has", "have", "in", "is", "it", "its", "of", "on", "start", "started", "that",
        "the", "this", "to", "was", "week", "were", "with",
    )
)  # fmt: skip
ENDING = pattern(r"([a-z]{3,}?)(?:(?:at)?(?:ions?|ing|ed|es|e)|(?<!s)s|y|ies|ied)")
DOUBLED = pattern(r"([bdfgklmnprtz])\1$")
IRREGULAR = {
    done: verb
    for verb, forms in {
        "build": "built", "bring": "brought", "buy": "bought", "choose": "chose chosen", "cut": "cutting", "draw": "drew drawn",
        "drive": "drove driven", "find": "found", "get": "got gotten", "give": "gave given", "hold": "held", "keep": "kept",
        "lead": "led", "learn": "learnt", "leave": "left", "make": "made", "meet": "met", "pay": "paid", "rewrite": "rewrote rewritten",
        "run": "ran", "sell": "sold", "send": "sent", "set": "setting", "show": "shown", "sit": "sat", "speak": "spoke spoken",
        "take": "took taken", "teach": "taught", "think": "thought", "win": "won", "write": "wrote written",
    }.items()
    for done in forms.split()
}  # fmt: skip
# More of the name of a thing: no number, no word that only goes on.
JOINED = pattern(r"(?![一二两三四五六七八九十半和与及并给到至再])[\u3400-\u9fff]{2,}")
EMPTY_HAN = pattern("完成了?|已经?|继续|开始|推进|进行|本周|下周|上周|的|了|和|与|及|把|在|对")


def same(one: str, other: str) -> bool:
    """Whether two lines are about the same thing: most words of the shorter stand in the other.

    Chinese goes by pairs of characters, everything else by words; numbers and word order do not matter.
    """
    first, second = words(one), words(other)
    if not first or not second:
        return plain(one) == plain(other)
    return len(first & second) >= ALIKE * min(len(first), len(second))


def _goes_further(line: str, said: str) -> bool:
    """Whether a line is another one with words of its own joined on, as Chinese makes another thing of a thing."""
    whole, part = plain(line), plain(EMPTY_HAN.sub("", unicodedata.normalize("NFKC", said)))
    rest = whole.removeprefix(part) if part else whole
    return rest != whole and JOINED.fullmatch(rest) is not None


class Lines:
    """Some lines, to be asked which of them are about the same thing as another, without a look at each.

    A word that very many of them have leads to the first of those only: it tells none of them from the others.
    """

    def __init__(self, lines: Iterable[str] = ()) -> None:
        self._lines: list[str] = []
        self._by_word: dict[str, list[int]] = {}
        for line in lines:
            self.add(line)

    def add(self, line: str) -> None:
        """Put a line behind the others."""
        for word in (*words(line), plain(line)):
            places = self._by_word.setdefault(word, [])
            if len(places) < COMMON:
                places.append(len(self._lines))
        self._lines.append(line)

    def alike(self, line: str) -> Iterator[int]:
        """Which lines are about the same thing as this one, counted from 0, the earlier first."""
        places = (self._by_word.get(word, ()) for word in (*words(line), plain(line)))
        near = {index for found in places for index in found}
        return (index for index in sorted(near) if same(self._lines[index], line))

    def __contains__(self, line: str) -> bool:
        return next(self.alike(line), None) is not None

    def cover(self, line: str) -> bool:
        """Whether one of the lines says a piece of work: what is said of 埋点方案 says nothing of 埋点方案评审."""
        return any(not _goes_further(line, self._lines[index]) for index in self.alike(line))


def plain(text: str) -> str:
    """A line without width, case, space and marks."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


def names(word: str, line: str) -> bool:
    """Whether a line has a name in it that stands for itself: `csat` in “csat 涨了”, not in “csat-q3”."""
    if word.casefold() not in line.casefold():
        return False  # a pattern is made for few words only
    edge = "[A-Za-z0-9_-]"
    return re.search(f"(?<!{edge}){re.escape(word)}(?!{edge})", line, re.IGNORECASE) is not None


def stem(word: str) -> str:
    """An English word without what tense and number add to it, so that what was planned is found again where it is done."""
    word = IRREGULAR.get(word, word)
    found = ENDING.fullmatch(word)
    return DOUBLED.sub(r"\1", word if found is None else found[1])


@lru_cache(maxsize=4096)
def words(text: str) -> frozenset[str]:
    """What a line is made of, without what says nothing."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    found = {stem(word) for word in WORD.findall(folded) if word not in EMPTY_WORDS and not word.isdigit()}
    for run in HAN.findall(EMPTY_HAN.sub(" ", folded)):
        found.update(run[at : at + 2] for at in range(max(len(run) - 1, 1)))
    return frozenset(found)
