"""What moved in a goal's history: when, by whom, why, and whether after it was agreed."""

from __future__ import annotations

from datetime import date

import pytest
from tests.conftest import TODAY
from tests.past import Told

from pmcoach.assess.history.moves import Move, found_in, moves
from pmcoach.project import Project
from pmcoach.project.history import Version

PATH = "goals/2026-Q4/csat.yaml"
GOAL = """\
title: 将客户满意度评分从3.9提高到4.5分
metric: {name: 客户满意度评分, unit: 分, baseline: 3.9, target: 4.5}
agreed: {by: chen.jing, on: 2026-09-30}
"""
LOWER = GOAL.replace("4.5", "4.2")
ENTRY = "changes: [{on: 2026-11-10, field: metric.target, from: 4.5, to: 4.2, why: 样本口径变了}]\n"


def moved(text: str, past: Told, today: date = TODAY) -> tuple[Move, ...]:
    project = Project({PATH: text}, today, past)
    return moves(project.goals[0], project)


def told(*said: tuple[str, str]) -> Told:
    return Told({PATH: said})


def test_a_move_has_its_commit_day_and_author() -> None:
    (move,) = moved(LOWER, told(("2026-09-28", GOAL), ("2026-11-10", LOWER)))
    assert (move.goal, move.path) == ("csat", PATH)
    assert (move.step.before, move.step.after, move.step.easier) == ("4.5分", "4.2分", True)
    assert (move.commit, move.day, move.author) == ("csat-2", date(2026, 11, 10), "li.wei")


def test_what_is_not_committed_yet_is_today_s_and_nobody_s() -> None:
    (move,) = moved(LOWER, told(("2026-09-28", GOAL)))
    assert (move.commit, move.day, move.author) == ("", TODAY, "")


@pytest.mark.parametrize(
    ("text", "day", "agreed"),
    [
        pytest.param(GOAL, "2026-09-30", False, id="on the day it was agreed"),
        pytest.param(GOAL, "2026-10-01", True, id="the day after"),
        pytest.param(GOAL.replace(", on: 2026-09-30", ""), "2026-10-01", False, id="agreed on no day: the first one"),
        pytest.param(GOAL.replace("agreed: {by: chen.jing, on: 2026-09-30}\n", ""), "2026-10-02", True, id="never agreed"),
        pytest.param(f"{GOAL}start: 2026-11-01\n", "2026-10-15", True, id="agreed before it starts"),
    ],
)  # fmt: skip
def test_a_move_comes_before_or_after_it_was_agreed(text: str, day: str, agreed: bool) -> None:
    lower = text.replace("4.5", "4.2")
    (move,) = moved(lower, told(("2026-09-28", text), (day, lower)))
    assert (move.agreed, move.unexplained) == (agreed, agreed)


def test_a_goal_agreed_anew_has_its_moves_behind_it() -> None:
    anew = LOWER.replace("on: 2026-09-30", "on: 2026-11-12")
    lowered, again = moved(anew, told(("2026-09-28", GOAL), ("2026-11-10", LOWER), ("2026-11-12", anew)))
    assert (lowered.agreed, lowered.unexplained) == (False, False)
    assert (again.step.what.value, again.step.before, again.step.after) == (
        "agreed",
        "2026-09-30",
        "2026-11-12",
    )
    assert (again.agreed, again.unexplained) == (True, False)


def test_an_entry_in_changes_gives_the_reason() -> None:
    (move,) = moved(LOWER + ENTRY, told(("2026-09-28", GOAL), ("2026-11-10", LOWER + ENTRY)))
    assert (move.why, move.unexplained) == ("样本口径变了", False)


def test_an_entry_without_a_reason_explains_nothing() -> None:
    entry = ENTRY.replace(", why: 样本口径变了", "")
    (move,) = moved(LOWER + entry, told(("2026-09-28", GOAL), ("2026-11-10", LOWER + entry)))
    assert (move.why, move.unexplained) == ("", True)


