"""Conflicts to be looked at again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from pmcoach.assess.similarity import same
from pmcoach.document.place import Path
from pmcoach.project import Project
from pmcoach.records.fields.entries import entries
from pmcoach.records.kinds.person import Person
from pmcoach.records.kinds.review import Conflict, Review

CONFLICT = re.compile("冲突|矛盾|回访|conflict|follow.?up", re.IGNORECASE)
REMEMBERED = 60  # days: a conflict nobody came back to for longer is history


def to_look_again(person: Person, project: Project) -> Iterator[tuple[str, Path, Conflict, date]]:
    """Conflicts to be looked at again, from the week before the day on, until a review comes back to them.

    Each with its file, its place, and the day. Both sides are asked, where they have one lead: it is kept with one of them.
    """
    beside = [each for each in project.people.values() if each.lead == person.lead and each.id != person.id]
    reviews = [
        *project.reviews(person.id),
        *(each for other in beside for each in project.reviews(other.id) if _is_side(person, each)),
    ]
    for review in reviews:
        for at, conflict in entries(review, "conflicts"):
            day = conflict.follow_up
            other = review.person != person.id and person.id not in (side.who for side in conflict.sides)
            if other or day is None or not -7 <= (project.today - day).days <= REMEMBERED:
                continue
            if not any(_comes_back(later, conflict, day) for later in reviews if later.day > review.day):
                yield review.path, at, conflict, day


def _is_side(person: Person, review: Review) -> bool:
    """Whether a colleague's review has a conflict with a person in it."""
    return any(side.who == person.id for _, each in entries(review, "conflicts") for side in each.sides)


def _comes_back(review: Review, conflict: Conflict, day: date) -> bool:
    """Whether a review held on a conflict's day or later speaks of it: of conflicts at all, or of what was agreed."""
    if review.held is None or review.held < day:
        return False
    if any(True for _ in entries(review, "conflicts")):
        return True
    topics = [topic for _, topic in entries(review, "topics")]
    told = [words for words in (conflict.agreed, conflict.facts) if words]
    return any(
        CONFLICT.search(topic.what) or any(same(topic.what, words) for words in told) for topic in topics
    )
