"""Where the workspace is, and a first look at its settings."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pmcoach.store.disk.root import find_root, peek_settings, roots_below


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "team/goals/2026-Q4").mkdir(parents=True)
    (tmp_path / "team/pmcoach.yaml").write_bytes("\ufefflanguage: zh\n".encode())
    return tmp_path / "team"


@pytest.mark.parametrize("start", [".", "goals", "goals/2026-Q4", "goals/nowhere"])
def test_the_workspace_is_found_from_below(root: Path, start: str) -> None:
    assert find_root(str(root / start)) == str(root)
    assert peek_settings(str(root / start)) == "language: zh\n"


def test_the_nearest_workspace_is_the_one(root: Path) -> None:
    (root / "goals/pmcoach.yaml").touch()
    assert find_root(str(root / "goals/2026-Q4")) == str(root / "goals")


def test_there_may_be_none(tmp_path: Path) -> None:
    assert find_root(str(tmp_path)) is None
    assert peek_settings(str(tmp_path)) == ""


def test_settings_that_lead_nowhere_are_settings_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "pmcoach.yaml").symlink_to("nowhere")
    assert find_root(str(tmp_path)) == str(tmp_path)
    assert peek_settings(str(tmp_path)) == ""


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pmcoach.yaml")
    assert peek_settings(str(tmp_path)) == ""


def test_settings_that_cannot_be_opened_are_none(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    assert peek_settings(str(root)) == ""


def test_a_glance_is_short_and_takes_any_bytes(root: Path) -> None:
    (root / "pmcoach.yaml").write_bytes(b"\xff" + b"x" * 100_000)
    assert peek_settings(str(root)) == "\ufffd" + "x" * 65_535


def test_a_start_that_is_no_path_has_no_workspace() -> None:
    assert peek_settings("a\0b") == ""


def test_workspaces_below_a_folder(tmp_path: Path) -> None:
    for path in (
        "a/pmcoach.yaml",
        "a/deep/pmcoach.yaml",
        "b/c/d/pmcoach.yaml",
        "b/c/e/f/pmcoach.yaml",
        ".g/pmcoach.yaml",
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert roots_below(str(tmp_path)) == [str(tmp_path / "a"), str(tmp_path / "b/c/d")]
    assert roots_below(str(tmp_path / "a")) == [str(tmp_path / "a")]
    assert roots_below(str(tmp_path / "nothing")) == []
