"""Killing a command that sends, at any moment, leads to no double message and to no lost line."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from tests.cli.sending import OUTBOX, Send, chats, send, states
from tests.integrations.fakes.room import Room
from tests.integrations.fakes.slack import Slack
from tests.integrations.fakes.tracker import Clock, Reply
from tests.store.breaking import Failing
from tests.week import WEEK

from pmcoach.store.disk import ledger

pytestmark = pytest.mark.bulk

__all__ = ["chats", "send"]  # pytest finds fixtures by their names here

Add = Callable[[str, str, Callable[[Sequence[str]], Sequence[str]]], None]


def dying(nth: int, add: Add, died: list[str]) -> Add:
    """Noting things, in which the n-th call to the system ends the process."""
    left = [nth]

    def adding(root: str, path: str, lines: Callable[[Sequence[str]], Sequence[str]]) -> None:
        with pytest.MonkeyPatch.context() as patch:
            failing = Failing(patch, left[0], KeyboardInterrupt)
            try:
                add(root, path, lines)
            finally:
                left[0] = failing.left
                died.extend([failing.failed] if failing.failed else [])

    return adding


def test_wherever_it_ends_nothing_is_sent_twice(
    send: Send, chats: Room, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slack = chats.chats["slack"]
    outcomes: set[tuple[int, int]] = set()
    nth, died = 0, [""]
    while died:
        nth += 1
        died = []
        slack.posted.clear()
        (folder / OUTBOX).unlink(missing_ok=True)
        with monkeypatch.context() as patch:
            patch.setattr(ledger, "add", dying(nth, ledger.add, died))
            with contextlib.suppress(KeyboardInterrupt):
                send("slack")
        before = len(slack.posted)
        again = send("slack")
        assert len(slack.posted) <= 1
        if again.code == 2:
            assert "may have reached slack already" in again.err
            assert states(folder)[0] == "queued"
        else:
            assert len(slack.posted) == 1
            assert states(folder)[-1] == "sent"
        outcomes.add((before, again.code))
    assert nth > 10
    # It ended before the message went out and was begun anew, on its way or unnoted and was asked about, or got through.
    assert outcomes == {(0, 0), (0, 2), (1, 2), (1, 0)}


@pytest.fixture
def slack() -> Iterator[Slack]:
    chat = Slack(Clock())
    with chat.running():
        yield chat
    assert chat.wrong == []


@pytest.fixture
def environ(slack: Slack, folder: Path) -> dict[str, str]:
    for path, text in WEEK.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    own = {"PMCOACH_SLACK_WEBHOOK": slack.address, "PMCOACH_TODAY": "2026-11-20", "PMCOACH_LANG": "en"}
    return {**os.environ, **own, "GIT_CONFIG_GLOBAL": os.devnull}


COMMAND = (sys.executable, "-m", "pmcoach", "send", "slack")


@pytest.mark.parametrize("wait", [0.0, 0.01, 0.05, 0.2, 0.6])
def test_a_process_that_is_killed_sends_nothing_twice(
    wait: float, slack: Slack, environ: dict[str, str], folder: Path
) -> None:
    process = subprocess.Popen(COMMAND, cwd=folder, env=environ, stderr=subprocess.DEVNULL)
    while not (folder / OUTBOX).exists():
        assert process.poll() is None
        time.sleep(0.001)
    time.sleep(wait)
    process.kill()
    process.wait()
    before = len(slack.posted)
    again = subprocess.run(COMMAND, cwd=folder, env=environ, capture_output=True, text=True, check=False)
    assert before <= len(slack.posted) <= 1
    assert again.returncode in (0, 2)
    if again.returncode == 2:
        assert "may have reached slack already" in again.stderr
    else:
        assert (len(slack.posted), states(folder)[-1]) == (1, "sent")
    assert "marker" not in again.stdout + again.stderr + (folder / OUTBOX).read_text(encoding="utf-8")


def test_of_two_at_once_one_sends(slack: Slack, environ: dict[str, str], folder: Path) -> None:
    slack.fail_next(Reply(200, b"ok", seconds=0.5))
    both = [
        subprocess.Popen(COMMAND, cwd=folder, env=environ, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = sorted((process.communicate()[1], process.returncode) for process in both)
    assert len(slack.requests) == 1
    assert states(folder) == ["queued", "sent"]
    assert ("digest 2026-W47 → slack: sent\n", 0) in said
    (other,) = [each for each in said if each != ("digest 2026-W47 → slack: sent\n", 0)]
    assert "may have reached slack already" in other[0] or "sent already" in other[0]
