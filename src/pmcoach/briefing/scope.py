"""Whose board it is: who looks, which people are theirs, and what of it a colleague is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum

from pmcoach.project import Project
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.person import Person
from pmcoach.tuples import NamedTuple


class Reach(Enum):
    """How far a board looks: at the viewer's own people, at all below them or beside them, at the whole workspace."""

    OWN = "own"
    TEAM = "team"
    ALL = "all"


class Scope(NamedTuple):
    """Who looks and at whom: a row each of `people`, one each of the `leads` with a team of their own.

    `everyone` has them and all below them. `whole` is whether nobody else looks after what is nobody's. Without a viewer
    everybody looks.
    """

    viewer: str
    people: tuple[Person, ...]
    leads: tuple[Person, ...]
    everyone: frozenset[str]
    whole: bool

    def holds(self, person: str, project: Project) -> bool:
        """Whether something of a person belongs on the board; what is nobody's does on that of the whole workspace."""
        return person in self.everyone or (self.whole and person not in project.people)

    def goals(self, project: Project) -> tuple[Goal, ...]:
        """The goals of these days that belong on the board."""
        return tuple(goal for goal in project.current_goals() if self.holds(goal.owner, project))


def scope_of(viewer: str, project: Project, reach: Reach = Reach.OWN) -> Scope:
    """Who looks and at whom; an empty viewer is anybody."""
    reporting = {each.id: each for each in project.people.values() if each.lead and each.here(project.today)}
    if not viewer or reach is Reach.ALL:
        return Scope(viewer, tuple(reporting.values()), (), frozenset(project.people), whole=True)
    whole, below = viewer == project.settings.lead, below_of(viewer, project)
    if whole:
        below |= _astray(viewer, below, project)
    own = project.people.get(viewer)
    if reach is Reach.TEAM:
        if not below and own is not None:
            below = {each.id for each in reporting.values() if each.lead == own.lead}
        people = tuple(each for each in reporting.values() if each.id in below)
        return Scope(viewer, people, (), frozenset((*below, viewer)), whole)
    led = {each.lead for each in reporting.values()}
    direct = [each for each in reporting.values() if each.lead == viewer]
    leads = tuple(each for each in direct if each.id in led and each.id != viewer)
    own_people = below - {name for each in leads for name in (each.id, *below_of(each.id, project))}
    people = tuple(each for each in reporting.values() if each.id in own_people)
    return Scope(viewer, people, leads, frozenset((*below, viewer)), whole)


def below_of(lead: str, project: Project) -> set[str]:
    """Everybody whose leads lead up to somebody, those who left too; in a circle nobody is above themselves."""
    led: dict[str, list[str]] = project.once("led", lambda: _led(project))
    found: set[str] = set()
    waiting = list(led.get(lead, ()))
    while waiting:
        name = waiting.pop()
        if name != lead and name not in found:
            found.add(name)
            waiting.extend(led.get(name, ()))
    return found


def _led(project: Project) -> dict[str, list[str]]:
    led: dict[str, list[str]] = {}
    for person in project.people.values():
        led.setdefault(person.lead, []).append(person.id)
    return led


def _astray(viewer: str, below: Iterable[str], project: Project) -> set[str]:
    """Those whose leads lead up to nobody who is here, and who have no lead and lead nobody.

    The lead left, is not known, was never written down, or they lead each other.
    """
    tops = [each.id for each in project.people.values() if not each.lead and each.here(project.today)]
    cared = {name for top in tops if (led := below_of(top, project)) for name in (top, *led)}
    return set(project.people) - cared - set(below) - {viewer, *above_of(viewer, project)}


def above_of(person: str, project: Project) -> Iterator[str]:
    """A person's lead, the lead's lead and so on; a circle ends where it closes."""
    seen = {person}
    found = project.people.get(person)
    while found is not None and found.lead and found.lead not in seen:
        seen.add(found.lead)
        yield found.lead
        found = project.people.get(found.lead)


def leads_somebody(person: str, project: Project) -> bool:
    """Whether somebody who is here reports to a person."""
    return any(each.lead == person and each.here(project.today) for each in project.people.values())


def may_hear(viewer: str, person: str, project: Project) -> bool:
    """Whether what is for a person's lead is for the viewer: those above the person, and anybody where nobody is known to look.

    Where those above lead up to nobody who is here, it is for the workspace's lead.
    """
    above = set(above_of(person, project))
    if not viewer or viewer in above:
        return True
    tops = (each for name in above if (each := project.people.get(name)) is not None and not each.lead)
    return viewer == project.settings.lead != person and not any(each.here(project.today) for each in tops)
