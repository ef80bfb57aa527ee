"""Files that a command writes because it was told to, wherever they are."""

from __future__ import annotations

import os
import stat

from pmcoach.errors import PmcoachError
from pmcoach.store.disk import system
from pmcoach.store.disk.paths import absolute
from pmcoach.store.disk.refusals import A_LINK, UNTOUCHED, confirming, writing
from pmcoach.store.disk.temp import put, sync_folder, temp_beside
from pmcoach.store.disk.writing import make_folder


def overwrite(start: str, path: str, data: bytes) -> None:
    """Write a file named on the command line, new or old, whole or not at all; raise PmcoachError where the disk refuses."""
    full = os.path.join(start, path)
    with writing(path):
        try:
            mode = system.lstat(full).st_mode
        except FileNotFoundError:
            mode = None
    if mode is not None and not stat.S_ISREG(mode):
        raise PmcoachError(A_LINK.fill(path=path), UNTOUCHED)
    with writing(path), temp_beside(full, data, None if mode is None else stat.S_IMODE(mode)) as temp:
        put(temp, full)
    with confirming(path):
        sync_folder(os.path.dirname(full))


def overwrite_below(start: str, path: str, data: bytes) -> None:
    """The same for a file in a folder that need not be there yet."""
    make_folder(os.path.dirname(absolute(start, path)))
    overwrite(start, path, data)


def add(path: str, data: bytes) -> None:
    """Write at the end of a file that several programs write to in turn; raise PmcoachError where the disk refuses."""
    with writing(path):
        handle = system.open_file(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | system.OWN, 0o644)
        try:
            while data:
                data = data[system.write(handle, data) :]
        finally:
            system.close(handle)
