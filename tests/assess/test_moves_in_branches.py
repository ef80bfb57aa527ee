"""Branches, however they came together: each move is told once, where it was made."""

from __future__ import annotations

import pytest
from tests.repository import Repo
from tests.stories import BOTH, GOAL, LOWER, OTHER, PATH, SOONER, begin, on, told


@pytest.fixture(autouse=True)
def begun(repo: Repo) -> None:
    begin(repo)


def branch(repo: Repo, name: str, day: int, files: dict[str, str]) -> str:
    repo.git("checkout", "-qb", name, "main")
    made = repo.commit(on(day), files, author=name)
    repo.git("checkout", "-q", "main")
    return made


def test_a_branch_that_was_squashed(repo: Repo) -> None:
    branch(repo, "b", 8, {PATH: GOAL.replace("4.5", "4.4")})
    repo.git("checkout", "-q", "b")
    repo.commit(on(9), {PATH: LOWER})
    repo.git("checkout", "-q", "main")
    repo.git("merge", "-q", "--squash", "b")
    made = repo.commit(on(11), author="陈静")
    assert told(repo.root) == [("csat", "4.2分", made, 11, "陈静")]


def test_three_branches_merged_at_once(repo: Repo) -> None:
    one = branch(repo, "b1", 8, {PATH: LOWER})
    two = branch(repo, "b2", 9, {OTHER: SOONER})
    branch(repo, "b3", 9, {"x": "1"})
    repo.git("merge", "-q", "-m", "m", "b1", "b2", "b3", moment=on(12))
    assert told(repo.root) == [("csat", "4.2分", one, 8, "b1"), ("nps", "2026-12-20", two, 9, "b2")]


def test_a_commit_that_was_picked_and_merged_as_well(repo: Repo) -> None:
    made = branch(repo, "b", 9, {PATH: LOWER})
    repo.git("cherry-pick", made, moment=on(12), author="陈静")
    repo.git("merge", "-q", "b", "-m", "m", moment=on(13))
    assert [(each[1], each[3]) for each in told(repo.root)] == [("4.2分", 12)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param(BOTH, [("4.2分", 8), ("2026-12-20", 9)], id="both"),
        pytest.param(LOWER, [("4.2分", 8)], id="theirs"),
        pytest.param(SOONER, [("2026-12-20", 9)], id="ours"),
        pytest.param(
            BOTH.replace("4.2", "4.25"),
            [("4.2分", 8), ("2026-12-20", 9), ("4.25分", 10)],
            id="neither",
        ),
    ],
)
def test_two_who_moved_it_at_once(repo: Repo, text: str, days: list[tuple[str, int]]) -> None:
    branch(repo, "b", 8, {PATH: LOWER})
    repo.commit(on(9), {PATH: SOONER})
    repo.git("merge", "-q", "b", check=False)
    repo.commit(on(10), {PATH: text}, author="陈静")
    assert [(each[1], each[3]) for each in told(repo.root)] == days


def test_a_merge_that_kept_nothing_of_a_branch(repo: Repo) -> None:
    branch(repo, "b", 8, {PATH: LOWER})
    repo.commit(on(9), {"x": "1"})
    repo.git("merge", "-q", "-s", "ours", "b", "-m", "m", moment=on(10))
    assert told(repo.root) == []


def test_a_branch_without_a_commit_and_a_line_without_a_parent(repo: Repo) -> None:
    made = repo.commit(on(8), {PATH: LOWER})
    repo.git("checkout", "-q", "--orphan", "new")
    assert told(repo.root) == []
    repo.commit(on(9), {"x": "1"})
    assert told(repo.root) == []
    repo.git("merge", "-q", "--allow-unrelated-histories", "-X", "ours", "main", "-m", "m", moment=on(10))
    assert [each[2] for each in told(repo.root)] == [made]
