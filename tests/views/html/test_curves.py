"""Drawings: whole numbers in their box, and nothing but numbers."""

from __future__ import annotations

import re
from datetime import date

import pytest

from pmcoach.assess.status.curve import Curve, Range
from pmcoach.views.html.curves import HIGH, WIDE, drawn, labels, path, sparkline

FIRST, LAST, TODAY = date(2026, 10, 1), date(2026, 12, 31), date(2026, 11, 20)


def curve(*values: float, level: float | None = 10, ahead: Range | None = None) -> Curve:
    days = [date(2026, 10, 1 + 10 * number) for number in range(len(values))]
    return Curve(FIRST, LAST, tuple(zip(days, values, strict=True)), ((FIRST, 0), (LAST, 10)), level, ahead)


def test_a_course_is_drawn_from_left_to_right_and_from_low_to_high() -> None:
    made = drawn(curve(0, 4, 5, ahead=Range(6, 8, 10)), TODAY, [date(2026, 9, 1), date(2026, 11, 10)])
    assert made.values == "M0 76 33 47 66 40"
    assert made.last == (66, 40)
    assert made.expected == "M0 76 300 4"
    assert made.level == "M0 4H300"
    assert made.band == "M66 40 300 33 300 4Z"
    assert made.forecast == "M66 40 300 18"
    assert made.today == "M165 0V80"
    assert made.moves == ((2, 132),), "a move before its days has its number, and no line"


def test_what_is_not_known_is_not_drawn() -> None:
    made = drawn(Curve(FIRST, LAST, ((FIRST, 3.0),), (), None, None), LAST, [])
    assert made[0] == made[2:-1][0] == ""
    assert made == ("", (0, 40), "", "", "", "", "", ())


@pytest.mark.parametrize("values", [(1e308, -1e308), (5.0, 5.0), (0.0, 1e-300)])
def test_every_number_lies_in_the_box(values: tuple[float, float]) -> None:
    made = drawn(curve(*values, level=None), TODAY, [])
    numbers = [int(each) for each in re.findall(r"-?\d+", made.values + made.expected)]
    assert all(0 <= each <= max(WIDE, HIGH) for each in numbers)


def test_points_on_a_line_are_left_out() -> None:
    assert path([(0, 0), (1, 1), (2, 2), (3, 9)]) == "M0 0 2 2 3 9"
    assert path([(0, 0), (0, 5), (0, 9)]) == "M0 0 0 5 0 9", "straight up"
    assert path([]) == ""


def test_labels_stand_where_there_is_room() -> None:
    made = drawn(curve(0, 4), TODAY, [])
    assert [tuple(each) for each in labels(made, "10分", "4")] == [(1, 15, "a", "10分"), (38, 43, "z", "4")]
    late = drawn(Curve(FIRST, LAST, ((date(2026, 12, 20), 3.0),), (), None, None), TODAY, [])
    assert [each.look for each in labels(late, "—", "3")] == ["z r"]


def test_a_trend_needs_two_shares() -> None:
    assert sparkline([None, 1.0, None, 1.25]) == "M13 4 40 1"
    assert sparkline([None, None, None, 1.0]) == ""
    assert sparkline([]) == ""
