"""What is long, deep or full: it ends in seconds, in a few lines, and with the right exit code."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.cli.conftest import TEAM, Run, put
from tests.cli.every import PMCOACH, environment
from tests.conftest import TODAY

from pmcoach.docs import doc_of
from pmcoach.project import Project
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.selection import Selection
from pmcoach.rules.goals.relevant import parent_missing_or_circular
from pmcoach.text import Lang

GOAL = "title: 甲\nowner: li.wei\nparent: {parent}\n"


def parents(count: int, *, closed: bool) -> dict[str, str]:
    """Goals of which each serves the one before; the first serves the last where that is `closed`, else none."""
    first = f"g{count - 1}" if closed else "none"
    return {f"goals/2026-Q4/g{n}.yaml": GOAL.format(parent=f"g{n - 1}" if n else first) for n in range(count)}


def bare_shell() -> dict[str, str]:
    """The environment of a bare shell, with this source."""
    return environment(PYTHONPATH=os.pathsep.join(sys.path))


def circles(files: dict[str, str]) -> list[str]:
    found = findings(Project(files, TODAY), [parent_missing_or_circular], Selection(("R102",)))
    return [each.message.say(Lang.EN) for each in found]


@pytest.mark.bulk
def test_a_circle_of_two_thousand_goals_is_one_thing_to_mend() -> None:
    began = time.monotonic()
    (said,) = circles(parents(2_000, closed=True))
    assert (
        said
        == "it serves itself: g0 → g1999 → g1998 → g1997 → g1996 → g1995 → g1994 → g1993 → … (2,000) → g0"
    )
    assert time.monotonic() - began < 20


@pytest.mark.bulk
def test_a_chain_of_ten_thousand_goals_is_walked_once() -> None:
    began = time.monotonic()
    assert circles(parents(10_000, closed=False)) == []
    assert time.monotonic() - began < 60


def test_what_leads_into_a_circle_is_not_in_it() -> None:
    files = {**parents(3, closed=True), "goals/2026-Q4/x.yaml": GOAL.format(parent="g1")}
    assert len(circles(files)) == 3


@pytest.mark.bulk
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_complaints_nobody_can_read_are_a_failure(tmp_path: Path) -> None:
    put(tmp_path, TEAM)
    for words in (("check", "--since", "nonsense"), ("history",)):
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                (*PMCOACH, *words),
                cwd=tmp_path,
                env=bare_shell(),
                stderr=full,
                stdout=subprocess.DEVNULL,
                check=False,
            )
        assert done.returncode == 2


@pytest.mark.bulk
def test_complaints_into_a_closed_pipe_end_as_usual(tmp_path: Path) -> None:
    put(tmp_path, TEAM)
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        (*PMCOACH, "history"), cwd=tmp_path, env=bare_shell(), stderr=writing, stdout=subprocess.DEVNULL
    )
    os.close(writing)
    assert done.returncode == 0


@pytest.mark.bulk
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("rules", "S101"), "can never be called done"),
        (("lint", "--help"), "Check files against the rules"),
        (("keys", "list", "--help"), "List everybody's public keys"),
    ],
)
def test_pages_are_whole_where_python_leaves_docstrings_out(
    tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    plain, bare = (
        subprocess.run(
            (*PMCOACH, *words), cwd=tmp_path, capture_output=True, check=True,
            env=environment(PMCOACH_LANG="en", PYTHONPATH=os.pathsep.join(sys.path), PYTHONOPTIMIZE=level),
        ).stdout.decode()
        for level in ("0", "2")
    )  # fmt: skip
    assert said in plain
    assert bare == plain


def test_what_has_no_source_says_nothing_of_itself() -> None:
    space: dict[str, object] = {}
    exec("def bare(): pass", space)
    assert doc_of(space["bare"]) == ""  # type: ignore[arg-type]
    assert doc_of(lambda: None) == ""
    assert doc_of(circles) == ""
    assert doc_of(doc_of).startswith("A function's docstring")


@pytest.mark.bulk
def test_a_chain_is_drawn(run: Run) -> None:
    files = {**TEAM, **{path: text.replace("甲", "x") for path, text in parents(300, closed=False).items()}}
    done = run("tree", files=files)
    assert done.code == 0
    assert all(len(line) < 400 for line in done.out.splitlines())
