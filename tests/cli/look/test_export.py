"""`pmcoach export ics` and `agenda --ics`: a calendar file that remembers, or stdout."""

from __future__ import annotations

from pathlib import Path

import pytest
from icalendar import Calendar
from tests.cli.conftest import Run
from tests.week import WEEK


def summaries(text: str) -> list[str]:
    return [str(event["SUMMARY"]) for event in Calendar.from_ical(text).walk("VEVENT")]


def test_a_calendar_is_written_and_stays_when_nothing_changed(run: Run, folder: Path) -> None:
    first = run("--lang", "en", "export", "ics", "team.ics", files=WEEK)
    assert (first.code, first.out) == (0, "")
    assert (
        first.err
        == f"{len(summaries((folder / 'team.ics').read_text()))} events until 2027-02-20 in team.ics\n"
    )
    before = (folder / "team.ics").read_bytes()
    assert b"\r\n" in before
    again = run("--lang", "en", "export", "ics", "team.ics")
    assert (again.code, again.err) == (0, "team.ics says so already\n")
    path = "goals/2026-Q4/better.yaml"
    moved = run(
        "--lang", "en", "export", "ics", "team.ics", files={path: WEEK[path].replace("11-25", "12-02")}
    )
    assert moved.code == 0
    assert (folder / "team.ics").read_bytes().count(b"SEQUENCE:1\r\n") == 1


@pytest.mark.parametrize(
    "words", [("export", "ics"), ("export", "ics", "-"), ("agenda", "-n", "92", "--ics", "-")]
)
def test_stdout_gets_the_same_calendar(words: tuple[str, ...], run: Run) -> None:
    result = run(*words, files=WEEK)
    assert (result.code, result.err) == (0, "")
    assert "王芳 · 计划步骤：上线" in summaries(result.out)


@pytest.mark.parametrize(
    "words", [("export", "ics", "--person", "王芳"), ("agenda", "wang.fang", "--ics", "-")]
)
def test_a_calendar_of_one_person_has_only_theirs(words: tuple[str, ...], run: Run) -> None:
    found = summaries(run(*words, files=WEEK).out)
    assert "王芳 · 计划步骤：上线" in found
    assert all(each.startswith("王芳 · ") for each in found)


def test_how_far_to_look_is_said(run: Run, folder: Path) -> None:
    result = run("--lang", "zh", "agenda", "-n", "5", "--ics", "a.ics", files=WEEK)
    assert result.err.startswith("a.ics：到 2026-11-25 为止 ")
    assert "王芳 · 计划步骤：上线" in summaries((folder / "a.ics").read_text(encoding="utf-8"))


def test_a_file_that_is_something_else_is_left_alone(run: Run, folder: Path) -> None:
    result = run("--lang", "en", "agenda", "--ics", "notes.txt", files={**WEEK, "notes.txt": "keep me\n"})
    assert (result.code, result.err) == (
        2,
        "pmcoach: notes.txt is no calendar of pmcoach's\nnothing was changed; choose another file\n",
    )
    assert (folder / "notes.txt").read_text(encoding="utf-8") == "keep me\n"


def test_an_empty_file_is_written_to(run: Run, folder: Path) -> None:
    assert run("export", "ics", "new.ics", files={**WEEK, "new.ics": ""}).code == 0
    assert summaries((folder / "new.ics").read_text(encoding="utf-8"))


def test_agenda_without_a_calendar_is_for_the_eyes(run: Run) -> None:
    result = run("--lang", "zh", "agenda", "wang.fang", "-n", "7", files=WEEK)
    assert result.code == 0
    assert "2026-11-25 周三\n  王芳  计划步骤  上线" in result.out
    everybody = run("--lang", "en", "agenda", files=WEEK)
    assert "Overdue" in everybody.out


def test_export_alone_shows_what_there_is(run: Run) -> None:
    result = run("export", "--help")
    assert result.code == 0
    assert "ics" in result.out
