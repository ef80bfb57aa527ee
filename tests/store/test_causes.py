"""What writing asks of the system, and in which order: why a power cut finds whole files."""

from __future__ import annotations

import ast
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import REPORT
from tests.conftest import ROOT
from tests.store.breaking import CALLS, DOOR, put

from pmcoach.errors import PmcoachError
from pmcoach.store.disk import system
from pmcoach.store.disk.refusals import LOOK, UNTOUCHED
from pmcoach.store.disk.writing import Edit, New, create, edit, write
from pmcoach.text import Lang

DOORS = ("writing", "ledger", "output", "user_cache", "lock", "temp", "refusals")
HARMLESS = {"path", "environ", "getpid", "urandom", "name", "strerror"}


class Recorded:
    """The calls to the system from here on, each with what it is about."""

    def __init__(self, patch: pytest.MonkeyPatch, root: Path) -> None:
        self.root = str(root)
        self.names: dict[int, str] = {}
        self.calls: list[tuple[str, str]] = []
        self.flags: dict[str, int] = {}
        self.temps: set[Path] = set()
        for name in CALLS:
            patch.setattr(system, name, self.noted(name, getattr(system, name)))

    def about(self, what: int | str) -> str:
        if isinstance(what, int):
            return self.names[what]
        name = os.path.relpath(what, self.root)
        self.temps |= {Path(what)} if name.endswith(".tmp") else set()
        return "TEMP" if name.endswith(".tmp") else name

    def noted(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def noting(what: int | str, *arguments: Any) -> Any:
            result = call(what, *arguments)
            if name == "open_file":
                self.names[result] = self.about(what)
                self.flags[self.about(what)] = arguments[0]
            self.calls.append((name, self.about(what)))
            return result

        return noting


@pytest.fixture
def recorded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Recorded:
    put(tmp_path / "work", {REPORT: "done: [a]\n"})
    return Recorded(monkeypatch, tmp_path / "work")


def test_an_edit_is_on_the_disk_before_it_takes_the_old_one_s_place(recorded: Recorded) -> None:
    assert edit(recorded.root, REPORT, lambda text: text.replace("a", "b"))
    folder = REPORT.rpartition("/")[0]
    assert recorded.calls == [
        ("open_file", ".pmcoach-lock"), ("lock", ".pmcoach-lock"), ("truncate", ".pmcoach-lock"), ("write", ".pmcoach-lock"),
        ("lstat", REPORT), ("open_file", REPORT), ("read", REPORT), ("read", REPORT), ("close", REPORT),
        ("open_file", "TEMP"), ("set_mode", "TEMP"), ("write", "TEMP"), ("sync", "TEMP"), ("close", "TEMP"),
        ("open_file", REPORT), ("read", REPORT), ("read", REPORT), ("close", REPORT),
        ("replace", "TEMP"),
        ("open_file", folder), ("sync", folder), ("close", folder),
        ("scandir", folder),
        ("close", ".pmcoach-lock"),
    ]  # fmt: skip


def test_no_handle_follows_a_link_or_is_inherited(recorded: Recorded) -> None:
    edit(recorded.root, REPORT, lambda text: text.replace("a", "b"))
    for name, flags in recorded.flags.items():
        assert flags & os.O_CLOEXEC, name
        assert flags & os.O_NOFOLLOW or name == REPORT.rpartition("/")[0]
    assert recorded.flags["TEMP"] & os.O_EXCL
    assert recorded.flags["TEMP"] & os.O_CREAT
    assert not any(flags & os.O_TRUNC for flags in recorded.flags.values())


def test_a_temp_stands_beside_its_target_under_a_name_of_its_own(recorded: Recorded) -> None:
    for text in ("b", "c"):
        edit(recorded.root, REPORT, lambda _, text=text: text)  # type: ignore[misc]
    assert len(recorded.temps) == 2
    for path in recorded.temps:
        assert re.fullmatch(r"\.pmcoach-[0-9a-f]{12}\.tmp", path.name)
        assert path.parent == Path(recorded.root, REPORT).parent


def test_a_new_folder_s_name_is_on_the_disk_before_anything_stands_in_it(recorded: Recorded) -> None:
    create(recorded.root, "goals/2026-Q4/a.yaml", "title: 甲\n")
    steps = [call for call in recorded.calls if call[0] in ("mkdir", "sync", "link", "unlink")]
    assert steps == [
        ("mkdir", "goals"), ("sync", "."), ("mkdir", "goals/2026-Q4"), ("sync", "goals"), ("sync", "TEMP"), ("link", "TEMP"),
        ("sync", "goals/2026-Q4"), ("unlink", "TEMP"),
    ]  # fmt: skip


def test_all_of_several_are_on_the_disk_before_the_first_takes_its_place(recorded: Recorded) -> None:
    changes: list[Edit | New] = [
        Edit(REPORT, lambda text: text + "next: [b]\n"),
        New("b.yaml", "b"),
        New("a.yaml", "a"),
    ]
    assert write(recorded.root, changes) == [REPORT, "b.yaml", "a.yaml"]
    steps = [
        name for name, about in recorded.calls if about == "TEMP" and name in ("sync", "replace", "link")
    ]
    assert steps == ["sync", "sync", "sync", "replace", "link", "link"]
    synced = [about for name, about in recorded.calls if name == "sync" and about != "TEMP"]
    assert synced == [REPORT.rpartition("/")[0], "."]


def test_of_several_none_is_changed_where_one_cannot_be(recorded: Recorded) -> None:
    with pytest.raises(PmcoachError) as caught:
        write(recorded.root, [New("b.yaml", "b"), New(REPORT, "theirs")])
    assert caught.value.says.say(Lang.EN) == f"{REPORT} is there already"
    assert not Path(recorded.root, "b.yaml").exists()
    assert ("open_file", "TEMP") not in recorded.calls


def test_a_line_is_on_the_disk_before_the_ledger_is_let_go(recorded: Recorded) -> None:
    DOOR["ledger-new"].act(recorded.root)
    outbox = ".pmcoach/outbox.jsonl"
    steps = [call for call in recorded.calls if call[0] in ("mkdir", "write", "sync", "close")]
    assert steps == [
        ("mkdir", ".pmcoach"), ("sync", "."), ("close", "."), ("write", ".pmcoach-lock"), ("sync", ".pmcoach"), ("close", ".pmcoach"),
        ("write", outbox), ("sync", outbox), ("close", outbox), ("close", ".pmcoach-lock"),
    ]  # fmt: skip


def test_what_an_editor_saves_meanwhile_is_kept(recorded: Recorded, monkeypatch: pytest.MonkeyPatch) -> None:
    path = Path(recorded.root, REPORT)
    sync = system.sync

    def late(handle: int) -> None:
        path.write_text("done: [theirs]\n", encoding="utf-8")
        sync(handle)

    monkeypatch.setattr(system, "sync", late)
    with pytest.raises(PmcoachError) as caught:
        edit(recorded.root, REPORT, lambda text: text.replace("a", "b"))
    assert (
        caught.value.says.say(Lang.EN) == f"{REPORT} cannot be written: another program changed it just now"
    )
    assert caught.value.says.say(Lang.ZH) == f"写不了 {REPORT}：它刚刚被别的程序改过"
    assert caught.value.do == UNTOUCHED
    assert path.read_text(encoding="utf-8") == "done: [theirs]\n"


def failing(patch: pytest.MonkeyPatch, name: str, nth: int, when: Callable[[int | str], bool]) -> None:
    """Let the n-th of some calls say that the disk fails."""
    call, left = getattr(system, name), [nth]

    def calling(what: int | str, *arguments: Any) -> Any:
        left[0] -= when(what)
        if left[0] == 0 and when(what):
            raise OSError(5, "Input/output error")
        return call(what, *arguments)

    patch.setattr(system, name, calling)


def test_a_file_the_disk_did_not_confirm_is_not_called_unchanged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, "sync", 1, lambda what: stat.S_ISDIR(os.stat(what).st_mode))  # noqa: PTH116
    with pytest.raises(PmcoachError) as caught:
        create(str(tmp_path), "a.yaml", "title: 甲\n")
    assert (
        caught.value.says.say(Lang.EN) == "a.yaml is written, but the disk did not confirm it: the disk fails"
    )
    assert caught.value.says.say(Lang.ZH) == "a.yaml 已经写好，但磁盘没有确认保存：磁盘出错"
    assert caught.value.do == LOOK
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == "title: 甲\n"


