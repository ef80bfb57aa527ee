"""What is due, for everyone: goals, steps, asks, training, measures, reports, 1:1s, checks, appraisals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from pmcoach.assess.items.open_items import ItemKind, OpenItem, of_goal, of_person, of_reports, of_review
from pmcoach.assess.items.reported import as_reported
from pmcoach.assess.schedule.cadence import SPANS, coming, missing, one_on_ones
from pmcoach.assess.schedule.submission import due_for, owes
from pmcoach.dates import period as periods
from pmcoach.document.place import Path
from pmcoach.project import Project
from pmcoach.records.fields.enums import ReviewKind
from pmcoach.records.kinds.person import Person
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

GOAL = Text(en="goal", zh="目标截止")
REPORT = Text(en="report", zh="周报")
ONE_ON_ONE = Text(en="1:1", zh="一对一")
# What one may choose from: a word for each sort.
SORTS: Mapping[str, Text] = {
    "goal": GOAL,
    "report": REPORT,
    "one_on_one": ONE_ON_ONE,
    "check": ReviewKind.CHECK.label,
    "appraisal": ReviewKind.APPRAISAL.label,
    **{kind.value: kind.label for kind in ItemKind},
}


def code_of(sort: Text) -> str:
    """The word by which one chooses a sort, and programs know it."""
    return next(code for code, label in SORTS.items() if label == sort)


class Item(NamedTuple):
    """Something due on a day: what sort, for whom, and the place that says so."""

    day: date
    sort: Text
    what: str
    person: str
    path: str
    at: Path = ()


def agenda(project: Project, until: date) -> tuple[Item, ...]:
    """What is open and due by a day, what is past its day first; ordered by day, then person."""
    found = [item for item in _all(project, until) if item.day <= until]
    return tuple(sorted(found, key=lambda item: (item.day, item.person, item.sort.en, item.what, item.path)))


def _all(project: Project, until: date) -> Iterator[Item]:
    for goal in project.current_goals():
        if goal.open:
            yield Item(goal.last_day, GOAL, goal.id, goal.owner, goal.path, ("due",))
            yield from _due(of_goal(as_reported(goal, project)))
    for person in project.people.values():
        if person.here(project.today):
            yield from _due(of_person(person))
            yield from _due(of_reports(person, project))
            yield from _meetings(person, project, until)
            for review in project.reviews(person.id):
                yield from _due(of_review(review, project))


def _due(items: Iterable[OpenItem]) -> Iterator[Item]:
    """What of some items has a day, is still to be done, and may be seen by everybody."""
    for item in items:
        if item.by is not None and not item.over and not item.private:
            what, person = item.what, item.owner
            if item.kind is ItemKind.DEPENDENCY:  # another team is nobody here: whom it is for has to ask
                what, person = f"{item.owner} · {what}" if what else item.owner, item.asked
            yield Item(item.by, item.kind.label, what, person, item.path, item.at)


def _meetings(person: Person, project: Project, until: date) -> Iterator[Item]:
    """Reports, 1:1s, checks and appraisals by their cadence."""
    if not person.lead:
        return
    for day in one_on_ones(person, project, until):
        lead = project.people.get(person.lead)
        yield Item(day, ONE_ON_ONE, lead.name if lead is not None else "", person.id, person.path)
    for kind in (ReviewKind.CHECK, ReviewKind.APPRAISAL):
        going = coming(person, kind, project)
        for due in (*missing(person, kind, project), *([going] if going is not None else [])):
            yield Item(due.day, kind.label, due.period.name, person.id, person.path)
    span = SPANS.get(project.settings.cadence.report)
    period = None if span is None else periods.around(project.today, span)
    while period is not None and period.first <= until:
        report_day = due_for(person, period, project)
        wanted = owes(person, period, project) is None and not project.report(person.id, period)
        if report_day is not None and wanted:
            yield Item(report_day, REPORT, period.name, person.id, person.path)
        period = period.next()
