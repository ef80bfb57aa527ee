"""What moved, a line a move; of one goal its values, target and day over time."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.conftest import TODAY
from tests.past import Told

from pmcoach.assess.history.moves import moves
from pmcoach.assess.status.status import Assessment
from pmcoach.page import Page
from pmcoach.project import Project
from pmcoach.text import Lang
from pmcoach.views.pages import history as view
from pmcoach.views.terminal import painted

Golden = Callable[[str, str], None]
PATH = "goals/2026-Q4/csat.yaml"
FIRST = {
    Lang.ZH: """\
title: 2026年12月31日前将客户满意度评分从3.9提高到4.5分
owner: li.wei
metric: {name: 客户满意度评分, unit: 分, baseline: 3.9, target: 4.5, source: metrics/csat.csv}
due: 2026-12-31
agreed: {by: chen.jing, on: 2026-09-30}
""",
    Lang.EN: """\
title: Raise customer satisfaction from 3.9 to 4.5 points by 31 December 2026
owner: li.wei
metric: {name: Customer satisfaction, unit: points, baseline: 3.9, target: 4.5, source: metrics/csat.csv}
due: 2026-12-31
agreed: {by: chen.jing, on: 2026-09-30}
""",
}
WHY = {
    Lang.ZH: "新问卷换了量表，旧题的 4.5 相当于新题的 4.2",
    Lang.EN: "the new survey has another scale: 4.5 there is 4.2 here",
}
VALUES = "date,value\n2026-10-02,3.9\n2026-10-09,3.8\n2026-10-16,4.0\n2026-11-06,4.1\n2026-11-20,4.05\n"


def project(lang: Lang) -> Project:
    """A goal that was raised before it was agreed, then lowered with a reason, pushed without one, and handed on."""
    start = FIRST[lang]
    raised = start.replace("4.5", "4.6")
    entry = f'changes: [{{on: 2026-11-10, field: metric.target, from: 4.6, to: 4.2, why: "{WHY[lang]}"}}]\n'
    lower = raised.replace("4.6", "4.2") + entry
    pushed = lower.replace("due: 2026-12-31", "due: 2027-01-15")
    handed = pushed.replace("owner: li.wei", "owner: wang.fang")
    again = handed.replace("target: 4.2", "target: 4.1")
    said = [
        ("2025-12-28", start),
        ("2025-12-29", raised),
        ("2026-11-10", lower),
        ("2026-11-12", pushed),
        ("2026-11-13", handed),
    ]
    past = Told({PATH: said})
    return Project({PATH: again, "metrics/csat.csv": VALUES}, TODAY, past)


def chart(lang: Lang, cells: int = 80, text: str | None = None) -> Page:
    whole = project(lang) if text is None else Project({PATH: text}, TODAY)
    goal = whole.goals[0]
    return view.chart(Assessment(whole).of(goal), moves(goal, whole), lang, cells, TODAY)


@pytest.mark.parametrize("cells", [40, 80, 120])
@pytest.mark.parametrize("lang", Lang)
def test_what_moved(lang: Lang, cells: int, golden: Golden) -> None:
    whole = project(lang)
    page = view.page(moves(whole.goals[0], whole), lang, cells, TODAY)
    golden(f"views/history.{lang}.{cells}.txt", page.plain())


@pytest.mark.parametrize("lang", Lang)
def test_what_moved_in_colour(lang: Lang, golden: Golden) -> None:
    whole = project(lang)
    golden(f"views/history.{lang}.ansi", painted(view.page(moves(whole.goals[0], whole), lang, 80, TODAY)))


@pytest.mark.parametrize("cells", [40, 80])
@pytest.mark.parametrize("lang", Lang)
def test_a_goal_over_time(lang: Lang, cells: int, golden: Golden) -> None:
    golden(f"views/history.goal.{lang}.{cells}.txt", chart(lang, cells).plain())


@pytest.mark.parametrize(
    ("text", "target"),
    [
        pytest.param("title: 更好\n", "—", id="no number"),
        pytest.param("title: 将满意度评分提高到4.5分\n", "4.5分", id="a number in words"),
        pytest.param("title: 将成交额提升20%\n", "+20%", id="a change"),
    ],
)
def test_a_goal_without_a_history(text: str, target: str) -> None:
    title = text.partition(": ")[2].strip()
    assert chart(Lang.ZH, 80, text).plain() == (
        f"csat  {title}\n  目标值  {target}\n  截止  2026-12-31\n\n提交历史里没有改动。\n"
    )


def test_one_value_is_a_full_block() -> None:
    whole = Project(
        {PATH: "title: x\nmetric: {name: a, source: metrics/a.csv}\n", "metrics/a.csv": "date,value\n2026-11-20,3\n"}, TODAY
    )  # fmt: skip
    page = view.chart(Assessment(whole).of(whole.goals[0]), (), Lang.EN, 80, TODAY)
    assert "  values  █  3 → 3  11-20 – 11-20\n" in page.plain()


def test_nothing_moved() -> None:
    assert view.page((), Lang.EN, 80, TODAY).plain() == "No moves in the commit history.\n"
