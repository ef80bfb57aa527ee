"""The history of a workspace from git: one `log` for all files, one `cat-file` for all texts that are wanted."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime, tzinfo
from functools import cached_property
from typing import Any

from pmcoach.project.history import SHA1, Version
from pmcoach.store.disk.memory import Memory
from pmcoach.store.git import git
from pmcoach.store.git.log import FOLDERS, Blob, Change, Commit, goal_file, log, moved_from
from pmcoach.store.git.order import LAST, Moment, links, moments
from pmcoach.text import Text

MOST = 8  # folders a workspace is followed through
FORM = 4  # of the commits that are kept; others are read again


class GitPast:
    """The past of a workspace on disk, of the commit that is checked out or of another. Empty where git knows nothing.

    No commit was made after the moment `latest`, whatever it says of itself.
    """

    def __init__(
        self,
        root: str,
        revision: str = "HEAD",
        zone: tzinfo | None = None,
        latest: datetime | None = None,
    ) -> None:
        self.root = root
        self.revision = revision
        self.zone = zone
        self.latest = latest
        self._lacks = False
        self._memory = Memory(root)
        self._news: dict[str, str] = {}
        self._chains: dict[str, tuple[Version, ...]] = {}
        self._left_out: dict[str, Sequence[str]] = {}

    @cached_property
    def _found(self) -> tuple[Text | None, str, str]:
        """Why there is no history to read, if so; else the workspace's folder in its repository, and the commit."""
        asked = ("--is-shallow-repository", "--show-prefix", f"{self.revision}^{{commit}}")
        said = git.answer(self.root, "rev-parse", *asked, seconds=git.SHORT)
        if said is None or said.code:
            return git.trouble(self.root, said), "", ""
        shallow, *prefix, tip, _ = said.out.decode("utf-8", "surrogateescape").split("\n")
        return git.SHALLOW if shallow == "true" else None, "\n".join(prefix), tip

    @property
    def rests_on(self) -> tuple[Text | None, str, str]:
        """What decides what it says: why there is none, else the workspace's folder in its repository, and the commit."""
        return self._found

    @property
    def trouble(self) -> Text | None:
        """Why there is no history to read, or not all of it; None where there is one."""
        return git.LACKING if self._read[0] is None and self._lacks else self._read[0]

    @property
    def sound(self) -> bool:
        """Whether nothing that was asked so far was missing. Asks nothing itself."""
        known = self.__dict__.get("_read", (None,))[0]
        return known in (None, git.NO_REPOSITORY, git.NO_COMMIT) and not self._lacks

    @cached_property
    def _read(self) -> tuple[Text | None, Sequence[Commit]]:
        """All commits that changed a file of the workspace, each before its parents; why not, if they cannot be read."""
        trouble, prefix, tip = self._found
        if trouble is not None:
            return trouble, ()
        kept, prefixes, known = _kept(self._memory.load("commits"))
        if kept == tip:
            return None, list(known.values())
        new = log(self.root, prefixes, (tip, f"^{kept}")) if kept and prefixes[0] == prefix else None
        if new is None:
            prefixes, known = [prefix], {}
            new = self._whole(tip, prefixes)
        order = links(self.root, tip)
        if new is None or order is None:
            return git.BROKEN, ()
        known |= {commit.id: commit for commit in new}
        latest = LAST if self.latest is None else int(self.latest.timestamp())
        came = moments(order, latest)
        found = [_placed(known[each.id], came[each.id]) for each in order if each.id in known]
        # What is not yet true of a commit's date may be so tomorrow.
        if self.revision == "HEAD" and all(each.seconds <= latest for each in order):
            self._memory.save("commits", [FORM, tip, prefixes, found])
        return None, found

    def _whole(self, tip: str, prefixes: list[str]) -> list[Commit] | None:
        """The whole history; the folders the workspace was in before are added to those it is known to be in."""
        found = log(self.root, prefixes, (tip,))
        while found and len(prefixes) < MOST:
            before = moved_from(self.root, prefixes[-1], found[-1].id)
            if before is None or before in prefixes:
                break
            prefixes.append(before)
            found = log(self.root, prefixes, (tip,))
        return found

    @cached_property
    def _changes(self) -> Mapping[str, Sequence[tuple[int, Commit, Change]]]:
        """The changes that left a file at each path, the newest first, with the place of their commit."""
        found: dict[str, list[tuple[int, Commit, Change]]] = {}
        for index, commit in enumerate(self._read[1]):
            for change in commit.changes:
                found.setdefault(change.after.path, []).append((index, commit, change))
        return found

    @cached_property
    def _heads(self) -> Mapping[str, str]:
        """The id of each file's text in the commit."""
        tip = self._found[2]
        said = (git.output(self.root, "ls-tree", "-r", "-z", tip, "--", *FOLDERS) if tip else None) or b""
        rows = (row.decode("utf-8", "surrogateescape").partition("\t") for row in said.split(b"\0"))
        return {path: head.split(" ")[2] for head, tab, path in rows if tab}

    def versions(self, path: str) -> tuple[Version, ...]:
        """The versions of a file that stands at a path today, the oldest first."""
        if path not in self._chains:
            steps = self._steps(path) if path in self._changes else ()
            self._chains[path] = tuple(self._version(*step, path) for step in steps)
        return self._chains[path]

    @cached_property
    def _gone(self) -> Mapping[str, Sequence[tuple[int, str]]]:
        """The commits that took a goal away, the newest first, each with the path, by the name of the goal's file."""
        found: dict[str, list[tuple[int, str]]] = {}
        for path, changes in self._changes.items():
            for index, _, change in changes if goal_file(path) else ():
                if not change.after.id:
                    found.setdefault(goal_file(path), []).append((index, path))
        return {name: sorted(each) for name, each in found.items()}

    def absent(self, paths: Collection[str]) -> tuple[str, ...]:
        """The goals the history knows that are not at any of some paths, less those that are only not checked out."""
        gone = {path for each in self._gone.values() for _, path in each if path not in self._heads}
        missing = {path for path in self._heads if goal_file(path) and path not in paths}
        return tuple(sorted((gone | missing) - {*paths} - {*self.left_out(missing)}))

    @cached_property
    def sparse(self) -> bool:
        """Whether git was told to check out a part of the commit only."""
        said = (
            git.output(self.root, "config", "--type=bool", "core.sparseCheckout") if self._found[2] else None
        )
        return said is not None and said.strip() == b"true"

    def left_out(self, paths: Collection[str]) -> Collection[str]:
        """Those of some paths that are in the commit but that git was told not to check out."""
        places = {path.partition("/")[0] for path in paths}
        return {path for place in places for path in self._not_there(place)} & {*paths}

    def _not_there(self, place: str) -> Collection[str]:
        """What is in the commit at a place or below that git was told not to check out; git is asked once for each."""
        if place not in self._left_out:
            said = git.output(self.root, "ls-files", "-t", "-z", "--", place) or b""
            rows = said.decode("utf-8", "surrogateescape").split("\0")
            self._left_out[place] = [row[2:] for row in rows if row.startswith("S ")]
        return self._left_out[place]

    def authors(self, path: str) -> Mapping[str, tuple[str, str, str]]:
        """The committed lines of a file, each with the name and address of whoever wrote it, and the commit."""
        return git.author_lines(self.root, path, "" if self.revision == "HEAD" else self.revision)

    def _came_from(self, index: int, path: str) -> str:
        """The path at which a goal stood last, before a commit put it at a path; that path, where it was nowhere else."""
        gone = self._gone.get(goal_file(path), ())
        return next((other for at, other in gone if at > index), path)

    def _steps(self, path: str) -> Iterator[tuple[Commit, Change]]:
        """The changes that led to a file's text, found from text to text: what a merge left behind is none of them."""
        found: dict[tuple[int, str], tuple[Commit, Change]] = {}
        waiting = [(-1, Blob(path, self._heads.get(path, "")))]
        while waiting:
            above, blob = waiting.pop()
            older = (each for each in self._changes.get(blob.path, ()) if each[0] > above)
            for index, commit, change in (each for each in older if each[2].after.id == blob.id):
                if (index, blob.path) not in found:
                    found[index, blob.path] = (commit, change)
                    before = [each for each in change.before if each.id]
                    before = before or [Blob(self._came_from(index, blob.path), "")]
                    waiting.extend((index, each) for each in before)
                if any(each.id for each in change.before):
                    break  # else another line may know where it came from
        return (found[key] for key in sorted(found, reverse=True))

    def _version(self, commit: Commit, change: Change, path: str) -> Version:
        before = _before(change)
        was, name = (each.path if each.path != path else "" for each in (before[0], change.after))
        came, joined = (_moment(each, self.zone) for each in (commit.moment, commit.joined))
        written = _written(commit.written, self.zone)
        others = tuple(each.id for each in before[1:])
        return Version(
            commit.id, came, commit.author, before[0].id, change.after.id, others, was, name,
            joined if joined != came else None,
            written if written is not None and written < came else None,
            commit.sure,
        )  # fmt: skip

    def texts(self, ids: Collection[str]) -> Mapping[str, bytes]:
        """The texts with some ids, by one process; what is not there is left out."""
        found = blobs(self.root, ids)
        self._lacks = self._lacks or len(found) < len({*ids} - {""})
        return found

    @cached_property
    def _learned(self) -> dict[str, str]:
        """What earlier runs learned."""
        kept = self._memory.load("learned")
        return kept if isinstance(kept, dict) else {}

    def recall(self, key: str) -> str | None:
        """What was learned under a key in an earlier run."""
        found = self._news.get(key) or self._learned.get(key)
        return found if isinstance(found, str) else None

    def learn(self, key: str, value: str) -> None:
        """Keep something for later runs; `save` writes it."""
        self._news[key] = value

    def save(self) -> None:
        """Write what was learned; where the disk refuses, the next run learns it again."""
        if self._news:
            self._memory.save("learned", {**self._learned, **self._news})


