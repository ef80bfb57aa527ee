"""A workspace on a real disk: what stands at its paths, and what must not hurt."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from pmcoach.document import Source, Unreadable
from pmcoach.errors import PmcoachError
from pmcoach.store.disk.folder import Folder, read_bytes, read_text
from pmcoach.store.disk.paths import absolute, exists, inside_root, is_folder
from pmcoach.store.disk.writing import make_folder
from pmcoach.text import Lang

GOAL = "goals/2026-Q4/csat.yaml"
LED_ASTRAY = ("a link that leads out of the workspace, or nowhere", "链接指向工作区之外，或没有目标")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace with a goal and a person, and something beside it."""
    made = tmp_path / "team"
    for path, text in {
        "pmcoach.yaml": "language: zh\n",
        GOAL: "title: 甲\n",
        "people/li.wei.yaml": "name: 李伟\n",
    }.items():
        (made / path).parent.mkdir(parents=True, exist_ok=True)
        (made / path).write_text(text, encoding="utf-8")
    (tmp_path / "secret.yaml").write_text("title: 秘密\n", encoding="utf-8")
    return made


def why(source: Source) -> tuple[str, str]:
    assert isinstance(source, Unreadable)
    return source.why.say(Lang.EN), source.why.say(Lang.ZH)


def test_files_are_bytes_by_path(root: Path) -> None:
    folder = Folder(str(root))
    assert list(folder) == [GOAL, "people/li.wei.yaml", "pmcoach.yaml"]
    assert len(folder) == 3
    assert folder[GOAL] == "title: 甲\n".encode()


def test_a_path_that_is_not_there_is_none(root: Path) -> None:
    folder = Folder(str(root))
    assert GOAL in folder
    assert "goals/2026-Q4/nps.yaml" not in folder
    with pytest.raises(KeyError):
        folder["goals/2026-Q4/nps.yaml"]


def test_other_folders_are_not_looked_into(root: Path) -> None:
    (root / "node_modules").mkdir()
    (root / "node_modules/a.yaml").write_text("x", encoding="utf-8")
    (root / "goals.yaml").write_text("x", encoding="utf-8")
    assert len(Folder(str(root))) == 3


def test_a_workspace_without_anything(tmp_path: Path) -> None:
    assert list(Folder(str(tmp_path))) == []


def test_a_file_where_a_folder_belongs(root: Path) -> None:
    (root / "reports").write_text("x", encoding="utf-8")
    assert len(Folder(str(root))) == 3


def test_a_folder_called_like_a_file(root: Path) -> None:
    (root / "goals/2026-Q4/x.yaml").mkdir()
    (root / "metrics/y.csv").mkdir(parents=True)
    folder = Folder(str(root))
    assert why(folder["goals/2026-Q4/x.yaml"]) == ("not a regular file", "不是普通文件")
    assert why(folder["metrics/y.csv"]) == ("not a regular file", "不是普通文件")


def test_a_fifo_is_not_waited_for(root: Path) -> None:
    os.mkfifo(root / "people/pipe.yaml")
    assert why(Folder(str(root))["people/pipe.yaml"]) == ("not a regular file", "不是普通文件")


def test_a_socket_is_no_file(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root / "people")  # a socket's path may have a hundred characters only
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.yaml")
        assert why(Folder(str(root))["people/s.yaml"])[0].startswith("the system says: ")


@pytest.mark.parametrize(
    "target",
    [
        pytest.param("../../secret.yaml", id="out"),
        pytest.param("/etc/hostname", id="out-by-its-root"),
        pytest.param("nowhere.yaml", id="nowhere"),
        pytest.param("a.yaml", id="circle"),
        pytest.param("..", id="to-the-workspace"),
    ],
)
def test_a_link_that_leads_astray_is_not_read(root: Path, target: str) -> None:
    (root / "people/a.yaml").symlink_to(target)
    assert why(Folder(str(root))["people/a.yaml"]) == LED_ASTRAY


def test_a_link_inside_the_workspace_is_read(root: Path) -> None:
    (root / "people/li.yaml").symlink_to("li.wei.yaml")
    (root / "people/wang.yaml").symlink_to(root / "people/li.yaml")
    folder = Folder(str(root))
    assert folder["people/li.yaml"] == folder["people/wang.yaml"] == "name: 李伟\n".encode()


def test_a_workspace_reached_by_a_link_is_the_workspace(root: Path, tmp_path: Path) -> None:
    (root / "people/li.yaml").symlink_to("li.wei.yaml")
    (tmp_path / "link").symlink_to(root)
    folder = Folder(str(tmp_path / "link"))
    assert folder.root == str(root)
    assert folder["people/li.yaml"] == "name: 李伟\n".encode()


