"""Tables as they are pasted: with bars, in a wiki's marks, with tabs from a sheet, as CSV."""

from __future__ import annotations

import csv
from collections.abc import Sequence

from pmcoach.pasting.clean import INSIDE
from pmcoach.pasting.columns import Role, column, heads
from pmcoach.pasting.inline import words
from pmcoach.pasting.states import first_state
from pmcoach.patterns import pattern
from pmcoach.tuples import NamedTuple

DELIMITER = pattern(r"[ \t]*(?=.*\|)\|?(?:[ \t]*:?-+:?[ \t]*\|)*(?:[ \t]*:?-+:?)?[ \t]*")
BORDER = pattern(r"[ \t]*\+[-=+: \t]+\+[ \t]*")
BAR = pattern(r"(?<!\\)\|")
QUOTES = pattern(r'(?:^|[\t,])"')
WIDEST = 8  # columns of a table that lost its lines
MOST = 200  # lines that one cell in quotes may run over


class Table(NamedTuple):
    """Rows of cells, the first of them a head where `headed`; a cell may hold several lines."""

    rows: tuple[tuple[str, ...], ...]
    headed: bool = False


def table_at(lines: Sequence[str], at: int) -> tuple[Table, int] | None:
    """The table that begins on a line, and the line behind it."""
    for reader in (_barred, _tabbed, _separated, _stacked):
        found = reader(lines, at)
        if found is not None:
            return found
    return None


def _barred(lines: Sequence[str], at: int) -> tuple[Table, int] | None:
    """Lines with bars: they begin with one, or a line of dashes stands below the first."""
    marked = lines[at].lstrip()[:1] == "|" or BORDER.fullmatch(lines[at]) is not None
    if not marked and not ("|" in lines[at] and at + 1 < len(lines) and DELIMITER.fullmatch(lines[at + 1])):
        return None
    rows: list[tuple[str, ...]] = []
    end, headed = at, False
    while end < len(lines) and _of_table(lines[end], marked=marked):
        line = lines[end]
        end += 1
        if DELIMITER.fullmatch(line) or BORDER.fullmatch(line):
            headed = headed or len(rows) == 1
        else:
            headed = headed or (not rows and line.lstrip().startswith("||"))
            rows.append(_cells(line, wiki=not rows))
    return (Table(tuple(rows), headed or heads(rows[0]) > 1), end) if rows else None


def _of_table(line: str, *, marked: bool) -> bool:
    return BORDER.fullmatch(line) is not None or ("|" in line and (not marked or line.lstrip()[:1] == "|"))


def _cells(line: str, *, wiki: bool) -> tuple[str, ...]:
    """The cells of a row; a wiki sets two bars between the heads of columns."""
    line = line.strip()
    if wiki and line.startswith("||"):
        line = line.replace("||", "|")
    line = line.removeprefix("|")
    if line.endswith("|") and not line.endswith("\\|"):
        line = line[:-1]
    return tuple(_plain(cell.replace("\\|", "|")) for cell in BAR.split(line))


def _tabbed(lines: Sequence[str], at: int) -> tuple[Table, int] | None:
    rows: list[tuple[str, ...]] = []
    end = at
    while end < len(lines) and "\t" in lines[end].strip():
        line, end = _whole(lines, end)
        rows.append(tuple(_plain(_unquoted(cell)) for cell in line.strip("\n").split("\t")))
    wide = max((len(row) for row in rows), default=0)
    if len(rows) < 2 or (wide < 3 and not heads(rows[0]) and not all(row[0] for row in rows)):
        return None
    return Table(tuple(rows), heads(rows[0]) > 1), end


def _whole(lines: Sequence[str], at: int) -> tuple[str, int]:
    """A row of a sheet with the lines that a cell in quotes runs over."""
    line, end = lines[at], at + 1
    opens = QUOTES.search(line) is not None
    while opens and line.count('"') % 2 and end < min(len(lines), at + MOST):
        line, end = f"{line}{INSIDE}{lines[end]}", end + 1
    return (line, end) if line.count('"') % 2 == 0 else (lines[at], at + 1)


def _unquoted(cell: str) -> str:
    cell = cell.strip()
    if len(cell) > 1 and cell[0] == cell[-1] == '"':
        return cell[1:-1].replace('""', '"')
    return cell


def _separated(lines: Sequence[str], at: int) -> tuple[Table, int] | None:
    """Lines separated by commas or semicolons below a line that names columns."""
    first = lines[at]
    mark = next((mark for mark in ",;" if first.count(mark) > 1), "")
    if not mark or not heads([first.partition(mark)[0].strip(' "')]):
        return None
    head = _fields(first, mark)
    if len(head) < 3 or heads(head) < 2 or heads(head) < len(head) / 2:
        return None
    rows, end = [], at
    while end < len(lines) and lines[end].strip():
        line, after = _whole(lines, end)
        cells = _fields(line, mark)
        if len(cells) != len(head):
            break
        rows.append(tuple(map(_plain, cells)))
        end = after
    return (Table(tuple(rows), headed=True), end) if len(rows) > 1 else None


def _stacked(lines: Sequence[str], at: int) -> tuple[Table, int] | None:
    """A table that lost its lines: a cell on each, first the heads, one of them of a state, then the rows."""
    if column(lines[at].strip()).role is not Role.ITEM:
        return None
    end = next((number for number in range(at, len(lines)) if not lines[number].strip()), len(lines))
    cells = [each.strip() for each in lines[at:end]]
    for wide in range(2, min(WIDEST, len(cells) // 2) + 1):
        states = [place for place, cell in enumerate(cells[:wide]) if column(cell).role is Role.STATE]
        if states and len(cells) % wide == 0 and all(map(first_state, cells[wide + states[0] :: wide])):
            rows = (cells[start : start + wide] for start in range(0, len(cells), wide))
            return Table(tuple(tuple(map(_plain, row)) for row in rows), headed=True), end
    return None


def _fields(line: str, mark: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=mark, skipinitialspace=True), [])
    except csv.Error:
        return []


def _plain(cell: str) -> str:
    """The words of a cell, its inner lines kept apart."""
    return INSIDE.join(filter(None, (words(each).text for each in cell.split(INSIDE))))
