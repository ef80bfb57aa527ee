"""Conflicts the lead has to come back to."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import TEAM, Make, asked, said

from pmcoach.assess.debts import debts
from pmcoach.assess.notice import Notice
from pmcoach.text import Lang

FIRST = "reviews/2026-10-14/li.wei.yaml"
AGREED = "private: {conflicts: [{agreed: 规则提前48小时发影响面, follow_up: 2026-11-18}]}\n"
QUIET = "lead: chen.jing\ncadence: {one_on_one: none, check: none, review: none, report: none}\n"


def notices(make: Make, files: dict[str, str], today: date = date(2026, 11, 20)) -> list[Notice]:
    project = make({**TEAM, "pmcoach.yaml": QUIET, FIRST: f"held: 2026-10-14\n{AGREED}", **files}, today)
    return list(debts(project.people["li.wei"], project))


def test_a_conflict_is_to_be_looked_at_again(make: Make) -> None:
    (notice,) = notices(make, {})
    assert notice.private
    assert (notice.path, notice.at, notice.weight) == (FIRST, ("private", "conflicts", 0), 17)
    assert said([notice]) == ["the conflict was to be looked at again on 11-18: 规则提前48小时发影响面"]
    assert said([notice], Lang.ZH) == ["冲突应在 11-18 回访：规则提前48小时发影响面"]
    assert asked([notice]) == ["You agreed to look again on 11-18 (“规则提前48小时发影响面”): how is it now?"]
    assert asked([notice], Lang.ZH) == ["约好 11-18 再看（“规则提前48小时发影响面”）：现在怎么样了？"]


@pytest.mark.parametrize(
    ("conflict", "shown"),
    [
        pytest.param(
            "{facts: 两人都改了规则, follow_up: 2026-11-18}", "两人都改了规则", id="what both accept"
        ),
        pytest.param("{follow_up: 2026-11-18}", "—", id="nothing"),
    ],
)
def test_a_conflict_without_an_agreement(make: Make, conflict: str, shown: str) -> None:
    (notice,) = notices(make, {FIRST: f"held: 2026-10-14\nconflicts: [{conflict}]\n"})
    assert notice.private, "a conflict is, wherever it stands"
    assert said([notice]) == [f"the conflict was to be looked at again on 11-18: {shown}"]


@pytest.mark.parametrize(
    ("today", "heard"),
    [("2026-11-10", False), ("2026-11-11", True), ("2027-01-17", True), ("2027-01-18", False)],
)
def test_it_is_heard_from_a_week_before_to_two_months_after(make: Make, today: str, heard: bool) -> None:
    assert bool(notices(make, {}, date.fromisoformat(today))) is heard


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
    assert bool(notices(make, {"reviews/2026-11-18/li.wei.yaml": later})) is open_


def test_a_conflict_without_a_day_is_not_forgotten_by_anybody(make: Make) -> None:
    assert notices(make, {FIRST: "held: 2026-10-14\nconflicts: [{agreed: 分开排期}]\n"}) == []
