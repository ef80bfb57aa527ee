"""A Worktile task or member, read tolerantly: its shape differs from version to version."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo
from typing import Any
from urllib.parse import quote

from pmcoach.integrations.net.json_access import at, day, first, is_set, line, link, moment, number
from pmcoach.integrations.trackers.tracker import Project
from pmcoach.records.kinds.workitem import Category, Member, WorkItem

SOURCE = "worktile"
# 3 was seen on real data, on custom end states too; the others are what one client takes them for.
CATEGORIES = {
    0.0: Category.TODO,
    1.0: Category.TODO,
    2.0: Category.DOING,
    3.0: Category.DONE,
    4.0: Category.CANCELLED,
}


def unwrapped(value: Any) -> Any:
    """A property's value, which some versions put into `{"value": …}`."""
    return value["value"] if isinstance(value, dict) and "value" in value else value


def assignee_of(row: dict[str, Any]) -> str:
    """The id of whoever a task is given to; empty where nobody is."""
    said = unwrapped(at(row, "properties", "assignee"))
    return first((line(said), line(at(said, "uid")), line(at(said, "_id"))))


def has_properties(row: dict[str, Any]) -> bool:
    """Whether a row of a list is a full task; in some versions it is not."""
    return isinstance(row.get("properties"), dict)


def id_of(row: Any) -> str:
    """The id of a task, project or member, whatever the version calls it."""
    return first(line(at(row, name)) for name in ("_id", "id", "uid", "project_id"))


def category_of(row: dict[str, Any]) -> Category:
    """Where a task stands: by its state, else by the kind of state."""
    for said in (at(row, "task_state", "type"), row.get("state_type")):
        found = number(said)
        if found is not None:
            return CATEGORIES.get(found, Category.UNKNOWN)
    return Category.UNKNOWN


def read_item(
    row: dict[str, Any], zone: tzinfo, members: Mapping[str, Member], project: Project, template: str
) -> WorkItem | None:
    """A task; None where it has no id or no title, or is archived.

    `project` is the one it was asked of; `template` makes an address of `{id}` and `{key}`.
    """
    name, title = id_of(row), line(row.get("title"))
    if not name or not title or is_set(row.get("is_archived")):
        return None
    assignee, key = assignee_of(row), line(row.get("identifier"))
    known = members.get(assignee)
    category = category_of(row)
    return WorkItem(
        source=SOURCE,
        id=name,
        key=key,
        title=title,
        type=line(at(row, "task_type", "name")),
        state=first((line(at(row, "task_state", "name")), category.label.zh)),
        category=category,
        assignee_id=assignee,
        assignee=first((known.name, known.login)) if known is not None else "",
        start=_day(row, "start", zone),
        due=_day(row, "due", zone),
        completed_at=moment(row.get("completed_at"), zone),
        created_at=moment(row.get("created_at"), zone),
        updated_at=moment(row.get("updated_at"), zone),
        project_id=first((line(row.get("project_id")), project.id)),
        project=project.name,
        priority=line(at(unwrapped(at(row, "properties", "priority")), "name")),
        url=link(template.replace("{id}", quote(name, "")).replace("{key}", quote(key, ""))),
    )


def _day(row: dict[str, Any], name: str, zone: tzinfo) -> Any:
    """A day of a task: `{"date": n}`, the same inside `{"value": …}`, or a bare number."""
    said = unwrapped(at(row, "properties", name))
    return day(said.get("date") if isinstance(said, dict) else said, zone)


def read_member(row: Any) -> Member | None:
    """A member; None without an id. Where both are there, tasks name the uid."""
    name = first((line(at(row, "uid")), id_of(row)))
    if not name:
        return None
    return Member(name, line(at(row, "name")), line(at(row, "display_name")), line(at(row, "email")))
