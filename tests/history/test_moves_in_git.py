"""A real repository with every kind of move: each is found once, with its commit; slips and reformatting are silent."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from pmcoach.assess.moves import Move, moves
from pmcoach.project import Project
from pmcoach.store.folder import Folder
from pmcoach.store.past import GitPast

GOAL = """\
# csat, the one that matters
title: 将客户满意度评分从3.9提高到4.5分，2026年12月31日前
owner: li.wei
why: 公司今年以留存优先
metric: {name: 客户满意度评分, unit: 分, baseline: 3.9, target: 4.5}
created: 2026-09-28
due: 2026-12-31
agreed: {by: chen.jing, on: 2026-09-30}
"""


class Repo:
    """A repository made by hand, a commit at a time, each with its author and moment."""

    def __init__(self, root: Path, workspace: str = "") -> None:
        self.top = root
        self.root = root / workspace
        self.root.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main")
        (self.root / "pmcoach.yaml").write_text("language: zh\n")

    def git(self, *words: str, moment: str = "2026-10-01T09:00:00+08:00", author: str = "李伟") -> str:
        env = {
            **os.environ,
            "GIT_AUTHOR_DATE": moment,
            "GIT_COMMITTER_DATE": moment,
            "GIT_AUTHOR_NAME": author,
            "GIT_COMMITTER_NAME": author,
            "GIT_AUTHOR_EMAIL": "a@example.org",
            "GIT_COMMITTER_EMAIL": "a@example.org",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
        }
        done = subprocess.run(
            ("git", *words), cwd=self.top, env=env, capture_output=True, check=False, text=True
        )
        return done.stdout.strip()

    def write(self, text: str, path: str = "goals/2026-Q4/csat.yaml") -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def commit(
        self,
        moment: str,
        text: str | None = None,
        *,
        author: str = "李伟",
        path: str = "goals/2026-Q4/csat.yaml",
    ) -> str:
        if text is not None:
            self.write(text, path)
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "x", moment=moment, author=author)
        return self.git("rev-parse", "HEAD")

    def moves(self, goal: str = "csat", today: date = date(2026, 11, 20)) -> tuple[Move, ...]:
        project = Project(Folder(str(self.root)), today, GitPast(str(self.root)))
        found = project.goal(goal)
        assert found is not None
        return moves(found, project)


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    made = Repo(tmp_path / "repo")
    made.commit("2026-09-28T10:00:00+08:00", GOAL)
    return made


def said(found: tuple[Move, ...]) -> list[tuple[str, str, str, str, str]]:
    return [
        (each.step.what.value, each.step.before, each.step.after, each.day.isoformat(), each.commit)
        for each in found
    ]


def test_each_kind_of_move_is_found_with_its_commit(repo: Repo) -> None:
    target = repo.commit("2026-11-10T10:00:00+08:00", GOAL.replace("4.5", "4.2"))
    due = repo.commit(
        "2026-11-11T10:00:00+08:00",
        GOAL.replace("4.5", "4.2").replace("12月31日", "12月20日").replace("12-31", "12-20"),
    )
    text = (repo.root / "goals/2026-Q4/csat.yaml").read_text(encoding="utf-8")
    baseline = repo.commit("2026-11-12T10:00:00+08:00", text.replace("3.9", "4.0"))
    text = text.replace("3.9", "4.0")
    metric = repo.commit("2026-11-13T10:00:00+08:00", text.replace("name: 客户满意度评分", "name: 退款率"))
    assert said(repo.moves()) == [
        ("target", "4.5分", "4.2分", "2026-11-10", target),
        ("due", "2026-12-31", "2026-12-20", "2026-11-11", due),
        ("baseline", "3.9分", "4分", "2026-11-12", baseline),
        ("metric", "客户满意度评分", "退款率", "2026-11-13", metric),
    ]


def test_easier_and_after_it_was_agreed(repo: Repo) -> None:
    repo.commit("2026-09-29T10:00:00+08:00", GOAL.replace("4.5", "4.6"))
    repo.commit("2026-11-10T10:00:00+08:00", GOAL.replace("4.5", "4.2"))
    first, second = repo.moves()
    assert (first.step.easier, first.agreed) == (False, False)
    assert (second.step.easier, second.agreed, second.author) == (True, True, "李伟")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(GOAL.replace("客户满意度评分从", "客户的满意度评分从"), id="a word added"),
        pytest.param(GOAL.replace("3.9提高到4.5分", " 3.9 提高到 4.5 分"), id="spaces"),
        pytest.param(GOAL.replace("target: 4.5", "target: 4.50"), id="another way to write a number"),
        pytest.param(GOAL + "plan:\n  - {do: 访谈20位用户, owner: li.wei, due: 2026-10-20}\n", id="a plan"),
        pytest.param(GOAL.replace("title:", "标题:").replace("due:", "截止:"), id="Chinese field names"),
        pytest.param(
            GOAL.replace("metric: {", "metric:\n  {").replace("# csat", "# CSAT"), id="layout and comments"
        ),
        pytest.param(GOAL.replace("\n", "\r\n"), id="line breaks"),
    ],
)
def test_slips_and_layout_are_no_moves(repo: Repo, change: str) -> None:
    repo.commit("2026-11-10T10:00:00+08:00", change)
    assert repo.moves() == ()


def test_what_is_not_committed_counts_as_todays(repo: Repo) -> None:
    repo.write(GOAL.replace("4.5", "4.2"))
    (move,) = repo.moves()
    assert (move.commit, move.day, move.step.after) == ("", date(2026, 11, 20), "4.2分")


def test_a_rename_is_followed(repo: Repo) -> None:
    moved = repo.commit("2026-11-09T10:00:00+08:00", GOAL.replace("4.5", "4.2"))
    repo.git("mv", "goals/2026-Q4/csat.yaml", "goals/2026-Q4/satisfaction.yaml")
    repo.commit("2026-11-10T10:00:00+08:00")
    assert said(repo.moves("satisfaction")) == [("target", "4.5分", "4.2分", "2026-11-09", moved)]


def test_a_revert_moves_back(repo: Repo) -> None:
    there = repo.commit("2026-11-09T10:00:00+08:00", GOAL.replace("4.5", "4.2"))
    back = repo.commit("2026-11-10T10:00:00+08:00", GOAL)
    assert [(each.step.after, each.commit) for each in repo.moves()] == [("4.2分", there), ("4.5分", back)]


def test_a_merge_tells_each_branchs_move_once(repo: Repo) -> None:
    repo.git("checkout", "-q", "-b", "side")
    side = repo.commit(
        "2026-11-05T10:00:00+08:00", GOAL.replace("due: 2026-12-31", "due: 2026-12-20"), author="张敏"
    )
    repo.git("checkout", "-q", "main")
    main = repo.commit("2026-11-06T10:00:00+08:00", GOAL.replace("baseline: 3.9", "baseline: 4.0"))
    repo.git("merge", "-q", "--no-edit", "side", moment="2026-11-07T10:00:00+08:00")
    assert [(each.step.what.value, each.commit, each.author) for each in repo.moves()] == [
        ("due", side, "张敏"),
        ("baseline", main, "李伟"),
    ]


def test_a_conflict_resolved_otherwise_is_the_merges_own_move(repo: Repo) -> None:
    repo.git("checkout", "-q", "-b", "side")
    repo.commit("2026-11-05T10:00:00+08:00", GOAL.replace("4.5", "4.2"))
    repo.git("checkout", "-q", "main")
    repo.commit("2026-11-06T10:00:00+08:00", GOAL.replace("4.5", "4.4"))
    repo.git("merge", "-q", "side")
    merge = repo.commit("2026-11-07T10:00:00+08:00", GOAL.replace("4.5", "4.3"))
    last = repo.moves()[-1]
    assert (last.step.before, last.step.after, last.commit) == ("4.4分", "4.3分", merge)


def test_the_day_is_the_authors(repo: Repo) -> None:
    repo.commit("2026-11-10T23:30:00-08:00", GOAL.replace("4.5", "4.2"))
    assert repo.moves()[0].day == date(2026, 11, 10)


def test_a_version_that_breaks_off_is_skipped(repo: Repo) -> None:
    repo.commit("2026-11-09T10:00:00+08:00", GOAL.replace("owner: li.wei", "owner: @li.wei"))
    repo.commit("2026-11-10T10:00:00+08:00", GOAL)
    assert repo.moves() == ()


def test_an_entry_in_changes_explains_a_move(repo: Repo) -> None:
    entry = "changes: [{on: 2026-11-10, field: metric.target, from: 4.5, to: 4.2, why: 样本口径变了}]\n"
    repo.commit("2026-11-10T10:00:00+08:00", GOAL.replace("4.5", "4.2") + entry)
    assert [(each.why, each.explained) for each in repo.moves()] == [("样本口径变了", True)]


def test_a_workspace_below_the_top_of_its_repository(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "repo", "team/pm")
    repo.commit("2026-09-28T10:00:00+08:00", GOAL)
    moved = repo.commit("2026-11-10T10:00:00+08:00", GOAL.replace("4.5", "4.2"))
    assert said(repo.moves()) == [("target", "4.5分", "4.2分", "2026-11-10", moved)]


def test_odd_names(repo: Repo) -> None:
    path = "goals/2026-Q4/满意度.yaml"
    repo.commit("2026-11-09T10:00:00+08:00", GOAL, path=path)
    moved = repo.commit("2026-11-10T10:00:00+08:00", GOAL.replace("4.5", "4.2"), path=path)
    assert said(repo.moves("满意度")) == [("target", "4.5分", "4.2分", "2026-11-10", moved)]


def test_no_git_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "goals/2026-Q4").mkdir(parents=True)
    (tmp_path / "goals/2026-Q4/csat.yaml").write_text(GOAL, encoding="utf-8")
    project = Project(Folder(str(tmp_path)), date(2026, 11, 20), GitPast(str(tmp_path)))
    goal = project.goal("csat")
    assert goal is not None
    assert moves(goal, project) == ()


def test_a_shallow_clone_says_nothing(repo: Repo, tmp_path: Path) -> None:
    repo.commit("2026-11-10T10:00:00+08:00", GOAL.replace("4.5", "4.2"))
    clone = tmp_path / "shallow"
    repo.git("clone", "-q", "--depth", "1", f"file://{repo.top}", str(clone))
    past = GitPast(str(clone))
    assert past.shallow
    assert past.versions("goals/2026-Q4/csat.yaml") == ()


def test_what_was_learned_is_not_read_again(repo: Repo) -> None:
    repo.commit("2026-11-10T10:00:00+08:00", GOAL.replace("4.5", "4.2"))

    class Counting(GitPast):
        fetched = 0

        def texts(self, ids):  # type: ignore[no-untyped-def]  # the signature of the class above
            wanted = {each for each in ids if each}
            type(self).fetched += len(wanted)
            return super().texts(wanted)

    for expected in (2, 0):
        Counting.fetched = 0
        past = Counting(str(repo.root))
        project = Project(Folder(str(repo.root)), date(2026, 11, 20), past)
        goal = project.goal("csat")
        assert goal is not None
        assert len(moves(goal, project)) == 1
        past.save()
        assert Counting.fetched == expected
