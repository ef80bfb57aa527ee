"""Part of the work in a second process: it begins with all this one knows, and says what it found in bytes."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any

PIECE = 1 << 16


def can_part() -> bool:
    """Whether a second process can begin where this one stands: the system can do it, and no thread would be lost."""
    threads: Any = sys.modules.get("threading")
    return hasattr(os, "fork") and (threads is None or threads.active_count() == 1)


def count() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Second:
    """A second process at work. It writes nothing but its answer, and is gone when this one is done with it.

    Raises OSError where the system has no room for one.
    """

    def __init__(self, work: Callable[[], bytes]) -> None:
        self._reader, writer = os.pipe()
        try:
            self._pid = os.fork()
        except OSError:
            os.close(self._reader)
            os.close(writer)
            raise
        if not self._pid:  # pragma: no cover - in the second process, no line of which is counted
            _be_second(work, writer)
        os.close(writer)

    def said(self) -> bytes | None:
        """What it said, when it is done; None where it came to no end."""
        parts = []
        while part := os.read(self._reader, PIECE):
            parts.append(part)
        _, status = os.waitpid(self._pid, 0)
        self._pid = 0
        return b"".join(parts) if status == 0 else None

    def end(self) -> None:
        """End it, where it is still at work."""
        os.close(self._reader)
        if self._pid:
            with suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
            self._pid = 0


def _be_second(work: Callable[[], bytes], writer: int) -> None:  # pragma: no cover - as above
    """Do the work, say what came of it, and end: nothing that the first process opened is closed or written twice."""
    code = 1
    try:
        said = work()
        while said:
            said = said[os.write(writer, said) :]
        code = 0
    finally:
        os._exit(code)
