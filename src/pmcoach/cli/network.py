"""The way out to the network, as a command is given it."""

from __future__ import annotations

import time
from datetime import UTC, datetime

from pmcoach.cells import showable
from pmcoach.cli import console
from pmcoach.cli.invocation import Invocation
from pmcoach.integrations.door import Clock, Door, Limits
from pmcoach.integrations.redact import Redactor


def way_out(run: Invocation, secrets: Redactor, *, gap: float = 0.0, patience: float = 60.0) -> Door:
    """The way to one service. With --debug every request is told on stderr, without what is secret."""

    def note(words: str) -> None:
        console.err(f"{showable(words)}\n")

    clock = Clock(time.monotonic, lambda: datetime.now(UTC), time.sleep)
    limits = Limits(wait=patience)
    return Door(run.environ, clock, secrets, limits=limits, gap=gap, note=note if run.given.debug else None)
