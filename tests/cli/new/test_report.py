"""`pmcoach new report`: a weekly report that starts from last week's plan."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import REPORT, TEAM, Run
from tests.conftest import ROOT

BEFORE = {
    "reports/2026-W46/li.wei.yaml": (
        "done: [New questionnaire]\nundone: [Split low scores]\nproblems: [{what: No analyst, since: 2026-11-05}]\n"
        "next: [{what: Twelve interviews, goal: csat}]\nmetrics: {csat: 4.1}\nasks: [An analyst]\n"
    )
}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_report_starts_from_last_week_s(
    run: Run, folder: Path, golden: Callable[[str, str], None], lang: str
) -> None:
    files = TEAM | BEFORE | {"pmcoach.yaml": f"language: {lang}\nlead: chen.jing\n"}
    done = run("new", "report", "li.wei", files=files)
    assert (done.code, done.out) == (0, f"{REPORT}\n")
    golden(f"cli/new_report.{lang}.yaml", (folder / REPORT).read_text(encoding="utf-8"))
    assert "error" not in run("lint", REPORT, "--format", "concise").out


def test_what_to_do_next_is_said(run: Run) -> None:
    assert run("new", "report", "li.wei", files=TEAM).err == f"finish it, then: pmcoach lint {REPORT}\n"
    chinese = run("--lang", "zh", "new", "report", "zhang.min")
    assert chinese.err == "写完之后：pmcoach lint reports/2026-W47/zhang.min.yaml\n"


def test_whoever_git_knows_gets_their_own(run: Run, me: Callable[[str], None]) -> None:
    me("李伟")
    assert run("new", "report", files=TEAM).out == f"{REPORT}\n"


def test_who_is_nobody_has_to_say_who(run: Run) -> None:
    done = run("new", "report", files=TEAM)
    assert (done.code, done.err) == (
        2, "pmcoach: whose report? git's user.name matches nobody here; name them: pmcoach new report PERSON\n"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("settings", "words", "path"),
    [
        pytest.param("report: monthly", (), "reports/2026-11/li.wei.yaml", id="settings"),
        pytest.param("report: weekly", ("2026-W45",), "reports/2026-W45/li.wei.yaml", id="said"),
        pytest.param("report: none", (), REPORT, id="never-due"),
    ],
)
def test_the_period_is_the_settings_or_as_said(
    run: Run, settings: str, words: tuple[str, ...], path: str
) -> None:
    files = TEAM | {"pmcoach.yaml": f"language: en\ncadence: {{{settings}}}\n"}
    assert run("new", "report", "li.wei", *words, files=files).out == f"{path}\n"


def test_a_report_that_is_there_is_never_written_over(run: Run, typed: Run, folder: Path) -> None:
    files = TEAM | {REPORT: "done: [甲]\n"}
    says = f"pmcoach: {REPORT} is there already\nedit it, or: pmcoach did, undone, problem, next, set, ask, praise\n"
    for words in ((), ("--from", "-"), ("--from", "-", "--edit")):
        done = run("new", "report", "li.wei", *words, files=files, stdin="完成\n乙\n")
        assert (done.code, done.out, done.err) == (2, "", says)
    assert typed("new", "report", "li.wei", "--ask", "--pull", lines=("甲",)).err == says, (
        "before anybody types an answer"
    )
    assert (folder / REPORT).read_text(encoding="utf-8") == "done: [甲]\n"


def test_a_late_report_has_the_goals_of_its_days(run: Run, folder: Path) -> None:
    path = "reports/2026-W39/li.wei.yaml"
    goal = {
        "goals/2026-Q3/old.yaml": "title: 旧\nowner: li.wei\nmetric: {name: 量, target: 3}\nstatus: done\n"
    }
    goal["goals/2026-Q3/open.yaml"] = "title: 开\nowner: li.wei\nmetric: {name: 数, target: 3}\n"
    run("new", "report", "li.wei", "2026-W39", files=TEAM | goal)
    assert "\nmetrics:\n  open:  # target 3\nconfidence:\n" in (folder / path).read_text(encoding="utf-8")


@pytest.mark.parametrize("example", ["zh", "en"])
def test_what_anybody_of_the_examples_begins_has_no_error(
    run: Run, folder: Path, example: str, everything: bool
) -> None:
    shutil.copytree(ROOT / "examples" / example, folder, dirs_exist_ok=True)
    made = []
    people = sorted(path.stem for path in (folder / "people").iterdir())
    for person in people if everything else random.Random("2026-11-20").sample(people, 2):
        made.append(run("new", "report", person, "2026-W48", "--at", "2026-11-27").out.strip())
        made.append(run("new", "review", person, "2026-H2", "--at", "2026-12-30").out.strip())
    assert all(made)
    found = run("lint", "--format", "concise", "--at", "2026-12-30", *made).out
    assert [row for row in found.splitlines() if "error" in row] == []
