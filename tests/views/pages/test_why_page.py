"""Why a goal is judged as it is: reasons, and its five letters."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from tests.views.conftest import See, Seen, plain

from pmcoach.cli.frame.run_rules import of_goal, smart_of
from pmcoach.page import Page
from pmcoach.text import Lang
from pmcoach.views.pages import why_page
from pmcoach.views.terminal import painted

Golden = Callable[[str, str], None]


def why(seen: Seen, goal: str, lang: Lang = Lang.ZH, cells: int = 80) -> Page:
    found = seen.project.goal(goal)
    assert found is not None
    smart = smart_of(seen.project.goals, seen.project, seen.checked)[goal]
    return why_page.page(seen.assessment.of(found), smart, of_goal(seen.checked, goal), lang, cells)


@pytest.mark.parametrize("cells", [40, 80])
@pytest.mark.parametrize("goal", ["refund-time", "new-users", "smooth-refunds"])
@pytest.mark.parametrize("lang", Lang)
def test_the_why_page_of_a_goal(
    lang: Lang, goal: str, cells: int, teams: Mapping[Lang, Seen], golden: Golden
) -> None:
    golden(f"views/why.{goal}.{lang}.{cells}.txt", why(teams[lang], goal, lang, cells).plain())


@pytest.mark.parametrize("lang", Lang)
def test_the_why_page_in_colour(lang: Lang, teams: Mapping[Lang, Seen], golden: Golden) -> None:
    golden(f"views/why.new-users.{lang}.ansi", painted(why(teams[lang], "new-users", lang)))


def test_each_letter_says_what_it_rests_on(see: See) -> None:
    seen = see({"goals/2026-Q4/csat.yaml": "title: 12月31日前将满意度从3.9提高到4.5分\nwhy: 先留住人\n"})
    rows = plain(why(seen, "csat"))
    assert rows[rows.index("SMART") + 1 :] == [
        "  S 不具体  没有负责人  S104",
        "  M 可衡量  依据标题的文字",
        "  A 可实现  依据标题的文字",
        "  R 相关    依据字段",
        "  T 有期限  依据标题的文字",
    ]


def test_several_findings_on_a_letter_stand_below_each_other(see: See) -> None:
    rows = plain(
        why(see({"goals/2026-Q4/csat.yaml": "title: 提升体验\nowner: li.wei\nwhy: 先留住人\n"}), "csat")
    )
    at = next(index for index, row in enumerate(rows) if row.startswith("  M"))
    assert rows[at : at + 3] == [
        "  M 不可衡量  没有说用什么来衡量  M101",
        "              没有要达到的数字  M102",
        "  A 可实现？  没有依据可判断",
    ]


def test_evidence_says_its_day_where_it_has_one(see: See) -> None:
    seen = see(
        {
            "goals/2026-Q4/csat.yaml": "title: 甲\nevidence: [{kind: market, note: 对手降价}, {note: 差评变多, on: 2026-10-08}]\n"
        }
    )
    rows = plain(why(seen, "csat", Lang.EN))
    assert rows[-2:] == ["  market: 对手降价", "  2026-10-08 —: 差评变多"]


def test_a_goal_without_a_title_is_called_by_id(see: See) -> None:
    assert plain(why(see({"goals/2026-Q4/csat.yaml": "owner: li.wei\n"}), "csat"))[0] == (
        "csat  goals/2026-Q4/csat.yaml"
    )
