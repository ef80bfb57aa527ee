"""Completion: what the shell is told after some words, with help in the reader's language."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from pmcoach.cli import COMMANDS
from pmcoach.cli.lint.schema import NAMES
from pmcoach.cli.look.list import KINDS
from pmcoach.formats import FORMATS
from pmcoach.pages import title
from pmcoach.rules.catalogue import RULES
from pmcoach.text import Lang

FILES = {
    "pmcoach.yaml": "language: en\n",
    "people/li.wei.yaml": "name: Li Wei\n",
    "people/liu.yang.yaml": "name: Liu Yang\n",
    "goals/2026-Q4/csat.yaml": "not: [read\n",
    "goals/2026-Q4/满意度.yaml": "title: b\n",
    "other/pmcoach.yaml": "language: en\n",
    "other/people/wu.hao.yaml": "name: Wu Hao\n",
}

Complete = Callable[..., dict[str, str]]


@pytest.fixture
def complete(run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Complete:
    """What fish is offered after some words, each with its help."""

    def completed(words: str, lang: str = "en") -> dict[str, str]:
        monkeypatch.setenv("_PMCOACH_COMPLETE", "complete_fish")
        monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
        monkeypatch.setenv("_TYPER_COMPLETE_ARGS", f"pmcoach {words}")
        monkeypatch.setenv("PMCOACH_LANG", lang)
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            run(files=FILES)
        out, err = capsys.readouterr()
        assert (ended.value.code, err) == (0, "")
        return dict(row.partition("\t")[::2] for row in out.splitlines() if row)

    return completed


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        pytest.param("check li", ["li.wei", "liu.yang"], id="people"),
        pytest.param("check --why c", ["csat"], id="goals-that-nobody-can-read"),
        pytest.param("check --why 满", ["满意度"], id="chinese-goals"),
        pytest.param("history c", ["csat"], id="goals-and-people-a-goal"),
        pytest.param("history li", ["li.wei", "liu.yang"], id="goals-and-people-a-person"),
        pytest.param("agenda x", [], id="nobody"),
        pytest.param("-C other check ", ["wu.hao"], id="another-folder"),
        pytest.param("check -C other ", ["wu.hao"], id="another-folder-behind-the-command"),
        pytest.param("-C /nowhere check ", [], id="no-folder"),
        pytest.param("rules S10", [rule.code for rule in RULES if rule.code.startswith("S10")], id="codes"),
        pytest.param("lint --select T101", ["T101"], id="a-code"),
        pytest.param("lint --format ", list(FORMATS), id="formats"),
        pytest.param("nonsense ", list(COMMANDS), id="behind-what-is-no-command"),
        pytest.param("lint --fail-on w", ["warning"], id="severities"),
        pytest.param("list g", ["goals"], id="lists"),
        pytest.param("list ", list(KINDS), id="all-lists"),
        pytest.param("list goals --format m", ["md"], id="list-formats"),
        pytest.param("help ou", ["outside"], id="topics"),
        pytest.param("help ag", ["agree", "agenda"], id="topics-and-commands"),
        pytest.param("schema ", list(NAMES), id="schemas"),
        pytest.param("--lang ", ["zh", "en"], id="languages"),
        pytest.param("--color a", ["auto", "always"], id="colours"),
        pytest.param("lint --stat", ["--statistics"], id="options"),
        pytest.param("che", ["check"], id="commands"),
        pytest.param("review ", ["spread", "rate", "feedback"], id="commands-below-a-command"),
    ],
)
def test_what_is_offered(complete: Complete, words: str, offered: list[str]) -> None:
    assert list(complete(words)) == offered


@pytest.mark.parametrize(
    ("lang", "words", "said"),
    [
        pytest.param("en", "che", {"check": COMMANDS["check"].about.en}, id="commands-en"),
        pytest.param("zh", "che", {"check": COMMANDS["check"].about.zh}, id="commands-zh"),
        pytest.param("zh", "lint --stat", {"--statistics": "改为按规则计数。"}, id="options-zh"),
        pytest.param("zh", "help outs", {"outside": title("outside", Lang.ZH)}, id="topics-by-title"),
        pytest.param("en", "rules S101", {"S101": "vague-title"}, id="codes-by-name"),
    ],
)
def test_the_help_beside_it(complete: Complete, lang: str, words: str, said: dict[str, str]) -> None:
    assert complete(words, lang) == said


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_command_below_a_command_has_its_line(complete: Complete, lang: str) -> None:
    about = complete("review ", lang)["spread"]
    assert about.startswith({"zh": "把大家的评分放在一起", "en": "Put everybody's scores side by side"}[lang])


def test_every_command_is_offered(complete: Complete) -> None:
    assert list(complete("")) == list(COMMANDS)


def test_outside_a_workspace_there_is_nobody_to_offer(
    complete: Complete, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert complete("check ") == {}
