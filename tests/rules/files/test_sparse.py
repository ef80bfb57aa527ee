"""People whose files are only not checked out are no slips."""

from __future__ import annotations

from collections.abc import Collection

from tests.conftest import TODAY
from tests.past import Told

from pmcoach.project import Project
from pmcoach.rules.catalogue import RULES
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.selection import Selection


class Sparse(Told):
    """A history in which one person's file is kept, and not checked out."""

    def left_out(self, paths: Collection[str]) -> Collection[str]:
        return {"people/li.wei.yaml"} & {*paths}


def test_somebody_who_is_not_checked_out_is_known() -> None:
    files = {
        "goals/2026-Q4/csat.yaml": "title: 甲\nowner: li.wei\nhelpers: [zhang.min]\n",
        "reports/2026-W46/li.wei.yaml": "done: [甲]\n",
    }
    found = findings(Project(files, TODAY, Sparse({})), RULES, Selection(("E007",)))
    assert [each.values["value"] for each in found] == ["zhang.min"]
