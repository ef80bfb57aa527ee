"""Reports as people paste them, each with what a person would make of it; a new case is a new file."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from tests.pasting.score import faults

TEXTS = sorted(Path(__file__).parent.glob("texts/*/*.yaml"))


@pytest.mark.parametrize("path", TEXTS, ids=[path.stem for path in TEXTS])
def test_a_pasted_text_is_taken_apart(path: Path) -> None:
    text = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert faults(text) == []
