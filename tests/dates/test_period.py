"""Periods by name: what is one, its days, the one before and after."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmcoach.dates.period import Grain, add_days, add_months, around, month_end, parse, parse_day


@pytest.mark.parametrize(
    ("name", "first", "last", "span"),
    [
        pytest.param("2026", "2026-01-01", "2026-12-31", Grain.YEAR, id="year"),
        pytest.param("2026-H2", "2026-07-01", "2026-12-31", Grain.HALF, id="half"),
        pytest.param("2026-Q4", "2026-10-01", "2026-12-31", Grain.QUARTER, id="quarter"),
        pytest.param("2026-B6", "2026-11-01", "2026-12-31", Grain.BIMONTH, id="two-months"),
        pytest.param("2026-11", "2026-11-01", "2026-11-30", Grain.MONTH, id="month"),
        pytest.param("2024-02", "2024-02-01", "2024-02-29", Grain.MONTH, id="leap-month"),
        pytest.param("2026-W47", "2026-11-16", "2026-11-22", Grain.WEEK, id="week"),
        pytest.param("2026-W01", "2025-12-29", "2026-01-04", Grain.WEEK, id="week-over-new-year"),
        pytest.param("2026-W53", "2026-12-28", "2027-01-03", Grain.WEEK, id="week-53"),
        pytest.param("2026-11-20", "2026-11-20", "2026-11-20", Grain.DAY, id="day"),
        pytest.param("9999-W52", "9999-12-27", "9999-12-31", Grain.WEEK, id="last-week-is-cut"),
    ],
)
def test_a_period_has_its_days(name: str, first: str, last: str, span: Grain) -> None:
    period = parse(name)
    assert period is not None
    assert (period.first.isoformat(), period.last.isoformat(), period.span) == (first, last, span)
    assert str(period) == name


@pytest.mark.parametrize(
    "name",
    [
        "", "2026-Q5", "2026-Q0", "2026-H3", "2026-B7", "2025-W53", "2026-W54", "2026-W00", "2026-13", "2026-00",
        "2026-Q4 ", " 2026", "2026-q4", "2026-1", "2026-W7", "2026-11-31", "2026-02-29", "20261120", "2026/11",
        "0000", "0000-Q1", "２０２６", "2026-Q４", "2026-11-20-1", "Q4", "今年",
    ],
)  # fmt: skip
def test_what_is_no_period(name: str) -> None:
    assert parse(name) is None


@given(st.dates(), st.sampled_from(Grain))
def test_a_period_is_found_again_by_its_name(day: date, span: Grain) -> None:
    period = around(day, span)
    assert period.holds(day)
    assert parse(period.name) == period


@given(st.dates(), st.sampled_from(Grain))
def test_the_next_period_begins_where_this_one_ends(day: date, span: Grain) -> None:
    period = around(day, span)
    after = period.next()
    if after is None:
        assert period.last == date.max
    else:
        assert after.first == add_days(period.last, 1)
        assert after.previous() == period


@pytest.mark.parametrize("span", Grain)
def test_before_the_first_period_there_is_none(span: Grain) -> None:
    assert around(date.min, span).previous() is None


def test_holds_counts_both_ends() -> None:
    quarter = around(date(2026, 11, 20), Grain.QUARTER)
    assert quarter.holds(date(2026, 10, 1))
    assert quarter.holds(date(2026, 12, 31))
    assert not quarter.holds(date(2027, 1, 1))
    assert not quarter.holds(date(2026, 9, 30))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("2026-11-30", date(2026, 11, 30), id="iso"),
        pytest.param("2026-11-31", None, id="no-such-day"),
        pytest.param("2026-02-29", None, id="no-leap-year"),
        pytest.param("2026-1-5", None, id="no-zeros"),
        pytest.param("20261130", None, id="compact"),
        pytest.param("2026-W47-1", None, id="week-day"),
        pytest.param("2026-11-30 ", None, id="space"),
        pytest.param("２０２６-11-30", None, id="full-width"),
        pytest.param("٢٠٢٦-11-30", None, id="arabic"),
    ],
)
def test_only_an_iso_date_is_a_day(text: str, day: date | None) -> None:
    assert parse_day(text) == day


@given(st.text())
def test_any_text_can_be_tried(text: str) -> None:
    assert parse_day(text) is None or parse_day(text) == date.fromisoformat(text)
    period = parse(text)
    assert period is None or period.name == text


@pytest.mark.parametrize(
    ("day", "months", "moved"),
    [
        pytest.param(date(2026, 1, 31), 1, date(2026, 2, 28), id="no-such-day"),
        pytest.param(date(2026, 11, 20), 2, date(2027, 1, 20), id="over-new-year"),
        pytest.param(date(2026, 1, 20), -1, date(2025, 12, 20), id="back"),
        pytest.param(date(9999, 12, 1), 1, date.max, id="past-the-end"),
        pytest.param(date(1, 1, 20), -1, date.min, id="past-the-beginning"),
    ],
)
def test_months_are_added(day: date, months: int, moved: date) -> None:
    assert add_months(day, months) == moved


@given(st.dates(), st.integers(-10_000_000, 10_000_000))
def test_days_stop_at_the_ends_of_the_calendar(day: date, days: int) -> None:
    moved = add_days(day, days)
    assert moved in (date.min, date.max) or (moved - day).days == days


@pytest.mark.parametrize(
    ("day", "end"), [(date(2026, 12, 5), date(2026, 12, 31)), (date(2024, 2, 1), date(2024, 2, 29))]
)
def test_a_month_has_its_last_day(day: date, end: date) -> None:
    assert month_end(day) == end
