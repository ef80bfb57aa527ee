"""Tidy tables: every row has its table's columns and types, keys are keys, and nothing private is in them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

import pytest
from tests.briefing.test_private import SECRET
from tests.conftest import ROOT, TODAY
from tests.past import Told

from pmcoach.assess.tables.catalogue import TABLES
from pmcoach.assess.tables.table import STAMP, Cell, Column, Table, Type, rounded
from pmcoach.project import Project
from pmcoach.rules.finding_table import FINDINGS

ALL = (*TABLES, FINDINGS)
BY_NAME = {table.name: table for table in ALL}
TAKES: Mapping[Type, Any] = {
    Type.TEXT: str, Type.CODE: str, Type.NUMBER: (int, float), Type.COUNT: int, Type.DAY: date, Type.FLAG: bool,
}  # fmt: skip
GOAL = "goals/2026-Q4/csat.yaml"


@cache
def example(lang: str) -> Project:
    root = ROOT / "examples" / lang
    paths = [path for path in root.rglob("*") if path.is_file()]
    return Project({path.relative_to(root).as_posix(): path.read_bytes() for path in paths}, TODAY)


def rows(
    name: str, files: Mapping[str, str], today: date = TODAY, past: Told | None = None
) -> list[Mapping[str, Cell]]:
    return list(BY_NAME[name].rows(Project(files, today, past)))


def fits(value: Cell, column: Column) -> bool:
    return value in (None, "") or (
        isinstance(value, TAKES[column.type]) and (column.type is Type.FLAG) == isinstance(value, bool)
    )


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("table", ALL, ids=lambda table: table.name)
def test_rows_have_the_columns_and_types_of_their_table(table: Table, lang: str) -> None:
    found = list(table.rows(example(lang)))
    assert found or table.name == "moves"
    for row in found:
        assert list(row) == [column.name for column in table.columns]
        assert [column.name for column in table.columns if not fits(row[column.name], column)] == []


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("table", ALL, ids=lambda table: table.name)
def test_keys_tell_rows_apart(table: Table, lang: str) -> None:
    keys = [tuple(row[name] for name in table.key) for row in table.rows(example(lang))]
    assert len(set(keys)) == len(keys)


def test_names_and_columns_stand_once() -> None:
    assert len(BY_NAME) == len(ALL)
    for table in ALL:
        names = [column.name for column in (*STAMP, *table.columns)]
        assert len(set(names)) == len(names), table.name
        assert set(table.key) <= set(names), table.name


@pytest.mark.parametrize("day", [date(2026, 11, 20), date(2026, 12, 1)])
@pytest.mark.parametrize("table", ALL, ids=lambda table: table.name)
def test_nothing_private_is_in_a_table(table: Table, day: date) -> None:
    assert "秘密" not in repr(list(table.rows(Project(SECRET, day))))


def test_a_goal_has_its_numbers() -> None:
    goal = (
        "title: Satisfaction from 3.9 to 4.5 points by 31 December 2026\nowner: li.wei\nweight: 40\n"
        "metric: {name: Satisfaction, unit: points, baseline: 3.9, target: 4.5, commit: 4.3, stretch: 4.7}\n"
        "agreed: {by: chen.jing, on: 2026-10-02}\ndue: 2026-12-31\n"
    )
    report = "done: [a]\nmetrics: {csat: 4.2}\nconfidence: {csat: 6}\n"
    (row,) = rows(
        "goals", {GOAL: goal, "reports/2026-W45/li.wei.yaml": report, "people/li.wei.yaml": "name: 李伟\n"}
    )
    wanted = {
        "goal": "csat", "period": "2026-Q4", "owner": "li.wei", "kind": "goal", "level": "person", "weight": 40, "status": "active",
        "due": date(2026, 12, 31), "agreed_on": date(2026, 10, 2), "agreed_by": "chen.jing", "unit": "points", "baseline": 3.9,
        "target": 4.5, "commit_value": 4.3, "stretch": 4.7, "value": 4.2, "progress": 0.5, "confidence": 6, "closed_on": None,
    }  # fmt: skip
    assert {name: row[name] for name in wanted} == wanted


def test_a_closed_goal_has_its_end() -> None:
    closed = "title: x\nowner: li.wei\nstatus: done\nclosed: {on: 2026-11-01, result: 4.5 points}\n"
    (row,) = rows("goals", {GOAL: closed})
    assert (row["status"], row["closed_on"], row["result"], row["metric"]) == (
        "done",
        date(2026, 11, 1),
        "4.5 points",
        "",
    )


def test_a_moved_target_is_a_row() -> None:
    before, after = (
        f"title: 满意度从3.9提高到{target}分\nowner: li.wei\nmetric: {{baseline: 3.9, target: {target}}}\n"
        "agreed: {by: chen.jing, on: 2026-10-02}\n"
        for target in (4.5, 4.2)
    )
    past = Told({GOAL: [("2026-10-01", before), ("2026-11-03", after)]})
    found = {row["field"]: row for row in rows("moves", {GOAL: after}, past=past)}
    assert (found["target"]["before"], found["target"]["after"], found["target"]["easier"]) == (
        "4.5分",
        "4.2分",
        True,
    )
    assert (found["target"]["day"], found["target"]["after_agreement"]) == (date(2026, 11, 3), True)


def test_a_report_that_is_missing_has_no_path() -> None:
    files = {
        "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n", "people/chen.jing.yaml": "name: 陈静\n",
        "reports/2026-W45/li.wei.yaml": "done: [a, b]\nundone: [c]\nnext: [d]\nreply: {by: chen.jing, on: 2026-11-09, text: 好}\n",
    }  # fmt: skip
    found = {row["period"]: row for row in rows("reports", files)}
    assert (found["2026-W45"]["done"], found["2026-W45"]["undone"], found["2026-W45"]["next"]) == (2, 1, 1)
    assert found["2026-W45"]["replied_on"] == date(2026, 11, 9)
    assert (found["2026-W46"]["state"], found["2026-W46"]["path"], found["2026-W46"]["done"]) == (
        "missing",
        "",
        0,
    )


def test_meetings_are_held_or_due() -> None:
    files = {
        "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n", "people/chen.jing.yaml": "name: 陈静\n",
        "reports/2026-W30/li.wei.yaml": "done: [a]\n", "reviews/2026-11-12/li.wei.yaml": "topics: [a]\n",
        "reviews/2026-09/li.wei.yaml": "kind: check\nheld: 2026-10-03\nstrengths: [快]\n",
        "reviews/2026-12-03/li.wei.yaml": "topics: [b]\n",
    }  # fmt: skip
    found = {(row["kind"], row["period"]): row for row in rows("meetings", files)}
    assert found["one_on_one", "2026-11-12"]["done"]
    assert not found["one_on_one", "2026-12-03"]["done"]
    assert found["check", "2026-09"]["done"]
    assert (found["check", "2026-10"]["done"], found["check", "2026-10"]["path"]) == (False, "")
    assert found["check", "2026-10"]["due"] is not None


def test_a_workspace_without_settings_has_a_row() -> None:
    (row,) = rows("workspaces", {"people/li.wei.yaml": "name: 李伟\nleft: 2026-11-01\n", GOAL: "title: x\n"})
    assert (row["lead"], row["team"], row["language"], row["people"], row["open_goals"]) == ("", "", "", 0, 1)


def test_what_arithmetic_leaves_behind_is_left_out() -> None:
    assert (rounded(1.0624999999999967), rounded(None)) == (1.0625, None)
