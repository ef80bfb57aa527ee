"""Topics of 1:1s that nobody finished."""

from __future__ import annotations

from datetime import date

from pmcoach.assess.schedule.cadence import held
from pmcoach.assess.similarity import same
from pmcoach.dates.period import add_days
from pmcoach.document.place import Path
from pmcoach.project import Project
from pmcoach.records.fields.entries import entries
from pmcoach.records.fields.enums import ReviewKind
from pmcoach.records.kinds.person import Person
from pmcoach.tuples import NamedTuple

FORGOTTEN = 60  # days


class OpenTopic(NamedTuple):
    """A topic without an outcome: what it is, since when, the last place that names it; `again` where it is not new."""

    what: str
    since: date
    path: str
    at: Path
    again: bool = False


def open_topics(person: Person, project: Project) -> tuple[OpenTopic, ...]:
    """The topics of the last 1:1s without an outcome, the longest open first; what a later one says of a topic counts.

    A 1:1 of today goes on: it can end a topic, and leaves none open yet.
    """
    found: list[OpenTopic] = []
    latest = date.min
    since = add_days(project.today, -FORGOTTEN)
    for review in held(person.id, ReviewKind.ONE_ON_ONE, project):
        if review.day < since:
            continue
        latest = review.day if review.day < project.today else latest
        for at, topic in entries(review, "topics"):
            before = next((each for each in found if same(each.what, topic.what)), None)
            if not topic.what or (before is not None and review.day == project.today and not topic.outcome):
                continue
            if before is not None:
                found.remove(before)
            if not topic.outcome and review.day < project.today:
                day = before.since if before is not None else review.day
                found.append(OpenTopic(topic.what, day, review.path, at))
    return tuple(
        each._replace(again=each.since < latest) for each in sorted(found, key=lambda each: each.since)
    )
