"""Cells of answers as people read them."""

from __future__ import annotations

from datetime import date

import pytest

from pmcoach.assess.tables.table import Cell
from pmcoach.org.said import shown
from pmcoach.text import Lang


@pytest.mark.parametrize(
    ("name", "value", "en", "zh"),
    [
        ("why", None, "", ""),
        ("easier", True, "yes", "是"),
        ("easier", False, "no", "否"),
        ("as_of", date(2026, 11, 20), "2026-11-20", "2026-11-20"),
        ("on_time_share", 0.754, "75%", "75%"),
        ("progress", 1, "100%", "100%"),
        ("change", -0.254, "-25 pp", "-25 个百分点"),
        ("change", 0.3, "+30 pp", "+30 个百分点"),
        ("asks", 12000, "12,000", "12,000"),
        ("health", "at_risk", "at risk", "有风险"),
        ("parent_is", "missing", "not there", "不存在"),
        ("parent_is", "dropped", "dropped", "已取消"),
        ("health", "splendid", "splendid", "splendid"),
        ("what", "missing", "missing", "missing"),
    ],
)
def test_cells_as_people_read_them(name: str, value: Cell, en: str, zh: str) -> None:
    assert (shown(name, value, Lang.EN), shown(name, value, Lang.ZH)) == (en, zh)
