"""Conflicts to be looked at again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from pmcoach.assess.similarity import same
from pmcoach.document.place import Path
from pmcoach.patterns import pattern
from pmcoach.project import File, Project
from pmcoach.project.looked import facet
from pmcoach.records.fields.entries import entries
from pmcoach.records.kinds.catalogue import REVIEW
from pmcoach.records.kinds.person import Person
from pmcoach.records.kinds.review import Conflict, Review

CONFLICT = pattern("冲突|矛盾|回访|conflict|follow.?up", re.IGNORECASE)
REMEMBERED = 60  # days: a conflict nobody came back to for longer is history


def to_look_again(person: Person, project: Project) -> Iterator[tuple[str, Path, Conflict, date]]:
    """Conflicts to be looked at again, from the week before the day on, until a review comes back to them.

    Each with its file, its place, and the day. Both sides are asked, where they have one lead: it is kept with one of them.
    """
    sides: Mapping[str, Sequence[Review]] = project.once_for_all(
        "sides", lambda: _by_side(project), anew=True
    )
    beside = (
        review
        for review in sides.get(person.id, ())
        if review.person in project.people and project.people[review.person].lead == person.lead
    )
    yield from _among((*project.reviews(person.id), *beside), person, project)


def kept_with(person: Person, project: Project) -> Iterator[tuple[str, Path, Conflict, date]]:
    """Of these conflicts those that stand in the person's own reviews."""
    yield from _among(project.reviews(person.id), person, project)


def _among(
    reviews: Sequence[Review], person: Person, project: Project
) -> Iterator[tuple[str, Path, Conflict, date]]:
    own = project.reviews(person.id)
    for review in reviews:
        # Whichever of the two the lead came back to it with.
        either = own if review.person == person.id else (*own, *project.reviews(review.person))
        for at, conflict in entries(review, "conflicts"):
            day = conflict.follow_up
            other = review.person != person.id and person.id not in (side.who for side in conflict.sides)
            if other or day is None or not -7 <= (project.today - day).days <= REMEMBERED:
                continue
            if not any(_comes_back(later, conflict, day) for later in either if later.day > review.day):
                yield review.path, at, conflict, day


def _by_side(project: Project) -> Mapping[str, Sequence[Review]]:
    """The reviews with a conflict somebody else is a side of, by that person."""
    found: dict[str, list[Review]] = {}
    for file, _ in project.facets_with(REVIEW, "conflicts", _conflicts):
        review: Review = file.record
        sides = {side.who for _, each in entries(review, "conflicts") for side in each.sides}
        for who in sides - {review.person}:
            found.setdefault(who, []).append(review)
    return found


@facet
def _conflicts(file: File, _: Project) -> int:
    """How many conflicts a review speaks of."""
    return sum(1 for _ in entries(file.record, "conflicts"))


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
