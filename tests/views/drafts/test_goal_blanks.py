"""Each goal's value and confidence in a report: what is known, else a blank with the last one beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pmcoach.assess.reports.prefill import start
from pmcoach.dates.period import parse
from pmcoach.project import Project
from pmcoach.text import Lang
from pmcoach.views.drafts.goal_blanks import blanks

Make = Callable[..., Project]
FILES = {
    "people/li.wei.yaml": "name: 李伟\n",
    "goals/2026-Q4/csat.yaml": "title: 甲\nowner: li.wei\nmetric: {name: 满意度, unit: 分, target: 4.5}\n",
    "goals/2026-Q4/launch.yaml": "title: 乙\nowner: li.wei\n",
}
BEFORE = {"reports/2026-W46/li.wei.yaml": "metrics: {csat: 4.1}\nconfidence: {csat: 6 数据延迟}\n"}


@pytest.mark.parametrize(
    ("files", "values", "sure", "lang", "rows"),
    [
        pytest.param(
            BEFORE, {}, {}, Lang.ZH,
            ["指标:", "  csat:  # 上次 4.1分（11-13），目标值 4.5分", "信心:", "  csat:  # 0-10，后面可加说明；上次 6",
             "  launch:  # 0-10，后面可加说明"],
            id="last-ones",
        ),
        pytest.param(
            {}, {}, {}, Lang.EN,
            ["metrics:", "  csat:  # target 4.5分", "confidence:", "  csat:  # 0 to 10, a note may follow",
             "  launch:  # 0 to 10, a note may follow"],
            id="no-value-yet",
        ),
        pytest.param(
            {}, {"csat": "4.2"}, {"csat": "8 稳", "launch": ""}, Lang.EN,
            ["metrics:", "  csat: 4.2  # target 4.5分", "confidence:", "  csat: 8 稳  # 0 to 10, a note may follow",
             "  launch:  # 0 to 10, a note may follow"],
            id="known",
        ),
    ],
)  # fmt: skip
def test_each_goal_has_a_line(
    make: Make,
    files: dict[str, str],
    values: dict[str, str],
    sure: dict[str, str],
    lang: Lang,
    rows: list[str],
) -> None:
    project, week = make(FILES | files), parse("2026-W47")
    assert week is not None
    begun = start(project.people["li.wei"], week, project)
    assert list(blanks(begun, values, sure, lang)) == rows


def test_a_value_that_is_offered_stands_in_the_comment(make: Make) -> None:
    project, week = make(FILES), parse("2026-W47")
    assert week is not None
    begun = start(project.people["li.wei"], week, project)
    assert (
        list(blanks(begun, {}, {}, Lang.EN, {"csat": "4.2"}))[1] == "  csat:  # 4.2 in the text; target 4.5分"
    )


def test_who_has_no_goal_has_no_table(make: Make) -> None:
    project, week = make({"people/li.wei.yaml": "name: 李伟\n"}), parse("2026-W47")
    assert week is not None
    assert list(blanks(start(project.people["li.wei"], week, project), {}, {}, Lang.EN)) == []
