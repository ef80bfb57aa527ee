"""Exported tables: headings of many tools, encodings, days in every form, and tables that are none."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmcoach.errors import PmcoachError
from pmcoach.integrations.table_columns import COLUMNS, STATES, category_of, own_category, read_moment
from pmcoach.integrations.table_import import CELLS, ROWS, Table, read_table
from pmcoach.records.workitem import Category, WorkItem
from pmcoach.text import Lang

ZONE = ZoneInfo("Asia/Shanghai")
PINGCODE = """编号,标题,工作项类型,状态,负责人,优先级,开始时间,截止时间,实际完成时间,更新时间,创建时间,所属项目,所属迭代,故事点,链接,风险
GRW-1,"新用户引导改版, 第二期",用户故事,已完成,李伟,高,2026-11-01,2026/11/18,2026-11-17 18:30,2026-11-17 18:30:05,2026-10-01,增长,Sprint 21,5,https://example.pingcode.com/k1,低
GRW-2,埋点方案,任务,研发中,张敏,,,2026年11月25日,,,,增长,,,,
"""
JIRA = """Issue key;Summary;Issue Type;Status;Assignee;Due date;Resolved;Link
KES-7;Reminders by text;Story;Done;Aoife Brennan;2026-11-19;1794787200;https://kes.example/KES-7
KES-8;Quiet hours;Bug;Weird;;46353;1794787200000;
"""


def read(
    text: str | bytes, columns: Mapping[str, str] | None = None, states: Mapping[str, Category] | None = None
) -> Table:
    data = text.encode("utf-8") if isinstance(text, str) else text
    return read_table(data, ZONE, columns or {}, states or {})


def refusal(text: str | bytes, columns: Mapping[str, str] | None = None) -> tuple[str, str]:
    with pytest.raises(PmcoachError) as caught:
        read(text, columns)
    do = caught.value.do
    return caught.value.says.say(Lang.EN), do.say(Lang.EN) if do is not None else ""


def test_every_column_is_read() -> None:
    table = read(PINGCODE)
    assert table.items[0] == WorkItem(
        source="csv",
        id="GRW-1",
        key="GRW-1",
        title="新用户引导改版, 第二期",
        type="用户故事",
        state="已完成",
        category=Category.DONE,
        assignee_id="李伟",
        assignee="李伟",
        start=date(2026, 11, 1),
        due=date(2026, 11, 18),
        completed_at=datetime(2026, 11, 17, 18, 30, tzinfo=ZONE),
        updated_at=datetime(2026, 11, 17, 18, 30, tzinfo=ZONE),
        created_at=datetime(2026, 10, 1, tzinfo=ZONE),
        project="增长",
        sprint="Sprint 21",
        priority="高",
        points=5.0,
        url="https://example.pingcode.com/k1",
        extra={"风险": "低"},
    )
    assert (table.items[1].category, table.items[1].due) == (Category.DOING, date(2026, 11, 25))
    assert (table.items[1].extra, table.skipped) == ({}, 0)


def test_english_headings_and_semicolons() -> None:
    items = read(JIRA).items
    assert [(item.key, item.category, item.assignee) for item in items] == [
        ("KES-7", Category.DONE, "Aoife Brennan"),
        ("KES-8", Category.UNKNOWN, ""),
    ]
    assert items[0].finished == items[1].completed_at.date() == date(2026, 11, 16)  # type: ignore[union-attr]
    assert items[1].due == date(2026, 11, 27)


@pytest.mark.parametrize("field", COLUMNS)
def test_every_heading_of_a_field_is_known(field: str) -> None:
    usual = {"key": "编号", "title": "标题", "state": "状态"}
    for heading in COLUMNS[field]:
        names = {**usual, field: heading}
        cells = {"key": "A-1", "title": "x", "state": "进行中", field: "2026-11-18"}
        (item,) = read(f"{','.join(names.values())}\n{','.join(cells[name] for name in names)}\n").items
        assert getattr(item, field) not in ("", None) or field in ("points", "url")


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(PINGCODE.encode("utf-8-sig"), id="utf-8-with-a-mark"),
        pytest.param(PINGCODE.encode("gb18030"), id="gb18030"),
        pytest.param(PINGCODE.encode("utf-16"), id="utf-16-with-a-mark"),
        pytest.param(PINGCODE.replace("\n", "\r\n").encode(), id="crlf"),
        pytest.param(PINGCODE.replace("标题", "\u3000标\u3000题 ").encode(), id="wide-spaces"),
        pytest.param(f"\n , , \n{PINGCODE}".encode(), id="blank-rows-above"),
    ],
)
def test_a_table_is_read_in_the_encodings_people_have(data: bytes) -> None:
    assert [item.key for item in read(data).items] == ["GRW-1", "GRW-2"]


def test_tabs_separate_too() -> None:
    assert read("编号\t标题\t状态\nA-1\t甲, 乙\t进行中\n").items[0].title == "甲, 乙"


def test_a_cell_of_several_lines_becomes_one() -> None:
    (item,) = read('编号,标题,状态\nA-1,"甲\n乙\x1b[2J",进行中\n').items
    assert item.title == "甲 乙[2J"


def test_columns_can_be_said() -> None:
    text = "编号,标题,状态,阶段,经办\nA-1,甲,开,已完成,李伟\n"
    (item,) = read(text, {"state": "阶段", "assignee": "经办"}).items
    assert (item.state, item.category, item.assignee) == ("已完成", Category.DONE, "李伟")
    assert item.extra == {"状态": "开"}


def test_states_can_be_said() -> None:
    (item,) = read("编号,标题,状态\nA-1,甲,已 关闭\n", states={"已关闭": Category.CANCELLED}).items
    assert item.category is Category.CANCELLED


def test_rows_without_a_key_or_a_title_are_counted_and_short_ones_read() -> None:
    table = read("编号,标题,状态,负责人\nA-1,甲\n,乙,进行中\nA-3,,进行中\nA-1,甲二,进行中\n")
    assert [(item.key, item.title, item.category) for item in table.items] == [
        ("A-1", "甲二", Category.DOING)
    ]
    assert table.skipped == 2


@pytest.mark.parametrize(
    ("text", "columns", "said"),
    [
        pytest.param("", {}, ("the table is empty", ""), id="empty"),
        pytest.param("\n,,\n", {}, ("the table is empty", ""), id="only-commas"),
        pytest.param(
            "甲,乙\n1,2\n",
            {},
            ("no column for key, title, state; the table has: 甲, 乙", "say which: --map key=COLUMN"),
            id="unknown-headings",
        ),
        pytest.param(
            "编号,标题\n1,2\n",
            {"state": "阶段"},
            ("there is no column “阶段”; the table has: 编号, 标题", ""),
            id="no-such-column",
        ),
        pytest.param(
            "编号,标题,状态\n1,2,3\n",
            {"colour": "标题"},
            (f"no field “colour”: {', '.join(COLUMNS)}", ""),
            id="no-such-field",
        ),
        pytest.param(
            '编号,标题,状态\nA-1,"甲,进行中\n',
            {},
            ("line 2 is not CSV: a quote is open, or a cell is too long", "save it as CSV in UTF-8"),
            id="open-quote",
        ),
        pytest.param(
            f"编号,标题,状态\nA-1,{'x' * 140_000},开\n",
            {},
            ("line 2 is not CSV: a quote is open, or a cell is too long", "save it as CSV in UTF-8"),
            id="long-cell",
        ),
        pytest.param(
            "编号,标题,状态\n" + "A,b,c\n" * ROWS,
            {},
            (
                "the table has more than 50,000 rows or 500 columns",
                "export fewer: only this quarter, or only your team",
            ),
            id="too-many-rows",
        ),
        pytest.param(
            "," * CELLS + "编号\n",
            {},
            (
                "the table has more than 50,000 rows or 500 columns",
                "export fewer: only this quarter, or only your team",
            ),
            id="too-many-columns",
        ),
    ],
)
def test_what_is_no_table_is_said_to_be_none(
    text: str, columns: dict[str, str], said: tuple[str, str]
) -> None:
    assert refusal(text, columns) == said


@pytest.mark.parametrize("data", [b"\x80\xff\x80\xff", b"\xff\xfe\x00"], ids=["neither", "half-utf-16"])
def test_bytes_that_are_no_text_are_said_to_be_none(data: bytes) -> None:
    assert refusal(data) == ("it is neither UTF-8 nor GB18030", "save it as CSV in UTF-8")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-18", datetime(2026, 11, 18, tzinfo=ZONE)),
        ("2026/1/5 9:05", datetime(2026, 1, 5, 9, 5, tzinfo=ZONE)),
        ("2026-11-18T09:05:10.123+08:00", datetime(2026, 11, 18, 9, 5, tzinfo=ZONE)),
        ("2026年11月18日", datetime(2026, 11, 18, tzinfo=ZONE)),
        ("1794787200", datetime(2026, 11, 16, 8, 0, tzinfo=ZONE)),
        ("1794787200000", datetime(2026, 11, 16, 8, 0, tzinfo=ZONE)),
        ("46342.5", datetime(2026, 11, 16, 12, 0, tzinfo=ZONE)),
        ("2026-02-30", None),
        ("2026-11-18 25:00", None),
        ("12", None),
        ("", None),
        ("明天", None),
        ("nan", None),
    ],
)
def test_a_moment_is_read_as_tables_have_it(text: str, moment: datetime | None) -> None:
    assert read_moment(text, ZONE) == moment


@pytest.mark.parametrize("category", STATES)
def test_states_are_known_by_their_usual_names(category: Category) -> None:
    assert {category_of(name.upper(), {}) for name in STATES[category]} == {category}


def test_the_workspace_s_word_on_a_state_counts_first() -> None:
    said = {"已关闭": Category.CANCELLED}
    assert own_category(" 已关闭", said) is Category.CANCELLED
    assert own_category("进行中", said) is None
    assert category_of("进行中", said) is Category.DOING
    assert category_of("薛定谔", said) is Category.UNKNOWN


@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_a_refusal(data: bytes) -> None:
    for each in (data, "编号,标题,状态\n".encode() + data):
        try:
            read(each)
        except PmcoachError as error:
            assert error.says.say(Lang.ZH)  # noqa: PT017 - a refusal is one of two good ends
