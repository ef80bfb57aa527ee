"""What a board compares with: the last day its viewer looked on, else Monday."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.cli.conftest import TEAM, Run

from pmcoach.cli.frame import workspace
from pmcoach.store.disk.memory import Memory


@pytest.fixture
def on(run: Run, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Look on a day by the clock; return the day compared with."""
    monkeypatch.delenv("PMCOACH_TODAY")

    def looked(day: str, *words: str) -> str:
        monkeypatch.setattr(workspace, "clock", lambda _: date.fromisoformat(day))
        said = json.loads(run("check", "--format", "json", *words, files=TEAM).out)
        assert said["today"] == day or "--at" in words
        since: str = said["since"]
        return since

    return looked


On = Callable[..., str]


def test_the_first_time_it_is_monday(on: On) -> None:
    assert on("2026-11-20") == "2026-11-16"


@pytest.mark.parametrize(
    ("day", "monday"),
    [("2026-11-16", "2026-11-09"), ("2026-11-17", "2026-11-16"), ("2026-11-22", "2026-11-16")],
)
def test_on_a_monday_it_is_the_one_before(day: str, monday: str, on: On) -> None:
    assert on(day) == monday


def test_then_it_is_the_last_day_before_today(on: On) -> None:
    on("2026-11-10")
    assert on("2026-11-18") == "2026-11-10"
    assert on("2026-11-18") == "2026-11-10", "looking twice a day tells the same"
    assert on("2026-11-19") == "2026-11-18"


def test_each_viewer_has_their_own(on: On, me: Callable[[str], None]) -> None:
    on("2026-11-10")
    me("李伟")
    assert on("2026-11-18", "--team") == "2026-11-16"


@pytest.mark.parametrize("words", [("--as", "chen.jing"), ("--at", "2026-11-12")], ids=" ".join)
def test_a_look_for_another_or_at_another_day_is_none(words: tuple[str, ...], on: On) -> None:
    on("2026-11-13", *words)
    assert on("2026-11-20") == "2026-11-16"


@pytest.mark.parametrize("kept", [[], {"chen.jing": "x"}, {"chen.jing": [1, "x", "2027-01-01"]}, "x"])
def test_what_cannot_be_read_is_forgotten(kept: object, on: On, folder: Path) -> None:
    Memory(str(folder)).save("looked", kept)
    assert on("2026-11-20") == "2026-11-16"
    assert on("2026-11-21") == "2026-11-20"
