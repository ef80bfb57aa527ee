"""What `git log` says: each commit with the workspace's files it changed, by their names and texts before and after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pmcoach.records import SETTINGS_PATH
from pmcoach.records.kinds.catalogue import GOAL
from pmcoach.store.git import git
from pmcoach.tuples import NamedTuple

FOLDERS = ("goals", "people", "reports", "reviews")  # of whose files the past is told
BELOW = tuple(f"{folder}/" for folder in FOLDERS)
REGULAR = ("100644", "100755")
ARGUMENTS = (
    "log",
    "--raw",
    "-z",
    "--no-abbrev",
    "-M60%",  # two goals from one template are up to half alike
    "-l1000",
    "-O/dev/null",  # in no order of the repository's own
    "--full-history",
    "--date-order",
    "--no-relative",
    "--no-color",
    "--no-notes",
    "--no-mailmap",
    "--diff-merges=combined",
    "--combined-all-paths",
    "--no-ext-diff",
    "--no-textconv",
    "--encoding=UTF-8",
    "--format=%x01%H%x1f%cI%x1f%aI%x1f%an",
)

# Where the settings went, the workspace went.
MOVED = (
    "diff-tree",
    "-r",
    "-z",
    "-M60%",
    "-l1000",
    "-O/dev/null",
    "--diff-filter=R",
    "--name-status",
    "--no-commit-id",
)


class Blob(NamedTuple):
    """A file's name and the id of its text, empty where there was none."""

    path: str
    id: str


class Change(NamedTuple):
    """One file in one commit: what it said after, and what it said in each parent."""

    after: Blob
    before: tuple[Blob, ...]


class Commit(NamedTuple):
    """A commit: when it was committed and when written, as ISO 8601, by whom, and what it changed in the workspace.

    Put in its place in the history, it says too when it reached the main line, and whether its own date is borne out.
    """

    id: str
    moment: str
    written: str
    author: str
    changes: tuple[Change, ...]
    joined: str = ""
    sure: bool = True


def log(root: str, prefixes: Sequence[str], revisions: Sequence[str]) -> list[Commit] | None:
    """The commits of some revisions, each before its parents; None where git does not know one of them.

    `prefixes` are the workspace's folders in its repository: where it is, and where it was.
    """
    # Without paths git compares each commit once, with paths twice: once to choose it, once to show it.
    paths = [f":(top,literal){prefix}{folder}" for prefix in prefixes for folder in FOLDERS]
    if not prefixes[0] and _alone(root, revisions[0]):
        paths = []
    said = git.output(root, *ARGUMENTS, *revisions, "--", *paths)
    if said is None:
        return None
    found = _commits(said.decode("utf-8", "surrogateescape"), prefixes)
    return [commit for commit in found if commit.changes]


def moved_from(root: str, prefix: str, commit: str) -> str | None:
    """The folder the workspace came from in a commit that brought it to another one; None where it did not."""
    said = git.output(root, *MOVED, commit, "--") or b""
    fields = iter(said.decode("utf-8", "surrogateescape").split("\0"))
    for status in fields:
        if status.startswith("R"):
            old, new = next(fields), next(fields)
            if new == f"{prefix}{SETTINGS_PATH}" and old.rpartition("/")[2] == SETTINGS_PATH:
                return old.removesuffix(SETTINGS_PATH)
    return None


def _alone(root: str, revision: str) -> bool:
    """Whether there is next to nothing beside the workspace in a commit."""
    said = git.output(root, "ls-tree", "-d", "-z", "--name-only", revision) or b""
    names = {name for name in said.decode("utf-8", "replace").split("\0") if name and name[0] != "."}
    return names <= {*FOLDERS, "metrics"}


def _commits(said: str, prefixes: Sequence[str]) -> Iterator[Commit]:
    head, found = "", list[Change]()
    fields = iter(said.split("\0"))
    for field in fields:
        row = field.removeprefix("\n")
        if row.startswith(":"):
            found.extend(_changes(row, fields, prefixes))
        elif row.startswith("\x01"):
            yield from _commit(head, found)
            head, found = row, []
    yield from _commit(head, found)


def _commit(head: str, found: list[Change]) -> Iterator[Commit]:
    """The commit a head and changes make; none where there is no head yet."""
    if head:
        commit, moment, written, author = head[1:].split("\x1f", 3)
        shown = author.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        yield Commit(commit, moment, written, shown, tuple(_moved(found)))


def _changes(row: str, names: Iterator[str], prefixes: Sequence[str]) -> Iterator[Change]:
    """Take a row apart, and the names that follow it. A merge has modes, ids and names of all its parents."""
    *words, status = row.split(" ")
    parents = row.rindex(":") + 1
    several = parents > 1 or status[0] == "R"
    paths = [_inside(next(names), prefixes) for _ in range(parents + 1 if several else 1)]
    if not several:
        paths *= 2
    modes, ids = words[: parents + 1], words[parents + 1 :]
    modes[0] = modes[0][parents:]
    *before, after = [
        Blob(path, each if path and mode in REGULAR else "")
        for path, mode, each in zip(paths, modes, ids, strict=True)
    ]
    if after.path:
        yield Change(after, tuple([blob if blob.path else Blob(after.path, "") for blob in before]))
    elif before[0].path:
        yield Change(Blob(before[0].path, ""), (before[0],))


def _inside(name: str, prefixes: Sequence[str]) -> str:
    """A name in the repository as the workspace has it; empty for what is none of its records."""
    for prefix in prefixes:
        inside = name.removeprefix(prefix)  # below the top git was asked for nothing else
        if inside.startswith(BELOW):
            return inside
    return ""


def _moved(found: list[Change]) -> Iterator[Change]:
    """A goal that goes from one period to another in a commit stays the same goal, however much of it changed."""
    if all(change.after.id for change in found):
        yield from found
        return
    gone = {goal_file(each.after.path): each for each in found if not each.after.id}
    gone.pop("", None)
    come = {goal_file(each.after.path) for each in found if not any(blob.id for blob in each.before)}
    for change in found:
        name = goal_file(change.after.path)
        if name in gone and name in come:
            if change is gone[name]:
                continue
            if not any(blob.id for blob in change.before):
                change = Change(change.after, gone[name].before)
        yield change


def goal_file(path: str) -> str:
    """The file name of a goal; empty for other files."""
    folder, _, name = path.rpartition("/")
    return name if folder.startswith(f"{GOAL.folder}/") else ""
