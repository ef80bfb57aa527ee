"""The board: what the lead owes, a line a person, a line a goal, what the files need."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from tests.views.conftest import TEAM, See, Seen, plain

from pmcoach.page import Page
from pmcoach.text import Lang
from pmcoach.views.pages import board
from pmcoach.views.terminal import painted

Golden = Callable[[str, str], None]
PERSON = {"people/chen.jing.yaml": "name: 陈静\n", "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n"}


def shown(seen: Seen, lang: Lang = Lang.ZH, cells: int = 80, *, everything: bool = False) -> Page:
    return board.page(seen.board, seen.project, seen.checked, lang, cells, everything=everything)


@pytest.mark.parametrize("cells", [40, 60, 80, 120])
@pytest.mark.parametrize("lang", Lang)
def test_the_board_of_a_team(lang: Lang, cells: int, teams: Mapping[Lang, Seen], golden: Golden) -> None:
    golden(f"views/board.{lang}.{cells}.txt", shown(teams[lang], lang, cells).plain())


@pytest.mark.parametrize("lang", Lang)
def test_the_board_in_colour(lang: Lang, teams: Mapping[Lang, Seen], golden: Golden) -> None:
    golden(f"views/board.{lang}.ansi", painted(shown(teams[lang], lang)))


def test_an_empty_workspace_says_how_to_begin(see: See) -> None:
    assert plain(shown(see({"pmcoach.yaml": "language: zh\n"}))) == [
        "团队 · 2026-11-20 周五 · W47",
        "",
        "还没有人有上级：用 pmcoach new person 添加",
        "",
        "这段时间还没有目标：用 pmcoach new goal “…” 添加",
    ]


@pytest.mark.parametrize(
    ("now", "last"),
    [
        pytest.param({}, "12-01 开始  soon", id="none-yet"),
        pytest.param(
            {"goals/2026-Q4/now.yaml": "title: 甲\nowner: li.wei\n"}, "  甲 · 李伟", id="one-goes-on"
        ),
    ],
)
def test_goals_to_come_stand_at_the_end_by_the_day_they_begin(
    see: See, now: dict[str, str], last: str
) -> None:
    later = {
        "goals/2027-Q1/later.yaml": "title: 乙\nowner: li.wei\n",
        "goals/2027-Q1/too.yaml": "title: 丙\nowner: li.wei\n",
        "goals/2026-12/soon.yaml": "title: 丁\n",
        "goals/2027-Q1/given-up.yaml": "title: 戊\nstatus: dropped\n",
    }
    rows = plain(shown(see({**PERSON, **now, **later})))
    at = rows.index("2027-01-01 开始  later  too")
    assert rows[at - 1] == "12-01 开始  soon"
    assert last in rows[at - 2 : at]
    assert "given-up" not in "".join(rows[:at])
    assert "这段时间还没有目标：用 pmcoach new goal “…” 添加" not in rows


def test_a_person_without_a_name_stands_by_id_and_one_without_goals_by_a_dash(see: See) -> None:
    files = {"people/chen.jing.yaml": "name: 陈静\n", "people/li.wei.yaml": "lead: chen.jing\n"}
    assert "li.wei  待提交  —     —" in plain(shown(see(files)))


def test_without_a_cadence_of_reports_their_column_is_empty(see: See) -> None:
    files = {"pmcoach.yaml": "cadence: {report: none, one_on_one: none, review: none}\n", **PERSON}
    assert "李伟        —     —" in plain(shown(see(files)))


def test_of_many_debts_to_one_person_two_are_told(see: See) -> None:
    asks = "asks: [{what: 一台手机}, {what: 一名设计师}, {what: 一间会议室}]\n"
    rows = plain(shown(see({**PERSON, "reports/2026-W45/li.wei.yaml": asks})))
    assert rows[2].startswith("你欠的 5 件")
    assert [row for row in rows if "pmcoach check" in row] == ["    另有 3 件：pmcoach check li.wei"]


MANY = {
    f"goals/2026-Q4/goal-{number}.yaml": f"title: 第{number}个\nowner: li.wei\nstatus: {status}\n"
    for number, status in enumerate(["active", *["done"] * 5, *["dropped"] * 4])
}


def test_of_many_goals_those_that_need_nobody_stand_by_name(see: See) -> None:
    rows = plain(shown(see({**PERSON, **MANY})))
    assert "已完成  goal-1  goal-2  goal-3  goal-4  goal-5" in rows
    assert "已取消  goal-6  goal-7  goal-8  goal-9" in rows
    assert "  第0个 · 李伟" in rows
    assert "  第1个 · 李伟" not in rows


def test_all_goals_are_shown_where_all_are_asked_for(see: See) -> None:
    rows = plain(shown(see({**PERSON, **MANY}), everything=True))
    assert all(f"  第{number}个 · 李伟" in rows for number in range(10))


def test_a_goal_of_nobody_stands_without_an_owner(see: See) -> None:
    assert "  拉新" in plain(shown(see({"goals/2026-Q4/growth.yaml": "title: 拉新\n"})))


def test_at_most_five_errors_are_named(see: See) -> None:
    files = {f"goals/2026-Q4/goal-{number}.yaml": "titel: 拉新\n" for number in range(9)}
    rows = plain(shown(see(files), cells=120))
    at = next(number for number, row in enumerate(rows) if row.startswith("文件检查"))
    assert [row.startswith("  goals/2026-Q4/") for row in rows[at + 1 : at + 7]] == [True] * 5 + [False]
    assert rows[at + 6].strip().startswith("另有")
    assert rows[at + 6].endswith("个错误")


def test_what_is_in_nobody_s_brief_stands_on_the_board_and_the_rest_is_counted(see: See) -> None:
    """A goal without an owner is nobody's to be asked about; one of somebody with a lead is told in their brief."""
    text = "title: 支付成功率从92%提高到96%\nmetric: {name: 支付成功率, baseline: 92%, target: 96%}\n"
    files = {f"goals/2026-Q4/goal-{number}.yaml": text for number in range(6)}
    rows = plain(
        shown(see({**PERSON, **files, "goals/2026-Q4/own.yaml": f"{text}owner: li.wei\n"}), cells=120)
    )
    named = [row for row in rows if row.startswith("  goals/2026-Q4/")]
    assert "  goals/2026-Q4/goal-0.yaml:1  没有上级目标，也没有写为什么重要  R101" in named
    assert not any("own.yaml" in row and row.endswith("R101") for row in named)
    assert any(row.strip() == "另有 8 个警告不在任何人的提要里" for row in rows)


def test_somebody_whose_only_trouble_is_in_the_files_is_asked_about_it(see: See) -> None:
    files = {
        "pmcoach.yaml": "cadence: {report: none, one_on_one: none, review: none, check: none}\n",
        **PERSON,
        "goals/2026-Q4/a.yaml": "title: 甲\nstatus: dropped\nowner: li.wei\n",
    }
    assert "  → a：已取消，没有写原因" in plain(shown(see(files)))


@pytest.mark.parametrize("lang", Lang)
def test_what_only_the_brief_may_show_is_not_on_the_board(lang: Lang, teams: Mapping[Lang, Seen]) -> None:
    text = shown(teams[lang], lang, everything=True).plain()
    voice = {Lang.ZH: "拆目标", Lang.EN: "split the goal"}[lang]
    assert voice in TEAM[lang]["reports/2026-W47/wang.fang.yaml"]
    assert voice not in text
