"""`pmcoach new report --ask`: a report from a few answers on a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import REPORT, TEAM, Run

from pmcoach.cli.new.report_questions import value_and_claim

BEFORE = {
    "reports/2026-W46/li.wei.yaml": (
        "done: [New questionnaire]\n"
        "undone: [{what: Split low scores by page, goal: csat}]\n"
        "problems: [{what: Nobody to read the answers, since: 2026-11-05}]\n"
        "next: [{what: Twelve interviews, goal: csat}, Redesign the pay page]\n"
        "metrics: {csat: 4.1}\n"
    )
}
CHINESE = {"pmcoach.yaml": "language: zh\n"}
PEOPLE = {path: text for path, text in TEAM.items() if not path.startswith("goals")}
ASK = ("new", "report", "李伟", "--ask")
NOTHING = ("",) * 5  # Enter at each of the five lists


def test_a_report_is_written_from_answers(run: Run, typed: Run, folder: Path) -> None:
    done = typed(
        *ASK, files=TEAM | BEFORE,
        lines=("n", "y", "waits for design", "y", "Talked to two clinics", "", "", "An analyst is ill", "two days of another",
               "", "Launch the pay page", "", "An analyst for two weeks", "", "4.2 7 steady"),
    )  # fmt: skip
    assert (done.code, done.out) == (0, f"{REPORT}\n")
    assert (folder / REPORT).read_text(encoding="utf-8") == (
        "done:  # one line each: what is different now\n"
        "  - Talked to two clinics\n"
        "  - {what: Twelve interviews, goal: csat}\n"
        "undone:  # what, why, and the new day\n"
        "  - {what: Redesign the pay page, why: waits for design}\n"
        "  - {what: Split low scores by page, why: , goal: csat, carried: 2}\n"
        "problems:  # what is in the way, what would solve it, who can\n"
        "  - {what: An analyst is ill, need: two days of another}\n"
        "  - what: Nobody to read the answers\n"
        "    since: 2026-11-05\n"
        "    solved: 2026-11-20\n"
        "next:  # two to five things\n"
        "  - Launch the pay page\n"
        "asks:  # what you need of your lead or others\n"
        "  - An analyst for two weeks\n"
        "metrics:\n"
        "  csat: 4.2  # last 4.1 points on 11-13; target 4.5 points\n"
        "confidence:\n"
        "  csat: 7 steady  # 0 to 10, a note may follow\n"
        "private:\n"
        "  mood:  # 1 low to 5 good; only your lead sees it\n"
        "  load:  # 1 light to 5 too much\n"
    )
    assert run("lint", REPORT).out == "1 file, nothing found\n"


def test_a_finished_report_without_a_finding_takes_under_ten_lines(run: Run, typed: Run) -> None:
    week = {"reports/2026-W46/li.wei.yaml": "done: [甲]\nnext: [{what: 访谈, goal: csat}, {what: 改版稿}]\n"}
    typed_lines = ("y", "等设计", "", "", "", "上线改版", "", "", "4.2 7")
    assert len(typed_lines) < 10
    assert typed(*ASK, files=TEAM | week, lines=typed_lines).code == 0
    assert run("lint", REPORT).out == "1 file, nothing found\n"


def test_the_questions_are_few_and_say_what_they_want(typed: Run) -> None:
    answers = ("", "no", "waits for design", "", "", "", "An analyst is ill", "", "", "", "", "4.2 7")
    assert typed(*ASK, files=TEAM | BEFORE, lines=answers).err == (
        "Planned last time: y if it is done, otherwise why not; Enter leaves it for later\n"
        "  Split low scores by page: \n"
        "  Twelve interviews: no\n"
        "  Redesign the pay page: waits for design\n"
        "Problems so far: y if it is solved, otherwise Enter\n"
        "  Nobody to read the answers: \n"
        "Now one thing per line; an empty line moves on\n"
        "Also done: \n"
        "Not done, and why: \n"
        "New problems: An analyst is ill\n"
        "  what would solve it, and who can: \n"
        "New problems: \n"
        "Next: \n"
        "What you need from your lead: \n"
        "Each goal's value now, then your confidence from 0 to 10 if you like; Enter skips it\n"
        "Customer satisfaction, last 4.1 points on 11-13; target 4.5 points: 4.2 7\n"
        "finish it, then: pmcoach lint reports/2026-W47/li.wei.yaml\n"
    )


def test_the_questions_are_chinese_where_the_workspace_is(typed: Run) -> None:
    answers = ("y", "", "", "", "", "", "", "", "", "4.2")
    assert typed(*ASK, files=TEAM | BEFORE | CHINESE, lines=answers).err == (
        "之前计划的：完成了写 y，没完成写原因，回车留到以后\n"
        "  Split low scores by page: y\n"
        "  Twelve interviews: \n"
        "  Redesign the pay page: \n"
        "之前的问题：解决了写 y，没解决直接回车\n"
        "  Nobody to read the answers: \n"
        "下面一行一件，空行进入下一项\n"
        "另外完成的: \n"
        "没完成的和原因: \n"
        "新的问题: \n"
        "接下来: \n"
        "要上级帮忙的: \n"
        "各目标现在的值，空格后可写信心 0-10；回车跳过\n"
        "Customer satisfaction，上次 4.1 points（11-13），目标值 4.5 points: 4.2\n"
        "写完之后：pmcoach lint reports/2026-W47/li.wei.yaml\n"
    )


def test_what_is_passed_over_stays_a_question(run: Run, typed: Run, folder: Path) -> None:
    typed(*ASK, files=TEAM | BEFORE, lines=("", "", "", "", *NOTHING, ""))
    asked = (folder / REPORT).read_text(encoding="utf-8")
    (folder / REPORT).unlink()
    run("new", "report", "li.wei")
    assert asked == (folder / REPORT).read_text(encoding="utf-8")


def test_the_end_of_input_ends_the_questions(run: Run, typed: Run, folder: Path) -> None:
    done = typed(*ASK, files=TEAM | BEFORE, lines=("y",))
    assert done.code == 0
    assert "Now a line a thing" not in done.err
    assert "  - {what: Split low scores by page, goal: csat}\n" in (folder / REPORT).read_text(
        encoding="utf-8"
    )


def test_a_first_report_asks_for_nothing_before_it(typed: Run) -> None:
    assert typed("new", "report", "zhang.min", "--ask", files=PEOPLE, lines=NOTHING).err == (
        "Now one thing per line; an empty line moves on\n"
        "Done: \n"
        "Not done, and why: \n"
        "Problems: \n"
        "Next: \n"
        "What you need from your lead: \n"
        "finish it, then: pmcoach lint reports/2026-W47/zhang.min.yaml\n"
    )


def test_a_value_that_is_known_already_is_not_asked_for(run: Run, typed: Run) -> None:
    goal = TEAM["goals/2026-Q4/csat.yaml"].replace("target: 4.5", "target: 4.5, source: metrics/csat.csv")
    known = {"goals/2026-Q4/csat.yaml": goal, "metrics/csat.csv": "date,value\n2026-11-19,4.3\n"}
    assert "Customer satisfaction" not in typed(*ASK, files=TEAM | known, lines=NOTHING).err


def test_a_value_that_is_none_is_asked_for_again(run: Run, typed: Run, folder: Path) -> None:
    screen = typed(*ASK, files=TEAM, lines=(*NOTHING, "good", "4.2 11", "4.2 euros", "4,3")).err
    assert (
        screen.count("not a value of this goal; write it like 4.5 points, or press Enter to skip it\n") == 4
    )
    assert "  csat:  # target 4.5 points\n" in (folder / REPORT).read_text(encoding="utf-8")


def test_an_answer_that_cannot_be_shown_is_asked_for_again(run: Run, typed: Run, folder: Path) -> None:
    done = typed(*ASK, files=TEAM, lines=("up\x1b[A", "Launched", *NOTHING, ""))
    assert "contains an invisible character: up␛[A\nDone: " in done.err
    assert "\n  - Launched\n" in (folder / REPORT).read_text(encoding="utf-8")


def test_answers_join_what_was_pasted(run: Run, typed: Run, folder: Path) -> None:
    (folder / "chat.txt").write_text("Done\n- shipped search\n", encoding="utf-8")
    typed(*ASK, "--from", "chat.txt", files=TEAM, lines=("answered mail", *NOTHING, ""))
    assert "\n  - shipped search\n  - answered mail\n" in (folder / REPORT).read_text(encoding="utf-8")


def test_there_has_to_be_a_terminal(run: Run, folder: Path) -> None:
    done = run(*ASK, files=TEAM, stdin="y\n")
    assert (done.code, done.err) == (2, "pmcoach: --ask needs a terminal\nuse --from - to read a text\n")
    assert not (folder / REPORT).exists()


@pytest.mark.parametrize(
    ("said", "unit", "found"),
    [
        pytest.param("4.2", "points", ("4.2", ""), id="value"),
        pytest.param("4.2 7", "points", ("4.2", "7"), id="and-confidence"),
        pytest.param("70 seconds 8 steady", "seconds", ("70 seconds", "8 steady"), id="unit-and-note"),
        pytest.param("5步　8，有把握", "步", ("5步", "8,有把握"), id="chinese-space"),
        pytest.param("20万", "家", ("20万", ""), id="scale"),
        pytest.param("5元", "步", None, id="other-unit"),
        pytest.param("4.2 12", "points", None, id="no-confidence"),
        pytest.param("soon", "points", None, id="no-number"),
    ],
)
def test_a_value_comes_first_and_confidence_behind_it(
    said: str, unit: str, found: tuple[str, str] | None
) -> None:
    assert value_and_claim(said, unit) == found
