"""W: goals, promises, values, problems and asks followed from week to week."""

from __future__ import annotations

from datetime import date

import pytest
from tests.conftest import TODAY
from tests.rules.conftest import GOAL, PEOPLE, Find, judged, said

LI = "people/li.wei.yaml"


def report(week: int, text: str, person: str = "li.wei") -> dict[str, str]:
    return {f"reports/2026-W{week}/{person}.yaml": text}


def weeks(*texts: str) -> dict[str, str]:
    """Reports up to this week, the last one last."""
    return {
        path: text
        for at, text in enumerate(texts)
        for path, text in report(48 - len(texts) + at, text).items()
    }


SILENCE = weeks("done: [a]\n", "done: [b]\n", "done: [c]\n")


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param({GOAL: "title: 甲乙丙\nowner: li.wei\n"}, "李伟", id="three-weeks"),
        pytest.param({GOAL: "title: 甲乙丙\nowner: li.wei\n", LI: "lead: chen.jing\nrole: a\n"}, "li.wei", id="no-name"),
        pytest.param({GOAL: "title: 甲乙丙\nowner: li.wei\nkind: objective\n"}, None, id="objective"),
        pytest.param({GOAL: "title: 甲乙丙\nowner: li.wei\nlevel: team\n"}, None, id="a-team-s"),
        pytest.param({GOAL: "title: 甲乙丙\nowner: li.wei\nstatus: done\n"}, None, id="done"),
        pytest.param({GOAL: "title: 甲乙丙\n"}, None, id="nobody-s"),
        pytest.param({GOAL: "title: 甲乙丙\nowner: li.wei\n", LI: "name: 李伟\nleft: 2026-11-19\n"}, None, id="left"),
        pytest.param({GOAL: "title: 甲乙丙\nowner: li.wei\n", "pmcoach.yaml": "limits: {silent_weeks: 4}\n"}, None, id="limit"),
        pytest.param({GOAL: "title: 甲乙丙\nowner: li.wei\n", **report(46, "done: [{what: b, goal: csat}]\n")}, None, id="named"),
    ],
)  # fmt: skip
def test_a_goal_nobody_speaks_of(find: Find, files: dict[str, str], found: str | None) -> None:
    seen = [each[1:] for each in find("W106", {**PEOPLE, **SILENCE, **files})]
    says = (
        f"no word on it in {found}'s last 3 reports, and no new value",
        f"{found} 最近 3 份周报都没有提到，也没有新数据",
    )
    assert seen == ([(GOAL, 1, 8, *says)] if found else [])


CARRIED = "undone: [{what: 工单分类, why: 排不上}]\n"


@pytest.mark.parametrize(
    ("files", "times"),
    [
        pytest.param(weeks(CARRIED, CARRIED, CARRIED), 3, id="three-reports"),
        pytest.param(report(47, "undone: [{what: 工单分类, carried: 4}]\n"), 4, id="its-own-count"),
        pytest.param(weeks(CARRIED, CARRIED), None, id="twice"),
        pytest.param(weeks(CARRIED, CARRIED, CARRIED, "done: [工单分类]\n"), None, id="done-at-last"),
        pytest.param(report(40, "undone: [{what: 工单分类, carried: 4}]\n"), None, id="long-ago"),
        pytest.param(report(47, "undone: [{what: 工单分类, carried: 4}]\n", "wu"), None, id="nobody-s"),
        pytest.param(
            {
                **report(47, "undone: [{what: 工单分类, carried: 4}]\n"),
                "pmcoach.yaml": "limits: {carried: 5}\n",
            },
            None,
            id="limit",
        ),
    ],
)
def test_what_moves_from_week_to_week(find: Find, files: dict[str, str], times: int | None) -> None:
    seen = [(each.path, each.line, each.en, each.zh) for each in find("W107", {**PEOPLE, **files})]
    says = (f"“工单分类” is left undone {times} times in a row", f"“工单分类”已经顺延 {times} 次")
    assert seen == ([("reports/2026-W47/li.wei.yaml", 1, *says)] if times else [])


