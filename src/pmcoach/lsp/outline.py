"""What a file holds, as a tree of its fields; and the goals and people of a workspace by name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pmcoach.document import Document
from pmcoach.document.place import Path, Spot
from pmcoach.lsp.positions import offsets
from pmcoach.project import File, Project
from pmcoach.records.kinds.catalogue import GOAL, PERSON
from pmcoach.tuples import NamedTuple

MOST = 200  # symbols of a workspace that are offered at once
SHORT = 60  # characters of a value that stand beside its key


class Node(NamedTuple):
    """A field: its key, the beginning of its value, where all of it stands and where its key does, what it holds."""

    name: str
    detail: str
    start: int
    end: int
    key_start: int
    key_end: int
    children: tuple[Node, ...]


class Symbol(NamedTuple):
    """A goal or a person: the id, the title or name, the file."""

    name: str
    detail: str
    path: str
    is_person: bool


def outline(file: File) -> tuple[Node, ...]:
    """The fields of a file, in order."""
    if not isinstance(file.written, Document):
        return ()
    reading = file.written.reading
    return tuple(_nodes(file.written.text, reading.value, (), reading.spots))


def _nodes(text: str, tree: Any, path: Path, spots: dict[Path, Spot]) -> Iterator[Node]:
    steps = tree if isinstance(tree, dict) else range(len(tree)) if isinstance(tree, list) else ()
    for step in steps:
        spot, value = spots[(*path, step)], tree[step]
        children = tuple(_nodes(text, value, (*path, step), spots))
        start, end = offsets(text, spot.key) if spot.key is not None else (spot.start, spot.end)
        if not isinstance(value, str | None) and spot.key is None:
            end = max(start + 1, end)
        last = max([spot.end, end, *(child.end for child in children)])
        detail = " ".join(value.split())[:SHORT] if isinstance(value, str) else ""
        name = str(step) if isinstance(step, str) else _main(value) or f"{int(step) + 1}"
        yield Node(name, "" if name == detail else detail, start, last, start, end, children)


def _main(value: Any) -> str:
    """What an item of a list is called: its words, or the first words in it."""
    first = next(iter(value.values()), None) if isinstance(value, dict) else value
    return " ".join(first.split())[:SHORT] if isinstance(first, str) else ""


def symbols(words: str, project: Project) -> tuple[Symbol, ...]:
    """The goals and people whose id, title or name has some words in it."""
    wanted = words.casefold()
    found = []
    for kind in (GOAL, PERSON):
        for file in project.of_kind(kind):
            name = str(file.identity["id"])
            detail = str(getattr(file.record, "title" if kind is GOAL else "name", ""))
            if wanted in name.casefold() or wanted in detail.casefold():
                found.append(Symbol(name, detail, file.path, kind is PERSON))
    return tuple(found[:MOST])
