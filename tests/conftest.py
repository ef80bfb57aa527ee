"""What all tests share: a day, a project from a dict, golden files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from pmcoach.document import Source
from pmcoach.project import Project

TODAY = date(2026, 11, 20)
TESTS = Path(__file__).parent
ROOT = TESTS.parent
GOLDEN = TESTS / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite golden files and expected outputs")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update"))


@pytest.fixture
def make() -> Callable[..., Project]:
    """A project from a mapping of path to text, seen on 2026-11-20 or on another day."""

    def made(files: Mapping[str, Source], today: date = TODAY) -> Project:
        return Project(files, today)

    return made


@pytest.fixture
def golden(update: bool) -> Callable[[str, str], None]:
    """Compare a text with a golden file; `--update` writes it instead."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        assert path.is_file(), f"no golden file {name}: run pytest --update and read its diff"
        assert path.read_bytes().decode("utf-8") == text

    return compare
