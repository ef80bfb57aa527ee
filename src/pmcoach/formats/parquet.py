"""Tidy tables as Parquet, by pyarrow: https://parquet.apache.org/docs/file-format/."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

from pmcoach.assess.tables.table import VERSION, Table, Type
from pmcoach.errors import PmcoachError
from pmcoach.formats.table_files import Rows, columns
from pmcoach.text import Text

NOT_HERE = Text(
    en="Parquet needs pyarrow, which is not installed", zh="写 Parquet 需要 pyarrow，现在没有安装"
)
INSTALL = Text(en="pip install 'pmcoach[parquet]'", zh="pip install 'pmcoach[parquet]'")


def as_parquet(table: Table, said: Rows) -> bytes:
    """A file with a column a column, in one row group; the same rows give the same bytes.

    Raises PmcoachError where pyarrow is not installed.
    """
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError:
        raise PmcoachError(NOT_HERE, INSTALL) from None
    types: Mapping[Type, Any] = {
        Type.TEXT: pa.string(), Type.CODE: pa.string(), Type.NUMBER: pa.float64(), Type.COUNT: pa.int64(),
        Type.DAY: pa.date32(), Type.FLAG: pa.bool_(),
    }  # fmt: skip
    fields = [pa.field(column.name, types[column.type]) for column in columns(table)]
    schema = pa.schema(fields, metadata={"pmcoach_schema_version": str(VERSION)})
    cells = zip(*said, strict=True) if said else ((),) * len(fields)
    arrays = [pa.array(column, type=field.type) for field, column in zip(fields, cells, strict=True)]
    buffer = io.BytesIO()
    parquet.write_table(pa.Table.from_arrays(arrays, schema=schema), buffer, compression="zstd")
    return buffer.getvalue()
