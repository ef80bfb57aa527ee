"""What is due: overdue things first, a heading a day, one line for what everybody owes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import pytest
from tests.views.conftest import See, Seen, plain

from pmcoach.assess.items.agenda import agenda
from pmcoach.page import Page
from pmcoach.text import Lang
from pmcoach.views.pages import agenda as view
from pmcoach.views.terminal import painted

Golden = Callable[[str, str], None]
UNTIL = date(2026, 12, 4)
PEOPLE = {
    "pmcoach.yaml": "language: zh\ncadence: {report: none, one_on_one: none, review: none, check: none}\n",
    "people/chen.jing.yaml": "name: 陈静\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
    "people/wu.hao.yaml": "name: 吴昊\nlead: chen.jing\n",
}


def shown(seen: Seen, lang: Lang = Lang.ZH, cells: int = 80) -> Page:
    return view.page(agenda(seen.project, UNTIL), seen.project, UNTIL, lang, cells)


@pytest.mark.parametrize("cells", [40, 80, 120])
@pytest.mark.parametrize("lang", Lang)
def test_the_agenda_of_a_team(lang: Lang, cells: int, teams: Mapping[Lang, Seen], golden: Golden) -> None:
    golden(f"views/agenda.{lang}.{cells}.txt", shown(teams[lang], lang, cells).plain())


@pytest.mark.parametrize("lang", Lang)
def test_the_agenda_in_colour(lang: Lang, teams: Mapping[Lang, Seen], golden: Golden) -> None:
    golden(f"views/agenda.{lang}.ansi", painted(shown(teams[lang], lang)))


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        pytest.param(Lang.ZH, "到 2026-12-04 为止没有到期的事。", id="zh"),
        pytest.param(Lang.EN, "Nothing is due until 2026-12-04.", id="en"),
    ],
)
def test_where_nothing_is_due_it_says_so(see: See, lang: Lang, said: str) -> None:
    assert plain(shown(see(PEOPLE), lang)) == [said]


def test_today_is_marked(see: See) -> None:
    seen = see({**PEOPLE, "goals/2026-Q4/csat.yaml": "title: a\nowner: li.wei\ndue: 2026-11-20\n"})
    assert plain(shown(seen)) == [
        "2026-11-20 周五  今天",
        "  李伟  目标截止  csat  goals/2026-Q4/csat.yaml:3",
    ]


def test_what_is_past_its_day_stands_alone_where_nothing_else_is_due(see: See) -> None:
    seen = see({**PEOPLE, "people/li.wei.yaml": "name: 李伟\ntraining: [{topic: 归因, due: 2025-12-01}]\n"})
    assert plain(shown(seen)) == ["已过期", "  2025-12-01  李伟  培训  归因  people/li.wei.yaml:2"]


def test_a_goal_of_nobody_is_due_for_nobody(see: See) -> None:
    seen = see({**PEOPLE, "goals/2026-Q4/csat.yaml": "title: a\ndue: 2026-11-30\n"})
    assert plain(shown(seen))[1] == "  —  目标截止  csat  goals/2026-Q4/csat.yaml:2"


def test_what_the_cadence_asks_of_several_people_is_one_line(see: See) -> None:
    seen = see({**PEOPLE, "pmcoach.yaml": "cadence: {one_on_one: none, review: none, check: none}\n"})
    assert plain(shown(seen))[-4:] == [
        "  李伟、吴昊  周报  2026-W48",
        "",
        "2026-12-04 周五",
        "  李伟、吴昊  周报  2026-W49",
    ]


def test_a_one_on_one_with_a_lead_nobody_knows_names_no_lead(see: See) -> None:
    people = {"people/li.wei.yaml": "name: 李伟\nlead: nobody\n", "people/wu.hao.yaml": "name: 吴昊\n"}
    settings = {"pmcoach.yaml": "cadence: {report: none, one_on_one: weekly, review: none, check: none}\n"}
    assert "  李伟  一对一" in plain(shown(see({**settings, **people})))
