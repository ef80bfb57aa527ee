"""Work put off to a new day, and answers that only promise one."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import TEAM, Make

from pmcoach.assess.items.deferred import promised_by
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


@pytest.mark.parametrize(
    ("answer", "day"),
    [
        pytest.param("周三给你答复", "2026-11-25", id="by a day"),
        pytest.param("尽快给你答复", "2026-11-27", id="by no day: a week"),
        pytest.param("I'll get back to you", "2026-11-27", id="by no day, in English"),
        pytest.param("再说", None, id="no promise at all"),
        pytest.param("可以，尽快给你说法", None, id="answered"),
        pytest.param("预算只剩 2 万", None, id="says what it says"),
    ],
)
def test_by_when_an_answer_promises_another(answer: str, day: str | None) -> None:
    found = promised_by(answer, date(2026, 11, 20))
    assert (None if found is None else str(found)) == day
