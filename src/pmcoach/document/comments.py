"""`# pmcoach: ignore[…]` in a file's comments."""

from __future__ import annotations

import re
from typing import NamedTuple

from pmcoach.document.place import BREAK, Place

IGNORE = re.compile(r"#\s*pmcoach\s*[:：]\s*ignore\s*\[(?P<codes>[^\]\r\n]*)\](?P<reason>[^\r\n]*)")


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
    if "pmcoach" not in text:
        return ()
    found = []
    starts = [0, *(match.end() for match in BREAK.finditer(text))]
    rows = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    says = [bool(row.strip()) and not row.lstrip().startswith(("#", "---")) for row in rows]
    for number, (start, row) in enumerate(zip(starts, rows, strict=True)):
        for match in IGNORE.finditer(row):
            offset = start + match.start()
            before = row[: match.start()]
            if before and not before[-1].isspace():
                continue
            if any(first <= offset < last for first, last in scalars):
                continue
            codes = tuple(code.strip() for code in match["codes"].split(",") if code.strip())
            line: int | None = number + 1
            if not before.strip():
                below = next((n for n in range(number + 1, len(rows)) if says[n]), None)
                line = None if not any(says[:number]) or below is None else below + 1
            place = Place(number + 1, match.start() + 1, number + 1, match.start("reason") + 1)
            found.append(Ignore(codes, match["reason"].strip(), line, place))
    return tuple(found)
