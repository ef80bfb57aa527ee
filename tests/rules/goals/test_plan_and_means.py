"""A: plans with owners and days, resources that are answered."""

from __future__ import annotations

import pytest
from tests.rules.conftest import GOAL, PEOPLE, Find, Tell, judged, said

NEED = "title: 甲\nresources:\n  - {{what: 2名前端{more}, by: {by}}}\n"


@pytest.mark.parametrize(
    ("files", "owner"),
    [
        pytest.param({GOAL: NEED.format(by="2026-11-19", more=", from: chen.jing")}, ("chen.jing", "chen.jing"), id="asked"),
        pytest.param(
            {GOAL: NEED.format(by="2026-11-19", more=""), "pmcoach.yaml": "lead: zhou.min\n"}, ("zhou.min", "zhou.min"),
            id="the-lead-of-the-workspace",
        ),
        pytest.param({GOAL: NEED.format(by="2026-11-19", more="")}, ("the lead", "上级"), id="nobody-known"),
    ],
)  # fmt: skip
def test_means_past_their_day_wait_for_an_answer(
    find: Find, tell: Tell, files: dict[str, str], owner: tuple[str, str]
) -> None:
    (seen,) = find("A104", files)
    assert (seen.path, seen.line) == (GOAL, 3)
    assert seen.en == "“2名前端” was needed by 2026-11-19 and is not answered"
    assert seen.zh == "“2名前端”最晚 2026-11-19 要，还没有答复"
    do = (f"{owner[0]} answers yes, no, or by when", f"请 {owner[1]} 答复：给、不给，或何时给")
    assert tell("A104", files).do == do


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(NEED.format(by="2026-11-20", more=""), id="needed-today"),
        pytest.param(NEED.format(by="2026-11-19", more=", answer: 下周到位"), id="answered-in-words"),
        pytest.param(NEED.format(by="2026-11-19", more=", answered: 2026-11-18"), id="answered-on-a-day"),
        pytest.param(NEED.format(by="2026-11-19", more="") + "status: done\n", id="goal-done"),
        pytest.param("title: 甲\nresources: [2名前端]\n", id="no-day"),
    ],
)
def test_means_nobody_is_late_with(find: Find, text: str) -> None:
    assert find("A104", text) == []


ZHANG = {"people/zhang.min.yaml": "name: 张敏\nlead: chen.jing\n"}
FROM_LEAD = (
    "“2名前端” was needed by 10-30: does it come, and when?",
    "“2名前端”最晚 10-30 要：给不给，什么时候？",
)


@pytest.mark.parametrize(
    ("source", "owed", "weight", "question"),
    [
        pytest.param("", "chen.jing", 20, FROM_LEAD, id="of-nobody-is-of-the-lead"),
        pytest.param(", from: 上级", "chen.jing", 20, FROM_LEAD, id="of-the-lead-in-words"),
        pytest.param(", from: chen.jing", "chen.jing", 20, FROM_LEAD, id="of-the-lead"),
        pytest.param(
            ", from: 张敏", "zhang.min", 12,
            ("“2名前端” was needed from 张敏 by 10-30: shall I ask?", "“2名前端”最晚 10-30 要，还没有答复（张敏）：要我去催吗？"),
            id="of-a-colleague",
        ),
        pytest.param(
            ", from: 设计部", "设计部", 12,
            ("“2名前端” was needed from 设计部 by 10-30: shall I ask?", "“2名前端”最晚 10-30 要，还没有答复（设计部）：要我去催吗？"),
            id="of-somebody-outside",
        ),
    ],
)  # fmt: skip
def test_means_are_asked_of_who_has_them(
    source: str, owed: str, weight: float, question: tuple[str, str]
) -> None:
    text = f"title: 甲\nowner: li.wei\nresources: [{{what: 2名前端, by: 2026-10-30{source}}}]\n"
    (each,) = judged("A104", {**PEOPLE, **ZHANG, GOAL: text})
    assert (each.path, each.at) == (GOAL, ("resources", 0, "by"))
    assert (each.owed, each.briefs, each.weight, each.private) == (owed, ("li.wei",), weight, False)
    assert said(each.question) == question


