"""Feasts and the days they fall on."""

from __future__ import annotations

from datetime import date

import chinese_calendar
import pytest

from pmcoach.wording.times import holidays

DAYS = [
    ("元旦", 2027, "2027-01-01"),
    ("春节", 2027, "2027-02-06"),
    ("除夕", 2027, "2027-02-05"),
    ("元宵", 2027, "2027-02-20"),
    ("清明", 2028, "2028-04-04"),
    ("端午", 2027, "2027-06-09"),
    ("七夕", 2027, "2027-08-08"),
    ("中秋", 2027, "2027-09-15"),
    ("重阳", 2027, "2027-10-08"),
    ("双11", 2026, "2026-11-11"),
    ("thanksgiving", 2026, "2026-11-26"),
    ("black friday", 2026, "2026-11-27"),
    ("cyber monday", 2026, "2026-11-30"),
    ("memorial day", 2027, "2027-05-31"),
    ("labor day", 2027, "2027-09-06"),
    ("mother's day", 2027, "2027-05-09"),
    ("easter", 2025, "2025-04-20"),
    ("easter", 2038, "2038-04-25"),
    ("春节", 2051, None),
    ("清明", 2101, None),
    ("nothing", 2027, None),
]


@pytest.mark.parametrize(("name", "year", "day"), DAYS, ids=[f"{row[0]} {row[1]}" for row in DAYS])
def test_day(name: str, year: int, day: str | None) -> None:
    found = holidays.on(name, year)
    assert (found.isoformat() if found else None) == day


@pytest.mark.parametrize("name", ["春节", "清明", "端午", "中秋"])
def test_chinese_feasts_are_days_off(name: str) -> None:
    first = 2008 if name != "春节" else 2004  # when the others became days off
    for year in range(first, 2027):
        day = holidays.on(name, year)
        assert day is not None
        assert chinese_calendar.is_holiday(day), day


def test_coming() -> None:
    assert holidays.coming("春节", date(2027, 2, 6)) == date(2027, 2, 6)
    assert holidays.coming("春节", date(2027, 2, 7)) == date(2028, 1, 26)
    assert holidays.coming("春节", date(2050, 12, 1)) is None
    assert holidays.coming("元旦", date(9999, 2, 1)) is None
