"""The calls to the system that writing takes, all of them here: one place where a test breaks the disk."""

from __future__ import annotations

import os
import sys
import time

NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL
# What the system has of these: no link is followed, no other program inherits the handle, no byte is changed, no FIFO waits.
OWN = sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY", "O_NONBLOCK"))
FAR = (
    1 << 30
)  # where Windows locks a byte: what it locks nobody can read, and the number at the start is to be read

open_file = os.open
read = os.read
write = os.write
truncate = os.ftruncate
lstat = os.lstat
fstat = os.fstat
mkdir = os.mkdir
link = os.link
rename = os.rename
replace = os.replace
unlink = os.unlink
scandir = os.scandir
close = os.close
monotonic = time.monotonic
sleep = time.sleep


def set_mode(handle: int, mode: int) -> None:
    """Give an open file its mode, where files have one."""
    if hasattr(os, "fchmod"):
        os.fchmod(handle, mode)


def lock(handle: int) -> bool:
    """Take a file's lock if nobody has it; return whether it is ours."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(handle, FAR, os.SEEK_SET)
            try:
                msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            finally:
                os.lseek(handle, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # as Linux and as Windows say that somebody else has it
        return False
    return True


def sync(handle: int) -> None:
    """Bring a file to the disk; macOS leaves it in the drive's memory unless told otherwise."""
    if sys.platform == "darwin":
        import fcntl

        try:
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
        except OSError:  # disks of other makers and of the network do not know it
            os.fsync(handle)
    else:
        os.fsync(handle)
