"""When 1:1s, checks and appraisals are due."""

from __future__ import annotations

from datetime import date
from itertools import islice

import pytest
from tests.assess.conftest import TEAM, Make

from pmcoach.assess.schedule.cadence import (
    after,
    coming,
    every,
    held,
    missing,
    next_one_on_one,
    one_on_ones,
    overdue_one_on_one,
    recurring,
)
from pmcoach.records.fields.enums import Every, ReviewKind

LI = "people/li.wei.yaml"
OLD = {"reports/2026-W23/li.wei.yaml": "done: [a]\n"}  # the workspace is as old as June
CHINA = {**TEAM, "pmcoach.yaml": "lead: chen.jing\ncalendar: CN\n"}


def talk(day: str, held_on: str | None = None) -> dict[str, str]:
    return {f"reviews/{day}/li.wei.yaml": f"held: {day if held_on is None else held_on}\n"}


def settings(cadence: str) -> dict[str, str]:
    return {**TEAM, "pmcoach.yaml": f"lead: chen.jing\ncadence: {{{cadence}}}\n"}


@pytest.mark.parametrize(
    ("often", "due"),
    [
        (Every.WEEKLY, date(2026, 2, 7)),
        (Every.BIWEEKLY, date(2026, 2, 14)),
        (Every.MONTHLY, date(2026, 2, 28)),
        (Every.QUARTERLY, date(2026, 4, 30)),
        (Every.HALF_YEARLY, date(2026, 7, 31)),
        (Every.YEARLY, date(2027, 1, 31)),
        (Every.NEVER, None),
    ],
)
def test_the_next_time(often: Every, due: date | None) -> None:
    assert after(date(2026, 1, 31), often) == due


@pytest.mark.parametrize(
    ("first", "often", "since", "days"),
    [
        pytest.param("2026-11-18", Every.WEEKLY, "2026-11-18", ["2026-11-18", "2026-11-25", "2026-12-02"], id="weekly"),
        pytest.param("2026-11-18", Every.WEEKLY, "2026-11-01", ["2026-11-18", "2026-11-25", "2026-12-02"], id="not before"),
        pytest.param("2026-11-04", Every.BIWEEKLY, "2026-11-17", ["2026-11-18", "2026-12-02", "2026-12-16"], id="fortnightly"),
        pytest.param("2026-01-31", Every.MONTHLY, "2026-02-01", ["2026-02-28", "2026-03-31", "2026-04-30"], id="a 31st"),
        pytest.param("2026-01-30", Every.MONTHLY, "2026-01-30", ["2026-01-30", "2026-02-28", "2026-03-30"], id="a 30th"),
        pytest.param("2026-01-15", Every.MONTHLY, "2026-03-16", ["2026-04-15", "2026-05-15", "2026-06-15"], id="a 15th"),
        pytest.param("2026-08-31", Every.QUARTERLY, "2026-10-01", ["2026-11-30", "2027-02-28", "2027-05-31"], id="quarterly"),
        pytest.param("2024-02-29", Every.YEARLY, "2024-03-01", ["2025-02-28", "2026-02-28", "2027-02-28"], id="a leap day"),
        pytest.param("0001-01-01", Every.WEEKLY, "2026-11-20", ["2026-11-23", "2026-11-30", "2026-12-07"], id="since ever"),
    ],
)  # fmt: skip
def test_again_and_again(first: str, often: Every, since: str, days: list[str]) -> None:
    found = recurring(date.fromisoformat(first), often, date.fromisoformat(since), date(2030, 1, 1))
    assert [day.isoformat() for day in islice(found, 3)] == days


@pytest.mark.parametrize(
    ("often", "days"), [(Every.WEEKLY, ["9999-12-20", "9999-12-27"]), (Every.MONTHLY, ["9999-12-20"])]
)
def test_days_end_where_the_calendar_does(often: Every, days: list[str]) -> None:
    found = recurring(date(9999, 12, 20), often, date(9999, 12, 1), date.max)
    assert [day.isoformat() for day in found] == days


@pytest.mark.parametrize("often", [Every.WEEKLY, Every.BIWEEKLY])
def test_the_last_day_of_all_is_no_trouble(often: Every) -> None:
    assert list(recurring(date(2026, 10, 31), often, date.max, date.max)) == []


