"""What is to be chased: reports, reviews, asks nobody answers; from a workspace that has nothing in it for few eyes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pmcoach.assess import threads
from pmcoach.assess.cadence import missing, overdue_one_on_one
from pmcoach.assess.submission import State, latest_due, submission
from pmcoach.assess.threads import Thread
from pmcoach.assess.weeks import owed
from pmcoach.dates.period import Period, add_days
from pmcoach.project import Project
from pmcoach.project.shared import shared
from pmcoach.records.choice import ReviewKind
from pmcoach.records.person import Person

WEEK = 7
REVIEWS = (ReviewKind.CHECK, ReviewKind.APPRAISAL)


class Wait(NamedTuple):
    """Somebody who waits for an answer."""

    person: Person
    thread: Thread
    weeks: int


class Reminders(NamedTuple):
    """What is to be chased: reports by person, reviews and 1:1s past their day, asks that wait for more than a week or past their day."""

    today: date
    reports: tuple[tuple[Person, tuple[Period, ...]], ...]
    expected: tuple[Person, ...]
    reviews: tuple[tuple[Person, ReviewKind, Period | None, date], ...]
    waits: tuple[Wait, ...]


def reminders(whole: Project) -> Reminders:
    """What is to be chased today."""
    project = shared(whole)
    return Reminders(
        project.today,
        tuple(_absent(project)),
        tuple(person for person, state in submissions(project) if state is State.DUE),
        tuple(sorted(_reviews(project), key=lambda each: (each[3], each[0].id))),
        tuple(wait for wait in waits(project) if wait.weeks > 1 or wait.thread.late(project.today)),
    )


def here(project: Project) -> list[Person]:
    """Those who report to somebody and are here."""
    return [person for person in project.people.values() if person.lead and person.here(project.today)]


def submissions(project: Project) -> Iterator[tuple[Person, State]]:
    """Whether each report that is due is there."""
    due = latest_due(project)
    if due is not None:
        for person in here(project):
            yield person, submission(person, due, project).state


def _absent(project: Project) -> Iterator[tuple[Person, tuple[Period, ...]]]:
    for person in here(project):
        gone = tuple(
            period
            for period in owed(person, project)
            if submission(person, period, project).state is State.MISSING
        )
        if gone:
            yield person, gone


def _reviews(project: Project) -> Iterator[tuple[Person, ReviewKind, Period | None, date]]:
    """Checks and appraisals due within a week or past their day, and 1:1s past theirs."""
    until = add_days(project.today, WEEK)
    for person in here(project):
        for kind in REVIEWS:
            for each in missing(person, kind, project):
                if each.day <= until:
                    yield person, kind, each.period, each.day
        day = overdue_one_on_one(person, project)
        if day is not None:
            yield person, ReviewKind.ONE_ON_ONE, None, day


def waits(project: Project) -> Iterator[Wait]:
    """Asks without an answer, the longest waiting first."""
    found = [
        Wait(person, thread, thread.weeks(project.today))
        for person in here(project)
        for thread in threads.asks(person, project)
        if thread.open
    ]
    yield from sorted(found, key=lambda wait: (wait.thread.first, wait.person.id))
