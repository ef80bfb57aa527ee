"""Screens as values: lines of styled text, and tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pmcoach.cells import breaks, cut, longest_word, showable, uncommanding, width
from pmcoach.tuples import NamedTuple

GAP = 2
READABLE = 12  # cells: text in a narrower column is a ladder


class Styled(NamedTuple):
    """Text in one style: `strong`, `dim`, `good`, `warn`, `bad`, `code`, `path`, `mark`, or plain."""

    text: str
    style: str = ""


Line = tuple[Styled, ...]
Cell = str | Styled | Line


class Page(NamedTuple):
    """Lines to be shown."""

    lines: tuple[Line, ...]

    def plain(self) -> str:
        """The page as text without styles, each line ended."""
        rows = ("".join(span.text for span in line).rstrip() + "\n" for line in self.lines)
        return uncommanding("".join(rows))


def line(*parts: Cell) -> Line:
    """Return a line of its parts, each made safe to show."""
    spans: list[Styled] = []
    for part in parts:
        match part:
            case Styled(text, style):
                spans.append(Styled(showable(text), style))
            case str():
                spans.append(Styled(showable(part)))
            case _:
                spans.extend(Styled(showable(span.text), span.style) for span in part)
    return tuple(span for span in spans if span.text)


def joined(parts: Iterable[Line], between: str = " " * GAP) -> Line:
    """One line of several parts, set apart; parts with nothing in them are left out."""
    spans: list[Styled] = []
    for part in filter(None, parts):
        spans.extend((Styled(between), *part) if spans else part)
    return tuple(spans)


def line_width(spans: Line) -> int:
    """How many cells a line takes."""
    return sum(width(span.text) for span in spans)


def cut_line(spans: Line, cells: int) -> Line:
    """A line within a width, with `…` where something was left off."""
    made: list[Styled] = []
    for span in spans:
        if cells <= 0:
            break
        text = cut(span.text, cells)
        made.append(Styled(text, span.style))
        cells = cells - width(text) if text == span.text else 0
    return tuple(made)


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
    return [lines[0], *(_indented(each, indent) for each in lines[1:])]


def _indented(spans: Line, cells: int) -> Line:
    return (Styled(" " * cells), *spans) if cells else spans


def _cut(spans: Line, start: int, end: int) -> Line:
    """Return the part of a line between two offsets."""
    found: list[Styled] = []
    offset = 0
    for span in spans:
        first, last = max(start - offset, 0), min(end - offset, len(span.text))
        if first < last:
            found.append(Styled(span.text[first:last], span.style))
        offset += len(span.text)
    return tuple(found)


def flowed(parts: Iterable[Line], cells: int, indent: int = 0, between: str = " " * GAP) -> list[Line]:
    """Set parts side by side, each whole where a line can hold it; what does not fit begins a line of its own, indented.

    What stands between two parts is left out where a line ends.
    """
    lines: list[Line] = []
    for part in filter(None, parts):
        if lines and line_width(lines[-1]) + width(between) + line_width(part) <= cells:
            lines[-1] = (*lines[-1], Styled(between), *part)
        elif lines:
            lines.extend(_indented(each, indent) for each in folded(part, cells - indent))
        else:
            lines.extend(folded(part, cells, indent))
    return lines


def padded(spans: Line, cells: int, *, right: bool = False) -> Line:
    """Return a line filled up with spaces to a width."""
    gap = Styled(" " * max(cells - line_width(spans), 0))
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
    heads = [line(Styled(column.title, "dim")) for column in columns]
    everything = [heads, *body] if any(column.title for column in columns) else body
    columns_of = [[row[index] for row in everything] for index in range(len(columns))]
    sizes = [max(map(line_width, cells_of), default=0) for cells_of in columns_of]
    least = [_least(*each) for each in zip(columns, columns_of, sizes, strict=True)]
    shrink(sizes, least, cells - indent - GAP * (len(columns) - 1))
    return [list(_row(row, columns, sizes, indent)) for row in everything]


def _row(row: Sequence[Line], columns: Sequence[Column], sizes: Sequence[int], indent: int) -> Iterator[Line]:
    parts = [folded(cell, size) for cell, size in zip(row, sizes, strict=True)]
    for number in range(max(len(part) for part in parts)):
        spans: list[Styled] = []
        for index, (column, part) in enumerate(zip(columns, parts, strict=True)):
            cell = part[number] if number < len(part) else ()
            last = index + 1 == len(columns)
            spans.extend(
                cell if last and not column.right else padded(cell, sizes[index], right=column.right)
            )
            if not last:
                spans.append(Styled(" " * GAP))
        yield _indented(tuple(spans), indent)


def _least(column: Column, cells_of: Sequence[Line], size: int) -> int:
    """How narrow a column may become: one of numbers as its longest word, one of text as long as it reads well."""
    if not column.flexible:
        return size
    if not column.right:
        return min(size, READABLE)
    words = (longest_word("".join(span.text for span in cell)) for cell in cells_of)
    return min(size, READABLE, max(words, default=0))


def shrink(sizes: list[int], least: Sequence[int], room: int) -> None:
    """Take width from the columns that can give most until the table fits, or none can give any."""
    sizes[:] = [max(min(size, room), floor) for size, floor in zip(sizes, least, strict=True)]
    while sum(sizes) > room:
        give, index = max(
            ((size - floor, -index) for index, (size, floor) in enumerate(zip(sizes, least, strict=True)))
        )
        if not give:
            return
        sizes[-index] -= 1
