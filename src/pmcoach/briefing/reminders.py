"""What is to be chased: reports, reviews, asks nobody answers; from a workspace that has nothing private in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from pmcoach.assess.schedule.cadence import missing
from pmcoach.assess.schedule.submission import State, latest_due, submission
from pmcoach.briefing.talking_point import TalkingPoint, talking_points
from pmcoach.dates.period import Period, add_days
from pmcoach.project import Project
from pmcoach.records.fields.enums import ReviewKind, Severity
from pmcoach.records.kinds.person import Person
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.rule import Section
from pmcoach.tuples import NamedTuple

WEEK = 7
REVIEWS = (ReviewKind.CHECK, ReviewKind.APPRAISAL)


class Held(NamedTuple):
    """A check or an appraisal to be held: whose, of which period, the last day it is in time."""

    person: Person
    kind: ReviewKind
    period: Period
    day: date


class Reminders(NamedTuple):
    """What is to be chased: missing reports by person, reports due today, meetings past their day, reviews that come, waits."""

    today: date
    reports: tuple[TalkingPoint, ...]
    expected: tuple[Person, ...]
    overdue: tuple[TalkingPoint, ...]
    coming: tuple[Held, ...]
    waits: tuple[TalkingPoint, ...]


def reminders(project: Project, findings: Iterable[Finding]) -> Reminders:
    """What is to be chased today; `findings` are those of the same workspace."""
    pressing = [each for each in findings if each.severity is not Severity.INFO]
    return Reminders(
        project.today,
        tuple(sorted(in_section(Section.REPORTS, pressing), key=lambda each: each.finding.person)),
        tuple(person for person, state in submissions(project) if state is State.DUE),
        in_section(Section.MEETINGS, pressing),
        tuple(sorted(_coming(project), key=lambda each: (each.day, each.person.id))),
        in_section(Section.ANSWERS, pressing),
    )


def in_section(section: Section, findings: Iterable[Finding]) -> tuple[TalkingPoint, ...]:
    """The lines of a section, the heaviest first."""
    return talking_points((each for each in findings if each.rule.section is section), "")


def here(project: Project) -> list[Person]:
    """Those who report to somebody and are here."""
    return [person for person in project.people.values() if person.lead and person.here(project.today)]


def submissions(project: Project) -> Iterator[tuple[Person, State]]:
    """Whether each report that is due is there."""
    due = latest_due(project)
    if due is not None:
        for person in here(project):
            yield person, submission(person, due, project).state


def _coming(project: Project) -> Iterator[Held]:
    """Checks and appraisals due within a week."""
    until = add_days(project.today, WEEK)
    for person in here(project):
        for kind in REVIEWS:
            for each in missing(person, kind, project):
                if project.today <= each.day <= until:
                    yield Held(person, kind, each.period, each.day)
