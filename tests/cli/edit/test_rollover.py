"""`pmcoach rollover`: a period's goals end, the next period's begin."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import TEAM, Run

Q4 = "goals/2026-Q4"


def goal(owner: str, rest: str) -> str:
    return f"title: x\nowner: {owner}\ndue: 2026-12-31\n{rest}"


FILES = {path: text for path, text in TEAM.items() if not path.startswith("goals/")} | {
    f"{Q4}/keep.yaml": goal("chen.jing", "kind: objective\nlevel: company\nwhy: Renewals first\n"),
    f"{Q4}/csat.yaml": goal(
        "li.wei",
        "parent: keep\nweight: 60\nhelpers: [zhang.min]\n"
        "metric: {name: satisfaction, unit: points, baseline: 3.9, target: 4.5, range: 1-5, direction: up}\n"
        "guardrails: [{name: refunds, max: 2%}]\n",
    ),
    f"{Q4}/wait-2026-q4.yaml": goal("zhang.min", "parent: keep\nmetric: {name: wait, unit: h, baseline: 35, target: 24}\n"),
    f"{Q4}/rate.yaml": goal("li.wei", "parent: none\nmetric: {name: failures, baseline: 2, target: 2, direction: at_most}\n"),
    f"{Q4}/old.yaml": goal("li.wei", "parent: pay/calm\nmetric: {name: calls, baseline: 9, target: 4}\n"),
    f"{Q4}/none.yaml": goal("zhang.min", "parent: beyond\nmetric: {name: calls, baseline: 9, target: 4}\n"),
    f"{Q4}/gone.yaml": goal("li.wei", "status: dropped\nclosed: {on: 2026-11-02, why: No use}\n"),
    "goals/2027/beyond.yaml": "title: y\nowner: chen.jing\ndue: 2027-12-31\n",
    "reports/2026-W41/li.wei.yaml": "metrics: {old: 7}\n",
    "reports/2026-W53/li.wei.yaml": "metrics: {csat: 4.2, rate: 1.5}\n",
    "reports/2026-W53/zhang.min.yaml": "metrics: {wait-2026-q4: 23}\n",
}  # fmt: skip


def test_first_it_is_shown_what_was_missed_first(run: Run, folder: Path) -> None:
    done = run("rollover", "2026-Q4", "--at", "2027-01-03", files=FILES)
    assert done.code == 0
    assert [row.split()[0] for row in done.out.splitlines()] == [
        "Goal", "csat", "keep", "old", "none", "gone", "rate", "wait-2026-q4",
    ]  # fmt: skip
    row = next(row for row in done.out.splitlines() if row.startswith("csat"))
    assert row.split() == ["csat", "李伟", "4.2", "points", "4.5", "points", "01-01", "50%", "missed"]
    assert done.err == (
        "nothing is changed yet; to close the 6 open ones and begin those of 2027-Q1: pmcoach rollover 2026-Q4 --yes\n"
    )
    assert {path: (folder / path).read_text(encoding="utf-8") for path in FILES} == FILES


def test_goals_are_closed_and_begun_again(run: Run, folder: Path) -> None:
    done = run("rollover", "2026-Q4", "--yes", "--at", "2027-01-03", files=FILES)
    assert done.code == 0
    assert done.err == (
        "left open, no recent value: old, none; pmcoach close GOAL --result, or --last for what is on record\n"
        "ended short, and nobody says why: csat, keep; write closed: why in each\n"
    )
    csat = (folder / f"{Q4}/csat.yaml").read_text(encoding="utf-8")
    assert (
        csat == FILES[f"{Q4}/csat.yaml"] + "status: done\nclosed:\n  on: 2026-12-31\n  result: 4.2 points\n"
    )
    for name in ("old", "none", "gone"):
        assert (folder / f"{Q4}/{name}.yaml").read_text(encoding="utf-8") == FILES[f"{Q4}/{name}.yaml"]
    begun = sorted(path.stem for path in (folder / "goals/2027-Q1").iterdir())
    assert begun == [f"{name}-2027-q1" for name in ("csat", "keep", "none", "old", "rate", "wait")]


def test_what_is_closed_and_what_begins_is_committed_together(
    run: Run, folder: Path, repository: Callable[..., str], me: Callable[[str], None]
) -> None:
    me("陈静")
    done = run("rollover", "2026-Q4", "--yes", "--commit", "--at", "2027-01-03", files=FILES)
    assert done.code == 0
    written = set(repository("show", "--name-only", "--format=").split())
    assert f"{Q4}/csat.yaml" in written
    assert {str(path.relative_to(folder)) for path in (folder / "goals/2027-Q1").iterdir()} <= written


def test_what_was_missed_goes_on_from_its_result(run: Run, folder: Path) -> None:
    run(
        "rollover",
        "2026-Q4",
        "--yes",
        "--missed",
        "--why",
        "The tool came late",
        "--at",
        "2027-01-03",
        files=FILES,
    )
    assert "why: The tool came late" in (folder / f"{Q4}/csat.yaml").read_text(encoding="utf-8")
    rows = [
        row for row in (folder / "goals/2027-Q1/csat-2027-q1.yaml").read_text(encoding="utf-8").splitlines()
        if "#" not in row
    ]  # fmt: skip
    assert rows == [
        "title: satisfaction from 4.2 points up to 4.5 points by 2027-03-31", "owner: li.wei", "helpers:", "  - zhang.min",
        "parent: keep-2027-q1", "metric:", "  name: satisfaction", "  unit: points", "  baseline: 4.2", "  target: 4.5",
        "  direction: up", "  range: 1-5", "  - {name: refunds, max: 2%}", "created: 2027-01-03", "due: 2027-03-31",
        "weight: 60",
    ]  # fmt: skip
    assert not (folder / "goals/2027-Q1/wait-2027-q1.yaml").exists()
    again = run("rollover", "2026-Q4", "--yes", "--missed", "--at", "2027-01-03")
    assert (again.code, again.out) == (0, ""), "what is there stays"


def test_what_was_reached_asks_for_its_next_target(run: Run, folder: Path) -> None:
    run("rollover", "2026-Q4", "--yes", "--at", "2027-01-03", files=FILES)
    text = (folder / "goals/2027-Q1/wait-2027-q1.yaml").read_text(encoding="utf-8")
    assert text.startswith("title: wait from 23 h down to 〈target〉 by 2027-03-31\n")
    assert "  target:  # reached 24 h; what is next?\n" in text
    assert "E010" in run("lint", "goals/2027-Q1/wait-2027-q1.yaml", "--format", "concise").out
    held = (folder / "goals/2027-Q1/rate-2027-q1.yaml").read_text(encoding="utf-8")
    assert held.startswith("title: failures at 2 until 2027-03-31\n")
    assert "  target: 2\n" in held
    keep = (folder / "goals/2027-Q1/keep-2027-q1.yaml").read_text(encoding="utf-8")
    assert keep.startswith("title:  # the one before said: x\nkind: objective\nlevel: company\n")
    assert "parent: beyond" in (folder / "goals/2027-Q1/none-2027-q1.yaml").read_text(encoding="utf-8")
    assert "parent: pay/calm" in (folder / "goals/2027-Q1/old-2027-q1.yaml").read_text(encoding="utf-8")


def test_a_goal_of_nobody_without_a_target_goes_on_as_it_is(run: Run, folder: Path) -> None:
    files = TEAM | {
        f"{Q4}/calls.yaml": "title: x\ndue: 2026-12-31\nmetric: {name: calls, source: the board}\n"
    }
    run("rollover", "2026-Q4", "--yes", "--at", "2027-01-03", files=files)
    text = (folder / "goals/2027-Q1/calls-2027-q1.yaml").read_text(encoding="utf-8")
    assert "  name: calls\n" in text
    assert [row.partition("#")[0].strip() for row in text.splitlines() if row.strip().startswith(("owner:", "target:"))] == [
        "owner:", "target:"
    ]  # fmt: skip


def test_where_every_goal_has_a_value_none_is_left_open(run: Run, folder: Path) -> None:
    files = {path: text for path, text in FILES.items() if "old" not in path and "none.yaml" not in path}
    done = run("rollover", "2026-Q4", "--yes", "--at", "2027-01-03", files=files)
    assert (done.code, done.err) == (
        0, "ended short, and nobody says why: csat, keep; write closed: why in each\n"
    )  # fmt: skip
    assert "status: done" in (folder / f"{Q4}/rate.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        pytest.param(("2026-Q3",), "there is no goal of 2026-Q3", id="none"),
        pytest.param(
            ("2026-Q4", "--yes"),
            "2026-Q4 ends on 2026-12-31\nto end it sooner, close its goals: pmcoach close --last", id="early",
        ),
        pytest.param(("Q4",), "“Q4” is not a period: 2026-Q4, 2026-11, 2026-W47, a day", id="no-period"),
    ],
)  # fmt: skip
def test_what_cannot_be_ended_is_said(run: Run, words: tuple[str, ...], says: str) -> None:
    done = run("rollover", *words, files=FILES)
    assert (done.code, done.out, done.err) == (2, "", f"pmcoach: {says}\n")


def test_it_speaks_chinese(run: Run, folder: Path) -> None:
    run(
        "rollover",
        "2026-Q4",
        "--yes",
        "--at",
        "2027-01-03",
        files=FILES | {"pmcoach.yaml": "language: zh\nlead: chen.jing\n"},
    )
    text = (folder / "goals/2027-Q1/csat-2027-q1.yaml").read_text(encoding="utf-8")
    assert text.startswith("目标: 2027-03-31 前将satisfaction从4.2 points提高到4.5 points\n")
    assert "  方向: 上升\n" in text
