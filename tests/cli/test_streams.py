"""Whole processes, with the streams, environments and signals that real ones meet."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import put

pytestmark = pytest.mark.bulk

PMCOACH = (sys.executable, "-m", "pmcoach")
FILES = {
    "pmcoach.yaml": "language: zh\nlead: chen.jing\n",
    "people/chen.jing.yaml": "name: 陈静\nteam: 支付产品组\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
    "goals/2026-Q4/csat.yaml": "title: 提升满意度\nowner: li.wei\nlevel: team\n",
}
TREE = "无数据  csat  提升满意度  李伟\n"
ESCAPE = "\x1b["

Start = Callable[..., "subprocess.Popen[bytes]"]


def environment(**values: str) -> dict[str, str]:
    """The environment of a bare shell: nothing but a path, the day, and what is asked for."""
    return {"PATH": os.environ["PATH"], "PMCOACH_TODAY": "2026-11-20", "PYTHONIOENCODING": "utf-8", **values}


@pytest.fixture
def start(folder: Path) -> Start:
    """Start pmcoach in a folder with a small workspace."""
    put(folder, FILES)

    def started(
        *words: str, environ: Mapping[str, str] | None = None, **streams: Any
    ) -> subprocess.Popen[bytes]:
        streams = {
            "stdin": subprocess.DEVNULL,
            "stdout": subprocess.PIPE,
            "stderr": subprocess.PIPE,
            **streams,
        }
        program = streams.pop("program", PMCOACH)
        return subprocess.Popen((*program, *words), cwd=folder, env=environ or environment(), **streams)

    return started


def ended(process: subprocess.Popen[bytes]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=60)
    return process.returncode, (out or b"").decode(), (err or b"").decode()


def test_a_reader_who_leaves_at_once_is_no_error(start: Start) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = start("rules", stdout=writing)
    os.close(writing)
    assert ended(process) == (0, "", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("words", [("tree",), ("rules",), ("--version",), ("--help",), ("smart", "--jsonl")])
def test_a_full_disk_is_one_line_and_code_two(start: Start, words: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        process = start(*words, stdout=full, stdin=subprocess.PIPE)
        assert process.stdin is not None
        process.stdin.write(b'{"text": "a"}\n')
        code, _, err = ended(process)
    assert (code, err) == (2, "pmcoach：输出写不出去：磁盘已满\n")


@pytest.mark.parametrize("words", [("tree",), ("--version",)])
def test_stdout_that_is_closed_is_one_line_and_code_two(start: Start, words: tuple[str, ...]) -> None:
    process = start(*words, program=("sh", "-c", 'exec "$0" "$@" >&-', *PMCOACH), stdout=None)
    assert ended(process) == (2, "", "pmcoach：输出写不出去：输出已关闭\n")


def test_notes_that_cannot_be_written_change_nothing(start: Start) -> None:
    process = start("nonsense", program=("sh", "-c", 'exec "$0" "$@" 2>&-', *PMCOACH), stderr=None)
    assert ended(process) == (2, "", "")


@pytest.mark.parametrize(
    ("encoding", "out"),
    [
        pytest.param("utf-8", TREE, id="utf-8"),
        pytest.param("gbk", TREE, id="gbk"),
        pytest.param("ascii", "???  csat  ?????  ??\n", id="ascii"),
        pytest.param("latin-1", "???  csat  ?????  ??\n", id="latin-1"),
    ],
)
def test_any_encoding_is_written(start: Start, encoding: str, out: str) -> None:
    process = start("tree", environ=environment(PYTHONIOENCODING=encoding))
    written, err = process.communicate(timeout=60)
    assert (process.returncode, written.decode(encoding), err) == (0, out, b"")


@pytest.mark.parametrize(
    "environ",
    [
        pytest.param({}, id="bare"),
        pytest.param({"HOME": "/nonexistent"}, id="no-home"),
        pytest.param({"LANG": "C", "LC_ALL": "C"}, id="c-locale"),
        pytest.param({"TERM": "dumb"}, id="dumb"),
        pytest.param({"COLUMNS": "1"}, id="one-column"),
        pytest.param({"COLUMNS": "100000"}, id="many-columns"),
        pytest.param({"COLUMNS": "x"}, id="no-number-of-columns"),
        pytest.param({"NO_COLOR": "1", "FORCE_COLOR": ""}, id="no-colour"),
        pytest.param({"PYTHONWARNINGS": "error", "PYTHONWARNDEFAULTENCODING": "1"}, id="warnings-are-errors"),
    ],
)
def test_any_environment_will_do(start: Start, environ: Mapping[str, str]) -> None:
    assert ended(start("tree", environ=environment(**environ))) == (0, TREE, "")


@pytest.mark.parametrize(
    ("words", "environ", "coloured"),
    [
        pytest.param((), {}, False, id="piped"),
        pytest.param((), {"FORCE_COLOR": "1"}, True, id="forced"),
        pytest.param((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, id="no-colour-wins"),
        pytest.param(("--color", "always"), {"NO_COLOR": "1"}, True, id="always"),
        pytest.param(("--color", "never"), {"FORCE_COLOR": "1"}, False, id="never"),
        pytest.param(("--color", "auto"), {}, False, id="auto"),
    ],
)
def test_colour_when_piped(
    start: Start, words: tuple[str, ...], environ: Mapping[str, str], coloured: bool
) -> None:
    code, out, _ = ended(start("tree", *words, environ=environment(**environ)))
    assert (code, ESCAPE in out) == (0, coloured)
    assert re.sub("\x1b\\[[0-9;]*m", "", out) == TREE


def at_terminal(start: Start, *words: str, environ: Mapping[str, str], columns: int = 80) -> str:
    """What somebody sees who sits at a terminal so wide."""
    import fcntl
    import pty
    import struct
    import termios

    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    process = start(*words, stdout=slave, environ=environment(**environ))
    os.close(slave)
    seen = b""
    try:
        while data := os.read(master, 4096):
            seen += data
    except OSError:  # the other end is closed
        pass
    os.close(master)
    assert ended(process)[0] in (0, 1)
    return seen.decode().replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("words", "environ", "coloured"),
    [
        pytest.param((), {"TERM": "xterm"}, True, id="terminal"),
        pytest.param((), {"TERM": "dumb"}, False, id="dumb"),
        pytest.param((), {"TERM": "xterm", "NO_COLOR": "1"}, False, id="no-colour"),
        pytest.param(("--color", "never"), {"TERM": "xterm"}, False, id="never"),
    ],
)
def test_colour_at_a_terminal(
    start: Start, words: tuple[str, ...], environ: Mapping[str, str], coloured: bool
) -> None:
    assert (ESCAPE in at_terminal(start, "tree", *words, environ=environ)) == coloured


def test_a_terminal_says_how_wide_it_is(start: Start) -> None:
    rows = [at_terminal(start, "check", environ={"TERM": "dumb"}, columns=columns) for columns in (60, 150)]
    assert rows[0] != rows[1]
    assert max(map(len, rows[0].splitlines())) <= 60
    beside = ["提升满意度 · 李伟" in row and "无数据" in row for row in rows[1].splitlines()]
    assert beside.count(True) == 1, "where there is room a goal and its name are one line"
    assert not any("提升满意度 · 李伟" in row and "无数据" in row for row in rows[0].splitlines())


@pytest.mark.parametrize(
    ("number", "code"),
    [
        pytest.param(signal.SIGTERM, 143, id="terminated"),
        pytest.param(signal.SIGHUP, 129, id="hung-up"),
        pytest.param(signal.SIGINT, 130, id="interrupted"),
    ],
)
def test_a_signal_ends_it_quietly_with_its_code(start: Start, number: signal.Signals, code: int) -> None:
    before = signal.signal(number, signal.SIG_DFL)  # the tests may run under nohup, or behind an &
    try:
        process = start("smart", "--jsonl", stdin=subprocess.PIPE)
    finally:
        signal.signal(number, before)
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b'{"id": 1, "text": "a"}\n')
    process.stdin.flush()
    assert process.stdout.readline().startswith(b'{"id": 1,')
    process.send_signal(number)
    assert ended(process) == (code, "", "")


def test_endless_input_is_refused(start: Start) -> None:
    with Path("/dev/zero").open("rb") as endless:
        code, out, err = ended(start("smart", stdin=endless))
    assert (code, out, err) == (2, "", "pmcoach：标准输入超过 1 MiB\n")


def test_closed_input_is_said(start: Start) -> None:
    process = start("smart", "--jsonl", program=("sh", "-c", 'exec "$0" "$@" <&-', *PMCOACH), stdin=None)
    assert ended(process) == (2, "", "pmcoach：没有可读的内容：标准输入已关闭\n")
