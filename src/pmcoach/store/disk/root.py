"""Where the workspace is, and a first look at its settings, before anything is read in earnest."""

from __future__ import annotations

import os

from pmcoach.records import SETTINGS_PATH

GLANCE = 1 << 16


def find_root(start: str) -> str | None:
    """The folder with `pmcoach.yaml`, here or above; None when there is none."""
    folder = os.path.realpath(start)
    while not os.path.lexists(os.path.join(folder, SETTINGS_PATH)):
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above
    return folder


def peek_settings(start: str) -> str:
    """The beginning of the settings that hold for a folder, for a quick look; empty where there are none to be read."""
    try:
        root = find_root(start)
    except (OSError, ValueError):
        return ""
    return "" if root is None else glance(os.path.join(root, SETTINGS_PATH)).decode("utf-8-sig", "replace")


def glance(path: str) -> bytes:
    """The beginning of a file; nothing where there is no file that can be read."""
    try:
        if not os.path.isfile(path):
            return b""
        handle = os.open(path, os.O_RDONLY)
        try:
            return os.read(handle, GLANCE)
        finally:
            os.close(handle)
    except (OSError, ValueError):
        return b""


def roots_below(top: str, depth: int = 3) -> list[str]:
    """The folders with `pmcoach.yaml` at most so far below a folder, by path; nothing is looked for inside one."""
    if os.path.lexists(os.path.join(top, SETTINGS_PATH)):
        return [top]
    try:
        with os.scandir(top) as entries:
            inside = sorted(
                entry.path
                for entry in entries
                if not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False)
            )
    except OSError:
        return []
    return [root for folder in inside for root in roots_below(folder, depth - 1)] if depth else []
