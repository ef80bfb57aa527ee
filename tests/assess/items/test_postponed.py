"""Work put off to a new day, from the report that says so until a later one says it is done."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import TEAM, Make
from tests.conftest import TODAY

from pmcoach.assess.items.postponed import Postponed, postponed

W45, W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in (45, 46, 47))
PUT_OFF = "undone: [{what: 工单分类, why: 排不上, new_due: 2026-11-18}]\n"
AGAIN = "undone: [{what: 工单分类, why: 还是排不上}]\n"
DAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param({W46: PUT_OFF}, [("工单分类", DAY, W46)], id="to-a-day"),
        pytest.param({W46: AGAIN}, [], id="to-no-day"),
        pytest.param({W46: PUT_OFF, W47: "done: [工单分类做完了]\n"}, [], id="done-since"),
        pytest.param({W45: "done: [工单分类]\n", W46: PUT_OFF}, [("工单分类", DAY, W46)], id="done-before-is-another-time"),
        pytest.param({W46: PUT_OFF, W47: AGAIN}, [("工单分类", DAY, W47)], id="left-undone-again-keeps-its-day"),
        pytest.param(
            {W46: PUT_OFF, W47: PUT_OFF.replace("11-18", "11-27")}, [("工单分类", date(2026, 11, 27), W47)], id="to-another-day"
        ),
        pytest.param({W46: PUT_OFF, W47: "done: [访谈客户]\n"}, [("工单分类", DAY, W46)], id="nothing-is-said"),
        pytest.param({"reports/2026-W42/li.wei.yaml": PUT_OFF}, [], id="long-ago"),
        pytest.param({W46: "undone: [{why: 排不上, new_due: 2026-11-18}]\n"}, [], id="of-nothing"),
    ],
)  # fmt: skip
def test_what_was_put_off_stands_until_it_is_done(
    make: Make, files: dict[str, str], found: list[tuple[str, date, str]]
) -> None:
    project = make({**TEAM, **files}, TODAY)
    assert postponed(project.people["li.wei"], project) == tuple(
        Postponed(what, day, path, ("undone", 0)) for what, day, path in found
    )
