"""Which report is due when, for whom, and whether it came in time."""

from __future__ import annotations

from datetime import date

import pytest
from tests.assess.conftest import TEAM, Committed, Make

from pmcoach.assess.schedule.submission import (
    State,
    due_day,
    due_for,
    due_moment,
    latest_due,
    owes,
    submission,
)
from pmcoach.dates.period import Period, parse
from pmcoach.project import Project

CHINA = {**TEAM, "pmcoach.yaml": "lead: chen.jing\ncalendar: CN\ntimezone: Asia/Shanghai\n"}
LI = "people/li.wei.yaml"
W47 = "reports/2026-W47/li.wei.yaml"


def period(name: str) -> Period:
    found = parse(name)
    assert found is not None
    return found


def settings(cadence: str) -> dict[str, str]:
    return {**TEAM, "pmcoach.yaml": f"lead: chen.jing\ncadence: {{{cadence}}}\n"}


@pytest.mark.parametrize(
    ("files", "name", "due"),
    [
        pytest.param(TEAM, "2026-W47", "2026-11-20", id="a friday"),
        pytest.param(settings("report_due: monday 10:00"), "2026-W47", "2026-11-16", id="a monday"),
        pytest.param(settings("report_due: sunday 20:00"), "2026-W47", "2026-11-20", id="a sunday nobody works"),
        pytest.param(CHINA, "2026-W40", "2026-09-30", id="the last working day before the national day"),
        pytest.param(CHINA, "2026-W41", "2026-10-09", id="the week after it"),
        pytest.param(CHINA, "2026-W08", None, id="a week of holidays"),
        pytest.param(
            {**CHINA, "pmcoach.yaml": "calendar: CN\ncadence: {report_due: saturday 12:00}\n"},
            "2026-W41", "2026-10-10", id="a made-up saturday",
        ),
        pytest.param(
            {**TEAM, "pmcoach.yaml": "holidays: {off: [2026-11-16, 2026-11-17, 2026-11-18, 2026-11-19, 2026-11-20], work: [2026-11-22]}\n"},
            "2026-W47", "2026-11-22", id="only a made-up sunday",
        ),
        pytest.param(settings("report: biweekly"), "2026-W46", "2026-11-13", id="fortnightly, an even week"),
        pytest.param(settings("report: biweekly"), "2026-W47", None, id="fortnightly, an odd week"),
        pytest.param(settings("report: monthly"), "2026-10", "2026-10-30", id="the last working day of a month"),
        pytest.param(settings("report: none"), "2026-W47", None, id="no reports asked for"),
        pytest.param(
            {**TEAM, "pmcoach.yaml": "calendar: US\nholidays: {off: [2026-11-27]}\n"},
            "2026-W48", "2026-11-25", id="thanksgiving, and a day off of our own",
        ),
        pytest.param(TEAM, "2026-W53", "2027-01-01", id="the week over new year is a week of its own"),
        pytest.param({**TEAM, "pmcoach.yaml": "calendar: US\n"}, "2026-W53", "2026-12-31", id="before new year's day"),
        pytest.param(TEAM, "9999-W52", "9999-12-31", id="the last week there is"),
        pytest.param(TEAM, "0001-W01", "0001-01-05", id="the first week there is"),
    ],
)  # fmt: skip
def test_the_day_a_report_is_due(make: Make, files: dict[str, str], name: str, due: str | None) -> None:
    found = due_day(period(name), make(files))
    assert (None if found is None else found.isoformat()) == due


@pytest.mark.parametrize(
    ("files", "today", "name"),
    [
        pytest.param(TEAM, "2026-11-19", "2026-W46", id="thursday: last week's"),
        pytest.param(TEAM, "2026-11-20", "2026-W47", id="friday: this week's"),
        pytest.param(TEAM, "2026-11-22", "2026-W47", id="sunday: still this week's"),
        pytest.param(CHINA, "2026-02-24", "2026-W07", id="after a week of holidays: the one before"),
        pytest.param(settings("report: biweekly"), "2026-11-20", "2026-W46", id="fortnightly"),
        pytest.param(settings("report: monthly"), "2026-11-20", "2026-10", id="monthly"),
        pytest.param(settings("report: none"), "2026-11-20", None, id="never"),
        pytest.param(TEAM, "0001-01-04", None, id="before there was any"),
    ],
)
def test_the_last_report_that_is_due(make: Make, files: dict[str, str], today: str, name: str | None) -> None:
    found = latest_due(make(files, date.fromisoformat(today)))
    assert (None if found is None else found.name) == name


