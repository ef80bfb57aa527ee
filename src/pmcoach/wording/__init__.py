"""From a goal sentence, Chinese or English, to facts: no words of ours, no file, no clock.

The grammar is loaded with the first sentence: most commands need only the names of facts.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from .facts import (
    Change,
    Direction,
    Doubt,
    Figure,
    Goal,
    Kind,
    Limit,
    Sentence,
    Span,
    Target,
    Vague,
    VagueKind,
    Way,
)

__all__ = [
    "Change",
    "Direction",
    "Doubt",
    "Figure",
    "Goal",
    "Kind",
    "Limit",
    "Sentence",
    "Span",
    "Target",
    "Vague",
    "VagueKind",
    "Way",
    "form",
    "read",
    "rewrite",
    "row",
]


def read(text: str, anchor: date) -> Sentence:
    """What a sentence says; words such as `next quarter` are counted from the anchor."""
    from . import reading

    return reading.read(text, anchor)


def rewrite(sentence: Sentence, known: Mapping[str, str] | None = None) -> str:
    """The sentence as a measurable goal in its own language, with blanks for what neither it nor `known` says."""
    from . import rewriting

    return rewriting.rewrite(sentence, known)


def form(lang: str, known: Mapping[str, str]) -> str:
    """A goal of nothing but blanks, in a language."""
    from . import rewriting

    return rewriting.form(lang, known)


def row(sentence: Sentence) -> dict[str, Any]:
    """The facts of a sentence by name, ready for JSON."""
    from . import rows

    return rows.row(sentence)
