"""A service that is slow, cut, somewhere else, or answers with something else: one plain refusal, and no secret in it."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from typing import Any, NamedTuple

import pytest
from tests.conftest import ROOT
from tests.integrations.fakes import data, desk
from tests.integrations.fakes.pingcode import PingCode as FakePingCode
from tests.integrations.fakes.reach import Kept, reach
from tests.integrations.fakes.tracker import Clock, Reply, Tracker, html, says
from tests.integrations.fakes.worktile import Worktile as FakeWorktile

from pmcoach.errors import PmcoachError
from pmcoach.integrations.trackers.credentials import Credentials
from pmcoach.integrations.trackers.jira import Jira
from pmcoach.integrations.trackers.pingcode import PingCode
from pmcoach.integrations.trackers.tracker import Ask, Delivery
from pmcoach.integrations.trackers.worktile import Worktile
from pmcoach.records.kinds.pulling import JiraSettings
from pmcoach.text import Lang

pytestmark = pytest.mark.bulk

ASK = Ask(date(2026, 11, 9))
SUITE = ROOT.parent / "shared" / "suites" / "json-test-suite.jsonl"
READY = Credentials(token="ready-made-MARKER")


class Service(NamedTuple):
    """A fake and a way to pull from it, with a limit of time."""

    fake: Tracker
    pull: Callable[..., Delivery]
    notes: list[str]


def services(stack: ExitStack, kind: str) -> Service:
    notes: list[str] = []
    if kind == "jira":
        jira = desk.jira()
        stack.enter_context(jira.running())
        opened = Credentials(token=jira.token, email=jira.email)
        return Service(
            jira,
            lambda seconds=10.0: Jira(
                reach(jira, kind, seconds=seconds, notes=notes), opened, JiraSettings(jql="project = PAY")
            ).items(ASK),
            notes,
        )
    if kind == "pingcode":
        pingcode = FakePingCode(Clock(), items=data.ITEMS)
        stack.enter_context(pingcode.running())
        return Service(
            pingcode,
            lambda seconds=10.0: PingCode(
                reach(pingcode, kind, seconds=seconds, notes=notes), READY, "pjm2"
            ).items(ASK),
            notes,
        )
    worktile = FakeWorktile(Clock(), tasks=data.TASKS, projects=[data.MARKETING], members=data.MEMBERS)
    stack.enter_context(worktile.running())
    keep = Kept()
    Worktile(reach(worktile, kind, keep), READY).items(ASK)  # members and projects are known from here on
    return Service(
        worktile,
        lambda seconds=10.0: Worktile(reach(worktile, kind, keep, seconds=seconds, notes=notes), READY).items(
            ASK
        ),
        notes,
    )


@pytest.fixture(params=["jira", "pingcode", "worktile"])
def service(request: pytest.FixtureRequest) -> Iterator[Service]:
    with ExitStack() as stack:
        yield services(stack, request.param)


def refused(service: Service, **how: Any) -> str:
    with pytest.raises(PmcoachError) as caught:
        service.pull(**how)
    said = [caught.value.says, *([caught.value.do] if caught.value.do else [])]
    shown = " ".join(each.say(lang) for each in said for lang in Lang)
    assert "MARKER" not in shown + str(caught.value) + " ".join(service.notes)
    return caught.value.says.say(Lang.EN)


def test_a_slow_answer_is_not_waited_for(service: Service) -> None:
    service.fake.fail_next(Reply(200, b"{}", seconds=0.6), times=3)
    assert "no answer in time" in refused(service, seconds=0.1)


@pytest.mark.parametrize("fault", [Reply(200, b'{"values": []}' * 50, cut=True), Reply(200, drop=True)])
def test_a_connection_that_breaks_off_is_tried_again_and_then_said(service: Service, fault: Reply) -> None:
    service.fake.fail_next(fault, times=3)
    assert "the connection broke off" in refused(service)
    service.fake.fail_next(fault)
    assert service.pull().items


def test_a_redirect_is_not_followed(service: Service) -> None:
    service.fake.fail_next(Reply(302, b"", {"Location": "https://evil.example/collect"}))
    assert "sends to another address (302)" in refused(service)
    assert "evil" not in refused_again(service)


def refused_again(service: Service) -> str:
    service.fake.fail_next(Reply(307, b"", {"Location": "/elsewhere"}))
    return refused(service)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"<html>login</html>", id="html"),
        pytest.param(b"\xff\xfe\x00", id="bytes"),
        pytest.param(b'{"values": [NaN], "items": [NaN]}', id="nan"),
        pytest.param(b"[" * 100_000, id="brackets"),
        pytest.param(b'{"a":' * 100_000, id="nested-objects"),
        pytest.param(b"null", id="null"),
        pytest.param(b"7", id="number"),
        pytest.param(b'"values"', id="text"),
        pytest.param(b"{}", id="empty-object"),
        pytest.param(b'{"values": {}, "items": {}, "value": {}}', id="objects-for-lists"),
    ],
)
def test_an_answer_of_another_shape_is_strange(service: Service, body: bytes) -> None:
    service.fake.fail_next(Reply(200, body))
    assert "answers with something other than it documents" in refused(service)


def test_a_page_of_html_with_200_is_strange(service: Service) -> None:
    service.fake.fail_next(html(200))
    assert "answers with something other than it documents" in refused(service)


@pytest.mark.parametrize(
    "row",
    [
        pytest.param({"id": ["x"], "_id": ["x"], "title": {}}, id="wrong-types"),
        pytest.param({"id": 10**30, "_id": 10**30, "title": "x", "properties": []}, id="large-id"),
        pytest.param({"id": "a/b", "_id": "a/b", "title": "x", "properties": {}}, id="slash"),
        pytest.param(
            {"id": "a", "_id": "a", "title": "x", "end_at": 1e308, "properties": {"due": -1e308}}, id="dates"
        ),
        pytest.param(
            {"id": "a", "_id": "a", "title": "x", "state": [], "task_state": 5, "properties": {"due": []}},
            id="states",
        ),
    ],
)
def test_a_strange_row_does_no_harm(service: Service, row: dict[str, Any]) -> None:
    issue = {**row, "key": row["id"], "fields": {**row, "summary": row["title"], "status": row.get("state")}}
    page = {"values": [row], "items": [row], "issues": [issue], "has_more": False}
    if isinstance(service.fake, FakeWorktile):
        service.pull()
        service.fake.tasks = [{"project_id": data.MARKETING["_id"], "properties": {}, **row}]
        service.fake.full = True
    else:
        service.fake.fail_next(says(200, page))
    assert len(service.pull().items) <= 1


def test_titles_are_cleaned_of_what_acts(service: Service) -> None:
    row = {"id": "a", "_id": "a", "title": "\x1b[2J\u202e改\n版\u200b<!channel>", "properties": {}}
    if isinstance(service.fake, FakeWorktile):
        service.fake.tasks = [{"project_id": data.MARKETING["_id"], "state_type": 2, **row}]
        service.fake.full = True
    else:
        issue = {"key": "a", "fields": {"summary": row["title"]}}
        service.fake.fail_next(says(200, {"values": [row], "issues": [issue]}))
    (item,) = service.pull().items
    assert item.title == "[2J改 版<!channel>"


def answer_of(case: dict[str, Any]) -> bytes:
    """The bytes of a case; two are so long that they are given by what repeats."""
    if "b64" in case:
        return base64.b64decode(case["b64"])
    repeat = case["repeat"]
    return f"{repeat['unit'] * repeat['times']}{repeat.get('suffix', '')}".encode()


def outcome(service: Service) -> str:
    """What came of a pull: how many items, or the refusal."""
    try:
        return f"{len(service.pull().items)} items"
    except PmcoachError as error:
        return error.says.say(Lang.EN)


@pytest.mark.skipif(not SUITE.exists(), reason=f"the public JSON suite is not at {SUITE}")
def test_318_answers_of_the_public_suite_are_an_answer_or_a_refusal(service: Service) -> None:
    """Each case as a whole answer, and what it holds as a row of a list."""
    cases = [json.loads(row) for row in SUITE.read_text(encoding="utf-8").splitlines()]
    assert len(cases) == 318
    strange = f"{type(service.fake).__name__} answers with something other than it documents (HTTP 200)"
    for case in cases:
        body = answer_of(case)
        service.fake.fail_next(Reply(200, body))
        assert outcome(service) == strange, case["id"]
        page = b'{"values": [%b], "items": [%b], "issues": [%b]}' % (body, body, body)
        service.fake.fail_next(Reply(200, page))
        expected = {"0 items"} if case["json"] == "accept" else {"0 items", strange}
        assert outcome(service) in expected, case["id"]


def test_what_is_told_with_debug_holds_no_secret(service: Service) -> None:
    service.pull()
    assert service.notes
    assert all("MARKER" not in note and "127.0.0.1" in note for note in service.notes)
