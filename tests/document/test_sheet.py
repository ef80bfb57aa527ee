"""A CSV file as cells with places; one bad line costs one line."""

from __future__ import annotations

import pytest

from pmcoach.document import Document
from pmcoach.document.place import Path
from pmcoach.document.sheet import Sheet
from pmcoach.text import Lang

TEXT = 'date,value,note\n2026-11-03,"3,900",首周\n\n2026-11-10,4.1,"他说 ""好"""\n'


def test_rows_have_their_lines() -> None:
    assert Sheet(TEXT).rows == {
        1: ["date", "value", "note"],
        2: ["2026-11-03", "3,900", "首周"],
        4: ["2026-11-10", "4.1", '他说 "好"'],
    }


@pytest.mark.parametrize(
    ("path", "place"),
    [
        pytest.param((2, 0), (2, 1, 2, 11), id="first-cell"),
        pytest.param((4, 1), (4, 12, 4, 15), id="a-cell"),
        pytest.param((2, 1), (2, 1, 2, 22), id="in-quotes-the-line"),
        pytest.param((2, 2), (2, 1, 2, 22), id="behind-quotes-the-line"),
        pytest.param((2, 9), (2, 1, 2, 22), id="no-such-cell"),
        pytest.param((2,), (2, 1, 2, 22), id="a-line"),
        pytest.param((), (1, 1, 1, 16), id="the-file"),
    ],
)
def test_a_cell_has_its_place(path: Path, place: tuple[int, int, int, int]) -> None:
    assert Sheet(TEXT).place(path) == place


def test_an_empty_cell_is_one_character_wide() -> None:
    assert Sheet("date,value\n2026-11-03,\n").place((2, 1)) == (2, 12, 2, 13)


def test_an_empty_file_has_a_first_place() -> None:
    assert Sheet("").place(()) == (1, 1, 1, 1)


@pytest.mark.parametrize(
    ("text", "code", "place", "en", "zh"),
    [
        pytest.param(
            'date,value\n2026-11-03,1,"首\n2026-11-10,2\n', "E002", (2, 14), "a quote is opened and not closed",
            "引号没有成对", id="quote-left-open",
        ),
        pytest.param(
            'date,value\n2026-11-03,1,"首"周\n2026-11-10,2\n', "E002", (2, 14), "a quote is opened and not closed",
            "引号没有成对", id="text-behind-a-quote",
        ),
        pytest.param(
            "date,value\n2026-11-03," + "1" * 100_001 + "\n2026-11-10,2\n", "E009", (2, 1),
            "a value longer than 100,000 characters", "一个值超过 100,000 个字符", id="long-cell",
        ),
        pytest.param(
            "date,value\n2026-11-03," + "1" * 140_000 + "\n2026-11-10,2\n", "E009", (2, 1),
            "a value longer than 100,000 characters", "一个值超过 100,000 个字符", id="cell-the-csv-module-refuses",
        ),
        pytest.param(
            "date,value\n" + "1," * 101 + "\n2026-11-10,2\n", "E009", (2, 1), "more than 100 columns", "超过 100 列",
            id="many-columns",
        ),
        pytest.param(
            "date,value\n2026-11-03,1\x1b\n2026-11-10,2\n", "E002", (2, 13), "control character U+001B",
            "含有控制字符 U+001B", id="control-character",
        ),
    ],
)  # fmt: skip
def test_a_bad_line_costs_one_line(text: str, code: str, place: tuple[int, int], en: str, zh: str) -> None:
    sheet = Sheet(text)
    (problem,) = sheet.problems
    assert problem.place is not None
    assert (problem.code, problem.place[:2]) == (code, place)
    assert (problem.says.say(Lang.EN), problem.says.say(Lang.ZH)) == (en, zh)
    assert sheet.rows[3] == ["2026-11-10", "2"]


def test_a_merge_conflict_ends_the_rows() -> None:
    sheet = Sheet("date,value\n<<<<<<< HEAD\n2026-11-03,1\n=======\n2026-11-03,2\n>>>>>>> x\n")
    (problem,) = sheet.problems
    assert (problem.code, problem.place) == ("E002", (2, 1, 2, 13))
    assert list(sheet.rows) == [1]


def test_rows_are_counted() -> None:
    sheet = Sheet("date,value\n" + "2026-11-03,1\n" * 50_000)
    (problem,) = sheet.problems
    assert (problem.code, problem.place) == ("E009", (50_001, 1, 50_001, 13))
    assert len(sheet.rows) == 50_000


def test_bytes_with_a_mark_are_read() -> None:
    assert Sheet("date,value\n".encode("utf-8-sig")).rows == {1: ["date", "value"]}


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_spreadsheets_encodings_are_read(encoding: str) -> None:
    assert Sheet("日期,数值\n2026-11-03,4\n".encode(encoding)).rows[1] == ["日期", "数值"]


@pytest.mark.parametrize("mark", [";", "\t", "|", "，"])
def test_cells_are_set_apart_as_the_headings_are(mark: str) -> None:
    sheet = Sheet(f"date{mark}value\n{mark}\n2026-11-03{mark}4\n")
    assert (sheet.rows, sheet.separator) == ({1: ["date", "value"], 3: ["2026-11-03", "4"]}, mark)
    assert sheet.place((3, 1)) == (3, 12, 3, 13)


def test_what_is_no_text_has_no_rows() -> None:
    sheet = Sheet(b"\x80\xff\x80\xff")
    assert [problem.code for problem in sheet.problems] == ["E001"]
    assert sheet.rows == {}


def test_a_sheet_says_nothing_in_comments() -> None:
    assert Sheet("# pmcoach: ignore[E005]\n").ignores == Document("").ignores == ()
