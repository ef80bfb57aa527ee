"""Excel files, made of rows."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import xlsxwriter

Sheets = dict[str, Sequence[Sequence[Any]]]


def book(sheets: Sheets) -> bytes:
    """An xlsx file of some sheets by name; days are days in it, None is an empty cell."""
    buffer = io.BytesIO()
    made = xlsxwriter.Workbook(buffer, {"in_memory": True, "default_date_format": "yyyy-mm-dd"})
    for name, rows in sheets.items():
        sheet = made.add_worksheet(name)
        for row, cells in enumerate(rows):
            for at, cell in enumerate(cells):
                if isinstance(cell, date) and not isinstance(cell, datetime):
                    sheet.write_datetime(row, at, datetime(cell.year, cell.month, cell.day))
                elif cell is not None:
                    sheet.write(row, at, cell)
    made.close()
    return buffer.getvalue()
