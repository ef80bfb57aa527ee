"""A mistake of ours: one line that names the file, and everything else is shown all the same."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.cli.conftest import TEAM, Run

from pmcoach import __version__
from pmcoach.project import Project
from pmcoach.records.kinds.goal import Goal
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.rule import Hit, Rule

FILES = {**TEAM, "goals/2026-Q4/nps.yaml": "title: Improve the NPS\nowner: li.wei\n"}
SAID = (
    f"pmcoach: this is a mistake in pmcoach {__version__}, met at {{path}}: ZeroDivisionError: x\n"
    "please report it, with what --debug shows\n"
)


@pytest.fixture
def broken(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule of ours that fails on one goal, or on all of the workspace."""
    about = request.param
    rule = next(each for each in RULES if each.about is about)

    def check(subject: Goal | Project, project: Project) -> Iterator[Hit]:
        if isinstance(subject, Project) or subject.id == "csat":
            raise ZeroDivisionError("x")
        yield from ()

    rules: tuple[Rule, ...] = tuple(each._replace(check=check) if each is rule else each for each in RULES)
    monkeypatch.setattr("pmcoach.rules.catalogue.RULES", rules)


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("broken", [Goal], indirect=True)
def test_a_rule_that_fails_on_a_file_names_it_and_the_others_are_shown(run: Run) -> None:
    result = run("lint", "--format", "concise", files=FILES)
    assert (result.code, result.err) == (2, SAID.format(path="goals/2026-Q4/csat.yaml"))
    assert "goals/2026-Q4/nps.yaml:1:" in result.out
    assert "goals/2026-Q4/csat.yaml" in result.out  # what the other rules find there


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("broken", [Goal], indirect=True)
@pytest.mark.parametrize(
    ("words", "shown"),
    [
        pytest.param(("check",), "nps", id="board"),
        pytest.param(("check", "li.wei"), "nps", id="brief"),
        pytest.param(("check", "--why", "csat"), "Customer satisfaction", id="why"),
        pytest.param(("check", "--format", "json"), '"nps"', id="json"),
    ],
)
def test_the_board_is_shown_and_then_the_mistake(words: tuple[str, ...], shown: str, run: Run) -> None:
    result = run(*words, files=FILES)
    assert (result.code, result.err) == (2, SAID.format(path="goals/2026-Q4/csat.yaml"))
    assert shown in result.out


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("broken", [Project], indirect=True)
def test_a_rule_that_fails_on_the_whole_workspace_leaves_the_others(run: Run) -> None:
    result = run("lint", "--format", "concise", files=FILES)
    assert result.code == 2
    assert "ZeroDivisionError: x" in result.err
    assert "goals/2026-Q4/nps.yaml:1:" in result.out


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("broken", [Goal], indirect=True)
def test_debug_shows_where_it_was(run: Run) -> None:
    result = run("lint", "--debug", files=FILES)
    assert "Traceback (most recent call last):\n" in result.err
    assert result.err.endswith(SAID.format(path="goals/2026-Q4/csat.yaml"))
