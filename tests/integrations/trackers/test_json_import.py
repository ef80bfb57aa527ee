"""JSON of gh, glab and Jira: told apart by its keys, read tolerantly, and what it left out is said."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from tests.integrations.fakes.anything import ANYTHING

from pmcoach.errors import PmcoachError
from pmcoach.integrations.trackers import github_item, gitlab_item, jira_item, json_import
from pmcoach.integrations.trackers.json_import import Imported, read_json
from pmcoach.integrations.trackers.tracker import Ask
from pmcoach.records.kinds.workitem import Category, Member, WorkItem
from pmcoach.text import Lang

ZONE = ZoneInfo("Asia/Shanghai")
UNKNOWN = "there are no work items in it that pmcoach knows; its keys: "
GH: dict[str, Any] = {
    "number": 12,
    "title": "Refund page",
    "state": "CLOSED",
    "stateReason": "COMPLETED",
    "assignees": [{"id": "U1", "login": "lwei", "name": "李伟"}],
    "url": "https://github.com/pay/web/issues/12",
    "createdAt": "2026-11-01T00:00:00Z",
    "updatedAt": "2026-11-19T00:00:00Z",
    "closedAt": "2026-11-17T18:30:00Z",
    "milestone": {"number": 1, "title": "v2", "description": "", "dueOn": "2026-11-30T08:00:00Z"},
}
REST: dict[str, Any] = {
    "number": 13,
    "title": "Cart",
    "state": "open",
    "state_reason": None,
    "assignees": [{"login": "lwei"}, {"login": "zmin"}, {"login": None}],
    "html_url": "https://github.com/pay/web/issues/13",
    "url": "https://api.github.com/repos/pay/web/issues/13",
    "created_at": "2026-11-01T00:00:00Z",
    "updated_at": "2026-11-19T00:00:00Z",
    "closed_at": None,
    "milestone": None,
}
GLAB: dict[str, Any] = {
    "id": 9001,
    "iid": 12,
    "title": "Refund page",
    "state": "closed",
    "assignees": [{"id": 1, "username": "lwei", "name": "李伟", "state": "active"}],
    "due_date": "2026-11-30",
    "created_at": "2026-11-01T00:00:00.000Z",
    "updated_at": "2026-11-19T00:00:00.000Z",
    "closed_at": "2026-11-17T18:30:00.000Z",
    "web_url": "https://gitlab.example.com/pay/web/-/issues/12",
    "references": {"short": "#12", "full": "pay/web#12"},
    "milestone": {"title": "17.4", "due_date": "2026-12-15"},
    "issue_type": "issue",
    "weight": 3,
}
JIRA: dict[str, Any] = {
    "id": "10003",
    "key": "PAY-3",
    "self": "https://shop.atlassian.net/rest/api/3/issue/10003",
    "fields": {
        "summary": "空购物车崩溃",
        "status": {"name": "Fertig", "statusCategory": {"id": 3, "key": "done", "name": "Fertig"}},
        "assignee": {"accountId": "5b10ac8d", "displayName": "李伟", "emailAddress": "li.wei@example.com"},
        "duedate": "2026-11-20",
        "resolution": {"name": "Done"},
        "resolutiondate": "2026-11-18T02:30:00.000+0800",
        "updated": "2026-11-19T13:00:00.000+0800",
        "created": "2026-11-10T13:00:00.000+0800",
        "issuetype": {"name": "Bug"},
        "priority": {"name": "Medium"},
        "project": {"id": "10000", "key": "PAY", "name": "支付"},
    },
}


def read(value: Any, since: date = date(2026, 11, 9)) -> Imported:
    data = value if isinstance(value, bytes) else json.dumps(value, ensure_ascii=False).encode()
    return read_json(data, ZONE, Ask(since).wants)


def refusal(value: Any) -> str:
    with pytest.raises(PmcoachError) as caught:
        read(value)
    assert caught.value.do is not None
    return caught.value.says.say(Lang.EN)


def test_what_gh_writes() -> None:
    found = read([GH])
    assert found == Imported(
        "github",
        (
            WorkItem(
                source="github",
                id="https://github.com/pay/web/issues/12",
                key="pay/web#12",
                title="Refund page",
                state="CLOSED",
                category=Category.DONE,
                assignee_id="lwei",
                assignee="李伟",
                due=date(2026, 11, 30),
                completed_at=datetime(2026, 11, 18, 2, 30, tzinfo=ZONE),
                created_at=datetime(2026, 11, 1, 8, tzinfo=ZONE),
                updated_at=datetime(2026, 11, 19, 8, tzinfo=ZONE),
                project="pay/web",
                sprint="v2",
                url="https://github.com/pay/web/issues/12",
            ),
        ),
        (Member("lwei", "lwei", "李伟"),),
        1,
        (),
    )


def test_what_github_s_rest_api_writes() -> None:
    (item,) = read([REST]).items
    assert (item.key, item.category, item.url) == ("pay/web#13", Category.TODO, REST["html_url"])
    assert (item.assignee_id, item.assignees, item.completed_at) == ("lwei, zmin", ("lwei", "zmin"), None)


@pytest.mark.parametrize(
    ("change", "category"),
    [
        pytest.param({"stateReason": "NOT_PLANNED"}, Category.CANCELLED, id="not-planned"),
        pytest.param({"stateReason": "DUPLICATE"}, Category.CANCELLED, id="duplicate"),
        pytest.param({"state": "OPEN"}, Category.TODO, id="open"),
        pytest.param({"state": "MERGED", "mergedAt": "2026-11-16T00:00:00Z"}, Category.DONE, id="merged"),
        pytest.param({"state": 5}, Category.UNKNOWN, id="no-state"),
    ],
)
def test_a_state_of_github_has_its_reason(change: dict[str, Any], category: Category) -> None:
    (item,) = read([{**GH, **change}]).items
    assert item.category is category


def test_an_issue_without_an_address_has_its_number() -> None:
    (item,) = read([{**GH, "url": "javascript:x"}]).items
    assert (item.id, item.key, item.url, item.project) == ("12", "#12", "", "")


def test_what_glab_writes() -> None:
    (item,) = read([GLAB]).items
    assert item == WorkItem(
        source="gitlab",
        id="https://gitlab.example.com/pay/web/-/issues/12",
        key="pay/web#12",
        title="Refund page",
        type="issue",
        state="closed",
        category=Category.DONE,
        assignee_id="lwei",
        assignee="李伟",
        due=date(2026, 11, 30),
        completed_at=datetime(2026, 11, 18, 2, 30, tzinfo=ZONE),
        created_at=datetime(2026, 11, 1, 8, tzinfo=ZONE),
        updated_at=datetime(2026, 11, 19, 8, tzinfo=ZONE),
        project="pay/web",
        sprint="17.4",
        points=3.0,
        url="https://gitlab.example.com/pay/web/-/issues/12",
    )
    less = {name: GLAB[name] for name in ("iid", "title", "milestone")}
    (item,) = read([{**less, "assignees": [{"username": ""}]}]).items
    assert (item.id, item.key, item.due) == ("12", "#12", date(2026, 12, 15)), "the milestone's day stands in"


def test_a_saved_search_of_jira() -> None:
    found = read({"issues": [JIRA], "isLast": True})
    assert found.items == (
        WorkItem(
            source="jira",
            id="10003",
            key="PAY-3",
            title="空购物车崩溃",
            type="Bug",
            state="Fertig",
            category=Category.DONE,
            assignee_id="5b10ac8d",
            assignee="李伟",
            due=date(2026, 11, 20),
            completed_at=datetime(2026, 11, 18, 2, 30, tzinfo=ZONE),
            created_at=datetime(2026, 11, 10, 13, tzinfo=ZONE),
            updated_at=datetime(2026, 11, 19, 13, tzinfo=ZONE),
            project_id="10000",
            project="支付",
            priority="Medium",
            url="https://shop.atlassian.net/browse/PAY-3",
        ),
    )
    assert found.members == (Member("5b10ac8d", "", "李伟", "li.wei@example.com"),)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(json.dumps([GH]).encode("utf-8-sig"), id="with-a-mark"),
        pytest.param(json.dumps([GH]).encode("utf-16"), id="powershell-redirects"),
        pytest.param(json.dumps(GH).encode(), id="one"),
        pytest.param(f"{json.dumps(GH)}\n{json.dumps(REST)}\n".encode(), id="a-line-each"),
        pytest.param(f"{json.dumps([GH])}{json.dumps([REST])}".encode(), id="a-list-a-page"),
        pytest.param(json.dumps({"totalCount": 1, "items": [GH]}).encode(), id="in-an-object"),
    ],
)
def test_entries_stand_in_lists_objects_and_lines(text: bytes) -> None:
    assert read(text).items[0].key == "pay/web#12"


def test_what_is_old_and_done_is_counted_only() -> None:
    old = {
        **GH,
        "number": 3,
        "url": "https://github.com/pay/web/issues/3",
        **dict.fromkeys(("createdAt", "updatedAt", "closedAt"), "2026-01-01T00:00:00Z"),
    }
    found = read([GH, {**old, "assignees": [{"login": "gone"}]}])
    assert ([item.key for item in found.items], [each.id for each in found.members], found.total) == (
        ["pay/web#12"],
        ["lwei"],
        2,
    )


@pytest.mark.parametrize(
    ("value", "said"),
    [
        pytest.param(
            [{"number": 1, "title": "x"}, {"number": 2}],
            ["GitHub left out state, assignees, url, closedAt; ask for them: gh issue list --json number,title,", "1 entry without a title left out"],
            id="gh-was-asked-for-too-little",
        ),
        pytest.param([{"iid": 1, "title": "x"}], ["GitLab left out state, assignees, web_url, closed_at; ask for them: glab"], id="glab"),
        pytest.param(
            [{"key": "A-1", "fields": {"summary": "x", "status": {}}}, {"key": "A-2", "fields": []}],
            ["Jira left out assignee, updated; ask for them: fields=summary,status,assignee,duedate", "1 entry without a title left out"],
            id="jira-s-fields-were-not-named",
        ),
    ],
)  # fmt: skip
def test_what_was_left_out_is_said(value: Any, said: list[str]) -> None:
    notes = [note.say(Lang.EN) for note in read(value).notes]
    assert [note.startswith(start) for note, start in zip(notes, said, strict=True)] == [True] * len(said)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        pytest.param(b"", "it is not JSON", id="empty"),
        pytest.param(b"{", "it is not JSON", id="cut-off"),
        pytest.param(b"[1] x", "it is not JSON", id="words-behind"),
        pytest.param(b"[NaN]", "it is not JSON", id="no-number"),
        pytest.param(b"[" * 100_000, "it is not JSON", id="deep"),
        pytest.param(b"\x80\xff\x80", "it is not JSON", id="no-text"),
        pytest.param([], "there are no work items in it", id="no-entries"),
        pytest.param([1, "x", None], "there are no work items in it", id="no-objects"),
        pytest.param({"message": "Not Found", "status": 404}, f"{UNKNOWN}message, status", id="an-error"),
        pytest.param(
            [{f"k{n:02}": 1 for n in range(20)}], UNKNOWN + ", ".join(f"k{n:02}" for n in range(12)), id="another-shape"
        ),
    ],
)  # fmt: skip
def test_json_of_another_shape_is_said_to_be_that(value: Any, said: str) -> None:
    assert refusal(value) == said


def test_a_file_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_import, "ITEMS", 1)
    assert refusal([GH, REST]) == "it has more than 50,000 work items of now"


@pytest.mark.parametrize(
    ("change", "category", "day"),
    [
        pytest.param({}, Category.DONE, 18, id="resolved"),
        pytest.param({"resolutiondate": None, "statuscategorychangedate": "2026-11-17T10:00:00.000+0800"}, Category.DONE, 17, id="not-resolved"),
        pytest.param({"resolution": {"name": "Won't Do"}}, Category.CANCELLED, None, id="not-done"),
        pytest.param({"status": {"name": "Cancelled", "statusCategory": {"key": "done"}}}, Category.CANCELLED, None, id="cancelled"),
        pytest.param({"status": {"name": "Prüfung", "statusCategory": {"key": "indeterminate"}}}, Category.DOING, None, id="doing"),
        pytest.param({"status": {"name": "Neu", "statusCategory": {"key": "new"}}}, Category.TODO, None, id="new"),
        pytest.param({"status": {"name": "In Review", "statusCategory": {"key": "undefined"}}}, Category.DOING, None, id="by-its-name"),
        pytest.param({"status": None}, Category.UNKNOWN, None, id="no-status"),
    ],
)  # fmt: skip
def test_a_status_is_known_by_its_category(
    change: dict[str, Any], category: Category, day: int | None
) -> None:
    item = jira_item.read_item({**JIRA, "fields": {**JIRA["fields"], **change}}, ZONE)
    assert item is not None
    assert (item.category, item.completed_at and item.completed_at.day) == (category, day)


@pytest.mark.parametrize(
    ("own", "site", "url"),
    [
        ("https://jira.example/jira/rest/api/2/issue/1", "", "https://jira.example/jira/browse/PAY-3"),
        ("https://api.atlassian.com/ex/jira/1/rest/api/3/issue/1", "", ""),
        ("https://api.atlassian.com/ex/jira/1/rest/api/3/issue/1", "https://shop.atlassian.net", "https://shop.atlassian.net/browse/PAY-3"),
        (5, "", ""),
    ],
)  # fmt: skip
def test_an_issue_is_opened_where_people_open_it(own: Any, site: str, url: str) -> None:
    item = jira_item.read_item({**JIRA, "self": own}, ZONE, site)
    assert item is not None
    assert item.url == url


def test_a_user_of_data_center_has_a_name() -> None:
    said = {"name": "lwei", "key": "JIRAUSER10", "displayName": "李伟", "emailAddress": "l@example.com"}
    assert jira_item.read_member(said) == Member("lwei", "lwei", "李伟", "l@example.com")
    assert jira_item.read_member({"displayName": "x"}) is None


@given(ANYTHING)
def test_no_value_of_a_field_raises(value: Any) -> None:
    for row, reader in (
        (GH, github_item.read_item),
        (GLAB, gitlab_item.read_item),
        (JIRA, jira_item.read_item),
    ):
        for name in row:
            reader({**row, name: value}, ZONE)
    for name in JIRA["fields"]:
        jira_item.read_item({**JIRA, "fields": {**JIRA["fields"], name: value}}, ZONE)