def _kept(kept: Any) -> tuple[str, list[str], dict[str, Commit]]:
    """The commit up to which an earlier run read the history, and what it read; nothing where that is not to be trusted."""
    try:
        form, tip, folders, found = kept
        prefixes = [str(folder) for folder in folders] or [""]
        read = [
            Commit(name, moment, written, author, tuple(map(_change, changes)), joined, sure)
            for name, moment, written, author, changes, joined, sure in found
        ]
    except (TypeError, ValueError):
        return "", [""], {}
    return (tip, prefixes, {commit.id: commit for commit in read}) if form == FORM else ("", [""], {})


def _change(kept: Any) -> Change:
    after, before = kept
    return Change(Blob(*after), tuple(Blob(*each) for each in before))


def _before(change: Change) -> Sequence[Blob]:
    """What a file said before. One that was not there may have been there before that: it said nothing."""
    return [each for each in change.before if each.id] or [Blob(change.after.path, "")]


def _placed(commit: Commit, when: Moment) -> Commit:
    """A commit with the moments the order of the history gives it, in the place of its date, in its committer's time zone."""
    zone = _zone(commit.moment)
    came, joined = (datetime.fromtimestamp(each, zone).isoformat() for each in (when.came, when.joined))
    return commit._replace(moment=came, joined=joined, sure=when.sure)


