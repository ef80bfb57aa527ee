"""What was found from the shares of a workspace, kept for one user until their files change: beside the results of commands."""

from __future__ import annotations

import marshal
import os
import stat
import sys

# As `hashlib` has it, without OpenSSL, which costs as much as starting Python.
from _blake2 import blake2b
from collections.abc import Collection, Mapping, Sequence

from pmcoach import __version__
from pmcoach.records import SETTINGS_PATH
from pmcoach.records.kinds.catalogue import FOLDERS
from pmcoach.store.disk import results, system
from pmcoach.store.disk.signature import signature
from pmcoach.tuples import NamedTuple

FORM = "pmcoach shares 1"
LARGEST = 48 << 20  # bytes of one workspace's
SAYS = (
    "PMCOACH_",
    "GIT_",
    "TZ",
    "HOME",
    "XDG_CONFIG_HOME",
)  # what of the environment may change what is found

Stamp = tuple[int, int, int, int]  # by which a file is told from what stood there before


class State(NamedTuple):
    """The files of a workspace with their stamps, and the mark of its history."""

    files: Mapping[str, Stamp]
    history: str


class Kept(NamedTuple):
    """What was kept, and which files were touched since."""

    data: bytes
    touched: Collection[str]


def state_of(root: str, environ: Mapping[str, str]) -> State | None:
    """How a workspace stands now; None where that cannot be told for sure."""
    history = signature(root, (), environ) if results.folder_of(environ) is not None else None
    if history is None:
        return None
    try:
        files = _stamps(root)
    except (OSError, ValueError):
        return None
    return State(files, history.mark)


def _stamps(root: str) -> dict[str, Stamp]:
    """The stamps of all files that may be records; raise ValueError for what is neither a file nor a folder."""
    known = [name for name in (SETTINGS_PATH, *FOLDERS) if os.path.lexists(os.path.join(root, name))]
    found = {name: _stamp(system.lstat(os.path.join(root, name))) for name in known if name == SETTINGS_PATH}
    waiting = [name for name in known if name != SETTINGS_PATH]
    while waiting:
        folder = waiting.pop()
        with system.scandir(os.path.join(root, folder)) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{folder}/{entry.name}")
                else:
                    found[f"{folder}/{entry.name}"] = _stamp(entry.stat(follow_symlinks=False))
    return found


def _stamp(found: os.stat_result) -> Stamp:
    if not stat.S_ISREG(found.st_mode):
        raise ValueError
    return (found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino)


def key_of(root: str, words: Sequence[str], environ: Mapping[str, str]) -> str:
    """By what it is known what was judged: the workspace, the words of the question, the environment, and the program."""
    said = (f"{name}={value}" for name, value in sorted(environ.items()) if name.startswith(SAYS))
    parts = [FORM, __version__, sys.version, *results.program(), os.path.realpath(root), *words, "", *said]
    return blake2b("\0".join(parts).encode("utf-8", "surrogateescape"), digest_size=20).hexdigest()


def find(key: str, now: State, began: float, environ: Mapping[str, str]) -> Kept | None:
    """What was kept under a key within a day, where the same files are there and the same history; None else."""
    folder = results.folder_of(environ)
    if folder is None or not results.is_ours(folder):
        return None
    body = results.fetch(os.path.join(folder, key), LARGEST)
    if body is None:
        return None
    try:
        form, of, since, history, files, data = marshal.loads(body)
    except (EOFError, ValueError, TypeError):
        return None
    if (form, of, history) != (FORM, key, now.history) or not since <= began < since + results.DAY:
        return None
    if files.keys() != now.files.keys():
        return None
    return Kept(data, [path for path, stamp in now.files.items() if files[path] != stamp])


def keep(key: str, then: State, data: bytes, began: float, environ: Mapping[str, str]) -> bool:
    """Keep what was found of a workspace as it stood then; whether it was kept.

    A file that had changed less than two seconds before it began is looked at again next time: it may have changed once more.
    """
    folder = results.folder_of(environ)
    if folder is None:
        return False
    young = began * 1e9 - results.YOUNG
    files = {path: stamp if max(stamp[:2]) < young else None for path, stamp in then.files.items()}
    body = marshal.dumps((FORM, key, int(began), then.history, files, data))
    return results.put_away(folder, key, body, LARGEST)
