"""A Worktile task in each of the shapes that were seen, and in some that were not."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.integrations.fakes import data
from tests.integrations.fakes.anything import ANYTHING

from pmcoach.integrations.trackers.tracker import Project
from pmcoach.integrations.trackers.worktile_item import (
    assignee_of,
    category_of,
    id_of,
    read_item,
    read_member,
)
from pmcoach.records.kinds.workitem import Category, Member, WorkItem

ZONE = ZoneInfo("Asia/Shanghai")
PROJECT = Project(data.MARKETING["_id"], "MKT", "市场")
LINK = "https://example.worktile.com/tasks/{id}"
MEMBERS = {data.UID_LI: Member(data.UID_LI, "li.wei", "李伟")}


def read(row: dict[str, Any]) -> WorkItem | None:
    return read_item(row, ZONE, MEMBERS, PROJECT, LINK)


def test_every_field_is_read() -> None:
    row = data.task(
        8,
        "双十一落地页",
        "已完成",
        assignee=data.UID_LI,
        start={"date": 1_793_462_400, "with_time": 0},
        due={"date": 1_794_067_199, "with_time": 0},
        priority={"name": "高"},
    )
    item = read(row)
    assert item is not None
    assert (item.source, item.key, item.title, item.type) == ("worktile", "MKT-8", "双十一落地页", "任务")
    assert (item.state, item.category) == ("已完成", Category.DONE)
    assert (item.assignee_id, item.assignee) == (data.UID_LI, "李伟")
    assert (item.start, item.due) == (date(2026, 11, 1), date(2026, 11, 7))
    assert item.completed_at == datetime(2026, 11, 17, 8, 0, tzinfo=ZONE)
    assert (item.project_id, item.project, item.priority) == (PROJECT.id, "市场", "高")
    assert item.url == "https://example.worktile.com/tasks/66bb00000000000000000008"


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("u1", id="uid"),
        pytest.param({"value": "u1"}, id="value"),
        pytest.param({"value": {"uid": "u1"}}, id="value-uid"),
        pytest.param({"value": {"_id": "u1"}}, id="value-id"),
        pytest.param({"uid": "u1"}, id="bare-uid"),
    ],
)
def test_an_assignee_comes_in_many_shapes(said: Any) -> None:
    assert assignee_of({"properties": {"assignee": said}}) == "u1"


@pytest.mark.parametrize("row", [{}, {"properties": None}, {"properties": {"assignee": {"value": None}}}])
def test_nobody_is_nobody(row: dict[str, Any]) -> None:
    assert assignee_of(row) == ""


@pytest.mark.parametrize(
    "said",
    [
        pytest.param({"date": 1_793_462_400, "with_time": 1}, id="date"),
        pytest.param({"value": {"date": 1_793_462_400}}, id="value"),
        pytest.param(1_793_462_400, id="bare"),
        pytest.param({"date": 1_793_462_400_000}, id="milliseconds"),
    ],
)
def test_a_day_comes_in_many_shapes(said: Any) -> None:
    item = read({"_id": "a", "title": "x", "properties": {"due": said}})
    assert item is not None
    assert item.due == date(2026, 11, 1)


@pytest.mark.parametrize("said", [0, None, {}, {"date": 0}, {"value": {}}, "soon"])
def test_no_day_is_none(said: Any) -> None:
    item = read({"_id": "a", "title": "x", "properties": {"due": said}})
    assert item is not None
    assert item.due is None


@pytest.mark.parametrize(
    ("row", "category"),
    [
        pytest.param({"task_state": {"type": 3}, "state_type": 1}, Category.DONE, id="task-state-first"),
        pytest.param({"task_state": None, "state_type": 2}, Category.DOING, id="state-type"),
        pytest.param({"state_type": 0}, Category.TODO, id="zero"),
        pytest.param({"state_type": 4}, Category.CANCELLED, id="cancelled"),
        pytest.param({"state_type": 9}, Category.UNKNOWN, id="unheard-of"),
        pytest.param({}, Category.UNKNOWN, id="nothing"),
    ],
)
def test_a_state_is_judged_by_its_number(row: dict[str, Any], category: Category) -> None:
    assert category_of(row) is category


def test_a_state_without_a_name_is_called_by_its_kind() -> None:
    item = read({"_id": "a", "title": "x", "state_type": 2})
    assert item is not None
    assert item.state == "进行中"


def test_an_id_in_an_address_is_quoted() -> None:
    item = read({"_id": "a/../b?", "title": "x"})
    assert item is not None
    assert item.url == "https://example.worktile.com/tasks/a%2F..%2Fb%3F"


def test_without_a_template_there_is_no_address() -> None:
    item = read_item({"_id": "a", "title": "x"}, ZONE, {}, PROJECT, "")
    assert item is not None
    assert (item.url, item.assignee, item.project_id) == ("", "", PROJECT.id)


@pytest.mark.parametrize(
    "row", [{}, {"_id": "a"}, {"title": "x"}, {"_id": "a", "title": "x", "is_archived": 1}]
)
def test_what_is_no_task_is_none(row: dict[str, Any]) -> None:
    assert read(row) is None


def test_tasks_name_the_uid_of_a_member() -> None:
    assert read_member({"_id": "doc", "uid": "u1", "name": "li.wei", "display_name": "李伟"}) == Member(
        "u1", "li.wei", "李伟"
    )
    assert read_member({"_id": "u2"}) == Member("u2")
    assert read_member({"name": "x"}) is None
    assert id_of(None) == ""


@pytest.mark.bulk
@given(st.dictionaries(st.sampled_from(list(data.TASKS[0])), ANYTHING))
def test_no_field_raises_whatever_stands_in_it(row: dict[str, Any]) -> None:
    read({"_id": "a", "title": "x", **row})
