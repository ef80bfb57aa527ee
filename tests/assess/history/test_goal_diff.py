"""What moved between two readings of a goal: meaning counts, bytes do not."""

from __future__ import annotations

import pytest
from tests.conftest import TODAY

from pmcoach.assess.history.change import ANOTHER_GOAL, Delta, What
from pmcoach.assess.history.goal_diff import between
from pmcoach.project import Project
from pmcoach.text import Lang

PATH = "goals/2026-Q4/csat.yaml"
NEXT = "goals/2027-Q1/csat.yaml"
GOAL = """\
title: 将客户满意度评分从3.9提高到4.5分，2026年12月31日前
owner: li.wei
parent: retention
metric: {name: 客户满意度评分, unit: 分, baseline: 3.9, target: 4.5}
created: 2026-09-28
due: 2026-12-31
agreed: {by: chen.jing, on: 2026-09-30}
"""
PLAIN = "title: 提升客户满意度\nowner: li.wei\n"
MORE = "title: 将成交额提升20%，年底前\ncreated: 2026-10-01\n"
SLOW = (
    "title: 将退款时长从35小时缩短到24小时\nmetric: {name: 退款时长, unit: 小时, baseline: 35, target: 24}\n"
)


def said(
    before: str, after: str, was: str = PATH, now: str = PATH
) -> list[tuple[str, str, str, bool | None]]:
    steps = between(Project({was: before}, TODAY), Project({now: after}, TODAY))
    return [(step.what.value, step.before, step.after, step.easier) for step in steps]


