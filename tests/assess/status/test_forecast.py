"""Where a goal's values lead by its due day, as a range."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import CSAT, GOAL, TEAM, Make, said, weekly

from pmcoach.assess.status.forecast import forecast, span_of
from pmcoach.assess.status.health import Health
from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.status import Assessment
from pmcoach.text import Lang

M = "metrics/csat.csv"
TIME = GOAL.replace("unit: 分, baseline: 3.9, target: 4.5", "unit: 小时, baseline: 35, target: 24")


def standing(make: Make, text: str, *values: float, today: date = date(2026, 11, 20)) -> Standing:
    project = make({**TEAM, CSAT: text, M: weekly("2026-11-19", *values)}, today)
    return Assessment(project).of(project.goals[0])


@pytest.mark.parametrize(
    ("text", "values", "health", "en", "zh"),
    [
        pytest.param(
            GOAL,
            (4.0, 4.1, 4.2, 4.3),
            Health.ON_TRACK,
            "at the pace so far 4.32–5.48分 on 2026-12-31, the due day; the target is reached",
            "照目前速度，到截止日 2026-12-31 为 4.32–5.48分；能达到目标",
            id="reached, up",
        ),
        pytest.param(
            TIME,
            (34, 33, 31, 29, 28),
            Health.ON_TRACK,
            "at the pace so far 10.1–27.9小时 on 2026-12-31, the due day; the target is reached",
            "照目前速度，到截止日 2026-12-31 为 10.1–27.9小时；能达到目标",
            id="reached, down",
        ),
        pytest.param(
            TIME,
            (34, 33.2, 32.4, 31.6, 30.8),
            Health.AT_RISK,
            "at the pace so far 20.3–31.7小时 on 2026-12-31, the due day; the target is within it",
            "照目前速度，到截止日 2026-12-31 为 20.3–31.7小时；可能达到目标",
            id="short, and it may be",
        ),
        pytest.param(
            TIME,
            (35, 35.4, 35.8, 36.2, 36.6, 37),
            Health.OFF_TRACK,
            "at the pace so far 34.9–43.9小时 on 2026-12-31, the due day; the target is not reached at this pace",
            "照目前速度，到截止日 2026-12-31 为 34.9–43.9小时；照此速度达不到目标",
            id="the wrong way",
        ),
    ],
)
def test_a_forecast_says_whether_the_target_lies_in_its_range(
    make: Make, text: str, values: tuple[float, ...], health: Health, en: str, zh: str
) -> None:
    found = standing(make, text, *values)
    assert found.health is health
    assert [said(forecast(found)), said(forecast(found), Lang.ZH)] == [[en], [zh]]


def test_a_range_that_is_bounded_to_one_number_is_that_number(make: Make) -> None:
    text = GOAL.replace("target: 4.5", "target: 4.5, range: 1-4.5")
    found = standing(make, text, 4.0, 4.2, 4.5, 4.5, today=date(2026, 12, 30))
    assert found.forecast == found.high == 4.5
    bounded = found._replace(low=4.5)
    assert said(forecast(bounded)) == [
        "at the pace so far 4.5分 on 2026-12-31, the due day; the target is reached"
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param(GOAL, (4.0,), id="one value leads nowhere"),
        pytest.param(f"{GOAL}start: 2026-11-10\n", (4.0, 4.1), id="too early"),
        pytest.param(f"{GOAL}status: done\n", (4.0, 4.1, 4.2), id="over"),
        pytest.param(f"{GOAL}due: 2026-11-20\n", (4.0, 4.1, 4.2), id="its day"),
        pytest.param(f"{GOAL}due: 2026-11-19\n", (4.0, 4.1, 4.2), id="past its day"),
        pytest.param(GOAL.replace("3.9", "4.5"), (4.0, 4.1, 4.2), id="no way"),
        pytest.param(GOAL.replace("target: 4.5, ", ""), (4.0, 4.1, 4.2), id="no target"),
        pytest.param(GOAL.replace("4.5", "4.5, direction: maintain"), (4.0, 4.1, 4.2), id="to be kept"),
    ],
)
def test_no_forecast_is_made(make: Make, text: str, values: tuple[float, ...]) -> None:
    found = standing(make, text, *values)
    assert list(forecast(found)) == []
    assert (found.low, found.forecast, found.high, span_of(found)) == (None, None, None, None)
