"""A client of the fake PingCode, with something of everything in it."""

from __future__ import annotations

from typing import Any

from tests.integrations.fakes import data
from tests.integrations.fakes import pingcode as fakes
from tests.integrations.fakes.reach import Kept, reach
from tests.integrations.fakes.tracker import Clock

from pmcoach.integrations.trackers.credentials import Credentials
from pmcoach.integrations.trackers.pingcode import PingCode

SECRET = Credentials("cid", "pc-secret-MARKER")
READY = Credentials(token="ready-made-MARKER")


def made(profile: str = "pjm2", **how: Any) -> fakes.PingCode:
    usual: dict[str, Any] = {"items": data.ITEMS, "users": data.USERS, "projects": [data.GROWTH, data.PAY]}
    return fakes.PingCode(Clock(), profile, **{**usual, **how})


def client(
    fake: fakes.PingCode, keep: Kept | None = None, said: Credentials = SECRET, **how: Any
) -> PingCode:
    return PingCode(reach(fake, "pingcode", keep), said, **how)
