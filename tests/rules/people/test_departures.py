"""What somebody who left still holds; who has no goal."""

from __future__ import annotations

import pytest
from tests.rules.conftest import GOAL, Find

LEAD = {"people/chen.jing.yaml": "name: 陈静\n"}
LI = "people/li.wei.yaml"


@pytest.mark.parametrize(
    ("person", "step", "found"),
    [
        pytest.param("left: 2026-10-31", "do: 访谈, owner: li.wei", True, id="gone"),
        pytest.param("left: 2026-11-20", "do: 访谈, owner: li.wei", False, id="last-day"),
        pytest.param("role: PM", "do: 访谈, owner: li.wei", False, id="here"),
        pytest.param("left: 2026-10-31", "do: 访谈, owner: li.wei, done: 2026-10-30", False, id="done"),
        pytest.param("left: 2026-10-31", "do: 访谈", False, id="nobody-s"),
    ],
)
def test_a_step_of_somebody_gone(find: Find, person: str, step: str, found: bool) -> None:
    assert (
        bool(find("O106", {LI: f"name: 李伟\n{person}\n", GOAL: f"title: 甲\nplan: [{{{step}}}]\n"})) is found
    )


@pytest.mark.parametrize(
    ("left", "own", "found"),
    [
        pytest.param("left: 2026-10-31\n", "", True, id="gone"),
        pytest.param("left: 2026-12-31\n", "", False, id="leaves-later"),
        pytest.param("", "", False, id="here"),
        pytest.param("left: 2026-10-31\n", "left: 2026-10-31\n", False, id="gone-too"),
    ],
)
def test_a_lead_who_left(find: Find, left: str, own: str, found: bool) -> None:
    files = {"people/chen.jing.yaml": f"name: 陈静\n{left}", LI: f"name: 李伟\nlead: chen.jing\n{own}"}
    assert bool(find("O107", files)) is found


@pytest.mark.parametrize(
    ("person", "goal", "found"),
    [
        pytest.param("", "owner: wu.hao\n", True, id="others-have-one"),
        pytest.param("joined: 2026-11-09\n", "owner: wu.hao\n", False, id="new"),
        pytest.param("left: 2026-11-27\n", "owner: wu.hao\n", False, id="about-to-leave"),
        pytest.param("leave: [{from: 2026-11-16}]\n", "owner: wu.hao\n", False, id="away"),
        pytest.param("", "owner: wu.hao\nhelpers: [li.wei]\n", False, id="helps"),
        pytest.param("", "owner: wu.hao\nplan: [{do: 访谈, owner: li.wei}]\n", False, id="has-a-step"),
        pytest.param("", "owner: chen.jing\n", False, id="nobody-else-has"),
        pytest.param("", "owner: wu.hao\nstart: 2026-11-16\n", False, id="goals-have-just-begun"),
        pytest.param("", "owner: wu.hao\nstatus: done\n", False, id="the-others-are-over"),
    ],
)
def test_a_person_without_a_goal(find: Find, person: str, goal: str, found: bool) -> None:
    files = {
        **LEAD, LI: f"name: 李伟\nlead: chen.jing\n{person}", "people/wu.hao.yaml": "name: 吴昊\nlead: chen.jing\n", GOAL: f"title: 甲\n{goal}",
    }  # fmt: skip
    assert [each.path for each in find("O108", files) if each.path == LI] == ([LI] if found else [])
