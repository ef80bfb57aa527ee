"""Working days: the State Council's arrangement for 2026, the workspace's own days, years not announced yet."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pmcoach.dates.calendar import NO_CALENDAR, Calendar

CHINA = Calendar("CN")
WEEK = Calendar()


@pytest.mark.parametrize(
    "day",
    [
        pytest.param(date(2026, 1, 4), id="new-year"),
        pytest.param(date(2026, 2, 14), id="before-spring-festival"),
        pytest.param(date(2026, 2, 28), id="after-spring-festival"),
        pytest.param(date(2026, 5, 9), id="labour-day"),
        pytest.param(date(2026, 9, 20), id="before-national-day"),
        pytest.param(date(2026, 10, 10), id="after-national-day"),
    ],
)
def test_a_make_up_day_is_worked_in_china_only(day: date) -> None:
    assert day.weekday() >= 5
    assert CHINA.works(day)
    assert not WEEK.works(day)


@pytest.mark.parametrize("day", range(1, 8))
def test_national_day_is_off(day: int) -> None:
    assert not CHINA.works(date(2026, 10, day))


def test_a_plain_week() -> None:
    monday = date(2026, 11, 16)
    days = [monday + timedelta(days=n) for n in range(7)]
    assert [CHINA.works(day) for day in days] == [True] * 5 + [False] * 2
    assert [WEEK.works(day) for day in days] == [True] * 5 + [False] * 2


def test_the_workspace_has_the_first_word() -> None:
    own = Calendar("CN", off=[date(2026, 10, 10), date(2026, 11, 20)], work=[date(2026, 10, 1)])
    assert not own.works(date(2026, 10, 10))
    assert not own.works(date(2026, 11, 20))
    assert own.works(date(2026, 10, 1))


def test_a_day_both_off_and_worked_is_worked() -> None:
    assert Calendar(off=[date(2026, 11, 21)], work=[date(2026, 11, 21)]).works(date(2026, 11, 21))


def test_a_year_not_announced_yet_is_said_to_be_unknown() -> None:
    assert CHINA.unknown(date(2031, 10, 1))
    assert CHINA.works(date(2031, 10, 1)), "a Wednesday"
    assert not CHINA.works(date(2031, 10, 4)), "a Saturday"


def test_a_known_year_and_a_workspace_without_calendar_know_all() -> None:
    assert not CHINA.unknown(date(2026, 10, 1))
    assert not WEEK.unknown(date(2031, 10, 1))


@pytest.mark.parametrize(
    ("day", "last"),
    [
        pytest.param(date(2026, 10, 7), date(2026, 9, 30), id="before-national-day"),
        pytest.param(date(2026, 10, 10), date(2026, 10, 10), id="a-make-up-day"),
        pytest.param(date(2026, 11, 22), date(2026, 11, 20), id="a-sunday"),
    ],
)
def test_the_last_working_day(day: date, last: date) -> None:
    assert CHINA.last_working(day) == last


def test_a_month_without_work_has_none() -> None:
    days = [date(2026, 11, 20) - timedelta(days=n) for n in range(40)]
    assert Calendar(off=days).last_working(date(2026, 11, 20)) == date(2026, 11, 20)


def test_the_ends_of_the_calendar_are_days_like_others() -> None:
    assert Calendar(off=[date.min]).last_working(date.min) == date.min
    assert WEEK.works(date.max)


@given(st.dates(), st.sampled_from([CHINA, WEEK]))
def test_any_day_can_be_asked_about(day: date, calendar: Calendar) -> None:
    last = calendar.last_working(day)
    assert (day - last).days <= 30
    assert calendar.works(last) or last == day
    assert calendar.works(day) is (last == day and calendar.works(last))
    if calendar.unknown(day):
        assert calendar.works(day) is (day.weekday() < 5)


@settings(deadline=None)
@given(st.dates(date(2019, 1, 1), date(2027, 12, 31)), st.integers(0, 500), st.booleans())
def test_days_worked_are_counted_as_they_are_worked(first: date, length: int, china: bool) -> None:
    calendar = Calendar(
        "CN" if china else NO_CALENDAR,
        off=[date(2026, 3, 2), date(2026, 3, 7)],
        work=[date(2026, 3, 8), date(2026, 3, 9)],
    )
    days = [first + timedelta(days=each) for each in range(length)]
    assert calendar.worked(first, first + timedelta(days=length - 1)) == sum(map(calendar.works, days))


def test_the_days_of_all_time_can_be_counted() -> None:
    assert Calendar("CN").worked(date.min, date.max) > 2_000_000
