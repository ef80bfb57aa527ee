"""A metrics file: its values by day, and what is said of the rows that cannot be taken."""

from __future__ import annotations

import pytest

from pmcoach.document.sheet import Sheet
from pmcoach.records.fields.csv_reader import read_series
from pmcoach.records.kinds.series import Series
from pmcoach.text import Lang


def read(text: str) -> tuple[Series, list[tuple[str, int, int, str, str]]]:
    """The series of a file, and its problems: code, line, column, and what is said in both languages."""
    sheet = Sheet(text)
    series = read_series(sheet, "metrics/csat.csv", "csat")
    told = []
    for problem in sheet.problems:
        place = problem.place or sheet.place(problem.path)
        told.append(
            (problem.code, place.line, place.column, problem.says.say(Lang.EN), problem.says.say(Lang.ZH))
        )
    return series, told


def values(series: Series) -> list[tuple[str, float, str, int]]:
    return [
        (sample.day.isoformat(), sample.value.value, sample.note, sample.line) for sample in series.samples
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "date,value\n2026-11-03,4.0\n2026-11-10,4.1\n",
            [("2026-11-03", 4.0, "", 2), ("2026-11-10", 4.1, "", 3)], id="plain",
        ),
        pytest.param(
            '日期,数值,备注\r\n2026-11-03,"3,900","首周, 补录"\r\n', [("2026-11-03", 3900.0, "首周, 补录", 2)], id="chinese"
        ),
        pytest.param("Value , DATE\n 30% , 2026-11-03 \n", [("2026-11-03", 30.0, "", 2)], id="any-order-any-case"),
        pytest.param(
            "date;value\n04/11/2026;4\n18/11/2026;5\n",
            [("2026-11-04", 4.0, "", 2), ("2026-11-18", 5.0, "", 3)], id="semicolons-and-the-day-first",
        ),
        pytest.param("date,value\n18/Nov/26,4\n", [("2026-11-18", 4.0, "", 2)], id="a-month-s-name"),
        pytest.param("date,value\n2026-11-03T00:00:00Z,4\n", [("2026-11-03", 4.0, "", 2)], id="midnight-somewhere"),
        pytest.param("date,value\n\n,,\n2026-11-03,1\n", [("2026-11-03", 1.0, "", 4)], id="empty-lines"),
    ],
)  # fmt: skip
def test_rows_are_values_by_day(text: str, found: list[tuple[str, float, str, int]]) -> None:
    series, problems = read(text)
    assert (series.id, values(series), problems) == ("csat", found, [])


