"""Jira's issues, by one JQL: of Cloud with an address and an API token, of Data Center with a personal access token."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from typing import Any

from pmcoach.dates.period import add_days
from pmcoach.errors import PmcoachError
from pmcoach.integrations.net.json_access import at, line, link, number, rows
from pmcoach.integrations.net.response import Response
from pmcoach.integrations.trackers.credentials import Credentials
from pmcoach.integrations.trackers.jira_item import FIELDS, GATEWAY, read_item, read_member
from pmcoach.integrations.trackers.jira_query import bounded, everybody, of_projects
from pmcoach.integrations.trackers.jira_refusal import is_anonymous, refuse
from pmcoach.integrations.trackers.tracker import PAGES, Ask, Delivery, Project, Tracker
from pmcoach.records.kinds.pulling import JiraSettings
from pmcoach.records.kinds.workitem import Member
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

CLOUD = ".atlassian.net"
GAP = 0.2  # seconds between requests
SIZE = 100
NO_TOKEN = Text(en="Jira needs a token", zh="Jira 需要令牌")
SET_TOKEN = Text(
    en="Cloud: set PMCOACH_JIRA_EMAIL and PMCOACH_JIRA_TOKEN, an API token; Data Center: PMCOACH_JIRA_TOKEN alone, a personal "
    "access token; or a command that prints it: git config --global pmcoach.jira.token-command '…'",
    zh="Cloud 版：设置 PMCOACH_JIRA_EMAIL 和 PMCOACH_JIRA_TOKEN（API token）；Data Center 版：只设置 PMCOACH_JIRA_TOKEN（个人访问令牌）；"
    "或用命令给出：git config --global pmcoach.jira.token-command '…'",
)
NO_EMAIL = Text(
    en="{host} is Jira Cloud, which takes a token with the address of its account only",
    zh="{host} 是 Jira Cloud，令牌要和账号的邮箱一起用",
)
SET_EMAIL = Text(en="set PMCOACH_JIRA_EMAIL", zh="请设置 PMCOACH_JIRA_EMAIL")
NO_QUERY = Text(en="nothing says which issues to ask Jira for", zh="没有写向 Jira 取哪些事项")
SAY_QUERY = Text(
    en="write into pmcoach.yaml: pull: {jira: {jql: 'project = PAY'}}; or accounts: {jira: …} into people's files",
    zh="写进 pmcoach.yaml：pull: {jira: {jql: 'project = PAY'}}；或在各人文件里写 accounts: {jira: …}",
)


class Page(NamedTuple):
    """A page of a search: its issues, and what to ask the next one with; nothing where it is the last."""

    issues: list[dict[str, Any]]
    next: Mapping[str, Any] | None = None
    total: int = 0


class Jira:
    """Jira as one user sees it, for one run. `accounts` are those of the workspace's people."""

    def __init__(
        self, tracker: Tracker, credentials: Credentials, settings: JiraSettings, accounts: Sequence[str] = ()
    ) -> None:
        self.tracker = tracker._replace(root=root_of(tracker.root))
        self.is_cloud = bool(credentials.email)
        self._settings, self._accounts = settings, accounts
        self._authorization = self._opened(credentials)

    def _opened(self, credentials: Credentials) -> str:
        """What opens it. Raises PmcoachError where that cannot be all there is to it."""
        needed(credentials)
        door = self.tracker.door
        door.secrets = door.secrets.knowing(credentials.token)
        host = self.tracker.root.partition("://")[2].partition("/")[0]
        if not credentials.email:
            if host.endswith(CLOUD):
                raise PmcoachError(NO_EMAIL.fill(host=host), SET_EMAIL)
            return f"Bearer {credentials.token}"
        pair = base64.b64encode(f"{credentials.email}:{credentials.token}".encode()).decode("ascii")
        door.secrets = door.secrets.knowing(pair)
        return f"Basic {pair}"

    def members(self) -> tuple[Member, ...]:
        """Nobody: who works in it is known by its issues; to list everybody takes a right that few have."""
        return ()

    def projects(self) -> tuple[Project, ...]:
        """None: a query names projects by any of their names itself."""
        return ()

    def items(self, ask: Ask) -> Delivery:
        """The issues that are open, or changed since a day."""
        said = self._settings.jql or of_projects(self._settings.projects) or everybody(self._accounts)
        if not said:
            raise PmcoachError(NO_QUERY, SAY_QUERY)
        # A day more: which zone a query's days are in is the user's own setting in Jira.
        listed, cut = self._list(bounded(said, add_days(ask.since, -1)))
        site = self._site()
        read = [item for row in listed if (item := read_item(row, self.tracker.zone, site)) is not None]
        people = [read_member(at(row, "fields", "assignee")) for row in listed]
        members = {member.id: member for member in people if member is not None}
        return Delivery(tuple(filter(ask.wants, read)), tuple(members.values()), cut=cut)

    def _list(self, jql: str) -> tuple[list[dict[str, Any]], bool]:
        """The issues of all pages, each once, and whether there are more than anybody should ask for."""
        found: dict[str, dict[str, Any]] = {}
        following: Mapping[str, Any] | None = {}
        for _ in range(PAGES):
            page = self._page(jql, following or {})
            before = len(found)
            found |= {line(row.get("id")) or line(row.get("key")): row for row in page.issues}
            self.tracker.progress(len(found), page.total)
            following = page.next if len(found) > before else None
            if following is None:
                return list(found.values()), False
        return list(found.values()), True

    def _page(self, jql: str, following: Mapping[str, Any]) -> Page:
        path = "/rest/api/3/search/jql" if self.is_cloud else "/rest/api/2/search"
        answer = self.search(path, {"jql": jql, "maxResults": SIZE, "fields": list(FIELDS), **following})
        value = self.value(answer)
        if not isinstance(value.get("issues"), list):
            self.tracker.strange(answer)
        issues = rows(value["issues"])
        if self.is_cloud:
            token = line(value.get("nextPageToken"))
            return Page(
                issues, {"nextPageToken": token} if token and value.get("isLast") is not True else None
            )
        start, total = int(number(value.get("startAt")) or 0), int(number(value.get("total")) or 0)
        reached = start + len(value["issues"])  # fewer than asked for where the server allows fewer
        return Page(issues, {"startAt": reached} if reached < total else None, total)

    def search(self, path: str, body: Mapping[str, Any]) -> Response:
        """The answer to a search, which only reads."""
        return self.tracker.post(path, body, authorization=self._authorization)

    def get(self, path: str) -> Response:
        """The answer to a question."""
        return self.tracker.get(path, {}, authorization=self._authorization)

    def value(self, answer: Response) -> Mapping[str, Any]:
        """The object in an answer; raise PmcoachError where it holds none, or Jira did not know who asked."""
        if not answer.fine or is_anonymous(answer):
            refuse(self.tracker, answer, is_cloud=self.is_cloud)
        return answer.object() or self.tracker.strange(answer)

    def _site(self) -> str:
        """The address people open: the one it is asked at, unless that is the gateway of scoped tokens."""
        root = self.tracker.root
        if not root.startswith(GATEWAY):
            return root
        return link(at(self.get("/rest/api/3/serverInfo").json(), "baseUrl")).rstrip("/")


def needed(credentials: Credentials) -> None:
    """Raise PmcoachError where there is no token."""
    if not credentials.token:
        raise PmcoachError(NO_TOKEN, SET_TOKEN)


def root_of(url: str) -> str:
    """The address below which the API lies, out of one that may have been copied from a browser."""
    scheme, _, rest = url.partition("://")
    host, _, path = rest.partition("/")
    if host.endswith(CLOUD):
        return f"{scheme}://{host}"
    return url.partition("/rest/")[0].rstrip("/") if path else url
