"""The whole team on a day: who needs the lead most, and what others may see."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import TEAM, samples
from tests.briefing.conftest import asks, board_of, codes, found, says
from tests.conftest import TODAY
from tests.past import Told

from pmcoach.assess.schedule.submission import State
from pmcoach.assess.status.health import Health
from pmcoach.briefing.board import Board, PersonRow, owes
from pmcoach.project import Project
from pmcoach.text import Lang

LI, ZHANG = "people/li.wei.yaml", "people/zhang.min.yaml"
W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in (46, 47))
TIME = (
    "title: 退款时长\nowner: li.wei\nagreed: {by: chen.jing, on: 2026-09-30}\n"
    "metric: {name: 退款时长, unit: 小时, baseline: 35, target: 24, source: metrics/time.csv}\n"
)
OFF = tuple(
    (f"2026-{month}-{day:02}", 35.4) for month, day in ((10, 23), (10, 30), (11, 6), (11, 13), (11, 20))
)
G = "goals/2026-Q4/time.yaml"


def seen(files: dict[str, str], today: date = TODAY) -> Board:
    return board_of({**TEAM, **files}, today)


def row(files: dict[str, str], today: date = TODAY) -> PersonRow:
    (found,) = seen(files, today).rows
    return found


def test_everybody_with_a_lead_who_is_here_has_a_row() -> None:
    files = {
        ZHANG: "name: 张敏\nlead: chen.jing\nleft: 2026-11-19\n",
        "people/wu.hao.yaml": "name: 吴昊\nlead: chen.jing\njoined: 2026-11-21\n",
        "people/sun.qi.yaml": "name: 孙琪\nlead: chen.jing\nleft: 2026-11-20\n",
    }
    assert sorted(each.person.id for each in seen(files).rows) == ["li.wei", "sun.qi"]


def test_who_needs_it_most_comes_first() -> None:
    files = {
        ZHANG: "name: 张敏\nlead: chen.jing\n",
        "people/wu.hao.yaml": "name: 吴昊\nlead: chen.jing\n",
        G: TIME,
        "metrics/time.csv": samples(*OFF),
        "reports/2026-W47/wu.hao.yaml": "asks: [样机]\nproblems: [埋点]\n",
    }
    rows = seen(files).rows
    assert [(each.person.id, each.need) for each in rows] == [
        ("li.wei", 6),
        ("wu.hao", 1.5),
        ("zhang.min", 0),
    ]


@pytest.mark.parametrize(
    ("files", "need"),
    [
        pytest.param({G: TIME, "metrics/time.csv": samples(*OFF)}, 6, id="a goal off track"),
        pytest.param({G: TIME, "metrics/time.csv": samples(("2026-11-06", 33), ("2026-11-20", 31))}, 4, id="a goal at risk"),
        pytest.param({G: TIME}, 2, id="a goal nobody can judge"),
        pytest.param({G: TIME, "metrics/time.csv": samples(("2026-11-06", 30), ("2026-11-20", 28))}, 0, id="a goal on track"),
        pytest.param({W47: "asks: [样机]\n"}, 1, id="something the lead owes"),
        pytest.param({W47: "problems: [埋点]\n"}, 0.5, id="a problem"),
        pytest.param(
            {"reviews/2026-Q3/li.wei.yaml": "held: 2026-10-12\nactions: [{do: a, due: 2026-11-01}]\n"}, 1, id="a measure overdue"
        ),
    ],
)  # fmt: skip
def test_what_makes_a_person_need_the_lead(files: dict[str, str], need: float) -> None:
    assert row(files).need == need


def test_a_missing_report_counts_like_a_goal_at_risk() -> None:
    quiet = {"pmcoach.yaml": "cadence: {one_on_one: none}\n", W46: "reply: 好\n"}
    found = row(quiet, date(2026, 11, 21))
    assert found.submission is not None
    assert (found.submission.state, found.need) == (State.MISSING, 4.0)


def test_where_no_reports_are_owed_none_is_missed() -> None:
    found = row({"pmcoach.yaml": "cadence: {report: none}\n"})
    assert (found.submission, found.need) == (None, 0)


def test_numbers_of_a_row() -> None:
    files = {
        "reviews/2026-11-12/li.wei.yaml": "held: 2026-11-12\n",
        "reviews/2026-10/li.wei.yaml": "held: 2026-11-04\n"
        "actions: [{do: a, due: 2026-11-19}, {do: b, due: 2026-11-20}]\nretro: {try: [{do: c, due: 2026-11-01}]}\n",
        W46: "problems: [{what: 旧的}]\n",
        W47: "asks: [样机, {what: 设计稿, from: 设计}]\nproblems: [埋点, {what: 法务, solved: 2026-11-19}]\n",
        G: TIME,
        "goals/2026-Q4/b.yaml": "title: 乙\nowner: li.wei\nstatus: dropped\n",
    }
    found = row(files)
    assert (found.asks_to_lead, found.open_problems, found.actions_overdue) == (1, 2, 1)
    assert (found.last_review, found.next_review) == (date(2026, 11, 12), date(2026, 11, 20 - 1))
    assert found.health == {Health.UNKNOWN: 1, Health.DROPPED: 1}


def test_a_row_of_somebody_new_is_empty() -> None:
    found = row({})
    assert (found.asks_to_lead, found.open_problems, found.actions_overdue) == (0, 0, 0)
    assert (found.last_review, found.next_review) == (None, date(2026, 11, 27))
    assert (found.standings, found.trend) == ((), (None, None, None, None))


def test_the_way_goals_went_over_four_weeks() -> None:
    files = {
        G: TIME,
        "goals/2026-Q4/b.yaml": "title: 乙\nowner: li.wei\nstatus: dropped\n",
        "metrics/time.csv": samples(("2026-11-01", 31), ("2026-11-12", 26), ("2026-11-19", 36)),
    }
    trend = row(files).trend
    assert trend[0] is None, "no value by then"
    assert trend[1] == pytest.approx((35 - 31) / 11 / (22 / 66))
    assert trend[2] == 1.25, "ahead, but no further than can be shown"
    assert trend[3] == 0, "the wrong way"


def test_the_goals_of_these_days_the_worst_first() -> None:
    files = {
        "goals/2026-Q4/a.yaml": "title: 甲\nplan: [{do: a}]\n",
        "goals/2026-Q4/b.yaml": "title: 乙\n",
        "goals/2026-Q4/c.yaml": "title: 丙\nplan: [{do: a, due: 2026-11-01}]\n",
        "goals/2026-Q3/d.yaml": "title: 丁\n",
        "goals/2026-Q3/e.yaml": "title: 戊\nstatus: done\n",
        "goals/2027-Q1/f.yaml": "title: 己\n",
    }
    found = seen(files).standings
    assert [each.goal.id for each in found] == ["c", "d", "b", "a"]


def test_what_is_private_is_not_counted_and_not_shown_to_others() -> None:
    files = {
        "reviews/2026-11-18/li.wei.yaml": "held: 2026-11-18\n"
        "private: {actions: [{do: 秘密措施, due: 2026-11-19}], conflicts: [{agreed: 秘密约定, follow_up: 2026-11-20}]}\n",
        W46: "done: [a]\nreply: {text: 好}\nproblems: [{what: 秘密冲突, kind: conflict, since: 2026-11-01}]\n",
        W47: "done: [b]\nproblems: [{what: 秘密冲突, kind: conflict}]\n"
        "private: {mood: 1, load: 5, voice: 秘密的话, asks: [秘密请求], problems: [秘密问题]}\n",
    }
    found = row(files)
    assert (found.asks_to_lead, found.open_problems, found.actions_overdue, found.need) == (0, 0, 0, 0)
    assert (found.owed, found.concerns, found.moved) == ((), (), ())


def test_what_others_may_see_is_shown() -> None:
    made = row({W47: "asks: [样机]\nproblems: [{what: 埋点, since: 2026-11-01}]\n"})
    assert (codes(made.owed), codes(made.concerns)) == (["W111"], ["W114", "W104"])
    assert says(made.owed) == ["样机 (asked 11-20, no answer yet)"]
    assert says(made.concerns)[0] == "埋点 (open, week 3)"


GOAL = """\
title: 将客户满意度评分从3.9提高到4.5分
owner: li.wei
metric: {name: 客户满意度评分, unit: 分, baseline: 3.9, target: 4.5}
due: 2026-12-31
agreed: {by: chen.jing, on: 2026-09-30}
guardrails: [{name: 问卷回收率, min: 8%}]
"""
LOWER = GOAL.replace("4.5", "4.2")
PUSHED = LOWER.replace("2026-12-31", "2027-01-15")
LOOSER = PUSHED.replace("min: 8%", "min: 5%").replace("owner: li.wei", "owner: li.wei\nweight: 3")
CSAT = "goals/2026-Q4/csat.yaml"
MOVED = Told(
    {CSAT: [("2026-09-28", GOAL), ("2026-10-12", LOWER), ("2026-11-10", PUSHED), ("2026-11-16", LOOSER)]}
)


@pytest.mark.parametrize(
    ("held", "days"),
    [
        pytest.param((), [12, 10, 16], id="no-1:1-yet"),
        pytest.param(("2026-11-10",), [16], id="on-the-day-of-one-of-them"),
        pytest.param(("2026-11-10", "2026-11-20"), [16], id="the-one-of-today-is-not-the-last"),
        pytest.param(("2026-11-18",), [], id="after-all-of-them"),
    ],
)
def test_the_board_has_what_moved_since_the_last_one_on_one(held: tuple[str, ...], days: list[int]) -> None:
    reviews = {f"reviews/{day}/li.wei.yaml": f"held: {day}\n" for day in held}
    (made,) = board_of({**TEAM, CSAT: LOOSER, **reviews}, past=MOVED).rows
    assert [each.finding.on.day for each in made.moved if each.finding.on is not None] == days
    assert all(each.finding.path == CSAT for each in made.moved)


def test_what_only_changes_says_is_a_move_too() -> None:
    note = "changes: [{on: 2026-11-18, field: metric.source, to: 新表}, {field: due, to: 2027-02-01}]\n"
    made = row({CSAT: GOAL + note})
    assert says(made.moved, Lang.ZH) == ["csat metric.source：— → 新表（11-18 记在变更里）；没有说明原因"]
    assert made.moved[0].finding.at == ("changes", 0)


def test_what_the_lead_owes_stands_heaviest_first_and_apart_from_what_to_talk_about() -> None:
    files = {
        "pmcoach.yaml": "lead: chen.jing\ncadence: {report: none, one_on_one: none, check: none, review: none}\n",
        ZHANG: "name: 张敏\nlead: chen.jing\n",
        "reports/2026-W45/li.wei.yaml": "done: [a]\nasks: [{what: 样机}, {what: 设计稿, from: 张敏}]\n",
        "reviews/2026-Q3/li.wei.yaml": "held: 2026-10-12\n"
        "actions: [{do: 找法务, owner: chen.jing, due: 2026-10-30}, {do: 学归因, due: 2026-11-01}]\n",
    }
    made = {each.person.id: each for each in seen(files).rows}
    assert codes(made["li.wei"].owed) == ["W110", "V103", "W113"]
    assert codes(made["li.wei"].concerns)[:2] == ["W110", "V103"]
    assert asks(made["li.wei"].concerns)[0] == "张敏 has not answered “设计稿” since 11-08: shall I ask?"
    assert (codes(made["zhang.min"].owed), codes(made["zhang.min"].concerns)) == ([], ["W110"])
    assert asks(made["zhang.min"].concerns) == [
        "李伟 has waited for your answer on “设计稿” since 11-08: what is in the way?"
    ]


def test_what_is_promised_to_somebody_else_is_owed_to_them() -> None:
    promise = "held: 2026-10-12\nactions: [{do: a, owner: chen.jing, due: 2026-10-30}]\n"
    rows = seen({ZHANG: "name: 张敏\nlead: chen.jing\n", "reviews/2026-Q3/zhang.min.yaml": promise}).rows
    assert {each.person.id: "V103" in codes(each.owed) for each in rows} == {
        "li.wei": False,
        "zhang.min": True,
    }


def test_who_has_no_lead_is_owed_nothing() -> None:
    project = Project({**TEAM, LI: "name: 李伟\n", W46: "done: [a]\nasks: [样机]\n"}, TODAY)
    assert not any(owes(each, project.people["li.wei"]) for each in found(project))


def test_errors_of_people_without_a_brief_come_first() -> None:
    files = {
        "goals/2026-Q4/a.yaml": "title: 甲\nowner: li.wei\ndue: 2026-11-01\n",
        "goals/2026-Q4/b.yaml": "title: 乙\nowner: chen.jing\ndue: 2026-11-01\n",
    }
    errors = [each.path for each in seen(files).errors if each.rule.code == "T104"]
    assert errors == ["goals/2026-Q4/b.yaml", "goals/2026-Q4/a.yaml"]


def test_an_error_in_the_settings_is_listed_wherever_it_stands() -> None:
    for text in ("cadence: {report: daily}\n", "private: {sealed: yes}\n"):
        errors = seen({"pmcoach.yaml": f"lead: chen.jing\n{text}"}).errors
        assert [each.path for each in errors] == ["pmcoach.yaml"], text


def test_others_are_warnings_in_nobody_s_brief() -> None:
    vague = "title: 甲\nparent: none\n"
    files = {
        "goals/2026-Q4/a.yaml": f"{vague}owner: li.wei\n",
        "goals/2026-Q4/b.yaml": f"{vague}owner: chen.jing\n",
    }
    others = {each.path for each in seen(files).others}
    assert others == {"goals/2026-Q4/b.yaml"}
    assert not {each.rule.code for each in seen(files).others} & {"M110", "M111", "W113"}


def test_on_an_earlier_day_reports_still_to_come_are_not_heard() -> None:
    files = {W46: "done: [甲]\n", W47: "done: []\n"}
    said = [codes(row(files, day).concerns) for day in (TODAY, date(2026, 11, 13))]
    assert ["W103" in each for each in said] == [True, False], said
