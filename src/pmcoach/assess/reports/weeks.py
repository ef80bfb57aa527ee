"""A person's reports week by week: which were owed, which are there, and what became of each promise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from pmcoach.assess.items.reported import keys, reworded
from pmcoach.assess.schedule.submission import due_day, due_for, latest_due, owes
from pmcoach.assess.similarity import Lines, names, plain, same
from pmcoach.assess.status.measurements import values_of
from pmcoach.dates import period as periods
from pmcoach.dates.period import Grain, Period
from pmcoach.project import Project
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.person import Person
from pmcoach.records.kinds.report import Report
from pmcoach.tuples import NamedTuple

WINDOW = 8  # how many periods back a missing report is still worth a word


class Promise(NamedTuple):
    """Something a report planned for the next period, by its place in `next`."""

    what: str
    item: int


def written_or_owed(person: Person, project: Project) -> Iterator[tuple[Period, Report | None]]:
    """The periods a person reported on, each with the report, and those of the last few that are missing, in order."""
    reports = {report.period: report for report in project.reports(person.id)}
    for period in sorted({*reports, *owed(person, project)}):
        yield period, reports.get(period)


def owed(person: Person, project: Project, window: int = WINDOW) -> Iterator[Period]:
    """The periods of the last few whose report a person owed and whose day has come, the newest first.

    Nobody owes a report from before the workspace had any, nor one whose day they are still away on.
    """
    period = latest_due(project)
    if period is None:
        return
    begun = first_owed(period.span, project)
    for _ in range(window):
        if period is None or period.last < begun:
            return
        due = due_for(person, period, project)
        if due is not None and due <= project.today and owes(person, period, project) is None:
            yield period
        period = period.previous()


def first_owed(span: Grain, project: Project) -> date:
    """The day from which reports are owed: the first of the first report; of the period that goes on where there is none."""
    first = project.first_report or periods.around(project.today, span)
    return first.first


def is_due(period: Period, project: Project) -> bool:
    """Whether a report of a period should be finished: its day has come. A draft of the week that goes on is none yet."""
    due = due_day(period, project)
    return due is not None and due <= project.today


def report_before(report: Report, person: Person, project: Project) -> Report | None:
    """The report of the period before, leaving out periods in which none was owed; None when that one is missing."""
    period = report.period.previous()
    for _ in range(WINDOW):
        if period is None:
            return None
        found = project.report(person.id, period)
        if found is not None or owes(person, period, project) is None:
            return found
        period = period.previous()
    return None


def vanished(before: Report, now: Report, project: Project) -> Iterator[Promise]:
    """What a report planned for the next and neither that one nor a later one says a word of.

    What was due later, served a goal that is over, or stands done in a goal's plan, has not vanished.
    """
    since = [report for report in project.reports(now.person) if report.period.last >= now.period.last]
    said = Lines(line for report in since for line in lines_of(report))
    for goal in project.goals_of(now.person):
        for step in goal.plan:
            if step.done is not None and step.done >= before.period.first:
                said.add(step.do)
    for index, item in enumerate(before.next):
        serves = project.goal(item.goal)
        later = item.due is not None and item.due > now.period.last
        over = serves is not None and not serves.open
        if item.what and not later and not over and not said.cover(item.what):
            yield Promise(item.what, index)


def lines_of(report: Report) -> tuple[str, ...]:
    """What a report says, line by line: done, undone, planned, in the way, asked for."""
    said = (
        *(item.what for item in report.done),
        *(item.what for item in report.undone),
        *(item.what for item in report.next),
        *(item.what for item in report.problems),
        *(item.what for item in report.asks),
    )
    return tuple(what for what in said if what)


def times_carried(what: str, report: Report, person: Person, project: Project) -> int:
    """In how many reports in a row, up to this one, something stands as undone; counted on from what one of them says."""
    count = most = 0
    current: Report | None = report
    while current is not None:
        undone = _undone(current, project)
        here = [undone[each] for each in keys(what) if each in undone] or [
            each.carried for each in current.undone if reworded(each.what, what)
        ]
        if not here:
            break
        most = max(most, count + max(*here, 1))
        count += 1
        current = report_before(current, person, project)
    return most


def _undone(report: Report, project: Project) -> Mapping[object, int]:
    """What a report leaves undone, by its words, with how often it says it was carried."""

    def counted() -> Mapping[object, int]:
        found: dict[object, int] = {}
        for each in report.undone:
            for said in keys(each.what):
                found[said] = max(each.carried, found.get(said, 0))
        return found

    said: Mapping[object, int] = project.once(f"undone {report.path}", counted)
    return said


def carried(report: Report, person: Person, project: Project) -> Iterator[tuple[int, str, int]]:
    """What a report leaves undone as often as the settings allow or more: its place, what it is, how often."""
    limit = project.settings.limits.carried
    for index, item in enumerate(report.undone if limit else ()):
        times = times_carried(item.what, report, person, project)
        if item.what and times >= limit:
            yield index, item.what, times


def copied(before: Report, now: Report) -> bool:
    """Whether a report is the last one again: four fifths of what is done word for word.

    One thing done alone may go on for weeks; it is a copy where the plan is the same too.
    """
    done = [item.what for item in now.done if item.what]
    earlier = {item.what for item in before.done}
    again = sum(what in earlier for what in done)
    if len(done) == 1:
        planned = [item.what for item in now.next if item.what]
        return again == 1 and bool(planned) and planned == [item.what for item in before.next if item.what]
    return len(done) >= 2 and again >= 0.8 * len(done)


def empty(report: Report) -> bool:
    """Whether a report names nothing done and no reason."""
    said = (
        *(item.what for item in report.done),
        *(item.why for item in report.undone),
        *(item.what for item in report.problems),
    )
    return not any(said)


def silent(goal: Goal, project: Project) -> bool:
    """Whether nobody has said a word on a goal for weeks: no report, no value, no step done.

    It takes as many reports of its owner as the settings say, all from within the goal's own days.
    """
    weeks = project.settings.limits.silent_weeks
    first = max(goal.first_day, goal.created or goal.first_day)
    own = project.reports_from(goal.owner, first)
    if not weeks or len(own) < weeks:
        return False
    since = own[-weeks].period.first
    others = [report for helper in goal.helpers for report in project.reports_from(helper, since)]
    days = [value.day for value in values_of(goal, project)]
    days.extend(step.done for step in goal.plan if step.done is not None)
    days.extend(change.on for change in goal.changes if change.on is not None)
    fresh = any(since <= day <= project.today for day in days)
    return not fresh and not any(mentions(report, goal) for report in (*own[-weeks:], *others))


def mentions(report: Report, goal: Goal) -> bool:
    """Whether a report says anything of a goal: by its id, by the metric's name, or in the words of its title."""
    named = {
        *(item.goal for item in report.done),
        *(item.goal for item in report.undone),
        *(item.goal for item in report.next),
    }
    if goal.id in report.metrics or goal.id in report.confidence or goal.id in named:
        return True
    metric = plain(goal.metric.name) if goal.metric is not None else ""
    lines = (*lines_of(report), *(each.what for each in report.learned))
    return any(
        names(goal.id, line)
        or (len(metric) > 1 and metric in plain(line))
        or (bool(goal.title) and same(line, goal.title))
        for line in lines
    )
