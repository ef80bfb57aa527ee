"""A CSV file's text as cells with places; a line at a time, so that a quote left open swallows one line and no more."""

from __future__ import annotations

from functools import cached_property

from pmcoach.document import messages
from pmcoach.document.builder import LENGTH
from pmcoach.document.clean import controls
from pmcoach.document.comments import Ignore
from pmcoach.document.place import Path, Place, Problem, lines
from pmcoach.document.source import FIRST, LIMIT, Source, decode
from pmcoach.document.table_text import encoding_of, separator
from pmcoach.document.typos import MARKER, conflict

ROWS, CELLS = 50_000, 100


class Sheet:
    """A table of text: `rows` maps a line number to its cells, the header's line first.

    `complete` is whether it was read to its last line; `separator` stands between its cells. Spreadsheets' encodings are
    read, for programs write these files.
    """

    ignores: tuple[Ignore, ...] = ()

    def __init__(self, source: Source) -> None:
        decoded = decode(_in_unicode(source))
        self.problems: list[Problem] = []
        self.text = "" if isinstance(decoded, Problem) else decoded
        self.complete = True
        self.rows: dict[int, list[str]] = {}
        if isinstance(decoded, Problem):
            self.problems.append(decoded)
            self.complete = False
        else:
            self.problems += controls(decoded)
        self.separator = separator(next((line for line in self.lines if line.strip()), ""), _is_heading)
        for number, line in enumerate(self.lines, 1):
            if number > ROWS:
                self.problems.append(Problem("E009", messages.TOO_MANY, place=self.line(number)))
                self.complete = False
                break
            if MARKER.match(line):
                self.problems.append(conflict(number, line))
                self.complete = False
                break
            if line.strip(f" \t{self.separator}"):
                self._row(number, line)

    def _row(self, number: int, line: str) -> None:
        """Take a line apart; one that cannot be is a problem and no row."""
        import csv  # most commands read no table

        try:
            cells = next(csv.reader([line], delimiter=self.separator, strict=True))
        except csv.Error:
            quote = line.find('"')
            if quote >= 0 and len(line) <= LENGTH:
                place = Place(number, quote + 1, number, quote + 2)
                self.problems.append(Problem("E002", messages.QUOTE_OPEN, messages.CLOSE_QUOTE, place=place))
                return
            cells = [line]
        if len(cells) > CELLS or max(map(len, cells)) > LENGTH:
            says = messages.TOO_LONG if len(cells) <= CELLS else messages.TOO_WIDE
            self.problems.append(Problem("E009", says, place=self.line(number)))
            return
        self.rows[number] = cells

    @cached_property
    def lines(self) -> list[str]:
        """The text's lines."""
        return lines(self.text)

    def line(self, number: int) -> Place:
        """The place of a whole line."""
        return Place(number, 1, number, len(self.lines[number - 1]) + 1)

    def place(self, path: Path, *, key: bool = False, span: tuple[int, int] | None = None) -> Place:
        """The place of a row, or of a cell in it: `(line,)` or `(line, cell)`, the cell counted from 0."""
        del key, span
        if not path:
            return self.line(min(self.rows)) if self.rows else FIRST
        number = int(path[0])
        cells = self.rows.get(number, [])
        if len(path) == 1 or int(path[1]) >= len(cells):
            return self.line(number)
        cell = int(path[1])
        start = sum(len(before) + 1 for before in cells[:cell])
        written = self.lines[number - 1]
        if written[start : start + len(cells[cell])] != cells[cell]:
            return self.line(number)
        return Place(number, start + 1, number, start + max(len(cells[cell]), 1) + 1)


def _is_heading(cell: str) -> bool:
    """Whether a cell of the first line is a word of some kind; which words are headings the records know."""
    return bool(cell) and not cell[0].isdigit()


def _in_unicode(source: Source) -> Source:
    """The text of a table in an encoding of spreadsheets; anything else as it is."""
    if not isinstance(source, bytes) or len(source) > LIMIT:
        return source
    encoding = encoding_of(source)
    return source.decode(encoding) if encoding and not encoding.startswith("utf-8") else source