def test_a_folder_beside_with_the_same_beginning_is_outside(root: Path, tmp_path: Path) -> None:
    (tmp_path / "team2").mkdir()
    (tmp_path / "team2/a.yaml").write_text("name: x\n", encoding="utf-8")
    (root / "people/a.yaml").symlink_to("../../team2/a.yaml")
    assert why(Folder(str(root))["people/a.yaml"]) == LED_ASTRAY


@pytest.mark.parametrize("link", ["goals/2026-Q3", "reports"])
def test_linked_folders_are_not_walked(root: Path, tmp_path: Path, link: str) -> None:
    (tmp_path / "else").mkdir()
    (tmp_path / "else/a.yaml").write_text("title: x\n", encoding="utf-8")
    (root / link).symlink_to(tmp_path / "else")
    assert not any(path.endswith("a.yaml") for path in Folder(str(root)))


@pytest.mark.parametrize(
    ("size", "said"),
    [
        pytest.param(1 << 20, None, id="a-mebibyte"),
        pytest.param((1 << 20) + 1, "1,048,577 bytes, more than 1 MiB", id="one-byte-more"),
        pytest.param(1 << 40, "1,099,511,627,776 bytes, more than 1 MiB", id="a-tebibyte-of-holes"),
    ],
)
def test_a_large_file_says_how_large_it_is(root: Path, size: int, said: str | None) -> None:
    path = root / "people/big.yaml"
    path.touch()
    os.truncate(path, size)
    source = Folder(str(root))["people/big.yaml"]
    if said is None:
        assert source == bytes(size)
    else:
        assert why(source)[0] == said


def test_a_file_that_grows_while_it_is_read_is_read_to_the_limit(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "read", lambda handle, size: b"x" * min(size, 4096))
    source = Folder(str(root))[GOAL]
    assert source == b"x" * ((1 << 20) + 1)


def test_a_file_that_vanishes_is_said_to_be_gone(root: Path) -> None:
    folder = Folder(str(root))
    (root / GOAL).unlink()
    assert why(folder[GOAL]) == ("it is not there", "文件不存在")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        pytest.param(
            PermissionError(13, "Permission denied"), ("no permission", "没有权限"), id="no-permission"
        ),
        pytest.param(OSError(5, "Input/output error"), ("the disk fails", "磁盘出错"), id="disk"),
        pytest.param(
            OSError(116, "Stale file handle"),
            ("the system says: Stale file handle", "系统提示：Stale file handle"),
            id="anything",
        ),
        pytest.param(OSError("odd"), ("the system says: odd", "系统提示：odd"), id="without-a-number"),
    ],
)
def test_what_the_disk_refuses_is_said(
    root: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, said: tuple[str, str]
) -> None:
    folder = Folder(str(root))

    def refuse(*_: object) -> int:
        raise error

    monkeypatch.setattr(os, "open", refuse)
    assert why(folder[GOAL]) == said


def test_a_folder_that_cannot_be_looked_into_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> object:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", refuse)
    folder = Folder(str(root))
    assert {why.say(Lang.EN) for why in folder.skipped.values()} == {"no permission"}
    assert "people" in folder.skipped
    assert list(folder) == ["pmcoach.yaml"]


def test_a_name_that_is_not_utf_8_is_a_path(root: Path) -> None:
    (root / "people" / os.fsdecode(b"caf\xe9.yaml")).write_text("name: x\n", encoding="utf-8")
    folder = Folder(str(root))
    assert folder["people/caf\udce9.yaml"] == b"name: x\n"


def test_names_with_spaces_and_line_breaks_are_paths(root: Path) -> None:
    for name in ("a b.yaml", "a\nb.yaml", "-rf.yaml"):
        (root / "people" / name).write_text("name: x\n", encoding="utf-8")
    folder = Folder(str(root))
    assert [folder[f"people/{name}"] for name in ("a b.yaml", "a\nb.yaml", "-rf.yaml")] == [b"name: x\n"] * 3


@pytest.mark.parametrize(
    ("start", "path", "inside"),
    [
        pytest.param("", GOAL, GOAL, id="file"),
        pytest.param("goals", "2026-Q4/csat.yaml", GOAL, id="from-a-folder"),
        pytest.param("goals/2026-Q4", "../../people", "people", id="up-and-down"),
        pytest.param("goals", "..", "", id="the-workspace"),
        pytest.param("", ".", "", id="here"),
        pytest.param("", "../secret.yaml", None, id="outside"),
        pytest.param("", "nope.yaml", None, id="nothing-there"),
        pytest.param("", "a\0b", None, id="no-path"),
        pytest.param("", "..hidden", "..hidden", id="two-dots-in-a-name"),
        pytest.param("", "people/astray.yaml", "people/astray.yaml", id="a-link-is-its-own-place"),
        pytest.param("", "way/li.wei.yaml", "people/li.wei.yaml", id="through-a-linked-folder"),
        pytest.param("", "/", None, id="the-root-of-the-disk"),
    ],
)
def test_a_path_as_the_workspace_names_it(root: Path, start: str, path: str, inside: str | None) -> None:
    (root / "..hidden").touch()
    (root / "people/astray.yaml").symlink_to("/etc/hostname")
    (root / "way").symlink_to("people")
    assert inside_root(str(root), str(root / start), path) == inside