@pytest.mark.parametrize(
    ("before", "after", "steps"),
    [
        pytest.param(
            GOAL,
            GOAL.replace("4.5", "4.2"),
            [("target", "4.5分", "4.2分", True)],
            id="target lowered",
        ),
        pytest.param(
            GOAL, GOAL.replace("4.5", "4.7"), [("target", "4.5分", "4.7分", False)], id="target raised"
        ),
        pytest.param(
            MORE,
            MORE.replace("20%", "20万元"),
            [("target", "+20%", "+200,000元", None)],
            id="another sort of change",
        ),
        pytest.param(
            "title: 订单量翻一番\n",
            "title: 订单量达到现在的3倍\n",
            [("target", "x2", "x3", False)],
            id="more times as much",
        ),
        pytest.param(
            SLOW,
            SLOW.replace("24", "28"),
            [("target", "24小时", "28小时", True)],
            id="less is better, so more is easier",
        ),
        pytest.param(
            SLOW,
            SLOW.replace("24小时", "1天").replace(
                "unit: 小时, baseline: 35, target: 24", "unit: 天, baseline: 35, target: 1"
            ),
            [
                ("target", "24小时", "1天", None),
                ("metric", "退款时长 (小时)", "退款时长 (天)", None),
            ],
            id="another unit: nobody can tell whether it is easier",
        ),
        pytest.param(
            GOAL,
            "title: 提升客户满意度评分\nowner: li.wei\nparent: retention\nmetric: {name: 客户满意度评分, unit: 分, baseline: 3.9}\n"
            "created: 2026-09-28\ndue: 2026-12-31\nagreed: {by: chen.jing, on: 2026-09-30}\n",
            [("target", "4.5分", "—", True)],
            id="target taken away",
        ),
        pytest.param(
            GOAL,
            GOAL.replace("12月31日", "12月20日").replace("12-31", "12-20"),
            [("due", "2026-12-31", "2026-12-20", False)],
            id="day pulled in",
        ),
        pytest.param(
            GOAL,
            GOAL.replace("due: 2026-12-31", "due: 2027-01-31"),
            [("due", "2026-12-31", "2027-01-31", True)],
            id="day pushed",
        ),
        pytest.param(
            PLAIN + "due: 2026-11-30\n",
            PLAIN,
            [("due", "2026-11-30", "2026-12-31", True)],
            id="day taken away: the period's last counts",
        ),
        pytest.param(
            PLAIN,
            PLAIN + "due: 2027-02-28\n",
            [("due", "2026-12-31", "2027-02-28", True)],
            id="first day after the period",
        ),
        pytest.param(
            GOAL, GOAL.replace("3.9", "4.0"), [("baseline", "3.9分", "4分", None)], id="baseline changed"
        ),
        pytest.param(
            GOAL,
            GOAL.replace("从3.9提高到", "提高到").replace(" baseline: 3.9,", ""),
            [("baseline", "3.9分", "—", None)],
            id="baseline taken away",
        ),
        pytest.param(
            GOAL,
            GOAL.replace("name: 客户满意度评分", "name: 退款率"),
            [("metric", "客户满意度评分", "退款率", None)],
            id="another metric",
        ),
        pytest.param(
            "title: 更好\nmetric: {name: 退款率, target: 2%}\n",
            "title: 更好\nmetric: {target: 2%}\n",
            [("metric", "退款率", "—", None)],
            id="metric taken away",
        ),
        pytest.param(
            "title: 更好\nmetric: {name: 退款率, target: 2%, direction: down}\n",
            "title: 更好\nmetric: {name: 退款率, target: 2%, direction: up}\n",
            [("metric", "退款率 down", "退款率 up", None)],
            id="the other way round",
        ),
        pytest.param(
            "title: 更好\nmetric: {target: 2, direction: down}\n",
            "title: 更好\nmetric: {target: 2, direction: maintain}\n",
            [("metric", "down", "maintain", None)],
            id="another way of a metric without a name",
        ),
        pytest.param(
            PLAIN,
            PLAIN.replace("提升客户满意度", "上线新版收银台"),
            [("title", "提升客户满意度", "上线新版收银台", None)],
            id="title says something else",
        ),
        pytest.param(
            GOAL,
            GOAL.replace("owner: li.wei", "owner: wang.fang"),
            [("owner", "li.wei", "wang.fang", None)],
            id="owner",
        ),
        pytest.param(
            GOAL, GOAL.replace("owner: li.wei\n", ""), [("owner", "li.wei", "—", None)], id="no owner"
        ),
        pytest.param(
            GOAL,
            GOAL.replace("parent: retention\n", ""),
            [("parent", "retention", "—", None)],
            id="parent taken away",
        ),
        pytest.param(PLAIN, f"{PLAIN}parent: a\n", [("parent", "—", "a", None)], id="parent given"),
        pytest.param(GOAL, f"{GOAL}status: done\n", [("status", "active", "done", None)], id="closed"),
        pytest.param(
            GOAL,
            GOAL.replace("on: 2026-09-30", "on: 2026-11-20"),
            [("agreed", "2026-09-30", "2026-11-20", None)],
            id="agreed anew",
        ),
        pytest.param(
            GOAL,
            GOAL.replace("agreed: {by: chen.jing, on: 2026-09-30}\n", ""),
            [("agreed", "2026-09-30", "—", None)],
            id="agreement taken away",
        ),
        pytest.param(
            MORE,
            MORE.replace("20%", "15%"),
            [("target", "+20%", "+15%", True)],
            id="a change in words made smaller",
        ),
        pytest.param(
            MORE,
            MORE.replace("提升20%", "提升15%")
            + "metric: {name: 成交额, unit: 万元, baseline: 50, target: 57.5}\n",
            [("target", "+20%", "57.5万元", None)],
            id="other words and a field for them",
        ),
        pytest.param(
            f"{MORE}metric: {{name: 成交额, unit: 万元, baseline: 50, target: 60}}\n",
            MORE.replace("将", "将全年"),
            [("baseline", "50万元", "—", None)],
            id="numbers taken away, the words for the target stand",
        ),
        pytest.param(
            "title: 将满意度评分从3.9提高到4.5分\n",
            "title: 将满意度得分率从3.9提高到4.5分\n",
            [("metric", "满意度评分", "满意度得分率", None)],
            id="another measure in nearly the same words",
        ),
        pytest.param(
            "title: 客户满意度评分提高到4.5分\n",
            "title: 客户满意度评分提高到4.2分\nmetric: {name: 客户满意度评分, unit: 分, target: 4.2}\n",
            [("target", "4.5分", "4.2分", True)],
            id="a field that says less than the title said",
        ),
        pytest.param(
            "title: 客户满意度评分提高到4.2分\nmetric: {name: 客户满意度评分, unit: 分, target: 4.5}\n",
            "title: 客户满意度评分提高到4.2分\n",
            [("target", "4.5分", "4.2分", True)],
            id="a title that says less than the field said",
        ),
    ],
)
def test_what_moved(before: str, after: str, steps: list[tuple[str, str, str, bool | None]]) -> None:
    assert said(before, after) == steps


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(GOAL, GOAL.replace("客户满意度评分从", "客户的满意度评分从"), id="a word added"),
        pytest.param(GOAL, GOAL.replace("3.9提高到4.5分", " 3.9 提高到 4.5 分"), id="spaces"),
        pytest.param(GOAL, GOAL.replace("target: 4.5", "target: 4.50"), id="another way to write a number"),
        pytest.param(
            GOAL, GOAL.replace("title:", "标题:").replace("due:", "截止:"), id="Chinese field names"
        ),
        pytest.param(GOAL, f"{GOAL}plan:\n  - {{do: 访谈20位用户, due: 2026-10-20}}\n", id="a plan"),
        pytest.param(GOAL, f"{GOAL}weight: 40\n", id="a weight"),
        pytest.param(GOAL, GOAL.replace("\n", "\r\n"), id="line breaks"),
        pytest.param(
            PLAIN, f"{PLAIN}metric: {{name: 客户满意度, target: 4.5}}\n", id="a metric for the words"
        ),
        pytest.param(PLAIN, f"{PLAIN}due: 2026-12-31\n", id="the day the period said"),
        pytest.param(PLAIN, f"{PLAIN}due: 2026-11-30\n", id="a day in the period"),
        pytest.param(
            PLAIN, f"{PLAIN}agreed: {{by: chen.jing, on: 2026-10-08}}\n", id="agreed for the first time"
        ),
        pytest.param(PLAIN.replace("owner: li.wei\n", ""), PLAIN, id="an owner for the first time"),
        pytest.param(
            MORE,
            f"{MORE}metric: {{name: 成交额, unit: 万元, baseline: 50, target: 60}}\n",
            id="20 % more in numbers",
        ),
        pytest.param(
            "title: 客户满意度评分提高到4.5分\n",
            "title: 客户满意度评分提高到4.5分\nmetric: {name: CSAT, unit: 分, target: 4.5}\n",
            id="a field for what the title says",
        ),
        pytest.param(
            "title: 6个月内将客户满意度评分提高到4.5分\n",
            "title: 6个月内将客户满意度评分提高到4.5分\ncreated: 2026-09-20\n",
            id="the day from which the words count",
        ),
        pytest.param("title: ''\n", PLAIN, id="a title for the first time"),
        pytest.param(MORE, MORE.replace("10-01", "10-02"), id="made a day later, the same change"),
    ],
)
def test_detail_and_layout_are_no_moves(before: str, after: str) -> None:
    assert said(before, after) == []


