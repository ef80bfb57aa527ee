"""T: goals that say by when, and days that fit together."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from tests.assess.conftest import weekly
from tests.conftest import TODAY
from tests.rules.conftest import GOAL, PEOPLE, Find, Tell, judged, said

from pmcoach.project import Project
from pmcoach.project.history import NoPast, Version
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.selection import Selection
from pmcoach.text import Lang


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("title: 甲\n", True, id="nothing"),
        pytest.param("title: 尽快将支付成功率提高到96%\n", True, id="words-that-settle-no-day"),
        pytest.param("title: 甲\ndue: 2026-12-31\n", False, id="field"),
        pytest.param("title: 年底前将支付成功率提高到96%\n", False, id="title"),
        pytest.param("title: 甲\nkind: kr\n", False, id="a-key-result-ends-with-its-period"),
        pytest.param("title: 甲\nkind: kpi\n", False, id="a-kpi-too"),
        pytest.param("title: 甲\nkind: objective\n", False, id="an-objective-too"),
        pytest.param("title: 甲\nstatus: done\n", False, id="done"),
    ],
)
def test_a_goal_has_a_day(find: Find, text: str, found: bool) -> None:
    says = ("no day by which it is to be true", "没有说到哪天")
    assert find("T101", text) == ([("T101", GOAL, 1, 8, *says)] if found else [])


def served(due: str, parent: str) -> dict[str, str]:
    return {
        GOAL: f"title: 甲\ndue: {due}\nparent: top\n",
        "goals/2026-Q4/top.yaml": f"title: 乙\ndue: {parent}\n",
    }


OUTSIDE = ("outside 2026-Q4, the folder it stands in", "不在所属周期 2026-Q4 之内")


@pytest.mark.parametrize(
    ("files", "due", "what", "do"),
    [
        pytest.param({GOAL: "title: 甲\ndue: 2027-01-15\n"}, "2027-01-15", OUTSIDE, "set another day, or move the file to the period it ends in",
                     id="after"),
        pytest.param({GOAL: "title: 甲\ndue: 2026-09-30\n"}, "2026-09-30", OUTSIDE, "set another day, or move the file to the period it ends in",
                     id="before"),
        pytest.param(served("2027-01-15", "2026-11-30"), "2027-01-15", OUTSIDE, "set another day, or move the file to the period it ends in",
                     id="outside-comes-first"),
        pytest.param(
            served("2026-12-15", "2026-11-30"), "2026-12-15",
            ("after “top”, which it serves, on 2026-11-30", "晚于它支撑的“top”（2026-11-30）"), "agree on a day both can keep",
            id="after-the-goal-it-serves",
        ),
    ],
)  # fmt: skip
def test_a_day_lies_in_its_period_and_its_parent(
    find: Find, tell: Tell, files: dict[str, str], due: str, what: tuple[str, str], do: str
) -> None:
    assert find("T102", files) == [("T102", GOAL, 2, 6, f"due {due}, {what[0]}", f"截止 {due}，{what[1]}")]
    assert tell("T102", files).do[0] == do


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({GOAL: "title: 甲\ndue: 2026-12-31\n"}, id="last-day"),
        pytest.param({GOAL: "title: 甲\n"}, id="no-day"),
        pytest.param({GOAL: "title: 甲\ndue: 2027-01-15\nstatus: done\n"}, id="done"),
        pytest.param(served("2026-11-30", "2026-11-30"), id="with-the-goal-it-serves"),
    ],
)
def test_a_day_that_fits(find: Find, files: dict[str, str]) -> None:
    assert find("T102", files) == []


@pytest.mark.parametrize(
    ("text", "line", "words", "day", "due"),
    [
        pytest.param(
            "title: 2026年11月底前支付成功率提高到96%\ndue: 2026-12-31\n", 2, "2026年11月底前", "2026-11-30", "2026-12-31", id="month"
        ),
        pytest.param(
            "title: Raise NPS from 20 to 30 by 30 November 2026\ndue: 2026-12-31\n", 2, "by 30 November 2026", "2026-11-30",
            "2026-12-31", id="english",
        ),
        pytest.param(
            "title: 在下个季度将支付成功率提高到96%\ndue: 2026-12-31\n", 2, "在下个季度", "2027-03-31", "2026-12-31",
            id="from-the-period-s-first-day",
        ),
        pytest.param(
            "title: 在下个季度将支付成功率提高到96%\ncreated: 2026-09-28\ndue: 2026-11-30\n", 3, "在下个季度", "2026-12-31",
            "2026-11-30", id="from-the-day-it-was-written",
        ),
        pytest.param(
            "title: 2026年10月31日前上线，2026年11月30日前将支付成功率提高到96%\ndue: 2026-12-31\n", 2, "2026年11月30日前",
            "2026-11-30", "2026-12-31", id="the-last-of-two",
        ),
    ],
)  # fmt: skip
def test_the_title_says_another_day(find: Find, text: str, line: int, words: str, day: str, due: str) -> None:
    assert find("T103", text) == [
        (
            "T103", GOAL, line, 6, f"the title says “{words}”, which is {day}; due says {due}",
            f"标题写“{words}”，即 {day}；due 写 {due}",
        )
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("title: 2026年11月底前支付成功率提高到96%\ndue: 2026-11-30\n", id="the-same"),
        pytest.param(
            "title: 10月31日前上线，11月30日前将支付成功率提高到96%\ndue: 2026-10-31\n", id="one-of-two"
        ),
        pytest.param("title: 2026年11月底前支付成功率提高到96%\n", id="no-field"),
        pytest.param("title: 尽快将支付成功率提高到96%\ndue: 2026-12-31\n", id="no-day-in-the-title"),
        pytest.param("title: 2026年11月底前支付成功率提高到96%\ndue: 2026-12-31\nstatus: done\n", id="done"),
    ],
)
def test_the_title_says_the_same_day(find: Find, text: str) -> None:
    assert find("T103", text) == []


class Told(NoPast):
    """A history that begins with a commit of 20 August."""

    def __init__(self, before: str) -> None:
        self.version = Version("c0ffee", datetime(2026, 8, 20, 9, 0, tzinfo=UTC), "李伟", before, "b10b")

    def versions(self, path: str) -> tuple[Version, ...]:
        del path
        return (self.version,)


@pytest.mark.parametrize(
    ("before", "text", "day"),
    [
        pytest.param("", "title: 在6个月内将NPS提高到40\ndue: 2026-12-31\n", "2027-02-20", id="from-the-first-commit"),
        pytest.param("a11ce", "title: 在6个月内将NPS提高到40\ndue: 2026-12-31\n", "2027-04-01", id="whose-beginning-nobody-saw"),
        pytest.param("", "title: 在6个月内将NPS提高到40\ndue: 2026-12-31\ncreated: 2026-11-05\n", "2027-05-05", id="written-on"),
    ],
)  # fmt: skip
def test_relative_words_count_from_the_day_a_goal_was_written(before: str, text: str, day: str) -> None:
    project = Project({GOAL: text}, TODAY, Told(before))
    (found,) = findings(project, RULES, Selection(("T103",)))
    assert found.message.say(Lang.ZH) == f"标题写“在6个月内”，即 {day}；due 写 2026-12-31"


@pytest.mark.parametrize(
    ("path", "text", "line", "column", "due"),
    [
        pytest.param(GOAL, "title: 甲\ndue: 2026-11-19\n", 2, 6, "2026-11-19", id="field"),
        pytest.param(GOAL, "title: 2026年10月底前将NPS提高到40\n", 1, 8, "2026-10-31", id="title"),
        pytest.param("goals/2026-Q3/a.yaml", "title: 甲\n", 1, 8, "2026-09-30", id="period"),
    ],
)
def test_a_goal_past_its_day_is_closed(
    find: Find, path: str, text: str, line: int, column: int, due: str
) -> None:
    says = (f"was due {due} and is still active", f"{due} 已到期，状态仍是进行中")
    assert find("T104", {path: text}) == [("T104", path, line, column, *says)]
    assert find("T104", {path: f"{text}status: done\n"}) == []
    assert find("T104", {path: f"{text}closed: {{on: 2026-11-19}}\n"}) == []


TIME = (
    "title: 退款时长\nowner: li.wei\n"
    "metric: {name: 退款时长, unit: 小时, baseline: 35, target: 24, source: metrics/csat.csv}\n"
)
KEEP = (
    "title: 甲\nowner: li.wei\n"
    "metric: {name: 工单数, unit: 件, target: 18, commit: 20, direction: maintain, source: metrics/csat.csv}\n"
)


@pytest.mark.parametrize(
    ("text", "last", "values", "weight", "en", "zh"),
    [
        pytest.param(
            TIME, "2026-12-31", (30.5,), 30,
            "退款时长 35→24小时: ended at 30.5小时; its day was 2026-12-31. Close it as it is, or move it with a reason?",
            "退款时长 35→24小时：止于 30.5小时，2026-12-31 已到期。按实际结果结项，还是说明原因改期？",
            id="short-of-its-target",
        ),
        pytest.param(
            KEEP, "2026-12-31", (19,), 30,
            "工单数, to be kept at 18件 or less, 20件 at worst: ended at 19件; its day was 2026-12-31."
            " Close it as it is, or move it with a reason?",
            "工单数保持不高于 18件，最差 20件：止于 19件，2026-12-31 已到期。按实际结果结项，还是说明原因改期？",
            id="not-kept-to-the-end",
        ),
        pytest.param(
            TIME, "2026-12-31", (24,), 8,
            "退款时长 is reached: what did it change, and can it be closed?",
            "退款时长已经达到：带来了什么变化，可以结项了吗？",
            id="reached",
        ),
        pytest.param(
            TIME, "2026-12-31", (), 20,
            "退款时长: no value since 2026-10-01, the first day; its day was 2026-12-31. Where did it end?",
            "退款时长：从第一天 2026-10-01 起没有任何数据，2026-12-31 已到期。最后到了多少？",
            id="without-a-value",
        ),
        pytest.param(
            TIME, "2026-12-01", (28,), 20,
            "退款时长: the last value is 35 days old; its day was 2026-12-31. Where did it end?",
            "退款时长：最近的数据是 35 天前的，2026-12-31 已到期。最后到了多少？",
            id="with-an-old-value",
        ),
    ],
)  # fmt: skip
def test_a_goal_past_its_day_is_asked_about_by_how_it_ended(
    text: str, last: str, values: tuple[float, ...], weight: float, en: str, zh: str
) -> None:
    files = {**PEOPLE, GOAL: text, "metrics/csat.csv": weekly(last, *values)}
    (each,) = judged("T104", files, date(2027, 1, 5))
    assert (each.at, each.weight, each.private) == (("title",), weight, False)
    assert (each.person, each.owed, each.briefs) == ("li.wei", "li.wei", ("li.wei",))
    assert said(each.question) == (en, zh)


def test_a_goal_due_today_has_today(find: Find) -> None:
    assert find("T104", "title: 甲\ndue: 2026-11-20\n") == []


def plan(*steps: str, start: str = "start: 2026-10-08\n") -> str:
    return f"title: 甲\n{start}due: 2026-12-31\nplan:\n" + "".join(f"  - {step}\n" for step in steps)


AFTER = ("after the goal's last day, 2026-12-31", "晚于目标的截止日 2026-12-31")
BEFORE = ("before the goal's first day, 2026-10-08", "早于目标的开始日 2026-10-08")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(plan("{do: a, due: 2027-01-10}"), [(5, "2027-01-10", AFTER)], id="after"),
        pytest.param(plan("b", "{do: a, due: 2026-10-07}"), [(6, "2026-10-07", BEFORE)], id="before"),
        pytest.param(plan("{do: a, due: 2026-10-08}", "{do: b, due: 2026-12-31}", "c"), [], id="from-the-first-to-the-last"),
        pytest.param(plan("{do: a, due: 2026-09-01}", start=""), [], id="before-when-no-start-is-said"),
        pytest.param(plan("{do: a, due: 2027-01-10}") + "status: done\n", [], id="done"),
    ],
)  # fmt: skip
def test_a_step_lies_between_the_first_day_and_the_last(
    find: Find, text: str, found: list[tuple[int, str, tuple[str, str]]]
) -> None:
    assert [(each.line, each.en, each.zh) for each in find("T105", text)] == [
        (line, f"“a” is due {day}, {en}", f"“a”的日期 {day} {zh}") for line, day, (en, zh) in found
    ]


CN, OFF = "calendar: CN\n", "holidays: {off: [2026-11-20]}\n"


@pytest.mark.parametrize(
    ("settings", "due", "works"),
    [
        pytest.param("", "2026-11-22", "2026-11-20", id="sunday"),
        pytest.param(CN, "2026-10-02", "2026-09-30", id="national-day"),
        pytest.param(OFF, "2026-11-20", "2026-11-19", id="own-day-off"),
    ],
)
def test_a_day_off_is_nobody_s_last_day(find: Find, tell: Tell, settings: str, due: str, works: str) -> None:
    files = {"pmcoach.yaml": f"language: zh\n{settings}", GOAL: f"title: 甲\ndue: {due}\n"}
    assert find("T106", files) == [
        (
            "T106", GOAL, 2, 6, f"due {due} is a day off; the last working day before is {works}",
            f"截止日 {due} 不上班，之前最后一个工作日是 {works}",
        )
    ]  # fmt: skip
    assert tell("T106", files).do[1] == f"改成 {works}，最后一天才有人在"
    assert find("T106", {**files, GOAL: f"title: 甲\ndue: {due}\nstatus: done\n"}) == []


@pytest.mark.parametrize(
    ("settings", "path", "text"),
    [
        pytest.param("", GOAL, "title: 甲\ndue: 2026-11-20\n", id="friday"),
        pytest.param("", GOAL, "title: 甲\n", id="no-day"),
        pytest.param("", "goals/2026-W47/a.yaml", "title: 甲\ndue: 2026-11-22\n", id="the-period-s-last-day"),
        pytest.param(CN, GOAL, "title: 甲\ndue: 2026-10-10\n", id="saturday-that-is-worked"),
    ],
)
def test_a_day_that_is_worked(find: Find, settings: str, path: str, text: str) -> None:
    assert find("T106", {"pmcoach.yaml": f"language: zh\n{settings}", path: text}) == []
