"""A Worktile that refuses what Worktile refuses, in both its ways: a status, or 200 with `{"ok": false}`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from tests.integrations.fakes.tracker import Clock, Reply, Request, Tracker, says

BASE = "/open-api"
TOKEN = f"{BASE}/tenant-access-token"
BY_IDS = 20


def refused(code: int, text: str) -> Reply:
    return says(200, {"ok": False, "error_code": code, "message": text})


class Worktile(Tracker):
    """`second` serves the newer list of tasks only; `value` names its pages so; `absolute` dates the token's end."""

    def __init__(
        self,
        clock: Clock,
        *,
        tasks: list[dict[str, Any]] | None = None,
        projects: list[dict[str, Any]] | None = None,
        members: list[dict[str, Any]] | None = None,
        second: bool = False,
        value: bool = False,
        full: bool = False,
        absolute: bool = False,
        secret: str = "wt-secret-MARKER",
    ) -> None:
        super().__init__(clock)
        self.tasks, self.projects, self.members = tasks or [], projects or [], members or []
        self.second, self.value, self.full, self.absolute = second, value, full, absolute
        self.secret = secret
        self.tokens: dict[str, float] = {"ready-made-MARKER": clock.now + 7200}
        self.expired = 0

    def answer(self, request: Request) -> Reply:
        if request.path == TOKEN:
            return self.token(request) if request.method == "POST" else says(404, {"message": "not found"})
        if request.method != "GET":
            self.wrong.append(f"{request.method} {request.path}: this client only reads")
            return says(405, {"message": "method not allowed"})
        return self.refusal(request) or self.routed(request)

    def token(self, request: Request) -> Reply:
        try:
            body = json.loads(request.body)
        except ValueError:
            return says(400, {"message": "invalid json"})
        if (
            not isinstance(body, dict)
            or body.get("client_secret") != self.secret
            or not body.get("client_id")
        ):
            return says(400, {"ok": False, "message": "invalid client"})
        name = f"wt-token-MARKER-{len(self.tokens)}"
        self.tokens[name] = self.clock.now + 7200
        expires = int(self.clock.now) + 7200 if self.absolute else 7200
        return says(200, {"tenant_access_token": name, "expires_in": expires})

    def refusal(self, request: Request) -> Reply | None:
        token = request.query.get("access_token")
        if not token or request.headers.get("authorization") != f"Bearer {token}":
            return refused(1102, "malformed access token")
        if self.tokens.get(token, 0) > self.clock.now:
            return None
        self.expired += 1
        return (
            says(401, {"message": "unauthorized"})
            if self.expired % 2
            else refused(1103, "invalid access token")
        )

    def routed(self, request: Request) -> Reply:
        query, path = request.query, request.path.removeprefix(BASE)
        match path:
            case "/mission/get-projects-by-page":
                return self.page(self.projects, query)
            case "/contact/get-members-by-page":
                return self.page(self.members, query)
            case "/mission/get-project-tasks-by-page" if not self.second:
                tasks = [task for task in self.tasks if task["project_id"] == query.get("project_id")]
                return self.page(tasks if self.full else [_short(task) for task in tasks], query)
            case "/mission/get-tasks-by-ids" if not self.second:
                ids = query.get("task_ids", "").split(",")
                if len(ids) > BY_IDS:
                    self.wrong.append(f"{len(ids)} ids at once")
                return says(200, [task for task in self.tasks if task["_id"] in ids])
        parts = path.split("/")
        if self.second and parts[:3] == ["", "mission", "projects"] and parts[4:] == ["tasks"]:
            return self.newer([task for task in self.tasks if task["project_id"] == parts[3]], query)
        return says(404, {"message": "not found"})

    def page(self, rows: list[dict[str, Any]], query: Mapping[str, str]) -> Reply:
        """A page; `total` is there on the first one only, so that nobody relies on it."""
        found, more = _slice(rows, query)
        total = {} if query.get("page_index", "0") != "0" else {"total": len(rows)}
        return says(200, {"value" if self.value else "items": found, "has_more": more, **total})

    def newer(self, rows: list[dict[str, Any]], query: Mapping[str, str]) -> Reply:
        found, more = _slice(rows, query)
        users = [{"uid": each["uid"], "display_name": each["display_name"]} for each in self.members]
        return says(200, {"value": found, "references": {"users": users}, "meta": {"has_more": more}})


def _slice(rows: list[dict[str, Any]], query: Mapping[str, str]) -> tuple[list[dict[str, Any]], bool]:
    size, index = int(query.get("page_size", "20")), int(query.get("page_index", "0"))
    return rows[index * size : (index + 1) * size], len(rows) > (index + 1) * size


def _short(task: dict[str, Any]) -> dict[str, Any]:
    """A task as the older list has it: without its properties."""
    return {name: value for name, value in task.items() if name != "properties"}
