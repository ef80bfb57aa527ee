"""The cascade: who serves whom, what stands apart, and that it fits the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from tests.views.conftest import See, Seen, plain

from pmcoach.cells import width
from pmcoach.page import Page
from pmcoach.text import Lang
from pmcoach.views.pages import tree
from pmcoach.views.terminal import painted

Golden = Callable[[str, str], None]


def shown(seen: Seen, lang: Lang = Lang.ZH, cells: int = 80) -> Page:
    return tree.page(seen.project, seen.assessment, lang, cells)


@pytest.mark.parametrize("cells", [40, 80, 120])
@pytest.mark.parametrize("lang", Lang)
def test_the_tree_of_a_team(lang: Lang, cells: int, teams: Mapping[Lang, Seen], golden: Golden) -> None:
    golden(f"views/tree.{lang}.{cells}.txt", shown(teams[lang], lang, cells).plain())


@pytest.mark.parametrize("lang", Lang)
def test_the_tree_in_colour(lang: Lang, teams: Mapping[Lang, Seen], golden: Golden) -> None:
    golden(f"views/tree.{lang}.ansi", painted(shown(teams[lang], lang)))


def goals(**parents: str) -> dict[str, str]:
    return {
        f"goals/2026-Q4/{name}.yaml": f"title: {name}\nparent: {parent}\n" for name, parent in parents.items()
    }


def test_without_goals_it_says_how_to_write_one(see: See) -> None:
    assert plain(shown(see({}))) == ["这段时间还没有目标：用 pmcoach new goal “…” 添加"]


def test_goals_to_come_are_in_it(see: See) -> None:
    files = {**goals(now=""), "goals/2027-Q1/later.yaml": "title: later\nparent: now\n"}
    assert plain(shown(see(files))) == ["未开始  now  now", "└ 未开始  later  later"]


def test_branches_and_trunks_show_who_belongs_to_whom(see: See) -> None:
    files = {
        "goals/2026-Q4/top.yaml": "title: top\nlevel: company\n",
        **goals(a="top", a1="a", a2="a", b="top", b1="b"),
    }
    assert plain(shown(see(files))) == [
        "无数据  top  top",
        "├ 无数据  a  a",
        "│ ├ 无数据  a1  a1",
        "│ └ 无数据  a2  a2",
        "└ 无数据  b  b",
        "  └ 无数据  b1  b1",
    ]


def test_companies_stand_before_teams_before_persons(see: See) -> None:
    files = {
        "goals/2026-Q4/a.yaml": "title: a\n",
        "goals/2026-Q4/a1.yaml": "title: a1\nparent: a\n",
        "goals/2026-Q4/b.yaml": "title: b\nlevel: team\n",
        "goals/2026-Q4/c.yaml": "title: c\nlevel: company\n",
    }
    tops = [row for row in plain(shown(see(files))) if row.startswith("无数据")]
    assert tops == ["无数据  c  c", "无数据  b  b", "无数据  a  a"]


def test_a_goal_above_is_shown_though_its_period_is_over(see: See) -> None:
    files = {
        "goals/2026-Q2/top.yaml": "title: 上半年\nlevel: company\nstatus: done\n",
        "goals/2026-Q4/csat.yaml": "title: 满意度\nparent: top\n",
    }
    assert plain(shown(see(files))) == ["已完成  top  上半年", "└ 无数据  csat  满意度"]


def test_what_serves_another_workspace_says_so(see: See) -> None:
    files = {
        "pmcoach.yaml": "id: web\n",
        **goals(conv="pay/retention", part="conv", own="web/conv"),
    }
    assert plain(shown(see(files))) == [
        "无数据  conv  conv  支撑 pay/retention",
        "└ 无数据  part  part",
        "",
        "上级目标不存在，或绕成一圈",
        "  无数据  own  own",
    ]


def test_who_serves_nothing_and_whose_parent_is_not_there_stand_apart(see: See) -> None:
    files = {**goals(lost="nowhere"), "goals/2026-Q4/alone.yaml": "title: alone\n"}
    assert plain(shown(see(files))) == [
        "没有上级目标",
        "  无数据  alone  alone",
        "",
        "上级目标不存在，或绕成一圈",
        "  无数据  lost  lost",
    ]


@pytest.mark.parametrize(
    "parents",
    [
        pytest.param({"a": "a"}, id="itself"),
        pytest.param({"a": "b", "b": "a"}, id="each-other"),
        pytest.param({"a": "b", "b": "c", "c": "a", "d": "a"}, id="three-and-one-below"),
    ],
)
def test_goals_in_a_circle_stand_once_each(see: See, parents: dict[str, str]) -> None:
    rows = plain(shown(see(goals(**parents))))
    assert rows == ["上级目标不存在，或绕成一圈", *(f"  无数据  {name}  {name}" for name in sorted(parents))]


def test_what_goals_below_add_up_to_leaves_out_those_given_up(see: See) -> None:
    metric = "metric: {baseline: 0, target: 10}\ncreated: 2026-10-01\ndue: 2026-12-31\n"
    files = {
        "goals/2026-Q4/top.yaml": "title: top\nlevel: company\n",
        "goals/2026-Q4/a.yaml": f"title: a\nparent: top\nowner: li.wei\n{metric}",
        "goals/2026-Q4/b.yaml": f"title: b\nparent: top\nowner: li.wei\nstatus: dropped\n{metric}",
        "people/li.wei.yaml": "name: 李伟\n",
        "reports/2026-W46/li.wei.yaml": "metrics: {a: 5, b: 0}\n",
        "reports/2026-W47/li.wei.yaml": "metrics: {a: 6, b: 0}\n",
    }
    assert plain(shown(see(files)))[0] == "正常  top  top  下级合计 60%"


def test_a_deep_cascade_stays_on_the_screen(see: See) -> None:
    files = goals(**{f"g{number:04}": f"g{number - 1:04}" for number in range(1, 300)})
    files["goals/2026-Q4/g0000.yaml"] = "title: g0000\nlevel: company\n"
    rows = plain(shown(see(files), cells=60))
    assert len(rows) == 300
    assert max(map(width, rows)) <= 60
    assert rows[-1] == "…" + " " * 27 + "└ 无数据  g0299  g0299"


def test_an_id_that_two_goals_have_stands_once(see: See) -> None:
    files = {
        "goals/2026-Q4/top.yaml": "title: top\nlevel: company\n",
        "goals/2026-Q4/a.yaml": "title: a\nparent: top\n",
        "goals/2026-11/a.yaml": "title: a again\nparent: top\n",
    }
    rows = plain(shown(see(files)))
    assert sum("  a  " in row for row in rows) == 1
