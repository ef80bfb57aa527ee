"""Days as people say them: one day, two where it is not clear which, or none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmcoach.dates.said import said_day

WEDNESDAY = date(2026, 11, 25)
FRIDAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("said", "ahead", "back"),
    [
        pytest.param("2026-11-20", "2026-11-20", "2026-11-20", id="iso-is-that-day-wherever"),
        pytest.param("2026年11月28日", "2026-11-28", "2026-11-28", id="with-its-year"),
        pytest.param("today", "2026-11-25", "2026-11-25", id="today"),
        pytest.param("Tomorrow", "2026-11-26", "", id="tomorrow"),
        pytest.param("后天", "2026-11-27", "", id="in-two-days-zh"),
        pytest.param("昨天", "", "2026-11-24", id="yesterday-zh"),
        pytest.param("friday", "2026-11-27", "2026-11-20", id="weekday"),
        pytest.param("by Fri.", "2026-11-27", "2026-11-20", id="weekday-short"),
        pytest.param("周日", "2026-11-29", "2026-11-22", id="weekday-zh"),
        pytest.param("礼拜天", "2026-11-29", "2026-11-22", id="sunday-zh"),
        pytest.param("wed", "2026-11-25 2026-12-02", "2026-11-18 2026-11-25", id="weekday-on-that-day"),
        pytest.param("this friday", "2026-11-27", "", id="this"),
        pytest.param("next friday", "2026-11-27 2026-12-04", "2026-11-27 2026-12-04", id="next-is-two-things"),
        pytest.param("last friday", "", "2026-11-20", id="last"),
        pytest.param("last monday", "2026-11-16 2026-11-23", "2026-11-16 2026-11-23", id="last-is-two-things"),
        pytest.param("下周五", "2026-12-04", "", id="next-zh"),
        pytest.param("下下周一", "2026-12-07", "", id="next-but-one-zh"),
        pytest.param("上个星期五", "", "2026-11-20", id="last-zh"),
        pytest.param("本周五", "2026-11-27", "", id="this-zh"),
        pytest.param("11-27", "2026-11-27", "", id="month-day"),
        pytest.param("１１－２７", "2026-11-27", "", id="full-width"),
        pytest.param("11/27", "2026-11-27", "", id="stroke"),
        pytest.param("27.11", "2026-11-27", "", id="day-first"),
        pytest.param("11/12", "2026-11-12 2026-12-11", "2026-11-12 2026-12-11", id="either-first"),
        pytest.param("01-05", "2027-01-05", "", id="next-year"),
        pytest.param("12-30", "2026-12-30", "", id="this-year"),
        pytest.param("10-01", "", "2026-10-01", id="past"),
        pytest.param("11月27日", "2026-11-27", "", id="month-day-zh"),
        pytest.param("十二月1号", "2026-12-01", "", id="month-in-words-zh"),
        pytest.param("27 Nov", "2026-11-27", "", id="named"),
        pytest.param("dec. 1st", "2026-12-01", "", id="named-first"),
        pytest.param("1 nov 2", "", "", id="two-numbers"),
        pytest.param("the 27th", "2026-11-27", "2026-10-27", id="of-the-month"),
        pytest.param("5号", "2026-12-05", "2026-11-05", id="of-the-month-zh"),
        pytest.param("31号", "2026-12-31", "2026-10-31", id="a-month-without-it"),
        pytest.param("in 3 days", "2026-11-28", "", id="away"),
        pytest.param("2 weeks ago", "", "2026-11-11", id="ago"),
        pytest.param("三天后", "2026-11-28", "", id="away-zh"),
        pytest.param("两周后", "2026-12-09", "", id="weeks-zh"),
        pytest.param("3天前", "", "2026-11-22", id="ago-zh"),
        pytest.param("end of the month", "2026-11-30", "", id="month-end"),
        pytest.param("月底", "2026-11-30", "", id="month-end-zh"),
        *(
            pytest.param(said, "", "", id=f"no-day-{said}")
            for said in ("", "soon", "t", "next week", "下周", "2-30", "13-13", "2-29", "2026-13-40", "尽快", "99号", "march")
        ),
    ],
)  # fmt: skip
def test_a_day_is_the_one_people_mean(said: str, ahead: str, back: str) -> None:
    for way, days in ((True, ahead), (False, back)):
        found = said_day(said, WEDNESDAY, ahead=way)
        assert [each.isoformat() for each in found] == days.split()


def test_on_a_friday_next_friday_is_one_day() -> None:
    assert said_day("next friday", FRIDAY, ahead=True) == (date(2026, 12, 4),)


@given(st.text(max_size=12), st.dates(), st.booleans())
def test_no_words_raise(said: str, today: date, ahead: bool) -> None:
    for each in said_day(said, today, ahead=ahead):
        assert isinstance(each, date)


@pytest.mark.parametrize("today", [date.min, date.max])
@pytest.mark.parametrize("said", ["27号", "12-31", "下周五", "friday", "in 900 weeks", "月底", "last monday"])
def test_the_ends_of_the_calendar_are_no_trap(said: str, today: date) -> None:
    for ahead in (True, False):
        assert isinstance(said_day(said, today, ahead=ahead), tuple)
