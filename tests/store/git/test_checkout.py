"""The commit of a program that runs from its checkout; nothing of a repository it is merely installed in."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from pmcoach.store.git import checkout

GIT = ("git", "-c", "user.name=a", "-c", "user.email=a@example.com")


def git(folder: Path, *words: str) -> str:
    return subprocess.run(
        (*GIT, "-C", str(folder), *words), check=True, capture_output=True, encoding="utf-8"
    ).stdout.strip()


def test_it_is_named_where_the_program_is_part_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "src/pmcoach"
    (package / "store/git").mkdir(parents=True)
    (package / "__init__.py").write_text("", encoding="utf-8")
    monkeypatch.setattr(checkout, "__file__", str(package / "store/git/checkout.py"))
    assert checkout.own_commit() == ""
    git(tmp_path, "init", "-q")
    (tmp_path / "own").write_text("", encoding="utf-8")
    git(tmp_path, "add", "own")
    git(tmp_path, "commit", "-qm", "their own files")
    assert checkout.own_commit() == ""
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "ours")
    assert checkout.own_commit() == git(tmp_path, "rev-parse", "--short", "HEAD")
    (package / "__init__.py").write_text("# changed\n", encoding="utf-8")
    assert checkout.own_commit() == git(tmp_path, "rev-parse", "--short", "HEAD") + "+"
