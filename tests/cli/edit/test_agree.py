"""`pmcoach agree`: who agreed to a goal, and when."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import TEAM, Run

GOAL = "goals/2026-Q4/csat.yaml"


def agreed(folder: Path, by: str, on: str = "2026-11-20") -> bool:
    return (folder / GOAL).read_text(encoding="utf-8") == f"{TEAM[GOAL]}agreed:\n  by: {by}\n  on: {on}\n"


def test_the_owner_s_lead_agrees_where_git_knows_nobody(run: Run, folder: Path) -> None:
    done = run("agree", "csat", files=TEAM)
    assert (done.code, done.out) == (
        0,
        f"{GOAL}:5  agreed:\n{GOAL}:6    by: chen.jing\n{GOAL}:7    on: 2026-11-20\n",
    )
    assert agreed(folder, "chen.jing")


def test_the_owner_does_not_agree_with_themselves(run: Run, folder: Path, me: Callable[[str], None]) -> None:
    me("li.wei")
    run("agree", "csat", files=TEAM)
    assert agreed(folder, "chen.jing")


def test_somebody_else_is_said_or_is_who_sits_here(run: Run, folder: Path, me: Callable[[str], None]) -> None:
    run("agree", "csat", "--as", "张敏", "--on", "2026-11-18", files=TEAM)
    assert agreed(folder, "zhang.min", "2026-11-18")
    me("zhang.min")
    run("agree", "csat", files=TEAM)
    assert agreed(folder, "zhang.min")


@pytest.mark.parametrize(
    ("goal", "words", "says"),
    [
        pytest.param(TEAM[GOAL], ("csta",), "there is no goal “csta”\ndid you mean csat?", id="no-goal"),
        pytest.param(TEAM[GOAL], ("csat", "--on", "2026-11-21"), "2026-11-21 is still to come", id="to-come"),
        pytest.param(f"{TEAM[GOAL]}status: done\n", ("csat",), "the goal “csat” is closed already", id="closed"),
        pytest.param(
            f"{TEAM[GOAL]}agreed: {{by: chen.jing, on: 2026-09-30}}\n", ("csat",),
            f"{GOAL}:5: it says “chen.jing, 2026-09-30” already\nnothing was changed; edit this line by hand", id="agreed",
        ),
        pytest.param(
            "title: 甲\n", ("csat",), "who are you? git's user.name is nobody here; say it with --as PERSON", id="nobody-s"
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_agreed_is_said(
    run: Run, folder: Path, goal: str, words: tuple[str, ...], says: str
) -> None:
    done = run("agree", *words, files=TEAM | {GOAL: goal})
    assert (done.code, done.out, done.err) == (2, "", f"pmcoach: {says}\n")
    assert (folder / GOAL).read_text(encoding="utf-8") == goal