@pytest.mark.parametrize(
    ("text", "problem", "left"),
    [
        pytest.param("", ("E006", 1, 1, "the file is empty", "文件是空的"), 0, id="empty"),
        pytest.param(
            "2026-11-03,4\n",
            ("E006", 1, 1, "there is no column “date”; the first line has: 2026-11-03, 4", "缺少“日期”列；第一行有：2026-11-03、4"), 0, id="no-header"
        ),
        pytest.param(
            "date\n2026-11-03\n",
            ("E006", 1, 1, "there is no column “value”; the first line has: date", "缺少“数值”列；第一行有：date"), 0, id="no-values"
        ),
        pytest.param(
            "date,value,who\n2026-11-03,4,a\n2026-11-10,5,b\n",
            ("E004", 1, 12, "“who” is no column of a metrics file", "数据文件没有“who”这一列"), 2, id="another-column",
        ),
        pytest.param(
            "date,value,数值\n2026-11-03,4,5\n2026-11-10,5,6\n",
            ("E003", 1, 12, "the column “数值” is “value” once more", "“数值”列就是“value”列，写了两次"), 2,
            id="a-column-twice",
        ),
        pytest.param(
            "date,value\n2026-11-03,4\n11-10,5\n", ("E005", 3, 1, "“11-10” is not a date", "“11-10”不是日期"), 1, id="no-date",
        ),
        pytest.param(
            "date,value\n2026-11-03,4\n03/04/2026,5\n",
            ("E005", 3, 1, "“03/04/2026” can be read as two days", "“03/04/2026”可以读成两个日期"), 1, id="two-ways",
        ),
        pytest.param(
            "date,value\n2026-11-03,4\n2026-11-09T18:30:00Z,5\n",
            ("E005", 3, 1, "“2026-11-09T18:30:00Z” is not a date", "“2026-11-09T18:30:00Z”不是日期"), 1, id="another-zone",
        ),
        pytest.param(
            "date,value\n2026-11-03,4\n2026-11-10,约5\n", ("E005", 3, 12, "“约5” is not a number", "“约5”不是数字"), 1,
            id="no-number",
        ),
        pytest.param(
            "date,value\n2026-11-03,4\n2026-11-10," + "x" * 90 + "\n",
            ("E005", 3, 12, f"“{'x' * 39}…” is not a number", f"“{'x' * 39}…”不是数字"), 1, id="a-long-word",
        ),
        pytest.param(
            "date,value\n2026-11-03,4\n,5\n", ("E006", 3, 1, "“date” is not filled in", "“date”没有填写"), 1, id="no-day"
        ),
        pytest.param(
            "date,value\n2026-11-03,4\n2026-11-10,\n", ("E006", 3, 1, "“value” is not filled in", "“value”没有填写"), 1,
            id="no-value",
        ),
        pytest.param(
            "date,value\n2026-11-03,4\n2026-11-10\n",
            ("E005", 3, 1, "1 value, the header names 2", "这一行有 1 个值，表头是 2 列"), 1, id="short-row",
        ),
        pytest.param(
            "date,value\n2026-11-03,4,首,周\n2026-11-10,5\n",
            ("E005", 2, 1, "4 values, the header names 2", "这一行有 4 个值，表头是 2 列"), 2, id="long-row",
        ),
        pytest.param(
            "date,value\n2026-11-03,4\n2026-11-03,5\n",
            ("E003", 3, 1, "2026-11-03 is already on line 2", "2026-11-03 在第 2 行已经有了"), 1, id="a-day-twice",
        ),
        pytest.param(
            "date,value\n2026-11-10,5\n2026-11-03,4\n",
            ("E005", 3, 1, "2026-11-03 stands after 2026-11-10", "2026-11-03 排在 2026-11-10 之后"), 2, id="out-of-order",
        ),
        pytest.param(
            'date,value\n2026-11-03,"4\n2026-11-10,5\n',
            ("E002", 2, 12, "a quote is opened and not closed", "引号没有成对"), 1, id="quote-left-open",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_is_a_problem_and_the_rest_is_used(
    text: str, problem: tuple[str, int, int, str, str], left: int
) -> None:
    series, problems = read(text)
    assert problems == [problem]
    assert len(series.samples) == left


def test_values_are_in_the_order_of_days() -> None:
    series, _ = read("date,value\n2026-11-17,6\n2026-11-03,4\n2026-11-10,5\n")
    assert [sample.day.day for sample in series.samples] == [3, 10, 17]


def test_the_first_of_two_values_of_a_day_counts() -> None:
    assert values(read("date,value\n2026-11-03,4\n2026-11-03,5\n")[0]) == [("2026-11-03", 4.0, "", 2)]


def test_a_file_that_is_no_text_says_so_and_nothing_else() -> None:
    sheet = Sheet(b"\x80\xff")
    assert read_series(sheet, "metrics/csat.csv", "csat").samples == ()
    assert [problem.code for problem in sheet.problems] == ["E001"]


def test_a_long_row_is_told_how_commas_are_written() -> None:
    sheet = Sheet("date,value\n2026-11-03,2,000\n")
    read_series(sheet, "metrics/csat.csv", "csat")
    (problem,) = sheet.problems
    assert problem.do is not None
    assert problem.do.say(Lang.EN) == "text with a comma in it needs double quotes"
    assert problem.do.say(Lang.ZH) == "含有逗号的文字要加半角双引号"
