"""The time zone a workspace names."""

from __future__ import annotations

from datetime import datetime

from pmcoach.records.fields.zone import zone_of


def test_a_zone_has_its_hours() -> None:
    zone = zone_of("Asia/Shanghai")
    assert zone is not None
    assert datetime(2026, 11, 20, 12, tzinfo=zone).isoformat() == "2026-11-20T12:00:00+08:00"


def test_no_name_is_no_zone() -> None:
    assert zone_of("") is None
