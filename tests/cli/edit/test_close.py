"""`pmcoach close`: a goal ends, with its result and why."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import TEAM, Run

GOAL = "goals/2026-Q4/csat.yaml"


def test_a_goal_is_closed_with_all_there_is_to_say(run: Run, folder: Path) -> None:
    words = (
        "--result",
        "4.3 points",
        "--why",
        "The new questionnaire",
        "--score",
        "0.7",
        "--on",
        "2026-11-18",
    )
    done = run("close", "csat", *words, files=TEAM)
    assert (done.code, done.err) == (0, "")
    assert (folder / GOAL).read_text(encoding="utf-8") == TEAM[GOAL] + (
        "status: done\nclosed:\n  on: 2026-11-18\n  result: 4.3 points\n  score: 0.7\n  why: The new questionnaire\n"
    )
    assert "error" not in run("lint", GOAL, "--format", "concise").out


def test_a_goal_given_up_needs_no_result(run: Run, folder: Path) -> None:
    assert run("close", "csat", "--dropped", "--why", "Another way", files=TEAM).code == 0
    assert (folder / GOAL).read_text(encoding="utf-8").endswith(
        "status: dropped\nclosed:\n  on: 2026-11-20\n  why: Another way\n"
    )  # fmt: skip


def test_the_words_are_those_of_the_file(run: Run, folder: Path) -> None:
    run("close", "csat", "--result", "上线了", files=TEAM | {GOAL: "标题: 甲\n负责人: li.wei\n"})
    assert (folder / GOAL).read_text(encoding="utf-8") == (
        "标题: 甲\n负责人: li.wei\n状态: 已完成\n结项:\n  日期: 2026-11-20\n  结果: 上线了\n"
    )


NPS = "goals/2026-Q4/nps.yaml"
BOTH = TEAM | {
    NPS: "title: 乙\nowner: zhang.min\nmetric: {name: 净推荐值, baseline: 20, target: 40}\n",
    "reports/2026-W46/li.wei.yaml": "metrics: {csat: 4.1}\n",
    "reports/2026-W46/zhang.min.yaml": "metrics: {nps: 33}\n",
}


def test_several_are_closed_with_their_last_values(run: Run, folder: Path) -> None:
    assert run("close", "csat", "nps", "--last", "--why", "The quarter is over", files=BOTH).code == 0
    ends = "status: done\nclosed:\n  on: 2026-11-20\n  result: {}\n  why: The quarter is over\n"
    assert (folder / GOAL).read_text(encoding="utf-8") == TEAM[GOAL] + ends.format("4.1 points")
    assert (folder / NPS).read_text(encoding="utf-8") == BOTH[NPS] + ends.format("33")


def test_several_are_given_up_at_once(run: Run, folder: Path) -> None:
    assert run("close", "csat", "nps", "--dropped", "--why", "Another way", files=BOTH).code == 0
    for path in (GOAL, NPS):
        text = (folder / path).read_text(encoding="utf-8")
        assert text == f"{BOTH[path]}status: dropped\nclosed:\n  on: 2026-11-20\n  why: Another way\n"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(
            ("--result", "4.1"), "--result is the outcome of one goal; --last takes the last value of each", id="one-result"
        ),
        pytest.param((), "say what came of it: --result\nthe last value is 4.1 points, of 2026-11-13", id="no-result"),
        pytest.param(("--last",), "no value of “nps” is on record: close it with --result", id="no-value"),
    ],
)  # fmt: skip
def test_all_are_closed_or_none(run: Run, folder: Path, words: tuple[str, ...], says: str) -> None:
    files = {path: text for path, text in BOTH.items() if path != "reports/2026-W46/zhang.min.yaml"}
    done = run("close", "csat", "nps", *words, files=files)
    assert (done.code, done.out, done.err) == (2, "", f"pmcoach: {says}\n")
    for path in (GOAL, NPS):
        assert (folder / path).read_text(encoding="utf-8") == files[path]


@pytest.mark.parametrize(
    ("files", "words", "says"),
    [
        pytest.param({}, (), "say what came of it: --result\nin a number or in words", id="no-result"),
        pytest.param(
            {"reports/2026-W46/li.wei.yaml": "metrics: {csat: 4.1}\n"}, (),
            "say what came of it: --result\nthe last value is 4.1 points, of 2026-11-13", id="no-result-but-a-value",
        ),
        pytest.param({}, ("--result", "4", "--score", "good"), "“good” is not a number", id="score"),
        pytest.param({}, ("--result", ""), "--result is empty", id="empty"),
        pytest.param({}, ("--dropped", "--why", " "), "--why is empty", id="empty-why"),
        pytest.param(
            {GOAL: "title: 甲\nstatus: done\n"}, ("--result", "4"), "the goal “csat” is closed already", id="closed"
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_closed_is_left(
    run: Run, folder: Path, files: dict[str, str], words: tuple[str, ...], says: str
) -> None:
    done = run("close", "csat", *words, files=TEAM | files)
    assert (done.code, done.out, done.err) == (2, "", f"pmcoach: {says}\n")
    assert (folder / GOAL).read_text(encoding="utf-8") == (TEAM | files)[GOAL]


def test_complaints_are_chinese_where_the_workspace_is(run: Run) -> None:
    files = TEAM | {
        "pmcoach.yaml": "language: zh\n",
        "reports/2026-W46/li.wei.yaml": "metrics: {csat: 4.1}\n",
    }
    assert run("close", "csat", files=files).err == (
        "pmcoach：请写结果：--result\n最近的值是 4.1 points（2026-11-13）\n"
    )  # fmt: skip
