"""What is owed on a board: the heaviest first, what is owed to several alike in one line, alarms above routine."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from tests.briefing.conftest import QUIET_TEAM, found
from tests.conftest import TODAY
from tests.past import Told as Past

from pmcoach.briefing.board import Board, board
from pmcoach.briefing.scope import scope_of
from pmcoach.project import Project
from pmcoach.text import Lang

W45, W46 = ("reports/2026-W45/{}.yaml", "reports/2026-W46/{}.yaml")
GOAL = "title: 将客户满意度评分从3.9提高到4.5分\nowner: chen.jing\nlevel: company\nagreed: {by: ceo, on: 2026-09-30}\n"
METRIC = "metric: {{name: 客户满意度评分, unit: 分, baseline: 3.9, target: {}}}\ndue: 2026-12-31\n"
CSAT = "goals/2026-Q4/csat.yaml"
NEXT = "goals/2027-Q1/csat.yaml"
OWN = GOAL.replace("chen.jing\nlevel: company", "li.wei") + METRIC.format(4.5)
LATER, SOONER = (OWN.replace("2026-12-31", day) for day in ("2027-03-31", "2027-02-26"))
PUT_OFF = Past({NEXT: [("2026-10-01", OWN), ("2026-10-10", LATER)]})
TIGHTENED = Past({NEXT: [("2026-10-01", LATER), ("2026-11-10", SOONER)]})


def board_of(files: Mapping[str, str], viewer: str = "chen.jing", past: Past | None = None) -> Board:
    project = Project({**QUIET_TEAM, **files}, TODAY, past)
    return board(project, found(project), scope_of(viewer, project))


def owed(seen: Board) -> list[tuple[str, str, int]]:
    return [(told.who, told.point.says.say(Lang.ZH), told.findings) for told in seen.owed]


def test_the_heaviest_comes_first_and_replies_stand_together() -> None:
    files = {
        W45.format("li.wei"): "done: [a]\nasks: [{what: 样机}]\n",
        W46.format("li.wei"): "done: [b]\n",
        W46.format("zhang.min"): "done: [c]\n",
    }
    assert owed(board_of(files)) == [
        ("李伟", "“样机”等你答复，第 2 周", 1),
        ("", "周报未回复：张敏、李伟", 3),
    ]
    assert [told.people for told in board_of(files).owed] == [("li.wei",), ("li.wei", "zhang.min")]
    assert [told.grouped for told in board_of(files).owed] == [False, True]


def test_several_of_one_person_are_one_line_where_the_rule_says_so() -> None:
    files = {W45.format("li.wei"): "done: [a]\n", W46.format("li.wei"): "done: [b]\n"}
    assert owed(board_of(files)) == [("李伟", "W45、W46 周报未回复", 2)]


def test_what_is_one_s_own_names_nobody_and_a_goal_is_not_named_beside_its_file() -> None:
    plan = f"{GOAL}{METRIC.format(4.5)}plan: [{{do: 访谈, due: 2026-11-10}}]\n"
    assert ("", "“访谈”应在 2026-11-10 完成，还没有完成", 1) in owed(board_of({CSAT: plan}))


def test_without_a_viewer_it_is_what_leads_owe() -> None:
    files = {W45.format("li.wei"): "done: [a]\nasks: [{what: 样机}, {what: 样稿, from: zhang.min}]\n"}
    said = [line for _, line, _ in owed(board_of(files, ""))]
    assert [line for line in said if "样" in line] == ["“样机”等你答复，第 2 周"]


def test_nothing_private_is_on_it() -> None:
    files = {W45.format("li.wei"): "done: [a]\nreply: {text: 好}\nprivate: {asks: [{what: 秘密请求}]}\n"}
    assert owed(board_of(files)) == []


LOWERED = Past({CSAT: [("2026-09-28", GOAL + METRIC.format(4.5)), ("2026-11-10", GOAL + METRIC.format(4.2))]})
LONG_AGO = Past(
    {CSAT: [("2026-09-28", GOAL + METRIC.format(4.5)), ("2026-10-10", GOAL + METRIC.format(4.2))]}
)
GONE = "name: 吴昊\nlead: chen.jing\nleft: 2026-10-31\n"


@pytest.mark.parametrize(
    ("files", "past", "viewer", "codes"),
    [
        pytest.param({CSAT: GOAL + METRIC.format(4.2)}, LOWERED, "chen.jing", ["H102"], id="the-lead-s-own-goal-lowered"),
        pytest.param({CSAT: GOAL + METRIC.format(4.2)}, LONG_AGO, "chen.jing", [], id="long-ago"),
        pytest.param({CSAT: GOAL + METRIC.format(4.2)}, LOWERED, "", [], id="nobody-s-own"),
        pytest.param(
            {CSAT: "title: 甲\nowner: li.wei\nplan: [{do: a, owner: wu.hao, due: 2026-12-11}]\n", "people/wu.hao.yaml": GONE},
            None, "chen.jing", ["O106"], id="a-step-of-somebody-gone",
        ),
        pytest.param({CSAT: "title: 甲\nowner: wu.hao\n", "people/wu.hao.yaml": GONE}, None, "chen.jing", ["S104"], id="a-goal"),
        pytest.param(
            {"people/wu.hao.yaml": f"{GONE}responsibilities: [发票]\n"}, None, "chen.jing", ["O102"], id="a-responsibility"
        ),
        pytest.param(
            {CSAT: "title: 甲\nowner: li.wei\ndepends: [{team: 数据, what: 埋点, by: 2026-10-25}]\n"},
            None, "chen.jing", ["O104"], id="another-team-s-debt",
        ),
        pytest.param(
            {"goals/2026-Q1/old.yaml": "title: 甲\nowner: wu.hao\nstatus: done\n", "people/wu.hao.yaml": GONE},
            None, "chen.jing", [], id="of-a-goal-that-is-over",
        ),
        pytest.param(
            {CSAT: "title: 甲\nowner: li.wei\ndepends: [{team: 数据, what: 埋点, by: 2026-10-25}]\n"},
            None, "zhang.min", [], id="not-a-colleague-s",
        ),
        pytest.param({NEXT: LATER}, PUT_OFF, "chen.jing", ["H101"], id="an-agreed-goal-that-went-to-the-next-quarter"),
        pytest.param({NEXT: SOONER}, TIGHTENED, "chen.jing", [], id="one-agreed-for-the-next-quarter"),
    ],
)  # fmt: skip
def test_what_stands_above_routine(
    files: Mapping[str, str], past: Past | None, viewer: str, codes: list[str]
) -> None:
    seen = board_of(files, viewer, past)
    assert [told.point.finding.rule.code for told in seen.alarms] == codes
    told = {id(each.point.finding) for each in seen.alarms}
    assert not told & {id(each) for each in (*seen.errors, *seen.others)}
    assert not told & {id(each.point.finding) for each in seen.needs}


def test_nobody_is_named_twice() -> None:
    plan = f"{GOAL}{METRIC.format(4.5)}plan: [{{do: 访谈, owner: li.wei, due: 2026-12-01}}]\n".replace(
        "owner: chen.jing", "owner: li.wei"
    )
    leave = "name: 李伟\nlead: chen.jing\nleave: [{from: 2026-11-30, to: 2026-12-04}]\n"
    seen = board_of({CSAT: plan, "people/li.wei.yaml": leave})
    said = [told.named.say(Lang.ZH) for told in seen.needs]
    assert said == ["“访谈”在 2026-12-01 截止，当天 李伟 请假", "张敏 这段时间没有目标，别人都有"]


def test_what_is_the_same_with_several_is_said_once() -> None:
    plan = GOAL.replace("chen.jing\nlevel: company", "li.wei").replace("ceo", "chen.jing") + METRIC.format(
        4.5
    )
    goals = {
        f"goals/2026-Q4/{each}.yaml": plan.replace("owner: li.wei", f"owner: {each}")
        for each in ("li.wei", "zhang.min")
    }
    (told,) = board_of(goals).needs
    assert (told.named.say(Lang.ZH), told.people) == (
        "李伟、张敏：为期 92 天，没有计划",
        ("li.wei", "zhang.min"),
    )
    assert told.grouped
