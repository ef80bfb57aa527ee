"""Where the history is cut, or a part is not checked out: the same exit code, no verdict that rests on it, and a word on stderr."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import ROOT
from tests.repository import Repo

from pmcoach.formats import FORMATS
from pmcoach.project import Project
from pmcoach.records.fields.enums import Severity
from pmcoach.rules.catalogue import RULES


def ran(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A command in a folder, on 2026-11-20."""
    return subprocess.run(
        [sys.executable, "-m", "pmcoach", "--lang", "en", *words], cwd=folder, capture_output=True, text=True,
        env={**os.environ, "PMCOACH_TODAY": "2026-11-20"}, check=False,
    )  # fmt: skip


def cloned(repo: Repo, *options: str) -> Path:
    """A clone of a repository beside it."""
    place = repo.root.parent / "clone"
    subprocess.run(
        ["git", "clone", "-q", *options, repo.root.as_uri(), str(place)], check=True, capture_output=True
    )
    return place


@pytest.mark.bulk
def test_a_shallow_clone_ends_as_the_whole_and_says_what_it_cannot_see(repo: Repo) -> None:
    shutil.copytree(ROOT / "examples" / "zh", repo.root, dirs_exist_ok=True)
    repo.commit("2026-09-28T10:00:00+00:00", {})
    path = min((repo.root / "goals/2026-Q4").iterdir())
    text = path.read_text(encoding="utf-8")
    moved = text.replace("2026-12-31", "2027-01-31")
    assert moved != text
    repo.commit("2026-11-10T10:00:00+00:00", {path.relative_to(repo.root).as_posix(): moved})
    repo.commit("2026-11-12T10:00:00+00:00", {"notes.txt": "later\n"})
    shallow = cloned(repo, "--depth", "1")
    for severity in ("error", "info"):
        words = ("lint", "--fail-on", severity)
        assert ran(repo.root, *words).returncode == ran(shallow, *words).returncode
    whole = ran(repo.root, "lint")
    assert "shallow" not in whole.stderr
    for form in FORMATS:
        cut = ran(shallow, "lint", "--format", form)
        assert cut.returncode == whole.returncode
        assert cut.stderr.count("this clone has only the latest commits (shallow)") == 1
    assert "H101" in ran(repo.root, "lint", "--format", "concise").stdout
    assert "H101" not in ran(shallow, "lint", "--format", "concise").stdout


def test_no_rule_on_what_moved_fails_a_run() -> None:
    about_moves = [rule for rule in RULES if rule.family == "H" and rule.about is not Project]
    assert [rule.code for rule in about_moves if rule.severity is Severity.ERROR] == []


@pytest.mark.bulk
def test_what_is_not_checked_out_is_read_and_not_judged(repo: Repo) -> None:
    files = {
        "pmcoach.yaml": "lead: chen.jing\n",
        "people/chen.jing.yaml": "name: 陈静\n",
        "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\nnonsense: 1\n",
        "goals/2026-Q4/csat.yaml": "title: A\nowner: li.wei\nparent: nobody\n",
    }
    repo.commit("2026-11-10T10:00:00+00:00", files)
    whole = ran(repo.root, "lint", "--select", "E", "--format", "concise")
    assert "E004" in whole.stdout
    assert "checked out" not in whole.stderr
    repo.git("sparse-checkout", "set", "--cone", "goals")
    for words in (("lint",), ("lint", "--changed"), ("lint", "goals")):
        found = ran(repo.root, *words, "--select", "E", "--format", "concise")
        assert (found.returncode, found.stdout) == (0, "")
        assert found.stderr.startswith("note: 2 files are not checked out here (git sparse-checkout)")
    repo.git("sparse-checkout", "disable")
    assert "E004" in ran(repo.root, "lint", "--format", "concise").stdout
