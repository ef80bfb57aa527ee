"""A list as a table: columns in use, numbers with their unit, what is told at length below where it must be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import pytest
from tests.conftest import TODAY
from tests.views.conftest import Seen, plain

from pmcoach.assess.lists.listing import LISTS
from pmcoach.assess.lists.rows import Row, State, Value
from pmcoach.text import Lang
from pmcoach.views.pages.lists import page
from pmcoach.views.terminal import painted

Golden = Callable[[str, str], None]


def row(**values: Value) -> Row:
    return Row("li.wei", None, values, "goals/2026-Q4/csat.yaml")


def shown(*rows: Row, lang: Lang = Lang.ZH, cells: int = 80) -> list[str]:
    columns = list(dict.fromkeys(name for each in rows for name in each.values))
    return plain(page(columns, rows, TODAY, lang, cells))


@pytest.mark.parametrize("cells", [40, 60, 80, 120])
@pytest.mark.parametrize("lang", Lang)
def test_every_list_of_a_team(lang: Lang, cells: int, teams: Mapping[Lang, Seen], golden: Golden) -> None:
    project = teams[lang].project
    pages = [
        f"== {name}\n{page(listing.columns, list(listing.rows(project)), TODAY, lang, cells).plain()}"
        for name, listing in LISTS.items()
    ]
    golden(f"views/lists.{lang}.{cells}.txt", "\n".join(pages))


@pytest.mark.parametrize("lang", Lang)
def test_a_list_in_colour(lang: Lang, teams: Mapping[Lang, Seen], golden: Golden) -> None:
    goals = LISTS["goals"]
    rows = list(goals.rows(teams[lang].project))
    golden(f"views/lists.{lang}.ansi", painted(page(goals.columns, rows, TODAY, lang, 80)))


@pytest.mark.parametrize(
    ("lang", "said"),
    [pytest.param(Lang.ZH, "没有这类内容", id="zh"), pytest.param(Lang.EN, "nothing of this kind", id="en")],
)
@pytest.mark.parametrize(
    "rows", [pytest.param((), id="no-rows"), pytest.param((row(what="", due=None),), id="empty-rows")]
)
def test_an_empty_list_says_so(rows: tuple[Row, ...], lang: Lang, said: str) -> None:
    assert shown(*rows, lang=lang) == [said]


def test_columns_nobody_fills_are_left_out() -> None:
    assert shown(row(what="排期", phase="", due=None)) == ["内容", "排期"]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        pytest.param({"target": 2000.0, "unit": "个"}, "2,000个", id="number-with-its-unit"),
        pytest.param({"target": 0.0, "unit": "个"}, "0个", id="zero-is-a-number"),
        pytest.param({"target": 12, "unit": "clinics"}, "12 clinics", id="unit-in-letters"),
        pytest.param({"value": 30.5, "unit": None}, "30.5", id="no-unit"),
        pytest.param({"weeks": 3, "unit": "个"}, "3", id="a-count-has-no-unit"),
        pytest.param({"due": date(2026, 12, 31)}, "12-31", id="day-of-this-year"),
        pytest.param({"due": date(2027, 1, 1)}, "2027-01-01", id="day-of-another"),
        pytest.param({"state": State.LATE}, "已过期", id="words-of-the-language"),
        pytest.param({"what": "a\x1b[31m\nb"}, "a␛[31m b", id="hostile"),
    ],
)
def test_a_value_is_shown_as_people_read_it(values: dict[str, Value], said: str) -> None:
    assert shown(row(**values))[1].strip() == said


ASK = row(
    state=State.OPEN,
    person="li.wei",
    to="chen.jing",
    what="一名数据分析师，两周",
    answer="下周到位，先给一周",
)


def test_where_it_fits_everything_stands_in_the_table() -> None:
    assert shown(ASK, cells=80) == [
        "状态  人      给谁       内容                  答复",
        "未结  li.wei  chen.jing  一名数据分析师，两周  下周到位，先给一周",
    ]


def test_where_it_does_not_what_is_told_at_length_stands_below_its_row() -> None:
    assert shown(ASK, cells=50) == [
        "状态  人      给谁",
        "未结  li.wei  chen.jing",
        "  一名数据分析师，两周",
        "  答复：下周到位，先给一周",
    ]


def test_names_follow_one_by_one() -> None:
    assert shown(ASK, cells=20) == [
        "状态  人",
        "未结  li.wei",
        "  一名数据分析师，两",
        "  周",
        "  给谁：chen.jing",
        "  答复：下周到位，先",
        "  给一周",
    ]


def test_a_table_of_words_alone_keeps_them() -> None:
    assert shown(row(what="一名数据分析师，两周", answer="下周到位"), cells=16) == [
        "内容          答复",
        "一名数据分析  下周到位",
        "师，两周",
    ]


def test_what_is_not_told_takes_no_line() -> None:
    rows = shown(ASK, row(state=State.OPEN, person="wu.hao", to="", what="", answer=""), cells=50)
    assert rows[-1] == "未结  wu.hao"
