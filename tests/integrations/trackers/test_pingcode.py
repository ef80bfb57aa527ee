"""PingCode as a client sees it: each generation of paths, pages, filters that are not heard."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from tests.integrations.fakes import data
from tests.integrations.fakes import pingcode as fakes
from tests.integrations.fakes.pingcode_client import READY, SECRET, client, made
from tests.integrations.fakes.reach import Kept, reach
from tests.integrations.fakes.tracker import says

from pmcoach.errors import PmcoachError
from pmcoach.integrations.trackers.pingcode import PingCode
from pmcoach.integrations.trackers.pingcode_paths import PROFILES
from pmcoach.integrations.trackers.tracker import Ask
from pmcoach.records.kinds.workitem import WorkItem
from pmcoach.text import Lang

SINCE = date(2026, 11, 9)


@pytest.fixture
def fake() -> Iterator[fakes.PingCode]:
    with (service := made()).running():
        yield service
    assert service.wrong == []


def keys(items: tuple[WorkItem, ...]) -> list[str]:
    return sorted(item.key for item in items)


@pytest.mark.parametrize("profile", PROFILES)
def test_the_paths_that_answer_are_found_and_kept(profile: str) -> None:
    with (fake := made(profile)).running():
        keep = Kept()
        for _ in range(2):
            assert client(fake, keep).profile() == PROFILES[profile]
    asked = [path for path in fake.paths() if path != "/v1/auth/token"]
    assert asked == [each.items for each in PROFILES.values()][: list(PROFILES).index(profile) + 1]
    assert fake.paths().count("/v1/auth/token") == 1


@pytest.mark.parametrize("profile", PROFILES)
def test_the_items_of_some_people_are_asked_for(profile: str) -> None:
    with (fake := made(profile)).running():
        given = client(fake).items(Ask(SINCE, people=(data.LI, data.ZHANG)))
    assert keys(given.items) == ["GRW-1", "GRW-3", "GRW-4", "GRW-5", "PAY-2"]
    assert {member.name for member in given.members} == {"李伟", "张敏"}
    assert (given.dropped, given.cut, fake.wrong) == (0, False, [])
    filters = {name for request in fake.requests for name in request.query if name.startswith("assignee")}
    assert filters == ({"assignee_ids"} if profile == "project" else {"assignee_id"})


@pytest.mark.parametrize("profile", PROFILES)
def test_the_items_of_a_project_are_asked_for(profile: str) -> None:
    with (fake := made(profile)).running():
        given = client(fake).items(Ask(SINCE, projects=(data.PAY["id"],)))
        both = client(fake).items(Ask(SINCE, projects=(data.PAY["id"],), people=(data.ZHANG,)))
    assert keys(given.items) == ["PAY-2"]
    assert both.items == ()
    assert given.dropped == both.dropped == 0


def test_what_neither_changed_nor_is_open_is_not_wanted_unless_a_plan_names_it(fake: fakes.PingCode) -> None:
    late = Ask(date(2026, 11, 17), people=(data.LI,))
    assert keys(client(fake).items(late).items) == ["GRW-1", "GRW-3", "PAY-2"]
    named = late._replace(named=lambda item: item.key == "GRW-4")
    assert keys(client(fake).items(named).items) == ["GRW-1", "GRW-3", "GRW-4", "PAY-2"]


@pytest.mark.parametrize("profile", PROFILES)
def test_a_filter_that_is_not_heard_is_looked_after(profile: str) -> None:
    deaf = frozenset(("assignee_id", "assignee_ids"))
    with (fake := made(profile, deaf=deaf)).running():
        given = client(fake).items(Ask(SINCE, people=(data.ZHANG, data.LI)))
    assert keys(given.items) == ["GRW-1", "GRW-3", "GRW-4", "GRW-5", "PAY-2"]
    assert given.dropped == 2
    lists = [request for request in fake.requests if request.query.get("page_size") == "100"]
    assert len(lists) == 1, "what answers everything is asked once"


def test_a_filter_that_is_heard_in_part_is_asked_for_each(fake: fakes.PingCode) -> None:
    fake.deaf = frozenset(("project_id",))
    ask = Ask(SINCE, projects=(data.PAY["id"],), people=(data.ZHANG, data.LI))
    given = client(fake).items(ask)
    assert keys(given.items) == ["PAY-2"]
    assert given.dropped == 4


def test_all_pages_are_read_and_each_item_once(fake: fakes.PingCode) -> None:
    fake.items = [data.item(number, f"事 {number}", "进行中") for number in range(1, 251)]
    steps: list[tuple[int, int]] = []
    tracker = reach(fake, "pingcode")._replace(progress=lambda count, total: steps.append((count, total)))
    given = PingCode(tracker, SECRET, "pjm2").items(Ask(SINCE))
    assert len(given.items) == 250
    assert steps == [(100, 250), (200, 250), (250, 250)]


@pytest.mark.parametrize(
    "pages",
    [
        pytest.param([{"values": [{"id": "a", "title": "x"}]}], id="no-total-and-a-short-page"),
        pytest.param([{"values": [{"id": "a", "title": "x"}], "total": 9}] * 2, id="the-same-page-for-ever"),
        pytest.param(
            [{"values": [{"id": "a", "title": "x"}], "total": 9}, {"values": []}], id="an-empty-page"
        ),
        pytest.param(
            [{"values": [{"id": "a", "title": "x"}], "page_size": 1}, {"values": [], "page_size": 1}],
            id="a-smaller-page-than-asked",
        ),
        pytest.param(
            [{"values": [None, 7, {"id": "a", "title": "x"}, {}], "total": "4"}] * 2, id="rows-that-are-none"
        ),
    ],
)
def test_a_list_ends(fake: fakes.PingCode, pages: list[Any]) -> None:
    for page in pages:
        fake.fail_next(says(200, page))
    given = client(fake, said=READY, profile="pjm2").items(Ask(date(1970, 1, 1)))
    assert [item.id for item in given.items] == ["a"]
    assert fake.faults == []


def test_a_list_without_an_end_is_given_up(fake: fakes.PingCode) -> None:
    for number in range(200):
        fake.fail_next(says(200, {"values": [{"id": f"i{number}", "title": "x"}], "page_size": 1}))
    given = client(fake, said=READY, profile="pjm2").items(Ask(SINCE))
    assert (len(given.items), given.cut) == (200, True)


@pytest.mark.parametrize("profile", PROFILES)
def test_of_very_many_items_those_that_changed_are_asked_for(profile: str) -> None:
    old = [
        data.item(n, "旧事", "已完成", data.USERS[0], updated_at=data.NOV_16 - 90 * data.DAY)
        for n in range(9, 2009)
    ]
    with (fake := made(profile, items=[*data.ITEMS, *old])).running():
        given = client(fake, profile=profile).items(Ask(SINCE, people=(data.LI,)))
    assert keys(given.items) == ["GRW-1", "GRW-3", "GRW-4", "PAY-2"]
    assert (given.cut, fake.wrong) == (True, [])
    assert len(fake.requests) == 3
    if profile != "project":
        asked = json.loads(fake.requests[-1].body)["payload"]["filter"]
        assert asked == {"assignee.id": {"in": [data.LI]}, "updated_at": {"gte": 1_794_153_600}}


def test_the_address_may_end_with_the_version(fake: fakes.PingCode) -> None:
    tracker = reach(fake, "pingcode")
    given = PingCode(tracker._replace(root=f"{tracker.root}/v1"), SECRET).items(Ask(SINCE))
    assert given.items


def test_a_page_without_a_list_is_strange(fake: fakes.PingCode) -> None:
    fake.fail_next(says(200, {"values": {}}))
    with pytest.raises(PmcoachError) as caught:
        client(fake, said=READY, profile="pjm2").items(Ask(SINCE))
    assert "answers with something other than it documents" in caught.value.says.say(Lang.EN)
