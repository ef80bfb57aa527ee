"""What tests of the network share: a clock that only moves when somebody waits, and a door that uses it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from tests.integrations.fakes.tracker import Clock

from pmcoach.integrations.net import client
from pmcoach.integrations.net.redact import Redactor


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def opened(clock: Clock) -> Callable[..., client.Door]:
    """A door whose clock is the fakes'."""

    def made(secrets: Redactor | None = None, **how: Any) -> client.Door:
        times = client.Clock(clock.time, lambda: datetime.fromtimestamp(clock.now, UTC), clock.sleep)
        return client.Door({}, times, secrets or Redactor(), **how)

    return made
