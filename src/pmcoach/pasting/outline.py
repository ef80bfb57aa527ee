"""The order of a text: its headings, its points with what stands below them, its tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from pmcoach.pasting.columns import heads
from pmcoach.pasting.heading import Kind, section
from pmcoach.pasting.line import RANKS, WIKI, Line, read_line
from pmcoach.pasting.paste import Part
from pmcoach.pasting.tables import Table, table_at

LABEL = re.compile(r"(?P<label>[^:：]{1,60}?)\s*[:：](?![/\d])\s*(?P<said>.*)|(?P<label2>[^:：]{1,60}?)\s*：\s*(?P<said2>.*)", re.DOTALL)
LONGEST = 60  # characters of a line that is a heading by where it stands
WRAPPED = 60  # cells of a line that may go on below
SENTENCE = re.compile(r"[。.!！;；,，]$")
# The levels of headings without marks of one: below all that have them, and points that are headings by their depth.
MARKED, BOLD, PLAIN, NUMBERED, POINTED = 10, 70, 80, 81, 83
CHINESE = ("一", "（一）")
DETAILS = re.compile(
    r"(?:\w{0,4}(?:影响|对策|措施|原因|方案|应对|效果|等级|缓解|价值|收益|负责人|责任人|截止|时间|日期|备注|说明|进度|状态|链接|数据|现象|建议|跟进|协助|耗时|优先级))(?:范围|分析|时间|日期|度)?"
    r"|(?:business |user |expected |root )?(?:impact|mitigations?|solutions?|actions?(?: taken)?|owners?|due(?: date)?|eta(?:/action)?|reasons?|why|status|results?|outcomes?|workarounds?|severity|priority"
    r"|links?|details?|notes?|completion|causes?|effects?|evidence|context|resolution|likelihood|probability|target|effort|source|assignee|date|deadline|who|how|progress|background|follow[- ]?ups?|help needed|need(?:ed|s)?)",
    re.IGNORECASE,
)


class Heading(NamedTuple):
    """A heading with what it says behind its colon."""

    level: int
    text: str
    said: str = ""
    marked: bool = False
    sign: str = ""


class End(NamedTuple):
    """Where what stands below headings of a level ends; a ruler ends them all."""

    level: int = 0


@dataclass(slots=True)
class Point:
    """A line of a list, or of text, with the lines below it. `free` is a line of text where others are points."""

    line: Line
    below: list[Point] = field(default_factory=list)
    more: list[str] = field(default_factory=list)
    free: bool = False

    @property
    def text(self) -> str:
        """What it says, with the lines it runs over."""
        return joined([self.line.text, *self.more])

    def under(self) -> Iterator[Point]:
        """All that stands below it, in order."""
        rest = self.below[::-1]
        while rest:
            each = rest.pop()
            yield each
            rest.extend(each.below[::-1])


Block = Heading | End | Point | Table


def joined(pieces: Sequence[str]) -> str:
    """Lines that are one, with a blank between them where they are no Chinese."""
    text = ""
    for piece in pieces:
        gap = " " if text and (text[-1].isascii() or piece[:1].isascii()) else ""
        text = f"{text}{gap}{piece}"
    return text


def label(text: str) -> tuple[str, str] | None:
    """The words before a line's colon and those behind it; a clock and an address have none."""
    found = LABEL.fullmatch(text)
    if found is None:
        return None
    if found["label"] is not None:
        return found["label"].strip(), found["said"].strip()
    return found["label2"].strip(), found["said2"].strip()


class _Item(NamedTuple):
    """A line or a table, and whether an empty line stands above it."""

    what: Line | Table
    gap: bool


def outline(lines: Sequence[str]) -> list[Block]:
    """The blocks of a text."""
    items = _items(lines)
    blocks: list[Block] = []
    open_points: list[Point] = []
    for number in range(len(items)):
        item = items[number].what
        if isinstance(item, Table):
            blocks.append(item)
            open_points = []
            continue
        if item.rule:
            blocks.append(End())
            open_points = []
            continue
        headed = _heading(items, number, blocks)
        if headed is not None:
            blocks.append(headed)
            open_points = []
            continue
        _point(item, items[number].gap, items[number - 1].what if number else None, open_points, blocks)
    return _freed(blocks)


