"""Rows of a list as JSON, CSV and Markdown."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from pmcoach.assess.lists.rows import COLUMN, Listing, Row, Share, Value
from pmcoach.assess.status.explain import percent
from pmcoach.cells import showable
from pmcoach.json_text import dump
from pmcoach.patterns import pattern
from pmcoach.records.fields.enums import Choice
from pmcoach.text import Lang, number

# What a spreadsheet takes for a formula at the start of a cell, full-width forms too.
# Source: OWASP, "CSV Injection".
FORMULA = pattern(r"\s*[=+\-@＝＋－＠\t\r]")

Rows = Sequence[Row]
NO_ROW = Row("", None, {}, "")


def as_json(listing: Listing, rows: Rows, lang: Lang) -> str:
    """One object: version, and a list of rows, each with its place. Days are text, numbers numbers, words of few codes with a label."""
    found = (
        {**{name: _coded(cell) for name, cell in _cells(listing, row, lang)}, "path": row.path}
        for row in rows
    )
    return dump({"version": 1, "rows": list(found)})


def _cells(listing: Listing, row: Row, lang: Lang) -> Iterator[tuple[str, Value]]:
    """The values of a row by column; beside a code, what it is called."""
    for name in listing.columns:
        value = row.values.get(name)
        yield name, value
        if name in listing.coded:
            yield f"{name}_label", value.label.say(lang) if isinstance(value, Choice) else None


def _coded(value: Value) -> str | float | int | None:
    """A value as a program reads it."""
    match value:
        case Choice():
            return value.value
        case Share():
            return round(float(value), 4)
        case _:
            return _plain(value, Lang.EN)


def _plain(value: Value, lang: Lang) -> str | float | int | None:
    """A value as people read it."""
    match value:
        case Choice():
            return value.label.say(lang)
        case Share():
            return percent(value)
        case date():
            return value.isoformat()
        case float() if value == int(value) and abs(value) < 1e15:
            return int(value)
        case "":
            return None
        case _:
            return value


def as_csv(listing: Listing, rows: Rows, lang: Lang, *, raw: bool = False) -> str:
    """Comma-separated values with a heading: codes with a label, numbers without a unit.

    Text that a spreadsheet would run as a formula gets `'` in front.
    """
    heading = [name for name, _ in _cells(listing, NO_ROW, lang)]
    said = ([_cell(value, raw=raw) for _, value in _cells(listing, row, lang)] for row in rows)
    return csv_row(heading) + "".join(map(csv_row, said))


def csv_row(cells: Sequence[str | float | int]) -> str:
    """A line of CSV. The writer quotes what its line end is made of: with a bare newline, CR would begin a row."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue().removesuffix("\r\n") + "\n"


def _cell(value: Value, *, raw: bool) -> str | float | int:
    plain = _coded(value)
    if isinstance(plain, str):
        return plain if raw else safe(plain)
    return "" if plain is None else plain


def safe(text: str) -> str:
    """A text that no spreadsheet runs as a formula."""
    return f"'{text}" if FORMULA.match(text) else text


def as_markdown(listing: Listing, rows: Rows, lang: Lang) -> str:
    """A table with headings in the reader's language."""
    columns = listing.columns
    lines = [_line([COLUMN[name].say(lang) for name in columns]), _line(["---"] * len(columns))]
    lines.extend(_line([shown(row.values.get(name), lang) for name in columns]) for row in rows)
    return "".join(lines)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell if cell == '---' else in_markdown(cell) for cell in cells)} |\n"


def in_markdown(text: str) -> str:
    """A text of which Markdown makes nothing but itself. A name behind `@` is called in spite of a backslash."""
    return re.sub(r"([\\|`*_<>\[\]&~])", r"\\\1", showable(text)).replace("@", "＠")


def shown(value: Value, lang: Lang) -> str:
    """A value as people read it, nothing where there is none."""
    plain = _plain(value, lang)
    if plain is None:
        return ""
    return plain if isinstance(plain, str) else number(plain)


TABLES: Mapping[str, Callable[[Listing, Rows, Lang], str]] = {
    "json": as_json,
    "csv": as_csv,
    "md": as_markdown,
}
