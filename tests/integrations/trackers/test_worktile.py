"""Worktile as a client sees it: two lists of tasks, tasks in full, refusals that say 200, pages with `has_more`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from tests.integrations.fakes import data
from tests.integrations.fakes import worktile as fakes
from tests.integrations.fakes.reach import Kept, reach
from tests.integrations.fakes.tracker import Clock, html, says

from pmcoach.errors import PmcoachError
from pmcoach.integrations.trackers.credentials import Credentials
from pmcoach.integrations.trackers.tracker import Ask, Project
from pmcoach.integrations.trackers.worktile import Worktile
from pmcoach.records.kinds.workitem import Category, WorkItem
from pmcoach.text import Lang

SECRET = Credentials("cid", "wt-secret-MARKER")
READY = Credentials(token="ready-made-MARKER")
SINCE = date(2026, 11, 9)
TOKEN = "/open-api/tenant-access-token"
LINK = "https://example.worktile.com/tasks/{id}"


def made(**how: Any) -> fakes.Worktile:
    usual: dict[str, Any] = {"tasks": data.TASKS, "members": data.MEMBERS}
    return fakes.Worktile(Clock(), projects=[data.MARKETING, data.OPS], **{**usual, **how})


@pytest.fixture
def fake() -> Iterator[fakes.Worktile]:
    with (service := made()).running():
        yield service
    assert service.wrong == []


def client(fake: fakes.Worktile, keep: Kept | None = None, said: Credentials = SECRET) -> Worktile:
    return Worktile(reach(fake, "worktile", keep), said, LINK)


def keys(items: tuple[WorkItem, ...]) -> list[str]:
    return sorted(item.key for item in items)


def refusal(client: Worktile) -> tuple[str, str]:
    with pytest.raises(PmcoachError) as caught:
        client.items(Ask(SINCE))
    says = caught.value.says
    assert "MARKER" not in repr(caught.value.__context__) + says.en + str(caught.value)
    return says.say(Lang.EN), caught.value.do.say(Lang.EN) if caught.value.do else ""


@pytest.mark.parametrize(
    "how",
    [
        pytest.param({}, id="older-list-without-properties"),
        pytest.param({"full": True}, id="older-list-with-properties"),
        pytest.param({"value": True}, id="pages-called-value"),
        pytest.param({"second": True}, id="newer-list"),
        pytest.param({"absolute": True}, id="token-with-a-moment"),
    ],
)
def test_the_tasks_of_all_projects_come_in_full(how: dict[str, Any]) -> None:
    with (fake := made(**how)).running():
        given = client(fake).items(Ask(SINCE))
    assert keys(given.items) == ["MKT-1", "MKT-2", "MKT-3", "MKT-4", "MKT-5"]
    assert {item.key: item.assignee for item in given.items} == {
        "MKT-1": "李伟", "MKT-2": "李伟", "MKT-3": "张敏", "MKT-4": "李伟", "MKT-5": "",
    }  # fmt: skip
    assert {item.due for item in given.items if item.key != "MKT-5"} == {
        date(2026, 11, 19), date(2026, 11, 25), date(2026, 11, 15), None,
    }  # fmt: skip
    assert [item.category for item in given.items if item.key == "MKT-5"] == [Category.UNKNOWN]
    assert (given.dropped, given.cut, fake.wrong) == (0, False, [])


def test_tasks_that_are_not_wanted_are_not_asked_for_in_full(fake: fakes.Worktile) -> None:
    ask = Ask(date(2026, 11, 18))
    assert keys(client(fake).items(ask).items) == ["MKT-2", "MKT-3"]
    ids = [request.query["task_ids"] for request in fake.requests if "task_ids" in request.query]
    assert ids == [f"{data.TASKS[1]['_id']},{data.TASKS[2]['_id']}"]


def test_only_the_people_and_projects_asked_for(fake: fakes.Worktile) -> None:
    given = client(fake).items(Ask(SINCE, projects=(data.OPS["_id"],)))
    assert given.items == ()
    given = client(fake).items(Ask(SINCE, people=(data.UID_ZHANG,)))
    assert keys(given.items) == ["MKT-3"]
    assert given.dropped == 0


def test_tasks_are_asked_for_20_at_a_time_over_all_pages(fake: fakes.Worktile) -> None:
    fake.tasks = [
        data.task(number, f"事 {number}", "进行中", assignee=data.UID_LI) for number in range(1, 146)
    ]
    steps: list[tuple[int, int]] = []
    tracker = reach(fake, "worktile")._replace(progress=lambda count, total: steps.append((count, total)))
    given = Worktile(tracker, SECRET).items(Ask(SINCE))
    assert len(given.items) == 145
    assert fake.paths().count("/open-api/mission/get-tasks-by-ids") == 8
    assert (100, 145) in steps
    assert (145, 0) in steps


def test_a_list_without_an_end_is_given_up(fake: fakes.Worktile) -> None:
    keep = Kept()
    client(fake, keep).projects()
    client(fake, keep).members()
    for number in range(200):
        task = data.task(number, "事", "进行中", assignee=data.UID_LI)
        fake.fail_next(says(200, {"items": [task], "has_more": True}))
    given = client(fake, keep).items(Ask(SINCE, projects=(data.MARKETING["_id"],)))
    assert (len(given.items), given.cut) == (200, True)


def test_the_same_page_again_ends_a_list(fake: fakes.Worktile) -> None:
    page = says(200, {"items": [data.MARKETING], "has_more": True})
    fake.fail_next(page, times=2)
    assert client(fake, said=READY).projects() == (Project(data.MARKETING["_id"], "MKT", "市场"),)


def test_tasks_of_another_project_are_left_out(fake: fakes.Worktile) -> None:
    keep = Kept()
    client(fake, keep).projects()
    client(fake, keep).members()
    stray = {**data.task(9, "别处的事", "进行中", assignee=data.UID_LI), "project_id": "elsewhere"}
    fake.fail_next(says(200, {"items": [stray, data.TASKS[0]]}))
    given = client(fake, keep).items(Ask(SINCE, projects=(data.MARKETING["_id"],)))
    assert (keys(given.items), given.dropped) == (["MKT-1"], 1)


@pytest.mark.parametrize("already", [0, 1], ids=["401", "200-and-1103"])
def test_an_old_token_is_renewed_once_and_the_question_repeated(fake: fakes.Worktile, already: int) -> None:
    keep = Kept()
    client(fake, keep).members()
    fake.expired = already
    fake.tokens.clear()
    before = len(fake.requests)
    assert client(fake, keep).projects()
    path = "/open-api/mission/get-projects-by-page"
    assert fake.paths()[before:] == [path, TOKEN, path]


def test_a_token_is_kept_until_it_ends(fake: fakes.Worktile) -> None:
    keep = Kept()
    client(fake, keep).items(Ask(SINCE))
    fake.clock.sleep(7200 - 301)
    client(fake, keep).items(Ask(SINCE))
    assert fake.paths().count(TOKEN) == 1
    fake.clock.sleep(2)
    client(fake, keep).items(Ask(SINCE))
    assert fake.paths().count(TOKEN) == 2


def test_the_token_stands_in_both_places(fake: fakes.Worktile) -> None:
    client(fake, said=READY).members()
    request = fake.requests[-1]
    assert request.query["access_token"] == "ready-made-MARKER"
    assert request.headers["authorization"] == "Bearer ready-made-MARKER"


@pytest.mark.parametrize("already", [0, 1], ids=["401", "200-and-1103"])
def test_a_ready_made_token_that_is_over_is_said_to_be(fake: fakes.Worktile, already: int) -> None:
    fake.expired = already
    said = Credentials("cid", "wt-secret-MARKER", "ended-MARKER")
    assert refusal(client(fake, said=said)) == (
        "Worktile refuses the token (HTTP 401)",
        "it has ended or was withdrawn; make a new one",
    )
    assert TOKEN not in fake.paths()


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(says(400, {"message": "no"}), id="400"),
        pytest.param(says(200, {"ok": False, "error_code": 1001}), id="200-not-ok"),
    ],
)
def test_a_wrong_secret_is_said_to_be_wrong(fake: fakes.Worktile, reply: Any) -> None:
    fake.fail_next(reply)
    said, do = refusal(client(fake))
    assert "refuses the client id or the secret" in said
    assert do == "check PMCOACH_WORKTILE_CLIENT_ID, PMCOACH_WORKTILE_CLIENT_SECRET"


@pytest.mark.parametrize("token", [None, "", 7, "two\r\nlines"])
def test_a_token_that_cannot_be_one_is_strange(fake: fakes.Worktile, token: Any) -> None:
    fake.fail_next(says(200, {"tenant_access_token": token}))
    assert "something other than it documents" in refusal(client(fake))[0]


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        pytest.param(html(429), "Worktile has had too many requests", id="429-html"),
        pytest.param(html(503), "Worktile is down or refuses to answer (HTTP 503)", id="503-html"),
        pytest.param(html(200), "Worktile answers with something other", id="200-html"),
        pytest.param(says(200, {"ok": False, "error_code": 9}), "(HTTP 200, code 9)", id="not-ok"),
        pytest.param(says(200, {"ok": False}), "something other", id="not-ok-without-a-code"),
        pytest.param(says(200, {"items": 7}), "something other", id="no-list"),
        pytest.param(says(200, [1]), "something other", id="a-list-where-a-page-belongs"),
        pytest.param(says(403, {}), "does not allow", id="403"),
    ],
)
def test_a_refusal_is_said(fake: fakes.Worktile, reply: Any, said: str) -> None:
    keep = Kept()
    client(fake, keep).members()
    fake.fail_next(reply, times=3)
    assert said in refusal(client(fake, keep))[0]


def test_one_refusal_of_a_busy_service_is_waited_out(fake: fakes.Worktile) -> None:
    fake.fail_next(html(429))
    fake.fail_next(html(503))
    assert len(client(fake, said=READY).members()) == 2
    assert fake.clock.waits == [0.5, 1.0]


def test_tasks_in_full_that_are_no_list_are_strange(fake: fakes.Worktile) -> None:
    keep = Kept()
    client(fake, keep).members()
    client(fake, keep).projects()
    fake.fail_next(says(200, {"items": [{"_id": "a", "title": "x"}]}))
    fake.fail_next(says(200, {"value": {}}))
    assert "something other" in refusal(client(fake, keep))[0]


@pytest.mark.parametrize("status", [403, 404])
def test_members_that_may_not_be_seen_are_nobody(fake: fakes.Worktile, status: int) -> None:
    fake.fail_next(says(status, {}))
    assert client(fake, said=READY).members() == ()


def test_an_id_with_a_slash_is_quoted(fake: fakes.Worktile) -> None:
    fake.second = True
    fake.projects = [{"_id": "a/../b", "name": "x"}]
    assert client(fake).items(Ask(SINCE)).items == ()
    assert fake.paths()[-1] == "/open-api/mission/projects/a%2F..%2Fb/tasks"


def test_the_address_may_end_with_the_path(fake: fakes.Worktile) -> None:
    tracker = reach(fake, "worktile")
    given = Worktile(tracker._replace(root=f"{tracker.root}/open-api"), SECRET).members()
    assert [member.name for member in given] == ["李伟", "张敏"]
