"""The program: `pmcoach`, and how it ends when somebody ends it."""

from __future__ import annotations

import atexit
import gc
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NoReturn

# What ends a program that does not care; it still removes its temps.
ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
INTERRUPTED = 128 + signal.SIGINT


class EndedError(BaseException):
    """A signal ended the program; no handler of ours for mistakes catches it."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.code = 128 + number


def program() -> NoReturn:
    """Be the program: end with the command line's exit code. What it holds is left to the system, which frees it at once."""
    gc.disable()  # records refer to each other and live to the end: looking for what can be freed finds nothing
    code = main()
    atexit._run_exitfuncs()  # noqa: SLF001 - what was registered for the end, as Python itself does it
    os._exit(code)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code: the command's, 130 after Ctrl-C, 143 or 129 after a signal."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        with _ended_by_signals():
            # Imported here: somebody may end the program while it still loads.
            from pmcoach.cli.frame.again import said_again

            again = said_again(given, os.environ)
            if again.code is not None:
                return again.code
            from pmcoach.cli.frame.program import run

            return run(given, again.seen)
    except EndedError as ended:
        return ended.code
    except KeyboardInterrupt:
        return INTERRUPTED


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Make signals errors that clean up on their way; those that somebody ignores, as nohup does, stay ignored."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    ours = [number for number in ENDING if signal.getsignal(number) is signal.SIG_DFL]
    for number in ours:
        signal.signal(number, _end)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, _: Any) -> None:
    raise EndedError(number)


if __name__ == "__main__":
    program()
