"""Why a goal is judged as it is: what is added up, what is missing, what stands against it."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import CSAT, GOAL, TEAM, Make, said, samples, weekly

from pmcoach.assess.status import distance, explain
from pmcoach.assess.status.health import Health
from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.status import Assessment
from pmcoach.text import Lang, Text

M = "metrics/csat.csv"
W47 = "reports/2026-W47/li.wei.yaml"
OBJECTIVE = "title: 用户付得顺\nkind: objective\nowner: li.wei\n"
KR = "title: 乙\nkind: kr\nparent: csat\nmetric: {name: 乙, unit: 件, baseline: 0, target: 100}\n"
TODAY = date(2026, 11, 20)


def standing(make: Make, files: dict[str, str], today: date = TODAY) -> Standing:
    project = make({**TEAM, **files}, today)
    goal = project.goal("csat")
    assert goal is not None
    return Assessment(project).of(goal)


@pytest.mark.parametrize(
    ("files", "en", "zh"),
    [
        pytest.param(
            {CSAT: "title: 用户付得顺\nowner: li.wei\n"},
            "no number to compare with: the goal says no target",
            "没有目标值，无从比较",
            id="no target",
        ),
        pytest.param(
            {CSAT: GOAL.replace("baseline: 3.9, ", ""), M: weekly("2026-11-19", 4.3)},
            "no baseline, so the way cannot be measured",
            "没有基线，算不出走了多远",
            id="no baseline",
        ),
        pytest.param(
            {CSAT: GOAL.replace("3.9", "4.5"), M: weekly("2026-11-19", 4.3)},
            "baseline and target are the same number: there is no way to measure",
            "基线和目标值是同一个数，算不出走了多远",
            id="no way",
        ),
        pytest.param(
            {CSAT: OBJECTIVE}, "no key results to add up", "还没有关键结果，无从判断", id="no key results"
        ),
        pytest.param(
            {CSAT: OBJECTIVE, "goals/2026-Q4/kr.yaml": KR},
            "none of the goals below has a number yet",
            "下级目标都还没有数据",
            id="no data below",
        ),
    ],
)
def test_an_unknown_goal_says_what_is_missing(make: Make, files: dict[str, str], en: str, zh: str) -> None:
    found = standing(make, files)
    assert found.health is Health.UNKNOWN
    assert [said(found.why), said(found.why, Lang.ZH)] == [[en], [zh]]


@pytest.mark.parametrize(
    ("closing", "en", "zh"),
    [
        pytest.param("", "its owner says: dropped", "负责人标为“已取消”", id="nothing"),
        pytest.param(
            "closed: {why: 并入留存}\n", "its owner says: dropped", "负责人标为“已取消”", id="no day"
        ),
        pytest.param(
            "closed: {on: 2026-11-10}\n", "dropped on 2026-11-10", "2026-11-10 已取消", id="only a day"
        ),
        pytest.param(
            "closed: {on: 2026-11-10, result: 并入留存}\n",
            "dropped on 2026-11-10: 并入留存",
            "2026-11-10 已取消：并入留存",
            id="a result",
        ),
    ],
)
def test_how_a_goal_was_closed(make: Make, closing: str, en: str, zh: str) -> None:
    found = standing(make, {CSAT: f"{GOAL}status: dropped\n{closing}"})
    assert [said(found.why), said(found.why, Lang.ZH)] == [[en], [zh]]


def test_the_plan_speaks_where_no_number_does(make: Make) -> None:
    plan = "[{do: 访谈, due: 2026-10-20, done: 2026-10-18}, {do: 改版, due: 2026-11-20}, {do: 复测, due: 2026-12-20}]"
    found = standing(make, {CSAT: f"title: 用户付得顺\nowner: li.wei\nplan: {plan}\n"})
    assert said(found.why) == ["1 of 3 plan steps done, 2 due by now"]
    assert said(found.why, Lang.ZH) == ["计划 3 步，已完成 1 步，此时应完成 2 步"]


def test_what_is_kept_says_where_and_what_is_allowed(make: Make) -> None:
    text = "title: 每千商户工单数\nmetric: {name: 工单数, unit: 件, target: 18, commit: 20, direction: maintain, source: metrics/csat.csv}\n"
    found = standing(make, {CSAT: text, M: weekly("2026-11-19", 18.5)})
    assert said(found.why) == ["18.5件 on 2026-11-19; to be kept at 18件 or less, 20件 at worst"]
    assert said(found.why, Lang.ZH) == ["2026-11-19 为 18.5件，应保持不高于 18件，最差 20件"]


@pytest.mark.parametrize(
    ("rails", "en", "zh"),
    [
        pytest.param(
            "[{name: 退款率, max: 2%}]",
            ["guardrail broken: 退款率 is 2.3% and has to be at most 2%"],
            ["护栏被突破：退款率 2.3%，要求不高于 2%"],
            id="too much",
        ),
        pytest.param(
            "[{name: 退款率, min: 3%, max: 9%}]",
            ["guardrail broken: 退款率 is 2.3% and has to be at least 3%"],
            ["护栏被突破：退款率 2.3%，要求不低于 3%"],
            id="too little, where both sides are guarded",
        ),
        pytest.param("[{name: 退款率, min: 2%, max: 3%}]", [], [], id="in between"),
    ],
)
def test_a_broken_guardrail_names_the_bound_it_breaks(
    make: Make, rails: str, en: list[str], zh: list[str]
) -> None:
    files = {CSAT: f"{OBJECTIVE}guardrails: {rails}\n", W47: "metrics: {退款率: 2.3%}\n"}
    found = standing(make, files)
    assert [said(found.why)[1:], said(found.why, Lang.ZH)[1:]] == [en, zh]


def test_a_disputed_claim_is_said_and_an_old_value_too(make: Make) -> None:
    found = standing(
        make,
        {CSAT: GOAL, M: weekly("2026-10-29", 3.9, 3.8, 3.7, 3.6), W47: "confidence: {csat: 8 快了}\n"},
    )
    assert said(found.why)[3:] == [
        "its owner's confidence is 8 of 10, which claims on track; the numbers say at risk",
        "the last value is 22 days old",
    ]
    assert said(found.why, Lang.ZH)[3:] == [
        "负责人信心 8/10，相当于“正常”；数据显示“有风险”",
        "最近的数据是 22 天前的",
    ]


def test_a_goal_that_is_over_is_not_asked_for_fresh_values(make: Make) -> None:
    text = f"{GOAL}status: done\nclosed: {{on: 2026-10-10, result: 4.5}}\n"
    found = standing(make, {CSAT: text, W47: "confidence: {csat: 2}\n"})
    assert said(found.why)[1:] == [
        "4.5分 on 2026-10-10; the target was 4.5分, from 3.9分",
        "the target is reached",
    ]


def test_goals_below_are_added_up_and_those_without_a_number_are_named(make: Make) -> None:
    files = {
        CSAT: OBJECTIVE,
        "goals/2026-Q4/a.yaml": f"{KR}owner: li.wei\n",
        "goals/2026-Q4/b.yaml": KR,
        **{f"reports/2026-W{week}/li.wei.yaml": "metrics: {a: 0}\n" for week in (43, 44, 45, 46, 47)},
    }
    found = standing(make, files)
    assert found.health is Health.OFF_TRACK
    assert said(found.why) == [
        "0% of the way, 56% expected (weighted mean of 1 goal below)",
        "1 goal below has no number and does not count",
        "“a” below is off track",
    ]
    assert said(found.why, Lang.ZH) == [
        "进度 0%，应有 56%（下级 1 个目标加权平均）",
        "另有 1 个下级目标没有数据，没有算进来",
        "下级目标“a”已偏离",
    ]


def test_a_broken_guardrail_is_watched_from_the_first_day_on(make: Make) -> None:
    files = {
        CSAT: f"{OBJECTIVE}guardrails: [{{name: 退款率, max: 2%}}]\n",
        "metrics/退款率.csv": samples(("2026-09-30", 2.3)),
    }
    assert standing(make, files).broken == ()


def test_every_reason_has_a_code() -> None:
    """What `why` can say is told by a code to programs; values differ, the sentence is the same."""
    said = [
        value
        for module in (explain, distance)
        for name, value in vars(module).items()
        if isinstance(value, Text) and name not in ("AT_MOST", "AT_LEAST")
    ]
    assert explain.code(explain.OLD.fill(days=40)) == "old_value"
    assert len({explain.code(each) for each in said}) > 20
