"""Worktile's tasks, of the tenant API. Shapes differ from version to version, and a refusal may say 200."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from pmcoach.integrations.net.json_access import at, is_set, line, number, rows
from pmcoach.integrations.net.response import Response
from pmcoach.integrations.trackers.credentials import Access, Credentials, token_in
from pmcoach.integrations.trackers.tracker import (
    PAGES,
    Ask,
    Delivery,
    ForbiddenError,
    NotThereError,
    Project,
    Tracker,
    no_access,
)
from pmcoach.integrations.trackers.worktile_item import has_properties, id_of, read_item, read_member
from pmcoach.records.kinds.workitem import Member, WorkItem
from pmcoach.tuples import NamedTuple

CLOUD = "https://dev.worktile.com"
BASE = "/open-api"
GAP = 0.5  # seconds between requests: no rate is documented, and there is one
SIZE = 100
IDS = 20  # tasks asked for at once; how many are allowed is not documented
ENDED = frozenset((1102, 1103))  # the token is malformed, or over
TOKEN = "/tenant-access-token"
PROJECTS = "/mission/get-projects-by-page"
MEMBERS = "/contact/get-members-by-page"
TASKS = "/mission/get-project-tasks-by-page"
BY_IDS = "/mission/get-tasks-by-ids"
FIELDS = "assignee,start,due,priority"


class Listed(NamedTuple):
    """The rows of a list, the people it names, and whether there are more rows than anybody should ask for."""

    rows: list[dict[str, Any]]
    members: list[Member]
    cut: bool


class Worktile:
    """Worktile as one user's application sees it, for one run. `template` makes a task's address of `{id}` and `{key}`."""

    def __init__(self, tracker: Tracker, credentials: Credentials, template: str = "") -> None:
        self.tracker = tracker._replace(root=tracker.root.removesuffix(BASE))
        self.access = Access(tracker, credentials, self._new_token)
        self._template = template

    def token_answer(self, credentials: Credentials) -> Response:
        """The answer to the question for a token."""
        body = {"client_id": credentials.client_id, "client_secret": credentials.client_secret}
        return self.tracker.post(f"{BASE}{TOKEN}", body)

    def _new_token(self, credentials: Credentials) -> tuple[str, Any]:
        answer = self.token_answer(credentials)
        if answer.status in (400, 401, 403) or at(answer.json(), "ok") is False:
            raise no_access(self.tracker, answer)
        token = token_in(at(self.value(answer), "tenant_access_token"))
        return token or self.tracker.strange(answer), at(answer.json(), "expires_in")

    def get(self, path: str, query: Mapping[str, str]) -> Response:
        """The answer to a question, whatever it is; a token that has ended is renewed once. Both places want the token."""
        return self.access.used(
            lambda token: self.tracker.get(f"{BASE}{path}", {**query, "access_token": token}, token), is_over
        )

    def value(self, answer: Response) -> Any:
        """The value in an answer; raise PmcoachError where it is a refusal, or no JSON."""
        if is_over(answer):
            self.tracker.refuse(answer._replace(status=401), "")
        if not answer.fine or at(answer.json(), "ok") is False:
            self.tracker.refuse(answer, line(at(answer.json(), "error_code")))
        value = answer.json()
        return self.tracker.strange(answer) if value is None else value

    def members(self) -> tuple[Member, ...]:
        """Everybody in the team; nobody where this application may not see them."""
        kept = self.tracker.recall("members")
        if not isinstance(kept, list):
            try:
                listed = self._list(MEMBERS, {}).rows
            except (ForbiddenError, NotThereError):
                return ()
            kept = [list(member) for row in listed if (member := read_member(row)) is not None]
            self.tracker.remember("members", kept)
        return tuple(Member(*map(str, each)) for each in kept)

    def projects(self) -> tuple[Project, ...]:
        """All projects."""
        kept = self.tracker.recall("projects")
        if not isinstance(kept, list):
            listed = self._list(PROJECTS, {}).rows
            kept = [[id_of(row), line(row.get("identifier")), line(row.get("name"))] for row in listed]
            self.tracker.remember("projects", kept)
        return tuple(Project(*map(str, each)) for each in kept)

    def items(self, ask: Ask) -> Delivery:
        """The tasks asked for. No filter by person exists: each project is read, and only what is wanted is asked for in full."""
        members = {member.id: member for member in self.members()}
        found: dict[str, WorkItem] = {}
        dropped, cut = 0, False
        wanted_projects = [each for each in self.projects() if not ask.projects or each.id in ask.projects]
        for project in wanted_projects:
            listed = self._tasks(project)
            cut = cut or listed.cut
            members |= {member.id: member for member in listed.members}
            wanted = [row for row in listed.rows if self._wants(row, project, members, ask)]
            for row in self._full(wanted):
                item = read_item(row, self.tracker.zone, members, project, self._template)
                if item is not None and item.project_id == project.id:
                    found |= {item.id: item} if ask.covers(item) else {}
                else:
                    dropped += 1
        everything = 0 if ask.projects else len(wanted_projects)
        return Delivery(tuple(found.values()), tuple(members.values()), dropped, cut, everything)

    def _wants(self, row: dict[str, Any], project: Project, members: Mapping[str, Member], ask: Ask) -> bool:
        item = read_item(row, self.tracker.zone, members, project, self._template)
        return item is not None and ask.wants(item)

    def _tasks(self, project: Project) -> Listed:
        """A project's tasks: of the older list, which says when they changed, else of the newer."""
        try:
            return self._list(TASKS, {"project_id": project.id})
        except NotThereError:
            return self._list(f"/mission/projects/{quote(project.id, '')}/tasks", {})

    def _full(self, listed: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """Tasks with their properties; those the service does not know any more are left out, as it does."""
        short = [id_of(row) for row in listed if not has_properties(row)]
        full = [row for row in listed if has_properties(row)]
        for start in range(0, len(short), IDS):
            answer = self.get(BY_IDS, {"task_ids": ",".join(short[start : start + IDS]), "fields": FIELDS})
            value = self.value(answer)
            full += rows(value) if isinstance(value, list) else self.tracker.strange(answer)
        return full

    def _list(self, path: str, query: Mapping[str, str]) -> Listed:
        """The rows of all pages, each once. Only `has_more` and an empty page say that there are no more."""
        found: dict[str, dict[str, Any]] = {}
        members: list[Member] = []
        for index in range(PAGES):
            asked = {**query, "page_index": str(index), "page_size": str(SIZE)}
            answer = self.get(path, asked)
            value = self.value(answer)
            page = first_list(at(value, "items"), at(value, "value"))
            if page is None:
                self.tracker.strange(answer)
            before = len(found)
            found |= {id_of(row): row for row in rows(page)}
            users = rows(at(value, "references", "users"))
            members += [member for user in users if (member := read_member(user)) is not None]
            self.tracker.progress(len(found), int(number(at(value, "total")) or 0))
            more = is_set(at(value, "has_more")) or is_set(at(value, "meta", "has_more"))
            if not more or len(found) == before:
                return Listed(list(found.values()), members, cut=False)
        return Listed(list(found.values()), members, cut=True)


def first_list(*values: Any) -> list[Any] | None:
    """The first value that is a list; None where none is."""
    return next((value for value in values if isinstance(value, list)), None)


def is_over(answer: Response) -> bool:
    """Whether a token is not taken any more, in either of the ways it is said."""
    value = answer.json() if answer.fine else None
    return answer.status == 401 or (at(value, "ok") is False and number(at(value, "error_code")) in ENDED)
