"""Killing a pull at any moment leaves what was kept before, or what it brought, and nothing between."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.integrations.fakes import data, desk

from pmcoach.integrations.trackers.pulled import read

pytestmark = pytest.mark.bulk


def kept(cache: Path) -> dict[str, str]:
    """What is kept, by file; locks and what a killed process left aside are no part of it."""
    folder = cache / "pmcoach" / "outside"
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir() if path.name[0] != "."}


@pytest.mark.parametrize("wait", [0.0, 0.02, 0.05, 0.1, 0.2, 0.4])
def test_a_pull_is_killed(tmp_path: Path, wait: float) -> None:
    work, cache = tmp_path / "work", tmp_path / "cache"
    for path, text in desk.FILES.items():
        (work / path).parent.mkdir(parents=True, exist_ok=True)
        (work / path).write_text(text, encoding="utf-8")
    with (fake := desk.pingcode()).running():
        secrets = {"PMCOACH_PINGCODE_URL": fake.url, "PMCOACH_PINGCODE_TOKEN": "ready-made-MARKER"}
        environ = {**os.environ, **secrets, "XDG_CACHE_HOME": str(cache), "PMCOACH_TODAY": "2026-11-20"}
        command = (sys.executable, "-m", "pmcoach", "pull", "pingcode")
        subprocess.run(command, cwd=work, env=environ, check=True, capture_output=True)
        before = kept(cache)
        fake.items = [*data.ITEMS, data.item(99, "新来的事", "进行中", data.USERS[0])]
        asked = len(fake.requests)
        process = subprocess.Popen(
            command, cwd=work, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        while len(fake.requests) == asked:
            assert process.poll() is None
            time.sleep(0.001)
        time.sleep(wait)
        process.kill()
        process.wait()
    after = kept(cache)
    assert after.keys() == before.keys()
    (name,) = [name for name, text in before.items() if read(text) is not None]
    found = read(after[name])
    assert found is not None
    assert after[name] == before[name] or "GRW-99" in {item.key for item in found.items}
