"""From a goal sentence, Chinese or English, to facts: no words of ours, no file, no clock."""

from __future__ import annotations

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
from .reading import read
from .rewrite import form, rewrite
from .row import row

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
