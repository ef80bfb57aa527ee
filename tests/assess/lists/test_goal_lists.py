"""Lists of goals and of what stands in them."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import CSAT, TEAM, Make

from pmcoach.assess.lists import goal_lists
from pmcoach.assess.lists.rows import Row
from pmcoach.records.fields.enums import Choice
from pmcoach.text import Lang

HEAD = "title: 满意度\nowner: li.wei\n"


def values(rows: list[Row], *columns: str) -> list[tuple[object, ...]]:
    """Some columns of some rows, words of few in Chinese."""
    return [
        tuple(
            value.label.say(Lang.ZH) if isinstance(value, Choice) else value
            for value in map(row.values.get, columns)
        )
        for row in rows
    ]


def test_goals_with_their_state_and_numbers(make: Make) -> None:
    files = {
        CSAT: f"{HEAD}metric: {{name: 满意度, unit: 分, baseline: 3.9, target: 4.5, source: metrics/csat.csv}}\n",
        "goals/2026-Q4/z.yaml": "title: 乙\ndue: 2026-12-01\n",
        "metrics/csat.csv": "date,value\n2026-11-19,4.2\n",
    }
    rows = list(goal_lists.goals(make({**TEAM, **files})))
    columns = ("health", "goal", "person", "progress", "current", "target", "unit", "due", "title")
    assert values(rows, *columns) == [
        ("还早", "csat", "li.wei", pytest.approx(0.5), 4.2, 4.5, "分", date(2026, 12, 31), "满意度"),
        ("无数据", "z", "", None, None, None, "", date(2026, 12, 1), "乙"),
    ]


def test_plan_steps(make: Make) -> None:
    plan = "plan: [{phase: 调研, do: 访谈, due: 2026-11-10}, {do: 改版, owner: chen.jing, done: 2026-11-01}, {do: 复测}]\n"
    rows = list(goal_lists.plan(make({**TEAM, CSAT: HEAD + plan})))
    assert values(rows, "state", "goal", "phase", "what", "person", "due", "done") == [
        ("已过期", "csat", "调研", "访谈", "li.wei", date(2026, 11, 10), None),
        ("已完成", "csat", "", "改版", "chen.jing", None, date(2026, 11, 1)),
        ("未结", "csat", "", "复测", "li.wei", None, None),
    ]
    assert [row.at for row in rows] == [("plan", 0), ("plan", 1), ("plan", 2)]


def test_resources(make: Make) -> None:
    text = (
        "resources: [{what: 前端, kind: people, from: chen.jing, by: 2026-11-10}, {what: 预算, answer: 行}]\n"
    )
    rows = list(goal_lists.resources(make({**TEAM, CSAT: HEAD + text})))
    assert values(rows, "state", "goal", "what", "kind", "to", "due", "answer") == [
        ("已过期", "csat", "前端", "人员", "chen.jing", date(2026, 11, 10), ""),
        ("已完成", "csat", "预算", None, "", None, "行"),
    ]


def test_what_other_teams_owe(make: Make) -> None:
    text = "depends: [{team: 数据, what: 埋点, by: 2026-11-10, agreed_with: 老周, state: agreed}]\n"
    rows = list(goal_lists.depends(make({**TEAM, CSAT: HEAD + text})))
    assert values(rows, "state", "goal", "team", "what", "due", "by") == [
        ("已约定", "csat", "数据", "埋点", date(2026, 11, 10), "老周")
    ]


def test_experiments(make: Make) -> None:
    text = (
        "experiments: [{hypothesis: 短信有用, until: 2026-11-10, result: refuted, learned: 打扰}, 弹窗有用]\n"
    )
    rows = list(goal_lists.experiments(make({**TEAM, CSAT: HEAD + text})))
    assert values(rows, "result", "goal", "what", "due", "learned") == [
        ("不成立", "csat", "短信有用", date(2026, 11, 10), "打扰"),
        ("未结", "csat", "弹窗有用", None, ""),
    ]


def test_values_of_metrics(make: Make) -> None:
    files = {
        CSAT: f"{HEAD}metric: {{name: 满意度, unit: 分, source: metrics/csat.csv}}\n",
        "metrics/csat.csv": "date,value\n2026-11-12,4.1\n2026-11-19,4.2\n",
        "goals/2026-Q4/z.yaml": "title: 乙\nowner: li.wei\n",
        "reports/2026-W46/li.wei.yaml": "metrics: {z: 7}\n",
    }
    rows = list(goal_lists.metrics(make({**TEAM, **files})))
    assert values(rows, "goal", "day", "value", "unit") == [
        ("csat", date(2026, 11, 12), 4.1, "分"),
        ("csat", date(2026, 11, 19), 4.2, "分"),
        ("z", date(2026, 11, 13), 7.0, ""),
    ]
