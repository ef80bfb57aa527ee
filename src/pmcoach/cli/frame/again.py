"""A call that was made before, while nothing has changed: what it said is said again, and nothing else is loaded."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from pmcoach.store.disk import results
from pmcoach.store.disk.signature import Sight
from pmcoach.tuples import NamedTuple

# The commands that keep what they say; see `Invocation.keep`.
REPEATED = frozenset(("agenda", "check", "find", "history", "lint", "list", "tree"))


class Again(NamedTuple):
    """The exit code of what was said again, None where it has to be worked out, and how the workspace was seen to stand."""

    code: int | None
    seen: Sight | None = None


def said_again(words: Sequence[str], environ: Mapping[str, str]) -> Again:
    """Say what the same call said before, where that is known."""
    if REPEATED.isdisjoint(words) or results.folder_of(environ) is None:
        return Again(None)
    from pmcoach.cli.frame import console
    from pmcoach.cli.frame.options import early_directory

    try:
        found = results.find(results.key_of(words, environ), early_directory(words), environ)
    except (OSError, ValueError):  # a folder that is gone, a name that is none
        return Again(None)
    if found.result is None:
        return Again(None, found.seen)
    console.prepare()
    return Again(_said(found.result, words, environ))


def _said(known: results.Result, words: Sequence[str], environ: Mapping[str, str]) -> int:
    from pmcoach.cli.frame import console
    from pmcoach.errors import Exit, PmcoachError

    stdout = sys.stdout
    if console.NO_PAGER not in words:
        console.page(environ)
    try:
        console.out(known.out, as_is=True)
        console.err(known.err)
        console.flush()
    except PmcoachError as error:
        from pmcoach.cli.frame.parser import spoken
        from pmcoach.cli.frame.program import fail

        return fail(error.says, error.do, spoken(list(words)))
    finally:
        sys.stdout = stdout
    return known.code if console.is_heard() else Exit.FAILED
