"""Git: the one door to the program. No shell, nothing of the repository's own settings is run."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Mapping, Sequence
from datetime import date

from pmcoach.patterns import pattern
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

# What of git's variables is handed on: where its programs and the user's own settings are, whom git trusts, and who commits.
# All others change what is read or how it is said: a hook of git's own points some at its repository, editors set others.
KEPT = pattern(
    r"GIT_(?:EXEC_PATH|CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|(?:KEY|VALUE)_\d+)|CEILING_DIRECTORIES"
    r"|DISCOVERY_ACROSS_FILESYSTEM|TEST_ASSUME_DIFFERENT_OWNER|(?:AUTHOR|COMMITTER)_(?:NAME|EMAIL|DATE)|EDITOR)"
)
SAFE = {
    # What somebody put in the place of a commit, in this copy alone.
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    # What a partial clone lacks would be fetched, by a program that the repository's settings name.
    "GIT_ALLOW_PROTOCOL": "none",
    "LC_ALL": "C",
}
# Settings of the repository that would run something, or make git say the same thing in another way.
SETTINGS = (
    "core.fsmonitor=false",
    "log.showSignature=false",
    "log.showRoot=true",
    "log.follow=false",
    "diff.relative=false",
    "blame.ignoreRevsFile=",
    "advice.graftFileDeprecated=false",
    # A folder of the workspace can be made to look like a repository, with settings of its own.
    "safe.bareRepository=explicit",
)
NO_GIT = Text(
    en="git is not there, or does not answer, so the history cannot be read",
    zh="没有安装 git，或者 git 没有响应，读不了历史",
)
NO_REPOSITORY = Text(en="this folder is in no git repository", zh="这个文件夹不在 git 仓库里")
NO_COMMIT = Text(en="nothing is committed yet", zh="还没有提交过")
ANOTHERS = Text(
    en="git does not trust this repository, for it belongs to another user; "
    "if you do: git config --global --add safe.directory {folder}",
    zh="这个仓库属于别的用户，git 不信任它；如果你信任：git config --global --add safe.directory {folder}",
)
SHALLOW = Text(
    en="this clone has only the latest commits (shallow), so what moved cannot be told; "
    "git fetch --unshallow brings the rest",
    zh="这是浅克隆，只有最近的提交，看不出改动历史；用 git fetch --unshallow 取回全部",
)
BROKEN = Text(
    en="this repository is damaged, or not all of it is here, so its history cannot be read",
    zh="这个仓库已损坏或不完整，读不了历史",
)
LACKING = Text(
    en="this clone leaves out older texts (partial), so not everything that moved can be told; "
    "git fetch --refetch --no-filter brings them",
    zh="这个克隆没有取回旧内容（部分克隆），有些改动看不出来；用 git fetch --refetch --no-filter 取回",
)
REFUSED = Text(en="git cannot read this repository: {said}", zh="git 读不了这个仓库：{said}")


class Printed(NamedTuple):
    """What git printed, what it complained of, and its exit code."""

    code: int
    out: bytes
    complaint: str


def environment(environ: Mapping[str, str]) -> dict[str, str]:
    """The environment less those of git's variables that change what it reads or how it says it."""
    return {
        name: value
        for name, value in environ.items()
        if not name.startswith("GIT_") or KEPT.fullmatch(name) is not None
    }


SHORT = 5.0  # seconds for what git says at once
_silent: set[str] = set()  # folders in which git did not even do that, as where its settings lead to a pipe


