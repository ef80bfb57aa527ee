"""Plan steps that reports say are done."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import TEAM, Make

from pmcoach.assess.items.reported import as_reported, key, reworded, steps_reported
from pmcoach.assess.status.health import Health
from pmcoach.assess.status.status import assessment_of

GOAL = "goals/2026-Q4/a.yaml"
PLAN = "title: 甲\nowner: li.wei\nhelpers: [zhang.min]\nplan:\n  - {do: 埋点方案, due: 2026-11-06}\n  - {do: 埋点方案评审, due: 2026-11-20}\n"
ZHANG = {"people/zhang.min.yaml": "name: 张敏\nlead: chen.jing\n", "people/wu.hao.yaml": "name: 吴昊\n"}
W45, W46 = (f"reports/2026-W{week}/li.wei.yaml" for week in (45, 46))


@pytest.mark.parametrize(
    ("said", "done"),
    [
        pytest.param("done: [埋点方案]", [0], id="its-words"),
        pytest.param("done: [埋点方案评审]", [1], id="the-other-s-words"),
        pytest.param("done: [完成了埋点方案。]", [0], id="and-that-it-is-done"),
        pytest.param("done: [埋点方案已完成]", [0], id="done-behind"),
        pytest.param("done: ['埋点方案，文档在群里']", [0], id="a-clause"),
        pytest.param("done: [埋点方案、埋点方案评审]", [0, 1], id="both"),
        pytest.param("done: ['a:2']", [1], id="handle"),
        pytest.param("done: ['写好了 a：1 的文档']", [0], id="handle-in-a-sentence"),
        pytest.param("done: ['a:3', 'b:1', 'a:12']", [], id="no-such-handle"),
        pytest.param("done: [{what: 埋点方案, goal: a}]", [0], id="for-the-goal"),
        pytest.param("done: [{what: 埋点方案, goal: b}]", [], id="for-another-goal"),
        pytest.param("done: [埋点方案初稿]", [], id="a-draft"),
        pytest.param("done: [埋点方案（初稿）]", [], id="a-draft-in-brackets"),
        pytest.param("done: ['埋点方案，完成一半']", [], id="half"),
        pytest.param("done: ['a:1 80%']", [], id="a-handle-in-part"),
        pytest.param("done: [推进埋点方案]", [], id="pushed"),
        pytest.param("done: [接口文档]", [], id="something-else"),
        pytest.param("next: [埋点方案]", [], id="planned"),
        pytest.param("undone: [埋点方案]", [], id="undone"),
    ],
)  # fmt: skip
def test_what_a_report_says_is_done_is_done(make: Make, said: str, done: list[int]) -> None:
    project = make({**TEAM, **ZHANG, GOAL: PLAN, W45: f"{said}\n"})
    goal = project.goals[0]
    assert [index for index, _ in steps_reported(goal, project)] == done
    days = [step.done for step in as_reported(goal, project).plan]
    assert [index for index, day in enumerate(days) if day == date(2026, 11, 6)] == done


@pytest.mark.parametrize(
    ("files", "done"),
    [
        pytest.param({W45: "done: [埋点方案]\n", W46: "undone: [埋点方案]\n"}, False, id="the-last-word-counts"),
        pytest.param({W45: "undone: [埋点方案]\n", W46: "done: [埋点方案]\n"}, True, id="done-since"),
        pytest.param({"reports/2026-W45/zhang.min.yaml": "done: [埋点方案]\n"}, True, id="a-helper"),
        pytest.param({"reports/2026-W45/wu.hao.yaml": "done: [埋点方案]\n"}, False, id="somebody-else"),
        pytest.param({"reports/2026-W39/li.wei.yaml": "done: [埋点方案]\n"}, False, id="before-the-goal"),
        pytest.param(
            {GOAL: f"{PLAN}  - {{do: 埋点方案, due: 2026-11-27}}\n", W45: "done: [埋点方案]\n"}, False, id="which-of-two"
        ),
        pytest.param({GOAL: f"{PLAN}status: active\n", W45: "done: [埋点方案, 埋点方案评审]\n"}, True, id="all"),
    ],
)  # fmt: skip
def test_who_says_it_and_when(make: Make, files: dict[str, str], done: bool) -> None:
    project = make({**TEAM, **ZHANG, GOAL: PLAN, **files})
    assert (as_reported(project.goals[0], project).plan[0].done is not None) is done


def test_a_step_done_in_a_report_is_neither_late_nor_amber(make: Make) -> None:
    files = {**TEAM, **ZHANG, GOAL: f"{PLAN}metric: {{name: 数, baseline: 0, target: 100}}\n"}
    late = make(files)
    assert [step.do for step in assessment_of(late).of(late.goals[0]).late] == ["埋点方案"]
    project = make({**files, W45: "done: [埋点方案]\n"})
    standing = assessment_of(project).of(project.goals[0])
    assert standing.late == ()
    assert standing.health is not Health.AT_RISK


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("Interviewed 20 users", "interview 20 users", True, id="tense"),
        pytest.param("Interview 10 users", "Interview 20 users", False, id="another-number"),
        pytest.param("The launch plan is finished", "Launch plan", True, id="finished"),
        pytest.param("Launch plan review", "Launch plan", False, id="review"),
        pytest.param("访谈 20 位用户", "访谈20位用户", True, id="space"),
    ],
)
def test_the_same_piece_of_work(one: str, other: str, same: bool) -> None:
    assert (key(one) == key(other)) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("Train sales on instant quotes", "Training the sales team on instant quotes", True, id="a-word-inside"),
        pytest.param("Training the sales team on instant quotes", "Sales training on instant quotes", True, id="in-another-order"),
        pytest.param("Event tracking plan", "Event tracking plan review", False, id="a-word-behind"),
        pytest.param("Event tracking plan", "Review event tracking plan", False, id="a-word-before"),
        pytest.param("Test the new checkout", "Test the 2 new checkouts", False, id="a-number"),
        pytest.param("Test the old checkout", "Test the new checkout page", False, id="another-word"),
        pytest.param("Launch plan", "Launch price plan", False, id="too-few-words"),
        pytest.param("埋点 Train sales on quotes", "Train sales team on quotes", False, id="chinese-differs"),
    ],
)  # fmt: skip
def test_a_word_inside_a_line_makes_no_other_work_of_it(one: str, other: str, same: bool) -> None:
    assert reworded(one, other) is reworded(other, one) is same
