"""The numbers of a goal: where the way begins, how much is gone, what was to be expected, what it ended at."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import CSAT, GOAL, TEAM, Make, samples, weekly

from pmcoach.assess.status.progress import rounded
from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.status import Assessment

M = "metrics/csat.csv"
W47 = "reports/2026-W47/li.wei.yaml"
FIELDS = (
    "title: 甲\nowner: li.wei\nmetric: {{name: 甲, unit: '{unit}', {numbers}, source: metrics/csat.csv}}\n"
)


def standing(make: Make, files: dict[str, str], today: date = date(2026, 11, 20)) -> Standing:
    project = make({**TEAM, **files}, today)
    return Assessment(project).of(project.goals[0])


@pytest.mark.parametrize(
    ("numbers", "value", "gone"),
    [
        pytest.param("baseline: 3.9, target: 4.5", 4.2, 0.5, id="up"),
        pytest.param("baseline: 35, target: 24", 29.5, 0.5, id="down"),
        pytest.param("baseline: 35, target: 24", 37.2, -0.2, id="the wrong way"),
        pytest.param("baseline: 35, target: 24", 21.8, 1.2, id="beyond the target"),
        pytest.param("baseline: -10, target: 10", 0, 0.5, id="through nothing"),
        pytest.param(
            "baseline: 3.9, target: 4.5, direction: down", 4.2, 0.5, id="a direction that cannot be"
        ),
        pytest.param("target: 18, direction: maintain, commit: 20", 17, 1.0, id="kept"),
        pytest.param("target: 18, direction: maintain, commit: 20", 19, 0.5, id="kept as far as allowed"),
        pytest.param("target: 18, direction: maintain, commit: 20", 21, 0.5, id="not kept once"),
    ],
)
def test_progress_is_the_share_of_the_way_gone(make: Make, numbers: str, value: float, gone: float) -> None:
    found = standing(make, {CSAT: FIELDS.format(unit="件", numbers=numbers), M: weekly("2026-11-19", value)})
    assert found.progress == pytest.approx(gone)


def test_what_is_kept_badly_twice_is_not_kept(make: Make) -> None:
    text = FIELDS.format(unit="件", numbers="target: 18, direction: maintain, commit: 20")
    assert standing(make, {CSAT: text, M: weekly("2026-11-19", 21, 22)}).progress == 0.0
    later = text + "start: 2026-11-19\n"
    assert standing(make, {CSAT: later, M: weekly("2026-11-18", 21, 22)}).progress is None
    assert standing(make, {CSAT: later, M: weekly("2026-11-18", 17)}, date(2026, 11, 18)).progress is None


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param("2026-10-01", 35 - 11 / 66, id="the first day"),
        pytest.param("2026-11-19", 35 - 11 * 36 / 66, id="in between"),
        pytest.param("2026-12-31", 24, id="the last day"),
        pytest.param("2027-03-01", 24, id="after it"),
        pytest.param("2026-09-01", 35, id="before it"),
    ],
)
def test_what_is_expected_is_that_of_the_values_own_day(make: Make, day: str, expected: float) -> None:
    files = {CSAT: FIELDS.format(unit="件", numbers="baseline: 35, target: 24"), M: samples((day, 30))}
    found = standing(make, files, date(2027, 3, 1))
    assert found.way is not None
    assert found.way.expected == pytest.approx(expected)


def test_milestones_say_what_is_expected(make: Make) -> None:
    stones = "milestones: [{on: 2026-11-19, value: 26}, {on: 2026-12-01, value: 9小时}]"
    text = FIELDS.format(unit="件", numbers=f"baseline: 35, target: 24, {stones}")
    found = standing(make, {CSAT: text, M: samples(("2026-11-19", 30))})
    assert found.way is not None
    assert found.way.expected == pytest.approx(26)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        pytest.param(GOAL, 3.9, id="the baseline"),
        pytest.param(
            "title: 累计访谈 20 位客户\nowner: li.wei\n", 0.0, id="things counted begin with nothing"
        ),
        pytest.param(
            "title: 满意度达到 4.5分\nowner: li.wei\n", 4.0, id="a score begins with the first value"
        ),
        pytest.param("title: 留存率达到 45%\nowner: li.wei\n", 4.0, id="a share too"),
        pytest.param(
            FIELDS.format(unit="件", numbers="target: 20"), 4.0, id="a metric that says no baseline too"
        ),
    ],
)
def test_where_the_way_begins(make: Make, text: str, start: float) -> None:
    reports = {
        f"reports/2026-W{week}/li.wei.yaml": f"metrics: {{csat: {value}}}\n"
        for week, value in ((45, 4.0), (46, 4.1))
    }
    assert standing(make, {CSAT: text, **reports}).start == start


def test_one_value_is_no_beginning(make: Make) -> None:
    found = standing(make, {CSAT: FIELDS.format(unit="件", numbers="target: 20"), M: weekly("2026-11-19", 4)})
    assert (found.start, found.way, found.expected, found.progress) == (None, None, None, None)


@pytest.mark.parametrize(
    ("today", "current"),
    [
        pytest.param(date(2026, 9, 30), None, id="before the first day"),
        pytest.param(date(2026, 10, 15), 3.9, id="in the first fortnight"),
        pytest.param(date(2026, 10, 16), None, id="after it"),
    ],
)
def test_the_baseline_is_todays_value_in_the_first_fortnight_only(
    make: Make, today: date, current: float | None
) -> None:
    found = standing(make, {CSAT: GOAL}, today)
    assert (None if found.current is None else found.current.value) == current


@pytest.mark.parametrize(
    ("closing", "value", "day"),
    [
        pytest.param("closed: {on: 2026-11-10, result: 4.6分}", 4.6, date(2026, 11, 10), id="its result"),
        pytest.param("closed: {result: 4.6}", 4.6, date(2026, 11, 20), id="its day is still to come"),
        pytest.param("closed: {on: 2026-11-10, result: 上线了}", 4.3, date(2026, 11, 19), id="a result in words"),
        pytest.param("closed: {on: 2026-11-10, result: 12件}", 4.3, date(2026, 11, 19), id="in another unit"),
        pytest.param("weight: 30", 4.3, date(2026, 11, 19), id="nothing but the state"),
    ],
)  # fmt: skip
def test_a_closed_goal_stands_where_it_ended(make: Make, closing: str, value: float, day: date) -> None:
    text = f"{GOAL}status: done\n{closing}\n"
    found = standing(make, {CSAT: text, M: weekly("2026-11-19", 4.3)}).current
    assert found is not None
    assert (found.value, found.day) == (value, day)


def test_an_open_goal_has_not_ended_whatever_it_says(make: Make) -> None:
    text = f"{GOAL}closed: {{on: 2026-11-10, result: 4.6}}\n"
    found = standing(make, {CSAT: text, M: weekly("2026-11-19", 4.3)}).current
    assert found is not None
    assert found.value == 4.3


RISING, FALLING = (40.0, 55.0, 70.0, 85.0), (40.0, 30.0, 20.0, 10.0)


@pytest.mark.parametrize(
    ("unit", "numbers", "values", "forecast"),
    [
        pytest.param("%", "baseline: 40, target: 90", RISING, 100.0, id="no share above all"),
        pytest.param("%", "baseline: 40, target: 110", RISING, 175.0, id="but where the target is"),
        pytest.param("件", "baseline: 40, target: 90", RISING, 175.0, id="things have no such end"),
        pytest.param("件", "baseline: 40, target: 5", FALLING, 0.0, id="not below nothing"),
        pytest.param("件", "baseline: 40, target: -20", FALLING, -50.0, id="but where the target is"),
        pytest.param("件", "baseline: 40, target: 90, range: 0-95", RISING, 95.0, id="the range stands above"),
        pytest.param("件", "baseline: 40, target: 8, range: 5-95", FALLING, 5.0, id="at both ends"),
    ],
)  # fmt: skip
def test_a_forecast_stays_within_what_can_be(
    make: Make, unit: str, numbers: str, values: tuple[float, ...], forecast: float
) -> None:
    text = FIELDS.format(unit=unit, numbers=numbers)
    found = standing(make, {CSAT: text, M: weekly("2026-11-19", *values)})
    assert found.forecast == pytest.approx(forecast)


def test_a_goal_without_a_metric_goes_by_its_plan(make: Make) -> None:
    plan = "plan: [{do: a, due: 2026-10-20, done: 2026-10-18}, {do: b, due: 2026-11-20}, {do: c}, {do: d}]\n"
    found = standing(make, {CSAT: f"title: 甲\nowner: li.wei\n{plan}"})
    assert (found.progress, found.expected) == (0.25, 0.5)
    measured = standing(make, {CSAT: f"{GOAL}{plan}"})
    assert (measured.progress, measured.expected) == (None, None)


@pytest.mark.parametrize(
    ("value", "start", "level", "shown"),
    [
        pytest.param(4.0666, 3.9, 4.2, 4.07, id="tenths to go"),
        pytest.param(93.7137, 92.1, 95.0, 93.7, id="a few points to go"),
        pytest.param(1109.4, 0.0, 2000.0, 1109.0, id="thousands to go"),
        pytest.param(0.39783, 0.42, 0.38, 0.398, id="hundredths to go"),
        pytest.param(0.000123456, 0.0, 0.0001, 0.0001, id="never finer than four places"),
        pytest.param(4.4, 4.5, 4.5, 4.0, id="no way at all"),
    ],
)
def test_a_worked_out_number_is_as_exact_as_the_way(
    value: float, start: float, level: float, shown: float
) -> None:
    assert rounded(value, start, level) == shown


def test_a_value_of_today_counts(make: Make) -> None:
    found = standing(make, {CSAT: GOAL, M: samples(("2026-11-20", 4.3), ("2026-11-21", 4.4))})
    assert found.current is not None
    assert (found.current.value, found.age(date(2026, 11, 20))) == (4.3, 0)
