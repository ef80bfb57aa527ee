"""The workspace's lock: one process writes at a time."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator

from pmcoach.errors import PmcoachError
from pmcoach.store.disk import system
from pmcoach.store.disk.refusals import UNTOUCHED, refused
from pmcoach.text import Text

LOCK = ".pmcoach-lock"
WAIT = 10.0  # seconds for another process to finish
PAUSE = 0.02
OF_THE_DISK = (
    errno.EDQUOT,
    errno.EIO,
    errno.ENOSPC,
    errno.EROFS,
)  # not of the lock, which nobody has heard of
BUSY = Text(en="process {pid} is writing to this workspace", zh="进程 {pid} 正在写这个工作区")


@contextlib.contextmanager
def locked(root: str, path: str = LOCK) -> Iterator[None]:
    """Hold a folder's lock to write a path; the system frees it when a process dies.

    Waits ten seconds, then raises PmcoachError; so it does where the lock cannot be had.
    """
    handle = _ours(root, path)
    try:
        yield
    finally:
        with contextlib.suppress(OSError):  # a handle that fails to close is closed, and the lock free
            system.close(handle)


def _ours(root: str, path: str) -> int:
    """A handle on the lock, which is ours and holds our number; it is not emptied while it is somebody else's."""
    try:
        handle = system.open_file(os.path.join(root, LOCK), os.O_RDWR | os.O_CREAT | system.OWN, 0o666)
        try:
            _wait(handle)
            system.truncate(handle, 0)
            system.write(handle, str(os.getpid()).encode("ascii"))
        except BaseException:
            with contextlib.suppress(OSError):
                system.close(handle)
            raise
    except OSError as error:
        raise refused(path if error.errno in OF_THE_DISK else LOCK, error) from None
    return handle


def _wait(handle: int) -> None:
    end = system.monotonic() + WAIT
    while not system.lock(handle):
        if system.monotonic() > end:
            pid = system.read(handle, 20).decode("ascii", "replace").strip()
            raise PmcoachError(BUSY.fill(pid=pid or "?"), UNTOUCHED)
        system.sleep(PAUSE)
