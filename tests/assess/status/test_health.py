"""The nine states, by the numbers."""

from __future__ import annotations

import pytest

from pmcoach.assess.status.health import Health, Pace, by_pace, claim


@pytest.mark.parametrize(
    ("pace", "health"),
    [
        pytest.param(Pace(0.3, 0.55, 0.9, 1.1), Health.ON_TRACK, id="nine tenths of the way by forecast"),
        pytest.param(Pace(0.55, 0.55, 0.89, 1.1), Health.AT_RISK, id="a little less"),
        pytest.param(Pace(0.3, 0.55, 0.5, 0.9), Health.AT_RISK, id="far less, and its good end is enough"),
        pytest.param(Pace(0.3, 0.55, 0.5, 0.89), Health.OFF_TRACK, id="even its good end falls short"),
        pytest.param(Pace(0.3, 0.55, 0.5), Health.AT_RISK, id="no value before says so too"),
        pytest.param(Pace(0.3, 0.55, 0.5, 0.6, early=True), Health.TOO_EARLY, id="too early"),
        pytest.param(Pace(0.5, 0.55), Health.ON_TRACK, id="by its plan"),
        pytest.param(Pace(0.0, 0.0), Health.ON_TRACK, id="by its plan, nothing due"),
        pytest.param(Pace(0.49, 0.55), Health.AT_RISK, id="by its plan, a little behind"),
        pytest.param(Pace(0.3, 0.55), Health.OFF_TRACK, id="by its plan, far behind"),
        pytest.param(Pace(0.0, 0.55, hope=1.0), Health.AT_RISK, id="by its plan, one step alone"),
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
