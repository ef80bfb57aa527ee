"""By what a workspace is known to be unchanged: name, size and times of every file, and where git's history stands."""

from __future__ import annotations

import os
import stat

# As `hashlib` has it, without OpenSSL, which costs as much as starting Python.
from _blake2 import blake2b
from collections.abc import Iterable, Iterator, Mapping

from pmcoach.store.disk import system
from pmcoach.tuples import NamedTuple

GLANCE = 1 << 16  # bytes of a file of git's that say something
# What of git's environment puts the history, or parts of it, somewhere else.
MOVING = (
    "GIT_DIR", "GIT_COMMON_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_SHALLOW_FILE", "GIT_GRAFT_FILE", "GIT_CONFIG", "GIT_CONFIG_SYSTEM",
)  # fmt: skip
# What git keeps of a history: where it stands, what is staged, what is cut off, what is set.
GIT_FILES = (
    "index",
    "packed-refs",
    "shallow",
    "config",
    "config.worktree",
    "info/sparse-checkout",
    "info/grafts",
)


class Signature(NamedTuple):
    """The mark of a workspace's state, and when it last changed, in nanoseconds."""

    mark: str
    newest: int


class DoubtError(Exception):
    """Something of which a file's times do not tell whether it changed."""


def signature(root: str, names: Iterable[str], environ: Mapping[str, str]) -> Signature | None:
    """The state of some files and folders of a workspace, and of its history; None where that cannot be told for sure."""
    try:
        return _signed(os.path.join(root, name) for name in (*names, *_git(root, environ)))
    except (DoubtError, OSError, ValueError):
        return None


def tree(folder: str) -> str | None:
    """The state of every file below a folder, but for what Python compiled; None where that cannot be told for sure."""
    made, waiting = blake2b(digest_size=16), [folder]
    try:
        while waiting:
            with system.scandir(waiting.pop()) as entries:
                for entry in sorted(entries, key=lambda each: each.name):
                    found = entry.stat(follow_symlinks=False)
                    if stat.S_ISREG(found.st_mode):
                        made.update(_row(entry.path, found)[0].encode("utf-8", "surrogateescape"))
                    elif not stat.S_ISDIR(found.st_mode):
                        return None
                    elif entry.name != "__pycache__":  # whatever is imported first writes into it
                        waiting.append(entry.path)
    except (OSError, ValueError):
        return None
    return made.hexdigest()


def _signed(paths: Iterable[str]) -> Signature:
    made = blake2b(digest_size=16)
    newest = 0
    for path in paths:
        for row, changed in _rows(path):
            made.update(row.encode("utf-8", "surrogateescape"))
            newest = max(newest, changed)
    return Signature(made.hexdigest(), newest)


def _rows(path: str) -> Iterator[tuple[str, int]]:
    """A row for a file or for a folder and each below it, all files of a folder in one, with the last change."""
    try:
        found = system.lstat(path)
    except FileNotFoundError:
        yield f"{path}\0-\n", 0
        return
    yield _row(path, found)
    waiting = [path] if stat.S_ISDIR(found.st_mode) else []
    if not waiting and not stat.S_ISREG(found.st_mode):
        raise DoubtError(path)
    while waiting:
        folder = waiting.pop()
        rows, newest = [folder], 0
        with system.scandir(folder) as entries:
            for entry in entries:
                found = entry.stat(follow_symlinks=False)
                row, changed = _row(entry.name, found)
                rows.append(row)
                newest = max(newest, changed)
                if stat.S_ISDIR(found.st_mode):
                    waiting.append(entry.path)
                elif not stat.S_ISREG(found.st_mode):
                    raise DoubtError(entry.path)
        yield "\n".join(rows), newest


def _row(name: str, found: os.stat_result) -> tuple[str, int]:
    changed, written = found.st_ctime_ns, found.st_mtime_ns
    row = f"{name}\0{written} {changed} {found.st_size} {found.st_ino} {found.st_mode}\n"
    return row, max(changed, written)


def _git(root: str, environ: Mapping[str, str]) -> Iterator[str]:
    """The files and folders that say where the history stands and who commits; raise DoubtError where others may."""
    if any(name in environ for name in MOVING):
        raise DoubtError(root)
    settings = ["/etc/gitconfig", environ.get("GIT_CONFIG_GLOBAL", "")]
    home = environ.get("HOME", "")
    settings += (
        [os.path.join(home, ".gitconfig"), os.path.join(home, ".config", "git", "config")] if home else []
    )
    if folder := environ.get("XDG_CONFIG_HOME"):
        settings.append(os.path.join(folder, "git", "config"))
    above = root
    while not os.path.lexists(os.path.join(above, ".git")):
        if above == os.path.dirname(above):
            above = ""
            break
        above = os.path.dirname(above)
    if above:
        git = os.path.join(above, ".git")
        if os.path.islink(git) or not os.path.isdir(git):
            raise DoubtError(git)  # a worktree or a submodule: its history is elsewhere
        settings += [os.path.join(git, name) for name in ("config", "config.worktree")]
        yield from (os.path.join(git, name) for name in ("HEAD", "refs", *GIT_FILES))
    for path in settings:
        if path and path != os.devnull and os.path.lexists(path):
            if b"[include" in _glance(path).lower():
                raise DoubtError(path)
            yield path


def _glance(path: str) -> bytes:
    handle = system.open_file(path, os.O_RDONLY | system.OWN)
    try:
        return system.read(handle, GLANCE)
    finally:
        system.close(handle)
