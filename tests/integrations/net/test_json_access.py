"""Values out of answers: what is not what it should be is nothing, and nothing raises."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from tests.integrations.fakes.anything import ANYTHING

from pmcoach.integrations.net import json_access

ZONE = ZoneInfo("Asia/Shanghai")


def test_a_value_is_found_through_its_keys() -> None:
    assert json_access.at({"state": {"name": "进行中"}}, "state", "name") == "进行中"
    assert json_access.at({"state": None}, "state", "name") is None
    assert json_access.at(["state"], "state") is None


def test_only_mappings_are_rows() -> None:
    assert json_access.rows([{"id": 1}, None, "x", [], {}]) == [{"id": 1}, {}]
    assert json_access.rows({"id": 1}) == []


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param("  登录\n优化\t2 ", "登录 优化 2", id="one-line"),
        pytest.param("a\x1b[31m\x00b\u202ec\u200bd\ufeff", "a[31mbcd", id="nothing-that-acts"),
        pytest.param("\ud83d坏的", "坏的", id="half-a-character"),
        pytest.param("👩‍💻 好", "👩‍💻 好", id="emoji-stays"),
        pytest.param("很" * 501, "很" * 499 + "…", id="long"),
        pytest.param(12, "12", id="number"),
        pytest.param(10**41, "", id="huge-number"),
        pytest.param(True, "", id="flag"),
        pytest.param(1.5, "", id="fraction"),
        pytest.param(None, "", id="null"),
        pytest.param({"name": "x"}, "", id="object"),
    ],
)
def test_a_line_is_text_on_one_line(value: Any, text: str) -> None:
    assert json_access.line(value) == text


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("https://example.pingcode.com/pjm/workitems/k1", "https://example.pingcode.com/pjm/workitems/k1"),
        ("http://intra/a?b=1#c", "http://intra/a?b=1#c"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("https://a b", ""),
        ("https://x\x1b[2J", ""),
        (f"https://x/{'y' * 2000}", ""),
        (7, ""),
    ],
)
def test_only_an_address_on_the_web_is_a_link(value: Any, address: str) -> None:
    assert json_access.link(value) == address


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (5, 5.0), ("2.5", 2.5), (0, 0.0), (True, None), ("x", None), (None, None), ([], None),
        (float("nan"), None), (float("inf"), None), ("1e999", None), (10**400, None),
    ],
)  # fmt: skip
def test_a_number_is_finite(value: Any, number: float | None) -> None:
    assert json_access.number(value) == number


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        pytest.param(1_793_462_400, datetime(2026, 11, 1, 0, 0, tzinfo=ZONE), id="seconds"),
        pytest.param("1793462400", datetime(2026, 11, 1, 0, 0, tzinfo=ZONE), id="text"),
        pytest.param(1_793_462_400_000, datetime(2026, 11, 1, 0, 0, tzinfo=ZONE), id="milliseconds"),
        pytest.param(0, None, id="zero"),
        pytest.param(-5, None, id="before-1970"),
        pytest.param(1e300, None, id="far"),
        pytest.param(9e10 * 1e4, None, id="after-9999"),
        pytest.param(None, None, id="null"),
    ],
)
def test_a_moment_is_in_the_zone(value: Any, moment: datetime | None) -> None:
    assert json_access.moment(value, ZONE) == moment


def test_the_day_is_that_of_the_zone() -> None:
    assert json_access.day(1_793_462_400, ZONE) == date(2026, 11, 1)
    assert json_access.day(1_793_462_400, ZoneInfo("UTC")) == date(2026, 10, 31)
    assert json_access.day("gone", ZONE) is None


def test_a_flag_is_1_or_true() -> None:
    assert [json_access.is_set(value) for value in (1, True, "1", "true")] == [True] * 4
    assert [json_access.is_set(value) for value in (0, None, "0", [1])] == [False] * 4


def test_the_first_that_says_something() -> None:
    assert json_access.first(["", "b", "c"]) == "b"
    assert json_access.first([]) == ""


@given(ANYTHING)
def test_nothing_raises(value: Any) -> None:
    for read in (
        json_access.rows,
        json_access.line,
        json_access.link,
        json_access.number,
        json_access.is_set,
    ):
        read(value)
    json_access.moment(value, ZONE)
    json_access.at(value, "a", "b")
