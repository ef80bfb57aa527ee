"""One line each into one's own report, which begins where there is none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import REPORT, SEALING, TEAM, Run
from tests.keys import LI

BEFORE = {
    "reports/2026-W46/li.wei.yaml": "done: [甲]\nundone: [Redesign the page]\nnext: [{what: Twelve interviews, goal: csat}]\n"
}
AS = ("--as", "li.wei")
ADDED: dict[str, tuple[tuple[str, ...], str]] = {
    "did": (
        ("did", "14 users interviewed", "--goal", "csat", "--link", "https://a.b/1"),
        "done:\n  - what: 14 users interviewed\n    goal: csat\n    link: https://a.b/1\n",
    ),
    "did-options-first": (("did", "--goal", "csat", "上线: 两页"), "done:\n  - what: '上线: 两页'\n    goal: csat\n"),
    "did-two-lines": (("did", "a\nb"), "done:\n  - what: a b\n"),
    "undone": (
        ("undone", "Redesign", "--why", "waits", "--by", "next friday", "--goal", "csat"),
        "undone:\n  - what: Redesign\n    why: waits\n    new_due: 2026-11-27\n    goal: csat\n",
    ),
    "problem": (
        ("problem", "No analyst", "--need", "one, two weeks", "--from", "陈静", "--by", "11-27"),
        "problems:\n  - what: No analyst\n    need: one, two weeks\n    from: chen.jing\n    by: 2026-11-27\n    since: 2026-11-20\n",
    ),
    "problem-of-others": (
        ("problem", "No data", "--from", "数据团队"),
        "problems:\n  - what: No data\n    from: 数据团队\n    since: 2026-11-20\n",
    ),
    "problem-of-a-kind": (
        ("problem", "No data", "--kind", "需求不清"),
        "problems:\n  - what: No data\n    kind: requirements\n    since: 2026-11-20\n",
    ),
    "next": (("next", "Launch", "--by", "下周一"), "next:\n  - what: Launch\n    due: 2026-11-23\n"),
    "learned": (("learned", "Five are enough"), "learned:\n  - what: Five are enough\n"),
}  # fmt: skip


@pytest.mark.parametrize(("words", "rows"), ADDED.values(), ids=list(ADDED))
def test_a_line_stands_in_the_report(run: Run, folder: Path, words: tuple[str, ...], rows: str) -> None:
    assert run(*words, *AS, files=TEAM | {REPORT: "metrics: {csat: 4}\n"}).code == 0
    assert (folder / REPORT).read_text(encoding="utf-8") == f"metrics: {{csat: 4}}\n{rows}"
    assert "error" not in run("lint", REPORT, "--format", "concise").out


@pytest.mark.parametrize("words", [each for each, _ in ADDED.values()], ids=list(ADDED))
def test_a_report_that_is_not_there_begins_as_a_new_one(
    run: Run, folder: Path, words: tuple[str, ...]
) -> None:
    done = run(*words, *AS, files=TEAM | BEFORE)
    assert (done.code, done.err) == (
        0, f"{REPORT} begins with it; what was planned before stands in it as comments\n"
    )  # fmt: skip
    assert all(row.startswith(f"{REPORT}:") for row in done.out.splitlines())
    text = (folder / REPORT).read_text(encoding="utf-8")
    assert text.startswith("done:  # one line each: what is different now\n")
    assert "Twelve interviews" in text
    assert "error" not in run("lint", REPORT, "--format", "concise").out


@pytest.mark.parametrize(
    "words",
    [("set", "csat", "4.2"), ("ask", "前端", *AS), ("praise", "zhang.min", "补位", *AS)],
    ids=["set", "ask", "praise"],
)
def test_the_other_small_edits_begin_one_too(run: Run, folder: Path, words: tuple[str, ...]) -> None:
    done = run(*words, files=TEAM)
    assert (done.code, done.err) == (0, f"{REPORT} begins with it\n")
    assert "error" not in run("lint", REPORT, "--format", "concise").out


def test_a_report_of_another_week_or_of_somebody_else_does_not_begin(
    run: Run, folder: Path, me: Callable[[str], None]
) -> None:
    done = run("set", "csat", "4.2", "--on", "2026-11-13", files=TEAM)
    assert (done.code, done.err) == (
        2,
        (
            "pmcoach: there is no report reports/2026-W46/li.wei.yaml yet\n"
            "begin it: pmcoach new report li.wei 2026-W46\n"
        ),
    )
    me("陈静")
    assert run("set", "csat", "4.2").code == 2
    assert not (folder / "reports").exists()


def test_what_a_draft_offers_is_said_once(run: Run, folder: Path) -> None:
    run("did", "Did twelve interviews", *AS, files=TEAM | BEFORE)
    run("undone", "Redesign the page", *AS)
    text = (folder / REPORT).read_text(encoding="utf-8")
    assert "  - what: Did twelve interviews\n    goal: csat\n" in text
    assert "  - what: Redesign the page\n    carried: 2\n" in text
    assert "#-" not in text


def test_offers_of_plain_words_and_hostile_ones_do_no_harm(run: Run, folder: Path) -> None:
    report = "done:\n  #- Twelve interviews\n  #- [a\n  #- [a]\n  # - Launch\n  - 甲\n"
    run("did", "Launch", *AS, files=TEAM | {REPORT: report})
    run("did", "Twelve interviews", *AS)
    assert (folder / REPORT).read_text(encoding="utf-8") == (
        "done:\n  #- [a\n  #- [a]\n  # - Launch\n  - 甲\n  - what: Launch\n  - what: Twelve interviews\n"
    )


def test_a_report_that_begins_is_sealed_where_the_workspace_seals(
    run: Run, folder: Path, holding: Callable[[str], Path]
) -> None:
    holding(LI)
    assert run("did", "甲", *AS, files=SEALING).code == 0
    assert run("did", "乙", *AS).code == 0
    assert "P101" not in run("lint", REPORT, "--format", "concise").out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(("did", " "), "WHAT is empty", id="nothing"),
        pytest.param(("did", "x", "--goal", "csta"), "there is no goal “csta”\ndid you mean csat?", id="goal"),
        pytest.param(("next", "x", "--by", "soon"), "“soon” is not a day; write it as 2026-11-20", id="day"),
        pytest.param(
            ("next", "x", "--by", "friday"), "“friday” may be 2026-11-20 or 2026-11-27: write which", id="which-day"
        ),
        pytest.param(("undone", "x", "--why", "\x1b"), "--why contains an invisible character: ␛", id="control"),
    ],
)  # fmt: skip
def test_what_is_unclear_is_refused_before_anything_is_written(
    run: Run, folder: Path, words: tuple[str, ...], says: str
) -> None:
    done = run(*words, *AS, files=TEAM)
    assert (done.code, done.out, done.err) == (2, "", f"pmcoach: {says}\n")
    assert not (folder / "reports").exists()


def test_who_is_nobody_has_to_say_who(run: Run) -> None:
    done = run("did", "x", files=TEAM)
    assert done.err == "pmcoach: who are you? git's user.name is nobody here; say it with --as PERSON\n"


def test_a_kind_of_problem_is_one_of_a_few(run: Run) -> None:
    done = run("problem", "No data", "--kind", "bad", *AS, files=TEAM)
    assert done.err == (
        "pmcoach: no kind of problem “bad”: delay, requirements, communication, conflict, other\n"
    )


def test_a_kind_of_problem_is_written_in_the_workspace_s_language(run: Run, folder: Path) -> None:
    chinese = {"pmcoach.yaml": "language: zh\nlead: chen.jing\n", REPORT: ""}
    run("problem", "没有数据", "--kind", "delay", *AS, files=TEAM | chinese)
    assert "类型: 延期\n" in (folder / REPORT).read_text(encoding="utf-8")
    assert "延期、需求不清" in run("--lang", "zh", "problem", "a", "--kind", "坏", *AS).err
