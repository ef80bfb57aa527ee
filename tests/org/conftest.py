"""A small organisation, made once: four teams and the company, 14 weeks."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.org.organisation import written


@pytest.fixture(scope="session")
def organisation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    folder = tmp_path_factory.mktemp("organisation")
    written(folder, 4, 14)
    return folder
