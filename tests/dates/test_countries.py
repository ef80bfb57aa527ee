"""Working days of other countries than China: from the library, with the workspace's own days first, or not at all."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from pmcoach.dates import countries
from pmcoach.dates.calendar import Calendar
from pmcoach.dates.countries import Lack


@pytest.fixture
def plain_install(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(sys.modules, "holidays", None)
    for known in (countries._country, countries.odd_days):
        known.cache_clear()
    yield
    for known in (countries._country, countries.odd_days):
        known.cache_clear()


@pytest.mark.parametrize(
    ("country", "day", "worked"),
    [
        pytest.param("US", date(2026, 11, 26), False, id="thanksgiving"),
        pytest.param("US", date(2026, 11, 27), True, id="the day after it"),
        pytest.param("DE", date(2026, 1, 6), True, id="epiphany"),
        pytest.param("DE-BY", date(2026, 1, 6), False, id="epiphany-in-bavaria"),
        pytest.param("IL", date(2026, 11, 22), True, id="a-sunday-in-israel"),
        pytest.param("IL", date(2026, 11, 20), False, id="a-friday-in-israel"),
        pytest.param("US", date(2026, 11, 21), False, id="a-saturday"),
        pytest.param("XX", date(2026, 11, 20), True, id="no-country"),
        pytest.param("US-XX", date(2026, 11, 26), True, id="no-region"),
        pytest.param("US", date(9999, 7, 6), True, id="a-year-nobody-knows"),
    ],
)
def test_a_country_works_on_its_days(country: str, day: date, worked: bool) -> None:
    assert Calendar(country).works(day) is worked


@pytest.mark.parametrize("country", ["US", "DE-BY", "IL", "XX"])
def test_days_are_counted_as_they_are_worked(country: str) -> None:
    calendar = Calendar(country, off=[date(2026, 11, 18), date(2026, 11, 26)], work=[date(2026, 12, 25)])
    first = date(2025, 12, 20)
    days = [first + timedelta(days=each) for each in range(400)]
    assert calendar.worked(first, days[-1]) == sum(map(calendar.works, days))


def test_what_is_missing_is_known() -> None:
    found = [Calendar(name).lack for name in ("none", "CN", "US", "XX", "US-XX")]
    assert found == [None, None, None, Lack.COUNTRY, Lack.COUNTRY]
    assert [Calendar("US").unknown(date(year, 7, 3)) for year in (2026, 9999)] == [False, True]
    assert not Calendar("XX").unknown(date(2026, 7, 3)), "that is said already"


@pytest.mark.usefixtures("plain_install")
def test_a_plain_install_counts_monday_to_friday() -> None:
    calendar = Calendar("US")
    assert calendar.lack is Lack.LIBRARY
    assert calendar.works(date(2026, 11, 26))
    assert calendar.worked(date(2026, 11, 23), date(2026, 11, 29)) == 5
