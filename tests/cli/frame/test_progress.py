"""How far a command has come: written over on a terminal, and nothing anywhere else."""

from __future__ import annotations

import pytest

from pmcoach.cli.frame import console
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.options import Given
from pmcoach.cli.frame.progress import Progress


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
    assert capsys.readouterr() == ("", "\r\x1b[KPingCode: 100 of 250\r\x1b[KPingCode: 200\r\x1b[K")
    chinese = progress(lang="zh")
    chinese.step(1, 2)
    assert capsys.readouterr().err == "\r\x1b[KPingCode：1 / 2"


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
