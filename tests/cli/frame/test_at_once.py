"""Calls in processes of their own, over one folder of what is kept: each says what it would say alone."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.benchmarks.workspace import TODAY, Shape, texts
from tests.cli.conftest import put

pytestmark = pytest.mark.bulk

FILES = dict(texts(Shape(6, 70)))  # so many that parts are kept, and that two processes work
REPORTS = [path for path in sorted(FILES) if path.startswith("reports/")]
LINT = ("lint", "--format", "concise")
CHECK = ("check", "--format", "json")


def settle(folder: Path) -> None:
    """Let all files have been written a minute ago, and a second: what is younger may change again."""
    moment = time.time() - 60
    for path in folder.rglob("*.yaml"):
        os.utime(path, (moment, moment))


def spoil(path: Path) -> None:
    """Put a field into a report that none has."""
    path.write_text(f"{path.read_text(encoding='utf-8')}problem: none\n", encoding="utf-8")


class Calls:
    """Calls of the program with one cache."""

    def __init__(self, top: Path) -> None:
        self.cache = str(top / "cache")

    def begin(self, folder: Path, words: Sequence[str], cache: str = "") -> subprocess.Popen[str]:
        """Begin one."""
        environ = os.environ | {
            "PMCOACH_TODAY": TODAY.isoformat(),
            "XDG_CACHE_HOME": self.cache,
            "PMCOACH_CACHE": cache,
        }
        return subprocess.Popen(
            (sys.executable, "-m", "pmcoach", *words), cwd=folder, env=environ,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
        )  # fmt: skip

    def said(self, *begun: subprocess.Popen[str]) -> list[tuple[int, str]]:
        """What some that go on at the same time end with, and say."""
        ended = [(call.communicate(timeout=120)[0], call.returncode) for call in begun]
        return [(code, out) for out, code in ended]

    def alone(self, folder: Path, words: Sequence[str]) -> tuple[int, str]:
        """What one says while nothing is kept."""
        return self.said(self.begin(folder, words, "off"))[0]


@pytest.fixture
def calls(tmp_path: Path) -> Calls:
    return Calls(tmp_path)


def test_two_processes_at_once_say_what_each_says_alone(calls: Calls, tmp_path: Path) -> None:
    folder = tmp_path / "work"
    put(folder, FILES)
    for path in (REPORTS[-1], REPORTS[3]):
        spoil(folder / path)
        settle(folder)
        time.sleep(2.1)  # a file of which the state changed is looked at twice
        expected = [calls.alone(folder, words) for words in (LINT, LINT, CHECK)]
        for _ in range(2):
            assert calls.said(*(calls.begin(folder, words) for words in (LINT, LINT, CHECK))) == expected


def test_workspaces_of_one_name_are_not_taken_for_each_other(calls: Calls, tmp_path: Path) -> None:
    folders = [tmp_path / above / "work" for above in "ab"]
    for folder, path in zip(folders, (REPORTS[2], REPORTS[-1]), strict=True):
        put(folder, FILES)
        spoil(folder / path)
        settle(folder)
    time.sleep(2.1)
    expected = [calls.alone(folder, LINT) for folder in folders]
    assert expected[0] != expected[1]
    for _ in range(2):
        assert [calls.said(calls.begin(folder, LINT))[0] for folder in folders] == expected
