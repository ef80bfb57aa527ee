"""JSON Schema (draft 2020-12) of a kind of file, from its declaration; editors complete and check by it.

Both names of a field are taken, and only one of the two may stand in a mapping, as in the reader. Those of the language
asked for are offered and described; the others are patterns, which editors do not offer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, assert_never

from pmcoach.records.fields.globs import BULLETED, SCHEMAS
from pmcoach.records.fields.types import (
    Field,
    Many,
    OneOf,
    Part,
    Private,
    Ref,
    Scalar,
    Shape,
    Table,
    fields_of,
)
from pmcoach.records.kinds.catalogue import KINDS, METRIC, Kind
from pmcoach.text import Lang

# Nothing at all, said by what it is not: an editor offers null where a schema names it.
NOTHING = {"not": {"type": ["array", "boolean", "number", "object", "string"]}}
# A single value that stands for a list, and no item whose dash lacks its space.
NO_BULLET = {"not": {"type": "string", "pattern": BULLETED}}
SNIPPET = 4  # fields in a snippet
DIALECT = "https://json-schema.org/draft/2020-12/schema"


Parts = dict[str, Any]  # the schemas of a kind's parts, by name


def schema(kind: Kind, lang: Lang) -> dict[str, Any]:
    """The schema of one kind of file, described in a language."""
    title = f"pmcoach {kind.about.say(lang)}: {kind.pattern}"
    parts: Parts = {}
    whole = _mapping(kind.cls, kind.cls, lang, parts, private=False)
    return {"$schema": DIALECT, "title": title, **whole, "$defs": dict(sorted(parts.items()))}


def schema_path(kind: Kind) -> str:
    """Where a workspace keeps the schema of a kind of file."""
    return f".pmcoach/schema/{kind.name}.json"


def schema_line(kind: Kind, path: str) -> str:
    """The line at the top of a file by which an editor finds its schema."""
    return f"# yaml-language-server: $schema={'../' * path.count('/')}{schema_path(kind)}"


def with_schema() -> tuple[Kind, ...]:
    """The kinds of file that are YAML, and so have a schema."""
    return tuple(kind for kind in KINDS if kind is not METRIC)


def _mapping(cls: Any, root: Any, lang: Lang, parts: Parts, *, private: bool) -> dict[str, Any]:
    """The schema of a mapping with the fields of a class."""
    fields = fields_of(cls)
    properties: dict[str, Any] = {}
    others: dict[str, Any] = {}
    required: list[dict[str, Any]] = []
    once: list[dict[str, Any]] = []
    for name, field in fields.by_name.items():
        if (field.only_private and not private) or (
            private and (field.from_path or isinstance(field.shape, Private))
        ):
            continue
        keys = fields.keys(name)
        described = {"description": field.about.say(lang), **_value(field, root, lang, parts)}
        offered = fields.key(name, zh=lang is Lang.ZH)
        properties[offered] = described
        others |= {f"^{re.escape(key)}$": described for key in keys if key != offered}
        if field.required:
            required.append({"anyOf": [{"required": [key]} for key in keys]})
        once.extend(
            {"not": {"required": [one, other]}} for at, one in enumerate(keys) for other in keys[at + 1 :]
        )
    made: dict[str, Any] = {
        "type": "object",
        "properties": properties,
        "patternProperties": others,
        "additionalProperties": False,
    }
    rules = [*required, *once]
    return {**made, "allOf": rules} if rules else made


def _value(field: Field, root: Any, lang: Lang, parts: Parts) -> dict[str, Any]:
    """The schema of a field's value; where it is needed, not nothing and no blanks."""
    made = _shape(field.shape, root, lang, parts)
    if not field.required:
        return {"anyOf": [made, NOTHING]}
    return made if "pattern" in made else {**made, "pattern": r"\S"}


def _shape(shape: Shape, root: Any, lang: Lang, parts: Parts) -> dict[str, Any]:
    """The schema of a shape; a part's own is told once."""
    match shape:
        case Scalar():
            return dict(shape.schema)
        case Ref():
            return dict(SCHEMAS["line"])
        case OneOf(words):
            names = [name for word in words for name in dict.fromkeys((word.value, word.label.zh))]
            offered = {
                "enum": [word.label.zh if lang is Lang.ZH else word.value for word in words],
                "enumDescriptions": [word.value if lang is Lang.ZH else word.label.en for word in words],
            }
            return {"anyOf": [offered, {"type": "string", "pattern": _any_case(names)}]}
        case Part(cls, plain):
            if cls.__name__ not in parts:
                parts[cls.__name__] = {}  # a part may hold itself
                parts[cls.__name__] = _mapping(cls, root, lang, parts, private=False) | _snippet(cls, lang)
            made = {"$ref": f"#/$defs/{cls.__name__}"}
            if plain is None:
                return made
            return {"anyOf": [made, _shape(fields_of(cls).by_name[plain].shape, root, lang, parts)]}
        case Many(item, one):
            made = _shape(item, root, lang, parts)
            several = {"type": "array", "items": {"anyOf": [made, NOTHING]}}
            return {"anyOf": [several, {"allOf": [made, NO_BULLET]}]} if one else several
        case Table(value):
            made = _shape(value, root, lang, parts)
            return {"type": "object", "additionalProperties": {"anyOf": [made, NOTHING]}}
        case Private():
            parts["Private"] = _mapping(root, root, lang, parts, private=True)
            return {"anyOf": [{"$ref": "#/$defs/Private"}, {"type": "string"}]}
        case _:
            assert_never(shape)


def _snippet(cls: Any, lang: Lang) -> dict[str, Any]:
    """What an editor puts in for a part: its first fields, those that are needed before others."""
    fields = fields_of(cls)
    names = sorted(
        fields.by_name, key=lambda name: not (fields.by_name[name].required or fields.by_name[name].core)
    )
    kept = [name for name in fields.by_name if name in names[:SNIPPET]]
    zh = lang is Lang.ZH
    body = {fields.key(name, zh=zh): f"${number}" for number, name in enumerate(kept, 1)}
    return {"defaultSnippets": [{"label": ", ".join(body), "body": body}]}


def _any_case(words: Iterable[str]) -> str:
    """A pattern of words in small letters or capitals, with or without spaces around them."""
    either = (
        "".join(f"[{c.upper()}{c.lower()}]" if c.isascii() and c.isalpha() else c for c in word)
        for word in words
    )
    return rf"^\s*(?:{'|'.join(either)})\s*$"
