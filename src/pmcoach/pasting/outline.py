"""The order of a text: its headings, its points with what stands below them, its tables."""

from __future__ import annotations

from collections.abc import Sequence

from pmcoach.pasting.blocks import Block, End, Heading, Point
from pmcoach.pasting.headlines import POINTED, Place, heading_of, listed, marked
from pmcoach.pasting.line import RANKS, WIKI, Line, read_line
from pmcoach.pasting.nesting import nest
from pmcoach.pasting.tables import Table, table_at
from pmcoach.patterns import pattern
from pmcoach.tuples import NamedTuple

COUNTED = pattern(r"[\s#*]*(\d{1,2}(?:\.\d{1,2}){0,2})\.(\d{1,2})[.、)）]?\s")
CHAPTER = pattern(r"[\s#*]*(\d{1,2}(?:\.\d{1,2}){0,2})(?:[.、)）]|\s)")


class _Item(NamedTuple):
    """A line or a table, and whether an empty line stands above it."""

    what: Line | Table
    gap: bool


def outline(lines: Sequence[str]) -> list[Block]:
    """The blocks of a text."""
    items = _items(lines)
    blocks: list[Block] = []
    open_points: list[Point] = []
    last: Heading | None = None
    for number, (item, gap) in enumerate(items):
        block = _block(items, number, blocks)
        if block is not None:
            blocks.append(block)
            open_points.clear()
            last = block if isinstance(block, Heading) else None if isinstance(block, End) else last
            continue
        assert isinstance(item, Line)
        if (level := _ended(item, last)) is not None:
            blocks.append(End(level))
            last = None
        nest(item, items[number - 1].what if number else None, open_points, blocks, gap=gap)
    _free(blocks)
    return blocks


def _block(items: Sequence[_Item], number: int, blocks: Sequence[Block]) -> Block | None:
    """What an item is where it is no point."""
    item = items[number].what
    if isinstance(item, Table):
        return item
    if item.rule:
        return End()
    after = items[number + 1].what if number + 1 < len(items) else None
    return heading_of(item, Place(after, items[number].gap, bool(blocks) and isinstance(blocks[-1], Heading)))


def _ended(line: Line, last: Heading | None) -> int | None:
    """The level of the headings among points that a point ends, which stands no deeper than they do."""
    if last is None or last.level < POINTED or not line.point:
        return None
    level = POINTED + line.indent + RANKS[line.point]
    return level if last.level > level or (last.level == level and last.char == line.char) else None


def _items(lines: Sequence[str]) -> list[_Item]:
    """The lines and tables of a text, with lines that are underlined made headings."""
    wiki, numbers = any(WIKI.match(line) for line in lines), _numbers(lines)
    items: list[_Item] = []
    at, gap = 0, True
    while at < len(lines):
        if not lines[at].strip():
            at, gap = at + 1, True
            continue
        found = table_at(lines, at)
        if found is not None:
            items.append(_Item(found[0], gap))
            at = found[1]
        else:
            _append(items, read_line(lines[at], wiki=wiki, numbers=numbers), gap=gap)
            at += 1
        gap = False
    return items


def _numbers(lines: Sequence[str]) -> frozenset[str]:
    """The numbers like 1.1 that count points: each follows another of its chapter, or begins one."""
    found = {(each[1], int(each[2])) for line in lines if (each := COUNTED.match(line))}
    chapters = {each[1] for line in lines if (each := CHAPTER.match(line))}
    counted = {
        (chapter, number)
        for chapter, number in found
        if (chapter, number - 1) in found or (number == 1 and ((chapter, 2) in found or chapter in chapters))
    }
    return frozenset(f"{chapter}.{number}" for chapter, number in counted)


def _append(items: list[_Item], line: Line, *, gap: bool) -> None:
    """Take a line; one of dashes or equals signs right below a line of text makes that a heading."""
    above = items[-1] if items and not gap else None
    if above and isinstance(above.what, Line) and _underlines(line, above.what):
        begins = above.gap or len(items) == 1 or marked(items[-2].what)
        if "=" in line.raw or begins:
            items[-1] = above._replace(what=above.what._replace(heading=1 if "=" in line.raw else 2))
            return
    if line.text or line.rule:
        items.append(_Item(line, gap))


def _underlines(line: Line, above: Line) -> bool:
    return line.rule and set(line.raw) in ({"="}, {"-"}) and not listed(above) and not marked(above)


def _free(blocks: Sequence[Block]) -> None:
    """Mark the lines of text that stand among points below the same heading."""
    run: list[Point | Table] = []
    for block in (*blocks, End()):
        if isinstance(block, (Point, Table)):
            run.append(block)
            continue
        points = [each for each in run if isinstance(each, Point) and not _lists(each)]
        if len(points) < len(run):
            for each in points:
                each.free = True
        run = []


def _lists(point: Point) -> bool:
    return listed(point.line) or bool(point.line.sign)