def _items(lines: Sequence[str]) -> list[_Item]:
    """The lines and tables of a text, with lines underlined made headings."""
    wiki = any(WIKI.match(line) for line in lines)
    items: list[_Item] = []
    at, gap = 0, True
    while at < len(lines):
        if not lines[at].strip():
            at, gap = at + 1, True
            continue
        found = table_at(lines, at, heads)
        if found is not None:
            table, at = found
            items.append(_Item(table, gap))
        else:
            line = read_line(lines[at], wiki=wiki)
            under = _underlined(items, line, gap=gap)
            if under is not None:
                items[-1] = under
            elif not line.blank:
                items.append(_Item(line, gap))
            at += 1
        gap = False
    return items


def _underlined(items: list[_Item], line: Line, *, gap: bool) -> _Item | None:
    """The last line as a heading, where a line of dashes or equals signs stands right below it."""
    if gap or not line.rule or not items or set(line.raw.strip()) not in ({"="}, {"-"}):
        return None
    above = items[-1].what
    if isinstance(above, Table) or above.rule or above.point or above.heading or above.box is not None:
        return None
    if "-" in line.raw and not items[-1].gap and len(items) > 1 and not _marked(items[-2].what):
        return None
    return items[-1]._replace(what=above._replace(heading=1 if "=" in line.raw else 2))


def _marked(item: Line | Table) -> bool:
    return isinstance(item, Line) and (item.rule or item.heading > 0)


def _heading(items: Sequence[_Item], number: int, blocks: Sequence[Block]) -> Heading | None:
    """The heading that a line is."""
    line = items[number].what
    assert isinstance(line, Line)
    after = items[number + 1].what if number + 1 < len(items) else None
    if line.heading:
        found = label(line.text)
        begun = section(found[0]) if found and found[1] else None
        if found and begun and _names(begun) and (not begun.weak or begun.timed):
            return Heading(line.heading * MARKED, found[0], found[1], marked=True, sign=line.sign)
        return Heading(line.heading * MARKED, line.text.rstrip(" :："), marked=True, sign=line.sign)
    if line.struck or line.box is not None:
        return None
    if line.point:
        return _pointed(line, after)
    return _unmarked(line, after, blocks, gap=items[number].gap)


def _unmarked(line: Line, after: Line | Table | None, blocks: Sequence[Block], *, gap: bool) -> Heading | None:
    """The heading that a line without a mark is: by its words, its colon, its question mark, or the points below it."""
    found = label(line.text)
    begun = None if found is None or not found[1] else section(found[0])
    if line.sign and found and begun and isinstance(after, Line) and not after.point:
        return None
    if found and begun and _names(begun) and (begun.kind is not Kind.OTHER or line.strong):
        return Heading(BOLD if line.strong else PLAIN, found[0], found[1], sign=line.sign)
    if begun is not None and line.strong and not line.bold:
        return None
    text = line.text.rstrip(" :：")
    named = section(text)
    content = after is not None and not _marked(after)
    if line.bold:
        if content and not (isinstance(after, Line) and after.bold and not after.point) or _names(named):
            return Heading(BOLD, text, marked=True, sign=line.sign)
        return None
    if not content or len(text) > LONGEST:
        return None
    if _names(named) or (text.endswith(("?", "？")) and named.kind is not Kind.GROUP):
        return Heading(PLAIN, text, sign=line.sign)
    if line.text != text:
        return Heading(PLAIN, text, sign=line.sign)
    pointed = isinstance(after, Table) or bool(after and (after.point or after.box is not None))
    goes_on = line.indent > 0 or not gap and (text[:1].islower() or SENTENCE.search(text) is not None)
    if pointed and not goes_on and not SENTENCE.search(text) and not (blocks and isinstance(blocks[-1], Heading)):
        return Heading(PLAIN, text, sign=line.sign)
    return None


