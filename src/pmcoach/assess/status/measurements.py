"""The values seen of a goal's metric: from its metrics file and from reports, by day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from pmcoach.dates.period import Period
from pmcoach.project import Project
from pmcoach.records.fields.amount import Amount, in_unit
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.metric import Guardrail


class Value(NamedTuple):
    """A value, its day, and the file and line that say it; line 0 where only the file is known."""

    day: date
    value: float
    path: str
    line: int = 0


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
        return reported(goal, goal.id, "", project)
    unit = goal.metric.said_unit
    from_file = recorded(goal.metric.source, unit, project)
    weeks = {week_of(value.day) for value in from_file}
    said = [value for value in reported(goal, goal.id, unit, project) if week_of(value.day) not in weeks]
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


def recorded(source: str, unit: str, project: Project) -> tuple[Value, ...]:
    """The values of a metrics file up to today, in a unit; those in another unit are left out."""
    series = project.series(source)
    if series is None:
        return ()
    found = (
        (sample, in_unit(sample.value, unit)) for sample in series.samples if sample.day <= project.today
    )
    return tuple(
        Value(sample.day, value, series.path, sample.line) for sample, value in found if value is not None
    )


def reported(goal: Goal, name: str, unit: str, project: Project) -> tuple[Value, ...]:
    """The values under a name in the reports of a goal's owner and helpers, each at its period's end or today."""
    found: dict[date, Value] = {}
    for person in (*goal.helpers, *goal.owners):
        for report in project.reports(person):
            amount: Amount | None = report.metrics.get(name)
            value = None if amount is None else in_unit(amount, unit)
            if value is not None:
                day = seen_on(report.period, project.today)
                found[day] = Value(day, value, report.path)
    return tuple(found[day] for day in sorted(found))


def seen_on(period: Period, today: date) -> date:
    """The day a report speaks of: its period's last, or today while the period goes on."""
    return min(period.last, today)


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
    other = _measuring(project).get(rail.name)
    return () if other is None else values_of(other, project)


def _measuring(project: Project) -> Mapping[str, Goal]:
    """The first current goal that measures something, by the name of what it measures."""
    goals = reversed(project.current_goals())
    found: Mapping[str, Goal] = project.once(
        "measuring", lambda: {goal.metric.name: goal for goal in goals if goal.metric is not None}
    )
    return found