LEAVE = "name: 李伟\nlead: chen.jing\nleave: [{{from: {0}, to: {1}}}]\n"


@pytest.mark.parametrize(
    ("person", "state", "zh"),
    [
        pytest.param("name: 李伟\nlead: chen.jing\n", State.DUE, "待提交", id="today is the day"),
        pytest.param("name: 李伟\n", State.NOT_OWED, "不需要", id="nobody to report to"),
        pytest.param("name: 李伟\nlead: chen.jing\njoined: 2026-11-17\n", State.NOT_OWED, "不需要", id="joined on a tuesday"),
        pytest.param("name: 李伟\nlead: chen.jing\njoined: 2026-11-16\n", State.DUE, "待提交", id="joined on the monday"),
        pytest.param("name: 李伟\nlead: chen.jing\nleft: 2026-11-20\n", State.NOT_OWED, "不需要", id="leaves on the friday"),
        pytest.param(LEAVE.format("2026-11-16", "2026-11-20"), State.ON_LEAVE, "请假", id="away all week"),
        pytest.param(LEAVE.format("2026-11-19", "2026-11-24"), State.ON_LEAVE, "请假", id="away on its day"),
        pytest.param(LEAVE.format("2026-11-16", "2026-11-19"), State.DUE, "待提交", id="back on its day"),
        pytest.param(LEAVE.format("2026-11-20", ""), State.ON_LEAVE, "请假", id="away with no end"),
    ],
)  # fmt: skip
def test_who_owes_this_weeks_report(make: Make, person: str, state: State, zh: str) -> None:
    project = make({**TEAM, LI: person})
    found = submission(project.people["li.wei"], period("2026-W47"), project)
    assert found.state is state
    assert found.state.label.zh == zh


@pytest.mark.parametrize(
    ("today", "state"),
    [
        pytest.param("2026-11-13", State.DUE, id="its day"),
        pytest.param("2026-11-14", State.MISSING, id="the day after"),
        pytest.param("2026-11-12", State.DUE, id="before its day"),
    ],
)
def test_a_report_is_missing_from_the_day_after(make: Make, today: str, state: State) -> None:
    project = make(TEAM, date.fromisoformat(today))
    assert submission(project.people["li.wei"], period("2026-W46"), project).state is state


@pytest.mark.parametrize(
    ("today", "state"),
    [
        pytest.param("2026-11-14", State.ON_LEAVE, id="still away"),
        pytest.param("2026-11-17", State.ON_LEAVE, id="the last day away"),
        pytest.param("2026-11-18", State.DUE, id="the first day back"),
        pytest.param("2026-11-19", State.MISSING, id="the day after"),
    ],
)
def test_who_is_away_on_its_day_reports_on_the_first_day_back(make: Make, today: str, state: State) -> None:
    project = make({**TEAM, LI: LEAVE.format("2026-11-12", "2026-11-17")}, date.fromisoformat(today))
    person = project.people["li.wei"]
    assert due_for(person, period("2026-W46"), project) == date(2026, 11, 18)
    assert submission(person, period("2026-W46"), project).state is state


def test_who_does_not_come_back_within_a_year_is_on_leave(make: Make) -> None:
    project = make({**TEAM, LI: LEAVE.format("2026-11-12", "")}, date(2029, 1, 1))
    person = project.people["li.wei"]
    assert due_for(person, period("2026-W46"), project) is None
    assert submission(person, period("2026-W46"), project).state is State.ON_LEAVE


@pytest.mark.parametrize(
    ("first", "last", "state"),
    [
        pytest.param("2026-10-08", "2026-10-09", State.ON_LEAVE, id="all weekdays that were worked"),
        pytest.param("2026-10-10", "2026-10-10", None, id="only the made-up saturday"),
        pytest.param("2026-10-08", "2026-10-08", None, id="one of them"),
    ],
)
def test_a_made_up_saturday_is_no_week_of_work(
    make: Make, first: str, last: str, state: State | None
) -> None:
    project = make({**CHINA, LI: LEAVE.format(first, last)})
    assert owes(project.people["li.wei"], period("2026-W41"), project) is state


