"""The board as JSON: the fields design.md pins, whole numbers without a point, nothing private, the same bytes again."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from tests.conftest import TODAY

from pmcoach.assess.board import board
from pmcoach.assess.health import Health
from pmcoach.assess.standing import Assessment
from pmcoach.cli.checking import smart_of
from pmcoach.formats import board_json
from pmcoach.project import Project
from pmcoach.rules import RULES
from pmcoach.rules.checked import Checked
from pmcoach.rules.engine import findings
from pmcoach.rules.selection import selection
from pmcoach.text import Lang

FILES = {
    "pmcoach.yaml": "lead: chen.jing\ncadence: {review: none, check: none}\n",
    "people/chen.jing.yaml": "name: 陈静\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\njoined: 2026-10-01\n",
    "goals/2026-Q4/csat.yaml": """\
title: 2026年12月31日前将满意度从3.9提高到4.5分
owner: li.wei
parent: happy
metric: {name: 满意度, unit: 分, baseline: 3.9, target: 4.5}
created: 2026-09-28
start: 2026-10-01
due: 2026-12-31
""",
    "goals/2026-Q4/happy.yaml": "title: 让用户满意\nkind: objective\nlevel: team\n",
    "reports/2026-W46/li.wei.yaml": """\
done: [问卷]
metrics: {csat: 4.2}
confidence: {csat: 3}
asks: [{what: 一名分析师}]
private: {mood: 1, load: 5, voice: 不想说的话}
""",
    "reports/2026-W47/li.wei.yaml": "done: [访谈]\nproblems: [{what: 没有数据, from: 数据组}]\n",
    "reviews/2026-11-12/li.wei.yaml": """\
kind: one_on_one
by: chen.jing
held: 2026-11-12
actions: [{do: 学归因, owner: li.wei, due: 2026-11-15, effect: 拆低分}]
rewards: [{kind: bonus, for: 奖励的事}]
conflicts: [{facts: 冲突的事}]
""",
}


def said(files: Mapping[str, str], lang: Lang = Lang.ZH) -> str:
    project = Project(files, TODAY)
    found = findings(project, RULES, selection(project.settings.rules, (), ()))
    checked = Checked(found, len(project.files), lambda _: ())
    return board_json.show(board(project, Assessment(project)), smart_of(project, checked), checked, lang)


def read(files: Mapping[str, str] = FILES) -> Any:
    return json.loads(said(files))


@pytest.mark.parametrize("lang", Lang)
def test_the_board_as_json(lang: Lang, golden: Callable[[str, str], None]) -> None:
    golden(f"formats/board.{lang}.json", said(FILES, lang))


def test_the_fields_are_those_that_were_promised() -> None:
    whole = read()
    assert list(whole) == ["version", "today", "people", "goals", "findings"]
    assert (whole["version"], whole["today"]) == (1, "2026-11-20")
    (person,) = whole["people"]
    assert list(person) == [
        "id", "name", "report", "goals", "asks_to_lead", "open_problems", "actions_overdue", "last_review", "next_review",
    ]  # fmt: skip
    assert person["report"] == {"state": "submitted", "period": "2026-W47"}
    assert list(person["goals"]) == [str(health) for health in Health]
    promised = {
        "id", "title", "owner", "health", "claimed", "progress", "expected", "current", "baseline", "target", "unit",
        "forecast", "due", "data_age_days", "smart",
    }  # fmt: skip
    assert all(promised <= set(goal) for goal in whole["goals"])
    assert all(list(goal["smart"]) == ["S", "M", "A", "R", "T"] for goal in whole["goals"])


def test_what_is_counted_of_a_person() -> None:
    (person,) = read()["people"]
    counted = {name: person[name] for name in ("asks_to_lead", "open_problems", "actions_overdue")}
    assert counted == {"asks_to_lead": 1, "open_problems": 1, "actions_overdue": 1}
    assert (person["last_review"], person["next_review"]) == ("2026-11-12", "2026-11-19")


def test_where_a_goal_stands_is_in_numbers() -> None:
    goal = next(goal for goal in read()["goals"] if goal["id"] == "csat")
    numbers = {name: goal[name] for name in ("current", "baseline", "target", "unit", "due", "data_age_days")}
    assert numbers == {
        "current": 4.2, "baseline": 3.9, "target": 4.5, "unit": "分", "due": "2026-12-31", "data_age_days": 5,
    }  # fmt: skip
    assert (goal["progress"], goal["claimed"], goal["confidence"]) == (0.5, "off_track", 3)
    assert goal["smart"]["M"] is True
    assert goal["smart_basis"]["M"] == "field"


def test_what_is_not_known_is_null() -> None:
    files = {
        "pmcoach.yaml": "cadence: {report: none, one_on_one: none, review: none}\n",
        "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
        "goals/2026-Q4/a.yaml": "title: 待定\n",
    }
    whole = read(files)
    (person,) = whole["people"]
    assert [person[name] for name in ("report", "last_review", "next_review")] == [None, None, None]
    (goal,) = whole["goals"]
    unknown = (
        "owner",
        "parent",
        "claimed",
        "confidence",
        "progress",
        "expected",
        "current",
        "baseline",
        "target",
    )
    assert {name: goal[name] for name in unknown} == dict.fromkeys(unknown)
    assert [goal[name] for name in ("unit", "forecast", "data_age_days")] == [None, None, None]
    assert goal["smart_basis"]["A"] is None


@pytest.mark.parametrize(
    ("target", "number"),
    [
        pytest.param("'2,000'", "2000", id="whole"),
        pytest.param("4.123456", "4.1235", id="four-places"),
        pytest.param("1000000000000000000", "1e+18", id="too-large-to-write-out"),
    ],
)
def test_a_number_is_as_short_as_it_can_be(target: str, number: str) -> None:
    files = {"goals/2026-Q4/a.yaml": f"title: a\nmetric: {{name: b, baseline: 1, target: {target}}}\n"}
    assert f'"target": {number},' in said(files)


def test_a_change_asked_for_is_told_as_the_value_it_leads_to() -> None:
    files = {
        "goals/2026-Q4/a.yaml": "title: 将响应时长从40秒缩短20%\nmetric: {name: 响应时长, baseline: 40, unit: 秒}\n"
    }
    (goal,) = read(files)["goals"]
    assert goal["target"] in (32, 20)


def test_goals_stand_by_path() -> None:
    assert [goal["id"] for goal in read()["goals"]] == ["csat", "happy"]


@pytest.mark.parametrize("words", ["不想说的话", "奖励的事", "冲突的事", "mood", "load"])
def test_nothing_for_few_eyes_is_in_it(words: str) -> None:
    assert words in "".join(FILES.values())
    assert words not in said(FILES)


def test_the_same_texts_give_the_same_bytes() -> None:
    backwards = dict(reversed(FILES.items()))
    assert said(FILES) == said(backwards)
