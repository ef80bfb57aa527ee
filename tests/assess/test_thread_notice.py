"""What is worth saying of problems that stay and asks that wait."""

from __future__ import annotations

import pytest
from tests.assess.conftest import CSAT, TEAM, Make, asked, said

from pmcoach.assess.notice import Notice
from pmcoach.assess.thread_notice import thread_notices
from pmcoach.text import Lang

ZHANG = {"people/zhang.min.yaml": "name: 张敏\nlead: chen.jing\n"}
W44, W45, W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in range(44, 48))


def notices(make: Make, files: dict[str, str], person: str = "li.wei") -> list[Notice]:
    project = make({**TEAM, **ZHANG, **files})
    return list(thread_notices(project.people[person], project))


@pytest.mark.parametrize(
    ("files", "weight", "en", "question", "zh", "frage"),
    [
        pytest.param(
            {W45: "problems: [埋点延迟]\n", W46: "problems: [埋点延迟]\n"},
            11,
            "埋点延迟 (open, week 3)",
            "“埋点延迟” has been open since 11-06, week 3: what would solve it?",
            "埋点延迟（第 3 周未解决）",
            "“埋点延迟”从 11-06 拖到现在，第 3 周了：要什么才能解决？",
            id="for weeks",
        ),
        pytest.param(
            {W46: "problems: [{what: 埋点延迟, from: 数据团队, by: 2026-11-18, since: 2026-11-16}]\n"},
            9,
            "埋点延迟 (was to be solved by 11-18)",
            "“埋点延迟” was to be solved by 11-18: what would solve it?",
            "埋点延迟（应在 11-18 解决）",
            "“埋点延迟”原定 11-18 解决：要什么才能解决？",
            id="past its day",
        ),
    ],
)
def test_a_problem_that_stays(
    make: Make, files: dict[str, str], weight: float, en: str, question: str, zh: str, frage: str
) -> None:
    (notice,) = notices(make, files)
    assert (notice.weight, notice.path, notice.at) == (weight, W46, ("problems", 0))
    assert (said([notice]), asked([notice])) == ([en], [question])
    assert (said([notice], Lang.ZH), asked([notice], Lang.ZH)) == ([zh], [frage])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("problems: [{what: 埋点, since: 2026-11-14}]\n", id="a week old"),
        pytest.param("problems: [{what: 埋点, since: 2026-10-01, solved: 2026-11-01}]\n", id="solved"),
        pytest.param("problems: [{what: 排期, from: chen.jing, by: 2026-11-19}]\n", id="the lead's to solve"),
    ],
)
def test_a_problem_that_needs_no_word(make: Make, text: str) -> None:
    assert notices(make, {W47: text}) == []


def test_a_conflict_that_stays_is_private(make: Make) -> None:
    (notice,) = notices(make, {W45: "problems: [{what: 和张敏争资源, kind: conflict}]\n"})
    assert notice.private


def test_an_ask_of_a_colleague_waits_on_both_sides(make: Make) -> None:
    files = {W45: "asks: [{what: 设计稿, from: 张敏}]\n"}
    (waits,) = notices(make, files)
    assert (waits.weight, waits.path, waits.at) == (11, W45, ("asks", 0))
    assert said([waits]) == ["waiting for 张敏 since 11-06: 设计稿"]
    assert said([waits], Lang.ZH) == ["等待答复（张敏，11-06 起）：设计稿"]
    assert asked([waits]) == ["张敏 has not answered “设计稿” since 11-06: shall I ask?"]
    assert asked([waits], Lang.ZH) == ["“设计稿”从 11-06 起没有答复（张敏）：要我去催吗？"]
    (desk,) = notices(make, files, "zhang.min")
    assert (desk.weight, desk.path, desk.at) == (12, W45, ("asks", 0))
    assert said([desk]) == ["李伟 has waited for an answer since 11-06: 设计稿"]
    assert said([desk], Lang.ZH) == ["有人在等答复（李伟，11-06 起）：设计稿"]
    assert asked([desk]) == ["李伟 has waited for your answer on “设计稿” since 11-06: what is in the way?"]
    assert asked([desk], Lang.ZH) == ["“设计稿”从 11-06 起在等你答复（李伟）：卡在哪里？"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("asks: [{what: 设计稿, from: 张敏, by: 2026-11-27}]\n", id="its day is to come"),
        pytest.param("asks: [{what: 设计稿, from: 张敏, answer: 下周}]\n", id="answered"),
        pytest.param("asks: [一名数据分析师]\n", id="the lead's"),
    ],
)
def test_an_ask_that_needs_no_word(make: Make, text: str) -> None:
    files = {W45: text}
    assert notices(make, files) + notices(make, files, "zhang.min") == []


