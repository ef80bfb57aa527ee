"""The whole team on a day: who needs the lead most, and what others may see."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import TEAM, Make, said, samples

from pmcoach.assess.board import Board, Row, board
from pmcoach.assess.health import Health
from pmcoach.assess.standing import Assessment
from pmcoach.assess.submission import State

LI, ZHANG = "people/li.wei.yaml", "people/zhang.min.yaml"
W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in (46, 47))
TIME = "title: 退款时长\nowner: li.wei\nmetric: {name: 退款时长, unit: 小时, baseline: 35, target: 24, source: metrics/time.csv}\n"
G = "goals/2026-Q4/time.yaml"


def seen(make: Make, files: dict[str, str], today: date = date(2026, 11, 20)) -> Board:
    project = make({**TEAM, **files}, today)
    return board(project, Assessment(project))


def row(make: Make, files: dict[str, str], today: date = date(2026, 11, 20)) -> Row:
    (found,) = seen(make, files, today).rows
    return found


def test_everybody_with_a_lead_who_is_here_has_a_row(make: Make) -> None:
    files = {
        ZHANG: "name: 张敏\nlead: chen.jing\nleft: 2026-11-19\n",
        "people/wu.hao.yaml": "name: 吴昊\nlead: chen.jing\njoined: 2026-11-21\n",
        "people/sun.qi.yaml": "name: 孙琪\nlead: chen.jing\nleft: 2026-11-20\n",
    }
    assert sorted(each.person.id for each in seen(make, files).rows) == ["li.wei", "sun.qi"]


def test_who_needs_it_most_comes_first(make: Make) -> None:
    files = {
        ZHANG: "name: 张敏\nlead: chen.jing\n",
        "people/wu.hao.yaml": "name: 吴昊\nlead: chen.jing\n",
        G: TIME,
        "metrics/time.csv": samples(("2026-11-19", 34)),
        "reports/2026-W47/wu.hao.yaml": "asks: [样机]\nproblems: [埋点]\n",
    }
    rows = seen(make, files).rows
    assert [(each.person.id, each.need) for each in rows] == [
        ("li.wei", 6),
        ("wu.hao", 1.5),
        ("zhang.min", 0),
    ]


@pytest.mark.parametrize(
    ("files", "need"),
    [
        pytest.param({G: TIME, "metrics/time.csv": samples(("2026-11-20", 34))}, 6, id="a goal off track"),
        pytest.param({G: TIME, "metrics/time.csv": samples(("2026-11-20", 31))}, 4, id="a goal at risk"),
        pytest.param({G: TIME}, 2, id="a goal nobody can judge"),
        pytest.param({G: TIME, "metrics/time.csv": samples(("2026-11-20", 28))}, 0, id="a goal on track"),
        pytest.param({W47: "asks: [样机]\n"}, 1, id="something the lead owes"),
        pytest.param({W47: "problems: [埋点]\n"}, 0.5, id="a problem"),
        pytest.param(
            {"reviews/2026-Q3/li.wei.yaml": "held: 2026-10-12\nactions: [{do: a, due: 2026-11-01}]\n"}, 1, id="a measure overdue"
        ),
    ],
)  # fmt: skip
def test_what_makes_a_person_need_the_lead(make: Make, files: dict[str, str], need: float) -> None:
    assert row(make, files).need == need


def test_a_missing_report_counts_like_a_goal_at_risk(make: Make) -> None:
    quiet = {"pmcoach.yaml": "cadence: {one_on_one: none}\n", W46: "reply: 好\n"}
    found = row(make, quiet, date(2026, 11, 21))
    assert found.submission is not None
    assert (found.submission.state, found.need) == (State.MISSING, 4.0)


def test_where_no_reports_are_owed_none_is_missed(make: Make) -> None:
    found = row(make, {"pmcoach.yaml": "cadence: {report: none}\n"})
    assert (found.submission, found.need) == (None, 0)


def test_numbers_of_a_row(make: Make) -> None:
    files = {
        "reviews/2026-11-12/li.wei.yaml": "held: 2026-11-12\n",
        "reviews/2026-10/li.wei.yaml": "held: 2026-11-04\n"
        "actions: [{do: a, due: 2026-11-19}, {do: b, due: 2026-11-20}]\nretro: {try: [{do: c, due: 2026-11-01}]}\n",
        W46: "problems: [{what: 旧的}]\n",
        W47: "asks: [样机, {what: 设计稿, from: 设计}]\nproblems: [埋点, {what: 法务, solved: 2026-11-19}]\n",
        G: TIME,
        "goals/2026-Q4/b.yaml": "title: 乙\nowner: li.wei\nstatus: dropped\n",
    }
    found = row(make, files)
    assert (found.asks_to_lead, found.open_problems, found.actions_overdue) == (1, 1, 1)
    assert (found.last_review, found.next_review) == (date(2026, 11, 12), date(2026, 11, 20 - 1))
    assert found.health == {Health.UNKNOWN: 1, Health.DROPPED: 1}


def test_a_row_of_somebody_new_is_empty(make: Make) -> None:
    found = row(make, {})
    assert (found.asks_to_lead, found.open_problems, found.actions_overdue) == (0, 0, 0)
    assert (found.last_review, found.next_review) == (None, date(2026, 11, 27))
    assert (found.standings, found.trend) == ((), (None, None, None, None))


def test_the_way_goals_went_over_four_weeks(make: Make) -> None:
    files = {
        G: TIME,
        "goals/2026-Q4/b.yaml": "title: 乙\nowner: li.wei\nstatus: dropped\n",
        "metrics/time.csv": samples(("2026-11-01", 31), ("2026-11-12", 26), ("2026-11-19", 36)),
    }
    trend = row(make, files).trend
    shares = [days / 92 for days in (30, 37, 44, 51)]
    assert trend[0] is None, "no value by then"
    assert trend[1] == pytest.approx((35 - 31) / 11 / shares[1])
    assert trend[2] == 1.25, "ahead, but no further than can be shown"
    assert trend[3] == 0, "the wrong way"


def test_the_goals_of_these_days_the_worst_first(make: Make) -> None:
    files = {
        "goals/2026-Q4/a.yaml": "title: 甲\nplan: [{do: a}]\n",
        "goals/2026-Q4/b.yaml": "title: 乙\n",
        "goals/2026-Q4/c.yaml": "title: 丙\nplan: [{do: a, due: 2026-11-01}]\n",
        "goals/2026-Q3/d.yaml": "title: 丁\n",
        "goals/2026-Q3/e.yaml": "title: 戊\nstatus: done\n",
        "goals/2027-Q1/f.yaml": "title: 己\n",
    }
    found = seen(make, files).standings
    assert [each.goal.id for each in found] == ["c", "d", "b", "a"]


def test_what_is_private_is_not_counted_and_not_shown_to_others(make: Make) -> None:
    files = {
        "reviews/2026-11-18/li.wei.yaml": "held: 2026-11-18\n"
        "private: {actions: [{do: 秘密措施, due: 2026-11-19}], conflicts: [{agreed: 秘密约定, follow_up: 2026-11-20}]}\n",
        W46: "done: [a]\nreply: {text: 好}\nproblems: [{what: 秘密冲突, kind: conflict, since: 2026-11-01}]\n",
        W47: "done: [b]\nproblems: [{what: 秘密冲突, kind: conflict}]\n"
        "private: {mood: 1, load: 5, voice: 秘密的话, asks: [秘密请求], problems: [秘密问题]}\n",
    }
    found = row(make, files)
    assert (found.asks_to_lead, found.open_problems, found.actions_overdue, found.need) == (0, 0, 0, 0)
    assert (found.open_debts, found.open_concerns) == ((), ())
    assert len(found.debts) == 2
    assert len(found.concerns) == 5
    assert all(notice.private for notice in (*found.debts, *found.concerns))


def test_what_others_may_see_is_shown(make: Make) -> None:
    found = row(make, {W47: "asks: [样机]\nproblems: [{what: 埋点, since: 2026-11-01}]\n"})
    assert said(found.open_debts) == ["样机 (new, no answer yet)"]
    assert said(found.open_concerns) == ["埋点 (open, week 3)"]
