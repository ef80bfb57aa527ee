"""The 1:1 brief of one person: what the lead owes first, carried topics, goals, moves, plans, and what to ask."""

from __future__ import annotations

import pytest
from tests.assess.conftest import CSAT, GOAL, TEAM
from tests.briefing.conftest import LI, QUIET, QUIET_TEAM, asks, brief_of, codes, found, lines, says
from tests.conftest import TODAY
from tests.past import Told
from tests.week import WEEK

from pmcoach.briefing.brief import QUESTIONS, Mood, brief
from pmcoach.dates.period import parse
from pmcoach.project import Project
from pmcoach.project.public_view import shared
from pmcoach.records.fields.enums import Severity
from pmcoach.text import Lang

Q3 = "reviews/2026-Q3/li.wei.yaml"
W44, W45, W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in range(44, 48))


def held(day: str, more: str = "") -> dict[str, str]:
    return {f"reviews/{day}/li.wei.yaml": f"kind: one_on_one\nby: chen.jing\nheld: {day}\n{more}"}


def test_what_the_lead_owes_stands_first_and_nowhere_else() -> None:
    files = {
        W45: "done: [a]\nasks: [{what: 样机}, {what: 设计稿, from: 张敏}]\n",
        W47: "done: [b]\nasks: [{what: 预算}]\nreply: {by: chen.jing, text: 好}\n",
        Q3: "held: 2026-10-12\nactions: [{do: 找法务, owner: chen.jing, due: 2026-10-30, effect: 有答复}]\n",
        CSAT: "title: 甲\nowner: li.wei\nresources: [{what: 2名前端, by: 2026-10-30}]\nagreed: {by: chen.jing}\n",
    }
    seen = brief_of({**QUIET_TEAM, **files})
    assert codes(seen.owed) == ["W110", "W111", "A104", "V103", "W113"]
    assert {point.finding.owed for point in seen.owed} == {"chen.jing"}
    rest = [point for point in lines(seen) if point not in seen.owed]
    assert not any(point.finding.owed == "chen.jing" for point in rest)
    assert "W110" in codes(seen.asked), "what a colleague owes is asked about"
    assert not seen.actions


@pytest.mark.parametrize(
    ("files", "person", "owed"),
    [
        pytest.param({W45: "done: [a]\nasks: [样机]\n"}, "li.wei", "chen.jing", id="the-lead"),
        pytest.param({W45: "done: [a]\nasks: [{what: 样机, from: 张敏}]\n"}, "li.wei", "zhang.min", id="a-colleague"),
        pytest.param({W45: "done: [a]\nasks: [{what: 样机, from: 张敏}]\n"}, "zhang.min", "zhang.min", id="in-their-own-brief"),
        pytest.param({W45: "done: [a]\nasks: [{what: 样机, from: 财务部}]\n"}, "li.wei", "财务部", id="somebody-outside"),
    ],
)  # fmt: skip
def test_a_line_names_who_has_to_act(files: dict[str, str], person: str, owed: str) -> None:
    (point,) = (
        each for each in lines(brief_of({**QUIET_TEAM, **files}, person)) if codes([each]) == ["W110"]
    )
    assert point.finding.owed == owed


def test_topics_of_the_last_1_1_are_carried_the_longest_open_first() -> None:
    files = {
        **held("2026-11-05", "topics: [转岗]\n"),
        **held("2026-11-12", "topics: [排期, {what: 假期, outcome: 定了}]\n"),
    }
    seen = brief_of({**QUIET_TEAM, **files})
    assert says(seen.topics, Lang.ZH) == ["转岗（11-05 起）", "排期"]
    assert all(point.private for point in seen.topics)


@pytest.mark.parametrize(
    ("days", "last"),
    [
        pytest.param(("2025-12-30", "2026-11-20"), "2025-12-30", id="that-of-today-is-not-the-last"),
        pytest.param(("2026-11-05", "2026-11-12"), "2026-11-12", id="the-latest"),
        pytest.param((), "", id="none"),
    ],
)
def test_the_last_1_1(days: tuple[str, ...], last: str) -> None:
    files = {path: text for day in days for path, text in held(day).items()}
    seen = brief_of({**QUIET_TEAM, **files})
    assert (str(seen.last.day) if seen.last is not None else "") == last


