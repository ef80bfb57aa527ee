"""A workspace as it was at a commit, as a mapping of path to text: what a checkout of it would say."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime
from functools import cached_property

from pmcoach.document.source import LIMIT, Source, Unreadable, too_large
from pmcoach.errors import PmcoachError
from pmcoach.patterns import pattern
from pmcoach.project.history import id_of
from pmcoach.records import SETTINGS_PATH
from pmcoach.records.kinds.catalogue import FOLDERS
from pmcoach.store.disk.folder import NOT_REGULAR
from pmcoach.store.disk.reasons import LED_ASTRAY
from pmcoach.store.git import git
from pmcoach.store.git.order import LAST
from pmcoach.store.git.past import blobs
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

NO_REVISION = Text(en="git knows no commit “{name}” here", zh="git 里没有“{name}”这个提交")
NO_COMMIT = Text(en="there is no commit on or before {day}", zh="{day} 及之前没有提交")
NO_BASE = Text(en="there is no commit in common with “{name}”", zh="与“{name}”没有共同的提交")
MAIN = ("origin/HEAD", "origin/main", "origin/master", "main", "master")
# What git-check-ref-format allows, with the suffixes that name one commit; no ranges, no paths, no options.
NAME = pattern(r"[^\s:?*\[\\\x00-\x1f\x7f.^-](?:(?!\.\.)[^\s:?*\[\\\x00-\x1f\x7f])*")
ID = pattern(r"[0-9a-f]{40,64}")
REGULAR = ("100644", "100755")
LINK = "120000"
READ = (*REGULAR, LINK)
LINKS = 40  # as many as Linux follows
BELOW = pattern(r"((?:[^/]+/)*?[^/]+\.(?:yaml|csv))/")
LEADS_OUT = pattern(r"/|\.\.?(?:/|$)|.*\0", re.DOTALL)


def commit(root: str, name: str) -> str:
    """The id of the commit a revision names; raise PmcoachError when it names none."""
    if not NAME.fullmatch(name):
        raise PmcoachError(NO_REVISION.fill(name=name))
    return _id(
        root, NO_REVISION.fill(name=name), "rev-parse", "--verify", "--end-of-options", f"{name}^{{commit}}"
    )


def commit_by(root: str, moment: datetime, revision: str = "HEAD") -> str:
    """The id of the last commit that was there at a moment, in the first-parent line; raise PmcoachError when none was."""
    seconds = int(moment.timestamp())
    if seconds < 0:  # git takes what is before its time for something else
        raise PmcoachError(NO_COMMIT.fill(day=moment.date()))
    before = f"--before={seconds}"
    return _id(root, NO_COMMIT.fill(day=moment.date()), "rev-list", "-1", "--first-parent", before, revision)


def moment_of(root: str, commit: str) -> datetime:
    """When a commit was made, where its maker was."""
    said = git.output(root, "log", "-1", "--format=%ct", commit) or b""
    seconds = said.decode("ascii", "replace").strip()
    came = min(int(seconds), LAST) if seconds.isdecimal() else 0
    return datetime.fromtimestamp(came, UTC)


def parted(root: str, revision: str, other: str) -> str:
    """The id of the commit where a line left another; raise PmcoachError where they have none in common.

    The other is a revision; the line everybody works on where it is empty: the one `origin` shows first, main or master.
    """
    if other:
        return _id(root, NO_BASE.fill(name=other), "merge-base", revision, commit(root, other))
    for name in MAIN:
        said = git.output(root, "merge-base", revision, name)
        if said is not None:
            return said.decode("ascii").strip()
    return commit(root, "HEAD")


def _id(root: str, missing: Text, *arguments: str) -> str:
    """The id git prints; raise PmcoachError where it prints none, or cannot read the repository at all."""
    said = git.answer(root, *arguments)
    found = said.out.decode("ascii", "replace").strip() if said is not None and said.code == 0 else ""
    if ID.fullmatch(found):
        return found
    why = git.NO_COMMIT if said is not None and not said.complaint else git.trouble(root, said)
    raise PmcoachError(missing if why is git.NO_COMMIT else why)


class Entry(NamedTuple):
    """What git says of a file: its mode, the id of its text, and how long that is."""

    mode: str
    id: str
    size: int

    @property
    def wanted(self) -> bool:
        """Whether its text is to be read: of what is too large only the size is said."""
        return self.mode in READ and self.size <= LIMIT


FOLDER = Entry("040000", "", 0)


class Revision(Mapping[str, Source]):
    """A workspace at a commit; the texts of all files come by one process when the first is asked for."""

    def __init__(self, root: str, commit: str) -> None:
        self.root = root
        self.commit = commit

    @cached_property
    def tree(self) -> Mapping[str, Entry]:
        """What may be a record, by path. A folder with the name of a file is none."""
        found: dict[str, Entry] = {}
        for path, entry in self._listed(SETTINGS_PATH, *FOLDERS):
            folder = BELOW.match(path)
            found[folder[1] if folder else path] = FOLDER if folder else entry
        return dict(sorted(found.items()))

    def _listed(self, *paths: str) -> Iterator[tuple[str, Entry]]:
        said = git.output(self.root, "ls-tree", "-r", "-l", "-z", self.commit, "--", *paths)
        if said is None:
            raise PmcoachError(git.BROKEN)
        for row in said.split(b"\0"):
            head, tab, path = row.partition(b"\t")
            if tab:
                mode, _, blob, size = head.decode("ascii").split()
                entry = Entry(mode, blob, int(size) if size.isdecimal() else 0)
                yield path.decode("utf-8", "surrogateescape"), entry

    @cached_property
    def _texts(self) -> Mapping[str, bytes]:
        return self._fetched({entry.id for entry in self.tree.values() if entry.wanted})

    def _fetched(self, ids: Collection[str]) -> Mapping[str, bytes]:
        found = blobs(self.root, ids)
        if len(found) < len(ids):
            raise PmcoachError(git.BROKEN)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self.tree)

    def __len__(self) -> int:
        return len(self.tree)

    def __getitem__(self, path: str) -> Source:
        entry = self.tree[path]
        for _ in range(LINKS):
            if entry.mode != LINK:
                return self._source(entry)
            path = self._target(path, entry)
            found = {} if LEADS_OUT.match(path) else dict(self._listed(path))
            if not found:
                break
            entry = found.get(path, FOLDER)
        return Unreadable(LED_ASTRAY)

    def _source(self, entry: Entry) -> Source:
        if entry.mode not in REGULAR:
            return Unreadable(NOT_REGULAR)
        return self._text(entry) if entry.wanted else too_large(entry.size)

    def _text(self, entry: Entry) -> bytes:
        return (self._texts if entry.id in self._texts else self._fetched({entry.id}))[entry.id]

    def _target(self, path: str, link: Entry) -> str:
        """Where a link leads, as the workspace names it."""
        text = self._text(link).decode("utf-8", "surrogateescape") if link.wanted else "/"
        return posixpath.normpath(posixpath.join(posixpath.dirname(path), text))


def touched(before: Revision, now: Mapping[str, Source]) -> set[str]:
    """The paths whose text is another now than at a commit, or which are new; what is gone is none of them."""
    return {path for path in now if path not in before.tree or not _same(path, before, now)}


def _same(path: str, before: Revision, now: Mapping[str, Source]) -> bool:
    entry, source = before.tree[path], now[path]
    if entry.mode in REGULAR and isinstance(source, bytes):
        # Git may write other line breaks into the folder than it keeps.
        return entry.id in (id_of(source, entry.id), id_of(source.replace(b"\r\n", b"\n"), entry.id))
    return before[path] == source
