"""`pmcoach plan`: a step of a goal's plan."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import TEAM, Run

GOAL = "goals/2026-Q4/csat.yaml"
STEP = "  - do: 访谈 12 位客户\n    owner: {owner}\n    due: 2026-12-04\n"


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        pytest.param((), "li.wei", id="the-owner-s"),
        pytest.param(("--owner", "张敏"), "zhang.min", id="another-s"),
    ],
)
def test_a_step_stands_at_the_end_of_the_plan(
    run: Run, folder: Path, words: tuple[str, ...], owner: str
) -> None:
    done = run("plan", "csat", "访谈 12 位客户", "--by", "2026-12-04", *words, files=TEAM)
    assert done.code == 0
    assert (folder / GOAL).read_text(encoding="utf-8") == f"{TEAM[GOAL]}plan:\n{STEP.format(owner=owner)}"


def test_the_words_are_those_of_the_file(run: Run, folder: Path) -> None:
    run("plan", "csat", "乙", "--by", "2026-12-04", files=TEAM | {GOAL: "目标: 甲\n计划:\n  - {事项: 甲}\n"})
    assert (folder / GOAL).read_text(
        encoding="utf-8"
    ) == "目标: 甲\n计划:\n  - {事项: 甲}\n  - 事项: 乙\n    截止: 2026-12-04\n"


def test_a_step_that_is_done_is_noted_by_its_number(run: Run, folder: Path) -> None:
    run("plan", "csat", "甲", "--by", "2026-12-04", files=TEAM)
    assert run("done", "csat:1").err == "done: 甲\n"
    assert "done: 2026-11-20" in (folder / GOAL).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(
            ("csta", "x", "--by", "2026-12-04"), "there is no goal “csta”\ndid you mean csat?", id="goal"
        ),
        pytest.param(("csat", "x", "--by", "soon"), "“soon” is not a day; write it as 2026-11-20", id="day"),
        pytest.param(("csat", " ", "--by", "2026-12-04"), "STEP is empty", id="nothing"),
        pytest.param(("csat", "x"), "--by is missing\nsee: pmcoach plan --help", id="no-day"),
    ],
)
def test_what_is_wrong_is_said(run: Run, folder: Path, words: tuple[str, ...], says: str) -> None:
    done = run("plan", *words, files=TEAM)
    assert (done.code, done.out, done.err) == (2, "", f"pmcoach: {says}\n")
    assert (folder / GOAL).read_text(encoding="utf-8") == TEAM[GOAL]
