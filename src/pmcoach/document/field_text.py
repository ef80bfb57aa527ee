"""The text of a top-level field, and its replacement.

What is taken is everything behind the field's colon, the comments below it that are indented deeper too; putting it back
gives the same file, byte for byte.
"""

from __future__ import annotations

from typing import Any

from pmcoach.document.place import BREAK, Place
from pmcoach.document.splice import BY_HAND, NOT_YAML, START, RefusedError
from pmcoach.document.tree import read
from pmcoach.tuples import NamedTuple


class Stretch(NamedTuple):
    """Where a field's text begins, behind its colon, and where it ends; and the place of its key."""

    start: int
    end: int
    key: Place


def stretch(text: str, name: str) -> Stretch | None:
    """Where the text of a field of the file stands; None where that cannot be told, as inside brackets."""
    reading = read(text, places=True)
    whole, spot = reading.spots.get(()), reading.spots.get((name,))
    if whole is None or spot is None or spot.key is None or whole.flow:
        return None
    starts = [0, *(match.end() for match in BREAK.finditer(text))]
    behind = starts[spot.key.end_line - 1] + spot.key.end_column - 1
    start = text.index(":", behind) + 1
    last = max((each.end for path, each in reading.spots.items() if path[:1] == (name,)), default=start)
    return Stretch(start, _end(text, starts, start, last, spot.key.column), spot.key)


def _end(text: str, starts: list[int], start: int, last: int, column: int) -> int:
    """Where what belongs to a field ends: with its last value, or with the last line below it that is indented deeper."""
    end = start
    for number, begin in enumerate(starts):
        stop = starts[number + 1] if number + 1 < len(starts) else len(text)
        if stop <= start:
            continue
        row = text[begin:stop]
        inside = begin <= start or begin < last
        deeper = len(row) - len(row.lstrip(" ")) >= column
        if not row.strip():
            continue
        if not inside and not deeper:
            break
        end = stop
    return end


def exchanged(text: str, name: str, new: str, meant: Any) -> str:
    """The text with another text at a field; raise RefusedError unless it then says `meant` there and all else as before."""
    old = _whole(text)
    where = stretch(text, name)
    if where is None:
        raise RefusedError(BY_HAND, START)
    made = put(text, where, new)
    again = read(made)
    if again.problems or again.value != {**old, name: meant}:
        raise RefusedError(BY_HAND, where.key)
    return made


def put(text: str, where: Stretch, new: str) -> str:
    """The text with another text at a field, which ends its line where something follows."""
    gap = break_of(text) if where.end < len(text) and not BREAK.fullmatch(new[-1:]) else ""
    return text[: where.start] + new + gap + text[where.end :]


def added(text: str, name: str, new: str, meant: Any) -> str:
    """The text with a field at its end."""
    old = _whole(text)
    newline = break_of(text)
    gap = "" if not text or BREAK.fullmatch(text[-1]) else newline
    made = f"{text}{gap}{name}:{new}"
    again = read(made)
    if again.problems or again.value != {**old, name: meant}:
        raise RefusedError(BY_HAND, START)
    return made


def _whole(text: str) -> dict[str, Any]:
    """The fields of the file; raise RefusedError where it cannot be read."""
    reading = read(text)
    if reading.problems:
        raise RefusedError(NOT_YAML, reading.problems[0].place or START)
    if not isinstance(reading.value, dict | None):
        raise RefusedError(NOT_YAML, START)
    return reading.value or {}


def literal(rows: str, newline: str) -> str:
    """Lines as a literal block, to stand behind a colon."""
    return f" |{newline}" + "".join(f"  {row}{newline}" for row in rows.splitlines())


def break_of(text: str) -> str:
    """The line break a text uses first."""
    match = BREAK.search(text)
    return match[0] if match else "\n"
