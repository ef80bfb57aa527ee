"""Leave that was taken out when it was over is asked about; what was never used is not."""

from __future__ import annotations

import pytest
from tests.conftest import TODAY
from tests.past import Told
from tests.rules.conftest import messages

from pmcoach.project import Project
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.selection import Selection

PATH = "people/li.wei.yaml"
WHO = "name: 李伟\nleave:{}\n"
AWAY = WHO.format(" [{from: 2026-11-02, to: 2026-11-06}]")
NONE = WHO.format("")


@pytest.mark.parametrize(
    ("versions", "told"),
    [
        pytest.param(
            [("2026-10-30", AWAY), ("2026-11-16", NONE)],
            ["the leave of 11-02 to 11-06 was taken out on 11-16 (by li.wei), when it was over"],
            id="taken-out",
        ),
        pytest.param(
            [("2026-10-30", AWAY), ("2026-11-16", WHO.format(" [{from: 2026-11-02, to: 2026-11-04}]"))],
            ["the leave of 11-05 to 11-06 was taken out on 11-16 (by li.wei), when it was over"],
            id="shortened",
        ),
        pytest.param(
            [("2026-10-30", AWAY), ("2026-11-04", NONE)],
            ["the leave of 11-02 to 11-03 was taken out on 11-04 (by li.wei), when it was over"],
            id="in-the-middle",
        ),
        pytest.param([("2026-10-20", AWAY), ("2026-10-30", NONE)], [], id="before-it-began"),
        pytest.param([("2026-10-30", AWAY), ("2026-11-16", WHO.format(" [{from: 2026-11-01, to: 2026-11-07}]"))], [], id="wider"),
        pytest.param([("2026-10-30", AWAY), ("2026-11-16", NONE), ("2026-11-17", AWAY)], [], id="put-back"),
        pytest.param(
            [("2026-10-30", WHO.format(" [{from: 2026-11-07, to: 2026-11-08}]")), ("2026-11-16", NONE)], [], id="a-weekend"
        ),
        pytest.param([("2026-06-30", WHO.format(" [{from: 2026-07-06, to: 2026-07-10}]")), ("2026-08-01", NONE)], [], id="long-ago"),
        pytest.param([("2026-10-30", WHO.format(" [{from: 2026-11-02}]")), ("2026-11-16", NONE)], [], id="without-an-end"),
        pytest.param(
            [("2026-10-30", AWAY)],
            ["the leave of 11-02 to 11-06 was taken out on 11-20 (not committed yet), when it was over"],
            id="not-committed",
        ),
    ],
)  # fmt: skip
def test_used_leave_that_vanishes_is_asked_about(versions: list[tuple[str, str]], told: list[str]) -> None:
    now = NONE if len(versions) == 1 else versions[-1][1]
    project = Project({PATH: now}, TODAY, Told({PATH: versions}))
    assert messages(findings(project, RULES, Selection(("H116",)))) == told
