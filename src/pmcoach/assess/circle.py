"""From which files something may be found that concerns a person."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Set

from pmcoach.assess.history.leads import lead_before
from pmcoach.project import File, Project
from pmcoach.project.words import keys
from pmcoach.records.kinds.catalogue import GOAL, PERSON
from pmcoach.records.kinds.goal import Goal


def circle(person: str, project: Project) -> Collection[str]:
    """The files from which something is found about a person, for their brief, or for them to do; and a few more.

    They are all files of the person and of those they lead or led before, every other in which they are named, the
    person's file of whoever names them, and the goals of others under which they may give values. Every text is searched
    for their id and their name; only goals in which somebody of these is named are understood.
    """
    own = {person, *led(person, project)}
    names = called(person, project)
    naming = [file for file in project.files.values() if file.mentions(*names)]
    people = (
        f"{PERSON.folder}/{each}{PERSON.ending}" for file in naming for each in (file.person, *file.owners)
    )
    found = {file.path for file in naming} | {path for path in people if path in project.files}
    found |= {goal.path for goal in _given(person, project)}
    return found | {file.path for file in project.files.values() if _is_theirs(file, own)}


def _given(person: str, project: Project) -> Iterator[Goal]:
    """The goals of whose ids one is a key in a report of a person."""
    for file, _ in project.report_files(person):
        said = file.taken(keys)
        names = file.record.metrics if said is None else (word.decode("utf-8", "replace") for word in said)
        yield from filter(None, map(project.goal, names))


def called(person: str, project: Project) -> tuple[str, ...]:
    """What a person is called by: the id, and the name where nobody else is meant by that."""
    known = project.people.get(person)
    if known is not None and known.name and project.named(known.name)[0] == person:
        return (person, known.name)
    return (person,)


def led(person: str, project: Project) -> Iterator[str]:
    """Those a person leads, and those they led before, where that is known."""
    for each in project.people.values():
        if each.lead == person or (each.lead_since is not None and lead_before(each, project) == person):
            yield each.id


def _is_theirs(file: File, people: Set[str]) -> bool:
    """Whether one of some people answers for a file."""
    if file.kind is not GOAL:
        return file.person in people
    return file.mentions(*people) and not people.isdisjoint(file.owners)
