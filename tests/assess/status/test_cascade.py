"""The cascade: trees from the top down, and the goals that stand apart."""

from __future__ import annotations

from collections.abc import Callable

from pmcoach.assess.status.cascade import cascade
from pmcoach.project import Project

Make = Callable[..., Project]


def goal(level: str = "person", **said: str) -> str:
    return "".join(f"{name}: {value}\n" for name, value in {"title": "甲", "level": level, **said}.items())


def test_each_goal_stands_below_the_one_it_serves(make: Make) -> None:
    project = make(
        {
            "goals/2026/top.yaml": goal("company"),
            "goals/2026-Q4/a.yaml": goal("team", parent="top"),
            "goals/2026-Q4/b.yaml": goal(parent="a"),
            "goals/2026-Q4/c.yaml": goal(parent="top"),
            "goals/2026-Q4/team.yaml": goal("team"),
        }
    )
    found = cascade(project)
    said = [[(each.goal.id, each.depth, each.last, each.below) for each in tree] for tree in found.trees]
    assert said == [
        [("top", 0, True, 2), ("a", 1, False, 1), ("b", 2, True, 0), ("c", 1, True, 0)],
        [("team", 0, True, 0)],
    ]
    assert (found.orphans, found.lost) == ((), ())


def test_a_goal_that_says_it_serves_none_is_not_lost(make: Make) -> None:
    project = make(
        {
            "goals/2026-Q4/a.yaml": goal(parent="none"),
            "goals/2026-Q4/b.yaml": goal(parent="无"),
            "goals/2026-Q4/c.yaml": goal(),
            "goals/2026-Q4/d.yaml": goal(parent="nowhere"),
            "goals/2026-Q4/e.yaml": goal(parent="f"),
            "goals/2026-Q4/f.yaml": goal(parent="e"),
        }
    )
    found = cascade(project)
    assert [each.id for each in found.orphans] == ["a", "b", "c"]
    assert [each.id for each in found.lost] == ["d", "e", "f"]


def test_the_goal_above_is_shown_when_it_is_over(make: Make) -> None:
    files = {
        "goals/2026-Q1/old.yaml": goal("team", status="done", due="2026-03-31"),
        "goals/2026-Q4/a.yaml": goal(parent="old"),
    }
    ((old, below),) = cascade(make(files)).trees
    assert (old.goal.id, below.goal.id) == ("old", "a")
