"""`pmcoach new report` on a report that is there: opened, or gone on with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import REPORT, TEAM, Run

BEFORE = {
    "reports/2026-W46/li.wei.yaml": (
        "done: [New questionnaire]\n"
        "undone: [{what: Split low scores by page, goal: csat, new_due: 2026-11-27}]\n"
        "problems: [{what: Nobody to read the answers, since: 2026-11-05}]\n"
        "next: [{what: Twelve interviews, goal: csat}, Redesign the pay page]\n"
        "metrics: {csat: 4.1}\n"
    )
}
WORDS = ("new", "report", "li.wei")


def test_answers_are_added_to_what_stands_there(typed: Run, folder: Path) -> None:
    text = "done: [Twelve interviews]  # mine\nproblems: [{what: The analyst is ill, since: 2026-11-18}]\n"
    done = typed(
        *WORDS, "--ask", files=TEAM | BEFORE | {REPORT: text},
        lines=("no budget", "y", "y", "y", "Two clinics", "", "", "", "", "", "4.2 7"),
    )  # fmt: skip
    assert "Twelve interviews" not in done.err, "what the report says is not asked again"
    assert done.code == 0
    assert (folder / REPORT).read_text(encoding="utf-8") == (
        "done: [Twelve interviews, {what: Redesign the pay page}, {what: Two clinics}]  # mine\n"
        "problems: [{what: The analyst is ill, since: 2026-11-18, solved: 2026-11-20}, "
        "{what: Nobody to read the answers, since: 2026-11-05, solved: 2026-11-20}]\n"
        "undone:\n"
        "  - what: Split low scores by page\n"
        "    why: no budget\n"
        "    new_due: 2026-11-27\n"
        "    goal: csat\n"
        "    carried: 2\n"
        "metrics:\n"
        "  csat: 4.2\n"
        "confidence:\n"
        "  csat: 7\n"
    )


def test_nothing_answered_changes_nothing(typed: Run, folder: Path) -> None:
    files = {path: text for path, text in TEAM.items() if not path.startswith("goals")}
    done = typed(*WORDS, "--ask", files=files | {REPORT: "done: [甲]\n"}, lines=("",) * 5)
    assert done.err.endswith(f"{REPORT} says that already\n")
    assert (folder / REPORT).read_text(encoding="utf-8") == "done: [甲]\n"


def test_on_a_terminal_it_is_opened(
    typed: Run, folder: Path, repository: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_EDITOR", "sed -i s/甲/乙/")
    repository("config", "user.name", "x")
    repository("config", "user.email", "x@example.com")
    done = typed(*WORDS, "--commit", files=TEAM | {REPORT: "done: [甲]\n"})
    assert (done.code, done.err) == (0, "committed: report 2026-W47 李伟\n")
    assert (folder / REPORT).read_text(encoding="utf-8") == "done: [乙]\n"
    assert typed(*WORDS, "--commit").err == "nothing new to commit\n"


def test_a_report_nobody_can_read_is_not_written_to(typed: Run, folder: Path) -> None:
    done = typed(*WORDS, "--ask", files=TEAM | {REPORT: "done: [甲\n"}, lines=("a",) + ("",) * 6)
    assert done.code == 2
    assert (folder / REPORT).read_text(encoding="utf-8") == "done: [甲\n"


def test_a_value_may_stand_without_confidence_and_a_problem_go_on(typed: Run, folder: Path) -> None:
    text = "problems: [{what: The analyst is ill, since: 2026-11-18}]\n"
    typed(*WORDS, "--ask", files=TEAM | {REPORT: text}, lines=("",) * 6 + ("4.2",))
    assert (folder / REPORT).read_text(encoding="utf-8") == f"{text}metrics:\n  csat: 4.2\n"


def test_a_step_that_is_due_is_asked_for_once(typed: Run, folder: Path) -> None:
    goal = "title: a\nowner: li.wei\nplan: [{do: Write up churn, due: 2026-11-20}, {do: Launch, due: 2026-11-19}]\n"
    files = TEAM | {"goals/2026-Q4/csat.yaml": goal, REPORT: "done: [Launched]\n"}
    done = typed(*WORDS, "--ask", files=files, lines=("y",))
    assert "Launch" not in done.err
    assert (folder / REPORT).read_text(
        encoding="utf-8"
    ) == "done: [Launched, {what: Write up churn, goal: csat}]\n"
