"""What a workspace's files said before: versions by path, and the texts behind them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import NamedTuple, Protocol


class Version(NamedTuple):
    """A commit that changed a file: who, when, and the ids of the texts before and after; empty where there was none."""

    commit: str
    moment: datetime
    author: str
    before: str
    after: str

    @property
    def day(self) -> date:
        """The day of the change, where its author was."""
        return self.moment.date()


class Past(Protocol):
    """A history that can be asked. Nothing is read before somebody asks."""

    def versions(self, path: str) -> tuple[Version, ...]:
        """The versions of a file that stands at a path today, the oldest first; through renames."""

    def texts(self, ids: Collection[str]) -> Mapping[str, bytes]:
        """The texts with some ids, all at once."""

    def recall(self, key: str) -> str | None:
        """What was learned under a key in an earlier run; a commit never changes."""

    def learn(self, key: str, value: str) -> None:
        """Keep something for later runs."""


class NoPast:
    """No history: no git, no commit yet, a shallow clone, or a test."""

    def versions(self, path: str) -> tuple[Version, ...]:
        """Return none."""
        del path
        return ()

    def texts(self, ids: Collection[str]) -> Mapping[str, bytes]:
        """Return none."""
        del ids
        return {}

    def recall(self, key: str) -> str | None:
        """Return nothing."""
        del key
        return None

    def learn(self, key: str, value: str) -> None:
        """Keep nothing."""
        del key, value
