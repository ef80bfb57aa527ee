"""M: figures that are doubted before they are believed."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import samples, weekly
from tests.rules.conftest import GOAL, PEOPLE, judged, said

M = "metrics/csat.csv"
CSAT = (
    "title: 满意度\nowner: li.wei\n"
    "metric: {name: 满意度, unit: 分, baseline: 8.2, target: 9.2, source: metrics/csat.csv}\n"
)
W45, W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in (45, 46, 47))
RISING = (("2026-10-09", 8.3), ("2026-10-16", 8.5), ("2026-10-23", 8.6))
WAY = "far outside the way from 8.2分 to 9.2分, so it does not count until the next value confirms it"


def heard(codes: str, files: dict[str, str], today: date = date(2026, 11, 20)) -> list[str]:
    """What is said, in English."""
    return [said(each.message)[0] for each in judged(codes, {**PEOPLE, **files}, today)]


@pytest.mark.parametrize(
    ("values", "lines"),
    [
        pytest.param((("2026-11-06", 8.3), ("2026-11-13", 85)), ["85分 on 2026-11-13: " + WAY], id="the-second-value"),
        pytest.param((("2026-11-06", 85), ("2026-11-13", 8.5)), ["85分 on 2026-11-06: " + WAY], id="the-first"),
        pytest.param((*RISING, ("2026-11-13", 0.85), ("2026-11-16", 8.6)), ["0.85分 on 2026-11-13: " + WAY], id="among-others"),
        pytest.param((("2026-11-06", 8.3), ("2026-11-13", 12), ("2026-11-16", 12.4)), [], id="confirmed"),
        pytest.param((("2026-11-06", 8.3), ("2026-11-13", 10.1)), [], id="beyond-the-target"),
    ],
)  # fmt: skip
def test_a_slip_in_a_young_goal(values: tuple[tuple[str, float], ...], lines: list[str]) -> None:
    assert heard("M109", {GOAL: CSAT, M: samples(*values)}) == lines


def test_a_slip_in_a_report() -> None:
    goal = CSAT.replace(", source: metrics/csat.csv", "")
    files = {GOAL: goal, W46: "metrics: {csat: 8.4}\n", W47: "metrics: {csat: 85}\n"}
    assert heard("W109", files) == [f"csat 85分: {WAY}"]
    assert heard("W109", {**files, W45: "metrics: {csat: 84.6}\n", W46: "metrics: {csat: 84.8}\n"}) == []


@pytest.mark.parametrize(
    ("goal", "values", "lines"),
    [
        pytest.param(CSAT, (("2026-10-02", 8.8), ("2026-10-09", 8.9)), ["8.8分 (2026-10-02)"], id="the-first-value"),
        pytest.param(CSAT, (("2026-09-25", 7.6), ("2026-10-30", 8.3)), ["7.6分 (2026-09-25)"], id="one-before-the-start"),
        pytest.param(CSAT, (("2026-09-25", 7.6), ("2026-10-09", 8.3)), [], id="the-first-since-agrees"),
        pytest.param(CSAT, (("2026-09-25", 7.6), ("2026-10-09", 8.8)), [], id="one-on-either-side"),
        pytest.param(CSAT, (("2026-08-20", 5), ("2026-10-30", 8.9)), [], id="neither-is-near-the-start"),
        pytest.param(CSAT, (("2026-10-02", 8.6), ("2026-10-09", 8.7)), [], id="less-than-half-the-way"),
        pytest.param(CSAT, (("2026-10-02", 88), ("2026-10-09", 8.3)), [], id="a-slip"),
        pytest.param(CSAT, (("2026-10-02", 88), ("2026-10-09", 89)), ["88分 (2026-10-02)"], id="far-and-confirmed"),
        pytest.param(CSAT.replace("baseline: 8.2, ", ""), (("2026-10-02", 8.8), ("2026-10-09", 8.9)), [], id="no-baseline"),
        pytest.param(CSAT + "status: done\n", (("2026-10-02", 8.8), ("2026-10-09", 8.9)), [], id="closed"),
        pytest.param(CSAT, (), [], id="no-value"),
    ],
)  # fmt: skip
def test_a_baseline_its_values_belie(
    goal: str, values: tuple[tuple[str, float], ...], lines: list[str]
) -> None:
    said = [f"the baseline says 8.2分, and the value nearest to the start is {line}" for line in lines]
    assert heard("M114", {GOAL: goal, M: samples(*values)}) == said


def test_a_note_says_that_somebody_looked() -> None:
    rows = "date,value,note\n2026-10-02,8.8,新问卷\n2026-10-09,85,新量表\n2026-10-16,8.6,\n"
    assert heard("M109 M114", {GOAL: CSAT, M: rows}) == []


def test_a_baseline_in_words_is_doubted_in_the_title() -> None:
    goal = "title: 客户满意度评分从8.2提高到9.2分\nowner: li.wei\nmetric: {source: metrics/csat.csv}\n"
    (each,) = judged("M114", {**PEOPLE, GOAL: goal, M: samples(("2026-10-02", 8.8), ("2026-10-09", 8.9))})
    assert each.at == ("title",)


OTHER = "reports/2026-W47/chen.jing.yaml"
FROM = "csat 2026-W47: the report says {}分, {} says {}分"


@pytest.mark.parametrize(
    ("files", "lines"),
    [
        pytest.param({M: weekly("2026-11-19", 8.3, 8.4), W47: "metrics: {csat: 8.7}\n"}, [FROM.format(8.7, f"{M}:3", 8.4)], id="file-and-report"),
        pytest.param({M: weekly("2026-11-19", 8.3, 8.44), W47: "metrics: {csat: 8.4}\n"}, [], id="rounded"),
        pytest.param({M: weekly("2026-11-19", 8.3, 8.4), W47: "metrics: {csat: 8.42}\n"}, [], id="next-to-nothing"),
        pytest.param({M: samples(("2026-11-16", 8.3), ("2026-11-20", 8.9)), W47: "metrics: {csat: 8.6}\n"}, [], id="within-the-weeks-values"),
        pytest.param({W47: "metrics: {csat: 8.7}\n", OTHER: "metrics: {csat: 8.4}\n"}, [FROM.format(8.7, OTHER, 8.4)], id="two-people"),
        pytest.param({W47: "metrics: {csat: 8.7}\n", OTHER: "metrics: {csat: 8.7}\n"}, [], id="two-people-agree"),
        pytest.param({M: weekly("2026-10-02", 8.3), "reports/2026-W40/li.wei.yaml": "metrics: {csat: 8.7}\n"}, [], id="long-ago"),
    ],
)  # fmt: skip
def test_two_values_of_one_week_that_differ(files: dict[str, str], lines: list[str]) -> None:
    assert heard("M115", {GOAL: CSAT, **files}) == lines


@pytest.mark.parametrize(
    "goal",
    [
        pytest.param("title: 满意度\nowner: li.wei\n", id="no-metric"),
        pytest.param(CSAT + "status: dropped\n", id="closed"),
    ],
)
def test_where_values_may_differ(goal: str) -> None:
    files = {GOAL: goal, W47: "metrics: {csat: 8.7}\n", OTHER: "metrics: {csat: 8.4}\n"}
    assert heard("M115", files) == []


def test_without_a_way_any_difference_is_told() -> None:
    goal = CSAT.replace("baseline: 8.2, target: 9.2, ", "")
    files = {GOAL: goal, M: weekly("2026-11-19", 8.3, 8.4), W47: "metrics: {csat: 8.5}\n"}
    assert heard("M115", files) == [FROM.format(8.5, f"{M}:3", 8.4)]


@pytest.mark.parametrize(
    ("values", "lines"),
    [
        pytest.param((8.5, 8.8, 9.3, 9.2, 9.1, 9.0), ["满意度 has gone back 3 times in a row: 9.3 (10-30) to 9分 (11-20)"], id="three-times"),
        pytest.param((8.5, 8.8, 9.3, 9.2, 9.1), [], id="twice"),
        pytest.param((8.5, 8.8, 9.3, 9.28, 9.26, 9.24), [], id="by-next-to-nothing"),
        pytest.param((8.5, 8.8, 9.3, 9.2, 9.2, 9.0), [], id="with-a-rest"),
        pytest.param((8.2, 8.1, 8.0, 7.9, 7.8), [], id="behind-is-told-already"),
    ],
)  # fmt: skip
def test_values_that_turned_back(values: tuple[float, ...], lines: list[str]) -> None:
    assert heard("M116", {GOAL: CSAT, M: weekly("2026-11-20", *values)}) == lines


def test_three_values_of_one_week_are_no_weeks() -> None:
    days = [(f"2026-11-{day:02}", value) for day, value in ((6, 9.4), (16, 9.3), (17, 9.2), (18, 9.0))]
    assert heard("M116", {GOAL: CSAT, M: samples(("2026-10-16", 8.6), *days)}) == []
    assert heard("M116", {GOAL: CSAT + "status: done\n", M: weekly("2026-11-20", 9.3, 9.2, 9.1, 9)}) == []
    assert heard("M116", {GOAL: "title: 甲\nowner: li.wei\n"}) == []


OLD = "the guardrail “退款率” was last measured 49 days ago (1.8% on 2026-10-02)"
RAILED = "title: 甲\nowner: li.wei\nguardrails:\n  - {name: 退款率, max: 2%}\n"


@pytest.mark.parametrize(
    ("goal", "values", "lines"),
    [
        pytest.param(RAILED, (("2026-10-02", 1.8),), [OLD], id="seven-weeks"),
        pytest.param(RAILED, (("2026-10-30", 1.8),), [], id="three-weeks"),
        pytest.param(RAILED, (("2026-07-31", 1.8), ("2026-08-31", 1.7), ("2026-10-15", 1.8)), [], id="rare-figures"),
        pytest.param(RAILED.replace(", max: 2%", ""), (("2026-10-02", 1.8),), [OLD.replace("1.8%", "1.8")], id="no-bound"),
        pytest.param(RAILED, (), [], id="never"),
        pytest.param(RAILED + "status: done\n", (("2026-10-02", 1.8),), [], id="closed"),
    ],
)  # fmt: skip
def test_a_guardrail_nobody_looked_at(
    goal: str, values: tuple[tuple[str, float], ...], lines: list[str]
) -> None:
    assert heard("M117", {GOAL: goal, "metrics/退款率.csv": samples(*values)}) == lines


def stone(day: str, value: str) -> str:
    return CSAT.replace("target: 9.2,", f"target: 9.2, milestones: [{{on: {day}, value: {value}}}],")


@pytest.mark.parametrize(
    ("day", "value", "more", "lines"),
    [
        pytest.param("2026-11-13", "8.8", "", ["csat, the milestone of 11-13, 8.8分, is missed: 8.6分 on 11-19, 0.2分 short"], id="missed"),
        pytest.param("2026-11-13", "8.6", "", [], id="reached"),
        pytest.param("2026-11-20", "8.8", "", [], id="no-value-of-that-day-yet"),
        pytest.param("2026-12-11", "8.8", "", [], id="to-come"),
        pytest.param("2026-11-13", "8.2", "", [], id="flat-until-then"),
        pytest.param("2026-11-13", "8.8小时", "", [], id="in-another-unit"),
        pytest.param("2026-11-13", "8.8", "status: dropped\n", [], id="closed"),
    ],
)  # fmt: skip
def test_a_milestone_that_passed(day: str, value: str, more: str, lines: list[str]) -> None:
    text = stone(day, value) + more
    assert heard("M118", {GOAL: text, M: weekly("2026-11-19", 8.4, 8.6)}) == lines


def test_a_milestone_of_a_goal_without_a_way_says_nothing() -> None:
    text = stone("2026-11-13", "8.8").replace("target: 9.2, ", "")
    assert heard("M118", {GOAL: text, M: weekly("2026-11-19", 8.4, 8.6)}) == []


@pytest.mark.parametrize("code", ["M114", "M115", "M116", "M117", "M118"])
def test_a_note_in_the_file_silences_it(code: str) -> None:
    """Each is a finding of a rule: it can be ignored where it stands."""
    falling = zip(("10-23", "10-30", "11-06", "11-13"), (9.6, 9.5, 9.4, 9.3), strict=True)
    rows = samples(
        ("2026-10-02", 8.8), ("2026-10-09", 9.0), ("2026-10-16", 9.3), *((f"2026-{day}", value) for day, value in falling)
    )  # fmt: skip
    text = stone("2026-11-13", "9.5") + "guardrails: [{name: 退款率, max: 2%}]\n"
    files = {
        GOAL: text, M: rows, "metrics/退款率.csv": samples(("2026-10-02", 1.8)), W46: "metrics: {csat: 8.5}\n",
    }  # fmt: skip
    assert len(judged(code, {**PEOPLE, **files})) == 1
    silenced = {
        GOAL: f"# pmcoach: ignore[{code}] 已核对\n{text}",
        W46: f"# pmcoach: ignore[{code}] 已核对\n{files[W46]}",
    }
    assert judged(code, {**PEOPLE, **files, **silenced}) == ()
