"""A PingCode work item, whole, in pieces, and wrong in every field."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.integrations.fakes import data
from tests.integrations.fakes.anything import ANYTHING

from pmcoach.integrations.trackers.pingcode_item import read_item, read_member
from pmcoach.records.kinds.workitem import Category, Member

ZONE = ZoneInfo("Asia/Shanghai")


def test_every_field_is_read() -> None:
    row = data.item(
        12,
        "新用户引导改版",
        "进行中",
        data.USERS[0],
        start_at=1_793_462_400,
        end_at=1_794_067_199,
        estimated_workload=16,
        remaining_workload=6,
    )
    item = read_item(row, ZONE)
    assert item is not None
    assert item._replace(created_at=None, updated_at=None)._asdict() == {
        "source": "pingcode",
        "id": "66aa00000000000000000012",
        "key": "GRW-12",
        "title": "新用户引导改版",
        "type": "story",
        "state": "进行中",
        "category": Category.DOING,
        "assignee_id": data.LI,
        "assignee": "李伟",
        "start": date(2026, 11, 1),
        "due": date(2026, 11, 7),
        "completed_at": None,
        "created_at": None,
        "updated_at": None,
        "project_id": data.GROWTH["id"],
        "project": "增长",
        "sprint": "Sprint 21",
        "priority": "高",
        "points": 5.0,
        "estimate_h": 16.0,
        "remaining_h": 6.0,
        "url": "https://example.pingcode.com/pjm/workitems/k12",
        "extra": {},
        "assignees": (),
    }
    assert item.updated_at == datetime(2026, 11, 16, 8, 0, tzinfo=ZONE)


def test_an_id_and_a_title_are_enough() -> None:
    item = read_item({"id": "a/b", "title": "x"}, ZONE)
    assert item is not None
    assert (item.id, item.type, item.category, item.due, item.url) == ("a/b", "", Category.UNKNOWN, None, "")


@pytest.mark.parametrize(
    "row",
    [
        pytest.param({}, id="empty"),
        pytest.param({"id": "a"}, id="no-title"),
        pytest.param({"title": "x"}, id="no-id"),
        pytest.param({"id": "a", "title": "x", "is_archived": 1}, id="archived"),
        pytest.param({"id": "a", "title": "x", "is_deleted": True}, id="deleted"),
    ],
)
def test_what_is_no_item_is_none(row: dict[str, Any]) -> None:
    assert read_item(row, ZONE) is None


@pytest.mark.parametrize(
    ("kind", "category"),
    [
        ("pending", Category.TODO),
        ("in_progress", Category.DOING),
        ("completed", Category.DONE),
        ("closed", Category.UNKNOWN),
        (None, Category.UNKNOWN),
        ({"x": 1}, Category.UNKNOWN),
    ],
)
def test_a_state_is_judged_by_its_type_and_never_by_its_name(kind: Any, category: Category) -> None:
    item = read_item({"id": "a", "title": "x", "state": {"name": "已完成", "type": kind}}, ZONE)
    assert item is not None
    assert item.category is category


def test_the_login_stands_for_a_name_that_is_missing() -> None:
    item = read_item({"id": "a", "title": "x", "assignee": {"id": "1", "name": "li.wei"}}, ZONE)
    assert item is not None
    assert item.assignee == "li.wei"


def test_a_member_has_an_id() -> None:
    assert read_member(data.USERS[0]) == Member(data.LI, "li.wei", "李伟", "li.wei@example.com")
    assert read_member(None) is None
    assert read_member({"name": "x"}) is None


@pytest.mark.bulk
@given(st.dictionaries(st.sampled_from([*data.ITEMS[0], "type"]), ANYTHING))
def test_no_field_raises_whatever_stands_in_it(row: dict[str, Any]) -> None:
    read_item({"id": "a", "title": "x", **row}, ZONE)
