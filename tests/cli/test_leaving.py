"""A signal at any moment ends a command with its code, and leaves nothing half done."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest
from tests.cli.every import CALLS, PMCOACH, READS, environment, held

pytestmark = pytest.mark.bulk

SEED = "2026-11-20"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=lambda each: each.name)
def test_a_signal_at_any_moment_ends_a_command_with_its_code(
    number: signal.Signals, workspace: Path, tmp_path: Path, everything: bool
) -> None:
    """At any moment: also while Python itself still starts, where a signal ends the process as it ends any other."""
    rng = random.Random(f"{SEED} {number}")
    for name in CALLS if everything else rng.sample(sorted(CALLS), 4):
        at = tmp_path / name.replace(" ", "-")
        shutil.copytree(workspace, at)
        before = held(at)
        old = signal.signal(number, signal.SIG_DFL)  # the tests may run under nohup, or behind an &
        process = subprocess.Popen(
            (*PMCOACH, *CALLS[name]), cwd=at, env=environment(),
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        signal.signal(number, old)
        time.sleep(rng.uniform(0.02, 0.3))
        process.send_signal(number)
        _, err = process.communicate(timeout=60)
        assert process.returncode in (0, 1, 2, 128 + number, -number), (name, err)
        if process.returncode == 128 + number:
            assert b"Traceback" not in err, name
        after = held(at)
        assert not [path for path in after if path.endswith(".tmp")], name
        if name in READS:
            assert after == before, name
