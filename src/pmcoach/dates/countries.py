"""The one door to the library `holidays`: which days are worked in a country, where it is installed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any

from pmcoach.dates.period import add_days


class Lack(Enum):
    """Why nothing is known of a country."""

    LIBRARY = "library"
    COUNTRY = "country"


def lack(code: str) -> Lack | None:
    """What is missing to know a country's holidays; None where nothing is."""
    found = _country(code)
    return found if isinstance(found, Lack) else None


def works(code: str, day: date) -> bool | None:
    """Whether a day is worked in a country; None where that is not known."""
    country = _country(code)
    if isinstance(country, Lack) or not country.start_year <= day.year <= country.end_year:
        return None
    return bool(country.is_working_day(day))


def years(code: str) -> range:
    """The years that are known of a country; none where it is not known itself."""
    country = _country(code)
    return range(0) if isinstance(country, Lack) else range(country.start_year, country.end_year + 1)


@lru_cache(maxsize=64)
def odd_days(code: str, year: int) -> Mapping[date, bool]:
    """The days of a year that a plain week has wrong, Monday to Friday worked, and whether they are worked."""
    day, found = date(year, 1, 1), {}
    while day.year == year and day not in found:
        if (worked := works(code, day)) is not None and worked is not (day.weekday() < 5):
            found[day] = worked
        day = add_days(day, 1)
    return found


@lru_cache(maxsize=8)
def _country(code: str) -> Any:
    """The library's calendar of a country or of a region of one, or why there is none."""
    try:
        import holidays  # an extra, 0.2 s that only a workspace with such a calendar pays
    except ImportError:
        return Lack.LIBRARY
    name, _, region = code.partition("-")
    try:
        return holidays.country_holidays(name, subdiv=region or None)
    except NotImplementedError:
        return Lack.COUNTRY
