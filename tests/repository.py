"""A real repository in a temporary folder, made a commit at a time, each with its author and moment."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

MOMENT = "2026-10-01T09:00:00+08:00"


class Repo:
    """A workspace in a repository, in its top folder or below."""

    def __init__(self, top: Path, workspace: str = "") -> None:
        self.top = top
        self.root = top / workspace
        self.root.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main")
        self.write({"pmcoach.yaml": "language: zh\ntimezone: Asia/Shanghai\n"})

    def git(self, *words: str, moment: str = MOMENT, author: str = "李伟", check: bool = True) -> str:
        """Run git as somebody at a moment and return what it prints."""
        env = {
            **os.environ,
            "GIT_AUTHOR_DATE": moment,
            "GIT_COMMITTER_DATE": moment,
            "GIT_AUTHOR_NAME": author,
            "GIT_COMMITTER_NAME": author,
            "GIT_AUTHOR_EMAIL": "a@example.org",
            "GIT_COMMITTER_EMAIL": "a@example.org",
            "GIT_EDITOR": "true",
        }
        done = subprocess.run(
            ("git", *words), cwd=self.top, env=env, capture_output=True, check=False, encoding="utf-8"
        )
        assert done.returncode == 0 or not check, done.stderr
        return done.stdout.strip()

    def write(self, files: dict[str, str]) -> None:
        """Write files of the workspace, every byte as it is given."""
        for path, text in files.items():
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).write_bytes(text.encode())

    def commit(
        self, moment: str, files: dict[str, str] | None = None, *, author: str = "李伟", message: str = "x"
    ) -> str:
        """Commit all that changed and return the commit's id."""
        self.write(files or {})
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message, moment=moment, author=author)
        return self.git("rev-parse", "HEAD")
