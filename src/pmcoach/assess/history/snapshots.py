"""The texts a file had, each read once: as a workspace of one file, or key by key where that is enough."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from pmcoach.document import Document
from pmcoach.project import File, Project
from pmcoach.records.fields.types import fields_of
from pmcoach.records.kinds.catalogue import locate
from pmcoach.tuples import NamedTuple

WIDE_COLON = "："


class Said(NamedTuple):
    """What a file was called, and the id of what it said."""

    path: str
    id: str


class Readings:
    """The texts of one file that stands in a workspace today."""

    def __init__(
        self, project: Project, path: str, texts: Mapping[str, bytes | None], free: Collection[str]
    ) -> None:
        self.project = project
        self.path = path
        self.texts = texts
        self.free = free
        self._projects: dict[Said, Project | None] = {}

    def of(self, said: Said) -> Project | None:
        """A workspace of one text; None where that broke off, or is not there."""
        made = self._project(said)
        return made if made is not None and _file(made).complete else None

    def alike(self, before: Said, after: Said) -> bool:
        """Whether two texts differ in nothing but fields that are free; told without making records of them."""
        one, other = self._tree(before), self._tree(after)
        if one is None or other is None or before.path != after.path:
            return False
        known = fields_of(self.project.files[self.path].kind.cls).attribute
        return all(
            key in known and (known[key] in self.free or one.get(key) == other.get(key))
            for key in {**one, **other}
        )

    def _tree(self, said: Said) -> Mapping[str, Any] | None:
        """What a text says, key by key; None where something in it might make it one that cannot be read to its end."""
        project = self._project(said)
        document = None if project is None else _file(project).document
        if not isinstance(document, Document) or not document.complete or WIDE_COLON in document.text:
            return None
        return document.value if isinstance(document.value, dict) else None

    def _project(self, said: Said) -> Project | None:
        """A workspace of one text, read to its end or not; None where it is not there."""
        if said not in self._projects:
            text, spot = self.texts[said.id], locate(said.path)
            kind = self.project.files[self.path].kind
            # What stood where nothing can stand is read as if it stood where it does today.
            path = said.path if spot is not None and spot.kind is kind and not spot.wrong else self.path
            self._projects[said] = None if text is None else Project({path: text}, self.project.today)
        return self._projects[said]


def _file(project: Project) -> File:
    """The one file of a workspace of one text."""
    return next(iter(project.files.values()))
