"""M: goals whose numbers say that they fall behind, or say nothing."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import samples, weekly
from tests.conftest import TODAY
from tests.rules.conftest import GOAL, PEOPLE, judged, said

from pmcoach.rules.engine.finding import Finding

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


def found(files: dict[str, str], today: date = TODAY) -> tuple[Finding, ...]:
    return judged("M110 M111", {**PEOPLE, **files}, today)


@pytest.mark.parametrize(
    ("files", "weight", "en", "zh"),
    [
        pytest.param(
            {GOAL: TIME, M: weekly("2026-11-19", 34, 33, 32, 31, 30.5)},
            15,
            "退款时长 35→24小时: at this pace on 2027-01-12 (12 days late)",
            "退款时长 35→24小时：照此速度要到 2027-01-12（晚 12 天）",
            id="late",
        ),
        pytest.param(
            {GOAL: TIME, M: weekly("2026-11-19", 35, 35, 35)},
            30,
            "退款时长 35→24小时: not reached at this pace",
            "退款时长 35→24小时：照此走势达不到",
            id="never",
        ),
        pytest.param(
            {GOAL: TIME, M: weekly("2026-11-19", 30.5)},
            15,
            "退款时长 35→24小时: 30.5 now, should be 28.9小时",
            "退款时长 35→24小时：现在 30.5，应有 28.9小时",
            id="behind-without-a-forecast",
        ),
        pytest.param(
            {GOAL: TIME, M: weekly("2026-11-19", 20, 21, 22, 23)},
            15,
            "退款时长 35→24小时: reached, and lost again at this pace",
            "退款时长 35→24小时：已达到，照此走势守不住",
            id="reached-and-falling-back",
        ),
        pytest.param(
            {GOAL: f"{TIME}weight: 40\n", M: weekly("2026-11-19", 34)},
            32,
            "退款时长 35→24小时: 34 now, should be 28.9小时",
            "退款时长 35→24小时：现在 34，应有 28.9小时",
            id="off-track-and-heavy",
        ),
        pytest.param(
            {GOAL: f"{TIME}plan: [{{do: 对齐接口, due: 2026-11-01}}]\n", M: weekly("2026-11-19", 28)},
            15,
            "退款时长 35→24小时: “对齐接口” is late",
            "退款时长 35→24小时：“对齐接口”已过期",
            id="well-but-a-step-is-late",
        ),
        pytest.param(
            {
                GOAL: f"{TIME}guardrails: [{{name: 退款率, max: 2%}}]\n",
                M: weekly("2026-11-19", 28),
                "metrics/退款率.csv": samples(("2026-11-19", 3)),
            },
            30,
            "退款时长 35→24小时: the guardrail “退款率” is broken",
            "退款时长 35→24小时：护栏“退款率”被突破",
            id="well-but-a-guardrail-is-broken",
        ),
        pytest.param(
            {GOAL: KEEP, M: weekly("2026-11-19", 19)},
            15,
            "工单数, to be kept at 18件 or less, 20件 at worst: now 19件",
            "工单数保持不高于 18件，最差 20件：现在 19件",
            id="not-quite-kept",
        ),
        pytest.param(
            {GOAL: f"{KEEP}plan: [{{do: 对齐接口, due: 2026-11-01}}]\n", M: weekly("2026-11-19", 17)},
            15,
            "工单数, to be kept at 18件 or less, 20件 at worst: “对齐接口” is late",
            "工单数保持不高于 18件，最差 20件：“对齐接口”已过期",
            id="kept-but-a-step-is-late",
        ),
        pytest.param(
            {GOAL: "title: 甲\nowner: li.wei\nplan: [{do: a, due: 2026-11-01}, {do: b}]\n"},
            30,
            "甲: 0 of 2 plan steps done, 1 due by now",
            "甲：计划 2 步，已完成 0 步，此时应完成 1 步",
            id="by-its-plan",
        ),
    ],
)
def test_a_goal_in_trouble_says_what_stands_against_it(
    files: dict[str, str], weight: float, en: str, zh: str
) -> None:
    (each,) = found(files)
    assert (each.rule.code, each.path, each.at, each.private) == ("M110", GOAL, ("title",), False)
    assert each.weight == pytest.approx(weight)
    assert said(each.message) == (en, zh)
    assert said(each.question) == (
        f"{en}. What has to change for it to come right?",
        f"{zh}。要改变什么才能赶上？",
    )
    assert said(each.hint)[1] == "pmcoach check --why csat 可看算法"


@pytest.mark.parametrize(
    ("files", "weight", "en", "zh"),
    [
        pytest.param(
            {GOAL: TIME},
            8,
            "退款时长: no value since 2026-10-01, the first day",
            "退款时长：从第一天 2026-10-01 起没有任何数据",
            id="no-value-at-all",
        ),
        pytest.param(
            {GOAL: f"{TIME}weight: 40\n", M: weekly("2026-10-29", 28)},
            8.4,
            "退款时长: the last value is 22 days old",
            "退款时长：最近的数据是 22 天前的",
            id="an-old-one",
        ),
    ],
)
def test_a_goal_nobody_can_judge(files: dict[str, str], weight: float, en: str, zh: str) -> None:
    (each,) = found(files)
    assert (each.rule.code, each.path, each.at, each.private) == ("M111", GOAL, ("title",), False)
    assert each.weight == pytest.approx(weight)
    assert said(each.message) == (en, zh)
    assert said(each.question) == (f"{en}. How do you know where it stands?", f"{zh}。你怎么知道进展如何？")
    assert said(each.hint) == ("pmcoach set csat VALUE", "pmcoach set csat 数值")


@pytest.mark.parametrize(
    ("owners", "person", "briefs"),
    [
        pytest.param("li.wei", "li.wei", ("li.wei",), id="of-one"),
        pytest.param("[chen.jing, li.wei]", "chen.jing", ("chen.jing", "li.wei"), id="of-two"),
    ],
)
def test_it_is_its_owners_to_answer_for(owners: str, person: str, briefs: tuple[str, ...]) -> None:
    for values, code in ((35.0, 35.0), "M110"), ((), "M111"):
        files = {GOAL: TIME.replace("owner: li.wei", f"owner: {owners}"), M: weekly("2026-11-19", *values)}
        (each,) = found(files)
        assert (each.rule.code, each.person, each.owed, each.briefs) == (code, person, person, briefs)


@pytest.mark.parametrize(
    ("files", "today"),
    [
        pytest.param({GOAL: TIME, M: weekly("2026-11-19", 28)}, TODAY, id="on-track"),
        pytest.param({GOAL: f"{TIME}start: 2026-12-01\n"}, TODAY, id="not-begun"),
        pytest.param({GOAL: f"{TIME}status: dropped\n"}, TODAY, id="dropped"),
        pytest.param({GOAL: f"{TIME}status: done\n", M: weekly("2026-11-19", 20)}, TODAY, id="done"),
        pytest.param({GOAL: f"{TIME}status: done\n", M: weekly("2026-11-19", 30)}, TODAY, id="done-short-of-its-target"),
        pytest.param({GOAL: TIME, M: weekly("2026-11-19", 34.5, 30, 26, 22)}, TODAY, id="reached-before-its-day"),
        pytest.param({GOAL.replace("Q4", "Q3"): f"{TIME}status: done\n"}, TODAY, id="of-another-quarter"),
        pytest.param({GOAL.replace("2026-Q4", "2027-Q1"): TIME}, TODAY, id="of-a-quarter-to-come"),
        pytest.param({GOAL: TIME, M: weekly("2026-12-31", 30.5)}, JANUARY, id="past-its-day-is-t104-s"),
        pytest.param({GOAL: TIME}, JANUARY, id="past-its-day-without-a-value-too"),
    ],
)  # fmt: skip
def test_all_is_quiet(files: dict[str, str], today: date) -> None:
    assert found(files, today) == ()
