"""What a command loads before it does anything: the causes of start-up time."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.conftest import ROOT

pytestmark = pytest.mark.bulk

SLOW = ("rich", "yaml", "dateutil", "jinja2")
LOADED = """
import sys
from pmcoach.__main__ import main
try:
    code = main(sys.argv[1:])
finally:
    print("modules:", *sorted(sys.modules), file=sys.__stderr__)
sys.exit(code)
"""
EXAMPLE = ROOT / "examples" / "zh"


def loaded(folder: Path, *words: str, environ: Mapping[str, str] | None = None, stdin: str = "") -> set[str]:
    """The modules a command has loaded at its end, its output piped."""
    clean = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "PMCOACH_LANG")}
    ran = subprocess.run(
        [sys.executable, "-c", LOADED, *words],
        cwd=folder,
        env={**clean, "PMCOACH_TODAY": "2026-11-20", **(environ or {})},
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    said, _, modules = ran.stderr.rpartition("modules:")
    assert (ran.returncode in (0, 1), said) == (True, "")
    return set(modules.split())


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("--version",), id="version"),
        pytest.param(("--help",), id="help"),
        pytest.param(("lint", "--help"), id="help-of-a-command"),
        pytest.param(("new", "goal", "--help"), id="help-below-a-command"),
    ],
)
def test_help_and_version_load_nothing_slow(words: tuple[str, ...]) -> None:
    assert loaded(EXAMPLE, *words).isdisjoint((*SLOW, "pmcoach.records.kinds.goal", "pmcoach.project"))


def test_the_help_of_all_commands_loads_none_of_them() -> None:
    from pmcoach.cli import COMMANDS

    modules = {f"pmcoach.cli.{entry.module}" for entry in COMMANDS.values()}
    assert loaded(EXAMPLE, "--help").isdisjoint(modules)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("lint", "--format", "concise"), id="lint-concise"),
        pytest.param(("lint",), id="lint"),
        pytest.param(("check",), id="board"),
        pytest.param(("check", "li.wei"), id="brief"),
        pytest.param(("check", "--format", "json"), id="json"),
        pytest.param(("tree",), id="tree"),
        pytest.param(("agenda",), id="agenda"),
        pytest.param(("list", "goals"), id="list"),
        pytest.param(("find", "退款"), id="find"),
        pytest.param(("review", "spread", "2026-Q3"), id="spread"),
        pytest.param(("rules", "S101"), id="rules"),
        pytest.param(("schema", "goal"), id="schema"),
        pytest.param(("smart", "增加用户满意度"), id="smart"),
    ],
)
def test_what_is_piped_loads_no_colours(words: tuple[str, ...]) -> None:
    assert "rich" not in loaded(EXAMPLE, *words)


def test_colours_are_loaded_where_they_are_asked_for() -> None:
    assert "rich" in loaded(EXAMPLE, "tree", "--color", "always")


@pytest.mark.parametrize(
    "typed",
    [
        "check li",
        "check --why cs",
        "history c",
        "lint --format ",
        "list go",
        "schema ",
        "--lang ",
        "lint --",
        "che",
    ],
)
def test_completion_reads_no_file_of_the_workspace(typed: str) -> None:
    environ = {"_PMCOACH_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": f"pmcoach {typed}"}
    assert loaded(EXAMPLE, environ=environ).isdisjoint(
        ("yaml", "dateutil", "pmcoach.document", "pmcoach.rules")
    )


@pytest.mark.parametrize(
    ("words", "unused"),
    [
        pytest.param(
            ("lint", "--format", "concise"),
            ("pmcoach.views.pages.board", "icalendar", "urllib3", "jinja2"),
            id="lint",
        ),
        pytest.param(("tree",), ("pmcoach.rules", "pmcoach.formats"), id="tree"),
        pytest.param(("find", "退款"), ("pmcoach.rules", "pmcoach.briefing.board"), id="find"),
        pytest.param(("find", "退款"), ("pmcoach.wording.reading",), id="no-sentence-find"),
        pytest.param(("schema", "goal"), ("pmcoach.wording.reading",), id="no-sentence-schema"),
        pytest.param(("rules", "S101"), ("pmcoach.wording.reading",), id="no-sentence-rules"),
    ],
)
def test_a_command_loads_what_it_needs(words: tuple[str, ...], unused: tuple[str, ...]) -> None:
    assert loaded(EXAMPLE, *words).isdisjoint(unused)
