"""What is to be chased: reports past their day, reviews and 1:1s that were due, asks nobody answers."""

from __future__ import annotations

from datetime import date

import pytest
from tests.briefing.conftest import codes, reminders_of, says
from tests.conftest import TODAY
from tests.week import WEEK

from pmcoach.briefing.reminders import Reminders
from pmcoach.records.fields.enums import ReviewKind
from pmcoach.text import Lang


def missing(found: Reminders) -> list[tuple[str, str]]:
    return [
        (point.finding.person, said) for point, said in zip(found.reports, says(found.reports), strict=True)
    ]


def test_reports_past_their_day_are_missing_and_today_s_are_expected() -> None:
    found = reminders_of(WEEK)
    assert missing(found) == [
        ("wang.fang", "no report for 2026-W46"), ("zhang.min", "no reports for W45, W46")
    ]  # fmt: skip
    assert [person.id for person in found.expected] == ["wang.fang"]


def test_on_the_next_day_what_was_expected_is_missing() -> None:
    found = reminders_of(WEEK, date(2026, 11, 21))
    assert missing(found)[0] == ("wang.fang", "no reports for W46, W47")
    assert found.expected == ()


def test_one_on_ones_past_their_day_are_to_be_held() -> None:
    held = {
        f"reviews/2026-11-1{day}/{who}.yaml": f"held: 2026-11-1{day}\n"
        for day, who in ((2, "li.wei"), (9, "wang.fang"))
    }
    found = reminders_of({**WEEK, **held, "reviews/2026-10/wang.fang.yaml": "by: chen.jing\n"})
    assert [(codes([each]), each.finding.briefs) for each in found.overdue] == [(["V111"], ("li.wei",))]
    assert says(found.overdue) == ["the 1:1 was due on 2026-11-19, 1 day ago"]
    assert found.coming == ()


EARLY = {f"reports/2026-W{week}/li.wei.yaml": "done: [a]\n" for week in (40, 41)}
MET = {"reviews/2026-11-19/li.wei.yaml": "held: 2026-11-19\n"}


@pytest.mark.parametrize(
    ("day", "coming", "overdue"),
    [
        pytest.param(date(2026, 11, 2), [], [], id="more-than-a-week-before"),
        pytest.param(date(2026, 11, 3), ["2026-10"], [], id="a-week-before"),
        pytest.param(date(2026, 11, 10), ["2026-10"], [], id="on-its-day"),
        pytest.param(date(2026, 11, 11), [], ["no check for 2026-10; it was due by 2026-11-10"], id="past-it"),
        pytest.param(date(2026, 11, 20), [], ["no check for 2026-10; it was due by 2026-11-10"], id="days-later"),
    ],
)  # fmt: skip
def test_a_check_is_chased_from_a_week_before_its_day(
    day: date, coming: list[str], overdue: list[str]
) -> None:
    found = reminders_of({**WEEK, **EARLY, **MET}, day)
    assert [
        str(each.period)
        for each in found.coming
        if (each.person.id, each.kind) == ("li.wei", ReviewKind.CHECK)
    ] == coming
    own = [each for each in found.overdue if each.finding.briefs == ("li.wei",) and codes([each]) == ["V104"]]
    assert says(own) == overdue


def test_what_comes_stands_by_its_day_with_whose_it_is() -> None:
    coming = reminders_of({**WEEK, **EARLY}, date(2026, 11, 3)).coming
    assert [(each.person.id, each.kind, str(each.period), each.day) for each in coming] == [
        (who, ReviewKind.CHECK, "2026-10", date(2026, 11, 10)) for who in ("li.wei", "wang.fang", "zhang.min")
    ]


def test_those_away_and_those_who_left_owe_no_one_on_one() -> None:
    overdue = reminders_of(WEEK).overdue
    assert {each.finding.briefs for each in overdue if codes([each]) == ["V111"]} == {
        ("li.wei",),
        ("wang.fang",),
    }


ANSWERED = "asks: [{what: 一名数据分析师, answer: 不行}]"
W46, W47 = "reports/2026-W46/li.wei.yaml", "reports/2026-W47/li.wei.yaml"


@pytest.mark.parametrize(
    ("files", "waits"),
    [
        pytest.param({}, ["“一名数据分析师”等陈静答复，已是第 3 周（提了 2 次）"], id="after-a-week"),
        pytest.param({W46: WEEK[W46].replace("asks: [一名数据分析师]", ANSWERED)}, [], id="answered"),
        pytest.param(
            {W47: WEEK[W47].replace("from: wang.fang", "from: wang.fang, by: 2026-11-19")},
            ["“一名数据分析师”等陈静答复，已是第 3 周（提了 2 次）", "“看一下文案”等王芳答复，已是第 1 周"], id="past-its-day",
        ),
    ],
)  # fmt: skip
def test_asks_are_chased_after_a_week_or_past_their_day_until_they_are_answered(
    files: dict[str, str], waits: list[str]
) -> None:
    assert says(reminders_of({**WEEK, **files}).waits, Lang.ZH) == waits


def test_a_day_on_which_nothing_is_to_be_chased() -> None:
    found = reminders_of({"pmcoach.yaml": "lead: chen.jing\n", "people/chen.jing.yaml": "name: 陈静\n"})
    assert found == Reminders(TODAY, (), (), (), (), ())