def test_what_was_written_before_the_disk_failed_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("link", "rename"):
        failing(monkeypatch, name, 2 if name == "link" else 1, lambda _: True)
    with pytest.raises(PmcoachError) as caught:
        write(str(tmp_path), [New("a.yaml", "a"), New("b.yaml", "b")])
    assert caught.value.says.say(Lang.EN) == "b.yaml cannot be written: the disk fails"
    assert caught.value.do is not None
    assert caught.value.do.say(Lang.EN) == "written before that: a.yaml; run the command again for the rest"
    assert caught.value.do.say(Lang.ZH) == "在此之前已写好：a.yaml；再运行一次就会补上其余的"
    assert sorted(path.name for path in tmp_path.iterdir()) == [".pmcoach-lock", "a.yaml"]


@pytest.mark.parametrize("door", DOORS)
def test_a_door_asks_the_system_in_one_place_only(door: str) -> None:
    tree = ast.parse((ROOT / f"src/pmcoach/store/disk/{door}.py").read_text(encoding="utf-8"))
    used = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "os"
    }
    assert {name for name in used if not name.startswith("O_")} <= HARMLESS


def test_a_name_of_85_chinese_characters_is_written(tmp_path: Path) -> None:
    name = "满" * 85
    create(str(tmp_path), name, "a\n")
    assert edit(str(tmp_path), name, lambda _: "b\n")
    assert (tmp_path / name).read_text(encoding="utf-8") == "b\n"
    with pytest.raises(PmcoachError) as caught:
        create(str(tmp_path), f"{name}a", "a\n")
    assert caught.value.says.say(Lang.EN) == f"{name}a cannot be written: the name is too long"


@pytest.mark.parametrize("mode", [0o600, 0o664, 0o755, 0o444])
def test_an_edit_keeps_the_mode(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a\n", encoding="utf-8")
    path.chmod(mode)
    assert edit(str(tmp_path), "a.yaml", lambda _: "b\n")
    assert stat.S_IMODE(path.stat().st_mode) == mode
