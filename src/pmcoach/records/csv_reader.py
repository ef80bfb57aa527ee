"""From the cells of a metrics file to a series of values."""

from __future__ import annotations

from datetime import date
from typing import Any

from pmcoach.document.place import Problem
from pmcoach.document.sheet import Sheet
from pmcoach.records import saying
from pmcoach.records.amount import Amount
from pmcoach.records.series import Sample, Series
from pmcoach.records.shapes import Scalar, Wrong, fields_of
from pmcoach.text import Text


def read_series(sheet: Sheet, path: str, name: str) -> Series:
    """Read a metrics file; rows that cannot be taken are problems, the rest is used, in the order of days."""
    rows = iter(sheet.rows.items())
    header = next(rows, None)
    if header is None:
        if not sheet.problems:
            sheet.problems.append(Problem("E006", saying.EMPTY_FILE, saying.COLUMNS))
        return Series(path, name)
    columns = _columns(sheet, *header)
    samples: dict[date, Sample] = {}
    last: date | None = None
    for line, cells in rows if columns else ():
        if len(cells) != len(header[1]):
            says = saying.CELLS.fill(count=len(cells), expected=len(header[1]))
            do = saying.QUOTE_COMMA if len(cells) > len(header[1]) else None
            sheet.problems.append(Problem("E005", says, do, (line,)))
        sample = _sample(sheet, columns, line, cells)
        if sample is None:
            continue
        if sample.day in samples:
            says = saying.DAY_TWICE.fill(day=sample.day, line=samples[sample.day].line)
            sheet.problems.append(Problem("E003", says, saying.KEEP_ONE, (line,)))
            continue
        if last is not None and sample.day < last:
            says = saying.ORDER.fill(day=sample.day, last=last)
            sheet.problems.append(Problem("E005", says, saying.SORT, (line,)))
        samples[sample.day] = sample
        last = max(sample.day, last or sample.day)
    return Series(path, name, tuple(samples[day] for day in sorted(samples)))


def _columns(sheet: Sheet, line: int, cells: list[str]) -> dict[str, int]:
    """Return which cell holds which attribute; empty when the columns needed are not named."""
    fields = fields_of(Sample)
    names = [fields.attribute.get(cell.strip().lower(), "") for cell in cells]
    for name, declared in fields.by_name.items():
        if declared.required and name not in names:
            says = saying.NO_COLUMN.fill(field=Text(en=fields.key(name), zh=fields.key(name, zh=True)))
            sheet.problems.append(Problem("E006", says, saying.COLUMNS, (line,)))
            return {}
    columns: dict[str, int] = {}
    for index, (cell, name) in enumerate(zip(cells, names, strict=True)):
        if not name:
            says = saying.UNKNOWN_COLUMN.fill(field=saying.short(cell.strip()))
            sheet.problems.append(Problem("E004", says, saying.LEAVE_COLUMN_OUT, (line, index)))
        elif name in columns:
            says = saying.COLUMN_TWICE.fill(field=cell.strip(), other=cells[columns[name]].strip())
            sheet.problems.append(Problem("E003", says, saying.KEEP_ONE, (line, index)))
        else:
            columns[name] = index
    return columns


def _sample(sheet: Sheet, columns: dict[str, int], line: int, cells: list[str]) -> Sample | None:
    """Read a row; None when its day or its value cannot be taken."""
    values: dict[str, Any] = {"line": line}
    for name, index in columns.items():
        text = cells[index].strip() if index < len(cells) else ""
        declared = fields_of(Sample).by_name[name]
        assert isinstance(declared.shape, Scalar)
        if not text:
            if declared.required and index < len(cells):
                sheet.problems.append(
                    Problem("E006", saying.EMPTY.fill(field=fields_of(Sample).key(name)), path=(line,))
                )
            continue
        taken = declared.shape.read(text)
        if isinstance(taken, Wrong):
            sheet.problems.append(
                Problem("E005", taken.says.fill(text=saying.short(text)), taken.do, (line, index))
            )
        else:
            values[name] = taken
    if isinstance(values.get("day"), date) and isinstance(values.get("value"), Amount):
        return Sample(**values)
    return None
