"""Asks until they are answered, problems until they are solved, over several reports."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import TEAM, Make

from pmcoach.assess.items.threads import Thread, asked_of, asks, on_desk, problems, waiting
from pmcoach.project import Project

W42, W43, W44, W45, W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in range(42, 48))
ZHANG = {"people/zhang.min.yaml": "name: 张敏\nlead: chen.jing\n"}
TODAY = date(2026, 11, 20)


def of(project: Project, kind: str) -> tuple[Thread, ...]:
    person = project.people["li.wei"]
    return asks(person, project) if kind == "asks" else problems(person, project)


@pytest.mark.parametrize("kind", ["asks", "problems"])
def test_what_is_said_again_is_one_thread(make: Make, kind: str) -> None:
    files = {
        W45: f"{kind}: [一名数据分析师]\n",
        W46: f"{kind}: [a, {{what: 数据分析师一名, by: 2026-11-18, from: zhang.min}}]\n",
        W47: f"{kind}: [{{what: 要一名数据分析师}}]\n",
    }
    first, second = of(make({**TEAM, **ZHANG, **files}), kind)
    assert (first.what, first.times, first.first) == ("一名数据分析师", 3, date(2026, 11, 6))
    assert (first.latest, second.latest) == ("要一名数据分析师", second.what)
    assert (first.by, first.to) == (date(2026, 11, 18), "zhang.min")
    assert (first.path, first.at, first.last_path, first.last_at) == (W45, (kind, 0), W47, (kind, 0))
    assert (second.what, second.times, second.to) == ("a", 1, "chen.jing")


@pytest.mark.parametrize(
    ("text", "open_", "ended"),
    [
        pytest.param("asks: [{what: 分析师, answer: 下周到位}]\n", False, None, id="answered in words"),
        pytest.param(
            "asks: [{what: 分析师, answered: 2026-11-10}]\n",
            False,
            date(2026, 11, 10),
            id="answered on a day",
        ),
        pytest.param("asks: [分析师]\n", True, None, id="not answered"),
        pytest.param(
            "problems: [{what: 埋点, solved: 2026-11-10}]\n", False, date(2026, 11, 10), id="solved"
        ),
        pytest.param("problems: [埋点]\n", True, None, id="not solved"),
    ],
)
def test_a_thread_is_open_until_somebody_ends_it(
    make: Make, text: str, open_: bool, ended: date | None
) -> None:
    (thread,) = of(make({**TEAM, W45: text}), text.partition(":")[0])
    assert (thread.open, thread.ended) == (open_, ended)


def test_what_comes_up_again_after_it_ended_is_another_thread(make: Make) -> None:
    files = {W45: "problems: [{what: 埋点, solved: 2026-11-05}]\n", W46: "problems: [埋点]\n"}
    first, second = of(make({**TEAM, **files}), "problems")
    assert (first.open, second.open, second.times) == (False, True, 1)


def test_what_says_nothing_is_no_thread(make: Make) -> None:
    project = make({**TEAM, W45: "asks: [{from: chen.jing}]\nproblems: [{need: 排期}]\n"})
    assert (of(project, "asks"), of(project, "problems")) == ((), ())


def test_a_problem_began_when_it_says_it_did(make: Make) -> None:
    (thread,) = of(make({**TEAM, W46: "problems: [{what: 埋点, since: 2026-10-21}]\n"}), "problems")
    assert thread.first == date(2026, 10, 21)
    assert [thread.weeks(day) for day in (date(2026, 10, 27), date(2026, 10, 28), date(2026, 9, 1))] == [
        1,
        2,
        1,
    ]


@pytest.mark.parametrize(
    ("week", "faded"),
    [pytest.param(W42, True, id="five weeks ago"), pytest.param(W43, False, id="four weeks ago")],
)
def test_a_problem_nobody_names_for_four_weeks_has_faded(make: Make, week: str, faded: bool) -> None:
    project = make({**TEAM, week: "problems: [埋点]\nasks: [分析师]\n"}, date(2026, 11, 22))
    (problem,), (ask,) = of(project, "problems"), of(project, "asks")
    assert (problem.faded, problem.open, problem.ended) == (faded, not faded, None)
    assert ask.open, "an ask waits for its answer"


def test_a_solved_problem_does_not_fade(make: Make) -> None:
    (thread,) = of(make({**TEAM, W42: "problems: [{what: 埋点, solved: 2026-10-16}]\n"}), "problems")
    assert (thread.faded, thread.open) == (False, False)


@pytest.mark.parametrize(
    ("name", "to"),
    [
        pytest.param("zhang.min", "zhang.min", id="an id"),
        pytest.param("张敏", "zhang.min", id="a name"),
        pytest.param("上级", "chen.jing", id="上级"),
        pytest.param("My lead", "chen.jing", id="my lead"),
        pytest.param("数据团队", "数据团队", id="somebody without a file"),
        pytest.param("", "", id="nobody"),
    ],
)
def test_whom_somebody_means(make: Make, name: str, to: str) -> None:
    project = make({**TEAM, **ZHANG})
    assert asked_of(name, project.people["li.wei"], project) == to


@pytest.mark.parametrize(
    ("text", "weeks", "late", "waited"),
    [
        pytest.param("{what: a}", 3, False, True, id="two weeks without a day"),
        pytest.param("{what: a, by: 2026-11-19}", 3, True, True, id="past its day"),
        pytest.param("{what: a, by: 2026-11-20}", 3, False, False, id="its day is today"),
        pytest.param("{what: a, answer: 行}", 3, False, False, id="answered"),
        pytest.param("{what: a, by: 2026-11-19, answer: 行}", 3, False, False, id="answered, past its day"),
    ],
)
def test_how_long_it_waits(make: Make, text: str, weeks: int, late: bool, waited: bool) -> None:
    (thread,) = of(make({**TEAM, W45: f"asks: [{text}]\n"}), "asks")
    assert (thread.weeks(TODAY), thread.late(TODAY), thread.waited(TODAY)) == (weeks, late, waited)


def test_a_week_is_not_long(make: Make) -> None:
    (thread,) = of(make({**TEAM, W46: "asks: [a]\n"}), "asks")
    assert [thread.waited(day) for day in (date(2026, 11, 20), date(2026, 11, 21))] == [False, True]


@pytest.mark.parametrize(
    ("text", "on_lead"),
    [
        pytest.param("{what: a, from: chen.jing, by: 2026-11-19}", True, id="past its day"),
        pytest.param("{what: a, from: chen.jing, by: 2026-11-20}", False, id="not yet"),
        pytest.param("{what: a, from: chen.jing, since: 2026-10-23}", True, id="in the fifth week"),
        pytest.param("{what: a, from: chen.jing, since: 2026-10-24}", False, id="in the fourth week"),
        pytest.param("{what: a, from: zhang.min, by: 2026-11-19}", False, id="somebody else's"),
        pytest.param("{what: a, from: chen.jing, by: 2026-11-19, solved: 2026-11-19}", False, id="solved"),
    ],
)
def test_a_problem_that_is_the_leads_to_solve(make: Make, text: str, on_lead: bool) -> None:
    (thread,) = of(make({**TEAM, W47: f"problems: [{text}]\n"}), "problems")
    assert thread.on_lead("chen.jing", TODAY) is on_lead


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        pytest.param("asks: [a]\n", False, id="an ask"),
        pytest.param("private: {asks: [a]}\n", True, id="a private ask"),
        pytest.param("problems: [a]\n", False, id="a problem"),
        pytest.param("problems: [{what: a, kind: conflict}]\n", True, id="a conflict"),
        pytest.param("private: {problems: [a]}\n", True, id="a private problem"),
    ],
)
def test_what_few_may_see(make: Make, text: str, hidden: bool) -> None:
    kind = "problems" if "problems" in text else "asks"
    (thread,) = of(make({**TEAM, W47: text}), kind)
    assert thread.hidden is hidden


def test_what_was_ever_hidden_stays_so(make: Make) -> None:
    files = {W46: "asks: [一名数据分析师]\n", W47: "private: {asks: [一名数据分析师]}\n"}
    (thread,) = of(make({**TEAM, **files}), "asks")
    assert thread.hidden


def test_those_that_wait_for_somebody_are_in_order_of_age(make: Make) -> None:
    files = {
        W45: "asks: [数据分析师, {what: 设计稿, from: zhang.min}]\n",
        W46: "asks: [{what: 预算五万, answer: 行}]\nproblems: [埋点]\n",
        W44: "asks: [测试机]\n",
    }
    project = make({**TEAM, **ZHANG, **files})
    assert [each.what for each in waiting(of(project, "asks"), "chen.jing")] == ["测试机", "数据分析师"]
    assert [each.what for each in waiting(of(project, "asks"), "zhang.min")] == ["设计稿"]


def test_asks_on_a_colleagues_desk(make: Make) -> None:
    said = (
        "asks: [{what: 设计稿, from: zhang.min}, {what: 排期, from: 上级}, {what: 样机, from: li.wei}, "
        "{what: 验收, from: zhang.min, answer: 行}]\n"
    )
    files = {W46: said, W47: "private: {asks: [{what: 换组, from: zhang.min}]}\n"}
    project = make({**TEAM, **ZHANG, **files})
    (found,) = on_desk(project.people["zhang.min"], project)
    assert (found[0].id, found[1].what) == ("li.wei", "设计稿")
    assert on_desk(project.people["chen.jing"], project) == (), "the lead's own debts stand elsewhere"


def test_nobody_waits_who_has_left(make: Make) -> None:
    gone = {"people/li.wei.yaml": "name: 李伟\nlead: chen.jing\nleft: 2026-11-15\n"}
    project = make({**TEAM, **gone, **ZHANG, W46: "asks: [{what: 设计稿, from: zhang.min}]\n"})
    assert on_desk(project.people["zhang.min"], project) == ()
