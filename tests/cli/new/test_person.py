"""`pmcoach new person`: a person's file."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import TEAM, Run


@pytest.mark.parametrize(
    ("lang", "rows", "says"),
    [
        pytest.param(
            "en", ["name: Sam O'Brien", "lead: chen.jing", "joined: 2026-11-20"],
            "then a goal in one sentence: pmcoach new goal “…” --owner sam\n", id="english",
        ),
        pytest.param(
            "zh", ["姓名: Sam O'Brien", "上级: chen.jing", "入职日期: 2026-11-20"],
            "然后用一句话写目标：pmcoach new goal “…” --owner sam\n", id="chinese",
        ),
    ],
)  # fmt: skip
def test_a_person_reports_to_the_workspace_s_lead_from_today(
    run: Run, folder: Path, lang: str, rows: list[str], says: str
) -> None:
    files = TEAM | {"pmcoach.yaml": f"language: {lang}\nlead: chen.jing\n"}
    done = run("new", "person", "sam", "--name", "Sam O'Brien", files=files)
    assert (done.code, done.out, done.err) == (0, "people/sam.yaml\n", says)
    text = (folder / "people/sam.yaml").read_text(encoding="utf-8")
    assert [row for row in text.splitlines() if row and "#" not in row and row != "  -"] == rows
    assert "error" not in run("lint", "people/sam.yaml", "--format", "concise").out


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        pytest.param(("sam", "--lead", "张敏"), "lead: zhang.min", id="another-lead"),
        pytest.param(("chen.lei", "--lead", "chen.jing"), "lead: chen.jing", id="said"),
    ],
)
def test_a_person_may_report_to_somebody_else(
    run: Run, folder: Path, words: tuple[str, ...], lead: str
) -> None:
    run("new", "person", *words, files=TEAM)
    text = (folder / f"people/{words[0]}.yaml").read_text(encoding="utf-8")
    assert f"\n{lead}\n" in text
    assert text.startswith(f"name: {words[0]}\n")


def test_the_workspace_s_lead_reports_to_nobody(run: Run, folder: Path) -> None:
    run("new", "person", "chen.jing", files={"pmcoach.yaml": "language: en\nlead: chen.jing\n"})
    assert "\nlead:  # whom this person reports to\n" in (folder / "people/chen.jing.yaml").read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(("li.wei",), "people/li.wei.yaml is there already\nnothing was changed", id="there"),
        pytest.param(
            ("李 伟",),
            "“李 伟” cannot be an id\nletters, digits, . _ - only, a letter or digit first",
            id="id",
        ),
        pytest.param(("sam", "--name", ""), "--name is empty", id="name"),
        pytest.param(
            ("sam", "--lead", "li.wie"), "there is no person “li.wie”\ndid you mean li.wei?", id="lead"
        ),
    ],
)
def test_what_cannot_be_made_is_said(run: Run, folder: Path, words: tuple[str, ...], says: str) -> None:
    done = run("new", "person", *words, files=TEAM)
    assert (done.code, done.out, done.err) == (2, "", f"pmcoach: {says}\n")
    assert (folder / "people/li.wei.yaml").read_text(encoding="utf-8") == TEAM["people/li.wei.yaml"]