@pytest.mark.parametrize(
    ("files", "due"),
    [
        pytest.param({**TEAM, **OLD, **talk("2026-11-12")}, "2026-11-19", id="a week after the last"),
        pytest.param({**TEAM, **OLD, **talk("2026-11-12", "2026-11-10")}, "2026-11-17", id="the day it was held"),
        pytest.param({**TEAM, **OLD, **talk("2026-11-12", "")}, "2026-06-08", id="one not held is none"),
        pytest.param({**TEAM, **OLD, **talk("2026-11-21")}, "2026-06-08", id="one to come is none yet"),
        pytest.param({**TEAM, **OLD}, "2026-06-08", id="a week after the workspace began"),
        pytest.param(TEAM, "2026-11-27", id="a week from now where nothing has begun"),
        pytest.param(
            {**TEAM, **OLD, LI: f"{TEAM[LI]}joined: 2026-11-02\n"}, "2026-11-09", id="a week after joining"
        ),
        pytest.param({**TEAM, **OLD, LI: f"{TEAM[LI]}joined: 2020-01-01\n"}, "2026-06-08", id="joined long before"),
        pytest.param({**settings("one_on_one: biweekly"), **talk("2026-11-12")}, "2026-11-26", id="fortnightly"),
        pytest.param({**settings("one_on_one: monthly"), **talk("2026-10-31")}, "2026-11-30", id="monthly"),
        pytest.param({**settings("one_on_one: none"), **talk("2026-11-12")}, None, id="never"),
        pytest.param({**TEAM, LI: "name: 李伟\n", **talk("2026-11-12")}, None, id="nobody to meet"),
        pytest.param({**CHINA, **talk("2026-09-25")}, "2026-10-08", id="after the holidays"),
        pytest.param({**CHINA, **talk("2026-10-03")}, "2026-10-10", id="a made-up saturday is a day like others"),
        pytest.param(
            {**TEAM, LI: f"{TEAM[LI]}leave: [{{from: 2026-11-18, to: 2026-11-24}}]\n", **talk("2026-11-12")},
            "2026-11-25", id="after the leave",
        ),
        pytest.param(
            {**TEAM, LI: f"{TEAM[LI]}leave: [{{from: 2026-11-18}}]\n", **talk("2026-11-12")},
            "2027-01-18", id="two months on where the leave has no end",
        ),
    ],
)  # fmt: skip
def test_the_next_one_on_one(make: Make, files: dict[str, str], due: str | None) -> None:
    project = make(files)
    found = next_one_on_one(project.people["li.wei"], project)
    assert (None if found is None else found.isoformat()) == due


@pytest.mark.parametrize(
    ("files", "days"),
    [
        pytest.param(
            {**TEAM, **talk("2026-11-05")}, ["11-12", "11-26", "12-03", "12-10"], id="the one overdue, then those ahead"
        ),
        pytest.param({**TEAM, **talk("2026-11-18")}, ["11-25", "12-02", "12-09"], id="those ahead"),
        pytest.param(
            {**settings("one_on_one: biweekly"), **talk("2026-11-18")}, ["12-02"], id="fortnightly"
        ),
        pytest.param({**settings("one_on_one: none"), **talk("2026-11-18")}, [], id="never"),
        pytest.param(
            {**TEAM, LI: f"{TEAM[LI]}leave: [{{from: 2026-12-01, to: 2026-12-09}}]\n", **talk("2026-11-18")},
            ["11-25", "12-10"],
            id="leave moves two to one day",
        ),
        pytest.param(
            {**TEAM, LI: f"{TEAM[LI]}leave: [{{from: 2026-12-09, to: 2026-12-20}}]\n", **talk("2026-11-18")},
            ["11-25", "12-02"],
            id="leave moves one out of sight",
        ),
    ],
)  # fmt: skip
def test_one_on_ones_ahead(make: Make, files: dict[str, str], days: list[str]) -> None:
    project = make(files)
    found = one_on_ones(project.people["li.wei"], project, date(2026, 12, 10))
    assert [f"{day:%m-%d}" for day in found] == days


def test_reviews_held_are_in_the_order_of_their_days(make: Make) -> None:
    files = {
        **talk("2026-11-12", "2026-11-02"),
        **talk("2026-11-05"),
        **talk("2026-11-10", ""),
        "reviews/2026-10/li.wei.yaml": "held: 2026-11-04\n",
    }
    project = make({**TEAM, **files})
    assert [each.day.day for each in held("li.wei", None, project)] == [2, 4, 5]
    assert [each.day.day for each in held("li.wei", ReviewKind.ONE_ON_ONE, project)] == [2, 5]


