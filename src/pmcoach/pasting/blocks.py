"""What a text is made of: headings, points with what stands below them, tables, and where a part ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pmcoach.pasting.line import Line
from pmcoach.pasting.tables import Table
from pmcoach.tuples import NamedTuple


class Heading(NamedTuple):
    """A heading with its level, the lower the higher up, what it says behind its colon, and the mark of a point it has."""

    level: int
    text: str
    said: str = ""
    char: str = ""


class End(NamedTuple):
    """Where headings of a level and deeper end; a ruler ends them all."""

    level: int = 0


@dataclass(slots=True)
class Point:
    """A line of a list, or of text, with the lines it runs over and the points below it.

    `free` is a line of text that stands among points.
    """

    line: Line
    below: list[Point] = field(default_factory=list)
    more: list[str] = field(default_factory=list)
    free: bool = False

    @property
    def text(self) -> str:
        """What it says."""
        return joined([self.line.text, *self.more])

    def under(self) -> Iterator[Point]:
        """All that stands below it, in order."""
        rest = self.below[::-1]
        while rest:
            each = rest.pop()
            yield each
            rest.extend(each.below[::-1])


Block = Heading | End | Point | Table


def joined(pieces: Sequence[str]) -> str:
    """Lines that are one, with a blank between them where they are no Chinese."""
    text = ""
    for piece in pieces:
        gap = " " if text and (text[-1].isascii() or piece[:1].isascii()) else ""
        text = f"{text}{gap}{piece}"
    return text
