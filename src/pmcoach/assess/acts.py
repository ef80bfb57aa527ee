"""What people agreed to do in reviews: measures of improvement plans, and what a retrospective wants to try."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from pmcoach.dates.period import Period
from pmcoach.document.place import Path
from pmcoach.project import Project
from pmcoach.records.entries import entries
from pmcoach.records.review import Review


class Act(NamedTuple):
    """Something agreed: what, who, by when, to what effect; `of` is the person the review is about.

    `trial` is what a retrospective tries; a `hidden` one is for the brief of that person only.
    """

    do: str
    owner: str
    of: str
    due: date | None
    effect: str
    done: date | None
    result: str
    path: str
    at: Path
    period: Period
    id: str = ""
    trial: bool = False
    hidden: bool = False

    def late(self, today: date) -> bool:
        """Whether its day is past and it is not done."""
        return self.done is None and self.due is not None and self.due < today


def acts(project: Project) -> tuple[Act, ...]:
    """Everything agreed in reviews up to today, by the person reviewed, oldest review first."""
    return _acts(project)


def acts_of(owner: str, project: Project) -> tuple[Act, ...]:
    """What one person agreed to do, in their own reviews and in those of others."""
    return _by_owner(project).get(owner, ())


@lru_cache(maxsize=2)
def _acts(project: Project) -> tuple[Act, ...]:
    return tuple(
        act
        for name in project.people
        for review in project.reviews(name)
        if min(review.day, review.period.first) <= project.today
        for act in _in(review)
    )


@lru_cache(maxsize=2)
def _by_owner(project: Project) -> Mapping[str, tuple[Act, ...]]:
    found: dict[str, list[Act]] = {}
    for act in acts(project):
        found.setdefault(act.owner, []).append(act)
    return {owner: tuple(each) for owner, each in found.items()}


def _in(review: Review) -> Iterator[Act]:
    for path, action in entries(review, "actions"):
        if action.do:
            yield Act(
                action.do, action.owner or review.person, review.person, action.due, action.effect, action.done,
                action.result, review.path, path, review.period, action.id, hidden=path[0] == "private",
            )  # fmt: skip
    for index, each in enumerate(review.retro.tries if review.retro is not None else ()):
        if each.do:
            at: Path = ("retro", "tries", index)
            yield Act(
                each.do, each.owner or review.person, review.person, each.due, "", each.done, each.result,
                review.path, at, review.period, trial=True,
            )  # fmt: skip
