"""What earlier runs learned: kept outside the workspace, and never needed."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from pmcoach.store.disk.memory import Memory


def test_what_is_kept_is_there_in_the_next_run(tmp_path: Path, own_git: None) -> None:
    del own_git
    root = str(tmp_path)
    Memory(root).save("a", {"x": ["\udcff", "值"]})
    assert Memory(root).load("a") == {"x": ["\udcff", "值"]}
    assert Memory(root).load("b") is None
    assert Memory(str(tmp_path / "other")).load("a") is None


def test_nobody_else_can_read_it(tmp_path: Path, own_git: None) -> None:
    del own_git
    Memory(str(tmp_path)).save("a", 1)
    (folder,) = (tmp_path / "cache/pmcoach").iterdir()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [path.name for path in folder.iterdir()] == ["a.json"]


def test_it_stands_in_the_home_where_no_other_place_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "somewhere")
    monkeypatch.setenv("HOME", str(tmp_path))
    Memory("/w").save("a", 1)
    assert len(list((tmp_path / ".cache/pmcoach").iterdir())) == 1


def test_without_a_home_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    monkeypatch.chdir(tmp_path)
    Memory("/w").save("a", 1)
    assert Memory("/w").load("a") is None
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_refuses_is_no_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    Memory("/w").save("a", 1)
    assert Memory("/w").load("a") is None
