"""What doctor --live finds out, and that nothing of anybody's is in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from tests.integrations.fakes import data, desk
from tests.integrations.fakes.pingcode import PingCode
from tests.integrations.fakes.reach import reach
from tests.integrations.fakes.tracker import Clock, says
from tests.integrations.fakes.worktile import Worktile

from pmcoach.integrations.net.client import Request
from pmcoach.integrations.net.response import Response
from pmcoach.integrations.trackers import jira_facts, pingcode_facts, worktile_facts
from pmcoach.integrations.trackers.credentials import Credentials
from pmcoach.integrations.trackers.fact import Fact, counted, ending, figure, keys, rates, status
from pmcoach.integrations.trackers.pingcode_paths import CLOUD
from pmcoach.text import Lang, word

OURS = (
    "MARKER",
    "李伟",
    "张敏",
    "li.wei",
    "引导",
    "双十一",
    data.LI,
    data.UID_LI,
    "66aa",
    "66bb",
    "增长",
    "GRW",
)


def told(facts: Iterator[Fact]) -> dict[str, str]:
    found = {fact.about.say(Lang.EN): word(fact.said, Lang.EN) for fact in facts}
    shown = repr(found)
    assert [secret for secret in OURS if secret in shown] == []
    return found


@pytest.mark.parametrize("profile", ["pjm2", "pjm", "project"])
def test_what_pingcode_really_does(profile: str) -> None:
    fake = PingCode(Clock(), profile, items=data.ITEMS, users=data.USERS)
    with fake.running():
        found = told(pingcode_facts.facts(reach(fake, "pingcode"), Credentials("cid", "pc-secret-MARKER")))
    paths = {name: said for name, said in found.items() if name.startswith("/v1/")}
    assert sorted(paths.values()) == ["HTTP 200", "HTTP 404 / 100002", "HTTP 404 / 100002"]
    assert {name: said for name, said in found.items() if name not in paths} == {
        "keys of the token": "access_token, expires_in, token_type",
        "expires_in is": "a moment, 30 days ahead",
        "work items on a page, of all": "7 / 7",
        "work items with a type": "6 / 7",
        "kinds of state": "closed × 1, completed × 2, in_progress × 2, pending × 2",
        "version, versions, release": "version × 7, versions × 7",
        "page_size 500: answer, echoed size, rows": "HTTP 200, 500, 7",
        "assignee filter heard": "4 / 4",
        "directory of members": "HTTP 200",
        "headers about rates": "—",
    }
    assert fake.wrong == ["page_size 500"]


def test_where_nothing_answers_that_is_the_finding() -> None:
    fake = PingCode(Clock(), "pjm2")
    with fake.running():
        fake.fail_next(says(404, {}), times=3)
        fake.fail_next(says(200, {}, X_RateLimit_Team_Remaining="199", X_Rate_Note="mine, li.wei"))
        found = told(pingcode_facts.facts(reach(fake, "pingcode"), Credentials(token="ready-made-MARKER")))
    assert list(found) == [
        "/v1/pjm/workitems", "/v1/pjm/work_items", "/v1/project/work_items",
        "directory of members", "headers about rates",
    ]  # fmt: skip
    assert found["headers about rates"] == "x-rate-note: …, x-ratelimit-team-remaining: 199"


def test_nobody_s_items_tell_nothing_of_the_filter() -> None:
    fake = PingCode(Clock(), "pjm2", items=[data.ITEMS[6]])
    with fake.running():
        found = told(pingcode_facts.facts(reach(fake, "pingcode"), Credentials(token="ready-made-MARKER")))
    assert "assignee filter heard" not in found
    assert "keys of the token" not in found


def test_of_the_cloud_the_other_address_is_asked_without_a_token() -> None:
    fake = PingCode(Clock(), "pjm2")
    tracker = reach(fake, "pingcode")
    sent: list[Request] = []

    class Cloud:
        clock = tracker.door.clock

        def ask(self, request: Request) -> Response:
            sent.append(request)
            return Response(401 if "api." in request.url else 404)

    found = told(
        pingcode_facts.facts(
            tracker._replace(root=CLOUD, door=Cloud()),  # type: ignore[arg-type]
            Credentials(token="ready-made-MARKER"),
        )
    )
    others = [request for request in sent if request.url.startswith("https://api.pingcode.com/")]
    assert len(others) == 3
    assert all("Authorization" not in request.headers for request in others)
    assert found["https://api.pingcode.com/v1/pjm/workitems without a token"] == "HTTP 401"


def test_what_worktile_really_does() -> None:
    tasks = [data.task(number, "双十一", "进行中", assignee=data.UID_LI) for number in range(1, 61)]
    tasks[0]["web_url"] = "https://example.worktile.com/1"
    fake = Worktile(Clock(), tasks=tasks, projects=[data.MARKETING], members=data.MEMBERS, absolute=True)
    with fake.running():
        found = told(worktile_facts.facts(reach(fake, "worktile"), Credentials("cid", "wt-secret-MARKER")))
    assert found == {
        "keys of the token": "expires_in, tenant_access_token",
        "expires_in is": "a moment, 0.1 days ahead",
        "a wrong token: answer, keys": "HTTP 401: message",
        "/mission/get-projects-by-page: answer, keys": "HTTP 200: has_more, items, total",
        "/contact/get-members-by-page: answer, keys": "HTTP 200: has_more, items, total",
        "tasks for page_size 100: rows, has_more": "60, False",
        "tasks for page_size 500: rows, has_more": "60, False",
        "rows with properties": "0 / 60",
        "state_type": "2 × 60",
        "keys that hold a web address": "web_url × 1",
        "tasks for 21 ids: answer, rows": "HTTP 200, 21",
        "tasks for 50 ids: answer, rows": "HTTP 200, 50",
        "the newer list of tasks: answer, keys": "HTTP 404: message",
        "goals at /goal/get-goals-by-page": "HTTP 404",
        "goals at /okr/get-goals-by-page": "HTTP 404",
        "goals at /goals": "HTTP 404",
        "headers about rates": "—",
    }
    assert fake.wrong == ["21 ids at once", "50 ids at once"]


def test_a_team_without_projects_tells_nothing_of_tasks() -> None:
    fake = Worktile(Clock())
    fake.expired = 1
    with fake.running():
        found = told(worktile_facts.facts(reach(fake, "worktile"), Credentials(token="ready-made-MARKER")))
    assert found["a wrong token: answer, keys"] == "HTTP 200 / 1103: error_code, message, ok"
    assert "rows with properties" not in found


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"b": 1, "_id": 2, "李伟": 3, "x y": 4}, "_id, b, +2"),
        ({}, ""),
        ([1], "no JSON object"),
        (None, "no JSON object"),
    ],
)
def test_keys_that_may_be_somebody_s_words_are_counted_only(value: Any, said: str) -> None:
    assert word(keys(value), Lang.EN) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (7200, "a duration of 7,200 s"),
        (1_795_226_400, "a moment, 1 days ahead"),
        (None, "absent"),
        ("x", "absent"),
    ],
)
def test_the_end_of_a_token_is_a_moment_or_a_duration(value: Any, said: str) -> None:
    assert ending(value, 1_795_140_000.0).say(Lang.EN) == said


def test_small_words() -> None:
    assert counted(["a", "a", "3", "李伟", ""]) == "3 × 1, ? × 2, a × 2"
    assert counted([]) == "—"
    assert [figure(5), figure(None), figure("x")] == ["5", "—", "—"]
    assert status(Response(404), "100002") == "HTTP 404 / 100002"
    assert rates([{"retry-after": "5", "date": "now"}, {"x-rate": "pingcode_team"}]) == (
        "retry-after: 5, x-rate: pingcode_team"
    )


def test_what_jira_does() -> None:
    for server in (False, True):
        fake = desk.jira(server=server)
        opened = Credentials(token=fake.token, email="" if server else fake.email)
        with fake.running():
            found = told(jira_facts.facts(reach(fake, "jira"), opened))
        search = found.pop("a search: answer, keys")
        assert search == f"HTTP 200: issues, {'total, +2' if server else '+1'}"
        assert found == {
            "deployment, version": f"{'Server' if server else 'Cloud'}, 10.3.1",
            "who asks": "HTTP 200",
            "status categories": "done × 4, indeterminate × 1, new × 2",
            "assignees with an address": "1 / 6",
            "total": "7" if server else "—",
            "headers about rates": "—",
        }


def test_a_jira_that_does_not_say_what_it_is() -> None:
    fake = desk.jira()
    with fake.running():
        fake.fail_next(says(404, {}))
        found = told(jira_facts.facts(reach(fake, "jira"), Credentials(token=fake.token, email=fake.email)))
    assert found["deployment, version"] == "HTTP 404"
