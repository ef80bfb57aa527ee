"""Work items as lines somebody may put into a report: done, not done in time, to be done next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from pmcoach.assess.similarity import names, plain
from pmcoach.dates.period import Period
from pmcoach.project import Project
from pmcoach.records.kinds.report import Report
from pmcoach.records.kinds.workitem import Category, WorkItem
from pmcoach.tuples import NamedTuple

PARTS = ("done", "undone", "next")


class Served(NamedTuple):
    """What an item serves: the goal whose plan names it, and of its open steps the one that does, counted from 1; 0 for none."""

    goal: str = ""
    step: int = 0


class Line(NamedTuple):
    """A line that is proposed: for a part of somebody's report, from an item, for the goal whose plan names it.

    `step` is the step of the plan that an item which is done completes, counted from 1; 0 for none.
    """

    part: str
    person: str
    item: WorkItem
    goal: str = ""
    step: int = 0

    @property
    def what(self) -> str:
        """The item's title with its key, by which it is found again."""
        key = self.item.key
        return self.item.title if not key or names(key, self.item.title) else f"{self.item.title} ({key})"

    @property
    def day(self) -> date | None:
        """The day that matters: when it was done, else when it is due."""
        return self.item.finished if self.part == "done" else self.item.due


class Window(NamedTuple):
    """Which days count: of what was done or should have been, and until when something comes next."""

    first: date
    last: date
    until: date
    today: date


def is_named(item: WorkItem, *texts: str) -> bool:
    """Whether some texts speak of an item: by its address, or by its key standing for itself. A mere number is no key.

    Of an item without a key one of the texts has to be the title, and nothing else.
    """
    text, url = " ".join(texts), item.url.rstrip("/")
    if url and url in text and re.search(re.escape(url) + "(?![A-Za-z0-9_-])", text):
        return True
    if not item.key and plain(item.title) in map(plain, texts):
        return True
    return any(_is_telling(name) and names(name, text) for name in (item.key, item.id))


def _is_telling(name: str) -> bool:
    """Whether a key or id can only mean an item: `GRW-12`, not `12` and not `A`."""
    return len(name) > 2 and any(map(str.isdigit, name)) and not name.isdigit()


def lines(
    items: Iterable[WorkItem], person: str, window: Window, served: Mapping[str, Served]
) -> Iterator[Line]:
    """The lines somebody's items make; `served` says by an item's id what it serves."""
    for item in items:
        part = _part(item, window)
        goal, step = served.get(item.id, Served())
        if part:
            yield Line(part, person, item, goal, step if part == "done" else 0)


def _part(item: WorkItem, window: Window) -> str:
    """The part of a report an item belongs to; none where it says nothing of these days."""
    done = item.finished
    if done is not None:
        return "done" if window.first <= done <= window.last else ""
    if not item.open:
        return ""
    is_doing = item.category is Category.DOING
    if item.due is not None and item.due <= window.last and item.due < window.today:
        return "undone" if window.first <= item.due or is_doing else ""
    return "next" if is_doing or (item.due is not None and item.due <= window.until) else ""


def order(found: Iterable[Line]) -> list[Line]:
    """Lines as they are shown: by person, then by part, then by day; those without a day last."""
    return sorted(
        found,
        key=lambda each: (
            each.person,
            PARTS.index(each.part),
            each.day or date.max,
            each.item.key,
            each.item.id,
        ),
    )


def is_reported(line: Line, reports: Sequence[Report]) -> bool:
    """Whether the person has said it already, in the part it would go to."""
    said = (item for report in reports for item in getattr(report, line.part))
    return any(is_named(line.item, item.what, getattr(item, "link", "")) for item in said)


def suggested(
    items: Iterable[WorkItem], person: str, period: Period, project: Project, served: Mapping[str, Served]
) -> tuple[Line, ...]:
    """The lines for somebody's report of a period, without those that stand in one already."""
    following = period.next() or period
    window = Window(period.first, min(period.last, project.today), following.last, project.today)
    reports = [each for each in project.reports(person) if each.period.last >= period.first]
    found = order(lines(items, person, window, served))
    return tuple(line for line in found if not is_reported(line, reports))
