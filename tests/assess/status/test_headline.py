"""Where a goal stands, in a line, and what it is called there."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import CSAT, TEAM, Make, weekly
from tests.conftest import TODAY

from pmcoach.assess.status.headline import in_short, name_of, unknown
from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.status import assessment_of
from pmcoach.text import Lang

M = "metrics/csat.csv"
TIME = (
    "title: 退款时长\nowner: li.wei\n"
    "metric: {name: 退款时长, unit: 小时, baseline: 35, target: 24, source: metrics/csat.csv}\n"
)
KEEP = (
    "title: 甲\nowner: li.wei\n"
    "metric: {name: 工单数, unit: 件, target: 18, commit: 20, direction: maintain, source: metrics/csat.csv}\n"
)
JANUARY = date(2027, 1, 5)


def standing(make: Make, files: dict[str, str], today: date = TODAY) -> Standing:
    project = make({**TEAM, **files}, today)
    return assessment_of(project).of(project.goals[0])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("title: 甲\nmetric: {name: 满意度}\n", "满意度", id="its-metric"),
        pytest.param("title: 甲\nmetric: {unit: 分}\n", "甲", id="its-title"),
        pytest.param("why: 留存优先\n", "csat", id="its-id"),
    ],
)
def test_what_a_goal_is_called(make: Make, text: str, name: str) -> None:
    assert name_of(standing(make, {CSAT: text})) == name


@pytest.mark.parametrize(
    ("text", "values", "today", "en", "zh"),
    [
        pytest.param(
            TIME, (34, 33, 32, 31, 30.5), date(2026, 11, 19),
            "退款时长 35→24小时: 30.5 now, at this pace 19.7–31.3小时 in the end",
            "退款时长 35→24小时：现在 30.5，照此速度最终 19.7–31.3小时", id="by-its-pace",
        ),
        pytest.param(
            TIME, (30.5,), date(2026, 12, 31), "退款时长 35→24小时: ended at 30.5小时",
            "退款时长 35→24小时：止于 30.5小时", id="past-its-day",
        ),
        pytest.param(
            KEEP, (19,), date(2026, 12, 31), "工单数, to be kept at 18件 or less, 20件 at worst: ended at 19件",
            "工单数保持不高于 18件，最差 20件：止于 19件", id="not-kept-to-the-end",
        ),
        pytest.param(
            "title: 甲\nplan: [{do: a, due: 2026-11-01}, {do: b}]\n", (), date(2026, 11, 19),
            "甲: 0 of 2 plan steps done, 1 due by now", "甲：计划 2 步，已完成 0 步，此时应完成 1 步", id="by-its-plan",
        ),
    ],
)  # fmt: skip
def test_where_a_goal_stands(
    make: Make, text: str, values: tuple[float, ...], today: date, en: str, zh: str
) -> None:
    seen_on = TODAY if today < TODAY else JANUARY
    short = in_short(standing(make, {CSAT: text, M: weekly(today.isoformat(), *values)}, seen_on))
    assert (short.say(Lang.EN), short.say(Lang.ZH)) == (en, zh)


@pytest.mark.parametrize(
    ("last", "today", "en"),
    [
        pytest.param("", TODAY, "no value since 2026-10-01, the first day", id="no-value"),
        pytest.param("2026-10-29", TODAY, "the last value is 22 days old", id="an-old-one"),
        pytest.param("", JANUARY, "no value since 2026-10-01, the first day", id="none-past-its-day"),
        pytest.param("2026-12-01", JANUARY, "the last value is 35 days old", id="an-old-one-past-its-day"),
    ],
)
def test_why_nobody_can_judge_a_goal(make: Make, last: str, today: date, en: str) -> None:
    values = {M: weekly(last, 28)} if last else {}
    assert unknown(standing(make, {CSAT: TIME, **values}, today), today).say(Lang.EN) == en
