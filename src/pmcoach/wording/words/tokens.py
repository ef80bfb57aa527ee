"""A sentence cut into words."""

from __future__ import annotations

import re
from functools import cache

from pmcoach.tuples import NamedTuple

from . import han, latin
from . import token_kinds as k
from .lexicon import lexicon
from .normalize import plain

MARKS = {
    **dict.fromkeys(";!?|。", k.STOP),
    **dict.fromkeys("([{", k.OPEN),
    **dict.fromkeys(")]}", k.CLOSE),
    **dict.fromkeys(("→", "->", "=>"), k.ARROW),
    **dict.fromkeys("\"'", k.QUOTE),
    **dict.fromkeys("%‰‱", k.PERCENT),
    **dict.fromkeys(("<", "≤", "<="), k.MOST),
    **dict.fromkeys((">", "≥", ">="), k.LEAST),
    **dict.fromkeys("℃°", k.UNIT),
    **dict.fromkeys("½¼¾", k.SPELLED),
    ".": "",  # it depends on what follows
    **dict.fromkeys(",，", k.COMMA),
    "、": k.LIST,
    ":": k.COLON,
    "/": k.SLASH,
    "-": k.DASH,
    "~": k.TILDE,
    "+": k.PLUS,
    "#": k.HASH,
    "$": k.MONEY,
    "&": k.AND,
}
ENDING = ".,;:)\"'"  # a full stop before one of these is one, as it is before a blank
LONGEST = 30  # digits; more is no number a person means
MOST = 2_000  # characters; what stands behind them is not read
REACH = 30  # words; what stands further away belongs to another thought


class Words(NamedTuple):
    """The words of a sentence, `said` in plain letters: `kinds` has a letter for each, `starts` and `ends` are their places.

    All four go on past the last word with three empty ones, so that a look ahead or, with a negative place, a look
    behind finds `END` and no error.
    """

    text: str
    plain: str
    lang: str
    size: int
    kinds: str
    starts: list[int]
    ends: list[int]
    said: list[str]

    def back(self, nth: int) -> str:
        """The kinds of the words before a word, as far as a sentence reaches."""
        return self.kinds[max(0, nth - REACH) : max(0, nth)]

    def opened(self, nth: int) -> int:
        """The place of the last parenthesis opened before a word, as far back as a sentence reaches; -1 for none."""
        return self.kinds.rfind(k.OPEN, max(0, nth - REACH), max(0, nth))

    def touch(self, nth: int) -> bool:
        """Whether a word touches the one after it."""
        return self.ends[nth] == self.starts[nth + 1]


@cache
def scan() -> re.Pattern[str]:
    """What stands between blanks, a group for each way to read it."""
    return re.compile(
        r"""
        (?P<latin> [a-z]+(?![a-z0-9])(?:'[a-z]+)? )
        | (?P<feast> 双1[12] | 618(?=[前大活之]) )
        | (?P<han> [一-鿿]+ )
        | (?= [0-9] ) (?:
            (?P<fulldate> [0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?![0-9]) | [0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}(?![0-9]) )
            | (?P<yearmonth> (?:19|20)[0-9]{2}[-/.](?:0[1-9]|1[0-2])(?![0-9%/-]|[.,][0-9]) )
            | (?P<fiscal> 20[0-9]{2}[-/][0-9]{2}(?=\ school|\ academic|\ season|学年|财年|賽季|赛季) )
            | (?P<qname> [1-4]q(?:[0-9]{2}){0,2}(?![a-z0-9]) | (?:[0-9]{2}){1,2}q[1-4](?![a-z0-9]) )
            | (?P<hname> [12]h(?:[0-9]{2}){1,2}(?![a-z0-9]) | (?:[0-9]{2}){1,2}h[12](?![a-z0-9]) )
            | (?P<always> 24[/-]7(?![0-9]) | 7[*x×]24 )
            | (?P<monthday> (?:1[0-2]|0?[1-9])\.(?:3[01]|[12][0-9]|0?[1-9])(?=\ ?(?:前|之前|以前|截止)) )
            | (?P<version> [0-9]+(?:\.[0-9]+){2,} )
            | (?P<number> [0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?
                | [0-9]+,[0-9]{1,2}(?![0-9,])(?!\ ?[月日年号/])
                | [0-9]+(?:\.[0-9]+)? )
        )
        | (?P<code> (?!(?:top[0-9]|q[1-4](?![a-z0-9])|h[12](?![a-z0-9])))[a-z]+[0-9][a-z0-9]*(?:\.[0-9]+)* )
        | (?P<lettered> q[1-4] | h[12] | [a-z]+(?:'[a-z]+)? )
        | (?P<mark> -> | => | <= | >= | \S )
        """,
        re.VERBOSE | re.ASCII,
    )


@cache
def adjectives() -> re.Pattern[str]:
    """A verb where only an adjective can stand: increase landing page views, the win rate."""
    return k.pattern("(?<= [grow cut better keep the a of for] ) reach (?= word? [measure output count] )")


def cut(text: str) -> Words:
    """Cut a sentence into words."""
    easy = plain(text[:MOST])
    kinds: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    english = chinese = 0
    done = -1
    known = lexicon()
    for match in scan().finditer(easy):
        start, end = match.span()
        if start < done:
            continue
        touches, done = start == done, end
        group = match.lastgroup
        if group in ("latin", "lettered"):
            english += 1
            kind = known.words.get(easy[start:end], k.ORDINAL)
            if kind == k.ORDINAL or touches or easy[start : end + 2] in known.phrases:
                kind, done = latin.word_at(text, easy, start, end, kinds, ends)
                end = done
                if not kind:
                    ends[-1] = end
                    continue
        elif group == "han":
            chinese += end - start
            han.cut(easy, start, end, kinds, starts, ends)
            continue
        elif group == "number":
            kind = number(easy[start:end])
        elif group == "mark":
            kind = MARKS.get(easy[start:end], k.MARK) or stop(easy, end)
        elif group == "code":
            kind = k.FISCAL if easy[start : start + 2] == "fy" and easy[start + 2 : end].isdigit() else k.CODE
        else:
            kind = k.FULLDATE if group == "monthday" else k.LETTER.get(str(group), k.CODE)
        kinds.append(kind)
        starts.append(start)
        ends.append(end)
    size = len(kinds)
    said = [easy[start:end] for start, end in zip(starts, ends, strict=True)] + [""] * 3
    starts += [len(easy)] * 3
    ends += [len(easy)] * 3
    lang = "zh" if chinese and chinese * 3 >= english else "en"
    letters = "".join(kinds) + k.END * 3
    if lang == "en" and k.REACH in letters:
        letters = adjectives().sub(k.WORD, letters)
    return Words(text, easy, lang, size, letters, starts, ends, said)


def number(digits: str) -> str:
    """The kind of some digits."""
    if len(digits) == 4 and "1990" <= digits < "2100":
        return k.YEAR4
    return k.NUMBER if len(digits) <= LONGEST else k.CODE


def stop(easy: str, end: int) -> str:
    """The kind of a full stop, which is one only before a blank or at the end."""
    after = easy[end : end + 1]
    return k.STOP if after <= " " or after > "\u3000" or after in ENDING else k.MARK
