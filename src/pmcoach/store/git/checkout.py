"""The checkout that the program itself runs from, where it does."""

from __future__ import annotations

import os

from pmcoach.store.git import git


def own_commit() -> str:
    """The commit of the checkout this program is part of, with a plus where files of it are changed; else empty.

    A repository that only holds the folder it is installed in does not keep it under version control.
    """
    folder = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    if git.output(folder, "ls-files", "--error-unmatch", "__init__.py") is None:
        return ""
    said = git.output(folder, "describe", "--always", "--exclude=*", "--dirty=+")
    return (said or b"").decode("ascii", "replace").strip()
