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


def test_since_when_somebody_leads_is_noted(run: Run, folder: Path) -> None:
    run("new", "person", "sam", "--lead", "张敏", "--since", "2026-11-16", files=TEAM)
    text = (folder / "people/sam.yaml").read_text(encoding="utf-8")
    assert "lead: zhang.min\nlead_since: 2026-11-16\n" in text


def test_whoever_has_a_file_gets_another_lead(run: Run, folder: Path) -> None:
    done = run("new", "person", "li.wei", "--lead", "张敏", "--since", "2026-11-16", files=TEAM)
    assert (done.code, done.err) == (0, "")
    assert (folder / "people/li.wei.yaml").read_text(encoding="utf-8") == (
        "name: 李伟\nlead: zhang.min\nlead_since: 2026-11-16\n"
    )


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(("--since", "2026-11-16"), "--since goes with --lead: since when that is their lead", id="whose"),
        pytest.param(
            ("--lead", "李伟", "--since", "2026-11-16"), "李伟 cannot be their own lead", id="their-own"
        ),
        pytest.param(
            ("--lead", "张敏", "--since", "soon"), "“soon” is not a day; write it as 2026-11-20", id="no-day"
        ),
    ],
)  # fmt: skip
def test_what_is_no_change_of_lead_is_said(run: Run, folder: Path, words: tuple[str, ...], says: str) -> None:
    done = run("new", "person", "li.wei", *words, files=TEAM)
    assert (done.code, done.err) == (2, f"pmcoach: {says}\n")
    assert (folder / "people/li.wei.yaml").read_text(encoding="utf-8") == TEAM["people/li.wei.yaml"]
