"""M: an owner's confidence beside the numbers, and how it goes."""

from __future__ import annotations

import pytest
from tests.assess.conftest import weekly
from tests.rules.conftest import GOAL, PEOPLE, judged, messages, questions, said

from pmcoach.rules.engine.finding import Finding
from pmcoach.text import Lang

M = "metrics/csat.csv"
W45, W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in (45, 46, 47))
TIME = (
    "title: 退款时长\nowner: li.wei\n"
    "metric: {name: 退款时长, unit: 小时, baseline: 35, target: 24, source: metrics/csat.csv}\n"
)
FAR = (35.4, 35.2, 35.3, 35.2, 35.4)


def found(
    code: str, value: float | tuple[float, ...], reports: dict[str, str], goal: str = TIME
) -> tuple[Finding, ...]:
    values = value if isinstance(value, tuple) else (33, value)
    return judged(code, {**PEOPLE, GOAL: goal, M: weekly("2026-11-19", *values), **reports})


@pytest.mark.parametrize(
    ("value", "confidence", "weight", "question", "zh"),
    [
        pytest.param(
            FAR,
            8,
            17,
            "csat: you said 8 of 10 and the numbers say off track: what do you see that they do not?",
            "csat：你的信心是 8/10，数据显示“已偏离”：你看到了什么数据没有反映的？",
            id="sure-and-off-track",
        ),
        pytest.param(
            31,
            7,
            12,
            "csat: you said 7 of 10 and the numbers say at risk: what do you see that they do not?",
            "csat：你的信心是 7/10，数据显示“有风险”：你看到了什么数据没有反映的？",
            id="sure-and-at-risk",
        ),
        pytest.param(
            28,
            3,
            12,
            "csat: the numbers say on track, you say 3 of 10: what worries you?",
            "csat：数据显示“正常”，你的信心只有 3/10：担心什么？",
            id="worried-and-on-track",
        ),
    ],
)
def test_a_confidence_the_numbers_do_not_bear_out(
    value: float | tuple[float, ...], confidence: int, weight: float, question: str, zh: str
) -> None:
    (each,) = found("M112", value, {W47: f"confidence: {{csat: {confidence}}}\n"})
    assert (each.path, each.at, each.private) == (W47, ("confidence", "csat"), False)
    assert (each.weight, each.goal, each.person) == (weight, "csat", "li.wei")
    assert (each.owed, each.briefs) == ("li.wei", ("li.wei",))
    assert said(each.question) == (question, zh)


def test_a_disputed_confidence_is_said_without_a_question_too() -> None:
    (each,) = found("M112", FAR, {W47: "confidence: {csat: 8}\n"})
    assert said(each.message) == (
        "csat: confidence is 8 of 10, the numbers say off track",
        "csat：信心 8/10，数据显示“已偏离”",
    )


@pytest.mark.parametrize(("value", "confidence"), [(28, 9), (28, 5), (31, 5), (FAR, 2), (31, 2)])
def test_a_confidence_that_agrees_or_warns_is_nothing_to_ask(
    value: float | tuple[float, ...], confidence: int
) -> None:
    assert found("M112", value, {W47: f"confidence: {{csat: {confidence}}}\n"}) == ()


@pytest.mark.parametrize(
    ("confidence", "way"),
    [
        pytest.param((9, 8, 7), "9→8→7", id="three-times-in-a-row"),
        pytest.param((8, 9, 6), "9→6", id="three-points-at-once"),
        pytest.param((8, 9, 7), "", id="two-points-once"),
        pytest.param((9, 7, 7), "", id="not-any-more"),
        pytest.param((7,), "", id="said-once"),
    ],
)
def test_a_confidence_that_falls(confidence: tuple[int, ...], way: str) -> None:
    reports = {
        path: f"confidence: {{csat: {value}}}\n"
        for path, value in zip((W45, W46, W47), confidence, strict=False)
    }
    seen = found("M113", 28, reports)
    assert messages(seen) == ([f"csat: confidence {way}"] if way else [])
    assert messages(seen, Lang.ZH) == ([f"csat：信心 {way}"] if way else [])
    assert questions(seen) == ([f"csat: your confidence went {way}: what changed?"] if way else [])
    assert questions(seen, Lang.ZH) == ([f"csat：信心 {way}，发生了什么变化？"] if way else [])
    for each in seen:
        assert (each.path, each.at, each.weight) == (W47, ("confidence", "csat"), 17)
        assert (each.person, each.owed, each.briefs) == ("li.wei", "li.wei", ("li.wei",))


@pytest.mark.parametrize(
    "goal",
    [
        pytest.param(f"{TIME}status: dropped\n", id="closed"),
        pytest.param(TIME.replace("li.wei", "chen.jing"), id="somebody-else-s"),
        pytest.param(TIME.replace("owner: li.wei\n", ""), id="nobody-s"),
    ],
)
def test_of_a_goal_that_is_over_or_another_s_nothing_is_asked(goal: str) -> None:
    reports = {W46: "confidence: {csat: 9}\n", W47: "confidence: {csat: 4}\n"}
    assert found("M112 M113", 34, {**reports, W47: "confidence: {csat: 8}\n"}, goal) == ()
    assert found("M113", 34, reports, goal) == ()


def test_a_goal_of_a_quarter_to_come_is_not_doubted_yet() -> None:
    path = GOAL.replace("2026-Q4", "2027-Q1")
    files = {**PEOPLE, path: TIME, W46: "confidence: {csat: 9}\n", W47: "confidence: {csat: 4}\n"}
    assert judged("M112 M113", files) == ()
