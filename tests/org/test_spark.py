"""Spark answers every question as DuckDB does, from the same files and the same SQL."""

from __future__ import annotations

import math
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.org.asking import COLUMNS, asked

from pmcoach.org import QUESTIONS, read

pytestmark = [
    pytest.mark.bulk,
    pytest.mark.filterwarnings("default"),  # Spark's own
    pytest.mark.skipif(shutil.which("java") is None, reason="there is no Java, which Spark needs"),
]


@pytest.fixture(scope="module")
def spark(organisation: Path) -> Iterator[Any]:
    sql = pytest.importorskip("pyspark.sql", reason="pyspark is not installed")
    pytest.importorskip("duckdb", reason="duckdb is not installed")
    settings = {"spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "2", "spark.log.level": "ERROR"}
    session = sql.SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
    for name in COLUMNS:
        # As the page `org` has it.
        session.sql(f"CREATE TEMPORARY VIEW {name} USING parquet OPTIONS (path '{organisation}/{name}')")
    yield session
    session.stop()


def alike(ours: Any, theirs: Any) -> bool:
    """Whether two cells are the same; numbers up to what adding in another order leaves."""
    if isinstance(ours, float) and isinstance(theirs, float):
        return math.isclose(ours, theirs, rel_tol=1e-9)
    return type(ours) is type(theirs) and bool(ours == theirs)


@pytest.mark.parametrize("name", QUESTIONS)
def test_spark_and_duckdb_answer_alike(name: str, spark: Any, organisation: Path) -> None:
    question = read(name)
    columns, rows = asked(question, organisation)
    answer = spark.sql(question.sql)
    found = [tuple(row) for row in answer.collect()]
    assert tuple(answer.columns) == columns
    assert len(found) == len(rows) > 0
    different = [
        (row, other) for row, other in zip(rows, found, strict=True) if not all(map(alike, row, other))
    ]
    assert different == []
