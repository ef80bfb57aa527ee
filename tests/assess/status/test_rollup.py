"""What the goals below add up to."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from tests.assess.conftest import CSAT, TEAM, Make

from pmcoach.assess.status.health import Health
from pmcoach.assess.status.rollup import added_up
from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.status import Assessment

OBJECTIVE = "title: 用户付得顺\nkind: objective\n"


KR = "title: 乙\nparent: csat\nowner: li.wei\nmetric: {name: 乙, unit: 件, baseline: 0, target: 100}\n"
HALF = "start: 2026-11-01\ndue: 2026-12-11\n"  # half of the days worked have passed on 2026-11-20


class Below(NamedTuple):
    """A goal below: how much of its way is gone, and what else it says."""

    gone: float | None
    more: str = ""


def standing(make: Make, above: str, *goals: Below) -> Standing:
    files = {f"goals/2026-Q4/g{n}.yaml": f"{KR}{HALF}{goal.more}" for n, goal in enumerate(goals)}
    gone = {f"g{n}": goal.gone * 100 for n, goal in enumerate(goals) if goal.gone is not None}
    reports = {
        f"reports/2026-W{week}/li.wei.yaml": f"metrics: {{{', '.join(f'{g}: {v * share}' for g, v in gone.items())}}}\n"
        for week, share in ((45, 0.6), (46, 0.8), (47, 1.0))
    }
    project = make({**TEAM, CSAT: above, **files, **reports})
    goal = project.goal("csat")
    assert goal is not None
    return Assessment(project).of(goal)


@pytest.mark.parametrize(
    ("goals", "progress"),
    [
        pytest.param((Below(0.2), Below(0.6)), 0.4, id="all alike without weights"),
        pytest.param((Below(0.2, "weight: 75\n"), Below(0.6, "weight: 25\n")), 0.3, id="by weight"),
        pytest.param((Below(0.2, "weight: 3\n"), Below(0.6, "weight: 1\n")), 0.3, id="weights need not be per cent"),
        pytest.param((Below(0.2, "weight: 75\n"), Below(0.6)), 0.4, id="one without a weight counts as the others do"),
        pytest.param((Below(0.2, "weight: 75\n"), Below(0.6, "weight: 0\n")), 0.2, id="one that weighs nothing"),
        pytest.param((Below(0.2, "weight: 75\n"), Below(0.6, "weight: -5\n")), 0.2, id="or less than nothing"),
        pytest.param((Below(0.2, "weight: 0\n"), Below(0.6, "weight: 0\n")), 0.4, id="all alike where none weighs anything"),
        pytest.param((Below(0.2, "weight: 60\n"), Below(0.6, "weight: 20\n"), Below(0.4)), 1 / 3, id="as far as weights are given"),
        pytest.param((Below(0.2), Below(None)), 0.2, id="one without a number does not count"),
        pytest.param((Below(0.5), Below(1.7)), 0.75, id="no more than all of it counts"),
        pytest.param((Below(0.5), Below(-0.4)), 0.25, id="no less than nothing"),
        pytest.param((Below(0.2), Below(0.6, "status: dropped\n")), 0.2, id="dropped"),
    ],
)  # fmt: skip
def test_goals_below_add_up(make: Make, goals: tuple[Below, ...], progress: float) -> None:
    found = standing(make, OBJECTIVE, *goals)
    assert found.progress == pytest.approx(progress)
    assert found.expected == pytest.approx(0.5)


def test_an_objective_stands_as_its_key_results_do_even_with_a_target_of_its_own(make: Make) -> None:
    metric = "metric: {name: 甲, unit: 件, baseline: 0, target: 10}\n"
    assert standing(make, f"{OBJECTIVE}{metric}", Below(0.2)).progress == pytest.approx(0.2)


def test_a_goal_with_a_target_does_not_stand_as_those_below(make: Make) -> None:
    metric = "metric: {name: 甲, unit: 件, baseline: 0, target: 10}\n"
    assert standing(make, f"title: 甲\n{metric}", Below(0.2)).health is Health.UNKNOWN
    assert standing(make, "title: 甲\n", Below(-0.2)).health is Health.OFF_TRACK


@pytest.mark.parametrize(
    ("goals", "health"),
    [
        pytest.param((Below(0.5), Below(0.5)), Health.ON_TRACK, id="all well"),
        pytest.param(
            (Below(0.9, "weight: 90\n"), Below(-0.5, "weight: 1\n")),
            Health.AT_RISK,
            id="well in the mean, but one is off",
        ),
    ],
)
def test_one_goal_in_trouble_is_a_risk_to_the_whole(
    make: Make, goals: tuple[Below, ...], health: Health
) -> None:
    assert standing(make, OBJECTIVE, *goals).health is health


def test_nothing_adds_up_to_nothing() -> None:
    assert added_up(()) is None


def test_three_floors_add_up_from_below(make: Make) -> None:
    files = {
        CSAT: OBJECTIVE,
        "goals/2026-Q4/team.yaml": "title: 组\nkind: objective\nparent: csat\n",
        "goals/2026-Q4/own.yaml": KR.replace("parent: csat", "parent: team"),
        "reports/2026-W47/li.wei.yaml": "metrics: {own: 30}\n",
    }
    project = make({**TEAM, **files})
    goal = project.goal("csat")
    assert goal is not None
    assert Assessment(project).of(goal).progress == pytest.approx(0.3)


def test_what_is_over_counts_as_it_ended(make: Make) -> None:
    ended = "status: done\nclosed: {on: 2026-11-18, result: 40}\n"
    assert standing(make, OBJECTIVE, Below(None, ended)).health is Health.OFF_TRACK


def test_what_is_to_be_kept_counts_nothing_before_it_begins(make: Make) -> None:
    kept = "start: 2026-12-01\nmetric: {name: 乙, unit: 件, target: 50, direction: at_least}\n"
    files = {
        CSAT: OBJECTIVE,
        "goals/2026-Q4/kept.yaml": f"title: 乙\nparent: csat\nowner: li.wei\n{kept}",
        "reports/2026-W47/li.wei.yaml": "metrics: {kept: 60}\n",
    }
    project = make({**TEAM, **files})
    goal = project.goal("csat")
    assert goal is not None
    assert Assessment(project).of(goal).progress is None
