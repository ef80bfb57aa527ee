"""Small changes of a record in the text of its file: a field set, an item added. Names are those the file uses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pmcoach.document.place import Path, Place
from pmcoach.document.splice import BY_HAND, RefusedError, add_field, add_list, append_item, set_scalar
from pmcoach.document.tree import read
from pmcoach.records.shapes import Many, Part, Private, fields_of
from pmcoach.records.walk import spelled
from pmcoach.text import Lang, Text

HAS_ONE = Text(en="it says “{value}” already", zh="已经写了“{value}”")


def with_value(text: str, cls: Any, at: Path, value: str, lang: Lang, *, over: bool = True) -> str:
    """The text with the value at a path of the record set; a field the file does not have is added.

    Without `over`, a value that is there already is refused.
    """
    *_, name = at
    holder = at[:-1]
    tree: Any = read(text).value
    place = spelled(cls, tree, at)
    outer = spelled(cls, tree, holder)
    if len(place) == len(at):
        now = _at(tree, place)
        if now is not None and not over:
            raise RefusedError(HAS_ONE.fill(value=str(now)), Place(1, 1, 1, 1))
        return set_scalar(text, place, value)
    if len(outer) != len(holder):
        if len(holder) == 1 and len(outer) == 0:
            return add_field(
                text,
                (),
                _key(cls, (), str(holder[0]), tree, lang),
                {_key(cls, holder, str(name), None, lang): value},
            )
        raise RefusedError(BY_HAND, Place(1, 1, 1, 1))
    return add_field(text, outer, _key(cls, holder, str(name), _at(tree, outer), lang), value)


def with_part(text: str, cls: Any, name: str, values: Mapping[str, str], lang: Lang) -> str:
    """The text with a part of the record filled in that says nothing yet."""
    tree: Any = read(text).value
    place = spelled(cls, tree, (name,))
    zh = _chinese(tree, lang)
    part = {
        _key(cls, (name,), each, None, Lang.ZH if zh else Lang.EN): value
        for each, value in values.items()
        if value
    }
    if not place:
        return add_field(text, (), _key(cls, (), name, tree, lang), part)
    now = _at(tree, place)
    if now is not None and not (isinstance(now, dict) and not any(now.values())):
        raise RefusedError(HAS_ONE.fill(value="…" if isinstance(now, dict) else str(now)), Place(1, 1, 1, 1))
    for key, value in part.items():
        text = (
            set_scalar(text, (*place, key), value)
            if isinstance(now, dict) and key in now
            else add_field(text, place, key, value)
        )
    return text


def with_item(text: str, cls: Any, name: str, values: Mapping[str, str], lang: Lang) -> str:
    """The text with an item at the end of one of the record's lists, which may not be there yet."""
    tree: Any = read(text).value
    place = spelled(cls, tree, (name,))
    inside = _at(tree, place) if place else None
    sample = (
        next((each for each in inside if isinstance(each, dict)), tree) if isinstance(inside, list) else tree
    )
    zh = Lang.ZH if _chinese(sample, lang) else Lang.EN
    item = {_key(cls, (name, 0), each, None, zh): value for each, value in values.items() if value}
    return append_item(text, place, item) if place else add_list(text, _key(cls, (), name, tree, lang), item)


def _key(cls: Any, holder: Path, name: str, inside: Any, lang: Lang) -> str:
    """What a field is called in a file: in Chinese where its neighbours are, or nothing says otherwise in a Chinese one."""
    shape: Any = Part(cls)
    for step in holder:
        if isinstance(shape, Part):
            below = fields_of(shape.cls).by_name[str(step)].shape
            shape = Part(cls) if isinstance(below, Private) else below
        else:
            shape = shape.item if isinstance(shape, Many) else shape.value
    if not isinstance(shape, Part):
        return name
    return fields_of(shape.cls).key(name, zh=_chinese(inside, lang))


def _chinese(mapping: Any, lang: Lang) -> bool:
    """Whether a mapping's fields have Chinese names."""
    if isinstance(mapping, dict) and mapping:
        return any(not str(key).isascii() for key in mapping)
    return lang is Lang.ZH


def _at(tree: Any, path: Path) -> Any:
    for step in path:
        tree = tree[step]
    return tree
