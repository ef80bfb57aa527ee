"""Where values lead, and the best pace seen."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from pmcoach.assess.status.course import Course
from pmcoach.assess.status.measurements import Value
from pmcoach.assess.status.trend import Trend, best_pace, median, rhythm, trend_of
from pmcoach.dates.calendar import Calendar

START = date(2026, 10, 1)
ALL = Calendar(work=[START + timedelta(days=days) for days in range(200)])
COURSE = Course(START, START + timedelta(days=99), ALL)  # a day is a hundredth of the time


def values(*pairs: tuple[int, float]) -> list[Value]:
    return [Value(START + timedelta(days=days - 1), value, "metrics/x.csv") for days, value in pairs]


def trend(*pairs: tuple[int, float], course: Course = COURSE, begun: bool = True) -> Trend | None:
    return trend_of(values(*pairs), 0.0, 200.0, course, begun=begun)


def test_a_straight_way_goes_on() -> None:
    found = trend((10, 10.0), (20, 20.0), (40, 40.0))
    assert found is not None
    assert found.time == pytest.approx(0.4)
    assert found.points == 3
    assert found.forecast == pytest.approx(0.5)
    assert found.half == pytest.approx(0.8 * (0.6**2 + (0.5 * 0.6) ** 2) ** 0.5)
    assert found.best == found.forecast + found.half


def test_it_goes_on_from_the_last_value_at_the_pace_of_most() -> None:
    found = trend((10, 10.0), (20, 20.0), (30, 90.0), (40, 40.0), (50, 60.0))
    assert found is not None
    assert found.forecast == pytest.approx((60 + 50 * 1.25) / 200, abs=0.1)
    straight = trend((10, 10.0), (20, 20.0), (30, 30.0), (40, 40.0), (50, 60.0))
    assert straight is not None
    assert found.half > straight.half, "uneven values leave more open"


def test_along_a_flat_stretch_nothing_slows_down() -> None:
    flat = COURSE.along([(START + timedelta(days=49), 0.0)])
    found = trend((20, 0.0), (40, 0.0), (60, 40.0), (75, 100.0), course=flat)
    assert found is not None
    assert found.forecast == pytest.approx(1.0)


def test_of_values_along_a_dip_none_counts_as_going_back_in_time() -> None:
    dip = COURSE.along([(START + timedelta(days=29), 0.5), (START + timedelta(days=59), 0.2)])
    assert trend((30, 100.0), (60, 40.0), (70, 80.0), course=dip) is not None


@pytest.mark.parametrize(
    ("pairs", "begun"),
    [
        pytest.param((), True, id="none"),
        pytest.param(((30, 2.0),), True, id="one"),
        pytest.param(((-30, 1.0), (30, 2.0)), True, id="one since the start"),
        pytest.param(((40, 1.0), (40, 2.0)), False, id="two of one day and no baseline"),
    ],
)
def test_too_little_to_lead_anywhere(pairs: tuple[tuple[int, float], ...], begun: bool) -> None:
    assert trend(*pairs, begun=begun) is None


def test_only_the_last_twelve_values_count() -> None:
    falling = [(week * 4, 100.0 - week) for week in range(1, 13)]
    rising = [(48 + week * 4, 88.0 + week) for week in range(1, 13)]
    found = trend(*falling, *rising)
    assert found is not None
    assert found.forecast > 0.5


def test_median_of_even_and_odd() -> None:
    assert median([1.0, 2.0, 9.0]) == 2.0
    assert median([1.0, 2.0, 4.0, 9.0]) == 3.0


def test_the_best_pace_is_over_two_weeks_at_least() -> None:
    seen = values((1, 10.0), (4, 20.0), (15, 24.0), (29, 25.0))
    assert best_pace(seen, 14, up=True) == pytest.approx(1.0)
    assert best_pace(seen, 14, up=False) == pytest.approx(-1 / 14)
    assert best_pace(seen[:2], 14, up=True) is None


def test_how_far_values_lie_apart() -> None:
    assert rhythm(values((1, 1.0), (8, 2.0), (15, 3.0), (45, 4.0))) == 7
    assert rhythm(values((1, 1.0))) == 0
