"""What is built: the same bytes from the same files, with the man page where `man` looks for it."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.conftest import ROOT

from pmcoach import __version__

TREES = ("src", "tests", "examples")
FILES = ("README.md", "LICENSE", "pyproject.toml", ".gitignore")


def built(at: Path, at_second: int) -> Mapping[str, str]:
    """The packages made of a copy of the files: their names, and a hash of each."""
    work = at / "work"
    for tree in TREES:
        shutil.copytree(ROOT / tree, work / tree, ignore=shutil.ignore_patterns("__pycache__"))
    for name in FILES:
        shutil.copy2(ROOT / name, work / name)
    for number, path in enumerate(sorted(work.rglob("*"))):
        os.utime(path, (1_700_000_000 + at_second + number, 1_700_000_000 + at_second + number))
    ran = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(at / "dist")],
        cwd=work, env={**os.environ, "SOURCE_DATE_EPOCH": "1767225600"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (at / "dist").iterdir()}


@pytest.mark.bulk
def test_two_builds_are_the_same_bytes(tmp_path: Path) -> None:
    if importlib.util.find_spec("hatchling") is None:
        pytest.skip("hatchling is not installed: pip install hatchling")
    found = built(tmp_path / "one", 0)
    assert set(found) == {f"pmcoach-{__version__}-py3-none-any.whl", f"pmcoach-{__version__}.tar.gz"}
    assert built(tmp_path / "two", 86_400) == found
    with zipfile.ZipFile(tmp_path / "one" / "dist" / f"pmcoach-{__version__}-py3-none-any.whl") as wheel:
        names = wheel.namelist()
        data = f"pmcoach-{__version__}.data/data/share/man"
        assert {f"{data}/man1/pmcoach.1", f"{data}/zh_CN/man1/pmcoach.1"} <= set(names)
        assert wheel.read(f"{data}/man1/pmcoach.1") == (ROOT / "src/pmcoach/pages/man/pmcoach.1").read_bytes()
