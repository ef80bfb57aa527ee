"""Branches that meet: a move is found where it was made, once, and not at all where the merge left it behind."""

from __future__ import annotations

import pytest
from tests.assess.test_moves_in_git import GOAL, LOWER, PATH, SOONER, found, said
from tests.repository import Repo

OTHER = "goals/2026-Q4/nps.yaml"
EARLY, LATE = "2026-11-05T10:00:00+08:00", "2026-11-06T10:00:00+08:00"
MERGED = "2026-11-07T10:00:00+08:00"


@pytest.fixture(autouse=True)
def begun(repo: Repo) -> None:
    repo.commit("2026-09-28T10:00:00+08:00", {PATH: GOAL, OTHER: GOAL})


def branched(
    repo: Repo, side: dict[str, str], main: dict[str, str], *, side_first: bool = True
) -> tuple[str, str]:
    """Let a branch and the main line each have a commit; return their ids."""
    repo.git("checkout", "-q", "-b", "side")
    theirs = repo.commit(EARLY if side_first else LATE, side, author="张敏")
    repo.git("checkout", "-q", "main")
    return theirs, repo.commit(LATE if side_first else EARLY, main)


def merge(repo: Repo, *options: str) -> str:
    repo.git("merge", "-q", "--no-edit", *options, "side", moment=MERGED)
    return repo.git("rev-parse", "HEAD")


def test_each_branch_s_move_is_found_once(repo: Repo) -> None:
    side, main = branched(repo, {PATH: SOONER}, {PATH: GOAL.replace("baseline: 3.9", "baseline: 4.0")})
    merge(repo)
    assert said(found(repo)) == [
        ("due", "2026-12-31", "2026-12-20", side),
        ("baseline", "3.9分", "4分", main),
    ]


def test_a_conflict_resolved_otherwise_is_the_merge_s_own_move(repo: Repo) -> None:
    side, main = branched(repo, {PATH: LOWER}, {PATH: GOAL.replace("4.5", "4.4")})
    repo.git("merge", "-q", "side", check=False)
    resolved = repo.commit(MERGED, {PATH: GOAL.replace("4.5", "4.3")})
    assert said(found(repo)) == [
        ("target", "4.5分", "4.2分", side),
        ("target", "4.5分", "4.4分", main),
        ("target", "4.4分", "4.3分", resolved),
    ]


@pytest.mark.parametrize("side_first", [True, False])
def test_a_conflict_resolved_for_one_side_leaves_the_other_s_move_behind(
    repo: Repo, side_first: bool
) -> None:
    ours = GOAL.replace("4.5", "4.4")
    _, main = branched(repo, {PATH: LOWER, OTHER: LOWER}, {PATH: ours}, side_first=side_first)
    repo.git("merge", "-q", "side", check=False)
    repo.commit(MERGED, {PATH: ours})
    assert said(found(repo)) == [("target", "4.5分", "4.4分", main)]
    assert [each.step.after for each in found(repo, "nps")] == ["4.2分"]


def test_a_branch_that_is_merged_and_thrown_away_moved_nothing(repo: Repo) -> None:
    branched(repo, {PATH: LOWER}, {PATH: GOAL})
    merge(repo, "-s", "ours")
    assert said(found(repo)) == []


def test_a_move_picked_from_another_branch_is_one(repo: Repo) -> None:
    side, _ = branched(repo, {PATH: LOWER}, {OTHER: SOONER})
    repo.git("cherry-pick", side, moment=LATE)
    repo.commit(LATE, {OTHER: GOAL})
    merge(repo)
    assert [(each.step.after, each.day.isoformat()) for each in found(repo)] == [("4.2分", LATE[:10])]


def test_a_goal_that_one_branch_renames_and_the_other_moves(repo: Repo) -> None:
    repo.git("checkout", "-q", "-b", "side")
    repo.git("mv", PATH, "goals/2026-Q4/satisfaction.yaml")
    repo.commit(EARLY, {"goals/2026-Q4/satisfaction.yaml": SOONER}, author="张敏")
    side = repo.git("rev-parse", "HEAD")
    repo.git("checkout", "-q", "main")
    main = repo.commit(LATE, {PATH: GOAL.replace("baseline: 3.9", "baseline: 4.0")})
    merge(repo)
    assert said(found(repo, "satisfaction")) == [
        ("due", "2026-12-31", "2026-12-20", side),
        ("baseline", "3.9分", "4分", main),
    ]