def test_everything_is_inside_the_root_of_the_disk(root: Path) -> None:
    assert inside_root("/", str(root), GOAL) == f"{str(root)[1:]}/{GOAL}"


def test_small_questions_about_the_disk(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "link").symlink_to("people")
    (root / "gone").symlink_to("nowhere")
    assert (is_folder(str(root)), is_folder(str(root / GOAL))) == (True, False)
    assert (exists(str(root), GOAL), exists(str(root), "gone"), exists(str(root), "x")) == (True, True, False)
    monkeypatch.chdir(root)
    assert absolute("link") == str(root / "people")
    assert absolute(str(root), "goals/../people") == str(root / "people")


def test_folders_are_made(root: Path) -> None:
    make_folder(str(root / "a/b"))
    make_folder(str(root / "a/b"))
    assert (root / "a/b").is_dir()
    with pytest.raises(PmcoachError) as caught:
        make_folder(str(root / GOAL / "c"))
    assert caught.value.says.say(Lang.ZH) == f"写不了 {root / GOAL / 'c'}：文件夹的位置上是一个文件"


def test_a_text_named_on_the_command_line_is_read(root: Path) -> None:
    assert read_text(str(root), GOAL) == "title: 甲\n"


@pytest.mark.parametrize(
    ("path", "said"),
    [
        pytest.param("nope.md", "读不了 nope.md：文件不存在", id="not-there"),
        pytest.param("people", "读不了 people：不是普通文件", id="folder"),
        pytest.param("gbk.md", "读不了 gbk.md：编码是 GBK，不是 UTF-8", id="not-utf-8"),
    ],
)
def test_a_text_that_cannot_be_read_says_why(root: Path, path: str, said: str) -> None:
    (root / "gbk.md").write_bytes("本周完成".encode("gbk"))
    with pytest.raises(PmcoachError) as caught:
        read_text(str(root), path)
    assert caught.value.says.say(Lang.ZH) == said


def test_bytes_of_a_named_file_up_to_a_limit(tmp_path: Path) -> None:
    (tmp_path / "export.csv").write_bytes(b"\xff" * 20)
    assert read_bytes(str(tmp_path), "export.csv", 20) == b"\xff" * 20
    for path, why in (
        ("export.csv", "20 bytes are too many"),
        ("none.csv", "it is not there"),
        (".", "not a regular file"),
    ):
        with pytest.raises(PmcoachError) as caught:
            read_bytes(str(tmp_path), path, 19)
        assert caught.value.says.say(Lang.EN) == f"{path} cannot be read: {why}"


@pytest.mark.parametrize("name", ["Goals", "GOALS", "\uff47oals", "goals ", "People", "Reports"])
def test_a_folder_in_other_letters_is_told(root: Path, name: str) -> None:
    (root / name).mkdir()
    (root / name / "a.yaml").write_text("title: 丙\n", encoding="utf-8")
    folder = Folder(str(root))
    meant = {"\uff47oals": "goals"}.get(name, name.lower().strip())
    assert {path: said.say(Lang.EN) for path, said in folder.skipped.items()} == {
        name: f"the folder is called {meant}"
    }
    assert list(folder) == [GOAL, "people/li.wei.yaml", "pmcoach.yaml"]


def test_where_the_disk_takes_both_for_one_nothing_is_told(root: Path) -> None:
    (root / "goals").rename(root / "Goals")
    (root / "goals").symlink_to("Goals")  # as one and the same folder looks that goes by either name
    assert "Goals" not in Folder(str(root)).skipped


def test_a_file_where_a_folder_belongs_is_told(root: Path) -> None:
    (root / "reviews").write_text("x", encoding="utf-8")
    assert {path: said.say(Lang.ZH) for path, said in Folder(str(root)).skipped.items()} == {
        "reviews": "不是文件夹"
    }


def test_a_file_is_told_from_what_stood_there_before(tmp_path: Path) -> None:
    for name in ("a", "b", "loop"):
        (tmp_path / "people").mkdir(exist_ok=True)
        (tmp_path / f"people/{name}.yaml").write_text("name: 甲\n", encoding="utf-8")
    folder = Folder(str(tmp_path))
    before = folder.stamps()
    (tmp_path / "people/a.yaml").unlink()
    (tmp_path / "people/b.yaml").write_text("name: 甲乙\n", encoding="utf-8")
    (tmp_path / "people/loop.yaml").unlink()
    (tmp_path / "people/loop.yaml").symlink_to("loop.yaml")
    after = folder.stamps()
    assert set(before) - set(after) == {"people/a.yaml"}
    assert before["people/b.yaml"] != after["people/b.yaml"]
    assert after["people/loop.yaml"] == (0, 0, 0)
