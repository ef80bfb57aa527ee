"""The versions of files compared, each with the last one before it that could be read; remembered, for a commit never changes."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from pmcoach.assess.history.snapshots import Readings, Said
from pmcoach.project import Project
from pmcoach.project.history import Version, id_of
from pmcoach.tuples import NamedTuple

# What is otherwise in the second of two workspaces of one file: rows of plain values, of which the first three tell what it is.
Compare = Callable[[Project, Project], Iterable[Sequence[Any]]]


class Difference(NamedTuple):
    """A row of a comparison and the version it came with; None for what is not committed yet."""

    row: Sequence[Any]
    version: Version | None


class Compared(NamedTuple):
    """All differences of a file, the oldest first, and the commits whose text could not be read to its end."""

    differences: tuple[Difference, ...]
    unread: tuple[str, ...]


def compared(
    paths: Mapping[str, date],
    project: Project,
    form: str,
    compare: Compare,
    free: Collection[str] = (),
) -> dict[str, Compared]:
    """Compare the versions of files that came after a day; the texts that have to be read are fetched at once.

    `form` names what is compared, and how its rows are made: they are remembered under it. No row is about the fields
    that are `free`: texts that differ in nothing else are not made into records.
    """
    texts: dict[str, bytes | None] = {}
    found: dict[str, Compared] = {}
    left = list(paths)
    while left:
        missing: set[str] = set()
        waiting: list[str] = []
        for path in left:
            walk = _Walk(path, project, texts, form, compare, free)
            made = walk.compared(paths[path])
            missing |= walk.missing
            if walk.missing:
                waiting.append(path)
            else:
                found[path] = made
        fetched = project.past.texts(missing) if missing else {}
        texts |= {each: fetched.get(each) for each in missing}
        left = waiting
    return found


class _Broken(NamedTuple):
    """Which of two texts could not be read to its end."""

    before: bool


class _Walk:
    """One file's versions, from the oldest on. If texts are missing it lists them; fetch them and build a new one."""

    def __init__(
        self,
        path: str,
        project: Project,
        texts: dict[str, bytes | None],
        form: str,
        compare: Compare,
        free: Collection[str],
    ) -> None:
        self.path = path
        self.project = project
        self.texts = texts
        self.form = form
        self.compare = compare
        self.chain = project.past.versions(path)
        self.missing: set[str] = set()
        self._at = {version.after: index for index, version in enumerate(self.chain)}
        self._readings = Readings(project, path, texts, free)
        self._unread: dict[str, None] = {}

    def compared(self, since: date) -> Compared:
        """All differences after a day."""
        found = [
            Difference(row, version)
            for version in self.chain
            if version.after and version.day > since
            for row in self._rows(version)
        ]
        if self.project.today > since:
            found += [Difference(row, None) for row in self._uncommitted()]
        return Compared(tuple(found), tuple(self._unread))

    def _rows(self, version: Version) -> Sequence[Sequence[Any]]:
        after = Said(version.path or self.path, version.after)
        return self._since(self._before(version), after, version.others, version.commit)

    def _since(
        self, before: Said | None, after: Said, others: Sequence[str], commit: str
    ) -> Sequence[Sequence[Any]]:
        """The rows from the last text before another that could be read."""
        tried: set[Said] = set()
        while before is not None and before not in tried:
            tried.add(before)
            made = self._between(before, after, others)
            if not isinstance(made, _Broken):
                return made
            if not made.before:
                self._unread[commit] = None
                break
            index = self._at.get(before.id)
            if index is not None:
                self._unread[self.chain[index].commit] = None
            before = None if index is None else self._before(self.chain[index])
        return ()

    def _before(self, version: Version) -> Said | None:
        """What a file said before a version; of one that came back, what it said when it went."""
        if version.before:
            return Said(version.was or self.path, version.before)
        older = self.chain[: self.chain.index(version)]
        gone = next((each for each in reversed(older) if not each.after), None)
        return None if gone is None else self._before(gone)

    def _between(self, before: Said, after: Said, others: Sequence[str]) -> Sequence[Sequence[Any]] | _Broken:
        """The rows between two texts, from memory where an earlier run worked them out."""
        past, ids = self.project.past, (before.id, after.id, *others)
        key = ":".join((self.form, *before, *after, *others))
        kept = past.recall(key)
        if kept is not None:
            made = json.loads(kept)
            return _Broken(made) if isinstance(made, bool) else made
        # Taking all keys from a set would look at each of them.
        wanted = {each for each in ids if each not in self.texts}
        if wanted:
            self.missing |= wanted
            return ()
        found = self._worked_out(before, after, others)
        if all(self.texts[each] is not None for each in ids):
            past.learn(key, json.dumps(found.before if isinstance(found, _Broken) else found))
        return found

    def _worked_out(
        self, before: Said, after: Said, others: Sequence[str]
    ) -> Sequence[Sequence[Any]] | _Broken:
        if not others and self._readings.alike(before, after):
            return ()
        one, other = self._readings.of(before), self._readings.of(after)
        if one is None or other is None:
            return _Broken(before=other is not None)
        rows = list(self.compare(one, other))
        for each in others:
            # What a merge took from one of its parents was moved there.
            parent = self._readings.of(Said(after.path, each))
            theirs = self.compare(parent, other) if parent is not None else rows
            new = [tuple(row[:3]) for row in theirs]
            rows = [row for row in rows if tuple(row[:3]) in new]
        return rows

    def _uncommitted(self) -> Sequence[Sequence[Any]]:
        """The rows from the last commit to the file as it stands. A commit after today says nothing of today."""
        file = self.project.files[self.path]
        if not self.chain or self.chain[-1].day > self.project.today or not file.complete:
            return ()
        last = self.chain[-1]
        before = Said(self.path, last.after) if last.after else self._before(last)
        text = file.written.text.encode("utf-8", "surrogatepass")
        if before is None or before.id in (id_of(text, before.id), id_of(BOM_UTF8 + text, before.id)):
            return ()
        now = Said(self.path, id_of(text, before.id))
        self.texts[now.id] = text
        return self._since(before, now, (), "")
