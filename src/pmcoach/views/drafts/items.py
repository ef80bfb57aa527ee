"""Pieces of a file to finish: an item with its fields on one line, a comment behind what is left open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pmcoach.cells import showable
from pmcoach.document.emit import bracketed
from pmcoach.document.scalars import scalar
from pmcoach.records.fields.types import fields_of
from pmcoach.text import Lang, Text


def key(cls: Any, name: str, lang: Lang) -> str:
    """What a field is called in a file of a language."""
    return fields_of(cls).key(name, zh=lang is Lang.ZH)


def item(cls: Any, values: Mapping[str, str | None], lang: Lang) -> str:
    """An item of a list on one line: what is None is left out, what is empty is left open.

    An item of one known field is plain words, as people write it.
    """
    said = {name: value for name, value in values.items() if value is not None}
    if len(said) == 1:
        return "- " + "".join(map(scalar, said.values()))
    return "- " + bracketed({key(cls, name, lang): value or None for name, value in said.items()})


def comment(text: Text, lang: Lang) -> str:
    """A text as a comment, which ends with its line."""
    return f"# {showable(text.say(lang))}"
