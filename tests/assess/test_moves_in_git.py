"""A real repository with every kind of move: each is found once, with its commit; slips and reformatting are silent."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.conftest import TODAY
from tests.repository import Repo

from pmcoach.assess.history.moves import Move, moves
from pmcoach.project import Project
from pmcoach.records.fields.zone import zone_of
from pmcoach.store.disk.folder import Folder
from pmcoach.store.git.past import GitPast

PATH = "goals/2026-Q4/csat.yaml"
NEXT = "goals/2027-Q1/csat.yaml"
GOAL = """\
# csat, the one that matters
title: 将客户满意度评分从3.9提高到4.5分，2026年12月31日前
owner: li.wei
why: 公司今年以留存优先
metric: {name: 客户满意度评分, unit: 分, baseline: 3.9, target: 4.5}
plan:
  - {do: 访谈20位用户, owner: li.wei, due: 2026-10-20}
  - {do: 上线新版问卷, owner: li.wei, due: 2026-11-20}
created: 2026-09-28
due: 2026-12-31
agreed: {by: chen.jing, on: 2026-09-30}
"""
LOWER = GOAL.replace("4.5", "4.2")
SOONER = GOAL.replace("due: 2026-12-31", "due: 2026-12-20")


@pytest.fixture(autouse=True)
def begun(repo: Repo) -> None:
    repo.commit("2026-09-28T10:00:00+08:00", {PATH: GOAL})


def found(repo: Repo, goal: str = "csat", today: date = TODAY) -> tuple[Move, ...]:
    past = GitPast(str(repo.root), zone=zone_of("Asia/Shanghai"))
    project = Project(Folder(str(repo.root)), today, past)
    said = moves(next(each for each in project.goals if each.id == goal), project)
    past.save()
    return said


def said(found: tuple[Move, ...]) -> list[tuple[str, str, str, str]]:
    return [(each.step.what.value, each.step.before, each.step.after, each.commit) for each in found]


def test_each_kind_of_move_is_found_with_its_commit(repo: Repo) -> None:
    text, commits = GOAL, []
    changes = [
        ("4.5", "4.2"),
        ("due: 2026-12-31", "due: 2027-01-15"),
        ("3.9", "4.0"),
        ("name: 客户满意度评分", "name: 退款率"),
        ("客户满意度评分从", "结算页放弃率从"),
        ("\nowner: li.wei", "\nowner: wang.fang"),
        ("created", "parent: retention\ncreated"),
        ("created", "status: done\ncreated"),
        ("on: 2026-09-30", "on: 2026-11-08"),
    ]
    for day, (old, new) in enumerate(changes, 1):
        text = text.replace(old, new)
        commits.append(repo.commit(f"2026-11-{day:02}T10:00:00+08:00", {PATH: text}))
    assert said(found(repo)) == [
        ("target", "4.5分", "4.2分", commits[0]),
        ("due", "2026-12-31", "2027-01-15", commits[1]),
        ("baseline", "3.9分", "4分", commits[2]),
        ("metric", "客户满意度评分", "退款率", commits[3]),
        (
            "title",
            "将客户满意度评分从4.0提高到4.2分，2026年12月31日前",
            "将结算页放弃率从4.0提高到4.2分，2026年12月31日前",
            commits[4],
        ),
        ("owner", "li.wei", "wang.fang", commits[5]),
        ("parent", "—", "retention", commits[6]),
        ("status", "active", "done", commits[7]),
        ("agreed", "2026-09-30", "2026-11-08", commits[8]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(GOAL.replace("客户满意度评分从", "客户的满意度评分从"), id="a slip mended"),
        pytest.param(
            GOAL.replace("metric: {", "metric:\n  {").replace("# csat", "# CSAT"), id="layout and comments"
        ),
        pytest.param(GOAL.replace("\n", "\r\n"), id="line breaks"),
        pytest.param(GOAL.replace("due: 2026-10-20}", "done: 2026-10-18}"), id="a step done"),
    ],
)
def test_slips_and_layout_are_no_moves(repo: Repo, text: str) -> None:
    repo.commit("2026-11-10T10:00:00+08:00", {PATH: text})
    assert said(found(repo)) == []


def test_what_is_not_committed_counts_as_today_s(repo: Repo) -> None:
    repo.write({PATH: LOWER})
    (move,) = found(repo)
    assert (move.commit, move.day, move.step.after) == ("", TODAY, "4.2分")


def test_two_time_zones_and_the_workspace_s_day(repo: Repo) -> None:
    west = repo.commit("2026-11-10T23:30:00-08:00", {PATH: LOWER}, author="Ann")
    east = repo.commit("2026-11-11T15:45:00+08:00", {PATH: LOWER.replace("3.9", "4.0")})
    assert [(each.day.isoformat(), each.author, each.commit) for each in found(repo)] == [
        ("2026-11-11", "Ann", west),
        ("2026-11-11", "李伟", east),
    ]
    assert found(repo, today=date(2026, 11, 10)) == ()


def test_a_goal_with_another_name_is_the_same_goal(repo: Repo) -> None:
    moved = repo.commit("2026-11-09T10:00:00+08:00", {PATH: LOWER})
    repo.git("mv", PATH, "goals/2026-Q4/satisfaction.yaml")
    repo.commit("2026-11-10T10:00:00+08:00")
    assert said(found(repo, "satisfaction")) == [("target", "4.5分", "4.2分", moved)]


def test_a_goal_in_another_period_is_the_same_goal_however_much_of_it_changed(repo: Repo) -> None:
    (repo.root / PATH).unlink()
    moved = repo.commit("2026-11-10T10:00:00+08:00", {NEXT: "title: 将客户满意度评分提高到4.2分\n"})
    assert [each for each in said(found(repo)) if each[0] in ("target", "due")] == [
        ("target", "4.5分", "4.2分", moved),
        ("due", "2026-12-31", "2027-03-31", moved),
    ]


def test_a_goal_that_is_taken_away_and_brought_back_easier(repo: Repo) -> None:
    (repo.root / PATH).unlink()
    repo.commit("2026-11-09T10:00:00+08:00")
    back = repo.commit("2026-11-10T10:00:00+08:00", {PATH: LOWER})
    assert said(found(repo)) == [("target", "4.5分", "4.2分", back)]


def test_a_revert_moves_back(repo: Repo) -> None:
    there = repo.commit("2026-11-09T10:00:00+08:00", {PATH: LOWER})
    repo.git("revert", "--no-edit", "HEAD", moment="2026-11-10T10:00:00+08:00")
    back = repo.git("rev-parse", "HEAD")
    assert said(found(repo)) == [
        ("target", "4.5分", "4.2分", there),
        ("target", "4.2分", "4.5分", back),
    ]


def test_a_rebase_has_the_new_commit_and_its_day(repo: Repo) -> None:
    repo.git("checkout", "-q", "-b", "side")
    old = repo.commit("2026-11-05T10:00:00+08:00", {PATH: LOWER}, author="张敏")
    repo.git("checkout", "-q", "main")
    main = repo.commit("2026-11-06T10:00:00+08:00", {PATH: SOONER})
    repo.git("checkout", "-q", "side")
    repo.git("rebase", "-q", "main", moment="2026-11-07T10:00:00+08:00")
    new = repo.git("rev-parse", "HEAD")
    assert new != old
    assert [(each.day.isoformat(), each.author, each.commit) for each in found(repo)] == [
        ("2026-11-06", "李伟", main),
        ("2026-11-07", "张敏", new),
    ]


def test_a_broken_version_is_left_out(repo: Repo) -> None:
    repo.commit("2026-11-09T10:00:00+08:00", {PATH: LOWER.replace("owner: li.wei", "owner: @li.wei")})
    mended = repo.commit("2026-11-10T10:00:00+08:00", {PATH: LOWER})
    assert said(found(repo)) == [("target", "4.5分", "4.2分", mended)]


def test_a_workspace_below_the_top_of_its_repository(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "big", "团队/pm")
    repo.commit("2026-09-28T10:00:00+08:00", {PATH: GOAL, "../../other.txt": "x"})
    moved = repo.commit("2026-11-10T10:00:00+08:00", {PATH: LOWER})
    repo.commit("2026-11-11T10:00:00+08:00", {"../../goals/2026-Q4/csat.yaml": "title: not ours\n"})
    assert said(found(repo)) == [("target", "4.5分", "4.2分", moved)]


def test_what_was_learned_is_not_read_again(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    moved = repo.commit("2026-11-10T10:00:00+08:00", {PATH: LOWER})
    assert said(found(repo)) == [("target", "4.5分", "4.2分", moved)]
    monkeypatch.setattr(GitPast, "texts", lambda *_: {})
    assert said(found(repo)) == [("target", "4.5分", "4.2分", moved)]
