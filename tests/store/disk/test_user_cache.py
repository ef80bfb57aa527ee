"""What is kept for a user between runs: theirs alone, whole or not at all."""

from __future__ import annotations

import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from pmcoach.store.disk import lock, system
from pmcoach.store.disk.lock import locked
from pmcoach.store.disk.user_cache import LIMIT, UserCache, cache_folder


@pytest.fixture
def cache(tmp_path: Path) -> UserCache:
    return UserCache(str(tmp_path / "cache" / "pmcoach"))


def files(cache: UserCache) -> list[Path]:
    return [path for path in Path(cache.folder or "").iterdir() if path.name != ".pmcoach-lock"]


def test_a_text_is_kept_for_its_owner_only(cache: UserCache) -> None:
    assert cache.read("token") is None
    assert cache.write("token", "秘密")
    assert cache.write("token", "新的")
    assert cache.read("token") == "新的"
    assert cache.read("other") is None
    (path,) = files(cache)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_names_may_be_anything(cache: UserCache) -> None:
    for name in ("../../up", "a/b", "\ud800", "x" * 9999):
        assert cache.write(name, name[:3].encode("utf-8", "replace").decode())
        assert cache.read(name) is not None
    assert len(files(cache)) == 4


def test_a_change_starts_from_what_is_kept(cache: UserCache) -> None:
    assert cache.change("count", lambda old: f"{old}+1")
    assert cache.change("count", lambda old: f"{old}+1")
    assert cache.read("count") == "None+1+1"


def test_no_change_of_several_at_once_is_lost(cache: UserCache) -> None:
    def count() -> None:
        for _ in range(20):
            cache.change("count", lambda old: str(int(old or 0) + 1))

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert cache.read("count") == "80"


def test_without_a_folder_nothing_is_kept() -> None:
    nowhere = UserCache(None)
    assert nowhere.read("x") is None
    assert nowhere.write("x", "y") is False
    assert nowhere.change("x", lambda _: "y") is False


def test_where_the_disk_refuses_nothing_is_kept_and_nothing_raised(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    refused = UserCache(str(tmp_path / "file" / "pmcoach"))
    assert refused.write("x", "y") is False
    assert refused.change("x", lambda _: "y") is False
    assert refused.read("x") is None


def test_a_write_that_fails_leaves_what_was_there(cache: UserCache, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.write("x", "old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    for name in ("sync", "replace"):
        with monkeypatch.context() as patch:
            patch.setattr(system, name, full)
            assert cache.write("x", "new") is False
    assert cache.read("x") == "old"
    assert len(files(cache)) == 1


def test_who_waits_for_another_in_vain_keeps_nothing(
    cache: UserCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache.write("x", "old")
    with locked(str(cache.folder)):
        monkeypatch.setattr(lock, "WAIT", 0.0)
        assert cache.change("x", lambda _: "new") is False
    assert cache.read("x") == "old"


@pytest.mark.parametrize("what", ["folder", "link", "bytes"])
def test_what_is_no_text_of_ours_is_not_read(cache: UserCache, tmp_path: Path, what: str) -> None:
    cache.write("x", "y")
    (path,) = files(cache)
    path.unlink()
    (tmp_path / "else").write_text("theirs", encoding="utf-8")
    match what:
        case "folder":
            path.mkdir()
        case "link":
            path.symlink_to(tmp_path / "else")
        case _:
            path.write_bytes(b"\xff\xfe")
    assert cache.read("x") is None
    assert LIMIT > 10_000_000


WRITER = """
import sys
from pmcoach.store.disk import lock, system
from pmcoach.store.disk.lock import locked
from pmcoach.store.disk.user_cache import UserCache
cache = UserCache(sys.argv[1])
while True:
    for char in "ab":
        cache.change("x", lambda _: char * 300_000)
"""


def test_killing_whoever_writes_leaves_an_old_or_a_new_text(cache: UserCache) -> None:
    for wait in (0.0, 0.003, 0.007, 0.013, 0.029):
        cache.write("x", "old")
        process = subprocess.Popen((sys.executable, "-c", WRITER, str(cache.folder)))
        while cache.read("x") == "old":
            assert process.poll() is None
            time.sleep(0.001)
        time.sleep(wait)
        process.kill()
        process.wait()
        assert cache.read("x") in ("a" * 300_000, "b" * 300_000)


@pytest.mark.parametrize(
    ("environ", "folder"),
    [
        pytest.param({"XDG_CACHE_HOME": "/c", "HOME": "/h"}, "/c/pmcoach/outside", id="xdg"),
        pytest.param({"HOME": "/h"}, "/h/.cache/pmcoach/outside", id="home"),
        pytest.param({"LOCALAPPDATA": "/l"}, "/l/pmcoach/outside", id="windows"),
        pytest.param({"USERPROFILE": "/u"}, "/u/.cache/pmcoach/outside", id="profile"),
        pytest.param({"XDG_CACHE_HOME": "here"}, None, id="relative"),
        pytest.param({"XDG_CACHE_HOME": "", "HOME": ""}, None, id="empty"),
        pytest.param({}, None, id="nothing"),
    ],
)
def test_the_folder_is_the_user_s_own(environ: dict[str, str], folder: str | None) -> None:
    assert cache_folder(environ) == folder
