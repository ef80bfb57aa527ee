"""Files and folders only this user may read: keys, and text that is being edited."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator

from pmcoach.errors import PmcoachError
from pmcoach.store.disk import system
from pmcoach.store.disk.refusals import THERE, UNTOUCHED, refused
from pmcoach.store.disk.temp import sync_folder, temp_beside

BEGINS = "pmcoach-edit-"
HELD = ".pmcoach-held"  # locked as long as the folder is in use
MEMORY = "/dev/shm"


def create_private(path: str, text: str) -> None:
    """Write a new file that only this user reads, in a folder of the same kind; what is there already is never touched.

    Raises PmcoachError when something stands at the path, or the disk refuses.
    """
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        with temp_beside(path, text.encode("utf-8"), 0o600) as temp:
            system.link(temp, path)
            sync_folder(os.path.dirname(path))
    except FileExistsError:
        raise PmcoachError(THERE.fill(path=path), UNTOUCHED) from None
    except OSError as error:
        raise refused(path, error) from None


def is_private(path: str) -> bool:
    """Whether nobody but its owner may read a file; true where the system does not know of that."""
    return os.name == "nt" or not stat.S_IMODE(os.stat(path).st_mode) & 0o077


@contextlib.contextmanager
def private_folder() -> Iterator[str]:
    """A folder that only this user may look into, in memory where there is such a place; gone afterwards.

    What a killed run left behind goes first: a folder whose lock nobody holds.
    """
    sweep()
    new = tempfile.mkdtemp(prefix=".pmcoach-new-", dir=_above())
    handle = system.open_file(os.path.join(new, HELD), os.O_RDWR | os.O_CREAT | system.OWN, 0o600)
    folder = new.replace(".pmcoach-new-", BEGINS)
    try:
        system.lock(handle)
        system.rename(new, folder)  # nobody takes it for a folder left behind before its lock is held
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        system.close(handle)


def sweep() -> None:
    """Remove the folders of runs that were killed, where the disk lets us."""
    with contextlib.suppress(OSError):
        for above in _places():
            with contextlib.suppress(OSError), system.scandir(above) as entries:
                for entry in entries:
                    if entry.name.startswith(BEGINS):
                        with contextlib.suppress(OSError):
                            _remove_left(entry.path)


def _remove_left(folder: str) -> None:
    """Remove a folder of ours whose lock nobody holds."""
    found = system.lstat(folder)
    if not stat.S_ISDIR(found.st_mode) or (hasattr(os, "getuid") and found.st_uid != os.getuid()):
        return
    handle = system.open_file(os.path.join(folder, HELD), os.O_RDWR | os.O_CREAT | system.OWN, 0o600)
    try:
        if system.lock(handle):
            shutil.rmtree(folder, ignore_errors=True)
    finally:
        system.close(handle)


def _places() -> list[str]:
    """Where such a folder may stand, the best first."""
    said = os.environ.get("XDG_RUNTIME_DIR", "")
    return [each for each in (said, MEMORY, tempfile.gettempdir()) if os.path.isabs(each)]


def _above() -> str:
    return next(each for each in _places() if os.path.isdir(each) and os.access(each, os.W_OK | os.X_OK))
