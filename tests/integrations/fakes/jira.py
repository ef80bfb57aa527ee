"""A Jira that refuses what Jira refuses: Cloud with its pages by token, Data Center with its pages by number."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Mapping
from typing import Any

from tests.integrations.fakes.tracker import Clock, Reply, Request, Tracker, says

CLOUD, SERVER = "/rest/api/3/search/jql", "/rest/api/2/search"
KEYS = {
    CLOUD: {"jql", "nextPageToken", "maxResults", "fields", "expand", "properties", "fieldsByKeys", "failFast", "reconcileIssues"},
    SERVER: {"jql", "startAt", "maxResults", "fields", "expand", "validateQuery", "properties", "fieldsByKeys"},
}  # fmt: skip
MOST = 100  # issues on a page of Cloud where fields are asked for
QUERY = re.compile(
    r'\((?P<whose>.+)\) AND \(statusCategory != Done OR updated >= "(?P<day>\d{4}-\d\d-\d\d)"\) ORDER BY updated DESC'
)
CLAUSE = re.compile(r"(?P<field>project|assignee|updated) (?:=|in|>=) (?:\((?P<many>.*)\)|(?P<one>[\w-]+))")
VALUE = re.compile(r'"((?:\\.|[^"\\])*)"|([\w-]+)')


def refused(status: int, *words: str, **headers: str) -> Reply:
    return says(status, {"errorMessages": list(words), "errors": {}}, **headers)


class Jira(Tracker):
    """`server` makes it a Data Center that gives `size` issues a page at most; `base` is the path it lives at."""

    def __init__(
        self,
        clock: Clock,
        *,
        issues: list[dict[str, Any]] | None = None,
        server: bool = False,
        size: int = MOST,
        base: str = "",
        email: str = "li.wei@example.com",
        token: str = "jira-token-MARKER",
    ) -> None:
        super().__init__(clock)
        self.issues, self.server, self.size, self.base = issues or [], server, size, base
        self.email, self.token = email, token
        self.projects = {row["fields"]["project"]["key"] for row in self.issues}
        self.pages: dict[str, tuple[str, int]] = {}
        self.site = ""

    def answer(self, request: Request) -> Reply:
        if request.method not in ("GET", "POST"):
            self.wrong.append(f"{request.method} {request.path}: this client only reads")
        if not request.path.startswith(self.base):
            return says(404, {"message": "not found"})
        path = request.path.removeprefix(self.base)
        if path == "/rest/api/3/search" or (path == SERVER and not self.server):
            return refused(410, f"The requested API has been removed. Please migrate to the {CLOUD} API.")
        opened = self.opened(request.headers.get("authorization", ""))
        return opened or self.routed(path, request)

    def opened(self, said: str) -> Reply | None:
        pair = base64.b64encode(f"{self.email}:{self.token}".encode()).decode()
        if said == (f"Bearer {self.token}" if self.server else f"Basic {pair}"):
            return None
        words = "Client must be authenticated to access this resource."
        return Reply(
            401,
            words.encode(),
            {"Content-Type": "text/plain", "X-Seraph-LoginReason": "AUTHENTICATED_FAILED"},
        )

    def routed(self, path: str, request: Request) -> Reply:
        version = "2" if self.server else "3"
        if path == f"/rest/api/{version}/serverInfo":
            kind = "Server" if self.server else "Cloud"
            return says(200, {"baseUrl": self.site or self.url, "version": "10.3.1", "deploymentType": kind})
        if path == f"/rest/api/{version}/myself":
            return says(200, {"accountId": "5b10ac8d", "displayName": "李伟", "active": True})
        if path != (SERVER if self.server else CLOUD) or request.method != "POST":
            return refused(404, "null for uri")
        return self.search(path, request)

    def search(self, path: str, request: Request) -> Reply:
        if not request.headers.get("content-type", "").startswith("application/json"):
            return says(415, {"message": "Unsupported Media Type"})
        if "mozilla" in request.headers.get("user-agent", "").lower():
            return Reply(403, b"XSRF check failed", {"Content-Type": "text/html"})
        body = body_of(request)
        if body is None or not set(body) <= KEYS[path] or not _fits(body):
            return refused(400, "Invalid request payload. Refer to the REST API documentation and try again.")
        found = self.found(str(body.get("jql", "")))
        if isinstance(found, Reply):
            return found
        return self.by_number(found, body) if self.server else self.by_token(found, body)

    def found(self, jql: str) -> list[dict[str, Any]] | Reply:
        """The issues of a query; what is no query, or bounds nothing, is refused."""
        if not jql.partition("ORDER BY")[0].strip():
            return refused(
                400,
                "Unbounded JQL queries are not allowed here. Please add a search restriction to your query.",
            )
        match = QUERY.fullmatch(jql)
        whose = match["whose"] if match else jql.partition(" ORDER BY")[0]
        clause = CLAUSE.fullmatch(whose)
        if clause is None:
            return refused(
                400, f"Error in the JQL Query: Expecting operator before the end of the query. ({whose[:40]})"
            )
        values = [
            re.sub(r"\\(.)", r"\1", text) if text else word
            for text, word in VALUE.findall(clause["many"] or clause["one"])
        ]
        strange = [each for each in values if clause["field"] == "project" and each not in self.projects]
        if strange:
            return refused(400, f"The value '{strange[0]}' does not exist for the field 'project'.")
        day = match["day"] if match else ""
        rows = [row for row in self.issues if _is_of(row, clause["field"], values) and _is_now(row, day)]
        return sorted(rows, key=lambda row: row["fields"]["updated"], reverse=True)

    def by_token(self, found: list[dict[str, Any]], body: Mapping[str, Any]) -> Reply:
        token, start = body.get("nextPageToken"), 0
        if token is not None:
            if token not in self.pages or self.pages[token][0] != body["jql"]:
                return refused(400, "The provided next page token is invalid or expired.")
            start = self.pages[token][1]
        end = start + min(int(body.get("maxResults", 50)), self.size)
        page: dict[str, Any] = {
            "issues": [_with(row, body) for row in found[start:end]],
            "isLast": end >= len(found),
        }
        if end < len(found):
            page["nextPageToken"] = f"page-{len(self.pages)}"
            self.pages[page["nextPageToken"]] = (body["jql"], end)
        return says(200, page)

    def by_number(self, found: list[dict[str, Any]], body: Mapping[str, Any]) -> Reply:
        start, most = int(body.get("startAt", 0)), min(int(body.get("maxResults", 50)), self.size)
        rows = [_with(row, body) for row in found[start : start + most]]
        return says(200, {"startAt": start, "maxResults": most, "total": len(found), "issues": rows})


def body_of(request: Request) -> dict[str, Any] | None:
    try:
        value = json.loads(request.body)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


def _fits(body: Mapping[str, Any]) -> bool:
    fields, most = body.get("fields", []), body.get("maxResults", 50)
    named = isinstance(fields, list) and all(isinstance(name, str) for name in fields)
    return bool(named and isinstance(most, int) and 0 < most <= 5000)


def _with(row: Mapping[str, Any], body: Mapping[str, Any]) -> dict[str, Any]:
    """An issue with the fields that were named, and no other; without any, only what it is called."""
    named = body.get("fields")
    if not named:
        return {"id": row["id"]}
    fields = {name: value for name, value in row["fields"].items() if name in named}
    return {**{name: row[name] for name in ("id", "key", "self")}, "fields": fields}


def _is_of(row: Mapping[str, Any], field: str, values: list[str]) -> bool:
    fields = row["fields"]
    if field == "updated":
        return True
    who = fields["assignee"] or {}
    said = (
        {fields["project"]["key"]}
        if field == "project"
        else {who.get("accountId"), who.get("name"), who.get("emailAddress")}
    )
    return bool(said & set(values))


def _is_now(row: Mapping[str, Any], day: str) -> bool:
    fields = row["fields"]
    return bool(fields["status"]["statusCategory"]["key"] != "done" or fields["updated"][:10] >= day)