def due(
    make: Make, kind: ReviewKind, files: dict[str, str], today: str = "2026-11-20"
) -> list[tuple[str, str]]:
    project = make(files, date.fromisoformat(today))
    found = missing(project.people["li.wei"], kind, project)
    return [(each.period.name, each.day.isoformat()) for each in found]


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param({**TEAM, **OLD}, [("2026-09", "2026-10-10"), ("2026-10", "2026-11-10")], id="two months back"),
        pytest.param(
            {**TEAM, **OLD, "reviews/2026-10/li.wei.yaml": "held: 2026-11-04\nimprove: [早说]\n"}, [("2026-09", "2026-10-10")], id="one is there"
        ),
        pytest.param(
            {**TEAM, **OLD, "reviews/2026-Q3/li.wei.yaml": "held: 2026-10-09\nimprove: [早说]\n"},
            [("2026-10", "2026-11-10")], id="an appraisal checks too",
        ),
        pytest.param(
            {**TEAM, **OLD, "reviews/2026-10/li.wei.yaml": "kind: retro\n"},
            [("2026-09", "2026-10-10"), ("2026-10", "2026-11-10")], id="a retrospective does not",
        ),
        pytest.param({**TEAM, "reports/2026-W43/li.wei.yaml": ""}, [], id="the workspace is too new"),
        pytest.param({**TEAM, "reports/2026-W42/li.wei.yaml": ""}, [("2026-10", "2026-11-10")], id="just old enough"),
        pytest.param(TEAM, [], id="nobody has reported yet"),
        pytest.param({**TEAM, **OLD, LI: "name: 李伟\n"}, [], id="nobody to report to"),
        pytest.param({**TEAM, **OLD, LI: f"{TEAM[LI]}joined: 2026-10-09\n"}, [], id="here for a part of it only"),
        pytest.param({**TEAM, **OLD, LI: f"{TEAM[LI]}left: 2026-10-09\n"}, [("2026-09", "2026-10-10")], id="gone since"),
        pytest.param({**settings("check: none"), **OLD}, [], id="never"),
        pytest.param(
            {**settings("check: weekly"), **OLD}, [("2026-W45", "2026-11-18"), ("2026-W46", "2026-11-25")], id="weekly"
        ),
        pytest.param(
            {**settings("check: biweekly"), **OLD}, [("2026-W44", "2026-11-11"), ("2026-W46", "2026-11-25")], id="fortnightly"
        ),
    ],
)  # fmt: skip
def test_checks_nobody_wrote(make: Make, files: dict[str, str], found: list[tuple[str, str]]) -> None:
    assert due(make, ReviewKind.CHECK, files) == found


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        pytest.param("improve: [早说]\n", False, id="no-day"),
        pytest.param("held: 2026-11-21\nimprove: [早说]\n", False, id="still-to-come"),
        pytest.param("held: 2026-11-04\n", False, id="nothing-said"),
        pytest.param(
            "held: 2026-11-04\ntopics: [{what: 范围}]\ngoals: [{goal: csat, result: 4.1}]\nretro: {keep: []}\n"
            "ratings: [{dimension: results, evidence: [goals/csat]}]\n", False, id="what-a-draft-brings",
        ),
        pytest.param("held: 2026-11-04\ntopics: [{what: 范围, outcome: 先小后大}]\n", True, id="an-outcome"),
        pytest.param("held: 2026-11-04\ngoals: [{goal: csat, result: 4.1, comment: 稳}]\n", True, id="a-comment"),
        pytest.param("held: 2026-11-04\nratings: [{dimension: results, score: 4}]\n", True, id="a-score"),
        pytest.param("held: 2026-11-04\nself: [{dimension: results, score: 4}]\n", True, id="an-own-score"),
        pytest.param("held: 2026-11-04\nretro: {keep: [周会]}\n", True, id="a-retro"),
        pytest.param("held: 2026-11-04\nprivate: {improve: [早说]}\n", True, id="in-private"),
    ],
)  # fmt: skip
def test_a_review_without_a_day_or_a_word_was_not_held(make: Make, text: str, counts: bool) -> None:
    found = due(make, ReviewKind.CHECK, {**TEAM, **OLD, "reviews/2026-10/li.wei.yaml": text})
    assert (("2026-10", "2026-11-10") not in found) is counts


def test_an_appraisal_is_due_three_weeks_after_its_quarter(make: Make) -> None:
    assert due(make, ReviewKind.APPRAISAL, {**TEAM, **OLD}) == [
        ("2026-Q2", "2026-07-21"),
        ("2026-Q3", "2026-10-21"),
    ]
    assert due(
        make,
        ReviewKind.APPRAISAL,
        {**TEAM, **OLD, "reviews/2026-H2/li.wei.yaml": "held: 2026-11-09\nimprove: [早说]\n"},
    ) == [("2026-Q2", "2026-07-21")]
    assert due(make, ReviewKind.APPRAISAL, {**TEAM, **OLD, "reviews/2026-09/li.wei.yaml": ""}) == [
        ("2026-Q2", "2026-07-21"),
        ("2026-Q3", "2026-10-21"),
    ]


def test_only_checks_and_appraisals_are_missed(make: Make) -> None:
    files = {**settings("one_on_one: monthly"), **OLD}
    assert due(make, ReviewKind.ONE_ON_ONE, files) == []
    assert due(make, ReviewKind.RETRO, files) == []


