"""What owners claim of their goals."""

from __future__ import annotations

import pytest
from tests.assess.conftest import CSAT, TEAM, Make

from pmcoach.assess.status.confidence import claimed, confidence_in
from pmcoach.assess.status.health import Health

W45, W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in (45, 46, 47))


@pytest.mark.parametrize(
    ("status", "confidence", "health"),
    [
        pytest.param("active", "9", Health.ON_TRACK, id="sure"),
        pytest.param("active", "5 数据延迟", Health.AT_RISK, id="not so sure, with a note"),
        pytest.param("active", "1", Health.OFF_TRACK, id="not sure at all"),
        pytest.param("done", "1", Health.DONE, id="said to be done"),
        pytest.param("dropped", "9", Health.DROPPED, id="said to be dropped"),
    ],
)
def test_confidence_and_status_claim_a_state(
    make: Make, status: str, confidence: str, health: Health
) -> None:
    files = {
        CSAT: f"title: 甲\nowner: li.wei\nstatus: {status}\n",
        W47: f"confidence: {{csat: {confidence}}}\n",
    }
    project = make({**TEAM, **files})
    goal = project.goals[0]
    assert claimed(goal, confidence_in(goal, project)[0]) is health


def test_without_a_word_nothing_is_claimed(make: Make) -> None:
    project = make({**TEAM, CSAT: "title: 甲\nowner: li.wei\n", W47: "done: [a]\n"})
    goal = project.goals[0]
    assert confidence_in(goal, project) == (None, None)
    assert claimed(goal, None) is None


def test_the_last_two_claims_count_and_only_those_of_the_owner(make: Make) -> None:
    files = {
        CSAT: "title: 甲\nowner: li.wei\nhelpers: [chen.jing]\n",
        W45: "confidence: {csat: 9}\n",
        W46: "confidence: {csat: 7}\n",
        W47: "confidence: {csat: 4 没人手}\n",
        W47.replace("li.wei", "chen.jing"): "confidence: {csat: 1}\n",
        "reports/2026-W48/li.wei.yaml": "confidence: {csat: 10}\n",
    }
    project = make({**TEAM, **files})
    last, before = confidence_in(project.goals[0], project)
    assert last is not None
    assert before is not None
    assert (last.value, last.note, before.value) == (4, "没人手", 7)
