"""A file is the old one or the new one, whatever fails in between, and no temp is left."""

from __future__ import annotations

import fcntl
import os
import stat
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from pmcoach.errors import PmcoachError
from pmcoach.store import writing
from pmcoach.store.writing import create, edit, locked
from pmcoach.text import Lang

PATH = "reports/2026-W47/li.wei.yaml"
TEXT = "done: [写PRD]\n" * 50
CALLS = (
    "makedirs",
    "open",
    "write",
    "fsync",
    "link",
    "close",
    "replace",
    "unlink",
    "scandir",
    "fchmod",
    "lstat",
    "read",
)


def said(error: PmcoachError) -> tuple[str, str]:
    return error.says.say(Lang.EN), error.says.say(Lang.ZH)


def temps(root: Path) -> list[str]:
    return [path.name for path in root.rglob("*.tmp")]


class Failing:
    """The calls to the system from here on; the n-th raises instead."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, nth: int, error: Callable[[], BaseException]) -> None:
        self.left = nth
        self.error = error
        self.failed = ""
        for name in CALLS:
            monkeypatch.setattr(os, name, self.counted(name, getattr(os, name)))

    def counted(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def counting(*arguments: Any, **named: Any) -> Any:
            self.left -= 1
            if self.left == 0:
                self.failed = name
                if name == "close":
                    call(*arguments, **named)  # a close that fails has closed all the same
                raise self.error()
            return call(*arguments, **named)

        return counting


ERRORS = [
    pytest.param(lambda: OSError(28, "No space left on device"), id="full"),
    pytest.param(lambda: OSError(5, "Input/output error"), id="broken"),
    pytest.param(lambda: PermissionError(13, "Permission denied"), id="refused"),
    pytest.param(KeyboardInterrupt, id="interrupted"),
    pytest.param(MemoryError, id="no-memory"),
]


def test_a_new_file_is_written_with_its_folders(tmp_path: Path) -> None:
    create(str(tmp_path), PATH, TEXT)
    assert (tmp_path / PATH).read_bytes() == TEXT.encode()
    assert temps(tmp_path) == []


def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    create(str(tmp_path), PATH, TEXT)
    assert (tmp_path / PATH).stat().st_mode == (tmp_path / "usual").stat().st_mode
    assert (tmp_path / PATH).stat().st_nlink == 1


@pytest.mark.parametrize("there", ["file", "folder", "link"])
def test_what_is_there_is_never_touched(tmp_path: Path, there: str) -> None:
    target = tmp_path / PATH
    target.parent.mkdir(parents=True)
    match there:
        case "file":
            target.write_text("mine\n", encoding="utf-8")
        case "folder":
            target.mkdir()
        case _:
            target.symlink_to(tmp_path / "nowhere")
    before = target.lstat()
    with pytest.raises(PmcoachError) as caught:
        create(str(tmp_path), PATH, TEXT)
    assert said(caught.value) == (f"{PATH} is there already", f"{PATH} 已经存在")
    assert target.lstat() == before
    assert not (tmp_path / "nowhere").exists()
    assert temps(tmp_path) == []


def test_nothing_is_written_through_a_linked_folder(tmp_path: Path) -> None:
    (tmp_path / "team").mkdir()
    (tmp_path / "else").mkdir()
    (tmp_path / "team/reports").symlink_to(tmp_path / "else")
    with pytest.raises(PmcoachError) as caught:
        create(str(tmp_path / "team"), PATH, TEXT)
    assert said(caught.value)[0] == f"a folder of {PATH} is a link; nothing is written through it"
    assert list((tmp_path / "else").iterdir()) == []


def test_a_workspace_reached_by_a_link_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "team").mkdir()
    (tmp_path / "link").symlink_to("team")
    create(str(tmp_path / "link"), PATH, TEXT)
    assert (tmp_path / "team" / PATH).read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize("error", ERRORS)
def test_a_new_file_is_whole_or_not_there_whichever_call_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Callable[[], BaseException]
) -> None:
    failures = []
    target = tmp_path
    for nth in range(1, 100):
        root = tmp_path / str(nth)
        root.mkdir()
        with monkeypatch.context() as patch:
            failing = Failing(patch, nth, error)
            with suppress(PmcoachError, KeyboardInterrupt, MemoryError):
                create(str(root), PATH, TEXT)
        target = root / PATH
        assert not target.exists() or target.read_text(encoding="utf-8") == TEXT
        assert failing.failed in ("unlink", "scandir") or temps(root) == []
        if not failing.failed:
            break
        failures.append(failing.failed)
    assert {"makedirs", "open", "write", "fsync", "link", "close", "unlink"} <= set(failures)
    assert target.is_file()


def test_a_disk_that_knows_no_second_names_is_written_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    create(str(tmp_path), PATH, TEXT)
    assert (tmp_path / PATH).read_text(encoding="utf-8") == TEXT
    with pytest.raises(PmcoachError):
        create(str(tmp_path), PATH, "other\n")
    assert (tmp_path / PATH).read_text(encoding="utf-8") == TEXT
    assert temps(tmp_path) == []


def test_a_name_taken_and_not_filled_is_given_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "link", refuse)
    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(PmcoachError) as caught:
        create(str(tmp_path), PATH, TEXT)
    assert said(caught.value) == (f"{PATH} cannot be written: the disk is full", f"写不了 {PATH}：磁盘已满")
    assert list((tmp_path / PATH).parent.iterdir()) == []


def test_short_writes_are_gone_on_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: write(handle, bytes(data)[:7]))
    create(str(tmp_path), PATH, TEXT)
    assert (tmp_path / PATH).read_text(encoding="utf-8") == TEXT


@pytest.fixture
def report(tmp_path: Path) -> Path:
    target = tmp_path / PATH
    target.parent.mkdir(parents=True)
    target.write_bytes(b"\xef\xbb\xbfdone: [a]\r\n")
    target.chmod(0o640)
    return target


def longer(text: str) -> str:
    return text.replace("a", "ab")


def test_an_edit_keeps_mark_line_breaks_and_mode(tmp_path: Path, report: Path) -> None:
    assert edit(str(tmp_path), PATH, longer)
    assert report.read_bytes() == b"\xef\xbb\xbfdone: [ab]\r\n"
    assert stat.S_IMODE(report.stat().st_mode) == 0o640
    assert temps(tmp_path) == []


def test_an_edit_that_changes_nothing_writes_nothing(tmp_path: Path, report: Path) -> None:
    before = report.stat()
    assert not edit(str(tmp_path), PATH, lambda text: text)
    assert report.stat() == before


def test_an_edit_that_is_refused_leaves_everything(tmp_path: Path, report: Path) -> None:
    def refuse(text: str) -> str:
        raise ValueError(text)

    with pytest.raises(ValueError, match="done"):
        edit(str(tmp_path), PATH, refuse)
    assert report.read_bytes() == b"\xef\xbb\xbfdone: [a]\r\n"


@pytest.mark.parametrize(
    ("spoil", "said_en"),
    [
        pytest.param("link", f"{PATH} is a link or no regular file", id="link"),
        pytest.param("folder", f"{PATH} is a link or no regular file", id="folder"),
        pytest.param("gone", f"{PATH} cannot be written: it is not there", id="gone"),
        pytest.param("gbk", f"{PATH} is not UTF-8", id="not-utf-8"),
    ],
)
def test_what_cannot_be_edited_is_refused(tmp_path: Path, report: Path, spoil: str, said_en: str) -> None:
    report.rename(tmp_path / "kept.yaml")
    match spoil:
        case "link":
            report.symlink_to(tmp_path / "kept.yaml")
        case "folder":
            report.mkdir()
        case "gbk":
            report.write_bytes("完成".encode("gbk"))
    with pytest.raises(PmcoachError) as caught:
        edit(str(tmp_path), PATH, longer)
    assert said(caught.value)[0] == said_en
    assert caught.value.do is not None
    assert caught.value.do.say(Lang.ZH) == "没有改动任何内容"
    assert (tmp_path / "kept.yaml").read_bytes() == b"\xef\xbb\xbfdone: [a]\r\n"


@pytest.mark.parametrize("error", ERRORS)
def test_an_edited_file_is_the_old_or_the_new_whichever_call_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, report: Path, error: Callable[[], BaseException]
) -> None:
    old, new = b"\xef\xbb\xbfdone: [a]\r\n", b"\xef\xbb\xbfdone: [ab]\r\n"
    failures = []
    for nth in range(1, 100):
        report.write_bytes(old)
        with monkeypatch.context() as patch:
            failing = Failing(patch, nth, error)
            with suppress(PmcoachError, KeyboardInterrupt, MemoryError):
                edit(str(tmp_path), PATH, longer)
        assert report.read_bytes() in (old, new)
        assert failing.failed in ("unlink", "scandir") or temps(tmp_path) == []
        for name in temps(tmp_path):
            (report.parent / name).unlink()
        if not failing.failed:
            break
        failures.append(failing.failed)
    assert {"open", "lstat", "read", "write", "fsync", "replace", "close", "fchmod"} <= set(failures)
    assert report.read_bytes() == new


def test_a_replace_is_tried_again_where_readers_stand_in_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, report: Path
) -> None:
    replace, left = os.replace, [2]

    def busy(source: str, target: str) -> None:
        left[0] -= 1
        if left[0] >= 0:
            raise PermissionError(13, "in use")
        replace(source, target)

    monkeypatch.setattr(writing, "ATTEMPTS", 3)
    monkeypatch.setattr(os, "replace", busy)
    assert edit(str(tmp_path), PATH, longer)
    left[0] = 3
    with pytest.raises(PmcoachError):
        edit(str(tmp_path), PATH, longer)
    assert report.read_bytes() == b"\xef\xbb\xbfdone: [ab]\r\n"


def test_leftovers_older_than_an_hour_go_at_the_next_write(tmp_path: Path, report: Path) -> None:
    old, young = report.parent / ".pmcoach-0123456789ab.tmp", report.parent / ".pmcoach-ba9876543210.tmp"
    for path in (old, young, report.parent / "other.tmp"):
        path.touch()
    os.utime(old, (time.time() - 4000,) * 2)
    os.utime(report.parent / "other.tmp", (time.time() - 4000,) * 2)
    edit(str(tmp_path), PATH, longer)
    assert sorted(temps(tmp_path)) == [young.name, "other.tmp"]


def test_who_waits_too_long_is_told_for_whom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "WAIT", 0.05)
    with locked(str(tmp_path)), pytest.raises(PmcoachError) as caught, locked(str(tmp_path)):
        pass
    assert said(caught.value) == (
        f"process {os.getpid()} is writing to this workspace",
        f"进程 {os.getpid()} 正在写这个工作区",
    )


def test_a_lock_without_a_number_is_somebody_s(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "WAIT", 0.0)
    with (tmp_path / ".pmcoach-lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(PmcoachError) as caught, locked(str(tmp_path)):
            pass
    assert said(caught.value)[0] == "process ? is writing to this workspace"


def test_a_link_is_no_lock(tmp_path: Path, report: Path) -> None:
    (tmp_path / ".pmcoach-lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(PmcoachError):
        edit(str(tmp_path), PATH, longer)
    assert not (tmp_path / "elsewhere").exists()
    assert report.read_bytes() == b"\xef\xbb\xbfdone: [a]\r\n"


def test_no_edit_of_another_writer_is_lost(tmp_path: Path, report: Path) -> None:
    report.write_text("done: []\n", encoding="utf-8")

    def add() -> None:
        for _ in range(20):
            edit(str(tmp_path), PATH, lambda text: text.replace("]", "x]"))

    writers = [threading.Thread(target=add) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert report.read_text(encoding="utf-8") == f"done: [{'x' * 80}]\n"
