"""What the lead hears of a goal that moved, by its history."""

from __future__ import annotations

import pytest
from tests.assess.conftest import CSAT, TEAM, asked, said
from tests.conftest import TODAY
from tests.past import Told

from pmcoach.assess.goal_notice import goal_notices
from pmcoach.assess.notice import Notice
from pmcoach.assess.standing import Assessment
from pmcoach.project import Project
from pmcoach.text import Lang

GOAL = """\
title: 满意度
owner: li.wei
start: 2026-11-15
due: 2026-12-31
metric: {name: 满意度, unit: 分, baseline: 3.9, target: 4.5}
agreed: {by: chen.jing, on: 2026-09-30}
"""
LOWER = GOAL.replace("4.5", "4.2")


def notices(text: str, *changes: tuple[str, str]) -> list[Notice]:
    project = Project({**TEAM, CSAT: text}, TODAY, Told({CSAT: [("2026-09-28", GOAL), *changes]}))
    found = goal_notices(project.people["li.wei"], project, Assessment(project))
    return [notice for notice in found if notice.weight == 25]


def test_a_move_of_the_last_weeks_is_asked_about_where_it_shows() -> None:
    (notice,) = notices(LOWER, ("2026-11-10", LOWER))
    assert said([notice]) == ["csat: the target moved on 11-10 from 4.5分 to 4.2分, unexplained"]
    assert asked([notice], Lang.ZH) == ["csat：11-10 目标值由 4.5分 改为 4.2分，为什么？"]
    assert (notice.path, notice.at) == (CSAT, ("metric", "target"))


@pytest.mark.parametrize(
    ("after", "at", "words"),
    [
        pytest.param(
            GOAL.replace("12-31", "12-20"),
            ("due",),
            "the due day moved on 11-20 from 2026-12-31 to 2026-12-20",
            id="the day",
        ),
        pytest.param(
            GOAL.replace("3.9", "4"),
            ("metric", "baseline"),
            "the baseline moved on 11-20 from 3.9分 to 4分",
            id="the baseline",
        ),
        pytest.param(
            GOAL.replace("title: 满意度", "title: 收银台改版"),
            ("title",),
            "the title moved on 11-20 from 满意度 to 收银台改版",
            id="the title",
        ),
    ],
)
def test_what_is_not_committed_is_heard_of_too(after: str, at: tuple[str, ...], words: str) -> None:
    (notice,) = notices(after)
    assert (said([notice]), notice.at) == ([f"csat: {words}, unexplained"], at)


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param("{on: 2026-11-10, field: metric.target, to: 4.2, why: 换了量表}", id="explained"),
        pytest.param("{on: 2026-10-01, field: metric.target, to: 4.2}", id="named long ago"),
    ],
)
def test_a_move_changes_tells_of_is_not_told_again(entry: str) -> None:
    text = f"{LOWER}changes: [{entry}]\n"
    assert notices(text, ("2026-11-10", text)) == []


def test_a_move_that_changes_names_without_a_reason_is_told_once() -> None:
    text = f"{LOWER}changes: [{{on: 2026-11-10, field: target, from: 4.5, to: 4.2}}]\n"
    (notice,) = notices(text, ("2026-11-10", text))
    assert notice.at == ("changes", 0)


@pytest.mark.parametrize(("day", "heard"), [("2026-10-05", False), ("2026-10-06", True)])
def test_moves_of_the_last_six_weeks_count(day: str, heard: bool) -> None:
    assert bool(notices(LOWER, (day, LOWER))) is heard


def test_another_owner_is_no_question() -> None:
    assert notices(f"{GOAL}parent: x\n", ("2026-11-10", f"{GOAL}parent: x\n")) == []
