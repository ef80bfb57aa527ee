"""The fake refuses what Worktile refuses: a bad request a rule."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from tests.integrations.fakes import data
from tests.integrations.fakes.tracker import Clock, Request, html
from tests.integrations.fakes.worktile import Worktile

TOKEN = "/open-api/tenant-access-token"
PROJECTS = "/open-api/mission/get-projects-by-page"
READY = "ready-made-MARKER"


@pytest.fixture
def fake() -> Iterator[Worktile]:
    projects = [data.MARKETING, data.OPS]
    made = Worktile(Clock(), tasks=data.TASKS, projects=projects, members=data.MEMBERS)
    yield made
    assert made.wrong == []


def ask(
    fake: Worktile, path: str, query: dict[str, str] | None = None, method: str = "GET", body: bytes = b""
) -> tuple[int, Any]:
    asked = {"access_token": READY, **(query or {})}
    headers = {"authorization": f"Bearer {asked['access_token']}"}
    reply = fake.handled(Request(method, path, asked, headers, body, 0))
    return reply.status, json.loads(reply.body)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"client_id=cid", id="no-json"),
        pytest.param(b"[]", id="no-object"),
        pytest.param(b'{"client_id": "cid", "client_secret": "no"}', id="wrong-secret"),
        pytest.param(b'{"client_secret": "wt-secret-MARKER"}', id="no-id"),
    ],
)
def test_a_bad_question_for_a_token_is_400(fake: Worktile, body: bytes) -> None:
    assert ask(fake, TOKEN, method="POST", body=body)[0] == 400


def test_a_token_is_posted_for(fake: Worktile) -> None:
    assert ask(fake, TOKEN)[0] == 404


def test_without_a_token_the_answer_is_200_and_a_refusal(fake: Worktile) -> None:
    status, said = ask(fake, PROJECTS, {"access_token": ""})
    assert (status, said["ok"], said["error_code"]) == (200, False, 1102)


def test_the_token_is_wanted_in_the_header_too(fake: Worktile) -> None:
    reply = fake.handled(Request("GET", PROJECTS, {"access_token": READY}, {}, b"", 0))
    assert json.loads(reply.body)["error_code"] == 1102


def test_an_old_token_is_refused_in_both_ways(fake: Worktile) -> None:
    fake.clock.sleep(7200)
    assert ask(fake, PROJECTS)[0] == 401
    assert ask(fake, PROJECTS) == (200, {"ok": False, "error_code": 1103, "message": "invalid access token"})


def test_only_has_more_says_that_there_is_more(fake: Worktile) -> None:
    first = ask(fake, PROJECTS, {"page_size": "1"})[1]
    second = ask(fake, PROJECTS, {"page_size": "1", "page_index": "1"})[1]
    assert (len(first["items"]), first["has_more"], first["total"]) == (1, True, 2)
    assert (len(second["items"]), second["has_more"], "total" in second) == (1, False, False)
    fake.value = True
    assert "items" not in ask(fake, PROJECTS)[1]


def test_the_older_list_has_no_properties_and_unknown_ids_are_left_out(fake: Worktile) -> None:
    listed = ask(fake, "/open-api/mission/get-project-tasks-by-page", {"project_id": data.MARKETING["_id"]})[
        1
    ]
    assert len(listed["items"]) == 5
    assert not any("properties" in row for row in listed["items"])
    ids = f"{data.TASKS[0]['_id']},nothing"
    full = ask(fake, "/open-api/mission/get-tasks-by-ids", {"task_ids": ids})[1]
    assert [row["properties"]["assignee"] for row in full] == [data.UID_LI]


def test_more_than_20_ids_are_wrong(fake: Worktile) -> None:
    ask(fake, "/open-api/mission/get-tasks-by-ids", {"task_ids": ",".join("x" * 21)})
    assert fake.wrong.pop() == "21 ids at once"


def test_the_newer_list_stands_at_another_path(fake: Worktile) -> None:
    path = f"/open-api/mission/projects/{data.MARKETING['_id']}/tasks"
    assert ask(fake, path)[0] == 404
    fake.second = True
    said = ask(fake, path)[1]
    assert said["meta"] == {"has_more": False}
    assert said["references"]["users"][0] == {"uid": data.UID_LI, "display_name": "李伟"}
    assert ask(fake, "/open-api/mission/get-project-tasks-by-page")[0] == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_is_changed(fake: Worktile, method: str) -> None:
    assert ask(fake, PROJECTS, method=method)[0] == 405
    assert fake.wrong.pop() == f"{method} {PROJECTS}: this client only reads"


def test_a_page_of_html_comes_when_it_is_told_to(fake: Worktile) -> None:
    fake.fail_next(html(429))
    reply = fake.handled(Request("GET", PROJECTS, {}, {}, b"", 0))
    assert (reply.status, reply.body[:6]) == (429, b"<html>")
    assert "Retry-After" not in reply.headers
