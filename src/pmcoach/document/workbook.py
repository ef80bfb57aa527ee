"""The cells of an Excel file (xlsx, xls, ods) as text, by python-calamine: https://pypi.org/project/python-calamine/."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time
from typing import Any

from pmcoach.errors import PmcoachError
from pmcoach.text import Text

MARKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # a zip; what Office wrote before it
UNPACKED = 512 << 20  # bytes of all parts of a file
ROWS, CELLS = 1_000_000, 500
HEAD = 20  # rows in which the headings are looked for: some tools put a title above them
NOT_HERE = Text(
    en="it is an Excel file; reading one needs python-calamine, which is not installed",
    zh="这是 Excel 文件；读取需要 python-calamine，现在没有安装",
)
INSTALL = Text(
    en="pip install 'pmcoach[xlsx]', or save it as CSV in UTF-8",
    zh="pip install 'pmcoach[xlsx]'，或另存为 UTF-8 编码的 CSV",
)
BROKEN = Text(en="it cannot be read as an Excel file", zh="读不了这个 Excel 文件")
LOCKED = Text(en="it is protected by a password", zh="文件有密码保护")
TOO_LARGE = Text(
    en="it has more than 1,000,000 rows or 500 columns, or unpacks to more than 512 MB",
    zh="超过 1,000,000 行、500 列，或解开后超过 512 MB",
)
SAVE = Text(en="save it as CSV in UTF-8", zh="请另存为 UTF-8 编码的 CSV")


def is_workbook(data: bytes) -> bool:
    """Whether some bytes are an Excel file, or another zip."""
    return data.startswith(MARKS)


def rows_of(data: bytes, is_known: Callable[[str], bool]) -> list[tuple[int, list[str]]]:
    """The rows that are not empty of the sheet with most known headings, each with its number in the sheet.

    Days come as ISO, whole numbers without a point; a cell that shows 45% holds 0.45 and comes as that. Raises PmcoachError where it
    cannot be read.
    """
    try:
        import python_calamine as calamine
    except ImportError:
        raise PmcoachError(NOT_HERE, INSTALL) from None
    if data.startswith(MARKS[0]) and _unpacked(data) > UNPACKED:
        raise PmcoachError(TOO_LARGE, SAVE)
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = [_texts(book.get_sheet_by_name(name)) for name in book.sheet_names]
    except calamine.PasswordError:
        raise PmcoachError(LOCKED, SAVE) from None
    except (calamine.CalamineError, OSError, ValueError):
        raise PmcoachError(BROKEN, SAVE) from None
    return max(sheets, key=lambda rows: _known(rows, is_known), default=[])


def _unpacked(data: bytes) -> int:
    """How many bytes the parts of a zip say they are."""
    try:
        return sum(part.file_size for part in zipfile.ZipFile(io.BytesIO(data)).infolist())
    except (zipfile.BadZipFile, ValueError):
        raise PmcoachError(BROKEN, SAVE) from None


def _known(rows: Sequence[tuple[int, list[str]]], is_known: Callable[[str], bool]) -> tuple[int, bool]:
    """How many headings of a sheet are known, in the row that has most."""
    return max((sum(map(is_known, cells)) for _, cells in rows[:HEAD]), default=0), bool(rows)


def _texts(sheet: Any) -> list[tuple[int, list[str]]]:
    last, right = sheet.end or (0, 0)  # counted from 0
    if last >= ROWS or right >= CELLS:
        raise PmcoachError(TOO_LARGE, SAVE)
    return list(_filled(sheet))


def _filled(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    for number, row in enumerate(sheet.to_python(skip_empty_area=False), 1):
        cells = [_text(cell) for cell in row]
        if any(cell.strip() for cell in cells):
            yield number, cells


def _text(cell: Any) -> str:
    match cell:
        case bool():
            return "true" if cell else "false"
        case float() if cell.is_integer() and abs(cell) < 1e15:
            return str(int(cell))
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case datetime():
            return cell.isoformat(" ", "minutes")
        case date():
            return cell.isoformat()
        case _:
            return str(cell)
