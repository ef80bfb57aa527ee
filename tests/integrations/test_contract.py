"""What pmcoach relies on, of the fakes and, where somebody opens it to the tests, of the real service.

PMCOACH_LIVE names the real ones, `jira,pingcode,worktile`; addresses and secrets are the variables `pull` takes.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from tests.integrations.fakes import data, desk
from tests.integrations.fakes.pingcode import PingCode as FakePingCode
from tests.integrations.fakes.reach import SHANGHAI, Kept, reach
from tests.integrations.fakes.tracker import Clock
from tests.integrations.fakes.worktile import Worktile as FakeWorktile

from pmcoach.integrations.net.client import Clock as Time
from pmcoach.integrations.net.client import Door
from pmcoach.integrations.net.redact import Redactor
from pmcoach.integrations.trackers import pingcode_paths, worktile
from pmcoach.integrations.trackers.credentials import Credentials
from pmcoach.integrations.trackers.jira import Jira
from pmcoach.integrations.trackers.pingcode import PingCode
from pmcoach.integrations.trackers.tracker import Ask, Delivery, Tracker
from pmcoach.integrations.trackers.worktile import Worktile
from pmcoach.records.kinds.pulling import JiraSettings

CLIENTS: dict[str, Any] = {"pingcode": PingCode, "worktile": Worktile}
CLOUDS = {"pingcode": pingcode_paths.CLOUD, "worktile": worktile.CLOUD}
NAMES = {"jira": "Jira", "pingcode": "PingCode", "worktile": "Worktile"}
KEPT = Kept()  # one token for all tests of a real service
SINCE = date(2026, 11, 9)


def faked(stack: ExitStack, kind: str) -> Any:
    fake = (
        FakePingCode(Clock(), items=data.ITEMS, users=data.USERS, projects=[data.GROWTH, data.PAY])
        if kind == "pingcode"
        else FakeWorktile(Clock(), tasks=data.TASKS, projects=[data.MARKETING], members=data.MEMBERS)
    )
    stack.enter_context(fake.running())
    return CLIENTS[kind](reach(fake, kind), Credentials("cid", fake.secret))


def real(kind: str) -> Any:
    if kind not in os.environ.get("PMCOACH_LIVE", "").split(","):
        pytest.skip(f"PMCOACH_LIVE does not name {kind}")
    names = ("URL", "CLIENT_ID", "CLIENT_SECRET", "TOKEN")
    url, *said = (os.environ.get(f"PMCOACH_{kind.upper()}_{name}", "") for name in names)
    clock = Time(time.monotonic, lambda: datetime.now(UTC), time.sleep)
    door = Door(os.environ, clock, Redactor().knowing(*said), gap=0.5)
    return CLIENTS[kind](
        Tracker(kind, NAMES[kind], url or CLOUDS[kind], door, KEPT, SHANGHAI), Credentials(*said)
    )


@pytest.fixture(params=["pingcode-fake", "pingcode-real", "worktile-fake", "worktile-real"])
def service(request: pytest.FixtureRequest) -> Iterator[Any]:
    kind, _, which = request.param.partition("-")
    with ExitStack() as stack:
        yield faked(stack, kind) if which == "fake" else real(kind)


def some(service: Any, people: tuple[str, ...] = ()) -> Delivery:
    """Items of the last weeks, of one project so that a large team is not read through."""
    project = service.projects()[0].id
    is_fake = service.tracker.root.startswith("http://127.")
    since = SINCE if is_fake else datetime.now(UTC).date() - timedelta(days=30)
    given: Delivery = service.items(Ask(since, projects=(project,), people=people))
    return given


def test_there_are_projects_and_members_with_an_id_and_a_name(service: Any) -> None:
    assert all(each.id and each.name for each in service.projects())
    assert all(each.id and (each.name or each.login) for each in service.members())


def test_items_have_what_a_report_needs(service: Any) -> None:
    given = some(service)
    assert all(item.id and item.title and item.key and item.updated_at for item in given.items)
    assert len({item.id for item in given.items}) == len(given.items)
    assert all(item.finished for item in given.items if item.category == "done")


def test_the_items_of_one_person_are_theirs(service: Any) -> None:
    who = next((item.assignee_id for item in some(service).items if item.assignee_id), "")
    assert {item.assignee_id for item in some(service, (who,)).items} == {who}


@pytest.fixture(params=["cloud-fake", "server-fake", "real"])
def jira(request: pytest.FixtureRequest) -> Iterator[Any]:
    if request.param == "real":
        if "jira" not in os.environ.get("PMCOACH_LIVE", "").split(","):
            pytest.skip("PMCOACH_LIVE does not name jira")
        said = {
            name: os.environ.get(f"PMCOACH_JIRA_{name.upper()}", "")
            for name in ("url", "token", "email", "jql")
        }
        clock = Time(time.monotonic, lambda: datetime.now(UTC), time.sleep)
        door = Door(os.environ, clock, Redactor().knowing(said["token"]), gap=0.5)
        tracker = Tracker("jira", "Jira", said["url"], door, KEPT, SHANGHAI)
        settings = JiraSettings(jql=said["jql"] or "assignee = currentUser()")
        yield Jira(tracker, Credentials(token=said["token"], email=said["email"]), settings)
        return
    made = desk.jira(server=request.param == "server-fake")
    with made.running():
        opened = Credentials(token=made.token, email="" if made.server else made.email)
        yield Jira(reach(made, "jira"), opened, JiraSettings(jql="project = PAY"))


def test_issues_of_jira_have_what_a_report_needs(jira: Any) -> None:
    since = (
        SINCE
        if jira.tracker.root.startswith("http://127.")
        else datetime.now(UTC).date() - timedelta(days=30)
    )
    given = jira.items(Ask(since))
    assert all(item.id and item.title and item.key and item.updated_at and item.url for item in given.items)
    assert len({item.id for item in given.items}) == len(given.items)
    assert all(item.finished for item in given.items if item.category == "done")


def test_a_kept_token_opens_the_service_again(service: Any) -> None:
    service.projects()
    before = service.access.token()
    again = type(service)(service.tracker, Credentials(service.access._credentials.client_id, "not-used"))
    if not service.access._credentials.token:
        assert again.access.token() == before
    assert service.projects()
