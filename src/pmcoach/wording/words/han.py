"""Chinese cut into words: the longest known word first, units only after a number, edges only after a time."""

from __future__ import annotations

from . import token_kinds as k
from .han_numbers import NUMERALS, SCALES, half_at, is_number, longest, more_at, numeral_at, scale, some_at
from .lexicon import lexicon

MORE = "余多来几"
KINDS = "性化型"
NO_DEGREES = ("假", "量", "过", "日")
DAYS = "一二三四五六日天"
COUNTED = k.letters("number year4 spelled scale")
SLASHED = [k.NUMBER, k.SLASH, k.NUMBER]
EDGES = "前之以"  # 12/31前, 12/31之前
APART = k.letters("front inside finish")  # edges that may stand after a blank: Q2 前
LOOSE = k.ABOUT + k.PLUS
PERIODS = k.letters("day week month quarter season year hour workday")
HIGHEST = {k.MOON: 12, k.DATE: 31}
TIMED = k.letters(
    """
    year month moon date day week quarter season workday hour qname hname monthname feast weekday plan
    fiscal fulldate yearmonth year4 dayrel weekrel monthrel quarterrel halfrel yearrel middle begin finish
    half
    """
)
NAMED = k.letters(
    """
    word code work grow cut drop better keep reach weak ensure count soft output measure head finish can not
    in span quality with
    """
)
# After these, and from these characters on, more than one word may stand.
LEADING = frozenset(COUNTED + k.SLASH + LOOSE + TIMED + k.OFTEN + k.WEEKREL)
MANIFOLD = frozenset(NUMERALS + MORE + "好半")


def cut(text: str, start: int, end: int, kinds: list[str], starts: list[int], ends: list[int]) -> None:
    """Cut a run of Chinese, after the words there are."""
    while start < end:
        last, done = (kinds[-1], ends[-1]) if kinds else (k.END, -1)
        if last in LEADING or text[start] in MANIFOLD:
            size, kind = word_at(text, start, end, kinds, starts, ends)
        else:
            size, kind = known_at(text, start, end)
        made = joined(text, start, size, kind, last) if done == start and size < 2 else ""
        if made:
            kinds[-1] = made
            start = ends[-1] = start + 1
            continue
        kinds.append(k.WORD if kind == k.SUFFIX else kind)
        starts.append(start)
        start += size or 1
        ends.append(start)


def joined(text: str, start: int, size: int, kind: str, last: str) -> str:
    """The kind of the word before and a character that belongs to it: 规模性 is no measure, 集成度 is a quality.

    Empty for a character that begins a word of its own.
    """
    if kind == k.SUFFIX:
        return k.MEASURE if last in NAMED else ""
    letter = text[start]
    if letter == "度" and last == k.WORK and text[start + 1 : start + 2] not in NO_DEGREES:
        return k.SOFT
    if size == 0 and letter in KINDS and last == k.MEASURE:
        return k.WORD
    if last != k.WORD or text[start - 1] < "\u3000":
        return ""
    inside = size == 0 or (kind == k.ACT and not is_number(text[start + 1 : start + 2]))  # 送 in 配送
    return k.WORD if inside else ""


def word_at(
    text: str, start: int, end: int, kinds: list[str], starts: list[int], ends: list[int]
) -> tuple[int, str]:
    """The size and kind of the word at a place; size 0 for a character of no known word."""
    last = kinds[-1] if kinds else k.END
    gap = start - ends[-1] if kinds else 9
    size, kind = known_at(text, start, end)
    counted = gap < 2 and (
        last in COUNTED + k.SLASH or (last in LOOSE and len(kinds) > 1 and kinds[-2] in COUNTED)
    )
    if counted and (unit := unit_at(text, start, end, size, kind, text[starts[-1] : start])):
        return unit
    timed = k.DATE if kinds[-3:] == SLASHED and text[start] in EDGES else last
    if gap < 2 and (edge := edge_at(text, start, end, size, timed)) and (gap == 0 or edge[1] in APART):
        return edge
    if numeral := numeral_at(text, start, end, size, kind):
        return (
            (scale(text[start:end]), k.SCALE)
            if counted and last != k.SLASH and text[start] in SCALES
            else numeral
        )
    if counted and text[start] in MORE and more_at(text, start + 1, end):
        return 1, k.ABOUT
    if text[start] == "好" and size == 0 and start + 1 < end and known_at(text, start + 1, end)[1] == k.SOFT:
        return 1, k.QUALITY
    if text[start] == "几" and size < 2 and (few := some_at(text, start, end)):
        return 1 + few, k.SOME
    if size == 0 and text[start] == "半":
        return half_at(text, start, end, last if gap == 0 else k.END)
    return size, kind


def known_at(text: str, start: int, end: int) -> tuple[int, str]:
    """The longest known word at a place; size 0 for none."""
    known = lexicon()
    for size in known.sizes.get(text[start : start + 2], ()):
        if start + size <= end and (kind := known.words.get(text[start : start + size])):
            return size, kind
    kind = known.words.get(text[start], "")
    return (1, kind) if kind else (0, k.WORD)


def unit_at(text: str, start: int, end: int, size: int, kind: str, number: str) -> tuple[int, str] | None:
    """The unit that follows a number, unless a longer word stands there."""
    units = lexicon().after_number
    unit = longest(units, text, start, end)
    if not unit:
        return None
    counts = units[text[start : start + unit]]
    if unit >= size or kind == k.WEEKDAY or counts in PERIODS or plausible(number, counts):
        return unit, counts
    return None


def edge_at(text: str, start: int, end: int, size: int, last: str) -> tuple[int, str] | None:
    """The edge that touches a time, as 底 and 前 do, unless a longer word stands there; or a weekday after 每周 or 下周."""
    edges = lexicon().after_time
    edge = longest(edges, text, start, end) if last in TIMED else 0
    if edge and (edge >= size or begins_known(text, start + edge, end)):
        return edge, edges[text[start : start + edge]]
    if text[start] in DAYS and (weekday := weekday_at(text, start, end, last)):
        return 1, weekday
    return None


def begins_known(text: str, start: int, end: int) -> bool:
    """Whether a known word of two characters or more begins at a place: 部署 in 月内部署."""
    return known_at(text, start, end)[0] > 1 if start < end else False


def plausible(number: str, mark: str) -> bool:
    """Whether a number before 月 or 日 can be a month's or a day's: 3月活动 is March, 300日活 is not a day."""
    digits = number.strip()
    return mark in HIGHEST and (not digits.isdecimal() or int(digits[:4]) <= HIGHEST[mark])


def weekday_at(text: str, start: int, end: int, last: str) -> str:
    """The kind of a character that names a weekday after 每周 or 下周; empty where it counts something."""
    if last != k.WEEKREL and not (last == k.OFTEN and text[start - 1] == "周"):
        return ""
    if longest(lexicon().after_number, text, start + 1, end):
        return k.SPELLED if last == k.WEEKREL and text[start] not in "日天" else ""
    return k.WEEKDAY if last == k.WEEKREL else k.OFTEN
