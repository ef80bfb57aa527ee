"""Values of metrics files that cannot be, or that leap."""

from __future__ import annotations

import pytest
from tests.rules.conftest import GOAL, Find

METRIC = 'title: 甲\nmetric: {name: 率, unit: "%", target: 60, range: 0-100, source: metrics/rate.csv}\n'
STEADY = "2026-10-09,50\n2026-10-16,51\n2026-10-23,52\n2026-10-30,53\n2026-11-06,54\n"


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        pytest.param("2026-11-13,55\n", [], id="steady"),
        pytest.param("2026-11-13,70\n", ["70% on 2026-11-13: 16 times its usual step away from 54%"], id="a-leap"),
        pytest.param("2026-11-13,70,新口径\n", [], id="somebody-looked"),
        pytest.param("2026-11-13,70\n2026-11-20,56\n", ["70% on 2026-11-13: 16 times its usual step away from 54%"], id="and-back"),
        pytest.param("2026-11-13,70\n2026-11-20,71\n", ["70% on 2026-11-13: 16 times its usual step away from 54%"], id="confirmed"),
        pytest.param("2026-11-13,540\n", ["540% on 2026-11-13: it can only be 0 to 100"], id="impossible"),
        pytest.param("2026-11-13,7天\n", ["7天 on 2026-11-13: the goal counts in %"], id="another-unit"),
        pytest.param("2026-11-27,90\n", [], id="to-come"),
    ],
)  # fmt: skip
def test_a_strange_value_of_a_file(find: Find, rows: str, said: list[str]) -> None:
    lines = (STEADY + rows).splitlines()
    sheet = "date,value,note\n" + "".join(f"{line}{',' * (2 - line.count(','))}\n" for line in lines)
    files = {GOAL: METRIC, "metrics/rate.csv": sheet}
    assert [each.en for each in find("M109", files)] == said
    assert find("M109", {**files, GOAL: f"{METRIC}status: done\n"}) == []


def test_old_leaps_and_goals_without_a_file_are_left_alone(find: Find) -> None:
    old = "date,value\n2026-08-07,50\n2026-08-14,51\n2026-08-21,52\n2026-08-28,53\n2026-09-04,54\n2026-09-11,90\n"
    assert find("M109", {GOAL: METRIC, "metrics/rate.csv": old}) == []
    assert find("M109", METRIC.replace("metrics/rate.csv", "看板")) == []
    assert find("M109", "title: 甲\n") == []
