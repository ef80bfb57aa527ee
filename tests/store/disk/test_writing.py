"""A file is the old one or the new one, whatever fails in between, and no temp is left."""

from __future__ import annotations

import errno
import os
import stat
import threading
import time
from pathlib import Path

import pytest

from pmcoach.errors import PmcoachError
from pmcoach.store.disk import system, temp
from pmcoach.store.disk.writing import create, edit
from pmcoach.text import Lang

PATH = "reports/2026-W47/li.wei.yaml"
TEXT = "done: [写PRD]\n" * 50


def said(error: PmcoachError) -> tuple[str, str]:
    return error.says.say(Lang.EN), error.says.say(Lang.ZH)


def temps(root: Path) -> list[str]:
    return [path.name for path in root.rglob("*.tmp")]


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


def refusing(*_: object) -> None:
    raise PermissionError(errno.EPERM, "Operation not permitted")


def test_a_disk_that_knows_no_second_names_is_written_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system, "link", refusing)
    create(str(tmp_path), PATH, TEXT)
    assert (tmp_path / PATH).read_text(encoding="utf-8") == TEXT
    with pytest.raises(PmcoachError):
        create(str(tmp_path), PATH, "other\n")
    assert (tmp_path / PATH).read_text(encoding="utf-8") == TEXT
    assert temps(tmp_path) == []


@pytest.mark.parametrize("names", ["second-names", "no-second-names"])
def test_what_somebody_else_makes_at_the_last_moment_is_spared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: str
) -> None:
    link = system.link if names == "second-names" else refusing

    def late(temp: str, full: str) -> None:
        Path(full).write_text("theirs\n", encoding="utf-8")
        link(temp, full)

    monkeypatch.setattr(system, "link", late)
    with pytest.raises(PmcoachError) as caught:
        create(str(tmp_path), PATH, TEXT)
    assert said(caught.value) == (
        f"{PATH} cannot be written: it is there already",
        f"写不了 {PATH}：文件已经存在",
    )
    assert (tmp_path / PATH).read_text(encoding="utf-8") == "theirs\n"
    assert temps(tmp_path) == []


def test_short_writes_are_gone_on_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "write", lambda handle, data: os.write(handle, bytes(data)[:7]))
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
        pytest.param("dangling", f"{PATH} is a link or no regular file", id="dangling"),
        pytest.param("fifo", f"{PATH} is a link or no regular file", id="fifo"),
        pytest.param(
            "linked-folder",
            f"a folder of {PATH} is a link; nothing is written through it",
            id="linked-folder",
        ),
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
        case "dangling":
            report.symlink_to(tmp_path / "nowhere")
        case "linked-folder":
            report.parent.rename(tmp_path / "elsewhere")
            report.parent.symlink_to(tmp_path / "elsewhere")
            (tmp_path / "elsewhere" / report.name).write_bytes(b"done: [a]\n")
        case "fifo":
            os.mkfifo(report)
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
    assert not (tmp_path / "nowhere").exists()
    assert {path.read_bytes() for path in tmp_path.glob("elsewhere/*")} <= {b"done: [a]\n"}


def test_a_replace_is_tried_again_where_readers_stand_in_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, report: Path
) -> None:
    left = [2]

    def busy(source: str, target: str) -> None:
        left[0] -= 1
        if left[0] >= 0:
            raise PermissionError(13, "in use")
        Path(source).replace(target)

    slept: list[float] = []
    monkeypatch.setattr(temp, "ATTEMPTS", 3)
    monkeypatch.setattr(system, "sleep", slept.append)
    monkeypatch.setattr(system, "replace", busy)
    assert edit(str(tmp_path), PATH, longer)
    assert slept == [0.1, 0.1]
    left[0] = 3
    with pytest.raises(PmcoachError):
        edit(str(tmp_path), PATH, longer)
    assert report.read_bytes() == b"\xef\xbb\xbfdone: [ab]\r\n"


def test_leftovers_older_than_an_hour_go_at_the_next_write(tmp_path: Path, report: Path) -> None:
    old, young = report.parent / ".pmcoach-0123456789ab.tmp", report.parent / ".pmcoach-ba9876543210.tmp"
    others = [
        report.parent / name for name in (".pmcoach-notes.tmp", "other.tmp", ".pmcoach-0123456789ab.tmp~")
    ]
    for path in (old, young, *others):
        path.touch()
    for path in (old, *others):
        os.utime(path, (time.time() - 3700,) * 2)
    os.utime(young, (time.time() - 3500,) * 2)
    edit(str(tmp_path), PATH, longer)
    assert {path.name for path in report.parent.iterdir()} == {
        report.name, young.name, *(path.name for path in others),
    }  # fmt: skip


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
