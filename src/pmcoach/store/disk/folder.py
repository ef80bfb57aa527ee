"""A workspace on disk: its paths, and what stands behind each."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Callable, Iterator, Mapping

from pmcoach.document.source import LIMIT, Source, Unreadable, decode, too_large
from pmcoach.errors import PmcoachError
from pmcoach.records import SETTINGS_PATH
from pmcoach.records.kinds.catalogue import FOLDERS
from pmcoach.store.disk.paths import below
from pmcoach.store.disk.reasons import LED_ASTRAY, reason
from pmcoach.text import Text

NOT_REGULAR = Text(en="not a regular file", zh="不是普通文件")
NOT_READ = Text(en="{path} cannot be read: {why}", zh="读不了 {path}：{why}")
LINKED = Text(en="a folder that is a link is not followed", zh="是指向文件夹的链接，不会跟进去")
NO_FOLDER = Text(en="not a folder", zh="不是文件夹")
MISSPELT = Text(en="the folder is called {name}", zh="文件夹名应为 {name}")
LARGE = Text(en="{size} bytes are too many", zh="文件有 {size} 字节，太大")
# O_NONBLOCK: opening a FIFO would wait for ever; O_CLOEXEC and O_BINARY where the system has them.
READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)

Stamp = tuple[int, int, int]  # by which a file is told from what stood there before


class Folder(Mapping[str, Source]):
    """A workspace on disk as a mapping of path to what stands there; a file is read when asked for.

    `skipped` are the folders that were not looked into, each with the reason.
    """

    def __init__(self, root: str) -> None:
        self.root = os.path.realpath(root)
        self.skipped: dict[str, Text] = {}
        self._paths = dict.fromkeys(sorted(_walk(self.root, self.skipped)))

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)

    def __contains__(self, path: object) -> bool:
        return path in self._paths

    def stamps(self) -> Mapping[str, Stamp]:
        """What tells each file from the one that stood there before, without reading any."""
        found = {path: _stamp(os.path.join(self.root, path)) for path in self._paths}
        return {path: stamp for path, stamp in found.items() if stamp is not None}

    def __getitem__(self, path: str) -> Source:
        if path not in self._paths:
            raise KeyError(path)
        full = os.path.join(self.root, path)
        try:
            if os.path.islink(full) and not _leads_inside(full, self.root):
                return Unreadable(LED_ASTRAY)
            return _read(full)
        except OSError as error:
            return Unreadable(reason(error))


def _stamp(path: str) -> Stamp | None:
    """When a file was written, its size and its number on the disk; None where it is gone."""
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return None
    except OSError:
        return (0, 0, 0)
    return (found.st_mtime_ns, found.st_size, found.st_ino)


def _leads_inside(link: str, root: str) -> bool:
    """Whether a link leads to something in the workspace."""
    target = os.path.realpath(link)
    return os.path.lexists(target) and not os.path.islink(target) and below(target, root) not in ("", None)


def _walk(root: str, skipped: dict[str, Text]) -> Iterator[str]:
    """Yield the paths that may be records: the settings, and all files in the known folders. No link is followed.

    Folders that are links, and those that cannot be looked into, are put into `skipped`.
    """
    if os.path.lexists(os.path.join(root, SETTINGS_PATH)):
        yield SETTINGS_PATH
    skipped |= _misspelt(root)
    waiting = []
    for folder in FOLDERS:
        full = os.path.join(root, folder)
        if os.path.islink(full):
            skipped[folder] = LINKED
        elif os.path.isfile(full):
            skipped[folder] = NO_FOLDER
        else:
            waiting.append(folder)
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(os.path.join(root, folder)) as entries:
                for entry in entries:
                    path = f"{folder}/{entry.name}"
                    is_folder = entry.is_dir(follow_symlinks=False)
                    if entry.is_symlink() and not is_folder and _is_folder(entry):
                        skipped[path] = LINKED
                    if is_folder and not entry.name.endswith((".yaml", ".csv")):
                        waiting.append(path)
                    else:
                        yield path
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            skipped[folder] = reason(error)


def _misspelt(root: str) -> dict[str, Text]:
    """The folders whose name is that of a known one in other letters, such as Goals, where both are not one on this disk."""
    found = {}
    try:
        with os.scandir(root) as entries:
            for entry in entries:
                meant = unicodedata.normalize("NFKC", entry.name).casefold().strip()
                if meant in FOLDERS and entry.name != meant and _is_folder(entry):
                    usual = os.path.join(root, meant)
                    if not (os.path.exists(usual) and os.path.samefile(usual, entry.path)):
                        found[entry.name] = MISSPELT.fill(name=meant)
    except OSError:
        return {}
    return found


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether what an entry leads to is a folder."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _read(
    path: str, limit: int = LIMIT, large: Callable[[int], Unreadable] = too_large
) -> bytes | Unreadable:
    """Read a regular file, at most one byte over the limit."""
    handle = os.open(path, READ)
    try:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            return Unreadable(NOT_REGULAR)
        if found.st_size > limit:
            return large(found.st_size)
        read = os.read(handle, found.st_size + 1)
        left = limit + 1 - len(read)
        # Of some files the system does not tell the size, some are being written, and some disks give a piece at a time.
        while len(read) != found.st_size and left and (part := os.read(handle, left)):
            read += part
            left -= len(part)
        return read
    finally:
        os.close(handle)


def read_bytes(start: str, path: str, limit: int) -> bytes:
    """The bytes of a file named on the command line; raise PmcoachError where it cannot be read, or is larger than a limit."""
    try:
        source = _read(
            os.path.join(start, path), limit, lambda size: Unreadable(LARGE.fill(size=f"{size:,}"))
        )
    except OSError as error:
        source = Unreadable(reason(error))
    if isinstance(source, bytes):
        return source
    raise PmcoachError(NOT_READ.fill(path=path, why=source.why), source.do)


def read_text(start: str, path: str) -> str:
    """The text of a file named on the command line; raise PmcoachError where it cannot be read."""
    try:
        source = _read(os.path.join(start, path))
    except OSError as error:
        source = Unreadable(reason(error))
    decoded = decode(source)
    if isinstance(decoded, str):
        return decoded
    raise PmcoachError(NOT_READ.fill(path=path, why=decoded.says), decoded.do)
