"""What a draft offers as comments: found again by its words, and taken away once it is said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pmcoach.assess.similarity import same
from pmcoach.document.tree import read
from pmcoach.patterns import pattern
from pmcoach.records.fields.types import fields_of

OFFER = pattern(r"[ \t]*#- (?P<item>.+)")  # no space behind the #: a person's own comments have one


def taken(text: str, cls: Any, what: str) -> tuple[str, Mapping[str, str]]:
    """A text without the offer that says the same as some words, and its fields by name; the text itself where none does."""
    rows = text.splitlines(keepends=True)
    for index, row in enumerate(rows):
        found = OFFER.fullmatch(row.rstrip("\r\n"))
        fields = _fields(found["item"], cls) if found is not None else {}
        if fields.get("what") and same(fields["what"], what):
            return "".join((*rows[:index], *rows[index + 1 :])), fields
    return text, {}


def _fields(item: str, cls: Any) -> Mapping[str, str]:
    """The fields of an item by name; those of a class that plain words stand for."""
    value: Any = read(item).value
    if isinstance(value, str):
        return {"what": value}
    known = fields_of(cls).attribute
    pairs = value.items() if isinstance(value, dict) else ()
    return {known[key]: said for key, said in pairs if key in known and isinstance(said, str) and said}
