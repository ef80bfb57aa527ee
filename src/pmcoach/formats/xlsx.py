"""Tidy tables as one Excel file, a sheet a table, by XlsxWriter (ECMA-376)."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from pmcoach.assess.tables.table import Cell, Table, Type
from pmcoach.errors import PmcoachError
from pmcoach.formats.table_files import Rows, columns
from pmcoach.text import Text

NOT_HERE = Text(
    en="Excel files need XlsxWriter, which is not installed", zh="写 Excel 文件需要 XlsxWriter，现在没有安装"
)
INSTALL = Text(en="pip install 'pmcoach[xlsx]'", zh="pip install 'pmcoach[xlsx]'")
MADE = datetime(2000, 1, 1)
LONGEST = 32_767  # characters of a cell
WIDEST = 60  # characters of a column


def as_xlsx(tables: Iterable[tuple[Table, Rows]]) -> bytes:
    """A workbook: headings that stay in sight, days as days, text as text, whatever it begins with.

    Raises PmcoachError where XlsxWriter is not installed.
    """
    try:
        import xlsxwriter
    except ImportError:
        raise PmcoachError(NOT_HERE, INSTALL) from None
    buffer = io.BytesIO()
    plain = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, **plain})
    book.set_properties({"created": MADE})
    head, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
    for table, said in tables:
        sheet = book.add_worksheet(table.name)
        sheet.freeze_panes(1, 0)
        for at, column in enumerate(columns(table)):
            cells = [row[at] for row in said]
            wide = max(len(column.name), *(len(str(cell)) for cell in cells if cell is not None), 0)
            sheet.set_column(at, at, min(wide + 2, WIDEST), day if column.type is Type.DAY else None)
            sheet.write_string(0, at, column.name, head)
            for nth, cell in enumerate(cells, 1):
                _write(sheet, nth, at, cell)
    book.close()
    return buffer.getvalue()


def _write(sheet: Any, row: int, at: int, cell: Cell) -> None:
    match cell:
        case None:
            return
        case bool():
            sheet.write_boolean(row, at, cell)
        case date():
            sheet.write_datetime(row, at, datetime(cell.year, cell.month, cell.day))
        case str():
            sheet.write_string(row, at, cell if len(cell) <= LONGEST else f"{cell[: LONGEST - 1]}…")
        case _:
            sheet.write_number(row, at, cell)
