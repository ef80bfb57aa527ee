"""The files a command reads: those on disk, or those of a commit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, tzinfo

from pmcoach.document import Source
from pmcoach.errors import PmcoachError
from pmcoach.project import Project
from pmcoach.project.sealed import NOBODY, Opener
from pmcoach.records import SETTINGS_PATH
from pmcoach.records.fields.types import NOTHING
from pmcoach.store.disk.folder import Folder
from pmcoach.text import Text

NOT_YET = Text(
    en="{commit} has no pmcoach.yaml in {folder}", zh="提交 {commit} 里，{folder} 没有 pmcoach.yaml"
)


class Laid(Mapping[str, Source]):
    """Some texts laid over others, which may be read when asked for."""

    def __init__(self, above: Mapping[str, Source], below: Mapping[str, Source]) -> None:
        self.above = above
        self.below = below

    def __getitem__(self, path: str) -> Source:
        return self.above[path] if path in self.above else self.below[path]

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys((*self.above, *self.below)))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def on_disk(root: str, opener: Opener = NOBODY, laid: Mapping[str, Source] = NOTHING) -> Project:
    """The workspace as it is, with some texts laid over its files, on no day and without its history."""
    return Project(Laid(laid, Folder(root)) if laid else Folder(root), date.min, opener=opener)


def at_commit(root: str, commit: str, opener: Opener = NOBODY) -> Project:
    """The workspace as a commit has it, on no day and without its history; raise PmcoachError where it has none."""
    from pmcoach.store.git.revision import Revision

    sources = Revision(root, commit)
    if SETTINGS_PATH not in sources:
        raise PmcoachError(NOT_YET.fill(commit=commit[:8], folder=root))
    return Project(sources, date.min, opener=opener)


def commit_of(root: str, day: date, zone: tzinfo | None, revision: str = "HEAD") -> str:
    """The commit that was there when a day ended in a time zone, UTC where none is named; raise PmcoachError if none was."""
    from pmcoach.store.git.revision import commit_by

    return commit_by(root, datetime.combine(day, time(23, 59, 59), zone or UTC), revision)


def clock(zone: tzinfo | None) -> date:
    """The day it is in a time zone; where the machine is, if none is named."""
    return datetime.now(zone).date() if zone is not None else datetime.now().astimezone().date()
