"""The values seen of a goal's metric: from its metrics file and from reports, by day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from pmcoach.dates.period import Period, add_days
from pmcoach.project import Project
from pmcoach.records.fields.amount import Amount, in_unit
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.metric import Guardrail
from pmcoach.records.kinds.report import Report
from pmcoach.tuples import NamedTuple

WEEK = 7  # days
DENSE = 3  # days apart or less: values are daily
FEW = 3  # values of a week whose mean says something


class Value(NamedTuple):
    """A value, its day, and the file and line that say it; line 0 where only the file is known.

    `ahead` is the day a report of a period that goes on speaks for; a `noted` one has a note beside it: somebody looked.
    """

    day: date
    value: float
    path: str
    line: int = 0
    ahead: date | None = None
    noted: bool = False

    @property
    def counts_on(self) -> date:
        """The day it is judged by: it does not move while a period goes on."""
        return self.ahead or self.day


def values_of(goal: Goal, project: Project) -> tuple[Value, ...]:
    """The values of a goal's metric up to today, oldest first.

    In a week the metrics file stands above reports; what the metric cannot be is left out.
    """
    known: dict[str, tuple[Goal, tuple[Value, ...]]] = project.once("values", dict)
    asked, found = known.get(goal.path, (None, ()))
    if asked is not goal:
        found = tuple(_values_of(goal, project))
        known[goal.path] = (goal, found)
    return found


def _values_of(goal: Goal, project: Project) -> Sequence[Value]:
    if goal.metric is None:
        return reported(goal, goal.id, "", project, anybody=True)
    unit = goal.metric.said_unit
    from_file = recorded(goal.metric.source, unit, project)
    weeks = {week_of(value.day) for value in from_file}
    from_reports = reported(goal, goal.id, unit, project, anybody=True)
    said = [value for value in from_reports if week_of(value.day) not in weeks]
    bounds = goal.metric.range
    found = (
        each for each in (*from_file, *said) if bounds is None or bounds.low <= each.value <= bounds.high
    )
    return sorted(found, key=lambda value: value.day)


def week_of(day: date) -> tuple[int, int]:
    """The ISO year and week of a day."""
    return day.isocalendar()[:2]


def by_week(values: Sequence[Value]) -> tuple[Value, ...]:
    """The last value of each week, oldest first: daily and weekly figures then weigh alike."""
    return tuple({week_of(value.day): value for value in values}.values())


def week_ends(values: Sequence[Value], *, up: bool) -> Sequence[Value]:
    """Daily values as one a week, counted back from the last: the mean of seven days, of a running total its last.

    Others as they are.
    """
    if len(values) <= WEEK or (values[-1].day - values[0].day).days / (len(values) - 1) > DENSE:
        return values
    total = all((later.value - earlier.value) * (1 if up else -1) >= 0 for earlier, later in pairwise(values))
    weeks: dict[int, list[Value]] = {}
    for value in values:
        weeks.setdefault((values[-1].day - value.day).days // WEEK, []).append(value)
    return [
        Value(
            add_days(values[-1].day, -WEEK * back),
            week[-1].value if total else sum(value.value for value in week) / len(week),
            week[-1].path,
        )
        for back, week in sorted(weeks.items(), reverse=True)
        if len(week) >= FEW or back == 0
    ]


def recorded(source: str, unit: str, project: Project) -> tuple[Value, ...]:
    """The values of a metrics file up to today, in a unit; those in another unit are left out."""
    found: tuple[Value, ...] = project.once(
        f"recorded {source} {unit}", lambda: tuple(_recorded(source, unit, project))
    )
    return found


def _recorded(source: str, unit: str, project: Project) -> Iterator[Value]:
    series = project.series(source)
    if series is None:
        return
    found = (
        (sample, in_unit(sample.value, unit)) for sample in series.samples if sample.day <= project.today
    )
    for sample, value in found:
        if value is not None:
            yield Value(sample.day, value, series.path, sample.line, noted=bool(sample.note))


def reported(
    goal: Goal, name: str, unit: str, project: Project, *, anybody: bool = False
) -> tuple[Value, ...]:
    """The values under a name in the reports of a goal's owner and helpers, each at its period's last working day.

    `anybody` asks for those of everybody else too while the goal goes on: who owned it then, or measures it.
    """
    found: dict[date, Value] = {}
    for report, value in said_of(goal, name, unit, project, anybody=anybody):
        last = last_worked(report.period, project)
        day = min(last, project.today)
        found[last] = Value(day, value, report.path, ahead=last if last > day else None)
    return tuple(found[day] for day in sorted(found))


def said_of(
    goal: Goal, name: str, unit: str, project: Project, *, anybody: bool
) -> Iterator[tuple[Report, float]]:
    """The reports that give a value under a name, in a unit; those of the goal's owner last, for theirs count."""
    own = dict.fromkeys((*goal.helpers, *goal.owners))
    reports = [report for person in own for report in project.reports_giving(name, person)]
    if anybody:
        given = project.all_giving(name, goal.first_day)
        reports = [*(report for report in given if report.person not in own), *reports]
    for report in reports:
        amount: Amount | None = report.metrics.get(name)
        value = None if amount is None else in_unit(amount, unit)
        if value is not None:
            yield report, value


def last_worked(period: Period, project: Project) -> date:
    """The last working day of a period, its last day where none is: the day its report speaks for."""
    return max(project.calendar.last_working(period.last), period.first)


def rail_values(goal: Goal, rail: Guardrail, project: Project) -> tuple[Value, ...]:
    """The values of a guardrail up to today, oldest first.

    They come from its own source; else from the metrics file of its name, from reports under its name, or from another
    goal that measures the same.
    """
    bound = rail.max or rail.min
    unit = bound.unit if bound else ""
    for source in (rail.source, f"metrics/{rail.name}.csv"):
        if found := recorded(source, unit, project):
            return found
    if found := reported(goal, rail.name, unit, project):
        return found
    same = (goal for goal in project.goals_measuring(rail.name) if project.is_current(goal))
    other = next(same, None)
    return () if other is None else values_of(other, project)
