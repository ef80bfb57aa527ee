"""`lint --fix`, `--diff` and `--add-ignore`: files changed, or shown as they would be."""

from __future__ import annotations

import sys

from pmcoach.cli.frame import console
from pmcoach.cli.frame.invocation import Invocation
from pmcoach.cli.lint.fixing import COULD, MENDED, Mended, difference, mend, write_mended
from pmcoach.cli.lint.ignoring import ADDED, check_reason, ignore_all
from pmcoach.cli.lint.judging import Asked
from pmcoach.document import Document
from pmcoach.errors import Exit


def mended_shown(run: Invocation, what: Asked, reason: str | None, *, diff: bool) -> int | None:
    """Mend what is judged, or put comments for it; return the exit code where that is all, None where what is left is to be told.

    With `diff` nothing is written. What came from stdin goes to stdout.
    """
    if reason is None:
        mended, said = mend(run, what.judge), MENDED
    else:
        mended, said = ignore_all(run, what.judge(), check_reason(reason)), ADDED
    if diff:
        run.show(difference(mended.before, mended.after, to_terminal=console.is_terminal(sys.stdout)))
        if mended.after and reason is None:
            run.say(COULD.fill(count=mended.count, files=len(mended.after)))
        return Exit.FINDINGS if mended.after else Exit.FINE
    if what.stdin:
        return _to_stdout(run, what.stdin, mended)
    write_mended(run, mended, said)
    return None


def _to_stdout(run: Invocation, path: str, mended: Mended) -> int:
    """Write the text that came from stdin as it is now; what is left to mend is told by the exit code."""
    file = run.project.files[path]
    assert isinstance(file.written, Document)
    console.out(mended.after.get(path, file.written.text))
    return Exit.FINE