PLANNED = "done: [a]\nnext: [访谈 12 位客户]\n"


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param({**report(46, PLANNED), **report(47, "done: [问卷改版上线]\n")}, True, id="nowhere"),
        pytest.param({**report(46, PLANNED), **report(47, "done: [访谈了 12 位客户]\n")}, False, id="kept"),
        pytest.param(
            {**report(47, PLANNED), **report(48, "done: [问卷改版上线]\n")}, False, id="the-week-goes-on"
        ),
        pytest.param({**report(39, PLANNED), **report(40, "done: [问卷改版上线]\n")}, False, id="long-ago"),
        pytest.param({**report(46, PLANNED, "wu"), **report(47, "done: [b]\n", "wu")}, False, id="nobody-s"),
        pytest.param(report(47, "done: [b]\n"), False, id="none-before"),
    ],
)
def test_a_plan_that_vanished(find: Find, files: dict[str, str], found: bool) -> None:
    says = (
        "“访谈 12 位客户” was planned for 2026-W47 and is nowhere in that report",
        "“访谈 12 位客户”原计划在 2026-W47 做，那份周报里没有下文",
    )
    seen = [each[1:] for each in find("W108", {**PEOPLE, **files})]
    assert seen == ([("reports/2026-W46/li.wei.yaml", 2, 8, *says)] if found else [])


@pytest.mark.parametrize(
    ("today", "found"),
    [
        pytest.param(date(2026, 11, 19), False, id="in-a-draft"),
        pytest.param(TODAY, True, id="on-its-day"),
        pytest.param(date(2026, 12, 20), True, id="four-weeks-ago"),
        pytest.param(date(2026, 12, 21), False, id="long-ago"),
    ],
)
def test_a_promise_is_missed_from_the_report_s_day_on_for_four_weeks(today: date, found: bool) -> None:
    files = {**PEOPLE, **report(46, PLANNED), **report(47, "done: [b]\n")}
    assert bool(judged("W108", files, today)) is found


def test_what_vanished_or_moves_is_asked_about() -> None:
    (each,) = judged(
        "W108", {**PEOPLE, **report(46, "done: [a]\nnext: [b, 访谈]\n"), **report(47, "done: [b]\n")}
    )
    assert (each.path, each.at, each.weight) == ("reports/2026-W46/li.wei.yaml", ("next", 1, "what"), 15)
    assert (each.owed, each.briefs, each.private) == ("li.wei", ("li.wei",), False)
    assert said(each.question) == (
        "“访谈” was planned and is not in the W47 report: done, or dropped?",
        "计划里的“访谈”在 W47 没有下文，是完成了还是放下了？",
    )


@pytest.mark.parametrize("times", [3, 4, 9])
def test_the_more_often_it_moves_the_more_it_weighs(times: int) -> None:
    (each,) = judged(
        "W107", {**PEOPLE, **report(47, f"undone: [{{what: 工单分类, why: 排不上, carried: {times}}}]\n")}
    )
    assert (each.at, each.weight) == (("undone", 0, "what"), 12 + times)
    assert (each.owed, each.briefs, each.private) == ("li.wei", ("li.wei",), False)
    assert said(each.question) == (
        f"“工单分类” moved {times} times: do it, cut it smaller, or drop it?",
        f"“工单分类”顺延了 {times} 次：做、拆小，还是放下？",
    )


RANGED = {GOAL: "title: 甲\nowner: li.wei\nmetric: {name: 满意度评分, unit: 分, range: 1-5}\n"}
STEADY = {
    GOAL: "title: 甲\nowner: li.wei\nmetric: {name: 满意度评分, unit: 分, source: metrics/csat.csv}\n",
    "metrics/csat.csv": "date,value\n2026-10-06,4.00\n2026-10-13,4.02\n2026-10-20,4.04\n2026-10-27,4.06\n2026-11-03,4.08\n",
}


