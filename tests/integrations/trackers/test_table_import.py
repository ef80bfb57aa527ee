"""Exported tables: what each service writes, encodings, what cannot be read, and tables that are none."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.document.books import book
from tests.hostile import HOSTILE
from tests.integrations.exports import EXPORTS

from pmcoach.cells import UNSAFE
from pmcoach.dates.written import Order
from pmcoach.document.workbook import CELLS
from pmcoach.errors import PmcoachError
from pmcoach.integrations.trackers import table_import, table_item
from pmcoach.integrations.trackers.table_import import Table, read_table
from pmcoach.integrations.trackers.table_item import Reader
from pmcoach.integrations.trackers.tracker import Ask
from pmcoach.records.kinds.workitem import Category, WorkItem
from pmcoach.text import Lang

ZONE = ZoneInfo("Asia/Shanghai")
READER = Reader(ZONE, date(2026, 11, 20))
PINGCODE = """编号,标题,工作项类型,状态,负责人,优先级,开始时间,截止时间,实际完成时间,更新时间,创建时间,所属项目,所属迭代,故事点,链接,风险
GRW-1,"新用户引导改版, 第二期",用户故事,已完成,李伟,高,2026-11-01,2026/11/18,2026-11-17 18:30,2026-11-17 18:30:05,2026-10-01,增长,Sprint 21,5,https://example.pingcode.com/k1,低
GRW-2,埋点方案,任务,研发中,张敏,,,2026年11月25日,,,,增长,,,,
"""
FULL = "编号,标题,状态,负责人,截止时间,完成时间"


def read(text: str | bytes, **how: Any) -> Table:
    data = text.encode("utf-8") if isinstance(text, str) else text
    return read_table(data, READER._replace(**how))


def notes(text: str, lang: Lang = Lang.EN, **how: Any) -> list[str]:
    return [note.say(lang) for note in read(text, **how).notes]


def refusal(text: str | bytes, **how: Any) -> tuple[str, str]:
    with pytest.raises(PmcoachError) as caught:
        read(text, **how)
    do = caught.value.do
    return caught.value.says.say(Lang.EN), do.say(Lang.EN) if do is not None else ""


def day(moment: date | None) -> str:
    return moment.isoformat() if moment is not None else ""


@pytest.mark.parametrize("name", EXPORTS)
def test_the_exports_of_services_are_read(name: str) -> None:
    export = EXPORTS[name]
    items = read(export.text.encode(export.encoding)).items
    found = [(i.title, i.category.value, i.assignee, day(i.due), day(i.finished)) for i in items]
    assert tuple(found) == export.items


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
    assert (table.items[1].extra, table.notes, table.total) == ({}, (), 2)


def test_a_heading_that_comes_twice_says_what_its_last_cell_does() -> None:
    export = EXPORTS["jira-cloud"]
    items = read(export.text.encode(export.encoding)).items
    assert [item.sprint for item in items[:2]] == ["Sprint 21", "Sprint 21"]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(PINGCODE.encode("utf-8-sig"), id="utf-8-with-a-mark"),
        pytest.param(PINGCODE.encode("gb18030"), id="gb18030"),
        pytest.param(PINGCODE.encode("utf-16"), id="utf-16-with-a-mark"),
        pytest.param(PINGCODE.replace("\n", "\r\n").encode(), id="crlf"),
        pytest.param(PINGCODE.replace("标题", "\u3000标\u3000题 ").encode(), id="wide-spaces"),
        pytest.param(f"\n , , \n{PINGCODE}".encode(), id="blank-rows-above"),
        pytest.param(f"工作项列表（2026-11-20 导出）\n{PINGCODE}".encode(), id="a-title-above"),
    ],
)
def test_a_table_is_read_in_the_encodings_people_have(data: bytes) -> None:
    assert [item.key for item in read(data).items] == ["GRW-1", "GRW-2"]


@pytest.mark.parametrize("mark", ["\t", ";", "|"])
def test_whatever_the_headings_are_set_apart_by(mark: str) -> None:
    text = PINGCODE.split("\n")[0].replace(",", mark) + f"\nA-1{mark}甲, 乙{mark}{mark}进行中\n"
    assert [(item.title, item.state) for item in read(text).items] == [("甲, 乙", "进行中")]


def test_a_cell_of_several_lines_becomes_one() -> None:
    (item,) = read('编号,标题,状态\nA-1,"甲\n乙\x1b[2J",进行中\n').items
    assert item.title == "甲 乙[2J"


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_in_a_cell_acts(name: str) -> None:
    cell = HOSTILE[name].encode("utf-8", "replace").decode().replace('"', '""')
    columns = f"{FULL},链接,故事点,备注"
    row = ",".join(f'"{cell}"' for _ in columns.split(","))
    try:
        table = read(f"{columns}\n{row}\nA-1,x,{row.split(',')[0] if ',' not in cell else '进行中'},a,,,,,\n")
    except PmcoachError as refused:
        said = refused.says.say(Lang.EN)
    else:
        said = repr([note.say(Lang.ZH) for note in table.notes])
        for item in table.items:
            texts = [*(each for each in item if isinstance(each, str)), *item.extra.values(), *item.assignees]
            assert not any(UNSAFE.search(each) for each in texts)
            assert item.url == "" or item.url.startswith("https://")
    assert "\x1b" not in said


def test_the_mark_against_formulas_is_taken_off() -> None:
    (item,) = read("Key,Title,State\nA-1,'=1+1 shops,'Todo\n").items
    assert (item.title, item.state) == ("=1+1 shops", "'Todo")


def test_columns_can_be_said() -> None:
    text = "编号,标题,状态,阶段,经办\nA-1,甲,开,已完成,李伟\n"
    (item,) = read(text, columns={"state": "阶段", "assignee": "经办"}).items
    assert (item.state, item.category, item.assignee) == ("已完成", Category.DONE, "李伟")
    assert item.extra == {"状态": "开"}


def test_states_can_be_said() -> None:
    (item,) = read("编号,标题,状态\nA-1,甲,已 关闭\n", states={"已关闭": Category.CANCELLED}).items
    assert item.category is Category.CANCELLED
    text = "Key,Title,Status,Status Category\nA-1,x,Parked,In Progress\n"
    assert read(text).items[0].category is Category.DOING
    assert read(text, states={"parked": Category.CANCELLED}).items[0].category is Category.CANCELLED
    assert read(text.replace("In Progress", "No Category")).items[0].category is Category.UNKNOWN


def test_without_a_state_the_day_it_was_done_says_where_an_item_stands() -> None:
    items = read("标题,状态,完成时间\n甲,,2026-11-18\n乙,,\n").items
    assert [item.category for item in items] == [Category.DONE, Category.TODO]
    assert [item.category for item in read("标题,完成时间\n甲,2026-11-18\n").items] == [Category.DONE]


def test_an_item_without_a_key_is_known_by_its_address_or_its_title() -> None:
    items = read("标题,状态,链接\n甲,开发中,https://x.example/1\n乙,开发中,\n乙,待办,\n").items
    assert [(item.id, item.key) for item in items] == [
        ("https://x.example/1", ""),
        ("乙", ""),
        ("乙 (2)", ""),
    ]
    (item,) = read("ID,Title,State,URL\n12,x,Open,https://x.example/12\n").items
    assert (item.id, item.key) == ("https://x.example/12", "12")


def test_whoever_did_it_counts_before_whoever_has_it_now() -> None:
    text = "编号,标题,状态,指派给,由谁完成\n1,甲,已完成,王芳,李伟\n2,乙,进行中,王芳,李伟\n"
    assert [item.assignee for item in read(text).items] == ["李伟", "王芳"]


@pytest.mark.parametrize(
    ("text", "said", "gesagt"),
    [
        pytest.param(
            f"{FULL}\nA-1,甲,进行中,李伟,下周三,\nA-2,乙,进行中,李伟,月底,\n",
            "“截止时间”: 2 cells are not a day that can be read, such as “下周三”; left empty",
            "“截止时间”列：2 格认不出是哪一天，例如“下周三”，按空处理",
            id="no-days",
        ),
        pytest.param(
            f"{FULL}\nA-1,甲,进行中,李伟,03/04/2027,\n",
            "“截止时间”: 1 day could be two, such as “03/04/2027”; say --dates day-first or --dates month-first",
            "“截止时间”列：1 个日期有两种读法，例如“03/04/2027”；请加 --dates day-first（日在前）或 --dates month-first（月在前）",
            id="two-ways",
        ),
        pytest.param(
            f"{FULL},故事点,链接\nA-1,甲,进行中,李伟,,,五,http\n",
            "“故事点”: 1 cell is not a number, such as “五”; left empty",
            "“故事点”列：1 格认不出是数字，例如“五”，按空处理",
            id="no-number",
        ),
        pytest.param(
            f"{FULL},链接\nA-1,甲,进行中,李伟,,,见文档\n",
            "“链接”: 1 cell is not a web address, such as “见文档”; left empty",
            "“链接”列：1 格认不出是网址，例如“见文档”，按空处理",
            id="no-address",
        ),
        pytest.param(
            "编号,标题,状态\nA-1,甲,进行中\n",
            "no column says who has an item (assignee), when it is due (due), when it was done (completed_at);"
            " say which with --map assignee=COLUMN",
            "没有哪一列写明负责人（assignee）、截止日（due）、完成日（completed_at）；请用 --map assignee=列名 指明",
            id="no-columns",
        ),
        pytest.param(
            "编号,标题,状态,负责人,截止时间,更新时间\nA-1,甲,进行中,李伟,,\n",
            "no column says when an item was done: “更新时间” stands in for it; another: --map completed_at=COLUMN",
            "没有哪一列写明完成日（completed_at），以“更新时间”代替；换一列：--map completed_at=列名",
            id="only-when-it-changed",
        ),
        pytest.param(
            f"{FULL}\nA-1,甲,进行中,,,\nA-2,乙,进行中,未指派,,\n",
            "no cell of “负责人” says who has an item; another column: --map assignee=COLUMN",
            "“负责人”列里没有一格写了负责人；换一列：--map assignee=列名",
            id="nobody",
        ),
        pytest.param(
            f"{FULL}\nA-1,甲,进行中,李伟,,\nA-2,,进行中,李伟,,\n",
            "1 row without a title left out",
            "去掉了 1 行没有标题的内容",
            id="no-title",
        ),
        pytest.param(
            f"{FULL}\nA-1,甲,进行中,李伟,,\nA-1,乙,进行中,李伟,,\n",
            "1 row repeats a key that came before; the last counts",
            "1 行的编号前面已有，以最后一行为准",
            id="a-key-twice",
        ),
        pytest.param(
            f"{FULL}\nA-1,甲,乙,进行中,李伟,,,x\nA-2,丙,进行中,李伟,,,,\n",
            "1 row has more cells than there are headings, the first on line 2: is a comma without quotes?",
            "1 行的格数比表头多，最早在第 2 行：是否有逗号没加引号？",
            id="wide",
        ),
        pytest.param(
            f"{FULL},更新时间\nA-1,甲,已完成,李伟,,,2026-11-18\nA-2,乙,已完成,李伟,,,\n",
            "2 items are done on a day the table does not say, such as “甲”; left out of what was done",
            "2 个已完成的工作项看不出哪天完成，例如“甲”，没有列入完成",
            id="done-nobody-knows-when",
        ),
    ],
)
def test_nothing_is_lost_without_a_word(text: str, said: str, gesagt: str) -> None:
    assert said in notes(text)
    assert gesagt in notes(text, Lang.ZH)


def test_the_day_an_item_changed_stands_in_where_no_column_says_more() -> None:
    (item,) = read("标题,状态,更新时间\n甲,已完成,2026-11-18\n").items
    assert day(item.finished) == "2026-11-18"


def test_what_is_read_whole_says_nothing() -> None:
    assert notes(f"{FULL}\nA-1,甲,进行中,李伟,2026-11-27,0000-00-00\n") == []


def test_the_order_of_days_is_the_table_s_or_is_said() -> None:
    text = f"{FULL}\nA-1,甲,进行中,李伟,03/04/2027,\nA-2,乙,已完成,李伟,,12/11/2026\n"
    assert [day(item.due) for item in read(text).items] == ["2027-04-03", ""], "12 December has not come yet"
    assert [day(item.due) for item in read(text, order=Order.MONTH).items] == ["2027-03-04", ""]


def test_a_large_table_is_read_for_what_matters_now() -> None:
    count = table_import.STEP + 3
    rows = [f"A-{number},x,已完成,李伟,,2026-01-{number % 28 + 1:02}" for number in range(count)]
    seen: list[int] = []
    text = "\n".join([FULL, *rows, "A-X,y,进行中,王芳,,"])
    table = read(text, wants=Ask(date(2026, 11, 9)).wants, progress=lambda done, _: seen.append(done))
    assert ([item.title for item in table.items], table.total) == (["y"], count + 1)
    assert [member.id for member in table.members] == ["王芳"]
    assert seen == [table_import.STEP] * 2, "once for the order of days, once for the items"


def test_days_are_remembered_up_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_item, "MANY", 1)
    rows = "\n".join(f"A-{number},x,进行中,李伟,2026-12-{number:02}," for number in range(1, 6))
    assert [item.due and item.due.day for item in read(f"{FULL}\n{rows}\n").items] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("text", "columns", "said"),
    [
        pytest.param("", {}, ("the table is empty", ""), id="empty"),
        pytest.param("\n,,\n", {}, ("the table is empty", ""), id="only-commas"),
        pytest.param(
            "甲,乙\n1,2\n",
            {},
            ("no column for title, state; the table has: 甲, 乙", "say which: --map title=COLUMN"),
            id="unknown-headings",
        ),
        pytest.param(
            "编号,标题\n1,2\n",
            {"state": "阶段"},
            ("there is no column “阶段”; the table has: 编号, 标题", ""),
            id="no-such-column",
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
    ],
)
def test_what_is_no_table_is_said_to_be_none(
    text: str, columns: dict[str, str], said: tuple[str, str]
) -> None:
    assert refusal(text, columns=columns) == said


def test_a_field_that_is_none_is_said_to_be_none() -> None:
    said, _ = refusal("编号,标题,状态\n1,2,3\n", columns={"colour": "标题"})
    assert said.startswith("no field “colour”: key, title, type, state")


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        pytest.param("编号,标题,状态\n" + "A,b,c\n" * 9, {"ROWS": 9}, id="too-many-rows"),
        pytest.param("编号,标题,状态\nA,b,c\nB,c,d\n", {"ITEMS": 1}, id="too-many-items"),
        pytest.param("," * CELLS + "编号\n", {}, id="too-many-columns"),
    ],
)
def test_a_table_is_bounded(text: str, bounds: dict[str, int], monkeypatch: pytest.MonkeyPatch) -> None:
    for name, bound in bounds.items():
        monkeypatch.setattr(table_import, name, bound)
    assert refusal(text) == (
        "the table has more than 1,000,000 rows, 500 columns or 50,000 work items of now",
        "export fewer: only this quarter, or only your team",
    )


@pytest.mark.parametrize(
    "data",
    [b"\x80\xff\x80\xff", b"\xff\xfe\x00", PINGCODE.encode() + b"\xff"],
    ids=["neither", "half", "damaged"],
)
def test_bytes_that_are_no_text_are_said_to_be_none(data: bytes) -> None:
    assert refusal(data) == ("it is neither UTF-8 nor GB18030", "save it as CSV in UTF-8")


@pytest.mark.parametrize("data", [b"PK\x03\x04\x14\x00", b"\xd0\xcf\x11\xe0\xa1"], ids=["xlsx", "xls"])
def test_a_book_that_is_none_is_said(data: bytes) -> None:
    assert refusal(data)[0] == "it cannot be read as an Excel file"


def test_a_workbook_is_read_as_a_table_is() -> None:
    heads, *items = [
        ["编号", "标题", "状态", "负责人", "截止"],
        ["A-1", "对账脚本", "已完成", "王芳", date(2026, 11, 18)],
    ]
    text = f"{','.join(heads)}\nA-1,对账脚本,已完成,王芳,2026-11-18\n"
    made = book({"封面": [["导出"]], "工作项": [["十一月"], heads, *items]})
    assert read_table(made, READER).items == read_table(text.encode(), READER).items != ()


@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_a_refusal(data: bytes) -> None:
    for each in (data, f"{FULL}\n".encode() + data):
        try:
            read(each)
        except PmcoachError as error:
            assert error.says.say(Lang.ZH)  # noqa: PT017 - a refusal is one of two good ends
