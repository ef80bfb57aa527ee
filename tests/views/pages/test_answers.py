"""Answers about many workspaces as a page."""

from __future__ import annotations

from datetime import date

import pytest

from pmcoach.assess.tables.table import Cell
from pmcoach.org import QUESTIONS, Answer, read
from pmcoach.text import Lang
from pmcoach.views.pages.answers import page, shown


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


def test_columns_nobody_fills_are_left_out() -> None:
    answer = Answer(read("asks"), ("waits_for", "asks", "since"), (("ann", 3, None), ("bob", 12, None)))
    assert page([answer], Lang.EN, 80).plain().splitlines() == [
        "Whose answers others wait for, the longest wait first",
        "Waiting for  Waiting",
        "ann                3",
        "bob               12",
    ]


def test_nothing_is_said() -> None:
    answer = Answer(read("lost"), ("workspace",), ())
    assert page([answer], Lang.ZH, 80).plain().splitlines()[1:] == ["没有"]


def test_what_else_can_be_asked() -> None:
    answers = [Answer(read(name), ("workspace",), ()) for name in QUESTIONS[:2]]
    said = page(answers, Lang.EN, 80, more=True).plain()
    assert said.split("More:")[1].split() == list(QUESTIONS[2:])


def test_nothing_in_a_cell_acts_on_the_terminal() -> None:
    answer = Answer(read("moves"), ("why",), (("\x1b[31mred",),))
    assert "\x1b" not in page([answer], Lang.EN, 80).plain()
