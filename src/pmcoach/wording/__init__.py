"""From a goal sentence, Chinese or English, to facts: no words of ours, no file, no clock.

The grammar is loaded with the first sentence, the facts with the first that is asked for: small commands need neither.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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
else:

    def __getattr__(name: str) -> Any:
        """The name of a fact, loaded when somebody asks for one."""
        if name not in __all__:
            raise AttributeError(name)
        return getattr(import_module(".facts", __name__), name)


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
