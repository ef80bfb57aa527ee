"""What commands said before: said again while nothing changed, never at a doubt, never to or by anybody else."""

from __future__ import annotations

import errno
import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from pmcoach.store.disk import results, system
from pmcoach.store.disk.results import Result, find, folder_of, keep, key_of, size_of
from pmcoach.store.disk.signature import Sight, look, tree

SAID = Result(1, "一行\n", "note\n")
NAMES = ("pmcoach.yaml", "goals")
KEY = "ab" * 20


def _of_another_call(file: Path) -> None:
    kept = results._read(str(file), KEY)
    assert kept is not None
    file.write_bytes(results.summed(results._written("cd", kept)))


def _fifo(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace in a repository."""
    folder = tmp_path / "work"
    (folder / "goals" / "2026-Q4").mkdir(parents=True)
    (folder / "pmcoach.yaml").write_text("language: en\n")
    (folder / "goals" / "2026-Q4" / "a.yaml").write_text("title: A\n")
    subprocess.run(("git", "init", "-q", str(folder)), check=True)
    return folder


class Cache:
    """Keeps and finds a result of one workspace, later than its files were written."""

    def __init__(self, root: Path, above: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = root
        self.environ = {"XDG_CACHE_HOME": str(above), "GIT_CONFIG_GLOBAL": os.devnull}
        self.folder = above / "pmcoach" / "results"
        self.file = self.folder / KEY
        self.now = time.time() + 60
        monkeypatch.setattr(results, "time", SimpleNamespace(time=lambda: self.now))

    def keep(self, *, until: float = 1e12, said: Result = SAID, key: str = KEY) -> bool:
        seen = look(str(self.root), NAMES, self.environ)
        return seen is not None and keep(key, seen, said, self.now, until, self.environ)

    def find(self, below: str = "") -> Result | None:
        return find(KEY, str(self.root / below), self.environ).result


@pytest.fixture
def cache(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cache:
    return Cache(root, tmp_path / "cache", monkeypatch)


def goal(cache: Cache) -> Path:
    return cache.root / "goals" / "2026-Q4" / "a.yaml"


def git(cache: Cache, *words: str) -> None:
    subprocess.run(("git", "-c", "user.name=x", "-c", "user.email=x@x", *words), cwd=cache.root, check=True)


def test_it_is_said_again_while_nothing_changed(cache: Cache) -> None:
    assert cache.find() is None
    assert cache.keep()
    assert (cache.find(), cache.find()) == (SAID, SAID)
    assert (cache.file.stat().st_mode & 0o777, cache.folder.stat().st_mode & 0o777) == (0o600, 0o700)
    assert size_of(str(cache.folder)) == cache.file.stat().st_size


def _reverted(cache: Cache) -> None:
    times = goal(cache).stat()
    goal(cache).write_text("title: B\n")
    os.utime(goal(cache), ns=(times.st_atime_ns, times.st_mtime_ns))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda it: goal(it).write_text("title: B\n"), id="written"),
        pytest.param(lambda it: goal(it).touch(), id="touched"),
        pytest.param(_reverted, id="times-put-back"),
        pytest.param(lambda it: goal(it).rename(goal(it).with_name("b.yaml")), id="renamed"),
        pytest.param(lambda it: goal(it).unlink(), id="removed"),
        pytest.param(lambda it: goal(it).with_name("b.yaml").write_text(""), id="one-more"),
        pytest.param(lambda it: (it.root / "pmcoach.yaml").write_text("language: zh\n"), id="settings"),
        pytest.param(lambda it: (it.root / "goals" / "pmcoach.yaml").symlink_to("x"), id="a-link"),
        pytest.param(lambda it: git(it, "commit", "-q", "--allow-empty", "-m", "x"), id="commit"),
        pytest.param(lambda it: git(it, "config", "user.name", "somebody"), id="who-commits"),
        pytest.param(lambda it: (it.root / ".git" / "config").write_text("[include]\n"), id="settings-elsewhere"),
        pytest.param(lambda it: it.environ.update(GIT_DIR="x"), id="history-elsewhere"),
        pytest.param(lambda it: it.environ.update(PMCOACH_CACHE="off"), id="off"),
    ],
)  # fmt: skip
def test_whatever_changed_is_worked_out_again(cache: Cache, change: Callable[[Cache], object]) -> None:
    assert cache.keep()
    change(cache)
    assert cache.find() is None


def test_a_settings_file_nearer_to_the_caller_counts(cache: Cache) -> None:
    assert cache.keep()
    assert cache.find("goals") == SAID
    (cache.root / "docs").mkdir()
    (cache.root / "docs" / "pmcoach.yaml").touch()
    assert cache.find("docs") is None


@pytest.mark.parametrize(
    ("later", "found"),
    [
        pytest.param(0, SAID, id="now"),
        pytest.param(-1, None, id="clock-set-back"),
        pytest.param(99, SAID, id="this-day"),
        pytest.param(100, None, id="the-day-ended"),
    ],
)
def test_it_holds_for_its_day(cache: Cache, later: float, found: Result | None) -> None:
    cache.now = float(int(cache.now))
    assert cache.keep(until=cache.now + 100)
    cache.now += later
    assert cache.find() == found


def test_it_holds_for_a_day_at_most(cache: Cache) -> None:
    assert cache.keep(until=float("inf"))
    cache.now += results.DAY + 1
    assert cache.find() is None


def test_what_was_just_written_is_not_relied_on(cache: Cache) -> None:
    cache.now = time.time() + 1
    assert not cache.keep()
    assert not cache.folder.exists()


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda file: file.write_bytes(file.read_bytes()[:-1]), id="cut-short"),
        pytest.param(lambda file: file.write_bytes(b""), id="empty"),
        pytest.param(lambda file: file.write_bytes(b"x" * 100), id="something-else"),
        pytest.param(lambda file: file.write_bytes(file.read_bytes().replace(b"note", b"NOTE")), id="another-text"),
        pytest.param(lambda file: file.chmod(0o644), id="readable-by-others"),
        pytest.param(lambda file: file.chmod(0o620), id="writable-by-others"),
        pytest.param(lambda file: (file.rename(file.with_name("x")), file.symlink_to("x")), id="link"),
        pytest.param(lambda file: (file.unlink(), file.mkdir()), id="directory"),
        pytest.param(_fifo, id="fifo"),
        pytest.param(lambda file: file.parent.chmod(0o770), id="folder-of-others"),
        pytest.param(lambda file: (file.parent.rename(file.parents[1] / "x"), file.parent.symlink_to("x")), id="folder-is-a-link"),
        pytest.param(_of_another_call, id="of-another-call"),
        pytest.param(lambda file: file.write_bytes(results.summed(b"nonsense")), id="whole-and-nonsense"),
    ],
)  # fmt: skip
def test_what_is_not_whole_and_ours_is_not_read(cache: Cache, spoil: Callable[[Path], object]) -> None:
    assert cache.keep()
    spoil(cache.file)
    assert cache.find() is None


def test_what_is_somebody_elses_is_not_read(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    assert cache.keep()
    monkeypatch.setattr(os, "geteuid", lambda: 4711)
    assert cache.find() is None
    assert not cache.keep()


def test_a_full_disk_keeps_nothing(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(system, "write", full)
    assert not cache.keep()
    assert cache.find() is None
    assert list(cache.folder.iterdir()) == []


def test_a_folder_that_is_somebody_elses_gets_nothing(cache: Cache) -> None:
    cache.folder.mkdir(parents=True)
    cache.folder.chmod(0o777)
    assert not cache.keep()
    assert list(cache.folder.iterdir()) == []


def test_what_is_too_large_is_not_kept(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "LARGEST", 100)
    assert not cache.keep(said=Result(0, "x" * 100, ""))


def test_the_oldest_go_where_there_are_too_many(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "MOST", 2)
    (cache.folder / "somebody's").mkdir(parents=True)
    cache.folder.chmod(0o700)
    for number in range(4):
        assert cache.keep(key=f"{number}")
        os.utime(cache.folder / f"{number}", (number, number))
    assert sorted(path.name for path in cache.folder.iterdir()) == ["2", "3", "somebody's"]
    monkeypatch.setattr(results, "MOST_BYTES", 1)
    assert cache.keep(key="4")
    assert [path.name for path in cache.folder.iterdir()] == ["somebody's"]


def test_what_an_earlier_version_left_is_not_read(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    assert cache.keep()
    monkeypatch.setattr(results, "FORM", "pmcoach result 0")
    assert cache.find() is None


def test_a_workspace_without_history_is_known_too(cache: Cache) -> None:
    (cache.root / ".git").rename(cache.root.parent / "git")
    assert cache.keep()
    assert cache.find() == SAID
    (cache.root / ".git").write_text("gitdir: ../git\n")  # a worktree's
    assert cache.find() is None


def test_a_file_that_is_no_file_is_a_doubt(cache: Cache) -> None:
    (cache.root / "pmcoach.yaml").unlink()
    (cache.root / "pmcoach.yaml").symlink_to("goals")
    assert not cache.keep()


def test_settings_of_git_are_part_of_it(cache: Cache, tmp_path: Path) -> None:
    cache.environ.update(HOME=str(tmp_path), XDG_CONFIG_HOME=str(tmp_path / "config"))
    assert cache.keep()
    (tmp_path / ".gitconfig").write_text("[user]\nname = x\n")
    assert cache.find() is None
    cache.now += 60
    assert cache.keep()
    assert cache.find() == SAID


@pytest.mark.parametrize(
    ("environ", "folder"),
    [
        pytest.param({"XDG_CACHE_HOME": "/c", "HOME": "/h"}, "/c/pmcoach/results", id="said"),
        pytest.param({"HOME": "/h"}, "/h/.cache/pmcoach/results", id="home"),
        pytest.param({"XDG_CACHE_HOME": "c"}, None, id="not-absolute"),
        pytest.param({}, None, id="nowhere"),
        pytest.param({"HOME": "/h", "PMCOACH_CACHE": "OFF"}, None, id="off"),
    ],
)
def test_where_it_is(environ: dict[str, str], folder: str | None) -> None:
    assert folder_of(environ) == folder
    if folder is None:
        assert find(KEY, "/", environ) == results.NOTHING
        assert not keep(KEY, Sight("/", NAMES, "", "", 0, {}), SAID, time.time(), 0, environ)


def test_a_system_without_users_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "geteuid")
    assert folder_of({"HOME": "/h"}) is None


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert size_of(str(tmp_path / "x")) == 0


def test_a_call_is_known_by_all_that_matters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    environ = {"LANG": "C", "PWD": "/a"}
    key = key_of(("lint",), environ)
    assert key_of(("lint",), {**environ, "PWD": "/b", "SHLVL": "2"}) == key
    monkeypatch.setattr(os, "get_terminal_size", lambda _: SimpleNamespace(columns=80))
    keys = {
        key,
        key_of(("lint", "x"), environ),
        key_of(("lint",), {"LANG": "zh"}),
        key_of(("lint",), environ),
    }
    monkeypatch.chdir(tmp_path)
    keys.add(key_of(("lint",), environ))
    monkeypatch.setattr(results, "__version__", "9")
    keys.add(key_of(("lint",), environ))
    package = tmp_path / "lib" / "python" / "pmcoach"
    package.mkdir(parents=True)
    monkeypatch.setattr(results, "PACKAGE", str(package))
    keys.add(key_of(("lint",), environ))
    assert len(keys) == 7


def test_a_program_whose_files_cannot_be_seen_is_never_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "tree", lambda _: None)
    assert key_of((), {}) != key_of((), {})


def test_a_tree_with_a_link_has_no_state(tmp_path: Path) -> None:
    assert tree(str(tmp_path)) == tree(str(tmp_path))
    (tmp_path / "x").symlink_to("y")
    assert tree(str(tmp_path)) is None


def test_a_tree_is_the_same_whatever_was_compiled(tmp_path: Path) -> None:
    room = tmp_path / "room"
    room.mkdir()
    (room / "a.py").write_text("x = 1\n", encoding="utf-8")
    before = tree(str(tmp_path))
    (room / "__pycache__").mkdir()
    (room / "__pycache__/a.pyc").write_bytes(b"x")
    assert tree(str(tmp_path)) == before
    (room / "b.py").write_text("", encoding="utf-8")
    assert tree(str(tmp_path)) != before
    assert tree(str(tmp_path / "nowhere")) is None
