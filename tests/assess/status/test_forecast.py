"""Where a goal's values lead by its due day."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import CSAT, GOAL, TEAM, Make, said, weekly

from pmcoach.assess.status.forecast import forecast, late_by
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
            "at the pace of the last 5 values: 4.9分 on 2026-12-31, the due day; the target is reached",
            "按最近 5 个值的走势，到截止日 2026-12-31 为 4.9分；能达到目标",
            id="reached, up",
        ),
        pytest.param(
            TIME,
            (33, 32, 31, 30, 29),
            Health.ON_TRACK,
            "at the pace of the last 6 values: 23小时 on 2026-12-31, the due day; the target is reached",
            "按最近 6 个值的走势，到截止日 2026-12-31 为 23小时；能达到目标",
            id="reached, down",
        ),
        pytest.param(
            TIME,
            (34, 33.5, 33, 32.5, 32),
            Health.OFF_TRACK,
            "at the pace of the last 6 values: 29小时 on 2026-12-31, the due day; "
            "the target is reached on 2027-03-11, 70 days late",
            "按最近 6 个值的走势，到截止日 2026-12-31 为 29小时；要到 2027-03-11 才能达到，晚 70 天",
            id="late",
        ),
        pytest.param(
            TIME,
            (35, 35.1, 35.2, 35.3),
            Health.OFF_TRACK,
            "at the pace of the last 5 values: 35.9小时 on 2026-12-31, the due day; "
            "the target is not reached at this pace",
            "按最近 5 个值的走势，到截止日 2026-12-31 为 35.9小时；照此走势达不到目标",
            id="the wrong way",
        ),
        pytest.param(
            TIME,
            (34.9, 34.8, 34.7, 34.6),
            Health.OFF_TRACK,
            "at the pace of the last 5 values: 34小时 on 2026-12-31, the due day; "
            "the target is not reached at this pace",
            "按最近 5 个值的走势，到截止日 2026-12-31 为 34小时；照此走势达不到目标",
            id="in more than a year",
        ),
        pytest.param(
            GOAL,
            (4.65, 4.6, 4.55, 4.5),
            Health.AT_RISK,
            "at the pace of the last 5 values: 4.2分 on 2026-12-31, the due day; "
            "the target, reached now, is lost again",
            "按最近 5 个值的走势，到截止日 2026-12-31 为 4.2分；现在已达到目标，照此走势守不住",
            id="reached, and falling",
        ),
    ],
)
def test_a_forecast_says_when_the_target_is_reached(
    make: Make, text: str, values: tuple[float, ...], health: Health, en: str, zh: str
) -> None:
    found = standing(make, text, *values)
    assert found.health is health
    assert [said(forecast(found)), said(forecast(found), Lang.ZH)] == [[en], [zh]]


def test_a_target_beyond_the_range_is_never_said_to_be_reached_early(make: Make) -> None:
    text = GOAL.replace("target: 4.5", "target: 5.5, range: 1-5")
    found = standing(make, text, 4.0, 4.4, 4.8)
    assert late_by(found) == 0
    assert said(forecast(found)) == [
        "at the pace of the last 4 values: 5分 on 2026-12-31, the due day; the target is reached"
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param(GOAL, (4.0,), id="one value is no line"),
        pytest.param(f"{GOAL}status: done\n", (4.0, 4.1, 4.2), id="over"),
        pytest.param(f"{GOAL}due: 2026-11-19\n", (4.0, 4.1, 4.2), id="past its day"),
        pytest.param(GOAL.replace("3.9", "4.5"), (4.0, 4.1, 4.2), id="no way"),
        pytest.param(GOAL.replace("target: 4.5, ", ""), (4.0, 4.1, 4.2), id="no target"),
        pytest.param(GOAL.replace("4.5", "4.5, direction: maintain"), (4.0, 4.1, 4.2), id="to be kept"),
    ],
)
def test_no_forecast_is_made(make: Make, text: str, values: tuple[float, ...]) -> None:
    found = standing(make, text, *values)
    assert list(forecast(found)) == []
    assert late_by(found) is None
