"""Conflicts to be looked at again, until a review comes back to them."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import TEAM, Make
from tests.conftest import TODAY

from pmcoach.assess.items.follow_ups import to_look_again
from pmcoach.document.place import Path

FIRST = "reviews/2026-10-14/li.wei.yaml"
AGREED = "private: {conflicts: [{agreed: 规则提前48小时发影响面, follow_up: 2026-11-18}]}\n"


def again(make: Make, files: dict[str, str], today: date = TODAY) -> list[tuple[str, Path, date]]:
    """The conflicts to be looked at again: their places and days."""
    project = make({**TEAM, FIRST: f"held: 2026-10-14\n{AGREED}", **files}, today)
    found = to_look_again(project.people["li.wei"], project)
    return [(path, place, day) for path, place, _, day in found]


def test_a_conflict_with_its_place_and_day(make: Make) -> None:
    assert again(make, {}) == [(FIRST, ("private", "conflicts", 0), date(2026, 11, 18))]
    open_one = {FIRST: "held: 2026-10-14\nconflicts: [{facts: a}, {facts: b, follow_up: 2026-11-18}]\n"}
    assert again(make, open_one) == [(FIRST, ("conflicts", 1), date(2026, 11, 18))]


@pytest.mark.parametrize(
    ("today", "heard"),
    [("2026-11-10", False), ("2026-11-11", True), ("2027-01-17", True), ("2027-01-18", False)],
)
def test_it_is_heard_from_a_week_before_to_two_months_after(make: Make, today: str, heard: bool) -> None:
    assert bool(again(make, {}, date.fromisoformat(today))) is heard


@pytest.mark.parametrize(
    ("later", "open_"),
    [
        pytest.param(
            "held: 2026-11-18\ntopics: [{what: 和赵磊的冲突还好吗}]\n", False, id="a topic that names it"
        ),
        pytest.param("held: 2026-11-18\ntopics: [{what: follow-up with Zhao}]\n", False, id="in English"),
        pytest.param(
            "held: 2026-11-18\ntopics: [规则提前48小时发影响面，做到了吗]\n", False, id="what was agreed"
        ),
        pytest.param("held: 2026-11-18\nprivate: {topics: [{what: 回访}]}\n", False, id="a private topic"),
        pytest.param(
            "held: 2026-11-18\nprivate: {conflicts: [{agreed: 好多了}]}\n", False, id="another look"
        ),
        pytest.param("held: 2026-11-18\ntopics: [排期]\n", True, id="another topic"),
        pytest.param("held: 2026-11-17\ntopics: [冲突]\n", True, id="before its day"),
        pytest.param("topics: [冲突]\n", True, id="it was not held"),
    ],
)
def test_a_later_review_comes_back_to_it(make: Make, later: str, open_: bool) -> None:
    assert bool(again(make, {"reviews/2026-11-18/li.wei.yaml": later})) is open_


def test_a_conflict_without_a_day_is_not_forgotten_by_anybody(make: Make) -> None:
    assert again(make, {FIRST: "held: 2026-10-14\nconflicts: [{agreed: 分开排期}]\n"}) == []
