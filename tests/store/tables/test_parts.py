"""A folder of tables: which files are parts, and what is wrong with those that are not."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.org.organisation import LAST, put

from pmcoach.store.tables.parts import (
    ELSEWHERE,
    FOREIGN,
    INCOMPLETE,
    TORN,
    Part,
    Skipped,
    found,
    tell_strays,
    wrong_with,
)
from pmcoach.text import Lang, Text

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
OURS = 1
PART = Part("goals", "pay", LAST, f"goals/workspace=pay/as_of={LAST}/part.parquet")


def there(folder: Path, change: Callable[[bytes], bytes] = bytes) -> Text | None:
    """What is wrong with a table once its bytes are changed."""
    path = put(folder, "goals", "pay", LAST, [{"goal": "csat", "period": "2026-Q4"}])
    path.write_bytes(change(path.read_bytes()))
    return wrong_with(str(folder), PART, OURS)


def foreign(_: bytes) -> bytes:
    from pyarrow import parquet

    buffer = io.BytesIO()
    parquet.write_table(pa.table({"goal": ["csat"], "workspace": ["pay"]}), buffer)
    return buffer.getvalue()


def of_version(version: bytes) -> Callable[[bytes], bytes]:
    return lambda whole: whole.replace(b"schema_version\x18\x011", b"schema_version\x18\x01" + version)


def looked(folder: Path) -> tuple[list[Part], list[Skipped]]:
    """The parts of goals and people below a folder, and what is told."""
    told: list[Skipped] = []
    parts = list(found(str(folder), ("goals", "people"), told.append))
    for part in parts:
        tell_strays(str(folder), part, told.append)
    return parts, told


def test_a_table_that_export_wrote_is_read(tmp_path: Path) -> None:
    assert there(tmp_path) is None
    assert looked(tmp_path) == ([PART], [])


@pytest.mark.parametrize(
    ("change", "why"),
    [
        pytest.param(lambda _: b"", TORN, id="empty"),
        pytest.param(lambda _: b"PAR1PAR1", TORN, id="only-its-marks"),
        pytest.param(lambda whole: whole[:-20], TORN, id="cut"),
        pytest.param(lambda whole: whole[: len(whole) // 2] + b"PAR1", TORN, id="cut-and-mended"),
        pytest.param(lambda whole: b"\0" * len(whole), TORN, id="nothing-but-zeros"),
        pytest.param(lambda _: "goal,title\ncsat,满意度\n".encode() * 9, TORN, id="csv"),
        pytest.param(foreign, FOREIGN, id="another-program-s"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, change: Callable[[bytes], bytes], why: Text) -> None:
    assert there(tmp_path, change) == why


@pytest.mark.parametrize(("version", "says"), [(b"0", "of an older pmcoach"), (b"2", "of a newer pmcoach")])
def test_tables_of_another_version_are_told(tmp_path: Path, version: bytes, says: str) -> None:
    wrong = there(tmp_path, of_version(version))
    assert wrong is not None
    assert wrong.say(Lang.EN).startswith(says)


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    assert wrong_with(str(tmp_path), PART, OURS) == INCOMPLETE
    (tmp_path / PART.path).mkdir(parents=True)
    assert wrong_with(str(tmp_path), PART, OURS) not in (None, INCOMPLETE)


@pytest.mark.parametrize(
    "path",
    [
        "goals/part.parquet",
        "goals/workspace=pay/part.parquet",
        f"goals/workspace=pay/as_of={LAST}/copy.parquet",
        "goals/workspace=pay/as_of=yesterday/part.parquet",
        f"goals/workspace=/as_of={LAST}/part.parquet",
        f"goals/team=pay/as_of={LAST}/part.parquet",
        f"goals/workspace=pay/day={LAST}/part.parquet",
        f"goals/workspace=pay/as_of={LAST}/more/part.parquet",
    ],
)
def test_a_parquet_file_elsewhere_is_told(tmp_path: Path, path: str) -> None:
    (tmp_path / path).parent.mkdir(parents=True)
    (tmp_path / path).touch()
    assert looked(tmp_path)[1] == [Skipped(path, ELSEWHERE)]


@pytest.mark.parametrize(
    "path", ["goals/_SUCCESS", "goals/.part.parquet.crc", "goals/README.md", "sales/a.parquet"]
)
def test_what_others_leave_beside_is_no_matter(tmp_path: Path, path: str) -> None:
    (tmp_path / path).parent.mkdir(parents=True)
    (tmp_path / path).touch()
    assert looked(tmp_path) == ([], [])


def test_folders_without_end_are_left(tmp_path: Path) -> None:
    (tmp_path / "goals").mkdir()
    (tmp_path / "goals" / "again").symlink_to(tmp_path / "goals")
    (tmp_path / "goals" / "a.parquet").touch()
    assert 0 < len(looked(tmp_path)[1]) < 10


def test_a_file_for_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "goals").touch()
    parts, (skipped,) = looked(tmp_path)
    assert (parts, skipped.path) == ([], "goals")
