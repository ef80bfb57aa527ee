"""Writing as Windows and macOS have it: their own lock, their own way to the disk."""

from __future__ import annotations

import errno
import fcntl
import os
import stat
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from pmcoach.errors import PmcoachError
from pmcoach.store.disk import system, temp
from pmcoach.store.disk.writing import edit
from pmcoach.text import Lang

PATH = "people/li.wei.yaml"


@pytest.fixture
def person(tmp_path: Path) -> Path:
    target = tmp_path / PATH
    target.parent.mkdir()
    target.write_text("name: a\n", encoding="utf-8")
    return target


class Msvcrt(ModuleType):
    """The lock of Windows, which somebody else holds for the first few tries."""

    LK_NBLCK = 2

    def __init__(self, held: int) -> None:
        super().__init__("msvcrt")
        self.held = held
        self.asked: list[tuple[int, int]] = []

    def locking(self, handle: int, mode: int, count: int) -> None:
        assert os.lseek(handle, 0, os.SEEK_CUR) == 1 << 30, (
            "what is locked cannot be read, so it is no byte of the number"
        )
        self.asked.append((mode, count))
        if len(self.asked) <= self.held:
            raise PermissionError(13, "Permission denied")


def on_windows(monkeypatch: pytest.MonkeyPatch, held: int) -> Msvcrt:
    msvcrt = Msvcrt(held)
    monkeypatch.setitem(sys.modules, "msvcrt", msvcrt)
    monkeypatch.setattr(system, "sleep", lambda _: None)
    for module in (system, temp):
        monkeypatch.setattr(module, "sys", SimpleNamespace(platform="win32"))
    return msvcrt


def test_windows_locks_a_byte_and_waits_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, person: Path
) -> None:
    msvcrt = on_windows(monkeypatch, held=2)
    assert edit(str(tmp_path), PATH, lambda text: text.replace("a\n", "b\n"))
    assert person.read_text(encoding="utf-8") == "name: b\n"
    assert msvcrt.asked == [(2, 1)] * 3


def test_windows_gives_up_after_a_while_and_knows_for_whom(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, person: Path
) -> None:
    on_windows(monkeypatch, held=10**9)
    slept: list[float] = []
    monkeypatch.setattr(system, "monotonic", lambda: sum(slept))
    monkeypatch.setattr(system, "sleep", slept.append)
    (tmp_path / ".pmcoach-lock").write_text("4321", encoding="ascii")
    with pytest.raises(PmcoachError) as caught:
        edit(str(tmp_path), PATH, lambda text: text + "x")
    assert caught.value.says.say(Lang.EN) == "process 4321 is writing to this workspace"
    assert person.read_text(encoding="utf-8") == "name: a\n"


def test_a_system_without_modes_keeps_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, person: Path
) -> None:
    monkeypatch.delattr(os, "fchmod")
    assert edit(str(tmp_path), PATH, lambda text: text + "role: PM\n")
    assert person.read_text(encoding="utf-8") == "name: a\nrole: PM\n"


@pytest.mark.parametrize("knows", [True, False], ids=["knows", "knows-not"])
def test_macos_is_asked_to_bring_it_to_the_disk_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, person: Path, knows: bool
) -> None:
    asked: list[int] = []
    usual: list[int] = []

    def ask(handle: int, what: int) -> None:
        assert os.fstat(handle)
        asked.append(what)
        if not knows:
            raise OSError(errno.ENOTSUP, "Operation not supported")

    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", ask)
    monkeypatch.setattr(os, "fsync", usual.append)
    monkeypatch.setattr(system, "sys", SimpleNamespace(platform="darwin"))
    assert edit(str(tmp_path), PATH, lambda text: text + "role: PM\n")
    assert asked == [51, 51], "the file, then its folder"
    assert len(usual) == (0 if knows else 2)
    assert person.read_text(encoding="utf-8") == "name: a\nrole: PM\n"


@pytest.mark.parametrize("number", [errno.EINVAL, errno.EBADF, errno.ENOTSUP, errno.EACCES])
def test_a_folder_that_cannot_be_brought_to_the_disk_is_let_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, person: Path, number: int
) -> None:
    def sync(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(number, "marker")

    monkeypatch.setattr(system, "sync", sync)
    assert edit(str(tmp_path), PATH, lambda text: text + "role: PM\n")
    assert person.read_text(encoding="utf-8") == "name: a\nrole: PM\n"
