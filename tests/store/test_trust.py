"""A repository can name programs in its settings, and a hook can name a repository: neither has a say."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.repository import Repo

from pmcoach.store.git import git
from pmcoach.store.git.past import GitPast
from pmcoach.store.git.revision import Revision, commit, commit_by, moment_of, parted
from pmcoach.text import Lang

PATH = "goals/2026-Q4/csat.yaml"
ONE, TWO = "title: 一\n", "title: 二\n"


@pytest.fixture
def trap(tmp_path: Path) -> Path:
    """A program that leaves a trace when it is run."""
    made = tmp_path / "git-remote-trap"
    made.write_text(f"#!/bin/sh\ntouch '{tmp_path}/sprung'\n", encoding="utf-8")
    made.chmod(0o755)
    return made


def everything(root: Path) -> int:
    """Ask git all that is ever asked; return how many versions it knows of."""
    where = str(root)
    known = GitPast(where)
    versions = known.versions(PATH)
    known.texts([each.after for each in versions])
    git.user(where)
    git.top(where)
    git.forge(where)
    git.subjects(where, ["李伟"], date(2026, 11, 1), date(2026, 11, 30))
    if known.trouble is None:
        head = commit(where, "HEAD")
        dict(Revision(where, head))
        commit_by(where, moment_of(where, head))
        parted(where, head, "")
    return len(versions)


def test_no_program_of_the_settings_is_run(repo: Repo, trap: Path) -> None:
    repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE, ".gitattributes": "* diff=trap filter=trap\n"})
    signed = repo.git("cat-file", "commit", "HEAD").replace(
        "\n\n", "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n -----END PGP SIGNATURE-----\n\n", 1
    )
    (repo.top / "body").write_text(f"{signed}\n", encoding="utf-8")
    repo.git("update-ref", "HEAD", repo.git("hash-object", "-t", "commit", "-w", "body"))
    for name in (
        "core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass", "diff.external",
        "diff.trap.textconv", "diff.trap.command", "filter.trap.clean", "filter.trap.smudge", "filter.trap.process",
        "gpg.program", "gpg.ssh.program", "pager.log", "credential.helper", "alias.log",
    ):  # fmt: skip
        repo.git("config", name, f"!{trap}" if name == "alias.log" else str(trap))
    repo.git("config", "log.showSignature", "true")
    for name in (
        "post-checkout",
        "post-index-change",
        "pre-commit",
        "reference-transaction",
        "fsmonitor-watchman",
    ):
        shutil.copy(trap, repo.top / ".git/hooks" / name)
    assert everything(repo.root) == 1
    assert not (trap.parent / "sprung").exists()


def test_settings_do_not_change_what_is_read(repo: Repo) -> None:
    first = repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE * 9})
    repo.git("mv", PATH, "goals/2026-Q4/x.yaml")
    second = repo.commit("2026-11-02T10:00:00+08:00")
    for name, value in {
        "log.showRoot": "false", "diff.renames": "false", "diff.relative": "true", "diff.noprefix": "true", "log.follow": "true",
        "core.quotePath": "true", "core.abbrev": "4", "format.pretty": "oneline", "log.date": "human", "log.diffMerges": "off",
        "diff.orderFile": "/nowhere", "i18n.logOutputEncoding": "gbk", "diff.submodule": "log", "log.decorate": "full",
        "color.ui": "always",
    }.items():  # fmt: skip
        repo.git("config", name, value)
    found = GitPast(str(repo.root)).versions("goals/2026-Q4/x.yaml")
    assert [(each.commit, each.author) for each in found] == [(first, "李伟"), (second, "李伟")]


@pytest.mark.parametrize(
    "settings",
    [
        pytest.param({"remote.origin.uploadpack": "TRAP"}, id="upload-pack"),
        pytest.param({"remote.origin.url": "ssh://host/x", "core.sshCommand": "TRAP"}, id="ssh"),
        pytest.param({"remote.origin.url": "ext::TRAP", "protocol.ext.allow": "always"}, id="ext"),
        pytest.param({"remote.origin.vcs": "trap"}, id="helper"),
        pytest.param({"remote.origin.url": "git://host/x", "core.gitProxy": "TRAP"}, id="proxy"),
    ],
)
def test_what_a_partial_clone_lacks_is_not_fetched(
    repo: Repo, trap: Path, monkeypatch: pytest.MonkeyPatch, settings: dict[str, str]
) -> None:
    repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE * 9})
    repo.git("mv", PATH, "goals/2026-Q4/x.yaml")
    repo.commit("2026-11-02T10:00:00+08:00", {"goals/2026-Q4/x.yaml": ONE * 8})
    repo.git("config", "uploadpack.allowFilter", "true")
    clone = trap.parent / "clone"
    repo.git("clone", "-q", "--no-checkout", "--filter=blob:none", f"file://{repo.top}", str(clone))
    for name, value in settings.items():
        repo.git("-C", str(clone), "config", name, value.replace("TRAP", str(trap)))
    monkeypatch.setenv("PATH", f"{trap.parent}:{os.environ['PATH']}")
    known = GitPast(str(clone))
    assert known.versions("goals/2026-Q4/x.yaml") == ()
    assert known.trouble is git.BROKEN
    assert known.texts([repo.git("rev-parse", "HEAD:goals/2026-Q4/x.yaml")]) == {}
    assert not (trap.parent / "sprung").exists()


def test_a_folder_that_looks_like_a_repository_is_none(repo: Repo, trap: Path) -> None:
    inner = repo.root / "team"
    repo.git("init", "-q", "--bare", "team")
    repo.git("-C", "team", "config", "core.fsmonitor", str(trap))
    repo.git("-C", "team", "config", "core.worktree", str(inner))
    (inner / "pmcoach.yaml").write_text("language: zh\n", encoding="utf-8")
    assert everything(inner) == 0
    why = GitPast(str(inner)).trouble
    assert why is not None
    assert "cannot use bare repository" in why.say(Lang.EN)
    assert not (trap.parent / "sprung").exists()


@pytest.mark.parametrize(
    "name",
    ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX", "GIT_COMMON_DIR"],
)
def test_a_hook_s_repository_is_not_the_workspace_s(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    first = repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE})
    other = Repo(tmp_path / "other")
    other.commit("2026-11-02T10:00:00+08:00", {PATH: TWO})
    monkeypatch.setenv(name, str(other.top / ".git"))
    assert [each.commit for each in GitPast(str(repo.root)).versions(PATH)] == [first]
    assert git.top(str(repo.root)) == str(repo.top)
    assert Revision(str(repo.root), commit(str(repo.root), "HEAD"))[PATH] == ONE.encode()


def test_a_locked_index_is_no_matter(repo: Repo) -> None:
    repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE})
    (repo.top / ".git/index.lock").touch()
    assert everything(repo.root) == 1


def test_a_repository_nobody_may_write_to(repo: Repo, lock: Callable[[Path], None]) -> None:
    repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE})
    lock(repo.top)
    assert everything(repo.root) == 1


@pytest.fixture
def lock() -> Callable[[Path], None]:
    """Take everybody's right to write from a folder and all in it."""

    def locked(top: Path) -> None:
        for path in (top, *top.rglob("*")):
            if not path.is_symlink():
                path.chmod(path.stat().st_mode & ~0o222)

    return locked
