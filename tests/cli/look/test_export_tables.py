"""`pmcoach export tables`: a file a table, where it was asked for."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import TEAM, Run, put

from pmcoach.assess.tables.catalogue import TABLES
from pmcoach.rules.finding_table import FINDINGS

PART = "out/workspaces/workspace=pay/as_of=2026-11-20/part.parquet"
NAMES = [table.name for table in (*TABLES, FINDINGS)]
WITH_ID = {**TEAM, "pmcoach.yaml": "id: pay\nlanguage: en\nlead: chen.jing\n"}


@pytest.mark.parametrize("form", ["csv", "jsonl", "md"])
def test_a_file_a_table(run: Run, folder: Path, form: str) -> None:
    done = run("export", "tables", "out", "--format", form, files=TEAM)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [f"out/{name}.{form}" for name in NAMES]
    assert all((folder / path).is_file() for path in done.out.splitlines())


def test_parquet_is_laid_out_by_workspace_and_day(run: Run, folder: Path) -> None:
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    done = run("export", "tables", "out/", "--format", "parquet", files=WITH_ID)
    assert done.out.splitlines() == [
        f"out/{name}/workspace=pay/as_of=2026-11-20/part.parquet" for name in NAMES
    ]
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    asked = f"SELECT workspace, as_of, goal, target FROM read_parquet('{folder}/out/goals/**/*.parquet', hive_partitioning = true)"
    ((workspace, day, goal, target),) = duckdb.sql(asked).fetchall()
    assert (workspace, str(day), goal, target) == ("pay", "2026-11-20", "csat", 4.5)


def test_parquet_without_an_id_is_refused(run: Run, folder: Path) -> None:
    done = run("export", "tables", "out", "--format", "parquet", files=TEAM)
    assert (done.code, done.out) == (2, "")
    assert "this one has no id" in done.err
    assert not (folder / "out").exists()


def test_another_workspace_of_the_same_id_is_not_written_over(run: Run, folder: Path) -> None:
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    words = ("export", "tables", "out", "--format", "parquet")
    assert run(*words, files=WITH_ID).code == 0
    before = (folder / PART).read_bytes()
    other = {"pmcoach.yaml": WITH_ID["pmcoach.yaml"].replace("chen.jing", "li.wei")}
    done = run(*words, files=other)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(
        f"pmcoach: {PART} is of another workspace that calls itself pay, led by chen.jing\n"
    )
    assert (folder / PART).read_bytes() == before
    assert run(*words, "--at", "2026-11-27").code == 0
    assert run(*words, files=WITH_ID).code == 0


def test_rows_say_of_which_workspace_day_and_commit_they_are(
    run: Run, folder: Path, repository: Callable[..., str]
) -> None:
    put(folder, WITH_ID)
    repository("add", "-A")
    repository("-c", "user.name=x", "-c", "user.email=x@example.com", "commit", "-qm", "x")
    commit = repository("rev-parse", "HEAD").strip()
    for words in ((), ("--rev", "HEAD")):
        run(*words, "export", "tables", "out")
        (row,) = csv.DictReader(io.StringIO((folder / "out/workspaces.csv").read_text(encoding="utf-8")))
        assert (row["workspace"], row["as_of"], row["commit"], row["lead"]) == (
            "pay",
            "2026-11-20",
            commit,
            "chen.jing",
        )
        shutil.rmtree(folder / "out")


def test_text_stays_as_it_is_on_request(run: Run, folder: Path) -> None:
    files = {**TEAM, "goals/2026-Q4/csat.yaml": "title: '=1+1'\nowner: li.wei\n"}
    run("export", "tables", "out", files=files)
    assert ",'=1+1," in (folder / "out/goals.csv").read_text(encoding="utf-8")
    run("export", "tables", "out", "--raw")
    assert ",=1+1," in (folder / "out/goals.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--format", "xml"), "there are: csv, jsonl, parquet, md, xlsx"),
        (("--format", "md", "--raw"), "--raw is for csv"),
    ],
)
def test_what_cannot_be_is_said(run: Run, words: tuple[str, ...], says: str) -> None:
    done = run("export", "tables", "out", *words, files=TEAM)
    assert done.code == 2
    assert says in done.err


def test_a_file_where_the_folder_should_be_is_said(run: Run, folder: Path) -> None:
    (folder / "out").write_text("x", encoding="utf-8")
    done = run("export", "tables", "out", files=TEAM)
    assert done.code == 2
    assert (folder / "out").read_text(encoding="utf-8") == "x"


def test_one_excel_file_holds_all(run: Run, folder: Path) -> None:
    calamine = pytest.importorskip("python_calamine", reason="python-calamine is not installed")
    assert run("export", "tables", "out", "--format", "xlsx", files=TEAM).out == "out/tables.xlsx\n"
    assert calamine.CalamineWorkbook.from_path(folder / "out/tables.xlsx").sheet_names == NAMES
