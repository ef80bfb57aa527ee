"""What people look at, before anybody knows how it is drawn: lines of text with styles, and tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pmcoach.cells import breaks, showable, width

GAP = 2


class Span(NamedTuple):
    """Text in one style: `strong`, `dim`, `good`, `warn`, `bad`, `code`, `path`, `mark`, or plain."""

    text: str
    style: str = ""


Line = tuple[Span, ...]
Cell = str | Span | Line


class Page(NamedTuple):
    """Lines to be shown."""

    lines: tuple[Line, ...]

    def plain(self) -> str:
        """The page as text without styles, each line ended."""
        return "".join("".join(span.text for span in line).rstrip() + "\n" for line in self.lines)


def line(*parts: Cell) -> Line:
    """Return a line of its parts, each made safe to show."""
    spans: list[Span] = []
    for part in parts:
        match part:
            case Span(text, style):
                spans.append(Span(showable(text), style))
            case str():
                spans.append(Span(showable(part)))
            case _:
                spans.extend(Span(showable(span.text), span.style) for span in part)
    return tuple(span for span in spans if span.text)


def line_width(spans: Line) -> int:
    """How many cells a line takes."""
    return sum(width(span.text) for span in spans)


def folded(spans: Line, cells: int, indent: int = 0) -> list[Line]:
    """Break a line where it is too long; what follows is indented."""
    text = "".join(span.text for span in spans)
    if width(text) <= cells:
        return [spans]
    ranges = breaks(text, cells)
    if indent and len(ranges) > 1:
        head = ranges[0]
        rest_start = head[1] + (len(text[head[1] :]) - len(text[head[1] :].lstrip(" ")))
        rest = breaks(text[rest_start:], cells - indent)
        ranges = [head, *((rest_start + start, rest_start + end) for start, end in rest)]
    lines = [_cut(spans, start, end) for start, end in ranges]
    return [lines[0], *((Span(" " * indent), *each) if indent else each for each in lines[1:])]


def _cut(spans: Line, start: int, end: int) -> Line:
    """Return the part of a line between two offsets."""
    found: list[Span] = []
    offset = 0
    for span in spans:
        first, last = max(start - offset, 0), min(end - offset, len(span.text))
        if first < last:
            found.append(Span(span.text[first:last], span.style))
        offset += len(span.text)
    return tuple(found)


def padded(spans: Line, cells: int, *, right: bool = False) -> Line:
    """Return a line filled up with spaces to a width."""
    gap = Span(" " * max(cells - line_width(spans), 0))
    if not gap.text:
        return spans
    return (gap, *spans) if right else (*spans, gap)


class Column(NamedTuple):
    """A column: its heading, whether numbers stand in it, and whether it gives way when the table is too wide."""

    title: str = ""
    right: bool = False
    flexible: bool = False


def table(
    columns: Sequence[Column], rows: Iterable[Sequence[Cell]], cells: int, indent: int = 0
) -> list[Line]:
    """Lay out a table within a width. Flexible columns are folded; nothing is ever cut off."""
    return [each for group in table_rows(columns, rows, cells, indent) for each in group]


def table_rows(
    columns: Sequence[Column], rows: Iterable[Sequence[Cell]], cells: int, indent: int = 0
) -> list[list[Line]]:
    """Lay out a table; the lines of each row apart, those of the headings first where there are any."""
    body = [[line(cell) for cell in row] for row in rows]
    heads = [line(Span(column.title, "dim")) for column in columns]
    everything = [heads, *body] if any(column.title for column in columns) else body
    sizes = [max((line_width(row[index]) for row in everything), default=0) for index in range(len(columns))]
    shrink(sizes, [column.flexible for column in columns], cells - indent - GAP * (len(columns) - 1))
    return [list(_row(row, columns, sizes, indent)) for row in everything]


def _row(row: Sequence[Line], columns: Sequence[Column], sizes: Sequence[int], indent: int) -> Iterator[Line]:
    parts = [folded(cell, size) for cell, size in zip(row, sizes, strict=True)]
    for number in range(max(len(part) for part in parts)):
        spans: list[Span] = [Span(" " * indent)] if indent else []
        for index, (column, part) in enumerate(zip(columns, parts, strict=True)):
            cell = part[number] if number < len(part) else ()
            spans.extend(padded(cell, sizes[index], right=column.right))
            if index + 1 < len(columns):
                spans.append(Span(" " * GAP))
        yield tuple(spans)


def shrink(sizes: list[int], flexible: Sequence[bool], room: int) -> None:
    """Take width from the widest flexible columns until the table fits, down to twelve cells each."""
    while sum(sizes) > room:
        wide = (
            max((size, -index) for index, size in enumerate(sizes) if flexible[index])
            if any(flexible)
            else (0, 0)
        )
        if wide[0] <= 12:
            return
        sizes[-wide[1]] -= 1
