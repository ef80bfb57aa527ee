"""A file somebody named is written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from pmcoach.errors import PmcoachError
from pmcoach.store.disk import system
from pmcoach.store.disk.output import add, overwrite
from pmcoach.text import Lang


def test_a_new_file_is_written_and_an_old_one_keeps_its_mode(tmp_path: Path) -> None:
    overwrite(str(tmp_path), "a.ics", b"one\r\n")
    assert (tmp_path / "a.ics").read_bytes() == b"one\r\n"
    (tmp_path / "a.ics").chmod(0o640)
    overwrite(str(tmp_path), "a.ics", b"two\r\n")
    assert (tmp_path / "a.ics").read_bytes() == b"two\r\n"
    assert stat.S_IMODE((tmp_path / "a.ics").stat().st_mode) == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["a.ics"]


def test_a_link_and_a_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "theirs").write_bytes(b"theirs")
    (tmp_path / "link").symlink_to("theirs")
    (tmp_path / "nowhere").symlink_to("gone")
    (tmp_path / "folder").mkdir()
    for name in ("link", "nowhere", "folder"):
        with pytest.raises(PmcoachError) as caught:
            overwrite(str(tmp_path), name, b"ours")
        assert caught.value.says.say(Lang.EN) == f"{name} is a link or no regular file"
    assert (tmp_path / "theirs").read_bytes() == b"theirs"


def test_where_the_disk_refuses_the_old_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.ics").write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "marker")

    monkeypatch.setattr(system, "replace", full)
    with pytest.raises(PmcoachError) as caught:
        overwrite(str(tmp_path), "a.ics", b"new")
    assert caught.value.says.say(Lang.EN).startswith("a.ics cannot be written: ")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.ics", b"old")]


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(PmcoachError) as caught:
        overwrite(str(tmp_path), "no/a.ics", b"new")
    assert caught.value.says.say(Lang.EN).startswith("no/a.ics cannot be written: ")


def test_text_is_added_to_what_stands_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = str(tmp_path / "summary.md")
    add(path, b"one\n")
    monkeypatch.setattr(system, "write", lambda handle, data: os.write(handle, data[:2]))  # a part at a time
    add(path, b"two\n")
    assert (tmp_path / "summary.md").read_bytes() == b"one\ntwo\n"
    with pytest.raises(PmcoachError) as caught:
        add(str(tmp_path), b"three")
    assert caught.value.says.say(Lang.EN).startswith(f"{tmp_path} cannot be written: ")
