"""A PingCode that refuses what PingCode refuses: paths, tokens, rates; and ignores without a word what it ignores."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

from tests.integrations.fakes.tracker import Clock, Reply, Request, Tracker, says

ITEMS = {
    "project": "/v1/project/work_items",
    "pjm": "/v1/pjm/work_items",
    "pjm2": "/v1/pjm/workitems",
}
PROJECTS = {"project": "/v1/project/projects", "pjm": "/v1/pjm/projects", "pjm2": "/v1/pjm/projects"}
SINGULAR = {"project_id": "project", "assignee_id": "assignee", "state_id": "state", "sprint_id": "sprint"}
PLURAL = {f"{name}s": what for name, what in SINGULAR.items()}
SEARCHED = {"project.id": "project", "assignee.id": "assignee", "state.id": "state"}
PER_MINUTE = 200
MONTH = 30 * 86_400


def refused(status: int, code: str, text: str = "", **headers: str) -> Reply:
    return says(status, {"code": code, "message": text}, **headers)


class PingCode(Tracker):
    """`short` makes the token's `expires_in` a duration; `team_header` sends the newer retry header."""

    def __init__(
        self,
        clock: Clock,
        profile: str = "pjm2",
        *,
        items: list[dict[str, Any]] | None = None,
        projects: list[dict[str, Any]] | None = None,
        users: list[dict[str, Any]] | None = None,
        short: bool = False,
        team_header: bool = False,
        deaf: frozenset[str] = frozenset(),
        secret: str = "pc-secret-MARKER",
    ) -> None:
        super().__init__(clock)
        self.profile, self.short, self.team_header, self.secret = profile, short, team_header, secret
        self.items, self.projects, self.users = items or [], projects or [], users or []
        self.deaf = deaf  # documented filters it ignores all the same
        self.tokens: dict[str, float] = {"ready-made-MARKER": clock.now + MONTH}
        self.comments: list[dict[str, Any]] = []
        self.hits: list[float] = []
        self.closed_until = 0.0

    def answer(self, request: Request) -> Reply:
        if request.method not in ("GET", "POST"):
            self.wrong.append(f"{request.method} {request.path}: this client only reads")
        if request.path == "/v1/auth/token" and request.method == "GET":
            return self.token(request.query)
        if not self.known(request.headers.get("authorization", "")):
            return refused(401, "100001", "unauthorized")
        return self.limited() or self.routed(request)

    def token(self, query: Mapping[str, str]) -> Reply:
        if set(query) != {"grant_type", "client_id", "client_secret"}:
            return refused(400, "100003", "参数错误")
        if query["grant_type"] != "client_credentials" or query["client_secret"] != self.secret:
            return refused(400, "100024", "client_id 或 client_secret 错误")
        name = f"pc-token-MARKER-{len(self.tokens)}"
        self.tokens[name] = self.clock.now + MONTH
        expires = MONTH if self.short else int(self.clock.now) + MONTH
        return says(200, {"access_token": name, "token_type": "Bearer", "expires_in": expires})

    def known(self, header: str) -> bool:
        scheme, _, token = header.partition(" ")
        return scheme == "Bearer" and self.tokens.get(token, 0) > self.clock.now

    def limited(self) -> Reply | None:
        """200 requests a minute; whoever comes back too early is refused again."""
        now = self.clock.now
        self.hits = [hit for hit in self.hits if hit > now - 60]
        if now >= self.closed_until and len(self.hits) < PER_MINUTE:
            self.hits.append(now)
            return None
        if now >= self.closed_until:
            self.closed_until = self.hits[0] + 61
        wait = str(int(self.closed_until - now) + 1)
        if self.team_header:
            headers = {"X_RateLimit_Retry_After": wait, "X_RateLimit_Reason": "pingcode-team"}
            return refused(429, "100038", "请求频率过高", **headers)
        return refused(429, "100038", "请求频率过高", x_pc_retry_after=wait)

    def routed(self, request: Request) -> Reply:
        items, path = ITEMS[self.profile], request.path
        match request.method, path:
            case "GET", _ if path == items:
                return self.page([row for row in self.items if self.asked(row, request.query)], request.query)
            case "POST", _ if path == f"{items}/search" and self.profile != "project":
                return self.search(json.loads(request.body))
            case "GET", _ if path.startswith(f"{items}/"):
                return self.one(unquote(path.removeprefix(f"{items}/")))
            case "GET", _ if path == PROJECTS[self.profile]:
                return self.page(self.projects, request.query)
            case "GET", "/v1/directory/users":
                return self.page(self.users, request.query)
            case "GET", "/v1/comments":
                return self.page(self.comments, request.query)
            case "POST", "/v1/comments":
                return self.comment(json.loads(request.body))
        return refused(404, "100002", "资源路径错误")

    def asked(self, row: dict[str, Any], query: Mapping[str, str]) -> bool:
        """Whether a row is what the profile's own filters ask for; any other parameter is ignored."""
        if row.get("is_archived") or row.get("is_deleted"):
            return False
        filters = PLURAL if self.profile == "project" else SINGULAR
        for name, what in filters.items():
            if name in query and name not in self.deaf:
                wanted = query[name].split(",") if self.profile == "project" else [query[name]]
                if len(wanted) > 20:
                    self.wrong.append(f"{len(wanted)} ids in {name}")
                if (row.get(what) or {}).get("id") not in wanted:
                    return False
        if self.profile == "project" and "updated_between" in query:
            first, last = map(int, query["updated_between"].split(","))
            return first <= int(row.get("updated_at", 0)) <= last
        return True

    def page(self, rows: list[dict[str, Any]], query: Mapping[str, Any]) -> Reply:
        size, index = int(query.get("page_size", 30)), int(query.get("page_index", 0))
        if size > 100:
            self.wrong.append(f"page_size {size}")
        found = rows[index * size : (index + 1) * size]
        return says(200, {"page_size": size, "page_index": index, "total": len(rows), "values": found})

    def search(self, body: Any) -> Reply:
        payload = body.get("payload")
        if body.get("mode") != "query" or not isinstance(payload, dict):
            return refused(400, "100003", "参数错误")
        rows = [row for row in self.items if not row.get("is_archived")]
        for name, test in payload.get("filter", {}).items():
            if name == "updated_at" and set(test) == {"gte"}:
                rows = [row for row in rows if row["updated_at"] >= test["gte"]]
            elif name in SEARCHED and set(test) == {"in"}:
                rows = [row for row in rows if (row.get(SEARCHED[name]) or {}).get("id") in test["in"]]
            else:
                return refused(400, "100004", f"不支持的筛选 {name}")
        return self.page(rows, payload)

    def one(self, name: str) -> Reply:
        for row in self.items:
            if name in (row.get("id"), row.get("short_id")):
                return says(200, row)
        return refused(400, "100317", "工作项不存在")

    def comment(self, body: Any) -> Reply:
        if not all(body.get(name) for name in ("principal_type", "principal_id", "content")):
            return refused(400, "100008", "缺少参数")
        self.comments.append({"id": f"c{len(self.comments)}", **body, "created_at": int(self.clock.now)})
        return says(200, self.comments[-1])
