"""`pmcoach org`: many workspaces together, from their tables or from clones."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import TEAM, Run, put
from tests.org.organisation import LAST, WEEK, Team, story, written
from tests.org.organisation import put as put_table

from pmcoach.org import QUESTIONS

pytest.importorskip("duckdb", reason="duckdb is not installed")
PAY = Team("pay", "ann", ("bob", "cat"), "team 1")


@pytest.fixture
def tables(folder: Path) -> Path:
    written(folder / "tables", 2, 2)
    return folder / "tables"


def rows(run: Run, *words: str) -> list[dict[str, Any]]:
    """The rows of the first answer."""
    found: list[dict[str, Any]] = json.loads(run("org", *words, "--format", "json").out)["answers"][0]["rows"]
    return found


def test_teams_as_rows(run: Run, tables: Path) -> None:
    result = run("org", "tables")
    assert (result.code, result.err) == (0, "")
    head, _, *body = result.out.splitlines()
    assert head == "Teams: how their goals stand, what is missing, what waits for the lead"
    assert {line.split()[0] for line in body if str(LAST) in line} == {"hq", "team-001", "team-002"}
    assert "More:  asks  waiting" in result.out


def test_other_questions_in_their_order(run: Run, tables: Path) -> None:
    result = run("--lang", "zh", "org", "tables", "moves", "asks")
    assert [line for line in result.out.splitlines() if "，" in line and "  " not in line] == [
        "大家在等谁答复，等得最久的在前",
        "近 4 周里目标的每次改动，最近的在前",
    ]
    assert "还可以看" not in result.out


@pytest.mark.bulk
def test_everything_as_json(run: Run, tables: Path) -> None:
    said = json.loads(run("org", "tables", "all", "--format", "json").out)
    assert said["version"] == 1
    assert [answer["name"] for answer in said["answers"]] == list(QUESTIONS)
    assert all(set(row) == set(answer["columns"]) for answer in said["answers"] for row in answer["rows"])


def test_a_page_for_a_browser(run: Run, tables: Path) -> None:
    said = run("org", "tables", "company", "--format", "html").out
    assert said.startswith("<!doctype html>")
    assert "<td>hq/growth-2026</td>" in said


def test_the_question_itself(run: Run) -> None:
    result = run("org", "nowhere", "teams", "--format", "sql")
    assert (result.code, result.err) == (0, "")
    assert "FROM workspaces w" in result.out
    assert result.out.endswith(";\n")


@pytest.mark.bulk
def test_the_day_asked_for(run: Run, tables: Path) -> None:
    before = LAST - WEEK
    assert {row["as_of"] for row in rows(run, "tables")} == {str(LAST)}
    assert {row["as_of"] for row in rows(run, "tables", "--at", str(before))} == {str(before)}
    assert [row["week"] for row in rows(run, "tables", "weeks", "--at", str(before))] == ["2026-11-09"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("tables", "gossip"), "org cannot answer “gossip”\nit can: teams, asks, "),
        (("tables", "--format", "xls"), "no format “xls”: text, json, html, sql"),
        (("nowhere",), "there is no folder nowhere"),
        (("empty", "--rev", "HEAD"), "--at DAY --as-committed"),
        (("empty",), "no tables and no workspaces in empty\neach workspace writes its own: "),
    ],
)
def test_what_cannot_be_is_said(run: Run, folder: Path, words: tuple[str, ...], says: str) -> None:
    (folder / "empty").mkdir()
    result = run("org", *words)
    assert (result.code, result.out) == (2, "")
    assert says in result.err


def test_torn_foreign_and_older_files_are_told_and_skipped(run: Run, tables: Path) -> None:
    torn = tables / f"goals/workspace=team-001/as_of={LAST}/part.parquet"
    torn.write_bytes(torn.read_bytes()[:-9])
    older = tables / f"people/workspace=team-002/as_of={LAST}/part.parquet"
    older.write_bytes(older.read_bytes().replace(b"version\x18\x011", b"version\x18\x010"))
    (tables / "goals/sales.parquet").touch()
    result = run("org", "tables", "--format", "json")
    assert result.code == 0
    assert [line.partition(":")[0] for line in result.err.splitlines()] == ["skipped"] * 3
    assert "goals/sales.parquet: not where export tables puts a file" in result.err
    assert f"goals/workspace=team-001/as_of={LAST}/part.parquet: cut short" in result.err
    assert f"people/workspace=team-002/as_of={LAST}/part.parquet: of an older pmcoach" in result.err
    days = {row["workspace"]: row["as_of"] for row in json.loads(result.out)["answers"][0]["rows"]}
    assert days == {"hq": str(LAST), "team-001": str(LAST - WEEK), "team-002": str(LAST - WEEK)}


def test_a_file_damaged_inside_takes_its_day_along(run: Run, tables: Path) -> None:
    inside = tables / f"goals/workspace=team-001/as_of={LAST}/part.parquet"
    whole = inside.read_bytes()
    inside.write_bytes(whole[:20] + b"\xff" * 3000 + whole[3020:])
    result = run("org", "tables", "--format", "json")
    assert result.code == 0
    assert (
        result.err
        == f"skipped: goals/workspace=team-001/as_of={LAST}/part.parquet: cut short, or no Parquet file\n"
    )
    days = {row["workspace"]: row["as_of"] for row in json.loads(result.out)["answers"][0]["rows"]}
    assert days["team-001"] == str(LAST - WEEK)


def test_many_skipped_for_one_reason_are_counted(run: Run, tables: Path) -> None:
    for number in range(5):
        (tables / f"goals/{number}.parquet").touch()
    said = run("org", "tables").err.splitlines()
    assert len(said) == 4
    assert said[-1] == "skipped: 2 more, for the same reason"


def test_where_nothing_can_be_read_it_could_not_be_done(run: Run, tables: Path) -> None:
    for path in tables.rglob("part.parquet"):
        path.write_bytes(b"PAR1")
    result = run("org", "tables")
    assert (result.code, result.out) == (2, "")
    assert "no table here can be read" in result.err


def test_two_workspaces_with_one_id_are_told(run: Run, folder: Path) -> None:
    def led(*leads: str) -> str:
        for number, lead in enumerate(leads):
            day = LAST - WEEK * number
            for name, found in story(PAY._replace(lead=lead), day).items():
                put_table(folder / "tables", name, "pay", day, found)
        return run("org", "tables").err

    assert led("ann", "ann", "zoe") == ""  # who led it before
    assert led("ann", "zoe", "ann") == (
        "two workspaces call themselves pay: one led by ann (2026-11-20), one by zoe (2026-11-13); "
        "give one of them another id in pmcoach.yaml\n"
    )


def test_clones_are_exported_first(run: Run, folder: Path) -> None:
    named = {**TEAM, "pmcoach.yaml": f"id: pay\n{TEAM['pmcoach.yaml']}"}
    put(folder, {f"clones/a/{path}": text for path, text in TEAM.items()})
    put(folder, {f"clones/b/deep/er/{path}": text for path, text in named.items()})
    put(folder, {f"clones/c/{path}": text for path, text in named.items()})
    put(
        folder,
        {"clones/d/pmcoach.yaml": "language: [\n", "clones/.e/pmcoach.yaml": "id: e\n", "clones/f": "x"},
    )
    result = run("org", "clones", "--format", "json")
    assert result.code == 0
    told = result.err.splitlines()
    assert (
        told[0] == "skipped: c: b/deep/er calls itself pay too; give one of them another id in pmcoach.yaml"
    )
    found = json.loads(result.out)["answers"][0]["rows"]
    assert {row["workspace"]: row["people"] for row in found} == {"a": 3, "pay": 3, "d": 0}
    assert {row["as_of"] for row in found} == {"2026-11-20"}


def test_one_clone_is_an_organisation_too(run: Run) -> None:
    run("org", ".", files=TEAM)
    assert [row["workspace"] for row in rows(run, ".")] == ["work"]


def test_a_clone_that_cannot_be_read_is_told(run: Run, folder: Path) -> None:
    put(folder, {f"clones/a/{path}": text for path, text in TEAM.items()})
    result = run("--as-committed", "--at", "2026-11-01", "org", "clones")
    assert result.code == 2
    assert result.err.startswith("skipped: a: ")


@pytest.mark.parametrize("missing", ["duckdb", "pyarrow"])
def test_without_its_libraries_it_says_how_to_have_them(
    run: Run, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    result = run("--lang", "en", "org", ".", files=TEAM)
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "pmcoach: org needs duckdb and pyarrow, which are not installed\npip install 'pmcoach[org]'\n"
    )
