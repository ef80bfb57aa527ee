"""Goals that were agreed and whose files are gone."""

from __future__ import annotations

from datetime import date

import pytest
from tests.conftest import TODAY
from tests.past import Told

from pmcoach.assess.history.removed import removed
from pmcoach.project import Project

PATH = "goals/2026-Q4/csat.yaml"
BARE = "title: 满意度\nowner: li.wei\n"
AGREED = f"{BARE}agreed: {{by: chen.jing, on: 2026-09-30}}\n"


def gone(*said: tuple[str, str | None], today: date = TODAY) -> list[tuple[str, str, str, date]]:
    """What is told of a goal whose file is not there: its title, commit, author and day."""
    found = removed(Project({}, today, Told({PATH: said})))
    return [(each.goal.title, each.move.commit, each.move.author, each.move.day) for each in found]


def test_an_agreed_goal_that_was_deleted_is_told_with_its_commit() -> None:
    assert gone(("2026-09-30", AGREED), ("2026-11-10", None)) == [
        ("满意度", "csat-2", "li.wei", date(2026, 11, 10))
    ]


def test_one_that_is_deleted_and_not_committed_is_today_s_and_nobody_s() -> None:
    assert gone(("2026-09-30", AGREED)) == [("满意度", "", "", TODAY)]


@pytest.mark.parametrize(
    ("said", "today"),
    [
        pytest.param([("2026-09-30", BARE), ("2026-11-10", None)], TODAY, id="never agreed"),
        pytest.param(
            [("2026-09-30", AGREED), ("2026-11-10", None)], date(2026, 11, 9), id="not yet, on that day"
        ),
        pytest.param([("2026-09-30", "title: [\n"), ("2026-11-10", None)], TODAY, id="nobody can read it"),
    ],
)
def test_other_goals_that_went_are_no_news(said: list[tuple[str, str | None]], today: date) -> None:
    assert gone(*said, today=today) == []
