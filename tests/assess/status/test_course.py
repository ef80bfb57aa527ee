"""How much of its way a goal is to have gone by a day."""

from __future__ import annotations

from datetime import date

import pytest

from pmcoach.assess.status.course import Course, apart
from pmcoach.dates.calendar import Calendar
from pmcoach.records.kinds.person import Leave

FIRST, DUE = date(2026, 11, 2), date(2026, 11, 13)  # ten days worked
WEEKS = Course(FIRST, DUE, Calendar())


@pytest.mark.parametrize(
    ("day", "share"),
    [
        pytest.param(date(2026, 11, 1), 0.0, id="before"),
        pytest.param(date(2026, 11, 2), 0.1, id="the first day"),
        pytest.param(date(2026, 11, 6), 0.5, id="a week"),
        pytest.param(date(2026, 11, 8), 0.5, id="a weekend adds nothing"),
        pytest.param(date(2026, 11, 13), 1.0, id="the last day"),
        pytest.param(date(2027, 1, 1), 1.0, id="after"),
    ],
)
def test_time_goes_by_the_days_worked(day: date, share: float) -> None:
    assert WEEKS.time(day) == pytest.approx(share)
    assert WEEKS.expected(day) == pytest.approx(share)


def test_holidays_and_leave_are_no_time() -> None:
    china = Course(date(2026, 9, 28), date(2026, 10, 10), Calendar("CN"))
    assert china.time(date(2026, 9, 30)) == china.time(date(2026, 10, 7)) == pytest.approx(0.5)
    away = WEEKS._replace(away=((date(2026, 11, 5), date(2026, 11, 20)),))
    assert away.time(date(2026, 11, 3)) == pytest.approx(2 / 3)
    assert away.time(date(2026, 11, 4)) == away.time(DUE) == 1.0


def test_a_goal_without_a_day_that_is_worked_has_used_all_its_time() -> None:
    assert Course(date(2026, 11, 7), date(2026, 11, 8), Calendar()).time(date(2026, 11, 7)) == 1.0
    assert Course(DUE, FIRST, Calendar()).time(DUE) == 1.0


def test_milestones_bend_the_way() -> None:
    flat = WEEKS.along([(date(2026, 11, 6), 0.0)])
    assert [flat.expected(date(2026, 11, day)) for day in (4, 6, 13)] == pytest.approx([0.0, 0.0, 1.0])
    assert flat.expected(date(2026, 11, 10)) == pytest.approx(0.4)
    assert WEEKS.along([(date(2026, 10, 1), 0.5), (DUE, 0.5)]).knots == WEEKS.knots


def test_two_milestones_of_one_day_are_a_step() -> None:
    step = WEEKS.along([(date(2026, 11, 6), 0.0), (date(2026, 11, 6), 0.6)])
    assert step.expected(date(2026, 11, 6)) == 0.0
    assert step.expected(date(2026, 11, 9)) == pytest.approx(0.68)


def test_leaves_that_overlap_count_once() -> None:
    days = [date(2026, 11, day) for day in range(1, 12)]
    leaves = [Leave(days[4], days[6]), Leave(days[0], days[2]), Leave(days[5], days[8]), Leave(None, days[1])]
    assert list(apart(leaves)) == [(date.min, days[2]), (days[4], days[8])]
