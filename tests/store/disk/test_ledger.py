"""A ledger only grows: nothing that stands in it is lost, and two who look do not see the same."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import pytest
from tests.store.breaking import Failing

from pmcoach.errors import PmcoachError
from pmcoach.store.disk import ledger
from pmcoach.store.disk.refusals import UNTOUCHED
from pmcoach.text import Lang

PATH = ".pmcoach/outbox.jsonl"


def adding(*lines: str) -> Callable[[Sequence[str]], Sequence[str]]:
    return lambda _: lines


def text(root: Path) -> str:
    return (root / PATH).read_text(encoding="utf-8")


def test_lines_are_added_to_those_there(tmp_path: Path) -> None:
    seen: list[list[str]] = []

    def look(lines: Sequence[str]) -> list[str]:
        seen.append([line for line in lines if line])
        return ["周报", "b"] if len(seen) == 1 else []

    ledger.add(str(tmp_path), PATH, look)
    ledger.add(str(tmp_path), PATH, look)
    assert seen == [[], ["周报", "b"]]
    assert text(tmp_path) == "周报\nb\n"


def test_a_last_line_that_was_cut_off_gets_its_end(tmp_path: Path) -> None:
    (tmp_path / PATH).parent.mkdir()
    (tmp_path / PATH).write_bytes("whole\ncut 周".encode()[:-1])
    ledger.add(str(tmp_path), PATH, adding())
    assert (tmp_path / PATH).read_bytes() == "whole\ncut 周".encode()[:-1]
    ledger.add(str(tmp_path), PATH, adding("new"))
    assert (tmp_path / PATH).read_bytes() == "whole\ncut 周".encode()[:-1] + b"\nnew\n"


def test_a_long_ledger_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / PATH).parent.mkdir()
    (tmp_path / PATH).write_text("a" * 99 + "\n", encoding="utf-8")
    seen: list[int] = []

    def count(lines: Sequence[str]) -> list[str]:
        seen.append(len(lines))
        return []

    for _ in range(2):
        with (tmp_path / PATH).open("a", encoding="utf-8") as file:
            file.write(("b" * 99 + "\n") * 15_000)
        ledger.add(str(tmp_path), PATH, count)
    assert seen == [15_002, 30_002]


def test_what_the_look_raises_leaves_everything_as_it_is(tmp_path: Path) -> None:
    def refuse(_: Sequence[str]) -> list[str]:
        raise PmcoachError(UNTOUCHED)

    ledger.add(str(tmp_path), PATH, adding("a"))
    with pytest.raises(PmcoachError):
        ledger.add(str(tmp_path), PATH, refuse)
    ledger.add(str(tmp_path), PATH, adding("b"))
    assert text(tmp_path) == "a\nb\n"


def _link_of_the_file(root: Path, other: Path) -> None:
    (root / ".pmcoach").mkdir()
    (other / "x").write_text("theirs\n", encoding="utf-8")
    (root / PATH).symlink_to(other / "x")


def _link_of_the_folder(root: Path, other: Path) -> None:
    (root / ".pmcoach").symlink_to(other)


def _fifo(root: Path, other: Path) -> None:
    (root / ".pmcoach").mkdir()
    os.mkfifo(root / PATH)


def _folder(root: Path, other: Path) -> None:
    (root / PATH).mkdir(parents=True)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        pytest.param(_link_of_the_file, ".pmcoach/outbox.jsonl is a link or no regular file", id="link"),
        pytest.param(
            _link_of_the_folder,
            "a folder of .pmcoach/outbox.jsonl is a link; nothing is written through it",
            id="link-above",
        ),
        pytest.param(_fifo, ".pmcoach/outbox.jsonl is a link or no regular file", id="fifo"),
        pytest.param(_folder, ".pmcoach/outbox.jsonl cannot be written: it is a folder", id="folder"),
    ],
)
def test_only_a_regular_file_of_the_workspace_is_added_to(
    make: Callable[[Path, Path], None], says: str, tmp_path: Path
) -> None:
    root, other = tmp_path / "work", tmp_path / "other"
    root.mkdir()
    other.mkdir()
    make(root, other)
    with pytest.raises(PmcoachError) as caught:
        ledger.add(str(root), PATH, adding("a"))
    assert caught.value.says.say(Lang.EN) == says
    assert [path.read_text(encoding="utf-8") for path in other.iterdir()] in ([], ["theirs\n"])


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(lambda: OSError(errno.ENOSPC, "marker"), id="full"),
        pytest.param(KeyboardInterrupt, id="interrupted"),
        pytest.param(MemoryError, id="memory"),
    ],
)
def test_whatever_fails_the_lines_there_stay(
    error: Callable[[], BaseException], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nth = 0
    while True:
        nth += 1
        root = tmp_path / str(nth)
        root.mkdir()
        ledger.add(str(root), PATH, adding("a"))
        with monkeypatch.context() as patch:
            failing = Failing(patch, nth, error)
            with suppress(PmcoachError, KeyboardInterrupt, MemoryError):
                ledger.add(str(root), PATH, adding("b", "c"))
        assert text(root) in ("a\n", "a\nb\nc\n")
        ledger.add(str(root), PATH, adding("d"))
        assert text(root) in ("a\nd\n", "a\nb\nc\nd\n")
        if not failing.failed:
            break
    assert nth > 6


WRITER = """
import sys
from pmcoach.store.disk import ledger
for number in range(25):
    ledger.add(sys.argv[1], ".pmcoach/outbox.jsonl", lambda lines: [f"{sum(map(bool, lines))} {sys.argv[2]} {number}"])
"""


def test_of_many_writers_none_sees_what_another_sees(tmp_path: Path) -> None:
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), name]) for name in "abcd"]
    assert [writer.wait() for writer in writers] == [0] * 4
    lines = text(tmp_path).splitlines()
    assert [line.split()[0] for line in lines] == [str(number) for number in range(100)]
    assert len({line.partition(" ")[2] for line in lines}) == 100
