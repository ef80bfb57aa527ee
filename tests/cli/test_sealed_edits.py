"""The small edits go on where something is sealed: it stays as it is, or is sealed again where they touch it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import REPORT, SEALING, TEAM, Run
from tests.keys import CHEN, LI, ZHANG

Holding = Callable[[str], Path]
GOAL = "goals/2026-Q4/csat.yaml"
FILES = {
    **SEALING,
    GOAL: TEAM[GOAL],
    REPORT: (
        "done: [甲]\nprivate:\n  mood: 2\n  asks:\n    - what: 换个项目\n      kind: decision\nnext: [乙]\n"
    ),
}


@pytest.mark.parametrize("key", [pytest.param(LI, id="with-a-key"), pytest.param(ZHANG, id="without-one")])
def test_an_edit_elsewhere_leaves_the_block_byte_for_byte(
    run: Run, folder: Path, holding: Holding, key: str
) -> None:
    run("seal", files=FILES)
    before = (folder / REPORT).read_text(encoding="utf-8")
    holding(key)
    done = run("set", "csat", "4.2")
    last = before.count("\n")
    assert (done.code, done.out) == (0, f"{REPORT}:{last + 1}  metrics:\n{REPORT}:{last + 2}    csat: 4.2\n")
    assert (folder / REPORT).read_text(encoding="utf-8") == f"{before}metrics:\n  csat: 4.2\n"


def test_an_edit_inside_is_sealed_again_and_not_shown(run: Run, folder: Path, holding: Holding) -> None:
    run("seal", files=FILES)
    holding(CHEN)
    done = run("reply", "li.wei", "一月起可以", "--ask", "换个项目")
    assert (done.code, done.out) == (0, f"{REPORT}:2  [sealed]\n")
    assert "一月" not in (folder / REPORT).read_text(encoding="utf-8")
    holding(LI)
    assert run("unseal", REPORT).out == (
        "mood: 2\nasks:\n  - what: 换个项目\n    kind: decision\n    answer: 一月起可以\n    answered: 2026-11-20\n"
    )
    assert run("lint", "--select", "E,P", "--format", "concise").out == ""


def test_without_a_key_what_is_inside_cannot_be_answered(run: Run, folder: Path, holding: Holding) -> None:
    run("seal", files=FILES)
    before = (folder / REPORT).read_bytes()
    holding(ZHANG)
    done = run("reply", "li.wei", "一月起可以", "--ask", "换个项目")
    assert (done.code, done.err) == (2, "pmcoach: no open ask of 李伟 holds “换个项目”\nnothing is open\n")
    assert (folder / REPORT).read_bytes() == before


def test_a_new_report_carries_what_was_private_on_sealed(run: Run, folder: Path, holding: Holding) -> None:
    last = "reports/2026-W46/li.wei.yaml"
    files = {**SEALING, last: "done: [甲]\nprivate:\n  problems: [{what: 和张敏有矛盾, kind: other}]\n"}
    run("seal", files=files)
    holding(LI)
    assert run("new", "report", "li.wei").code == 0
    text = (folder / REPORT).read_text(encoding="utf-8")
    assert "矛盾" not in text
    assert "private: |\n  -----BEGIN AGE ENCRYPTED FILE-----\n" in text
    assert "和张敏有矛盾" in run("unseal", REPORT).out
    assert run("lint", "--select", "P", "--format", "concise").out == ""


def test_a_new_report_with_nothing_private_stands_open(run: Run, folder: Path, holding: Holding) -> None:
    holding(LI)
    assert run("new", "report", "li.wei", files=SEALING).code == 0
    assert "\nprivate:\n  mood:  # 1 low to 5 good" in (folder / REPORT).read_text(encoding="utf-8")
    assert run("lint", "--select", "P", "--format", "concise").out == ""
