"""What was found from the shares of a workspace, kept for one user until their files change: beside the results of commands."""

from __future__ import annotations

import marshal
import os
import sys

# As `hashlib` has it, without OpenSSL, which costs as much as starting Python.
from _blake2 import blake2b
from collections.abc import Collection, Mapping, Sequence

from pmcoach import __version__
from pmcoach.store.disk import results
from pmcoach.store.disk.signature import Sight, settled, since
from pmcoach.tuples import NamedTuple

FORM = "pmcoach shares 2"
LARGEST = 48 << 20  # bytes of one workspace's
SAYS = (
    "PMCOACH_",
    "GIT_",
    "TZ",
    "HOME",
    "XDG_CONFIG_HOME",
)  # what of the environment may change what is found


class Kept(NamedTuple):
    """What was kept, and which files were touched since."""

    data: bytes
    touched: Collection[str]


def key_of(root: str, words: Sequence[str], environ: Mapping[str, str]) -> str:
    """By what it is known what was judged: the workspace, the words of the question, the environment, and the program."""
    said = (f"{name}={value}" for name, value in sorted(environ.items()) if name.startswith(SAYS))
    parts = [FORM, __version__, sys.version, *results.program(), os.path.realpath(root), *words, "", *said]
    return blake2b("\0".join(parts).encode("utf-8", "surrogateescape"), digest_size=20).hexdigest()


def find(key: str, now: Sight, began: float, environ: Mapping[str, str]) -> Kept | None:
    """What was kept under a key within a day, where the same files are there and the same history; None else."""
    folder = results.folder_of(environ)
    if folder is None or not results.is_ours(folder):
        return None
    body = results.fetch(os.path.join(folder, key), LARGEST)
    if body is None:
        return None
    try:
        form, of, from_, history, places, data = marshal.loads(body)
    except (EOFError, ValueError, TypeError):
        return None
    if (form, of, history) != (FORM, key, now.history) or not from_ <= began < from_ + results.DAY:
        return None
    touched = since(places, now)
    return None if touched is None else Kept(data, touched)


def keep(key: str, then: Sight, data: bytes, began: float, environ: Mapping[str, str]) -> bool:
    """Keep what was found of a workspace as it stood then; whether it was kept.

    A file that had changed less than two seconds before it began is looked at again next time: it may have changed once more.
    """
    folder = results.folder_of(environ)
    if folder is None:
        return False
    try:
        places = settled(then, began * 1e9 - results.YOUNG)
    except ValueError:
        return False
    body = marshal.dumps((FORM, key, int(began), then.history, places, data))
    return results.put_away(folder, key, body, LARGEST)
