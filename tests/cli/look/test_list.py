"""`pmcoach list`: records of one sort, for people and programs."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import Any

import pytest
from tests.cli.conftest import Run
from tests.conftest import ROOT

from pmcoach.assess.lists.listing import LISTS
from pmcoach.cli.look.list import FORMATS, KINDS
from pmcoach.formats.tables import TABLES
from pmcoach.project import Project
from pmcoach.records.fields.enums import Choice
from pmcoach.text import Lang

FILES = {
    "pmcoach.yaml": "language: en\nlead: chen.jing\n",
    "people/chen.jing.yaml": "name: Chen Jing\n",
    "people/li.wei.yaml": "name: Li Wei\nlead: chen.jing\n",
    "people/wu.hao.yaml": "name: Wu Hao\nlead: chen.jing\n",
    "reports/2026-W45/li.wei.yaml": "asks: [{what: =A phone, from: chen.jing}]\n",
    "reports/2026-W46/wu.hao.yaml": "asks: [{what: A desk, from: chen.jing}]\n",
    "reviews/2026-Q3/li.wei.yaml": "held: 2026-10-12\nrewards: [{kind: award, for: The launch, on: 2026-10-12}]\n",
}
TABLE = """\
State  Person  To         What      Since  Weeks
open   li.wei  chen.jing  =A phone  11-06      3
open   wu.hao  chen.jing  A desk    11-13      2
"""


def test_a_table_for_people(run: Run) -> None:
    result = run("list", "asks", files=FILES)
    assert (result.code, result.out, result.err) == (0, TABLE, "")


@pytest.mark.parametrize(
    ("words", "people"),
    [
        pytest.param(("--person", "li.wei"), ["li.wei"], id="person"),
        pytest.param(("--person", "Wu Hao"), ["wu.hao"], id="person-by-name"),
        pytest.param(("--period", "2026-W46"), ["wu.hao"], id="week"),
        pytest.param(("--period", "2026-11"), ["li.wei", "wu.hao"], id="month"),
        pytest.param(("--period", "2026-Q3"), [], id="none-in-it"),
    ],
)
def test_rows_are_chosen(run: Run, words: tuple[str, ...], people: list[str]) -> None:
    result = run("list", "asks", "--format", "json", *words, files=FILES)
    assert [row["person"] for row in json.loads(result.out)["rows"]] == people


@pytest.mark.parametrize(
    ("words", "what"),
    [pytest.param((), "'=A phone", id="safe"), pytest.param(("--raw",), "=A phone", id="raw")],
)
def test_csv_for_spreadsheets(run: Run, words: tuple[str, ...], what: str) -> None:
    result = run("list", "asks", "-f", "csv", *words, files=FILES)
    heading, first, _ = csv.reader(io.StringIO(result.out))
    assert heading == ["state", "state_label", *LISTS["asks"].columns[1:]]
    assert first[heading.index("what")] == what


def test_markdown_for_pages(run: Run) -> None:
    out = run("list", "asks", "-f", "md", files=FILES).out
    assert out.splitlines()[0] == "| State | Person | To | What | Since | Weeks | Due | Answer |"


def test_rewards_are_shown_for_one_person_at_a_time(run: Run) -> None:
    result = run("list", "rewards", files=FILES)
    assert (result.code, result.out) == (2, "")
    assert result.err == "pmcoach: rewards are shown for one person at a time\nsay whose: --person PERSON\n"
    assert "The launch" in run("list", "rewards", "--person", "li.wei").out


@pytest.mark.parametrize(
    ("words", "err"),
    [
        pytest.param(
            ("nonsense",), f"pmcoach: there is no list of “nonsense”\nthere are: {', '.join(KINDS)}\n", id="kind"
        ),
        pytest.param(
            ("asks", "-f", "xls"), "pmcoach: no format “xls”: table, json, csv, md\n", id="format"
        ),
        pytest.param(
            ("asks", "--period", "Q4"),
            "pmcoach: “Q4” is not a period: 2026-Q4, 2026-11, 2026-W47, a day\n",
            id="period",
        ),
        pytest.param(
            ("asks", "--person", "nobody"),
            "pmcoach: there is no person “nobody”\nadd one: pmcoach new person nobody\n",
            id="person",
        ),
        pytest.param((), "pmcoach: KIND is missing\nsee: pmcoach list --help\n", id="no-kind"),
    ],
)  # fmt: skip
def test_what_cannot_be_listed_is_said(run: Run, words: tuple[str, ...], err: str) -> None:
    result = run("list", *words, files=FILES)
    assert (result.code, result.out, result.err) == (2, "", err)


def test_help_and_completion_know_every_list_by_its_chinese_name() -> None:
    assert {name: listing.about.say(Lang.ZH) for name, listing in LISTS.items()} == KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_every_word_of_a_few_has_its_label(kind: str) -> None:
    """What a list says of its columns is what stands in them."""
    top = ROOT / "examples" / "zh"
    files = {path.relative_to(top).as_posix(): path.read_bytes() for path in top.rglob("*") if path.is_file()}
    rows = list(LISTS[kind].rows(Project(files, date(2026, 11, 20))))
    coded = {name for row in rows for name, value in row.values.items() if isinstance(value, Choice)}
    assert rows
    assert coded == set(LISTS[kind].coded)


def test_every_format_is_known() -> None:
    assert ("table", *TABLES) == FORMATS


@pytest.mark.bulk
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("day", ["2026-10-15", "2026-11-20"])
def test_the_board_counts_what_the_lists_list(run: Run, lang: str, day: str) -> None:
    folder = str(ROOT / "examples" / lang)

    def rows(*words: str) -> dict[str, list[dict[str, Any]]]:
        said = run("-C", folder, "--at", day, *words, "--format", "json")
        return dict(json.loads(said.out))

    listed = {kind: rows("list", kind)["rows"] for kind in ("problems", "asks", "actions")}
    for each in rows("check")["people"]:
        own = {kind: [row for row in found if row["person"] == each["id"]] for kind, found in listed.items()}
        goes_on = {
            kind: [row for row in found if row["state"] in ("open", "late")] for kind, found in own.items()
        }
        assert each["open_problems"] == len(goes_on["problems"])
        assert each["actions_overdue"] == sum(row["state"] == "late" for row in own["actions"])
        lead = {"zh": "chen.jing", "en": "niamh.corrigan"}[lang]
        assert each["asks_to_lead"] == sum(row["to"] == lead for row in goes_on["asks"])
