"""The program: its exit codes, and how it ends when somebody ends it."""

from __future__ import annotations

import gc
import os
import runpy
import signal
import sys
import threading
from collections.abc import Callable, Iterator

import pytest
import typer

from pmcoach import __main__, __version__
from pmcoach.__main__ import INTERRUPTED, EndedError, main

Command = Callable[[typer.Context], None]


@pytest.fixture
def tree(monkeypatch: pytest.MonkeyPatch) -> Callable[[Command], None]:
    """Make something of our own run as `pmcoach tree`."""

    def runs(command: Command) -> None:
        monkeypatch.setattr("pmcoach.cli.look.tree.command", command)

    return runs


@pytest.fixture
def hang_up() -> Iterator[None]:
    """Whatever a test does about SIGHUP and SIGTERM ends with it."""
    before = {number: signal.getsignal(number) for number in (signal.SIGHUP, signal.SIGTERM)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def test_a_command_ends_with_its_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith(f"pmcoach {__version__}")


def test_the_words_are_those_of_the_command_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["pmcoach", "--version"])
    assert main() == 0
    assert capsys.readouterr().out.startswith(f"pmcoach {__version__}")


def test_it_runs_as_a_module(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["pmcoach", "--version"])
    ended: list[int] = []
    monkeypatch.setattr("os._exit", ended.append)
    monkeypatch.setattr("atexit._run_exitfuncs", lambda: ended.append(-1))
    try:
        runpy.run_path(__main__.__file__, run_name="__main__")
    finally:
        gc.enable()
    assert ended == [-1, 0]  # what was registered for the end runs, and then nothing is freed
    assert capsys.readouterr().out.startswith(f"pmcoach {__version__}")


@pytest.mark.parametrize(
    ("number", "code"),
    [pytest.param(signal.SIGTERM, 143, id="terminated"), pytest.param(signal.SIGHUP, 129, id="hung-up")],
)
def test_a_signal_ends_it_by_way_of_its_cleaning_up(
    number: signal.Signals,
    code: int,
    tree: Callable[[Command], None],
    hang_up: None,
    capsys: pytest.CaptureFixture[str],
) -> None:
    cleaned: list[bool] = []

    def command(context: typer.Context) -> None:
        try:
            os.kill(os.getpid(), number)
            signal.pause()
        finally:
            cleaned.append(True)

    tree(command)
    signal.signal(number, signal.SIG_DFL)
    assert main(["tree"]) == code
    assert cleaned == [True]
    assert capsys.readouterr() == ("", "")
    assert signal.getsignal(number) is signal.SIG_DFL


def test_a_signal_that_somebody_ignores_stays_ignored(tree: Callable[[Command], None], hang_up: None) -> None:
    def command(context: typer.Context) -> None:
        os.kill(os.getpid(), signal.SIGHUP)

    tree(command)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    assert main(["tree"]) == 0
    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN


def test_an_interrupt_is_130_and_quiet(
    tree: Callable[[Command], None], capsys: pytest.CaptureFixture[str]
) -> None:
    def command(context: typer.Context) -> None:
        raise KeyboardInterrupt

    tree(command)
    assert main(["tree"]) == INTERRUPTED == 130
    assert capsys.readouterr() == ("", "")


def test_an_interrupt_while_it_still_loads_is_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(given: list[str], seen: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("pmcoach.cli.frame.program.run", run)
    assert main(["tree"]) == INTERRUPTED


def test_in_another_thread_signals_are_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    codes: list[int] = []
    thread = threading.Thread(target=lambda: codes.append(main(["--version"])))
    thread.start()
    thread.join()
    assert codes == [0]
    assert capsys.readouterr().out.startswith(f"pmcoach {__version__}")


def test_what_ends_it_is_no_mistake() -> None:
    assert not issubclass(EndedError, Exception)
    assert EndedError(signal.SIGTERM).code == 143
