"""What the fakes of chats stand on: they keep what they took, and count how often they were spoken to."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from tests.integrations.fakes.tracker import Clock, Reply, Request, Tracker


class Chat(Tracker):
    """A chat on loopback. `path` is its webhook's; `posted` is what it took, with the moment; `secret` and `keyword` are what it may want."""

    path = "/"

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.posted: list[tuple[float, Any]] = []
        self.secret = ""
        self.keyword = ""
        self.members: frozenset[str] = frozenset()  # who may be called, by what the service knows them by

    @property
    def address(self) -> str:
        """The webhook's whole address."""
        return f"{self.url}{self.path}"

    @property
    def messages(self) -> list[Any]:
        """What it took."""
        return [payload for _, payload in self.posted]

    def recent(self, seconds: float) -> int:
        """How many messages it took in the last seconds."""
        return sum(at > self.clock.now - seconds for at, _ in self.posted)

    def called(self, accounts: Iterable[str]) -> None:
        """Note whoever is called and may not be."""
        self.wrong.extend(f"{account} is called" for account in accounts if account not in self.members)

    def take(self, payload: Any) -> None:
        """Keep a message."""
        self.posted.append((self.clock.now, payload))


def text(status: int, body: str, **headers: str) -> Reply:
    """An answer in plain words."""
    named = {name.replace("_", "-"): each for name, each in headers.items()}
    return Reply(status, body.encode(), {"Content-Type": "text/plain", **named})


def body_of(request: Request) -> dict[str, Any] | None:
    """A request's JSON object; None where it is none, or not said to be JSON."""
    if not request.headers.get("content-type", "").startswith("application/json"):
        return None
    try:
        value = json.loads(request.body)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None
