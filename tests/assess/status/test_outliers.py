"""Values that moved as they never do."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from pmcoach.assess.status.measurements import Value
from pmcoach.assess.status.outliers import Jump, jump


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
