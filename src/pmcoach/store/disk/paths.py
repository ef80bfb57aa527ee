"""Paths of the disk: where they lead, and where they stand in the workspace."""

from __future__ import annotations

import os


def inside_root(root: str, start: str, path: str) -> str | None:
    """A path of the disk as the workspace names it, empty for the workspace itself; None where it is not in it.

    `path` counts from `start`. The last step is not followed where it is a link.
    """
    full = os.path.normpath(os.path.join(start, path))
    return named_in(root, full) if os.path.lexists(full) else None


def named_in(root: str, full: str) -> str | None:
    """A path of the disk, be there something or not, as the workspace names it; None where it is not in it.

    The last step is not followed where it is a link.
    """
    folder, name = os.path.split(os.path.abspath(full))
    real = os.path.join(os.path.realpath(folder), name) if name else folder
    return below(real, root)


def below(path: str, root: str) -> str | None:
    """A path as seen from the workspace, empty for the workspace itself; None where it is not in it."""
    if path == root:
        return ""
    inside = path.removeprefix(root if root.endswith(os.sep) else root + os.sep)
    return None if inside == path else inside.replace(os.sep, "/")


def is_folder(path: str) -> bool:
    """Whether a path is a folder."""
    return os.path.isdir(path)


def absolute(start: str, path: str = "") -> str:
    """A path from the root of the disk, links followed; `path` counts from `start`."""
    return os.path.realpath(os.path.join(start, path))


def folder_of(start: str, path: str) -> str:
    """The folder a path is, or stands in; `path` counts from `start`."""
    full = os.path.join(start, path)
    return full if os.path.isdir(full) else os.path.dirname(full)


def exists(root: str, path: str) -> bool:
    """Whether something stands at a path."""
    return os.path.lexists(os.path.join(root, path))


def joined(root: str, path: str) -> str:
    """A path of the workspace as the disk has it."""
    return os.path.join(root, *path.split("/"))
