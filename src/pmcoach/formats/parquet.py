"""Tidy tables as Parquet, by pyarrow: https://parquet.apache.org/docs/file-format/."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

from pmcoach.assess.tables.table import VERSION, Column, Table, Type
from pmcoach.errors import PmcoachError
from pmcoach.formats.table_files import Rows, columns
from pmcoach.text import Text

NOT_HERE = Text(
    en="Parquet needs pyarrow, which is not installed", zh="写 Parquet 需要 pyarrow，现在没有安装"
)
SCHEMA_VERSION = "pmcoach_schema_version"  # in the file's own metadata
INSTALL = Text(en="pip install 'pmcoach[parquet]'", zh="pip install 'pmcoach[parquet]'")


def arrow_type(pa: Any, column: Column) -> Any:
    """The type of a column in Arrow, `pa` being pyarrow."""
    types: Mapping[Type, Any] = {
        Type.TEXT: pa.string(), Type.CODE: pa.string(), Type.NUMBER: pa.float64(), Type.COUNT: pa.int64(),
        Type.DAY: pa.date32(), Type.FLAG: pa.bool_(),
    }  # fmt: skip
    return types[column.type]


def as_parquet(table: Table, said: Rows) -> bytes:
    """A file with a column a column, in one row group; the same rows give the same bytes.

    There are many and small: what a reader needs for large ones (statistics, Arrow's own schema) is left out.
    Raises PmcoachError where pyarrow is not installed.
    """
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError:
        raise PmcoachError(NOT_HERE, INSTALL) from None
    fields = [pa.field(column.name, arrow_type(pa, column)) for column in columns(table)]
    schema = pa.schema(fields)
    cells = zip(*said, strict=True) if said else ((),) * len(fields)
    arrays = [pa.array(column, type=field.type) for field, column in zip(fields, cells, strict=True)]
    buffer = io.BytesIO()
    lean = {"compression": "zstd", "store_schema": False, "write_statistics": False}
    with parquet.ParquetWriter(buffer, schema, **lean) as writer:
        writer.write_table(pa.Table.from_arrays(arrays, schema=schema))
        writer.add_key_value_metadata({SCHEMA_VERSION: str(VERSION)})
    return buffer.getvalue()