def test_who_answers_for_it_needs_no_reason() -> None:
    owned = f"{GOAL}owner: li.wei\n"
    (move,) = moved(f"{GOAL}owner: wu.hao\n", told(("2026-09-28", owned)))
    assert (move.agreed, move.unexplained) == (True, False)


def test_a_move_after_today_is_not_known_yet() -> None:
    past = told(("2026-09-28", GOAL), ("2026-11-21", LOWER))
    assert moved(GOAL, past) == ()
    assert len(moved(LOWER, past, date(2026, 11, 21))) == 1


def test_there_and_back_again_is_three_moves() -> None:
    past = told(("2026-09-28", GOAL), ("2026-11-10", LOWER), ("2026-11-11", GOAL), ("2026-11-12", LOWER))
    assert [move.step.after for move in moved(LOWER, past)] == ["4.2分", "4.5分", "4.2分"]


def test_the_same_move_on_two_branches_is_one() -> None:
    past = told(("2026-09-28", GOAL), ("2026-11-10", LOWER))
    start, lowered = past.chains[PATH]
    picked, both = past.put(f"# 别的\n{LOWER}"), past.put(f"# 别的\n{LOWER}weight: 40\n")
    side = Version("side", lowered.moment.replace(day=12), "wu.hao", start.after, picked)
    merge = Version("merge", lowered.moment.replace(day=13), "wu.hao", lowered.after, both, (picked,))
    past.chains[PATH] = (start, lowered, side, merge)
    assert [move.commit for move in moved(f"# 别的\n{LOWER}weight: 40\n", past)] == ["csat-2"]


def test_a_branch_that_whoever_agreed_never_saw_moves_the_goal_where_it_is_merged() -> None:
    bare = GOAL.replace("agreed: {by: chen.jing, on: 2026-09-30}\n", "")
    past = told(("2026-09-20", bare), ("2026-09-25", bare.replace("4.5", "4.2")), ("2026-09-30", GOAL))
    start, side, agreed = past.chains[PATH]
    agreed = agreed._replace(before=start.after)
    merge = Version(
        "merge",
        agreed.moment.replace(month=11, day=10),
        "li.wei",
        agreed.after,
        past.put(LOWER),
        (side.after,),
    )
    past.chains[PATH] = (start, side._replace(joined=merge.moment), agreed, merge)
    assert [(each.step.after, each.day, each.agreed) for each in moved(LOWER, past)] == [
        ("4.2分", date(2026, 11, 10), True)
    ]


def test_a_goal_whose_id_another_has_is_told_apart() -> None:
    twin = "goals/2026/csat.yaml"
    past = Told({PATH: [("2026-09-28", GOAL)], twin: [("2026-09-28", GOAL), ("2026-11-10", LOWER)]})
    project = Project({PATH: GOAL, twin: LOWER}, TODAY, past)
    records = {path: project.files[path].record for path in (PATH, twin)}
    assert moves(records[PATH], project) == ()
    assert [move.path for move in moves(records[twin], project)] == [twin]


def test_all_goals_are_worked_out_once() -> None:
    past = told(("2026-09-28", GOAL), ("2026-11-10", LOWER))
    project = Project({PATH: LOWER, "goals/2026-Q4/nps.yaml": GOAL}, TODAY, past)
    for goal in project.goals:
        moves(goal, project)
    assert past.fetched == [2]
    earlier = project.seen_on(date(2026, 11, 9))
    assert moves(earlier.goals[0], earlier) == ()


def test_what_could_not_be_read_is_said() -> None:
    past = told(("2026-09-28", GOAL), ("2026-11-09", "title: [\n"), ("2026-11-10", LOWER))
    project = Project({PATH: LOWER}, TODAY, past)
    found = found_in(project.goals, project)[PATH]
    assert [move.commit for move in found.moves] == ["csat-3"]
    assert found.unread == ("csat-2",)
