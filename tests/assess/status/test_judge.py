"""The state of a goal between two values: what was seen last counts until the next is due, and standing still does not."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import CSAT, TEAM, Make, samples

from pmcoach.assess.status.health import Health
from pmcoach.assess.status.status import Assessment

GOAL = "title: 甲\nowner: li.wei\nmetric: {name: 甲, baseline: 0, target: 92, source: metrics/csat.csv}\n"
LEAVE = "leave: [{from: 2026-10-26, to: 2026-11-13}]\n"


def health(make: Make, today: str, *values: tuple[str, float], **files: str) -> Health:
    texts = {**TEAM, CSAT: GOAL, "metrics/csat.csv": samples(*values)}
    texts |= {
        "people/li.wei.yaml": TEAM["people/li.wei.yaml"] + files.get("person", ""),
        "pmcoach.yaml": files.get("settings", ""),
    }
    project = make(texts, date.fromisoformat(today))
    return Assessment(project).of(project.goals[0]).health


@pytest.mark.parametrize(
    ("today", "settings", "state"),
    [
        pytest.param("2026-10-30", "", Health.ON_TRACK, id="on its day"),
        pytest.param("2026-11-09", "", Health.ON_TRACK, id="ten days later"),
        pytest.param("2026-11-10", "", Health.AT_RISK, id="the next one is late"),
        pytest.param("2026-11-13", "cadence: {report: biweekly}\n", Health.ON_TRACK, id="fortnightly"),
    ],
)
def test_a_value_counts_as_of_its_day_until_the_next_is_due(
    make: Make, today: str, settings: str, state: Health
) -> None:
    assert health(make, today, ("2026-10-30", 30), settings=settings) is state


@pytest.mark.parametrize(
    ("values", "today", "state"),
    [
        pytest.param((("2026-08-31", 0), ("2026-09-30", 0), ("2026-10-31", 45)), "2026-11-30", Health.ON_TRACK, id="once a month"),
        pytest.param((("2026-10-10", 12), ("2026-10-17", 25), ("2026-10-24", 40)), "2026-11-30", Health.UNKNOWN, id="once a week, then no more"),
    ],
)  # fmt: skip
def test_how_old_a_value_may_be_goes_by_how_far_values_lie_apart(
    make: Make, values: tuple[tuple[str, float], ...], today: str, state: Health
) -> None:
    assert health(make, today, *values) is state


@pytest.mark.parametrize(
    ("person", "state"), [("", Health.UNKNOWN), (LEAVE, Health.ON_TRACK)], ids=["here", "away"]
)
def test_days_of_leave_make_no_value_old(make: Make, person: str, state: Health) -> None:
    values = (("2026-10-09", 14), ("2026-10-16", 28), ("2026-10-23", 42))
    assert health(make, "2026-11-16", *values, person=person) is state


def test_a_good_start_is_no_hope_for_a_goal_that_stands_still(make: Make) -> None:
    start = (("2026-10-09", 10), ("2026-10-16", 20), ("2026-10-23", 30))
    still = tuple((f"2026-11-{day:02}", 30) for day in (6, 13, 20, 27))
    assert health(make, "2026-10-23", *start) is Health.ON_TRACK
    assert health(make, "2026-11-27", *start, *still) is Health.OFF_TRACK


def test_of_a_baseline_alone_nobody_says_that_it_should_have_moved(make: Make) -> None:
    assert health(make, "2026-10-15") is Health.ON_TRACK
    assert health(make, "2026-10-16") is Health.UNKNOWN


@pytest.mark.parametrize(
    ("values", "state"),
    [
        pytest.param(("2026-10-30,29\n", "2026-10-30,29\n"), Health.ON_TRACK, id="all in order"),
        pytest.param(("2026-10-30,29\n", "2026-10-30,20\n"), Health.AT_RISK, id="one is not"),
    ],
)
def test_goals_in_order_add_up_to_one_that_is(make: Make, values: tuple[str, str], state: Health) -> None:
    files = {"goals/2026-Q4/o.yaml": "title: 乙\nkind: objective\nowner: li.wei\n"}
    for number, rows in enumerate(values):
        files[f"goals/2026-Q4/k{number}.yaml"] = (
            GOAL.replace("csat.csv", f"k{number}.csv") + "kind: kr\nparent: o\n"
        )
        files[f"metrics/k{number}.csv"] = f"date,value\n{rows}"
    project = make({**TEAM, **files}, date(2026, 11, 5))
    objective = project.goal("o")
    assert objective is not None
    assert Assessment(project).of(objective).health is state


def test_an_objective_has_not_begun_before_its_key_results_have(make: Make) -> None:
    later = GOAL + "kind: kr\nparent: o\nstart: 2026-10-08\n"
    files = {
        "goals/2026-Q4/o.yaml": "title: 乙\nkind: objective\nowner: li.wei\n",
        "goals/2026-Q4/k.yaml": later,
    }
    project = make({**TEAM, **files}, date(2026, 10, 3))
    objective = project.goal("o")
    assert objective is not None
    standing = Assessment(project).of(objective)
    assert standing.health is Health.NOT_STARTED
    assert [str(text.values["day"]) for text in standing.why] == ["2026-10-08"]
