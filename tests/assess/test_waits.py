"""What a goal waits for."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import CSAT, TEAM, Make

from pmcoach.assess.waits import resources_late, teams_late, trials_over

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "late"),
    [
        pytest.param("resources: [a, {what: 前端, by: 2026-11-19}]\n", [1], id="past its day"),
        pytest.param("resources: [{what: 前端, by: 2026-11-20}]\n", [], id="its day is today"),
        pytest.param("resources: [{what: 前端, by: 2026-11-19, answer: 下周}]\n", [], id="answered in words"),
        pytest.param("resources: [{what: 前端, by: 2026-11-19, answered: 2026-11-02}]\n", [], id="answered on a day"),
        pytest.param("resources: [{what: 前端, by: 2026-11-19}]\nstatus: done\n", [], id="the goal is over"),
    ],
)  # fmt: skip
def test_resources_nobody_answered(make: Make, text: str, late: list[int]) -> None:
    goal = make({**TEAM, CSAT: f"title: 甲\n{text}"}).goals[0]
    assert [index for index, _ in resources_late(goal, TODAY)] == late


@pytest.mark.parametrize(
    ("text", "late"),
    [
        pytest.param("depends: [数据, {team: 数据, by: 2026-11-19}]\n", [1], id="past its day"),
        pytest.param("depends: [{team: 数据, by: 2026-11-19, state: agreed}]\n", [0], id="agreed is not delivered"),
        pytest.param("depends: [{team: 数据, by: 2026-11-20}]\n", [], id="its day is today"),
        pytest.param("depends: [{team: 数据, by: 2026-11-19, state: delivered}]\n", [], id="delivered"),
        pytest.param("depends: [{team: 数据, by: 2026-12-19, state: refused}]\n", [0], id="refused before its day"),
        pytest.param("depends: [{team: 数据, state: refused}]\nstatus: dropped\n", [], id="the goal is over"),
    ],
)  # fmt: skip
def test_what_other_teams_owe(make: Make, text: str, late: list[int]) -> None:
    goal = make({**TEAM, CSAT: f"title: 甲\n{text}"}).goals[0]
    assert [index for index, _ in teams_late(goal, TODAY)] == late


@pytest.mark.parametrize(
    ("text", "over"),
    [
        pytest.param("experiments: [a, {hypothesis: b, until: 2026-11-19}]\n", [1], id="it has ended"),
        pytest.param("experiments: [{hypothesis: b, until: 2026-11-20}]\n", [], id="it ends today"),
        pytest.param("experiments: [{hypothesis: b, until: 2026-11-19, result: refuted}]\n", [], id="written up"),
        pytest.param("experiments: [{hypothesis: b, until: 2026-11-19}]\nstatus: done\n", [], id="the goal is over"),
    ],
)  # fmt: skip
def test_experiments_nobody_wrote_up(make: Make, text: str, over: list[int]) -> None:
    goal = make({**TEAM, CSAT: f"title: 甲\n{text}"}).goals[0]
    assert [index for index, _ in trials_over(goal, TODAY)] == over
