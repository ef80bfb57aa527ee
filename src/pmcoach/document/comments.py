"""`# pmcoach: ignore[…]` in a file's comments."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right

from pmcoach.document.place import BREAK, Place
from pmcoach.patterns import pattern
from pmcoach.tuples import NamedTuple

IGNORE = pattern(
    r"#[ \t]*pmcoach[ \t]*[:：][ \t]*ignore[ \t]*\[(?P<codes>[^\]\r\n]{0,200})\](?P<reason>[^\r\n]{0,300})"
)


class Ignore(NamedTuple):
    """A comment that silences rules: on one line, or in the whole file where `line` is None."""

    codes: tuple[str, ...]
    reason: str
    line: int | None
    place: Place


def ignores(text: str, scalars: list[tuple[int, int]]) -> tuple[Ignore, ...]:
    """Find the ignore comments of a text. `scalars` are the offsets of its values, in which nothing is a comment.

    A comment at the end of a line is for that line, one on a line of its own for the next line that says something,
    and one above everything the file says for the whole file.
    """
    found: list[Ignore] = []
    starts = [0, *(match.end() for match in BREAK.finditer(text))]
    rows = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    values = sorted(scalars)
    said = [number for number, row in enumerate(rows) if _says(row)]
    for number, (start, row) in enumerate(zip(starts, rows, strict=True)):
        match = _comment(row, start, values) if "pmcoach" in row else None
        if match is None:
            continue
        codes = tuple(code.strip() for code in match["codes"].split(",") if code.strip())
        line: int | None = number + 1
        if not row[: match.start()].strip():
            below = bisect_right(said, number)
            line = None if below == 0 else (*said[below : below + 1], number)[0] + 1
        place = Place(number + 1, match.start() + 1, number + 1, match.start("reason") + 1)
        found.append(Ignore(codes, match["reason"].strip(), line, place))
    return tuple(found)


def _comment(row: str, start: int, values: list[tuple[int, int]]) -> re.Match[str] | None:
    """The first of a line's ignore comments that stands in no value."""
    match = IGNORE.search(row)
    while match is not None:
        at = match.start()
        if (at == 0 or row[at - 1].isspace()) and not _inside(start + at, values):
            return match
        match = IGNORE.search(row, at + 1)
    return None


def _says(row: str) -> bool:
    """Whether a line says anything but a comment."""
    words = row.strip()
    return bool(words) and not words.startswith(("#", "---"))


def _inside(offset: int, values: list[tuple[int, int]]) -> bool:
    """Whether an offset lies in one of the values, which are in order."""
    before = bisect_right(values, (offset, sys.maxsize)) - 1
    return before >= 0 and offset < values[before][1]
