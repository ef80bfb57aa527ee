"""What is due, for everyone, in order."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import CSAT, TEAM, Make

from pmcoach.assess.items.agenda import Item, agenda

LI = "people/li.wei.yaml"
W47 = "reports/2026-W47/li.wei.yaml"
QUIET = {
    **TEAM,
    "pmcoach.yaml": "lead: chen.jing\ncadence: {report: none, one_on_one: none, check: none, review: none}\n",
}
UNTIL = date(2026, 11, 27)


def found(
    make: Make, files: dict[str, str], today: date = date(2026, 11, 20), until: date = UNTIL
) -> list[Item]:
    return list(agenda(make(files, today), until))


def shown(items: list[Item]) -> list[tuple[str, str, str, str]]:
    return [(f"{item.day:%m-%d}", item.sort.zh, item.what, item.person) for item in items]


GOAL = "title: 甲\nowner: li.wei\ndue: 2026-11-24\n"


@pytest.mark.parametrize(
    ("path", "text", "lines"),
    [
        pytest.param(CSAT, GOAL, [("11-24", "目标截止", "csat", "li.wei")], id="a goal"),
        pytest.param(CSAT, f"{GOAL}status: done\n", [], id="a goal that is over"),
        pytest.param(
            CSAT,
            "title: 甲\nowner: li.wei\nplan: [{do: a, due: 2026-11-23}, {do: b, due: 2026-11-23, owner: chen.jing}, "
            "{do: c, due: 2026-11-23, done: 2026-11-19}, {do: d}, {do: e, due: 2026-11-28}]\n",
            [("11-23", "计划步骤", "b", "chen.jing"), ("11-23", "计划步骤", "a", "li.wei")],
            id="plan steps",
        ),
        pytest.param(
            CSAT,
            "title: 甲\nowner: li.wei\nresources: [{what: 前端, from: chen.jing, by: 2026-11-10}, "
            "{what: 设计, by: 2026-11-23, answer: 行}, 测试]\n",
            [("11-10", "资源", "前端", "chen.jing")],
            id="resources, overdue too",
        ),
        pytest.param(
            CSAT,
            "title: 甲\nowner: li.wei\ndepends: [{team: 数据, what: 埋点, by: 2026-11-23}, {team: 法务, by: 2026-11-24}, "
            "{team: a, by: 2026-11-23, state: delivered}, {team: b, by: 2026-11-23, state: refused}, c]\n",
            [("11-23", "其他团队", "数据 · 埋点", "li.wei"), ("11-24", "其他团队", "法务", "li.wei")],
            id="other teams",
        ),
        pytest.param(
            CSAT,
            "title: 甲\nowner: li.wei\nexperiments: [{hypothesis: 短信有用, until: 2026-11-23}, "
            "{hypothesis: a, until: 2026-11-23, result: refuted}, b]\n",
            [("11-23", "实验结束", "短信有用", "li.wei")],
            id="experiments",
        ),
        pytest.param(
            LI,
            f"{TEAM[LI]}training: [{{topic: 谈判, due: 2026-11-23}}, {{topic: a, due: 2026-11-23, done: 2026-11-01}}, b]\n",
            [("11-23", "培训", "谈判", "li.wei")],
            id="training",
        ),
        pytest.param(
            LI,
            f"{TEAM[LI]}development: {{skills: [{{name: 谈判, by: 2026-11-23}}, {{name: a, now: 3, next: 3, by: 2026-11-23}}, b]}}\n",
            [("11-23", "能力", "谈判", "li.wei")],
            id="skills",
        ),
        pytest.param(
            LI,
            f"{TEAM[LI]}leadership: [{{practice: 主持评审, by: 2026-11-23}}, {{practice: a, by: 2026-11-23, result: 好}}, b]\n",
            [("11-23", "领导力", "主持评审", "li.wei")],
            id="occasions to lead",
        ),
        pytest.param(
            W47,
            "asks: [{what: 样机, by: 2026-11-23}, {what: 预算, by: 2026-11-23, answer: 行}, 设计稿]\n"
            "problems: [{what: 埋点, from: 数据, by: 2026-11-24}]\nprivate: {asks: [{what: 换组, by: 2026-11-23}]}\n",
            [("11-23", "请求", "样机", "chen.jing"), ("11-24", "问题", "埋点", "数据")],
            id="asks and problems, not the private ones",
        ),
        pytest.param(
            "reviews/2026-Q3/li.wei.yaml",
            "held: 2026-10-12\nactions: [{do: 学归因, due: 2026-11-23}, {do: a, due: 2026-11-23, done: 2026-11-01}, {do: b}]\n"
            "private: {actions: [{do: 调薪, due: 2026-11-23}]}\nretro: {try: [{do: 灰度, owner: chen.jing, due: 2026-11-24}]}\n",
            [("11-23", "改进措施", "学归因", "li.wei"), ("11-24", "复盘尝试", "灰度", "chen.jing")],
            id="measures and tries, not the private ones",
        ),
    ],
)  # fmt: skip
def test_what_is_due_is_listed_with_who_and_what(
    make: Make, path: str, text: str, lines: list[tuple[str, str, str, str]]
) -> None:
    items = found(make, {**QUIET, path: text})
    assert shown(items) == lines
    assert all(item.path == path for item in items)


def test_meetings_and_reports_come_by_their_cadence(make: Make) -> None:
    files = {
        **TEAM,
        "reviews/2026-11-11/li.wei.yaml": "held: 2026-11-11\n",
        "reports/2026-W36/li.wei.yaml": "",
        "reviews/2026-09/li.wei.yaml": "held: 2026-10-09\nimprove: [早说]\n",
        "reviews/2026-Q3/li.wei.yaml": "held: 2026-10-12\nimprove: [早说]\n",
        "reviews/2026-H1/li.wei.yaml": "held: 2026-07-09\nimprove: [早说]\n",
    }
    assert shown(found(make, files)) == [
        ("11-10", "检查", "2026-10", "li.wei"),
        ("11-18", "一对一", "陈静", "li.wei"),
        ("11-20", "周报", "2026-W47", "li.wei"),
        ("11-25", "一对一", "陈静", "li.wei"),
        ("11-27", "周报", "2026-W48", "li.wei"),
    ]
    later = shown(found(make, files, until=date(2027, 1, 21)))
    assert ("12-10", "检查", "2026-11", "li.wei") in later
    assert ("01-21", "考核", "2026-Q4", "li.wei") in later


@pytest.mark.parametrize(
    ("person", "lines"),
    [
        pytest.param("name: 李伟\nlead: chen.jing\nleave: [{from: 2026-11-23, to: 2026-11-27}]\n", ["2026-W47"], id="away all week"),
        pytest.param("name: 李伟\nlead: chen.jing\nleave: [{from: 2026-11-20, to: 2026-11-20}]\n", ["2026-W47", "2026-W48"], id="away today"),
        pytest.param("name: 李伟\n", [], id="nobody to report to"),
    ],
)  # fmt: skip
def test_no_report_is_due_from_who_owes_none(make: Make, person: str, lines: list[str]) -> None:
    weekly = {**QUIET, "pmcoach.yaml": "cadence: {one_on_one: none, check: none, review: none}\n", LI: person}
    items = found(make, weekly)
    assert [item.what for item in items] == lines
    assert len({item.day for item in items}) == len(items)


def test_a_report_that_is_there_is_due_no_longer(make: Make) -> None:
    weekly = {
        **QUIET,
        "pmcoach.yaml": "cadence: {one_on_one: none, check: none, review: none}\n",
        W47: "done: [a]\n",
    }
    assert [item.what for item in found(make, weekly)] == ["2026-W48"]


def test_a_week_without_work_asks_for_no_report(make: Make) -> None:
    off = ", ".join(f"2026-11-{day}" for day in range(16, 21))
    settings = f"cadence: {{one_on_one: none, check: none, review: none}}\nholidays: {{off: [{off}]}}\n"
    assert [item.what for item in found(make, {**QUIET, "pmcoach.yaml": settings})] == ["2026-W48"]


def test_who_has_left_owes_nothing(make: Make) -> None:
    files = {
        **TEAM,
        LI: f"{TEAM[LI]}left: 2026-11-19\ntraining: [{{topic: a, due: 2026-11-23}}]\n",
        W47: "asks: [{what: 样机, by: 2026-11-23}]\n",
        "reviews/2026-Q3/li.wei.yaml": "held: 2026-10-12\nactions: [{do: b, due: 2026-11-23}]\n",
    }
    assert found(make, files) == []


def test_the_lead_may_be_somebody_without_a_file(make: Make) -> None:
    files = {
        LI: "name: 李伟\nlead: boss\n",
        "pmcoach.yaml": "cadence: {report: none, check: none, review: none}\n",
    }
    assert shown(found(make, files)) == [("11-27", "一对一", "", "li.wei")]


def test_the_end_of_the_calendar_ends_the_agenda(make: Make) -> None:
    items = found(make, {**TEAM, "reports/9999-W50/li.wei.yaml": ""}, date(9999, 12, 20), date.max)
    assert [item.what for item in items if item.sort.en == "report"] == ["9999-W51", "9999-W52"]