def test_a_private_ask_of_a_colleague_stays_private(make: Make) -> None:
    files = {W45: "private: {asks: [{what: 换组, from: 张敏}]}\n"}
    (notice,) = notices(make, files)
    assert notice.private
    assert notices(make, files, "zhang.min") == []


@pytest.mark.parametrize(
    ("more", "en", "question", "zh", "frage"),
    [
        pytest.param(
            "depends: [{team: 数据, what: 埋点, by: 2026-10-30}]\n",
            "数据 has owed “埋点” since 10-30",
            "数据 was to deliver “埋点” by 10-30: shall I ask, or is there a way without it?",
            "应在 10-30 交付，还没有（数据）：埋点",
            "“埋点”应在 10-30 交付，还没有（数据）：要我去问，还是绕开？",
            id="another team is late",
        ),
        pytest.param(
            "depends: [{team: 数据, what: 埋点, state: refused}]\n",
            "数据 has refused “埋点”",
            "数据 has refused “埋点”: is there a way without it, or do I take it up?",
            "“埋点”被拒绝（数据）",
            "“埋点”被拒绝（数据）：能绕开吗，还是我去谈？",
            id="another team has refused",
        ),
        pytest.param(
            "resources: [{what: 2名前端, from: 张敏, by: 2026-10-30}]\n",
            "2名前端, needed from 张敏 by 10-30, not answered",
            "“2名前端” was needed from 张敏 by 10-30: shall I ask?",
            "资源未答复（张敏，最晚 10-30）：2名前端",
            "“2名前端”最晚 10-30 要，还没有答复（张敏）：要我去催吗？",
            id="a resource",
        ),
        pytest.param(
            "experiments: [{hypothesis: 短信提醒能少三成爽约, until: 2026-10-30}]\n",
            "experiment ended on 10-30 without a result: 短信提醒能少三成爽约",
            "The experiment “短信提醒能少三成爽约” ended on 10-30: what did it teach?",
            "实验 10-30 已结束，没有写结果：短信提醒能少三成爽约",
            "“短信提醒能少三成爽约”的实验 10-30 结束了：学到了什么？",
            id="an experiment",
        ),
    ],
)
def test_what_a_goal_waits_for(make: Make, more: str, en: str, question: str, zh: str, frage: str) -> None:
    (notice,) = notices(make, {CSAT: f"title: 甲\nowner: li.wei\n{more}"})
    assert (notice.path, notice.at) == (CSAT, (more.partition(":")[0], 0))
    assert (said([notice]), asked([notice])) == ([en], [question])
    assert (said([notice], Lang.ZH), asked([notice], Lang.ZH)) == ([zh], [frage])


def test_a_team_that_owes_something_unnamed(make: Make) -> None:
    depends = "depends: [{team: 数据, by: 2026-10-30}, {team: 法务, state: refused}]\n"
    found = notices(make, {CSAT: f"title: 甲\nowner: li.wei\n{depends}"})
    assert said(found) == ["数据 has owed “something” since 10-30", "法务 has refused “something”"]
    assert said(found, Lang.ZH) == ["应在 10-30 交付，还没有（数据）：某一项", "“某一项”被拒绝（法务）"]


@pytest.mark.parametrize("source", ["", ", from: 上级", ", from: chen.jing"])
def test_a_resource_of_the_leads_stands_with_what_the_lead_owes(make: Make, source: str) -> None:
    text = f"title: 甲\nowner: li.wei\nresources: [{{what: 2名前端, by: 2026-10-30{source}}}]\n"
    assert notices(make, {CSAT: text}) == []