def test_an_experiment_without_a_lesson_is_asked_about() -> None:
    text = "title: 甲\nowner: li.wei\nexperiments: [{hypothesis: 短信提醒能少三成爽约, until: 2026-10-30}]\n"
    (each,) = judged("A108", {**PEOPLE, GOAL: text})
    assert (each.path, each.at, each.weight) == (GOAL, ("experiments", 0, "until"), 8)
    assert (each.owed, each.briefs, each.private) == ("li.wei", ("li.wei",), False)
    assert said(each.message) == (
        "“短信提醒能少三成爽约” ended on 2026-10-30 and has no result",
        "“短信提醒能少三成爽约”2026-10-30 已结束，没有写结果",
    )
    assert said(each.question) == (
        "csat: “短信提醒能少三成爽约” ended on 2026-10-30 and has no result; what did it teach?",
        "csat：“短信提醒能少三成爽约”2026-10-30 已结束，没有写结果，学到了什么？",
    )


@pytest.mark.parametrize(
    ("criteria", "asked"),
    [
        pytest.param(", success_if: 少三成", "It was to count as confirmed if 少三成: did it?", id="success"),
        pytest.param(", stop_if: 投诉翻倍", "It was to stop if 投诉翻倍: did that happen?", id="stop"),
        pytest.param(
            ", success_if: 少三成, stop_if: 投诉翻倍",
            "It was to count as confirmed if 少三成, and to stop if 投诉翻倍: which was it?",
            id="both",
        ),
        pytest.param("", "; what did it teach?", id="neither"),
    ],
)
def test_an_experiment_is_asked_for_what_it_was_to_show(criteria: str, asked: str) -> None:
    text = f"title: 甲\nowner: li.wei\nexperiments: [{{hypothesis: 短信, until: 2026-10-30{criteria}}}]\n"
    (each,) = judged("A108", {**PEOPLE, GOAL: text})
    assert said(each.question)[0].endswith(asked)


LONG = "title: 甲\nstart: 2026-11-16\ndue: 2026-12-31\n"


@pytest.mark.parametrize(
    ("files", "days"),
    [
        pytest.param({GOAL: LONG}, 46, id="goal"),
        pytest.param({GOAL: f"{LONG}kind: kr\n"}, 46, id="key-result"),
        pytest.param({GOAL: "title: 甲\n"}, 92, id="a-whole-quarter"),
        pytest.param(
            {GOAL: f"{LONG}kind: kr\nparent: o\n", "goals/2026-Q4/o.yaml": "title: 乙\nkind: objective\n"}, 46,
            id="objective-without-plan",
        ),
        pytest.param({GOAL: LONG, "pmcoach.yaml": "limits: {long_goal_days: 45}\n"}, 46, id="one-day-over-the-limit"),
    ],
)  # fmt: skip
def test_a_long_goal_has_a_plan(find: Find, files: dict[str, str], days: int) -> None:
    seen = [each for each in find("A105", files) if each.path == GOAL]
    assert seen == [("A105", GOAL, 1, 8, f"{days} days and no plan", f"为期 {days} 天，没有计划")]


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({GOAL: f"{LONG}plan: [访谈]\n"}, id="planned"),
        pytest.param({GOAL: "title: 甲\nstart: 2026-11-17\ndue: 2026-12-31\n"}, id="short"),
        pytest.param({GOAL: LONG, "pmcoach.yaml": "limits: {long_goal_days: 46}\n"}, id="within-the-limit"),
        pytest.param({GOAL: f"{LONG}kind: objective\n"}, id="objective"),
        pytest.param({GOAL: f"{LONG}kind: kpi\n"}, id="kpi"),
        pytest.param({GOAL: f"{LONG}status: done\n"}, id="done"),
        pytest.param({GOAL: LONG, "goals/2026-12/a.yaml": "title: 乙\nparent: csat\n"}, id="others-serve-it"),
        pytest.param(
            {GOAL: f"{LONG}kind: kr\nparent: o\n", "goals/2026-Q4/o.yaml": "title: 乙\nkind: objective\nplan: [a]\n"},
            id="its-objective-has-one",
        ),
        pytest.param({GOAL: f"{LONG}plan: 访谈: 20位\n"}, id="a-plan-that-is-not-readable"),
    ],
)  # fmt: skip
def test_a_goal_that_needs_no_plan_of_its_own(find: Find, files: dict[str, str]) -> None:
    assert find("A105", files) == []


