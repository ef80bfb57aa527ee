"""A work item of another tool, as pmcoach sees it: the same wherever it comes from."""

from collections.abc import Mapping
from datetime import date, datetime

from pmcoach.records.fields.enums import Choice
from pmcoach.records.fields.types import NOTHING
from pmcoach.tuples import NamedTuple


class Category(Choice):
    """Where a work item stands, whatever its tool calls that."""

    TODO = "todo", "未开始", "to do"
    DOING = "doing", "进行中", "in progress"
    DONE = "done", "已完成"
    CANCELLED = "cancelled", "已取消"
    UNKNOWN = "unknown", "未知"


class WorkItem(NamedTuple):
    """A task, story or bug. What its tool does not say is empty or None.

    Where several have it, `assignees` are their ids, and `assignee_id` is all that is said of them.
    """

    source: str
    id: str
    key: str
    title: str
    type: str = ""
    state: str = ""
    category: Category = Category.UNKNOWN
    assignee_id: str = ""
    assignee: str = ""
    assignees: tuple[str, ...] = ()
    start: date | None = None
    due: date | None = None
    completed_at: datetime | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    project_id: str = ""
    project: str = ""
    sprint: str = ""
    priority: str = ""
    points: float | None = None
    estimate_h: float | None = None
    remaining_h: float | None = None
    url: str = ""
    extra: Mapping[str, str] = NOTHING

    @property
    def open(self) -> bool:
        """Whether there is work left in it; of a state nobody knows, that is not said."""
        return self.category in (Category.TODO, Category.DOING)

    @property
    def finished(self) -> date | None:
        """The day it was finished: as its tool says, else the day it last changed; None while it is not done."""
        if self.category is not Category.DONE:
            return None
        moment = self.completed_at or self.updated_at
        return moment.date() if moment is not None else None


class Member(NamedTuple):
    """Somebody who works in another tool."""

    id: str
    login: str = ""
    name: str = ""
    email: str = ""
