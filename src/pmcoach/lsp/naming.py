"""What names what: the ids in a file and the files they lead to; who refers to a file; another id for a goal or a person."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from pmcoach.assess.evidence import path_of
from pmcoach.document import Document
from pmcoach.document.place import Place
from pmcoach.errors import PmcoachError
from pmcoach.lsp.positions import offsets
from pmcoach.project import File, Project
from pmcoach.records.fields.paths import Leaf, leaves
from pmcoach.records.fields.scalars import is_name
from pmcoach.records.fields.types import Ref
from pmcoach.records.kinds.catalogue import GOAL, PERSON
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

OWN = {GOAL.name: "title", PERSON.name: "name"}  # where a file says what its id stands for
NOT_NAMED = Text(en="no id of a goal or a person stands here", zh="这里不是目标或人员的编号")
NO_ID = Text(
    en="“{name}” cannot be an id: letters, digits, . _ - only, a letter or digit first",
    zh="“{name}”不能作编号：只能用文字、数字和 . _ -，以文字或数字开头",
)
TAKEN = Text(en="the id “{name}” is taken by {path}", zh="编号“{name}”已被 {path} 使用")
SEALED = Text(
    en="{path} holds something sealed, which belongs to its path or names the id: pmcoach unseal --edit {path} first",
    zh="{path} 里有加密的内容，和路径绑定，或提到这个编号：先运行 pmcoach unseal --edit {path}",
)


class Link(NamedTuple):
    """A stretch of a file that names another: the id alone, between two offsets, and the path of the file it leads to."""

    path: str
    start: int
    end: int
    target: str
    hidden: bool = False


class Change(NamedTuple):
    """A stretch of a file, and the text to put in its place."""

    path: str
    start: int
    end: int
    text: str


class Renaming(NamedTuple):
    """What it takes to give something another id: stretches to change, and files to move from a path to another."""

    changes: tuple[Change, ...]
    moves: tuple[tuple[str, str], ...]


def links(file: File, project: Project) -> Iterator[Link]:
    """What a file names that is there, in no order."""
    if not isinstance(file.written, Document) or file.record is None:
        return
    for leaf in leaves(file.record):
        target = _target(leaf, file, project)
        if target is None:
            continue
        read = file.place_read(leaf.path, key=leaf.key)
        yield _link(file, target, file.outward(read), hidden=file.hides(read))


def _link(file: File, target: str, place: Place, *, hidden: bool) -> Link:
    """The link at a place: the id alone where the place says it, all of it where a name stands for it."""
    text = file.written.text
    start, end = offsets(text, place)
    stem = target.rpartition("/")[2].rpartition(".")[0]
    found = [(text.rfind(form, start, end), len(form)) for form in (stem, unicodedata.normalize("NFD", stem))]
    at, size = max(found)
    if hidden or at < 0:
        return Link(file.path, start, end, target, hidden)
    return Link(file.path, at, at + size, target)


def _target(leaf: Leaf, file: File, project: Project) -> str | None:
    """The path of the file a value leads to; None where it names none."""
    if not isinstance(leaf.value, str):
        return None
    value = unicodedata.normalize("NFC", leaf.value.strip())
    if not isinstance(leaf.shape, Ref):
        return path_of(value, file.person, project) if "evidence" in leaf.path else None
    match leaf.shape.to:
        case "goal" | "value":
            goal = project.goal(value)
            return None if goal is None else goal.path
        case "person" | "someone" | "reader":
            person = project.people.get(value)
            named = [each for each in project.people.values() if each.name == value]
            if person is None and leaf.shape.to == "someone" and len(named) == 1:
                person = named[0]
            return None if person is None else person.path
        case "file":
            return value if project.series(value) is not None else None
        case _:
            return None


def link_at(file: File, offset: int, project: Project) -> Link | None:
    """The link that stands at an offset."""
    return next(
        (each for each in links(file, project) if each.start <= offset <= each.end and not each.hidden), None
    )


def subject_at(file: File, offset: int, project: Project) -> Link | None:
    """What is named at an offset: what a link leads to; where a goal's title or a person's name stands, the file itself."""
    found = link_at(file, offset, project)
    if found is not None or not isinstance(file.written, Document) or file.kind.name not in OWN:
        return found
    place = file.place((OWN[file.kind.name],))
    start, end = offsets(file.written.text, place)
    return Link(file.path, start, end, file.path) if start <= offset <= end else None


def references(target: str, project: Project) -> tuple[Link, ...]:
    """Whatever leads to a file, by path and place."""
    return tuple(
        sorted(
            link for file in project.files.values() for link in links(file, project) if link.target == target
        )
    )


def named(path: str, project: Project) -> tuple[File, str] | None:
    """The file of a goal or a person, with its id; None for any other."""
    file = project.files.get(path)
    return None if file is None or file.kind.name not in OWN else (file, str(file.identity["id"]))


def renaming(target: str, said: str, project: Project) -> Renaming:
    """What it takes to give a goal or a person another id; raise PmcoachError where that cannot be done."""
    found = named(target, project)
    if found is None:
        raise PmcoachError(NOT_NAMED)
    file, old = found
    new = unicodedata.normalize("NFC", said.strip())
    if not is_name(new):
        raise PmcoachError(NO_ID.fill(name=new))
    taken = {
        str(each.identity["id"]).casefold(): each.path
        for each in project.of_kind(file.kind)
        if each is not file
    }
    if new.casefold() in taken:
        raise PmcoachError(TAKEN.fill(name=new, path=taken[new.casefold()]))
    moves = [
        (each.path, _beside(each.path, new))
        for each in project.files.values()
        if each is file or (file.kind is PERSON and each.identity.get("person") == old)
    ]
    found_links = references(target, project)
    bound = [path for path, _ in moves if project.files[path].seal is not None]
    for path in (*bound, *(link.path for link in found_links if link.hidden)):
        raise PmcoachError(SEALED.fill(path=path))
    changes = (
        Change(link.path, link.start, link.end, new)
        for link in found_links
        if unicodedata.normalize("NFC", project.files[link.path].written.text[link.start : link.end]) == old
    )
    return Renaming(tuple(changes), tuple(moves))


def _beside(path: str, name: str) -> str:
    folder, _, last = path.rpartition("/")
    return f"{folder}/{name}.{last.rpartition('.')[2]}"
