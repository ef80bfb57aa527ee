"""What pmcoach keeps for one user between runs: outside every repository, and readable by nobody else."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Mapping
from hashlib import sha256

from pmcoach.errors import PmcoachError
from pmcoach.store.disk import system
from pmcoach.store.disk.lock import locked
from pmcoach.store.disk.temp import make_folders, put, temp_beside

LIMIT = 64 << 20


class UserCache:
    """Texts by name, in a folder. Without a folder, and where the disk refuses, nothing is kept and nothing raised."""

    def __init__(self, folder: str | None) -> None:
        self.folder = folder

    def _path(self, name: str) -> str:
        return os.path.join(self.folder or "", sha256(name.encode("utf-8", "replace")).hexdigest()[:32])

    def read(self, name: str) -> str | None:
        """The text kept under a name; None where there is none that can be read."""
        if self.folder is None:
            return None
        try:
            handle = system.open_file(self._path(name), os.O_RDONLY | system.OWN)
        except OSError:
            return None
        with contextlib.suppress(OSError, UnicodeDecodeError), open(handle, "rb") as file:
            return file.read(LIMIT).decode("utf-8")
        return None

    def write(self, name: str, text: str) -> bool:
        """Keep a text under a name, whole or not at all; return whether it is kept."""
        if self.folder is None:
            return False
        path = self._path(name)
        try:
            make_folders(self.folder, 0o700)
            with temp_beside(path, text.encode("utf-8"), 0o600) as temp:
                put(temp, path)
        except OSError:
            return False
        return True

    def change(self, name: str, made: Callable[[str | None], str]) -> bool:
        """Make a new text of the one that is kept, while nobody else does; return whether it is kept."""
        if self.folder is None:
            return False
        try:
            make_folders(self.folder, 0o700)
            with locked(self.folder):
                return self.write(name, made(self.read(name)))
        except (OSError, PmcoachError):  # the disk's refusal, or the lock's
            return False


def cache_folder(environ: Mapping[str, str]) -> str | None:
    """Where it is: in `XDG_CACHE_HOME`, `LOCALAPPDATA` or the home folder's `.cache`; None where there is none of them."""
    above = next((environ[name] for name in ("XDG_CACHE_HOME", "LOCALAPPDATA") if environ.get(name)), "")
    home = environ.get("HOME") or environ.get("USERPROFILE") or ""
    if not above and home:
        above = os.path.join(home, ".cache")
    return os.path.join(above, "pmcoach", "outside") if os.path.isabs(above) else None
