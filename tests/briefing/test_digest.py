"""The week for everybody: what got better, who waits, what is ahead, and nothing private."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tests.briefing.conftest import codes, digest_of, says
from tests.week import WEEK

from pmcoach.assess.items.open_items import ItemKind
from pmcoach.assess.schedule.submission import State
from pmcoach.assess.status.health import Health
from pmcoach.briefing.digest import Digest, thanks
from pmcoach.project import Project

Make = Callable[..., Project]


@pytest.fixture
def found() -> Digest:
    return digest_of(WEEK)


def test_a_digest_is_of_a_day_its_week_and_the_reports_due(found: Digest) -> None:
    assert (found.today, found.week.name) == (date(2026, 11, 20), "2026-W47")
    assert found.due is not None
    assert found.due.name == "2026-W47"


def test_each_report_that_is_due_is_there_or_not(found: Digest) -> None:
    assert {person.id: state for person, state in found.submissions} == {
        "li.wei": State.SUBMITTED,
        "wang.fang": State.DUE,
        "zhang.min": State.ON_LEAVE,
    }


def test_goals_stand_with_the_worst_first(found: Digest) -> None:
    assert [(each.goal.id, each.health) for each in found.standings] == [
        ("bad", Health.OFF_TRACK),
        ("better", Health.AT_RISK),
        ("closed", Health.DONE),
        ("good", Health.ON_TRACK),
        ("new", Health.TOO_EARLY),
    ]
    assert [standing.goal.id for standing in found.trouble] == ["bad", "better"]


def test_a_goal_in_order_that_was_not_a_week_ago_got_better_and_so_did_one_that_was_closed(
    make: Make,
) -> None:
    files = {
        **WEEK,
        "goals/2026-Q4/better.yaml": WEEK["goals/2026-Q4/better.yaml"].replace("2026-11-10}", "2026-12-10}"),
    }
    turns = digest_of(files).better
    assert [(turn.standing.goal.id, turn.before, turn.standing.health) for turn in turns] == [
        ("better", Health.AT_RISK, Health.ON_TRACK),
        ("closed", Health.DONE, Health.DONE),
    ]


def test_a_goal_that_needs_more_of_a_word_than_a_week_ago_got_worse(make: Make, found: Digest) -> None:
    assert found.worse == ()
    files = {**WEEK, "metrics/good.csv": "date,value\n2026-10-15,15\n2026-11-10,50\n2026-11-19,20\n"}
    turns = digest_of(files).worse
    assert [(turn.standing.goal.id, turn.before, turn.standing.health) for turn in turns] == [
        ("good", Health.ON_TRACK, Health.AT_RISK)
    ]


def test_a_goal_begun_since_has_not_turned(make: Make) -> None:
    late = "plan: [{do: 调研, due: 2026-11-19}]\n"
    files = {**WEEK, "goals/2026-Q4/new.yaml": WEEK["goals/2026-Q4/new.yaml"] + late}
    found = digest_of(files)
    assert "new" in [standing.goal.id for standing in found.trouble]
    assert found.worse == ()


def test_the_steps_done_in_the_last_seven_days_are_told(found: Digest) -> None:
    assert [(goal.id, step.do) for goal, step in found.steps] == [("better", "访谈")]


def test_who_waits_is_told_longest_first(found: Digest) -> None:
    assert codes(found.waits)[:1] == ["W110"]
    assert says(found.waits)[0] == "“一名数据分析师” has waited 3 weeks for 陈静, asked 2 times"


def test_an_ask_of_a_colleague_has_a_week_before_it_is_told(found: Digest) -> None:
    assert not any("看一下文案" in said for said in says(found.waits))


def test_a_new_ask_of_the_lead_is_told_too() -> None:
    path = "reports/2026-W47/li.wei.yaml"
    found = digest_of({**WEEK, path: WEEK[path].replace("from: wang.fang", "from: chen.jing")})
    assert codes(found.waits) == ["W110", "W111"]
    assert says(found.waits)[1] == "看一下文案 (asked 11-20, no answer yet)"


def test_what_concerns_more_than_one_is_ahead_or_past_its_day(found: Digest) -> None:
    assert [(item.day.isoformat(), item.sort, item.what) for item in found.ahead] == [
        ("2026-11-25", ItemKind.STEP.label, "上线")
    ]
    assert [(item.day.isoformat(), item.what) for item in found.past] == [("2026-11-10", "复盘")]


def test_the_thanks_are_those_of_the_reports_that_are_due(make: Make) -> None:
    assert [(each.by, each.to, each.what) for each in thanks(make(WEEK))] == [
        ("li.wei", "wang.fang", "夜里帮忙")
    ]


def test_before_the_next_reports_are_due_the_thanks_of_the_last_are_told(make: Make) -> None:
    early = [each.what for each in thanks(make(WEEK, date(2026, 11, 19)))]
    assert early == ["早先的事", "夜里帮忙"]


def test_without_a_cadence_the_thanks_are_those_of_seven_days(make: Make) -> None:
    files = {**WEEK, "pmcoach.yaml": "cadence: {report: none}\n"}
    assert [each.what for each in thanks(make(files))] == ["早先的事", "夜里帮忙"]
    assert [each.what for each in thanks(make(files, date(2026, 11, 22)))] == ["夜里帮忙"]


def test_a_workspace_without_reports_has_none_due(make: Make) -> None:
    files = {**WEEK, "pmcoach.yaml": "cadence: {report: none}\n"}
    assert (digest_of(files).due, digest_of(files).submissions) == (None, ())


def test_what_is_private_makes_no_difference(make: Make) -> None:
    private = "private:\n  mood: 1\n  voice: 马上走人\n  asks: [{what: 加薪}]\n  praise: [{to: wang.fang, for: 马上走人}]\n"
    path = "reports/2026-W47/li.wei.yaml"
    with_it = digest_of({**WEEK, path: WEEK[path] + private})
    assert with_it == digest_of(WEEK)


def test_what_was_learned_this_week_is_told_and_what_experiments_taught() -> None:
    trials = (
        "experiments:\n  - {hypothesis: 短问卷, until: 2026-11-18, result: refuted, learned: 长短无关}\n"
        "  - {hypothesis: 红包, until: 2026-10-18, learned: 太贵}\n  - {hypothesis: 没结果, until: 2026-11-18}\n"
    )
    files = {
        **WEEK,
        "goals/2026-Q4/good.yaml": f"{WEEK['goals/2026-Q4/good.yaml']}{trials}",
        "reports/2026-W47/wang.fang.yaml": "learned: [{what: 周一看邮件, link: https://a.example}, 第二条]\n",
        "reports/2026-W44/wang.fang.yaml": "learned: [旧的]\n",
    }
    found = digest_of(files).lessons
    assert [(each.what, each.link) for each in found] == [
        ("周一看邮件", "https://a.example"),
        ("第二条", ""),
        ("长短无关", ""),
    ]
    assert found[-1].trial is not None


def test_a_goal_past_its_day_of_which_nobody_knows_anything_is_no_trouble_of_everybody() -> None:
    unknown = "title: 灰度发布\nowner: li.wei\ndue: 2026-11-13\n"
    found = digest_of({**WEEK, "goals/2026-Q4/unknown.yaml": unknown})
    assert "unknown" in [each.goal.id for each in found.standings]
    assert [standing.goal.id for standing in found.trouble] == ["bad", "better"]
