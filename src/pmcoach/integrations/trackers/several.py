"""Work items that several people have."""

from __future__ import annotations

from collections.abc import Sequence

from pmcoach.records.kinds.workitem import Member, WorkItem


def given_to(item: WorkItem, people: Sequence[Member]) -> WorkItem:
    """The item as it is given to some people, or to nobody."""
    ids = tuple(member.id for member in people)
    names = ", ".join(member.name for member in people)
    return item._replace(assignee_id=", ".join(ids), assignee=names, assignees=ids if len(ids) > 1 else ())