def test_a_week_of_holidays_owes_nothing(make: Make) -> None:
    project = make(CHINA)
    assert owes(project.people["li.wei"], period("2026-W08"), project) is State.NOT_OWED


def test_a_week_with_nothing_but_a_made_up_sunday_is_a_week_of_work(make: Make) -> None:
    off = ", ".join(f"2026-11-{day}" for day in range(16, 21))
    files = {**TEAM, "pmcoach.yaml": f"holidays: {{off: [{off}], work: [2026-11-22]}}\n"}
    project = make({**files, LI: LEAVE.format("2026-11-22", "2026-11-22")})
    assert owes(project.people["li.wei"], period("2026-W47"), project) is State.ON_LEAVE
    assert owes(make(files).people["li.wei"], period("2026-W47"), project) is None


def arrived(
    moment: str | None, *, zone: str = "Asia/Shanghai", today: str = "2026-11-23", person: str = TEAM[LI]
) -> State:
    """The state of a report of W47, in a history that began in W45."""
    files = {
        **TEAM,
        LI: person,
        "pmcoach.yaml": f"lead: chen.jing\ntimezone: {zone}\n" if zone else TEAM["pmcoach.yaml"],
        "reports/2026-W45/li.wei.yaml": "done: [a]\n",
        W47: "done: [b]\n",
    }
    moments = {"reports/2026-W45/li.wei.yaml": "2026-11-06T12:00:00+08:00"}
    if moment is not None:
        moments[W47] = moment
    project = Project(files, date.fromisoformat(today), Committed(moments))
    return submission(project.people["li.wei"], period("2026-W47"), project).state


@pytest.mark.parametrize(
    ("moment", "zone", "state"),
    [
        pytest.param("2026-11-20T18:00:00+08:00", "Asia/Shanghai", State.ON_TIME, id="at its hour"),
        pytest.param("2026-11-20T18:00:01+08:00", "Asia/Shanghai", State.LATE, id="a second later"),
        pytest.param("2026-11-20T10:00:00+00:00", "Asia/Shanghai", State.ON_TIME, id="at its hour, written in London"),
        pytest.param("2026-11-20T18:00:00+00:00", "Asia/Shanghai", State.LATE, id="at that hour in London"),
        pytest.param("2026-11-20T18:00:00+00:00", "", State.ON_TIME, id="no zone is named: London's hour"),
        pytest.param("2026-11-20T18:00:00-05:00", "America/New_York", State.ON_TIME, id="New York's hour"),
        pytest.param("2026-11-16T09:00:00+08:00", "Asia/Shanghai", State.ON_TIME, id="on the monday"),
    ],
)  # fmt: skip
def test_a_report_is_late_after_its_hour_where_the_workspace_is(moment: str, zone: str, state: State) -> None:
    assert arrived(moment, zone=zone) is state


@pytest.mark.parametrize(
    ("today", "state"),
    [
        pytest.param("2026-11-20", State.ON_TIME, id="on its day"),
        pytest.param("2026-11-21", State.LATE, id="the day after"),
    ],
)
def test_a_report_not_committed_yet_comes_today(today: str, state: State) -> None:
    assert arrived(None, today=today) is state


def test_a_report_that_came_after_the_day_it_is_seen_on_is_only_there() -> None:
    assert arrived("2026-11-25T09:00:00+08:00", today="2026-11-20") is State.SUBMITTED


@pytest.mark.parametrize(
    ("moment", "state"),
    [
        pytest.param("2026-11-25T18:00:00+08:00", State.ON_TIME, id="on the first day back"),
        pytest.param("2026-11-26T09:00:00+08:00", State.LATE, id="later"),
    ],
)
def test_who_was_away_on_its_day_is_in_time_on_the_first_day_back(moment: str, state: State) -> None:
    person = LEAVE.format("2026-11-20", "2026-11-24")
    assert arrived(moment, today="2026-11-27", person=person) is state


