"""`pmcoach move`: a goal's day, target or title, with the reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import TEAM, Run

GOAL = "goals/2026-Q4/csat.yaml"
PLAIN = "title: Happier customers\nowner: li.wei\nmetric: {name: score, unit: points, baseline: 3.9, target: 4.5}\ndue: 2026-12-31\n"
MOVED = "  - on: 2026-11-20\n    field: {field}\n    from: {before}\n    to: {after}\n    why: finance is frozen\n"


@pytest.mark.parametrize(
    ("words", "old", "new", "entry"),
    [
        pytest.param(
            ("--due", "2027-01-15"), "due: 2026-12-31", "due: 2027-01-15",
            {"field": "due", "before": "2026-12-31", "after": "2027-01-15"}, id="day",
        ),
        pytest.param(
            ("--target", "4.3 points"), "target: 4.5", "target: 4.3", {"field": "target", "before": "4.5", "after": "4.3"},
            id="target",
        ),
        pytest.param(
            ("--title", "Calmer  customers"), "Happier customers", "Calmer customers",
            {"field": "title", "before": "Happier customers", "after": "Calmer customers"}, id="title",
        ),
    ],
)  # fmt: skip
def test_what_moves_leaves_what_it_was_and_why(
    run: Run, folder: Path, words: tuple[str, ...], old: str, new: str, entry: dict[str, str]
) -> None:
    done = run("move", "csat", *words, "--why", "finance is frozen", files=TEAM | {GOAL: PLAIN})
    assert (done.code, done.err) == (0, "")
    wanted = f"{PLAIN.replace(old, new)}changes:\n{MOVED.format(**entry)}"
    assert (folder / GOAL).read_text(encoding="utf-8") == wanted
    rows = wanted.splitlines()
    moved = next(number for number, row in enumerate(rows) if new in row)
    assert done.out.splitlines() == [
        f"{GOAL}:{number}  {row}"
        for number, row in enumerate(rows, 1)
        if number in (moved + 1, *range(5, len(rows) + 1))
    ]


def test_two_moves_are_two_entries_in_the_file_s_own_words(run: Run, folder: Path) -> None:
    goal = "目标: 更高的满意度\n负责人: li.wei\n指标: {名称: 评分}\n"
    run(
        "move",
        "csat",
        "--due",
        "2026-12-18",
        "--target",
        "4.5",
        "--why",
        "业务方提前",
        files=TEAM | {GOAL: goal},
    )
    text = (folder / GOAL).read_text(encoding="utf-8")
    assert text.startswith(
        "目标: 更高的满意度\n负责人: li.wei\n指标: {名称: 评分, 目标值: 4.5}\n截止: 2026-12-18\n变更:\n"
    )
    assert "字段: 截止\n    新值: 2026-12-18\n    原因: 业务方提前\n" in text
    assert "字段: 目标值\n    新值: 4.5\n    原因: 业务方提前\n" in text


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        pytest.param(
            "en",
            "the title says “by 31 December 2026”, which is 2026-12-31; due says 2027-01-15\n"
            "move it too: pmcoach move csat --title “…” --why …\n",
            id="en",
        ),
        pytest.param(
            "zh",
            "标题写“by 31 December 2026”，即 2026-12-31；due 写 2027-01-15\n一起改：pmcoach move csat --title “…” --why …\n",
            id="zh",
        ),
    ],
)
def test_a_title_that_says_another_day_is_pointed_at(run: Run, lang: str, says: str) -> None:
    assert run("move", "csat", "--due", "2027-01-15", "--why", "x", "--lang", lang, files=TEAM).err == says


def test_what_is_so_already_is_no_move(run: Run, folder: Path) -> None:
    done = run("move", "csat", "--due", "2026-12-31", "--target", "4.5 points", "--why", "x", files=TEAM)
    assert (done.code, done.out, done.err) == (0, "", f"{GOAL} says that already\n")
    assert (folder / GOAL).read_text(encoding="utf-8") == TEAM[GOAL]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param((), "say what moves: --due DAY, --target VALUE, --title SENTENCE", id="nothing"),
        pytest.param(("--due", "soon"), "“soon” is not a day; write it as 2026-11-20", id="day"),
        pytest.param(("--target", "much"), "“much” is not a number", id="number"),
        pytest.param(("--target", "4 euros"), "“4 euros” is not in points, the metric's unit", id="unit"),
    ],
)
def test_what_cannot_be_moved_is_said(run: Run, folder: Path, words: tuple[str, ...], says: str) -> None:
    done = run("move", "csat", *words, "--why", "x", files=TEAM)
    assert (done.code, done.out, done.err) == (2, "", f"pmcoach: {says}\n")
    assert (folder / GOAL).read_text(encoding="utf-8") == TEAM[GOAL]


def test_a_goal_without_a_metric_gets_no_target(run: Run) -> None:
    done = run("move", "csat", "--target", "4", "--why", "x", files=TEAM | {GOAL: "title: 甲\n"})
    assert (done.code, done.out) == (2, "")
    assert (
        done.err
        == f"pmcoach: the goal “csat” has no metric\nwrite it in {GOAL}: metric: {{name: …, target: …}}\n"
    )
