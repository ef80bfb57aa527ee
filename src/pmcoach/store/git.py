"""Git: the one door to the program. No shell, nothing of the repository's own settings is run."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

# A hook of git's own points these at its repository; ours is the one the workspace is in.
REDIRECTED = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY"})
SAFE = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


def _git(root: str, *arguments: str) -> str | None:
    """Run git and return what it prints; None when git is missing or refuses."""
    import subprocess  # only commands that look at git pay for it

    command = ("git", "-c", "core.fsmonitor=false", "-C", root, *arguments)
    try:
        done = subprocess.run(
            command,
            env={**os.environ, **SAFE},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=20,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None


def user(root: str) -> tuple[str, str]:
    """The name and the address git commits with here, each empty where none is set."""
    name, address = (_git(root, "config", "--get", key) for key in ("user.name", "user.email"))
    return (name or "").strip(), (address or "").strip()


def top(root: str) -> str | None:
    """The top folder of the repository a folder is in; None where it is in none."""
    said = _git(root, "rev-parse", "--show-toplevel")
    return said.strip() if said else None


def subjects(root: str, authors: Sequence[str], first: date, last: date) -> list[str]:
    """The subjects of somebody's commits of some days, merges left out, the oldest first; none without git."""
    marks = [f"--author={author}" for author in authors]
    span = (f"--since={first}T00:00:00", f"--until={last}T23:59:59")
    form = ("--no-merges", "--reverse", "--fixed-strings", "-z", "--format=%s", "-n", "50")
    said = _git(root, "log", *span, *form, *marks, "--end-of-options", "HEAD") if marks else None
    return [subject for subject in (said or "").split("\0") if subject.strip()]


class Forge(NamedTuple):
    """Where the repository lives on the web: its page, the branch, and the workspace's folder in it, with a slash."""

    address: str
    branch: str
    prefix: str
    is_github: bool


REMOTE = re.compile(
    r"(?:https?://(?:[^@/]*@)?|ssh://(?:[^@/]*@)?|git@)(?P<host>[\w.-]+)(?::\d+)?[:/](?P<path>[\w./~-]+?)(?:\.git)?/?"
)


def forge(root: str) -> Forge | None:
    """The page of the remote `origin`; None where there is none on the web. `pmcoach.forge` in git's settings names the kind."""
    match = REMOTE.fullmatch((_git(root, "remote", "get-url", "origin") or "").strip())
    if match is None:
        return None
    branch = (_git(root, "symbolic-ref", "--short", "HEAD") or "").strip() or "main"
    prefix = (_git(root, "rev-parse", "--show-prefix") or "").strip()
    kind = (_git(root, "config", "--get", "pmcoach.forge") or "").strip()
    host = match["host"]
    return Forge(
        f"https://{host}/{match['path']}", branch, prefix, kind == "github" or (not kind and "github" in host)
    )


def editor(root: str) -> str:
    """The editor git would open, empty where git is missing."""
    return (_git(root, "var", "GIT_EDITOR") or "").strip()


def open_editor(command: Sequence[str], path: str) -> int:
    """Run an editor on a file and return its exit code; 127 where it cannot be started."""
    import subprocess

    try:
        return subprocess.run((*command, path), check=False).returncode
    except OSError:
        return 127


def own_setting(name: str) -> str:
    """A setting of whoever runs pmcoach, from their own git configuration: a cloned repository cannot ship it."""
    return (_git(".", "config", "--global", "--get", name) or "").strip()


def printed(command: str) -> str | None:
    """The first line that a command from somebody's own settings prints, such as `pass show slack`; None where it fails."""
    import shlex
    import subprocess

    try:
        done = subprocess.run(
            shlex.split(command), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, timeout=60, check=True
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "replace").partition("\n")[0].strip()


def output(root: str, *arguments: str, given: bytes = b"", seconds: float = 120) -> bytes | None:
    """Run git with some input and return the bytes it prints; None when git is missing or refuses."""
    import subprocess

    command = ("git", "-c", "core.fsmonitor=false", "-c", "core.quotepath=false", "-C", root, *arguments)
    own = {name: value for name, value in os.environ.items() if name not in REDIRECTED}
    try:
        done = subprocess.run(
            command, env={**own, **SAFE}, input=given, capture_output=True, timeout=seconds, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
