"""A file that only grows: lines are added under the workspace's lock and are on the disk before anything else is done."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Sequence

from pmcoach.errors import PmcoachError
from pmcoach.store.writing import (
    A_LINK,
    BINARY,
    CLOEXEC,
    LED_OUT,
    NOFOLLOW,
    UNTOUCHED,
    locked,
    refused,
    sync,
    sync_folder,
)

FLAGS = os.O_RDWR | os.O_APPEND | os.O_CREAT | NOFOLLOW | CLOEXEC | BINARY | getattr(os, "O_NONBLOCK", 0)
PIECE = 1 << 20


def add(root: str, path: str, lines: Callable[[Sequence[str]], Sequence[str]]) -> None:
    """Add the lines that a look at those there asks for. A last line that was cut off gets its end first.

    Nobody else adds between the look and the lines. Raises PmcoachError where the file is a link, and where
    the disk refuses.
    """
    full = os.path.join(root, path)
    folder = os.path.dirname(full)
    try:
        os.makedirs(folder, exist_ok=True)
        inside = os.path.join(os.path.realpath(root), os.path.dirname(path))
        if os.path.realpath(folder) != os.path.normpath(inside):
            raise PmcoachError(LED_OUT.fill(path=path), UNTOUCHED)
        with locked(root):
            _add(full, path, lines)
    except OSError as error:
        raise refused(path, error) from None


def _add(full: str, path: str, lines: Callable[[Sequence[str]], Sequence[str]]) -> None:
    new = not os.path.lexists(full)
    if os.path.islink(full):
        raise PmcoachError(A_LINK.fill(path=path), UNTOUCHED)
    handle = os.open(full, FLAGS, 0o666)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise PmcoachError(A_LINK.fill(path=path), UNTOUCHED)
        old = b"".join(iter(lambda: os.read(handle, PIECE), b""))
        more = lines(old.decode("utf-8", "replace").split("\n"))
        data = "".join(f"{line}\n" for line in more).encode("utf-8")
        if data and old and not old.endswith(b"\n"):
            data = b"\n" + data
        while data:
            data = data[os.write(handle, data) :]
        sync(handle)
    finally:
        os.close(handle)
    if new:
        sync_folder(os.path.dirname(full))