@pytest.mark.parametrize(
    ("files", "en", "zh"),
    [
        pytest.param({**RANGED, **report(47, "metrics: {csat: 42}\n")}, "csat 42分: it can only be 1 to 5",
                     "csat 42分：取值范围是 1-5", id="out-of-range"),
        pytest.param({**RANGED, **report(40, "metrics: {csat: 0}\n")}, "csat 0分: it can only be 1 to 5",
                     "csat 0分：取值范围是 1-5", id="out-of-range-long-ago"),
        pytest.param({**RANGED, **report(47, "metrics: {csat: 82%}\n")}, "csat 82%: the goal counts in 分",
                     "csat 82%：目标的单位是 分", id="another-unit"),
        pytest.param({**STEADY, **report(47, "metrics: {csat: 3.2}\n")},
                     "csat 3.2分: 44 times its usual step away from 4.08分", "csat 3.2分：与上次 4.08分 相差平常变动的 44 倍",
                     id="jump"),
        pytest.param({**STEADY, "metrics/csat.csv": "date,value\n2026-11-03,4.1\n", **report(47, "metrics: {csat: 41}\n")},
                     "csat 41分: ten times the last, 4.1分, or more", "csat 41分：是上次 4.1分 的十倍以上", id="second-value"),
        pytest.param({**STEADY, "metrics/csat.csv": "date,value\n2026-11-03,41\n", **report(47, "metrics: {csat: 4.1}\n")},
                     "csat 4.1分: a tenth of the last, 41分, or less", "csat 4.1分：不到上次 41分 的十分之一", id="a-tenth"),
        pytest.param({**STEADY, "metrics/csat.csv": "date,value\n2026-10-20,4.0\n2026-10-27,4.01\n2026-11-03,4.02\n",
                      **report(47, "metrics: {csat: 4.6}\n")},
                     "csat 4.6分: 58 times its usual step away from 4.02分",
                     "csat 4.6分：与上次 4.02分 相差平常变动的 58 倍", id="few-values"),
    ],
)  # fmt: skip
def test_a_value_that_cannot_be_or_never_was(find: Find, files: dict[str, str], en: str, zh: str) -> None:
    (seen,) = find("W109", {**PEOPLE, **files})
    assert (seen.line, seen.column, seen.en, seen.zh) == (1, 17, en, zh)


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({**RANGED, **report(47, "metrics: {csat: 5}\n")}, id="in-range"),
        pytest.param({**STEADY, **report(47, "metrics: {csat: 4.12}\n")}, id="a-usual-step"),
        pytest.param({**STEADY, "metrics/csat.csv": "date,value\n2026-11-03,2\n", **report(47, "metrics: {csat: 19}\n")}, id="second-value"),
        pytest.param(
            {**STEADY, "metrics/csat.csv": "date,value\n2026-10-27,2\n2026-11-03,3\n", **report(47, "metrics: {csat: 9}\n")},
            id="third-value",
        ),
        pytest.param({**STEADY, "metrics/csat.csv": "date,value\n2026-11-03,0\n", **report(47, "metrics: {csat: 19}\n")}, id="from-nothing"),
        pytest.param({**STEADY, **report(40, "metrics: {csat: 3.2}\n")}, id="nothing-before-it"),
        pytest.param({**STEADY, **report(45, "metrics: {csat: 4.1}\n"), **report(41, "metrics: {csat: 9}\n")}, id="long-ago"),
        pytest.param(report(47, "metrics: {nps: 4}\n"), id="of-no-goal"),
        pytest.param({GOAL: "title: 甲\n", **report(47, "metrics: {csat: 4}\n")}, id="of-a-goal-without-metric"),
    ],
)  # fmt: skip
def test_a_value_that_is_fine(find: Find, files: dict[str, str]) -> None:
    assert find("W109", {**PEOPLE, **files}) == []


PUT_OFF = "undone: [{what: 工单分类, why: 排不上, new_due: 2026-11-18}]\n"


@pytest.mark.parametrize(
    ("files", "today", "found"),
    [
        pytest.param(report(46, PUT_OFF), date(2026, 11, 18), False, id="on-its-day"),
        pytest.param(report(46, PUT_OFF), date(2026, 11, 19), True, id="past-its-day"),
        pytest.param(
            {**report(46, PUT_OFF), **report(47, "done: [工单分类做完了]\n")}, TODAY, False, id="done-since"
        ),
        pytest.param(report(46, PUT_OFF), date(2026, 12, 13), True, id="for-four-weeks"),
        pytest.param(report(46, PUT_OFF), date(2026, 12, 14), False, id="and-then-no-more"),
    ],
)
def test_a_new_day_is_a_promise_too(files: dict[str, str], today: date, found: bool) -> None:
    seen = judged("W119", {**PEOPLE, **files}, today)
    assert bool(seen) is found
    for each in seen:
        assert (each.path, each.at, each.weight) == (
            "reports/2026-W46/li.wei.yaml",
            ("undone", 0, "what"),
            12,
        )
        assert (each.owed, each.briefs, each.private) == ("li.wei", ("li.wei",), False)
        assert said(each.message) == (
            "“工单分类” was put off to 11-18, and no report says it is done",
            "“工单分类”改到 11-18 完成，之后没有下文",
        )
        assert said(each.question) == (
            "“工单分类” was put off to 11-18: is it done, or what is in the way?",
            "“工单分类”改到了 11-18：做完了吗，卡在哪里？",
        )
