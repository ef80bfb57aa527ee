"""The fake refuses what Jira refuses: a bad request a rule."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from typing import Any

import pytest
from tests.integrations.fakes import data
from tests.integrations.fakes.jira import CLOUD, SERVER, Jira
from tests.integrations.fakes.tracker import Clock, Request

BASIC = "Basic " + base64.b64encode(b"li.wei@example.com:jira-token-MARKER").decode()
BEARER = "Bearer jira-token-MARKER"
JQL = '(project = PAY) AND (statusCategory != Done OR updated >= "2026-11-08") ORDER BY updated DESC'
FIELDS = ["summary", "updated"]


@pytest.fixture
def cloud() -> Iterator[Jira]:
    made = Jira(Clock(), issues=data.ISSUES, size=2)
    yield made
    assert made.wrong == []


@pytest.fixture
def server() -> Jira:
    return Jira(Clock(), issues=data.ISSUES, server=True, size=2, base="/jira")


def ask(fake: Jira, path: str, body: Any = None, *, method: str = "POST", **headers: str) -> tuple[int, Any]:
    usual = {"authorization": BEARER if fake.server else BASIC, "content-type": "application/json"}
    said = {**usual, **{name.replace("_", "-"): value for name, value in headers.items()}}
    data_of = body if isinstance(body, bytes) else json.dumps(body).encode()
    reply = fake.handled(Request(method, path, {}, said, data_of, 0))
    return reply.status, json.loads(reply.body) if reply.body[:1] == b"{" else reply.body.decode()


@pytest.mark.parametrize("said", ["", "Bearer jira-token-MARKER", "Basic eDp5", BASIC.lower()])
def test_whoever_is_not_known_is_refused(cloud: Jira, said: str) -> None:
    assert ask(cloud, CLOUD, {"jql": JQL}, authorization=said)[0] == 401


def test_the_old_searches_are_gone(cloud: Jira) -> None:
    for path in (SERVER, "/rest/api/3/search"):
        status, said = ask(cloud, path, {"jql": JQL})
        assert (status, CLOUD in said["errorMessages"][0]) == (410, True)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"{", id="no-json"),
        pytest.param(b"[]", id="no-object"),
        pytest.param({"jql": JQL, "startAt": 0}, id="pages-by-number"),
        pytest.param({"jql": JQL, "fields": "summary"}, id="fields-as-text"),
        pytest.param({"jql": JQL, "maxResults": "50"}, id="a-size-as-text"),
        pytest.param({"jql": JQL, "maxResults": 5001}, id="too-large-a-size"),
    ],
)
def test_a_bad_payload_is_refused(cloud: Jira, body: Any) -> None:
    status, said = ask(cloud, CLOUD, body)
    assert (status, said["errorMessages"][0][:23]) == (400, "Invalid request payload")


@pytest.mark.parametrize(
    ("jql", "words"),
    [
        ("", "Unbounded JQL"),
        ("ORDER BY updated DESC", "Unbounded JQL"),
        ("project = PAY AND", "Error in the JQL Query"),
        ("(project = PAY AND x) AND (y)", "Error in the JQL Query"),
        (JQL.replace("PAY", "NONE"), "The value 'NONE' does not exist for the field 'project'."),
    ],
)
def test_what_is_no_query_is_refused(cloud: Jira, jql: str, words: str) -> None:
    status, said = ask(cloud, CLOUD, {"jql": jql})
    assert (status, said["errorMessages"][0][: len(words)]) == (400, words)


def test_without_fields_an_issue_is_its_id(cloud: Jira) -> None:
    _, said = ask(cloud, CLOUD, {"jql": JQL})
    assert [set(row) for row in said["issues"]] == [{"id"}, {"id"}]
    _, said = ask(cloud, CLOUD, {"jql": JQL, "fields": ["summary"]})
    assert set(said["issues"][0]["fields"]) == {"summary"}


def test_pages_follow_a_token_of_the_same_query(cloud: Jira) -> None:
    body = {"jql": JQL, "fields": FIELDS, "maxResults": 5000}
    _, said = ask(cloud, CLOUD, body)
    assert (len(said["issues"]), said["isLast"], "total" in said) == (2, False, False), "as many as it likes"
    _, more = ask(cloud, CLOUD, {**body, "nextPageToken": said["nextPageToken"]})
    assert more["issues"] != said["issues"]
    for token, jql in (("page-9", JQL), (said["nextPageToken"], JQL.replace("08", "09"))):
        assert ask(cloud, CLOUD, {**body, "nextPageToken": token, "jql": jql})[0] == 400


@pytest.mark.parametrize(
    ("headers", "status"),
    [({"content_type": "text/plain"}, 415), ({"user_agent": "Mozilla/5.0"}, 403)],
)
def test_a_search_is_json_and_no_browser_s(cloud: Jira, headers: dict[str, str], status: int) -> None:
    assert ask(cloud, CLOUD, {"jql": JQL}, **headers)[0] == status


def test_data_center_has_pages_by_number(server: Jira) -> None:
    _, said = ask(server, f"/jira{SERVER}", {"jql": JQL, "fields": FIELDS, "startAt": 4, "maxResults": 100})
    assert (said["startAt"], said["maxResults"], said["total"], len(said["issues"])) == (4, 2, 6, 2)
    assert ask(server, f"/jira{SERVER}", {"jql": JQL, "nextPageToken": "x"})[0] == 400
    assert ask(server, f"/jira{CLOUD}", {"jql": JQL})[0] == 404
    assert ask(server, SERVER, {"jql": JQL})[0] == 404, "it lives below a path"
    assert ask(server, f"/jira{SERVER}", {"jql": JQL}, authorization=BASIC)[0] == 401


def test_who_asks_and_what_it_is(cloud: Jira, server: Jira) -> None:
    assert ask(cloud, "/rest/api/3/myself", method="GET")[1]["accountId"] == "5b10ac8d"
    assert ask(server, "/jira/rest/api/2/serverInfo", method="GET")[1]["deploymentType"] == "Server"
    assert ask(cloud, "/rest/api/3/nothing", method="GET")[0] == 404


def test_writing_is_noted() -> None:
    fake = Jira(Clock())
    ask(fake, "/rest/api/3/issue/1", method="PUT")
    assert fake.wrong == ["PUT /rest/api/3/issue/1: this client only reads"]
