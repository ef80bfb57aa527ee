"""Work put off to a new day, from the report that says so until a later one says it is done."""

from __future__ import annotations

from datetime import date

from pmcoach.assess.recent import recent_since
from pmcoach.assess.similarity import Lines
from pmcoach.document.place import Path
from pmcoach.project import Project
from pmcoach.records.kinds.person import Person
from pmcoach.tuples import NamedTuple


class Postponed(NamedTuple):
    """Something left undone that has a new day: what, the day, and the last place that names it."""

    what: str
    day: date
    path: str
    at: Path


def postponed(person: Person, project: Project) -> tuple[Postponed, ...]:
    """What a person's recent reports put off to a new day and no later one says is done, each once.

    Left undone again without a day, it keeps the one it had; a plan step done that says the same ends it.
    """
    found: tuple[Postponed, ...] = project.once(f"postponed {person.id}", lambda: _postponed(person, project))
    return found


def _postponed(person: Person, project: Project) -> tuple[Postponed, ...]:
    since = recent_since(project.today)
    finished = Lines(
        step.do
        for goal in project.goals_of(person.id)
        for step in goal.plan
        if step.done is not None and step.done >= since
    )
    kept: list[Postponed | None] = []
    known = Lines()
    for report in project.reports_ending_from(person.id, since):
        done = Lines(each.what for each in report.done)
        kept = [None if each is None or done.cover(each.what) else each for each in kept]
        for index, each in enumerate(report.undone):
            before = [
                (place, found) for place in known.alike(each.what) if (found := kept[place]) is not None
            ]
            day = each.new_due or (before[-1][1].day if before else None)
            if not each.what or day is None:
                continue
            for place, _ in before:
                kept[place] = None
            known.add(each.what)
            kept.append(Postponed(each.what, day, report.path, ("undone", index)))
    return tuple(each for each in kept if each is not None and not finished.cover(each.what))
