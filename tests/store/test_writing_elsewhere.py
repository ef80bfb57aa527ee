"""Writing as Windows and macOS have it: their own lock, their own way to the disk."""

from __future__ import annotations

import fcntl
import os
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from pmcoach.errors import PmcoachError
from pmcoach.store import writing
from pmcoach.store.writing import edit

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
        assert os.fstat(handle)
        self.asked.append((mode, count))
        if len(self.asked) <= self.held:
            raise PermissionError(13, "Permission denied")


def on_windows(monkeypatch: pytest.MonkeyPatch, held: int) -> Msvcrt:
    msvcrt = Msvcrt(held)
    monkeypatch.setitem(sys.modules, "msvcrt", msvcrt)
    monkeypatch.setattr(writing, "sys", SimpleNamespace(platform="win32"))
    return msvcrt


def test_windows_locks_a_byte_and_waits_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, person: Path
) -> None:
    msvcrt = on_windows(monkeypatch, held=2)
    assert edit(str(tmp_path), PATH, lambda text: text.replace("a\n", "b\n"))
    assert person.read_text(encoding="utf-8") == "name: b\n"
    assert msvcrt.asked == [(2, 1)] * 3


def test_windows_gives_up_after_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, person: Path
) -> None:
    on_windows(monkeypatch, held=10**9)
    monkeypatch.setattr(writing, "WAIT", 0.0)
    monkeypatch.delattr(os, "pread")
    with pytest.raises(PmcoachError) as caught:
        edit(str(tmp_path), PATH, lambda text: text + "x")
    assert caught.value.says.en == "process {pid} is writing to this workspace"
    assert caught.value.says.values == {"pid": "?"}
    assert person.read_text(encoding="utf-8") == "name: a\n"


def test_macos_is_asked_to_bring_it_to_the_disk_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, person: Path
) -> None:
    asked: list[int] = []

    def ask(handle: int, what: int) -> None:
        assert os.fstat(handle)
        asked.append(what)

    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", ask)
    monkeypatch.setattr(writing, "sys", SimpleNamespace(platform="darwin"))
    assert edit(str(tmp_path), PATH, lambda text: text + "role: PM\n")
    assert asked == [51]
    assert person.read_text(encoding="utf-8") == "name: a\nrole: PM\n"
