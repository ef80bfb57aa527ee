"""Tables of many workspaces in DuckDB, which reads them through Arrow: https://duckdb.org/docs/stable/guides/python/sql_on_arrow."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

from pmcoach.assess.tables.table import Cell, Column
from pmcoach.errors import PmcoachError
from pmcoach.formats.parquet import arrow_type
from pmcoach.store.tables.parts import Part
from pmcoach.text import Text

NOT_HERE = Text(
    en="org needs duckdb and pyarrow, which are not installed", zh="org 需要 duckdb 和 pyarrow，现在没有安装"
)
INSTALL = Text(en="pip install 'pmcoach[org]'", zh="pip install 'pmcoach[org]'")

Rows = tuple[tuple[Cell, ...], ...]


class DamagedError(Exception):
    """Files that look whole from their ends and cannot be read."""

    def __init__(self, parts: Sequence[Part]) -> None:
        super().__init__(parts)
        self.parts = parts


def libraries() -> tuple[Any, Any, Any]:
    """DuckDB, pyarrow and its datasets. Raises PmcoachError where one is not installed."""
    try:
        import duckdb
        import pyarrow as pa
        from pyarrow import dataset
    except ImportError:
        raise PmcoachError(NOT_HERE, INSTALL) from None
    return duckdb, pa, dataset


class Database:
    """Answers SQL over the parts of tables. Raises PmcoachError where DuckDB or pyarrow is not installed."""

    def __init__(self, top: str, tables: Mapping[str, Sequence[Column]]) -> None:
        duckdb, pa, dataset = libraries()
        self._top, self._tables = top, tables
        self._arrow, self._dataset, self._mistakes = pa, dataset, (duckdb.Error, pa.ArrowException, OSError)
        self._connection = duckdb.connect(config={"enable_external_access": "false"})

    def ask(self, sql: str, parts: Mapping[str, Sequence[Part]]) -> tuple[tuple[str, ...], Rows]:
        """The columns and rows of an answer, of these parts alone; tables without one are empty.

        Raises DamagedError where some of the files cannot be read.
        """
        for table, columns in self._tables.items():
            self._connection.register(table, self._read(columns, parts.get(table, ())))
        try:
            answer = self._connection.execute(sql)
            return tuple(column[0] for column in answer.description), tuple(answer.fetchall())
        except self._mistakes:
            damaged = [part for each in parts.values() for part in each if self._is_damaged(part)]
            if damaged:
                raise DamagedError(damaged) from None
            raise

    def _read(self, columns: Sequence[Column], parts: Sequence[Part]) -> Any:
        """The rows of some parts; a column that an older one lacks is empty there, the workspace and day are as the path says."""
        schema = self._arrow.schema([(column.name, arrow_type(self._arrow, column)) for column in columns])
        if not parts:
            return schema.empty_table()
        keys = self._arrow.schema([schema.field("workspace"), schema.field("as_of")])
        return self._dataset.dataset(
            [os.path.join(self._top, part.path) for part in parts],
            schema=schema,
            format="parquet",
            partitioning=self._dataset.partitioning(keys, flavor="hive"),
            partition_base_dir=self._top,
        )

    def _is_damaged(self, part: Part) -> bool:
        """Whether a file cannot be read from end to end."""
        try:
            self._read(self._tables[part.table], (part,)).to_table()
        except self._mistakes:
            return True
        return False
