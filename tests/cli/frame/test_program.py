"""How a command ends: an exit code, and a few plain lines whatever went wrong."""

from __future__ import annotations

import errno
import io
from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from tests.cli.conftest import Run
from tests.conftest import TODAY

from pmcoach import __version__
from pmcoach.project import Project

FILES = {"pmcoach.yaml": "language: en\n", "goals/2026-Q4/csat.yaml": "title: a\n"}

Broken = Callable[[Exception], None]


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Broken:
    """Make `pmcoach tree` fail with an error."""

    def breaks(error: Exception) -> None:
        def command(context: typer.Context) -> None:
            raise error

        monkeypatch.setattr("pmcoach.cli.look.tree.command", command)

    return breaks


@pytest.mark.parametrize(
    ("error", "lang", "says"),
    [
        pytest.param(
            OSError(errno.EACCES, "Permission denied", "goals/2026-Q4"), "en",
            "pmcoach: goals/2026-Q4: no permission\n", id="system-en",
        ),
        pytest.param(OSError(errno.EACCES, "Permission denied", "goals"), "zh", "pmcoach：goals：没有权限\n", id="system-zh"),
        pytest.param(OSError(errno.EIO, "I/O error"), "en", "pmcoach: .: the disk fails\n", id="system-nowhere"),
        pytest.param(MemoryError(), "en", "pmcoach: there is not enough memory\n", id="memory-en"),
        pytest.param(MemoryError(), "zh", "pmcoach：内存不够\n", id="memory-zh"),
        pytest.param(
            KeyError("x"), "en",
            f"pmcoach: this is a mistake in pmcoach {__version__}, not in your files: KeyError: 'x'\n"
            "please report it, with what --debug shows\n", id="bug-en",
        ),
        pytest.param(
            ValueError("a\n\x1b[2J"), "zh",
            f"pmcoach：这是 pmcoach {__version__} 自己的错误，不是你的文件的问题：ValueError: a ␛[2J\n"
            "请反馈，并附上 --debug 的输出\n", id="bug-zh-and-hostile",
        ),
        pytest.param(
            RecursionError("too deep"), "en",
            f"pmcoach: this is a mistake in pmcoach {__version__}, not in your files: RecursionError: too deep\n"
            "please report it, with what --debug shows\n", id="too-deep",
        ),
    ],
)  # fmt: skip
def test_what_goes_wrong_is_a_plain_line(
    error: Exception, lang: str, says: str, run: Run, broken: Broken, folder: Path
) -> None:
    broken(error)
    result = run("tree", "--lang", lang, files=FILES)
    assert (result.code, result.out, result.err) == (2, "", says)


@pytest.mark.parametrize("what", ["file", "record"])
def test_a_mistake_of_ours_names_the_file_it_met(
    what: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = Project(FILES, TODAY)

    def judge(held: object) -> None:
        raise ZeroDivisionError(what)

    def command(context: typer.Context) -> None:
        judge(project.files["goals/2026-Q4/csat.yaml"] if what == "file" else project.goals[0])

    monkeypatch.setattr("pmcoach.cli.look.tree.command", command)
    result = run("tree", files=FILES)
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        f"pmcoach: this is a mistake in pmcoach {__version__}, met at goals/2026-Q4/csat.yaml: "
        f"ZeroDivisionError: {what}\nplease report it, with what --debug shows\n"
    )


@pytest.mark.parametrize(
    "error", [pytest.param(KeyError("x"), id="bug"), pytest.param(OSError(errno.EIO, "x", "y"), id="system")]
)
def test_debug_shows_where_in_pmcoach(error: Exception, run: Run, broken: Broken) -> None:
    broken(error)
    quiet = run("tree", files=FILES).err
    result = run("tree", "--debug")
    assert result.code == 2
    assert result.err.startswith("Traceback (most recent call last):\n")
    assert result.err.endswith(f"\n{quiet}")


class Full(io.StringIO):
    """A stream that takes everything and brings nothing out."""

    def flush(self) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_output_that_cannot_be_brought_out_is_said(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run(files=FILES)
    monkeypatch.setattr("sys.stdout", Full())
    result = run("tree")
    assert result.code == 2
    assert result.err == "pmcoach: the output cannot be written: the disk is full\n"


def test_debug_says_how_long_each_part_took(run: Run) -> None:
    result = run("--debug", "--lang", "en", "lint", files={"pmcoach.yaml": "language: en\n"})
    parts = [line.partition(" s  ") for line in result.err.splitlines() if " s  " in line]
    assert [what for _, _, what in parts] == [
        "started", "files found", "files read", "judged by the rules", "put together and shown",
    ]  # fmt: skip
    assert all(float(seconds) >= 0 for seconds, _, _ in parts)
