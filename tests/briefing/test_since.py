"""What changed between two days in the management sense, by the files alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from tests.assess.conftest import TEAM
from tests.conftest import TODAY
from tests.past import Told

from pmcoach.briefing.since import since
from pmcoach.project import Project
from pmcoach.text import Lang

THEN = date(2026, 11, 10)
CSAT = "goals/2026-Q4/csat.yaml"
W44, W45, W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in (44, 45, 46, 47))
GOAL = (
    "title: 满意度\nowner: li.wei\nstart: 2026-10-01\ndue: 2026-12-31\n"
    "metric: {name: 满意度, unit: 分, baseline: 3, target: 5}\nagreed: {by: chen.jing, on: 2026-10-01}\n"
)


def changes(
    then: Mapping[str, str], now: Mapping[str, str], lang: Lang = Lang.EN
) -> list[tuple[str, str, str]]:
    """Each difference: its way, its words, its place."""
    found = since(Project({**TEAM, **then}, THEN), Project({**TEAM, **now}, TODAY))
    return [(str(each.way), each.says.say(lang), "/".join(map(str, (each.path, *each.at)))) for each in found]


def values(then: float, now: float) -> tuple[dict[str, str], dict[str, str]]:
    weeks = (f"reports/2026-W{week}/li.wei.yaml" for week in (43, 44, 45))
    before = {CSAT: GOAL, **dict.fromkeys(weeks, f"metrics: {{csat: {then}}}\n")}
    return before, {**before, W47: f"metrics: {{csat: {now}}}\n"}


def test_nothing_changed() -> None:
    assert changes({CSAT: GOAL, W45: "done: [a]\n"}, {CSAT: GOAL, W45: "done: [a]\n"}) == []


def test_a_goal_got_better_or_worse() -> None:
    assert changes(*values(2.8, 3.9)) == [("better", "csat: off track → at risk", CSAT)]
    assert changes(*values(4.2, 3.1)) == [("worse", "csat: on track → at risk", CSAT)]


def test_a_goal_that_rests_is_neither_better_nor_worse() -> None:
    later = GOAL.replace("start: 2026-10-01", "start: 2026-11-15")
    files = {CSAT: later.replace("start: 2026-11-15", "start: 2026-10-01")}
    assert changes(files, {CSAT: f"{GOAL}status: dropped\n"}) == [
        ("neither", "csat closed: dropped", f"{CSAT}/status")
    ]


def test_goals_come_and_go() -> None:
    assert changes({}, {CSAT: GOAL}) == [("neither", "new goal: csat, no data", CSAT)]
    assert changes({CSAT: GOAL}, {}) == [("worse", "goal removed: csat", CSAT)]
    assert changes({}, {CSAT: f"{GOAL}status: done\n"}) == []


def test_a_goal_that_had_not_begun_is_new() -> None:
    later = GOAL.replace("start: 2026-10-01", "start: 2026-11-12")
    ((way, says, _),) = changes({CSAT: later}, {CSAT: later})
    assert (way, says.partition(",")[0]) == ("neither", "new goal: csat")


def test_a_step_was_done() -> None:
    plan = "plan:\n  - {do: 访谈, done: 2026-11-05}\n  - {do: 改版, owner: chen.jing, due: 2026-11-16}\n"
    now = plan.replace("due: 2026-11-16", "done: 2026-11-16")
    assert changes({CSAT: GOAL + plan}, {CSAT: GOAL + now})[-1:] == [
        ("better", "csat: 改版 done", f"{CSAT}/plan/1")
    ]


def test_a_move_without_a_history_is_known_from_changes() -> None:
    entry = "changes:\n  - {on: 2026-11-12, field: due, from: 2026-12-20, to: 2026-12-31, why: 法务}\n"
    old = "  - {on: 2026-11-01, field: due}\n  - {field: due}\n  - {on: 2026-11-13, field: metric.target}\n"
    assert changes({CSAT: GOAL}, {CSAT: GOAL + entry + old}) == [
        ("neither", "csat, the due day: 2026-12-20 → 2026-12-31", f"{CSAT}/changes/0"),
        ("neither", "csat, the target: — → —, unexplained", f"{CSAT}/changes/3"),
    ]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        pytest.param(
            [("2026-11-12", GOAL.replace("target: 5", "target: 4"))],
            [("worse", "csat, target: 5分 → 4分, unexplained")],
            id="made easier",
        ),
        pytest.param(
            [("2026-11-12", GOAL.replace("target: 5", "target: 6"))],
            [("neither", "csat, target: 5分 → 6分, unexplained")],
            id="made harder",
        ),
        pytest.param(
            [("2026-11-12", GOAL.replace("li.wei", "chen.jing"))],
            [("neither", "csat, owner: li.wei → chen.jing")],
            id="another owner needs no reason",
        ),
        pytest.param([("2026-11-08", GOAL.replace("target: 5", "target: 4"))], [], id="before"),
    ],
)
def test_a_move_is_known_from_the_history(said: list[tuple[str, str]], found: list[tuple[str, str]]) -> None:
    past = Told({CSAT: [("2026-10-01", GOAL), *said]})
    known = [text for day, text in said if day <= THEN.isoformat()]
    then = Project({**TEAM, CSAT: known[-1] if known else GOAL}, THEN)
    now = Project({**TEAM, CSAT: said[-1][1]}, TODAY, past)
    assert [(str(each.way), each.says.say(Lang.EN)) for each in since(then, now)] == found


def test_a_move_made_later_that_day_counts_by_its_commit() -> None:
    lower = GOAL.replace("target: 5", "target: 4")
    whole = Told({CSAT: [("2026-10-01", GOAL), ("2026-11-10", lower)]})
    begun = Told({CSAT: [("2026-10-01", GOAL)]})
    now = Project({**TEAM, CSAT: lower}, TODAY, whole)
    for past, moved in ((begun, True), (whole, False)):
        then = Project({**TEAM, CSAT: GOAL}, THEN, past)
        said = [each.says.say(Lang.ZH) for each in since(then, now)]
        assert ("csat 目标值：5分 → 4分，没有说明原因" in said) is moved


def test_a_goal_that_went_to_the_next_quarter_moved() -> None:
    there = "goals/2027-Q1/csat.yaml"
    later = GOAL.replace("2026-12-31", "2027-03-31").replace("start: 2026-10-01\n", "")
    past = Told({there: [("2026-10-01", GOAL), ("2026-11-16", later)]})
    then, now = Project({**TEAM, CSAT: GOAL}, THEN), Project({**TEAM, there: later}, TODAY, past)
    said = [each.says.say(Lang.EN) for each in since(then, now)]
    assert said == ["csat, due: 2026-12-31 → 2027-03-31, unexplained"]


def test_asks_come_up_and_are_answered() -> None:
    asked = "asks: [{what: 数据分析师, from: lead}]\n"
    yes = "asks: [{what: 数据分析师, from: lead, answer: 批了, answered: 2026-11-18}]\n"
    bare = "asks: [{what: 数据分析师, from: lead, answered: 2026-11-18}]\n"
    undated = "asks: [{what: 数据分析师, from: lead, answer: 批了}]\n"
    come = ("neither", "asked: 数据分析师", f"{W46}/asks/0")
    assert changes({}, {W46: asked}) == [come]
    assert changes({W45: asked}, {W45: asked}) == []
    assert changes({W45: asked}, {W45: yes}) == [("better", "answered: 数据分析师: 批了", f"{W45}/asks/0")]
    assert changes({W45: asked}, {W45: bare}) == [("better", "answered: 数据分析师: yes", f"{W45}/asks/0")]
    assert changes({W45: asked}, {W45: undated}) == [
        ("better", "answered: 数据分析师: 批了", f"{W45}/asks/0")
    ]
    assert changes({}, {W46: undated})[1:] == [come]
    assert changes({W45: yes}, {W45: undated}) == []


def test_problems_come_up_and_are_solved() -> None:
    there = "problems: [{what: 接口延期, since: 2026-11-02}]\n"
    solved = "problems: [{what: 接口延期, since: 2026-11-02, solved: 2026-11-17}]\n"
    earlier = "problems: [{what: 接口延期, since: 2026-11-02, solved: 2026-11-09}]\n"
    assert changes({}, {W46: there}) == [("worse", "new problem: 接口延期", f"{W46}/problems/0")]
    assert changes({W45: there}, {W45: there}) == []
    assert changes({W45: there}, {W45: solved}) == [("better", "solved: 接口延期", f"{W45}/problems/0")]
    assert changes({W45: there}, {W45: earlier}) == []


def test_promises_are_kept_or_not() -> None:
    before = {W45: "next: [访谈客户, 上线问卷, {goal: csat}]\n"}
    now = {**before, W46: "done: [完成访谈客户]\n"}
    assert changes(before, now) == [
        ("worse", "not kept: 上线问卷", f"{W45}/next/1"),
        ("better", "kept: 访谈客户", f"{W45}/next/0"),
    ]
    assert changes(before, before) == []


def test_a_measure_was_done() -> None:
    path = "reviews/2026-11-05/li.wei.yaml"
    act = "actions: [{do: 先写结论, owner: li.wei, due: 2026-11-20}, {do: 别的, due: 2026-11-30}]\n"
    done = act.replace("due: 2026-11-20", "done: 2026-11-18")
    assert changes({path: act}, {path: done}) == [("better", "measure done: 先写结论", f"{path}/actions/0")]
    hidden = f"private: {{{act.strip()}}}\n".replace("due: 2026-11-20", "done: 2026-11-18")
    assert changes({path: act}, {path: hidden}) == []


def test_who_has_left_is_left_out() -> None:
    gone = {"people/li.wei.yaml": "name: 李伟\nlead: chen.jing\nleft: 2026-11-15\n"}
    assert changes({}, {W46: "problems: [{what: 接口延期}]\n", **gone}) == []


def test_what_is_private_is_marked() -> None:
    files = {W46: "private: {problems: [{what: 和设计吵架}]}\n"}
    found = since(Project(TEAM, THEN), Project({**TEAM, **files}, TODAY))
    assert [(each.says.say(Lang.ZH), each.hidden) for each in found] == [("新问题：和设计吵架", True)]


def test_what_only_time_made_is_not_told() -> None:
    """Not begun, too early, without data: one becomes the other while nobody does anything."""
    young = GOAL.replace("start: 2026-10-01", "start: 2026-11-08")
    assert changes({CSAT: young}, {CSAT: young}) == []
    steady = {CSAT: GOAL, W45: "metrics: {csat: 4.2}\n", W44: "metrics: {csat: 4.1}\n"}
    assert changes(steady, steady) == []
    later = {**steady, W47: "metrics: {csat: 3.4}\n"}
    assert changes(steady, later) == [("worse", "csat: on track → at risk", CSAT)]
