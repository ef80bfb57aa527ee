"""Jira: one query, pages by token and by number, what is refused, and that nothing secret shows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from typing import Any

import pytest
from tests.integrations.fakes import data, desk
from tests.integrations.fakes.jira import CLOUD, SERVER
from tests.integrations.fakes.jira import Jira as Fake
from tests.integrations.fakes.reach import reach
from tests.integrations.fakes.tracker import Reply, html, says

from pmcoach.errors import PmcoachError
from pmcoach.integrations.trackers import jira
from pmcoach.integrations.trackers.credentials import Credentials
from pmcoach.integrations.trackers.jira import Jira, root_of
from pmcoach.integrations.trackers.tracker import Ask, Delivery
from pmcoach.records.kinds.pulling import JiraSettings
from pmcoach.records.kinds.workitem import Category
from pmcoach.text import Lang

ASK = Ask(date(2026, 11, 9))
PAY = JiraSettings(jql="project = PAY")
OPENED = Credentials(token="jira-token-MARKER", email="li.wei@example.com")
BEARER = Credentials(token="jira-token-MARKER")


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as made:
        yield made


def fake(stack: ExitStack, **how: Any) -> Fake:
    made = desk.jira(**how)
    stack.enter_context(made.running())
    stack.callback(lambda: made.wrong and pytest.fail(str(made.wrong)))
    return made


def client(
    made: Fake,
    settings: JiraSettings = PAY,
    accounts: tuple[str, ...] = (),
    credentials: Credentials | None = None,
    base: str = "",
) -> Jira:
    opened = credentials or (BEARER if made.server else OPENED)
    tracker = reach(made, "jira")
    return Jira(tracker._replace(root=f"{tracker.root}{base}"), opened, settings, accounts)


def keys(given: Delivery) -> list[str]:
    return [item.key for item in given.items]


def bodies(made: Fake) -> list[dict[str, Any]]:
    return [json.loads(request.body) for request in made.requests if request.body]


def refusal(made: Fake, **how: Any) -> tuple[str, str]:
    with pytest.raises(PmcoachError) as caught:
        client(made, **how).items(ASK)
    do = caught.value.do
    return caught.value.says.say(Lang.EN), do.say(Lang.EN) if do is not None else ""


def test_cloud_is_asked_one_query_and_its_pages_follow(stack: ExitStack) -> None:
    made = fake(stack, size=2)
    given = client(made).items(ASK)
    assert sorted(keys(given)) == ["PAY-1", "PAY-2", "PAY-3", "PAY-5", "PAY-6", "PAY-7"]
    assert {item.key: item.category for item in given.items}["PAY-3"] is Category.CANCELLED
    assert [member.name for member in given.members] == ["李伟", "张敏", "路人"]
    assert (given.cut, made.paths()) == (False, [CLOUD] * 3)
    assert {body["jql"] for body in bodies(made)} == {
        '(project = PAY) AND (statusCategory != Done OR updated >= "2026-11-08") ORDER BY updated DESC'
    }
    assert [body.get("nextPageToken") for body in bodies(made)] == [None, "page-0", "page-1"]
    assert given.items[0].url == f"{made.url}/browse/{given.items[0].key}"


def test_data_center_is_asked_with_a_bearer_and_pages_by_number(stack: ExitStack) -> None:
    made = fake(stack, server=True, size=2, base="/jira")
    given = client(made, base="/jira/rest/api/2/").items(ASK)
    assert len(given.items) == 6
    assert made.paths() == [f"/jira{SERVER}"] * 3
    assert [body.get("startAt") for body in bodies(made)] == [None, 2, 4], "fewer come than were asked for"
    assert given.items[0].url.startswith(f"{made.url}/jira/browse/PAY-")


@pytest.mark.parametrize(
    ("settings", "accounts", "whose"),
    [
        pytest.param(JiraSettings(projects=("PAY",)), ("5b10ac8d",), 'project in ("PAY")', id="projects"),
        pytest.param(JiraSettings(), ("5b10ac8d", 'a"b'), 'assignee in ("5b10ac8d", "a\\"b")', id="people"),
        pytest.param(
            JiraSettings(jql="project = PAY ORDER BY rank"), (), "project = PAY", id="a-query-with-an-order"
        ),
    ],
)
def test_what_is_asked_for(
    stack: ExitStack, settings: JiraSettings, accounts: tuple[str, ...], whose: str
) -> None:
    made = fake(stack)
    given = client(made, settings, accounts).items(ASK)
    assert bodies(made)[0]["jql"].startswith(f"({whose}) AND (")
    assert "PAY-1" in keys(given)


def test_without_a_query_nothing_is_asked(stack: ExitStack) -> None:
    made = fake(stack)
    said, do = refusal(made, settings=JiraSettings())
    assert said == "nothing says which issues to ask Jira for"
    assert do.startswith("write into pmcoach.yaml: pull: {jira: {jql: 'project = PAY'}}")
    assert made.requests == []


def test_a_plan_s_item_is_wanted_whatever_its_age(stack: ExitStack) -> None:
    made = fake(stack)
    ask = Ask(date(2026, 11, 19), named=lambda item: item.key == "PAY-2")
    assert sorted(keys(client(made).items(ask))) == ["PAY-1", "PAY-2", "PAY-5", "PAY-7"]


def test_very_many_pages_are_cut(stack: ExitStack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jira, "PAGES", 2)
    given = client(fake(stack, size=2)).items(ASK)
    assert (len(given.items), given.cut) == (4, True)


@pytest.mark.parametrize(
    "pages",
    [
        pytest.param([{"issues": [data.ISSUES[0]], "nextPageToken": "same"}] * 2, id="the-same-page-again"),
        pytest.param([{"issues": [], "nextPageToken": "more"}], id="an-empty-page"),
        pytest.param(
            [{"issues": [data.ISSUES[0]], "nextPageToken": "x", "isLast": True}], id="said-to-be-the-last"
        ),
    ],
)
def test_pages_end(stack: ExitStack, pages: list[Any]) -> None:
    made = fake(stack)
    for page in pages:
        made.fail_next(says(200, page))
    assert len(client(made).items(ASK).items) <= 1
    assert len(made.requests) == len(pages)


@pytest.mark.parametrize(
    ("reply", "says_", "do"),
    [
        pytest.param(Reply(401, b"Client must be authenticated"), "Jira does not know who asks (HTTP 401)", "check PMCOACH_JIRA_EMAIL and", id="401"),
        pytest.param(
            says(200, {"issues": []}, X_Seraph_LoginReason="AUTHENTICATED_FAILED"),
            "Jira does not know who asks (HTTP 200)", "check PMCOACH_JIRA_EMAIL and", id="anonymous",
        ),
        pytest.param(
            says(403, {}, X_Authentication_Denied_Reason="CAPTCHA_CHALLENGE; login-url=https://x"),
            "Jira wants a captcha after too many failed logins: log in once in a browser", "", id="captcha",
        ),
        pytest.param(says(403, {}), "Jira does not allow this application to read that (HTTP 403)", "", id="403"),
        pytest.param(says(404, {}), "Jira has nothing there (HTTP 404)", "check the address: PMCOACH_JIRA_URL", id="404"),
        pytest.param(says(410, {}), "this is Jira Cloud, which took that search away (HTTP 410)", "set PMCOACH_JIRA_EMAIL", id="410"),
        pytest.param(
            says(400, {"errorMessages": ["Error in the JQL Query:\n expecting 'x' jira-token-MARKER"]}),
            "Jira does not take the query: Error in the JQL Query: expecting 'x' •••", "try it in Jira's own search", id="400",
        ),
        pytest.param(says(400, {"errors": {}}), "Jira answers with something other than it documents (HTTP 400)", "", id="400-without-words"),
        pytest.param(says(502, {}), "Jira is down or refuses to answer (HTTP 502)", "", id="502"),
        pytest.param(html(200), "Jira answers with something other than it documents (HTTP 200)", "", id="a-login-page"),
        pytest.param(says(200, {"issues": None}), "Jira answers with something other than it documents (HTTP 200)", "", id="no-list"),
        pytest.param(
            says(302, {}, Location="https://evil.example"),
            "127.0.0.1 sends to another address (302); nothing follows it there", "", id="redirect",
        ),
    ],
)  # fmt: skip
def test_a_refusal_says_why(stack: ExitStack, reply: Reply, says_: str, do: str) -> None:
    made = fake(stack)
    made.fail_next(reply, times=3)
    said, hint = refusal(made)
    assert (said, hint[: len(do)]) == (says_, do)
    assert "MARKER" not in said + hint


def test_jira_s_own_words_on_a_query_are_passed_on(stack: ExitStack) -> None:
    said, _ = refusal(fake(stack), settings=JiraSettings(projects=("NONE",)))
    assert said == "Jira does not take the query: The value 'NONE' does not exist for the field 'project'."


def test_data_center_names_its_own_token(stack: ExitStack) -> None:
    made = fake(stack, server=True)
    _, do = refusal(made, credentials=Credentials(token="wrong"))
    assert do == "check PMCOACH_JIRA_TOKEN: a personal access token, from your profile in Jira"


@pytest.mark.parametrize(
    ("credentials", "root", "said"),
    [
        pytest.param(Credentials(), "", "Jira needs a token", id="none"),
        pytest.param(
            BEARER, "https://shop.atlassian.net/jira", "shop.atlassian.net is Jira Cloud, which takes a token with the", id="cloud-alone"
        ),
    ],
)  # fmt: skip
def test_what_cannot_open_it_is_said_before_anybody_is_asked(
    stack: ExitStack, credentials: Credentials, root: str, said: str
) -> None:
    made = fake(stack)
    tracker = reach(made, "jira")
    with pytest.raises(PmcoachError) as caught:
        Jira(tracker._replace(root=root or made.url), credentials, PAY)
    assert caught.value.says.say(Lang.EN).startswith(said)
    assert made.requests == []


def test_what_is_sent_is_told_without_its_secret(stack: ExitStack) -> None:
    made = fake(stack)
    notes: list[str] = []
    tracker = reach(made, "jira", notes=notes)
    opened = Jira(tracker, OPENED, PAY)
    opened.items(ASK)
    pair = made.requests[0].headers["authorization"].removeprefix("Basic ")
    assert tracker.door.secrets.clean(f"a {pair} b") == "a ••• b"
    assert notes
    assert not any(pair in note or "MARKER" in note for note in notes)


def test_behind_the_gateway_issues_are_opened_at_the_site(
    stack: ExitStack, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = fake(stack)
    made.site = "https://shop.atlassian.net/"
    monkeypatch.setattr(jira, "GATEWAY", f"{made.url}")
    item = next(item for item in client(made).items(ASK).items if item.key == "PAY-1")
    assert item.url == "https://shop.atlassian.net/browse/PAY-1"


def test_nobody_and_no_project_is_listed(stack: ExitStack) -> None:
    made = fake(stack)
    assert (client(made).members(), client(made).projects(), made.requests) == ((), (), [])


@pytest.mark.parametrize(
    ("url", "root"),
    [
        ("https://shop.atlassian.net/jira/software/projects/PAY/boards/1", "https://shop.atlassian.net"),
        ("https://shop.atlassian.net", "https://shop.atlassian.net"),
        ("https://jira.example/jira/rest/api/2", "https://jira.example/jira"),
        ("https://jira.example/jira/", "https://jira.example/jira"),
        ("https://api.atlassian.com/ex/jira/1-2-3", "https://api.atlassian.com/ex/jira/1-2-3"),
        ("http://jira.intern:8080", "http://jira.intern:8080"),
    ],
)
def test_an_address_may_be_copied_from_a_browser(url: str, root: str) -> None:
    assert root_of(url) == root
