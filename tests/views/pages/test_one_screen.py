"""One screen: the board of eight and of thirty people, every brief, a PM's own week, at 80 and 120 columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

import pytest
from tests.conftest import TODAY
from tests.views.conftest import Seen, plain
from tests.views.crowd import crowd

from pmcoach.briefing.board import Board, board
from pmcoach.briefing.own_week import own_week
from pmcoach.briefing.scope import Reach, scope_of
from pmcoach.briefing.since import since
from pmcoach.cells import width
from pmcoach.cli.look.since import as_written, last_monday
from pmcoach.dates.period import add_days
from pmcoach.rules.engine.rule import Debt
from pmcoach.text import Lang
from pmcoach.views.pages import board as board_view
from pmcoach.views.pages import brief as brief_view
from pmcoach.views.pages import own_week as week_view

Golden = Callable[[str, str], None]
SIZES = {"eight": (8, 17, 0), "thirty": (30, 119, 0), "leads": (30, 119, 4)}
MOST = {"eight": 45, "thirty": 80, "leads": 80}
VIEWS = [pytest.param(lang, cells, id=f"{lang}-{cells}") for lang in Lang for cells in (80, 120)]


@cache
def team(size: str, lang: Lang) -> Seen:
    people, goals, leads = SIZES[size]
    return Seen(crowd(people, goals, lang, leads))


def board_of(seen: Seen, viewer: str = "boss", reach: Reach = Reach.OWN) -> Board:
    monday = last_monday(TODAY)
    changes = since(as_written(seen.project, add_days(monday, -1)), seen.project)
    return board(seen.project, seen.found, scope_of(viewer, seen.project, reach), monday, changes)


def shown(seen: Seen, lang: Lang, cells: int, viewer: str = "boss", reach: Reach = Reach.OWN) -> list[str]:
    return plain(board_view.page(board_of(seen, viewer, reach), seen.project, seen.checked, lang, cells))


@pytest.mark.bulk
@pytest.mark.parametrize(("lang", "cells"), VIEWS)
@pytest.mark.parametrize("size", SIZES)
def test_a_board_is_one_screen(size: str, lang: Lang, cells: int) -> None:
    rows = shown(team(size, lang), lang, cells)
    assert len(rows) <= MOST[size]
    assert max(map(width, rows)) <= cells
    heads = [row for row in rows[:12] if row and not row.startswith(" ")]
    assert len(heads) == 4, "the title, what is owed, who needs the lead, what changed"


@pytest.mark.bulk
@pytest.mark.parametrize(("lang", "cells"), VIEWS)
def test_all_below_a_lead_of_leads_are_one_screen_too(lang: Lang, cells: int) -> None:
    rows = shown(team("leads", lang), lang, cells, reach=Reach.TEAM)
    assert len(rows) <= MOST["leads"]


@pytest.mark.parametrize(("lang", "cells"), VIEWS)
def test_the_board_of_eight(lang: Lang, cells: int, golden: Golden) -> None:
    golden(
        f"views/screen.eight.{lang}.{cells}.txt", "\n".join(shown(team("eight", lang), lang, cells)) + "\n"
    )


@pytest.mark.bulk
@pytest.mark.parametrize(("lang", "cells"), VIEWS)
def test_the_board_of_a_lead_of_leads(lang: Lang, cells: int, golden: Golden) -> None:
    """A row a lead, with what waits with them and how their team's goals stand."""
    rows = shown(team("leads", lang), lang, cells)[:24]
    golden(f"views/screen.leads.{lang}.{cells}.txt", "\n".join(rows) + "\n")


@pytest.mark.parametrize(("lang", "cells"), VIEWS)
@pytest.mark.parametrize(("size", "people"), [("eight", range(8)), ("leads", range(6))])
def test_a_brief_is_one_screen(size: str, people: range, lang: Lang, cells: int) -> None:
    seen = team(size, lang)
    for number in people:
        rows = plain(brief_view.page(seen.brief(f"p{number:02}"), seen.project, lang, cells))
        assert len(rows) <= 45
        assert f"voice {number}" in rows[3], "what was said to the lead alone is the first thing"


def test_a_goal_stands_in_two_blocks_of_a_brief_at_most(teams: Mapping[Lang, Seen]) -> None:
    for seen in (team("eight", Lang.EN), teams[Lang.EN]):
        for row in board_of(seen, "").rows:
            found = seen.brief(row.person.id)
            for standing in found.standings:
                goal = standing.goal.id
                blocks = [
                    points
                    for points in (found.owed, found.questions, found.actions, found.problems)
                    if any(point.finding.goal == goal for point in points)
                ]
                assert len(blocks) <= 1, goal


@pytest.mark.parametrize(("lang", "cells"), VIEWS)
def test_a_person_s_own_week(lang: Lang, cells: int, teams: Mapping[Lang, Seen], golden: Golden) -> None:
    seen = teams[lang]
    found = own_week(seen.project.people["wang.fang"], seen.project, seen.found)
    rows = plain(week_view.page(found, seen.project, lang, cells))
    assert len(rows) <= 45
    assert max(map(width, rows)) <= cells
    golden(f"views/own_week.{lang}.{cells}.txt", "\n".join(rows) + "\n")


def test_nothing_of_others_is_in_it(teams: Mapping[Lang, Seen]) -> None:
    seen = teams[Lang.ZH]
    found = own_week(seen.project.people["li.wei"], seen.project, seen.found)
    text = week_view.page(found, seen.project, Lang.ZH, 200).plain()
    assert not [word for word in ("王芳", "赵磊", "refund", "退款", "心情", "想谈谈") if word in text]


