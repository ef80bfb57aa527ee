"""What a new report starts from: the plan before, open problems, unanswered asks, and where each goal stands."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from pmcoach.assess.items import threads
from pmcoach.assess.items.threads import Thread
from pmcoach.assess.reports.weeks import times_carried
from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.status import assessment_of
from pmcoach.dates.period import Period
from pmcoach.project import Project
from pmcoach.records.fields.enums import GoalKind
from pmcoach.records.kinds.person import Person
from pmcoach.records.kinds.report import Report


class Carried(NamedTuple):
    """Something planned or left undone, how often it has been carried over once it is carried again, and its new day."""

    what: str
    goal: str
    times: int
    by: date | None = None


class Start(NamedTuple):
    """What is there when a report begins. `since` is the period whose plan it goes on with."""

    since: str
    planned: tuple[Carried, ...]
    left: tuple[Carried, ...]
    problems: tuple[Thread, ...]
    waiting: tuple[Thread, ...]
    standings: tuple[Standing, ...]

    @property
    def counted(self) -> tuple[tuple[Standing, float], ...]:
        """Where the goals stand that have a number to reach, and the number."""
        return tuple(
            (each, each.aim.level)
            for each in self.standings
            if each.aim.level is not None and each.goal.kind is not GoalKind.OBJECTIVE
        )


def start(person: Person, period: Period, project: Project) -> Start:
    """Return what a person's report of a period starts from, as the project stands on its day."""
    earlier = [report for report in project.reports(person.id) if report.period.last < period.first]
    before = earlier[-1] if earlier else Report("", person.id, period)
    assessment = assessment_of(project)
    return Start(
        since=before.period.name,
        planned=tuple(Carried(item.what, item.goal, 0) for item in before.next if item.what),
        left=tuple(
            Carried(item.what, item.goal, times_carried(item.what, before, person, project) + 1, item.new_due)
            for item in before.undone
            if item.what
        ),
        problems=tuple(
            each._replace(what=each.latest) for each in threads.problems(person, project) if each.open
        ),
        waiting=tuple(each for each in threads.asks(person, project) if each.open and not each.hidden),
        standings=tuple(assessment.of(goal) for goal in project.current_goals(person.id) if goal.open),
    )
