"""Guardrails: where their values come from, and which are broken."""

from __future__ import annotations

import pytest
from tests.assess.conftest import CSAT, TEAM, Make, samples

from pmcoach.assess.status.guardrails import broken_rails

W47 = "reports/2026-W47/li.wei.yaml"
GOAL = "title: 甲\nowner: li.wei\nguardrails: [{rail}]\n"


@pytest.mark.parametrize(
    ("rail", "value", "above"),
    [
        pytest.param("{name: 退款率, max: 2%}", 2.1, True, id="over its bound"),
        pytest.param("{name: 退款率, max: 2%}", 2.0, None, id="at its bound"),
        pytest.param("{name: 退款率, min: 2%}", 1.9, False, id="under its bound"),
        pytest.param("{name: 退款率, min: 2%}", 2.0, None, id="at its lower bound"),
        pytest.param("{name: 退款率, min: 1%, max: 2%}", 0.9, False, id="under, of two bounds"),
        pytest.param("{name: 退款率}", 2.1, None, id="no bound"),
    ],
)
def test_a_guardrail_is_broken_beyond_its_bound(
    make: Make, rail: str, value: float, above: bool | None
) -> None:
    project = make({**TEAM, CSAT: GOAL.format(rail=rail), W47: f"metrics: {{退款率: {value}}}\n"})
    found = list(broken_rails(project.goals[0], project))
    assert [each.above for each in found] == ([] if above is None else [above])
    assert all(each.value.value == value and each.value.path == W47 for each in found)


def test_amounts_are_compared_in_one_unit(make: Make) -> None:
    rail = "{name: 补贴, max: 50万元, source: metrics/补贴.csv}"
    files = {CSAT: GOAL.format(rail=rail), "metrics/补贴.csv": "date,value\n2026-11-18,60万\n"}
    project = make({**TEAM, **files})
    (broken,) = broken_rails(project.goals[0], project)
    assert (str(broken.bound), broken.value.value) == ("50万元", 600_000)


@pytest.mark.parametrize(
    ("more", "day"),
    [
        pytest.param("status: done\n", "2026-11-18", id="the goal is over"),
        pytest.param("", "2026-09-30", id="the value is from before its first day"),
    ],
)
def test_a_guardrail_is_not_watched(make: Make, more: str, day: str) -> None:
    text = GOAL.format(rail="{name: 退款率, max: 2%}") + more
    project = make({**TEAM, CSAT: text, "metrics/退款率.csv": samples((day, 9))})
    assert list(broken_rails(project.goals[0], project)) == []
