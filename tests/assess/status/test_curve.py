"""What is drawn of a goal: the values in its days, what was expected, and where they lead."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from pmcoach.assess.status.curve import MANY, Curve, curve_of
from pmcoach.assess.status.status import assessment_of
from pmcoach.project import Project

Make = Callable[..., Project]
GOAL = """\
title: 2026年12月31日前将退款到账时长从35小时缩短到24小时
metric: {name: 退款到账时长, unit: 小时, baseline: 35, target: 24, source: metrics/a.csv%s}
start: 2026-10-01
due: 2026-12-31
"""
VALUES = "date,value\n2026-09-24,36\n2026-10-08,34.5\n2026-10-29,33\n2026-11-12,31.9\n2026-11-19,31.4\n"


def curve(make: Make, goal: str, values: str = VALUES) -> Curve | None:
    project = make({"goals/2026-Q4/a.yaml": goal, "metrics/a.csv": values})
    found = assessment_of(project)
    return curve_of(found.of(project.goals[0]), found)


def test_values_and_the_way_to_the_target(make: Make) -> None:
    found = curve(make, GOAL % "")
    assert found is not None
    assert found.first == date(2026, 10, 1)
    assert found.last == date(2026, 12, 31)
    assert [value for _, value in found.values] == [34.5, 33, 31.9, 31.4], (
        "what lies before its days is left out"
    )
    assert dict(found.expected)[found.last] == 24
    assert [value for _, value in found.expected] == sorted(
        (value for _, value in found.expected), reverse=True
    )
    assert found.level == 24
    assert found.ahead is not None
    assert found.ahead.low < found.ahead.middle < found.ahead.high


def test_milestones_are_passed(make: Make) -> None:
    found = curve(make, GOAL % ", milestones: [{on: 2026-11-18, value: 34}, {on: 2027-05-01, value: 25}]")
    assert found is not None
    assert dict(found.expected)[date(2026, 11, 18)] == 34


def test_daily_values_are_drawn_a_week_at_a_time(make: Make) -> None:
    rows = "".join(f"2026-10-{day:02},{day}\n2026-11-{day:02},{day}\n" for day in range(1, 20))
    days = "".join(f"2026-{month}-{day},9\n" for month in (10,) for day in range(20, 32))
    found = curve(make, GOAL % "", f"date,value\n{rows}{days}")
    assert found is not None
    assert len(found.values) < MANY / 4


def test_where_there_is_nothing_to_draw(make: Make) -> None:
    assert curve(make, GOAL % "", "date,value\n") is None
    assert curve(make, "title: 甲\n") is None
    one_day = "title: 甲\nstart: 2026-11-19\ndue: 2026-11-19\nmetric: {name: 甲, target: 3, source: metrics/a.csv}\n"
    assert curve(make, one_day) is None


def test_a_goal_in_words_alone_is_drawn_from_what_reports_say(make: Make) -> None:
    files = {
        "goals/2026-Q4/a.yaml": "title: 2026年12月31日前将客户满意度评分从3.9提高到4.5分\nowner: li.wei\n",
        "reports/2026-W46/li.wei.yaml": "metrics: {a: 4.1}\n",
        "people/li.wei.yaml": "name: 李伟\n",
    }
    project = make(files)
    found = assessment_of(project)
    drawn = curve_of(found.of(project.goals[0]), found)
    assert drawn is not None
    assert [value for _, value in drawn.values] == [4.1]
    assert dict(drawn.expected)[drawn.last] == 4.5


def test_a_goal_that_is_over_ends_at_its_result(make: Make) -> None:
    over = (GOAL % "").replace(
        "due: 2026-12-31", "due: 2026-11-13\nstatus: done\nclosed: {on: 2026-11-16, result: 30.5小时}"
    )
    found = curve(make, over)
    assert found is not None
    assert found.values[-2:] == ((date(2026, 11, 12), 31.9), (date(2026, 11, 13), 30.5))
    assert found.last == date(2026, 11, 13)
    early = over.replace("2026-11-16", "2026-10-20").replace("done", "dropped")
    found = curve(make, early)
    assert found is not None
    assert found.values == ((date(2026, 10, 8), 34.5), (date(2026, 10, 20), 30.5))
    assert curve(make, over, "date,value\n") is not None, "what it ended at is a value"


def test_what_is_to_be_kept_has_no_way(make: Make) -> None:
    kept = "title: 甲\ndue: 2026-12-31\nmetric: {name: 甲, target: 30, direction: at_least, source: metrics/a.csv}\n"
    found = curve(make, kept)
    assert found is not None
    assert (found.expected, found.level, found.ahead) == ((), 30, None)


def test_a_goal_of_eight_thousand_years_is_drawn(make: Make) -> None:
    found = curve(make, (GOAL % "").replace("due: 2026-12-31", "due: 9999-12-31"))
    assert found is not None
    assert len(found.expected) < 2 * MANY
