"""What a machine lets a test do."""

from __future__ import annotations

import subprocess

import pytest


def requires(*command: str) -> None:
    """Skip the test, and say why, where a command cannot be run."""
    try:
        ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    except FileNotFoundError:
        pytest.skip(f"there is no {command[0]} here")
    if ran.returncode:
        pytest.skip(f"{command[0]} is not permitted here: {ran.stderr.strip()}")
