"""What moved, in the brief and in a review's facts: with its goal, three a goal."""

from __future__ import annotations

import pytest
from tests.views.conftest import See, Seen, plain

from pmcoach.assess.reviews.period_summary import term
from pmcoach.dates.period import parse
from pmcoach.text import Lang
from pmcoach.views.drafts.review_facts import facts
from pmcoach.views.pages import brief

GOAL = """\
title: 2026年12月31日前将客户满意度评分从3.9提高到4.5分
owner: li.wei
agreed: {by: chen.jing, on: 2026-09-30}
changes:
"""
FILES = {
    "pmcoach.yaml": "lead: chen.jing\ncadence: {report: none}\n",
    "people/chen.jing.yaml": "name: 陈静\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
}


def seen(see: See, *days: str, held: str = "") -> Seen:
    entries = "".join(
        f"  - {{on: {day}, field: due, to: 2026-12-{day[-2:]}, why: 银行推迟}}\n" for day in days
    )
    review = {f"reviews/{held}/li.wei.yaml": f"held: {held}\n"} if held else {}
    return see({**FILES, "goals/2026-Q4/csat.yaml": GOAL + entries, **review})


def in_brief(made: Seen, lang: Lang = Lang.ZH, *, everything: bool = False) -> list[str]:
    return plain(brief.page(made.brief(), made.project, lang, 80, everything=everything))


@pytest.mark.parametrize(
    ("lang", "earlier"), [(Lang.ZH, "上次一对一之前的改动"), (Lang.EN, "What moved before the last 1:1")]
)
def test_what_moved_since_the_last_one_on_one_stands_with_its_goal(
    see: See, lang: Lang, earlier: str
) -> None:
    made = seen(see, "2026-11-10", "2026-11-16", held="2026-11-12")
    rows = in_brief(made, lang)
    goal = next(number for number, row in enumerate(rows) if row.startswith("  csat  "))
    below = rows[goal + 1 : rows.index("", goal)]
    moved = next(number for number, row in enumerate(below) if "2026-12-16" in row)
    assert "csat.yaml:6" in "".join(below[moved : moved + 2])
    assert "2026-12-10" not in "".join(rows), "what was before it has been talked about"
    whole = in_brief(made, lang, everything=True)
    assert "2026-12-10" in whole[whole.index(earlier) + 1]


def test_of_many_the_brief_tells_the_last_three(see: See) -> None:
    made = seen(see, *(f"2026-11-{day}" for day in range(10, 17)))
    rows = in_brief(made)
    told = [row.split("→ ")[1][:10] for row in rows if "截止日：— → " in row]
    assert told == [f"2026-12-{day}" for day in (16, 15, 14)]
    assert "    另有 4 条：pmcoach history csat" in rows
    assert "pmcoach history" not in "".join(in_brief(made, everything=True))


def test_a_review_starts_with_what_moved_in_its_period(see: See) -> None:
    project, period = seen(see, "2026-11-10").project, parse("2026-Q4")
    assert period is not None
    made = term(project.people["li.wei"], period, project)
    says = {lang: next(row for row in facts(made, project, lang) if "csat" in row) for lang in Lang}
    assert says == {
        Lang.ZH: "#   目标改动：csat 截止日：— → 2026-12-10（11-10 记在变更里）；原因：银行推迟  [goals/2026-Q4/csat]",
        Lang.EN: "#   goal moved: csat, the due day: — → 2026-12-10 (11-10, noted in changes); because 银行推迟"
        "  [goals/2026-Q4/csat]",
    }


def test_a_goal_that_went_to_the_next_quarter_is_told_where_no_other_is_left(see: See) -> None:
    entry = "  - {on: 2026-11-10, field: due, from: 2026-12-31, to: 2027-03-31, why: 银行推迟}\n"
    goal = GOAL.replace("2026年12月31日", "2027年3月31日")
    rows = in_brief(see({**FILES, "goals/2027-Q1/csat.yaml": goal + entry}))
    assert rows[rows.index("目标") + 1].startswith("  1  csat 截止日：2026-12-31 → 2027-03-31"), rows
