"""What rules find and no notice tells: it goes to the brief or the board, once."""

from __future__ import annotations

import pytest
from tests.conftest import TODAY
from tests.past import Told
from tests.rules.conftest import GOAL, PEOPLE, judged

from pmcoach.project import Project
from pmcoach.rules import RULES
from pmcoach.rules.engine import findings
from pmcoach.rules.selection import Selection
from pmcoach.rules.untold import questions, untold
from pmcoach.text import Lang

STEP = "title: 甲\nowner: li.wei\nplan:\n  - {do: 访谈, owner: li.wei, due: 2026-11-01}\n"
LI = "people/li.wei.yaml"


@pytest.mark.parametrize(
    ("code", "files", "told", "left"),
    [
        pytest.param("T107", {GOAL: STEP}, [(GOAL, ("plan", 0))], False, id="at-its-place"),
        pytest.param("T107", {GOAL: STEP}, [(GOAL, ("title",))], True, id="at-another-place"),
        pytest.param("T107", {GOAL: STEP}, [(GOAL, ())], True, id="of-the-file-only"),
        pytest.param("T107", {GOAL: STEP}, [], True, id="nowhere"),
        pytest.param(
            "T104", {GOAL: "title: 甲\ndue: 2026-11-01\n"}, [(GOAL, ("title",))], False, id="said-of-the-goal"
        ),
        pytest.param("T104", {GOAL: "title: 甲\ndue: 2026-11-01\n"}, [], True, id="of-nobody-s-goal"),
        pytest.param("R101", {GOAL: "title: 甲\n"}, [(GOAL, ("title",))], True, id="no-notice-tells-it"),
        pytest.param(
            "W101", {**PEOPLE, "reports/2026-W45/li.wei.yaml": "done: [a]\n"}, [], False, id="always-told"
        ),
    ],
)
def test_a_finding_is_told_once(
    code: str, files: dict[str, str], told: list[tuple[str, tuple[str | int, ...]]], left: bool
) -> None:
    found = judged(code, files)
    assert found
    assert bool(untold(found, told)) is left


def test_the_gravest_come_first() -> None:
    text = "title: 甲\nowner: li.wei\nmetric: {name: 率, baseline: 1, target: 2}\n"
    assert [each.rule.code for each in untold(judged("M107 R101 T101", text), ())] == ["T101", "R101", "M107"]


def test_a_finding_with_a_question_stands_among_the_notices_with_its_goal() -> None:
    (notice,) = questions(judged("A105 R101", "title: 甲\nstart: 2026-10-01\ndue: 2026-12-31\n"))
    assert notice.says.say(Lang.ZH) == "csat：为期 92 天，没有计划"
    assert notice.says.say(Lang.EN) == "csat: 92 days and no plan"
    (person,) = questions(
        judged(
            "O107", {LI: "name: 李伟\nlead: wu.hao\n", "people/wu.hao.yaml": "name: 吴昊\nleft: 2026-10-31\n"}
        )
    )
    assert person.says.say(Lang.EN) == "李伟's lead 吴昊 left on 2026-10-31"


@pytest.mark.parametrize(
    ("changes", "left"),
    [
        pytest.param("", ["H101"], id="nobody-says-why"),
        pytest.param(
            "changes: [{on: 2026-11-20, field: due, from: 2026-12-31, to: 2027-01-31, why: 银行推迟}]\n",
            [],
            id="with-its-reason",
        ),
    ],
)
def test_a_move_with_its_reason_is_nothing_to_mend(changes: str, left: list[str]) -> None:
    before = "title: 甲\nagreed: {on: 2026-09-30}\ndue: 2026-12-31\n"
    now = before.replace("2026-12-31", "2027-01-31") + changes
    project = Project({GOAL: now}, TODAY, Told({GOAL: [("2026-09-28", before)]}))
    found = findings(project, RULES, Selection(("H101",)))
    assert [each.rule.code for each in found] == ["H101"]
    assert [each.rule.code for each in untold(found, ())] == left
