"""Where a parser's events stand in the text: the same places with both parsers."""

from __future__ import annotations

from typing import Any

from pmcoach.document.library import yaml
from pmcoach.document.place import Place, at_offset
from pmcoach.patterns import pattern

BREAKS = "\n\r\x85\u2028\u2029"
# Blanks, line breaks and comments: nothing in brackets stands behind them to libyaml, before them to PyYAML.
BLANKS = pattern(f"(?:[ \t{BREAKS}]|(?<=[ \t{BREAKS}])#[^{BREAKS}]*)*")


def place_of(event: Any, text: str) -> Place:
    """The place of an event: a scalar's whole stretch, the first character of anything else."""
    start, end = event.start_mark, event.end_mark
    if start.index >= len(text):
        return at_offset(text, len(text))  # libyaml puts what is not there on a line of its own
    if type(event) is yaml.ScalarEvent and end.index > start.index:
        return Place(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
    return Place(start.line + 1, start.column + 1, start.line + 1, start.column + 2)


def stretch_of(event: Any, text: str, *, flow: bool) -> tuple[int, int, Place]:
    """The offsets and the place of an event; in brackets (`flow`), what is not there stands before what follows."""
    start, end = event.start_mark.index, event.end_mark.index
    if not flow or start < end:
        return start, end, place_of(event, text)
    match = BLANKS.match(text, start)
    assert match is not None
    return match.end(), match.end(), at_offset(text, match.end())