def _names(named: object) -> bool:
    """Whether a section is named by words for it, and nothing else."""
    from pmcoach.pasting.heading import Section

    assert isinstance(named, Section)
    return named.exact and named.kind is not Kind.GROUP


def _pointed(line: Line, after: Line | Table | None) -> Heading | None:
    """The heading that a point is: numbered as a chapter, or saying only what a heading says, with other points below it."""
    found = label(line.text)
    text, said = (line.text.rstrip(" :："), "") if found is None or not found[1] else found
    named = section(text)
    inside = isinstance(after, Table) or (isinstance(after, Line) and not _marked(after) and _below(line, after))
    if line.point == "一":
        if _names(named) or (named.kind is not Kind.GROUP and named.sure and not said) or (inside and not said):
            return Heading(NUMBERED, text, said, marked=True, sign=line.sign)
        return None
    asked = text.endswith(("?", "？")) and named.kind is not Kind.GROUP
    if said or not inside or not (_names(named) or asked):
        return None
    if line.point == "（一）":
        return Heading(NUMBERED + 1, text, marked=True, sign=line.sign)
    return Heading(POINTED + line.indent + RANKS[line.point], text, sign=line.sign)


def _below(line: Line, after: Line) -> bool:
    """Whether a line stands below a point: deeper, or by a mark of its own, or without any."""
    return after.indent > line.indent or (after.indent == line.indent and (after.point, after.char) != (line.point, line.char))


def _point(line: Line, gap: bool, above: Line | Table | None, open_points: list[Point], blocks: list[Block]) -> None:
    """Put a line where it belongs: behind the point it goes on, below the point above it, or beside it."""
    if not line.point and line.box is None and open_points:
        last = open_points[-1]
        if _goes_on(line, last, above, gap=gap):
            last.more.append(line.text)
            return
        found = label(line.text)
        if found and found[1] and DETAILS.fullmatch(found[0]) and (last.line.point or last.line.box is not None):
            last.below.append(Point(line))
            return
    while open_points and not _deeper(line, open_points[-1].line):
        open_points.pop()
    point = Point(line)
    found = label(line.text)
    siblings = open_points[-1].below if open_points else blocks
    if found and found[1] and DETAILS.fullmatch(found[0]) and siblings and isinstance(siblings[-1], Point) and not _labels(siblings[-1]):
        siblings[-1].below.append(point)
        open_points.append(siblings[-1])
        return
    if open_points:
        open_points[-1].below.append(point)
    else:
        blocks.append(point)
    open_points.append(point)


def _labels(point: Point) -> bool:
    """Whether a point's own label names a part."""
    found = label(point.line.text)
    return bool(found and found[1]) and _names(section(found[0] if found else ""))


def _goes_on(line: Line, last: Point, above: Line | Table | None, *, gap: bool) -> bool:
    """Whether a line goes on with the point above it: it stands deeper, or that line was full."""
    if last.line.point and line.indent > last.line.indent:
        return True
    full = isinstance(above, Line) and above.wide >= WRAPPED and not SENTENCE.search(above.text)
    return not gap and full and line.text[:1].islower()


def _deeper(line: Line, other: Line) -> bool:
    """Whether a point stands below another."""
    if not line.point and line.box is None:
        return False
    if line.indent > other.indent + 1:
        return bool(other.point) or other.box is not None
    if line.indent < other.indent - 1 or not other.point or not line.point:
        return False
    return RANKS[line.point] > RANKS[other.point]


def _freed(blocks: list[Block]) -> list[Block]:
    """The blocks, with lines of text marked that stand among points below the same heading."""
    begin = 0
    for number in range(len(blocks) + 1):
        if number == len(blocks) or isinstance(blocks[number], (Heading, End)):
            run = blocks[begin:number]
            if any(isinstance(each, Table) or (isinstance(each, Point) and _listed(each.line)) for each in run):
                for each in run:
                    if isinstance(each, Point) and not _listed(each.line):
                        each.free = True
            begin = number + 1
    return blocks


def _listed(line: Line) -> bool:
    return bool(line.point) or line.box is not None or bool(line.sign)


