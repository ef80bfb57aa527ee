"""What somebody who left still holds; who has no goal."""

from __future__ import annotations

import pytest
from tests.rules.conftest import GOAL, Find, judged, messages, questions

from pmcoach.text import Lang

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


@pytest.mark.parametrize(
    ("left", "told"),
    [
        pytest.param("2026-11-20", True, id="last-day"),
        pytest.param("2026-12-18", True, id="four-weeks-ahead"),
        pytest.param("2026-12-19", False, id="later"),
        pytest.param("2026-11-19", False, id="gone"),
    ],
)
def test_what_hangs_on_somebody_is_told_before_the_last_day(left: str, told: bool) -> None:
    files = {
        **LEAD,
        LI: f"name: 李伟\nlead: chen.jing\nleft: {left}\nresponsibilities: [收银台, 退款]\n",
        GOAL: "title: 甲\nowner: li.wei\n",
    }
    found = judged("O109", files)
    day = left[5:]
    assert messages(found, Lang.ZH) == ([f"李伟 {day} 离开，名下还有：目标 1 项、职责 2 项"] if told else [])
    assert questions(found) == (
        [f"李伟 leaves on {day}: who takes over goal (1), responsibility (2)?"] if told else []
    )
    assert [each.owed for each in found] == (["chen.jing"] if told else [])


def test_a_conflict_somebody_mediates_is_no_matter_of_their_lead_s() -> None:
    files = {
        **LEAD,
        LI: "name: 李伟\nlead: chen.jing\nleft: 2026-11-30\n",
        "people/wu.hao.yaml": "name: 吴昊\nlead: chen.jing\n",
        "reviews/2026-11-12/wu.hao.yaml": "conflicts: [{agreed: 周三冻结, mediator: li.wei, follow_up: 2026-11-27}]\n",
    }
    assert judged("O109", files) == ()


def test_nothing_is_told_of_whom_nothing_hangs_on() -> None:
    assert judged("O109", {**LEAD, LI: "name: 李伟\nlead: chen.jing\nleft: 2026-11-30\n"}) == ()


GONE = {"people/wu.hao.yaml": "name: 吴昊\nleft: 2026-10-31\n", **LEAD, LI: "name: 李伟\nlead: chen.jing\n"}
W46 = "reports/2026-W46/li.wei.yaml"


@pytest.mark.parametrize(
    ("path", "text", "what"),
    [
        pytest.param(W46, "asks: [{what: 看文案, from: 吴昊}]\n", ["看文案"], id="ask"),
        pytest.param(W46, "asks: [{what: 看文案, from: 吴昊, answer: 好}]\n", [], id="answered"),
        pytest.param(W46, "asks: [{what: 看文案, from: chen.jing}]\n", [], id="of-somebody-here"),
        pytest.param(
            W46, "problems: [{what: 接口慢, from: wu.hao, by: 2026-11-17}]\n", ["接口慢"], id="problem"
        ),
        pytest.param(
            GOAL, "title: 甲\nowner: li.wei\nresources: [{what: 两名前端, from: wu.hao}]\n", ["两名前端"], id="resource"
        ),
        pytest.param(
            GOAL, "title: 甲\nowner: li.wei\nstatus: done\nresources: [{what: 两名前端, from: wu.hao}]\n", [],
            id="of-a-closed-goal",
        ),
        pytest.param(
            "reviews/2026-11-12/li.wei.yaml",
            "held: 2026-11-12\nconflicts: [{agreed: 周三冻结, mediator: wu.hao, follow_up: 2026-11-23}]\n", ["周三冻结"],
            id="conflict",
        ),
        pytest.param(
            "reviews/2026-11-12/li.wei.yaml",
            "held: 2026-11-12\nconflicts: [{agreed: 周三冻结, mediator: chen.jing, follow_up: 2026-11-23}]\n", [],
            id="a-mediator-who-is-here",
        ),
    ],
)  # fmt: skip
def test_what_waits_for_somebody_gone(path: str, text: str, what: list[str]) -> None:
    files = {**GONE, path: text}
    found = judged("O110", files)
    assert messages(found, Lang.ZH) == [f"“{each}”在等 吴昊，2026-10-31 已离开" for each in what]
    assert judged("W110", files) == (), "it is told once"
    gone = {**files, LI: "name: 李伟\nlead: chen.jing\nleft: 2026-11-19\n"}
    assert judged("O110", gone) == ()
