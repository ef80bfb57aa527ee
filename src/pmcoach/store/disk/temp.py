"""A temporary file beside its target, and how it replaces the target."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator

from pmcoach.patterns import pattern
from pmcoach.store.disk import system

TEMP = pattern(
    r"\.pmcoach-[0-9a-f]{12}\.tmp"
)  # not from the target's name: 85 Chinese characters are all a name can hold
OLD = 3600  # seconds after which a temp is nobody's
ATTEMPTS = 20 if os.name == "nt" else 1
PAUSE = 0.1
# How systems say that they cannot bring a folder to the disk, or that one may write in it and not look.
UNABLE = (errno.EACCES, errno.EBADF, errno.EINVAL, errno.ENOTSUP)


@contextlib.contextmanager
def temp_beside(full: str, data: bytes, mode: int | None) -> Iterator[str]:
    """A file beside the target with the data in it, on the disk; gone afterwards whatever happens.

    Its mode is a new file's where none is given.
    """
    folder = os.path.dirname(full)
    temp = os.path.join(folder, f".pmcoach-{os.urandom(6).hex()}.tmp")
    try:
        handle = system.open_file(temp, system.NEW | system.OWN, 0o666 if mode is None else 0o600)
        try:
            if mode is not None:
                system.set_mode(handle, mode)
            while data:
                data = data[system.write(handle, data) :]
            system.sync(handle)
        finally:
            system.close(handle)
        yield temp
    finally:
        with contextlib.suppress(OSError):
            system.unlink(temp)
        _sweep(folder)


def _sweep(folder: str) -> None:
    """Remove temps that a killed process left behind more than an hour ago."""
    with contextlib.suppress(OSError), system.scandir(folder) as entries:
        for entry in entries:
            if TEMP.fullmatch(entry.name):
                with contextlib.suppress(OSError):
                    if time.time() - entry.stat(follow_symlinks=False).st_mtime > OLD:
                        system.unlink(entry.path)


def put(temp: str, full: str) -> None:
    """Put the temp in the target's place; Windows refuses for a moment while somebody reads it."""
    left = ATTEMPTS
    while left:
        left -= 1
        try:
            system.replace(temp, full)
            left = 0
        except PermissionError:
            if not left:
                raise
            system.sleep(PAUSE)


def put_new(temp: str, full: str) -> None:
    """Give the temp the target's name; raise FileExistsError if anything has it."""
    try:
        system.link(temp, full)
    except FileExistsError:
        raise
    except (
        OSError
    ):  # FAT and many network disks know no second name, and no renaming that spares what is there
        if os.path.lexists(full):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), full) from None
        system.rename(temp, full)


def make_folders(path: str, mode: int = 0o777) -> None:
    """Make a folder and those above it, each on the disk before something stands in it."""
    missing = []
    folder = os.path.abspath(path)
    while not os.path.isdir(folder):
        missing.append(folder)
        folder = os.path.dirname(folder)
    for each in reversed(missing):
        with contextlib.suppress(
            FileExistsError
        ):  # made by another process just now, or no folder: the next call says so
            system.mkdir(each, mode)
        sync_folder(os.path.dirname(each))


def sync_folder(folder: str) -> None:
    """Bring a folder's names to the disk, where the system can; Windows has no handle on a folder."""
    if sys.platform == "win32":
        return
    try:
        handle = system.open_file(folder, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
        try:
            system.sync(handle)
        finally:
            system.close(handle)
    except OSError as error:
        if error.errno not in UNABLE:
            raise
