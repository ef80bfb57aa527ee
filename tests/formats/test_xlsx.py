"""Tidy tables as an Excel file: read back with another library, everything is what it was."""

from __future__ import annotations

import io
import sys

import pytest
from tests.formats.test_table_files import FOUND, STAMP, TABLE, TEXTS

from pmcoach.errors import PmcoachError
from pmcoach.formats.table_files import columns, rows
from pmcoach.formats.xlsx import as_xlsx

calamine = pytest.importorskip("python_calamine", reason="python-calamine is not installed")


def test_what_is_read_back() -> None:
    said = rows(TABLE, FOUND, STAMP)
    book = calamine.CalamineWorkbook.from_filelike(
        io.BytesIO(as_xlsx([(TABLE, said), (TABLE._replace(name="more"), [])]))
    )
    assert book.sheet_names == ["things", "more"]
    head, *read = book.get_sheet_by_name("things").to_python()
    assert head == [column.name for column in columns(TABLE)]
    assert read == [["" if cell is None else cell for cell in row] for row in said]
    assert book.get_sheet_by_name("more").to_python() == [head]


def test_no_text_is_a_formula_or_a_link() -> None:
    said = rows(TABLE, [{"name": each} for each in (*TEXTS, "=1+1", "https://example.com", "12")], STAMP)
    read = (
        calamine.CalamineWorkbook.from_filelike(io.BytesIO(as_xlsx([(TABLE, said)])))
        .get_sheet_by_index(0)
        .to_python()
    )
    assert [row[3] for row in read[-3:]] == ["=1+1", "https://example.com", "12"]
    assert len(read) == len(TEXTS) + 4


def test_a_text_that_is_too_long_is_cut() -> None:
    said = rows(TABLE, [{"name": "一" * 40_000}], STAMP)
    read = (
        calamine.CalamineWorkbook.from_filelike(io.BytesIO(as_xlsx([(TABLE, said)])))
        .get_sheet_by_index(0)
        .to_python()
    )
    assert (len(read[1][3]), read[1][3][-1]) == (32_767, "…")


def test_the_same_rows_give_the_same_bytes() -> None:
    said = rows(TABLE, FOUND, STAMP)
    assert as_xlsx([(TABLE, said)]) == as_xlsx([(TABLE, said)])


def test_without_the_library_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(PmcoachError):
        as_xlsx([])
