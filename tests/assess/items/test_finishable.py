"""What `done` can note as finished, and which of it somebody means."""

from __future__ import annotations

import pytest
from tests.assess.conftest import CSAT, TEAM, Make

from pmcoach.assess.items.finishable import FIELDS, finishable, named, words

LI = "people/li.wei.yaml"
W47, Q3 = "reports/2026-W47/li.wei.yaml", "reviews/2026-Q3/li.wei.yaml"
FILES = {
    **TEAM,
    CSAT: "title: 甲\nowner: li.wei\nplan:\n  - {do: 访谈20位用户, done: 2026-10-18}\n  - {do: 问卷改版}\n"
    "depends: [{team: 数据, what: 埋点}, {team: 法务, state: refused}, {team: 设计, what: 稿子, state: delivered}]\n",
    "goals/2026-Q4/over.yaml": "title: 乙\nstatus: done\nplan: [补测]\ndepends: [客服]\n",
    LI: f"{TEAM[LI]}training: [{{topic: 用户研究}}, {{topic: SQL, done: 2026-11-01}}]\n",
    W47: "problems: [埋点延迟, {what: 法务不回, solved: 2026-11-19}, {need: 排期}]\n",
    Q3: "held: 2026-10-12\nactions: [{id: a1, do: 学归因}, {do: 找法务, done: 2026-11-01}]\n"
    "private: {actions: [调薪]}\nretro: {try: [问卷先灰度]}\n",
}


def test_everything_open_that_somebody_can_finish(make: Make) -> None:
    found = [
        (words(each), each.id, each.path, each.at, FIELDS[each.kind]) for each in finishable(make(FILES))
    ]
    assert found == [
        ("问卷改版", "csat:2", CSAT, ("plan", 1), "done"),
        ("埋点", "", CSAT, ("depends", 0), "state"),
        ("法务", "", CSAT, ("depends", 1), "state"),
        ("用户研究", "", LI, ("training", 0), "done"),
        ("埋点延迟", "", W47, ("problems", 0), "solved"),
        ("学归因", "a1", Q3, ("actions", 0), "done"),
        ("问卷先灰度", "", Q3, ("retro", "tries", 0), "done"),
    ]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        pytest.param("a1", ["学归因"], id="an id"),
        pytest.param("csat:2", ["问卷改版"], id="a goal's step"),
        pytest.param("csat:1", [], id="a step that is done"),
        pytest.param(f"{CSAT}:5", ["问卷改版"], id="a place"),
        pytest.param(f"{CSAT}:4", [], id="a place where nothing is open"),
        pytest.param(f"{CSAT}:²", [], id="no line"),
        pytest.param(f"{CSAT}:{'9' * 5000}", [], id="a line there cannot be"),
        pytest.param("埋点", ["埋点"], id="all its words, not those of another"),
        pytest.param("问卷", ["问卷改版", "问卷先灰度"], id="some of its words"),
        pytest.param(" 用户研究！", ["用户研究"], id="with marks"),
        pytest.param("调薪", [], id="what is private"),
        pytest.param("nothing:3", [], id="no file"),
        pytest.param("", [], id="nothing"),
        pytest.param("——", [], id="only marks"),
    ],
)
def test_what_somebody_means(make: Make, said: str, meant: list[str]) -> None:
    assert [words(each) for each in named(make(FILES), said)] == meant
