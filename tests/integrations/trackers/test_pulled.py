"""What was pulled survives being kept, and what is kept may be anything."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from tests.integrations.fakes import data
from tests.integrations.fakes.anything import ANYTHING

from pmcoach.integrations.trackers.pingcode_item import read_item
from pmcoach.integrations.trackers.pulled import Pulled, as_json, merged, read, written
from pmcoach.integrations.trackers.tracker import Ask
from pmcoach.records.kinds.workitem import Category, Member, WorkItem

ZONE = ZoneInfo("Asia/Shanghai")
AT = datetime(2026, 11, 20, 10, 0, tzinfo=ZONE)
SINCE = date(2026, 11, 9)


def items() -> tuple[WorkItem, ...]:
    return tuple(item for row in data.ITEMS if (item := read_item(row, ZONE)) is not None)


def pulled(
    *found: WorkItem, since: date = SINCE, at: datetime = AT, members: tuple[Member, ...] = ()
) -> Pulled:
    return Pulled("pingcode", at, since, found, members)


def test_what_is_kept_is_what_was_pulled() -> None:
    table = WorkItem("csv", "A-1", "A-1", "甲", extra={"风险": "低"})
    made = pulled(*items(), table, members=(Member(data.LI, "li.wei", "李伟", "li.wei@example.com"),))
    assert read(written(made)) == made


def test_what_is_empty_is_not_kept() -> None:
    assert as_json(WorkItem("csv", "A-1", "A-1", "甲")) == {
        "source": "csv", "id": "A-1", "key": "A-1", "title": "甲", "category": "unknown",
    }  # fmt: skip


def item(name: str, who: str = "", *, done: bool = False, day: int = 16) -> WorkItem:
    return WorkItem(
        "pingcode",
        name,
        name,
        "甲",
        category=Category.DONE if done else Category.DOING,
        assignee_id=who,
        project_id="p",
        updated_at=datetime(2026, 11, day, tzinfo=ZONE),
    )


def test_a_first_pull_is_all_there_is() -> None:
    new = pulled(item("a"))
    assert merged(None, new, Ask(SINCE)) == new


def test_a_pull_for_one_person_leaves_the_others_as_they_were() -> None:
    old = pulled(item("a", "li"), item("b", "zhang"), item("gone", "li"), members=(Member("li", name="旧"),))
    new = pulled(
        item("a", "li", done=True), at=AT + timedelta(hours=1), members=(Member("li"), Member("wang"))
    )
    found = merged(old, new, Ask(SINCE, people=("li",)))
    assert [(each.id, each.category) for each in found.items] == [("b", Category.DOING), ("a", Category.DONE)]
    assert found.members == (Member("li"), Member("wang"))
    assert found.at == new.at


def test_what_was_not_asked_for_again_is_still_known() -> None:
    old = pulled(item("old", "li", done=True, day=3), item("open", "li", day=3), since=date(2026, 11, 1))
    found = merged(old, pulled(item("new", "li")), Ask(SINCE))
    assert [each.id for each in found.items] == ["old", "new"], "what is open would have come again"
    assert found.since == date(2026, 11, 1)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"version": 1}, id="another-version"),
        pytest.param({"since": "soon"}, id="no-day"),
        pytest.param({"at": None}, id="no-moment"),
        pytest.param({"members": None}, id="no-members"),
        pytest.param({"members": [[1, 2, 3, 4, 5]]}, id="too-long-a-member"),
        pytest.param({"items": [{"id": "a"}]}, id="half-an-item"),
        pytest.param({"items": [{"category": "odd"}]}, id="a-category-that-is-none"),
        pytest.param({"items": [{**as_json(items()[0]), "due": 5}]}, id="a-day-that-is-none"),
        pytest.param({"items": [{**as_json(items()[0]), "points": []}]}, id="a-number-that-is-none"),
    ],
)
def test_what_cannot_be_used_is_as_if_it_were_not_there(change: dict[str, Any]) -> None:
    good = json.loads(written(pulled(*items())))
    assert read(json.dumps(good)) is not None
    assert read(json.dumps({**good, **change})) is None


@pytest.mark.parametrize("text", [None, "", "{", "[]", "7", "[" * 100_000, '{"version": 2}'])
def test_what_is_kept_may_be_anything(text: str | None) -> None:
    assert read(text) is None


@given(ANYTHING)
def test_no_value_of_a_field_raises(value: Any) -> None:
    good = json.loads(written(pulled(*items()[:1])))
    for name in good["items"][0]:
        read(json.dumps({**good, "items": [{**good["items"][0], name: value}]}))


def test_an_item_without_a_key_and_with_several_people_is_kept() -> None:
    one = item("a")._replace(key="", assignee_id="甲;乙", assignees=("甲", "乙"))
    found = read(written(pulled(one)._replace(name="禅道", from_file=True)))
    assert found is not None
    assert (found.items, found.name, found.from_file) == ((one,), "禅道", True)


def test_an_item_without_an_identifier_loses_nothing() -> None:
    nameless = WorkItem("jira", "", "", "")
    made = pulled(item("1"), nameless)
    found = read(written(made))
    assert found is not None
    assert [each.id for each in found.items] == ["1", ""]
    later = merged(found, pulled(item("2"), nameless), Ask(SINCE))
    assert [each.id for each in later.items] == ["2", ""] or "1" in [each.id for each in later.items]
    said = json.loads(written(made))
    said["items"].append({"category": "no such"})
    broken = read(json.dumps(said))
    assert broken is not None
    assert [each.id for each in broken.items] == ["1", ""]
