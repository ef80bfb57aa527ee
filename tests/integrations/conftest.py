"""What tests of the network share: a clock that only moves when somebody waits, and a door that uses it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from tests.integrations.fakes.tracker import Clock

from pmcoach.integrations import door
from pmcoach.integrations.redact import Redactor


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def opened(clock: Clock) -> Callable[..., door.Door]:
    """A door whose clock is the fakes'."""

    def made(secrets: Redactor | None = None, **how: Any) -> door.Door:
        times = door.Clock(clock.time, lambda: datetime.fromtimestamp(clock.now, UTC), clock.sleep)
        return door.Door({}, times, secrets or Redactor(), **how)

    return made
