"""Rows of an exported table as work items."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, tzinfo

from pmcoach.assess.tracker.accounts import TABLE
from pmcoach.dates import written
from pmcoach.dates.written import Order
from pmcoach.integrations.net.json_access import line, link, number
from pmcoach.integrations.trackers.table_columns import IN_UTC, Columns
from pmcoach.integrations.trackers.table_gaps import Gaps
from pmcoach.integrations.trackers.table_people import people_in
from pmcoach.integrations.trackers.table_states import category_of, is_undone, own_category
from pmcoach.records.fields.types import NOTHING
from pmcoach.records.kinds.workitem import Category, Member, WorkItem
from pmcoach.tuples import NamedTuple

DAYS = ("start", "due")
PAST = ("completed_at", "created_at", "updated_at")
MANY = 20_000  # moments remembered: most days come many times


class Reader(NamedTuple):
    """How a table is read: what its headings, states and days do not say by themselves, and which items are kept."""

    zone: tzinfo
    today: date
    columns: Mapping[str, str] = NOTHING
    states: Mapping[str, Category] = NOTHING
    order: Order | None = None
    wants: Callable[[WorkItem], bool] = lambda _: True
    progress: Callable[[int, int], None] = lambda _, __: None


class Items:
    """The items of a table as its rows come. What was done long ago is looked at no further: that is most of a large table."""

    def __init__(self, columns: Columns, reader: Reader) -> None:
        self._columns, self._reader = columns, reader
        self.gaps = Gaps(columns)
        self._zones = {at: UTC for at, heading in enumerate(columns.headings) if IN_UTC.search(heading)}
        self.members: dict[str, Member] = {}
        self._ids: Counter[str] = Counter()
        self._known: dict[tuple[str, tzinfo | None], datetime | None] = {}

    @property
    def total(self) -> int:
        """How many items there are, wanted or not."""
        return len(self._ids)

    def item(self, row: list[str], line_number: int) -> WorkItem | None:
        """What tells whether an item is wanted; None for a row without a title."""
        if any(map(str.strip, row[len(self._columns.headings) :])):
            self.gaps.row("wide", line_number)
        title = self._word("title", row)
        if not title:
            self.gaps.row("skipped")
            return None
        days = {field: self._moment(field, row) for field in PAST}
        key, url = self._word("key", row), self._link(row)
        item = WorkItem(
            source=TABLE,
            id=self._id(_named(key, url), title),
            key=key,
            title=title,
            state=self._word("state", row) or self._word("category", row),
            category=self._category(row, done=days["completed_at"] is not None),
            completed_at=days["completed_at"],
            created_at=days["created_at"],
            updated_at=days["updated_at"],
            url=url,
        )
        return self._dated(item)

    def whole(self, item: WorkItem, row: list[str]) -> WorkItem:
        """An item with all that its row says."""
        people = self._people(row, done=item.category is Category.DONE)
        return item._replace(
            type=self._word("type", row),
            assignee_id=people[0].id if people else "",
            assignee=people[0].name if people else "",
            assignees=tuple(each.id for each in people[1:]),
            start=_date(self._moment("start", row)),
            due=_date(self._moment("due", row)),
            project=self._word("project", row),
            sprint=self._word("sprint", row),
            priority=self._word("priority", row),
            points=self._points(row),
            extra={name: line(text) for name, text in self._columns.rest(row).items()},
        )

    def _said(self, field: str, row: list[str]) -> tuple[str, int]:
        """A cell without the mark that keeps spreadsheets from taking text for a formula."""
        text, at = self._columns.said(field, row)
        return (text[1:] if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@") else text), at

    def _word(self, field: str, row: list[str]) -> str:
        text, _ = self._said(field, row)
        return line(text) if text else ""

    def _id(self, key: str, title: str) -> str:
        """What an item is known by: its key, or its address, else its title, numbered where it is there already."""
        name = key or title
        self._ids[name] += 1
        if key and self._ids[name] > 1:
            self.gaps.row("twice")
        return name if key or self._ids[name] == 1 else f"{name} ({self._ids[name]})"

    def _moment(self, field: str, row: list[str]) -> datetime | None:
        text, at = self._said(field, row)
        if not text.strip("0-/: "):  # 0000-00-00, which is how MySQL says never
            return None
        known = (text, self._zones.get(at))
        if known not in self._known:
            if len(self._known) > MANY:
                self._known.clear()
            self._known[known] = written.moment(text, self._reader.zone, self._reader.order, known[1])
        if self._known[known] is None:
            self.gaps.cell(at, "day", text)
        return self._known[known]

    def _points(self, row: list[str]) -> float | None:
        text, at = self._said("points", row)
        found = number(text)
        if text and found is None:
            self.gaps.cell(at, "number", text)
        return found

    def _link(self, row: list[str]) -> str:
        text, at = self._said("url", row)
        if text and not link(text):
            self.gaps.cell(at, "link", text)
        return link(text) if text else ""

    def _category(self, row: list[str], *, done: bool) -> Category:
        """Where an item stands: as its tool sorts its states, else by the state's name; by its day where there is no state."""
        states = self._reader.states
        state, sorted_as = self._word("state", row), self._word("category", row)
        if not state and not sorted_as:
            return Category.DONE if done else Category.TODO
        found = category_of(state, states)
        if sorted_as and found is not Category.CANCELLED and own_category(state, states) is None:
            meant = category_of(sorted_as, {})
            found = meant if meant is not Category.UNKNOWN else found
        closed = found is Category.DONE
        return Category.CANCELLED if closed and is_undone(self._word("reason", row)) else found

    def _people(self, row: list[str], *, done: bool) -> tuple[Member, ...]:
        """Who an item is given to; of one that is done, whoever did it, where the table says."""
        doer = people_in(self._said("doer", row)[0]) if done else ()
        people = doer or people_in(self._said("assignee", row)[0], self._word("account", row))
        self.gaps.people(some=bool(people))
        self.members |= {member.id: member for member in people}
        return people

    def _dated(self, item: WorkItem) -> WorkItem:
        """An item that is done: where its table has a column for the day and says none, no other day stands in for it."""
        if item.category is not Category.DONE or item.completed_at is not None:
            return item
        if self._columns.heading("completed_at"):
            item = item._replace(updated_at=None)
        if item.finished is None:
            self.gaps.undated(item.title)
        return item


def _named(key: str, url: str) -> str:
    """What tells an item from all others: its key, but its address where that is a mere number, which another project has too."""
    return url or key if key.isdigit() or not key else key


def _date(moment: datetime | None) -> date | None:
    return moment.date() if moment is not None else None
