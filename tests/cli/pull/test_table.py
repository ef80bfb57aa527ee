"""`pmcoach pull csv`: a table of any tool, from a file or from stdin."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.integrations.fakes import desk

TABLE = """编号,标题,状态,负责人,截止时间,完成时间,链接,风险
GRW-1,新用户引导改版,已完成,李伟,2026-11-18,2026-11-17,https://example.pingcode.com/k1,低
GRW-2,埋点方案,研发中,zhang.min,2026-11-25,,,
GRW-3,"=HYPERLINK(""x"")",薛定谔,路人,,,,
,没有编号,进行中,李伟,,,,
"""


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    desk.sit_down(monkeypatch, tmp_path / "cache")
    return tmp_path / "cache"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_table_in_both_languages(run: Run, golden: Callable[[str, str], None], lang: str) -> None:
    result = run("--lang", lang, "pull", "csv", "导出.csv", files={**desk.FILES, "导出.csv": TABLE})
    assert result.code == 0
    golden(f"cli/pull_csv.{lang}.txt", f"{result.out}--- stderr\n{result.err}")


def test_a_table_of_a_chinese_spreadsheet(run: Run, folder: Path) -> None:
    run(files=desk.FILES)
    (folder / "导出.csv").write_bytes(TABLE.encode("gb18030"))
    result = run("pull", "csv", "导出.csv", "-f", "json")
    lines = json.loads(result.out)["lines"]
    assert [(line["person"], line["part"], line["key"], line["step"]) for line in lines] == [
        ("li.wei", "done", "GRW-1", 1),
        ("li.wei", "next", "", None),
        ("zhang.min", "next", "GRW-2", None),
    ]
    assert lines[0]["extra"] == {"风险": "低"}


def test_a_table_from_stdin_and_one_person(run: Run) -> None:
    result = run("pull", "csv", "-", "--person", "李伟", "-f", "json", files=desk.FILES, stdin=TABLE)
    assert {line["person"] for line in json.loads(result.out)["lines"]} == {"li.wei"}


def test_columns_are_said_on_the_command_line_or_in_the_settings(run: Run) -> None:
    table = "No.,Was,Phase,Wer\nGRW-1,改版,进行中,李伟\n"
    said = ("--map", "key=No.", "--map", "title = Was", "--map", "state=Phase", "--map", "assignee=Wer")
    result = run("pull", "csv", "t.csv", *said, "-f", "json", files={**desk.FILES, "t.csv": table})
    assert [line["key"] for line in json.loads(result.out)["lines"]] == ["GRW-1"]
    settings = (
        "language: zh\npull:\n  csv: {columns: {key: No., title: Was, state: Wer, assignee: Wer}}\n"
        "  states: {进行中: done}\n"
    )
    result = run(
        "pull", "csv", "t.csv", "--map", "state=Phase", "-f", "json", files={"pmcoach.yaml": settings}
    )
    assert json.loads(result.out)["lines"] == [], "of a day nobody knows it was done on"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(("none.csv",), "none.csv cannot be read: it is not there\n", id="no-file"),
        pytest.param(
            ("bad.csv",), "bad.csv: no column for title, state; the table has: 甲, 乙\n", id="no-table"
        ),
        pytest.param(
            ("good.csv", "--map", "状态"), "“状态” names no column: write --map state=状态\n", id="no-pair"
        ),
        pytest.param(("good.csv", "--map", "=x"), "“=x” names no column", id="half-a-pair"),
        pytest.param(("good.csv", "--map", "key=X"), "good.csv: there is no column “X”", id="no-column"),
    ],
)
def test_what_is_no_table_is_said_to_be_none(run: Run, words: tuple[str, ...], said: str) -> None:
    files = {**desk.FILES, "bad.csv": "甲,乙\n1,2\n", "good.csv": TABLE}
    result = run("--lang", "en", "pull", "csv", *words, files=files)
    assert (result.code, result.out) == (2, "")
    assert said in result.err


def test_a_table_takes_the_place_of_the_one_before(run: Run) -> None:
    run("pull", "csv", "a.csv", files={**desk.FILES, "a.csv": TABLE})
    other = TABLE.replace("GRW-1", "GRW-9")
    run("pull", "csv", "a.csv", files={"a.csv": other})
    run("new", "report", "li.wei", "--pull")
    assert "GRW-9" in (Path("reports/2026-W47/li.wei.yaml")).read_text(encoding="utf-8")
    assert "GRW-1)" not in (Path("reports/2026-W47/li.wei.yaml")).read_text(encoding="utf-8")


def test_several_tables_stand_side_by_side(run: Run) -> None:
    other = TABLE.replace("GRW-1", "GRW-9")
    files = {**desk.FILES, "a.csv": TABLE, "b.csv": other}
    assert run("pull", "csv", "a.csv", "--as", "Jira", files=files).out.startswith("Jira · ")
    run("pull", "csv", "b.csv", "--as", "禅道")
    run("new", "report", "li.wei", "--pull")
    text = Path("reports/2026-W47/li.wei.yaml").read_text(encoding="utf-8")
    assert ("GRW-1)" in text, "GRW-9)" in text, "# Jira 里已完成的" in text, "# 禅道 里已完成的" in text) == (
        True,
    ) * 4
    assert "  # 完成 csat 计划的第 1 步" in text


def test_what_is_kept_may_be_damaged(run: Run, cache: Path) -> None:
    run("pull", "csv", "a.csv", "--as", "a", files={**desk.FILES, "a.csv": TABLE})
    kept = [path for path in (cache / "pmcoach" / "outside").iterdir() if path.name[0] != "."]
    index = min(kept, key=lambda path: path.stat().st_size)
    for path in kept:
        path.write_text("[]" if path != index else '["a"]', encoding="utf-8")
    assert "还没有拉取过工作项" in run("new", "report", "li.wei", "--pull").err
    index.write_text("{", encoding="utf-8")
    assert "还没有拉取过工作项" in run("new", "report", "li.wei", "--pull").err


def test_the_order_of_days_is_said_on_the_command_line_or_in_the_settings(run: Run) -> None:
    table = "标题,状态,负责人,截止时间\n甲,进行中,李伟,04/12/2026\n"
    words = ("pull", "csv", "t.csv", "-f", "json")
    assert "--dates day-first" in run(*words, files={**desk.FILES, "t.csv": table}).err
    result = run(*words, "--dates", "day-first")
    assert [line["due"] for line in json.loads(result.out)["lines"]] == ["2026-12-04"]
    settings = "language: zh\npull: {csv: {dates: month-first}}\n"
    result = run(*words, files={"pmcoach.yaml": settings})
    assert [line["due"] for line in json.loads(result.out)["lines"]] == ["2026-04-12"]
    result = run("--lang", "en", *words, "--dates", "american")
    assert (result.code, result.err) == (
        2,
        "pmcoach: there is no order “american”: day-first, month-first, year-first\n",
    )


def test_an_item_of_two_people_is_shown_for_each(run: Run) -> None:
    table = "标题,状态,负责人,截止时间,完成时间\n甲,进行中,李伟；张敏；路人,2026-11-27,\n"
    result = run("pull", "csv", "-", "-f", "json", files=desk.FILES, stdin=table)
    said = json.loads(result.out)
    assert [line["person"] for line in said["lines"]] == ["li.wei", "zhang.min"]
    assert said["unknown_assignees"] == ["路人"]
    result = run("pull", "csv", "-", "-f", "json", "--person", "张敏", stdin=table)
    assert [line["person"] for line in json.loads(result.out)["lines"]] == ["zhang.min"]


def test_bytes_from_stdin(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run(files=desk.FILES)
    monkeypatch.setattr("pmcoach.cli.frame.console._input", lambda: io.BytesIO(TABLE.encode("gb18030")))
    assert "GRW-2" in run("pull", "csv", "-").out
