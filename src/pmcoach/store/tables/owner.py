"""Whose workspace wrote the tables of a day that are there already."""

from __future__ import annotations

import os


def lead_of(path: str) -> str | None:
    """The lead a table of workspaces names; None where there is no such file, none that can be read, or it names nobody."""
    if not os.path.isfile(path):
        return None
    import pyarrow as pa
    from pyarrow import parquet

    try:
        leads = parquet.read_table(path, columns=["lead"], partitioning=None)["lead"].to_pylist()
    except (pa.ArrowException, OSError, KeyError):
        return None
    return next(iter(leads), None)
