"""A command that is killed, at any call and at any moment, leaves whole files, and the next one finishes and cleans up."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from tests.conftest import ROOT

pytestmark = pytest.mark.bulk

TIMES = 200


def test_nothing_is_torn_however_often_a_command_is_killed() -> None:
    ran = subprocess.run(
        (sys.executable, "-m", "tests.store.killed", str(TIMES)),
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (0, "")
    figures = json.loads(ran.stdout)
    assert figures["kills"] == TIMES
    assert figures["calls"] > 150
    assert figures["temps"] > 50, "some were killed while a temp stood there"
    assert {name: figures.get(name, 0) for name in ("torn", "stuck", "unswept")} == {
        "torn": 0, "stuck": 0, "unswept": 0,
    }  # fmt: skip
