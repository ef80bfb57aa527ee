"""Git, the real program, in a temporary folder."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pmcoach.store.git import git
from pmcoach.text import Lang

Run = Callable[..., None]


@pytest.fixture(autouse=True)
def nobody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Git without anybody's own settings."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    made = tmp_path / "repo"
    made.mkdir()
    run(made, "init", "-q", "-b", "main")
    run(made, "config", "user.name", "李伟")
    run(made, "config", "user.email", "li.wei@example.com")
    return made


def run(folder: Path, *arguments: str, when: str = "2026-11-20T10:00:00Z") -> None:
    env = {**os.environ, "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
    subprocess.run(("git", "-C", str(folder), *arguments), check=True, env=env, capture_output=True)


def commit(folder: Path, path: str, subject: str, when: str = "2026-11-20T10:00:00Z") -> None:
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(f"{subject}\n", encoding="utf-8")
    run(folder, "add", "--all")
    run(folder, "commit", "-q", "-m", subject, when=when)


def test_who_commits_here(repository: Path, tmp_path: Path) -> None:
    assert git.user(str(repository)) == ("李伟", "li.wei@example.com")
    assert git.user(str(tmp_path)) == ("", "")


def test_the_top_of_the_repository(repository: Path, tmp_path: Path) -> None:
    (repository / "goals").mkdir()
    assert git.top(str(repository / "goals")) == str(repository)
    assert git.top(str(tmp_path)) is None


def test_without_git_nothing_is_known(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert git.user(str(repository)) == ("", "")
    assert git.top(str(repository)) is None
    assert git.subjects(str(repository), ["李伟"], date(2026, 11, 16), date(2026, 11, 22)) == []
    assert git.forge(str(repository)) is None
    assert git.own_editor() == ""
    assert git.output(str(repository), "rev-parse", "HEAD") is None


def test_subjects_are_those_of_somebody_and_of_some_days(repository: Path) -> None:
    commit(repository, "a", "早了", "2026-11-13T10:00:00Z")
    commit(repository, "b", "写 PRD\n\n正文", "2026-11-17T10:00:00Z")
    commit(repository, "c", "上线：收银台", "2026-11-18T10:00:00Z")
    run(repository, "config", "user.email", "wang@example.com")
    run(repository, "config", "user.name", "王芳")
    commit(repository, "d", "别人的", "2026-11-18T11:00:00Z")
    week = (date(2026, 11, 16), date(2026, 11, 22))
    assert git.subjects(str(repository), ["li.wei@example.com"], *week) == ["写 PRD", "上线：收银台"]
    assert git.subjects(str(repository), [], *week) == []
    assert git.subjects(str(repository), ["--output=x"], *week) == []
    assert not (repository / "x").exists()


@pytest.mark.parametrize(
    ("address", "page"),
    [
        pytest.param("git@github.com:team/goals.git", "https://github.com/team/goals", id="ssh-short"),
        pytest.param("ssh://git@git.example.com:2222/a/b.git", "https://git.example.com/a/b", id="ssh"),
        pytest.param("https://token@gitee.com/a/b", "https://gitee.com/a/b", id="token-is-left-out"),
        pytest.param("https://git.example.com/a/b/", "https://git.example.com/a/b", id="slash"),
    ],
)
def test_the_page_of_the_remote(repository: Path, address: str, page: str) -> None:
    run(repository, "remote", "add", "origin", address)
    (repository / "team").mkdir()
    found = git.forge(str(repository / "team"))
    assert found == git.Forge(page, "main", "team/")


@pytest.mark.parametrize("address", ["/srv/git/a.git", "file:///srv/git/a.git", "javascript:alert(1)"])
def test_a_remote_that_is_no_page(repository: Path, address: str) -> None:
    assert git.forge(str(repository)) is None
    run(repository, "remote", "add", "origin", address)
    assert git.forge(str(repository)) is None


def test_the_editor_is_the_user_s_and_never_the_repository_s(
    repository: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(repository)
    own = tmp_path / "own"
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(own))
    run(repository, "config", "core.editor", "evil")
    assert git.own_editor() == ""
    own.write_text("[core]\n\teditor = vi -u NONE\n", encoding="utf-8")
    assert git.own_editor() == "vi -u NONE"


def test_an_editor_is_run(tmp_path: Path) -> None:
    assert git.open_editor(("touch",), str(tmp_path / "a file")) == 0
    assert (tmp_path / "a file").exists()
    assert git.open_editor(("false",), "x") == 1
    assert git.open_editor(("no-such-editor",), "x") == 127


def test_why_git_does_not_answer(repository: Path, tmp_path: Path) -> None:
    refused = git.answer(str(tmp_path), "rev-parse", "HEAD")
    assert refused is not None
    assert (refused.code, git.trouble(str(tmp_path), refused)) == (128, git.NO_REPOSITORY)
    assert (
        git.trouble(str(repository), git.answer(str(repository), "rev-parse", "HEAD^{commit}"))
        is git.NO_COMMIT
    )
    assert git.trouble(str(repository), None) is git.NO_GIT
    odd = git.answer(str(repository), "no-such-command")
    assert git.trouble(str(repository), odd).say(Lang.EN) == (
        "git cannot read this repository: git: 'no-such-command' is not a git command. See 'git --help'."
    )


def test_git_is_given_so_much_time(repository: Path) -> None:
    assert git.answer(str(repository), "cat-file", "--batch", seconds=0) is None


def test_an_argument_that_cannot_be_one(repository: Path) -> None:
    assert git.output(str(repository), "rev-parse", "\0") is None


def test_whose_the_lines_of_a_file_are(repository: Path) -> None:
    commit(repository, "a.yaml", "title: 甲")
    (repository / "a.yaml").write_text("title: 甲\nowner: wu.hao\n", encoding="utf-8")
    ((line, (name, mail, made)),) = git.author_lines(str(repository), "a.yaml").items()
    assert (line, name, mail, len(made)) == ("title: 甲", "李伟", "li.wei@example.com", 40)


def test_what_no_program_takes_is_no_answer(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert git.as_asked(str(repository), "commit", "-m", "a\0b") is None
    monkeypatch.setenv("PATH", "")
    assert git.as_asked(str(repository), "status") is None


def test_a_long_answer_that_is_late_is_asked_for_again(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(git, "SHORT", 0.0)
    waiting = ("-c", "alias.wait=!sleep 1", "wait")
    assert git.answer(str(repository), *waiting, seconds=0.1) is None
    assert git.answer(str(repository), "--version") is not None


def test_a_command_of_one_s_own_prints_a_line_or_fails() -> None:
    assert git.printed("printf 'one\\ntwo'") == "one"
    assert git.printed("false") is None
    assert git.printed("no-such-program") is None
