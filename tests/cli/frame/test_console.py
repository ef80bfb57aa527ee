"""Text out and in, with streams that are closed, full, ended, endless, or speak something else than UTF-8."""

from __future__ import annotations

import errno
import io
import sys
from collections.abc import Callable, Iterator
from types import SimpleNamespace

import pytest

from pmcoach.cli.frame import console
from pmcoach.errors import PmcoachError
from pmcoach.text import Lang


class Stream(io.StringIO):
    """A stream whose every call fails."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def write(self, text: str) -> int:
        raise self.error

    def flush(self) -> None:
        raise self.error


class Terminal(io.StringIO):
    """A stream at which somebody sits."""

    def isatty(self) -> bool:
        return True


def stdin(data: bytes, encoding: str = "utf-8") -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(data), encoding=encoding)


@pytest.fixture
def streams(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    yield monkeypatch
    monkeypatch.undo()


@pytest.mark.parametrize(
    ("encoding", "written"),
    [
        pytest.param("utf-8", "满意度 ▁█ é".encode(), id="utf-8"),
        pytest.param("gbk", "满意度 ▁█ é".encode("gbk"), id="gbk-has-some"),
        pytest.param("ascii", b"??? ?? ?", id="ascii-has-none"),
    ],
)
def test_what_an_encoding_lacks_is_a_question_mark(
    streams: pytest.MonkeyPatch, encoding: str, written: bytes
) -> None:
    raw = io.BytesIO()
    wrapper = io.TextIOWrapper(raw, encoding=encoding)
    streams.setattr(sys, "stdout", wrapper)
    streams.setattr(sys, "stderr", io.StringIO())
    console.prepare()
    assert console.out("满意度 ▁█ é")
    assert console.flush()
    assert raw.getvalue() == written


def test_without_stdout_only_silence_can_be_written(streams: pytest.MonkeyPatch) -> None:
    streams.setattr(sys, "stdout", None)
    assert console.out("")
    assert console.flush()
    with pytest.raises(PmcoachError) as error:
        console.out("a")
    assert error.value.says.say(Lang.EN) == "the output cannot be written: it is closed"
    assert error.value.says.say(Lang.ZH) == "输出写不出去：输出已关闭"


def test_a_reader_who_has_seen_enough_is_no_error(streams: pytest.MonkeyPatch) -> None:
    streams.setattr(sys, "stdout", Stream(BrokenPipeError()))
    assert not console.out("a")
    assert not console.flush()


def test_a_full_disk_is_said(streams: pytest.MonkeyPatch) -> None:
    streams.setattr(sys, "stdout", Stream(OSError(errno.ENOSPC, "No space left on device")))
    with pytest.raises(PmcoachError) as error:
        console.out("a")
    assert error.value.says.say(Lang.EN) == "the output cannot be written: the disk is full"


def test_what_is_left_of_the_output_goes_nowhere_afterwards(
    streams: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("out") / "out"
    with path.open("w+") as file:
        streams.setattr(sys, "stdout", file)
        streams.setattr(file, "write", Stream(BrokenPipeError()).write, raising=False)
        assert not console.out("a")
    assert path.read_text() == ""


def test_notes_nobody_can_read_are_let_go(streams: pytest.MonkeyPatch) -> None:
    streams.setattr(sys, "stderr", Stream(OSError(errno.ENOSPC, "No space left on device")))
    console.err("a")
    streams.setattr(sys, "stderr", None)
    console.err("a")


@pytest.mark.parametrize(
    ("stream", "heard"),
    [
        pytest.param(io.StringIO(), True, id="written"),
        pytest.param(None, True, id="nobody-there"),
        pytest.param(Stream(BrokenPipeError()), True, id="somebody-who-has-seen-enough"),
        pytest.param(Stream(OSError(errno.ENOSPC, "No space left on device")), False, id="a-full-disk"),
    ],
)
def test_whether_what_was_noted_is_heard(
    streams: pytest.MonkeyPatch, stream: io.StringIO | None, heard: bool
) -> None:
    streams.setattr(sys, "stderr", stream)
    assert console.is_heard() is heard


def test_who_sits_at_a_stream() -> None:
    closed = Terminal()
    closed.close()
    assert console.is_terminal(Terminal())
    assert not console.is_terminal(io.StringIO())
    assert not console.is_terminal(closed)
    assert not console.is_terminal(None)


@pytest.mark.parametrize(
    ("given", "text"),
    [
        pytest.param(stdin("满意度".encode()), "满意度", id="utf-8"),
        pytest.param(stdin("\ufeff满意度".encode()), "满意度", id="byte-order-mark"),
        pytest.param(stdin("满意度".encode("gbk"), "gbk"), "满意度", id="its-own-encoding"),
        pytest.param(io.StringIO("满意度"), "满意度", id="no-bytes-below"),
        pytest.param(stdin(b""), "", id="nothing"),
    ],
)
def test_input_is_text_in_utf_8_or_its_own_encoding(
    streams: pytest.MonkeyPatch, given: io.TextIOBase, text: str
) -> None:
    streams.setattr(sys, "stdin", given)
    assert console.read_input_text() == text


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_input_that_is_no_text_is_refused(streams: pytest.MonkeyPatch, encoding: str) -> None:
    streams.setattr(sys, "stdin", stdin(b"\xff\xfe\xfa\x81", encoding))
    with pytest.raises(PmcoachError) as error:
        console.read_input_text()
    assert error.value.says.say(Lang.EN).startswith("stdin: ")


def test_an_encoding_nobody_knows_is_no_help(streams: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO("满意度".encode("gbk"))
    streams.setattr(sys, "stdin", SimpleNamespace(closed=False, buffer=raw, encoding="nonsense"))
    with pytest.raises(PmcoachError):
        console.read_input_text()


def closed() -> io.StringIO:
    stream = io.StringIO()
    stream.close()
    return stream


@pytest.mark.parametrize("given", [pytest.param(None, id="none"), pytest.param(closed(), id="closed")])
def test_closed_input_is_said(streams: pytest.MonkeyPatch, given: io.StringIO | None) -> None:
    streams.setattr(sys, "stdin", given)
    reads: tuple[Callable[[], bytes], ...] = (console.read_input, lambda: next(console.input_lines()))
    for read in reads:
        with pytest.raises(PmcoachError) as error:
            read()
        assert error.value.says.say(Lang.EN) == "there is nothing to read: stdin is closed"


@pytest.mark.parametrize(
    ("size", "fits"), [pytest.param(1 << 20, True, id="fits"), pytest.param((1 << 20) + 1, False, id="over")]
)
def test_at_most_a_mebibyte_is_read(streams: pytest.MonkeyPatch, size: int, fits: bool) -> None:
    streams.setattr(sys, "stdin", stdin(b"a" * size))
    if fits:
        assert len(console.read_input()) == size
    else:
        with pytest.raises(PmcoachError) as error:
            console.read_input()
        assert error.value.says.say(Lang.EN) == "stdin holds more than 1 MiB"


def test_lines_come_one_by_one_until_one_does_not_end(streams: pytest.MonkeyPatch) -> None:
    streams.setattr(sys, "stdin", stdin(b"a\nb\n" + b"c" * ((1 << 20) + 1)))
    lines = console.input_lines()
    assert [next(lines), next(lines)] == [b"a\n", b"b\n"]
    with pytest.raises(PmcoachError) as error:
        next(lines)
    assert error.value.says.say(Lang.EN) == "line 3 of stdin is longer than 1 MiB"


def test_lines_end_with_the_input(streams: pytest.MonkeyPatch) -> None:
    streams.setattr(sys, "stdin", io.StringIO("a\n\ud800"))
    assert list(console.input_lines()) == [b"a\n", b"\xed\xa0\x80"]


@pytest.mark.parametrize(
    ("typed", "default", "answer", "asked"),
    [
        pytest.param("li.wei\n", "", "li.wei", "Who: ", id="an-answer"),
        pytest.param("  li.wei \n", "", "li.wei", "Who: ", id="trimmed"),
        pytest.param("\n", "chen.jing", "chen.jing", "Who [chen.jing]: ", id="the-default"),
        pytest.param("\n", "", "", "Who: ", id="nothing"),
        pytest.param("", "chen.jing", None, "Who [chen.jing]: \n", id="the-input-ends"),
    ],
)
def test_a_question_at_the_terminal(
    streams: pytest.MonkeyPatch, typed: str, default: str, answer: str | None, asked: str
) -> None:
    shown = io.StringIO()
    streams.setattr(sys, "stdin", Terminal(typed))
    streams.setattr(sys, "stderr", shown)
    assert console.ask("Who", default) == answer
    assert shown.getvalue() == asked
