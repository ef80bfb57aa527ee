"""A file that only grows: lines are added under the workspace's lock and are on the disk before anything else is done."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Callable, Sequence

from pmcoach.errors import PmcoachError
from pmcoach.store.disk import system
from pmcoach.store.disk.lock import locked
from pmcoach.store.disk.refusals import A_LINK, LED_OUT, UNTOUCHED, writing
from pmcoach.store.disk.temp import make_folders, sync_folder

FLAGS = os.O_RDWR | os.O_APPEND | os.O_CREAT | system.OWN
PIECE = 1 << 20


def add(root: str, path: str, lines: Callable[[Sequence[str]], Sequence[str]]) -> None:
    """Add the lines that a look at those there asks for. A last line that was cut off gets its end first.

    Nobody else adds between the look and the lines. Raises PmcoachError where the file is a link, and where
    the disk refuses; then nothing is added.
    """
    full = os.path.join(root, path)
    folder = os.path.dirname(full)
    with writing(path):
        make_folders(folder)
    inside = os.path.join(os.path.realpath(root), os.path.dirname(path))
    if os.path.realpath(folder) != os.path.normpath(inside):
        raise PmcoachError(LED_OUT.fill(path=path), UNTOUCHED)
    with locked(root, path), writing(path):
        _add(full, path, lines)


def _add(full: str, path: str, lines: Callable[[Sequence[str]], Sequence[str]]) -> None:
    if os.path.islink(full):
        raise PmcoachError(A_LINK.fill(path=path), UNTOUCHED)
    handle = system.open_file(full, FLAGS, 0o666)
    try:
        if not stat.S_ISREG(system.fstat(handle).st_mode):
            raise PmcoachError(A_LINK.fill(path=path), UNTOUCHED)
        old = b"".join(iter(lambda: system.read(handle, PIECE), b""))
        if not old:
            sync_folder(os.path.dirname(full))
        more = lines(old.decode("utf-8", "replace").split("\n"))
        data = "".join(f"{line}\n" for line in more).encode("utf-8")
        if data and old and not old.endswith(b"\n"):
            data = b"\n" + data
        try:
            while data:
                data = data[system.write(handle, data) :]
            system.sync(handle)
        except (
            BaseException
        ):  # half a line is none, and one whose writer was told that it is not there must not be
            with contextlib.suppress(OSError):
                system.truncate(handle, len(old))
            raise
    finally:
        with contextlib.suppress(OSError):  # what was to be on the disk is there
            system.close(handle)
