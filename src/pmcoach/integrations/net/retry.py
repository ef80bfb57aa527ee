"""How long to wait before a request is made again, and whether it may be."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from pmcoach.patterns import pattern

REFUSED = 429
BUSY = 503
BROKEN = frozenset((500, 502, 504))
TRIES = 2  # more
BACKOFF = (0.5, 1.0)
# PingCode names its own: `X-RateLimit-Retry-After` in the cloud, `X-PC-Retry-After` in private deployments.
HEADERS = ("retry-after", "x-ratelimit-retry-after", "x-pc-retry-after")
SECONDS = pattern("[0-9]{1,9}")


def asked(headers: Mapping[str, str], now: datetime) -> float | None:
    """How many seconds a server asks to be left alone, by its own clock where it names a moment; None where it does not."""
    for name in HEADERS:
        said = headers.get(name, "").strip()
        if SECONDS.fullmatch(said):
            return float(said)
        until = moment(said)
        if until is not None and name == HEADERS[0]:
            return max((until - (moment(headers.get("date", "")) or now)).total_seconds(), 0.0)
    return None


def moment(text: str) -> datetime | None:
    """Read a moment as HTTP writes it; None where it is none."""
    with suppress(ValueError, TypeError, IndexError, OverflowError):
        read = parsedate_to_datetime(text)
        return read if read.tzinfo is not None else read.replace(tzinfo=UTC)
    return None


def again(status: int, headers: Mapping[str, str], *, safe: bool, tried: int, now: datetime) -> float | None:
    """After how many seconds to ask again; None where the answer stands.

    What a server refused unread may be sent again, a message too; what it may have done before it broke only where
    doing it twice is no harm.
    """
    if tried >= TRIES:
        return None
    wait = asked(headers, now)
    if status == REFUSED or (status == BUSY and wait is not None):
        return BACKOFF[tried] if wait is None else wait
    return BACKOFF[tried] if safe and (status in BROKEN or status == BUSY) else None
