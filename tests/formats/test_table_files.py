"""Tidy tables as files: any text comes back, numbers stay numbers, and no spreadsheet runs anything."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Mapping
from datetime import date

import pytest
from tests.hostile import HOSTILE

from pmcoach.assess.tables.table import Cell, Table, count, day, flag, number, text
from pmcoach.errors import PmcoachError
from pmcoach.formats.parquet import as_parquet
from pmcoach.formats.table_files import as_csv, as_jsonl, as_markdown, columns, rows
from pmcoach.text import Lang, Text

TABLE = Table(
    "things",
    Text(en="A thing", zh="一样东西"),
    ("name",),
    (
        text("name", "a", "甲"),
        number("size", "b", "乙"),
        count("times", "c", "丙"),
        day("on", "d", "丁"),
        flag("good", "e", "戊"),
    ),
    lambda _: (),
)
STAMP = ("pay", date(2026, 11, 20), None)
FOUND: list[Mapping[str, Cell]] = [
    {"name": "=1+1", "size": 1.5, "times": 3, "on": date(2026, 11, 1), "good": True},
    {"name": "", "size": None, "times": None, "on": None, "good": False},
    {"name": "一，“二”\n三", "size": 2.0, "times": 0, "on": None, "good": None},
]
SAID = rows(TABLE, FOUND, STAMP)
TEXTS = [each for name, each in HOSTILE.items() if name != "half-a-pair"]


def test_csv() -> None:
    assert as_csv(TABLE, SAID) == (
        "workspace,as_of,commit,name,size,times,on,good\n"
        "pay,2026-11-20,,'=1+1,1.5,3,2026-11-01,true\n"
        "pay,2026-11-20,,,,,,false\n"
        'pay,2026-11-20,,"一，“二”\n三",2,0,,\n'
    )
    assert "pay,2026-11-20,,=1+1," in as_csv(TABLE, SAID, raw=True)


def test_json_lines() -> None:
    first, second, third = map(json.loads, as_jsonl(TABLE, SAID).splitlines())
    stamp = {"workspace": "pay", "as_of": "2026-11-20", "commit": None}
    assert first == {**stamp, "name": "=1+1", "size": 1.5, "times": 3, "on": "2026-11-01", "good": True}
    assert second == {**stamp, "name": None, "size": None, "times": None, "on": None, "good": False}
    assert third["name"] == "一，“二”\n三"


def test_markdown() -> None:
    assert as_markdown(TABLE, SAID[:1]).splitlines() == [
        "| workspace | as_of | commit | name | size | times | on | good |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
        "| pay | 2026-11-20 |  | =1+1 | 1.5 | 3 | 2026-11-01 | true |",
    ]


def test_any_text_comes_back() -> None:
    said = rows(TABLE, [{"name": each} for each in TEXTS], STAMP)
    read = list(csv.DictReader(io.StringIO(as_csv(TABLE, said, raw=True), newline="")))
    assert [row["name"] for row in read] == TEXTS
    assert [json.loads(line)["name"] for line in as_jsonl(TABLE, said).split("\n") if line] == TEXTS
    assert len(as_markdown(TABLE, said).splitlines()) == len(TEXTS) + 2


def test_parquet() -> None:
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    from pyarrow import parquet

    said = rows(TABLE, [*FOUND, *({"name": each} for each in TEXTS)], STAMP)
    made = as_parquet(TABLE, said)
    read = parquet.read_table(io.BytesIO(made))
    assert read.column_names == [column.name for column in columns(TABLE)]
    assert [str(field.type) for field in read.schema] == [
        "string", "date32[day]", "string", "string", "double", "int64", "date32[day]", "bool",
    ]  # fmt: skip
    assert [list(row.values()) for row in read.to_pylist()] == [list(row) for row in said]
    assert as_parquet(TABLE, said) == made


def test_a_table_without_rows_is_a_file_with_columns() -> None:
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    from pyarrow import parquet

    read = parquet.read_table(io.BytesIO(as_parquet(TABLE, [])))
    assert (read.num_rows, read.num_columns) == (0, 8)


def test_without_pyarrow_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(PmcoachError) as refused:
        as_parquet(TABLE, SAID)
    assert refused.value.says.say(Lang.EN) == "Parquet needs pyarrow, which is not installed"
