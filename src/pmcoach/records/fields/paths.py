"""Every value of a record with its path, and how the file spells that path."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any

from pmcoach.document.place import Path
from pmcoach.records.fields.reader import takes
from pmcoach.records.fields.types import Many, Part, Private, Ref, Scalar, Shape, Table, fields_of
from pmcoach.tuples import NamedTuple


class Leaf(NamedTuple):
    """A single value of a record; `key` when it is the key of a table."""

    path: Path
    shape: Scalar | Ref
    value: Any
    key: bool = False


def leaves(record: Any) -> Iterator[Leaf]:
    """All single values a record holds that are text or refer to something, its private part too."""
    yield from _part(type(record), record, (), _stored)


def references(record: Any) -> Iterator[Leaf]:
    """The values of a record that refer to something, its private part's too; no other field is looked at."""
    found = _part(type(record), record, (), _referring)
    yield from (leaf for leaf in found if isinstance(leaf.shape, Ref))


Names = Callable[[Any], Sequence[tuple[str, Shape]]]


@cache
def _stored(cls: Any) -> Sequence[tuple[str, Shape]]:
    """The fields of a class whose values its files say, each with its shape."""
    return [
        (name, declared.shape) for name, declared in fields_of(cls).by_name.items() if not declared.from_path
    ]


@cache
def _referring(cls: Any) -> Sequence[tuple[str, Shape]]:
    """Those in which something can be referred to."""
    return [(name, shape) for name, shape in _stored(cls) if _refers(shape)]


def _refers(shape: Shape) -> bool:
    match shape:
        case Part(cls):
            return bool(_referring(cls))
        case Many(item):
            return _refers(item)
        case Table(item, keys):
            return keys is not None or _refers(item)
        case _:
            return isinstance(shape, Ref | Private)


def _part(cls: type, part: Any, path: Path, names: Names) -> Iterator[Leaf]:
    for name, shape in names(cls):
        value = getattr(part, name)
        if value:
            yield from _value(shape, value, (*path, name), names)


def _value(shape: Shape, value: Any, path: Path, names: Names) -> Iterator[Leaf]:
    match shape:
        case Scalar() | Ref():
            yield Leaf(path, shape, value)
        case Part(cls):
            yield from _part(cls, value, path, names)
        case Many(item):
            for index, each in enumerate(value):
                yield from _value(item, each, (*path, index), names)
        case Table(item, keys):
            for key, each in value.items():
                if keys is not None:
                    yield Leaf((*path, key), Ref(keys), key, key=True)
                yield from _value(item, each, (*path, key), names)
        case Private():
            yield from _part(type(value), value, path, names)
        case _:
            return


def spelled(cls: type, tree: Any, path: Path, kept: dict[Path, list[int]] | None = None) -> Path:
    """The path of a value as the file spells it: the names it uses, and the places in its lists.

    `path` goes by attributes of the record. Where the file does not say the value, the path stops at what holds it.
    Whoever asks often passes `kept`, to remember which items of a list the record has.
    """
    kept = {} if kept is None else kept
    written: list[str | int] = []
    shape: Shape | None = Part(cls)
    for step in path:
        if isinstance(tree, dict) and isinstance(shape, Part):
            fields = fields_of(shape.cls)
            names = [key for key in fields.keys(str(step)) if key in tree]
            shape = fields.by_name[str(step)].shape if step in fields.by_name else None
            if not names:
                break
            key: str | int = names[0]
            shape = Part(cls) if isinstance(shape, Private) else shape
        elif isinstance(tree, dict) and isinstance(shape, Table) and step in tree:
            key, shape = step, shape.value
        elif isinstance(tree, list) and isinstance(shape, Many) and isinstance(step, int):
            place = tuple(written)
            if place not in kept:
                kept[place] = [index for index, each in enumerate(tree) if takes(shape.item, each)]
            if step >= len(kept[place]):
                break
            key, shape = kept[place][step], shape.item
        else:
            break  # plain text that stands for its main field, or a list of one
        written.append(key)
        tree = tree[key]
    return tuple(written)
