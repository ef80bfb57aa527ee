"""What a goal aims at: fields before words, a level to reach before an amount of change."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import CSAT, Make

from pmcoach.assess.status.target import Aim, Basis, aim_of
from pmcoach.records.fields.enums import Direction

UP, DOWN, KEEP = Direction.UP, Direction.DOWN, Direction.MAINTAIN


def aim(make: Make, text: str) -> Aim:
    project = make({CSAT: text})
    return aim_of(project.goals[0], project)


@pytest.mark.parametrize(
    ("text", "level", "unit", "direction"),
    [
        pytest.param("title: 将满意度从3.9提高到4.5分\n", 4.5, "分", UP, id="from and to"),
        pytest.param("title: 将续费率提高到120%\n", 120, "%", UP, id="a share to reach"),
        pytest.param("title: 将退款率降到2%\n", 2, "%", DOWN, id="a share to fall to"),
        pytest.param("title: Raise renewals to 80%\n", 80, "%", UP, id="a share in English"),
        pytest.param("title: 将订单量提高20%\n", None, "", UP, id="a change from nobody knows where"),
        pytest.param("title: 将订单量提高20%\nmetric: {baseline: 1000}\n", 1200, "", UP, id="a fifth more"),
        pytest.param("title: 将退款量降低20%\nmetric: {baseline: 1000}\n", 800, "", DOWN, id="a fifth less"),
        pytest.param("title: 订单量翻一番\nmetric: {baseline: 1000}\n", 2000, "", UP, id="twice"),
        pytest.param("title: 退款量减半\nmetric: {baseline: 1000, unit: 单}\n", 500, "单", DOWN, id="half"),
        pytest.param("title: 订单量翻一番\n", None, "", UP, id="twice nobody knows what"),
        pytest.param("title: 退款量减半\n", None, "", DOWN, id="half of nobody knows what"),
        pytest.param(
            "title: 满意度\nmetric: {baseline: 3, change: +2}\n", 5, "", UP, id="a change by its field"
        ),
        pytest.param("title: 订单量达到现在的3倍\nmetric: {baseline: 10}\n", 30, "", UP, id="three times"),
        pytest.param(
            "title: 将续费率提高3个百分点\nmetric: {baseline: 46%}\n", 49, "%", UP, id="points more"
        ),
        pytest.param("title: 将续费率提高3个百分点\n", None, "%", UP, id="points from nobody knows where"),
        pytest.param(
            "title: 可用性保持在99.95%以上\n", 99.95, "%", Direction.AT_LEAST, id="to keep on one side"
        ),
        pytest.param("title: 可用性保持在99.95%\n", 99.95, "%", KEEP, id="to keep"),
        pytest.param(
            "title: 订单量提高20%\nmetric: {baseline: 10, target: 13}\n", 13, "", UP, id="the field wins"
        ),
        pytest.param(
            "title: 满意度\nmetric: {baseline: 9, target: 5}\n", 5, "", DOWN, id="down by its numbers"
        ),
        pytest.param(
            "title: 满意度\nmetric: {target: 5, direction: down}\n", 5, "", DOWN, id="down by its field"
        ),
        pytest.param(
            "title: 将满意度提高到4.5分\nmetric: {unit: 天}\n", None, "天", UP, id="a unit that is another"
        ),
        pytest.param("title: 满意度\n", None, "", UP, id="nothing said"),
    ],
)
def test_where_a_goal_leads(
    make: Make, text: str, level: float | None, unit: str, direction: Direction
) -> None:
    found = aim(make, text)
    assert found.level == (None if level is None else pytest.approx(level))
    assert (found.unit, found.direction) == (unit, direction)


@pytest.mark.parametrize(
    ("text", "day", "basis"),
    [
        pytest.param("title: a\ndue: 2026-12-31\n", "2026-12-31", Basis.FIELD, id="a field"),
        pytest.param(
            "title: 12月20日前上线，12月底前复盘\n", "2026-12-31", Basis.WORDS, id="the latest in words"
        ),
        pytest.param(
            "title: 12月20日前上线\ndue: 2026-12-31\n", "2026-12-31", Basis.FIELD, id="the field wins"
        ),
    ],
)
def test_by_when(make: Make, text: str, day: str, basis: Basis) -> None:
    found = aim(make, text).due
    assert found is not None
    assert (found.value, found.basis) == (date.fromisoformat(day), basis)


def test_a_title_without_a_limit_has_no_day(make: Make) -> None:
    assert aim(make, "title: 提升满意度\n").due is None
