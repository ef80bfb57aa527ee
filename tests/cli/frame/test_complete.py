"""Completion: what the shell is told after some words, with help in the reader's language."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from pmcoach.assess.items.agenda import SORTS
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

    def completed(words: str, lang: str = "en", files: dict[str, str] = FILES) -> dict[str, str]:
        monkeypatch.setenv("_PMCOACH_COMPLETE", "complete_fish")
        monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
        monkeypatch.setenv("_TYPER_COMPLETE_ARGS", f"pmcoach {words}")
        monkeypatch.setenv("PMCOACH_LANG", lang)
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            run(files=files)
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
        pytest.param("new review li", ["li.wei", "liu.yang"], id="people-and-periods"),
        pytest.param("agenda x", [], id="nobody"),
        pytest.param("-C other check ", ["wu.hao"], id="another-folder"),
        pytest.param("check -C other ", ["wu.hao"], id="another-folder-behind-the-command"),
        pytest.param("-C /nowhere check ", [], id="no-folder"),
        pytest.param("rules S10", [rule.code for rule in RULES if rule.code.startswith("S10")], id="codes"),
        pytest.param("lint --select T101", ["T101"], id="a-code"),
        pytest.param("agenda --kind ", list(SORTS), id="sorts"),
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
    assert about.startswith({"zh": "把大家的评分放在一起", "en": "Put everybody’s scores side by side"}[lang])


OPEN = {
    "pmcoach.yaml": "language: en\nlead: wu.hao\n",
    "people/wu.hao.yaml": "name: Wu Hao\n",
    "people/li.wei.yaml": "name: Li Wei\nlead: wu.hao\ntraining: [{topic: User research, due: 2026-12-01}]\n",
    "people/liu.yang.yaml": "name: Liu Yang\nlead: wu.hao\n",
    "goals/2026-Q4/csat.yaml": 'title: a\nowner: li.wei\nplan: [{do: "Ada\'s interviews", due: 2026-11-27}, {do: 改问卷}]\n',
    "reports/2026-W46/li.wei.yaml": 'done: [a]\nasks: ["An analyst\'s help, $2k"]\nproblems: [No data]\n',
    "reports/2026-W46/liu.yang.yaml": "done: [a]\nasks: [Two days off]\n",
    "reviews/2026-Q3/li.wei.yaml": "kind: appraisal\n",
    "week.md": "done\n",
    "it's.md": "done\n",
}
NOW = ["2026-W47", "2026-11", "2026-B6", "2026-Q4", "2026-H2", "2026"]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        pytest.param(
            "done ",
            {"csat:1": "Ada’s interviews", "csat:2": "改问卷", "User-research": "2026-12-01", "No-data": "reports/2026-W46/li.wei.yaml"},
            id="what-is-open",
        ),
        pytest.param("done cs", {"csat:1": "Ada’s interviews", "csat:2": "改问卷"}, id="by-its-id"),
        pytest.param("reply li.wei ok --ask ", {"An-analyst-s-help-2k": "2026-11-13"}, id="asks"),
        pytest.param("reply --ask Two", {"Two-days-off": "2026-11-13"}, id="asks-of-everybody"),
        pytest.param("new report li.wei ", dict.fromkeys((*NOW, "2026-W46", "2026-Q3"), ""), id="periods"),
        pytest.param("review spread 2026-Q", {"2026-Q4": "", "2026-Q3": ""}, id="periods-that-begin-so"),
        pytest.param("new report --from ", {"git": "", "-": "", "week.md": ""}, id="texts"),
        pytest.param("did x --goal ", {"csat": ""}, id="goals"),
        pytest.param("problem x --from li", {"li.wei": "", "liu.yang": ""}, id="people"),
        pytest.param("-C /nowhere done ", {}, id="no-workspace"),
        pytest.param("-C /nowhere reply --ask ", {}, id="no-workspace-asks"),
        pytest.param("-C /nowhere ack ", {}, id="no-workspace-periods"),
        pytest.param("--at soon done ", {}, id="no-day"),
    ],
)  # fmt: skip
def test_what_is_open_is_offered(complete: Complete, run: Run, words: str, offered: dict[str, str]) -> None:
    run("--version", files=OPEN)
    assert complete(words, files=OPEN) == offered


def test_what_is_offered_names_what_is_meant(run: Run) -> None:
    assert run("done", "User-research", files=OPEN).code == 0
    assert run("reply", "li.wei", "ok", "--ask", "An-analyst-s-help-2k", "--as", "wu.hao").code == 0


def test_bash_is_offered_nothing_with_a_colon(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run("--version", files=OPEN)
    for name, value in (
        ("_PMCOACH_COMPLETE", "complete_bash"),
        ("COMP_WORDS", "pmcoach done "),
        ("COMP_CWORD", "2"),
    ):
        monkeypatch.setenv(name, value)
    with pytest.raises(SystemExit):
        run()
    assert capsys.readouterr().out.split() == ["Ada-s-interviews", "改问卷", "User-research", "No-data"]
    monkeypatch.delenv("_PMCOACH_COMPLETE")
    assert run("done", "Ada-s-interviews").code == 0


def test_zsh_keeps_apostrophes(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("_PMCOACH_COMPLETE", "complete_zsh")
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", "pmcoach se")
    with pytest.raises(SystemExit):
        run(files=FILES)
    assert "Record a goal’s value." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("shell", "line"),
    [
        ("bash", "complete -o default"),
        ("zsh", "#compdef pmcoach"),
        ("fish", "complete --command pmcoach"),
        ("pwsh", "PSReadLine"),
    ],
)
def test_the_script_of_a_shell_is_the_one_asked_for(run: Run, shell: str, line: str) -> None:
    done = run("--show-completion", shell)
    assert (done.code, done.err) == (0, "")
    assert line in done.out


def test_a_shell_nobody_knows_is_refused(run: Run) -> None:
    done = run("--show-completion", "ksh")
    assert (done.code, done.out, done.err) == (
        2, "", "pmcoach: no completion for the shell “ksh”\nthere is: bash, zsh, fish, powershell, pwsh\n"
    )  # fmt: skip


def test_every_command_is_offered(complete: Complete) -> None:
    assert list(complete("")) == list(COMMANDS)


def test_outside_a_workspace_there_is_nobody_to_offer(
    complete: Complete, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert complete("check ") == {}
