"""What the marks of a line say of it: how deep it stands, whether it is a heading or a point, its box or sign, its words."""

from __future__ import annotations

import re

from pmcoach.cells import width
from pmcoach.pasting.inline import words
from pmcoach.patterns import pattern
from pmcoach.tuples import NamedTuple

TAB = 4
RULERS = frozenset("-=*_~─━═—–·.…#+")
QUOTE = pattern(r"[ \t]*[>＞][ \t]?")
ATX = pattern(r"#{1,6}[ \t]+|#{2,6}(?=[^\s#+\d])|#(?=[\u3400-\u9fff【])")
CLOSING = pattern(r"[ \t]*#+[ \t]*$")
WIKI = pattern(r"h(?P<level>[1-6])\.[ \t]+")
DRAWN = pattern(r"(?P<marks>[-—=+·.━─]{2,})[ \t]*(?P<text>[^-—=+·.━─\s].*?)[ \t]*[-—=+·.━─]{2,}")
# What stands before a point, by rank: a mark further down stands below one further up at the same depth.
POINTS = {
    "一": re.compile(
        r"[一二三四五六七八九十]{1,3}[ \t]*[、.．][ \t]*|(?:I{1,3}|I?V|VI{1,3}|I?X)[.)、][ \t]+"
    ),
    "（一）": re.compile(r"[(（][一二三四五六七八九十]{1,3}[)）][、.．]?[ \t]*"),
    "1": re.compile(r"[0-9]{1,3}(?:[.．](?!\d)|、)[ \t]*|[0-9]\u20e3[ \t]*"),
    "1)": re.compile(r"[0-9]{1,3}[)）][ \t]*"),
    "（1）": re.compile(r"[(（][0-9]{1,3}[)）][、.．]?[ \t]*"),
    "①": re.compile(r"[①-⑳❶-❿➀-➓][ \t]*"),
    "1.1": re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}[.、)）]?[ \t]+(?![0-9%％])"),
    "a": re.compile(r"[a-z][.)）][ \t]+"),
    "•": re.compile(r"(?P<stars>[*#]{2,6})[ \t]+|[-*+–—][ \t]+|[•·●■◆➤►▶∙✦★]+[ \t]*|-(?=[^\s\d.\-—–>])"),
    "◦": re.compile(r"[○◦▪▫‣◇☆▷⚬][ \t]*|o[ \t]+"),
}
# Any other sign that stands alone before the words of a line.
OTHER = pattern(
    r"[^\w\s#>@$%&()\[\]{}<>'\"“”‘’《》〈〉【】「」『』|/\\!?,.;:、，。；：？！`^_=…¥￥€£□☐❑❏☑☒×](?:[ \t]+|(?<=・))(?=\S)"
)
RANKS = {kind: rank for rank, kind in enumerate(POINTS)}
BOX = pattern(
    r"\[(?P<tick>[^\W\d]|[ ✓✔√~/>!?-]|)\](?![(\w:])[ \t]*|[□☐❑❏][ \t]*(?P<none>)|☑[ \t]*(?P<done>)|[☒×][ \t]+(?P<not>)"
)
TICKED = frozenset("xX✓✔√vV")
# Arrows, signs, pictures and their joiners and skins; a digit in a box is a number and no sign.
SIGNS = "√\u200d\u2190-\u21ff\u231a-\u23ff\u2600-\u27bf\u2b00-\u2bff\u3030\U0001f000-\U0001faff"
SIGN = pattern(f"[{SIGNS}]+")
AHEAD = pattern(rf"[{SIGNS}][{SIGNS} \t]*")
BEHIND = pattern(rf"(?<![{SIGNS} \t])[{SIGNS} \t]+$")


class Line(NamedTuple):
    """A line taken apart. `heading` is its level by marks, 0 for none; `box` is a tick, a blank or another mark in it."""

    text: str = ""
    indent: int = 0
    heading: int = 0
    point: str = ""
    box: str | None = None
    sign: str = ""
    strong: str = ""
    struck: bool = False
    quoted: bool = False
    rule: bool = False
    raw: str = ""
    char: str = ""

    @property
    def bold(self) -> bool:
        """Whether all of the line is set off, a colon behind it aside."""
        return bool(self.strong) and self.text.rstrip(" :：") == self.strong.rstrip(" :：")

    @property
    def wide(self) -> int:
        """How many cells the line takes as it was written."""
        return width(self.raw)


