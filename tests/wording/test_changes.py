"""Levels to reach and amounts of change, and which way each goes."""

from __future__ import annotations

from datetime import date

import pytest

from pmcoach.wording import Direction, read

SUNDAY = date(2026, 11, 22)
UP, DOWN, KEEP, REACH = Direction.INCREASE, Direction.DECREASE, Direction.MAINTAIN, Direction.REACH

# A sentence; whether its number is an amount of change; the way.
NUMBERS = [
    pytest.param("Raise retention to 20%", False, UP, id="level"),
    pytest.param("Raise retention to an average of 20%", False, UP, id="level, words between"),
    pytest.param("to  at least 20% retention", False, REACH, id="level, first word"),
    pytest.param("Raise retention by 20%", True, UP, id="amount"),
    pytest.param("Raise retention by 3 points", True, UP, id="amount in units"),
    pytest.param("Bring waste down to 20%", False, DOWN, id="down to a level"),
    pytest.param("Raise retention from 5% to 20%", False, UP, id="from level to level"),
    pytest.param("Grow revenue from $5M by 20%", True, UP, id="from a level by an amount"),
    pytest.param("留存率提升到20%", False, UP, id="zh level"),
    pytest.param("留存率提升20%", True, UP, id="zh amount"),
    pytest.param("投诉率从5%降低20%", True, DOWN, id="zh from a level by an amount"),
    pytest.param("投诉率从5%降低约20%", True, DOWN, id="zh by about an amount"),
    pytest.param("投诉率从5%降低到2%", False, DOWN, id="zh from level to level"),
    pytest.param("投诉率从5% → 2%", False, DOWN, id="zh arrow"),
    pytest.param("客单价由80元提高20元", True, UP, id="zh amount in units"),
    pytest.param("留存率提高2个百分点", True, UP, id="zh points"),
]


@pytest.mark.parametrize(("text", "by", "way"), NUMBERS)
def test_a_number_is_a_level_or_an_amount_of_change(text: str, by: bool, way: Direction) -> None:
    (target,) = read(text, SUNDAY).targets
    assert (target.by, target.direction) == (by, way)


# What an improvement is about, and which way it goes with a level.
IMPROVED = [
    pytest.param("Improve response time{}", " to 4 hours", DOWN, id="time"),
    pytest.param("Improve p95 latency{}", " to under 200ms", DOWN, id="latency"),
    pytest.param("Improve error rate{}", " to 1%", DOWN, id="errors"),
    pytest.param("Improve watch time{}", " to 4 hours", UP, id="a time to enjoy"),
    pytest.param("Improve the cost dashboard{}", " to 40 views", UP, id="a thing named for a burden"),
    pytest.param("Improve satisfaction{}", " to 4.5", UP, id="satisfaction"),
    pytest.param("优化接口响应时间{}", "到2秒", DOWN, id="zh time"),
    pytest.param("优化采购成本{}", "至80万元", DOWN, id="zh cost"),
    pytest.param("改善用户停留时长{}", "到5分钟", UP, id="zh a time to enjoy"),
    pytest.param("改善满意度{}", "到4.5分", UP, id="zh satisfaction"),
]


@pytest.mark.parametrize(("text", "level", "way"), IMPROVED)
def test_an_improvement_goes_down_where_less_is_better(text: str, level: str, way: Direction) -> None:
    assert read(text.format(level), SUNDAY).targets[-1].direction is way


def test_an_improvement_under_an_upper_bound_is_one_to_reach() -> None:
    assert [target.direction for target in read("Optimize page load (LCP < 2.5 s)", SUNDAY).targets] == [
        REACH
    ]
    assert [target.direction for target in read("性能优化（启动耗时 < 2秒）", SUNDAY).targets] == [REACH]


DOUBLES = [
    pytest.param("Double bookings", ["2x"], id="verb"),
    pytest.param("Aim to double bookings", ["2x"], id="verb after to"),
    pytest.param("Reach double the bookings", ["2x"], id="as much again"),
    pytest.param("Reduce double bookings", [], id="adjective"),
    pytest.param("Sustain double-digit growth", [], id="compound"),
    pytest.param("Zero triple charges", ["0charges"], id="after a zero"),
]


@pytest.mark.parametrize(("text", "said"), DOUBLES)
def test_double_is_a_multiple_where_it_multiplies(text: str, said: list[str]) -> None:
    assert [f"{target.value:g}{target.unit}" for target in read(text, SUNDAY).targets] == said