def answer(root: str, *arguments: str, given: bytes = b"", seconds: float = 120) -> Printed | None:
    """Run git with some input; None where there is no such program, or it takes too long.

    Where it took too long for a short answer it is not asked again: each question would wait as long.
    """
    import subprocess  # only commands that look at git pay for it

    if root in _silent:
        return None
    settings = [word for each in SETTINGS for word in ("-c", each)]
    own = environment(os.environ)
    try:
        done = subprocess.run(
            ("git", *settings, "-C", root, *arguments),
            env={**own, **SAFE},
            input=given,
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        if seconds <= SHORT:
            _silent.add(root)
        return None
    except (OSError, ValueError):  # a zero byte can be no argument
        return None
    return Printed(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace"))


def as_asked(root: str, *arguments: str) -> Printed | None:
    """Run git as somebody asked for by hand, with the hooks, the signing and the way to remotes it is set up with."""
    import subprocess

    own = environment(os.environ)
    try:
        done = subprocess.run(("git", "-C", root, *arguments), env=own, capture_output=True, check=False)
    except (OSError, ValueError):
        return None
    return Printed(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace"))


def output(root: str, *arguments: str, given: bytes = b"") -> bytes | None:
    """The bytes git prints; None when git is missing or refuses."""
    said = answer(root, *arguments, given=given)
    return said.out if said is not None and said.code == 0 else None


def _line(root: str, *arguments: str) -> str:
    """The line git prints; empty when git is missing or refuses."""
    said = answer(root, *arguments, seconds=SHORT)
    return said.out.decode("utf-8", "replace").strip() if said is not None and said.code == 0 else ""


def trouble(root: str, said: Printed | None) -> Text:
    """Why git did not answer about a repository."""
    if said is None:
        return NO_GIT
    if "dubious ownership" in said.complaint or "unsafe repository" in said.complaint:
        # The folder git means is the repository's, which need not be the workspace's.
        named = re.search(r"repository at '(.+)'", said.complaint)
        return ANOTHERS.fill(folder=shlex.quote(named[1] if named is not None else root))
    if "not a git repository" in said.complaint:
        return NO_REPOSITORY
    if "unknown revision" in said.complaint or "Needed a single revision" in said.complaint:
        return NO_COMMIT
    return REFUSED.fill(said=said.complaint.strip().split("\n")[0])


def user(root: str) -> tuple[str, str]:
    """The name and the address git commits with here, each empty where none is set."""
    return _line(root, "config", "--get", "user.name"), _line(root, "config", "--get", "user.email")


def top(root: str) -> str | None:
    """The top folder of the repository a folder is in; None where it is in none."""
    return _line(root, "rev-parse", "--show-toplevel") or None


def subjects(root: str, authors: Sequence[str], first: date, last: date) -> list[str]:
    """The subjects of somebody's commits of some days, merges left out, the oldest first; none without git."""
    marks = [f"--author={author}" for author in authors]
    span = (f"--since={first}T00:00:00", f"--until={last}T23:59:59")
    form = (
        "--no-merges",
        "--reverse",
        "--fixed-strings",
        "-z",
        "--format=%s",
        "--encoding=UTF-8",
        "-n",
        "50",
    )
    said = output(root, "log", *span, *form, *marks, "--end-of-options", "HEAD") if marks else None
    return [subject for subject in (said or b"").decode("utf-8", "replace").split("\0") if subject.strip()]


class Forge(NamedTuple):
    """Where the repository lives on the web: its page, the branch, and the workspace's folder in it, with a slash."""

    address: str
    branch: str
    prefix: str


REMOTE = pattern(
    r"(?:https?://(?:[^@/]*@)?|ssh://(?:[^@/]*@)?|git@)(?P<host>[\w.-]+)(?::\d+)?[:/](?P<path>[\w./~-]+?)(?:\.git)?/?"
)


def forge(root: str) -> Forge | None:
    """The page of the remote `origin`; None where there is none on the web."""
    match = REMOTE.fullmatch(_line(root, "remote", "get-url", "origin"))
    if match is None:
        return None
    branch = _line(root, "symbolic-ref", "--short", "HEAD") or "main"
    return Forge(f"https://{match['host']}/{match['path']}", branch, prefix(root))


def host(root: str) -> tuple[str, str]:
    """The host of the remote `origin`, empty where there is none on the web, and the kind of forge `pmcoach.forge` names."""
    match = REMOTE.fullmatch(_line(root, "remote", "get-url", "origin"))
    return match["host"] if match else "", _line(root, "config", "--get", "pmcoach.forge")


def author_lines(root: str, path: str, revision: str = "") -> dict[str, tuple[str, str, str]]:
    """The lines of a file, each with the name and address of whoever committed it so, and the commit; none for what is new.

    `git blame` knows no `--no-mailmap`, and a .mailmap that came with a clone would say who somebody is; so it is asked for commits only.
    """
    asked = ("blame", "--line-porcelain", "--encoding=UTF-8", *([revision] if revision else []), "--", path)
    found: dict[str, str] = {}
    commit = ""
    for row in (output(root, *asked) or b"").decode("utf-8", "replace").split("\n"):
        if row.startswith("\t"):
            found.setdefault(row[1:].rstrip("\r"), commit)
        elif re.fullmatch(r"[0-9a-f]{40,64}", key := row.partition(" ")[0]):
            commit = key
    authors = _authors(root, sorted({each for each in found.values() if set(each) != {"0"}}))
    return {line: authors[commit] for line, commit in found.items() if commit in authors}


def _authors(root: str, commits: Sequence[str]) -> dict[str, tuple[str, str, str]]:
    """The name and address of each commit's author as they stand in it, and the commit."""
    if not commits:
        return {}
    asked = (
        "log",
        "--no-walk=unsorted",
        "--no-mailmap",
        "--encoding=UTF-8",
        "--format=%H%n%an%n%ae",
        "--stdin",
    )
    said = output(root, *asked, given="".join(f"{each}\n" for each in commits).encode()) or b""
    rows = said.decode("utf-8", "replace").split("\n")
    return {
        commit: (name, mail, commit)
        for commit, name, mail in zip(rows[::3], rows[1::3], rows[2::3], strict=False)
    }


def prefix(root: str) -> str:
    """A folder as its repository names it, with a slash; empty for the top, and outside a repository."""
    return _line(root, "rev-parse", "--show-prefix")


def own_editor() -> str:
    """The editor the user's own configuration of git names; what a repository's names is not run."""
    return own_setting("core.editor")


def standing(root: str) -> Text | None:
    """Why git knows nothing of a folder; None where it does."""
    said = answer(root, "rev-parse", "--show-toplevel", seconds=SHORT)
    return None if said is not None and said.code == 0 else trouble(root, said)


def open_editor(command: Sequence[str], path: str) -> int:
    """Run an editor on a file and return its exit code; 127 where it cannot be started."""
    import subprocess

    try:
        return subprocess.run((*command, path), check=False).returncode
    except OSError:
        return 127


def own_setting(name: str) -> str:
    """A setting of whoever runs pmcoach, from their own git configuration: a cloned repository cannot ship it."""
    return _line(".", "config", "--global", "--get", name)


def setting(root: str, name: str) -> str:
    """A setting as git sees it in a folder: the repository's own configuration, which no clone takes along, else the user's."""
    return _line(root, "config", "--get", name)


def set_local(root: str, name: str, value: str) -> Printed | None:
    """Write a setting into the repository's own configuration, which no clone takes along."""
    return answer(root, "config", "--local", name, value, seconds=SHORT)


def printed(command: str) -> str | None:
    """The first line that a command from somebody's own settings prints, such as `pass show slack`; None where it fails."""
    import subprocess

    try:
        done = subprocess.run(
            shlex.split(command), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, timeout=60, check=True
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "replace").partition("\n")[0].strip()
