"""A period that is over, for those above the lead: results against targets, what moved, what was learned, who helped whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pmcoach.assess.items.recognition import Recognition
from pmcoach.assess.reviews.results import Result, results
from pmcoach.briefing.overview import GoalSeen, seen, thanks, without_claims
from pmcoach.dates.period import Period
from pmcoach.project import Project
from pmcoach.project.public_view import shared
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.report import Learned
from pmcoach.tuples import NamedTuple


class Lesson(NamedTuple):
    """Something a report of the period passed on, and who wrote it."""

    person: str
    said: Learned


class PeriodEnd(NamedTuple):
    """A period as it ended, or stands while it goes on: its goals by id and how each ended, lessons, thanks."""

    period: Period
    over: bool
    goals: Mapping[str, GoalSeen]
    results: tuple[Result, ...]
    lessons: tuple[Lesson, ...]
    praise: tuple[Recognition, ...]


def period_end(period: Period, project: Project) -> PeriodEnd:
    """What is to be said of a period, without what concerns the lead alone. Goals of a part of the period count too."""
    told = shared(project)
    own = sorted({goal.period for goal in project.goals if _within(goal, period)})
    ended = tuple(result for each in own for result in results(project, each))
    goals = dict(seen((result.standing.goal for result in ended), project))
    return PeriodEnd(
        period=period,
        over=period.last < project.today,
        goals={name: without_claims(each) for name, each in goals.items()},
        results=tuple(
            result._replace(standing=without_claims(goals[result.standing.goal.id]).standing)
            for result in ended
        ),
        lessons=tuple(_lessons(period, told)),
        praise=thanks(told, period),
    )


def _within(goal: Goal, period: Period) -> bool:
    return period.first <= goal.period.first and goal.period.last <= period.last


def _lessons(period: Period, told: Project) -> Iterator[Lesson]:
    """What reports of a period pass on, person by person, a week belonging to the period that holds its last day."""
    for person in told.people:
        for report in told.reports(person):
            if period.holds(report.period.last):
                yield from (Lesson(person, each) for each in report.learned if each.what)
