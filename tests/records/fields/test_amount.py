"""Numbers as people write them: value, scale, unit; and what is no number."""

from __future__ import annotations

import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmcoach.records.fields.amount import Amount, in_unit, read_amount, same_unit


@pytest.mark.parametrize(
    ("text", "value", "scale", "unit", "said"),
    [
        pytest.param("4.5", 4.5, "", "", "4.5", id="plain"),
        pytest.param("-3", -3, "", "", "-3", id="negative"),
        pytest.param("+3", 3, "", "", "3", id="signed"),
        pytest.param("2,000", 2000, "", "", "2,000", id="thousands"),
        pytest.param("30%", 30, "", "%", "30%", id="percent"),
        pytest.param("20万", 200_000, "万", "", "20万", id="scale"),
        pytest.param("3千万元", 30_000_000, "千万", "元", "3千万元", id="scale-and-unit"),
        pytest.param("1.5M", 1_500_000, "M", "", "1.5 M", id="million"),
        pytest.param("12k", 12_000, "k", "", "12 k", id="thousand"),
        pytest.param("￥50万", 500_000, "万", "￥", "￥50万", id="money"),
        pytest.param("$ 1.2M", 1_200_000, "M", "$", "$1.2M", id="dollars"),
        pytest.param("4.5分", 4.5, "", "分", "4.5分", id="unit"),
        pytest.param("4.5 points", 4.5, "", "points", "4.5 points", id="unit-in-letters"),
        pytest.param("5千克", 5, "", "千克", "5千克", id="kilogram-is-no-thousand"),
        pytest.param("３．５％", 3.5, "", "%", "3.5%", id="full-width"),
        pytest.param("２，０００", 2000, "", "", "2,000", id="full-width-thousands"),
        pytest.param(" 7 ", 7, "", "", "7", id="spaces"),
        pytest.param("010", 10, "", "", "10", id="zero-first"),
    ],
)
def test_a_number_is_read(text: str, value: float, scale: str, unit: str, said: str) -> None:
    amount = read_amount(text)
    assert amount is not None
    assert (amount.value, amount.scale, amount.unit, str(amount)) == (value, scale, unit, said)


@pytest.mark.parametrize(
    "text",
    [
        "", "abc", ".inf", "-.inf", "nan", "inf", "sNaN", "1e999999", "1e5", "1_000", "0x1F", "0o17", "1:30", "2,00,0",
        "1,2", "٣", "三", "1.2.3", "4.5分6秒", "--3", "3 -", "1" * 31, "1" * 30 + ".1", "5" + "分" * 40, "1.",
    ],
)  # fmt: skip
def test_what_is_no_number(text: str) -> None:
    assert read_amount(text) is None


@given(st.text())
def test_a_number_is_never_without_end(text: str) -> None:
    amount = read_amount(text)
    assert amount is None or (math.isfinite(amount.value) and math.isfinite(amount.digits))


@given(
    st.decimals(min_value="0.001", max_value="999999", places=3),
    st.sampled_from(["", "%", "分", "万", "万元", "k", "￥", "points"]),
)
def test_a_number_said_is_read_again(number: Decimal, unit: str) -> None:
    amount = read_amount(f"{number}{unit}" if unit != "￥" else f"￥{number}")
    assert amount is not None
    assert read_amount(str(amount)) == amount


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        pytest.param("4.5", "分", 4.5, id="no-unit-is-the-one-asked-for"),
        pytest.param("4.5分", "分", 4.5, id="same"),
        pytest.param("4.5分", "", 4.5, id="none-asked-for"),
        pytest.param("20万", "元", 200_000, id="scale"),
        pytest.param("50万元", "万元", 50, id="same-with-scale"),
        pytest.param("￥50万", "万元", 50, id="money-in-ten-thousands"),
        pytest.param("500000元", "万元", 50, id="into-ten-thousands"),
        pytest.param("3千万", "亿元", 0.3, id="into-hundred-millions"),
        pytest.param("5百万", "十万", 50, id="scale-without-a-unit"),
        pytest.param("5 USD", "$", 5, id="dollars"),
        pytest.param("30%", "分", None, id="another"),
        pytest.param("4.5 points", "point", 4.5, id="plural"),
        pytest.param("3天", "周", None, id="days-are-no-weeks"),
    ],
)
def test_a_number_in_a_unit(text: str, unit: str, value: float | None) -> None:
    amount = read_amount(text)
    assert amount is not None
    assert in_unit(amount, unit) == (value if value is None else pytest.approx(value))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("￥", "元", True, id="money"),
        pytest.param("％", "percent", True, id="percent"),
        pytest.param("个百分点", "pp", True, id="percentage-points"),
        pytest.param("Users", "user", True, id="plural"),
        pytest.param("ms", "m", False, id="short-ones-keep-their-s"),
        pytest.param("分", "个", False, id="others"),
    ],
)
def test_units_are_the_same_however_written(one: str, other: str, same: bool) -> None:
    assert same_unit(one, other) is same


def test_a_small_number_keeps_its_digits() -> None:
    assert read_amount("0.0005") == Amount(0.0005, 0.0005, "", "")