AGREED = """\
title: 将客户满意度评分从3.9提高到4.5分
owner: li.wei
metric: {name: 客户满意度评分, unit: 分, baseline: 3.9, target: 4.5}
due: 2026-12-31
agreed: {by: chen.jing, on: 2026-09-30}
"""
LOWER = AGREED.replace("4.5", "4.2")
NOTED = LOWER + "changes: [{on: 2026-11-18, field: metric.source, to: 新表, why: 换了系统}]\n"
PAST = Told({CSAT: [("2026-09-28", AGREED), ("2026-10-12", LOWER)]})


@pytest.mark.parametrize(
    ("day", "since", "earlier"),
    [
        pytest.param("", ["H102", "H109"], [], id="no-1:1-yet"),
        pytest.param("2026-10-12", ["H109"], ["H102"], id="on-the-day-of-one"),
        pytest.param("2026-11-18", [], ["H102", "H109"], id="after-both"),
        pytest.param("2026-11-20", ["H102", "H109"], [], id="that-of-today-is-still-to-come"),
    ],
)
def test_what_moved_is_told_apart_by_the_last_1_1(day: str, since: list[str], earlier: list[str]) -> None:
    files = {**QUIET_TEAM, CSAT: NOTED, **(held(day) if day else {})}
    seen = brief_of(files, past=PAST)
    assert (codes(seen.since), codes(seen.earlier)) == (since, earlier)
    assert "H106" in codes(seen.asked), "and why it moved is asked about"


def test_steps_stand_in_the_briefs_of_the_goal_s_owner_and_of_who_does_them() -> None:
    goal = "title: 甲\nowner: li.wei\nplan: [{do: 访谈, owner: zhang.min, due: 2026-11-01}, {do: 上线, due: 2026-11-20}]\n"
    for person in ("li.wei", "zhang.min"):
        seen = brief_of({**QUIET_TEAM, CSAT: goal}, person)
        assert says(seen.steps) == ["csat: “访谈” was due on 2026-11-01 and is not done"]
    other = brief_of(
        {**QUIET_TEAM, "people/wu.hao.yaml": "name: 吴昊\nlead: chen.jing\n", CSAT: goal}, "wu.hao"
    )
    assert not other.steps


def test_measures_that_are_open_or_late_are_the_improvement_plan() -> None:
    review = (
        "held: 2026-10-12\nactions:\n  - {do: 学归因, due: 2026-12-18, effect: 能拆低分}\n"
        "  - {do: 写周报, due: 2026-11-10, effect: 省时}\n  - {do: 谈银行, owner: zhang.min, effect: 有日期}\n"
    )
    seen = brief_of({**QUIET_TEAM, Q3: review})
    assert codes(seen.actions) == ["V103", "V116", "V116"]
    assert says(seen.actions, Lang.ZH)[1:] == [
        "学归因，12-18 前；预期效果：能拆低分",
        "张敏：谈银行；预期效果：有日期",
    ]
    theirs = brief_of({**QUIET_TEAM, Q3: review}, "zhang.min")
    assert codes(theirs.actions) == ["V116"]


LATE = "held: 2026-10-12\nactions: [{do: 谈银行, owner: zhang.min, due: 2026-11-10, effect: 有答复}]\n"


@pytest.mark.parametrize("person", ["li.wei", "zhang.min"])
def test_a_measure_past_its_day_is_asked_about_with_who_and_to_what_effect(person: str) -> None:
    seen = brief_of({**QUIET_TEAM, Q3: LATE}, person)
    assert codes(seen.actions) == ["V103"]
    assert asks(seen.actions) == [
        "张敏: “谈银行” was to be done by 11-10 (expected: 有答复): what is in the way?"
    ]
    assert asks(seen.actions, Lang.ZH) == ["张敏：“谈银行”应在 11-10 完成（预期效果：有答复）：卡在哪里？"]


def test_what_was_to_be_tried_is_asked_about() -> None:
    trial = "kind: retro\nheld: 2026-11-02\nretro: {try: [{do: 灰度, owner: li.wei, due: 2026-11-10}]}\n"
    seen = brief_of({**QUIET_TEAM, "reviews/2026-10/zhang.min.yaml": trial})
    assert asks(seen.actions) == ["“灰度” was to be tried by 11-10: did it happen, and did it help?"]


