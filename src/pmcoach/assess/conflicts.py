"""Conflicts to be looked at again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from pmcoach.assess.matching import same
from pmcoach.assess.notice import Notice
from pmcoach.assess.spoken import day_short
from pmcoach.project import Project
from pmcoach.records.entries import entries
from pmcoach.records.person import Person
from pmcoach.records.review import Conflict, Review
from pmcoach.text import Text

FOLLOW_UP = Text(
    en="the conflict was to be looked at again on {day}: {agreed}", zh="冲突应在 {day} 回访：{agreed}"
)
FOLLOW_UP_Q = Text(
    en="You agreed to look again on {day} (“{agreed}”): how is it now?",
    zh="约好 {day} 再看（“{agreed}”）：现在怎么样了？",
)
CONFLICT = re.compile("冲突|矛盾|回访|conflict|follow.?up", re.IGNORECASE)
FORGOTTEN = 60  # days after which a conflict nobody came back to is history


def conflicts(person: Person, project: Project) -> Iterator[Notice]:
    """Conflicts to be looked at again, from the week before the day on, until a review comes back to them."""
    reviews = project.reviews(person.id)
    for review in reviews:
        for path, conflict in entries(review, "conflicts"):
            day = conflict.follow_up
            if day is None or not -7 <= (project.today - day).days <= FORGOTTEN:
                continue
            if not any(_comes_back(later, conflict, day) for later in reviews if later.day > review.day):
                filled = {
                    "day": day_short(day, project.today),
                    "agreed": conflict.agreed or conflict.facts or "—",
                }
                says, question = FOLLOW_UP.fill(**filled), FOLLOW_UP_Q.fill(**filled)
                yield Notice(17, says, review.path, path, question, private=True)


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
