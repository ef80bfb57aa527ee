"""A client of a fake, with the fake's clock, and with what is kept between runs in a dict."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from tests.integrations.fakes import tracker as fakes

from pmcoach.integrations.net.client import Clock, Door, Limits
from pmcoach.integrations.net.redact import Redactor
from pmcoach.integrations.trackers.tracker import Tracker

SHANGHAI = ZoneInfo("Asia/Shanghai")


class Kept:
    """What is kept between runs, by name."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}

    def read(self, name: str) -> str | None:
        return self.texts.get(name)

    def write(self, name: str, text: str) -> bool:
        self.texts[name] = text
        return True


def reach(
    fake: fakes.Tracker,
    kind: str,
    keep: Kept | None = None,
    *,
    seconds: float = 10,
    notes: list[str] | None = None,
) -> Tracker:
    """The way to a fake."""
    now = fake.clock
    clock = Clock(now.time, lambda: datetime.fromtimestamp(now.now, UTC), now.sleep)
    note = notes.append if notes is not None else None
    door = Door({}, clock, Redactor(), limits=Limits(total=seconds), note=note)
    name = {"jira": "Jira", "pingcode": "PingCode", "worktile": "Worktile"}[kind]
    return Tracker(kind, name, fake.url, door, keep or Kept(), SHANGHAI)
