"""Who is who in another tool: people's `accounts`, held against its members."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from pmcoach.records.person import Person
from pmcoach.records.workitem import Member, WorkItem

TABLE = "csv"


class Who(NamedTuple):
    """Who is known: people by member id; people whose account is nobody's, or several members'; people without one."""

    people: Mapping[str, str]
    unknown: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    def person(self, item: WorkItem) -> str:
        """Whom an item is assigned to; empty where that is nobody known here."""
        return self.people.get(item.assignee_id, "")

    def member(self, person: str) -> str:
        """A person's id in the tool; empty where it is not known."""
        return next((member for member, known in self.people.items() if known == person), "")

    def strangers(self, items: Iterable[WorkItem]) -> tuple[str, ...]:
        """Who has items and is nobody here, each once, in order."""
        found = {item.assignee or item.assignee_id for item in items if item.assignee_id not in self.people}
        return tuple(sorted(found - {""}))


def matched(people: Iterable[Person], source: str, members: Sequence[Member]) -> Who:
    """Find each person among the members: by id, login or address; by name where only one is called so.

    A table has no accounts of its own: any account, the id and the name of a person stand for them.
    """
    known: dict[str, str] = {}
    unknown: list[str] = []
    without: list[str] = []
    for person in people:
        said = [person.accounts.get(source, "")]
        if source == TABLE and not said[0]:
            said = [*person.accounts.values(), person.id, person.name]
        found = {member for name in said if name for member in _members(name, members)}
        if not any(said):
            without.append(person.id)
        elif len(found) == 1:
            known.setdefault(found.pop(), person.id)
        elif source != TABLE:
            unknown.append(person.id)
    return Who(known, tuple(unknown), tuple(without))


def _members(name: str, members: Sequence[Member]) -> set[str]:
    """The ids of the members an account may mean."""
    said = name.strip().casefold()
    sure = {
        each.id
        for each in members
        if said in (each.id.casefold(), each.login.casefold(), each.email.casefold())
    }
    return sure or {each.id for each in members if said == each.name.casefold()}
