"""What may become of a command's streams, and what it has to do then."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from tests.cli.every import CALLS, PMCOACH, Ended, call, environment

FULL = Path("/dev/full")
Streams = Callable[[str, Path, Path, Ended], None]


def shell(words: str) -> tuple[str, ...]:
    """A shell that starts a program with its streams changed."""
    return ("sh", "-c", f'exec "$0" "$@" {words}')


def without_reader(name: str, workspace: Path, at: Path, usual: Ended) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ended = call(CALLS[name], workspace, at, environment(), stdout=writing)
    os.close(writing)
    assert ended == usual._replace(out=b"")


def with_first_line_only(name: str, workspace: Path, at: Path, usual: Ended) -> None:
    ended = call(
        ("sh", "-c", '"$0" "$@" | head -n 1', *PMCOACH, *CALLS[name]),
        workspace,
        at,
        environment(),
        program=(),
    )
    assert (ended.code, ended.err, ended.files) == (0, usual.err, usual.files)
    assert ended.out == b"".join(usual.out.splitlines(keepends=True)[:1])


def to_a_full_disk(name: str, workspace: Path, at: Path, usual: Ended) -> None:
    if not FULL.exists():
        pytest.skip("there is no /dev/full here")
    with FULL.open("wb") as full:
        ended = call(CALLS[name], workspace, at, environment(), stdout=full)
    unwritten(ended, usual, "磁盘已满")


def to_closed_output(name: str, workspace: Path, at: Path, usual: Ended) -> None:
    unwritten(call(CALLS[name], workspace, at, environment(), before=shell(">&-")), usual, "输出已关闭")


def unwritten(ended: Ended, usual: Ended, why: str) -> None:
    """Where there was something to say on stdout, the last line says why it could not be."""
    if usual.out:
        assert ended.code == 2
        assert ended.err.decode().endswith(f"pmcoach：输出写不出去：{why}\n")
        assert ended.err.count(b"\n") <= usual.err.count(b"\n") + 1
    else:
        assert ended == usual


def with_closed_notes(name: str, workspace: Path, at: Path, usual: Ended) -> None:
    ended = call(CALLS[name], workspace, at, environment(), before=shell("2>&-"))
    assert ended == usual._replace(err=b"")


def with_closed_input(name: str, workspace: Path, at: Path, usual: Ended) -> None:
    assert call(CALLS[name], workspace, at, environment(), before=shell("<&-")) == usual


def with_endless_input(name: str, workspace: Path, at: Path, usual: Ended) -> None:
    with Path("/dev/zero").open("rb") as endless:
        assert call(CALLS[name], workspace, at, environment(), stdin=endless) == usual


def in_an_encoding(encoding: str) -> Streams:
    def seen(name: str, workspace: Path, at: Path, usual: Ended) -> None:
        ended = call(CALLS[name], workspace, at, environment(PYTHONIOENCODING=encoding))
        assert (ended.code, ended.files) == (usual.code, usual.files)
        for bytes_, text in ((ended.out, usual.out), (ended.err, usual.err)):
            assert bytes_ == text.decode().encode(encoding, "replace")

    return seen


def on_a_screen_of(columns: str) -> Streams:
    def seen(name: str, workspace: Path, at: Path, usual: Ended) -> None:
        ended = call(CALLS[name], workspace, at, environment(COLUMNS=columns))
        assert (ended.code, ended.err, ended.files) == (usual.code, usual.err, usual.files)
        assert (ended.out == b"") == (usual.out == b"")

    return seen


WAYS: Mapping[str, Streams] = {
    "no reader": without_reader,
    "first line": with_first_line_only,
    "full disk": to_a_full_disk,
    "closed output": to_closed_output,
    "closed notes": with_closed_notes,
    "closed input": with_closed_input,
    "endless input": with_endless_input,
    "gbk": in_an_encoding("gbk"),
    "ascii": in_an_encoding("ascii"),
    "utf-16": in_an_encoding("utf-16-le"),
    "one column": on_a_screen_of("1"),
    "many columns": on_a_screen_of("100000"),
}


def ways(name: str, *, everything: bool) -> Iterator[str]:
    """The ways to try with a command: all, or the one whose turn it is."""
    yield from WAYS if everything else [list(WAYS)[list(CALLS).index(name) % len(WAYS)]]
