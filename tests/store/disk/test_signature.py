"""What of a workspace changed since it was looked at, told by its files' stamps."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from pmcoach.store.disk.signature import Sight, look, settled, since

NAMES = ("pmcoach.yaml", "goals", "people")
LATER = 1e30


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "work"
    for path in ("goals/2026-Q4/a.yaml", "goals/goals", "people/b.yaml", "pmcoach.yaml"):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("title: A\n")
    return folder


def sight(root: Path) -> Sight:
    found = look(str(root), NAMES, {"GIT_CONFIG_GLOBAL": os.devnull})
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("change", "touched"),
    [
        pytest.param(lambda root: None, [], id="nothing"),
        pytest.param(
            lambda root: (root / "goals/2026-Q4/a.yaml").write_text("b"),
            ["goals/2026-Q4/a.yaml"],
            id="a-file",
        ),
        pytest.param(lambda root: (root / "pmcoach.yaml").write_text("b"), ["pmcoach.yaml"], id="by-itself"),
        pytest.param(
            lambda root: (root / "goals/goals").write_text("b"), ["goals/goals"], id="as-its-folder"
        ),
        pytest.param(lambda root: (root / "goals/2026-Q4/b.yaml").touch(), None, id="one-more"),
        pytest.param(lambda root: (root / "people/b.yaml").unlink(), None, id="one-less"),
        pytest.param(
            lambda root: (root / "people/b.yaml").rename(root / "people/c.yaml"), None, id="renamed"
        ),
        pytest.param(lambda root: (root / "goals/2026-Q3").mkdir(), None, id="a-folder-more"),
        pytest.param(lambda root: (root / "pmcoach.yaml").unlink(), None, id="gone"),
        pytest.param(lambda root: (root / "people/b\n.yaml").touch(), None, id="a-line-break-in-a-name"),
    ],
)
def test_what_was_touched(root: Path, change: Callable[[Path], object], touched: list[str] | None) -> None:
    before = settled(sight(root), LATER)
    change(root)
    found = since(before, sight(root))
    # A folder changes too where something is put in the place of a file there.
    assert (found if found is None else [each for each in found if (root / each).is_file()]) == touched


def test_what_is_young_is_looked_at_again(root: Path) -> None:
    (root / "goals/2026-Q4/old.yaml").touch()
    now = sight(root)
    young = max(changed for _, changed in now.places.values())
    assert since(settled(now, young + 1), now) == []
    again = since(settled(now, 0), now)
    assert again is not None
    assert {*again} >= {"pmcoach.yaml", "goals/2026-Q4/old.yaml", "people/b.yaml"}


def test_a_name_over_two_lines_is_not_kept(root: Path) -> None:
    (root / "people/a\nb.yaml").touch()
    with pytest.raises(ValueError, match="sequence"):
        settled(sight(root), 0)


def test_a_folder_that_is_empty_is_not_one_that_is_not_there(root: Path) -> None:
    (root / "people/b.yaml").unlink()
    empty = sight(root)
    (root / "people").rmdir()
    assert sight(root).mark != empty.mark
    assert since(settled(empty, LATER), sight(root)) is None
