"""Work items out of a table that another tool exported."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Mapping
from datetime import tzinfo
from typing import NamedTuple

from pmcoach.assess.accounts import TABLE
from pmcoach.errors import PmcoachError
from pmcoach.integrations.loose import line, link, number
from pmcoach.integrations.table_columns import COLUMNS, category_of, found_columns, plain, read_moment
from pmcoach.records.workitem import Category, WorkItem
from pmcoach.text import Text

LIMIT = 10_000_000
ROWS, CELLS = 50_000, 500
KNOWN = frozenset(plain(name) for names in COLUMNS.values() for name in names)

NO_TEXT = Text(en="it is neither UTF-8 nor GB18030", zh="编码既不是 UTF-8 也不是 GB18030")
SAVE = Text(en="save it as CSV in UTF-8", zh="请另存为 UTF-8 编码的 CSV")
TOO_LARGE = Text(en="the table has more than 50,000 rows or 500 columns", zh="表格超过 50,000 行或 500 列")
SPLIT = Text(
    en="export fewer: only this quarter, or only your team", zh="请缩小导出范围：只导出本季度或本团队"
)
BROKEN = Text(
    en="line {line} is not CSV: a quote is open, or a cell is too long",
    zh="第 {line} 行不是 CSV：引号没有关上，或单元格太长",
)
EMPTY = Text(en="the table is empty", zh="表格是空的")


class Table(NamedTuple):
    """The items of a table, and how many rows are none: without a key or a title."""

    items: tuple[WorkItem, ...]
    skipped: int = 0


def read_table(
    data: bytes, zone: tzinfo, columns: Mapping[str, str], states: Mapping[str, Category]
) -> Table:
    """Read a table; `columns` says what the headings do not. Raises PmcoachError where it is none."""
    cells = _cells(_text(data))
    if not cells:
        raise PmcoachError(EMPTY)
    headings = cells[0]
    places = found_columns(headings, columns)
    others = {
        heading.strip(): index
        for index, heading in enumerate(headings)
        if heading.strip() and index not in places.values()
    }
    items: dict[str, WorkItem] = {}
    skipped = 0
    for row in cells[1:]:
        said = {field: row[index].strip() for field, index in places.items() if index < len(row)}
        extra = {
            name: row[index] for name, index in others.items() if index < len(row) and row[index].strip()
        }
        item = _item(said, extra, zone, states)
        if item is None:
            skipped += 1
        else:
            items[item.id] = item
    return Table(tuple(items.values()), skipped)


def _text(data: bytes) -> str:
    """The text of a file: marked as UTF-16, else UTF-8, else the encoding of Chinese spreadsheets."""
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise PmcoachError(NO_TEXT, SAVE)


def _cells(text: str) -> list[list[str]]:
    """The rows that are not empty, taken apart where the headings say so."""
    first = next((row for row in text.splitlines() if row.strip()), "")
    separator = max(",;\t", key=lambda mark: sum(plain(cell) in KNOWN for cell in _split(first, mark)))
    rows: list[list[str]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append(row)
            if len(rows) > ROWS or len(row) > CELLS:
                raise PmcoachError(TOO_LARGE, SPLIT)
    except csv.Error:
        raise PmcoachError(BROKEN.fill(line=reader.line_num), SAVE) from None
    return rows


def _split(row: str, mark: str) -> list[str]:
    return [cell.strip('" ') for cell in row.split(mark)]


def _item(
    said: Mapping[str, str], extra: Mapping[str, str], zone: tzinfo, states: Mapping[str, Category]
) -> WorkItem | None:
    words = {field: line(text) for field, text in said.items()}
    moments = {field: read_moment(said.get(field, ""), zone) for field in ("start", "due")}
    if not words.get("key") or not words.get("title"):
        return None
    days = {field: found.date() if found is not None else None for field, found in moments.items()}
    return WorkItem(
        source=TABLE,
        id=words["key"],
        key=words["key"],
        title=words["title"],
        type=words.get("type", ""),
        state=words.get("state", ""),
        category=category_of(words.get("state", ""), states),
        assignee_id=words.get("assignee", ""),
        assignee=words.get("assignee", ""),
        start=days["start"],
        due=days["due"],
        completed_at=read_moment(said.get("completed_at", ""), zone),
        created_at=read_moment(said.get("created_at", ""), zone),
        updated_at=read_moment(said.get("updated_at", ""), zone),
        project=words.get("project", ""),
        sprint=words.get("sprint", ""),
        priority=words.get("priority", ""),
        points=number(said.get("points", "")),
        url=link(said.get("url", "")),
        extra={name: line(text) for name, text in extra.items()},
    )
