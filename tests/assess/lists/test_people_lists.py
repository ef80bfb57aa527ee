"""Lists of what people report, ask, learn and are thanked for."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import TEAM, Make

from pmcoach.assess.lists import people_lists
from pmcoach.assess.lists.rows import Row
from pmcoach.records.fields.enums import Choice
from pmcoach.text import Lang

LI = "people/li.wei.yaml"
W42, W45, W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in (42, 45, 46, 47))
Q3 = "reviews/2026-Q3/li.wei.yaml"


def values(rows: list[Row], *columns: str) -> list[tuple[object, ...]]:
    """Some columns of some rows, words of few in Chinese."""
    return [
        tuple(
            value.label.say(Lang.ZH) if isinstance(value, Choice) else value
            for value in map(row.values.get, columns)
        )
        for row in rows
    ]


def test_reports_that_are_there_and_those_that_are_not(make: Make) -> None:
    files = {
        W45: "done: [a, b]\nreply: {on: 2026-11-09, text: 好}\n",
        W46: "reply: 好\n",
        LI: f"{TEAM[LI]}leave: [{{from: 2026-10-26, to: 2026-10-30}}]\n",
        "reports/2026-W43/li.wei.yaml": "",
    }
    rows = list(people_lists.reports(make({**TEAM, **files}, date(2026, 11, 20))))
    assert values(rows, "period", "person", "state", "done", "answer") == [
        ("2026-W43", "li.wei", "已提交", 0, None),
        ("2026-W45", "li.wei", "已提交", 2, date(2026, 11, 9)),
        ("2026-W46", "li.wei", "已提交", 0, None),
        ("2026-W47", "li.wei", "待提交", None, None),
    ]
    assert [row.path for row in rows][1:] == [W45, W46, LI]
    later = list(people_lists.reports(make({**TEAM, **files}, date(2026, 11, 21))))
    assert values(later, "state")[-1] == ("未提交",)


def test_reviews(make: Make) -> None:
    files = {Q3: "held: 2026-10-12\nby: chen.jing\n", "reviews/2026-11-12/li.wei.yaml": ""}
    rows = list(people_lists.reviews(make({**TEAM, **files})))
    assert values(rows, "period", "person", "kind", "day", "by") == [
        ("2026-Q3", "li.wei", "考核", date(2026, 10, 12), "chen.jing"),
        ("2026-11-12", "li.wei", "一对一", None, ""),
    ]


def test_asks_once_each_but_the_private_ones(make: Make) -> None:
    files = {
        W45: "asks: [{what: 一名分析师, by: 2026-11-10}, {what: 预算五万, answer: 行, answered: 2026-11-19}]\n",
        W46: "asks: [一名分析师]\nprivate: {asks: [换组]}\n",
        W47: "asks: [{what: 设计稿, from: 设计}]\n",
    }
    rows = list(people_lists.asks(make({**TEAM, **files})))
    assert values(rows, "state", "person", "to", "what", "since", "weeks", "due", "answer") == [
        ("已过期", "li.wei", "chen.jing", "一名分析师", date(2026, 11, 6), 3, date(2026, 11, 10), ""),
        ("已完成", "li.wei", "chen.jing", "预算五万", date(2026, 11, 6), 2, None, "行"),
        ("未结", "li.wei", "设计", "设计稿", date(2026, 11, 20), 1, None, ""),
    ]
    assert (rows[0].path, rows[0].at, rows[0].when) == (W45, ("asks", 0), date(2026, 11, 6))


def test_problems_once_each_but_those_between_people(make: Make) -> None:
    files = {
        W42: "problems: [数仓在迁移]\n",
        W46: "problems: [{what: 埋点延迟, solved: 2026-11-12}, {what: 和张敏吵, kind: conflict}]\n",
        W47: "problems: [法务不回]\n",
    }
    rows = list(people_lists.problems(make({**TEAM, **files})))
    assert values(rows, "state", "what", "weeks") == [
        ("不再提及", "数仓在迁移", 6),
        ("已完成", "埋点延迟", 1),
        ("未结", "法务不回", 1),
    ]


def test_measures_but_the_private_ones_and_tries(make: Make) -> None:
    text = (
        "held: 2026-10-12\nactions: [{do: 学归因, due: 2026-11-10, effect: 拆到页面}, "
        "{do: 找法务, owner: chen.jing, done: 2026-11-01, result: 找到了}]\n"
        "private: {actions: [调薪]}\nretro: {try: [灰度]}\n"
    )
    rows = list(people_lists.actions(make({**TEAM, Q3: text})))
    assert values(rows, "state", "person", "what", "due", "effect", "done", "result") == [
        ("已过期", "li.wei", "学归因", date(2026, 11, 10), "拆到页面", None, ""),
        ("已完成", "chen.jing", "找法务", None, "", date(2026, 11, 1), "找到了"),
    ]


def test_training(make: Make) -> None:
    text = f"{TEAM[LI]}training: [{{topic: 谈判, type: course, due: 2026-11-10}}, {{topic: SQL, done: 2026-11-01, used_in: csat}}]\n"
    rows = list(people_lists.training(make({**TEAM, LI: text})))
    assert values(rows, "state", "person", "what", "kind", "due", "done", "used_in") == [
        ("已过期", "li.wei", "谈判", "课程", date(2026, 11, 10), None, ""),
        ("已完成", "li.wei", "SQL", None, None, date(2026, 11, 1), "csat"),
    ]


def test_praise_said_in_the_open(make: Make) -> None:
    files = {
        W46: "praise: [{to: 陈静, for: 放手}]\nprivate: {praise: [{to: 陈静, for: 安慰}]}\n",
        Q3: "held: 2026-10-12\nrewards: [带新人]\n",
    }
    rows = list(people_lists.praise(make({**TEAM, **files})))
    assert values(rows, "day", "to", "from", "what") == [(date(2026, 11, 15), "chen.jing", "li.wei", "放手")]


def test_rewards(make: Make) -> None:
    text = "held: 2026-10-12\nrewards: [{kind: bonus, for: 归因, on: 2026-10-20}]\nprivate: {rewards: [带新人]}\n"
    rows = list(people_lists.rewards(make({**TEAM, Q3: text})))
    assert values(rows, "day", "person", "kind", "what") == [
        (date(2026, 10, 20), "li.wei", "奖金", "归因"),
        (date(2026, 10, 12), "li.wei", None, "带新人"),
    ]


@pytest.mark.parametrize(("left", "count"), [("2026-11-20", 2), ("2026-11-19", 0)])
def test_responsibilities_of_those_who_are_here(make: Make, left: str, count: int) -> None:
    text = f"{TEAM[LI]}team: 支付\nleft: {left}\nresponsibilities: [收银台, 退款]\n"
    rows = list(people_lists.responsibilities(make({**TEAM, LI: text})))
    assert (
        values(rows, "what", "person", "team")
        == [
            ("收银台", "li.wei", "支付"),
            ("退款", "li.wei", "支付"),
        ][:count]
    )