def _zone(date: str) -> tzinfo:
    """The time zone of a commit's date; UTC where nobody can read it."""
    try:
        return datetime.fromisoformat(date).tzinfo or UTC
    except ValueError:
        return UTC


def _moment(text: str, zone: tzinfo | None) -> datetime:
    """A moment in a time zone; in its own where none is named."""
    moment = datetime.fromisoformat(text)
    return moment if zone is None else moment.astimezone(zone)


def _written(text: str, zone: tzinfo | None) -> datetime | None:
    """When a commit was written; None where nobody can read it."""
    try:
        return _moment(text, zone)
    except (ValueError, OverflowError):
        return None


def blobs(root: str, ids: Collection[str]) -> Mapping[str, bytes]:
    """The texts git keeps under some ids, by one process; what is not there is left out."""
    wanted = sorted({each for each in ids if each})
    if not wanted:
        return {}
    said = git.output(
        root, "cat-file", "--batch", given="".join(f"{each}\n" for each in wanted).encode("ascii")
    )
    return dict(_blobs(said or b""))


def committed(root: str, path: str) -> Sequence[str]:
    """The lines of a file as it was committed or is to be, whatever the case of its name; none for what git does not keep."""
    folder = f":(icase){path.rpartition('/')[0]}"
    listed = git.output(root, "ls-files", "-s", "-z", "--", folder) or b""
    listed += git.output(root, "ls-tree", "-r", "-z", "HEAD") or b""
    rows = (row.partition("\t") for row in listed.decode("utf-8", "surrogateescape").split("\0"))
    ids = {
        word
        for head, _, name in rows
        if name.casefold() == path
        for word in head.split(" ")
        if len(word) >= SHA1
    }
    return [
        line for text in blobs(root, ids).values() for line in text.decode("utf-8", "replace").split("\n")
    ]


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
