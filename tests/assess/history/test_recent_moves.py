"""What made other goals of somebody's goals: in which days, by whom, why, and where it shows."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import CSAT, TEAM
from tests.conftest import TODAY
from tests.past import Told

from pmcoach.assess.history.recent_moves import moved
from pmcoach.assess.reviews.period_summary import term
from pmcoach.dates.period import parse
from pmcoach.project import Project
from pmcoach.text import Lang

GOAL = """\
title: 将客户满意度评分从3.9提高到4.5分
owner: li.wei
metric: {name: 客户满意度评分, unit: 分, baseline: 3.9, target: 4.5}
due: 2026-12-31
agreed: {by: chen.jing, on: 2026-09-30}
guardrails: [{name: 问卷回收率, min: 8%}]
plan: [{do: 访谈20位用户, due: 2026-11-27}]
"""
LOWER = GOAL.replace("4.5", "4.2")
PUSHED = LOWER.replace("2026-12-31", "2027-01-15")
LATER = (
    PUSHED.replace("min: 8%", "min: 5%")
    .replace("2026-11-27", "2026-12-11")
    .replace("owner: li.wei", "owner: li.wei\nweight: 3")
)
SAID = [("2026-09-28", GOAL), ("2026-10-12", LOWER), ("2026-11-10", PUSHED), ("2026-11-16", LATER)]
NOTE = "changes:\n  - {on: 2026-11-10, field: due, to: 2027-01-15, why: 银行接口推迟}\n  - {on: 2026-11-18, field: metric.source, to: 新表}\n"


def seen(text: str = LATER, *more: tuple[str, str], **files: str) -> Project:
    past = Told({CSAT: [*SAID, *more]})
    return Project(
        {
            **TEAM,
            CSAT: text,
            **{f"reviews/{day[1:].replace('_', '-')}/li.wei.yaml": said for day, said in files.items()},
        },
        TODAY,
        past,
    )


def told(project: Project, after: str = "2026-01-01", lang: Lang = Lang.EN) -> list[str]:
    return [each.says.say(lang) for each in moved(project.goals, project, date.fromisoformat(after))]


def test_each_move_says_when_who_and_why_the_oldest_first() -> None:
    assert told(seen()) == [
        "csat, target: 4.5分 → 4.2分 (10-12, li.wei csat-2); no reason given",
        "csat, due: 2026-12-31 → 2027-01-15 (11-10, li.wei csat-3); no reason given",
        "csat, guardrail “问卷回收率”: ≥ 8% → ≥ 5% (11-16, li.wei csat-4); no reason given",
    ]


def test_the_reason_and_what_only_the_file_says() -> None:
    assert told(seen(LATER + NOTE), "2026-11-01", Lang.ZH) == [
        "csat 截止：2026-12-31 → 2027-01-15（11-10 li.wei csat-3）；原因：银行接口推迟",
        "csat 护栏“问卷回收率”：≥ 8% → ≥ 5%（11-16 li.wei csat-4）；没有说明原因",
        "csat metric.source：— → 新表（11-18 记在变更里）；没有说明原因",
    ]


def test_what_is_not_committed_and_what_is_not_yet() -> None:
    now = LATER.replace("4.2", "4.1")
    late = "changes: [{on: 2026-12-01, field: owner, to: wang.fang}, {field: due, to: 2027-02-01}]\n"
    assert told(seen(now + late), "2026-11-16") == [
        "csat, target: 4.2分 → 4.1分 (11-20, not committed); no reason given"
    ]


def test_where_it_shows() -> None:
    project = seen(LATER + NOTE)
    places = [each.at for each in moved(project.goals, project, date.min)]
    assert places == [("metric", "target"), ("due",), ("guardrails", 0, "min"), ("changes", 1)]


def test_a_guardrail_with_two_bounds_or_none_left_shows_where_it_can() -> None:
    rails = "guardrails: [{name: 甲, max: 2%}, {name: 乙, max: 3%, min: 1%}, {name: 丙, max: 9%}]\n"
    before, after = (
        GOAL.replace("guardrails: [{name: 问卷回收率, min: 8%}]\n", each)
        for each in (rails, rails.replace("3%", "4%").replace(", {name: 丙, max: 9%}", ""))
    )
    project = Project({CSAT: after}, TODAY, Told({CSAT: [("2026-09-28", before), ("2026-11-10", after)]}))
    places = [each.at for each in moved(project.goals, project, date.min)]
    assert places == [("guardrails", 1, "max"), ("title",)]


@pytest.mark.parametrize(
    ("name", "days"),
    [
        pytest.param("2026-Q4", [12, 10, 16], id="the quarter"),
        pytest.param("2026-11", [10, 16], id="a month"),
        pytest.param("2026-10", [12], id="a month that is over"),
    ],
)
def test_a_review_has_what_moved_in_its_period(name: str, days: list[int]) -> None:
    project, period = seen(), parse(name)
    assert period is not None
    made = term(project.people["li.wei"], period, project).moved
    assert [each.day.day for each in made] == days
