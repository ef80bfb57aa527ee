"""Which report is due, and whether it is there."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime

from pmcoach.assess.schedule.cadence import SPANS, counts
from pmcoach.dates import period as periods
from pmcoach.dates.period import Grain, Period, add_days
from pmcoach.project import Project
from pmcoach.records.fields.enums import Choice, Every
from pmcoach.records.fields.zone import zone_of
from pmcoach.records.kinds.catalogue import REPORT
from pmcoach.records.kinds.person import Person
from pmcoach.records.kinds.report import Report
from pmcoach.tuples import NamedTuple

SATURDAY = 5
YEAR = 366  # days


# Days from one report to the next: as long as the last value is the newest there can be.
DAYS = {Every.WEEKLY: 7, Every.BIWEEKLY: 14, Every.MONTHLY: 31}


class State(Choice):
    """Whether a report is there."""

    SUBMITTED = "submitted", "已提交"
    ON_TIME = "on_time", "按时", "on time"
    LATE = "late", "迟交"
    MISSING = "missing", "未提交"
    DUE = "due", "待提交", "due today"
    ON_LEAVE = "on_leave", "请假", "on leave"
    NOT_OWED = "not_owed", "不需要", "not owed"


class Submission(NamedTuple):
    """The report of a person and a period."""

    state: State
    period: Period


def interval(project: Project) -> int:
    """How many days lie between two reports; a week where the settings do not say."""
    return DAYS.get(project.settings.cadence.report, DAYS[Every.WEEKLY])


def latest_due(project: Project) -> Period | None:
    """The last period whose report is due today or was before; None where no reports are."""
    span = SPANS.get(project.settings.cadence.report)
    if span is None:
        return None
    period: Period | None = periods.around(project.today, span)
    while period is not None and (due_day(period, project) or date.max) > project.today:
        period = period.previous()
    return period


def due_day(period: Period, project: Project) -> date | None:
    """The day a period's report is due: the weekday of the settings in its last week, or the last working day before.

    None for a period without a working day, for every other week where reports are fortnightly, and where none are asked for.
    """
    cadence = project.settings.cadence
    if cadence.report not in SPANS or not _counts(period, project):
        return None
    wanted = period.last
    if period.span is Grain.WEEK:
        wanted = add_days(period.first, cadence.report_due.weekday)
    day = wanted
    while day >= period.first:
        if project.calendar.works(day):
            return day
        day = add_days(day, -1)
    later = wanted
    while later <= period.last:
        if project.calendar.works(later):
            return later
        later = add_days(later, 1)
    return None


def _counts(period: Period, project: Project) -> bool:
    """Whether a report of a period is asked for: every other week, those the team reports on; even ones before it has."""
    often = project.settings.cadence.report
    turn = project.once_for_all("fortnight", lambda: _turn(project)) if often is Every.BIWEEKLY else None
    return counts(period, often) if turn is None else _week(period) % 2 == turn


def _turn(project: Project) -> int | None:
    """Which of two weeks most reports are of; None without reports."""
    weeks = (file.identity["period"] for file in project.of_kind(REPORT))
    found = Counter(_week(period) % 2 for period in weeks if period.span is Grain.WEEK)
    return max(found, key=lambda each: (found[each], -each)) if found else None


def _week(period: Period) -> int:
    """A week's number, counted on through the turn of the year: some years have 53."""
    return (period.last.toordinal() - 1) // 7


def owes(person: Person, period: Period, project: Project) -> State | None:
    """Why a person owes no report of a period; None when it is owed."""
    if not person.lead or not person.here(period.last) or not person.here(period.first):
        return State.NOT_OWED
    due = due_day(period, project)
    if due is None or not _in_turn(person, period):
        return State.NOT_OWED
    days = [add_days(period.first, offset) for offset in range((period.last - period.first).days + 1)]
    worked = [day for day in days if project.calendar.works(day)]
    # A made-up weekend day (调休) does not make a week of leave a week of work.
    weekdays = [day for day in worked if day.weekday() < SATURDAY] or worked
    return State.ON_LEAVE if weekdays and all(person.away(day) for day in weekdays) else None


def _in_turn(person: Person, period: Period) -> bool:
    """Whether a week is one a person reports on: theirs may be fewer than the team's."""
    often = person.cadence.report
    if often is None or period.span is not Grain.WEEK:
        return often is not Every.NEVER
    span = SPANS.get(often)
    whole = None if span is None else periods.around(period.first, span)
    return whole is not None and counts(period, often) and whole.last <= period.last


def due_for(person: Person, period: Period, project: Project) -> date | None:
    """The day a person's report is due: `due_day`, or their first working day back where they are away on it.

    None where it never is or its turn is not theirs, and for somebody who does not come back within a year.
    """
    day = due_day(period, project)
    if not _in_turn(person, period):
        return None
    if day is None or not person.away(day):
        return day
    ahead = (add_days(day, days) for days in range(1, YEAR))
    return next((later for later in ahead if project.calendar.works(later) and not person.away(later)), None)


def submission(person: Person, period: Period, project: Project) -> Submission:
    """Whether a person's report of a period is there, and, where the history tells, whether it came in time."""
    report = project.report(person.id, period)
    if report is not None:
        return Submission(_arrived(report, person, project), period)
    excuse = owes(person, period, project)
    if excuse is not None:
        return Submission(excuse, period)
    due = due_for(person, period, project)
    if due is None or due > project.today:
        away = due is None or due != due_day(period, project)
        return Submission(State.ON_LEAVE if away else State.DUE, period)
    return Submission(State.DUE if due == project.today else State.MISSING, period)


def _arrived(report: Report, person: Person, project: Project) -> State:
    """Whether a report came in time. A history that begins after its due hour, or after today, does not tell."""
    due = due_moment(report.period, project, person)
    arrivals = project.arrivals
    if due is None or not arrivals or min(arrivals.values()) > due:
        return State.SUBMITTED
    came = arrivals.get(report.path)
    if came is None:  # not committed yet: it comes today
        return State.LATE if due.date() < project.today else State.ON_TIME
    if came.astimezone(due.tzinfo).date() > project.today:
        return State.SUBMITTED
    return State.ON_TIME if came <= due else State.LATE


def due_moment(period: Period, project: Project, person: Person | None = None) -> datetime | None:
    """The moment a period's report is due, or that of one person, in the workspace's time zone; UTC where it names none."""
    day = due_day(period, project) if person is None else due_for(person, period, project)
    if day is None:
        return None
    hour = project.settings.cadence.report_due
    zone = zone_of(project.settings.timezone) or UTC
    return datetime(day.year, day.month, day.day, hour.hour, hour.minute, tzinfo=zone)
