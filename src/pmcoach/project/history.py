"""What a workspace's files said before: versions by path, and the texts behind them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Protocol

from pmcoach.tuples import NamedTuple

SHA1 = 40  # hexadecimal digits


class Version(NamedTuple):
    """A commit that changed a file: who, when, and the ids of the texts before and after; empty where there was none.

    A merge counts where its text is neither parent's: `others` are the texts of its parents but the first. `was` and
    `path` are the file's names before and after; empty where it is called as it is today. `moment` is when the commit came,
    as the order of the history has it; `joined` when it reached the main line, and `written` when its author says to have
    written it, each absent where it is the same; not `sure` where the commit's own date is another.
    """

    commit: str
    moment: datetime
    author: str
    before: str
    after: str
    others: tuple[str, ...] = ()
    was: str = ""
    path: str = ""
    joined: datetime | None = None
    written: datetime | None = None
    sure: bool = True

    @property
    def day(self) -> date:
        """The day of the change where the workspace is; where its author was, if the workspace does not say."""
        return self.moment.date()


def id_of(text: bytes, like: str) -> str:
    """The id git would give a text, by the same hash as another id."""
    import hashlib

    make = hashlib.sha1 if len(like) == SHA1 else hashlib.sha256
    return make(b"blob %d\0" % len(text) + text).hexdigest()


class Past(Protocol):
    """A history that can be asked. Nothing is read before somebody asks."""

    @property
    def sound(self) -> bool:
        """Whether nothing that was asked so far was missing. Asks nothing itself."""

    def versions(self, path: str) -> tuple[Version, ...]:
        """The versions of a file that stands at a path today, the oldest first; through renames."""

    def texts(self, ids: Collection[str]) -> Mapping[str, bytes]:
        """The texts with some ids, all at once."""

    def absent(self, paths: Collection[str]) -> Collection[str]:
        """The goals the history knows that are not at any of some paths, less those that are only not checked out."""

    def left_out(self, paths: Collection[str]) -> Collection[str]:
        """Those of some paths that are kept, and only not checked out."""

    def authors(self, path: str) -> Mapping[str, tuple[str, str, str]]:
        """The committed lines of a file, each with the name and address of whoever wrote it, and the commit."""

    def recall(self, key: str) -> str | None:
        """What was learned under a key in an earlier run; a commit never changes."""

    def learn(self, key: str, value: str) -> None:
        """Keep something for later runs."""


class NoPast:
    """No history: no git, no commit yet, a shallow clone, or a test."""

    sound = True

    def versions(self, path: str) -> tuple[Version, ...]:
        """Return none."""
        del path
        return ()

    def texts(self, ids: Collection[str]) -> Mapping[str, bytes]:
        """Return none."""
        del ids
        return {}

    def absent(self, paths: Collection[str]) -> Collection[str]:
        """Return none."""
        del paths
        return ()

    def left_out(self, paths: Collection[str]) -> Collection[str]:
        """Return none."""
        del paths
        return ()

    def authors(self, path: str) -> Mapping[str, tuple[str, str, str]]:
        """Return none."""
        del path
        return {}

    def recall(self, key: str) -> str | None:
        """Return nothing."""
        del key
        return None

    def learn(self, key: str, value: str) -> None:
        """Keep nothing."""
        del key, value