@pytest.mark.parametrize(
    ("step", "missing"),
    [
        pytest.param("访谈", (" has neither owner nor day", "没有负责人，也没有日期"), id="words"),
        pytest.param("{do: 访谈, owner: li.wei}", (" has no day", "没有日期"), id="no-day"),
        pytest.param("{do: 访谈, due: 2026-12-01}", (" has no owner", "没有负责人"), id="no-owner"),
        pytest.param("{do: 访谈, owner: li.wei, due: 2026-12-01}", None, id="both"),
        pytest.param("{do: 访谈, done: 2026-11-01}", None, id="done"),
        pytest.param("{phase: 调研}", None, id="nothing-to-do"),
    ],
)
def test_a_step_has_an_owner_and_a_day(find: Find, step: str, missing: tuple[str, str] | None) -> None:
    text = f"title: 甲\nplan:\n  - {{do: 上线, owner: li.wei, due: 2026-12-10}}\n  - {step}\n"
    seen = [(each.line, each.en, each.zh) for each in find("A107", text)]
    assert seen == ([] if missing is None else [(4, f"“访谈”{missing[0]}", f"“访谈”{missing[1]}")])
    assert find("A107", f"{text}status: dropped\n") == []


PLANNED = (
    "title: 甲\nowner: li.wei\nmetric: {name: 评分, unit: 分, baseline: 8, target: 9}\n"
    "plan: [{do: 改版, due: 2026-11-06, done: 2026-11-05}]\n"
)
W47 = {"reports/2026-W47/li.wei.yaml": "metrics: {csat: 8.5}\n"}


@pytest.mark.parametrize(
    ("text", "report", "lines"),
    [
        pytest.param(PLANNED, W47, ["no plan step is left (1 done), and 评分 stands at 8.5分 of 9分"], id="short"),
        pytest.param(PLANNED, {**W47, "reports/2026-W47/li.wei.yaml": "metrics: {csat: 9}\n"}, [], id="reached"),
        pytest.param(PLANNED, {**W47, "reports/2026-W47/li.wei.yaml": "metrics: {csat: 8.9}\n"}, [], id="nearly-there"),
        pytest.param(PLANNED.replace(", done: 2026-11-05", ""), W47, [], id="a-step-is-left"),
        pytest.param(PLANNED.replace("done: 2026-11-05", "done: 2026-11-21"), W47, [], id="to-be-done-tomorrow"),
        pytest.param(PLANNED.replace("plan: [{do: 改版, due: 2026-11-06, done: 2026-11-05}]", "weight: 20"), W47, [], id="no-plan"),
        pytest.param(PLANNED, {}, [], id="no-value"),
        pytest.param(PLANNED + "due: 2026-11-19\n", W47, [], id="over"),
        pytest.param(PLANNED + "status: done\n", W47, [], id="closed"),
    ],
)  # fmt: skip
def test_a_plan_with_no_step_left(text: str, report: dict[str, str], lines: list[str]) -> None:
    assert [said(each.message)[0] for each in judged("A109", {**PEOPLE, GOAL: text, **report})] == lines


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("title: 甲\nowner: li.wei\n", True, id="never"),
        pytest.param("title: 甲\nowner: li.wei\nagreed: {by: chen.jing, on: 2026-10-02}\n", False, id="agreed"),
        pytest.param("title: 甲\nowner: li.wei\nstart: 2026-11-06\n", False, id="a-fortnight-old"),
        pytest.param("title: 甲\nowner: li.wei\nstart: 2026-11-05\n", True, id="older"),
        pytest.param("title: 甲\nowner: chen.jing\n", False, id="of-somebody-nobody-leads"),
        pytest.param("title: 甲\nowner: zhou.min\n", False, id="of-nobody-known"),
        pytest.param("title: 甲\nowner: li.wei\nstatus: done\n", False, id="closed"),
    ],
)  # fmt: skip
def test_a_goal_never_agreed(text: str, told: bool) -> None:
    found = judged("A110", {**PEOPLE, GOAL: text})
    assert [(each.owed, each.at) for each in found] == ([("chen.jing", ("title",))] if told else [])
