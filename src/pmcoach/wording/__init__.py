"""From a goal sentence, Chinese or English, to facts: no words of ours, no file, no clock."""

from __future__ import annotations

from .facts import Direction, Limit, Measure, Sentence, Span, Target, Vague, VagueKind
from .reading import read
from .rewrite import rewrite
from .row import row

__all__ = [
    "Direction",
    "Limit",
    "Measure",
    "Sentence",
    "Span",
    "Target",
    "Vague",
    "VagueKind",
    "read",
    "rewrite",
    "row",
]
