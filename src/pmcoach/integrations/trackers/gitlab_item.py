"""A GitLab issue or merge request, as `glab … --output json` and the REST API write it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import tzinfo
from typing import Any

from pmcoach.integrations.net.json_access import at, first, line, link, number, rows
from pmcoach.integrations.trackers.jira_item import day, moment
from pmcoach.integrations.trackers.several import given_to
from pmcoach.records.kinds.workitem import Category, Member, WorkItem

SOURCE = "gitlab"
WANTED = ("state", "assignees", "web_url", "closed_at")
STATES = {"opened": Category.TODO, "locked": Category.TODO, "closed": Category.DONE, "merged": Category.DONE}


def read_item(row: dict[str, Any], zone: tzinfo) -> tuple[WorkItem, tuple[Member, ...]] | None:
    """An issue with whoever has it; None without a number or a title."""
    iid, title = line(row.get("iid")), line(row.get("title"))
    if not iid or not title:
        return None
    url = link(line(row.get("web_url")))
    people = tuple(member for each in rows(row.get("assignees")) if (member := _member(each)) is not None)
    finished = first((line(row.get("merged_at")), line(row.get("closed_at"))))
    item = WorkItem(
        source=SOURCE,
        id=url or first((line(row.get("id")), iid)),
        key=first((line(at(row, "references", "full")), f"{_project(url)}#{iid}")),
        title=title,
        type=line(row.get("issue_type")),
        state=line(row.get("state")),
        category=STATES.get(line(row.get("state")).casefold(), Category.UNKNOWN),
        due=day(row.get("due_date"), zone) or day(at(row, "milestone", "due_date"), zone),
        completed_at=moment(finished, zone),
        created_at=moment(row.get("created_at"), zone),
        updated_at=moment(row.get("updated_at"), zone),
        project=_project(url),
        sprint=line(at(row, "milestone", "title")),
        points=number(row.get("weight")),
        url=url,
    )
    return given_to(item, people), people


def missing(found: list[dict[str, Any]]) -> Iterator[str]:
    """Which of the fields that matter no issue has."""
    yield from (name for name in WANTED if not any(name in row for row in found))


def _member(row: dict[str, Any]) -> Member | None:
    login = line(row.get("username"))
    return Member(login, login, line(row.get("name")) or login) if login else None


def _project(url: str) -> str:
    """`group/project`, out of an issue's address."""
    return "/".join(url.partition("/-/")[0].split("/")[3:]) if "/-/" in url else ""
