"""Goals closed short or dropped without a reason are asked about, whenever that was done, for four weeks."""

from __future__ import annotations

from datetime import date

import pytest
from tests.past import Told

from pmcoach.project import Project
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.selection import Selection

PATH = "goals/2026-Q3/csat.yaml"
GOAL = "title: 甲\nowner: li.wei\nstart: 2026-07-01\ndue: 2026-09-30\n"
DROPPED = f"{GOAL}status: dropped\n"
SHORT = f"{GOAL}metric: {{name: 乙, baseline: 1, target: 5}}\nstatus: done\nclosed: {{on: 2026-11-10, result: 3}}\n"


@pytest.mark.parametrize(
    ("text", "history", "today", "asked"),
    [
        pytest.param(DROPPED, (), date(2026, 10, 20), True, id="soon-after-the-quarter"),
        pytest.param(DROPPED, (), date(2026, 11, 20), False, id="long-after-it"),
        pytest.param(DROPPED, (("2026-07-01", GOAL), ("2026-11-10", DROPPED)), date(2026, 11, 20), True, id="late-says-git"),
        pytest.param(DROPPED, (("2026-07-01", GOAL), ("2026-08-10", DROPPED)), date(2026, 9, 20), True, id="early"),
        pytest.param(f"{DROPPED}closed: {{on: 2026-11-10}}\n", (), date(2026, 11, 20), True, id="late-says-the-file"),
        pytest.param(f"{DROPPED}closed: {{on: 2026-11-10, why: 丙}}\n", (), date(2026, 11, 20), False, id="with-a-reason"),
        pytest.param(SHORT, (), date(2026, 11, 20), True, id="short"),
        pytest.param(SHORT.replace("result: 3", "result: 5"), (), date(2026, 11, 20), False, id="reached"),
    ],
)  # fmt: skip
def test_a_goal_that_ended_without_a_word(
    text: str, history: tuple[tuple[str, str], ...], today: date, asked: bool
) -> None:
    project = Project({PATH: text}, today, Told({PATH: history}) if history else None)
    assert bool(findings(project, RULES, Selection(("T109",)))) is asked
