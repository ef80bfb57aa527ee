"""The board as JSON: the fields design.md pins, whole numbers without a point, nothing private, the same bytes again."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from tests.conftest import TODAY

from pmcoach.assess.status.health import Health
from pmcoach.briefing.board import board
from pmcoach.briefing.brief import brief
from pmcoach.cli.frame.run_rules import about, smart_of
from pmcoach.formats import board_json
from pmcoach.project import Project
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.result import Checked
from pmcoach.text import Lang
from pmcoach.views.pages import brief as brief_view

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
    "reports/2026-W45/li.wei.yaml": "done: [初稿]\nmetrics: {csat: 4.1}\nreply: 好\n",
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


HEAD = ["version", "today", "workspace", "viewer", "lead", "team"]
LINES = ["owed", "alarms", "needs", "since", "changes", "leads"]


def said(files: Mapping[str, str], lang: Lang = Lang.ZH) -> str:
    project = Project(files, TODAY)
    found = findings(project, RULES)
    checked = Checked(found, len(project.files), lambda _: ())
    return board_json.show(
        board(project, found), smart_of(project.goals, project, checked), checked, project, lang
    )


def read(files: Mapping[str, str] = FILES) -> Any:
    return json.loads(said(files))


def brief_said(files: Mapping[str, str], lang: Lang = Lang.ZH, person: str = "li.wei") -> str:
    project = Project(files, TODAY)
    found = findings(project, RULES)
    checked = about(Checked(found, len(project.files), lambda _: ()), person)
    whole = board(project, found)
    rows = tuple(row for row in whole.rows if row.person.id == person)
    one = brief(project.people[person], project, found)
    return board_json.show(
        whole._replace(rows=rows), smart_of(project.goals, project, checked), checked, project, lang, one
    )


@pytest.mark.parametrize("lang", Lang)
def test_the_board_as_json(lang: Lang, golden: Callable[[str, str], None]) -> None:
    golden(f"formats/board.{lang}.json", said(FILES, lang))


def test_the_fields_are_those_that_were_promised() -> None:
    whole = read()
    assert list(whole) == [*HEAD, "people", "goals", "findings", *LINES]
    assert (whole["version"], whole["today"]) == (1, "2026-11-20")
    (person,) = whole["people"]
    assert list(person) == [
        "id", "name", "report", "goals", "asks_to_lead", "open_problems", "actions_overdue", "last_review", "next_review",
    ]  # fmt: skip
    assert person["report"] == {"state": "submitted", "period": "2026-W47"}
    assert list(person["goals"]) == [str(health) for health in Health]
    promised = {
        "id", "title", "owner", "health", "claimed", "progress", "expected", "current", "baseline", "target", "unit",
        "expected_on", "forecast", "forecast_low", "forecast_high", "due", "data_age_days", "smart",
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
        "current": 4.2, "baseline": 3.9, "target": 4.5, "unit": "分", "due": "2026-12-31", "data_age_days": 7,
    }  # fmt: skip
    assert (goal["progress"], goal["claimed"], goal["confidence"]) == (0.5, "off_track", 3)
    assert (goal["expected"], goal["expected_on"]) == (0.4848, "2026-11-13")
    assert goal["forecast_low"] < goal["forecast"] < goal["forecast_high"]


def test_while_nothing_can_be_said_the_numbers_of_it_are_null() -> None:
    files = {path: text for path, text in FILES.items() if "W45" not in path}
    goal = next(goal for goal in read(files)["goals"] if goal["id"] == "csat")
    assert (goal["health"], goal["current"], goal["progress"]) == ("too_early", 4.2, 0.5)
    names = ("expected", "expected_on", "forecast", "forecast_low", "forecast_high")
    assert [goal[name] for name in names] == [None] * 5
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


def read_brief(files: Mapping[str, str] = FILES, lang: Lang = Lang.ZH) -> Any:
    return json.loads(brief_said(files, lang))["brief"]


LINE = [
    "block", "code", "name", "severity", "path", "line", "column", "person", "goal", "message", "question", "owed", "private",
]  # fmt: skip


@pytest.mark.parametrize("lang", Lang)
def test_the_brief_as_json(lang: Lang, golden: Callable[[str, str], None]) -> None:
    golden(f"formats/brief.{lang}.json", brief_said(FILES, lang))


def test_a_board_has_no_brief() -> None:
    assert "brief" not in read()
    assert list(json.loads(brief_said(FILES))) == [*HEAD, "people", "goals", "findings", "brief"]


@pytest.mark.parametrize("lang", Lang)
def test_every_line_of_the_brief_has_its_object(lang: Lang) -> None:
    project = Project(FILES, TODAY)
    seen = brief(project.people["li.wei"], project, findings(project, RULES))
    lines = read_brief(lang=lang)["lines"]
    assert all(list(each) == LINE for each in lines)
    points = [(name, point) for name, points in seen.blocks() for point in points]
    assert [each["block"] for each in lines] == [
        *(name for name, _ in points),
        *("files" for _ in seen.files),
    ]
    for each, (_, point) in zip(lines, points, strict=False):
        found = point.finding
        assert each["message"] == point.says.say(lang)
        assert each["question"] == (point.question.say(lang) if point.question is not None else None)
        assert (each["code"], each["name"], each["severity"]) == (
            found.rule.code,
            found.rule.name,
            str(found.severity),
        )
        assert (each["path"], each["line"], each["column"]) == (
            found.path,
            found.place.line,
            found.place.column,
        )
        assert (each["person"], each["goal"], each["owed"]) == (
            found.person or None, found.goal or None, found.owed or None,
        )  # fmt: skip
        assert each["private"] is point.private
    for each, finding in zip(lines[len(points) :], seen.files, strict=True):
        assert (each["code"], each["message"], each["question"]) == (
            finding.rule.code, finding.message.say(lang), None,
        )  # fmt: skip


@pytest.mark.parametrize("lang", Lang)
def test_every_line_of_the_page_is_in_the_object(lang: Lang) -> None:
    project = Project(FILES, TODAY)
    seen = brief(project.people["li.wei"], project, findings(project, RULES))
    page = " ".join(brief_view.page(seen, project, lang, 500, everything=True).plain().split())
    lines = read_brief(lang=lang)["lines"]
    for each in lines:
        asked = each["block"] in ("alone", "owed", "actions", "asked") and each["question"] is not None
        # Under a goal stands what was found, without the goal's name.
        found = each["message"].removeprefix(f"{each['goal']}").lstrip("：: ")
        assert (each["question"] if asked else found) in page or (each["goal"] and found in page)
        assert f"{each['path']}:{each['line']}" in page
    whole = brief_view.page(seen, project, lang, 500, everything=True).plain()
    numbered = re.findall(r"(?m)^ {1,2}\d+  ", whole)
    under_goals = [each for each in lines if each["goal"] and each["block"] == "asked"]
    assert len(numbered) == len(lines) - len(under_goals)


@pytest.mark.parametrize(
    ("block", "code", "owed", "private"),
    [
        pytest.param("owed", "W111", "chen.jing", False, id="what-the-lead-owes"),
        pytest.param("alone", "W118", "li.wei", True, id="what-was-said-in-confidence"),
        pytest.param("asked", "M112", "li.wei", False, id="a-confidence"),
        pytest.param("problems", "W115", "li.wei", False, id="a-new-problem"),
        pytest.param("actions", "V103", "li.wei", False, id="a-measure"),
    ],
)
def test_a_line_says_who_has_to_act_and_who_may_see_it(
    block: str, code: str, owed: str, private: bool
) -> None:
    (line,) = [each for each in read_brief()["lines"] if each["code"] == code]
    assert (line["block"], line["owed"], line["private"]) == (block, owed, private)


def test_mood_and_what_is_sealed_stand_beside_the_lines() -> None:
    armour = "|\n  -----BEGIN AGE ENCRYPTED FILE-----\n  YWdl\n  -----END AGE ENCRYPTED FILE-----\n"
    one = read_brief({**FILES, "reports/2026-W45/li.wei.yaml": f"done: [开工]\nprivate: {armour}"})
    assert list(one) == ["person", "last", "lines", "mood", "sealed", "colleague"]
    assert (one["person"], one["last"]) == ("li.wei", "2026-11-12")
    assert one["mood"] == [{"period": "2026-W46", "mood": 1, "load": 5}]
    assert one["sealed"] == ["reports/2026-W45/li.wei.yaml"]
    first = {path: text for path, text in FILES.items() if not path.startswith("reviews/")}
    assert read_brief(first)["last"] is None


def test_the_brief_has_what_is_private_and_its_findings_have_not() -> None:
    whole = json.loads(brief_said(FILES))
    assert "不想说的话" in json.dumps(whole["brief"], ensure_ascii=False)
    assert "不想说的话" not in json.dumps(whole["findings"], ensure_ascii=False)


def test_what_nobody_says_makes_no_line() -> None:
    lines = read_brief({**FILES, "pmcoach.yaml": f"{FILES['pmcoach.yaml']}rules: {{select: [E]}}\n"})["lines"]
    assert lines == []
