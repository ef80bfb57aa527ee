"""`pmcoach review rate` and `review feedback`: scores, and what others saw."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import TEAM, Run

Q4 = "reviews/2026-Q4/li.wei.yaml"
RATE = ("review", "rate", "李伟", "2026-Q4")
SAW = ("review", "feedback", "li.wei", "2026-Q4", "Helped before anybody asked")
FILES = TEAM | {
    "pmcoach.yaml": "language: en\nlead: chen.jing\ndimensions: [{id: results, weight: 60, title: Results}, {id: team, weight: 40}]\n",
    Q4: "kind: appraisal\nratings:\n  - dimension: results\n    score:  # 1 to 5\n",
}


@pytest.mark.parametrize("dimension", ["results", "Results"])
def test_a_score_fills_its_blank(run: Run, folder: Path, dimension: str) -> None:
    done = run(*RATE, dimension, "4", "--why", "4.3 against 4.5", files=FILES)
    assert (done.code, done.err) == (0, "")
    text = "kind: appraisal\nratings:\n  - dimension: results\n    score: 4  # 1 to 5\n    comment: 4.3 against 4.5\n"
    assert (folder / Q4).read_text(encoding="utf-8") == text


def test_a_dimension_that_is_not_there_is_added(run: Run, folder: Path) -> None:
    run(*RATE, "team", "3.50", files=FILES)
    assert (folder / Q4).read_text(encoding="utf-8") == FILES[Q4] + "  - dimension: team\n    score: 3.5\n"


def test_one_s_own_scores_stand_beside_the_lead_s(run: Run, folder: Path) -> None:
    run(*RATE, "team", "5", "--self", "--as", "li.wei", files=FILES)
    run(*RATE, "team", "4", "--self", "--as", "li.wei")
    assert (folder / Q4).read_text(encoding="utf-8") == FILES[
        Q4
    ] + "self:\n  - dimension: team\n    score: 4\n"
    run(*RATE, "results", "3")
    assert "李伟        3    0/1        3" in run("review", "spread", "2026-Q4").out


def test_a_lead_who_writes_it_down_says_so(run: Run, folder: Path, me: Callable[[str], None]) -> None:
    me("chen.jing")
    done = run(*RATE, "team", "5", "--self", files=FILES)
    assert (done.code, done.err) == (
        2,
        (
            "pmcoach: only 李伟 scores 李伟 with --self\n"
            "to write down what 李伟 said: --for li.wei; the file then says who wrote it\n"
        ),
    )
    assert (folder / Q4).read_text(encoding="utf-8") == FILES[Q4]
    assert run(*RATE, "team", "5", "--self", "--for", "li.wei").code == 0
    assert (folder / Q4).read_text(encoding="utf-8") == (
        f"{FILES[Q4]}self:\n  - dimension: team\n    score: 5\n    entered: chen.jing\n"
    )


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(("luck", "4"), "no dimension “luck”: results, team", id="dimension"),
        *(
            pytest.param(("team", said), f"“{said}” is no score from 1 to 5", id=f"score-{said}")
            for said in ("6", "0", "good", "4 points")
        ),
        pytest.param(("team", "4", "--why", " "), "--why is empty", id="why"),
        pytest.param(
            ("team", "4", "--evidence", "goals/none"),
            "there is no goals/none\n"
            "write it as goals/csat, reports/2026-W47, reports/2026-W47/zhang.min or a link",
            id="evidence",
        ),
    ],
)
def test_what_is_no_rating_is_said(run: Run, folder: Path, words: tuple[str, ...], says: str) -> None:
    done = run(*RATE, *words, files=FILES)
    assert (done.code, done.out, done.err) == (2, "", f"pmcoach: {says}\n")
    assert (folder / Q4).read_text(encoding="utf-8") == FILES[Q4]


def test_settings_without_dimensions_are_said(run: Run) -> None:
    done = run(*RATE, "results", "4", files=FILES | {"pmcoach.yaml": TEAM["pmcoach.yaml"]})
    assert done.err == (
        "pmcoach: pmcoach.yaml names no dimensions: dimensions: [{id: …, weight: …, title: …}]\n"
    )


def test_an_appraisal_is_begun_first(run: Run) -> None:
    done = run("review", "rate", "zhang.min", "2026-Q4", "team", "4", files=FILES)
    assert (
        done.err == "pmcoach: 张敏 has no review of 2026-Q4\nbegin it: pmcoach new review zhang.min 2026-Q4\n"
    )


@pytest.mark.parametrize("words", [(*RATE, "team", "4"), SAW], ids=["rate", "feedback"])
def test_an_earlier_commit_s_files_are_not_written(run: Run, words: tuple[str, ...]) -> None:
    done = run(*words, "--rev", "HEAD", files=FILES)
    assert done.code == 2
    assert f"{words[0]} {words[1]}" in done.err


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        pytest.param(("--from", "张敏"), "  - from: zhang.min\n    kind: peer\n", id="a-colleague"),
        pytest.param(
            ("--from", "Finance", "--kind", "合作方"),
            "  - from: Finance\n    kind: partner\n",
            id="a-partner",
        ),
        pytest.param((), "  - from: zhang.min\n    kind: peer\n", id="whoever-git-knows"),
    ],
)
def test_what_somebody_saw_stands_in_the_appraisal(
    run: Run, folder: Path, me: Callable[[str], None], words: tuple[str, ...], rows: str
) -> None:
    me("zhang.min")
    done = run(*SAW, *words, "--impact", "Two days saved", files=FILES)
    assert (done.code, done.err) == (0, "")
    saw = f"{rows}    behaviour: Helped before anybody asked\n    impact: Two days saved\n"
    text = (folder / Q4).read_text(encoding="utf-8")
    assert text == f"{FILES[Q4]}feedback:\n{saw}"


def test_feedback_speaks_the_file_s_language_in_order(run: Run, folder: Path) -> None:
    words = ("--situation", "周会", "--suggestion", "继续", "--from", "张敏")
    run(*SAW, *words, files=FILES | {Q4: "类型: 考核\n"})
    text = (folder / Q4).read_text(encoding="utf-8")
    assert text.startswith(
        "类型: 考核\n反馈:\n  - 来自: zhang.min\n    类型: 同事\n    情境: 周会\n    行为: "
    )
    assert text.endswith("    建议: 继续\n")


def test_a_kind_of_feedback_nobody_knows_is_said(run: Run) -> None:
    done = run(*SAW, "--kind", "enemy", "--from", "x", files=FILES)
    assert done.err == "pmcoach: no kind of feedback “enemy”: peer, self, lead, report, partner\n"


def test_a_score_says_what_it_rests_on(run: Run, folder: Path) -> None:
    run(*RATE, "results", "4", "--evidence", "goals/csat", "--evidence", "https://a.example", files=FILES)
    run(*RATE, "team", "3", "--evidence", "goals/csat")
    assert (folder / Q4).read_text(encoding="utf-8") == (
        "kind: appraisal\nratings:\n  - dimension: results\n    score: 4  # 1 to 5\n    evidence:\n      - goals/csat\n"
        "      - https://a.example\n  - dimension: team\n    score: 3\n    evidence: goals/csat\n"
    )


def test_feedback_needs_no_meeting(run: Run, folder: Path) -> None:
    day = ("review", "feedback", "li.wei", "2026-11-18", "Stayed calm", "--from", "zhang.min")
    assert run(*day, files=FILES).code == 0
    run(*day[:4], "And friendly", "--from", "zhang.min")
    text = (folder / "reviews/2026-11-18/li.wei.yaml").read_text(encoding="utf-8")
    assert text.count("behaviour: ") == 2
    assert "feedback from 张敏: Stayed calm" in _new(run, folder, "2026-11")
    assert run("new", "review", "li.wei", "2026-11-18").out == "reviews/2026-11-18/li.wei.one_on_one.yaml\n"


def _new(run: Run, folder: Path, period: str) -> str:
    run("new", "review", "li.wei", period)
    return (folder / f"reviews/{period}/li.wei.yaml").read_text(encoding="utf-8")


def test_a_retro_and_an_appraisal_of_one_quarter_stand_side_by_side(run: Run, folder: Path) -> None:
    new = ("new", "review", "li.wei", "2026-Q4")
    retro = "reviews/2026-Q4/li.wei.retro.yaml"
    assert run(*new, "--kind", "retro", files=FILES).out == f"{retro}\n"
    assert run(*new, "--kind", "retro").err == f"pmcoach: {retro} is there already\nnothing was changed\n"
    run(*RATE, "results", "4", "--evidence", "goals/csat")
    assert (folder / Q4).read_text(encoding="utf-8") != FILES[Q4], "a score goes to the appraisal"
    assert "李伟" in run("review", "spread", "2026-Q4").out.partition("No appraisal")[0]
    assert "E0" not in run("lint", retro, Q4, "--format", "concise").out
    (folder / retro).write_text("kind: check\n", encoding="utf-8")
    assert "E008" in run("lint", retro, "--format", "concise").out


def test_several_scores_are_put_in_at_once(run: Run, folder: Path) -> None:
    assert run(*RATE, "team", "5", "results", "3", files=FILES).code == 0
    assert (folder / Q4).read_text(encoding="utf-8") == (
        "kind: appraisal\nratings:\n  - dimension: results\n    score: 3  # 1 to 5\n  - dimension: team\n    score: 5\n"
    )


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(("team", "5", "results"), "“results” has no score: results 4", id="a-score-is-missing"),
        pytest.param(
            ("team", "5", "results", "4", "--why", "x"), "--why and --evidence are for one dimension at a time", id="one-reason-for-two"
        ),
    ],
)  # fmt: skip
def test_pairs_that_are_none_are_refused(run: Run, words: tuple[str, ...], says: str) -> None:
    assert run(*RATE, *words, files=FILES).err == f"pmcoach: {says}\n"
