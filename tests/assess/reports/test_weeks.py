"""Reports week by week: which were owed, what became of promises, what is carried, copied, empty or silent."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import TEAM, Make

from pmcoach.assess.reports.weeks import (
    carried,
    copied,
    empty,
    is_due,
    mentions,
    owed,
    report_before,
    silent,
    vanished,
)
from pmcoach.project import Project
from pmcoach.records.kinds.report import Report

LI = "people/li.wei.yaml"
W43, W44, W45, W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in range(43, 48))
CSAT = "goals/2026-Q4/csat.yaml"


def report(project: Project, week: int) -> Report:
    (found,) = (each for each in project.reports("li.wei") if each.period.name == f"2026-W{week}")
    return found


@pytest.mark.parametrize(
    ("files", "weeks"),
    [
        pytest.param({W44: ""}, ["W47", "W46", "W45", "W44"], id="since the first report"),
        pytest.param({}, ["W47"], id="only this week's where nobody has reported"),
        pytest.param({"reports/2026-W30/li.wei.yaml": ""}, [f"W{n}" for n in range(47, 39, -1)], id="eight weeks back"),
        pytest.param({W44: "", LI: f"{TEAM[LI]}joined: 2026-11-09\n"}, ["W47", "W46"], id="since joining"),
        pytest.param(
            {W44: "", LI: f"{TEAM[LI]}leave: [{{from: 2026-11-09, to: 2026-11-13}}]\n"}, ["W47", "W45", "W44"], id="not the leave"
        ),
        pytest.param(
            {W44: "", LI: f"{TEAM[LI]}leave: [{{from: 2026-11-20, to: 2026-11-25}}]\n"}, ["W46", "W45", "W44"],
            id="not what one is away for",
        ),
        pytest.param({W44: "", "pmcoach.yaml": "cadence: {report: none}\n"}, [], id="none are"),
    ],
)  # fmt: skip
def test_reports_that_were_owed(make: Make, files: dict[str, str], weeks: list[str]) -> None:
    project = make({**TEAM, **files})
    assert [each.name[5:] for each in owed(project.people["li.wei"], project)] == weeks


def test_nothing_was_owed_before_the_first_week_there_is(make: Make) -> None:
    project = make({**TEAM, "reports/0001-W01/li.wei.yaml": ""}, date(1, 1, 12))
    assert [each.name for each in owed(project.people["li.wei"], project)] == ["0001-W02", "0001-W01"]


def test_a_report_is_due_from_its_day_on(make: Make) -> None:
    period = report(make({**TEAM, W47: ""}), 47).period
    assert not is_due(period, make(TEAM, date(2026, 11, 19)))
    assert is_due(period, make(TEAM, date(2026, 11, 20)))
    assert not is_due(period, make({**TEAM, "pmcoach.yaml": "cadence: {report: biweekly}\n"}))


@pytest.mark.parametrize(
    ("files", "week"),
    [
        pytest.param({W46: "", W45: ""}, "2026-W46", id="last week's"),
        pytest.param({W45: ""}, None, id="last week's is missing"),
        pytest.param(
            {W45: "", LI: f"{TEAM[LI]}leave: [{{from: 2026-11-09, to: 2026-11-13}}]\n"}, "2026-W45", id="the one before the leave"
        ),
        pytest.param(
            {W45: "", LI: f"{TEAM[LI]}leave: [{{from: 2026-01-01, to: 2026-11-15}}]\n"}, "2026-W45", id="one written in the leave"
        ),
        pytest.param(
            {W43: "", LI: f"{TEAM[LI]}leave: [{{from: 2026-08-01, to: 2026-11-15}}]\n"}, "2026-W43", id="weeks ago, in the leave"
        ),
        pytest.param(
            {LI: f"{TEAM[LI]}leave: [{{from: 2026-01-01, to: 2026-11-15}}]\n"}, None, id="too long ago"
        ),
    ],
)  # fmt: skip
def test_the_report_before(make: Make, files: dict[str, str], week: str | None) -> None:
    project = make({**TEAM, W47: "", **files})
    found = report_before(report(project, 47), project.people["li.wei"], project)
    assert (None if found is None else found.period.name) == week


def test_there_is_no_report_before_the_first_week_there_is(make: Make) -> None:
    project = make({**TEAM, "reports/0001-W01/li.wei.yaml": ""}, date(1, 1, 12))
    (only,) = project.reports("li.wei")
    assert report_before(only, project.people["li.wei"], project) is None


@pytest.mark.parametrize(
    ("now", "gone"),
    [
        pytest.param({}, True, id="not a word"),
        pytest.param({W47: "done: [访谈了 12 位客户，结论见文档]\n"}, False, id="done"),
        pytest.param({W47: "undone: [{what: 访谈 12 位客户, why: 客户改期}]\n"}, False, id="not done, and said so"),
        pytest.param({W47: "next: [访谈客户 12 位]\n"}, False, id="planned again"),
        pytest.param({W47: "problems: [访谈客户约不到人]\n"}, False, id="in trouble"),
        pytest.param({W47: "asks: [请客服帮忙约访谈客户]\n"}, False, id="asked for help with"),
        pytest.param({"reports/2026-W48/li.wei.yaml": "done: [访谈 12 位客户]\n"}, True, id="a report to come"),
        pytest.param({W46: "next: [{what: 访谈 12 位客户, due: 2026-11-27}]\n"}, False, id="its day is to come"),
        pytest.param(
            {W46: "next: [{what: 访谈 12 位客户, goal: csat}]\n", CSAT: "title: 甲\nstatus: dropped\n"}, False, id="its goal is over"
        ),
        pytest.param(
            {W46: "next: [{what: 访谈 12 位客户, goal: csat}]\n", CSAT: "title: 甲\n"}, True, id="its goal goes on"
        ),
        pytest.param(
            {CSAT: "title: 甲\nowner: li.wei\nplan: [{do: 访谈 12 位客户, done: 2026-11-18}]\n"}, False, id="done in the plan"
        ),
        pytest.param(
            {CSAT: "title: 甲\nowner: li.wei\nplan: [{do: 访谈 12 位客户, done: 2026-10-18}]\n"}, True, id="done in the plan long ago"
        ),
        pytest.param({W46: "next: [埋点方案]\n", W47: "done: [埋点方案评审]\n"}, False, id="what comes after it is done"),
        pytest.param({W46: "next: [接口延期]\n", W47: "problems: [接口延期一周]\n"}, False, id="with how long"),
        pytest.param({W46: "next: [{goal: csat}]\n"}, False, id="it says nothing"),
    ],
)  # fmt: skip
def test_a_promise_that_vanished(make: Make, now: dict[str, str], gone: bool) -> None:
    project = make({**TEAM, W46: "next: [访谈 12 位客户]\n", W47: "done: [问卷改版上线]\n", **now})
    found = [each.what for each in vanished(report(project, 46), report(project, 47), project)]
    assert found == (["访谈 12 位客户"] if gone else [])


def test_what_a_later_report_says_of_it_counts(make: Make) -> None:
    files = {W45: "next: [访谈 12 位客户]\n", W46: "done: [a]\n", W47: "done: [访谈 12 位客户]\n"}
    project = make({**TEAM, **files})
    assert list(vanished(report(project, 45), report(project, 46), project)) == []


def test_what_is_said_of_a_thing_says_nothing_of_what_comes_after_it(make: Make) -> None:
    project = make({**TEAM, W46: "next: [埋点方案评审]\n", W47: "done: [埋点方案]\n"})
    before, now = project.reports("li.wei")
    assert [each.what for each in vanished(before, now, project)] == ["埋点方案评审"]


UNDONE = "undone: [{what: 工单分类, why: 排不上}]\n"


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param({W45: UNDONE, W46: UNDONE, W47: UNDONE}, [(0, "工单分类", 3)], id="three weeks in a row"),
        pytest.param({W45: UNDONE, W47: UNDONE}, [], id="a week without a report breaks the row"),
        pytest.param({W45: UNDONE, W46: "done: [a]\n", W47: UNDONE}, [], id="a week without it too"),
        pytest.param({W47: "undone: [{what: 工单分类, carried: 4}]\n"}, [(0, "工单分类", 4)], id="by its own count"),
        pytest.param(
            {W45: UNDONE, W46: UNDONE, W47: "undone: [a, {what: 工单分类, carried: 1}]\n"}, [(1, "工单分类", 3)],
            id="the higher of both counts",
        ),
        pytest.param(
            {W46: "undone: [{what: 工单分类, carried: 3}]\n", W47: "undone: [工单分类（等数据）]\n"},
            [(0, "工单分类（等数据）", 4)], id="counted on",
        ),
        pytest.param(
            {W45: "undone: [工单分类评审]\n", W46: "undone: [工单分类评审]\n", W47: UNDONE}, [], id="another piece of work"
        ),
        pytest.param(
            {W45: "undone: [Train sales on quotes]\n", W46: "undone: [Sales training on quotes]\n", W47: "undone: [Train sales team on quotes]\n"},
            [(0, "Train sales team on quotes", 3)], id="in other words",
        ),
        pytest.param({W47: "undone: [{carried: 4}]\n"}, [], id="it says nothing"),
        pytest.param(
            {"pmcoach.yaml": "limits: {carried: 2}\n", W46: UNDONE, W47: UNDONE}, [(0, "工单分类", 2)], id="as often as is set"
        ),
        pytest.param(
            {"pmcoach.yaml": "limits: {carried: 0}\n", W45: UNDONE, W46: UNDONE, W47: UNDONE}, [], id="never"
        ),
    ],
)  # fmt: skip
def test_what_is_carried_over(make: Make, files: dict[str, str], found: list[tuple[int, str, int]]) -> None:
    project = make({**TEAM, **files})
    assert list(carried(report(project, 47), project.people["li.wei"], project)) == found


@pytest.mark.parametrize(
    ("before", "now", "same"),
    [
        pytest.param("done: [a, b]\n", "done: [a, b]\n", True, id="word for word"),
        pytest.param("done: [a, b]\n", "done: [b, a]\n", True, id="in another order"),
        pytest.param("done: [a, b, c, d]\n", "done: [a, b, c, d, e]\n", True, id="four fifths"),
        pytest.param("done: [a, b, c]\n", "done: [a, b, c, e]\n", False, id="three fourths"),
        pytest.param("done: [a]\n", "done: [a]\n", False, id="one thing may go on"),
        pytest.param(
            "done: [a]\nnext: [b]\n", "done: [a]\nnext: [b]\n", True, id="one thing, and the same plan"
        ),
        pytest.param(
            "done: [a]\nnext: [b]\n", "done: [a]\nnext: [c]\n", False, id="one thing, and another plan"
        ),
        pytest.param("next: [b]\n", "next: [b]\n", False, id="nothing done"),
    ],
)
def test_a_copied_report(make: Make, before: str, now: str, same: bool) -> None:
    project = make({**TEAM, W46: before, W47: now})
    assert copied(report(project, 46), report(project, 47)) is same


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        pytest.param("", True, id="empty"),
        pytest.param("next: [访谈]\nundone: [访谈]\n", True, id="a plan, and no reason"),
        pytest.param("done: [访谈]\n", False, id="something done"),
        pytest.param("undone: [{what: 访谈, why: 客户改期}]\n", False, id="a reason"),
        pytest.param("problems: [客户改期]\n", False, id="a problem"),
    ],
)
def test_an_empty_report(make: Make, text: str, nothing: bool) -> None:
    assert empty(report(make({**TEAM, W47: text}), 47)) is nothing


GOAL = "title: 提高满意度评分\nowner: li.wei\nhelpers: [chen.jing]\nmetric: {name: 客户满意度, source: metrics/csat.csv}\n"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("done: [{what: a, goal: csat}]\n", True, id="something done for it"),
        pytest.param("undone: [{what: a, goal: csat}]\n", True, id="something not done"),
        pytest.param("next: [{what: a, goal: csat}]\n", True, id="something planned"),
        pytest.param("metrics: {csat: 4}\n", True, id="its value"),
        pytest.param("confidence: {csat: 4}\n", True, id="how sure its owner is"),
        pytest.param("done: [csat 的问卷改版]\n", True, id="its id"),
        pytest.param("done: [csat-q3 的问卷改版]\n", False, id="another id"),
        pytest.param("problems: [客户满意度的埋点没有数]\n", True, id="its metric"),
        pytest.param("done: [满意度评分提高了]\n", True, id="the words of its title"),
        pytest.param("asks: [客户满意度要一名分析师]\n", True, id="in an ask"),
        pytest.param("learned: [客户满意度怎么归因]\n", True, id="in what was learned"),
        pytest.param("done: [问卷改版上线]\n", False, id="something else"),
    ],
)
def test_a_report_that_speaks_of_a_goal(make: Make, text: str, named: bool) -> None:
    project = make({**TEAM, CSAT: GOAL, W47: text})
    assert mentions(report(project, 47), project.goals[0]) is named


def test_a_goal_that_says_nothing_of_itself_is_known_by_its_id_only(make: Make) -> None:
    project = make({**TEAM, CSAT: "owner: li.wei\n", W47: "done: [a]\n"})
    assert not mentions(report(project, 47), project.goals[0])


QUIET = {CSAT: GOAL, W44: "done: [a]\n", W45: "done: [b]\n", W46: "done: [c]\n", W47: "done: [d]\n"}


@pytest.mark.parametrize(
    ("files", "quiet"),
    [
        pytest.param({}, True, id="not a word in three reports"),
        pytest.param({W45: "done: [csat]\n"}, False, id="a word in one of them"),
        pytest.param({W44: "done: [csat]\n"}, True, id="a word before them"),
        pytest.param({W46.replace("li.wei", "chen.jing"): "done: [csat]\n"}, False, id="a helper's word"),
        pytest.param({W44.replace("li.wei", "chen.jing"): "done: [csat]\n"}, True, id="a helper's word before them"),
        pytest.param({"metrics/csat.csv": "date,value\n2026-11-10,4\n"}, False, id="a value"),
        pytest.param({"metrics/csat.csv": "date,value\n2026-11-01,4\n"}, True, id="a value before them"),
        pytest.param({CSAT: f"{GOAL}plan: [{{do: a, done: 2026-11-10}}, {{do: b}}]\n"}, False, id="a step done"),
        pytest.param({CSAT: f"{GOAL}changes: [{{on: 2026-11-10, field: due}}, {{field: due}}]\n"}, False, id="a change"),
        pytest.param({CSAT: f"{GOAL}start: 2026-11-02\n"}, True, id="it began with the first of them"),
        pytest.param({CSAT: f"{GOAL}start: 2026-11-09\n"}, False, id="it is too new"),
        pytest.param({CSAT: f"{GOAL}created: 2026-11-09\n"}, False, id="it was written too lately"),
        pytest.param({"pmcoach.yaml": "limits: {silent_weeks: 0}\n"}, False, id="nobody minds"),
        pytest.param({"pmcoach.yaml": "limits: {silent_weeks: 5}\n"}, False, id="five are asked for"),
    ],
)  # fmt: skip
def test_a_goal_nobody_speaks_of(make: Make, files: dict[str, str], quiet: bool) -> None:
    project = make({**TEAM, **QUIET, **files})
    assert silent(project.goals[0], project) is quiet
