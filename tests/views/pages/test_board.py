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
LEAD = "lead: chen.jing\n"
PERSON = {"people/chen.jing.yaml": "name: 陈静\n", "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n"}

LED = {"pmcoach.yaml": LEAD, **PERSON}


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


def test_of_many_debts_five_are_told_and_the_rest_is_counted(see: See) -> None:
    wanted = ("一台手机", "两名设计师", "会议室", "法务意见", "测试环境", "预算八万", "数据权限")
    asks = "".join(f"  - {{what: {what}}}\n" for what in wanted)
    files = {**LED, "reports/2026-W45/li.wei.yaml": f"asks:\n{asks}"}
    rows = plain(shown(see(files)))
    assert rows[1] == "你欠的 9 件 · 另有 4 件：pmcoach check li.wei"
    assert [row.startswith("  李伟：“") for row in rows[2:8]] == [True] * 5 + [False]


def test_what_is_owed_to_several_alike_is_one_line(see: See) -> None:
    """A team of thirty without praise is one thing to do, not thirty."""
    quiet = "lead: chen.jing\ncadence: {report: weekly, one_on_one: none, check: none, review: none}\n"
    files = {**LED, "pmcoach.yaml": quiet, "people/wu.hao.yaml": "name: 吴昊\nlead: chen.jing\n"}
    for person in ("li.wei", "wu.hao"):
        files[f"reports/2026-W46/{person}.yaml"] = "done: [a]\n"
    rows = plain(shown(see(files)))
    assert rows[1:3] == ["你欠的 2 件", "  周报未回复：吴昊、李伟"]


MANY = {
    f"goals/2026-Q4/goal-{number}.yaml": f"title: 第{number}个\nowner: li.wei\nstatus: {status}\n"
    for number, status in enumerate(["active", *["done"] * 5, *["dropped"] * 4])
}


def test_goals_in_order_stand_by_name_in_one_line(see: See) -> None:
    rows = plain(shown(see({**LED, **MANY})))
    assert "目标 10 · 无数据 1 · 已取消 4 · 已完成 5" in rows
    (calm,) = [row for row in rows if row.startswith("不用操心的 9 个：goal-1  goal-2  goal-3")]
    assert calm.endswith("… pmcoach check --goals")
    assert "  第0个 · 李伟" in rows
    assert "  第1个 · 李伟" not in rows


def test_all_goals_are_shown_where_all_are_asked_for(see: See) -> None:
    rows = plain(shown(see({**PERSON, **MANY}), everything=True))
    assert all(f"  第{number}个 · 李伟" in rows for number in range(10))


def test_a_goal_of_nobody_stands_without_an_owner(see: See) -> None:
    assert "  拉新" in plain(shown(see({"goals/2026-Q4/growth.yaml": "title: 拉新\n"})))


def test_three_errors_and_two_warnings_are_named(see: See) -> None:
    files = {f"goals/2026-Q4/goal-{number}.yaml": "titel: 拉新\n" for number in range(9)}
    rows = plain(shown(see({**LED, **files}), cells=120))
    at = next(number for number, row in enumerate(rows) if row.startswith("文件检查"))
    assert [row[2:7].strip().isalnum() for row in rows[at + 1 :]] == [True] * 5


def test_what_is_in_nobody_s_brief_stands_on_the_board(see: See) -> None:
    """A goal without an owner is nobody's to be asked about; one of somebody with a lead is told in their brief."""
    text = "title: 支付成功率从92%提高到96%\nmetric: {name: 支付成功率, baseline: 92%, target: 96%}\n"
    files = {"goals/2026-Q4/goal.yaml": text, "goals/2026-Q4/own.yaml": f"{text}owner: li.wei\n"}
    rows = plain(shown(see({**LED, **files}), cells=120))
    at = next(number for number, row in enumerate(rows) if row.startswith("文件检查"))
    assert any(row.startswith("  R101  没有上级目标") and "goal.yaml" in row for row in rows[at:])
    assert not any("own.yaml" in row for row in rows[at:] if row.startswith("  R101"))


def test_a_goal_of_nobody_stands_above_routine(see: See) -> None:
    rows = plain(shown(see({**LED, "goals/2026-Q4/goal.yaml": "title: 拉新\n"})))
    at = rows.index("谁需要你，为什么")
    assert rows[at + 1].startswith("  没有负责人  ")
    assert "S104" not in "".join(rows)


def test_somebody_whose_only_trouble_is_in_the_files_is_asked_about_it(see: See) -> None:
    files = {
        "pmcoach.yaml": "cadence: {report: none, one_on_one: none, review: none, check: none}\n",
        **PERSON,
        "goals/2026-Q4/a.yaml": "title: 甲\nstatus: dropped\nowner: li.wei\n",
    }
    assert "  李伟：已取消，没有写原因  goals/2026-Q4/a.yaml:2" in plain(shown(see(files)))


@pytest.mark.parametrize("lang", Lang)
def test_what_only_the_brief_may_show_is_not_on_the_board(lang: Lang, teams: Mapping[Lang, Seen]) -> None:
    text = shown(teams[lang], lang, everything=True).plain()
    voice = {Lang.ZH: "拆目标", Lang.EN: "split the goal"}[lang]
    assert voice in TEAM[lang]["reports/2026-W47/wang.fang.yaml"]
    assert voice not in text


def test_a_hint_is_nobody_s_need(see: See) -> None:
    report = {"reports/2026-W47/li.wei.yaml": "done: [甲]\nlearned: [周一看邮件]\n"}
    quiet = {
        "pmcoach.yaml": f"{LEAD}cadence: {{one_on_one: none, check: none, review: none}}\n",
        "people/chen.jing.yaml": "name: 陈静\n",
        "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\nrole: PM\njoined: 2026-11-16\n",
    }
    seen = see({**quiet, **report})
    assert [each.finding.rule.code for row in seen.board.rows for each in row.concerns][-1:] == ["W120"]
    assert not [row for row in plain(shown(seen)) if row.startswith("谁需要你")]
