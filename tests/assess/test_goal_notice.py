"""What is worth saying of a person's goals, and how to ask it."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import CSAT, TEAM, Make, asked, said, samples, weekly

from pmcoach.assess.goal_notice import goal_notices, name_of
from pmcoach.assess.notice import Notice
from pmcoach.assess.standing import Assessment
from pmcoach.text import Lang

M = "metrics/csat.csv"
W45, W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in (45, 46, 47))
TIME = (
    "title: 退款时长\nowner: li.wei\n"
    "metric: {name: 退款时长, unit: 小时, baseline: 35, target: 24, source: metrics/csat.csv}\n"
)
KEEP = (
    "title: 甲\nowner: li.wei\n"
    "metric: {name: 工单数, unit: 件, target: 18, commit: 20, direction: maintain, source: metrics/csat.csv}\n"
)
TODAY, JANUARY = date(2026, 11, 20), date(2027, 1, 5)


def notices(make: Make, files: dict[str, str], today: date = TODAY) -> list[Notice]:
    project = make({**TEAM, **files}, today)
    return list(goal_notices(project.people["li.wei"], project, Assessment(project)))


@pytest.mark.parametrize(
    ("files", "weight", "en", "zh"),
    [
        pytest.param(
            {CSAT: TIME, M: weekly("2026-11-19", 34, 33, 32, 31, 30.5)},
            15,
            "退款时长 35→24小时: at this pace on 2027-01-12 (12 days late)",
            "退款时长 35→24小时：照此速度要到 2027-01-12（晚 12 天）",
            id="late",
        ),
        pytest.param(
            {CSAT: TIME, M: weekly("2026-11-19", 35, 35, 35)},
            30,
            "退款时长 35→24小时: at this pace never",
            "退款时长 35→24小时：照此走势达不到",
            id="never",
        ),
        pytest.param(
            {CSAT: TIME, M: weekly("2026-11-19", 30.5)},
            15,
            "退款时长 35→24小时: 30.5 now, should be 28.9小时",
            "退款时长 35→24小时：现在 30.5，应有 28.9小时",
            id="behind, without a forecast",
        ),
        pytest.param(
            {CSAT: TIME, M: weekly("2026-11-19", 20, 21, 22, 23)},
            15,
            "退款时长 35→24小时: reached, and lost again at this pace",
            "退款时长 35→24小时：已达到，照此走势守不住",
            id="reached, and falling back",
        ),
        pytest.param(
            {CSAT: f"{TIME}weight: 40\n", M: weekly("2026-11-19", 34)},
            32,
            "退款时长 35→24小时: 34 now, should be 28.9小时",
            "退款时长 35→24小时：现在 34，应有 28.9小时",
            id="off track, and heavy",
        ),
        pytest.param(
            {CSAT: f"{TIME}plan: [{{do: 对齐接口, due: 2026-11-01}}]\n", M: weekly("2026-11-19", 28)},
            15,
            "退款时长 35→24小时: “对齐接口” is late",
            "退款时长 35→24小时：“对齐接口”已过期",
            id="well, but a step is late",
        ),
        pytest.param(
            {
                CSAT: f"{TIME}guardrails: [{{name: 退款率, max: 2%}}]\n",
                M: weekly("2026-11-19", 28),
                "metrics/退款率.csv": samples(("2026-11-19", 3)),
            },
            15,
            "退款时长 35→24小时: the guardrail “退款率” is broken",
            "退款时长 35→24小时：护栏“退款率”被突破",
            id="well, but a guardrail is broken",
        ),
        pytest.param(
            {CSAT: KEEP, M: weekly("2026-11-19", 19)},
            15,
            "工单数, to be kept at 18件 or less, 20件 at worst: now 19件",
            "工单数保持不高于 18件，最差 20件：现在 19件",
            id="not quite kept",
        ),
        pytest.param(
            {CSAT: f"{KEEP}plan: [{{do: 对齐接口, due: 2026-11-01}}]\n", M: weekly("2026-11-19", 17)},
            15,
            "工单数, to be kept at 18件 or less, 20件 at worst: “对齐接口” is late",
            "工单数保持不高于 18件，最差 20件：“对齐接口”已过期",
            id="kept, but a step is late",
        ),
        pytest.param(
            {CSAT: "title: 甲\nowner: li.wei\nplan: [{do: a, due: 2026-11-01}, {do: b}]\n"},
            30,
            "甲: 0 of 2 plan steps done, 1 due by now",
            "甲：计划 2 步，已完成 0 步，此时应完成 1 步",
            id="by its plan",
        ),
    ],
)
def test_a_goal_in_trouble_says_what_stands_against_it(
    make: Make, files: dict[str, str], weight: float, en: str, zh: str
) -> None:
    (notice,) = notices(make, files)
    assert (notice.path, notice.at, notice.private) == (CSAT, ("title",), False)
    assert notice.weight == pytest.approx(weight)
    assert [said([notice]), said([notice], Lang.ZH)] == [[en], [zh]]
    assert asked([notice]) == [f"{en}. What has to change for it to come right?"]
    assert asked([notice], Lang.ZH) == [f"{zh}。要改变什么才能赶上？"]


def test_a_goal_past_its_day_is_to_be_closed_or_moved(make: Make) -> None:
    (notice,) = notices(make, {CSAT: TIME, M: weekly("2026-12-31", 30.5)}, JANUARY)
    assert said([notice]) == ["退款时长 35→24小时: ended at 30.5小时"]
    assert asked([notice], Lang.ZH) == [
        "退款时长 35→24小时：止于 30.5小时，2026-12-31 已到期。按实际结果结项，还是说明原因改期？"
    ]
    assert notice.weight == 30


def test_a_thing_not_kept_to_the_end(make: Make) -> None:
    (notice,) = notices(make, {CSAT: KEEP, M: weekly("2026-12-31", 19)}, JANUARY)
    assert said([notice]) == ["工单数, to be kept at 18件 or less, 20件 at worst: ended at 19件"]


def test_a_goal_reached_and_past_its_day_is_to_be_closed(make: Make) -> None:
    (notice,) = notices(make, {CSAT: TIME, M: weekly("2026-12-31", 24)}, JANUARY)
    assert said([notice]) == ["退款时长: reached, and still open"]
    assert asked([notice]) == ["退款时长 is reached: what did it change, and can it be closed?"]
    assert asked([notice], Lang.ZH) == ["退款时长已经达到：带来了什么变化，可以结项了吗？"]


@pytest.mark.parametrize(
    ("files", "en", "zh"),
    [
        pytest.param(
            {CSAT: TIME},
            "退款时长: no value since 2026-10-01, the first day",
            "退款时长：从第一天 2026-10-01 起没有任何数据",
            id="no value at all",
        ),
        pytest.param(
            {CSAT: TIME, M: weekly("2026-10-29", 28)},
            "退款时长: the last value is 22 days old",
            "退款时长：最近的数据是 22 天前的",
            id="an old one",
        ),
    ],
)
def test_a_goal_nobody_can_judge(make: Make, files: dict[str, str], en: str, zh: str) -> None:
    (notice,) = notices(make, files)
    assert [said([notice]), said([notice], Lang.ZH)] == [[en], [zh]]
    assert asked([notice]) == [f"{en}. How do you know where it stands?"]
    assert asked([notice], Lang.ZH) == [f"{zh}。你怎么知道进展如何？"]


@pytest.mark.parametrize(
    ("files", "en", "zh"),
    [
        pytest.param(
            {CSAT: TIME},
            "no value since 2026-10-01, the first day",
            "从第一天 2026-10-01 起没有任何数据",
            id="no value at all",
        ),
        pytest.param(
            {CSAT: TIME, M: weekly("2026-12-01", 28)},
            "the last value is 35 days old",
            "最近的数据是 35 天前的",
            id="an old one",
        ),
    ],
)
def test_a_goal_past_its_day_nobody_can_judge_is_asked_where_it_ended(
    make: Make, files: dict[str, str], en: str, zh: str
) -> None:
    (notice,) = notices(make, files, JANUARY)
    assert (said([notice]), notice.weight) == ([f"退款时长: {en}"], 20)
    assert asked([notice]) == [f"退款时长: its day was 2026-12-31, and {en}. Where did it end?"]
    assert asked([notice], Lang.ZH) == [f"退款时长：2026-12-31 已到期，{zh}。最后到了多少？"]


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({CSAT: TIME, M: weekly("2026-11-19", 28)}, id="on track"),
        pytest.param({CSAT: f"{TIME}start: 2026-12-01\n"}, id="not begun"),
        pytest.param({CSAT: f"{TIME}status: dropped\n"}, id="dropped"),
        pytest.param({CSAT: f"{TIME}status: done\n", M: weekly("2026-11-19", 20)}, id="done"),
        pytest.param({CSAT: TIME, M: weekly("2026-11-19", 34.5, 30, 26, 22)}, id="reached before its day"),
        pytest.param({CSAT: TIME.replace("li.wei", "chen.jing")}, id="somebody else's"),
        pytest.param({CSAT.replace("Q4", "Q3"): f"{TIME}status: done\n"}, id="of another quarter"),
    ],
)
def test_all_is_quiet(make: Make, files: dict[str, str]) -> None:
    assert notices(make, files) == []


def test_a_goal_said_to_be_done_and_short_of_its_target_is_no_question_of_closing(make: Make) -> None:
    assert notices(make, {CSAT: f"{TIME}status: done\n", M: weekly("2026-11-19", 30)}) == []


@pytest.mark.parametrize(
    ("change", "en", "zh"),
    [
        pytest.param(
            "{field: due, from: 2026-11-30, to: 2026-12-31, on: 2026-11-10}",
            "csat: the due day moved on 11-10 from 2026-11-30 to 2026-12-31, unexplained",
            "csat：11-10 截止日由 2026-11-30 改为 2026-12-31，没有说明原因",
            id="the due day",
        ),
        pytest.param(
            "{field: 目标值, from: 22, to: 24, on: 2026-11-10}",
            "csat: the target moved on 11-10 from 22 to 24, unexplained",
            "csat：11-10 目标值由 22 改为 24，没有说明原因",
            id="the target, in Chinese",
        ),
        pytest.param(
            "{to: 24}",
            "csat: something moved on an unnamed day from — to 24, unexplained",
            "csat：某一项由 — 改为 24，没有说明原因",
            id="half filled",
        ),
    ],
)
def test_a_move_nobody_explained(make: Make, change: str, en: str, zh: str) -> None:
    files = {CSAT: f"{TIME}changes: [{{field: x, why: 并购}}, {change}]\n", M: weekly("2026-11-19", 28)}
    (notice,) = notices(make, files)
    assert (notice.at, notice.weight) == (("changes", 1), 25)
    assert [said([notice]), said([notice], Lang.ZH)] == [[en], [zh]]


def test_a_move_is_asked_about_with_its_day(make: Make) -> None:
    changes = "changes: [{field: due, from: a, to: b, on: 2026-11-10}, {field: due, from: b}]\n"
    found = notices(make, {CSAT: TIME + changes, M: weekly("2026-11-19", 28)})
    assert asked(found) == [
        "csat: why did the due day move from a to b on 11-10?",
        "csat: why did the due day move from b to —?",
    ]
    assert asked(found, Lang.ZH) == [
        "csat：11-10 截止日由 a 改为 b，为什么？",
        "csat：截止日由 b 改为 —，为什么？",
    ]


@pytest.mark.parametrize(
    ("day", "heard"),
    [("2026-10-06", True), ("2026-10-05", False), ("2026-11-20", True), ("2026-11-21", False)],
)
def test_moves_of_the_last_six_weeks_count(make: Make, day: str, heard: bool) -> None:
    files = {CSAT: f"{TIME}changes: [{{field: due, on: {day}}}]\n", M: weekly("2026-11-19", 28)}
    assert bool(notices(make, files)) is heard


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("title: 甲\nmetric: {name: 满意度}\n", "满意度", id="its metric"),
        pytest.param("title: 甲\nmetric: {unit: 分}\n", "甲", id="its title"),
        pytest.param("why: 留存优先\n", "csat", id="its id"),
    ],
)
def test_what_a_goal_is_called(make: Make, text: str, name: str) -> None:
    project = make({**TEAM, CSAT: text})
    assert name_of(Assessment(project).of(project.goals[0])) == name
