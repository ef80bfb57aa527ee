"""PingCode's work items. Three generations of paths are in use; the one that answers is found by asking."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, time
from typing import Any

from pmcoach.errors import PmcoachError
from pmcoach.integrations.net.json_access import line, number, rows
from pmcoach.integrations.net.response import Response
from pmcoach.integrations.trackers.credentials import Access, Credentials, token_in
from pmcoach.integrations.trackers.pingcode_item import read_item, read_member
from pmcoach.integrations.trackers.pingcode_paths import (
    AUTO,
    IDS,
    MANY,
    NO_PATH,
    PROFILES,
    SCOPES,
    SEE_PATHS,
    SIZE,
    TOKEN,
    USERS,
    Page,
    Profile,
    code_of,
    is_over,
    is_wrong_path,
    paged,
)
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
from pmcoach.records.kinds.workitem import Member, WorkItem


class PingCode:
    """PingCode as one user's application sees it, for one run."""

    def __init__(self, tracker: Tracker, credentials: Credentials, profile: str = AUTO) -> None:
        self.tracker = tracker._replace(root=tracker.root.removesuffix("/v1"))
        self.access = Access(tracker, credentials, self._new_token)
        self._profile = profile

    def token_answer(self, credentials: Credentials) -> Response:
        """The answer to the question for a token. It is a GET with the secret in its query, as documented."""
        asked = {"client_id": credentials.client_id, "client_secret": credentials.client_secret}
        return self.tracker.get(TOKEN, {"grant_type": "client_credentials", **asked})

    def _new_token(self, credentials: Credentials) -> tuple[str, Any]:
        answer = self.token_answer(credentials)
        if answer.status in (400, 401, 403):
            raise no_access(self.tracker, answer)
        value = self.value(answer)
        return token_in(value.get("access_token")) or self.tracker.strange(answer), value.get("expires_in")

    def get(self, path: str, query: Mapping[str, str]) -> Response:
        """The answer to a question, whatever it is; a token that has ended is renewed once."""
        return self.access.used(lambda token: self.tracker.get(path, query, token), is_over)

    def value(self, answer: Response) -> Mapping[str, Any]:
        """The object in an answer; raise PmcoachError where it holds none."""
        if not answer.fine:
            self.tracker.refuse(answer, code_of(answer), SCOPES)
        value = answer.object()
        return value or self.tracker.strange(answer)

    def profile(self) -> Profile:
        """The paths this root answers at: as settings name them, as they are kept, else the first that answer."""
        kept = self._profile if self._profile != AUTO else self.tracker.recall("profile")
        if isinstance(kept, str) and kept in PROFILES:
            return PROFILES[kept]
        for name, profile in PROFILES.items():
            answer = self.get(profile.items, {"page_size": "1"})
            if not is_wrong_path(answer):
                self._page(answer)
                self.tracker.remember("profile", name)
                return profile
        raise PmcoachError(NO_PATH, SEE_PATHS)

    def members(self) -> tuple[Member, ...]:
        """Everybody in the directory; nobody where this application may not look into it."""
        kept = self.tracker.recall("members")
        if not isinstance(kept, list):
            try:
                listed, _ = self._list(lambda index: self.get(USERS, paged(index)))
            except (ForbiddenError, NotThereError):
                return ()
            kept = [list(member) for row in listed if (member := read_member(row)) is not None]
            self.tracker.remember("members", kept)
        return tuple(Member(*map(str, each)) for each in kept)

    def projects(self) -> tuple[Project, ...]:
        """All projects."""
        kept = self.tracker.recall("projects")
        if not isinstance(kept, list):
            path = self.profile().projects
            listed, _ = self._list(lambda index: self.get(path, paged(index)))
            kept = [[line(row.get(name)) for name in ("id", "identifier", "name")] for row in listed]
            self.tracker.remember("projects", kept)
        return tuple(Project(*map(str, each)) for each in kept)

    def items(self, ask: Ask) -> Delivery:
        """The work items asked for. Filters are asked for and then looked after: the service ignores some without a word."""
        profile = self.profile()
        found: dict[str, WorkItem] = {}
        members: dict[str, Member] = {}
        dropped, cut = 0, False
        for part in _parts(ask, profile):
            listed, is_cut = self._part(profile, part, ask)
            cut = cut or is_cut
            read = [item for row in listed if (item := read_item(row, self.tracker.zone)) is not None]
            people = [member for row in listed if (member := read_member(row.get("assignee"))) is not None]
            dropped += sum(not ask.covers(item) for item in read)
            found |= {item.id: item for item in read if ask.covers(item) and ask.wants(item)}
            members |= {member.id: member for member in people}
            if is_deaf(part, read):
                break  # these are the rows of all parts
        return Delivery(tuple(found.values()), tuple(members.values()), dropped, cut)

    def _part(self, profile: Profile, part: Ask, ask: Ask) -> tuple[list[dict[str, Any]], bool]:
        """The rows of a part; of a very long list those that changed, and then it counts as cut."""
        names = ("project_ids", "assignee_ids") if profile.plural else ("project_id", "assignee_id")
        wanted = zip(names, (part.projects, part.people), strict=True)
        query = {name: ",".join(ids) for name, ids in wanted if ids}
        first = self._page(self.get(profile.items, {**query, **paged(0)}))
        if first.total is None or first.total <= MANY:
            return self._list(lambda index: self.get(profile.items, {**query, **paged(index)}), first)
        since = int(datetime.combine(ask.since, time(), self.tracker.zone).timestamp())
        if profile.plural:
            query["updated_between"] = f"{since},{int(self.tracker.now)}"
            listed, _ = self._list(lambda index: self.get(profile.items, {**query, **paged(index)}))
        else:
            fields = zip(("project.id", "assignee.id"), (part.projects, part.people), strict=True)
            test: dict[str, Any] = {name: {"in": list(ids)} for name, ids in fields if ids}
            test["updated_at"] = {"gte": since}
            listed, _ = self._list(lambda index: self._search(profile, test, index))
        return listed, True

    def _search(self, profile: Profile, test: Mapping[str, Any], index: int) -> Response:
        """A page of a search, which only reads."""
        body = {"mode": "query", "payload": {"filter": test, "page_size": SIZE, "page_index": index}}
        path = f"{profile.items}/search"
        return self.access.used(lambda token: self.tracker.post(path, body, token), is_over)

    def _page(self, answer: Response) -> Page:
        value = self.value(answer)
        if not isinstance(value.get("values"), list):
            self.tracker.strange(answer)
        size = number(value.get("page_size")) or SIZE
        return Page(rows(value["values"]), number(value.get("total")), len(value["values"]) < size)

    def _list(
        self, ask: Callable[[int], Response], first: Page | None = None
    ) -> tuple[list[dict[str, Any]], bool]:
        """The rows of all pages, each once, and whether there are more than anybody should ask for."""
        found: dict[str, dict[str, Any]] = {}
        for index in range(PAGES):
            page = first if index == 0 and first is not None else self._page(ask(index))
            before = len(found)
            found |= {line(row.get("id")): row for row in page.rows}
            self.tracker.progress(len(found), int(page.total or 0))
            ended = page.is_last if page.total is None else len(found) >= page.total
            if ended or len(found) == before:
                return list(found.values()), False
        return list(found.values()), True


def _parts(ask: Ask, profile: Profile) -> Iterator[Ask]:
    """What is asked for in one list each: as many ids as a filter takes, of projects and of people."""
    size = IDS if profile.plural else 1
    for projects in _chunks(ask.projects, size):
        for people in _chunks(ask.people, size):
            yield ask._replace(projects=projects, people=people)


def _chunks(ids: Sequence[str], size: int) -> list[tuple[str, ...]]:
    """Ids in groups; one empty group where there are none."""
    return [tuple(ids[start : start + size]) for start in range(0, len(ids), size)] or [()]


def is_deaf(part: Ask, items: Sequence[WorkItem]) -> bool:
    """Whether a service sent items of others where some were asked for, and heard none of the filters."""
    projects = bool(part.projects) and all(item.project_id in part.projects for item in items)
    people = bool(part.people) and all(item.assignee_id in part.people for item in items)
    return not (projects or people) and not all(map(part.covers, items))
