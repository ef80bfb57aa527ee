"""What moved, on the board, in the brief and in a review's facts: two a person on the board, five in the brief."""

from __future__ import annotations

import pytest
from tests.views.conftest import See, Seen, plain

from pmcoach.assess.reviews.period_summary import term
from pmcoach.dates.period import parse
from pmcoach.text import Lang
from pmcoach.views.drafts.review_facts import facts
from pmcoach.views.pages import board, brief

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


def on_board(made: Seen, lang: Lang = Lang.ZH) -> list[str]:
    rows = plain(board.page(made.board, made.project, made.checked, lang, 80))
    head = {Lang.ZH: "上次一对一以来改过的目标", Lang.EN: "Moved since the last 1:1"}[lang]
    return rows[rows.index(head) + 1 : rows.index("", rows.index(head))] if head in rows else []


def in_brief(made: Seen, head: str, lang: Lang = Lang.ZH) -> list[str]:
    rows = plain(brief.page(made.brief(), made.project, lang, 80))
    return rows[rows.index(head) + 1 : rows.index("", rows.index(head))] if head in rows else []


def test_the_board_tells_it_with_its_place(see: See) -> None:
    made = seen(see, "2026-11-10")
    assert on_board(made) == [
        "  李伟：csat 截止日：— → 2026-12-10（11-10 记在变更里）；“银行推迟”",
        "    goals/2026-Q4/csat.yaml:5",
    ]
    assert on_board(made, Lang.EN) == [
        "  李伟: csat, the due day: — → 2026-12-10 (11-10, noted in changes); “银行推迟”",
        "    goals/2026-Q4/csat.yaml:5",
    ]


def test_of_many_the_board_tells_the_last_two(see: See) -> None:
    rows = on_board(seen(see, "2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13"))
    assert [row.split("→ ")[1][:10] for row in rows if "→" in row] == ["2026-12-13", "2026-12-12"]
    assert rows[-1] == "    另有 2 处：pmcoach history li.wei"


def test_what_moved_before_the_last_one_on_one_is_not_on_the_board(see: See) -> None:
    assert on_board(seen(see, "2026-11-10", held="2026-11-12")) == []


@pytest.mark.parametrize(
    ("lang", "now", "earlier"),
    [
        (Lang.ZH, "目标的改动", "上次一对一之前的改动"),
        (Lang.EN, "What moved", "What moved before the last 1:1"),
    ],
)
def test_the_brief_tells_what_came_before_the_last_one_on_one_apart(
    see: See, lang: Lang, now: str, earlier: str
) -> None:
    made = seen(see, "2026-11-10", "2026-11-16", held="2026-11-12")
    assert "2026-12-16" in in_brief(made, now, lang)[0]
    assert "2026-12-10" in in_brief(made, earlier, lang)[0]
    assert in_brief(seen(see, "2026-11-16"), earlier, lang) == []
    assert in_brief(seen(see, "2026-11-10", held="2026-11-12"), now, lang) == []


def test_of_many_the_brief_tells_the_last_five(see: See) -> None:
    rows = in_brief(seen(see, *(f"2026-11-{day}" for day in range(10, 17))), "目标的改动")
    assert [row.split("→ ")[1][:10] for row in rows if "→" in row] == [
        f"2026-12-{day}" for day in (16, 15, 14, 13, 12)
    ]
    assert rows[-1] == "     另有 2 处：pmcoach history li.wei"


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