def read_line(raw: str, *, wiki: bool = False, numbers: frozenset[str] = frozenset()) -> Line:
    """Take a line apart; in a wiki's marks, `#` stands before a numbered point; `numbers` are those like 1.1 that count."""
    rest, quoted = raw, False
    while found := QUOTE.match(rest):
        rest, quoted = rest[found.end() :], True
    indent, rest = _depth(rest)
    if _rules(rest):
        return Line(rule=True, quoted=quoted, raw=rest)
    level, rest = _heading(rest, wiki=wiki)
    point, box, sign, char = "", None, "", ""
    for _ in range(6):  # a point may be numbered, have a box and a sign
        kind, found = _mark(rest, wiki=wiki, numbers=numbers)
        if not level and found and not box and not sign:
            point, char = point or kind, char or rest[0]
            indent += 2 * (len(found.groupdict().get("stars") or "*") - 1)
            rest = rest[found.end() :]
        elif box is None and not level and (found := BOX.match(rest)):
            box, rest = _tick(found), rest[found.end() :]
        elif found := AHEAD.match(rest):
            sign, rest = sign + found[0], rest[found.end() :]
        else:
            break
    said = words(rest)
    text, strong = said.text, said.strong
    if strong.endswith((".", "。")) and text.startswith(f"{strong} "):  # **Done.** words
        text = f"{strong[:-1]}: {text[len(strong) :].strip()}"
        strong = strong[:-1]
    if found := AHEAD.match(text):
        sign, text = sign + found[0], text[found.end() :]
        strong = AHEAD.sub("", strong, count=1)
    if found := BEHIND.search(text[-12:]):
        sign, text = sign + found[0], text[: len(text) - len(found[0])]
        strong = BEHIND.sub("", strong)
    return Line(
        text.strip(),
        indent,
        level,
        point,
        box,
        _only(sign),
        strong.strip(),
        said.struck,
        quoted,
        raw=raw,
        char=char,
    )


def _rules(text: str) -> bool:
    """Whether a line is only drawn: ---, * * *, +----+."""
    marks = text.replace(" ", "").replace("\t", "")
    return len(marks) > 2 and RULERS.issuperset(marks) and len({*marks}) < 3


def _depth(text: str) -> tuple[int, str]:
    rest = text.lstrip(" \t")
    return sum(TAB if char == "\t" else 1 for char in text[: len(text) - len(rest)]), rest.rstrip()


def _heading(text: str, *, wiki: bool) -> tuple[int, str]:
    """The level that marks of a heading give a line, and what stands behind them."""
    if found := WIKI.match(text):
        return int(found["level"]), text[found.end() :]
    if found := DRAWN.fullmatch(text):
        return min(len(found["marks"]) - 1, 6), found["text"]
    found = None if wiki else ATX.match(text)
    if found is None:
        return 0, text
    return found[0].count("#"), CLOSING.sub("", text[found.end() :])


def _mark(text: str, *, wiki: bool, numbers: frozenset[str]) -> tuple[str, re.Match[str] | None]:
    """The mark of a point that a text begins with, and its kind."""
    if wiki and text.startswith("# "):
        return "1", re.match(r"#[ \t]+", text)
    for kind, form in POINTS.items():
        found = form.match(text)
        if found and (kind != "1.1" or found[0].strip(" \t.、)）") in numbers):
            return kind, found
    found = None if SIGN.match(text) else OTHER.match(text)
    return ("•" if found else ""), found


def _tick(found: re.Match[str]) -> str:
    if found["tick"] is not None:
        tick = found["tick"] or " "
        return "x" if tick in TICKED else tick
    return "x" if found["done"] is not None else " "


def _only(sign: str) -> str:
    """The signs alone, without blanks, joiners and skins."""
    return re.sub("[\\s\u200d\U0001f3fb-\U0001f3ff]", "", sign)
