"""Progress of a long command: a bar on a terminal, one line for whoever reads along elsewhere."""

from __future__ import annotations

import sys
import time

from pmcoach.cli.frame import console
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.text import Text

SO_FAR = Text(en="{what}: {count}", zh="{what}：{count}")
OF = Text(en="{what}: {bar} {count} of {total}", zh="{what}：{bar} {count} / {total}")
WORKING = Text(en="{what}: {total} files …", zh="{what}：共 {total} 个文件 …")
ERASE = "\r\x1b[K"
CELLS = 20
OFTEN = 0.1  # seconds between two looks of the bar
MANY = 300  # files; fewer are done before anybody looks
PATIENCE = 1.0  # seconds of work before anything is said


class Progress:
    """A line of progress while somebody sits at stderr; gone when it is over."""

    def __init__(self, run: Invocation, what: str | Text) -> None:
        self._lang = run.lang
        self._what = what
        self._shown = False
        self._seen = console.is_terminal(sys.stderr) and run.environ.get("TERM") != "dumb"

    def step(self, count: int, total: int) -> None:
        """So many are there, of so many where that is known."""
        if self._seen:
            bar = "#" * (CELLS * count // total) if total else ""
            said = (OF if total else SO_FAR).fill(
                what=self._what, bar=f"[{bar:.<{CELLS}}]", count=count, total=total
            )
            console.err(f"{ERASE}{said.say(self._lang)}")
            self._shown = True

    def end(self) -> None:
        """Take the line away."""
        if self._shown:
            console.err(ERASE)
            self._shown = False


class Work(Progress):
    """The same for work on many files: nothing in the first second, and where nobody sits at stderr a single line."""

    def __init__(self, run: Invocation, what: Text, files: int) -> None:
        super().__init__(run, what)
        self._files = files
        self._quiet = run.quiet or files < MANY
        self._looked = 0.0

    def turn_to(self, what: Text) -> None:
        """Go on with something else."""
        self._what = what

    def step(self, count: int, total: int) -> None:
        """So many are done, of so many."""
        if self._quiet or time.process_time() < PATIENCE:
            return
        if not self._seen:
            console.err(f"{WORKING.fill(what=self._what, total=self._files).say(self._lang)}\n")
            self._quiet = True
        elif time.monotonic() - self._looked >= OFTEN:
            super().step(count, total)
            self._looked = time.monotonic()
