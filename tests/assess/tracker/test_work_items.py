"""Which work items make which lines of a report."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from pmcoach.assess.tracker.work_items import Line, Served, Window, is_named, lines, order, suggested
from pmcoach.dates.period import parse
from pmcoach.project import Project
from pmcoach.records.kinds.workitem import Category, WorkItem

ZONE = ZoneInfo("Asia/Shanghai")
WINDOW = Window(date(2026, 11, 16), date(2026, 11, 20), date(2026, 11, 29), date(2026, 11, 20))
URL = "https://example.pingcode.com/pjm/workitems/k1"


def item(category: Category, due: int = 0, done: int = 0, **more: Any) -> WorkItem:
    """An item due on a day of November, or finished on one."""
    return WorkItem(
        "pingcode",
        more.pop("id", "66aa01"),
        more.pop("key", "GRW-1"),
        more.pop("title", "新用户引导改版"),
        category=category,
        due=date(2026, 11, due) if due else None,
        completed_at=datetime(2026, 11, done, 18, tzinfo=ZONE) if done else None,
        **more,
    )


@pytest.mark.parametrize(
    ("found", "part"),
    [
        pytest.param(item(Category.DONE, done=16), "done", id="done-on-the-first-day"),
        pytest.param(item(Category.DONE, done=20), "done", id="done-on-the-last-day"),
        pytest.param(item(Category.DONE, done=15), None, id="done-before"),
        pytest.param(item(Category.DONE, done=21), None, id="done-after"),
        pytest.param(item(Category.DONE), None, id="done-nobody-knows-when"),
        pytest.param(item(Category.CANCELLED, due=18), None, id="cancelled"),
        pytest.param(item(Category.UNKNOWN, due=18), None, id="unknown"),
        pytest.param(item(Category.TODO, due=19), "undone", id="to-do-and-past-its-day"),
        pytest.param(item(Category.TODO, due=20), "next", id="due-today-is-not-late"),
        pytest.param(item(Category.TODO, due=15), None, id="to-do-and-late-before-these-days"),
        pytest.param(item(Category.DOING, due=2), "undone", id="worked-on-and-long-late"),
        pytest.param(item(Category.DOING), "next", id="worked-on-without-a-day"),
        pytest.param(item(Category.TODO), None, id="to-do-without-a-day"),
        pytest.param(item(Category.TODO, due=29), "next", id="due-next-week"),
        pytest.param(item(Category.TODO, due=30), None, id="due-later"),
    ],
)
def test_an_item_belongs_to_a_part_of_a_report(found: WorkItem, part: str | None) -> None:
    made = list(lines([found], "li.wei", WINDOW, {"66aa01": Served("csat", 2)}))
    step = 2 if part == "done" else 0
    assert [(line.part, line.person, line.goal, line.step) for line in made] == (
        [(part, "li.wei", "csat", step)] if part else []
    )


@pytest.mark.parametrize(
    ("title", "key", "what"),
    [
        ("新用户引导改版", "GRW-1", "新用户引导改版 (GRW-1)"),
        ("GRW-1 新用户引导改版", "GRW-1", "GRW-1 新用户引导改版"),
        ("GRW-12 的后续", "GRW-1", "GRW-12 的后续 (GRW-1)"),
        ("新用户引导改版", "", "新用户引导改版"),
    ],
)
def test_a_line_has_the_key_by_which_the_item_is_found(title: str, key: str, what: str) -> None:
    assert Line("done", "li.wei", item(Category.DONE, title=title, key=key)).what == what


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("GRW-1", True),
        ("见 grw-1。", True),
        (URL, True),
        (f"链接 {URL}/, 已上线", True),
        (f"见{URL}，已上线", True),
        ("https://example.pingcode.com/pjm/workitems/k12", False),
        ("https://intra/66aa01", True),
        ("GRW-12", False),
        ("X-GRW-1", False),
        ("", False),
    ],
)
def test_a_text_names_an_item_by_address_or_key(text: str, named: bool) -> None:
    assert is_named(item(Category.DONE, url=URL), text) is named


@pytest.mark.parametrize("key", ["", "12", "123456", "A", "AB", "todo"])
def test_a_key_that_could_be_any_word_names_nothing(key: str) -> None:
    assert not is_named(item(Category.DONE, key=key, id=key), "做 12 件 123456 A AB todo 的事")


def test_lines_stand_by_person_part_and_day() -> None:
    found = [
        Line("next", "a", item(Category.DOING)),
        Line("done", "b", item(Category.DONE, done=17)),
        Line("done", "a", item(Category.DONE, done=18)),
        Line("done", "a", item(Category.DONE, done=17, key="GRW-2")),
        Line("next", "a", item(Category.DOING, due=24)),
    ]
    assert [found.index(line) for line in order(found)] == [3, 2, 4, 0, 1]


def test_what_a_report_says_already_is_not_suggested(make: Callable[..., Project]) -> None:
    project = make(
        {
            "people/li.wei.yaml": "name: 李伟\n",
            "reports/2026-W46/li.wei.yaml": "done: [GRW-3]\n",
            "reports/2026-W47/li.wei.yaml": (
                f"done:\n  - GRW-1 上线了\n  - {{what: 埋点, link: {URL}}}\nnext: [GRW-4 继续]\n"
            ),
        }
    )
    found = [
        item(Category.DONE, done=17, id="a1", key="GRW-1"),
        item(Category.DONE, done=17, id="a2", key="GRW-2", url=URL),
        item(Category.DONE, done=17, id="a3", key="GRW-3"),
        item(Category.DOING, id="a4", key="GRW-4"),
        item(Category.TODO, due=18, id="a5", key="GRW-1"),
    ]
    week = parse("2026-W47")
    assert week is not None
    made = suggested(found, "li.wei", week, project, {})
    assert [(line.part, line.item.id) for line in made] == [("done", "a3"), ("undone", "a5")]


def test_the_last_week_of_the_calendar_has_no_next(make: Callable[..., Project]) -> None:
    project = make({"people/li.wei.yaml": "name: 李伟\n"}, date(9999, 12, 31))
    week = parse("9999-W52")
    assert week is not None
    assert suggested([item(Category.DOING)], "li.wei", week, project, {})[0].part == "next"


def test_an_item_without_a_key_is_named_by_its_whole_title() -> None:
    found = item(Category.DONE, title="地址导入", key="")._replace(url="")
    assert is_named(found, "", "地址导入 ")
    assert not is_named(found, "地址导入的后续")
