"""Where goals stand: the nine states, each with its reason, in both languages."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import CSAT, GOAL, TEAM, Make, said, samples, weekly

from pmcoach.assess.status.health import Health
from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.status import Assessment
from pmcoach.text import Lang

M = "metrics/csat.csv"
W47 = "reports/2026-W47/li.wei.yaml"
TIME = (
    "title: 退款时长\nowner: li.wei\n"
    "metric: {name: 退款时长, unit: 小时, baseline: 35, target: 24, source: metrics/csat.csv}\n"
)
JANUARY = date(2027, 1, 5)
OFF = (35.4, 35.8, 36.2, 36.6, 37)


def standing(make: Make, files: dict[str, str], today: date = date(2026, 11, 20)) -> Standing:
    project = make({**TEAM, **files}, today)
    goal = project.goal("csat")
    assert goal is not None
    return Assessment(project).of(goal)


@pytest.mark.parametrize(
    ("files", "health", "en", "zh"),
    [
        pytest.param(
            {CSAT: GOAL, M: weekly("2026-11-19", 4.1, 4.24)},
            Health.ON_TRACK,
            [
                "4.24分 on 2026-11-19; 4.23分 expected by then on the way from 3.9分 to 4.5分",
                "ahead by 0.01分",
                "at the pace so far 4.1–4.94分 on 2026-12-31, the due day; the target is reached",
            ],
            [
                "2026-11-19 为 4.24分，按从 3.9分 到 4.5分 的进度当时应为 4.23分",
                "领先 0.01分",
                "照目前速度，到截止日 2026-12-31 为 4.1–4.94分；能达到目标",
            ],
            id="up, ahead",
        ),
        pytest.param(
            {CSAT: TIME, M: weekly("2026-11-19", 33, 32, 31)},
            Health.AT_RISK,
            [
                "31小时 on 2026-11-19; 29小时 expected by then on the way from 35小时 to 24小时",
                "behind by 2小时",
                "at the pace so far 20.6–32.1小时 on 2026-12-31, the due day; the target is within it",
            ],
            [
                "2026-11-19 为 31小时，按从 35小时 到 24小时 的进度当时应为 29小时",
                "落后 2小时",
                "照目前速度，到截止日 2026-12-31 为 20.6–32.1小时；可能达到目标",
            ],
            id="down, a little behind",
        ),
        pytest.param(
            {CSAT: TIME, M: weekly("2026-11-19", 35.4, 35.8, 36.2, 36.6, 37)},
            Health.OFF_TRACK,
            [
                "37小时 on 2026-11-19; 29小时 expected by then on the way from 35小时 to 24小时",
                "behind by 8小时",
                "at the pace so far 34.9–43.9小时 on 2026-12-31, the due day; the target is not reached at this pace",
            ],
            [
                "2026-11-19 为 37小时，按从 35小时 到 24小时 的进度当时应为 29小时",
                "落后 8小时",
                "照目前速度，到截止日 2026-12-31 为 34.9–43.9小时；照此速度达不到目标",
            ],
            id="down, far behind",
        ),
        pytest.param(
            {CSAT: f"{GOAL}start: 2026-12-01\n"},
            Health.NOT_STARTED,
            ["begins on 2026-12-01"],
            ["2026-12-01 开始"],
            id="not started",
        ),
        pytest.param(
            {CSAT: f"{GOAL}status: dropped\nclosed: {{on: 2026-11-10, why: 并入留存}}\n"},
            Health.DROPPED,
            ["dropped on 2026-11-10: 并入留存"],
            ["2026-11-10 已取消：并入留存"],
            id="dropped",
        ),
        pytest.param(
            {CSAT: f"{GOAL}status: done\nclosed: {{on: 2026-11-10, result: 4.6}}\n"},
            Health.DONE,
            [
                "done on 2026-11-10: 4.6",
                "4.6分 on 2026-11-10; the target was 4.5分, from 3.9分",
                "0.1分 beyond the target",
            ],
            [
                "2026-11-10 已完成：4.6",
                "2026-11-10 为 4.6分；目标是从 3.9分 到 4.5分",
                "超过目标值 0.1分",
            ],
            id="done",
        ),
        pytest.param(
            {CSAT: f"{GOAL}status: done\nclosed: {{on: 2026-11-10, result: 4.4}}\n"},
            Health.MISSED,
            [
                "done on 2026-11-10: 4.4",
                "4.4分 on 2026-11-10; the target was 4.5分, from 3.9分",
                "0.1分 short of the target",
            ],
            [
                "2026-11-10 已完成：4.4",
                "2026-11-10 为 4.4分；目标是从 3.9分 到 4.5分",
                "离目标值还差 0.1分",
            ],
            id="said to be done and short of its target",
        ),
        pytest.param(
            {CSAT: GOAL},
            Health.UNKNOWN,
            ["no value since 2026-10-01, the first day"],
            ["从第一天 2026-10-01 起没有任何数据"],
            id="no data",
        ),
        pytest.param(
            {CSAT: TIME, M: weekly("2026-10-29", 33, 28.5)},
            Health.ON_TRACK,
            [
                "28.5小时 on 2026-10-29; 31.5小时 expected by then on the way from 35小时 to 24小时",
                "ahead by 3小时",
                "at the pace so far 0–31.7小时 on 2026-12-31, the due day; the target is reached",
                "the last value is 22 days old",
            ],
            [
                "2026-10-29 为 28.5小时，按从 35小时 到 24小时 的进度当时应为 31.5小时",
                "领先 3小时",
                "照目前速度，到截止日 2026-12-31 为 0–31.7小时；能达到目标",
                "最近的数据是 22 天前的",
            ],
            id="well, but the data is old",
        ),
    ],
)  # fmt: skip
def test_each_state_has_its_reason(
    make: Make, files: dict[str, str], health: Health, en: list[str], zh: list[str]
) -> None:
    found = standing(make, files)
    assert found.health is health
    assert said(found.why) == en
    assert said(found.why, Lang.ZH) == zh


@pytest.mark.parametrize(
    ("value", "health", "reason"),
    [
        pytest.param(4.5, Health.DONE, "the target is reached", id="reached"),
        pytest.param(4.3, Health.MISSED, "0.2分 short of the target", id="not reached"),
    ],
)
def test_a_goal_past_its_day_is_done_or_missed(make: Make, value: float, health: Health, reason: str) -> None:
    found = standing(make, {CSAT: GOAL, M: weekly("2026-12-31", value)}, JANUARY)
    assert found.health is health
    end = f"{value}分 on 2026-12-31; the target was 4.5分, from 3.9分"
    assert said(found.why) == ["its last day was 2026-12-31", end, reason]


@pytest.mark.parametrize(
    ("day", "value", "health"),
    [
        pytest.param("2026-12-10", 4.3, Health.MISSED, id="three weeks before its end"),
        pytest.param("2026-12-09", 4.3, Health.UNKNOWN, id="longer before"),
        pytest.param("2026-11-01", 4.6, Health.DONE, id="long before, and reached"),
    ],
)
def test_a_value_from_long_before_does_not_say_where_a_goal_ended(
    make: Make, day: str, value: float, health: Health
) -> None:
    found = standing(make, {CSAT: GOAL, M: samples((day, value))}, JANUARY)
    assert found.health is health
    assert said(found.why)[-1].endswith("days old")


def test_a_goal_past_its_day_without_a_value_is_unknown(make: Make) -> None:
    found = standing(make, {CSAT: GOAL}, JANUARY)
    assert found.health is Health.UNKNOWN
    assert said(found.why) == ["its last day was 2026-12-31", "no value since 2026-10-01, the first day"]


@pytest.mark.parametrize(
    ("more", "health"),
    [
        pytest.param({}, Health.ON_TRACK, id="nothing against it"),
        pytest.param({"plan": "[{do: 对齐接口, due: 2026-11-19}]"}, Health.AT_RISK, id="a step is late"),
        pytest.param({"plan": "[{do: 对齐接口, due: 2026-11-20}]"}, Health.ON_TRACK, id="a step is due today"),
        pytest.param(
            {"plan": "[{do: 对齐接口, due: 2026-11-19, done: 2026-11-20}]"}, Health.ON_TRACK, id="a step was late"
        ),
        pytest.param({"guardrails": "[{name: 退款率, max: 2%}]"}, Health.AT_RISK, id="a guardrail is broken"),
        pytest.param({"guardrails": "[{name: 退款率, max: 3%}]"}, Health.ON_TRACK, id="a guardrail holds"),
    ],
)  # fmt: skip
def test_a_late_step_or_a_broken_guardrail_makes_it_a_risk(
    make: Make, more: dict[str, str], health: Health
) -> None:
    text = TIME + "".join(f"{key}: {value}\n" for key, value in more.items())
    files = {CSAT: text, M: weekly("2026-11-19", 30, 28), "metrics/退款率.csv": samples(("2026-11-18", 2.3))}
    assert standing(make, files).health is health


def test_nothing_is_late_of_a_goal_that_is_over(make: Make) -> None:
    text = f"{TIME}plan: [{{do: 对齐接口, due: 2026-11-06}}]\nstatus: done\n"
    found = standing(make, {CSAT: text, M: weekly("2026-11-19", 24)})
    assert (found.health, found.late) == (Health.DONE, ())


def test_a_late_step_does_not_make_a_bad_state_better(make: Make) -> None:
    text = f"{TIME}plan: [{{do: 对齐接口, due: 2026-11-06}}]\n"
    found = standing(make, {CSAT: text, M: weekly("2026-11-19", 35.4, 35.8, 36.2, 36.6, 37)})
    assert found.health is Health.OFF_TRACK
    assert said(found.why)[-1] == "plan step “对齐接口” was due on 2026-11-06"


@pytest.mark.parametrize(
    ("confidence", "values", "disputed"),
    [
        pytest.param(8, OFF, True, id="claimed to be on track, off"),
        pytest.param(8, (30, 28), False, id="claimed to be on track, and is"),
        pytest.param(5, (30, 28), True, id="claimed to be at risk, on track"),
        pytest.param(2, OFF, False, id="claimed to be off, and is"),
    ],
)
def test_a_claim_is_held_against_the_numbers(
    make: Make, confidence: int, values: tuple[float, ...], disputed: bool
) -> None:
    files = {CSAT: TIME, M: weekly("2026-11-19", *values), W47: f"confidence: {{csat: {confidence}}}\n"}
    assert standing(make, files).disputed is disputed


@pytest.mark.parametrize(
    ("text", "today"),
    [
        pytest.param(GOAL, date(2026, 11, 20), id="no data"),
        pytest.param(f"{GOAL}start: 2026-12-01\n", date(2026, 11, 20), id="not started"),
    ],
)
def test_a_claim_is_not_disputed_where_there_is_nothing_to_see(make: Make, text: str, today: date) -> None:
    found = standing(make, {CSAT: text, W47: "confidence: {csat: 9}\n"}, today)
    assert found.claimed is Health.ON_TRACK
    assert not found.disputed


def test_how_a_goal_did_on_an_earlier_day(make: Make) -> None:
    project = make({**TEAM, CSAT: TIME, M: samples(("2026-10-31", 32), ("2026-11-19", 28))})
    assessment, goal = Assessment(project), project.goals[0]
    share = (35 - 32) / 11 / (22 / 66)
    assert assessment.ratio_on(goal, date(2026, 10, 31)) == pytest.approx(share)
    assert assessment.ratio_on(goal, date(2026, 10, 30)) is None, "no value yet"
    assert assessment.ratio_on(goal, date(2026, 9, 30)) is None, "not begun"


def test_a_goal_without_a_way_did_nothing_that_can_be_measured(make: Make) -> None:
    files = {CSAT: "title: 甲\nowner: li.wei\n", W47: "metrics: {csat: 4}\n"}
    project = make({**TEAM, **files})
    assert Assessment(project).ratio_on(project.goals[0], date(2026, 11, 20)) is None


def test_goals_that_serve_each_other_in_a_circle_are_judged_all_the_same(make: Make) -> None:
    goals = {
        CSAT: "title: 甲\nparent: b\nplan: [{do: a, due: 2026-11-01, done: 2026-11-01}]\n",
        "goals/2026-Q4/b.yaml": "title: 乙\nparent: csat\n",
    }
    project = make({**TEAM, **goals})
    assessment = Assessment(project)
    assert [assessment.of(goal).health for goal in project.goals] == [Health.ON_TRACK, Health.ON_TRACK]


def test_a_goal_that_serves_itself_is_not_below_itself(make: Make) -> None:
    project = make(
        {
            **TEAM,
            CSAT: "title: 甲\nparent: csat\nplan: [{do: a, due: 2026-11-01}, {do: b, due: 2026-11-01}]\n",
        }
    )
    assessment = Assessment(project)
    assert assessment.below(project.goals[0]) == ()
    assert assessment.of(project.goals[0]).health is Health.OFF_TRACK


def test_a_cascade_may_be_a_thousand_goals_deep(make: Make) -> None:
    chain = {f"goals/2026-Q4/g{n}.yaml": f"title: 甲\nparent: g{n + 1}\n" for n in range(1000)}
    chain["goals/2026-Q4/g0.yaml"] = (
        "title: 甲\nparent: g1\nplan: [{do: a, due: 2026-11-01}, {do: b, due: 2026-11-01}]\n"
    )
    project = make({**TEAM, **chain})
    top = project.goal("g999")
    assert top is not None
    assert Assessment(project).of(top).health is Health.OFF_TRACK


def test_how_a_thing_to_be_kept_did_on_an_earlier_day(make: Make) -> None:
    text = "title: 甲\nowner: li.wei\nmetric: {name: 甲, target: 18, commit: 20, direction: maintain, source: metrics/csat.csv}\n"
    project = make({**TEAM, CSAT: text, M: samples(("2026-10-31", 19))})
    assert Assessment(project).ratio_on(project.goals[0], date(2026, 11, 1)) == 0.5


@pytest.mark.parametrize(
    ("values", "today", "en", "zh"),
    [
        pytest.param(
            (33, 32),
            date(2026, 10, 16),
            [
                "too early to tell: a quarter of its working days is not over yet",
                "32小时 on 2026-10-16, on the way from 35小时 to 24小时",
            ],
            ["还早：工作日还没过四分之一", "2026-10-16 为 32小时，从 35小时 到 24小时"],
            id="young",
        ),
        pytest.param(
            (32,),
            date(2026, 11, 20),
            [
                "too early to tell: 1 value since 2026-10-01, the first day",
                "32小时 on 2026-11-20, on the way from 35小时 to 24小时",
            ],
            ["还早：从第一天 2026-10-01 起只有 1 个数", "2026-11-20 为 32小时，从 35小时 到 24小时"],
            id="one value",
        ),
    ],
)
def test_too_early_says_why(
    make: Make, values: tuple[float, ...], today: date, en: list[str], zh: list[str]
) -> None:
    found = standing(make, {CSAT: TIME, M: weekly(today.isoformat(), *values)}, today)
    assert found.health is Health.TOO_EARLY
    assert [said(found.why), said(found.why, Lang.ZH)] == [en, zh]
    above = {CSAT: "title: 乙\nkind: objective\n", "goals/2026-Q4/time.yaml": f"{TIME}parent: csat\n"}
    objective = standing(make, {**above, M: weekly(today.isoformat(), *values)}, today)
    assert said(objective.why) == ["too early to tell: too early for half or more of the goals below"]
