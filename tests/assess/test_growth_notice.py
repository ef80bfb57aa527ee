"""What is worth saying of a person's growth."""

from __future__ import annotations

import pytest
from tests.assess.conftest import TEAM, Make, asked, said

from pmcoach.assess.growth_notice import growth_notices, reached
from pmcoach.assess.notice import Notice
from pmcoach.text import Lang

LI = "people/li.wei.yaml"
Q3 = "reviews/2026-Q3/li.wei.yaml"


def notices(make: Make, files: dict[str, str]) -> list[Notice]:
    project = make({**TEAM, **files})
    return list(growth_notices(project.people["li.wei"], project))


@pytest.mark.parametrize(
    ("files", "weight", "en", "question", "zh", "frage"),
    [
        pytest.param(
            {Q3: "held: 2026-10-12\nactions: [{do: 学归因, due: 2026-11-10}]\n"},
            12,
            "measure past its day (11-10): 学归因",
            "“学归因” was to be done by 11-10: what is in the way?",
            "改进措施过期（11-10）：学归因",
            "“学归因”应在 11-10 完成：卡在哪里？",
            id="a measure that is late",
        ),
        pytest.param(
            {Q3: "held: 2026-10-12\nretro: {try: [{do: 灰度发布, due: 2026-11-10}]}\n"},
            12,
            "to be tried by 11-10: 灰度发布",
            "“灰度发布” was to be tried by 11-10: did it happen, and did it help?",
            "复盘定的尝试过期（11-10）：灰度发布",
            "复盘定了 11-10 前试“灰度发布”：试了吗，有用吗？",
            id="something to be tried",
        ),
        pytest.param(
            {Q3: "held: 2026-10-12\nactions: [{do: 学归因, effect: 低分能拆到页面, done: 2026-11-10}]\n"},
            7,
            "measure done, effect unknown: 学归因",
            "“学归因” is done; did it bring “低分能拆到页面”?",
            "改进措施已完成，效果未知：学归因",
            "“学归因”做完了，达到“低分能拆到页面”了吗？",
            id="a measure without a result",
        ),
        pytest.param(
            {LI: f"{TEAM[LI]}training: [{{topic: 用户研究, due: 2026-10-30}}]\n"},
            6,
            "training past its day: 用户研究 (10-30)",
            "“用户研究” was to be learned by 10-30: is there time for it?",
            "培训过期：用户研究（10-30）",
            "“用户研究”应在 10-30 前学完：有时间学吗？",
            id="training that is late",
        ),
        pytest.param(
            {LI: f"{TEAM[LI]}training: [{{topic: 用户研究, done: 2026-10-20}}]\n"},
            4,
            "learned and not used yet: 用户研究",
            "Where could “用户研究” be used in the next weeks?",
            "学完还没用上：用户研究",
            "“用户研究”接下来可以用在哪里？",
            id="training nobody used",
        ),
        pytest.param(
            {LI: f"{TEAM[LI]}development: {{skills: [{{name: 谈判, now: 2, next: 3, by: 2026-10-30}}]}}\n"},
            4,
            "development plan past its day: 谈判 (10-30)",
            "“谈判” was to be at 3 by 10-30: where is it now?",
            "发展计划过期：谈判（10-30）",
            "“谈判”计划 10-30 前到 3 级：现在到哪一级了？",
            id="a skill",
        ),
        pytest.param(
            {LI: f"{TEAM[LI]}development: {{skills: [{{name: 谈判, by: 2026-10-30}}]}}\n"},
            4,
            "development plan past its day: 谈判 (10-30)",
            "“谈判” was to grow by 10-30: where is it now?",
            "发展计划过期：谈判（10-30）",
            "“谈判”计划 10-30 前提升：现在怎么样？",
            id="a skill without levels",
        ),
        pytest.param(
            {LI: f"{TEAM[LI]}leadership: [{{practice: 主持评审, by: 2026-10-30}}]\n"},
            4,
            "occasion to lead past its day: 主持评审 (10-30)",
            "“主持评审” was to happen by 10-30: how did it go?",
            "带人带事的机会过期：主持评审（10-30）",
            "“主持评审”定在 10-30 前：做了吗，怎么样？",
            id="an occasion to lead",
        ),
    ],
)
def test_growth_that_stands_still(
    make: Make, files: dict[str, str], weight: float, en: str, question: str, zh: str, frage: str
) -> None:
    (notice,) = notices(make, files)
    assert (notice.weight, notice.private) == (weight, False)
    assert notice.path in files
    assert (said([notice]), asked([notice])) == ([en], [question])
    assert (said([notice], Lang.ZH), asked([notice], Lang.ZH)) == ([zh], [frage])


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({Q3: "held: 2026-10-12\nactions: [{do: a, due: 2026-11-20}, {do: b}]\n"}, id="measures in time"),
        pytest.param(
            {Q3: "held: 2026-10-12\nactions: [{do: a, due: 2026-11-10, done: 2026-11-19}]\n"}, id="done, no effect was named"
        ),
        pytest.param(
            {Q3: "held: 2026-10-12\nactions: [{do: a, effect: b, done: 2026-11-10, result: c}]\n"}, id="its effect was seen"
        ),
        pytest.param({Q3: "held: 2026-10-12\nactions: [{do: a, owner: chen.jing, due: 2026-11-10}]\n"}, id="somebody else's"),
        pytest.param({LI: f"{TEAM[LI]}training: [a, {{topic: b, due: 2026-11-20}}]\n"}, id="training in time"),
        pytest.param({LI: f"{TEAM[LI]}training: [{{topic: b, done: 2026-10-21}}]\n"}, id="learned lately"),
        pytest.param({LI: f"{TEAM[LI]}training: [{{topic: b, done: 2026-01-21, used_in: csat}}]\n"}, id="learned and used"),
        pytest.param(
            {LI: f"{TEAM[LI]}development: {{skills: [a, {{name: b, by: 2026-11-20}}]}}\n"}, id="skills in time"
        ),
        pytest.param(
            {LI: f"{TEAM[LI]}development: {{skills: [{{name: b, now: 3, next: 3, by: 2026-10-20}}]}}\n"}, id="a skill reached"
        ),
        pytest.param({LI: f"{TEAM[LI]}leadership: [a, {{practice: b, by: 2026-11-20}}]\n"}, id="occasions in time"),
        pytest.param({LI: f"{TEAM[LI]}leadership: [{{practice: b, by: 2026-10-20, result: 好}}]\n"}, id="one that was taken"),
    ],
)  # fmt: skip
def test_growth_that_needs_no_word(make: Make, files: dict[str, str]) -> None:
    assert notices(make, files) == []


def test_a_private_measure_stays_private(make: Make) -> None:
    found = notices(make, {Q3: "held: 2026-10-12\nprivate: {actions: [{do: a, due: 2026-11-10}]}\n"})
    assert [notice.private for notice in found] == [True]


@pytest.mark.parametrize(
    ("skill", "done"),
    [
        ("{name: a, now: 3, next: 3}", True),
        ("{name: a, now: 2, next: 3}", False),
        ("{name: a, now: 3}", False),
    ],
)
def test_a_skill_is_where_it_was_to_be(make: Make, skill: str, done: bool) -> None:
    person = make({LI: f"{TEAM[LI]}development: {{skills: [{skill}]}}\n"}).people["li.wei"]
    assert person.development is not None
    assert reached(person.development.skills[0]) is done
