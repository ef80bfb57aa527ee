"""The state of a goal, value by value: what can be said, when, and what only time would have changed."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

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


STEADY = (("2026-10-09", 14), ("2026-10-16", 28), ("2026-10-23", 42), ("2026-10-30", 44))
SLOW = tuple(
    (f"2026-{month}-{day:02}", 4.0) for month, day in ((10, 9), (10, 16), (10, 23), (10, 30), (11, 6))
)


@pytest.mark.parametrize(
    ("values", "today", "state"),
    [
        pytest.param((), "2026-10-01", Health.TOO_EARLY, id="no value on the first day"),
        pytest.param((), "2026-10-16", Health.TOO_EARLY, id="no value after a fortnight"),
        pytest.param((), "2026-10-26", Health.UNKNOWN, id="no value after a quarter of the time"),
        pytest.param(STEADY[:2], "2026-10-16", Health.TOO_EARLY, id="two in the first quarter"),
        pytest.param(STEADY[:2], "2026-10-30", Health.TOO_EARLY, id="and none after it"),
        pytest.param(STEADY[:2], "2026-11-30", Health.UNKNOWN, id="and none for weeks"),
        pytest.param((("2026-09-25", 3), ("2026-11-13", 50)), "2026-11-16", Health.TOO_EARLY, id="one since the start"),
        pytest.param(STEADY, "2026-10-30", Health.ON_TRACK, id="four"),
        pytest.param(STEADY, "2026-12-24", Health.ON_TRACK, id="what was said holds for as long as nothing new comes"),
        pytest.param(SLOW[:4], "2026-10-30", Health.OFF_TRACK, id="far behind twice, and the first quarter is over"),
        pytest.param((*SLOW[:2], SLOW[3]), "2026-10-30", Health.AT_RISK, id="far behind, and the value before was too early"),
    ],
)  # fmt: skip
def test_what_can_be_said(
    make: Make, values: tuple[tuple[str, float], ...], today: str, state: Health
) -> None:
    assert health(make, today, *values) is state


def test_time_alone_changes_nothing(make: Make) -> None:
    """No verdict turns on a day that brings no value."""
    values = (*STEADY, ("2026-11-06", 44), ("2026-11-13", 43), ("2026-11-20", 43), ("2026-11-27", 42))
    days = [date(2026, 10, 30).toordinal() + ahead for ahead in range(60)]
    states = [(day, health(make, date.fromordinal(day).isoformat(), *values)) for day in days]
    fresh = {date.fromisoformat(day).toordinal() for day, _ in values}
    turns = [day for (_, before), (day, after) in pairwise(states) if before is not after]
    assert turns
    assert set(turns) <= fresh


def test_a_lone_value_far_outside_waits_for_the_next(make: Make) -> None:
    slip = (*STEADY[:3], ("2026-10-30", 440))
    assert health(make, "2026-10-30", *slip) is health(make, "2026-10-30", *STEADY[:3])
    confirmed = (*slip, ("2026-11-06", 450))
    assert health(make, "2026-11-06", *confirmed) is Health.ON_TRACK


def test_daily_values_are_judged_by_their_weeks(make: Make) -> None:
    days = [date(2026, 10, 1).toordinal() + ahead for ahead in range(40)]
    noisy = [(date.fromordinal(day).isoformat(), (day - days[0]) * 1.3 + 15 * (-1) ** day) for day in days]
    for last in range(31, 41):
        assert health(make, noisy[last - 1][0], *noisy[:last]) is Health.ON_TRACK


def test_a_report_counts_for_its_last_working_day_however_early_it_comes(make: Make) -> None:
    goal = GOAL.replace(", source: metrics/csat.csv", "")
    reports = {
        f"reports/2026-W{week}/li.wei.yaml": f"metrics: {{csat: {value}}}\n"
        for week, value in ((45, 44), (46, 50), (47, 56))
    }
    found = []
    for day in (16, 18, 20, 22):
        project = make({**TEAM, CSAT: goal, **reports}, date(2026, 11, day))
        standing = Assessment(project).of(project.goals[0])
        assert standing.current is not None
        assert standing.current.day == date(2026, 11, min(day, 20))
        found.append((standing.health, standing.forecast, standing.expected))
    assert len(set(found)) == 1


@pytest.mark.parametrize(("person", "old"), [("", 24), (LEAVE, None)], ids=["here", "away"])
def test_days_of_leave_make_no_value_old(make: Make, person: str, old: int | None) -> None:
    texts = {**TEAM, CSAT: GOAL, "metrics/csat.csv": samples(*STEADY[:3])}
    texts["people/li.wei.yaml"] += person
    project = make(texts, date(2026, 11, 16))
    assert Assessment(project).of(project.goals[0]).old(project.today) == old


def test_a_figure_that_comes_once_a_month_is_not_old_after_four_weeks(make: Make) -> None:
    values = (("2026-08-31", 0), ("2026-09-30", 0), ("2026-10-31", 45))
    project = make({**TEAM, CSAT: GOAL, "metrics/csat.csv": samples(*values)}, date(2026, 11, 30))
    assert Assessment(project).of(project.goals[0]).old(project.today) is None


GOOD = "2026-10-16,14\n2026-10-30,30\n"


def test_a_good_start_is_no_hope_for_a_goal_that_stands_still(make: Make) -> None:
    start = (("2026-10-09", 10), ("2026-10-16", 20), ("2026-10-23", 30))
    still = tuple(
        (f"2026-{month}-{day:02}", 30) for month, day in ((11, 6), (11, 13), (11, 20), (11, 27), (12, 4))
    )
    assert health(make, "2026-10-30", *start, ("2026-10-30", 40)) is Health.ON_TRACK
    assert health(make, "2026-11-20", *start, *still[:3]) is Health.AT_RISK
    assert health(make, "2026-12-04", *start, *still) is Health.OFF_TRACK


@pytest.mark.parametrize(
    ("values", "state"),
    [
        pytest.param((GOOD, GOOD), Health.ON_TRACK, id="all in order"),
        pytest.param((GOOD, "2026-10-16,9\n2026-10-30,9\n"), Health.AT_RISK, id="one is not"),
        pytest.param((GOOD, "2026-10-16,9\n"), Health.TOO_EARLY, id="too early for half of them"),
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


def fridays(last: str, leave_counts: bool) -> tuple[tuple[str, float], ...]:
    """Values that go straight to 92 by the calendar, or stand still while the owner is away."""
    days = [date(2026, 10, 2) + timedelta(weeks=each) for each in range(14)]
    off = [date(2026, 10, 26) + timedelta(days=each) for each in range(19)] if leave_counts else []
    whole = 92 - len(off)
    gone = [(day - date(2026, 9, 30)).days - sum(each <= day for each in off) for day in days]
    values = zip(days, gone, strict=True)
    return tuple((day.isoformat(), value * 92 / whole) for day, value in values if day.isoformat() <= last)


@pytest.mark.parametrize("leave_counts", [True, False], ids=["stands still meanwhile", "goes on meanwhile"])
@pytest.mark.parametrize(
    "today", ["2026-10-23", "2026-10-30", "2026-11-06", "2026-11-13", "2026-11-20", "2026-12-11"]
)
def test_leave_excuses_and_never_accuses(make: Make, today: str, leave_counts: bool) -> None:
    assert health(make, today, *fridays(today, leave_counts), person=LEAVE) in (
        Health.ON_TRACK,
        Health.TOO_EARLY,
    )


def test_what_falls_short_by_both_is_behind_all_the_same(make: Make) -> None:
    slow = tuple((day, value / 2) for day, value in fridays("2026-12-11", leave_counts=True))
    assert health(make, "2026-12-11", *slow, person=LEAVE) in (Health.AT_RISK, Health.OFF_TRACK)
