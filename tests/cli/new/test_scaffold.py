"""The files of a new workspace: other programs take them, and the real pre-commit blocks what they are there to block."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import REPORT, TEAM, Run

from pmcoach.cli.new.scaffold import TASK, files, ignoring
from pmcoach.text import Lang

BIN = Path(sys.executable).parent
VAGUE = "title: Improve the experience\nowner: jo\n"
MENDED = (
    "title: Raise customer satisfaction from 3.9 to 4.5 points by 31 December 2026\nowner: jo\nwhy: Retention first\n"
    "metric: {name: Customer satisfaction, unit: points, baseline: 3.9, target: 4.5, source: survey}\ndue: 2026-12-31\n"
)


def test_the_ci_file_is_a_workflow(run: Run, folder: Path) -> None:
    run("init", "--lead", "jo")
    checked = subprocess.run(
        (BIN / "check-jsonschema", "--builtin-schema", "vendor.github-workflows", ".github/workflows/pmcoach.yml"),
        cwd=folder, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_hook_is_one_for_pre_commit(run: Run, folder: Path) -> None:
    run("init", "--lead", "jo")
    checked = subprocess.run(
        (BIN / "pre-commit", "validate-config"),
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.bulk
def test_pre_commit_blocks_a_vague_goal_and_passes_the_mended_one(
    run: Run, repository: Callable[..., str], folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("PATH", f"{BIN}{os.pathsep}{os.environ['PATH']}")
    repository("config", "user.name", "Jo Kelly")
    repository("config", "user.email", "jo@example.com")
    run("init", "--lead", "jo", "--name", "Jo Kelly")
    goal = folder / "goals/2026-Q4/csat.yaml"
    goal.parent.mkdir(parents=True)

    def commit() -> subprocess.CompletedProcess[str]:
        repository("add", "--all")
        return subprocess.run(
            ("git", "-C", str(folder), "commit", "-m", "a goal"),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    subprocess.run((BIN / "pre-commit", "install"), cwd=folder, check=True, capture_output=True)
    goal.write_text(VAGUE, encoding="utf-8")
    blocked = commit()
    assert blocked.returncode == 1
    assert re.search(r"pmcoach lint\.+Failed", blocked.stderr)
    assert "goals/2026-Q4/csat.yaml:1:8  “Improve”" in blocked.stderr
    assert "S101" in blocked.stderr
    goal.write_text(MENDED, encoding="utf-8")
    passed = commit()
    assert passed.returncode == 0, passed.stderr
    assert re.search(r"pmcoach lint\.+Passed", passed.stderr)
    assert "goals/2026-Q4/csat.yaml" in repository("ls-files")


@pytest.mark.parametrize("lang", Lang)
def test_the_editor_finds_a_schema_for_every_file(lang: Lang) -> None:
    made = dict(files(lang, "jo", "Jo", None))
    schemas = json.loads(made[".vscode/settings.json"])["yaml.schemas"]
    assert {path.removeprefix("./") for path in schemas} == {
        path for path in made if path.endswith(".json") and "schema" in path
    }
    assert schemas["./.pmcoach/schema/goal.json"] == "/goals/**/*.yaml"
    assert schemas["./.pmcoach/schema/settings.json"] == "/pmcoach.yaml"


def test_the_editor_s_task_reads_what_lint_says(run: Run) -> None:
    matcher = TASK["tasks"][0]["problemMatcher"]["pattern"]  # type: ignore[index]
    said = run(
        "lint",
        "--format",
        "concise",
        files={"pmcoach.yaml": "language: en\n", "goals/2026-Q4/a b.yaml": VAGUE},
    )
    rows = [re.fullmatch(matcher["regexp"], row) for row in said.out.splitlines()]
    assert rows
    assert all(row is not None for row in rows)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("", ".pmcoach-*.tmp\n.pmcoach-lock\n", id="empty"),
        pytest.param("dist/\n", "dist/\n.pmcoach-*.tmp\n.pmcoach-lock\n", id="behind-others"),
        pytest.param("dist/", "dist/\n.pmcoach-*.tmp\n.pmcoach-lock\n", id="no-line-break"),
        pytest.param("dist/\r\n", "dist/\r\n.pmcoach-*.tmp\r\n.pmcoach-lock\r\n", id="crlf"),
        pytest.param(".pmcoach-*.tmp\n", ".pmcoach-*.tmp\n.pmcoach-lock\n", id="one-is-there"),
        pytest.param(".pmcoach-lock\n.pmcoach-*.tmp", ".pmcoach-lock\n.pmcoach-*.tmp", id="both-are-there"),
    ],
)
def test_what_a_write_leaves_behind_is_ignored(before: str, after: str) -> None:
    assert ignoring(before) == after


@pytest.mark.bulk
@pytest.mark.parametrize(
    ("words", "path"),
    [
        pytest.param(("goal", "Raise NPS from 30 to 40", "--id", "nps"), "goals/2026-Q4/nps.yaml", id="goal"),
        pytest.param(("person", "li.wei"), "people/li.wei.yaml", id="person"),
        pytest.param(("report", "jo"), "reports/2026-W47/jo.yaml", id="report"),
        pytest.param(("review", "jo"), "reviews/2026-11-20/jo.yaml", id="review"),
    ],
)
def test_a_new_file_names_its_schema(words: tuple[str, ...], path: str, run: Run, folder: Path) -> None:
    run("init", "--lead", "jo")
    assert run("new", *words).code == 0
    schema = schema_named_in(folder / path)
    assert schema == folder / f".pmcoach/schema/{words[0]}.json"
    assert schema.is_file()


def schema_named_in(path: Path) -> Path:
    """The schema that the first line of a file names, and no other line."""
    first, _, rest = path.read_text(encoding="utf-8").partition("\n")
    lead, _, schema = first.partition("$schema=")
    assert lead == "# yaml-language-server: "
    assert "yaml-language-server" not in rest
    return (path.parent / schema).resolve()


@pytest.mark.bulk
@pytest.mark.parametrize(
    ("words", "path", "kind"),
    [
        pytest.param(("did", "甲", "--as", "li.wei"), REPORT, "report", id="did"),
        pytest.param(("set", "csat", "4.2"), REPORT, "report", id="set"),
        pytest.param(
            ("praise", "li.wei", "补位", "--as", "chen.jing"), "reports/2026-W47/chen.jing.yaml", "report", id="praise"
        ),
        pytest.param(
            ("rollover", "2026-Q4", "--yes", "--at", "2027-01-03"), "goals/2027-Q1/csat-2027-q1.yaml", "goal",
            id="rollover",
        ),
        pytest.param(("import", "people", "-"), "people/wu.hao.yaml", "person", id="import"),
    ],
)  # fmt: skip
def test_a_file_that_another_command_begins_names_it_too(
    words: tuple[str, ...], path: str, kind: str, run: Run, folder: Path
) -> None:
    run("init", "--lead", "chen.jing")
    done = run(*words, files=TEAM, stdin="id,name\nwu.hao,吴昊\n")
    assert done.code == 0
    assert schema_named_in(folder / path) == folder / f".pmcoach/schema/{kind}.json"


def test_where_no_schema_is_kept_none_is_named(run: Run, folder: Path) -> None:
    run("new", "person", "li.wei", files={"pmcoach.yaml": "language: en\n"})
    assert (folder / "people/li.wei.yaml").read_text(encoding="utf-8").startswith("name: ")
