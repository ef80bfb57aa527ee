"""The console: output in any encoding, input up to a limit."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterator, Mapping
from typing import Any, TextIO

from pmcoach.cells import uncommanding
from pmcoach.errors import PmcoachError
from pmcoach.store.disk.reasons import reason
from pmcoach.text import Text

NO_PAGER = "--no-pager"
LIMIT = 1 << 20
OUTPUT = Text(en="the output cannot be written: {reason}", zh="输出写不出去：{reason}")
CLOSED = Text(en="it is closed", zh="输出已关闭")
NO_INPUT = Text(en="there is nothing to read: stdin is closed", zh="没有可读的内容：标准输入已关闭")
INPUT = Text(en="stdin: {says}", zh="标准输入：{says}")
TOO_MUCH = Text(en="stdin holds more than {size} MiB", zh="标准输入超过 {size} MiB")
LINE_TOO_LONG = Text(en="line {line} of stdin is longer than 1 MiB", zh="标准输入的第 {line} 行超过 1 MiB")


def prepare() -> None:
    """Let a question mark stand for what an encoding lacks, whoever writes: GBK and ASCII do not have everything."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def out(text: str, *, as_is: bool = False) -> bool:
    """Write text to stdout; return whether anybody still reads it. Raise PmcoachError where it cannot be written.

    Nothing in it is a command to a CI log, but for text whose commands are ours or whose bytes were asked for `as_is`.
    """
    text = text if as_is else uncommanding(text)
    if sys.stdout is None:
        if text:
            raise PmcoachError(OUTPUT.fill(reason=CLOSED))
        return True
    return _guarded(lambda: sys.stdout.write(text))


def flush() -> bool:
    """Bring what was written to whoever reads stdout; return whether anybody does. Raise PmcoachError where it cannot be."""
    return sys.stdout is None or _guarded(sys.stdout.flush)


def err(text: str) -> None:
    """Write text to stderr, with no command to a CI log in it; where that is not possible there is nobody left to tell."""
    keeps = getattr(sys.stdout, "keeps", None)  # a pager's screen, see `page`
    if keeps is not None and keeps(sys.stderr, uncommanding(text)):
        return
    if sys.stderr is not None:
        with contextlib.suppress(OSError):
            sys.stderr.write(uncommanding(text))
            sys.stderr.flush()


def page(environ: Mapping[str, str]) -> None:
    """Let a pager show what is written to stdout from here on until it is flushed, where that is a terminal."""
    if is_terminal(sys.stdout):
        from pmcoach.cli.frame.pager import begin

        begin(environ)


def is_heard() -> bool:
    """Whether all that was written to stderr arrived, or whoever read it has seen enough."""
    if sys.stderr is None:
        return True
    try:
        sys.stderr.flush()
    except BrokenPipeError:
        _hush(sys.stderr)
    except OSError:
        _hush(sys.stderr)
        return False
    return True


def _guarded(call: Any) -> bool:
    """Call something that writes to stdout; False where whoever read it has seen enough."""
    try:
        call()
    except BrokenPipeError:
        _hush(sys.stdout)
        return False
    except OSError as error:
        _hush(sys.stdout)
        raise PmcoachError(OUTPUT.fill(reason=reason(error))) from None
    return True


def _hush(stream: TextIO) -> None:
    """Let a stream lead nowhere: Python would write what is left in it once more at its end, and complain."""
    with contextlib.suppress(OSError, ValueError):
        left = stream.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, left)
        os.close(nowhere)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody sits at a stream."""
    return stream is not None and not stream.closed and stream.isatty()


def read_input(limit: int = LIMIT) -> bytes:
    """All of stdin, of which at most a byte over the limit is read; raise PmcoachError where there is none, or more."""
    data = _input().read(limit + 1)
    if len(data) > limit:
        raise PmcoachError(TOO_MUCH.fill(size=limit >> 20))
    return _bytes(data)


def read_input_text() -> str:
    """All of stdin as text: UTF-8, else what its own encoding makes of it; raise PmcoachError where it is neither."""
    from pmcoach.document.source import decode

    data = read_input()
    decoded = decode(data)
    if isinstance(decoded, str):
        return decoded
    with contextlib.suppress(UnicodeDecodeError, LookupError):
        return data.decode(getattr(sys.stdin, "encoding", None) or "utf-8")
    raise PmcoachError(INPUT.fill(says=decoded.says), decoded.do)


def input_lines() -> Iterator[bytes]:
    """The lines of stdin as they come; raise PmcoachError where there is none, or for a line that does not end."""
    stream = _input()
    number = 0
    while line := stream.readline(LIMIT + 1):
        number += 1
        if len(line) > LIMIT:
            raise PmcoachError(LINE_TOO_LONG.fill(line=number))
        yield _bytes(line)


def _input() -> Any:
    if sys.stdin is None or sys.stdin.closed:
        raise PmcoachError(NO_INPUT)
    return getattr(sys.stdin, "buffer", sys.stdin)


def _bytes(data: bytes | str) -> bytes:
    return data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data


def ask(question: str, default: str = "") -> str | None:
    """Ask whoever sits at the terminal; the default where they say nothing, None where they end the input."""
    flush()
    shown = f"{question} [{default}]: " if default else f"{question}: "
    err(shown)
    line = sys.stdin.readline()
    if not line:
        err("\n")
        return None
    return line.strip() or default
