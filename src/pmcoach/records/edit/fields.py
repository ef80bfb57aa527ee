"""Small changes of a record in the text of its file: a field set, an item added. Names are those the file uses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pmcoach.document.place import Path
from pmcoach.document.splice import (
    BY_HAND,
    START,
    RefusedError,
    add_field,
    add_list,
    append_item,
    open_list,
    open_out,
    set_scalar,
)
from pmcoach.document.tree import read
from pmcoach.pasting.empty import says_nothing
from pmcoach.records.fields.paths import spelled
from pmcoach.records.fields.types import Many, Part, Private, Shape, Table, fields_of
from pmcoach.text import Lang, Text

HAS_ONE = Text(en="it says “{value}” already", zh="已经写了“{value}”")


def with_value(text: str, cls: Any, at: Path, value: str, lang: Lang, *, over: bool = True) -> str:
    """The text with the value at a path of the record set; a field the file does not have is added.

    An item that is plain words becomes one with fields. Without `over`, a value that is there already is refused.
    """
    tree: Any = read(text).value
    holder, name = at[:-1], str(at[-1])
    place, outer = spelled(cls, tree, at), spelled(cls, tree, holder)
    if len(place) == len(at):
        now = _at(tree, place)
        if now not in (None, "") and not over:
            raise _refused(HAS_ONE.fill(value=_said(now)), text, place)
        return set_scalar(text, place, value)
    key = _key(cls, holder, name, zh=_chinese(cls, tree, holder, outer, lang))
    if len(outer) == len(holder):
        shape, inside = _shape(cls, holder), _at(tree, outer)
        if isinstance(inside, str) and isinstance(shape, Part) and shape.plain:
            words = _key(cls, holder, shape.plain, zh=_chinese(cls, tree, holder, outer, lang))
            return open_out(text, outer, words, key, value)
        return add_field(text, outer, key, value)
    if len(holder) == 1 and not outer:
        return add_field(
            text, (), _key(cls, (), str(holder[0]), zh=in_chinese(text, cls, lang)), {key: value}
        )
    raise _refused(BY_HAND, text, outer)


def with_part(text: str, cls: Any, name: str, values: Mapping[str, str], lang: Lang) -> str:
    """The text with a part of the record filled in that says nothing yet."""
    tree: Any = read(text).value
    place = spelled(cls, tree, (name,))
    if not place:
        zh = in_chinese(text, cls, lang)
        part = {_key(cls, (name,), each, zh=zh): value for each, value in values.items()}
        return add_field(text, (), _key(cls, (), name, zh=zh), part)
    now = _at(tree, place)
    if now is not None and not (isinstance(now, dict) and not any(now.values())):
        raise _refused(HAS_ONE.fill(value=_said(now)), text, place)
    for each, value in values.items():
        if value:
            text = with_value(text, cls, (name, each), value, lang)
    return text


def with_item(text: str, cls: Any, name: str, values: Mapping[str, str | None], lang: Lang) -> str:
    """The text with an item at the end of one of the record's lists, which may not be there yet."""
    tree: Any = read(text).value
    place = spelled(cls, tree, (name,))
    inside = _at(tree, place) if place else None
    before = (
        [index for index, each in enumerate(inside) if isinstance(each, dict)]
        if isinstance(inside, list)
        else []
    )
    like = (*place, before[0]) if before else ()
    zh = _chinese(cls, tree, (name, 0)[: len(like)], like, lang)
    item = {_key(cls, (name, 0), each, zh=zh): value for each, value in values.items()}
    if not place:
        return add_list(text, _key(cls, (), name, zh=zh), item)
    shape = _shape(cls, (name,))
    if isinstance(inside, str) and isinstance(shape, Many) and shape.one:
        return open_list(text, place, item, keep=not says_nothing(inside))
    return append_item(text, place, item)


def with_word(text: str, cls: Any, at: Path, word: str, lang: Lang) -> str:
    """The text with a word at the end of the list at a path, which may not be there yet; one that is there stays alone."""
    tree: Any = read(text).value
    place = spelled(cls, tree, at)
    inside = _at(tree, place) if len(place) == len(at) else ""
    if word in (inside if isinstance(inside, list) else [inside]):
        return text
    if not inside and not isinstance(inside, list):
        return with_value(text, cls, at, word, lang)
    if isinstance(inside, str):
        return open_list(text, place, word)
    return append_item(text, place, word)


def in_chinese(text: str, cls: Any, lang: Lang) -> bool:
    """Whether a file's fields have Chinese names; as the language has it where it has no fields yet."""
    return _chinese(cls, read(text).value, (), (), lang)


def has_field(cls: Any, holder: Path, name: str) -> bool:
    """Whether what stands at a path of a record can have a field."""
    shape = _shape(cls, holder)
    return isinstance(shape, Part) and name in fields_of(shape.cls).by_name


def _shape(cls: Any, path: Path) -> Shape:
    """What a record takes at a path."""
    shape: Any = Part(cls)
    for step in path:
        if isinstance(shape, Part):
            shape = fields_of(shape.cls).by_name[str(step)].shape
            shape = Part(cls) if isinstance(shape, Private) else shape
        else:
            shape = shape.value if isinstance(shape, Table) else shape.item
    return shape  # type: ignore[no-any-return]


def _key(cls: Any, holder: Path, name: str, *, zh: bool) -> str:
    """What a field of what stands at a path is called in a file; the keys of a table are what they are."""
    shape = _shape(cls, holder)
    return fields_of(shape.cls).key(name, zh=zh) if isinstance(shape, Part) else name


def _chinese(cls: Any, tree: Any, path: Path, written: Path, lang: Lang) -> bool:
    """Whether the fields at a place have Chinese names: those there, else those around it, else as the language has it.

    `path` goes by attributes of the record, `written` as the file spells it and maybe not as far.
    """
    zh = lang is Lang.ZH
    for depth in range(len(written) + 1):
        shape, inside = _shape(cls, path[:depth]), _at(tree, written[:depth])
        if isinstance(shape, Part) and isinstance(inside, dict):
            known = [key for key in inside if key in fields_of(shape.cls).attribute]
            zh = any(not key.isascii() for key in known) if known else zh
    return zh


def _said(inside: Any) -> str:
    """What stands somewhere, in a few words."""
    match inside:
        case dict():
            return ", ".join(_said(each) for each in inside.values() if each)
        case list():
            return ", ".join(_said(each) for each in inside if each)
        case _:
            return str(inside)


def _refused(says: Text, text: str, place: Path) -> RefusedError:
    spot = read(text, places=True).spots.get(place)
    return RefusedError(says, START if spot is None else spot.value)


def _at(tree: Any, path: Path) -> Any:
    for step in path:
        tree = tree[step]
    return tree
