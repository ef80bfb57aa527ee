"""The disk: the one door through which a workspace is found, read and written."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping

from pmcoach.document.source import LIMIT, Source, Unreadable, decode
from pmcoach.errors import PmcoachError
from pmcoach.records import SETTINGS_PATH
from pmcoach.records.kinds import FOLDERS
from pmcoach.text import Text

NOT_REGULAR = Text(en="not a regular file", zh="不是普通文件")
OUTSIDE = Text(en="a link that leads out of the workspace, or nowhere", zh="链接指向工作区之外，或没有目标")
REFUSED = Text(en="{reason}", zh="{reason}")
# O_NONBLOCK: opening a FIFO would wait for ever; O_CLOEXEC and O_BINARY where the system has them.
READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


class Folder(Mapping[str, Source]):
    """A workspace on disk as a mapping of path to what stands there; a file is read when asked for."""

    def __init__(self, root: str) -> None:
        self.root = os.path.realpath(root)
        self._paths = tuple(sorted(_walk(self.root)))

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)

    def __getitem__(self, path: str) -> Source:
        full = os.path.join(self.root, path)
        try:
            if os.path.islink(full) and not os.path.realpath(full).startswith(self.root + os.sep):
                return Unreadable(OUTSIDE)
            return _read(full)
        except OSError as error:
            return Unreadable(REFUSED.fill(reason=error.strerror or str(error)))


def _walk(root: str) -> Iterator[str]:
    """Yield the paths that may be records: the settings, and all files in the known folders. No link is followed."""
    if os.path.lexists(os.path.join(root, SETTINGS_PATH)):
        yield SETTINGS_PATH
    waiting = list(FOLDERS)
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(os.path.join(root, folder)) as entries:
                for entry in entries:
                    path = f"{folder}/{entry.name}"
                    is_folder = entry.is_dir(follow_symlinks=False)
                    if is_folder and not entry.name.endswith((".yaml", ".csv")):
                        waiting.append(path)
                    else:
                        yield path
        except (FileNotFoundError, NotADirectoryError):
            continue


def _read(path: str) -> Source:
    """Read at most one byte over the limit of a regular file."""
    handle = os.open(path, READ)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return Unreadable(NOT_REGULAR)
        parts = []
        left = LIMIT + 1
        while left and (part := os.read(handle, left)):
            parts.append(part)
            left -= len(part)
        return b"".join(parts)
    finally:
        os.close(handle)


def inside_root(root: str, start: str, path: str) -> str | None:
    """A path of the disk as the workspace names it, empty for the workspace itself; None where it is not in it.

    `path` counts from `start`. The last step is not followed where it is a link.
    """
    full = os.path.normpath(os.path.join(start, path))
    if not os.path.lexists(full):
        return None
    folder, name = os.path.split(os.path.abspath(full))
    real = os.path.join(os.path.realpath(folder), name) if name else folder
    if real == root:
        return ""
    inside = os.path.relpath(real, root).replace(os.sep, "/")
    return None if inside.startswith("..") else inside


def is_folder(path: str) -> bool:
    """Whether a path is a folder."""
    return os.path.isdir(path)


def absolute(start: str, path: str = "") -> str:
    """A path from the root of the disk, links followed; `path` counts from `start`."""
    return os.path.realpath(os.path.join(start, path))


def exists(root: str, path: str) -> bool:
    """Whether something stands at a path."""
    return os.path.lexists(os.path.join(root, path))


def make_folder(path: str) -> None:
    """Make a folder, and those above it; raise PmcoachError where the disk refuses."""
    try:
        os.makedirs(path, exist_ok=True)
    except OSError as error:
        raise _refused(path, error) from None


def _refused(path: str, error: OSError) -> PmcoachError:
    says = Text(en="{path} cannot be written: {reason}", zh="写不了 {path}：{reason}")
    return PmcoachError(says.fill(path=path, reason=error.strerror or str(error)))


def create(root: str, path: str, text: str) -> None:
    """Write a new file, whole or not at all; what is there already is never touched.

    Raises PmcoachError when something stands at the path, or the disk refuses.
    """
    full = os.path.join(root, path)
    try:
        os.makedirs(os.path.dirname(full), exist_ok=True)
        temp = os.path.join(os.path.dirname(full), f".pmcoach-{os.urandom(6).hex()}.tmp")
        handle = os.open(temp, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o666)
        try:
            _write(handle, text.encode("utf-8"))
            os.link(temp, full)
        finally:
            os.unlink(temp)
    except FileExistsError:
        raise PmcoachError(
            Text(en="{path} is there already", zh="{path} 已经存在").fill(path=path),
            Text(en="nothing was changed", zh="没有改动任何内容"),
        ) from None
    except OSError as error:
        raise _refused(path, error) from None


def _write(handle: int, data: bytes) -> None:
    """Write everything, over short writes, to the disk."""
    try:
        while data:
            data = data[os.write(handle, data) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def read_text(start: str, path: str) -> str:
    """The text of a file named on the command line; raise PmcoachError where it cannot be read."""
    try:
        source = _read(os.path.join(start, path))
    except OSError as error:
        source = Unreadable(REFUSED.fill(reason=error.strerror or str(error)))
    decoded = decode(source)
    if isinstance(decoded, str):
        return decoded
    raise PmcoachError(
        Text(en="{path}: {why}", zh="{path}：{why}").fill(path=path, why=decoded.says), decoded.do
    )
