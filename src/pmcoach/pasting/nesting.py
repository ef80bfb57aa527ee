"""Points put below points: by their depth, by their marks, by labels that speak of the point above."""

from __future__ import annotations

from pmcoach.pasting.blocks import Block, Point
from pmcoach.pasting.headlines import SENTENCE, listed
from pmcoach.pasting.labels import is_detail, label
from pmcoach.pasting.line import RANKS, Line
from pmcoach.pasting.tables import Table

FULL = 60  # cells of a line that may go on below


def nest(
    line: Line, above: Line | Table | None, open_points: list[Point], blocks: list[Block], *, gap: bool
) -> None:
    """Put a line behind the point it goes on, below the point above it, or beside it."""
    last = open_points[-1] if open_points else None
    if last is not None and not listed(line) and _goes_on(line, last, above, gap=gap):
        last.more.append(line.text)
        return
    found = label(line.text)
    detail = found is not None and is_detail(found[0])
    if last is not None and not listed(line) and detail and listed(last.line):
        last.below.append(Point(line))
        return
    while open_points and not _deeper(line, open_points[-1].line):
        open_points.pop()
    beside = open_points[-1].below if open_points else blocks
    before = beside[-1] if beside else None
    if detail and isinstance(before, Point):
        before.below.append(Point(line))
        open_points.append(before)
        return
    point = Point(line)
    if open_points:
        open_points[-1].below.append(point)
    else:
        blocks.append(point)
    open_points.append(point)


def _goes_on(line: Line, last: Point, above: Line | Table | None, *, gap: bool) -> bool:
    """Whether a line goes on with the point above it: it stands deeper, or that line was full."""
    if last.line.point and line.indent > last.line.indent:
        return True
    full = isinstance(above, Line) and above.wide >= FULL and not SENTENCE.search(above.text)
    return not gap and full and line.text[:1].islower()


def _deeper(line: Line, other: Line) -> bool:
    """Whether a point stands below another."""
    if not listed(line) and not listed(other):  # plain lines set in twice
        return line.indent > other.indent + 1 > 1
    if not listed(line) or not listed(other) or line.indent < other.indent - 1:
        return False
    if line.indent > other.indent + 1:
        return True
    return bool(line.point and other.point) and RANKS[line.point] > RANKS[other.point]
