"""`pmcoach ack`: somebody has read their own appraisal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import TEAM, Run

Q2, Q3, TALK = (f"reviews/{period}/li.wei.yaml" for period in ("2026-Q2", "2026-Q3", "2026-11-12"))
FILES = TEAM | {
    Q2: "held: 2026-07-10\nack: {by: li.wei, on: 2026-07-11}\n",
    Q3: "held: 2026-10-12\n",
    TALK: "held: 2026-11-12\n",
}


def test_the_last_appraisal_that_is_open_is_acknowledged(
    run: Run, folder: Path, me: Callable[[str], None]
) -> None:
    me("li.wei")
    done = run("ack", files=FILES)
    assert (done.code, done.err) == (0, "")
    assert done.out == f"{Q3}:2  ack:\n{Q3}:3    by: li.wei\n{Q3}:4    on: 2026-11-20\n"


def test_what_is_said_to_it_stands_there(run: Run, folder: Path) -> None:
    run("ack", "2026-11-12", "--comment", "同意", "--as", "李伟", files=FILES)
    text = (folder / TALK).read_text(encoding="utf-8")
    assert text == "held: 2026-11-12\nack:\n  by: li.wei\n  on: 2026-11-20\n  comment: 同意\n"
    assert (folder / Q3).read_text(encoding="utf-8") == FILES[Q3]


def test_an_appraisal_that_waits_is_a_finding_until_then(run: Run) -> None:
    assert "V109" in run("lint", Q3, "--format", "concise", files=FILES).out
    run("ack", "--as", "li.wei")
    assert "V109" not in run("lint", Q3, "--format", "concise").out


def test_a_lead_writes_it_down_and_says_so(run: Run, folder: Path, me: Callable[[str], None]) -> None:
    me("chen.jing")
    assert run("ack", "--for", "li.wei", files=FILES).code == 0
    assert (folder / Q3).read_text(encoding="utf-8") == (
        "held: 2026-10-12\nack:\n  by: li.wei\n  entered: chen.jing\n  on: 2026-11-20\n"
    )


def test_nobody_acknowledges_as_another(run: Run, folder: Path, me: Callable[[str], None]) -> None:
    me("chen.jing")
    done = run("ack", "--as", "li.wei", files=FILES)
    assert done.code == 2
    assert done.err.startswith("pmcoach: git knows you as 陈静, not as 李伟\n")
    assert (folder / Q3).read_text(encoding="utf-8") == FILES[Q3]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(
            ("--as", "zhang.min"), "张敏 has no appraisal to acknowledge\nanother review: pmcoach ack PERIOD", id="none-open"
        ),
        pytest.param(
            ("2026-Q1", "--as", "li.wei"),
            "李伟 has no review of 2026-Q1\nbegin it: pmcoach new review li.wei 2026-Q1", id="no-such-review",
        ),
        pytest.param(
            ("2026-Q2", "--as", "li.wei"),
            f"{Q2}:2: it says “li.wei, 2026-07-11” already\nnothing was changed; edit this line by hand", id="there",
        ),
        pytest.param(("--comment", " ", "--as", "li.wei"), "--comment is empty", id="empty"),
        pytest.param((), "who are you? git's user.name is nobody here; say it with --as PERSON", id="who"),
    ],
)  # fmt: skip
def test_what_cannot_be_acknowledged_is_said(run: Run, words: tuple[str, ...], says: str) -> None:
    done = run("ack", *words, files=FILES)
    assert (done.code, done.out, done.err) == (2, "", f"pmcoach: {says}\n")
