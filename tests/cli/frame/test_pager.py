"""The pager: what is longer than the screen is shown by it, all else and all failures as if there were none."""

from __future__ import annotations

import fcntl
import io
import os
import pty
import signal
import struct
import subprocess
import sys
import termios
import threading
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, NamedTuple

import pytest
from tests.cli.conftest import TEAM, put
from tests.cli.every import PMCOACH, environment

import pmcoach
from pmcoach.cli.frame import console, pager
from pmcoach.cli.frame.pager import Screen, pager_of

TEXT = "".join(f"line {number}\n" for number in range(30))


class Terminal(NamedTuple):
    """A pseudo-terminal: what writes to it, and what was seen on it once it is closed."""

    stream: IO[str]
    shown: bytearray
    reader: threading.Thread

    def seen(self) -> str:
        """All that was shown, the terminal closed."""
        self.stream.close()
        self.reader.join(20)
        return self.shown.decode().replace("\r\n", "\n")


def watch(master: int, shown: bytearray) -> None:
    with suppress(OSError):
        while part := os.read(master, 4096):
            shown.extend(part)


def sized(slave: int, lines: int, columns: int) -> None:
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    master, slave = pty.openpty()
    sized(slave, 24, 80)
    shown = bytearray()
    reader = threading.Thread(target=watch, args=(master, shown), daemon=True)
    reader.start()
    stream = io.TextIOWrapper(io.FileIO(slave, "w"), encoding="utf-8", newline="")
    made = Terminal(stream, shown, reader)
    yield made
    made.stream.close()
    reader.join(20)
    os.close(master)


def program(folder: Path, body: str) -> list[str]:
    """The command of a pager that is a small script."""
    path = folder / "pages"
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)
    return [str(path)]


def shown(terminal: Terminal, command: list[str], text: str = TEXT, **environ: str) -> str:
    screen = Screen(terminal.stream, command, {**os.environ, **environ})  # type: ignore[arg-type]
    assert screen.write(text) == len(text)
    screen.flush()
    return terminal.seen()


def test_what_is_too_long_goes_to_the_pager(terminal: Terminal, tmp_path: Path) -> None:
    command = program(tmp_path, 'echo "paged $LESS $LV $LESSCHARSET"; tail -n 1')
    assert shown(terminal, command, LESS="-i") == "paged -i -c utf-8\nline 29\n"


@pytest.mark.parametrize(
    ("text", "paged"),
    [
        pytest.param("x\n" * 23, False, id="one-less-than-the-screen"),
        pytest.param("x\n" * 24, True, id="as-many-as-the-screen"),
        pytest.param("户" * 40 * 23 + "\n", False, id="folded-and-it-fits"),
        pytest.param("户" * 40 * 23 + "户\n", True, id="folded"),
        pytest.param("\x1b[1m\x1b[0m" * 2000 + "\n", False, id="colours-take-no-room"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_long_is_longer_than_the_screen(terminal: Terminal, tmp_path: Path, text: str, paged: bool) -> None:
    command = program(tmp_path, f"cat > /dev/null; touch {tmp_path}/ran")
    seen = shown(terminal, command, text)
    assert (tmp_path / "ran").exists() is paged
    assert seen == ("" if paged else text)


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["/nowhere/less"], id="missing"),
        pytest.param(["/dev/null"], id="no-program"),
        pytest.param(["false"], id="failing"),
        pytest.param(["sh", "-c", "exit 127"], id="not-found-by-a-shell"),
        pytest.param(["a\0b"], id="no-name"),
    ],
)
def test_a_pager_that_fails_is_none(terminal: Terminal, command: list[str]) -> None:
    assert shown(terminal, command) == TEXT


def test_who_has_seen_enough_sees_no_more(terminal: Terminal) -> None:
    assert shown(terminal, ["true"], TEXT * 10_000) == ""


def test_what_came_after_on_stderr_comes_after(terminal: Terminal, tmp_path: Path) -> None:
    screen = Screen(terminal.stream, program(tmp_path, "tail -n 1"), os.environ)  # type: ignore[arg-type]
    errors = io.StringIO()
    assert not screen.keeps(errors, "at once\n")
    screen.write(TEXT)
    assert screen.keeps(errors, "a note\n")
    assert errors.getvalue() == ""
    screen.flush()
    assert errors.getvalue() == "a note\n"
    assert terminal.seen() == "line 29\n"


def test_ctrl_c_is_the_pager_s(terminal: Terminal, tmp_path: Path) -> None:
    before = signal.getsignal(signal.SIGINT)
    assert (
        shown(terminal, program(tmp_path, "kill -INT $PPID; cat > /dev/null; echo still here"))
        == "still here\n"
    )
    assert signal.getsignal(signal.SIGINT) is before


def test_beside_the_main_thread_nothing_is_caught(terminal: Terminal, tmp_path: Path) -> None:
    command, seen = program(tmp_path, "tail -n 1"), list[str]()
    thread = threading.Thread(target=lambda: seen.append(shown(terminal, command)))
    thread.start()
    thread.join(20)
    assert seen == ["line 29\n"]


def test_a_screen_of_no_known_size_takes_all(terminal: Terminal, tmp_path: Path) -> None:
    sized(terminal.stream.fileno(), 0, 0)
    assert shown(terminal, program(tmp_path, "tail -n 1")) == TEXT


def test_where_there_is_no_terminal_nothing_is_long(tmp_path: Path) -> None:
    file = io.StringIO()
    screen = Screen(file, program(tmp_path, "tail -n 1"), {})
    screen.write(TEXT)
    screen.flush()
    assert file.getvalue() == TEXT
    assert not screen.isatty()