@pytest.mark.parametrize(
    "moments",
    [
        pytest.param({}, id="no history"),
        pytest.param({W47: "2026-11-21T09:00:00+08:00"}, id="one that begins after its hour"),
    ],
)
def test_without_a_history_nobody_knows_when_it_came(moments: dict[str, str]) -> None:
    project = Project({**CHINA, W47: "done: [b]\n"}, date(2026, 11, 23), Committed(moments))
    found = submission(project.people["li.wei"], period("2026-W47"), project)
    assert (found.state, found.state.label.zh) == (State.SUBMITTED, "已提交")


def test_a_report_nobody_owed_is_there_all_the_same(make: Make) -> None:
    project = make({**CHINA, "reports/2026-W08/li.wei.yaml": "done: [a]\n"})
    assert submission(project.people["li.wei"], period("2026-W08"), project).state is State.SUBMITTED
    assert due_moment(period("2026-W08"), project) is None


def test_the_moment_is_said_with_its_zone(make: Make) -> None:
    due = due_moment(period("2026-W47"), make(CHINA))
    assert due is not None
    assert due.isoformat() == "2026-11-20T18:00:00+08:00"


def test_states_are_called_as_leads_call_them() -> None:
    assert [state.label.zh for state in (State.ON_TIME, State.LATE, State.MISSING, State.ON_LEAVE)] == [
        "按时",
        "迟交",
        "未提交",
        "请假",
    ]


@pytest.mark.parametrize(
    ("weeks", "due"),
    [
        pytest.param((), ["2026-W46", "2026-W48"], id="even weeks before there are reports"),
        pytest.param((43, 45), ["2026-W45", "2026-W47"], id="the weeks the team reports on"),
        pytest.param((43, 45, 46), ["2026-W45", "2026-W47"], id="most of them"),
    ],
)
def test_fortnightly_reports_are_due_in_the_weeks_the_team_reports_on(
    make: Make, weeks: tuple[int, ...], due: list[str]
) -> None:
    files = {f"reports/2026-W{week}/li.wei.yaml": "done: [a]\n" for week in weeks}
    project = make(
        {**TEAM, "pmcoach.yaml": "cadence: {report: biweekly}\n", **files, "reports/2026-10/li.wei.yaml": ""}
    )
    found = [parse(f"2026-W{week}") for week in (45, 46, 47, 48)]
    assert [each.name for each in found if each is not None and due_day(each, project) is not None] == due


def test_a_year_of_53_weeks_does_not_turn_the_fortnights_round(make: Make) -> None:
    files = {"pmcoach.yaml": "cadence: {report: biweekly}\n", "reports/2026-W51/li.wei.yaml": "done: [a]\n"}
    project = make({**TEAM, **files})
    weeks = [parse(name) for name in ("2026-W52", "2026-W53", "2027-W01", "2027-W02")]
    assert [each.name for each in weeks if each is not None and due_day(each, project)] == [
        "2026-W53",
        "2027-W02",
    ]


@pytest.mark.parametrize(
    ("own", "owed"),
    [
        pytest.param("weekly", ["2026-W44", "2026-W45", "2026-W46", "2026-W47", "2026-W48", "2026-W49"], id="weekly"),
        pytest.param("biweekly", ["2026-W44", "2026-W46", "2026-W48"], id="even weeks"),
        pytest.param("monthly", ["2026-W44", "2026-W49"], id="the week a month ends in"),
        pytest.param("none", [], id="none"),
    ],
)  # fmt: skip
def test_somebody_s_own_rhythm(make: Make, own: str, owed: list[str]) -> None:
    project = make({**TEAM, "people/li.wei.yaml": f"lead: chen.jing\ncadence: {{report: {own}}}\n"})
    weeks = [parse(f"2026-W{week}") for week in range(44, 50)]
    person = project.people["li.wei"]
    assert [each.name for each in weeks if each and owes(person, each, project) is None] == owed
    assert [each.name for each in weeks if each and due_for(person, each, project) is not None] == owed


def test_in_months_one_s_own_rhythm_only_says_whether_there_are_reports(make: Make) -> None:
    files = settings("report: monthly")
    for own, said in (("biweekly", None), ("none", State.NOT_OWED)):
        person = f"lead: chen.jing\ncadence: {{report: {own}}}\n"
        project = make({**files, "people/li.wei.yaml": person})
        assert owes(project.people["li.wei"], period("2026-10"), project) is said
