"""Text as it stands on a screen: made safe to show, measured in display cells, cut and folded."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from pmcoach.patterns import pattern

# Line breaks and tabs become a space where one line is meant; the rest of C0 and DEL are shown as their pictures;
# C1, bidi controls, byte order marks, surrogates, tag characters and noncharacters are spelled out.
# Sources: Unicode 16 "Control Pictures" (U+2400), UAX #9 (bidi controls), UTS #39 (default ignorables).
UNSAFE = pattern(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
# UAX #9 bidi controls, and characters that take no room (UTS #39, default ignorable).
INVISIBLE = pattern("[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c\u200b\u2060\u00ad\U000e0001-\U000e007f]")
# https://docs.github.com/actions/reference/workflow-commands-for-github-actions; blanks and colours before it do not count.
COMMAND = pattern(r"((?:^|\r)(?:[^\S\n]|\x1b\[[0-9;]*m)*)::", re.MULTILINE)
# What runners obey wherever it stands in a line: `##[error]` (https://github.com/actions/runner, ActionCommand.cs),
# `##vso[…]` (Azure Pipelines, "logging commands"), `##teamcity[…]` (TeamCity, "service messages").
MARKED = pattern(r"##(?=[\w.-]*\[)")
BREAKS = "\t\n\r\x85\u2028\u2029"
# Marks that may not begin a line, and marks that may not end one, as Chinese is set (GB/T 15834-2011, 5.1).
NOT_FIRST = "，。、；：？！）》〉」』】〕”’％…,.;:?!)]}%"
NOT_LAST = "（《〈「『【〔“‘([{￥¥$"


def showable(text: str) -> str:
    """The text with nothing in it that acts on a terminal; one line."""
    if text.isascii() and text.isprintable():
        return text
    return UNSAFE.sub(_shown, text)


def _shown(match: re.Match[str]) -> str:
    char = match[0]
    if char in BREAKS:
        return " "
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"<U+{code:04X}>"


def uncommanding(text: str) -> str:
    """The text with nothing that a CI log takes for a command: neither a line that begins with `::`, nor `##[` in one."""
    return unmarked(COMMAND.sub(r"\1：：", text) if "::" in text else text)


def unmarked(text: str) -> str:
    """The text with no `##[`, `##vso[` or the like, which a CI log obeys anywhere in a line."""
    return MARKED.sub("#＃", text) if "##" in text else text


@lru_cache(maxsize=4096)
def _cell(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def width(text: str) -> int:
    """How many display cells a line of text takes; East Asian ambiguous characters count one."""
    if text.isascii():
        return len(text)
    return sum(map(_cell, text))


def pad(text: str, cells: int, *, right: bool = False) -> str:
    """The text with spaces up to a width, at the end or, for numbers, in front."""
    gap = " " * (cells - width(text))
    return gap + text if right else text + gap


def cut(text: str, cells: int) -> str:
    """The text within a width, with `…` where something was left off."""
    if width(text) <= max(cells, 0):
        return text
    return text[: _fitting(text, 0, cells - 1)].rstrip() + "…"


def cut_at_word(text: str, cells: int) -> str:
    """The text within a width, with `…` after the last whole word, unless that is less than half of what fits."""
    said = cut(text, cells)
    if said == text:
        return said
    kept = len(said) - 1
    inside = text[kept - 1 : kept + 1].isascii() and text[kept - 1 : kept + 1].isalnum()
    words = (said[:kept].rpartition(" ")[0] if inside else said[:kept]).rstrip(" ,;:")
    return f"{words}…" if width(words) * 2 >= cells else said


def one_line(text: str, cells: int) -> str:
    """The text as one line that acts on nothing, within a width; no two spaces together."""
    return cut(" ".join(showable(text).split()), cells)


def fold(text: str, cells: int) -> tuple[str, ...]:
    """The text on as many lines as it needs; see `breaks`."""
    return tuple(text[start:end] for start, end in breaks(text, cells))


def breaks(text: str, cells: int) -> list[tuple[int, int]]:
    """Where the lines of a text begin and end: between words, and between Chinese characters.

    A line is never wider than `cells`, unless a single character is. Nothing but the spaces at a break is left out.
    """
    cells = max(cells, 1)
    lines: list[tuple[int, int]] = []
    start = end = used = 0
    for first, last in _pieces(text):
        size = width(text[first:last])
        if used + size > cells and text[start:end].strip():
            lines.append((start, end))
            while first < last and text[first] == " ":
                first += 1  # a line does not begin with the spaces before its first word
            start, used = first, 0
            size = width(text[first:last])
        end = last
        used += size
        while used > cells:  # longer than a line in itself
            head = max(_fitting(text, start, cells), start + 1)
            lines.append((start, head))
            used -= width(text[start:head])
            start = head
    if start < end or not lines:
        lines.append((start, end))
    return [(first, first + len(text[first:last].rstrip(" "))) for first, last in lines]


def longest_word(text: str) -> int:
    """How many cells the longest stretch takes that stays together on a line."""
    return max((width(text[start:end].strip()) for start, end in _pieces(text)), default=0)


def _fitting(text: str, start: int, room: int) -> int:
    """Where what fits of a text that is too wide ends, from an offset on."""
    index, used = start, _cell(text[start])
    while used <= room:
        index += 1
        used += _cell(text[index])
    return index


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the stretches of a text begin and end that stay together on a line, with the spaces before them."""
    start = 0
    for index in range(1, len(text)):
        before, after = text[index - 1], text[index]
        if before == " ":
            continue
        apart = after == " " or (
            (_cell(before) == 2 or _cell(after) == 2) and after not in NOT_FIRST and before not in NOT_LAST
        )
        if apart:
            yield start, index
            start = index
    if text:
        yield start, len(text)
