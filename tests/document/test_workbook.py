"""Excel files: the sheet that is meant, cells as text, and what cannot be read is said."""

from __future__ import annotations

import io
import sys
import zipfile
from datetime import date, datetime

import pytest
from tests.document.books import book

from pmcoach.document import workbook
from pmcoach.document.workbook import is_workbook, rows_of
from pmcoach.errors import PmcoachError
from pmcoach.text import Lang

KNOWN = {"name", "day"}


def known(head: str) -> bool:
    return head in KNOWN


def refusal(data: bytes) -> str:
    with pytest.raises(PmcoachError) as refused:
        rows_of(data, known)
    return refused.value.says.say(Lang.EN)


def test_cells_are_text() -> None:
    row = [1.0, 0.45, "007", True, False, date(2026, 11, 1), datetime(2026, 11, 1, 9, 30), 1e20]
    assert rows_of(book({"a": [["name"], row]}), known)[1] == (
        2, ["1", "0.45", "007", "true", "false", "2026-11-01", "2026-11-01 09:30", "1e+20"],
    )  # fmt: skip


def test_a_day_with_a_clock_at_midnight_is_a_day() -> None:
    """As old files and other programs write days."""
    assert workbook._text(datetime(2026, 11, 1)) == "2026-11-01"


def test_empty_rows_are_left_out_and_numbers_are_the_sheet_s() -> None:
    assert rows_of(book({"a": [[], ["name"], [None, None], ["x", None, " "]]}), known) == [
        (2, ["name", "", ""]),
        (4, ["x", "", " "]),
    ]


def test_the_sheet_with_most_known_headings_is_meant() -> None:
    made = book({"cover": [["Team report"]], "data": [["Q4"], ["name", "day"], ["x", 1]], "old": [["name"]]})
    assert rows_of(made, known)[2] == (3, ["x", "1"])


def test_without_known_headings_it_is_the_first_with_something() -> None:
    assert rows_of(book({"empty": [], "data": [["x"]], "more": [["y"]]}), known) == [(1, ["x"])]
    assert rows_of(book({"empty": []}), known) == []


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"PK\x03\x04\x14\x00", "it cannot be read as an Excel file"),
        (b"\xd0\xcf\x11\xe0\xa1", "it cannot be read as an Excel file"),
        (book({"a": [["name"]]})[:-200], "it cannot be read as an Excel file"),
    ],
    ids=["zip", "ole", "torn"],
)
def test_what_is_none_is_said(data: bytes, says: str) -> None:
    assert is_workbook(data)
    assert refusal(data) == says


def test_a_zip_of_something_else_is_none() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        made.writestr("a.txt", "x")
    assert refusal(buffer.getvalue()) == "it cannot be read as an Excel file"


def test_what_unpacks_to_too_much_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "UNPACKED", 1_000)
    assert "unpacks to more than" in refusal(book({"a": [["name"]]}))


def test_a_sheet_that_is_too_wide_is_refused() -> None:
    assert "more than 1,000,000 rows or 500 columns" in refusal(book({"a": [["x"] * 501]}))


def test_a_password_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    import python_calamine as calamine

    def locked(_: object) -> None:
        raise calamine.PasswordError

    monkeypatch.setattr(calamine.CalamineWorkbook, "from_filelike", locked)
    assert refusal(book({"a": [["name"]]})) == "it is protected by a password"


def test_without_the_library_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    with pytest.raises(PmcoachError) as refused:
        rows_of(b"PK\x03\x04", known)
    assert refused.value.do is not None
    assert "pmcoach[xlsx]" in refused.value.do.say(Lang.EN)
