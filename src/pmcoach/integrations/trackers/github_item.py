"""A GitHub issue or pull request, as `gh … --json` and the REST API write it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import tzinfo
from typing import Any

from pmcoach.integrations.net.json_access import at, first, line, link, rows
from pmcoach.integrations.trackers.jira_item import day, moment
from pmcoach.integrations.trackers.several import given_to
from pmcoach.records.kinds.workitem import Category, Member, WorkItem

SOURCE = "github"
WANTED = {
    "state": ("state",),
    "assignees": ("assignees",),
    "url": ("url", "html_url"),
    "closedAt": ("closedAt", "closed_at"),
}
STATES = {"open": Category.TODO, "closed": Category.DONE, "merged": Category.DONE}
UNDONE = frozenset(("not_planned", "duplicate"))


def read_item(row: dict[str, Any], zone: tzinfo) -> tuple[WorkItem, tuple[Member, ...]] | None:
    """An issue with whoever has it; None without a number or a title."""
    number, title = line(row.get("number")), line(row.get("title"))
    if not number or not title:
        return None
    url = link(first((line(row.get("html_url")), line(row.get("url")))))
    category = STATES.get(line(row.get("state")).casefold(), Category.UNKNOWN)
    if category is Category.DONE and line(_said(row, "stateReason", "state_reason")).casefold() in UNDONE:
        category = Category.CANCELLED
    people = tuple(member for each in rows(row.get("assignees")) if (member := _member(each)) is not None)
    closed = first((line(_said(row, "mergedAt", "merged_at")), line(_said(row, "closedAt", "closed_at"))))
    item = WorkItem(
        source=SOURCE,
        id=url or number,
        key=_key(url, number),
        title=title,
        state=line(row.get("state")),
        category=category,
        due=day(_said(row.get("milestone"), "dueOn", "due_on"), zone),
        completed_at=moment(closed, zone),
        created_at=moment(_said(row, "createdAt", "created_at"), zone),
        updated_at=moment(_said(row, "updatedAt", "updated_at"), zone),
        project=first((line(at(row, "repository", "nameWithOwner")), _repository(url))),
        sprint=line(at(row, "milestone", "title")),
        url=url,
    )
    return given_to(item, people), people


def missing(found: list[dict[str, Any]]) -> Iterator[str]:
    """Which of the fields that matter no issue has: gh writes those it is asked for."""
    for name, keys in WANTED.items():
        if not any(key in row for row in found for key in keys):
            yield name


def _said(row: Any, *keys: str) -> Any:
    return next((row[key] for key in keys if isinstance(row, dict) and row.get(key)), None)


def _member(row: dict[str, Any]) -> Member | None:
    login = line(row.get("login"))
    return Member(login, login, line(row.get("name")) or login) if login else None


def _repository(url: str) -> str:
    """`owner/name`, out of an issue's address."""
    parts = url.split("/")
    return "/".join(parts[3:5]) if len(parts) > 6 else ""


def _key(url: str, number: str) -> str:
    return f"{_repository(url)}#{number}" if _repository(url) else f"#{number}"
