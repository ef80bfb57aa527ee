"""A Jira issue, of Cloud or Data Center, as a search returns it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, tzinfo
from typing import Any
from urllib.parse import quote

from pmcoach.dates import written
from pmcoach.integrations.net.json_access import at, first, line, link
from pmcoach.integrations.trackers.table_states import category_of, is_undone
from pmcoach.records.kinds.workitem import Category, Member, WorkItem

SOURCE = "jira"
FIELDS = (
    "summary", "status", "assignee", "duedate", "resolution", "resolutiondate", "statuscategorychangedate", "updated",
    "created", "issuetype", "priority", "project",
)  # fmt: skip
# The key of a status category is the same in every language; `undefined` says nothing.
CATEGORIES = {"new": Category.TODO, "indeterminate": Category.DOING, "done": Category.DONE}
GATEWAY = "https://api.atlassian.com/"  # where addresses are none that a browser opens


def read_item(row: dict[str, Any], zone: tzinfo, site: str = "") -> WorkItem | None:
    """An issue; None without a key or a summary. `site` is the address people open, else what the issue says of itself."""
    fields, key = row.get("fields"), line(row.get("key"))
    title = line(at(fields, "summary"))
    if not key or not title:
        return None
    assignee, category = read_member(at(fields, "assignee")), category_in(fields)
    done = category is Category.DONE
    return WorkItem(
        source=SOURCE,
        id=line(row.get("id")) or key,
        key=key,
        title=title,
        type=line(at(fields, "issuetype", "name")),
        state=line(at(fields, "status", "name")),
        category=category,
        assignee_id=assignee.id if assignee is not None else "",
        assignee=first((assignee.name, assignee.login)) if assignee is not None else "",
        due=day(at(fields, "duedate"), zone),
        completed_at=_done(fields, zone) if done else None,
        created_at=moment(at(fields, "created"), zone),
        updated_at=moment(at(fields, "updated"), zone),
        project_id=line(at(fields, "project", "id")),
        project=line(at(fields, "project", "name")),
        priority=line(at(fields, "priority", "name")),
        url=_browse(site or _site(row.get("self")), key),
    )


def read_member(row: Any) -> Member | None:
    """Somebody: of Cloud by the account's id, of Data Center by the user's name; None for nobody."""
    name = first(line(at(row, key)) for key in ("accountId", "name", "key"))
    if not name:
        return None
    return Member(name, line(at(row, "name")), line(at(row, "displayName")), line(at(row, "emailAddress")))


def category_in(fields: Any) -> Category:
    """Where an issue stands, by the category of its status; closed without being done where its resolution says so."""
    said = CATEGORIES.get(line(at(fields, "status", "statusCategory", "key")))
    if said is None:
        said = category_of(line(at(fields, "status", "name")), {})
    return Category.CANCELLED if said is Category.DONE and _is_dropped(fields) else said


def _is_dropped(fields: Any) -> bool:
    names = (line(at(fields, "resolution", "name")), line(at(fields, "status", "name")))
    return is_undone(names[0]) or category_of(names[1], {}) is Category.CANCELLED


def _done(fields: Any, zone: tzinfo) -> datetime | None:
    """When it was done: resolved, else when its status entered that category. A workflow need not set the first."""
    return moment(at(fields, "resolutiondate"), zone) or moment(at(fields, "statuscategorychangedate"), zone)


def moment(value: Any, zone: tzinfo) -> datetime | None:
    """A moment written as text; None for anything else."""
    return written.moment(line(value), zone) if isinstance(value, str) else None


def day(value: Any, zone: tzinfo) -> date | None:
    """The day of a moment written as text."""
    found = moment(value, zone)
    return found.date() if found is not None else None


def _site(own: Any) -> str:
    """The address people open, out of an issue's own in the API."""
    said = link(own)
    return "" if said.startswith(GATEWAY) else said.partition("/rest/api/")[0]


def _browse(site: str, key: str) -> str:
    return link(f"{site}/browse/{quote(key, '')}") if site else ""


def missing(rows: list[dict[str, Any]]) -> Iterator[str]:
    """Which of the fields that matter no issue has: a search that does not name them returns ids only."""
    for name in ("summary", "status", "assignee", "updated"):
        if not any(isinstance(row.get("fields"), dict) and name in row["fields"] for row in rows):
            yield name
