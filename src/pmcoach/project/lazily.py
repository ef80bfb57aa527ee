"""Records that are read when somebody looks at them: those of people, of reports in a row, of reports by what they give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, overload

from pmcoach.project.file import File
from pmcoach.project.words import Words, keys

if TYPE_CHECKING:  # a kind's declaration is loaded with its first file
    from pmcoach.records.kinds.person import Person


class People(Mapping[str, Any]):
    """Everybody with a file; a file is read when its person is asked for."""

    def __init__(self, files: Mapping[str, File]) -> None:
        self._files = files

    def __getitem__(self, name: str) -> Person:
        record: Person = self._files[name].record
        return record

    def __contains__(self, name: object) -> bool:
        return name in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


class Records(Sequence[Any]):
    """The records of some files; a file is read when its record is looked at."""

    def __init__(self, files: Sequence[File]) -> None:
        self._files = files

    @overload
    def __getitem__(self, index: int) -> Any: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Any]: ...
    def __getitem__(self, index: int | slice) -> Any:
        found = self._files[index]
        return found.record if isinstance(found, File) else Records(found)

    def __len__(self) -> int:
        return len(self._files)


class Keyed:
    """Reports by the keys in their texts, as far back as was asked for: under which they may give something. None is understood.

    Where somebody understands them next, their texts are to be kept.
    """

    def __init__(self, files: Iterable[File], *, keep: bool) -> None:
        self._keep = keep
        # The latest last, each with its place in the order they are given in.
        self._unread = sorted(enumerate(files), key=lambda pair: _end(pair[1]))
        self._words = Words(keys)

    def naming(self, names: Iterable[str], day: date) -> Sequence[File]:
        """Those in which some names may be keys, of periods that end on a day or later, in order."""
        while self._unread and _end(self._unread[-1][1]) >= day:
            number, file = self._unread.pop()
            self._words.add(number, file)
            if not self._keep:
                file.let_text_go()
        return [file for file in self._words.naming(names) if _end(file) >= day]


def _end(file: File) -> date:
    last: date = file.identity["period"].last
    return last
