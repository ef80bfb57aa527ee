"""A workspace on the disk, and one in memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from tests.cli.conftest import put
from tests.conftest import TODAY
from tests.lsp.client import FILES

from pmcoach.project import Project


@pytest.fixture
def root(tmp_path: Path, own_git: None) -> Path:
    del own_git
    folder = (tmp_path / "工作 区").resolve()
    folder.mkdir()
    put(folder, FILES)
    return folder


Made = Callable[..., tuple[Project, str, int]]


@pytest.fixture
def typed() -> Made:
    """A workspace in which a file has a text, whose `|` is where the cursor stands: the project, the text, the offset."""

    def made(path: str, text: str, files: Mapping[str, str] = FILES) -> tuple[Project, str, int]:
        before, _, after = text.partition("|")
        return Project({**files, path: before + after}, TODAY), before + after, len(before)

    return made
