"""Rows of lists: their state, and which period they are of."""

from __future__ import annotations

from datetime import date

import pytest

from pmcoach.assess.lists.rows import COLUMN, Row, state_of, within
from pmcoach.dates.period import parse


@pytest.mark.parametrize(
    ("over", "late", "en", "zh"),
    [
        (True, True, "done", "已完成"),
        (True, False, "done", "已完成"),
        (False, True, "late", "已过期"),
        (False, False, "open", "未结"),
    ],
)
def test_state(over: bool, late: bool, en: str, zh: str) -> None:
    found = state_of(over=over, late=late)
    assert (found.label.en, found.label.zh) == (en, zh)


@pytest.mark.parametrize(
    ("when", "period", "counts"),
    [
        pytest.param("2026-11", "2026-Q4", True, id="a month in the quarter"),
        pytest.param("2026-Q4", "2026-Q4", True, id="the quarter itself"),
        pytest.param("2026", "2026-Q4", False, id="the year is not in the quarter"),
        pytest.param("2026-09", "2026-Q4", False, id="a month before"),
        pytest.param("2026-W47", "2026-11", True, id="a week in the month"),
        pytest.param("2026-W40", "2026-Q4", True, id="a week whose Thursday is in the quarter"),
        pytest.param("2026-W40", "2026-Q3", False, id="is not of the quarter before"),
        pytest.param("2026-W53", "2026", True, id="a week over New Year"),
        pytest.param("2026-Q4", "2026-11-20", True, id="a day asked for, in the quarter"),
        pytest.param("2026-W47", "2026-11-20", True, id="a day asked for, in the week"),
        pytest.param("2026-W47", "2026-11-23", False, id="a day asked for, after the week"),
        pytest.param("2026-11-20", "2026-W47", True, id="a day in the week"),
    ],
)
def test_a_period_is_of_another(when: str, period: str, counts: bool) -> None:
    row = Row("li.wei", parse(when), {}, "a.yaml")
    assert within(row, parse(period)) is counts


@pytest.mark.parametrize(
    ("day", "counts"), [(date(2026, 10, 1), True), (date(2026, 12, 31), True), (date(2027, 1, 1), False)]
)
def test_a_day_is_of_a_period(day: date, counts: bool) -> None:
    assert within(Row("li.wei", day, {}, "a.yaml"), parse("2026-Q4")) is counts


def test_what_has_no_day_is_of_no_period_and_everything_of_all_time() -> None:
    row = Row("li.wei", None, {}, "a.yaml")
    assert not within(row, parse("2026-Q4"))
    assert within(row, None)


def test_every_column_is_named_in_both_languages() -> None:
    assert all(name.en and name.zh for name in COLUMN.values())
