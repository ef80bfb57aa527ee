"""Damaged workspaces, a few of them: no command crashes. `tests/mutated_workspaces.py` makes 50,000."""

from __future__ import annotations

import pytest

from tests.mutated_workspaces import failures

pytestmark = pytest.mark.bulk

SEED, RUNS, PARTS = "20261120", 40, 4


@pytest.mark.parametrize("part", range(PARTS))
def test_a_damaged_workspace_crashes_no_command(monkeypatch: pytest.MonkeyPatch, part: int) -> None:
    for name in ("HOME", "XDG_CACHE_HOME", "PMCOACH_TODAY", "GIT_CONFIG_NOSYSTEM", "COLUMNS"):
        monkeypatch.setenv(name, "")  # given back at the end
    found = list(failures(f"{SEED} {part}", RUNS // PARTS))
    assert not found, "\n".join(found)
