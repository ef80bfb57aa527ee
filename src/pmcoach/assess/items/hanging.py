"""Everything that hangs on one person: what somebody else has to take over when they leave."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pmcoach.assess.items.open_items import ItemKind, open_items
from pmcoach.assess.similarity import plain
from pmcoach.document.place import Path
from pmcoach.project import Project
from pmcoach.records.fields.entries import entries
from pmcoach.records.kinds.person import Person
from pmcoach.text import Text

GOAL = Text(en="goal", zh="目标")
HELPS = Text(en="helps on", zh="协作")
LEADS = Text(en="leads", zh="上级")
DUTY = Text(en="responsibility", zh="职责")
MEDIATES = Text(en="mediates", zh="调解冲突")
MENTORS = Text(en="mentors", zh="导师")
# What somebody answers or does for others; their own steps go with their goals, their own training ends with them.
FOR_OTHERS = (
    ItemKind.STEP, ItemKind.MEASURE, ItemKind.TRY, ItemKind.ASK, ItemKind.PROBLEM, ItemKind.RESOURCE,
)  # fmt: skip


class Hanging(NamedTuple):
    """One thing that hangs on somebody: what sort, what, for whom, and where it stands; a `private` one is for its brief."""

    sort: Text
    what: str
    asked: str
    path: str
    at: Path
    private: bool = False


def hanging(person: Person, project: Project) -> Iterator[Hanging]:
    """What hangs on a person: goals, steps, measures, asks of others, responsibilities, people, conflicts.

    A responsibility that somebody else who is here has too is in good hands.
    """
    own = person.id
    for goal in project.goals:
        if not goal.open:
            continue
        if own in goal.owners:
            yield Hanging(GOAL, goal.id, own, goal.path, ("owners", goal.owners.index(own)))
        if own in goal.helpers:
            yield Hanging(HELPS, goal.id, goal.owner, goal.path, ("helpers", goal.helpers.index(own)))
    for item in open_items(project):
        serves = project.goal(project.files[item.path].goal)
        others = item.kind in FOR_OTHERS and item.owner == own and item.asked != own
        if others and not item.over and (serves is None or serves.open):
            yield Hanging(item.kind.label, item.what, item.asked, item.path, item.at, item.private)
    taken = {
        plain(what)
        for other in project.people.values()
        if other.id != own and other.here(project.today)
        for what in other.responsibilities
    }
    for index, what in enumerate(person.responsibilities):
        if plain(what) in taken:
            continue
        yield Hanging(DUTY, what, own, person.path, ("responsibilities", index))
    yield from _people(person, project)


def _people(person: Person, project: Project) -> Iterator[Hanging]:
    """Whom a person leads, mentors, or stands between."""
    for other in project.people.values():
        if other.here(project.today) and other.lead == person.id:
            yield Hanging(LEADS, other.name or other.id, other.id, other.path, ("lead",))
        for index, practice in enumerate(other.leadership):
            if practice.mentor == person.id and not practice.result:
                yield Hanging(
                    MENTORS, practice.practice, other.id, other.path, ("leadership", index, "mentor")
                )
        for review in project.reviews(other.id):
            for path, conflict in entries(review, "conflicts"):
                ahead = conflict.follow_up is not None and conflict.follow_up >= project.today
                if conflict.mediator == person.id and ahead:
                    what = conflict.agreed or conflict.facts
                    yield Hanging(MEDIATES, what, other.id, review.path, (*path, "mediator"), private=True)
