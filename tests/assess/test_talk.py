"""What to talk about with one person, and nothing that is for few eyes."""

from __future__ import annotations

from collections.abc import Callable

from tests.assess.week import WEEK

from pmcoach.assess.talk import talk
from pmcoach.project import Project
from pmcoach.text import Lang

Make = Callable[..., Project]
RESOURCE = "resources: [{what: 两名前端, from: chen.jing, by: 2026-11-01}, {what: 预算, by: 2026-12-01}]\n"


def test_a_talk_is_of_the_goals_asks_and_resources_of_one_person(make: Make) -> None:
    files = {**WEEK, "goals/2026-Q4/good.yaml": WEEK["goals/2026-Q4/good.yaml"] + RESOURCE}
    found = talk("li.wei", make(files))
    assert found.person.name == "李伟"
    assert [standing.goal.id for standing in found.standings] == ["better", "good"]
    assert [wait.thread.what for wait in found.waits] == ["一名数据分析师"]
    assert [resource.what for resource in found.resources] == ["两名前端"]


def test_the_heaviest_comes_first(make: Make) -> None:
    found = talk("wang.fang", make(WEEK))
    said = [notice.says.say(Lang.ZH) for notice in found.notices]
    assert said[0].startswith("坏 0→100：")
    assert "之前缺的周报：W46" in said
    assert [notice.weight for notice in found.notices] == sorted(
        (notice.weight for notice in found.notices), reverse=True
    )


def test_a_quarrel_is_nothing_to_send(make: Make) -> None:
    path = "reports/2026-W45/li.wei.yaml"
    problem = "problems: [{what: 和王芳吵架, kind: conflict}, {what: 缺数据}]\n"
    said = [
        notice.says.say(Lang.ZH)
        for notice in talk("li.wei", make({**WEEK, path: WEEK[path] + problem})).notices
    ]
    assert any("缺数据" in each for each in said)
    assert not any("吵架" in each for each in said)
