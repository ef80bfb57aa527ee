"""The line through the values, and the best pace seen."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from pmcoach.assess.status.measurements import Value
from pmcoach.assess.status.trend import best_pace, median, trend_of

START = date(2026, 10, 1)


def values(*pairs: tuple[int, float]) -> list[Value]:
    return [Value(START + timedelta(days=days), value, "metrics/x.csv") for days, value in pairs]


def test_a_straight_line_is_found_exactly() -> None:
    trend = trend_of(values((0, 10.0), (7, 17.0), (14, 24.0)))
    assert trend is not None
    assert trend.slope == pytest.approx(1.0)
    assert trend.at(START + timedelta(days=21)) == pytest.approx(31.0)
    assert trend.reaches(34.0) == START + timedelta(days=24)


def test_one_strange_value_does_not_bend_it() -> None:
    trend = trend_of(values((0, 10.0), (7, 17.0), (14, 240.0), (21, 31.0), (28, 38.0)))
    assert trend is not None
    assert trend.slope == pytest.approx(1.0)
    assert trend.value == pytest.approx(38.0)


def test_the_baseline_counts_as_a_value_where_it_is_older() -> None:
    base = values((0, 10.0))[0]
    trend = trend_of(values((7, 17.0), (14, 24.0)), base)
    assert trend is not None
    assert trend.points == 3
    assert trend_of(values((0, 10.0), (14, 24.0)), base) is None


@pytest.mark.parametrize(
    "pairs",
    [
        pytest.param((), id="none"),
        pytest.param(((0, 1.0), (30, 2.0)), id="two"),
        pytest.param(((0, 1.0), (5, 2.0), (13, 3.0)), id="three within two weeks"),
    ],
)
def test_too_little_to_draw_a_line(pairs: tuple[tuple[int, float], ...]) -> None:
    assert trend_of(values(*pairs)) is None


def test_only_the_last_twelve_values_count() -> None:
    falling = [(week * 7, 100.0 - week) for week in range(12)]
    rising = [(84 + week * 7, 80.0 + week) for week in range(12)]
    trend = trend_of(values(*falling, *rising))
    assert trend is not None
    assert trend.slope == pytest.approx(1 / 7)


@pytest.mark.parametrize(
    ("level", "reached"),
    [
        pytest.param(24.0, date(2026, 10, 15), id="there already"),
        pytest.param(31.0, date(2026, 10, 22), id="a week ahead"),
        pytest.param(31.5, date(2026, 10, 23), id="in the middle of a day"),
        pytest.param(5.0, None, id="behind"),
        pytest.param(1e12, None, id="past the calendar's end"),
    ],
)
def test_when_a_level_is_reached(level: float, reached: date | None) -> None:
    trend = trend_of(values((0, 10.0), (7, 17.0), (14, 24.0)))
    assert trend is not None
    assert trend.reaches(level) == reached


def test_a_level_line_reaches_nothing() -> None:
    trend = trend_of(values((0, 10.0), (7, 10.0), (14, 10.0)))
    assert trend is not None
    assert trend.reaches(11.0) is None


def test_median_of_even_and_odd() -> None:
    assert median([1.0, 2.0, 9.0]) == 2.0
    assert median([1.0, 2.0, 4.0, 9.0]) == 3.0


def test_the_best_pace_is_over_two_weeks_at_least() -> None:
    seen = values((0, 10.0), (3, 20.0), (14, 24.0), (28, 25.0))
    assert best_pace(seen, None, 14, up=True) == pytest.approx(1.0)
    assert best_pace(seen, None, 14, up=False) == pytest.approx(-1 / 14)
    assert best_pace(seen[:2], None, 14, up=True) is None
    assert best_pace(seen[1:], seen[0], 28, up=True) == pytest.approx(15 / 28)
