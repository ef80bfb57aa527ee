"""Rows of a list as JSON, CSV and Markdown."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from pmcoach.assess.lists.rows import COLUMN, Row, Share, Value
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


def as_json(columns: Sequence[str], rows: Rows, lang: Lang) -> str:
    """One object: version, and a list of rows; dates as text, numbers as numbers, codes for words of few, the place of each."""
    del lang  # a program reads the same in every language
    return dump(
        {
            "version": 1,
            "rows": [
                {**{name: _coded(row.values.get(name)) for name in columns}, "path": row.path} for row in rows
            ],
        }
    )


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


def as_csv(columns: Sequence[str], rows: Rows, lang: Lang, *, raw: bool = False) -> str:
    """Comma-separated values with a heading. Text that a spreadsheet would run as a formula gets `'` in front."""
    said = ([_cell(row.values.get(name), lang, raw=raw) for name in columns] for row in rows)
    return "".join(map(csv_row, (columns, *said)))


def csv_row(cells: Sequence[str | float | int]) -> str:
    """A line of CSV. The writer quotes what its line end is made of: with a bare newline, CR would begin a row."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue().removesuffix("\r\n") + "\n"


def _cell(value: Value, lang: Lang, *, raw: bool) -> str | float | int:
    plain = _plain(value, lang)
    if isinstance(plain, str):
        return plain if raw else safe(plain)
    return "" if plain is None else plain


def safe(text: str) -> str:
    """A text that no spreadsheet runs as a formula."""
    return f"'{text}" if FORMULA.match(text) else text


def as_markdown(columns: Sequence[str], rows: Rows, lang: Lang) -> str:
    """A table with headings in the reader's language."""
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


TABLES: Mapping[str, Callable[[Sequence[str], Rows, Lang], str]] = {
    "json": as_json,
    "csv": as_csv,
    "md": as_markdown,
}
