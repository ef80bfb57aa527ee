"""What a command loads before it does anything: the causes of start-up time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from tests.conftest import ROOT

pytestmark = pytest.mark.bulk

SLOW = ("rich", "yaml", "dateutil", "jinja2")
# What no small command needs: other kinds of file, sentences, boards, the tables of rules, the history, OpenSSL.
KINDS = ("goal", "person", "report", "review", "series")
FAR = (
    "hashlib",
    "json",
    "dataclasses",
    "pmcoach.store.git.past",
    "pmcoach.wording.facts",
    "pmcoach.document.diagnose",
)
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


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The example, to be written to."""
    return Path(shutil.copytree(EXAMPLE, tmp_path / "own"))


def below(room: str, modules: Iterable[str]) -> set[str]:
    """The modules of a room that are loaded, by their names in it; rooms in it are none."""
    names = (name.removeprefix(f"pmcoach.{room}.") for name in modules if name.startswith(f"pmcoach.{room}."))
    return {
        name
        for name in names
        if (ROOT / "src/pmcoach" / room.replace(".", "/") / f"{name.replace('.', '/')}.py").is_file()
    }


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        pytest.param(("set", "refund-time", "20", "--yes"), {"goal", "report", "review"}, id="set"),
        pytest.param(("ask", "一名测试", "--as", "li.wei"), {"person", "report", "review"}, id="ask"),
    ],
)
def test_a_small_command_loads_the_kinds_of_file_it_reads(
    own: Path, words: tuple[str, ...], kinds: set[str]
) -> None:
    found = loaded(own, *words)
    assert below("records.kinds", found) & {*KINDS} <= kinds | {"series"}
    assert (below("rules", found), below("briefing", found)) == (set(), set())
    assert found.isdisjoint(FAR)


@pytest.mark.parametrize(
    "words", [("rules", "S101"), ("schema", "goal"), ("smart", "增加用户满意度")], ids=lambda words: words[0]
)
def test_the_language_alone_is_no_reason_to_read_the_workspace(words: tuple[str, ...]) -> None:
    assert "pmcoach.store.disk.folder" not in loaded(EXAMPLE, *words)


def families(found: Iterable[str]) -> set[str]:
    """The modules of rules that are loaded."""
    from pmcoach.rules.catalogue import MODULES

    return below("rules", found) & set(MODULES)


def test_one_rule_loads_its_family_alone() -> None:
    assert families(loaded(EXAMPLE, "rules", "S101")) == {"goals.specific"}


def test_a_sentence_loads_the_rules_it_can_break() -> None:
    found = families(loaded(EXAMPLE, "smart", "增加用户满意度"))
    assert {"goals.specific", "goals.measurable", "goals.time_bound"} <= found
    assert not {each for each in found if each.startswith("people.")}


@pytest.mark.parametrize(
    ("path", "idle"),
    [
        (
            "goals/2026-Q4/csat.yaml",
            {"people.review", "people.growth", "people.wellbeing", "goals.doubts", "goals.lessons"},
        ),
        (
            "people/li.wei.yaml",
            {"goals.measurable", "goals.time_bound", "goals.specific", "people.review", "people.growth"},
        ),
    ],
    ids=["goal", "person"],
)
def test_one_file_loads_no_rules_of_other_kinds(path: str, idle: set[str]) -> None:
    found = families(loaded(EXAMPLE, "lint", "--format", "concise", path, environ={"PMCOACH_CACHE": "off"}))
    assert found.isdisjoint(idle)
    assert "files.file" in found


def test_codes_are_offered_without_a_rule() -> None:
    environ = {"_PMCOACH_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "pmcoach rules S"}
    assert below("rules", loaded(EXAMPLE, environ=environ)) == {"listed"}
