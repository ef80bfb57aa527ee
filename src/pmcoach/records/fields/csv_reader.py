"""From the cells of a metrics file to a series of values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from pmcoach.dates import written
from pmcoach.dates.written import Order, Orders
from pmcoach.document.place import Problem
from pmcoach.document.sheet import Sheet
from pmcoach.records.fields import messages
from pmcoach.records.fields.amount import Amount
from pmcoach.records.fields.scalars import DAY
from pmcoach.records.fields.types import Scalar, Wrong, fields_of
from pmcoach.records.kinds.series import Sample, Series
from pmcoach.text import Text


def read_series(sheet: Sheet, path: str, name: str) -> Series:
    """Read a metrics file; rows that cannot be taken are problems, the rest is used, in the order of days."""
    if not sheet.rows:
        if not sheet.problems:
            sheet.problems.append(Problem("E006", messages.EMPTY_FILE, messages.COLUMNS))
        return Series(path, name)
    header, *rows = sheet.rows.items()
    columns = _columns(sheet, *header)
    order = order_of(rows, columns.get("day"))
    samples: dict[date, Sample] = {}
    last: date | None = None
    for line, cells in rows if columns else ():
        if len(cells) != len(header[1]):
            says = messages.CELLS.fill(count=len(cells), expected=len(header[1]))
            do = messages.QUOTE_COMMA if len(cells) > len(header[1]) else None
            sheet.problems.append(Problem("E005", says, do, (line,)))
        sample = _sample(sheet, columns, line, cells, order)
        if sample is None:
            continue
        if sample.day in samples:
            says = messages.DAY_TWICE.fill(day=sample.day, line=samples[sample.day].line)
            sheet.problems.append(Problem("E003", says, messages.KEEP_ONE, (line,)))
            continue
        if last is not None and sample.day < last:
            says = messages.ORDER.fill(day=sample.day, last=last)
            sheet.problems.append(Problem("E005", says, messages.SORT, (line,)))
        samples[sample.day] = sample
        last = max(sample.day, last or sample.day)
    return Series(path, name, tuple(samples[day] for day in sorted(samples)))


def _columns(sheet: Sheet, line: int, cells: list[str]) -> dict[str, int]:
    """Return which cell holds which attribute; empty when the columns needed are not named."""
    fields = fields_of(Sample)
    names = [fields.attribute.get(cell.strip().lower(), "") for cell in cells]
    for name, declared in fields.by_name.items():
        if declared.required and name not in names:
            wanted = Text(en=fields.key(name), zh=fields.key(name, zh=True))
            found = tuple(messages.short(cell.strip()) for cell in cells if cell.strip())
            says = messages.NO_COLUMN.fill(field=wanted, found=found[:12])
            sheet.problems.append(Problem("E006", says, messages.COLUMNS, (line,)))
            return {}
    columns: dict[str, int] = {}
    for index, (cell, name) in enumerate(zip(cells, names, strict=True)):
        if not name:
            says = messages.UNKNOWN_COLUMN.fill(field=messages.short(cell.strip()))
            sheet.problems.append(Problem("E004", says, messages.LEAVE_COLUMN_OUT, (line, index)))
        elif name in columns:
            says = messages.COLUMN_TWICE.fill(field=cell.strip(), other=cells[columns[name]].strip())
            sheet.problems.append(Problem("E003", says, messages.KEEP_ONE, (line, index)))
        else:
            columns[name] = index
    return columns


def order_of(rows: Iterable[tuple[int, Sequence[str]]], column: int | None) -> Order | None:
    """The order of day and month that a column of days keeps; None where they do not tell."""
    orders = Orders()
    for _, cells in rows:
        if column is not None and column < len(cells):
            orders.see(cells[column])
    return orders.known


def _read_day(text: str, order: Order | None) -> date | Wrong:
    """A day as any tool writes it; what is wrong with one is said as of a day that a person wrote."""
    found = written.day(text, order)
    if found is not None:
        return found
    return Wrong(messages.TWO_WAYS, messages.WRITE_ISO) if written.is_two_ways(text) else DAY.read(text)


def _sample(
    sheet: Sheet, columns: dict[str, int], line: int, cells: list[str], order: Order | None
) -> Sample | None:
    """Read a row; None when its day or its value cannot be taken."""
    values: dict[str, Any] = {"line": line}
    for name, index in columns.items():
        text = cells[index].strip() if index < len(cells) else ""
        declared = fields_of(Sample).by_name[name]
        assert isinstance(declared.shape, Scalar)
        if not text:
            if declared.required and index < len(cells):
                sheet.problems.append(
                    Problem("E006", messages.EMPTY.fill(field=fields_of(Sample).key(name)), path=(line,))
                )
            continue
        taken = _read_day(text, order) if declared.shape is DAY else declared.shape.read(text)
        if isinstance(taken, Wrong):
            sheet.problems.append(
                Problem("E005", taken.says.fill(text=messages.short(text)), taken.do, (line, index))
            )
        else:
            values[name] = taken
    if isinstance(values.get("day"), date) and isinstance(values.get("value"), Amount):
        return Sample(**values)
    return None
