"""Odd repositories: dates, zones and objects nobody can read end in a value or one plain line, never in a mistake of ours."""

from __future__ import annotations

import contextlib
import os
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from tests.repository import Repo

from pmcoach.cli.frame.workspace import commit_of
from pmcoach.errors import PmcoachError
from pmcoach.store.git import git
from pmcoach.store.git.order import LAST, Link, moments
from pmcoach.store.git.past import GitPast
from pmcoach.store.git.revision import Revision, commit, moment_of
from pmcoach.text import Lang

PATH = "goals/2026-Q4/csat.yaml"
ONE, TWO = "title: 一\n", "title: 二\n"
DATES = (
    "0 +0000", "1 +0000", "-5 +0000", "253402300799 +0000", "253402300800 +0000", "99999999999999999999 +0000",
    "1793500000 abc", "1793500000 +9999", "1793500000", "", "abc", "1793500000 +2460",
)  # fmt: skip


@pytest.mark.parametrize("date", DATES)
def test_a_commit_with_any_date_has_a_moment(repo: Repo, date: str) -> None:
    first = repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE})
    repo.write({PATH: TWO})
    repo.git("add", "-A")
    body = f"tree {repo.git('write-tree')}\nparent {first}\nauthor a <a@x> {date}\ncommitter c <c@x> {date}\n\nx\n"
    (repo.top / "body").write_text(body, encoding="utf-8")
    made = repo.git("hash-object", "--literally", "-t", "commit", "-w", "body")
    repo.git("update-ref", "HEAD", made)
    root = str(repo.root)
    for _ in ("cold", "warm"):
        known = GitPast(root, latest=datetime(2026, 11, 20, tzinfo=UTC))
        assert [each.commit for each in known.versions(PATH)] == [first, made]
        assert known.versions(PATH)[1].moment >= known.versions(PATH)[0].moment
        assert known.trouble is None
    assert moment_of(root, made) <= datetime.fromtimestamp(LAST, UTC)
    assert Revision(root, commit(root, "HEAD"))[PATH] == TWO.encode()


def test_before_the_first_commit_there_is_none(repo: Repo) -> None:
    repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE})
    for day in (date(2026, 1, 1), date(1, 1, 1)):
        with pytest.raises(PmcoachError) as error:
            commit_of(str(repo.root), day, UTC)
        assert error.value.says.say(Lang.EN) == f"there is no commit on or before {day}"


def _object(repo: Repo, name: str) -> Path:
    found = repo.git("rev-parse", name)
    return repo.top / ".git/objects" / found[:2] / found[2:]


def _missing(path: Path) -> None:
    path.unlink()


def _junk(path: Path) -> None:
    path.chmod(0o644)
    path.write_bytes(b"junk")


def _cut(path: Path) -> None:
    path.chmod(0o644)
    path.write_bytes(path.read_bytes()[:12])


@pytest.mark.parametrize("damage", [_missing, _junk, _cut])
@pytest.mark.parametrize(
    "name", [f"HEAD~1:{PATH}", f"HEAD:{PATH}", "HEAD~1^{tree}", "HEAD^{tree}", "HEAD~1", "HEAD", "HEAD:goals"]
)
def test_what_is_missing_or_damaged_is_said(repo: Repo, name: str, damage: object) -> None:
    repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE})
    repo.commit("2026-11-02T10:00:00+08:00", {PATH: TWO})
    assert callable(damage)
    damage(_object(repo, name))
    known = GitPast(str(repo.root))
    known.texts([each for version in known.versions(PATH) for each in (version.before, version.after)])
    assert known.trouble is not None
    assert known.absent([]) in ((), (PATH,))
    with contextlib.suppress(PmcoachError):
        dict(Revision(str(repo.root), commit(str(repo.root), "HEAD")))


def test_a_clone_without_older_texts_says_so(repo: Repo, tmp_path: Path) -> None:
    repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE})
    repo.commit("2026-11-02T10:00:00+08:00", {PATH: TWO})
    repo.git("config", "uploadpack.allowFilter", "true")
    clone = tmp_path / "partial"
    repo.git("clone", "-q", "--filter=blob:none", f"file://{repo.top}", str(clone))
    known = GitPast(str(clone))
    known.texts([each.after for each in known.versions(PATH)])
    assert known.trouble is not None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_settings_that_lead_to_a_pipe_hold_nobody(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE})
    os.mkfifo(tmp_path / "pipe")
    with (repo.top / ".git/config").open("a", encoding="utf-8") as file:
        file.write(f"[include]\n\tpath = {tmp_path}/pipe\n")
    monkeypatch.setattr(git, "SHORT", 1.0)
    began = time.monotonic()
    root = str(repo.root)
    assert GitPast(root).trouble is git.NO_GIT
    assert (git.user(root), git.top(root), git.prefix(root)) == (("", ""), None, "")
    assert GitPast(root).trouble is git.NO_GIT
    assert time.monotonic() - began < 10


def test_the_hint_for_an_untrusted_folder_names_the_repository(
    tmp_path: Path, own_git: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    del own_git
    repo = Repo(tmp_path / "a repository", "sub/team")
    repo.commit("2026-11-01T10:00:00+08:00", {PATH: ONE})
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    why = GitPast(str(repo.root)).trouble
    assert why is not None
    assert why.say(Lang.EN).endswith(f"safe.directory '{repo.top}'")
    assert git.standing(str(repo.root)) is not None


def link(name: str, seconds: int, *parents: str) -> Link:
    return Link(name, seconds, parents)


@pytest.mark.parametrize(
    ("dates", "came"),
    [
        pytest.param([10, 20, 30], [10, 20, 30], id="as they are"),
        pytest.param([10, 5, 30], [10, 10, 30], id="one too early"),
        pytest.param([10, 99, 30, 40], [10, 10, 30, 40], id="one too late"),
        pytest.param([10, 999], [10, 10], id="the last one after the latest"),
        pytest.param([10, 0, 30], [10, 10, 30], id="one that nobody can read"),
        pytest.param([0, 20], [20, 20], id="the first that nobody can read"),
        pytest.param([0, 0], [0, 0], id="none that anybody can read"),
        pytest.param([20, 10], [20, 20], id="two that differ: the earlier commit's"),
        pytest.param([], [], id="none"),
    ],
)
def test_when_each_commit_came(dates: list[int], came: list[int]) -> None:
    chain = [link(str(n), each, *([str(n - 1)] if n else [])) for n, each in enumerate(dates)]
    found = moments(chain[::-1], 100)
    assert [found[each.id].came for each in chain] == came
    assert [found[each.id].sure for each in chain] == [a == b for a, b in zip(dates, came, strict=True)]


def test_when_a_branch_reached_the_main_line() -> None:
    order = [
        link("late", 50, "merge"), link("merge", 40, "main", "side"), link("main", 30, "root"),
        link("side", 20, "root", "lost"), link("root", 10),
    ]  # fmt: skip
    found = moments(order)
    assert {name: each.joined for name, each in found.items()} == {
        "late": 50, "merge": 40, "main": 30, "side": 40, "root": 10,
    }  # fmt: skip


def test_many_commits_are_put_in_order_at_once() -> None:
    chain = [link(str(n), 1000 + n * (-1) ** n, *([str(n - 1)] if n else [])) for n in range(20_000)]
    began = time.monotonic()
    assert len(moments(chain[::-1])) == 20_000
    assert timedelta(seconds=time.monotonic() - began) < timedelta(seconds=5)
