"""The time zone a workspace names."""

from __future__ import annotations

from datetime import tzinfo


def zone_of(name: str) -> tzinfo | None:
    """The time zone with a name; None for the empty one."""
    if not name:
        return None
    from zoneinfo import ZoneInfo  # only who compares hours pays for it

    return ZoneInfo(name)