@pytest.mark.parametrize(
    ("files", "calm"),
    [
        pytest.param({Q3: LATE}, False, id="a-measure-past-its-day"),
        pytest.param({Q3: LATE.replace("11-10", "12-10")}, True, id="a-measure-in-time"),
        pytest.param(
            {CSAT: "title: 甲\nowner: chen.jing\nplan: [{do: a, owner: zhang.min, due: 2026-11-01}]\n"}, False,
            id="a-step-past-its-day",
        ),
    ],
)  # fmt: skip
def test_with_something_past_its_day_nothing_is_calm(files: dict[str, str], calm: bool) -> None:
    assert brief_of({**QUIET_TEAM, **files}, "zhang.min").calm is calm


def test_what_is_put_off_again_and_again_is_asked_about_once() -> None:
    undone = "done: [a]\nundone: [{what: 工单分类, why: 排不上, carried: 3, new_due: 2026-11-18}]\n"
    seen = brief_of({**QUIET_TEAM, W47: undone})
    assert [codes([each]) for each in (*seen.asked, *seen.also) if each.finding.at[:2] == ("undone", 0)] == [
        ["W107"]
    ]


def test_problems_of_the_last_days_stand_there_in_their_last_words() -> None:
    text = "done: [a]\nproblems: [{what: 埋点延迟一天, need: 数据团队排期}, {what: 吵架, kind: conflict}]\n"
    seen = brief_of({**QUIET_TEAM, W47: text})
    assert says(seen.problems, Lang.ZH) == ["埋点延迟一天；需要：数据团队排期", "吵架"]
    assert [point.private for point in seen.problems] == [False, True]


def test_the_most_pressing_is_asked_first() -> None:
    files = {
        CSAT: f"{GOAL}due: 2026-11-10\n",
        "metrics/csat.csv": "date,value\n2026-11-09,4.2\n",
        W47: "done: [a]\nprivate: {mood: 2}\nproblems: [{what: 埋点, need: 排期, since: 2026-11-01}]\n",
        LI: f"{TEAM[LI]}training: [{{topic: 谈判, due: 2026-11-01}}]\n",
    }
    seen = brief_of({**QUIET_TEAM, **files})
    assert codes([*seen.asked, *seen.also])[:3] == ["T104", "W114", "O105"]
    assert codes(seen.alone) == ["W116"]
    assert codes([*seen.asked, *seen.also])[-1] in ("V108", "O105")
    assert asks(seen.asked)[:2] == [
        "满意度 3.9→4.5分: ended at 4.2分; its day was 11-10. Close it as it is, or move it with a reason?",
        "“埋点” has been open since 11-01, week 3: what would solve it?",
    ]
    weights = [point.finding.weight for point in (*seen.asked, *seen.also)]
    assert weights == sorted(weights, reverse=True)


def test_seven_questions_are_asked_and_the_others_are_open_too() -> None:
    trainings = ", ".join(f"{{topic: t{number}, due: 2026-11-01}}" for number in range(9))
    seen = brief_of({**QUIET_TEAM, LI: f"{TEAM[LI]}training: [{trainings}]\n"})
    assert (len(seen.asked), len(seen.also)) == (QUESTIONS, 2)
    assert says(seen.also) == ["“t7” was to be learned by 2026-11-01", "“t8” was to be learned by 2026-11-01"]


def test_what_is_to_be_mended_in_the_files_stands_by_how_grave_it_is() -> None:
    text = "title: 甲\nowner: li.wei\nmetric: {name: 率, baseline: 1, target: 2}\nplan: [上线]\n"
    seen = brief_of({**QUIET_TEAM, CSAT: text})
    ranks = [each.severity for each in seen.files]
    assert ranks == sorted(ranks, key=[Severity.ERROR, Severity.WARNING, Severity.INFO].index)
    assert {"T101", "A107", "M107"} <= {each.rule.code for each in seen.files}
    assert not any(each.rule.in_work for each in seen.files)


def test_mood_and_load_of_the_last_six_reports_that_say_one() -> None:
    files = {
        f"reports/2026-W{week}/li.wei.yaml": f"done: [a{week}]\nprivate: {{mood: {week % 5 + 1}}}\n"
        for week in range(39, 47)
    }
    seen = brief_of(
        {
            **QUIET_TEAM,
            **files,
            W47: "done: [b]\nprivate: {load: 3}\n",
            W44: "done: [c]\nprivate: {voice: 聊聊}\n",
        }
    )
    week = parse("2026-W47")
    assert week is not None
    assert [each.mood for each in seen.mood] == [2, 3, 4, 1, 2, None]
    assert seen.mood[-1] == Mood(week, None, 3)


