"""How far a command has come: written over on a terminal, and nothing anywhere else."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from pmcoach.cli.frame import console
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.options import Given
from pmcoach.cli.frame.progress import MANY, Progress, Work
from pmcoach.text import Text


def progress(term: str = "xterm", lang: str = "en") -> Progress:
    return Progress(Invocation(Given(lang=lang), {"TERM": term}), "PingCode")


def test_on_a_terminal_it_is_written_over_and_taken_away(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(console, "is_terminal", lambda _: True)
    line = progress()
    line.end()
    assert capsys.readouterr().err == "", "nothing was shown yet"
    line.step(100, 250)
    line.step(200, 0)
    line.end()
    line.end()
    assert capsys.readouterr() == (
        "",
        "\r\x1b[KPingCode: [########............] 100 of 250\r\x1b[KPingCode: 200\r\x1b[K",
    )
    chinese = progress(lang="zh")
    chinese.step(1, 2)
    assert capsys.readouterr().err == "\r\x1b[KPingCode：[##########..........] 1 / 2"


def test_on_a_dumb_terminal_there_is_none(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(console, "is_terminal", lambda _: True)
    progress("dumb").step(1, 2)
    assert capsys.readouterr() == ("", "")


def test_where_nobody_sits_there_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    line = progress()
    line.step(1, 2)
    line.end()
    assert capsys.readouterr() == ("", "")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[float, float], None]:
    """Set how long the program worked, and what time it is."""

    def at(worked: float, now: float) -> None:
        monkeypatch.setattr(time, "process_time", lambda: worked)
        monkeypatch.setattr(time, "monotonic", lambda: now)

    return at


def work(files: int = MANY, *, quiet: bool = False) -> Work:
    run = Invocation(Given(lang="en"), {"TERM": "xterm"})
    run.quiet = quiet
    return Work(run, Text(en="reading", zh="读"), files)


def test_work_is_told_after_a_second_and_not_too_often(
    clock: Callable[[float, float], None], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(console, "is_terminal", lambda _: True)
    line = work()
    clock(0.9, 100)
    line.step(1, 10)
    clock(1.0, 100)
    line.step(2, 10)
    clock(1.1, 100.05)
    line.step(3, 10)
    line.turn_to(Text(en="judging", zh="检查"))
    clock(1.2, 100.2)
    line.step(4, 10)
    line.end()
    first, second = "reading: [####................] 2 of 10", "judging: [########............] 4 of 10"
    assert capsys.readouterr() == ("", f"\r\x1b[K{first}\r\x1b[K{second}\r\x1b[K")


def test_elsewhere_work_is_told_in_one_line(
    clock: Callable[[float, float], None], capsys: pytest.CaptureFixture[str]
) -> None:
    clock(2, 100)
    line = work()
    line.step(1, 10)
    line.step(2, 10)
    line.end()
    assert capsys.readouterr() == ("", f"reading: {MANY} files …\n")


@pytest.mark.parametrize("line", [work(MANY - 1), work(quiet=True)], ids=["few files", "quiet"])
def test_little_work_is_not_told(
    line: Work, clock: Callable[[float, float], None], capsys: pytest.CaptureFixture[str]
) -> None:
    clock(2, 100)
    line.step(1, 10)
    assert capsys.readouterr() == ("", "")
