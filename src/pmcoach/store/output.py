"""A file that a command writes because it was told to, wherever it is."""

from __future__ import annotations

import os
import stat

from pmcoach.errors import PmcoachError
from pmcoach.store.writing import A_LINK, UNTOUCHED, put, refused, sync_folder, temp_beside


def overwrite(start: str, path: str, data: bytes) -> None:
    """Write a file named on the command line, new or old, whole or not at all; raise PmcoachError where the disk refuses."""
    full = os.path.join(start, path)
    try:
        mode = stat.S_IMODE(os.lstat(full).st_mode) if os.path.isfile(full) else None
        if os.path.lexists(full) and (mode is None or os.path.islink(full)):
            raise PmcoachError(A_LINK.fill(path=path), UNTOUCHED)
        with temp_beside(full, data, mode) as temp:
            put(temp, full)
            sync_folder(os.path.dirname(full))
    except OSError as error:
        raise refused(path, error) from None
