"""Work put off to a new day."""

from __future__ import annotations

import pytest
from tests.assess.conftest import TEAM, Make

from pmcoach.assess.items.postponed import postponed

LI = "li.wei"


@pytest.mark.parametrize(
    ("reports", "open_ones"),
    [
        pytest.param(
            {"47": "undone: [{what: 工单分类, new_due: 2026-11-27}]"},
            [("工单分类", "2026-11-27", "47")],
            id="once",
        ),
        pytest.param({"47": "undone: [{what: 工单分类}]"}, [], id="without a day"),
        pytest.param(
            {"46": "undone: [{what: 工单分类, new_due: 2026-11-18}]", "47": "done: [工单分类做完]"},
            [],
            id="done since",
        ),
        pytest.param(
            {"46": "undone: [{what: 工单分类, new_due: 2026-11-18}]", "47": "done: [访谈 6 位客户]"},
            [("工单分类", "2026-11-18", "46")],
            id="never spoken of again",
        ),
        pytest.param(
            {
                "46": "undone: [{what: 工单分类, new_due: 2026-11-18}]",
                "47": "undone: [{what: 工单分类, new_due: 2026-11-27}]",
            },
            [("工单分类", "2026-11-27", "47")],
            id="put off again",
        ),
        pytest.param(
            {"46": "undone: [{what: 工单分类, new_due: 2026-11-18}]", "47": "undone: [工单分类]"},
            [("工单分类", "2026-11-18", "47")],
            id="left undone again, it keeps its day",
        ),
        pytest.param({"42": "undone: [{what: 工单分类, new_due: 2026-10-30}]"}, [], id="long ago"),
    ],
)
def test_what_is_put_off(make: Make, reports: dict[str, str], open_ones: list[tuple[str, str, str]]) -> None:
    files = {f"reports/2026-W{week}/{LI}.yaml": f"{text}\n" for week, text in reports.items()}
    project = make({**TEAM, **files})
    found = postponed(project.people[LI], project)
    assert [(each.what, str(each.day), each.path[14:16]) for each in found] == open_ones
