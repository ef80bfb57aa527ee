"""The kinds of English words and phrases, and of Latin letters that touch a number."""

from __future__ import annotations

from . import token_kinds as k
from .lexicon import lexicon

# Letters that are a unit only where they touch the number before them.
TOUCHING = {
    **dict.fromkeys(("k", "b", "bn", "mm", "mn", "w", "m"), k.SCALE),
    **dict.fromkeys(("s", "h"), k.HOUR),
    **dict.fromkeys(("g", "l", "t"), k.UNIT),
    **dict.fromkeys(("st", "nd", "rd", "th"), k.ORDINAL),
    "d": k.DAY,
    "x": k.TIMES,
}
ALONE = ("s", "h", "g", "d")  # units after a blank too
NAMES = k.listed("2d 3d 2g 3g 4g 5g 6g 4k 8k 2b 2c")
RACES = (
    " freestyle",
    " dash",
    " sprint",
    " race",
    " hurdles",
    " backstroke",
    " butterfly",
    " breaststroke",
    " relay",
)
SIZES = ("体积", "大小", "内存", "带宽", "文件")
SHORT = ("time", "latency", "within", "under", "run", "swim", "jump", "walk", "mttr", "<", ">", "≤", "≥")
STATUS = (" error", " status", " response")
FRONTS = ("re", "un", "co", "pre")
ENDINGS = ("ize", "izes", "izing", "ized", "ify", "ifies", "ifying", "ified")
SHORTEST = 6
MARKS = (".", ",")  # in a number: 1.8k
DIGITS = k.NUMBER + k.YEAR4
COUNTED = DIGITS + k.SPELLED + k.SCALE
UNITED = k.letters(
    """
    unit hour workday day week month quarter year percent points times money scale qname hname
    """
)


def word_at(text: str, easy: str, start: int, end: int, kinds: list[str], ends: list[int]) -> tuple[str, int]:
    """The kind and end of an English word or phrase; no kind where it is one word with the number it touches."""
    word = easy[start:end]
    known = lexicon()
    last = kinds[-1] if kinds else k.END
    if last in DIGITS and ends[-1] == start:
        kind = touching(text, easy, start, end)
        if word == "s" and last == k.YEAR4:  # the 2020s
            kinds[-1] = k.FISCAL
        elif kind in UNITED:
            return kind, end
        else:
            kinds[-1] = k.ORDINAL if kind == k.ORDINAL else k.CODE
        return "", end
    if last in DIGITS and word in ALONE and easy[ends[-1] : start] == " " and text[start] == word:  # 4 s
        return TOUCHING[word], end
    for phrase, kind in known.phrases.get(easy[start : end + 2], ()):
        after = start + len(phrase)
        if easy.startswith(phrase, start) and not "a" <= easy[after : after + 1] <= "z":
            return kind, after
    if easy[end - 1].isdigit():
        return (k.QNAME if word[0] == "q" else k.HNAME), end
    if word == "second" and (last in COUNTED or easy[start - 1 : start] == "-"):
        return k.HOUR, end
    return known.words.get(word) or derived(word), end


def derived(word: str) -> str:
    """The kind of a word that is on no list: a verb of work where its form says so, as in rewire and digitize."""
    if len(word) > SHORTEST and word.endswith(ENDINGS):
        return k.WORK
    if not word.startswith(FRONTS):
        return k.WORD
    base = word.removeprefix("p")[2:]
    return k.WORK if len(base) > 2 and lexicon().words.get(base) == k.WORK else k.WORD


def touching(text: str, easy: str, start: int, end: int) -> str:
    """The kind of a Latin word that touches the number before it: a unit, or the rest of a name such as 2FA and 3D."""
    word = easy[start:end]
    before = easy[start - 2 : start - 1]
    if easy[start - 1 : end] in NAMES and not (before.isascii() and (before.isalnum() or before in MARKS)):
        return k.CODE if word not in "bc" or easy[end : end + 1] > "\u3000" else k.SCALE
    if word == "x" and easy.startswith(STATUS, end):
        return k.CODE
    if word == "m" and easy.startswith(RACES, end):
        return k.CODE
    if word == "m" and (any(size in easy for size in SIZES) or (text[start] != "M" and metres(easy, start))):
        return k.UNIT
    return TOUCHING.get(word) or lexicon().words.get(word, k.CODE)


def metres(easy: str, start: int) -> bool:
    """Whether a small m after a number is metres or minutes, not millions."""
    return easy[:start].rstrip("0123456789. ").endswith(SHORT)
