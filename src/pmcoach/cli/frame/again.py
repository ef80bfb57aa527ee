"""A call that was made before, while nothing has changed: what it said is said again, and nothing else is loaded."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from pmcoach.store.disk import results

# The commands that keep what they say; see `Invocation.keep`.
REPEATED = frozenset(("agenda", "check", "find", "history", "lint", "list", "tree"))


def said_again(words: Sequence[str], environ: Mapping[str, str]) -> int | None:
    """Say what the same call said before and return its exit code; None where it has to be worked out."""
    if REPEATED.isdisjoint(words) or results.folder_of(environ) is None:
        return None
    from pmcoach.cli.frame import console
    from pmcoach.cli.frame.options import early_directory

    try:
        found = results.find(results.key_of(words, environ), early_directory(words), environ)
    except (OSError, ValueError):  # a folder that is gone, a name that is none
        return None
    if found is None:
        return None
    console.prepare()
    from pmcoach.errors import Exit, PmcoachError

    stdout = sys.stdout
    if console.NO_PAGER not in words:
        console.page(environ)
    try:
        console.out(found.out, as_is=True)
        console.err(found.err)
        console.flush()
    except PmcoachError as error:
        from pmcoach.cli.frame.parser import spoken
        from pmcoach.cli.frame.program import fail

        return fail(error.says, error.do, spoken(list(words)))
    finally:
        sys.stdout = stdout
    return found.code if console.is_heard() else Exit.FAILED
