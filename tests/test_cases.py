"""Whole folders as people make them: those in `ok` are silent, those in `err` say what `expected.txt` has."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pmcoach.__main__ import main
from tests.conftest import TESTS

CASES = TESTS / "cases"
EXPECTED = "expected.txt"
BROKEN_SETTINGS = ("wrong-values",)  # what applies is not what somebody wrote


def folders(kind: str) -> list[str]:
    return sorted(path.name for path in (CASES / kind).iterdir())


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "PMCOACH_LANG", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


def lint(case: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """The exit code and the output of `lint` on a copy of a case, away from pmcoach's own history."""
    shutil.copytree(case, folder, ignore=shutil.ignore_patterns(EXPECTED))
    words = ("-C", str(folder), "--at", "2026-11-20", "lint", "--format", "concise", "--fail-on", "info")
    code = main(words)
    out, err = capsys.readouterr()
    assert err == ""
    return code, out


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("name", folders("ok"))
def test_a_workspace_without_mistakes_is_silent(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert lint(CASES / "ok" / name, tmp_path / "work", capsys) == (0, "")


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("name", folders("err"))
def test_each_mistake_is_said_at_its_line(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], update: bool
) -> None:
    code, out = lint(CASES / "err" / name, tmp_path / "work", capsys)
    expected = CASES / "err" / name / EXPECTED
    if update:
        expected.write_text(out, encoding="utf-8", newline="")
    assert expected.is_file(), "run pytest --update and read what it wrote"
    assert out == expected.read_bytes().decode("utf-8")
    assert code == (2 if name in BROKEN_SETTINGS else 1)
