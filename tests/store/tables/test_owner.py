"""Whose workspace wrote the tables that are there."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.org.organisation import LAST, put

from pmcoach.store.tables.owner import lead_of

pytest.importorskip("pyarrow", reason="pyarrow is not installed")


def test_the_lead_is_named(tmp_path: Path) -> None:
    assert lead_of(str(put(tmp_path, "workspaces", "pay", LAST, [{"lead": "ann"}]))) == "ann"
    assert lead_of(str(put(tmp_path, "workspaces", "pay", LAST, [{}]))) is None
    assert lead_of(str(put(tmp_path, "workspaces", "pay", LAST, []))) is None


def test_what_cannot_be_read_names_nobody(tmp_path: Path) -> None:
    assert lead_of(str(tmp_path / "nothing")) is None
    assert lead_of(str(put(tmp_path, "goals", "pay", LAST, [{"goal": "csat"}]))) is None
    torn = put(tmp_path, "workspaces", "pay", LAST, [{"lead": "ann"}])
    torn.write_bytes(b"PAR1")
    assert lead_of(str(torn)) is None
