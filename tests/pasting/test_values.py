"""Values of known metrics in a text."""

from __future__ import annotations

import pytest

from pmcoach.pasting.tables import table_at
from pmcoach.pasting.values import Metric, value_in, values_of

CSAT = Metric("csat", ("", "CSAT", "客户满意度"), "分", "4.5")
RATE = Metric("rate", ("转化率",), "%", "5")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("CSAT 4.2", "4.2"), ("CSAT：4.1 分（上周 4.0，目标 4.5）", "4.1"), ("CSAT 从3.9到4.5，当前 4.3", "4.3"),
        ("CSAT rose from 4.0 to 4.2", "4.2"),
        ("CSAT 提升到4.2", "4.2"), ("CSAT from 3.9 to 4.5", None), ("CSAT on 20 days", None), ("CSATX 4.2", None), ("nothing 4.2", None),
        ("CSAT is fine; 4.2", None), ("目标 CSAT", None),
    ],
)  # fmt: skip
def test_the_value_of_today(text: str, value: str | None) -> None:
    assert value_in(text, CSAT) == value


def test_a_share_is_written_as_one() -> None:
    assert value_in("转化率 3.5%，环比 +0.2pp", RATE) == "3.5%"
    assert value_in("转化率 3.5", RATE) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "|KPI|Target|Now|\n|--|--|--|\n|CSAT|4.5|4.2|\n|Other|1|2|",
            {1: ("csat", "4.2")},
            id="a-column-of-today",
        ),
        pytest.param("|KPI|Target|\n|--|--|\n|CSAT|4.5|", {}, id="no-column-of-today"),
        pytest.param("|KPI|Now|\n|--|--|\n|CSAT|none|\n|CSAT|", {}, id="no-number"),
        pytest.param("|CSAT|4.2|\n|x|y|", {0: ("csat", "4.2")}, id="no-heads"),
    ],
)
def test_the_rows_of_a_table(text: str, found: dict[int, tuple[str, str]]) -> None:
    table = table_at(text.split("\n"), 0)
    assert table is not None
    assert values_of(table[0], (CSAT, RATE)) == found
