"""Input that is closed, endless or no terminal, for every command that reads it."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import TEAM, Run, put

from pmcoach.__main__ import main
from pmcoach.cli.frame.console import LIMIT
from pmcoach.integrations.trackers import json_import, table_import

READING = [
    pytest.param(("smart",), id="smart"),
    pytest.param(("smart", "--jsonl"), id="smart-jsonl"),
    pytest.param(("pull", "csv", "-"), id="pull-csv"),
    pytest.param(("pull", "json", "-"), id="pull-json"),
    pytest.param(("new", "report", "li.wei", "--from", "-"), id="new-report"),
]

MOST = {"csv": table_import.LIMIT, "json": json_import.LIMIT}


class Endless(io.RawIOBase):
    """Zero bytes for ever; `taken` counts them."""

    taken = 0

    def __init__(self, most: int) -> None:
        self.most = most

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self.taken += len(buffer)
        assert self.taken <= 2 * self.most, "more is read than is looked at"
        buffer[:] = bytes(len(buffer))
        return len(buffer)


@pytest.fixture
def read_from(run: Run, monkeypatch: pytest.MonkeyPatch, folder: Path) -> Callable[..., int]:
    """Run a command with a stdin of its own."""
    del run  # which settles the day and the language
    put(folder, TEAM)

    def ran(words: tuple[str, ...], stdin: Any) -> int:
        monkeypatch.setattr("sys.stdin", stdin)
        return main(words)

    return ran


@pytest.mark.parametrize("words", READING)
def test_endless_input_is_read_up_to_a_bound(
    words: tuple[str, ...], read_from: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    most = next((MOST[word] for word in words if word in MOST), LIMIT)
    assert read_from(words, io.TextIOWrapper(io.BufferedReader(Endless(most)))) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith((f"stdin holds more than {most >> 20} MiB\n", "longer than 1 MiB\n"))
    assert err.count("\n") == 1


@pytest.mark.parametrize("words", READING)
def test_closed_input_is_one_line(
    words: tuple[str, ...], read_from: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert read_from(words, None) == 2
    out, err = capsys.readouterr()
    assert (out, err) == ("", "pmcoach: there is nothing to read: stdin is closed\n")


@pytest.mark.parametrize(
    ("words", "option"),
    [
        pytest.param(("new", "report", "li.wei", "--ask"), "--ask", id="new-report-ask"),
        pytest.param(("new", "report", "li.wei", "--edit"), "--edit", id="new-report-edit"),
    ],
)
def test_nobody_is_asked_who_is_not_there(
    words: tuple[str, ...], option: str, read_from: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert read_from(words, io.StringIO("")) == 2
    assert option in capsys.readouterr().err
