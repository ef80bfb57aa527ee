"""The history of a workspace from git: one `log` for all files, one `cat-file` for all texts that are wanted."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

from pmcoach import __version__
from pmcoach.project.past import Version
from pmcoach.store import git

FOLDERS = ("goals", "reports", "reviews")
NONE = "0" * 40
HEAD_FORM = "--format=%x01%H%x1f%aI%x1f%an"
LOG = (
    "log",
    "--raw",
    "-z",
    "--no-abbrev",
    "-M",
    "--diff-merges=combined",
    "--relative",
    "--no-ext-diff",
    "--no-textconv",
)


class _Entry(NamedTuple):
    """One file in one commit: its texts before and after, its name after, and before where it was renamed."""

    before: str
    after: str
    path: str
    old: str


class _Commit(NamedTuple):
    commit: str
    moment: datetime
    author: str
    entries: tuple[_Entry, ...]


class GitPast:
    """The past of a workspace on disk, of the commit that is checked out or of another. Empty where git knows nothing."""

    def __init__(self, root: str, revision: str = "HEAD") -> None:
        self.root = root
        self.revision = revision
        self._news: dict[str, str] = {}

    @cached_property
    def shallow(self) -> bool:
        """Whether the clone has only the latest commits, so that the past cannot be told."""
        return (git.output(self.root, "rev-parse", "--is-shallow-repository") or b"").strip() == b"true"

    @cached_property
    def _chains(self) -> Mapping[str, tuple[Version, ...]]:
        """The versions of each path, oldest first."""
        if self.shallow:
            return {}
        said = git.output(self.root, *LOG, HEAD_FORM, "--end-of-options", self.revision, "--", *FOLDERS)
        chains: dict[str, list[Version]] = {}
        today: dict[str, str] = {}  # a name of then, and what the file is called today
        for commit in _commits(said or b""):
            for entry in commit.entries:
                name = today.get(entry.path, entry.path)
                chains.setdefault(name, []).append(
                    Version(commit.commit, commit.moment, commit.author, entry.before, entry.after)
                )
                if entry.old:
                    today.pop(entry.path, None)
                    today[entry.old] = name
        return {name: tuple(reversed(versions)) for name, versions in chains.items()}

    def versions(self, path: str) -> tuple[Version, ...]:
        """The versions of a file that stands at a path today, the oldest first."""
        return self._chains.get(path, ())

    def texts(self, ids: Collection[str]) -> Mapping[str, bytes]:
        """The texts with some ids, by one process; what is not there is left out."""
        return blobs(self.root, ids)

    @cached_property
    def _known(self) -> dict[str, str]:
        """What earlier runs learned; nothing where it cannot be read or was written by another version."""
        try:
            with open(self._memory, encoding="utf-8") as file:
                kept = json.load(file)
        except (OSError, ValueError, RecursionError):
            return {}
        if (
            not isinstance(kept, dict)
            or kept.get("version") != __version__
            or not isinstance(kept.get("facts"), dict)
        ):
            return {}
        return {key: value for key, value in kept["facts"].items() if isinstance(value, str)}

    @cached_property
    def _memory(self) -> str:
        """Where what was learned is kept: outside the workspace, in a folder of this user alone."""
        import hashlib

        base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
        name = hashlib.sha256(os.path.realpath(self.root).encode("utf-8", "surrogateescape")).hexdigest()[:24]
        return os.path.join(base, "pmcoach", name, "history.json")

    def recall(self, key: str) -> str | None:
        """What was learned under a key in an earlier run."""
        return self._news.get(key) or self._known.get(key)

    def learn(self, key: str, value: str) -> None:
        """Keep something for later runs; `save` writes it."""
        self._news[key] = value

    def save(self) -> None:
        """Write what was learned; where the disk refuses, the next run learns it again."""
        if not self._news:
            return
        facts = {**self._known, **self._news}
        folder = os.path.dirname(self._memory)
        temp = f"{self._memory}.{os.getpid()}"
        try:
            os.makedirs(folder, mode=0o700, exist_ok=True)
            with open(temp, "w", encoding="utf-8") as file:
                json.dump({"version": __version__, "facts": facts}, file, ensure_ascii=False)
            os.replace(temp, self._memory)
        except OSError:
            return


def blobs(root: str, ids: Collection[str]) -> Mapping[str, bytes]:
    """The texts git keeps under some ids, by one process; what is not there is left out."""
    wanted = sorted({each for each in ids if each})
    if not wanted:
        return {}
    said = git.output(
        root, "cat-file", "--batch", given="".join(f"{each}\n" for each in wanted).encode("ascii")
    )
    return dict(_blobs(said or b""))


def _commits(said: bytes) -> Iterator[_Commit]:
    """Take apart what `git log --raw -z` prints, the newest commit first."""
    for block in said.split(b"\x01")[1:]:
        head, _, rest = block.partition(b"\0")
        commit, moment, author = (part.decode("utf-8", "replace") for part in head.split(b"\x1f"))
        yield _Commit(commit, datetime.fromisoformat(moment), author, tuple(_entries(rest.lstrip(b"\n"))))


def _entries(rest: bytes) -> Iterator[_Entry]:
    """The files of a commit. A merge names one text a parent; what counts is a result no parent had."""
    fields = iter(rest.split(b"\0"))
    for field in fields:
        if not field.startswith(b":"):
            continue
        parents = len(field) - len(field.lstrip(b":"))
        words = field.lstrip(b":").decode("ascii").split(" ")
        ids, status = words[parents + 1 : -1], words[-1]
        path = next(fields, b"").decode("utf-8", "surrogateescape")
        old = ""
        if parents == 1 and status[0] in "RC":
            old, path = path, next(fields, b"").decode("utf-8", "surrogateescape")
            old = old if status[0] == "R" else ""
        before, after = ("" if each == NONE else each for each in (ids[0], ids[-1]))
        yield _Entry(before, after, path, old)


def _blobs(said: bytes) -> Iterator[tuple[str, bytes]]:
    """Take apart what `git cat-file --batch` prints."""
    at = 0
    while at < len(said):
        end = said.index(b"\n", at)
        words = said[at:end].split(b" ")
        at = end + 1
        if len(words) == 3:
            size = int(words[2])
            yield words[0].decode("ascii"), said[at : at + size]
            at += size + 1
