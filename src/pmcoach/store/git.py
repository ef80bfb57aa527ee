"""Git: the one door to the program. No shell, nothing of the repository's own settings is run."""

from __future__ import annotations

import os

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
