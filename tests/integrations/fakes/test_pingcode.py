"""The fake refuses what PingCode refuses: a bad request a rule."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from tests.integrations.fakes import data
from tests.integrations.fakes.pingcode import MONTH, PingCode
from tests.integrations.fakes.tracker import Clock, Reply, Request, html

TOKEN = {"grant_type": "client_credentials", "client_id": "cid", "client_secret": "pc-secret-MARKER"}
READY = {"authorization": "Bearer ready-made-MARKER"}


@pytest.fixture
def fake() -> Iterator[PingCode]:
    made = PingCode(Clock(), "pjm", items=data.ITEMS, users=data.USERS, projects=[data.GROWTH, data.PAY])
    yield made
    assert made.wrong == []


def ask(
    fake: PingCode,
    path: str,
    query: dict[str, str] | None = None,
    method: str = "GET",
    body: Any = None,
    headers: dict[str, str] = READY,
) -> tuple[int, Any, Reply]:
    sent = json.dumps(body).encode() if body is not None else b""
    reply = fake.handled(Request(method, path, query or {}, headers, sent, 0))
    return reply.status, json.loads(reply.body), reply


def code(fake: PingCode, path: str, query: dict[str, str] | None = None, **more: Any) -> tuple[int, str]:
    status, said, _ = ask(fake, path, query, **more)
    return status, said["code"]


@pytest.mark.parametrize(
    "query",
    [
        pytest.param({"client_id": "cid"}, id="too-little"),
        pytest.param({**TOKEN, "scope": "all"}, id="too-much"),
    ],
)
def test_a_token_takes_exactly_three_parameters(fake: PingCode, query: dict[str, str]) -> None:
    assert code(fake, "/v1/auth/token", query) == (400, "100003")


def test_a_wrong_secret_is_400_and_not_401(fake: PingCode) -> None:
    assert code(fake, "/v1/auth/token", {**TOKEN, "client_secret": "no"}) == (400, "100024")


def test_a_token_is_not_posted(fake: PingCode) -> None:
    assert code(fake, "/v1/auth/token", TOKEN, method="POST", body=TOKEN) == (404, "100002")


def test_a_token_ends_at_a_moment_or_after_a_while(fake: PingCode) -> None:
    assert ask(fake, "/v1/auth/token", TOKEN)[1]["expires_in"] == fake.clock.now + MONTH
    fake.short = True
    assert ask(fake, "/v1/auth/token", TOKEN)[1]["expires_in"] == MONTH


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({}, id="none"),
        pytest.param({"authorization": "Bearer no"}, id="wrong"),
        pytest.param({"authorization": "ready-made-MARKER"}, id="without-bearer"),
    ],
)
def test_nothing_is_told_without_a_token(fake: PingCode, headers: dict[str, str]) -> None:
    assert code(fake, "/v1/pjm/work_items", headers=headers) == (401, "100001")


def test_an_old_token_is_refused_and_the_newer_still_works(fake: PingCode) -> None:
    fake.clock.sleep(86_400)
    first, second = (ask(fake, "/v1/auth/token", TOKEN)[1]["access_token"] for _ in range(2))
    fake.clock.sleep(MONTH - 86_400)
    assert code(fake, "/v1/pjm/work_items")[0] == 401
    for token in (first, second):
        headers = {"authorization": f"Bearer {token}"}
        assert ask(fake, "/v1/pjm/work_items", headers=headers)[0] == 200


@pytest.mark.parametrize("path", ["/v1/pjm/workitems", "/v1/project/work_items", "/v1/nothing"])
def test_other_paths_are_not_there(fake: PingCode, path: str) -> None:
    assert code(fake, path) == (404, "100002")


def test_pages_begin_at_0_and_end_empty(fake: PingCode) -> None:
    first = ask(fake, "/v1/pjm/work_items", {"page_size": "3"})[1]
    last = ask(fake, "/v1/pjm/work_items", {"page_size": "3", "page_index": "9"})[1]
    assert (first["total"], len(first["values"]), first["page_index"]) == (7, 3, 0)
    assert (last["total"], last["values"]) == (7, [])


def test_more_than_100_a_page_is_wrong(fake: PingCode) -> None:
    ask(fake, "/v1/pjm/work_items", {"page_size": "101"})
    assert fake.wrong.pop() == "page_size 101"


def test_unknown_filters_are_ignored_without_a_word(fake: PingCode) -> None:
    assert ask(fake, "/v1/pjm/work_items", {"assignee_id": data.LI})[1]["total"] == 4
    assert ask(fake, "/v1/pjm/work_items", {"assignee_ids": data.LI})[1]["total"] == 7
    fake.profile = "project"
    assert ask(fake, "/v1/project/work_items", {"assignee_ids": data.LI})[1]["total"] == 4
    assert ask(fake, "/v1/project/work_items", {"assignee_id": data.LI})[1]["total"] == 7


def test_more_than_20_ids_are_wrong(fake: PingCode) -> None:
    fake.profile = "project"
    ask(fake, "/v1/project/work_items", {"project_ids": ",".join("x" * 21)})
    assert "21 ids in project_ids" in fake.wrong
    fake.wrong.clear()


@pytest.mark.parametrize(
    ("body", "said"),
    [
        pytest.param({"mode": "query"}, "100003", id="no-payload"),
        pytest.param({"mode": "?", "payload": {}}, "100003", id="mode"),
        pytest.param(
            {"mode": "query", "payload": {"filter": {"identifier": {"in": []}}}}, "100004", id="field"
        ),
        pytest.param(
            {"mode": "query", "payload": {"filter": {"updated_at": {"ge": 1}}}}, "100004", id="operator"
        ),
    ],
)
def test_a_search_takes_only_what_is_documented(fake: PingCode, body: Any, said: str) -> None:
    assert code(fake, "/v1/pjm/work_items/search", method="POST", body=body) == (400, said)


def test_the_oldest_paths_know_no_search(fake: PingCode) -> None:
    fake.profile = "project"
    assert code(fake, "/v1/project/work_items/search", method="POST", body={})[0] == 404


def test_an_item_that_is_not_there_is_400(fake: PingCode) -> None:
    assert ask(fake, "/v1/pjm/work_items/k2")[1]["identifier"] == "PAY-2"
    assert code(fake, "/v1/pjm/work_items/nothing%2Fthere") == (400, "100317")


@pytest.mark.parametrize(("team", "header"), [(False, "x-pc-retry-after"), (True, "X-RateLimit-Retry-After")])
def test_201_requests_a_minute_are_too_many_and_coming_back_early_is_refused_again(
    fake: PingCode, team: bool, header: str
) -> None:
    fake.team_header = team
    for _ in range(200):
        assert ask(fake, "/v1/pjm/projects")[0] == 200
    status, said, reply = ask(fake, "/v1/pjm/projects")
    assert (status, said["code"]) == (429, "100038")
    wait = int(reply.headers[header])
    fake.clock.sleep(wait - 3)
    assert ask(fake, "/v1/pjm/projects")[0] == 429
    fake.clock.sleep(3)
    assert ask(fake, "/v1/pjm/projects")[0] == 200


def test_a_comment_needs_its_three_fields(fake: PingCode) -> None:
    said = {"principal_type": "work_item", "principal_id": "k1", "content": "看过了"}
    assert code(fake, "/v1/comments", method="POST", body={**said, "content": ""}) == (400, "100008")
    assert ask(fake, "/v1/comments", method="POST", body=said)[0] == 200
    assert ask(fake, "/v1/comments")[1]["values"][0]["content"] == "看过了"


@pytest.mark.parametrize("method", ["PATCH", "PUT", "DELETE"])
def test_nothing_is_changed(fake: PingCode, method: str) -> None:
    ask(fake, "/v1/pjm/work_items/k1", method=method)
    assert fake.wrong.pop() == f"{method} /v1/pjm/work_items/k1: this client only reads"


def test_a_kanban_project_sends_no_type_and_no_state_is_sure(fake: PingCode) -> None:
    rows = ask(fake, "/v1/pjm/work_items")[1]["values"]
    assert [row["identifier"] for row in rows if "type" not in row] == ["PAY-2"]
    assert {row["state"]["type"] for row in rows} == {"pending", "in_progress", "completed", "closed"}
    assert all(row["version"] is None and row["versions"] == [] for row in rows)
    assert max(len(row["title"]) for row in rows) == 300


def test_a_fault_comes_once_and_is_recorded(fake: PingCode) -> None:
    fake.fail_next(html(502), times=1)
    assert fake.handled(Request("GET", "/v1/pjm/projects", {}, READY, b"", 0)).status == 502
    assert ask(fake, "/v1/pjm/projects")[0] == 200
    assert fake.paths() == ["/v1/pjm/projects"] * 2
