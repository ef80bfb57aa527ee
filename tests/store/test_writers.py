"""Of eight who write to one workspace at once, nobody's edit is lost, doubled or torn."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from tests.conftest import ROOT

pytestmark = pytest.mark.bulk


def test_of_four_hundred_commands_at_once_all_is_there() -> None:
    ran = subprocess.run(
        (sys.executable, "-m", "tests.store.writers", "8", "50"),
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (0, "")
    nothing = dict.fromkeys(("failed", "temps", "values", "asks", "steps", "replies"), 0)
    assert json.loads(ran.stdout) == {"commands": 400} | nothing
