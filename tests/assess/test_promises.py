"""What holds for whatever people write: a goal has a state and a reason, and shares lie where they must."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.assess.conftest import CSAT, TEAM
from tests.workspaces import ENDS, goals

from pmcoach.assess.status.health import Health
from pmcoach.assess.status.status import Assessment
from pmcoach.dates.period import add_days
from pmcoach.project import Project


@settings(deadline=None, max_examples=50)
@given(goals, st.sampled_from(ENDS))
def test_a_half_filled_goal_has_a_state_and_a_reason(goal: str, today: date) -> None:
    project = Project({**TEAM, CSAT: goal}, today)
    standing = Assessment(project).of(project.goals[0])
    assert standing.why
    assert standing.expected is None or 0 <= standing.expected <= 1
    assert standing.health in (Health.DONE, Health.MISSED, Health.DROPPED) or project.goals[0].open


@given(st.lists(st.integers(-(10**9), 10**9), min_size=3, max_size=3), st.booleans(), st.integers(0, 92))
def test_a_value_between_baseline_and_target_has_gone_between_none_and_all_of_the_way(
    values: list[int], down: bool, day: int
) -> None:
    start, value, level = sorted(values, reverse=down)
    text = f"title: 甲\nmetric: {{name: 甲, baseline: {start}, target: {level}, source: metrics/csat.csv}}\n"
    files = {CSAT: text, "metrics/csat.csv": f"date,value\n2026-10-01,{value}\n"}
    project = Project({**TEAM, **files}, add_days(date(2026, 10, 1), day))
    standing = Assessment(project).of(project.goals[0])
    if start == level:
        assert standing.progress is None
    else:
        assert standing.progress is not None
        assert 0 <= standing.progress <= 1
        assert standing.way is not None
        assert min(start, level) <= standing.way.expected <= max(start, level)
