"""Tidy tables as files: comma-separated values, JSON Lines, Markdown."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from pmcoach.assess.tables.table import STAMP, Cell, Column, Table
from pmcoach.formats.tables import csv_row, in_markdown, safe

Rows = Sequence[Sequence[Cell]]


def columns(table: Table) -> tuple[Column, ...]:
    """All columns of a table: those every table has, then its own."""
    return (*STAMP, *table.columns)


def rows(table: Table, found: Iterable[Mapping[str, Cell]], stamp: Sequence[Cell]) -> Rows:
    """Rows in the order of the columns; an empty text is nothing."""
    names = [column.name for column in table.columns]
    return [[*stamp, *(None if each.get(name) == "" else each.get(name) for name in names)] for each in found]


def as_csv(table: Table, said: Rows, *, raw: bool = False) -> str:
    """A heading and a line a row; text that a spreadsheet would run as a formula gets `'` in front, unless `raw`."""
    lines = ([_plain(cell, raw=raw) for cell in row] for row in said)
    heading = csv_row([column.name for column in columns(table)])
    return heading + "".join(map(csv_row, lines))


def _plain(cell: Cell, *, raw: bool) -> str | float | int:
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case date():
            return cell.isoformat()
        case str():
            return cell if raw else safe(cell)
        case float() if cell == int(cell) and abs(cell) < 1e15:
            return int(cell)
        case _:
            return cell


def as_jsonl(table: Table, said: Rows) -> str:
    """An object a row; days as text, nothing as null."""
    names = [column.name for column in columns(table)]
    return "".join(
        json.dumps(
            {name: cell.isoformat() if isinstance(cell, date) else cell for name, cell in zip(names, row, strict=True)},
            ensure_ascii=False, allow_nan=False,
        ) + "\n"
        for row in said
    )  # fmt: skip


def as_markdown(table: Table, said: Rows) -> str:
    """A table as a page shows it."""
    heads = [column.name for column in columns(table)]
    lines = [
        heads,
        ["---"] * len(heads),
        *([in_markdown(str(_plain(cell, raw=True))) for cell in row] for row in said),
    ]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


WRITERS: Mapping[str, Callable[[Table, Rows], str]] = {"csv": as_csv, "jsonl": as_jsonl, "md": as_markdown}
