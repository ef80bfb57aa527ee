"""Everything that hangs on one person: what somebody else has to take over when they leave."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pmcoach.assess.items.open_items import ItemKind, open_items
from pmcoach.assess.similarity import plain
from pmcoach.document.place import Path
from pmcoach.project import Project
from pmcoach.records.fields.entries import entries
from pmcoach.records.kinds.person import Person
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

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
    found: _Everything = project.once("hanging", lambda: _everything(project))
    yield from found.goals.get(person.id, ())
    yield from found.items.get(person.id, ())
    for index, what in enumerate(person.responsibilities):
        if not found.held.get(plain(what), set()) - {person.id}:
            yield Hanging(DUTY, what, person.id, person.path, ("responsibilities", index))
    yield from found.people.get(person.id, ())


class _Everything(NamedTuple):
    """What hangs on anybody, by their ids; and who is here to answer for what."""

    goals: Mapping[str, Sequence[Hanging]]
    items: Mapping[str, Sequence[Hanging]]
    people: Mapping[str, Sequence[Hanging]]
    held: Mapping[str, set[str]]


def _everything(project: Project) -> _Everything:
    held: dict[str, set[str]] = {}
    for other in project.people.values():
        for what in other.responsibilities if other.here(project.today) else ():
            held.setdefault(plain(what), set()).add(other.id)
    return _Everything(_grouped(_goals(project)), _grouped(_items(project)), _grouped(_people(project)), held)


def _grouped(found: Iterator[tuple[str, Hanging]]) -> Mapping[str, Sequence[Hanging]]:
    by_person: dict[str, list[Hanging]] = {}
    for person, each in found:
        by_person.setdefault(person, []).append(each)
    return by_person


def _goals(project: Project) -> Iterator[tuple[str, Hanging]]:
    """The open goals everybody owns or helps on."""
    for goal in project.goals:
        for own in dict.fromkeys(goal.owners) if goal.open else ():
            yield own, Hanging(GOAL, goal.id, own, goal.path, ("owners", goal.owners.index(own)))
        for own in dict.fromkeys(goal.helpers) if goal.open else ():
            yield own, Hanging(HELPS, goal.id, goal.owner, goal.path, ("helpers", goal.helpers.index(own)))


def _items(project: Project) -> Iterator[tuple[str, Hanging]]:
    """What everybody answers or does for others."""
    for item in open_items(project):
        serves = project.goal(project.files[item.path].goal)
        others = item.kind in FOR_OTHERS and item.asked != item.owner
        if others and not item.over and (serves is None or serves.open):
            yield (
                item.owner,
                Hanging(item.kind.label, item.what, item.asked, item.path, item.at, item.private),
            )


def _people(project: Project) -> Iterator[tuple[str, Hanging]]:
    """Whom everybody leads, mentors, or stands between."""
    for other in project.people.values():
        if other.here(project.today):
            yield other.lead, Hanging(LEADS, other.name or other.id, other.id, other.path, ("lead",))
        for index, practice in enumerate(other.leadership):
            if not practice.result:
                place: Path = ("leadership", index, "mentor")
                yield practice.mentor, Hanging(MENTORS, practice.practice, other.id, other.path, place)
        for review in project.reviews(other.id):
            for path, conflict in entries(review, "conflicts"):
                if conflict.follow_up is not None and conflict.follow_up >= project.today:
                    what, place = conflict.agreed or conflict.facts, (*path, "mediator")
                    hangs = Hanging(MEDIATES, what, other.id, review.path, place, private=True)
                    yield conflict.mediator, hangs
