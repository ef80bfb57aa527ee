"""Who reads what is sealed in a file: the person it is about, those above, and whoever the settings add."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from pmcoach.project.file import File
from pmcoach.project.project import Project
from pmcoach.sealing.armour import X25519, Block
from pmcoach.sealing.keys import Recipient, recipient
from pmcoach.tuples import NamedTuple


class Reader(NamedTuple):
    """Somebody who is to read: a person's id with their keys, or but a key. The person and the lead are `needed`."""

    id: str
    keys: tuple[Recipient, ...]
    needed: bool = False


def readers(project: Project, person: str) -> tuple[Reader, ...]:
    """Who is to read what is sealed about a person."""
    found: dict[str, Reader] = {}
    above = person
    while above and above not in found:
        found[above] = Reader(above, keys_of(project, above), needed=len(found) < 2)
        known = project.people.get(above)
        above = known.lead if known is not None else ""
    for said in project.settings.private.readers:
        key = recipient(said)
        if isinstance(key, Recipient):
            found.setdefault(key.text, Reader("", (key,)))
        elif said in project.people:
            found.setdefault(said, Reader(said, keys_of(project, said)))
    return tuple(found.values())


def keys_of(project: Project, person: str) -> tuple[Recipient, ...]:
    """A person's public keys; none for whom there is no file."""
    known = project.people.get(person)
    read = (recipient(text) for text in known.keys) if known is not None else ()
    return tuple(key for key in read if isinstance(key, Recipient))


class Foreign(NamedTuple):
    """A key in somebody's file that somebody else put there: whose it is to be, who did it, and in which commit."""

    person: str
    key: Recipient
    author: str
    commit: str


def foreign_keys(project: Project, people: Iterable[str]) -> tuple[Foreign, ...]:
    """The keys of some people that others added to their files, as far as the history tells."""
    return tuple(each for person in people for each in _foreign(project, person))


def _foreign(project: Project, person: str) -> Iterator[Foreign]:
    keys = keys_of(project, person)
    if not keys:
        return
    known = project.people[person]
    names = {said.casefold() for said in (person, known.name, *known.accounts.values()) if said}
    lines = project.past.authors(known.path)
    for key in keys:
        body = key.text.split(" ")[1] if " " in key.text else key.text
        for line, (author, mail, commit) in lines.items():
            said = {each.casefold() for each in (author, mail, mail.partition("@")[0])}
            if body in line and not said & names:
                yield Foreign(person, key, author, commit)


def shared_keys(project: Project) -> dict[Recipient, tuple[str, ...]]:
    """The keys that stand in more than one person's file, each with these people."""
    found: dict[Recipient, list[str]] = {}
    for person in project.people:
        for key in dict.fromkeys(keys_of(project, person)):
            found.setdefault(key, []).append(person)
    return {key: tuple(people) for key, people in found.items() if len(people) > 1}


def recipients(who: Sequence[Reader]) -> tuple[Recipient, ...]:
    """All keys of some readers, each once."""
    return tuple(dict.fromkeys(key for reader in who for key in reader.keys))


def is_theirs(block: Block, keys: Sequence[Recipient]) -> bool:
    """Whether a block is sealed for just some keys, as far as its header tells.

    Of an X25519 key it does not tell whose it is: those are counted.
    """
    stanzas = [stanza for stanza in block.stanzas if stanza.is_reader]
    named = sorted(
        (stanza.kind, "" if stanza.kind == X25519 else stanza.arguments[0] if stanza.arguments else "")
        for stanza in stanzas
    )
    return named == sorted((key.kind, key.tag) for key in keys)


def sealed_files(project: Project, only: Collection[str] | None = None) -> Iterator[File]:
    """The files with a sealed part, of all or of those at some paths."""
    files = project.files.values() if only is None else map(project.files.get, sorted(only))
    return (file for file in files if file is not None and file.seal is not None)
