"""A file read: its values at once, their places when somebody asks."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from pmcoach.document.comments import IGNORE, Ignore, ignores
from pmcoach.document.place import Path, Place, Problem, Spot, at_offset, lines
from pmcoach.document.source import FIRST, Source, decode
from pmcoach.document.tree import Reading, Tree, read


class Document:
    """A YAML file's text as values; problems are part of the answer, never an exception."""

    def __init__(self, source: Source) -> None:
        decoded = decode(source)
        self.text = "" if isinstance(decoded, Problem) else decoded
        if isinstance(decoded, Problem):
            self.value = None
            self.problems: tuple[Problem, ...] = (decoded,)
            self.complete = False
        else:
            reading = read(decoded)
            self.value, self.problems, self.complete = reading.value, reading.problems, reading.complete

    @cached_property
    def value(self) -> Tree:
        """What the text says, as far as it could be read."""
        return read(self.text).value

    def let_go(self) -> None:
        """Forget the values until somebody asks for them again: a workspace has many files, and few are looked at twice."""
        self.__dict__.pop("value", None)

    @cached_property
    def lines(self) -> list[str]:
        """The text's lines, as YAML breaks them."""
        return lines(self.text)

    @cached_property
    def reading(self) -> Reading:
        """The same reading again, with all places."""
        return read(self.text, places=True)

    def spot(self, path: Path) -> Spot | None:
        """Where a value stands, None when the file does not say it."""
        return self.reading.spots.get(path)

    def place(self, path: Path, *, key: bool = False, span: tuple[int, int] | None = None) -> Place:
        """The place of a value: of its key when asked, or when it is no scalar; of what holds it when it is not there.

        `span` narrows it to some of the value's characters, where the value is written on one line as it is.
        """
        spot = self.spot(path)
        while spot is None:
            if not path:
                return FIRST
            path, span = path[:-1], None
            spot = self.spot(path)
        if not path and (not spot.scalar or spot.start == spot.end):
            return self.first
        if spot.key is not None and (key or not spot.scalar or spot.start == spot.end):
            return spot.key
        if span is not None:
            return self._within(path, spot, span)
        return spot.value

    @property
    def first(self) -> Place:
        """The first line that says something."""
        return next(
            (
                Place(number, 1, number, len(line) + 1)
                for number, line in enumerate(self.lines, 1)
                if line.strip() and not line.lstrip().startswith(("#", "---", "%"))
            ),
            FIRST,
        )

    def _within(self, path: Path, spot: Spot, span: tuple[int, int]) -> Place:
        value = self.at(path)
        start = spot.start + (spot.style is not None)
        written = self.text[start : start + len(value)]
        if spot.style in ("|", ">") or written != value:
            return spot.value
        return at_offset(self.text, start + span[0], start + span[1])

    def at(self, path: Path) -> str:
        """The text of a scalar as the file has it; empty when there is none."""
        value: Any = self.value
        for step in path:
            value = value[step]
        return value if isinstance(value, str) else ""

    @cached_property
    def ignores(self) -> tuple[Ignore, ...]:
        """The comments that silence rules."""
        if "pmcoach" not in self.text or IGNORE.search(self.text) is None:
            return ()
        return ignores(
            self.text, [(spot.start, spot.end) for spot in self.reading.spots.values() if spot.scalar]
        )