def test_what_is_sealed_and_no_key_opens_is_named() -> None:
    armour = "|\n  -----BEGIN AGE ENCRYPTED FILE-----\n  YWdl\n  -----END AGE ENCRYPTED FILE-----\n"
    seen = brief_of({**QUIET_TEAM, W46: f"done: [a]\nprivate: {armour}", W47: "done: [b]\n"})
    assert seen.sealed == (W46,)
    assert brief_of({**QUIET_TEAM, W47: "done: [b]\n"}).sealed == ()


def test_where_nothing_waits_all_is_calm() -> None:
    files = {
        **TEAM,
        "pmcoach.yaml": f"{QUIET}limits: {{recognition_weeks: 0}}\n",
        LI: "name: 李伟\nlead: chen.jing\njoined: 2026-11-16\n",
    }
    seen = brief_of(files)
    assert seen.calm
    assert lines(seen) == ()
    assert (seen.files, seen.standings, seen.mood, seen.last) == ((), (), (), None)
    assert not brief_of({**files, W47: "done: [a]\nasks: [样机]\n"}).calm


def test_nothing_is_said_where_nothing_is_wrong() -> None:
    files = {
        CSAT: f"{GOAL}helpers: [chen.jing]\nagreed: {{by: chen.jing}}\nwhy: a\ndue: 2026-12-31\n"
        "guardrails: [{name: 回收率, min: 8%}]\nplan: [{do: a, owner: li.wei, due: 2026-12-01}]\n",
        "metrics/csat.csv": "date,value\n2026-11-12,4.2\n2026-11-19,4.3\n",
        W46: "done: [问卷改版]\nnext: [访谈客户]\nreply: {by: chen.jing, text: 好}\n",
        W47: "done: [访谈客户 12 位]\nprivate: {mood: 4, load: 3}\nconfidence: {csat: 8}\nreply: {by: chen.jing, text: 好}\n",
    }
    seen = brief_of({**QUIET_TEAM, **files})
    assert lines(seen) == ()


def test_the_blocks_are_those_of_the_page_in_its_order() -> None:
    names = [name for name, _ in brief_of(QUIET_TEAM).blocks()]
    assert names == [
        "alone", "owed", "debts", "topics", "steps", "since", "earlier", "actions", "problems", "asked", "also",
    ]  # fmt: skip


# What is sent to a chat is a brief of the workspace without its private parts.


def test_a_brief_to_send_is_of_the_goals_asks_and_resources_of_one_person() -> None:
    resources = (
        "resources: [{what: 两名前端, from: chen.jing, by: 2026-11-01}, {what: 预算, by: 2026-12-01}]\n"
    )
    project = shared(
        Project({**WEEK, "goals/2026-Q4/good.yaml": WEEK["goals/2026-Q4/good.yaml"] + resources}, TODAY)
    )
    seen = brief(project.people["li.wei"], project, found(project))
    assert [standing.goal.id for standing in seen.standings] == ["better", "good"]
    owed = {
        code: point.finding.values.get("what")
        for code, point in zip(codes(seen.owed), seen.owed, strict=True)
    }
    assert (owed["W110"], owed["A104"]) == ("一名数据分析师", "两名前端")


def test_a_brief_to_send_begins_with_the_heaviest() -> None:
    project = shared(Project(WEEK, TODAY))
    seen = brief(project.people["wang.fang"], project, found(project))
    assert says(seen.asked, Lang.ZH)[0].startswith("坏 0→100：")
    assert "2026-W46 的周报没有交" in says([*seen.asked, *seen.also], Lang.ZH)


def test_a_quarrel_is_nothing_to_send() -> None:
    path = "reports/2026-W45/li.wei.yaml"
    problem = "problems: [{what: 和王芳吵架, kind: conflict}, {what: 缺数据}]\n"
    whole = Project({**WEEK, path: WEEK[path] + problem}, TODAY)
    for project, told in ((whole, True), (shared(whole), False)):
        seen = brief(project.people["li.wei"], project, found(project))
        words = says(lines(seen), Lang.ZH)
        assert any("缺数据" in each for each in words)
        assert any("吵架" in each for each in words) is told


def test_a_goal_of_last_quarter_closed_short_is_asked_about_at_the_next_1_1() -> None:
    goal = AGREED.replace("2026-12-31", "2026-09-30") + "status: dropped\nclosed: {on: 2026-11-10}\n"
    seen = brief_of({**QUIET_TEAM, "goals/2026-Q3/old.yaml": goal})
    assert "T109" in codes(seen.asked)
