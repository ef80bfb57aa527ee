"""Files other people wrote to break YAML parsers, and strings they wrote to break everything, through lint."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from pmcoach.document import Document
from pmcoach.document.source import decode
from pmcoach.document.tree import PARSER, PURE, read
from pmcoach.formats import load
from pmcoach.project import Project
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.result import Checked
from pmcoach.text import Lang
from tests.conftest import ROOT, TODAY
from tests.hostile import ACTS, lies_in
from tests.suites import GOOD, IN_TURN, SUITES, all_cases, cases

pytestmark = [
    pytest.mark.bulk,
    pytest.mark.skipif(not SUITES.is_dir(), reason="the public suites are not there: ../shared/suites"),
]
MEMORY = 200 << 10  # KiB


def lint(files: dict[str, str | bytes]) -> tuple[Project, Checked]:
    project = Project(files, TODAY)

    def shown(path: str) -> list[str]:
        return project.files[path].document.lines

    return project, Checked(findings(project, RULES), len(files), shown)


def output(checked: Checked, name: str) -> str:
    shown = load(name).show(checked, Lang.ZH)
    return shown if isinstance(shown, str) else shown.plain()


@pytest.mark.parametrize("path", IN_TURN)
def test_any_yaml_is_linted_with_a_line_for_each_finding(path: str, everything: bool) -> None:
    known = list(all_cases())  # each at every place, or each at the next
    for case in known if everything else known[IN_TURN.index(path) :: len(IN_TURN)]:
        project, checked = lint({**GOOD, path: case["data"]})
        for found in checked.findings:
            text = project.files[found.path].document.text
            assert found.rule.code == "E001" or lies_in(found.place, text), case["id"]
        assert not ACTS.search(output(checked, "concise")), case["id"]


@pytest.mark.parametrize("path", IN_TURN)
def test_what_must_be_an_error_is_one(path: str) -> None:
    silent = {
        case["id"]
        for case in cases("pyyaml-data")
        if case["must_be_yaml_error"]
        and not any(
            found.path == path and found.rule.family == "E"
            for found in lint({**GOOD, path: case["data"]})[1].findings
        )
    }
    assert silent == set()


@pytest.mark.parametrize("path", IN_TURN)
def test_the_commands_bear_any_yaml_in_bounds_and_leave_the_files_alone(path: str, everything: bool) -> None:
    count = () if everything else ("--count", "15")
    ran = subprocess.run(
        (sys.executable, "-m", "tests.suites", path, *count),
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False, timeout=3_600,
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (0, ""), ran.stdout
    assert int(ran.stdout) < MEMORY


def test_both_parsers_give_the_same_verdict() -> None:
    for case in all_cases():
        text = decode(case["data"])
        if isinstance(text, str):
            fast, plain = (read(text, places=True, parser=parser) for parser in (PARSER, PURE))
            assert fast == plain, case["id"]


# What libyaml and PyYAML read as YAML 1.1 has it.
OLDER = {
    "HM87/01",  # in brackets, a question mark right before a word asks
    "JEF9/02",  # blanks at the very end of a block of text are no line of it
    "L24T/01",  # nor is a last line without an end
}


def test_the_values_of_plain_yaml_are_those_of_the_suite() -> None:
    """Where a case is one JSON document of text only, pmcoach reads what the suite says, or says why not."""
    same: set[str] = set()
    other: set[str] = set()
    for case in cases("yaml-test-suite"):
        try:
            wanted = json.loads(case.get("json") or "")
        except ValueError:
            continue
        document = Document(case["data"])
        if case["valid_yaml_1_2"] and only_text(wanted) and not document.problems:
            (same if document.value == wanted else other).add(case["id"])
    assert other == OLDER
    assert len(same) > 100


def only_text(value: Any) -> bool:
    match value:
        case dict():
            return all(map(only_text, value.values()))
        case list():
            return all(map(only_text, value))
        case _:
            return isinstance(value, str)


POSITIONS: dict[str, Callable[[str], str]] = {
    "quoted": lambda words: f"title: {json.dumps(words, ensure_ascii=False)}\n",
    "block": lambda words: "title: |-\n" + "".join(f"  {row}\n" for row in words.split("\n")),
    "plain": lambda words: f"title: {words}\n",
}


def naughty() -> list[str]:
    return [str(words) for words in json.loads((SUITES / "blns.json").read_text(encoding="utf-8"))]


@pytest.mark.parametrize("position", POSITIONS)
def test_a_naughty_string_is_a_title_like_any_other(position: str) -> None:
    for words in naughty():
        path = "goals/2026-Q4/x.yaml"
        project, checked = lint({**GOOD, path: POSITIONS[position](words)})
        for name in ("concise", "full", "github"):
            assert not ACTS.search(output(checked, name)), ascii(words)
        said = json.loads(output(checked, "json"))
        assert len(said["findings"]) == len(checked.findings)
        clean = not any(found.rule.code in ("E002", "E009") for found in checked.findings)
        goal = project.goal("x")
        assert goal is not None
        if position == "quoted" and clean:
            assert goal.title == words.strip(), ascii(words)
