"""The ids of a workspace, by file names alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from pmcoach.store.disk.names import goal_ids, person_ids

PATHS = (
    "people/li.wei.yaml", "people/王芳.yaml", "people/e\u0301va.yaml", "people/README.md", "people/.li.yaml.swp",
    "people/a b.yaml", "goals/2026-Q4/csat.yaml", "goals/2026-Q3/csat.yaml", "goals/2026-Q3/nps.yaml", "goals/loose.yaml",
)  # fmt: skip


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path in PATHS:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    return tmp_path


def test_people_and_goals_are_known_by_their_files(root: Path) -> None:
    assert person_ids(str(root)) == ["li.wei", "\u00e9va", "王芳"]
    assert goal_ids(str(root)) == ["csat", "nps"]


def test_a_linked_folder_is_not_looked_into(root: Path) -> None:
    (root / "people").rename(root / "elsewhere")
    (root / "people").symlink_to("elsewhere")
    assert person_ids(str(root)) == []


def test_without_a_workspace_there_are_none(tmp_path: Path) -> None:
    assert (person_ids(""), goal_ids("")) == ([], [])
    assert (person_ids(str(tmp_path)), goal_ids(str(tmp_path))) == ([], [])
