"""Progress of a long command, on a terminal only."""

from __future__ import annotations

import sys

from pmcoach.cli.frame import console
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.text import Text

SO_FAR = Text(en="{what}: {count}", zh="{what}：{count}")
OF = Text(en="{what}: {count} of {total}", zh="{what}：{count} / {total}")
ERASE = "\r\x1b[K"


class Progress:
    """A line of progress while somebody sits at stderr; gone when it is over."""

    def __init__(self, run: Invocation, what: str) -> None:
        self._lang = run.lang
        self._what = what
        self._shown = False
        self._seen = console.is_terminal(sys.stderr) and run.environ.get("TERM") != "dumb"

    def step(self, count: int, total: int) -> None:
        """So many are there, of so many where that is known."""
        if self._seen:
            said = (OF if total else SO_FAR).fill(what=self._what, count=count, total=total)
            console.err(f"{ERASE}{said.say(self._lang)}")
            self._shown = True

    def end(self) -> None:
        """Take the line away."""
        if self._shown:
            console.err(ERASE)
            self._shown = False
