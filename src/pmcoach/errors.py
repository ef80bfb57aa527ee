"""Mistakes that end a command, and the exit codes scripts rely on."""

from __future__ import annotations

from enum import IntEnum

from pmcoach.text import Text


class Exit(IntEnum):
    """What a command's exit code says."""

    FINE = 0
    FINDINGS = 1
    FAILED = 2


class PmcoachError(Exception):
    """It could not be done; says why, and what to do, in the reader's language."""

    def __init__(self, says: Text, do: Text | None = None) -> None:
        super().__init__(says.en)
        self.says = says
        self.do = do
