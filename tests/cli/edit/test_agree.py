"""`pmcoach agree`: who agreed to a goal, and when."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import TEAM, Run

GOAL = "goals/2026-Q4/csat.yaml"


def agreed(folder: Path, by: str, on: str = "2026-11-20") -> bool:
    return (folder / GOAL).read_text(encoding="utf-8") == f"{TEAM[GOAL]}agreed:\n  by: {by}\n  on: {on}\n"


def test_a_goal_is_agreed_by_whoever_git_knows(run: Run, folder: Path, me: Callable[[str], None]) -> None:
    me("陈静")
    done = run("agree", "csat", "--on", "2026-11-18", files=TEAM)
    assert (done.code, done.out) == (
        0,
        f"{GOAL}:5  agreed:\n{GOAL}:6    by: chen.jing\n{GOAL}:7    on: 2026-11-18\n",
    )
    assert agreed(folder, "chen.jing", "2026-11-18")


def test_where_git_has_no_name_one_says_who_one_is(run: Run, folder: Path) -> None:
    run("agree", "csat", "--as", "张敏", files=TEAM)
    assert agreed(folder, "zhang.min")


def test_whoever_writes_it_down_for_another_stands_there(
    run: Run, folder: Path, me: Callable[[str], None]
) -> None:
    me("li.wei")
    assert run("agree", "csat", "--for", "chen.jing", files=TEAM).code == 0
    text = (folder / GOAL).read_text(encoding="utf-8")
    assert text == f"{TEAM[GOAL]}agreed:\n  by: chen.jing\n  entered: li.wei\n  on: 2026-11-20\n"
    assert "V122" not in run("lint", GOAL, "--format", "concise").out
    me("chen.jing")
    assert "李伟 wrote down that you agreed on 11-20: did you?" in run("check", "li.wei", "--lang", "en").out


def test_several_are_agreed_or_none(run: Run, folder: Path) -> None:
    other = "goals/2026-Q4/nps.yaml"
    files = TEAM | {other: "title: 乙\nowner: zhang.min\nagreed: {by: chen.jing}\n"}
    assert run("agree", "csat", "nps", "--as", "chen.jing", files=files).err == (
        "pmcoach: the goal “nps” is agreed already: chen.jing\n"
    )
    assert (folder / GOAL).read_text(encoding="utf-8") == TEAM[GOAL]
    files = TEAM | {other: "title: 乙\nowner: zhang.min\n"}
    assert run("agree", "csat", "nps", "csat", "--as", "chen.jing", files=files).code == 0
    assert agreed(folder, "chen.jing")
    assert "agreed:" in (folder / other).read_text(encoding="utf-8")


def test_those_that_wait_are_listed(run: Run) -> None:
    files = TEAM | {
        "goals/2026-Q4/own.yaml": "title: The company's own\nowner: chen.jing\n",
        "goals/2026-Q4/done.yaml": "title: Over\nowner: li.wei\nstatus: done\n",
        "goals/2027-Q1/next.yaml": "title: Next quarter's\nowner: zhang.min\nagreed: {by: , on: }\n",
        "goals/2026-Q4/yes.yaml": "title: Agreed\nowner: li.wei\nagreed: {by: chen.jing}\n",
        "goals/2026-Q4/gone.yaml": "title: Of nobody here\nowner: x\n",
    }
    done = run("agree", files=files)
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        "csat  李伟: Customer satisfaction from 3.9 to 4.5 points by 31 December 2026\n"
        "next  张敏: Next quarter's\n"
    )


def test_where_none_waits_it_says_so(run: Run) -> None:
    done = run("agree", files={**TEAM, GOAL: f"{TEAM[GOAL]}agreed: {{by: chen.jing}}\n"})
    assert (done.code, done.out, done.err) == (0, "", "every open goal is agreed\n")


@pytest.mark.parametrize(
    ("name", "words", "says"),
    [
        pytest.param(
            "li.wei", (), "李伟 cannot sign for themselves here: it takes somebody else\n"
            "to write down what 陈静 said: --for chen.jing; the file then says who wrote it", id="one-s-own",
        ),
        pytest.param(
            "li.wei", ("--as", "chen.jing"), "git knows you as 李伟, not as 陈静\n"
            "to write down what 陈静 said: --for chen.jing; the file then says who wrote it", id="somebody-else",
        ),
        pytest.param(
            "visitor", ("--as", "chen.jing"), "git knows you as visitor, not as 陈静\n"
            "to write down what 陈静 said: --for chen.jing; the file then says who wrote it", id="nobody-here",
        ),
        pytest.param(
            "zhang.min", ("--for", "li.wei"), "李伟 cannot sign for themselves here: it takes somebody else\n"
            "to write down what 陈静 said: --for chen.jing; the file then says who wrote it", id="for-the-owner",
        ),
        pytest.param("", (), "who are you? git's user.name is nobody here; say it with --as PERSON", id="no-name"),
        pytest.param(
            "", ("--for", "chen.jing"), "who are you? git's user.name is nobody here; say it with --as PERSON", id="no-writer"
        ),
    ],
)  # fmt: skip
def test_nobody_signs_for_another_unsaid(
    run: Run, folder: Path, me: Callable[[str], None], name: str, words: tuple[str, ...], says: str
) -> None:
    if name:
        me(name)
    done = run("agree", "csat", *words, files=TEAM)
    assert (done.code, done.out, done.err) == (2, "", f"pmcoach: {says}\n")
    assert (folder / GOAL).read_text(encoding="utf-8") == TEAM[GOAL]


def test_who_leads_nobody_knows_is_not_named(run: Run) -> None:
    files = TEAM | {GOAL: "title: 甲\nowner: chen.jing\n"}
    assert run("agree", "csat", "--as", "chen.jing", files=files).err == (
        "pmcoach: 陈静 cannot sign for themselves here: it takes somebody else\n"
    )


def test_one_writes_down_one_s_own_word_plainly(run: Run, folder: Path, me: Callable[[str], None]) -> None:
    me("chen.jing")
    run("agree", "csat", "--for", "chen.jing", files=TEAM)
    assert agreed(folder, "chen.jing")


@pytest.mark.parametrize(
    ("goal", "words", "says"),
    [
        pytest.param(TEAM[GOAL], ("csta",), "there is no goal “csta”\ndid you mean csat?", id="no-goal"),
        pytest.param(TEAM[GOAL], ("csat", "--on", "2026-11-21"), "2026-11-21 is still to come", id="to-come"),
        pytest.param(f"{TEAM[GOAL]}status: done\n", ("csat",), "the goal “csat” is closed already", id="closed"),
        pytest.param(
            f"{TEAM[GOAL]}agreed: {{by: chen.jing, on: 2026-09-30}}\n", ("csat",),
            "the goal “csat” is agreed already: chen.jing, 2026-09-30", id="agreed",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_agreed_is_said(
    run: Run, folder: Path, goal: str, words: tuple[str, ...], says: str
) -> None:
    done = run("agree", *words, "--as", "chen.jing", files=TEAM | {GOAL: goal})
    assert (done.code, done.out, done.err) == (2, "", f"pmcoach: {says}\n")
    assert (folder / GOAL).read_text(encoding="utf-8") == goal
