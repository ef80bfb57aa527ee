"""The eight states, by the numbers."""

from __future__ import annotations

from datetime import date

import pytest

from pmcoach.assess.status.health import Health, Pace, by_pace, claim, share_of_time


@pytest.mark.parametrize(
    ("pace", "health"),
    [
        pytest.param(Pace(0.55, 0.55, None), Health.ON_TRACK, id="exactly as expected"),
        pytest.param(Pace(0.50, 0.55, None), Health.ON_TRACK, id="nine tenths of the expected way"),
        pytest.param(Pace(0.49, 0.55, None), Health.AT_RISK, id="a little less"),
        pytest.param(Pace(0.33, 0.55, None), Health.AT_RISK, id="six tenths"),
        pytest.param(Pace(0.32, 0.55, None), Health.OFF_TRACK, id="less than six tenths"),
        pytest.param(Pace(-0.2, 0.55, None), Health.OFF_TRACK, id="the wrong way"),
        pytest.param(Pace(0.30, 0.55, 1.0), Health.ON_TRACK, id="behind, but the forecast reaches it"),
        pytest.param(Pace(0.30, 0.55, 0.92), Health.AT_RISK, id="far behind, the forecast nearly reaches it"),
        pytest.param(Pace(0.30, 0.55, 0.84), Health.OFF_TRACK, id="far behind, the forecast falls short"),
        pytest.param(Pace(0.55, 0.55, 0.85), Health.AT_RISK, id="as expected, but slowing down"),
        pytest.param(Pace(0.0, 0.1, None), Health.ON_TRACK, id="too early to say"),
        pytest.param(Pace(-0.2, 0.1, None), Health.AT_RISK, id="early, and the wrong way"),
    ],
)
def test_by_pace(pace: Pace, health: Health) -> None:
    assert by_pace(pace) is health


@pytest.mark.parametrize(
    ("confidence", "health"),
    [(10, Health.ON_TRACK), (7, Health.ON_TRACK), (6, Health.AT_RISK), (3, Health.OFF_TRACK)],
)
def test_claim(confidence: int, health: Health) -> None:
    assert claim(confidence) is health


@pytest.mark.parametrize(
    ("today", "share"),
    [
        pytest.param(date(2026, 9, 30), 0.0, id="before"),
        pytest.param(date(2026, 10, 1), 1 / 92, id="first day"),
        pytest.param(date(2026, 11, 20), 51 / 92, id="in between"),
        pytest.param(date(2026, 12, 31), 1.0, id="last day"),
        pytest.param(date(2027, 2, 1), 1.0, id="after"),
    ],
)
def test_share_of_time(today: date, share: float) -> None:
    assert share_of_time(date(2026, 10, 1), date(2026, 12, 31), today) == pytest.approx(share)


def test_a_goal_that_ends_before_it_begins_has_used_all_its_time() -> None:
    assert share_of_time(date(2026, 12, 1), date(2026, 11, 1), date(2026, 11, 20)) == 1.0
