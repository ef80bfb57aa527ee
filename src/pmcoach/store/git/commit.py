"""Some files recorded in a commit, and brought to where the branch comes from; hooks run as they do for everybody."""

from __future__ import annotations

from collections.abc import Sequence

from pmcoach.store.git import git
from pmcoach.store.git.git import Printed


def commit(root: str, paths: Sequence[str], message: str) -> Printed | None:
    """Commit some files as they are and nothing else; where git or a hook refuses, what is staged is as it was before."""
    listed = git.output(root, "ls-files", "-z", "--others", "--", *paths)
    new = [path for path in (listed or b"").decode("utf-8", "surrogateescape").split("\0") if path]
    if new:
        added = git.as_asked(root, "add", "--intent-to-add", "--", *new)
        if added is None or added.code:
            return added
    done = git.as_asked(root, "commit", "--quiet", "-m", message, "--only", "--", *paths)
    if new and (done is None or done.code):
        git.as_asked(root, "rm", "--quiet", "--cached", "--", *new)
    return done


def push(root: str) -> Printed | None:
    """Push the branch to where it comes from, as git is set up to."""
    return git.as_asked(root, "push", "--quiet")
