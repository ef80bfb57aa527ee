"""`pmcoach leave`: days away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import TEAM, Run

PERSON = "people/li.wei.yaml"


@pytest.mark.parametrize(
    ("days", "last"),
    [
        pytest.param(("2026-11-23",), "2026-11-23", id="a-day"),
        pytest.param(("2026-11-23", "2026-11-27"), "2026-11-27", id="days"),
    ],
)
def test_days_away_stand_in_the_person_s_file(
    run: Run, folder: Path, me: Callable[[str], None], days: tuple[str, ...], last: str
) -> None:
    me("li.wei")
    assert run("leave", *days, files=TEAM).code == 0
    text = (folder / PERSON).read_text(encoding="utf-8")
    assert text == f"{TEAM[PERSON]}leave:\n  - from: 2026-11-23\n    to: {last}\n"


def test_a_week_away_owes_no_report(run: Run) -> None:
    run("leave", "2026-11-16", "2026-11-20", "--as", "li.wei", files=TEAM)
    rows = [row for row in run("check").out.splitlines() if row.startswith("李伟")]
    assert ["on leave" in row for row in rows] == [True]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(("2026-11-23", "2026-11-20", "--as", "li.wei"), "2026-11-20 is before 2026-11-23", id="backwards"),
        pytest.param(("soon", "--as", "li.wei"), "“soon” is not a day; write it as 2026-11-20", id="no-day"),
        pytest.param(
            ("2026-11-23",), "who are you? git's user.name is nobody here; say it with --as PERSON", id="who"
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(run: Run, folder: Path, words: tuple[str, ...], says: str) -> None:
    done = run("leave", *words, files=TEAM)
    assert (done.code, done.out, done.err) == (2, "", f"pmcoach: {says}\n")
    assert (folder / PERSON).read_text(encoding="utf-8") == TEAM[PERSON]
