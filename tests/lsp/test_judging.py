"""What is found while somebody types: at once what is quick, then the whole; and the files that are kept in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import count
from pathlib import Path

import pytest
from tests.lsp.client import FILES, GOAL

from pmcoach.lsp.judging import QUICK, Judge
from pmcoach.lsp.timed import SLOW, TooSlowError
from pmcoach.lsp.workspace import Seen, Workspace
from pmcoach.project import Project
from pmcoach.project.history import NoPast
from pmcoach.project.sealed import NOBODY
from pmcoach.records.kinds.person import Person
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.rule import Hit, at, rule
from pmcoach.text import Lang, Text

REPORT = "reports/2026-W46/li.wei.yaml"
TODAY = date(2026, 11, 20)


@pytest.fixture
def workspace(root: Path) -> Workspace:
    seen = Seen(Lang.ZH, TODAY, NoPast(), NOBODY)
    return Workspace(str(root), lambda: seen)


def codes(found: tuple[Finding, ...] | None) -> list[tuple[int, str]]:
    assert found is not None
    return [(each.place.line, each.rule.code) for each in found]


def whole(judge: Judge, workspace: Workspace, path: str, near: str | None = None) -> list[tuple[int, str]]:
    project = workspace.patient()
    found = judge.thorough(project, (path,), near)
    assert found is not None
    return codes(judge.accept(workspace.project, path, found[path]))


def test_quick_and_thorough_agree_where_there_is_time(workspace: Workspace) -> None:
    workspace.hold(GOAL, FILES[GOAL])
    judge = Judge(clock=lambda: 0.0)
    assert codes(judge.quick(workspace.project, GOAL)) == whole(judge, workspace, GOAL)
    assert whole(judge, workspace, GOAL, GOAL) == whole(Judge(), workspace, GOAL)


def test_what_takes_too_long_stays_as_it_was_and_goes_along_with_its_line(workspace: Workspace) -> None:
    workspace.hold(GOAL, FILES[GOAL])
    judge = Judge()
    before = whole(judge, workspace, GOAL)
    ticks = count(step=QUICK)
    hurried = Judge(clock=lambda: float(next(ticks)))
    hurried.accept(workspace.project, GOAL, (hurried.thorough(workspace.patient(), (GOAL,)) or {})[GOAL])
    workspace.hold(GOAL, f"# a\n# b\n{FILES[GOAL]}")
    assert codes(hurried.quick(workspace.project, GOAL)) == [(line + 2, code) for line, code in before]
    workspace.hold(GOAL, f"# a\n# b\ntitle: 乙\n{FILES[GOAL].partition(chr(10))[2]}")
    left = codes(hurried.quick(workspace.project, GOAL))
    assert left == [(line + 2, code) for line, code in before if line != 1]


def test_what_other_files_say_is_kept_until_they_are_judged_again(workspace: Workspace, root: Path) -> None:
    workspace.hold(REPORT, FILES[REPORT])
    judge = Judge()
    before = whole(judge, workspace, REPORT)
    (root / "people/chen.jing.yaml").write_text("name: 陈静\nlead: chen.jing\n", encoding="utf-8")
    workspace.take(workspace.glance())
    assert whole(judge, workspace, REPORT, REPORT) == whole(Judge(), workspace, REPORT)
    assert whole(Judge(), workspace, REPORT) != [] or before == []


def test_a_judgement_is_stopped_and_one_of_another_text_is_not_taken(workspace: Workspace) -> None:
    workspace.hold(GOAL, FILES[GOAL])
    judge = Judge()
    assert judge.thorough(workspace.patient(), (GOAL,), stopped=lambda: True) is None
    found = judge.thorough(workspace.patient(), (GOAL,))
    workspace.hold(GOAL, "title: 乙\n")
    assert found is not None
    assert judge.accept(workspace.project, GOAL, found[GOAL]) is None
    judge.forget(GOAL)
    judge.forget(GOAL)


def test_what_took_long_is_refused_when_there_is_no_time(workspace: Workspace) -> None:
    ticks: Iterator[float] = iter([0.0, SLOW * 2, 0.0, 0.0])
    patient = workspace.patient()
    clock: Callable[[], float] = lambda: next(ticks)  # noqa: E731
    patient.clock = clock
    assert patient.once("slow", lambda: 2) == 2
    assert patient.once("slow", lambda: 3) == 2
    with pytest.raises(TooSlowError):
        workspace.project.once("slow", lambda: 3)
    assert patient.once("quick", lambda: 1) == 1
    assert workspace.project.once("quick", lambda: 5) == 5


def test_a_rule_that_needs_what_takes_long_says_what_it_said(workspace: Workspace) -> None:
    workspace.hold(GOAL, FILES[GOAL])
    judge = Judge(clock=lambda: 0.0)
    before = whole(judge, workspace, GOAL)
    for name in list(workspace.project.costs):
        workspace.project.costs[name] = 1.0
    workspace.hold(GOAL, FILES[GOAL] + "# x\n")
    assert codes(judge.quick(workspace.project, GOAL)) == before


def test_files_that_other_programs_change_are_read_again(workspace: Workspace, root: Path) -> None:
    first = workspace.project
    workspace.take(workspace.glance())
    assert workspace.project is first
    workspace.hold(GOAL, "title: 乙\n")
    (root / "goals/2026-Q4/retention.yaml").write_text("title: 丙\n", encoding="utf-8")
    (root / GOAL).unlink()
    (root / REPORT).unlink()
    (root / "goals/2026-Q4/new.yaml").write_text("title: 丁\n", encoding="utf-8")
    (root / "goals/2026-Q4/x.yml").write_text("title: 丁\n", encoding="utf-8")
    workspace.take(workspace.glance())
    assert {goal.id: goal.title for goal in workspace.project.goals} == {
        "csat": "乙",
        "new": "丁",
        "retention": "丙",
    }
    assert workspace.file(REPORT) is None
    assert [file.path for file in workspace.project.misplaced] == ["goals/2026-Q4/x.yml"]
    workspace.let_go(GOAL)
    assert workspace.text(GOAL) == ""
    workspace.hold("notes.yaml", "a: b")
    workspace.let_go("notes.yaml")
    workspace.hold("goals/2026-Q4/x.yml", "title: 戊\n")
    workspace.hold("goals/2026-Q4/x.yml", "title: 己\n")
    assert Judge().quick(workspace.project, "goals/2026-Q4/x.yml") == ()
    assert [code for _, code in whole(Judge(), workspace, "goals/2026-Q4/x.yml")] == ["E013"]


def test_what_others_say_stays_while_only_what_is_near_is_judged(workspace: Workspace) -> None:
    said = iter(["first", "second"])

    @rule("T199", "told-by-another", about=Person, says=Text(en="{word}", zh="{word}"), bad="", good="")
    def told_by_another(person: Person, _: Project) -> Iterator[Hit]:
        if person.id == "chen.jing":
            yield at("done", 0, file=REPORT, word=next(said))

    workspace.hold(REPORT, FILES[REPORT])
    judge = Judge((told_by_another,))

    def words(near: str | None) -> list[str]:
        project = workspace.patient()
        found = judge.thorough(project, (REPORT,), near)
        assert found is not None
        return [each.message.en for each in judge.accept(workspace.project, REPORT, found[REPORT]) or ()]

    assert words(None) == ["{word}"]
    assert judge.quick(workspace.project, REPORT)[0].values == {"word": "first"}
    words(REPORT)
    assert judge.quick(workspace.project, REPORT)[0].values == {"word": "first"}
    words("nothing.yaml")
    assert judge.quick(workspace.project, REPORT)[0].values == {"word": "first"}
    words(None)
    assert judge.quick(workspace.project, REPORT)[0].values == {"word": "second"}


def test_a_file_that_is_as_it_was_is_not_read_again(workspace: Workspace) -> None:
    workspace.hold(GOAL, FILES[GOAL])
    first = workspace.project
    workspace.hold(GOAL, FILES[GOAL], 2)
    assert workspace.project is first
    assert workspace.held[GOAL].version == 2
