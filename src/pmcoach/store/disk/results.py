"""What commands said before: kept for one user, outside every repository, and said again while nothing has changed.

Nothing rests on it: at any doubt, and wherever the disk refuses, the command runs as if nothing was kept.
"""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import time

# As `hashlib` has it, without OpenSSL, which costs as much as starting Python.
from _blake2 import blake2b
from collections.abc import Iterator, Mapping, Sequence
from typing import TextIO

from pmcoach import __version__
from pmcoach.store.disk import system
from pmcoach.store.disk.root import find_root
from pmcoach.store.disk.signature import Sight, look, tree
from pmcoach.tuples import NamedTuple

FORM = "pmcoach result 1"
OFF = "off"
YOUNG = 2_000_000_000  # nanoseconds in which a file may change again with the same times
DAY = 86_400
LARGEST = 8 << 20  # bytes of one result
SUM = 32  # bytes before what is kept, by which it is known to be whole
MOST_BYTES, MOST = 64 << 20, 400  # of all results; the oldest go
# What differs from shell to shell and says nothing.
IDLE = ("_", "OLDPWD", "PWD", "SHLVL", "PMCOACH_CACHE")
PACKAGE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class Result(NamedTuple):
    """What a command ended with, and what it wrote to either stream."""

    code: int
    out: str
    err: str


class Kept(NamedTuple):
    """A result with what it rests on: the workspace, what was looked at there and its mark, and since and until when it holds."""

    root: str
    names: tuple[str, ...]
    mark: str
    since: int
    until: int
    result: Result


class Found(NamedTuple):
    """What a call said before, where that is known and still holds, and how its workspace stands, where that was looked at."""

    result: Result | None
    seen: Sight | None


NOTHING = Found(None, None)


def folder_of(environ: Mapping[str, str]) -> str | None:
    """Where results are kept; None where they are not, or where there is no place of this user's own."""
    if environ.get("PMCOACH_CACHE", "").casefold() == OFF or not hasattr(os, "geteuid"):
        return None
    above = environ.get("XDG_CACHE_HOME") or ""
    if not above and environ.get("HOME"):
        above = os.path.join(environ["HOME"], ".cache")
    return os.path.join(above, "pmcoach", "results") if os.path.isabs(above) else None


def key_of(words: Sequence[str], environ: Mapping[str, str]) -> str:
    """By what a call is known: the words, the folder, the environment, the terminal, and the program itself."""
    parts = [FORM, __version__, sys.version, *program(), os.getcwd(), *words, ""]
    parts += [f"{name}={value}" for name, value in sorted(environ.items()) if name not in IDLE]
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        parts.append(f"{getattr(stream, 'encoding', '')} {_width(stream)}")
    return blake2b("\0".join(parts).encode("utf-8", "surrogateescape"), digest_size=20).hexdigest()


def _width(stream: TextIO) -> str:
    """How wide the terminal behind a stream is; empty where there is none."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        return str(os.get_terminal_size(stream.fileno()).columns)
    return ""


def program() -> Iterator[str]:
    """The state of the program's own files: the newest change where they are worked on, their folder's else."""
    yield PACKAGE
    if not os.path.lexists(os.path.join(PACKAGE, "..", "..", "pyproject.toml")):
        yield str(system.lstat(PACKAGE).st_mtime_ns)
        return
    yield tree(PACKAGE) or os.urandom(8).hex()


def find(key: str, start: str, environ: Mapping[str, str]) -> Found:
    """What the same call said before, if everything it rests on is as it was, and how that was seen to stand."""
    folder = folder_of(environ)
    kept = _read(os.path.join(folder, key), key) if folder is not None and is_ours(folder) else None
    if kept is None or kept.root != find_root(start) or not kept.since <= time.time() < kept.until:
        return NOTHING
    now = look(kept.root, kept.names, environ)
    return Found(kept.result if now is not None and now.mark == kept.mark else None, now)


def keep(
    key: str, seen: Sight, result: Result, began: float, until: float, environ: Mapping[str, str]
) -> bool:
    """Keep what a command said of a workspace as it was seen, before or after it was read; whether it was kept.

    Nothing may have changed since shortly before the command began: it may have read either.
    """
    folder = folder_of(environ)
    if folder is None or seen.newest > began * 1e9 - YOUNG:
        return False
    kept = Kept(seen.root, seen.names, seen.mark, int(began), int(min(until, began + DAY)), result)
    return put_away(folder, key, _written(key, kept), LARGEST)


def put_away(folder: str, name: str, body: bytes, largest: int) -> bool:
    """Write a file into the folder of what is kept, with a sum of it, where it is not too large; whether it is there."""
    if len(body) > largest:
        return False
    from pmcoach.store.disk.temp import make_folders, put, temp_beside

    try:
        make_folders(folder, 0o700)
        if not is_ours(folder):
            return False
        path = os.path.join(folder, name)
        with temp_beside(path, summed(body), 0o600) as temp:
            put(temp, path)
        _prune(folder)
    except OSError:
        return False
    return True


def summed(body: bytes) -> bytes:
    """What is kept with its sum before it."""
    return blake2b(body, digest_size=SUM).digest() + body


def size_of(folder: str) -> int:
    """How many bytes are kept in a folder; none where it cannot be read."""
    try:
        return sum(size for _, size, _ in _entries(folder))
    except OSError:
        return 0


def is_ours(folder: str) -> bool:
    """Whether a folder is this user's own, is none by way of a link, and nobody else can write there."""
    try:
        found = system.lstat(folder)
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and _is_mine(found)


