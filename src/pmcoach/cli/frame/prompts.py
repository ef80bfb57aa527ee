"""Questions on a terminal, each answered with a line or with Enter."""

from __future__ import annotations

import sys

from pmcoach.cells import showable
from pmcoach.cli.frame import console
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.frame.lookup import words
from pmcoach.errors import PmcoachError
from pmcoach.text import Text

NO_TERMINAL = Text(en="--ask needs a terminal", zh="--ask 需要终端")


class Asker:
    """Asks whoever sits at the terminal. Once they end the input, everything that is left is passed over."""

    def __init__(self, run: Invocation) -> None:
        self.run = run
        self.over = False

    def say(self, text: Text) -> None:
        """Say what the next questions are about."""
        if not self.over:
            self.run.say(text)

    def __call__(self, question: Text) -> str:
        """Ask until the answer can be written down; empty where there is none."""
        while not self.over:
            line = console.ask(showable(question.say(self.run.lang)))
            self.over = line is None
            if not line:
                break
            try:
                return words(line, "…")
            except PmcoachError as error:
                self.say(error.says)
        return ""


def asker(run: Invocation, instead: Text) -> Asker:
    """Who asks; raise PmcoachError where nobody sits at a terminal, with what to do instead."""
    if not (console.is_terminal(sys.stdin) and console.is_terminal(sys.stderr)):
        raise PmcoachError(NO_TERMINAL, instead)
    return Asker(run)
