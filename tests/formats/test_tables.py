"""Rows of a list for programs: JSON, CSV that no spreadsheet runs, Markdown."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import date

import pytest

from pmcoach.assess.lists.rows import Listing, Row, Share, State, Value
from pmcoach.formats.tables import TABLES, as_csv, as_json, as_markdown
from pmcoach.text import Lang, Text

HOSTILE = "a|b `c` *d* <e> [f](g) \\ \x1b[31m\u202e\nh"


def row(what: str = "排期", value: Value = 4.5, due: Value = date(2026, 12, 31)) -> Row:
    values: dict[str, Value] = {"state": State.LATE, "what": what, "value": value, "due": due}
    return Row("li.wei", None, values, "goals/2026-Q4/csat.yaml", ("plan", 0))


def listing(*columns: str) -> Listing:
    return Listing(Text(en="things", zh="事"), columns, lambda _: (), coded=("state",))


LISTING = listing("state", "what", "value", "due")
ROWS = (row(), row("", None, None), row("=1+1", 2000.0), row(HOSTILE, 1e30))


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("form", TABLES)
def test_rows_in_every_form(form: str, lang: Lang, golden: Callable[[str, str], None]) -> None:
    golden(f"formats/rows.{form}.{lang}.txt", TABLES[form](LISTING, ROWS, lang))


def test_json_keeps_values_as_they_are_and_adds_the_place() -> None:
    said = json.loads(as_json(LISTING, ROWS, Lang.EN))
    assert said["version"] == 1
    assert said["rows"][0] == {
        "state": "late", "state_label": "late", "what": "排期", "value": 4.5, "due": "2026-12-31",
        "path": "goals/2026-Q4/csat.yaml",
    }  # fmt: skip
    assert said["rows"][1]["what"] is None
    assert said["rows"][2]["value"] == 2000
    assert said["rows"][3]["what"] == HOSTILE


@pytest.mark.parametrize("lang", Lang)
def test_programs_read_codes_and_numbers_and_what_people_call_them(lang: Lang) -> None:
    rows = [row(value=Share(0.43216))]
    said = State.LATE.label.say(lang)
    assert json.loads(as_json(listing("state", "value"), rows, lang))["rows"] == [
        {"state": "late", "state_label": said, "value": 0.4322, "path": "goals/2026-Q4/csat.yaml"}
    ]
    assert as_csv(listing("state", "value"), rows, lang) == f"state,state_label,value\nlate,{said},0.4322\n"


def test_what_is_not_said_has_no_label() -> None:
    nothing = [Row("li.wei", None, {}, "a.yaml")]
    assert json.loads(as_json(listing("state"), nothing, Lang.EN))["rows"] == [
        {"state": None, "state_label": None, "path": "a.yaml"}
    ]
    assert as_csv(listing("state"), nothing, Lang.EN) == "state,state_label\n,\n"


@pytest.mark.parametrize("form", ["csv", "md"])
def test_a_form_without_rows_is_its_heading(form: str) -> None:
    assert TABLES[form](listing("what", "due"), (), Lang.EN) == {
        "csv": "what,due\n",
        "md": "| What | Due |\n| --- | --- |\n",
    }[form]  # fmt: skip


FORMULAS = [
    pytest.param("=1+1", id="equals"),
    pytest.param("+1", id="plus"),
    pytest.param("-1+1", id="minus"),
    pytest.param("@SUM(A1)", id="at"),
    pytest.param("  =1", id="after-spaces"),
    pytest.param("\t=1", id="tab"),
    pytest.param("\r=1", id="carriage-return"),
    pytest.param("＝1", id="full-width-equals"),
    pytest.param("＋1", id="full-width-plus"),
    pytest.param("－1", id="full-width-minus"),
    pytest.param("＠a", id="full-width-at"),
]


def cells(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("text", FORMULAS)
def test_a_spreadsheet_runs_nothing(text: str) -> None:
    assert cells(as_csv(listing("what"), [row(text)], Lang.EN)) == [["what"], [f"'{text}"]]


@pytest.mark.parametrize("text", FORMULAS)
def test_raw_csv_is_the_value_itself(text: str) -> None:
    assert cells(as_csv(listing("what"), [row(text)], Lang.EN, raw=True)) == [["what"], [text]]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        pytest.param(-4.5, "-4.5", id="below-zero-is-a-number"),
        pytest.param(2000.0, "2000", id="whole"),
        pytest.param(None, "", id="none"),
        pytest.param("", "", id="nothing"),
        pytest.param(date(2026, 12, 31), "2026-12-31", id="day"),
        pytest.param("a-b", "a-b", id="a-minus-inside"),
        pytest.param('a,"b"\nc', 'a,"b"\nc', id="commas-quotes-and-lines"),
    ],
)
def test_other_values_come_back_as_they_were(value: Value, said: str) -> None:
    assert cells(as_csv(listing("value"), [row(value=value)], Lang.EN)) == [["value"], [said]]


def test_markdown_escapes_what_would_be_markup() -> None:
    line = as_markdown(listing("what"), [row(HOSTILE)], Lang.EN).splitlines()[2]
    assert line == r"| a\|b \`c\` \*d\* \<e\> \[f\](g) \\ ␛\[31m\<U+202E\> h |"


def test_markdown_writes_numbers_as_people_do() -> None:
    assert as_markdown(listing("value"), [row(value=Share(0.43216))], Lang.EN).splitlines()[2] == "| 43% |"
    assert as_markdown(listing("value"), [row(value=2000.0)], Lang.EN).splitlines()[2] == "| 2,000 |"


def test_a_text_of_dashes_is_not_taken_for_a_rule() -> None:
    assert as_markdown(listing("what"), [row("---")], Lang.EN).splitlines()[2] == "| --- |"


def test_a_table_in_markdown_calls_nobody() -> None:
    said = as_markdown(listing("what"), [row("ask @all, @octo/team")], Lang.EN)
    assert "@" not in said
    assert "＠all, ＠octo/team" in said
