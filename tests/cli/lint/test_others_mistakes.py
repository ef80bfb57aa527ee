"""Mistakes seen in other linters when they were run (check-jsonschema, cfn-lint, ESLint, yamllint, ruff): none of them here."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Run, put

from pmcoach.formats import FORMATS

GOAL = "goals/2026-Q4/csat.yaml"
FILES = {"pmcoach.yaml": "language: en\n", GOAL: "titel: A\nowner: nobody\n"}
# What comes with pmcoach and nothing else, as a plain install has it.
PLAIN = """
import sys
from importlib import metadata
wanted, known = ["pmcoach"], set()
names = {}
for module, packages in metadata.packages_distributions().items():
    for package in packages:
        names.setdefault(package.lower().replace("_", "-"), set()).add(module)
import re
needs = lambda name: [re.match(r"[\\w.-]+", each)[0].lower().replace("_", "-") for each in metadata.requires(name) or () if "extra ==" not in each]
waiting = ["typer", "rich", "pyyaml", "python-dateutil", "chinesecalendar", "urllib3", "icalendar", "tzdata"]
while waiting:
    name = waiting.pop()
    if name not in known:
        known.add(name)
        try:
            waiting.extend(needs(name))
        except metadata.PackageNotFoundError:
            pass
allowed = {module for name in known for module in names.get(name, ())} | {"pmcoach"}
for module in {each for found in names.values() for each in found} - allowed:
    if module not in sys.modules:
        sys.modules[module] = None
from pmcoach.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def test_check_jsonschema_a_missing_file_is_one_line_and_no_traceback(run: Run) -> None:
    result = run("lint", "goals/nothing.yaml", files=FILES)
    assert (result.code, result.out) == (2, "")
    assert "Traceback" not in result.err
    assert len([row for row in result.err.splitlines() if row.startswith("pmcoach: ")]) == 1


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "did you mean “title”?"), ("zh", "是不是“title”？")], ids=["en", "zh"]
)
def test_check_jsonschema_an_unknown_field_has_its_line_and_what_was_meant(
    run: Run, lang: str, said: str
) -> None:
    result = run("--lang", lang, "lint", "--select", "E004", "--format", "full", files=FILES)
    assert result.out.startswith(f"{GOAL}:1:1  ")
    assert said in result.out


def test_cfn_lint_a_reader_that_closes_the_pipe_is_no_error_of_ours(folder: Path) -> None:
    put(folder, {**FILES, GOAL: "\n".join(f"field{number}: x" for number in range(5000))})
    command = [sys.executable, "-m", "pmcoach", "lint", "--format", "full"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as started:
        assert started.stdout is not None
        assert started.stderr is not None
        started.stdout.readline()
        started.stdout.close()
        said = started.stderr.read()
    assert b"Traceback" not in said
    assert b"BrokenPipe" not in said


@pytest.mark.bulk
@pytest.mark.parametrize("form", FORMATS)
def test_cfn_lint_and_eslint_every_format_works_after_a_plain_install(form: str, folder: Path) -> None:
    put(folder, FILES)
    ran = subprocess.run(
        [sys.executable, "-c", PLAIN, "lint", "--format", form], cwd=folder, capture_output=True, text=True, check=False
    )  # fmt: skip
    assert (ran.returncode, "Traceback" in ran.stderr) == (1, False), ran.stderr
    assert "E004" in ran.stdout


def test_yamllint_a_syntax_error_is_told_in_the_words_of_whoever_typed_it(run: Run) -> None:
    broken = {**FILES, GOAL: "title: A\nowner: [li.wei\n"}
    english = run("lint", "--format", "concise", files=broken).out
    chinese = run("--lang", "zh", "lint", "--format", "concise").out
    for parsers_words in ("<stream end>", "expected", "token", "node content", "block end"):
        assert parsers_words not in english
    row = next(row for row in chinese.splitlines() if "E002" in row)
    assert row.startswith(f"{GOAL}:2:")
    assert "[" in row


@pytest.mark.parametrize("form", ["github", "sarif", "gitlab", "junit", "json", "concise"])
def test_ruff_paths_count_from_the_repository_and_never_from_the_disk(
    form: str, run: Run, folder: Path
) -> None:
    result = run("lint", "--format", form, files=FILES)
    assert GOAL in result.out
    assert str(folder) not in result.out
    if form == "gitlab":
        assert {each["location"]["path"] for each in json.loads(result.out)} == {GOAL}
