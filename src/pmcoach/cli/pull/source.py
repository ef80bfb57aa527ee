"""The services work items are pulled from, set up from the user's own settings, and what they are asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Protocol

from pmcoach.assess.schedule.cadence import SPANS
from pmcoach.assess.tracker.accounts import Who, matched
from pmcoach.assess.tracker.step_gaps import named_by_steps
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import NO_DAY, near
from pmcoach.dates import period as periods
from pmcoach.dates.period import Grain
from pmcoach.errors import PmcoachError
from pmcoach.integrations.trackers import jira, pingcode_paths, worktile
from pmcoach.integrations.trackers.credentials import Credentials
from pmcoach.integrations.trackers.jira import Jira
from pmcoach.integrations.trackers.pingcode import PingCode
from pmcoach.integrations.trackers.tracker import Ask, Delivery, Project, Tracker
from pmcoach.integrations.trackers.worktile import Worktile
from pmcoach.project import Project as Workspace
from pmcoach.records.kinds.workitem import Member
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

NO_PROJECT = Text(en="{service} has no project “{name}”", zh="{service} 里没有项目“{name}”")
THERE_ARE = Text(en="there are: {names}", zh="有这些：{names}")
NOBODY = Text(
    en="nobody here has an account in {service} that is known there",
    zh="这里没有人在 {service} 里有对得上的账号",
)
NO_ACCOUNT = Text(
    en="{person} has no account in {service} that is known there",
    zh="{person} 在 {service} 里没有对得上的账号",
)
WRITE_ACCOUNT = Text(
    en="write it into people/{person}.yaml: accounts: {{kind}: NAME}",
    zh="写进 people/{person}.yaml：accounts: {{kind}: 账号}",
)


class Client(Protocol):
    """What every service answers."""

    def members(self) -> tuple[Member, ...]:
        """Everybody in it."""

    def projects(self) -> tuple[Project, ...]:
        """All projects."""

    def items(self, ask: Ask) -> Delivery:
        """The work items asked for."""


class Source(NamedTuple):
    """A service: its name, its own address, seconds between two requests, and how it is asked.

    `secrets` names the user's own settings that open it; `needed` raises PmcoachError where they do not.
    """

    name: str
    cloud: str
    gap: float
    client: Callable[[Tracker, Credentials, Workspace], Client]
    projects: Callable[[Workspace], tuple[str, ...]]
    needed: Callable[[Credentials], None]
    secrets: tuple[str, ...] = ("token", "client_id", "client_secret")


def _pingcode(tracker: Tracker, credentials: Credentials, project: Workspace) -> Client:
    return PingCode(tracker, credentials, project.settings.pull.pingcode.profile.value)


def _worktile(tracker: Tracker, credentials: Credentials, project: Workspace) -> Client:
    return Worktile(tracker, credentials, project.settings.pull.worktile.link)


def _jira(tracker: Tracker, credentials: Credentials, project: Workspace) -> Client:
    accounts = (person.accounts.get("jira", "") for person in project.people.values())
    return Jira(tracker, credentials, project.settings.pull.jira, tuple(filter(None, accounts)))


SOURCES: Mapping[str, Source] = {
    "jira": Source("Jira", "", jira.GAP, _jira, lambda _: (), jira.needed, ("token", "email")),
    "pingcode": Source(
        "PingCode",
        pingcode_paths.CLOUD,
        pingcode_paths.GAP,
        _pingcode,
        lambda project: project.settings.pull.pingcode.projects,
        lambda said: said.needed("pingcode", "PingCode"),
    ),
    "worktile": Source(
        "Worktile",
        worktile.CLOUD,
        worktile.GAP,
        _worktile,
        lambda project: project.settings.pull.worktile.projects,
        lambda said: said.needed("worktile", "Worktile"),
    ),
}


def since_day(run: Invocation, said: str | None) -> date:
    """The day from which changes count: as said, else the first day of the report before this one."""
    if said is not None:
        day = periods.parse_day(said)
        if day is None:
            raise PmcoachError(NO_DAY.fill(text=said))
        return day
    span = SPANS.get(run.project.settings.cadence.report, Grain.WEEK)
    around = periods.around(run.today, span)
    return (around.previous() or around).first


def asked(run: Invocation, kind: str, client: Client, person: str | None, since: date) -> Ask:
    """What to ask a service: the projects the workspace names, else the people it knows.

    Raises PmcoachError where nobody is known, and for a project that is not there.
    """
    names = SOURCES[kind].projects(run.project)
    projects = _project_ids(kind, names, client.projects()) if names else ()
    members = client.members()
    who = matched(run.project.people.values(), kind, members)
    people: tuple[str, ...] = ()
    if person is not None:
        _need_account(run, kind, person, who, is_sure=bool(members))
        people = (who.member(person),) if members else ()
    elif not projects and members:
        people = tuple(who.people)
        if not people:
            first = next(iter((*who.unknown, *who.without)), "PERSON")
            raise PmcoachError(
                NOBODY.fill(service=SOURCES[kind].name), WRITE_ACCOUNT.fill(person=first, kind=kind)
            )
    return Ask(since, projects, people, named_by_steps(run.project))


def _need_account(run: Invocation, kind: str, person: str, who: Who, *, is_sure: bool) -> None:
    """Raise PmcoachError where a person has no account, or, where all members are known, one that is none of theirs."""
    if person in who.without or (is_sure and not who.member(person)):
        name = run.project.people[person].name or person
        raise PmcoachError(
            NO_ACCOUNT.fill(person=name, service=SOURCES[kind].name),
            WRITE_ACCOUNT.fill(person=person, kind=kind),
        )


def _project_ids(kind: str, names: tuple[str, ...], projects: tuple[Project, ...]) -> tuple[str, ...]:
    """The ids of projects by whatever they are called."""
    ids: list[str] = []
    for name in names:
        found = [each.id for each in projects if name.casefold() in map(str.casefold, each)]
        if not found:
            known = [each.key or each.name for each in projects]
            hint = near(name, known) or THERE_ARE.fill(names=tuple(known[:20]))
            raise PmcoachError(NO_PROJECT.fill(service=SOURCES[kind].name, name=name), hint)
        ids += found
    return tuple(dict.fromkeys(ids))
