"""What was sent: a line before a message goes out and one after, so that nothing is said twice.

A line names where, what, which period and which part, and the content by its SHA-256; it holds no text and no address.
A message without its second line may have arrived: whoever sent it was killed, or never heard the answer.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from enum import Enum
from hashlib import sha256
from typing import Any

from pmcoach.integrations.chat.target import Payload, State, packed
from pmcoach.tuples import NamedTuple

OPEN = frozenset(("queued", "unknown"))


class Message(NamedTuple):
    """A message: where it goes, what it is, of which period, which part of how many, and what it says.

    `corrected` says the same and that it is a correction, for what went out before and said something else.
    """

    target: str
    what: str
    period: str
    part: int
    parts: int
    payload: Payload
    corrected: Payload | None = None

    @property
    def content(self) -> str:
        """What it says, by its hash: signatures and moments are no part of it."""
        return sha256(packed(self.payload)).hexdigest()

    @property
    def name(self) -> str:
        """What people call it."""
        return f"{self.what} {self.period}" + (f" {self.part}/{self.parts}" if self.parts > 1 else "")

    def line(self, state: str, now: datetime) -> str:
        """What the outbox says of it."""
        said = {
            "at": now.astimezone(UTC).isoformat(timespec="seconds"),
            "target": self.target,
            "what": self.what,
            "period": self.period,
            "part": f"{self.part}/{self.parts}",
            "sha256": self.content,
            "state": state,
        }
        return json.dumps(said)  # in ASCII: a line that a kill cuts off is text all the same


class How(NamedTuple):
    """How often something is sent: again what may have arrived, again what says something else now."""

    resend: bool = False
    again: bool = False


class Sending(Enum):
    """What to do with a message."""

    SEND = "send"
    SKIP = "skip"
    ASK = "ask"


class Decision(NamedTuple):
    """What to do with a message, and since when it stands so. `changed` is whether it said something else when it was sent."""

    step: Sending
    at: str = ""
    changed: bool = False


def decide(message: Message, lines: Iterable[str], *, again: bool = False) -> Decision:
    """Send what was not sent; skip what was; ask where an earlier one of the same kind may have arrived.

    Of one kind are the messages of a target, a subject and a period, whatever they say: once a period is enough, and what
    they say may have changed a little since. `again` sends what says something else now.
    """
    mine = (message.target, message.what, message.period)
    open_since = sent = before = ""
    for found in map(_read, lines):
        if tuple(found.get(name) for name in ("target", "what", "period")) != mine:
            continue
        state, at = str(found.get("state")), str(found.get("at", ""))
        open_since = at if state in OPEN else ""
        if state == State.SENT.value and str(found.get("part")).partition("/")[0] == str(message.part):
            before = at
            sent = at if found.get("sha256") == message.content else sent
    if sent:
        return Decision(Sending.SKIP, sent)
    if open_since:
        return Decision(Sending.ASK, open_since)
    return Decision(Sending.SEND if again or not before else Sending.SKIP, before, changed=bool(before))


def _read(line: str) -> dict[str, Any]:
    """A line of the outbox; nothing for one that a kill cut off, whose message was still to go out or has its first line."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
