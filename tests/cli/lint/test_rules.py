"""`pmcoach rules`: the catalogue, or pages."""

from __future__ import annotations

import pytest
from tests.cli.conftest import Run

from pmcoach.rules.catalogue import RULES


def test_all_rules(run: Run) -> None:
    result = run("rules")
    assert (result.code, result.err) == (0, "")
    assert all(rule.code in result.out for rule in RULES)


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        pytest.param(("S101",), ["S101 vague-title  error"], id="code"),
        pytest.param(("vague-title",), ["S101 vague-title  error"], id="name"),
        pytest.param(("S101", "T101"), ["S101 vague-title  error", "T101 no-due-day  error"], id="several"),
    ],
)
def test_some_rules(run: Run, words: tuple[str, ...], titles: list[str]) -> None:
    rows = run("rules", *words).out.splitlines()
    assert [row for row in rows if row in titles] == titles


def test_a_prefix_explains_a_family(run: Run) -> None:
    out = run("rules", "T").out
    assert all(f"{rule.code} {rule.name}" in out for rule in RULES if rule.family == "T")
    assert "S101" not in out


def test_no_workspace_is_needed_and_the_language_is_the_readers(run: Run) -> None:
    assert "要在某一行忽略它" in run("rules", "S101", "--lang", "zh").out


@pytest.mark.parametrize("code", ["Z", "S999", ""])
def test_a_code_that_names_none_is_refused(run: Run, code: str) -> None:
    result = run("rules", code)
    assert (result.code, result.out) == (2, "")
    assert result.err == f"pmcoach: no rule begins with “{code}”\nsee them all: pmcoach rules\n"
