"""A disk that is full, read-only or somebody else's: it is said in a line, files stay whole, and later all goes through."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from tests.conftest import ROOT
from tests.store.disks import KINDS
from tests.store.permitted import requires

pytestmark = pytest.mark.bulk

MOUNTED = ("unshare", "-Urm", "sh", "-ec", 'mount -t tmpfs -o size=64k none "$0"; "$@"')
PATHS = {
    "set": "reports/2026-W47/li.wei.yaml",
    "metrics": "metrics/csat.csv",
    "ask": "reports/2026-W47/li.wei.yaml",
    "praise": "reports/2026-W47/chen.jing.yaml",
    "new-report": "reports/2026-W47/li.wei.yaml",
    "calendar": "due.ics",
    "ledger": ".pmcoach/outbox.jsonl",
}


def check(kind: str, folder: Path, why: str, *prefix: str) -> None:
    """Let every shape of a kind write onto its disk; each says the same reason, and of which file."""
    program = (sys.executable, "-m", "tests.store.disks", kind, str(folder))
    ran = subprocess.run((*prefix, *program), cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    for name, code, line, left, later in json.loads(ran.stdout):
        assert (name, code, line) == (name, 2, f"pmcoach: {PATHS[name]} cannot be written: {why}")
        assert (name, left, later) == (name, [], True)
    assert len(json.loads(ran.stdout)) == len(KINDS[kind][1])


def test_a_full_disk(tmp_path: Path) -> None:
    requires(*MOUNTED, str(tmp_path), "true")
    check("full", tmp_path, "the disk is full", *MOUNTED, str(tmp_path))


def test_a_read_only_disk(tmp_path: Path) -> None:
    requires(*MOUNTED, str(tmp_path), "true")
    check("read-only", tmp_path, "the disk is read-only", *MOUNTED, str(tmp_path))


def test_files_that_nobody_may_change(tmp_path: Path) -> None:
    (tmp_path / "tried").touch()
    requires("sh", "-ec", 'chattr +i "$0"; chattr -i "$0"', str(tmp_path / "tried"))
    check("immutable", tmp_path, "it is not allowed")


def test_files_of_somebody_else() -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        why = [str(path) for path in Path(folder).parents if not path.stat().st_mode & 0o001]
        if why:
            pytest.skip(f"nobody else can reach {why[0]}")
        check("denied", Path(folder), "no permission")


def test_files_that_may_not_grow(tmp_path: Path) -> None:
    check("limited", tmp_path, "the file would be larger than allowed here")
