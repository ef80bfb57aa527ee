"""Where something stands in a file, and what is wrong there."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from pmcoach.patterns import pattern
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

Path = tuple[str | int, ...]

# The line breaks of YAML 1.1 (section 5.4), which are those that PyYAML counts by.
BREAK = pattern("\r\n|[\n\r\x85\u2028\u2029]")


class Place(NamedTuple):
    """A stretch of a file; lines and columns count from 1, in characters; the end column is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Spot(NamedTuple):
    """Where a value stands: its key's place, its own, its offsets, and of a scalar the quoting.

    A block container's end is its start: the parser puts it past the container's last line. `flow` is whether the value
    is written in brackets, or inside some.
    """

    key: Place | None
    value: Place
    start: int
    end: int
    style: str | None
    scalar: bool
    flow: bool


class Problem(NamedTuple):
    """Something in a file that could not be taken as it stands.

    The place is given by the path of a value, or its key, or directly where there is no value to point at. `other` is the
    path of a key whose line the words name as `line`. `instead` is what was plainly meant: the text of the value, or `: ` where
    a colon is the slip.
    """

    code: str
    says: Text
    do: Text | None = None
    path: Path = ()
    key: bool = False
    place: Place | None = None
    other: Path | None = None
    instead: str = ""


def at_offset(text: str, start: int, end: int | None = None) -> Place:
    """The place of a stretch of text given by its offsets, one character long unless an end is given."""
    line, column = _position(text, start)
    if end is None:
        return Place(line, column, line, column + 1)
    return Place(line, column, *_position(text, end))


def offset_of(text: str, place: Place) -> int:
    """Where a place begins in a text; the text's end where it has no such line."""
    starts = _starts(text)
    return (
        min(starts[place.line - 1] + place.column - 1, len(text)) if place.line <= len(starts) else len(text)
    )


def _position(text: str, offset: int) -> tuple[int, int]:
    starts = _starts(text)
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


@lru_cache(maxsize=2)  # a text with one thing wrong mostly has more of it
def _starts(text: str) -> list[int]:
    """Where the lines of a text begin."""
    return [0, *(match.end() for match in BREAK.finditer(text))]


def lines(text: str) -> list[str]:
    """Return the lines of a text, as YAML breaks them, without their breaks."""
    return BREAK.split(text)
