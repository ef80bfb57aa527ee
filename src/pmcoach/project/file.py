"""A file of the workspace: its document, its record, and what is wrong with either."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, Generic, TypeVar

from pmcoach.document import Document, Place, Problem, Source
from pmcoach.document.place import Path
from pmcoach.document.sheet import Sheet
from pmcoach.project.looked import Looked
from pmcoach.project.sealed import NOBODY, Opener, Outward, Seal, outward, seal_of
from pmcoach.records.fields.csv_reader import read_series
from pmcoach.records.fields.paths import spelled
from pmcoach.records.fields.problems import SUGGESTED
from pmcoach.records.fields.reader import read_record
from pmcoach.records.fields.suggestions import composed, near
from pmcoach.records.fields.types import fields_of
from pmcoach.records.kinds.catalogue import METRIC, SETTINGS, Kind, Spot
from pmcoach.sealing.armour import BEGIN
from pmcoach.sealing.keys import Recipient

T = TypeVar("T")
SEALED = BEGIN.encode()
# Where these stand, words may be written in other ways: with escapes, with quotes doubled, sealed.
OTHERWISE = (b"\\", b"''", SEALED)
READ_OF_TEXT = ("_written", "_document", "_source", "_plainly", "_way_out")


class Noted(Generic[T]):
    """A property of a file that is worked out once; whoever asks for it has looked at the file."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make, self._name, self.__doc__ = make, f"_{make.__name__}", make.__doc__

    def __get__(self, file: Any, _: type | None = None) -> T:
        file.looked.now.add(file.path)
        kept = file.__dict__
        if self._name not in kept:
            kept[self._name] = self._make(file)
        found: T = kept[self._name]
        return found


