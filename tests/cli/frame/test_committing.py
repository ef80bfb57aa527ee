"""What a command wrote, committed: those files and nothing else, by the hooks, and never further than asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import REPORT, TEAM, Run

from pmcoach.cli import COMMANDS
from pmcoach.cli.frame.committing import writes

Git = Callable[..., str]
DID = ("did", "甲", "--as", "li.wei")
ADD = f"git add {REPORT} && git commit -m 'report 2026-W47 李伟' -- {REPORT}\n"


@pytest.fixture
def git(repository: Git, me: Callable[[str], None]) -> Git:
    """A repository, and somebody git knows."""
    me("李伟")
    return repository


@pytest.mark.parametrize("words", [(*DID, "--commit"), ("--commit", *DID)], ids=["behind", "before"])
def test_what_was_written_is_committed_and_nothing_else(
    run: Run, git: Git, folder: Path, words: tuple[str, ...]
) -> None:
    run("--version", files=TEAM)
    git("add", "pmcoach.yaml")
    done = run(*words)
    assert done.code == 0
    assert done.err == f"{REPORT} begins with it\ncommitted: report 2026-W47 李伟\n"
    assert git("show", "--name-only", "--format=%s").split("\n\n") == ["report 2026-W47 李伟", f"{REPORT}\n"]
    assert git("diff", "--cached", "--name-only") == "pmcoach.yaml\n", "what was staged is staged"
    (folder / REPORT).write_text("done: [乙]\n", encoding="utf-8")
    run(*words)
    assert git("log", "--format=%s") == "report 2026-W47 李伟\n" * 2


def test_the_message_is_in_the_language_of_the_files(run: Run, git: Git) -> None:
    files = TEAM | {"pmcoach.yaml": "language: zh\nlead: chen.jing\n"}
    run("--lang", "en", *DID, "--commit", files=files)
    run("new", "person", "wang.fang", "--commit")
    run("new", "goal", "12月底前把满意度提到4.5分", "--id", "nps", "--commit")
    assert git("log", "--format=%s").splitlines() == [
        "目标 2026-Q4 nps",
        "人员 wang.fang",
        "周报 2026-W47 李伟",
    ]


def test_without_it_the_line_that_does_it_is_said_last(
    run: Run, git: Git, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git("status")
    assert run(*DID, files=TEAM).err.endswith(ADD)
    monkeypatch.chdir(folder / "goals")
    line = run(*DID).err
    assert line == ADD.replace("git ", f"git -C {folder} ")
    assert run(*DID, "--lang", "zh").err == line


def test_outside_a_repository_nothing_is_written(run: Run, folder: Path) -> None:
    done = run(*DID, "--commit", files=TEAM)
    assert (done.code, done.err) == (
        2, "pmcoach: this folder is in no git repository\nbegin one: git init\n"
    )  # fmt: skip
    assert not (folder / "reports").exists()
    assert "git" not in run(*DID).err


def test_a_new_workspace_is_committed_whole(run: Run, git: Git) -> None:
    git("status")
    done = run("init", "--lead", "li.wei", "--name", "李伟", "--commit")
    assert done.code == 0
    assert git("status", "--porcelain") == ""
    assert git("log", "--format=%s").startswith("person li.wei, settings, ")
    assert " more\n" in git("log", "--format=%s")


def test_a_hook_is_asked_and_may_refuse(run: Run, git: Git, folder: Path) -> None:
    git("status")
    hook = folder / ".git/hooks/pre-commit"
    hook.write_text("#!/bin/sh\necho checking >&2\necho 'a goal is vague' >&2\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)
    done = run(*DID, "--commit", files=TEAM)
    assert done.code == 2
    assert done.err.endswith(f"pmcoach: not committed: a goal is vague\nthe files are written: {REPORT}\n")
    assert git("status", "--porcelain", "--", "reports") == "?? reports/\n", "staged as before: not at all"


def test_what_git_ignores_is_not_committed(run: Run, git: Git) -> None:
    git("status")
    done = run(*DID, "--commit", files=TEAM | {".gitignore": "reports\n"})
    assert done.code == 2
    assert "pmcoach: not committed: " in done.err


def test_nothing_new_is_no_commit(run: Run, git: Git) -> None:
    git("status")
    files = TEAM | {REPORT: "metrics: {csat: 4.2}\n"}
    done = run("set", "csat", "4.2", "--commit", files=files)
    assert (done.code, done.err) == (0, f"{REPORT} says that already\nnothing new to commit\n")


def test_a_push_goes_where_the_branch_comes_from(run: Run, git: Git, folder: Path) -> None:
    git("init", "-q", "--bare", str(folder.parent / "there.git"))
    git("remote", "add", "origin", str(folder.parent / "there.git"))
    done = run(*DID, "--push", files=TEAM)
    assert done.code == 2
    assert "pmcoach: committed, not pushed: fatal: " in done.err
    assert done.err.endswith("when that is settled: git push\n")
    git("push", "-q", "-u", "origin", "main")
    done = run(*DID, "--push")
    assert (done.code, done.err) == (0, "committed and pushed: report 2026-W47 李伟\n")
    assert git("-C", str(folder.parent / "there.git"), "rev-list", "--count", "main") == "2\n"


def test_without_git_it_says_so(run: Run, git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    git("status")
    monkeypatch.setattr("pmcoach.store.git.git.as_asked", lambda *_: None)
    done = run(*DID, "--commit", files=TEAM)
    assert done.code == 2
    assert "pmcoach: not committed: git is not there" in done.err


@pytest.mark.parametrize(
    "name", [name for name, entry in COMMANDS.items() if not (entry.writes or entry.writing)]
)
def test_what_only_reads_has_nothing_to_commit(run: Run, name: str) -> None:
    assert not writes(name)
    assert "--commit" not in run(name, "--help").out


def test_it_is_refused_where_nothing_is_written(run: Run) -> None:
    done = run("--commit", "tree", files=TEAM)
    assert (done.code, done.err) == (2, "pmcoach: tree writes nothing that could be committed\n")
    done = run("--commit", "review", "spread", "2026-Q4")
    assert (done.code, done.err) == (2, "pmcoach: review spread writes nothing that could be committed\n")


@pytest.mark.parametrize("name", [name for name, entry in COMMANDS.items() if entry.writes])
def test_every_command_that_writes_can(run: Run, name: str) -> None:
    words = (name, "goal") if name == "new" else (name,)
    assert "--commit" in run(*words, "--help").out
    assert writes(" ".join(words))


def test_a_review_s_scores_can(run: Run) -> None:
    assert "--commit" in run("review", "rate", "--help").out
    assert "--commit" not in run("review", "spread", "--help").out
