"""Steps of plans and the work items they name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from pmcoach.assess.tracker.step_gaps import Gap, differences, named_by_steps, served_by, steps_of
from pmcoach.assess.tracker.work_items import Served
from pmcoach.project import Project
from pmcoach.records.kinds.workitem import Category, WorkItem

URL = "https://example.pingcode.com/pjm/workitems/k1"
GOAL = f"""title: 满意度从3.9到4.5分
owner: li.wei
plan:
  - {{do: 问卷改版, link: GRW-1, done: 2026-11-04}}
  - {{do: 埋点 GRW-2}}
  - {{do: 访谈, link: {URL}}}
  - {{do: 没有对应的事}}
"""
FILES = {
    "goals/2026-Q4/csat.yaml": GOAL,
    "goals/2026-Q3/old.yaml": f"{GOAL}status: done\n",
}
DONE = datetime(2026, 11, 18, 18, tzinfo=ZoneInfo("Asia/Shanghai"))


def item(key: str, category: Category, url: str = "") -> WorkItem:
    moment = DONE if category is Category.DONE else None
    return WorkItem("pingcode", f"id{key}", key, "甲", category=category, completed_at=moment, url=url)


def test_a_step_names_an_item_in_its_words_or_its_link(make: Callable[..., Project]) -> None:
    project = make(FILES)
    for key, url, number in (("GRW-1", "", 0), ("GRW-2", "", 1), ("GRW-9", URL, 2)):
        found = list(steps_of(item(key, Category.DOING, url), project))
        assert [(goal.id, step) for goal, step in found] == [("csat", number)], "closed goals are over"
    assert list(steps_of(item("GRW-12", Category.DOING), project)) == []


def test_an_item_serves_the_goal_whose_plan_names_it(make: Callable[..., Project]) -> None:
    items = [item("GRW-1", Category.DOING), item("GRW-7", Category.DOING)]
    assert served_by(items, make(FILES)) == {"idGRW-1": Served("csat")}, "that step is done"


def test_an_item_completes_the_first_open_step_that_names_it(make: Callable[..., Project]) -> None:
    files = {**FILES, "goals/2026-Q4/b.yaml": "title: 甲\nplan:\n  - {do: GRW-1 第一版}\n  - {do: GRW-2}\n"}
    items = [item("GRW-1", Category.DONE), item("GRW-2", Category.DONE)]
    assert served_by(items, make(files)) == {"idGRW-1": Served("b", 1), "idGRW-2": Served("b", 2)}


def test_very_many_items_are_asked_whether_a_step_names_them(make: Callable[..., Project]) -> None:
    named = named_by_steps(make(FILES))
    assert [named(item(key, Category.DONE)) for key in ("GRW-1", "GRW-2", "GRW-12")] == [True, True, False]
    untitled = item("", Category.DONE)
    assert [named(untitled._replace(title=title)) for title in ("没有对应的事", "没有")] == [True, False]


@pytest.mark.parametrize(
    ("key", "category", "gap", "command"),
    [
        pytest.param(
            "GRW-2", Category.DONE, Gap.DONE_THERE, "pmcoach done csat:2 --on 2026-11-18", id="done-there"
        ),
        pytest.param("GRW-2", Category.CANCELLED, Gap.CANCELLED_THERE, "", id="cancelled-there"),
        pytest.param("GRW-2", Category.DOING, None, "", id="open-in-both"),
        pytest.param("GRW-2", Category.UNKNOWN, None, "", id="nobody-knows"),
        pytest.param("GRW-1", Category.TODO, Gap.OPEN_THERE, "", id="open-there"),
        pytest.param("GRW-1", Category.DONE, None, "", id="done-in-both"),
        pytest.param("GRW-1", Category.CANCELLED, None, "", id="done-here-and-cancelled-there"),
        pytest.param("GRW-1", Category.UNKNOWN, None, "", id="done-here-and-nobody-knows"),
    ],
)
def test_a_step_and_its_item_are_compared(
    make: Callable[..., Project], key: str, category: Category, gap: Gap | None, command: str
) -> None:
    found = differences([item(key, category)], make(FILES))
    assert [(each.gap, each.command) for each in found] == ([(gap, command)] if gap else [])


def test_a_difference_knows_its_step_place_and_day(make: Callable[..., Project]) -> None:
    items = [item("GRW-2", Category.DONE), item("GRW-1", Category.DOING)]
    open_there, done_there = differences(items, make(FILES))
    assert (open_there.step.do, open_there.at, open_there.day) == ("问卷改版", ("plan", 0), date(2026, 11, 4))
    assert (done_there.step.do, done_there.at, done_there.day) == (
        "埋点 GRW-2",
        ("plan", 1),
        date(2026, 11, 18),
    )


def test_a_day_nobody_knows_is_left_to_the_command(make: Callable[..., Project]) -> None:
    undated = item("GRW-2", Category.DONE)._replace(completed_at=None)
    assert differences([undated], make(FILES))[0].command == "pmcoach done csat:2"
