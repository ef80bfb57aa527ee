"""What is to be chased: reports past their day, reviews and 1:1s that were due, asks nobody answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tests.assess.week import WEEK

from pmcoach.assess.reminders import reminders
from pmcoach.project import Project
from pmcoach.records.choice import ReviewKind

Make = Callable[..., Project]


def test_reports_past_their_day_are_missing_and_today_s_are_expected(make: Make) -> None:
    found = reminders(make(WEEK))
    missing = {person.id: [period.name for period in periods] for person, periods in found.reports}
    assert missing == {"wang.fang": ["2026-W46"], "zhang.min": ["2026-W46", "2026-W45"]}
    assert [person.id for person in found.expected] == ["wang.fang"]


def test_on_the_next_day_what_was_expected_is_missing(make: Make) -> None:
    found = reminders(make(WEEK, date(2026, 11, 21)))
    missing = {person.id: [period.name for period in periods] for person, periods in found.reports}
    assert missing["wang.fang"] == ["2026-W47", "2026-W46"]
    assert found.expected == ()


def test_reviews_and_one_on_ones_past_their_day_are_to_be_held(make: Make) -> None:
    held = {
        f"reviews/2026-11-1{day}/{who}.yaml": f"held: 2026-11-1{day}\n"
        for day, who in ((2, "li.wei"), (9, "wang.fang"))
    }
    found = reminders(make({**WEEK, **held, "reviews/2026-10/wang.fang.yaml": "by: chen.jing\n"}))
    assert [
        (person.id, kind, str(period or ""), day.isoformat()) for person, kind, period, day in found.reviews
    ] == [("li.wei", ReviewKind.ONE_ON_ONE, "", "2026-11-19")]


def test_a_check_is_chased_when_its_day_is_past_and_a_week_before(make: Make) -> None:
    early = {f"reports/2026-W{week}/li.wei.yaml": "done: [a]\n" for week in (40, 41)}
    files = {**WEEK, **early, "reviews/2026-11-19/li.wei.yaml": "held: 2026-11-19\n"}

    def checks(day: date) -> list[str]:
        found = reminders(make(files, day)).reviews
        return [
            str(period)
            for person, kind, period, _ in found
            if kind is ReviewKind.CHECK and person.id == "li.wei"
        ]

    assert checks(date(2026, 11, 2)) == []
    assert checks(date(2026, 11, 3)) == ["2026-10"]
    assert checks(date(2026, 11, 20)) == ["2026-10"]


def test_those_away_and_those_who_left_owe_no_one_on_one(make: Make) -> None:
    who = {person.id for person, kind, _, _ in reminders(make(WEEK)).reviews if kind is ReviewKind.ONE_ON_ONE}
    assert who == {"li.wei", "wang.fang"}


def test_asks_are_chased_after_a_week_or_past_their_day_until_they_are_answered(make: Make) -> None:
    path = "reports/2026-W46/li.wei.yaml"
    answered = WEEK[path].replace("asks: [一名数据分析师]", "asks: [{what: 一名数据分析师, answer: 不行}]")
    assert [wait.thread.what for wait in reminders(make(WEEK)).waits] == ["一名数据分析师"]
    assert reminders(make({**WEEK, path: answered})).waits == ()
    path = "reports/2026-W47/li.wei.yaml"
    late = WEEK[path].replace("from: wang.fang", "from: wang.fang, by: 2026-11-19")
    assert [wait.thread.what for wait in reminders(make({**WEEK, path: late})).waits] == [
        "一名数据分析师",
        "看一下文案",
    ]
