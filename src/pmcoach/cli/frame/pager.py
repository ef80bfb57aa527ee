"""A pager for what is longer than the screen, as git has it: the environment says which, and nothing is paged into a pipe."""

from __future__ import annotations

import contextlib
import os
import shlex
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from typing import Any, TextIO, cast

from pmcoach.cells import width
from pmcoach.patterns import pattern

# https://git-scm.com/docs/git-config#Documentation/git-config.txt-corepager: quit where it fits, keep colours, leave the text.
LESS = {"LESS": "FRX", "LV": "-c"}
DEFAULT = "less"
NONE = ("", "cat")
ESCAPE = pattern(r"\x1b\[[0-9;]*m")


class Screen:
    """A terminal that keeps what is written to it until it is flushed: then a pager shows it where it is longer than the screen.

    What goes to stderr after it is kept too, so that it stays behind it. All else is the terminal's own.
    """

    def __init__(self, terminal: TextIO, command: list[str], environ: Mapping[str, str]) -> None:
        self.terminal = terminal
        self._command, self._environ = command, environ
        self._held: list[tuple[TextIO, str]] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self.terminal, name)

    def write(self, text: str) -> int:
        """Keep a text."""
        self._held.append((self.terminal, text))
        return len(text)

    def keeps(self, stream: TextIO, text: str) -> bool:
        """Keep what is written to another stream, where something was written here before it; return whether it was."""
        if self._held:
            self._held.append((stream, text))
        return bool(self._held)

    def flush(self) -> None:
        """Show what was kept, page by page where it is too long."""
        held, self._held = self._held, []
        text = "".join(text for stream, text in held if stream is self.terminal)
        paged = self._is_long(text) and self._page(text)
        for stream, part in held:
            if stream is not self.terminal or not paged:
                stream.write(part)
                stream.flush()
        self.terminal.flush()

    def _is_long(self, text: str) -> bool:
        """Whether a text takes more lines than the screen has; one of unknown size takes any."""
        try:
            columns, lines = os.get_terminal_size(self.terminal.fileno())
        except (OSError, ValueError):
            return False
        rows = (width(ESCAPE.sub("", row)) for row in text.splitlines())
        return columns > 0 < lines <= sum(max(-(-cells // columns), 1) for cells in rows)

    def _page(self, text: str) -> bool:
        """Let the pager show a text; return whether it did."""
        encoding = self.terminal.encoding or "utf-8"
        chars = {"LESSCHARSET": "utf-8"} if encoding.lower() == "utf-8" else {}
        environ = {**LESS, **chars, **self._environ}
        try:
            with _uninterrupted():
                pager = subprocess.Popen(
                    self._command, stdin=subprocess.PIPE, stdout=self.terminal.fileno(), env=environ
                )
                with contextlib.suppress(BrokenPipeError):  # whoever reads it has seen enough
                    pager.communicate(text.encode(encoding, "replace"))
                return pager.wait() <= 0
        except (OSError, ValueError):
            return False


@contextlib.contextmanager
def _uninterrupted() -> Iterator[None]:
    """Leave Ctrl-C to the pager while it is there."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def pager_of(environ: Mapping[str, str]) -> list[str]:
    """The words of the pager's command, none where there is to be none."""
    said = environ.get("PMCOACH_PAGER", environ.get("PAGER", DEFAULT)).strip()
    if said in NONE or environ.get("TERM", "dumb") == "dumb" or environ.get("CI"):
        return []
    try:
        return shlex.split(said)
    except ValueError:  # a quote that does not end
        return []


def begin(environ: Mapping[str, str]) -> None:
    """Page what is written to stdout from here on, where somebody sits at the terminal who can turn pages."""
    streams = (sys.stdin, sys.stdout)
    if all(stream is not None and not stream.closed and stream.isatty() for stream in streams):
        command = pager_of(environ)
        if command:
            sys.stdout = cast(TextIO, Screen(sys.stdout, command, environ))
