"""Days as other tools write them: one moment each, or none where the words could mean two."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmcoach.dates.written import Order, Orders, day, is_two_ways, moment

ZONE = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("18/Nov/26 4:30 PM", "2026-11-18 16:30", id="jira-cloud"),
        pytest.param("18/Nov/26", "2026-11-18 00:00", id="jira-cloud-day"),
        pytest.param("11/18/2026 16:30", "2026-11-18 16:30", id="jira-american"),
        pytest.param("18/十一月/26 4:30 下午", "2026-11-18 16:30", id="jira-chinese"),
        pytest.param("18/11月/26 上午12:05", "2026-11-18 00:05", id="jira-chinese-half-in-front"),
        pytest.param("2026-11-17T18:30:00Z", "2026-11-18 02:30", id="github"),
        pytest.param("2026-11-17 18:30:00 UTC", "2026-11-18 02:30", id="gitlab"),
        pytest.param("2026-11-17 18:30:00 +0000", "2026-11-18 02:30", id="gitlab-offset"),
        pytest.param("2026-11-18T09:05:10.123+08:00", "2026-11-18 09:05", id="iso"),
        pytest.param("2026-11-17T18:30:00-08:00", "2026-11-18 10:30", id="iso-west"),
        pytest.param(
            "Wed Nov 18 2026 16:30:00 GMT+0000 (Coordinated Universal Time)", "2026-11-19 00:30", id="javascript"
        ),
        pytest.param("Wed, 18 Nov 2026 10:00:00 GMT", "2026-11-18 18:00", id="mail"),
        pytest.param("Nov 18, 2026 at 4:30 p.m.", "2026-11-18 16:30", id="american-words"),
        pytest.param("November 18, 2026", "2026-11-18 00:00", id="whole-month"),
        pytest.param("1st Sept 2026", "2026-09-01 00:00", id="first-of-september"),
        pytest.param("2026-Nov-18", "2026-11-18 00:00", id="year-and-name"),
        pytest.param("18.11.2026 16:30", "2026-11-18 16:30", id="points"),
        pytest.param("03.04.2026", "2026-04-03 00:00", id="points-say-the-day-first"),
        pytest.param("2026年11月18日 16时30分", "2026-11-18 16:30", id="chinese"),
        pytest.param("2026年11月18日下午4:30", None, id="no-blank-before-the-half"),
        pytest.param("26年1月5日", "2026-01-05 00:00", id="chinese-short"),
        pytest.param("2026/1/5 9:05", "2026-01-05 09:05", id="wps"),
        pytest.param("2026-11-18 周三", "2026-11-18 00:00", id="weekday"),
        pytest.param("２０２６－１１－１８", "2026-11-18 00:00", id="full-width"),
        pytest.param("20261118", "2026-11-18 00:00", id="compact"),
        pytest.param("11/11/2026", "2026-11-11 00:00", id="the-same-both-ways"),
        pytest.param("1794787200", "2026-11-16 08:00", id="seconds"),
        pytest.param("1794787200000", "2026-11-16 08:00", id="milliseconds"),
        pytest.param("46342.5", "2026-11-16 12:00", id="serial"),
        pytest.param("3/4/2026 6:55:03 PM", None, id="two-ways"),
        pytest.param("26/11/18", None, id="two-ways-of-two-digits"),
        pytest.param("2026-02-30", None, id="no-such-day"),
        pytest.param("2026-11-18 25:00", None, id="no-such-hour"),
        pytest.param("18 Foo 2026", None, id="no-such-month"),
        pytest.param("2026-11-18 10:00 +99:00", None, id="no-such-zone"),
        pytest.param("9999-12-31 23:00 -12:00", None, id="past-the-calendar"),
        pytest.param("11-18", None, id="no-year"),
        pytest.param("0026-11-18", "0026-11-18 00:00", id="the-year-26"),
        pytest.param("123456", None, id="a-number"),
        pytest.param("明天", None, id="words"),
        pytest.param("", None, id="empty"),
    ],
)  # fmt: skip
def test_a_moment_is_read_as_tools_write_it(text: str, found: str | None) -> None:
    read = moment(text, ZONE)
    assert (read and f"{read:%Y-%m-%d %H:%M}".zfill(16)) == found


@pytest.mark.parametrize(
    ("half", "hour"),
    [("12:10 AM", 0), ("12:10 PM", 12), ("1:10 pm", 13), ("中午 12:10", 12), ("中午 1:10", 13), ("中午 11:10", 11),
     ("晚上 8:10", 20), ("凌晨 12:10", 0), ("早上 8:10", 8)],
)  # fmt: skip
def test_the_half_of_a_day_is_heard(half: str, hour: int) -> None:
    read = moment(f"2026-11-18 {half}", ZONE)
    assert read is not None
    assert read.hour == hour


def test_a_time_without_a_zone_was_written_in_the_one_its_heading_says() -> None:
    assert moment("2026-11-17 18:30", ZONE, None, UTC) == datetime(2026, 11, 18, 2, 30, tzinfo=ZONE)
    assert moment("2026-11-17", ZONE, None, UTC) == datetime(2026, 11, 17, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("days", "order"),
    [
        pytest.param(["03/04/2026", "18/11/2026"], Order.DAY, id="a-day-over-twelve"),
        pytest.param(["03/04/2026", "11/18/2026"], Order.MONTH, id="the-other-way"),
        pytest.param(["26/11/18", "26/11/05"], None, id="still-two"),
        pytest.param(["26/02/18", "31/11/05"], Order.YEAR, id="no-31-november"),
        pytest.param(["18/11/2026", "11/18/2026"], None, id="they-contradict-each-other"),
        pytest.param(["03/04/2026", "11/11/2026"], None, id="nothing-tells"),
        pytest.param(["2026-11-18", "18/Nov/26"], None, id="no-numbers-alone"),
    ],
)
def test_the_days_of_a_table_tell_their_order_together(days: list[str], order: Order | None) -> None:
    orders = Orders()
    for each in days:
        orders.see(each)
    assert orders.known is order


def test_what_has_happened_is_not_ahead() -> None:
    orders = Orders()
    orders.see("11/12/2026", date(2026, 11, 20))
    assert orders.known is Order.MONTH
    assert moment("03/04/2026", ZONE, orders.known) == datetime(2026, 3, 4, tzinfo=ZONE)


def test_a_day_that_only_one_order_takes_is_that_day() -> None:
    assert moment("18/11/2026", ZONE, Order.MONTH) == datetime(2026, 11, 18, tzinfo=ZONE)
    assert [is_two_ways(text) for text in ("03/04/2026", "18/11/2026", "11/11/2026", "x")] == [
        True,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-11-18T00:00:00Z", date(2026, 11, 18)),
        ("2026-11-18 16:30", date(2026, 11, 18)),
        ("2026-11-17T18:30:00Z", None),
        ("1794787200", date(2026, 11, 16)),
        ("x", None),
    ],
)
def test_a_day_is_the_one_that_is_written(text: str, found: date | None) -> None:
    assert day(text) == found


@given(st.text(max_size=40), st.sampled_from([None, *Order]))
def test_any_words_are_a_moment_or_none(text: str, order: Order | None) -> None:
    read = moment(text, ZONE, order)
    assert read is None or read.tzinfo is ZONE
    assert is_two_ways(text) in (True, False)
