"""Whichever call to the system fails, a file is the old one or the new one, and doing it again finishes it."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from tests.store.breaking import (
    CLEANING,
    COMMANDS,
    DOOR,
    ENVIRON,
    ERRORS,
    Failing,
    Shape,
    put,
    state,
    temps,
    undisturbed,
)

from pmcoach.__main__ import EndedError
from pmcoach.errors import PmcoachError

pytestmark = pytest.mark.bulk

ENOUGH = 400
ENDED = {"interrupted": 130, "ended": 143}


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody cuts the power here, so nothing need wait for the disk."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


@pytest.mark.parametrize("error", ERRORS.values(), ids=ERRORS)
@pytest.mark.parametrize("shape", DOOR.values(), ids=DOOR)
def test_the_door_leaves_whole_files_whichever_call_fails(
    tmp_path: Path, shape: Shape, error: Callable[[], BaseException]
) -> None:
    both = undisturbed(tmp_path / "undisturbed", shape)
    failed: list[str] = []
    for nth in range(1, ENOUGH):
        root = put(tmp_path / str(nth), shape.files)
        with pytest.MonkeyPatch.context() as patch:
            failing = Failing(patch, nth, error)
            with suppress(PmcoachError, KeyboardInterrupt, EndedError, MemoryError):
                shape.act(str(root))
        assert both.torn(root) == [], f"{failing.failed}, the {nth}th"
        assert failing.failed in CLEANING or temps(root) == []
        if state(root) != both.after:
            shape.act(str(root))
        assert state(root) == both.after, f"again after {failing.failed}, the {nth}th"
        if not failing.failed:
            break
        failed.append(failing.failed)
    assert {"open_file", "lock", "truncate", "write", "sync", "close"} - set(failed) <= {"lock", "truncate"}
    assert len(failed) + 1 == nth < ENOUGH


@pytest.mark.parametrize("shape", COMMANDS.values(), ids=COMMANDS)
def test_a_command_says_in_a_line_or_two_whichever_call_fails(
    tmp_path: Path, shape: Shape, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in ENVIRON.items():
        monkeypatch.setenv(name, value)
    both = undisturbed(tmp_path / "undisturbed", shape)
    errors = list(ERRORS)
    step = 1 if len(both.after) < 10 else 8  # `init` writes many files alike
    for nth in range(1, ENOUGH, step):
        root = put(tmp_path / str(nth), shape.files)
        error = errors[nth % len(errors)]
        capsys.readouterr()
        with monkeypatch.context() as patch:
            failing = Failing(patch, nth, ERRORS[error])
            code = shape.act(str(root))
        said = capsys.readouterr().err
        where = f"{error}, {failing.failed}, the {nth}th: {said}"
        assert both.torn(root) == [], where
        assert failing.failed in CLEANING or temps(root) == [], where
        if not failing.failed:
            assert code == 0, where
            break
        if error in ENDED:
            assert (code, said) == (ENDED[error], ""), where
        elif code == 2:
            assert said.startswith("pmcoach: "), where
            assert "mistake in pmcoach" not in said, where
            assert said.count("\n") == (1 if error == "no-memory" else 2), where
        else:
            assert (code, state(root)) == (0, both.after), where
        if state(root) != both.after:
            assert shape.act(str(root)) == 0, where
        assert state(root) == both.after, where
    assert nth < ENOUGH - step
