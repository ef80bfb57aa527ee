"""Work items out of a table that another tool exported."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator

from pmcoach.dates.period import add_days
from pmcoach.dates.written import Order, Orders
from pmcoach.document.table_text import encoding_of, separator
from pmcoach.document.workbook import CELLS, HEAD, ROWS, SAVE, is_workbook, rows_of
from pmcoach.errors import PmcoachError
from pmcoach.integrations.trackers.table_columns import Columns, found_columns, is_known
from pmcoach.integrations.trackers.table_item import DAYS, PAST, Items, Reader
from pmcoach.records.kinds.workitem import Member, WorkItem
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

LIMIT = 100 << 20
ITEMS = 50_000
STEP = 5_000

NO_TEXT = Text(en="it is neither UTF-8 nor GB18030", zh="编码既不是 UTF-8 也不是 GB18030")
TOO_LARGE = Text(
    en="the table has more than 1,000,000 rows, 500 columns or 50,000 work items of now",
    zh="表格超过 1,000,000 行、500 列，或与眼下有关的工作项超过 50,000 个",
)
SPLIT = Text(
    en="export fewer: only this quarter, or only your team", zh="请缩小导出范围：只导出本季度或本团队"
)
BROKEN = Text(
    en="line {line} is not CSV: a quote is open, or a cell is too long",
    zh="第 {line} 行不是 CSV：引号没有关上，或单元格太长",
)
EMPTY = Text(en="the table is empty", zh="表格是空的")


class Table(NamedTuple):
    """The items of a table, whoever they name, of how many in all, and what could not be read."""

    items: tuple[WorkItem, ...]
    members: tuple[Member, ...] = ()
    total: int = 0
    notes: tuple[Text, ...] = ()


def read_table(data: bytes, reader: Reader) -> Table:
    """Read a table. Raises PmcoachError where it is none, or larger than anybody should export."""
    every = _every(data)
    head = [row for row, _ in zip(every(), range(HEAD), strict=False)]
    if not head:
        raise PmcoachError(EMPTY)
    above = max(range(len(head)), key=lambda at: (sum(map(is_known, head[at][1])), -at))
    columns = found_columns(head[above][1], reader.columns)

    def rows() -> Iterator[tuple[int, list[str]]]:
        found = every()
        return (row for at, row in enumerate(found) if at > above)

    order = reader.order or _order(rows(), columns, reader)
    return _read(rows(), columns, reader._replace(order=order))


def _read(rows: Iterator[tuple[int, list[str]]], columns: Columns, reader: Reader) -> Table:
    """The items of all rows; of those with the same key the last."""
    read = Items(columns, reader)
    items: dict[str, WorkItem] = {}
    for count, (line_number, row) in enumerate(rows, 1):
        item = read.item(row, line_number)
        if item is not None:
            items.pop(item.id, None)
        if item is not None and reader.wants(item):
            items[item.id] = read.whole(item, row)
        if len(items) > ITEMS:
            raise PmcoachError(TOO_LARGE, SPLIT)
        if count % STEP == 0:
            reader.progress(count, 0)
    return Table(tuple(items.values()), tuple(read.members.values()), read.total, tuple(read.gaps.notes()))


def _every(data: bytes) -> Callable[[], Iterator[tuple[int, list[str]]]]:
    """All rows that are not empty, from the first as often as they are asked for."""
    if is_workbook(data):
        found = rows_of(data, is_known)
        return lambda: iter(found)
    encoding = encoding_of(data)
    if not encoding:
        raise PmcoachError(NO_TEXT, SAVE)
    mark = separator(_first(data, encoding), is_known)
    return lambda: _rows(data, encoding, mark)


def _first(data: bytes, encoding: str) -> str:
    """The first line that says something."""
    stream = io.TextIOWrapper(io.BytesIO(data), encoding)
    return next((row for row in stream if row.strip(" \t\r\n,;|")), "")


def _rows(data: bytes, encoding: str, mark: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not empty, with the line each ends on."""
    stream = io.TextIOWrapper(io.BytesIO(data), encoding, newline="")
    reader = csv.reader(stream, delimiter=mark, strict=True)
    count = 0
    try:
        for row in reader:
            if any(map(str.strip, row)):
                count += 1
                yield reader.line_num, row
            if count > ROWS or len(row) > CELLS:
                raise PmcoachError(TOO_LARGE, SPLIT)
    except csv.Error:
        raise PmcoachError(BROKEN.fill(line=reader.line_num), SAVE) from None


def _order(rows: Iterator[tuple[int, list[str]]], columns: Columns, reader: Reader) -> Order | None:
    """The order of day and month that the days of a table keep; what has happened is not ahead of tomorrow."""
    latest = dict.fromkeys(PAST, add_days(reader.today, 1))
    places = [(at, latest.get(field)) for field in (*DAYS, *PAST) for at in columns.places.get(field, ())]
    orders = Orders()
    for count, (_, row) in enumerate(rows, 1):
        if count % STEP == 0:
            reader.progress(count, 0)
        for at, past in places:
            if at < len(row) and row[at]:
                orders.see(row[at], past)
    return orders.known
