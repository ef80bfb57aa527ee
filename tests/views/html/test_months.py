"""A calendar's months: weeks from Monday on, days off, today, and what is due."""

from __future__ import annotations

from datetime import date

from pmcoach.dates.calendar import Calendar
from pmcoach.dates.period import parse
from pmcoach.text import Lang
from pmcoach.views.html.months import Day, months


def test_a_quarter_has_three_months() -> None:
    period = parse("2026-Q4")
    assert period is not None
    day = date(2026, 11, 20)
    found = months(period, [day, day, date(2026, 12, 5)], Calendar("none"), day)
    assert [each.name.say(Lang.EN) for each in found] == ["2026-10", "2026-11", "2026-12"]
    november = found[1].weeks
    assert november[0] == (None,) * 6 + (Day(1, 0, "off"),)
    assert november[3][4] == Day(20, 2, "now due")
    assert november[-1] == (Day(30, 0, ""),)
    assert found[2].weeks[0][5] == Day(5, 1, "off due")


def test_the_last_quarter_there_is() -> None:
    period = parse("9999-Q4")
    assert period is not None
    assert len(months(period, [], Calendar("none"), date(9999, 12, 31))) == 3