def test_there_is_no_period_before_the_first(make: Make) -> None:
    assert due(make, ReviewKind.CHECK, {**TEAM, "reports/0001-W01/li.wei.yaml": ""}, "0001-02-20") == [
        ("0001-01", "0001-02-10")
    ]


@pytest.mark.parametrize(
    ("kind", "files", "found"),
    [
        pytest.param(ReviewKind.CHECK, TEAM, ("2026-11", "2026-12-10"), id="this month's"),
        pytest.param(ReviewKind.APPRAISAL, TEAM, ("2026-Q4", "2027-01-21"), id="this quarter's"),
        pytest.param(
            ReviewKind.CHECK,
            {**TEAM, "reviews/2026-11/li.wei.yaml": "held: 2026-11-19\nimprove: [早说]\n"},
            None,
            id="it is there",
        ),
        pytest.param(ReviewKind.CHECK, {**TEAM, LI: "name: 李伟\n"}, None, id="nobody to report to"),
        pytest.param(ReviewKind.CHECK, settings("check: none"), None, id="never"),
        pytest.param(ReviewKind.CHECK, settings("check: biweekly"), None, id="not in an odd week"),
        pytest.param(ReviewKind.ONE_ON_ONE, TEAM, None, id="1:1s have days of their own"),
        pytest.param(
            ReviewKind.CHECK,
            {**TEAM, LI: "name: 李伟\nlead: chen.jing\njoined: 2026-11-02\n"},
            None,
            id="not here all month",
        ),
        pytest.param(
            ReviewKind.CHECK,
            {**TEAM, "reports/2026-W47/li.wei.yaml": ""},
            ("2026-11", "2026-12-10"),
            id="two weeks known",
        ),
        pytest.param(
            ReviewKind.CHECK, {**TEAM, "reports/2026-W48/li.wei.yaml": ""}, None, id="too little known"
        ),
    ],
)
def test_the_review_that_is_coming(
    make: Make, kind: ReviewKind, files: dict[str, str], found: tuple[str, str] | None
) -> None:
    project = make(files)
    ahead = coming(project.people["li.wei"], kind, project)
    assert (None if ahead is None else (ahead.period.name, ahead.day.isoformat())) == found


@pytest.mark.parametrize(
    ("leave", "today", "late"),
    [
        pytest.param("", "2026-11-12", None, id="its day"),
        pytest.param("", "2026-11-13", "2026-11-12", id="the day after"),
        pytest.param(
            "leave: [{from: 2026-11-12, to: 2026-11-13}]\n",
            "2026-11-20",
            None,
            id="moved by leave, in its week",
        ),
        pytest.param(
            "leave: [{from: 2026-11-12, to: 2026-11-13}]\n",
            "2026-11-23",
            "2026-11-16",
            id="moved, and the week is over",
        ),
        pytest.param("leave: [{from: 2026-11-16, to: 2026-11-27}]\n", "2026-11-20", None, id="away"),
        pytest.param("left: 2026-11-12\n", "2026-11-20", None, id="gone"),
    ],
)
def test_a_one_on_one_that_leave_has_moved_has_a_turn_more(
    make: Make, leave: str, today: str, late: str | None
) -> None:
    project = make({**TEAM, LI: f"{TEAM[LI]}{leave}", **talk("2026-11-05")}, date.fromisoformat(today))
    day = overdue_one_on_one(project.people["li.wei"], project)
    assert (day and day.isoformat()) == late


@pytest.mark.parametrize(
    ("today", "found"),
    [
        pytest.param("2026-10-21", [("2026-08", "2026-09-10")], id="the appraisal is still in time"),
        pytest.param("2026-10-22", [("2026-08", "2026-09-10"), ("2026-09", "2026-10-10")], id="it is not"),
    ],
)
def test_the_check_of_a_quarter_s_last_month_waits_for_the_appraisal(
    make: Make, today: str, found: list[tuple[str, str]]
) -> None:
    assert due(make, ReviewKind.CHECK, {**TEAM, **OLD}, today) == found


def test_somebody_s_own_rhythm_goes_before_the_team_s(make: Make) -> None:
    own = {
        "people/li.wei.yaml": "lead: chen.jing\ncadence: {one_on_one: biweekly, check: none, review: monthly}\n"
    }
    project = make({**TEAM, **own})
    person = project.people["li.wei"]
    said = [every(kind, project, person) for kind in ReviewKind]
    team = [every(kind, project) for kind in ReviewKind]
    assert said == [Every.BIWEEKLY, Every.NEVER, Every.MONTHLY, Every.NEVER]
    assert team == [Every.WEEKLY, Every.MONTHLY, Every.QUARTERLY, Every.NEVER]
