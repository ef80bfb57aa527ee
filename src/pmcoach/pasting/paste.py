"""What a pasted text is taken apart into."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from pmcoach.tuples import NamedTuple


class Part(StrEnum):
    """A part of a report; the value is its field."""

    DONE = "done"
    UNDONE = "undone"
    PROBLEMS = "problems"
    NEXT = "next"
    ASKS = "asks"
    PRAISE = "praise"
    LEARNED = "learned"


class Entry(NamedTuple):
    """One thing that belongs to a part: its words, what stands below it, and fields that a table or a label names."""

    what: str
    details: tuple[str, ...] = ()
    fields: Mapping[str, str] = {}


class Left(NamedTuple):
    """A line that is no entry: `part` is where it may belong, None where nobody could say; `below` is its heading."""

    text: str
    part: Part | None = None
    below: str = ""


class Paste(NamedTuple):
    """A text taken apart. `values` are numbers found beside the names of metrics, by goal: offered, never taken."""

    entries: Mapping[Part, tuple[Entry, ...]]
    left: tuple[Left, ...]
    values: Mapping[str, str] = {}


NO_PASTE = Paste({}, ())
