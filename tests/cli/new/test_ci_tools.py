"""What `init` writes, in the hands of the tools that judge such files: actionlint, zizmor, prek. Each is skipped where it is not."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.cli.new.test_ci import SOURCE
from tests.cli.new.test_scaffold import MENDED, VAGUE
from tests.conftest import ROOT

from pmcoach.cli.new.ci import ForgeName, ci_files
from pmcoach.text import Lang

BIN = Path(sys.executable).parent


def tool(name: str, install: str) -> str:
    """A program beside this Python, or on the path; the test is skipped where it is not."""
    found = shutil.which(name, path=f"{BIN}{os.pathsep}{os.environ['PATH']}")
    if found is None:
        pytest.skip(f"{name} is not installed: {install}")
    return found


@pytest.fixture(params=[(lang, source) for lang in Lang for source in ("", SOURCE, "pmcoach==1.0")], ids=str)
def workflows(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A repository with the workflows, installed from somewhere in some language, and the action."""
    lang, source = request.param
    for path, text in ci_files(ForgeName.GITHUB, source, lang).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    shutil.copytree(ROOT / ".github" / "actions", tmp_path / ".github" / "actions")
    return tmp_path


def test_zizmor_finds_nothing(workflows: Path) -> None:
    zizmor = tool("zizmor", "pip install zizmor")
    ran = subprocess.run(
        [zizmor, "--color=never", "--offline", "--no-progress", "--persona", "pedantic", "."],
        cwd=workflows, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (ran.returncode, ran.stdout.strip()) == (0, "No findings to report. Good job!"), ran.stderr


def test_actionlint_finds_nothing(workflows: Path) -> None:
    actionlint = tool("actionlint", "see https://github.com/rhysd/actionlint")
    files = sorted((workflows / ".github/workflows").iterdir())
    assert len(files) == 3
    ran = subprocess.run([actionlint, *files], capture_output=True, encoding="utf-8", check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


@pytest.mark.bulk
def test_prek_blocks_a_vague_goal_and_passes_the_mended_one(
    run: Run, repository: Callable[..., str], folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prek = tool("prek", "pip install prek")
    monkeypatch.setenv("PREK_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("PATH", f"{BIN}{os.pathsep}{os.environ['PATH']}")
    repository("config", "user.name", "Jo Kelly")
    repository("config", "user.email", "jo@example.com")
    run("init", "--lead", "jo", "--name", "Jo Kelly")
    goal = folder / "goals/2026-Q4/csat.yaml"
    goal.parent.mkdir(parents=True)

    def judged() -> subprocess.CompletedProcess[str]:
        repository("add", "--all")
        return subprocess.run(
            [prek, "run", "--color", "never"], cwd=folder, capture_output=True, encoding="utf-8", check=False
        )

    goal.write_text(VAGUE, encoding="utf-8")
    blocked = judged()
    assert blocked.returncode == 1
    assert re.search(r"pmcoach lint\.+Failed", blocked.stdout)
    assert "S101" in blocked.stdout
    goal.write_text(MENDED, encoding="utf-8")
    passed = judged()
    assert (passed.returncode, "Failed" in passed.stdout) == (0, False), passed.stdout + passed.stderr
