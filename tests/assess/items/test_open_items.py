"""Everything somebody has to do, answer or deliver: of goals, people's files, reviews and reports."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import CSAT, TEAM, Make
from tests.conftest import TODAY

from pmcoach.assess.items.open_items import ItemKind, late_in, measures_of, of_goal, open_items, reached
from pmcoach.document.place import Path

LI = "people/li.wei.yaml"
Q3 = "reviews/2026-Q3/li.wei.yaml"
W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in (46, 47))
REVIEWED = {
    **TEAM,
    Q3: "held: 2026-10-12\n"
    "actions: [{id: a1, do: 学归因, due: 2026-11-10, effect: 拆到页面}, {owner: li.wei}, {do: 找法务, owner: chen.jing}]\n"
    "private: {actions: [{do: 调薪, owner: chen.jing, due: 2026-10-30, done: 2026-10-29, result: 已调}]}\n"
    "retro: {try: [{do: 灰度, owner: chen.jing, due: 2026-11-19}, {due: 2026-11-19}]}\n",
}
ALL = {
    **TEAM,
    CSAT: "title: 甲\nowner: li.wei\nplan: [{do: 访谈, owner: chen.jing, due: 2026-11-19}, {do: 上线, done: 2026-11-18}]\n"
    "resources: [{what: 前端, from: 设计部, by: 2026-11-19}, {what: 预算, answer: 批了}]\n"
    "depends: [{team: 数据, what: 埋点, by: 2026-11-19}, {team: 法务, state: refused}, {team: 设计, state: delivered}]\n"
    "experiments: [{hypothesis: 短问卷, until: 2026-11-19}, {hypothesis: 红包, result: refuted}]\n",
    LI: f"{TEAM[LI]}training: [{{topic: 谈判, due: 2026-11-19}}, {{topic: SQL, done: 2026-11-01}}]\n"
    "development: {skills: [{name: 归因, now: 2, next: 3, by: 2026-11-19}, {name: 写作, now: 3, next: 3}]}\n"
    "leadership: [{practice: 主持评审, by: 2026-11-19}, {practice: 带新人, result: 好}]\n",
    Q3: "held: 2026-10-12\nactions: [{do: 学归因, due: 2026-11-19}]\nretro: {try: [{do: 灰度, done: 2026-11-18}]}\n",
    W46: "asks: [{what: 分析师, from: chen.jing, by: 2026-11-19}]\nproblems: [{what: 埋点延迟, from: 数据}]\n"
    "undone: [{what: 工单分类, why: 排不上, new_due: 2026-11-19}]\n",
    W47: "asks: [{what: 样机, answer: 给}]\nproblems: [{what: 埋点延迟了}, {what: 吵架, kind: conflict, solved: 2026-11-19}]\n",
}  # fmt: skip


def test_all_there_is_with_who_and_whether_it_is_over(make: Make) -> None:
    found = open_items(make(ALL))
    assert [(each.kind, each.what, each.owner, each.asked, each.over) for each in found] == [
        (ItemKind.STEP, "访谈", "chen.jing", "li.wei", False),
        (ItemKind.STEP, "上线", "li.wei", "li.wei", True),
        (ItemKind.RESOURCE, "前端", "设计部", "li.wei", False),
        (ItemKind.RESOURCE, "预算", "", "li.wei", True),
        (ItemKind.DEPENDENCY, "埋点", "数据", "li.wei", False),
        (ItemKind.DEPENDENCY, "", "法务", "li.wei", True),
        (ItemKind.DEPENDENCY, "", "设计", "li.wei", True),
        (ItemKind.EXPERIMENT, "短问卷", "li.wei", "li.wei", False),
        (ItemKind.EXPERIMENT, "红包", "li.wei", "li.wei", True),
        (ItemKind.TRAINING, "谈判", "li.wei", "li.wei", False),
        (ItemKind.TRAINING, "SQL", "li.wei", "li.wei", True),
        (ItemKind.SKILL, "归因", "li.wei", "li.wei", False),
        (ItemKind.SKILL, "写作", "li.wei", "li.wei", True),
        (ItemKind.PRACTICE, "主持评审", "li.wei", "li.wei", False),
        (ItemKind.PRACTICE, "带新人", "li.wei", "li.wei", True),
        (ItemKind.ASK, "分析师", "chen.jing", "li.wei", False),
        (ItemKind.ASK, "样机", "chen.jing", "li.wei", True),
        (ItemKind.PROBLEM, "埋点延迟了", "数据", "li.wei", False),
        (ItemKind.PROBLEM, "吵架", "chen.jing", "li.wei", True),
        (ItemKind.POSTPONED, "工单分类", "li.wei", "li.wei", False),
        (ItemKind.MEASURE, "学归因", "li.wei", "li.wei", False),
        (ItemKind.TRY, "灰度", "li.wei", "li.wei", True),
    ]
    assert {each.kind for each in found} == set(ItemKind)


def test_where_each_stands_and_what_is_private(make: Make) -> None:
    project = make(ALL)
    found = open_items(project)
    assert [each.at for each in found if not each.over] == [
        ("plan", 0), ("resources", 0), ("depends", 0), ("experiments", 0), ("training", 0), ("development", "skills", 0),
        ("leadership", 0), ("asks", 0), ("problems", 0), ("undone", 0), ("actions", 0),
    ]  # fmt: skip
    assert [each.what for each in found if each.private] == ["吵架"]
    assert {each.path for each in found} == {CSAT, LI, Q3, W46, W47}
    assert [each.path for each in found if each.what == "埋点延迟了"] == [W47], "where it was named last"


def test_late_is_what_is_open_past_its_day(make: Make) -> None:
    found = open_items(make(ALL))
    late = [each.kind for each in found if each.late(TODAY)]
    assert late == [
        each
        for each in dict.fromkeys(each.kind for each in found)
        if each not in (ItemKind.PROBLEM, ItemKind.TRY)
    ]
    assert not any(each.late(date(2026, 11, 19)) for each in found)


@pytest.mark.parametrize(
    ("text", "kind", "late"),
    [
        pytest.param("resources: [a, {what: 前端, by: 2026-11-19}]\n", ItemKind.RESOURCE, [1], id="past-its-day"),
        pytest.param("resources: [{what: 前端, by: 2026-11-20}]\n", ItemKind.RESOURCE, [], id="its-day-is-today"),
        pytest.param("resources: [{what: 前端, by: 2026-11-19, answer: 下周}]\n", ItemKind.RESOURCE, [], id="answered-in-words"),
        pytest.param("resources: [{what: 前端, by: 2026-11-19, answered: 2026-11-02}]\n", ItemKind.RESOURCE, [], id="answered-on-a-day"),
        pytest.param("resources: [{what: 前端, by: 2026-11-19}]\nstatus: done\n", ItemKind.RESOURCE, [], id="the-goal-is-over"),
        pytest.param("depends: [数据, {team: 数据, by: 2026-11-19}]\n", ItemKind.DEPENDENCY, [1], id="a-team-past-its-day"),
        pytest.param("depends: [{team: 数据, by: 2026-11-19, state: agreed}]\n", ItemKind.DEPENDENCY, [0], id="agreed-is-not-delivered"),
        pytest.param("depends: [{team: 数据, by: 2026-11-20}]\n", ItemKind.DEPENDENCY, [], id="a-team-s-day-is-today"),
        pytest.param("depends: [{team: 数据, by: 2026-11-19, state: delivered}]\n", ItemKind.DEPENDENCY, [], id="delivered"),
        pytest.param("depends: [{team: 数据, by: 2026-12-19, state: refused}]\n", ItemKind.DEPENDENCY, [0], id="refused-before-its-day"),
        pytest.param("depends: [{team: 数据, state: refused}]\nstatus: dropped\n", ItemKind.DEPENDENCY, [], id="refused-and-over"),
        pytest.param("experiments: [a, {hypothesis: b, until: 2026-11-19}]\n", ItemKind.EXPERIMENT, [1], id="it-has-ended"),
        pytest.param("experiments: [{hypothesis: b, until: 2026-11-20}]\n", ItemKind.EXPERIMENT, [], id="it-ends-today"),
        pytest.param("experiments: [{hypothesis: b, until: 2026-11-19, result: refuted}]\n", ItemKind.EXPERIMENT, [], id="written-up"),
        pytest.param("experiments: [{hypothesis: b, until: 2026-11-19}]\nstatus: done\n", ItemKind.EXPERIMENT, [], id="its-goal-is-over"),
    ],
)  # fmt: skip
def test_what_a_goal_waits_for(make: Make, text: str, kind: ItemKind, late: list[int]) -> None:
    goal = make({**TEAM, CSAT: f"title: 甲\n{text}"}).goals[0]
    assert [each.at[1] for each in late_in(goal, kind, TODAY)] == late


def test_a_step_is_its_goal_s_owner_s_where_it_names_nobody(make: Make) -> None:
    goal = make({**TEAM, CSAT: "title: 甲\nowner: li.wei\nplan: [a, {do: b, owner: chen.jing}]\n"}).goals[0]
    assert [(each.owner, each.id) for each in of_goal(goal)] == [
        ("li.wei", "csat:1"),
        ("chen.jing", "csat:2"),
    ]


def test_measures_and_tries_with_who_and_when(make: Make) -> None:
    found = [each for each in open_items(make(REVIEWED)) if each.path == Q3]
    assert [(each.what, each.owner, each.asked, each.kind, each.private) for each in found] == [
        ("学归因", "li.wei", "li.wei", ItemKind.MEASURE, False),
        ("找法务", "chen.jing", "li.wei", ItemKind.MEASURE, False),
        ("调薪", "chen.jing", "li.wei", ItemKind.MEASURE, True),
        ("灰度", "chen.jing", "li.wei", ItemKind.TRY, False),
    ]
    first, _, private, trial = found
    assert (first.id, first.by, first.record.effect, first.at) == (
        "a1", date(2026, 11, 10), "拆到页面", ("actions", 0)
    )  # fmt: skip
    assert (private.done, private.record.result, private.at) == (
        date(2026, 10, 29), "已调", ("private", "actions", 0)
    )  # fmt: skip
    assert trial.at == ("retro", "tries", 0)
    assert [each.late(TODAY) for each in found] == [True, False, False, True]


def test_those_of_one_person_wherever_they_were_agreed(make: Make) -> None:
    more = {"reviews/2026-Q3/chen.jing.yaml": "held: 2026-10-10\nactions: [{do: a}]\n"}
    project = make({**REVIEWED, **more})
    assert [each.what for each in measures_of("chen.jing", project)] == ["a", "找法务", "调薪", "灰度"]
    assert measures_of("nobody", project) == ()


@pytest.mark.parametrize(("day", "count"), [("2026-06-30", 0), ("2026-07-01", 4), ("2026-10-12", 4)])
def test_a_review_counts_from_its_period_on(make: Make, day: str, count: int) -> None:
    assert len(open_items(make(REVIEWED, date.fromisoformat(day)))) == count


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
    at: Path = ("development", "skills", 0)
    assert [
        (each.at, each.over)
        for each in open_items(make({LI: f"{TEAM[LI]}development: {{skills: [{skill}]}}\n"}))
    ] == [(at, done)]
