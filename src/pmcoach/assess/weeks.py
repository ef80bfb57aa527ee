"""A person's reports week by week: which were owed, which are there, and what became of each promise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pmcoach.assess.cadence import SPANS
from pmcoach.assess.matching import same
from pmcoach.assess.submission import due_day, latest_due, owes
from pmcoach.dates import period as periods
from pmcoach.dates.period import Period
from pmcoach.project import Project
from pmcoach.records.person import Person
from pmcoach.records.report import Report

WINDOW = 8  # how many periods back a missing report is still worth a word


class Promise(NamedTuple):
    """Something a report planned for the next period, by its place in `next`."""

    what: str
    item: int


def owed(person: Person, project: Project, window: int = WINDOW) -> Iterator[Period]:
    """The periods of the last few whose report a person owed and whose day has come, the newest first.

    Nobody owes a report from before the workspace had any.
    """
    first = _first_period(project)
    period = latest_due(project)
    for _ in range(window):
        if period is None or first is None or period.last < first.first:
            return
        if owes(person, period, project) is None:
            yield period
        period = period.previous()


def _first_period(project: Project) -> Period | None:
    """The first period of the workspace: that of its first report, of the day it is seen on where it has none."""
    known = project.first_report
    span = SPANS.get(project.settings.cadence.report)
    if known is not None or span is None:
        return known
    return periods.around(project.today, span)


def overdue(period: Period, project: Project) -> bool:
    """Whether a report of a period should be there: its day is over."""
    due = due_day(period, project)
    return due is not None and due < project.today


def report_before(report: Report, person: Person, project: Project) -> Report | None:
    """The report of the period before, leaving out periods in which none was owed; None when that one is missing."""
    period = report.period.previous()
    for _ in range(WINDOW):
        if period is None:
            return None
        found = project.report(person.id, period)
        if found is not None or owes(person, period, project) is None:
            return found
        period = period.previous()
    return None


def vanished(before: Report, now: Report) -> Iterator[Promise]:
    """What a report planned that the next neither did, nor left undone, nor planned again, nor named a problem."""
    said = [
        *(item.what for item in now.done),
        *(item.what for item in now.undone),
        *(item.what for item in now.next),
        *(item.what for item in now.problems),
    ]
    for index, item in enumerate(before.next):
        if item.what and not any(same(item.what, other) for other in said):
            yield Promise(item.what, index)


def times_carried(what: str, report: Report, person: Person, project: Project) -> int:
    """In how many reports in a row, up to this one, something stands as undone; its own count where that is more."""
    count = 0
    current: Report | None = report
    own = max((item.carried for item in report.undone if item.what == what), default=0)
    while current is not None and any(same(what, item.what) for item in current.undone):
        count += 1
        current = report_before(current, person, project)
    return max(count, own)


def copied(before: Report, now: Report) -> bool:
    """Whether a report is the last one again: two things or more done, four fifths of them word for word."""
    done = [item.what for item in now.done if item.what]
    earlier = {item.what for item in before.done}
    return len(done) >= 2 and sum(what in earlier for what in done) >= 0.8 * len(done)


def mentions(report: Report, goal: str) -> bool:
    """Whether a report says anything of a goal."""
    named = {
        *(item.goal for item in report.done),
        *(item.goal for item in report.undone),
        *(item.goal for item in report.next),
    }
    return goal in report.metrics or goal in report.confidence or goal in named
