"""DuckDB over parts of tables: what the path says, columns that came later, and files that are damaged inside."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.org.asking import COLUMNS
from tests.org.organisation import LAST, put

from pmcoach.errors import PmcoachError
from pmcoach.store.tables.database import DamagedError, Database
from pmcoach.store.tables.parts import Part

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
GOALS = [{"goal": f"g{number}", "period": "2026-Q4", "title": "甲" * 50} for number in range(100)]


def part(folder: Path, name: str, workspace: str) -> Part:
    path = put(folder, name, workspace, LAST, GOALS if name == "goals" else [])
    return Part(name, workspace, LAST, path.relative_to(folder).as_posix())


def asked(folder: Path, sql: str, *parts: Part) -> tuple[Any, ...]:
    pytest.importorskip("duckdb", reason="duckdb is not installed")
    return Database(str(folder), COLUMNS).ask(sql, {"goals": parts})[1]


@pytest.mark.parametrize("name", ["plain", "a [b] *?", "支付"])
def test_a_folder_of_any_name_is_read(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    (found,) = asked(
        folder, "SELECT workspace, as_of, COUNT(*) FROM goals GROUP BY 1, 2", part(folder, "goals", "pay")
    )
    assert found == ("pay", LAST, 100)


def test_the_path_says_which_workspace_it_is(tmp_path: Path) -> None:
    its = part(tmp_path, "goals", "pay")
    moved = Part("goals", "7", LAST, its.path.replace("=pay", "=7"))
    (tmp_path / moved.path).parent.mkdir(parents=True)
    (tmp_path / its.path).rename(tmp_path / moved.path)
    assert asked(tmp_path, "SELECT DISTINCT workspace FROM goals", moved) == (("7",),)


def test_tables_without_a_file_are_empty(tmp_path: Path) -> None:
    assert asked(tmp_path, "SELECT (SELECT COUNT(*) FROM people), (SELECT COUNT(*) FROM goals)") == ((0, 0),)


def test_a_column_that_came_later_is_empty_in_older_files(tmp_path: Path) -> None:
    from pyarrow import parquet

    its = part(tmp_path, "goals", "pay")
    whole = parquet.read_table(tmp_path / its.path, partitioning=None).drop_columns(["result", "title"])
    parquet.write_table(whole, tmp_path / its.path)
    asks = "SELECT COUNT(*), COUNT(title), COUNT(goal), COUNT(workspace) FROM goals"
    assert asked(tmp_path, asks, its) == ((100, 0, 100, 100),)


def inside(whole: bytes) -> bytes:
    return whole[:40] + b"\xff" * 400 + whole[440:]


def as_text(whole: bytes) -> bytes:
    from pyarrow import parquet

    table = parquet.read_table(io.BytesIO(whole))
    buffer = io.BytesIO()
    parquet.write_table(
        table.set_column(table.column_names.index("target"), "target", pa.array(["much"] * 100)), buffer
    )
    return buffer.getvalue()


@pytest.mark.parametrize("change", [pytest.param(inside, id="bytes"), pytest.param(as_text, id="types")])
def test_a_file_that_is_damaged_inside_is_named(tmp_path: Path, change: Callable[[bytes], bytes]) -> None:
    whole, damaged = part(tmp_path, "goals", "pay"), part(tmp_path, "goals", "web")
    path = tmp_path / damaged.path
    path.write_bytes(change(path.read_bytes()))
    with pytest.raises(DamagedError) as raised:
        asked(tmp_path, "SELECT goal, title, target, workspace, period FROM goals", whole, damaged)
    assert raised.value.parts == [damaged]


def test_a_mistake_in_a_question_is_ours(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    with pytest.raises(duckdb.Error):
        asked(tmp_path, "SELECT nothing FROM goals", part(tmp_path, "goals", "pay"))


def test_without_duckdb_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(PmcoachError) as raised:
        Database("/", COLUMNS)
    assert raised.value.do is not None
    assert "pmcoach[org]" in raised.value.do.en