def _is_mine(found: os.stat_result) -> bool:
    return found.st_uid == os.geteuid() and not found.st_mode & (stat.S_IRWXG | stat.S_IRWXO)


def _entries(folder: str) -> list[tuple[int, int, str]]:
    """The results in a folder, the oldest first: when they were written, their size, their path."""
    found = []
    with system.scandir(folder) as entries:
        for entry in entries:
            known = entry.stat(follow_symlinks=False)
            if stat.S_ISREG(known.st_mode):
                found.append((known.st_mtime_ns, known.st_size, entry.path))
    return sorted(found)


def _prune(folder: str) -> None:
    """Remove the oldest results where there are too many, or too large ones."""
    entries = _entries(folder)
    total = sum(size for _, size, _ in entries)
    while entries and (len(entries) > MOST or total > MOST_BYTES):
        _, size, path = entries.pop(0)
        total -= size
        with contextlib.suppress(FileNotFoundError):
            system.unlink(path)


def _written(key: str, kept: Kept) -> bytes:
    """A result as it stands in its file: a sum of the rest, what it rests on, the two texts by their length."""
    out, err = (text.encode("utf-8", "surrogatepass") for text in (kept.result.out, kept.result.err))
    rest = (kept.root, "\1".join(kept.names), kept.mark, str(kept.since), str(kept.until))
    head = "\0".join((FORM, key, *rest, str(kept.result.code), str(len(out))))
    return head.encode("utf-8", "surrogateescape") + b"\0\n" + out + err


def fetch(path: str, largest: int) -> bytes | None:
    """What stands in a kept file; None where there is none that is whole and this user's own."""
    try:
        handle = system.open_file(path, os.O_RDONLY | system.OWN)
        try:
            found = system.fstat(handle)
            if not stat.S_ISREG(found.st_mode) or not _is_mine(found) or found.st_size > largest + SUM:
                return None
            data = b""
            while len(data) < found.st_size and (part := system.read(handle, found.st_size - len(data))):
                data += part
        finally:
            system.close(handle)
    except OSError:
        return None
    body = data[SUM:]
    return body if data == summed(body) else None


def _read(path: str, key: str) -> Kept | None:
    """A result from its file; None where there is none that is whole, ours, and of this call."""
    body = fetch(path, LARGEST)
    if body is None:
        return None
    try:
        head, _, texts = body.partition(b"\0\n")
        form, of, root, names, mark, since, until, code, size = head.decode("utf-8", "surrogateescape").split(
            "\0"
        )
        if (form, of) != (FORM, key):
            return None
        out, err = (
            part.decode("utf-8", "surrogatepass") for part in (texts[: int(size)], texts[int(size) :])
        )
        said = Result(int(code), out, err)
        return Kept(root, tuple(names.split("\1")), mark, int(since), int(until), said)
    except ValueError:
        return None
