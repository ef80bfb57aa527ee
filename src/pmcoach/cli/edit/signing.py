"""Whose name a signature bears, and who wrote it down."""

from __future__ import annotations

from pmcoach.cli.edit.editing import WHO
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import person_id
from pmcoach.cli.frame.whoami import known_as
from pmcoach.errors import PmcoachError
from pmcoach.store.git import git
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

NOT_YOU = Text(en="git knows you as {git}, not as {name}", zh="git 里你是 {git}，不是 {name}")
FOR = Text(
    en="to write down what {name} said: --for {id}; the file then says who wrote it",
    zh="代 {name} 记下本人说过的话：--for {id}；文件里会写明是谁代填的",
)
YOURS = Text(
    en="{name} cannot sign for themselves here: it takes somebody else", zh="{name} 不能给自己签：要由别人来"
)


class Signature(NamedTuple):
    """Who signs; and, where that person did not write it, who did."""

    by: str
    entered: str

    @property
    def values(self) -> dict[str, str]:
        """The fields of a signed part of a record, to begin it with."""
        return {"by": self.by, "entered": self.entered} if self.entered else {"by": self.by}


def signature(run: Invocation, said: str | None, other: str | None) -> Signature:
    """The signature of the person git knows, or of the one named where git has no name at all; of `other` where it is
    written down for somebody. Raises PmcoachError for any other name.
    """
    people, known = run.project.people, known_as(run.root, run.project)
    name, address = git.user(run.root)
    me = known[0] if len(known) == 1 else None
    if said is not None:
        me = person_id(said, run.project)
        if me not in known and (name or address):
            mine = tuple(people[each].name or each for each in known) or (name or address,)
            who = people[me].name or me
            raise PmcoachError(NOT_YOU.fill(git=mine, name=who), FOR.fill(name=who, id=me))
    if other is None:
        if me is None:
            raise PmcoachError(WHO)
        return Signature(me, "")
    by, writer = person_id(other, run.project), me or name or address
    if not writer:
        raise PmcoachError(WHO)
    return Signature(by, "" if by == writer else writer)


def by_another(run: Invocation, person: str, said: str | None, other: str | None) -> Signature:
    """The signature below what is a person's own; raise PmcoachError where it would be theirs."""
    signed = signature(run, said, other)
    if signed.by == person:
        known = run.project.people.get(person)
        lead = run.project.people.get(known.lead) if known is not None else None
        hint = FOR.fill(name=lead.name or lead.id, id=lead.id) if lead is not None else None
        raise PmcoachError(YOURS.fill(name=(known.name if known is not None else "") or person), hint)
    return signed
