"""Who sits at the keyboard, as far as git knows."""

from __future__ import annotations

import unicodedata

from pmcoach.cli.frame.lookup import person_id
from pmcoach.project import Project
from pmcoach.records.fields.scalars import is_name
from pmcoach.store.git import git


def myself(root: str, project: Project) -> str | None:
    """The person whose name, id or account git commits with; None when it is nobody's, or several people's."""
    found = known_as(root, project)
    return found[0] if len(found) == 1 else None


def known_as(root: str, project: Project) -> tuple[str, ...]:
    """The people whose name, id or account git commits with."""
    name, address = git.user(root)
    mine = {said.casefold() for said in (name, address, address.partition("@")[0], slug(name)) if said}
    return tuple(
        person.id
        for person in project.people.values()
        if mine & {said.casefold() for said in (person.id, person.name, *person.accounts.values()) if said}
    )


def looking(root: str, project: Project, said: str | None) -> str:
    """Who looks: as said, else git's user, else the workspace's lead; empty where none of them is a person here.

    Raise PmcoachError for a name nobody has.
    """
    if said is not None:
        return person_id(said, project)
    found = myself(root, project)
    if found is not None and project.people[found].here(project.today):
        return found
    return project.settings.lead if project.settings.lead in project.people else ""


def slug(text: str, joint: str = ".") -> str:
    """A name or a few words as an id: lower case, joined; empty where nothing is left."""
    plain = unicodedata.normalize("NFC", text).casefold()
    words = "".join(char if char.isalnum() else " " for char in plain).split()
    made = joint.join(words)[:60].strip(".-")
    return made if is_name(made) else ""
