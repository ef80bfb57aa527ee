"""Moves of a goal with day and reason: from the history, and from `changes` where that does not tell."""

from __future__ import annotations

from datetime import date

from tests.conftest import TODAY
from tests.past import Told

from pmcoach.assess.history.goalposts import goalposts
from pmcoach.project import Project
from pmcoach.text import Lang

PATH = "goals/2026-Q4/a.yaml"
BEFORE = (
    "title: 甲\nagreed: {by: x, on: 2026-10-01}\nmetric: {name: 乙, target: 4.5}\ndue: 2026-12-31\nwhy: 丙\n"
)


def said(after: str) -> list[tuple[date, str, str]]:
    history = Told({PATH: (("2026-09-30", BEFORE), ("2026-11-10", after))})
    project = Project({PATH: after}, TODAY, history)
    return [(each.day, each.shown.say(Lang.EN), each.why) for each in goalposts(project.goals[0], project)]


def test_a_lowered_target_is_a_move_and_a_new_reason_is_none() -> None:
    assert said(BEFORE.replace("4.5", "4.2").replace("丙", "丁")) == [
        (date(2026, 11, 10), "target: 4.5 → 4.2", "")
    ]


def test_what_changes_says_gives_the_reason_or_is_a_move_of_its_own() -> None:
    changes = (
        "changes:\n"
        "  - {on: 2026-11-10, field: metric.target, from: 4.5, to: 4.2, why: 问卷推迟}\n"
        "  - {on: 2026-10-15, field: due, from: 2026-12-15, to: 2026-12-31}\n"
        "  - {on: 2026-12-24, field: due, to: 2027-01-31}\n"
        "  - {field: title}\n"
    )
    assert said(BEFORE.replace("4.5", "4.2") + changes) == [
        (date(2026, 10, 15), "the due day: 2026-12-15 → 2026-12-31", ""),
        (date(2026, 11, 10), "target: 4.5 → 4.2", "问卷推迟"),
    ]
