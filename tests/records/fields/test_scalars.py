"""Single values: what each field takes, and what is said of what it does not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.keys import LI_KEY, SSH_KEY

from pmcoach.records.fields import scalars
from pmcoach.records.fields.amount import Amount
from pmcoach.records.fields.due_time import Hour
from pmcoach.records.fields.measures import Bounds, Claim, Shift
from pmcoach.records.fields.scalars import is_name
from pmcoach.records.fields.types import Scalar, Wrong
from pmcoach.text import Lang
from pmcoach.wording import Kind

ALL = [value for value in vars(scalars).values() if isinstance(value, Scalar)]


@pytest.mark.parametrize(
    ("scalar", "text", "value"),
    [
        pytest.param(scalars.LINE, "  甲 乙\n", "甲 乙", id="line"),
        pytest.param(
            scalars.PROSE, "ﬁ①Ａ\u00a0甲\r\n乙", "ﬁ①Ａ\u00a0甲\r\n乙", id="every-character-as-it-is"
        ),
        pytest.param(scalars.DAY, "2026-11-30", date(2026, 11, 30), id="day"),
        pytest.param(scalars.FLAG, "true", True, id="true"),
        pytest.param(scalars.FLAG, "false", False, id="false"),
        pytest.param(scalars.ID, "li.wei", "li.wei", id="id"),
        pytest.param(scalars.ID, "客户-满意_度2", "客户-满意_度2", id="chinese-id"),
        pytest.param(scalars.ID, "3期", "3期", id="digit-first"),
        pytest.param(scalars.ID, "x" * 100, "x" * 100, id="long-id"),
        pytest.param(scalars.BOUNDED, "1-5", Bounds(1, 5), id="range"),
        pytest.param(scalars.BOUNDED, " 0 ~ 100% ", Bounds(0, 100), id="range-with-spaces"),
        pytest.param(scalars.BOUNDED, "３至５", Bounds(3, 5), id="chinese-range"),
        pytest.param(scalars.BOUNDED, "-5..5", Bounds(-5, 5), id="range-below-zero"),
        pytest.param(scalars.BOUNDED, "10万-20万", Bounds(100_000, 200_000), id="range-with-scale"),
        pytest.param(scalars.SHIFTED, "+10", Shift(Kind.ABSOLUTE, Amount(10, 10, "", "")), id="change"),
        pytest.param(
            scalars.SHIFTED, "−20万", Shift(Kind.ABSOLUTE, Amount(-20, -200_000, "万", "")), id="less"
        ),
        pytest.param(
            scalars.SHIFTED, "+$500", Shift(Kind.ABSOLUTE, Amount(500, 500, "", "$")), id="change-of-money"
        ),
        pytest.param(scalars.SHIFTED, "+5 pp", Shift(Kind.POINTS, Amount(5, 5, "", "pp")), id="points"),
        pytest.param(
            scalars.SHIFTED,
            "-5个百分点",
            Shift(Kind.POINTS, Amount(-5, -5, "", "个百分点")),
            id="chinese-points",
        ),
        pytest.param(scalars.SHIFTED, "+30%", Shift(Kind.PERCENT, Amount(30, 30, "", "%")), id="percent"),
        pytest.param(scalars.SHIFTED, " x2 ", Shift(Kind.TIMES, Amount(2, 2, "", "")), id="times"),
        pytest.param(scalars.SHIFTED, "0.5倍", Shift(Kind.TIMES, Amount(0.5, 0.5, "", "")), id="half"),
        pytest.param(scalars.CONFIDENCE, "6", Claim(6, ""), id="confidence"),
        pytest.param(scalars.CONFIDENCE, "10", Claim(10, ""), id="full-confidence"),
        pytest.param(scalars.CONFIDENCE, "7/10", Claim(7, ""), id="of-ten"),
        pytest.param(scalars.CONFIDENCE, "6.0", Claim(6, ""), id="with-a-point"),
        pytest.param(scalars.CONFIDENCE, "6 数据延迟", Claim(6, "数据延迟"), id="with-a-note"),
        pytest.param(scalars.CONFIDENCE, "６，数据延迟", Claim(6, "数据延迟"), id="full-width-comma"),
        pytest.param(scalars.CONFIDENCE, "6（数据延迟）", Claim(6, "数据延迟"), id="note-in-brackets"),
        pytest.param(
            scalars.CONFIDENCE, "6 late (again)", Claim(6, "late (again)"), id="brackets-in-the-note"
        ),
        pytest.param(scalars.LEVEL, "４", 4, id="level"),
        pytest.param(scalars.COUNT, " 12 ", 12, id="count"),
        pytest.param(scalars.HOUR, "friday 18:00", Hour(4, 18, 0), id="hour"),
        pytest.param(scalars.HOUR, "Fri 9:30", Hour(4, 9, 30), id="short-day"),
        pytest.param(scalars.HOUR, "周五 18：00", Hour(4, 18, 0), id="chinese-hour"),
        pytest.param(scalars.HOUR, "周五18:00", Hour(4, 18, 0), id="chinese-hour-without-a-space"),
        pytest.param(scalars.HOUR, "星期日 08:00", Hour(6, 8, 0), id="sunday"),
        pytest.param(scalars.HOUR, "礼拜天 08:00", Hour(6, 8, 0), id="sunday-too"),
        pytest.param(scalars.HOUR, "周一 00:00", Hour(0, 0, 0), id="monday"),
        pytest.param(scalars.ZONE, "Asia/Shanghai", "Asia/Shanghai", id="zone"),
        pytest.param(scalars.CALENDAR, "中国", "CN", id="a-country-by-name"),
        pytest.param(scalars.CALENDAR, "de_by", "DE-BY", id="a-region"),
        pytest.param(scalars.CALENDAR, "NO", "NO", id="norway"),
        pytest.param(scalars.CALENDAR, "None", "none", id="no-calendar"),
        pytest.param(scalars.KEY, f" {LI_KEY} ", LI_KEY, id="key"),
        pytest.param(scalars.KEY, f"{SSH_KEY} li.wei@laptop", SSH_KEY, id="ssh-key-without-its-comment"),
    ],
)
def test_a_value_is_taken(scalar: Scalar, text: str, value: Any) -> None:
    assert scalar.read(text) == value


def test_a_period_is_taken() -> None:
    assert str(scalars.PERIOD.read("2026-Q4")) == "2026-Q4"


NO_DATE = ("write it as 2026-11-30", "请写成 2026-11-30 的形式")
NO_NUMBER = ("write it as 4.5, 30%, 2,000 or 1.5M", "可写成 4.5、30%、2,000、20万")
NO_CALENDAR = (
    "write CN, US, DE-BY or another code of ISO 3166, or none",
    "写 CN、US、DE-BY 等 ISO 3166 代码，或 none",
)
NO_PERIOD = (
    "write 2026, 2026-H2, 2026-Q4, 2026-11, 2026-W47 or a day",
    "可写成 2026、2026-H2、2026-Q4、2026-11、2026-W47 或某一天",
)
NO_ID = (
    "letters, digits, . _ - only, a letter or digit first, at most 100",
    "只能用文字、数字和 . _ -，以文字或数字开头，不超过 100 个字符",
)
NO_ZONE = ("write it as Asia/Shanghai", "请写成 Asia/Shanghai 的形式")


def instead(word: str) -> tuple[str, str]:
    return f"write {word}", f"应写成 {word}"


@pytest.mark.parametrize(
    ("scalar", "text", "do"),
    [
        pytest.param(
            scalars.DAY, "2026-11-31",
            ("the last day of that month is 2026-11-30", "那个月的最后一天是 2026-11-30"), id="no-such-day",
        ),
        pytest.param(
            scalars.DAY, "2026-02-29",
            ("the last day of that month is 2026-02-28", "那个月的最后一天是 2026-02-28"), id="no-leap-year",
        ),
        pytest.param(scalars.DAY, "2026-13-01", None, id="no-such-month"),
        pytest.param(scalars.DAY, "2026-1-5", instead("2026-01-05"), id="no-zeros"),
        pytest.param(scalars.DAY, "20261130", instead("2026-11-30"), id="compact"),
        pytest.param(scalars.DAY, "2026/11/30", instead("2026-11-30"), id="slashes"),
        pytest.param(scalars.DAY, "2026年11月30日", instead("2026-11-30"), id="chinese"),
        pytest.param(scalars.DAY, "２０２６-１１-３０", instead("2026-11-30"), id="full-width"),
        pytest.param(scalars.DAY, "2026-W47-1", NO_DATE, id="week-day"),
        pytest.param(scalars.DAY, "11.30", NO_DATE, id="no-year"),
        pytest.param(scalars.DAY, "今天", NO_DATE, id="today"),
        pytest.param(scalars.DAY, "12/11/2026", NO_DATE, id="which-is-the-month"),
        pytest.param(scalars.DAY, "10", NO_DATE, id="only-a-day"),
        pytest.param(scalars.DAY, "2026", NO_DATE, id="only-a-year"),
        pytest.param(scalars.DAY, "9" * 20, NO_DATE, id="twenty-digits"),
        pytest.param(scalars.DAY, "2026-11-30T08:00:00Z", NO_DATE, id="moment"),
        pytest.param(scalars.NUMBER, "abc", NO_NUMBER, id="no-number"),
        pytest.param(scalars.NUMBER, ".inf", NO_NUMBER, id="infinite"),
        pytest.param(scalars.PERIOD, "2026-Q5", NO_PERIOD, id="no-period"),
        pytest.param(scalars.PERIOD, "2025-W53", NO_PERIOD, id="no-week-53"),
        pytest.param(scalars.PERIOD, "2026-13", NO_PERIOD, id="no-month-13"),
        pytest.param(scalars.PERIOD, "2026-Q4 ", NO_PERIOD, id="a-blank-behind"),
        pytest.param(scalars.CALENDAR, "no", NO_CALENDAR, id="no-is-not-norway"),
        pytest.param(scalars.CALENDAR, "mars", NO_CALENDAR, id="no-country"),
        pytest.param(scalars.FLAG, "yes", instead("true"), id="yes"),
        pytest.param(scalars.FLAG, "No", instead("false"), id="no"),
        pytest.param(scalars.FLAG, "on", instead("true"), id="on"),
        pytest.param(scalars.FLAG, "off", instead("false"), id="off"),
        pytest.param(scalars.FLAG, "1", instead("true"), id="one"),
        pytest.param(scalars.FLAG, "True", instead("true"), id="capital"),
        pytest.param(scalars.FLAG, "否", instead("false"), id="chinese-no"),
        pytest.param(scalars.FLAG, "maybe", ("write true or false", "应写成 true 或 false"), id="maybe"),
        pytest.param(
            scalars.KEY, "age1abc", ("make one: pmcoach keys new", "新建一把：pmcoach keys new"),
            id="key-with-a-slip",
        ),
        pytest.param(scalars.ZONE, "Bogus/X", NO_ZONE, id="no-zone"),
        pytest.param(scalars.ZONE, "", NO_ZONE, id="no-name"),
        pytest.param(scalars.ZONE, "../x", NO_ZONE, id="path"),
        pytest.param(scalars.ZONE, "America", NO_ZONE, id="folder"),
        pytest.param(scalars.ZONE, "tzdata.zi", NO_ZONE, id="file-that-is-no-zone"),
        pytest.param(scalars.ZONE, "x" * 5000, NO_ZONE, id="long-zone"),
        pytest.param(
            scalars.BOUNDED, "5-1", ("write the least and the most: 1-5", "请写最小到最大，如 1-5"), id="backwards"
        ),
        pytest.param(
            scalars.BOUNDED, "three", ("write the least and the most: 1-5", "请写最小到最大，如 1-5"), id="no-range"
        ),
        pytest.param(
            scalars.SHIFTED, "10",
            ("write it with its sign: +10, -200, +5 pp, +30%; or x2", "带上正负号：+10、-200、+5 个百分点、+30%；或 x2"),
            id="change-without-a-sign",
        ),
        pytest.param(
            scalars.SHIFTED, "x2%",
            ("write it with its sign: +10, -200, +5 pp, +30%; or x2", "带上正负号：+10、-200、+5 个百分点、+30%；或 x2"),
            id="times-with-a-unit",
        ),
        pytest.param(
            scalars.CONFIDENCE, "11",
            ("write a number, then a note if you like: 6 data late", "先写数字，后面可加说明：6 数据延迟"), id="over-ten",
        ),
        pytest.param(
            scalars.CONFIDENCE, "高",
            ("write a number, then a note if you like: 6 data late", "先写数字，后面可加说明：6 数据延迟"), id="in-words",
        ),
        pytest.param(scalars.LEVEL, "6", None, id="over-five"),
        pytest.param(scalars.LEVEL, "12345", None, id="many-levels"),
        pytest.param(scalars.COUNT, "-1", None, id="below-zero"),
        pytest.param(scalars.COUNT, "1.5", None, id="not-whole"),
        pytest.param(scalars.COUNT, "٣", None, id="arabic-digit"),
        pytest.param(
            scalars.HOUR, "friday 25:00", ("write friday 18:00", "请写成 周五 18:00 或 friday 18:00"), id="hour-25"
        ),
        pytest.param(
            scalars.HOUR, "friday 18:60", ("write friday 18:00", "请写成 周五 18:00 或 friday 18:00"), id="minute-60"
        ),
        pytest.param(
            scalars.HOUR, "t 18:00", ("write friday 18:00", "请写成 周五 18:00 或 friday 18:00"), id="which-day"
        ),
        pytest.param(
            scalars.HOUR, "18:00", ("write friday 18:00", "请写成 周五 18:00 或 friday 18:00"), id="no-day"
        ),
    ],
)  # fmt: skip
def test_a_value_is_not_taken(scalar: Scalar, text: str, do: tuple[str, str] | None) -> None:
    wrong = scalar.read(text)
    assert isinstance(wrong, Wrong)
    assert text in wrong.says.say(Lang.EN)
    assert text in wrong.says.say(Lang.ZH)
    assert do == (None if wrong.do is None else (wrong.do.say(Lang.EN), wrong.do.say(Lang.ZH)))


@pytest.mark.parametrize(
    "text",
    [
        "", "..", ".git", "a/b", "a\\b", "a:b", "-rf", "_a", "con", "CON", "nul.x", "com1.yaml", "a.", "a ", " a", "a b",
        "a\n", "a\x1b", "a\u202eb", "a\u200bb", "e\u0301", "x" * 101, "中" * 67, "a?b", "a*", "a|b", "<a>", "a\u3000b",
    ],
)  # fmt: skip
def test_what_is_no_id(text: str) -> None:
    wrong = scalars.ID.read(text)
    assert isinstance(wrong, Wrong)
    assert wrong.do is not None
    assert (wrong.do.say(Lang.EN), wrong.do.say(Lang.ZH)) == NO_ID


def test_a_name_is_counted_in_bytes_too() -> None:
    assert is_name("中" * 66)
    assert not is_name("中" * 67)


@pytest.mark.parametrize("scalar", ALL, ids=lambda scalar: scalar.name)
@given(st.text())
def test_any_text_can_be_tried(scalar: Scalar, text: str) -> None:
    assert scalar.read(text) is not None


@pytest.mark.parametrize("scalar", ALL, ids=lambda scalar: scalar.name)
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1" + " " * 99_000 + "x", id="spaces"),
        pytest.param("-" * 100_000, id="dashes"),
        pytest.param("1," * 50_000, id="commas"),
        pytest.param("周" * 100_000, id="letters"),
        pytest.param("ﷺ" * 50_000, id="letters-that-grow"),
    ],
)
def test_only_text_may_be_long(scalar: Scalar, text: str) -> None:
    taken = not isinstance(scalar.read(text), Wrong)
    with_note = scalar.name == "confidence" and text.startswith(("1 ", "1,"))
    assert taken is (scalar.name in ("line", "prose") or with_note)


def test_every_kind_of_value_is_here() -> None:
    assert sorted(scalar.name for scalar in ALL) == [
        "calendar", "change", "confidence", "count", "day", "flag", "hour", "id", "key", "level", "line", "number", "period", "prose", "range",
        "zone",
    ]  # fmt: skip
