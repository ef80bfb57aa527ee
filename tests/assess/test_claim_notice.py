"""What is worth saying of an owner's confidence."""

from __future__ import annotations

import pytest
from tests.assess.conftest import CSAT, TEAM, Make, asked, said, weekly

from pmcoach.assess.claim_notice import claim_notices
from pmcoach.assess.notice import Notice
from pmcoach.assess.standing import Assessment
from pmcoach.text import Lang

M = "metrics/csat.csv"
W45, W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in (45, 46, 47))
TIME = (
    "title: 退款时长\nowner: li.wei\n"
    "metric: {name: 退款时长, unit: 小时, baseline: 35, target: 24, source: metrics/csat.csv}\n"
)


def notices(make: Make, files: dict[str, str]) -> list[Notice]:
    project = make({**TEAM, **files})
    standing = Assessment(project).of(project.goals[0])
    return list(claim_notices(standing, project.people["li.wei"], project))


@pytest.mark.parametrize(
    ("value", "confidence", "weight", "question", "zh"),
    [
        pytest.param(
            34,
            8,
            17,
            "csat: you said 8 of 10 and the numbers say off track: what do you see that they do not?",
            "csat：你的信心是 8/10，数据显示“已偏离”：你看到了什么数据没有反映的？",
            id="sure, and off track",
        ),
        pytest.param(
            31,
            7,
            10,
            "csat: you said 7 of 10 and the numbers say at risk: what do you see that they do not?",
            "csat：你的信心是 7/10，数据显示“有风险”：你看到了什么数据没有反映的？",
            id="sure, and at risk",
        ),
        pytest.param(
            28,
            3,
            10,
            "csat: the numbers say on track, you say 3 of 10: what worries you?",
            "csat：数据显示“正常”，你的信心只有 3/10：担心什么？",
            id="worried, and on track",
        ),
    ],
)
def test_a_claim_the_numbers_do_not_bear_out(
    make: Make, value: float, confidence: int, weight: float, question: str, zh: str
) -> None:
    files = {CSAT: TIME, M: weekly("2026-11-19", value), W47: f"confidence: {{csat: {confidence}}}\n"}
    notice = notices(make, files)[-1]
    assert (notice.weight, notice.path, notice.at) == (weight, W47, ("confidence", "csat"))
    assert (asked([notice]), asked([notice], Lang.ZH)) == ([question], [zh])


def test_a_disputed_claim_is_said_without_a_question_too(make: Make) -> None:
    files = {CSAT: TIME, M: weekly("2026-11-19", 34), W47: "confidence: {csat: 8}\n"}
    notice = notices(make, files)[-1]
    assert said([notice]) == ["csat: the owner's confidence is 8 of 10, the numbers say off track"]
    assert said([notice], Lang.ZH) == ["csat：负责人信心 8/10，数据显示“已偏离”"]


@pytest.mark.parametrize(("value", "confidence"), [(28, 9), (28, 5), (31, 5), (34, 2), (31, 2)])
def test_a_claim_that_agrees_or_warns_is_nothing_to_ask(make: Make, value: float, confidence: int) -> None:
    files = {CSAT: TIME, M: weekly("2026-11-19", value), W47: f"confidence: {{csat: {confidence}}}\n"}
    assert notices(make, files) == []


@pytest.mark.parametrize(
    ("confidence", "way"),
    [
        pytest.param((9, 8, 7), "9→8→7", id="three times in a row"),
        pytest.param((8, 9, 6), "9→6", id="three points at once"),
        pytest.param((8, 9, 7), "", id="two points once"),
        pytest.param((9, 7, 7), "", id="not any more"),
        pytest.param((7,), "", id="said once"),
    ],
)
def test_a_confidence_that_falls(make: Make, confidence: tuple[int, ...], way: str) -> None:
    reports = {
        path: f"confidence: {{csat: {value}}}\n"
        for path, value in zip((W45, W46, W47), confidence, strict=False)
    }
    found = notices(make, {CSAT: TIME, M: weekly("2026-11-19", 28), **reports})
    assert said(found) == ([f"csat: confidence {way}"] if way else [])
    assert asked(found, Lang.ZH) == ([f"csat：信心 {way}，发生了什么变化？"] if way else [])
