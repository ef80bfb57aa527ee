"""A change and the numbers beside it: they agree, or the file says where they do not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pmcoach.project import Project
from pmcoach.text import Lang

GOAL = "goals/2026-Q4/csat.yaml"


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        pytest.param("unit: 分, baseline: 3, target: 5, change: +2", [], id="agree"),
        pytest.param(
            "unit: 单, baseline: 1000, target: 1333, change: +33.3%", [], id="agree, but for rounding"
        ),
        pytest.param("unit: 分, target: 5, change: +2", [], id="from nobody knows where"),
        pytest.param(
            "unit: 分, baseline: 3, target: 6, change: +2",
            [
                "+2 from the baseline comes to 5, and the target says 6 · keep one of the two, or make them agree"
            ],
            id="another level",
        ),
        pytest.param(
            "unit: 元, baseline: 3, change: +2 小时",
            ["“+2小时” is not in 元, the metric's unit · write all its numbers in one unit"],
            id="another unit",
        ),
    ],
)
def test_a_change_agrees_with_baseline_target_and_unit(
    make: Callable[..., Project], fields: str, says: list[str]
) -> None:
    file = make({GOAL: f"title: 甲\nmetric: {{name: 甲, {fields}}}\n"}).files[GOAL]
    found = [f"{each.says.say(Lang.EN)} · {each.do.say(Lang.EN)}" for each in file.problems if each.do]
    assert found == says
