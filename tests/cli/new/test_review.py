"""`pmcoach new review`: a 1:1, a check or an appraisal that starts from the evidence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import REPORT, TEAM, Run

FILES = TEAM | {
    "pmcoach.yaml": (
        "language: en\nlead: chen.jing\ndimensions: [{id: results, weight: 60, title: Results}, {id: team, weight: 40}]\n"
    ),
    "reports/2026-W44/li.wei.yaml": "done: [甲]\nasks: [{what: An analyst, by: 2026-11-06}]\nmetrics: {csat: 4.1}\n",
    "reports/2026-W46/zhang.min.yaml": "done: [乙]\npraise: [{to: li.wei, for: 'Night shift: twice'}]\n",
    REPORT: "done: [丙]\nproblems: [{what: No data, need: a table, from: chen.jing}]\nprivate: {mood: 1}\n",
    "reviews/2026-11-12/li.wei.yaml": "held: 2026-11-12\nby: chen.jing\ntopics: [Holidays]\n",
    "reviews/2026-10/li.wei.yaml": (
        "held: 2026-11-02\nby: chen.jing\nactions: [{do: Numbers in reports, owner: li.wei, due: 2026-11-10, effect: clear}]\n"
    ),
}
KINDS = [
    pytest.param((), "2026-11-20", "one_on_one", id="1-1"),
    pytest.param(("2026-11",), "2026-11", "check", id="check"),
    pytest.param(("2026-Q4",), "2026-Q4", "appraisal", id="appraisal"),
    pytest.param(("2026-11-20", "--kind", "retro"), "2026-11-20", "retro", id="retro"),
]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(("words", "period", "kind"), KINDS)
def test_a_review_is_written_and_passes(
    run: Run,
    folder: Path,
    golden: Callable[[str, str], None],
    words: tuple[str, ...],
    period: str,
    kind: str,
    lang: str,
) -> None:
    settings = FILES["pmcoach.yaml"].replace("language: en", f"language: {lang}")
    path = f"reviews/{period}/li.wei.yaml"
    done = run("new", "review", "李伟", *words, files=FILES | {"pmcoach.yaml": settings})
    assert (done.code, done.out) == (0, f"{path}\n")
    golden(f"cli/new_review.{kind}.{lang}.yaml", (folder / path).read_text(encoding="utf-8"))
    assert "error" not in run("lint", path, "--format", "concise").out


def test_what_is_for_the_brief_only_is_written_nowhere(run: Run, folder: Path) -> None:
    for period in ("2026-11-20", "2026-11", "2026-Q4"):
        run("new", "review", "li.wei", period, files=FILES)
        assert "mood" not in (folder / f"reviews/{period}/li.wei.yaml").read_text(encoding="utf-8")


def test_what_to_do_next_is_said(run: Run) -> None:
    done = run("new", "review", "li.wei", files=FILES)
    assert done.err == "finish it, then: pmcoach lint reviews/2026-11-20/li.wei.yaml\n"
    done = run("--lang", "zh", "new", "review", "zhang.min")
    assert done.err == "写完之后：pmcoach lint reviews/2026-11-20/zhang.min.yaml\n"


@pytest.mark.parametrize("said", ["check", "检查"])
def test_a_kind_is_said_in_either_language(run: Run, folder: Path, said: str) -> None:
    run("new", "review", "li.wei", "--kind", said, files=FILES)
    assert (folder / "reviews/2026-11-20/li.wei.yaml").read_text(encoding="utf-8").startswith("kind: check\n")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(
            ("li.wei", "2026-11-12"), "reviews/2026-11-12/li.wei.yaml is there already\nnothing was changed", id="there"
        ),
        pytest.param(
            ("li.wei", "--kind", "chat"), "no kind of review “chat”: one_on_one, check, appraisal, retro", id="kind"
        ),
        pytest.param(("li.wie",), "there is no person “li.wie”\ndid you mean li.wei?", id="person"),
        pytest.param(
            ("li.wei", "2026-Q9"), "“2026-Q9” is not a period: 2026-Q4, 2026-11, 2026-W47, a day", id="period"
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_made_is_said(run: Run, folder: Path, words: tuple[str, ...], says: str) -> None:
    done = run("new", "review", *words, files=FILES)
    assert (done.code, done.out, done.err) == (2, "", f"pmcoach: {says}\n")
    there = folder / "reviews/2026-11-12/li.wei.yaml"
    assert there.read_text(encoding="utf-8") == FILES["reviews/2026-11-12/li.wei.yaml"]


def test_a_1_1_is_written_from_answers(run: Run, typed: Run, folder: Path) -> None:
    lines = ("off on 27 and 28", "table comes Monday", "", "", "Notebook", "new one ordered", "", "Numbers first", "soon",
             "2026-11-27", "clear reports", "A walk", "", "")  # fmt: skip
    done = typed("new", "review", "li.wei", "--ask", files=FILES, lines=lines)
    assert (done.code, done.out) == (0, "reviews/2026-11-20/li.wei.yaml\n")
    assert "not a day\n" in done.err
    text = (folder / "reviews/2026-11-20/li.wei.yaml").read_text(encoding="utf-8")
    assert text.startswith(
        "kind: one_on_one\nby: chen.jing\nheld: 2026-11-20\ntopics:\n"
        "  - what: Holidays  # left open on 2026-11-12\n    outcome: off on 27 and 28\n"
    )
    assert "    outcome: table comes Monday\n  - what: Notebook\n    outcome: new one ordered\n" in text
    assert text.count("table comes Monday") == 1
    assert (
        "  - do: Numbers first\n    owner: li.wei\n    due: 2026-11-27\n    effect: clear reports\n"
        "  - do: A walk\n    owner: li.wei\n    due:\n    effect:\n"
    ) in text
    assert "mood" not in done.err


def test_where_nothing_waits_a_1_1_asks_what_was_talked_about_and_agreed(typed: Run, run: Run) -> None:
    quiet = "cadence: {report: none, one_on_one: none, check: none, review: none}\n"
    files = {"pmcoach.yaml": f"language: en\n{quiet}", "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n"}
    done = typed(
        "new",
        "review",
        "li.wei",
        "--ask",
        files=files | {"people/chen.jing.yaml": TEAM["people/chen.jing.yaml"]},
    )
    assert (
        done.err.splitlines()[0] == "What else you talked about, one thing per line; an empty line moves on"
    )


def test_at_most_three_questions_are_asked_in_a_row(typed: Run, run: Run) -> None:
    done = typed("new", "review", "li.wei", "--ask", files=FILES, lines=("",) * 20)
    asked = done.err.partition("Enter skips it\n")[2].partition("What else")[0]
    assert len(asked.splitlines()) == 3


def test_an_appraisal_is_scored_from_answers(typed: Run, run: Run, folder: Path) -> None:
    lines = ("fine", "4 well done", "", "Calm", "", "Says late", "", "")
    done = typed("new", "review", "li.wei", "2026-Q4", "--ask", files=FILES, lines=lines)
    assert "begin with a number from 1 to 5\n" in done.err
    text = (folder / "reviews/2026-Q4/li.wei.yaml").read_text(encoding="utf-8")
    ratings = text.partition("\nratings:\n")[2].partition("self:")[0]
    assert ratings.startswith("  - dimension: results\n    score: 4  #")
    assert "    comment: well done\n  - dimension: team\n    score:  #" in ratings
    assert "  - what: Calm\n" in text.partition("strengths:")[2].partition("improve:")[0]
    assert "  - what: Says late\n" in text.partition("improve:")[2]


def test_a_score_needs_no_reason_and_no_dimension_asks_for_none(typed: Run, run: Run, folder: Path) -> None:
    typed("new", "review", "li.wei", "2026-Q4", "--ask", files=FILES, lines=("3",))
    assert "score: 3  #" in (folder / "reviews/2026-Q4/li.wei.yaml").read_text(encoding="utf-8")
    bare = FILES | {"pmcoach.yaml": TEAM["pmcoach.yaml"]}
    assert "score from" not in typed("new", "review", "zhang.min", "2026-Q4", "--ask", files=bare).err


def test_a_check_asks_what_to_improve_and_a_retro_asks_nothing(typed: Run, run: Run, folder: Path) -> None:
    typed("new", "review", "li.wei", "2026-11", "--ask", files=FILES, lines=("Says late",))
    assert "  - what: Says late\n" in (folder / "reviews/2026-11/li.wei.yaml").read_text(encoding="utf-8")
    assert typed("new", "review", "li.wei", "--kind", "retro", "--ask").err == (
        "finish it, then: pmcoach lint reviews/2026-11-20/li.wei.yaml\n"
    )


def test_without_a_terminal_nothing_is_asked(run: Run, folder: Path) -> None:
    done = run("new", "review", "li.wei", "--ask", files=FILES)
    assert (done.code, done.err) == (
        2,
        "pmcoach: --ask needs a terminal\nleave out --ask and finish the file\n",
    )
    assert not (folder / "reviews/2026-11-20").exists()


def test_what_the_person_wrote_of_themselves_is_offered(run: Run, folder: Path) -> None:
    text = "Done\n- shipped checkout\nOdd things\n- a line nobody places\n"
    done = run("new", "review", "li.wei", "2026-Q4", "--from", "-", files=FILES, stdin=text)
    rows = (folder / "reviews/2026-Q4/li.wei.yaml").read_text(encoding="utf-8").splitlines()
    assert "  - {from: li.wei, kind: self, behaviour: shipped checkout}" in rows
    number = rows.index("#   Odd things · a line nobody places") + 1
    assert done.err.splitlines()[0] == f"1 line of the text not placed, kept as a comment: line {number}"


def test_several_are_written_at_once_or_none(run: Run, folder: Path) -> None:
    done = run("new", "review", "li.wei", "张敏", "2026-Q4", files=FILES)
    assert done.out.splitlines() == ["reviews/2026-Q4/li.wei.yaml", "reviews/2026-Q4/zhang.min.yaml"]
    assert (
        done.err
        == "finish it, then: pmcoach lint reviews/2026-Q4/li.wei.yaml reviews/2026-Q4/zhang.min.yaml\n"
    )
    done = run("new", "review", "zhang.min", "li.wei", "2026-11-12")
    assert done.err == "pmcoach: reviews/2026-11-12/li.wei.yaml is there already\nnothing was changed\n"
    assert not (folder / "reviews/2026-11-12/zhang.min.yaml").exists()
    done = run("new", "review", "zhang.min", "li.wei", "--ask")
    assert (done.code, done.err) == (2, "pmcoach: --from, --ask and --edit are for one person at a time\n")
