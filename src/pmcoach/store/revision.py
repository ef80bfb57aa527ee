"""A workspace as it was at a commit, as a mapping of path to text: what a checkout of it would say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property

from pmcoach.document.source import LIMIT, Source, Unreadable
from pmcoach.errors import PmcoachError
from pmcoach.records import SETTINGS_PATH
from pmcoach.records.kinds import FOLDERS
from pmcoach.store import git
from pmcoach.text import Text

NO_REVISION = Text(en="git knows no commit “{name}” here", zh="git 里没有“{name}”这个提交")
NO_HISTORY = Text(en="there is no git history here", zh="这里没有 git 历史")
NO_COMMIT = Text(en="there is no commit on or before {day}", zh="{day} 及之前没有提交")
LINK = Text(en="a link, as the commit has it", zh="提交里是一个链接")
# What git-check-ref-format allows, with the suffixes that name one commit; no ranges, no paths, no options.
NAME = re.compile(r"[^\s:?*\[\\\x00-\x1f\x7f.-](?:(?!\.\.)[^\s:?*\[\\\x00-\x1f\x7f])*")
REGULAR = ("100644", "100755")


def commit(root: str, name: str) -> str:
    """The id of the commit a revision names; raise PmcoachError when it names none."""
    said = None
    if NAME.fullmatch(name):
        said = git.output(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if not said:
        raise PmcoachError(NO_REVISION.fill(name=name))
    return said.decode("ascii").strip()


def commit_of_day(root: str, day: date, zone: str) -> str:
    """The id of the last commit of a day or before, in the first-parent line; raise PmcoachError when there is none.

    The day ends at midnight in a time zone, UTC where none is named.
    """
    from datetime import UTC, datetime, time, timedelta, tzinfo
    from zoneinfo import ZoneInfo

    tz: tzinfo = ZoneInfo(zone) if zone else UTC
    end = datetime.combine(day, time(), tz) + timedelta(days=1, seconds=-1)
    said = git.output(root, "rev-list", "-1", "--first-parent", f"--before={int(end.timestamp())}", "HEAD")
    if not said or not said.strip():
        raise PmcoachError(NO_COMMIT.fill(day=day))
    return said.decode("ascii").strip()


class Revision(Mapping[str, Source]):
    """A workspace at a commit; the texts of all files come by one process when the first is asked for."""

    def __init__(self, root: str, name: str) -> None:
        self.root = root
        self.commit = commit(root, name)

    @cached_property
    def _tree(self) -> Mapping[str, tuple[str, str]]:
        """Mode and id of each path that may be a record."""
        said = git.output(self.root, "ls-tree", "-r", "-z", self.commit, "--", SETTINGS_PATH, *FOLDERS)
        if said is None:
            raise PmcoachError(NO_HISTORY)
        found: dict[str, tuple[str, str]] = {}
        for row in said.split(b"\0"):
            head, tab, path = row.partition(b"\t")
            if tab:
                mode, _, blob = head.decode("ascii").split(" ")
                found[path.decode("utf-8", "surrogateescape")] = (mode, blob)
        return found

    @cached_property
    def _texts(self) -> Mapping[str, bytes]:
        from pmcoach.store.past import blobs

        return blobs(self.root, {blob for mode, blob in self._tree.values() if mode in REGULAR})

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._tree))

    def __len__(self) -> int:
        return len(self._tree)

    def __getitem__(self, path: str) -> Source:
        mode, blob = self._tree[path]
        return self._texts[blob][: LIMIT + 1] if mode in REGULAR else Unreadable(LINK)


def changed(root: str, name: str) -> set[str]:
    """The workspace's paths that differ from a commit: committed, staged, edited and new ones."""
    base = commit(root, name)
    fork = git.output(root, "merge-base", base, "HEAD") or base.encode("ascii")
    form = ("--relative", "--name-only", "-z", "--no-ext-diff", "--no-textconv", "--no-renames")
    since = git.output(root, "diff", *form, fork.decode("ascii").strip(), "--") or b""
    fresh = git.output(root, "ls-files", "--others", "--exclude-standard", "-z") or b""
    return {path.decode("utf-8", "surrogateescape") for path in (since + fresh).split(b"\0") if path}
