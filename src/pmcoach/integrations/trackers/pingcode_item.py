"""A PingCode work item, project or member, read tolerantly: the three path generations send the same fields."""

from __future__ import annotations

from datetime import tzinfo
from typing import Any

from pmcoach.integrations.net.json_access import at, day, first, is_set, line, link, moment, number
from pmcoach.records.kinds.workitem import Category, Member, WorkItem

SOURCE = "pingcode"
# Documented for states; what a closed or cancelled state says is not, so anything else is unknown.
CATEGORIES = {"pending": Category.TODO, "in_progress": Category.DOING, "completed": Category.DONE}


def read_item(row: dict[str, Any], zone: tzinfo) -> WorkItem | None:
    """A work item; None where it has no id or no title, or is archived or deleted."""
    name, title = line(row.get("id")), line(row.get("title"))
    if not name or not title or is_set(row.get("is_archived")) or is_set(row.get("is_deleted")):
        return None
    assignee = row.get("assignee")
    return WorkItem(
        source=SOURCE,
        id=name,
        key=line(row.get("identifier")),
        title=title,
        type=line(row.get("type")),
        state=line(at(row, "state", "name")),
        category=CATEGORIES.get(line(at(row, "state", "type")), Category.UNKNOWN),
        assignee_id=line(at(assignee, "id")),
        assignee=first((line(at(assignee, "display_name")), line(at(assignee, "name")))),
        start=day(row.get("start_at"), zone),
        due=day(row.get("end_at"), zone),
        completed_at=moment(row.get("completed_at"), zone),
        created_at=moment(row.get("created_at"), zone),
        updated_at=moment(row.get("updated_at"), zone),
        project_id=line(at(row, "project", "id")),
        project=line(at(row, "project", "name")),
        sprint=line(at(row, "sprint", "name")),
        priority=line(at(row, "priority", "name")),
        points=number(row.get("story_points")),
        estimate_h=number(row.get("estimated_workload")),
        remaining_h=number(row.get("remaining_workload")),
        url=link(row.get("html_url")),
    )


def read_member(row: Any) -> Member | None:
    """A member, from the directory or as an item's assignee; None without an id."""
    name = line(at(row, "id"))
    if not name:
        return None
    return Member(name, line(at(row, "name")), line(at(row, "display_name")), line(at(row, "email")))
