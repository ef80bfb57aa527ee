"""By what a workspace is known to be unchanged: name, size and times of every file, and where git's history stands."""

from __future__ import annotations

import os
import stat

# As `hashlib` has it, without OpenSSL, which costs as much as starting Python.
from _blake2 import blake2b
from collections.abc import Iterable, Iterator, Mapping, Sequence

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


class Sight(NamedTuple):
    """How some files and folders of a workspace, and its history, stood when they were looked at.

    `mark` is the mark of it all and `history` that of the history, `newest` when something last changed in nanoseconds.
    `places` has, by the path of each folder, a row a file there (its name and its stamp), and when the newest of them changed;
    a file that was asked for by itself stands there with a row without a name.
    """

    root: str
    names: tuple[str, ...]
    mark: str
    history: str
    newest: int
    places: Mapping[str, tuple[str, int]]


class DoubtError(Exception):
    """Something of which a file's times do not tell whether it changed."""


def look(root: str, names: Sequence[str], environ: Mapping[str, str]) -> Sight | None:
    """How some files and folders of a workspace stand, and its history; None where that cannot be told for sure."""
    try:
        rows = [row for name in names for row in _rows(root, name)]
        history, changed = _summed(row for path in _git(root, environ) for row in _rows("", path))
    except (DoubtError, OSError, ValueError):
        return None
    mark, newest = _summed([("", history, changed), *rows])
    return Sight(
        root, tuple(names), mark, history, newest, {place: (text, last) for place, text, last in rows}
    )


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


def _summed(found: Iterable[tuple[str, str, int]]) -> tuple[str, int]:
    """The mark of some places by their rows, and when the newest of them changed."""
    made = blake2b(digest_size=16)
    newest = 0
    for place, rows, changed in found:
        made.update(f"{place}\0{rows}".encode("utf-8", "surrogateescape"))
        newest = max(newest, changed)
    return made.hexdigest(), newest


def _rows(root: str, name: str) -> Iterator[tuple[str, str, int]]:
    """A row for a file, or for a folder and each below it a row a file: where, the rows, and the last change."""
    try:
        found = system.lstat(os.path.join(root, name))
    except FileNotFoundError:
        yield name, "-\n", 0
        return
    waiting = [name] if stat.S_ISDIR(found.st_mode) else []
    if not waiting:
        if not stat.S_ISREG(found.st_mode):
            raise DoubtError(name)
        yield name, *_row("", found)
    while waiting:
        place = waiting.pop()
        rows, newest = [], 0
        with system.scandir(os.path.join(root, place)) as entries:
            for entry in entries:
                found = entry.stat(follow_symlinks=False)
                row, changed = _row(entry.name, found)
                rows.append(row)
                newest = max(newest, changed)
                if stat.S_ISDIR(found.st_mode):
                    waiting.append(f"{place}/{entry.name}")
                elif not stat.S_ISREG(found.st_mode):
                    raise DoubtError(entry.path)
        yield place, "".join(rows), newest


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


def _stamps_in(rows: str) -> dict[str, str]:
    """The stamps of the files in a folder by their names; raise ValueError for names that cannot be told apart."""
    return dict(row.split("\0") for row in rows.split("\n")[:-1])


def since(then: Mapping[str, str], now: Sight) -> list[str] | None:
    """The paths of which the stamps differ from what the rows by place were; None where other files are there, or may be."""
    if then.keys() != now.places.keys():
        return None
    touched: list[str] = []
    for place, (rows, _) in now.places.items():
        if rows != then[place]:
            try:
                before, after = _stamps_in(then[place]), _stamps_in(rows)
            except ValueError:
                return None
            if before.keys() != after.keys():
                return None
            changed = (name for name, stamp in after.items() if stamp != before[name])
            touched += [f"{place}/{name}" if name else place for name in changed]
    return touched


def settled(now: Sight, young: float) -> dict[str, str]:
    """The rows by place, without the stamps of what changed at a moment in nanoseconds or later: it may change once more.

    Raises ValueError for names that cannot be told apart.
    """
    return {
        place: rows if newest < young else _without_young(rows, young)
        for place, (rows, newest) in now.places.items()
    }


def _without_young(rows: str, young: float) -> str:
    stamps = _stamps_in(rows).items()
    return "".join(f"{name}\0{'' if _changed(stamp) >= young else stamp}\n" for name, stamp in stamps)


def _changed(stamp: str) -> int:
    return max(map(int, stamp.split(" ")[:2]))
