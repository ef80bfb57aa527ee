"""Questions asked of a folder of tables, as `pmcoach org` asks them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.org.organisation import BY_NAME

from pmcoach.assess.tables.table import VERSION, Cell
from pmcoach.formats.table_files import columns
from pmcoach.org import Question
from pmcoach.store.tables.database import Database
from pmcoach.store.tables.lake import Lake

COLUMNS = {name: columns(table) for name, table in BY_NAME.items()}


def nobody(skipped: object) -> None:
    """Fail where a file is skipped that should be read."""
    raise AssertionError(skipped)


def asked(question: Question, folder: Path) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
    """The columns and rows DuckDB answers."""
    lake = Lake(str(folder), COLUMNS, VERSION, nobody)
    parts = lake.parts(question.names & COLUMNS.keys(), question.weeks)
    names, rows = Database(str(folder), COLUMNS).ask(question.sql, parts)
    return names, list(rows)


def said(question: Question, folder: Path) -> list[Mapping[str, Cell]]:
    """The rows as mappings from column to cell."""
    names, rows = asked(question, folder)
    return [dict(zip(names, row, strict=True)) for row in rows]
