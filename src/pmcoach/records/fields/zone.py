"""The time zone a workspace names."""

from __future__ import annotations

from datetime import tzinfo


def zone(name: str) -> tzinfo:
    """The time zone with a name that a settings file was read with."""
    from zoneinfo import ZoneInfo  # only who compares hours pays for it

    return ZoneInfo(name)


def zone_of(name: str) -> tzinfo | None:
    """The time zone with a name; None for the empty one."""
    return zone(name) if name else None
