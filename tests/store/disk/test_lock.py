"""One process writes at a time; the next waits for it, and says for whom it waited in vain."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

import pytest
from tests.cli.conftest import REPORT, TEAM
from tests.store.breaking import ENVIRON, command, put

from pmcoach.errors import PmcoachError
from pmcoach.store.disk import system
from pmcoach.store.disk.lock import locked
from pmcoach.text import Lang


@pytest.fixture
def waited(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long was waited, on a clock that waiting alone moves."""
    slept: list[float] = []
    monkeypatch.setattr(system, "monotonic", lambda: sum(slept))
    monkeypatch.setattr(system, "sleep", slept.append)
    return slept


def said(error: PmcoachError) -> tuple[str, str]:
    return error.says.say(Lang.EN), error.says.say(Lang.ZH)


def test_who_waits_ten_seconds_is_told_for_whom(tmp_path: Path, waited: list[float]) -> None:
    with locked(str(tmp_path)), pytest.raises(PmcoachError) as caught, locked(str(tmp_path)):
        pass
    assert said(caught.value) == (
        f"process {os.getpid()} is writing to this workspace",
        f"进程 {os.getpid()} 正在写这个工作区",
    )
    assert 10 < sum(waited) < 10.1


def test_a_command_that_waits_in_vain_says_so_and_changes_nothing(
    tmp_path: Path, waited: list[float], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in ENVIRON.items():
        monkeypatch.setenv(name, value)
    root = put(tmp_path / "work", TEAM | {REPORT: "done: [甲]\n"})
    setting = command("set", "csat", "4.2")
    with locked(str(root)):
        assert setting(str(root)) == 2
    assert capsys.readouterr() == (
        "", f"pmcoach: process {os.getpid()} is writing to this workspace\nnothing was changed\n"
    )  # fmt: skip
    assert (root / REPORT).read_text(encoding="utf-8") == "done: [甲]\n"
    assert waited
    assert setting(str(root)) == 0


def test_who_gets_it_in_time_goes_on(
    tmp_path: Path, waited: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    held = os.open(tmp_path / ".pmcoach-lock", os.O_RDWR | os.O_CREAT)
    fcntl.flock(held, fcntl.LOCK_EX)

    def sleep(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) == 3:
            os.close(held)

    monkeypatch.setattr(system, "sleep", sleep)
    with locked(str(tmp_path)):
        assert waited == [0.02] * 3


def test_the_lock_holds_its_owner_s_number_and_is_not_emptied_by_who_waits(
    tmp_path: Path, waited: list[float]
) -> None:
    path = tmp_path / ".pmcoach-lock"
    path.write_text("1234567890123 of before", encoding="ascii")
    with locked(str(tmp_path)):
        assert path.read_text(encoding="ascii") == str(os.getpid())
        with pytest.raises(PmcoachError), locked(str(tmp_path)):
            pass
        assert path.read_text(encoding="ascii") == str(os.getpid())
    with path.open("r+", encoding="ascii") as held:
        held.write("999")
        held.flush()
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(PmcoachError), locked(str(tmp_path)):
            pass
    assert path.read_text(encoding="ascii").startswith("999")
    assert waited


def test_a_lock_without_a_number_is_somebody_s(tmp_path: Path, waited: list[float]) -> None:
    with (tmp_path / ".pmcoach-lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(PmcoachError) as caught, locked(str(tmp_path)):
            pass
    assert said(caught.value)[0] == "process ? is writing to this workspace"
    assert waited


@pytest.mark.parametrize(
    ("stands", "why"),
    [
        pytest.param("link", "a link that leads out of the workspace, or nowhere", id="link"),
        pytest.param("dangling", "a link that leads out of the workspace, or nowhere", id="dangling"),
        pytest.param("folder", "it is a folder", id="folder"),
        pytest.param("fifo", "the system says: Invalid argument", id="fifo"),
    ],
)
def test_what_is_no_regular_file_is_no_lock(tmp_path: Path, stands: str, why: str) -> None:
    path, elsewhere = tmp_path / ".pmcoach-lock", tmp_path / "elsewhere"
    match stands:
        case "folder":
            path.mkdir()
        case "fifo":
            os.mkfifo(path)
        case _:
            path.symlink_to(elsewhere)
    if stands == "link":
        elsewhere.write_text("theirs", encoding="ascii")
    with pytest.raises(PmcoachError) as caught, locked(str(tmp_path)):
        pass
    assert said(caught.value)[0] == f".pmcoach-lock cannot be written: {why}"
    assert [file.read_text(encoding="ascii") for file in tmp_path.glob("elsewhere")] == ["theirs"][
        : stands == "link"
    ]