def test_where_nothing_waits_the_week_says_so() -> None:
    quiet = "lead: chen.jing\ncadence: {report: none, one_on_one: none, check: none, review: none}\n"
    seen = Seen({"pmcoach.yaml": quiet, "people/li.wei.yaml": "lead: chen.jing\n"})
    found = own_week(seen.project.people["li.wei"], seen.project, seen.found)
    assert plain(week_view.page(found, seen.project, Lang.ZH, 80)) == [
        "li.wei · 我的一周 · 2026-11-20 周五",
        "",
        "没有欠的、要交的、答应的。记一条这周学到的吧。",
    ]


def test_what_is_too_much_for_a_week_is_counted() -> None:
    steps = "".join(f"  - {{do: 第{number}步, due: 2026-12-{number + 1:02}}}\n" for number in range(9))
    seen = Seen(
        {
            "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
            "goals/2026-Q4/a.yaml": f"title: 甲\nowner: li.wei\nplan:\n{steps}",
        }
    )
    found = own_week(seen.project.people["li.wei"], seen.project, seen.found)
    rows = plain(week_view.page(found, seen.project, Lang.ZH, 80))
    assert "你答应的，以后到期 · 另有 4 条" in rows
    assert rows[-1] == "  计划步骤：第4步，12-05 前  goals/2026-Q4/a.yaml:8"


def test_a_colleague_s_board_has_nothing_that_is_for_the_lead(teams: Mapping[Lang, Seen]) -> None:
    seen = teams[Lang.ZH]
    rows = shown(seen, Lang.ZH, 120, "zhao.lei", Reach.TEAM)
    rows = rows[: next((number for number, row in enumerate(rows) if row.startswith("文件检查")), None)]
    assert [row for row in rows if row.startswith("王芳  已提交")]
    assert not any(row.startswith("谁需要你") for row in rows)
    whole = "\n".join(rows)
    assert not [word for word in ("该谈的", "加急费", "信心 8→4", "心情") if word in whole]


def test_a_lead_below_the_viewer_has_the_counts_of_what_waits_with_them() -> None:
    files = {
        "pmcoach.yaml": "lead: boss\ncadence: {report: weekly, one_on_one: weekly, check: none, review: none}\n",
        "people/boss.yaml": "name: Boss\n",
        "people/ann.yaml": "name: Ann\nlead: boss\njoined: 2025-01-01\n",
        "people/bob.yaml": "name: Bob\nlead: ann\njoined: 2025-01-01\n",
        "reports/2026-W44/bob.yaml": "done: [a]\nasks: [{what: one tester, from: ann}]\n",
        "reports/2026-W46/bob.yaml": "done: [b]\n",
        "reports/2026-W47/bob.yaml": "done: [c]\nasks: [{what: a room, from: ann}]\n",
        "reviews/2026-10-20/bob.yaml": "held: 2026-10-20\n",
        "goals/2026-Q4/a.yaml": "title: A\nowner: bob\nplan: [{do: a, due: 2026-11-01}]\n",
    }
    seen = Seen(files)
    (row,) = board_of(seen).leads
    assert (row.person.id, row.people) == ("ann", 1)
    counts = (Debt.ASK, 1), (Debt.REPLY, 2), (Debt.ONE_ON_ONE, 1)
    assert [(debt, row.overdue[debt]) for debt, _ in counts] == list(counts), "what is new is not late"
    assert [standing.goal.id for standing in row.standings] == ["a"]
    assert "bob" not in {each.person.id for each in board_of(seen).listed}
    own = board_of(seen, "ann")
    assert {told.point.finding.rule.code for told in own.owed} >= {"W110", "W111", "W113", "V111"}
    assert [point.finding.rule.code for point in seen.brief("ann").debts] == ["W110", "W111", "V111", "W113"]


def test_a_goal_without_a_value_says_so_and_what_it_is_to_reach() -> None:
    goal = "title: 甲\nowner: li.wei\ndue: 2026-12-31\nmetric: {name: 满意度, target: 4.5, unit: 分}\n"
    seen = Seen({"people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n", "goals/2026-Q4/a.yaml": goal})
    found = own_week(seen.project.people["li.wei"], seen.project, seen.found)
    rows = plain(week_view.page(found, seen.project, Lang.ZH, 80))
    assert any("  满意度：还没有数据 → " in row and row.endswith("应到 4.5分") for row in rows)


def test_where_a_goal_s_owner_does_not_fit_the_goal_is_named_alone() -> None:
    files = {
        "people/li.wei.yaml": f"name: {'Somebody With A Very Long Name' * 2}\nlead: chen.jing\n",
        "goals/2026-Q4/a.yaml": "title: A goal\nowner: li.wei\n",
    }
    rows = shown(Seen(files), Lang.EN, 60, "")
    assert "  A goal" in rows


WHOLE = re.compile(r"pmcoach (?:lint|check (?:--since \d{4}-\d\d-\d\d|--goals|p\d\d(?: (?:or|或) p\d\d)?))$")


@pytest.mark.parametrize("cells", [24, 40, 60, 70, 80, 90, 120])
@pytest.mark.parametrize("lang", Lang)
def test_a_command_on_the_board_stands_whole_or_not_at_all(lang: Lang, cells: int) -> None:
    for size in ("eight", "thirty"):
        rows = shown(team(size, lang), lang, cells)
        assert not [row for row in rows[:13] if "pmcoach" in row and not WHOLE.search(row)]
