"""Who is who in another tool: people's `accounts`, held against its members."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from pmcoach.records.kinds.person import Person
from pmcoach.records.kinds.workitem import Member, WorkItem
from pmcoach.tuples import NamedTuple

TABLE = "csv"


class Who(NamedTuple):
    """Who is known: people by member id; people whose account is nobody's, or several members'; people without one."""

    people: Mapping[str, str]
    unknown: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    def persons(self, item: WorkItem) -> tuple[str, ...]:
        """Who of those known here has an item; several where several do."""
        found = (self.people.get(name, "") for name in (item.assignee_id, *item.assignees))
        return tuple(dict.fromkeys(name for name in found if name))

    def member(self, person: str) -> str:
        """A person's id in the tool; empty where it is not known."""
        return next((member for member, known in self.people.items() if known == person), "")

    def strangers(self, items: Iterable[WorkItem]) -> tuple[str, ...]:
        """Who has items and is nobody here, each once, in order."""
        found = {
            name for item in items if item.assignee_id not in self.people for name in self._strangers(item)
        }
        return tuple(sorted(found - {""}))

    def _strangers(self, item: WorkItem) -> Iterable[str]:
        if not item.assignees:
            return (item.assignee or item.assignee_id,)
        return (name for name in item.assignees if name not in self.people)


def matched(
    people: Iterable[Person], source: str, members: Sequence[Member], *, from_file: bool = False
) -> Who:
    """Find each person among the members: by id, login or address; by name where only one is called so.

    A file need not know accounts: without one in it any account, the id and the name of a person stand for them, and it may
    call them by several. Nobody is known by a name that two people have.
    """
    known: dict[str, str] = {}
    unknown: list[str] = []
    without: list[str] = []
    shared: set[str] = set()
    for person in people:
        said = [person.accounts.get(source, "")]
        if from_file and not said[0]:
            said = [*person.accounts.values(), person.id, person.name]
        found = {member for name in said if name for member in _members(name, members)}
        if not any(said):
            without.append(person.id)
        elif len(found) == 1 or (from_file and found <= _sure(said, members)):
            taken = {member for member in found if known.setdefault(member, person.id) != person.id}
            shared |= taken if from_file else set()
        elif not from_file:
            unknown.append(person.id)
    return Who(
        {name: who for name, who in known.items() if name not in shared}, tuple(unknown), tuple(without)
    )


def _members(name: str, members: Sequence[Member]) -> set[str]:
    """The ids of the members an account may mean."""
    called = name.strip().casefold()
    return _sure([name], members) or {each.id for each in members if called == each.name.casefold()}


def _sure(names: Iterable[str], members: Sequence[Member]) -> set[str]:
    """The ids of the members that go by some names as no two of them do: by id, login or address."""
    said = {name.strip().casefold() for name in names} - {""}
    return {
        each.id
        for each in members
        if said & {each.id.casefold(), each.login.casefold(), each.email.casefold()}
    }
