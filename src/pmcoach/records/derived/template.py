"""A file of a kind, ready to edit: what is known filled in, what is needed as a blank, the rest as questions in comments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pmcoach.document.emit import bracketed
from pmcoach.document.scalars import scalar
from pmcoach.records.fields.due_time import WEEKDAYS, Hour
from pmcoach.records.fields.enums import Choice
from pmcoach.records.fields.measures import Bounds
from pmcoach.records.fields.types import Field, Many, OneOf, Part, Private, Ref, Shape, Table, fields_of
from pmcoach.records.kinds.catalogue import Kind
from pmcoach.text import Lang, Text, number
from pmcoach.tuples import NamedTuple

Filled = Mapping[str, Any]


class Question(NamedTuple):
    """A field left open, with what is asked behind it."""

    asks: Text


def template(kind: Kind, lang: Lang, filled: Filled) -> str:
    """Return the text of a new file. `filled` has texts by attribute, lists of texts or of mappings, and mappings for parts."""
    return "".join(f"{row}\n" for row in _rows(kind.cls, kind.cls, lang, filled, ""))


def _rows(cls: Any, root: Any, lang: Lang, filled: Filled, indent: str) -> Iterator[str]:
    fields = fields_of(cls)
    for name, field in fields.by_name.items():
        unasked = field.by_command and name not in filled
        if field.from_path or unasked or (field.only_private and cls is root):
            continue
        key = fields.key(name, zh=lang is Lang.ZH)
        about = field.about.say(lang)
        if name in filled:
            yield from _value(key, field, root, lang, filled[name], indent)
        elif field.required:
            yield f"{indent}{key}: 〈{about}〉"
        elif field.core:
            yield from _open(key, field, root, lang, indent)
        else:
            # No space behind the #: taken away alone, it leaves the line where its neighbours stand.
            sketch = _sketch(field.shape, lang, cls._field_defaults.get(name))
            yield f"{indent}#{key}: {sketch}".rstrip() + f"  # {about}"


def _value(key: str, field: Field, root: Any, lang: Lang, value: Any, indent: str) -> Iterator[str]:
    """A field with what is known of it."""
    if isinstance(value, Question):
        yield f"{indent}{key}:  # {value.asks.say(lang)}"
    elif isinstance(value, str):
        yield f"{indent}{key}: {scalar(value)}"
    elif isinstance(value, Mapping):
        assert isinstance(field.shape, Part)
        yield f"{indent}{key}:"
        yield from _rows(field.shape.cls, root, lang, value, indent + "  ")
    else:
        parts = any(isinstance(item, Mapping) for item in value)
        yield f"{indent}{key}:" + (f"  # {field.about.say(lang)}" if parts else "")
        for item in value:
            yield f"{indent}  - {scalar(item) if isinstance(item, str) else _braces(field, item, lang)}"


def _braces(field: Field, item: Mapping[str, str], lang: Lang) -> str:
    """An item of a list with its fields on one line."""
    assert isinstance(field.shape, Many)
    assert isinstance(field.shape.item, Part)
    fields = fields_of(field.shape.item.cls)
    return bracketed({fields.key(name, zh=lang is Lang.ZH): said for name, said in item.items()})


def _open(key: str, field: Field, root: Any, lang: Lang, indent: str) -> Iterator[str]:
    """A field left to be filled in, with what it is for behind it."""
    about = field.about.say(lang)
    match field.shape:
        case Part(cls):
            yield f"{indent}{key}:  # {about}"
            yield from _rows(cls, root, lang, {}, indent + "  ")
        case Many(item) if not isinstance(item, Ref):
            yield f"{indent}{key}:  # {about}"
            yield f"{indent}  -"
        case Private():
            yield f"{indent}{key}:  # {about}"
            for name, declared in fields_of(root).by_name.items():
                if declared.only_private:
                    yield f"{indent}  {fields_of(root).key(name, zh=lang is Lang.ZH)}:  # {declared.about.say(lang)}"
        case _:
            yield f"{indent}{key}:  # {about}"


def _sketch(shape: Shape, lang: Lang, usual: Any = None) -> str:
    """What a value looks like, on one line: the usual one where there is one, else the names of its fields, else nothing."""
    match shape:
        case Part(cls):
            fields = fields_of(cls)
            asked = (name for name, each in fields.by_name.items() if not each.by_command)
            values = {name: getattr(usual, name, None) for name in asked}
            known = (
                f"{fields.key(name, zh=lang is Lang.ZH)}: {_inside(fields.by_name[name].shape, lang, value)}"
                for name, value in values.items()
            )
            return f"{{{', '.join(known)}}}"
        case Many(item):
            return f"[{_sketch(item, lang)}]" if isinstance(item, Part) else "[]"
        case Table():
            return "{}"
        case OneOf(words):
            return _word(usual if isinstance(usual, words) else next(iter(words)), lang)
        case _:
            return ""


def _inside(shape: Shape, lang: Lang, usual: Any) -> str:
    """What a value in a mapping looks like."""
    return _sketch(shape, lang, usual) if isinstance(shape, Part | Table) else _word(usual, lang)


def _word(value: Any, lang: Lang) -> str:
    """A usual value as a person would write it; empty where there is none."""
    match value:
        case Choice():
            return str(value.label.zh if lang is Lang.ZH else value.value)
        case Hour(weekday, hour, minute):
            day = f"周{'一二三四五六日'[weekday]}" if lang is Lang.ZH else WEEKDAYS[weekday]
            return f"{day} {hour}:{minute:02}"
        case Bounds(low, high):
            return f"{number(low)}-{number(high)}"
        case bool():
            return str(value).lower()
        case tuple():
            return f"[{', '.join(_word(each, lang) for each in value)}]"
        case int() | str():
            return str(value)
        case _:
            return ""
