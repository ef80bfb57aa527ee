"""Writing files so that each is the old one or the new one, never between, and no edit of another process is lost."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Sequence
from contextlib import ExitStack

from pmcoach.errors import PmcoachError
from pmcoach.store.disk import system
from pmcoach.store.disk.lock import locked
from pmcoach.store.disk.refusals import (
    A_LINK,
    LED_OUT,
    MEANWHILE,
    NOT_UTF8,
    REFUSED,
    THERE,
    UNTOUCHED,
    confirming,
    left,
    writing,
)
from pmcoach.store.disk.temp import make_folders, put, put_new, sync_folder, temp_beside
from pmcoach.tuples import NamedTuple

BOM = b"\xef\xbb\xbf"
PIECE = 1 << 20


class New(NamedTuple):
    """A file that is to be written where nothing stands."""

    path: str
    text: str


class Edit(NamedTuple):
    """A file whose text is made of the one that stands there, or of `begin` where nothing does."""

    path: str
    made: Callable[[str], str]
    begin: str | None = None


class Swap(NamedTuple):
    """What a file holds, nothing where it is to be new, and what it is to hold."""

    path: str
    full: str
    old: bytes | None
    new: bytes
    mode: int | None


def make_folder(path: str) -> None:
    """Make a folder, and those above it; raise PmcoachError where the disk refuses."""
    with writing(path):
        make_folders(path)


def create(root: str, path: str, text: str) -> None:
    """Write a new file, whole or not at all; what is there already is never touched.

    Raises PmcoachError when something stands at the path, or the disk refuses.
    """
    write(root, [New(path, text)])


def edit(root: str, path: str, made: Callable[[str], str], begin: str | None = None) -> bool:
    """Change a file's text; return whether it is another text now. Where there is none, it is made of `begin`.

    `made` gets the text as it stands and may raise to leave everything as it is. A byte order mark, line breaks and
    the file's mode stay. Raises PmcoachError for a link, for what is no regular UTF-8 file, and when the disk refuses.
    """
    return bool(write(root, [Edit(path, made, begin)]))


def write(root: str, changes: Sequence[New | Edit]) -> list[str]:
    """Make all changes, of which there is one at least, under the workspace's lock, or none; return the paths that hold another text now.

    All are on the disk under other names before the first takes its place. Whoever is killed while they do leaves whole
    files, the first ones new. Raises PmcoachError.
    """
    with locked(root, changes[0].path):
        steps = [step for change in changes if (step := _step(root, change)).new != step.old]
        _take(steps)
    return [step.path for step in steps]


def _step(root: str, change: New | Edit) -> Swap:
    """What a change does to the file as it stands; raise PmcoachError where it cannot be made."""
    path = change.path
    full = os.path.join(root, path)
    inside = os.path.join(os.path.realpath(root), os.path.dirname(path))
    if os.path.realpath(os.path.dirname(full)) != os.path.normpath(inside):
        raise PmcoachError(LED_OUT.fill(path=path), UNTOUCHED)
    with writing(path):
        mode = _mode(full)
    if isinstance(change, New):
        if mode is not None:
            raise PmcoachError(THERE.fill(path=path), UNTOUCHED)
        return Swap(path, full, None, change.text.encode("utf-8"), None)
    if mode is None and change.begin is not None:
        return Swap(path, full, None, change.made(change.begin).encode("utf-8"), None)
    if mode is not None and not stat.S_ISREG(mode):
        raise PmcoachError(A_LINK.fill(path=path), UNTOUCHED)
    with writing(path):
        old = _bytes(full)
    mark = BOM if old.startswith(BOM) else b""
    try:
        text = old[len(mark) :].decode("utf-8")
    except UnicodeDecodeError:
        raise PmcoachError(NOT_UTF8.fill(path=path), UNTOUCHED) from None
    return Swap(path, full, old, mark + change.made(text).encode("utf-8"), mode)


def _mode(full: str) -> int | None:
    """What stands at a path, as the system says it; None for nothing."""
    try:
        return system.lstat(full).st_mode
    except FileNotFoundError:
        return None


def _bytes(full: str) -> bytes:
    handle = system.open_file(full, os.O_RDONLY | system.OWN)
    try:
        return b"".join(iter(lambda: system.read(handle, PIECE), b""))
    finally:
        system.close(handle)


def _take(steps: Sequence[Swap]) -> None:
    """Write all temps, then put each in its place."""
    done: list[str] = []
    with ExitStack() as stack:
        temps = []
        for step in steps:
            with writing(step.path):
                make_folders(os.path.dirname(step.full))
                mode = None if step.mode is None else stat.S_IMODE(step.mode)
                temps.append(stack.enter_context(temp_beside(step.full, step.new, mode)))
        for step, temp in zip(steps, temps, strict=True):
            with writing(step.path, done):
                _put(step, temp, done)
            done.append(step.path)
        folders = {os.path.dirname(step.full): step.path for step in steps}
        for folder, path in folders.items():
            with confirming(path):
                sync_folder(folder)


def _put(step: Swap, temp: str, done: Sequence[str]) -> None:
    if step.old is None:
        put_new(temp, step.full)
    elif _bytes(step.full) == step.old:
        put(temp, step.full)
    else:  # an editor asks no lock
        raise PmcoachError(REFUSED.fill(path=step.path, reason=MEANWHILE), left(done))
