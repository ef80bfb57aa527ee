"""`pmcoach lint`: rules over files, in every format, with every choice of rules and of failing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from pmcoach.formats import FORMATS
from pmcoach.page import Page

FILES = {
    "pmcoach.yaml": "language: en\n",
    "people/li.wei.yaml": "name: Li Wei\n",
    "goals/2026-Q4/csat.yaml": "title: Improve satisfaction  # why\nowner: li.wei\ndue: 2026-12-26\nwhy: x\n",
    "goals/2026-Q4/nps.yaml": "titel: NPS\nowner: nobody\n",
}
VAGUE = "goals/2026-Q4/csat.yaml:1:8: error S101 “Improve” gives no amount: nobody can tell when it is done\n"
UNKNOWN = "goals/2026-Q4/nps.yaml:1:1: error E004 “titel” is not a field here\n"


def lint(run: Run, *words: str, code: int = 1) -> str:
    result = run("lint", "--format", "concise", *words, files=FILES)
    assert (result.code, result.err) == (code, "")
    return result.out


def codes(out: str) -> set[str]:
    return {row.split()[2] for row in out.splitlines()}


def test_a_line_a_finding(run: Run) -> None:
    assert lint(run, "--select", "S101,E004") == VAGUE + UNKNOWN


def test_for_people_by_default(run: Run) -> None:
    result = run("lint", "--select", "S101", files=FILES)
    assert (result.code, result.err) == (1, "")
    assert result.out.splitlines()[:3] == [
        "goals/2026-Q4/csat.yaml:1:8  “Improve” gives no amount: nobody can tell when it is done  S101 vague-title",
        "  1 | title: Improve satisfaction  # why",
        "    |        ~~~~~~~",
    ]
    assert result.out.endswith("\n\n1 error in 4 files\n")


def test_the_language_of_the_reader(run: Run) -> None:
    assert "“Improve”没有说到什么程度" in run("lint", "--lang", "zh", "--select", "S101", files=FILES).out


def test_json_as_it_was_promised(run: Run) -> None:
    result = run("lint", "-f", "json", "--select", "S101", files=FILES)
    said = json.loads(result.out)
    assert list(said) == ["version", "findings", "summary"]
    assert said["version"] == 1
    assert said["summary"] == {"error": 1, "warning": 0, "info": 0, "files": 4}
    (found,) = said["findings"]
    hint = found.pop("hint")
    assert hint.startswith("try: ")
    assert found == {
        "code": "S101", "name": "vague-title", "severity": "error", "path": "goals/2026-Q4/csat.yaml",
        "line": 1, "column": 8, "end_line": 1, "end_column": 15,
        "message": "“Improve” gives no amount: nobody can tell when it is done",
        "person": "li.wei", "goal": "csat", "fix": None,
    }  # fmt: skip


def test_github_annotations(run: Run) -> None:
    out = run("lint", "--format", "github", "--select", "E004", files=FILES).out
    assert out.startswith(
        "::error file=goals/2026-Q4/nps.yaml,line=1,col=1,endColumn=6,title=E004 unknown-field::"
    )


def test_github_counts_paths_from_the_top_of_the_repository(run: Run, repository: Callable[..., str]) -> None:
    repository("config", "core.quotepath", "true")
    below = {f"team/{path}": text for path, text in FILES.items()}
    out = run("lint", "team/goals", "--format", "github", "--select", "E004", files=below).out
    assert out.startswith("::error file=team/goals/2026-Q4/nps.yaml,line=1,col=1,")


@pytest.mark.parametrize(
    "path", [pytest.param("team/goals/2026-Q4/csat.yaml", id="a-file"), pytest.param("team", id="a-folder")]
)
def test_a_path_leads_to_the_workspace_when_the_folder_is_in_none(path: str, run: Run) -> None:
    below = {f"team/{name}": text for name, text in FILES.items()}
    result = run("lint", path, "--format", "concise", "--select", "S101", files=below)
    assert (result.code, result.out) == (1, VAGUE)


def test_a_path_into_no_workspace_is_refused(run: Run, folder: Path) -> None:
    result = run("lint", "notes.yaml", files={"notes.yaml": "title: a\n"})
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"pmcoach: no pmcoach.yaml in {folder} or above it\n")


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_texts_and_day_give_the_same_bytes(name: str, run: Run) -> None:
    first = run("lint", "--format", name, files=FILES)
    assert first.out
    assert run("lint", "--format", name) == first


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param(("--select", "S101"), {"S101"}, id="a-code"),
        pytest.param(("--select", "S101,E004"), {"S101", "E004"}, id="commas"),
        pytest.param(("--select", "S101", "--select", "E004"), {"S101", "E004"}, id="twice"),
        pytest.param(("--select", "vague-title"), {"S101"}, id="a-name"),
        pytest.param(("--select", "E00"), {"E004", "E007"}, id="a-prefix"),
        pytest.param(("--select", "E00", "--ignore", "E004"), {"E007"}, id="but-not"),
        pytest.param(("--select", "E00", "--ignore", "E007,E006"), {"E004"}, id="but-not-these"),
    ],
)
def test_rules_are_chosen(words: tuple[str, ...], found: set[str], run: Run) -> None:
    assert codes(lint(run, *words)) == found


def test_all_rules_but_some(run: Run) -> None:
    everything = codes(lint(run))
    assert codes(lint(run, "--ignore", "E")) == {code for code in everything if not code.startswith("E")}


@pytest.mark.parametrize(
    ("select", "fail_on", "code"),
    [
        pytest.param("S101", "error", 1, id="an-error"),
        pytest.param("A105", "error", 0, id="a-warning-is-no-error"),
        pytest.param("A105", "warning", 1, id="a-warning"),
        pytest.param("A105", "info", 1, id="worse-than-asked"),
        pytest.param("T106", "info", 1, id="a-hint"),
        pytest.param("T106", "warning", 0, id="a-hint-is-no-warning"),
        pytest.param("S101", "never", 0, id="never"),
    ],
)
def test_what_fails_is_chosen(select: str, fail_on: str, code: int, run: Run) -> None:
    assert select in lint(run, "--select", select, "--fail-on", fail_on, code=code)


def test_nothing_found_is_fine(run: Run) -> None:
    assert lint(run, "--select", "H101", code=0) == ""
    assert run("lint", "--select", "H101").out == "4 files, nothing found\n"


def test_findings_are_counted_by_rule_the_most_frequent_first(run: Run) -> None:
    result = run("lint", "--statistics", "--select", "E00,S101,M10", files=FILES)
    assert result.code == 1
    counts = [int(row.split()[0]) for row in result.out.splitlines()]
    assert counts == sorted(counts, reverse=True)
    assert "1  S101  vague-title\n" in result.out


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        pytest.param(("goals/2026-Q4/csat.yaml",), {"goals/2026-Q4/csat.yaml"}, id="a-file"),
        pytest.param(("goals",), {"goals/2026-Q4/csat.yaml", "goals/2026-Q4/nps.yaml"}, id="a-folder"),
        pytest.param(("goals/2026-Q4/nps.yaml", "people"), {"goals/2026-Q4/nps.yaml"}, id="several"),
        pytest.param((".",), {"goals/2026-Q4/csat.yaml", "goals/2026-Q4/nps.yaml"}, id="here"),
    ],
)
def test_only_some_files_are_reported_on(paths: tuple[str, ...], found: set[str], run: Run) -> None:
    assert {row.split(":")[0] for row in lint(run, *paths, "--select", "E,S").splitlines()} == found


@pytest.mark.parametrize(
    ("words", "err"),
    [
        pytest.param(("--format", "xml"), f"pmcoach: no format “xml”: {', '.join(FORMATS)}\n", id="format"),
        pytest.param(
            ("--fail-on", "bad"), "pmcoach: no severity “bad”: error, warning, info, never\n", id="severity"
        ),
        pytest.param(
            ("--select", "Z1"), "pmcoach: no rule begins with “Z1”\nsee them all: pmcoach rules\n", id="select"
        ),
        pytest.param(
            ("--ignore", "S101,Z1"), "pmcoach: no rule begins with “Z1”\nsee them all: pmcoach rules\n", id="ignore"
        ),
    ],
)  # fmt: skip
def test_what_is_not_known_is_refused(words: tuple[str, ...], err: str, run: Run) -> None:
    result = run("lint", *words, files=FILES)
    assert (result.code, result.out, result.err) == (2, "", err)


@pytest.mark.parametrize("path", ["nowhere.yaml", "../other", "/etc/passwd"])
def test_a_path_that_is_not_there_is_refused(path: str, run: Run, folder: Path) -> None:
    result = run("lint", path, files=FILES)
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        f"pmcoach: {path} is not in the workspace {folder}, or not there\n"
        "paths are relative to the folder you are in, or to -C\n"
    )


def test_a_folder_with_nothing_to_check_is_refused(run: Run, folder: Path) -> None:
    (folder / "drafts").mkdir()
    result = run("lint", "drafts", files=FILES)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("pmcoach: there is nothing to check in drafts\n")


def test_one_broken_file_leaves_the_rest(run: Run) -> None:
    broken = {**FILES, "goals/2026-Q4/broken.yaml": "title: [a\n"}
    result = run("lint", "--format", "concise", "--select", "E002,S101", files=broken)
    assert codes(result.out) == {"E002", "S101"}


def test_a_year_whose_holidays_nobody_knows_is_noted_for_people_only(run: Run) -> None:
    files = {**FILES, "pmcoach.yaml": "language: en\ncalendar: CN\n"}
    note = "note: the holidays of 2032 are not known yet; Monday to Friday count as working days\n"
    assert run("lint", "--at", "2032-05-04", files=files).err == note
    assert run("lint", "--at", "2032-05-04", "--format", "json").err == ""


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_a_page_or_a_text(name: str, run: Run) -> None:
    result = run("lint", "--format", name, "--color", "always", files=FILES)
    assert ("\x1b[" in result.out) == (name == "full")
    assert issubclass(Page, tuple)


def test_the_format_follows_the_environment(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    words = ("lint", "--select", "S101")
    monkeypatch.setenv("GITLAB_CI", "true")
    assert json.loads(run(*words, files=FILES).out)[0]["check_name"] == "S101 vague-title"
    monkeypatch.setenv("PMCOACH_FORMAT", "concise")
    assert run(*words).out == VAGUE
    assert run(*words, "--format", "github").out.startswith("::error ")
    monkeypatch.setenv("PMCOACH_FORMAT", "xml")
    result = run(*words)
    assert (result.code, result.err) == (2, f"pmcoach: no format “xml”: {', '.join(FORMATS)}\n")


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_found_goes_to_a_file(name: str, run: Run, folder: Path) -> None:
    words = ("lint", "--select", "S101", "--format", name)
    shown = run(*words, files=FILES)
    result = run(*words, "--output-file", "found.txt")
    assert (result.code, result.out, result.err) == (1, "", "found.txt: 1 error in 4 files\n")
    assert (folder / "found.txt").read_text(encoding="utf-8") == shown.out


def test_a_file_that_cannot_be_written_is_no_success(run: Run, folder: Path) -> None:
    result = run("lint", "-o", "no/found.txt", files=FILES)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("pmcoach: no/found.txt cannot be written: ")


def test_the_summary_of_the_job_is_added_to(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = folder.parent / "summary.md"
    summary.write_text("before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    words = ("lint", "--format", "concise", "--select", "S101")
    assert run(*words, files=FILES).out == VAGUE
    assert summary.read_text(encoding="utf-8").splitlines()[:2] == [
        "before",
        "### pmcoach: 1 error in 4 files",
    ]
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder))
    result = run(*words)
    assert (result.code, result.out) == (1, VAGUE)
    assert result.err.startswith(f"note: the job's summary is not written: {folder} cannot be written: ")


def test_findings_are_counted_for_programs_too(run: Run) -> None:
    said = json.loads(run("lint", "--statistics", "--format", "json", "--select", "E00", files=FILES).out)
    assert said == {
        "version": 1,
        "statistics": [
            {"code": "E004", "name": "unknown-field", "count": 1},
            {"code": "E007", "name": "unknown-reference", "count": 1},
        ],
        "summary": {"error": 2, "warning": 0, "info": 0, "files": 4},
    }


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_on_stderr_that_the_history_is_cut(
    name: str, run: Run, repository: Callable[..., str], folder: Path
) -> None:
    run("rules", files=FILES)
    for subject in ("one", "two"):
        repository("add", "-A")
        repository("-c", "user.name=a", "-c", "user.email=a@b", "commit", "--allow-empty", "-qm", subject)
    repository("clone", "-q", "--depth", "1", f"file://{folder}", "shallow")
    result = run("-C", "shallow", "lint", "--format", name, "--select", "S101")
    assert result.code == 1
    assert "this clone has only the latest commits (shallow)" in result.err
    assert run("-C", "shallow", "lint", "--format", name, "--select", "S101", "-q").err == ""
