"""A message whose end nobody saw: told, noted, never repeated unasked; and what the network does to messages."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from tests.cli.sending import OUTBOX, Send, chats, send, states
from tests.integrations.fakes.raw import saying, serving
from tests.integrations.fakes.room import SERVICES, Room
from tests.integrations.fakes.tracker import Reply, html

__all__ = ["chats", "send"]  # pytest finds fixtures by their names here

LOOK = "look there; if it is missing, send it once more with --resend\n"
LOST = "127.0.0.1 was reached and its answer was lost: the connection broke off; it may have done what it was asked"


@pytest.mark.parametrize(
    "service", [SERVICES[0], *(pytest.param(each, marks=pytest.mark.bulk) for each in SERVICES[1:])]
)
def test_a_lost_answer_is_told_and_the_message_is_not_repeated(
    service: str, send: Send, chats: Room, folder: Path
) -> None:
    chat = chats.chats[service]
    chat.fail_next(Reply(200, drop=True))
    first = send(service)
    assert (first.code, first.err) == (
        2,
        f"pmcoach: whether digest 2026-W47 reached {service} is not known: {LOST}\n{LOOK}",
    )
    again = send(service)
    assert (again.code, again.err) == (
        2,
        (
            f"pmcoach: digest 2026-W47 may have reached {service} already: it went out at 2026-11-20T02:00:00+00:00, "
            f"and how that ended is not known\n{LOOK}"
        ),
    )
    assert len(chat.requests) == 1
    assert send(service, "--resend").code == 0
    assert len(chat.posted) == 1
    assert "sent already" in send(service, "--resend").err
    assert states(folder) == ["queued", "unknown", "queued", "sent"]


@pytest.mark.bulk
def test_what_changed_meanwhile_is_no_reason_to_repeat(send: Send, chats: Room) -> None:
    chats.chats["slack"].fail_next(Reply(200, drop=True))
    send("slack")
    changed = send("slack", metrics__bad_csv="date,value\n2026-11-20,9\n")
    assert changed.code == 2
    assert "may have reached slack already" in changed.err
    assert len(chats.chats["slack"].requests) == 1
    assert send("slack", "remind").code == 0


@pytest.mark.bulk
@pytest.mark.parametrize(
    ("fault", "state", "why"),
    [
        pytest.param(html(200), "unknown", "the answer says neither yes nor no (HTTP 200)", id="page"),
        pytest.param(html(502), "unknown", "HTTP 502", id="gateway"),
        pytest.param(Reply(200, b'{"ok'), "unknown", "the answer says neither yes nor no (HTTP 200)", id="half"),
        pytest.param(Reply(200, b"ok but not", cut=True), "unknown", LOST, id="cut"),
        pytest.param(html(503), "failed", "HTTP 503", id="busy"),
        pytest.param(html(403), "failed", "HTTP 403", id="forbidden"),
        pytest.param(
            Reply(302, headers={"Location": "http://127.0.0.1:1/marker"}), "failed",
            "127.0.0.1 sends to another address (302); nothing follows it there", id="redirect",
        ),
        pytest.param(
            Reply(429, headers={"Retry-After": "600"}), "failed",
            "127.0.0.1 asks to wait 600 seconds; there are 60 left to wait\nrun it again then, or give it more time: --max-wait",
            id="too-patient",
        ),
    ],
)  # fmt: skip
@pytest.mark.parametrize("service", ["slack", "wecom"])
def test_what_the_network_does_is_told_and_noted(
    service: str, fault: Reply, state: str, why: str, send: Send, chats: Room, folder: Path
) -> None:
    chats.chats[service].fail_next(fault)
    result = send(service)
    assert result.code == 2
    start = "was not sent to" if state == "failed" else "reached"
    assert f"{start} {service}" in result.err
    assert result.err.rstrip().removesuffix(LOOK.rstrip()).rstrip().endswith(why)
    assert states(folder) == ["queued", state]


@pytest.mark.bulk
def test_a_service_that_asks_to_wait_is_waited_for(send: Send, chats: Room, folder: Path) -> None:
    chats.chats["slack"].fail_next(Reply(429, b"rate_limited", {"Retry-After": "45"}))
    assert send("slack").code == 0
    assert chats.clock.waits == [45]
    chats.chats["slack"].fail_next(Reply(429, b"rate_limited", {"Retry-After": "5"}))
    assert send("slack", "remind", "--max-wait", "4").code == 2
    assert states(folder) == ["queued", "sent", "queued", "failed"]


def test_a_service_that_cannot_be_reached_is_tried_and_then_said(
    send: Send, chats: Room, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(saying(b"")) as port:
        pass
    monkeypatch.setenv("PMCOACH_SLACK_WEBHOOK", f"http://127.0.0.1:{port}/services/marker-secret-0123")
    result = send("slack")
    assert (result.code, result.err) == (
        2,
        "pmcoach: digest 2026-W47 was not sent to slack: 127.0.0.1 was not reached: nobody answers there\n",
    )
    assert chats.clock.waits == [
        0.5,
        0.5,
        1.0,
    ]  # two for the service to recover, and the distance between two messages
    assert states(folder) == ["queued", "failed"]


@pytest.mark.bulk
def test_a_secret_that_a_service_says_back_is_blotted_out(send: Send, chats: Room) -> None:
    wecom = chats.chats["wecom"]
    wecom.fail_next(
        Reply(200, f'{{"errcode": 1, "errmsg": "no key {wecom.path.partition("=")[2]}"}}'.encode())
    )
    result = send("wecom")
    assert result.err == "pmcoach: digest 2026-W47 was not sent to wecom: it says: no key ••• (1)\n"


def test_a_message_that_was_sent_and_could_not_be_noted_is_asked_about(
    send: Send, chats: Room, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(payload: object) -> None:
        (folder / OUTBOX).rename(folder / "aside")
        (folder / OUTBOX).symlink_to("aside")

    monkeypatch.setattr(chats.chats["slack"], "take", gone)
    result = send("slack")
    assert (result.code, result.err) == (
        2,
        (
            "pmcoach: digest 2026-W47 → slack: sent, but that could not be noted: "
            f".pmcoach/outbox.jsonl is a link or no regular file\n{LOOK}"
        ),
    )
    (folder / OUTBOX).unlink()
    (folder / "aside").rename(folder / OUTBOX)
    assert "may have reached slack already" in send("slack").err


def test_what_came_with_a_clone_stops_no_message(
    send: Send, chats: Room, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert send("slack", "remind").code == 0
    assert "sent already" in send("slack", "remind").err
    for words in (("init", "-q"), ("add", "--force", OUTBOX)):
        subprocess.run(("git", *words), cwd=folder, check=True)
    again = send("slack", "remind")
    assert again.code == 0
    assert f"note: {OUTBOX} is committed; what it says was sent is not believed" in again.err
    assert len(chats.chats["slack"].posted) == 2
    assert "sent already" in send("slack", "remind").err
    monkeypatch.setenv("PMCOACH_OUTBOX_COMMITTED", "1")
    said = send("slack", "remind").err
    assert "sent already" in said
    assert "not believed" not in said
