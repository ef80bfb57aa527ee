"""Writing a file so that it is the old one or the new one, never between, and no edit of another process is lost."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import time
from collections.abc import Callable, Iterator

from pmcoach.errors import PmcoachError
from pmcoach.store.reasons import reason
from pmcoach.text import Text

BOM = b"\xef\xbb\xbf"
LOCK = ".pmcoach-lock"
WAIT = 10.0  # seconds for another process to finish
OLD = 3600  # seconds after which a temp file is nobody's
ATTEMPTS = 20 if os.name == "nt" else 1
NOFOLLOW = getattr(os, "O_NOFOLLOW", 0)
CLOEXEC = getattr(os, "O_CLOEXEC", 0)
BINARY = getattr(os, "O_BINARY", 0)

REFUSED = Text(en="{path} cannot be written: {reason}", zh="写不了 {path}：{reason}")
THERE = Text(en="{path} is there already", zh="{path} 已经存在")
UNTOUCHED = Text(en="nothing was changed", zh="没有改动任何内容")
BUSY = Text(en="process {pid} is writing to this workspace", zh="进程 {pid} 正在写这个工作区")
LED_OUT = Text(
    en="a folder of {path} is a link; nothing is written through it",
    zh="{path} 的上级文件夹是链接，不通过链接写入",
)
A_LINK = Text(en="{path} is a link or no regular file", zh="{path} 是链接，或不是普通文件")
NOT_UTF8 = Text(en="{path} is not UTF-8", zh="{path} 不是 UTF-8")


def refused(path: str, error: OSError) -> PmcoachError:
    """The disk said no."""
    return PmcoachError(REFUSED.fill(path=path, reason=reason(error)), UNTOUCHED)


def make_folder(path: str) -> None:
    """Make a folder, and those above it; raise PmcoachError where the disk refuses."""
    try:
        os.makedirs(path, exist_ok=True)
    except OSError as error:
        raise refused(path, error) from None


def create(root: str, path: str, text: str) -> None:
    """Write a new file, whole or not at all; what is there already is never touched.

    Raises PmcoachError when something stands at the path, or the disk refuses.
    """
    full = os.path.join(root, path)
    folder = os.path.dirname(full)
    if os.path.realpath(folder) != os.path.normpath(
        os.path.join(os.path.realpath(root), os.path.dirname(path))
    ):
        raise PmcoachError(LED_OUT.fill(path=path), UNTOUCHED)
    try:
        os.makedirs(folder, exist_ok=True)
        with temp_beside(full, text.encode("utf-8"), None) as temp:
            _link(temp, full)
            sync_folder(folder)
    except FileExistsError:
        raise PmcoachError(THERE.fill(path=path), UNTOUCHED) from None
    except OSError as error:
        raise refused(path, error) from None


def _link(temp: str, full: str) -> None:
    """Give a temp the target's name too, if nothing has it yet."""
    try:
        os.link(temp, full)
    except FileExistsError:
        raise
    except OSError:  # FAT and many network disks know no second name: take the name first, then fill it
        os.close(os.open(full, os.O_WRONLY | os.O_CREAT | os.O_EXCL | NOFOLLOW | CLOEXEC))
        try:
            put(temp, full)
        except BaseException:
            os.unlink(full)
            raise


def edit(root: str, path: str, change: Callable[[str], str]) -> bool:
    """Change a file's text under the workspace's lock; return whether it is another text now.

    `change` gets the text as it stands and may raise to leave everything as it is. A byte order mark, line breaks and
    the file's mode stay. Raises PmcoachError for a link, for what is no regular UTF-8 file, and when the disk refuses.
    """
    full = os.path.join(root, path)
    try:
        with locked(root):
            mode = os.lstat(full).st_mode
            if not stat.S_ISREG(mode):
                raise PmcoachError(A_LINK.fill(path=path), UNTOUCHED)
            old = _bytes(full)
            mark = BOM if old.startswith(BOM) else b""
            try:
                text = old[len(mark) :].decode("utf-8")
            except UnicodeDecodeError:
                raise PmcoachError(NOT_UTF8.fill(path=path), UNTOUCHED) from None
            new = mark + change(text).encode("utf-8")
            if new == old:
                return False
            with temp_beside(full, new, stat.S_IMODE(mode)) as temp:
                put(temp, full)
                sync_folder(os.path.dirname(full))
            return True
    except OSError as error:
        raise refused(path, error) from None


@contextlib.contextmanager
def locked(root: str) -> Iterator[None]:
    """Hold the workspace's lock; the system frees it when a process dies. Wait ten seconds, then raise PmcoachError."""
    handle = os.open(os.path.join(root, LOCK), os.O_RDWR | os.O_CREAT | NOFOLLOW | CLOEXEC, 0o666)
    try:
        end = time.monotonic() + WAIT
        while not _take(handle):
            if time.monotonic() > end:
                pid = (
                    os.pread(handle, 20, 0).decode("ascii", "replace").strip()
                    if hasattr(os, "pread")
                    else "?"
                )
                raise PmcoachError(BUSY.fill(pid=pid or "?"), UNTOUCHED)
            time.sleep(0.02)
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, str(os.getpid()).encode("ascii"))
        yield
    finally:
        os.close(handle)


def _take(handle: int) -> bool:
    """Take the lock if nobody has it; return whether it is ours."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # as Linux and as Windows say that somebody else has it
        return False
    return True


@contextlib.contextmanager
def temp_beside(full: str, data: bytes, mode: int | None) -> Iterator[str]:
    """A file beside the target with the data in it, on the disk; gone afterwards whatever happens.

    Its mode is a new file's where none is given.
    """
    folder = os.path.dirname(full)
    temp = os.path.join(folder, f".pmcoach-{os.urandom(6).hex()}.tmp")
    try:
        first = 0o666 if mode is None else 0o600
        handle = os.open(temp, os.O_WRONLY | os.O_CREAT | os.O_EXCL | NOFOLLOW | CLOEXEC | BINARY, first)
        try:
            if mode is not None and hasattr(os, "fchmod"):
                os.fchmod(handle, mode)
            while data:
                data = data[os.write(handle, data) :]
            sync(handle)
        finally:
            os.close(handle)
        yield temp
    finally:
        with contextlib.suppress(OSError):
            os.unlink(temp)
        _sweep(folder)


def _sweep(folder: str) -> None:
    """Remove temps that a killed process left behind more than an hour ago."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(".pmcoach-") and entry.name.endswith(".tmp"):
                with contextlib.suppress(OSError):
                    if time.time() - entry.stat(follow_symlinks=False).st_mtime > OLD:
                        os.unlink(entry.path)


def _bytes(full: str) -> bytes:
    handle = os.open(full, os.O_RDONLY | NOFOLLOW | CLOEXEC | BINARY)
    try:
        parts = []
        while part := os.read(handle, 1 << 20):
            parts.append(part)
        return b"".join(parts)
    finally:
        os.close(handle)


def put(temp: str, full: str) -> None:
    """Put the temp in the target's place; Windows refuses for a moment while somebody reads it."""
    left = ATTEMPTS
    while left:
        left -= 1
        try:
            os.replace(temp, full)
            left = 0
        except PermissionError:
            if not left:
                raise
            time.sleep(0.1)


def sync(handle: int) -> None:
    """Bring a file to the disk; macOS keeps it in the drive's cache unless told otherwise."""
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
    else:
        os.fsync(handle)


def sync_folder(folder: str) -> None:
    """Bring a folder's names to the disk, where the system can."""
    if sys.platform == "win32":
        return  # Windows has no handle on a folder
    handle = os.open(folder, os.O_RDONLY | CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