class File:
    """A file and the record it holds. The text is read when something of it is asked for, and once."""

    def __init__(
        self, path: str, spot: Spot, sources: Any, opener: Opener = NOBODY, looked: Looked | None = None
    ) -> None:
        self.path = path
        self.kind: Kind = spot.kind
        self.identity = spot.identity
        self.wrong = spot.wrong
        self._sources = sources
        self._kept: dict[Path, list[int]] = {}
        self._opener = opener
        self.looked = Looked() if looked is None else looked

    @Noted
    def written(self) -> Document | Sheet:
        """The file's text as values, as it is written."""
        source = self._source
        del self._source
        return Sheet(source) if self.kind is METRIC else Document(source)

    @cached_property
    def _source(self) -> Source:
        """What stands in the file; asked for once, and let go when it is read."""
        source: Source = self._sources[self.path]
        return source

    @Noted
    def seal(self) -> Seal | None:
        """The private part that is sealed, opened where a key does; None where there is none."""
        if isinstance(self.written, Sheet) or self.wrong:
            return None
        return seal_of(self.written, self.kind.cls, self.path, self._opener)

    @property
    def own_keys(self) -> Sequence[Recipient]:
        """The keys of whoever reads."""
        return self._opener.recipients

    @Noted
    def document(self) -> Document | Sheet:
        """The file's text as values; what is sealed reads as if it never was, for whoever has a key."""
        seal = self.seal
        return self.written if seal is None or seal.shut is not None else Document(seal.text)

    def outward(self, place: Place) -> Place:
        """A place in the document as a place in the file as it is written: what is sealed stands at its field."""
        if self.document is self.written:
            return place
        return self._way_out.place(place)

    def hides(self, place: Place) -> bool:
        """Whether a place in the document is sealed in the file as it is written."""
        return self.document is not self.written and self._way_out.hides(place)

    @cached_property
    def _way_out(self) -> Outward:
        written, opened, seal = self.written, self.document, self.seal
        assert isinstance(written, Document)
        assert isinstance(opened, Document)
        assert seal is not None
        return outward(written, opened, seal)

    @cached_property
    def _read(self) -> tuple[Any, tuple[Problem, ...]]:
        if self.wrong:
            return None, ()
        document = self.document
        if isinstance(document, Sheet):
            record: Any = read_series(document, self.path, self.identity["id"])
            return record, tuple(document.problems)
        problems = list(document.problems)
        identity = {"path": self.path, **self.identity}
        record = read_record(self.kind.cls, document.value, identity, problems, complete=document.complete)
        if not problems:
            document.let_go()
        return record, tuple(self._with_line(problem) for problem in problems)

    def _with_line(self, problem: Problem) -> Problem:
        """The problem with the line of the other key it speaks of."""
        if problem.other is None:
            return problem
        line = self.document.place(problem.other, key=True).line
        return problem._replace(says=problem.says.fill(line=line))

    def let_go(self, *, text: bool = True) -> None:
        """Forget what was read, to be read again when somebody asks; without `text` all but the text.

        That nothing is sealed in it is not forgotten.
        """
        sealed = self.__dict__.get("_seal") is not None
        for name in ("_read", "_complete", "_unclear", *(READ_OF_TEXT if text else ())):
            self.__dict__.pop(name, None)
        if sealed:
            self.__dict__.pop("_seal", None)

    def holds_nothing_sealed(self) -> None:
        """Know that nothing is sealed in it, without reading it."""
        self.__dict__["_seal"] = None

    def taken(self, take: Callable[[bytes], T]) -> T | None:
        """What is taken from the text; None where words may stand in it in other ways. Nothing of it is understood for that."""
        text = self._plainly
        del self._plainly
        return None if text is None else take(text)

    def let_text_go(self) -> None:
        """Forget a text of which nothing was understood, but for one that was searched for words."""
        for name in ("_plainly", "_source"):
            self.__dict__.pop(name, None)

    def holding(self, record: Any) -> File:
        """The same file with another record."""
        other = copy.copy(self)
        other.__dict__["_read"] = (record, self.problems)
        return other

    @property
    def record(self) -> Any:
        """What the file says, as far as it could be read. A file at a place where nothing stands has no record."""
        self.looked.now.add(self.path)
        return self._read[0]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read."""
        self.looked.now.add(self.path)
        return self._read[1]

    @Noted
    def complete(self) -> bool:
        """Whether the text could be read to its end. Fields below a syntax error are unknown, not missing."""
        # A key that is no field for its full-width colon breaks the record as a bad line breaks the text.
        return self.document.complete and not any(
            problem.code == "E002" and problem.place is None for problem in self.problems
        )

    @Noted
    def unclear(self) -> frozenset[str]:
        """The record's fields that the file means to say, and says in a way that could not be read."""
        fields = fields_of(self.kind.cls)
        keys = dict.fromkeys(str(problem.path[0]) for problem in self.problems if problem.path)
        meant = {key: near(key, fields) for key in list(keys)[:SUGGESTED] if key not in fields.attribute}
        names = (fields.attribute.get(meant.get(key, key)) for key in keys)
        return frozenset(name for name in names if name is not None)

    def place(self, path: Path, *, key: bool = False, span: tuple[int, int] | None = None) -> Place:
        """The place of a value by its path in the record; of what would hold it where the file does not say it."""
        return self.outward(self.place_read(path, key=key, span=span))

    def place_read(self, path: Path, *, key: bool = False, span: tuple[int, int] | None = None) -> Place:
        """The same in the document, in which what is sealed is open."""
        if isinstance(self.document, Sheet):
            return self.document.place(self._row(path))
        return self.document.place(
            spelled(self.kind.cls, self.document.value, path, self._kept), key=key, span=span
        )

    def _row(self, path: Path) -> Path:
        """The line of a value of a metrics file."""
        if path[:1] == ("samples",) and len(path) > 1:
            return (self.record.samples[int(path[1])].line,)
        return ()

    def problem_place(self, problem: Problem) -> Place:
        """The place of a problem in the document; its path is the file's own."""
        return problem.place or self.document.place(problem.path, key=problem.key)

    @property
    def person(self) -> str:
        """The person a file is about: of a report or review the one it names, of a goal its owner; else empty."""
        if "person" in self.identity:
            return str(self.identity["person"])
        if self.wrong:
            return ""
        if self.kind.name == "person":
            return str(self.identity["id"])
        return str(getattr(self.record, "owner", "")) if self.kind.name == "goal" else ""

    @property
    def owners(self) -> Sequence[str]:
        """Those who answer for the goal a file is about; nobody for other files."""
        return getattr(self.record, "owners", ()) if self.goal else ()

    def mentions(self, *said: str, once: bool = False) -> bool:
        """Whether some words may stand in the file, on one line or over several; nothing of it is understood for that.

        A text that is searched but `once` is let go where they do not.
        """
        found = any(map(self._mentions, said))
        for mark in (self.path,) if found else ((self.kind.name, words) for words in said):
            self.looked.now.add(mark)
        if once and not found:
            self.let_text_go()
        return found

    def _mentions(self, words: str) -> bool:
        text = self._plainly
        first, *more = words.encode().split() or [b""]
        if text is None or first not in text:
            return text is None
        return not more or re.search(rb"\s+".join(map(re.escape, (first, *more))), text) is not None

    @cached_property
    def _plainly(self) -> bytes | None:
        """The text, with every letter put together as ids are compared; None where words may stand in it in other ways."""
        source = self.__dict__["_written"].text if "_written" in self.__dict__ else self._source
        text = source.encode() if isinstance(source, str) else source if isinstance(source, bytes) else b""
        if any(mark in text for mark in OTHERWISE):
            return None
        return text if text.isascii() else composed(text.decode("utf-8", "replace")).encode()

    @property
    def goal(self) -> str:
        """The goal a file is about, empty for other files."""
        return str(self.identity["id"]) if self.kind.name == "goal" and not self.wrong else ""

    @property
    def is_settings(self) -> bool:
        """Whether it holds the workspace's settings."""
        return self.kind is SETTINGS