@pytest.mark.parametrize(
    ("environ", "command"),
    [
        pytest.param({}, ["less"], id="less"),
        pytest.param({"PAGER": "more -d"}, ["more", "-d"], id="pager"),
        pytest.param({"PAGER": "more", "PMCOACH_PAGER": "bat '--style=a b'"}, ["bat", "--style=a b"], id="ours-first"),
        pytest.param({"PAGER": "more", "PMCOACH_PAGER": ""}, [], id="ours-none"),
        pytest.param({"PAGER": " "}, [], id="empty"),
        pytest.param({"PAGER": "cat"}, [], id="cat"),
        pytest.param({"PAGER": "less '"}, [], id="no-command"),
        pytest.param({"TERM": "dumb"}, [], id="dumb"),
        pytest.param({"CI": "true"}, [], id="ci"),
    ],
)  # fmt: skip
def test_which_pager(environ: Mapping[str, str], command: list[str]) -> None:
    assert pager_of({"TERM": "xterm", **environ}) == command


def test_without_a_terminal_type_there_is_none() -> None:
    assert pager_of({}) == []


@pytest.mark.parametrize(
    ("keyboard", "environ", "paged"),
    [(True, {"TERM": "xterm"}, True), (False, {"TERM": "xterm"}, False), (True, {}, False)],
)
def test_somebody_has_to_sit_there(
    terminal: Terminal,
    monkeypatch: pytest.MonkeyPatch,
    keyboard: bool,
    environ: Mapping[str, str],
    paged: bool,
) -> None:
    monkeypatch.setattr("sys.stdin", terminal.stream if keyboard else io.StringIO())
    monkeypatch.setattr("sys.stdout", terminal.stream)
    pager.begin(environ)
    assert isinstance(sys.stdout, Screen) is paged
    console.err("")


def test_stderr_waits_for_what_is_kept(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    errors = io.StringIO()
    for name, stream in (("stdin", terminal.stream), ("stdout", terminal.stream), ("stderr", errors)):
        monkeypatch.setattr(f"sys.{name}", stream)
    console.page({"TERM": "xterm"})
    console.out("a\n")
    console.err("b\n")
    assert errors.getvalue() == ""
    console.flush()
    assert errors.getvalue() == "b\n"


# The same pmcoach as runs this test, on a plain terminal.
BARE = {
    "TERM": "xterm", "LANG": "en_US.UTF-8", "NO_COLOR": "1", "PYTHONPATH": str(Path(pmcoach.__file__).parents[1])
}  # fmt: skip


def under(
    folder: Path, environ: Mapping[str, str], *words: str, lines: int = 5, out: bool = True
) -> tuple[int, str]:
    """A command under a terminal with few lines, its exit code and all that was seen; piped where `out` is not."""
    master, slave = pty.openpty()
    sized(slave, lines, 80)
    seen = bytearray()
    reader = threading.Thread(target=watch, args=(master, seen), daemon=True)
    reader.start()
    ran = subprocess.Popen(
        (*PMCOACH, *words),
        cwd=folder,
        env={**environment(**BARE), **environ},
        stdin=slave,
        stdout=slave if out else subprocess.PIPE,
        stderr=slave,
    )
    os.close(slave)
    piped, _ = ran.communicate(timeout=60)
    reader.join(20)
    os.close(master)
    return ran.returncode, (piped or b"").decode() + seen.decode().replace("\r\n", "\n")


@pytest.fixture
def team(tmp_path: Path) -> Path:
    folder = tmp_path / "team"
    put(folder, TEAM)
    return folder


@pytest.mark.bulk
@pytest.mark.parametrize("kept", [False, True], ids=["worked-out", "said-again"])
def test_a_command_s_long_output_is_paged(team: Path, tmp_path: Path, kept: bool) -> None:
    (pages,) = program(tmp_path, "head -n 1; cat > /dev/null; echo paged")
    keeps = {"PMCOACH_PAGER": pages, "XDG_CACHE_HOME": str(tmp_path / "cache") if kept else ""}
    expected = under(team, keeps, "lint", lines=1000)
    assert expected[0] == 0
    assert "paged" not in expected[1]
    first = expected[1].splitlines()[0]
    for _ in range(2):
        assert under(team, keeps, "lint") == (0, f"{first}\npaged\n")


@pytest.mark.bulk
@pytest.mark.parametrize(
    ("words", "out"),
    [
        (("lint", "--no-pager"), True),
        (("--no-pager", "lint"), True),
        (("lint",), False),
        (("smart", "Improve"), True),
    ],
)
def test_what_is_not_paged(team: Path, tmp_path: Path, words: tuple[str, ...], out: bool) -> None:
    (pages,) = program(tmp_path, "cat > /dev/null; echo paged")
    code, seen = under(team, {"PMCOACH_PAGER": pages}, *words, out=out, lines=2)
    assert (code in (0, 1), "paged" in seen) == (True, False)


@pytest.mark.bulk
def test_the_exit_code_is_the_command_s_own(team: Path, tmp_path: Path) -> None:
    put(team, {"goals/2026-Q4/bad.yaml": "titel: x\n" * 3})
    (pages,) = program(tmp_path, "cat > /dev/null; echo paged")
    for command in (pages, "false"):
        code, seen = under(team, {"PMCOACH_PAGER": command}, "lint")
        assert code == 1
        assert ("paged" in seen) is (command == pages)
        assert ("E004" in seen) is (command == "false")
