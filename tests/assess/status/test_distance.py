"""How far a goal's own value has come, in sentences."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.assess.conftest import CSAT, TEAM, Make, said, weekly

from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.status import Assessment
from pmcoach.text import Lang

M = "metrics/csat.csv"
FIELDS = "title: 甲\nmetric: {{name: 甲, unit: '{unit}', {numbers}, source: metrics/csat.csv}}\n"


def standing(make: Make, unit: str, numbers: str, value: float, day: str) -> Standing:
    """A goal with two values, the last seen the day before."""
    files = {CSAT: FIELDS.format(unit=unit, numbers=numbers), M: weekly(day, value, value)}
    project = make({**TEAM, **files}, date.fromisoformat(day) + timedelta(1))
    return Assessment(project).of(project.goals[0])


@pytest.mark.parametrize(
    ("unit", "numbers", "value", "en", "zh"),
    [
        pytest.param("件", "baseline: 0, target: 66", 36, "exactly as expected", "与应有进度持平", id="level"),
        pytest.param("件", "baseline: 0, target: 66", 46, "ahead by 10件", "领先 10件", id="ahead, up"),
        pytest.param("件", "baseline: 66, target: 0", 20, "ahead by 10件", "领先 10件", id="ahead, down"),
        pytest.param("件", "baseline: 66, target: 0", 40, "behind by 10件", "落后 10件", id="behind, down"),
        pytest.param(
            "%", "baseline: 0, target: 66", 26, "behind by 10 points", "落后 10 个百分点", id="shares in points"
        ),
        pytest.param(
            "件", "baseline: 0, target: 66", 35.7, "behind by 0.3件", "落后 0.3件", id="less than is shown elsewhere"
        ),
        pytest.param(
            "件", "baseline: 66, target: 0, direction: up", 20, "ahead by 10件", "领先 10件", id="a direction that cannot be"
        ),
    ],
)  # fmt: skip
def test_on_the_way(make: Make, unit: str, numbers: str, value: float, en: str, zh: str) -> None:
    found = standing(make, unit, numbers, value, "2026-11-19")
    assert (said(found.why)[1], said(found.why, Lang.ZH)[1]) == (en, zh)


@pytest.mark.parametrize(
    ("numbers", "value", "en", "zh"),
    [
        pytest.param("baseline: 9, target: 5", 5, ["the target is reached"], ["达到目标值"], id="reached"),
        pytest.param("baseline: 9, target: 5", 3, ["2件 beyond the target"], ["超过目标值 2件"], id="beyond"),
        pytest.param(
            "baseline: 9, target: 5", 8, ["3件 short of the target"], ["离目标值还差 3件"], id="missed"
        ),
        pytest.param(
            "baseline: 9, target: 5, commit: 6",
            6,
            ["1件 short of the target", "the value committed to, 6件, is reached"],
            ["离目标值还差 1件", "承诺值 6件 达到了"],
            id="missed, but for the value committed to",
        ),
        pytest.param(
            "baseline: 9, target: 5, commit: 6",
            7,
            ["2件 short of the target", "the value committed to, 6件, is not reached either"],
            ["离目标值还差 2件", "承诺值 6件 也没有达到"],
            id="missed altogether",
        ),
        pytest.param(
            "baseline: 9, target: 5, stretch: 4",
            4,
            ["1件 beyond the target", "the stretch value, 4件, is reached too"],
            ["超过目标值 1件", "挑战值 4件 也达到了"],
            id="the stretch value too",
        ),
        pytest.param(
            "baseline: 9, target: 5, commit: 6",
            4,
            ["1件 beyond the target"],
            ["超过目标值 1件"],
            id="no word of the value committed to where the target is reached",
        ),
    ],
)
def test_at_the_end(make: Make, numbers: str, value: float, en: list[str], zh: list[str]) -> None:
    found = standing(make, "件", numbers, value, "2026-12-31")
    assert said(found.why)[:2] == [
        "its last day was 2026-12-31",
        f"{value}件 on 2026-12-31; the target was 5件, from 9件",
    ]
    assert (said(found.why)[2:], said(found.why, Lang.ZH)[2:]) == (en, zh)
