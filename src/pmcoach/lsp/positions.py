"""Places of a file as editors count them: lines and columns from 0, columns in units of an encoding.

Source: Language Server Protocol 3.17, “Position” and “Text Documents”: lines end with LF, CRLF or CR only, and a character
counts in UTF-16 units unless client and server agree on another encoding.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from functools import cached_property

from pmcoach.document.place import Place, offset_of
from pmcoach.document.source import BOM
from pmcoach.patterns import pattern
from pmcoach.tuples import NamedTuple

ENDS = pattern("\r\n|\n|\r")


class Position(NamedTuple):
    """A line and a column in it, both from 0."""

    line: int
    column: int


class Range(NamedTuple):
    """A stretch between two positions, the second exclusive."""

    start: Position
    end: Position


def _utf8(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _utf16(text: str) -> int:
    return len(text) + sum(char > "\uffff" for char in text)


UNITS: Mapping[str, Callable[[str], int]] = {"utf-8": _utf8, "utf-16": _utf16, "utf-32": len}
UTF16 = "utf-16"


class Buffer:
    """The text an editor holds, and where its lines and characters are.

    Offsets and places are those of the text without its byte order mark, as the rest of pmcoach has them.
    """

    def __init__(self, text: str, encoding: str = UTF16) -> None:
        self.text = text.removeprefix(BOM)
        self._mark = len(text) - len(self.text)
        self._units = UNITS[encoding]

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in ENDS.finditer(self.text))]

    def _line(self, line: int) -> str:
        """A line of the text without its end."""
        start = self._starts[line]
        end = ENDS.search(self.text, start)
        return self.text[start : end.start() if end else len(self.text)]

    def position(self, offset: int) -> Position:
        """An offset as the editor counts."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self._starts, offset) - 1
        column = self._units(self.text[self._starts[line] : offset])
        return Position(line, column + (self._mark and line == 0))

    def offset(self, position: Position) -> int:
        """The offset of a position; the end of the line, or of the text, where the position lies past it."""
        if position.line >= len(self._starts):
            return len(self.text)
        row = self._line(position.line)
        left = position.column - (self._mark if position.line == 0 else 0)
        for index, char in enumerate(row):
            if left <= 0:
                return self._starts[position.line] + index
            left -= self._units(char)
        return self._starts[position.line] + len(row)

    def stretch(self, start: int, end: int) -> Range:
        """Two offsets as the editor counts."""
        return Range(self.position(start), self.position(end))

    def range(self, place: Place) -> Range:
        """A place of a document as the editor counts: YAML breaks lines where an editor need not."""
        return self.stretch(*offsets(self.text, place))


def offsets(text: str, place: Place) -> tuple[int, int]:
    """Where a place begins and ends in a text."""
    start = offset_of(text, place)
    return start, max(start, offset_of(text, Place(place.end_line, place.end_column, 0, 0)))
