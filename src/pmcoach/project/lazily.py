"""Records that are read when somebody looks at them: those of people, of reports in a row, of reports by what they give."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, overload

from pmcoach.project.file import File
from pmcoach.records.kinds.catalogue import REPORT

if TYPE_CHECKING:  # a kind's declaration is loaded with its first file
    from pmcoach.records.kinds.person import Person
    from pmcoach.records.kinds.report import Report


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


class Giving:
    """Everybody's reports by the names they give values under, as far back as was asked for."""

    def __init__(self, by_person: Mapping[tuple[str, str], Sequence[File]], today: date) -> None:
        reports = (files for (kind, _), files in by_person.items() if kind == REPORT.name)
        found = enumerate(
            file for files in reports for file in files if file.identity["period"].first <= today
        )
        # The latest first, each with its place in the order they are asked for.
        self._unread = sorted(found, key=lambda pair: pair[1].identity["period"].last)
        self._all = tuple(self._unread)
        self._ends = [file.identity["period"].last for _, file in self._all]
        self._read: dict[str, list[tuple[int, Report]]] = {}
        self._mentioning: dict[str, tuple[list[tuple[int, File]], date]] = {}

    def search(self, names: Iterable[str], day: date, *, keep: bool = False) -> None:
        """Look for some names in the texts of all periods that end on a day or later; no text is searched twice for one.

        Texts that are not kept are read again for the next names.
        """
        since = {name: self._mentioning.get(name, ([], date.max))[1] for name in names}
        later = max(since.values(), default=date.min)
        found: dict[str, list[tuple[int, File]]] = {name: [] for name, known in since.items() if day < known}
        first, end = (bisect_left(self._ends, each) for each in (day, later if found else day))
        for last, (place, file) in zip(self._ends[first:end], self._all[first:end], strict=True):
            stands = [name for name in found if last < since[name] and file.mentions(name)]
            for name in stands:
                found[name].append((place, file))
            if not stands and not keep:
                file.let_text_go()
        for name, more in found.items():
            known = [*self._mentioning.get(name, ([], day))[0], *more]
            self._mentioning[name] = sorted(known, key=lambda pair: pair[0]), day

    def mentioning(self, name: str, day: date) -> Iterator[Report]:
        """The same as `of`, for whoever asks for a few names: only reports in which the name stands are understood."""
        self.search((name,), day)
        found, _ = self._mentioning[name]
        for _, file in found:
            if file.identity["period"].last >= day and name in file.record.metrics:
                yield file.record

    def of(self, name: str, day: date) -> Sequence[Report]:
        """Those that give a value under a name, of periods that end on a day or later."""
        while self._unread and self._unread[-1][1].identity["period"].last >= day:
            place, file = self._unread.pop()
            for each in file.record.metrics:
                self._read.setdefault(each, []).append((place, file.record))
        found = sorted(self._read.get(name, ()), key=lambda pair: pair[0])
        return [report for _, report in found if report.period.last >= day]