def test_a_goal_in_another_period_is_due_there() -> None:
    assert said(PLAIN, PLAIN, PATH, NEXT) == [("due", "2026-12-31", "2027-03-31", True)]
    assert said(PLAIN, f"{PLAIN}due: 2027-02-01\n", PATH, NEXT) == [("due", "2026-12-31", "2027-02-01", True)]
    assert said(GOAL, GOAL, PATH, NEXT) == []


def test_the_day_words_count_from_is_a_move_when_it_changes() -> None:
    title = "title: 6个月内将客户满意度评分提高到4.5分\n"
    found = said(f"{title}created: 2026-09-20\n", f"{title}created: 2026-11-20\n")
    assert found == [("due", "2027-03-20", "2027-05-20", True)]


def test_a_step_says_what_it_is_in_both_languages() -> None:
    step = Delta(What.STATUS, "active", "done")
    assert step.shown.say(Lang.EN) == "status: active → done"
    assert step.shown.say(Lang.ZH) == "状态：进行中 → 已完成"
    assert Delta(What.OWNER, "active", "—").shown.say(Lang.ZH) == "负责人：active → —"
    rail = Delta(What.GUARDRAIL, "≤ 2%", "≤ 3%", easier=True, item="退款率")
    assert rail.shown.say(Lang.EN) == "guardrail “退款率”: ≤ 2% → ≤ 3%"
    gone = Delta(What.PLAN, "2026-10-20", "—", item="访谈20位用户")
    assert gone.shown.say(Lang.EN) == "plan “访谈20位用户” taken out (was 2026-10-20)"
    assert gone.shown.say(Lang.ZH) == "去掉计划步骤“访谈20位用户”（原为 2026-10-20）"
    assert gone._replace(before="—").shown.say(Lang.ZH) == "去掉计划步骤“访谈20位用户”"


@pytest.mark.parametrize(
    ("step", "needs"),
    [
        *((Delta(what, "旧", "新"), what in ANOTHER_GOAL) for what in What),
        (Delta(What.GUARDRAIL, "≤ 2%", "≤ 3%", easier=True, item="退款率"), True),
        (Delta(What.GUARDRAIL, "≤ 3%", "≤ 2%", easier=False, item="退款率"), False),
        (Delta(What.STATUS, "active", "dropped"), True),
        (Delta(What.STATUS, "active", "done"), False),
        (Delta(What.PLAN, "2026-10-20", "—", item="访谈"), False),
    ],
)
def test_another_goal_or_none_or_a_looser_guardrail_needs_a_reason(step: Delta, needs: bool) -> None:
    assert step.needs_reason is needs
