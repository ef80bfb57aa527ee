"""The outbox: what was sent is skipped, what may have arrived is asked about, and a torn line hurts nobody."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from pmcoach.integrations.chat.outbox import Decision, Message, Sending, decide

NOW = datetime(2026, 11, 20, 10, 0, 3, 999, UTC)
AT = "2026-11-20T10:00:03+00:00"
WEEK = Message("slack", "digest", "2026-W47", 1, 1, {"text": "周报"})
SEND = Decision(Sending.SEND)


def test_a_line_names_a_message_and_holds_nothing_of_it() -> None:
    line = WEEK.line("queued", NOW)
    assert json.loads(line) == {
        "at": AT,
        "target": "slack",
        "what": "digest",
        "period": "2026-W47",
        "part": "1/1",
        "sha256": WEEK.content,
        "state": "queued",
    }
    assert "周报" not in line
    assert WEEK._replace(target="产品群").line("sent", NOW).isascii()


def test_a_message_is_named_for_people() -> None:
    assert WEEK.name == "digest 2026-W47"
    assert WEEK._replace(part=2, parts=3).name == "digest 2026-W47 2/3"


def told(*states: str, of: Message = WEEK) -> list[str]:
    return [of.line(state, NOW) for state in states]


OTHER = WEEK._replace(payload={"text": "周报，改了一点"})


@pytest.mark.parametrize(
    ("lines", "decision"),
    [
        pytest.param([], SEND, id="nothing"),
        pytest.param(told("queued", "sent"), Decision(Sending.SKIP, AT), id="sent"),
        pytest.param(told("queued"), Decision(Sending.ASK, AT), id="on-its-way-or-killed"),
        pytest.param(told("queued", "unknown"), Decision(Sending.ASK, AT), id="answer-lost"),
        pytest.param(told("queued", "failed"), SEND, id="failed"),
        pytest.param(told("queued", "failed", "queued", "sent"), Decision(Sending.SKIP, AT), id="sent-the-second-time"),
        pytest.param(told("queued", "sent", of=OTHER), Decision(Sending.SKIP, AT, changed=True), id="another-content-sent"),
        pytest.param(told("queued", of=OTHER), Decision(Sending.ASK, AT), id="another-content-on-its-way"),
        pytest.param(told("queued", "unknown", of=OTHER) + told("queued", "sent"), Decision(Sending.SKIP, AT), id="sent-again"),
        pytest.param(told("queued", of=WEEK._replace(period="2026-W46")), SEND, id="another-week"),
        pytest.param(told("queued", of=WEEK._replace(target="teams")), SEND, id="another-target"),
        pytest.param(told("queued", of=WEEK._replace(what="remind")), SEND, id="another-subject"),
        pytest.param(told("queued", "sent", of=WEEK._replace(part=2, parts=2)), SEND, id="another-part"),
        pytest.param(told("queued", "sent", of=OTHER._replace(part=1, parts=2)), Decision(Sending.SKIP, AT, changed=True), id="the-same-of-more"),
        pytest.param(told("queued", of=WEEK._replace(part=2, parts=2)), Decision(Sending.ASK, AT), id="another-part-on-its-way"),
        pytest.param([told("queued")[0][:60]], SEND, id="killed-while-noting-that-it-goes"),
        pytest.param([*told("queued"), told("sent")[0][:60]], Decision(Sending.ASK, AT), id="killed-while-noting-that-it-went"),
        pytest.param(["", "<<<<<<< HEAD", "[]", "null", "[" * 100_000, "{}"], SEND, id="lines-of-others"),
        pytest.param(['{"target": "slack", "what": "digest", "period": "2026-W47", "state": 1}'], SEND, id="no-state"),
        pytest.param(['{"target": "slack", "what": "digest", "period": "2026-W47", "state": []}'], SEND, id="a-list-for-a-state"),
    ],
)  # fmt: skip
def test_what_the_outbox_says_decides(lines: list[str], decision: Decision) -> None:
    assert decide(WEEK, lines) == decision


def test_a_correction_is_sent_once_more_and_only_where_there_is_one() -> None:
    assert decide(WEEK, told("queued", "sent", of=OTHER), again=True) == Decision(
        Sending.SEND, AT, changed=True
    )
    assert decide(WEEK, told("queued", "sent", of=OTHER) + told("queued", "sent"), again=True) == Decision(
        Sending.SKIP, AT
    )
    assert decide(WEEK, told("queued", of=OTHER), again=True) == Decision(Sending.ASK, AT)
