"""A: a pace that can be kept, targets within the metric's range."""

from __future__ import annotations

from datetime import date

import pytest
from tests.conftest import TODAY
from tests.rules.conftest import GOAL, PEOPLE, Find, judged

CSV = "date,value\n2026-10-01,3.9\n2026-10-15,4.0\n2026-11-01,4.1\n2026-11-15,4.1\n"
DOWN = "date,value\n2026-10-01,35\n2026-10-29,34\n2026-11-15,33\n"


def paced(fields: str, values: str = CSV, *, title: str = "甲", more: str = "") -> dict[str, str]:
    days = "start: 2026-10-01\ndue: 2026-12-31\n"
    text = f"title: {title}\n{days}metric: {{name: 满意度评分, unit: 分, source: metrics/csat.csv{fields}}}\n{more}"
    return {GOAL: text, "metrics/csat.csv": values}


@pytest.mark.parametrize(
    ("files", "line", "en", "zh"),
    [
        pytest.param(
            paced(", baseline: 3.9, target: 4.9"), 4,
            "0.8分 in 41 days needs 0.14分 a week, 2.7 times the best pace seen (0.05分)",
            "还差 0.8分，剩 41 天，每周要走 0.14分，是见过的最好速度（0.05分）的 2.7 倍", id="up",
        ),
        pytest.param(
            paced(", baseline: 35, target: 24", DOWN), 4,
            "9分 in 41 days needs 1.5分 a week, 3.7 times the best pace seen (0.41分)",
            "还差 9分，剩 41 天，每周要走 1.5分，是见过的最好速度（0.41分）的 3.7 倍", id="down",
        ),
        pytest.param(
            paced("", title="将满意度评分从3.9提高到4.9分"), 1,
            "0.8分 in 41 days needs 0.14分 a week, 2.7 times the best pace seen (0.05分)",
            "还差 0.8分，剩 41 天，每周要走 0.14分，是见过的最好速度（0.05分）的 2.7 倍", id="target-in-the-title",
        ),
        pytest.param(
            {
                **PEOPLE, GOAL: "title: 甲\nowner: li.wei\nmetric: {name: 满意度评分, baseline: 3.9, target: 4.9}\n",
                "reports/2026-W42/li.wei.yaml": "metrics: {csat: 3.9}\n",
                "reports/2026-W46/li.wei.yaml": "metrics: {csat: 4.0}\n",
            }, 3,
            "0.9 in 41 days needs 0.15 a week, 6.1 times the best pace seen (0.025)",
            "还差 0.9，剩 41 天，每周要走 0.15，是见过的最好速度（0.025）的 6.1 倍", id="values-from-reports",
        ),
    ],
)  # fmt: skip
def test_a_pace_nobody_has_seen_is_shown_with_its_arithmetic(
    find: Find, files: dict[str, str], line: int, en: str, zh: str
) -> None:
    assert [(each.line, each.en, each.zh) for each in find("A101", files)] == [(line, en, zh)]


@pytest.mark.parametrize(
    ("files", "today"),
    [
        pytest.param(paced(", baseline: 3.9, target: 4.2"), TODAY, id="near"),
        pytest.param(paced(", baseline: 3.9, target: 4.0"), TODAY, id="reached"),
        pytest.param(paced(", target: 4.9, direction: maintain"), TODAY, id="kept"),
        pytest.param(paced(", baseline: 3.9"), TODAY, id="no-target"),
        pytest.param(paced(", baseline: 3.9, target: 4.9", more="status: done\n"), TODAY, id="done"),
        pytest.param(paced(", baseline: 3.9, target: 4.9", "date,value\n"), TODAY, id="no-values"),
        pytest.param(paced(", target: 4.9", "date,value\n2026-11-10,4.0\n2026-11-15,4.1\n"), TODAY, id="values-of-a-week"),
        pytest.param(paced(", target: 4.9", "date,value\n2026-10-01,4\n2026-11-15,4\n"), TODAY, id="never-moved"),
        pytest.param(paced(", baseline: 3.9, target: 4.9"), date(2027, 1, 3), id="past-its-day"),
        pytest.param({**paced(", baseline: 3.9, target: 4.9"), "pmcoach.yaml": "limits: {pace: 3}\n"}, TODAY, id="limit"),
    ],
)  # fmt: skip
def test_a_pace_that_can_be_kept_or_judged_by_nobody(find: Find, files: dict[str, str], today: date) -> None:
    assert find("A101", files, today) == []


def test_the_limit_of_the_pace_is_the_workspace_s(find: Find) -> None:
    files = paced(", baseline: 3.9, target: 4.4")
    assert find("A101", files) == []
    assert len(find("A101", {**files, "pmcoach.yaml": "limits: {pace: 0.9}\n"})) == 1


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        pytest.param(
            "baseline: 0, target: 6, commit: 7, stretch: 9, range: 1-5",
            [
                ("baseline 0 lies outside 1-5", "基线 0 超出"), ("target 6 lies outside 1-5", "目标值 6 超出"),
                ("commit 7 lies outside 1-5", "承诺值 7 超出"), ("stretch 9 lies outside 1-5", "挑战值 9 超出"),
            ], id="all",
        ),
        pytest.param("target: 120%, range: 0-100%", [("target 120% lies outside 0-100", "目标值 120% 超出")], id="unit"),
        pytest.param("baseline: 1, target: 5, range: 1-5", [], id="the-bounds-count"),
        pytest.param("target: 6", [], id="no-range"),
    ],
)  # fmt: skip
def test_a_target_lies_within_the_metric_s_range(
    find: Find, fields: str, found: list[tuple[str, str]]
) -> None:
    text = f"title: 甲\nmetric: {{name: 评分, {fields}}}\n"
    seen = find("A106", text)
    assert [(each.en.split(",")[0], each.zh.split("指标")[0]) for each in seen] == found
    assert find("A106", f"{text}status: done\n") == find("A106", "title: 甲\n") == []


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        pytest.param("2026-10-09,4.0\n2026-10-30,4.1\n", True, id="two-since-the-start"),
        pytest.param("2026-07-01,3.0\n2026-10-09,4.0\n2026-10-30,4.1\n", True, id="what-was-before-does-not-count"),
        pytest.param("2026-09-01,4.0\n2026-10-30,4.1\n", False, id="one-since-the-start"),
        pytest.param("2026-10-02,3.9\n2026-10-16,4.0\n", False, id="too-early"),
    ],
)  # fmt: skip
def test_the_pace_is_that_since_the_start(rows: str, told: bool) -> None:
    goal = "title: 甲\nmetric: {name: 评分, baseline: 3.9, target: 4.9, source: metrics/csat.csv}\n"
    found = judged("A101", {GOAL: goal, "metrics/csat.csv": f"date,value\n{rows}"})
    assert len(found) == told
