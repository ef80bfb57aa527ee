"""Values that moved as they never do."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from pmcoach.assess.status.measurements import Value
from pmcoach.assess.status.outliers import Jump, early_jump, jump, tenfold


def weeks(*values: float) -> list[Value]:
    return [
        Value(date(2026, 10, 1) + timedelta(7 * week), value, "metrics/x.csv")
        for week, value in enumerate(values)
    ]


@pytest.mark.parametrize(
    ("value", "earlier", "found"),
    [
        pytest.param(20.0, (10, 11, 12, 13, 14), Jump(6, 14), id="six steps at once"),
        pytest.param(8.0, (10, 11, 12, 13, 14), Jump(6, 14), id="six steps back"),
        pytest.param(19.0, (10, 11, 12, 13, 14), None, id="five steps"),
        pytest.param(30.0, (10, 11, 12, 13), None, id="too few steps to know"),
        pytest.param(30.0, (10, 10, 10, 10, 10), None, id="it never moved"),
        pytest.param(30.0, (), None, id="nothing is known"),
    ],
)
def test_a_jump(value: float, earlier: tuple[float, ...], found: Jump | None) -> None:
    assert jump(value, weeks(*earlier)) == found


def test_days_of_one_week_are_one_step() -> None:
    daily = [Value(date(2026, 10, 5) + timedelta(day), 10 + day / 7, "metrics/x.csv") for day in range(35)]
    assert jump(20.0, daily) == Jump(5, daily[-1].value)


@pytest.mark.parametrize(
    ("value", "earlier", "found"),
    [
        pytest.param(20.0, (), None, id="nothing is known"),
        pytest.param(20.0, (10,), None, id="no step yet"),
        pytest.param(75.0, (10, 11), None, id="one step tells little"),
        pytest.param(76.0, (10, 11), Jump(65, 11), id="one step, far outside"),
        pytest.param(22.0, (10, 11, 12), None, id="two steps"),
        pytest.param(1.0, (10, 11, 12), Jump(11, 12), id="two steps, far below"),
        pytest.param(20.0, (10, 11, 12, 13), Jump(7, 13), id="three steps"),
        pytest.param(99.0, (10, 11, 12, 13, 14), None, id="four are no longer few"),
        pytest.param(20.0, (10, 10, 10), None, id="it never moved"),
    ],
)
def test_a_jump_among_few_values(value: float, earlier: tuple[float, ...], found: Jump | None) -> None:
    assert early_jump(value, weeks(*earlier)) == found


@pytest.mark.parametrize(
    ("value", "last", "found"),
    [
        (42, 4.2, True),
        (0.42, 4.2, True),
        (-42, -4.2, True),
        (41, 4.2, False),
        (-42, 4.2, False),
        (9, 0, False),
        (0, 9, False),
    ],
)
def test_ten_times_or_a_tenth(value: float, last: float, found: bool) -> None:
    assert tenfold(value, last) is found
