"""What a new report starts from: the plan before, open problems, unanswered asks, and where each goal stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pmcoach.assess.items import threads
from pmcoach.assess.items.open_items import ItemKind, of_goal
from pmcoach.assess.items.threads import Thread
from pmcoach.assess.reports.weeks import times_carried
from pmcoach.assess.similarity import Lines
from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.status import assessment_of
from pmcoach.dates.period import Period
from pmcoach.project import Project
from pmcoach.records.fields.enums import GoalKind
from pmcoach.records.kinds.person import Person
from pmcoach.records.kinds.report import Report
from pmcoach.tuples import NamedTuple


class Carried(NamedTuple):
    """Something planned or left undone, how often it has been carried over once it is carried again, and its new day.

    A step of a goal's plan has the id that `done` calls it, and the day it is due.
    """

    what: str
    goal: str
    times: int
    by: date | None = None
    step: str = ""
    due: date | None = None


class Start(NamedTuple):
    """What is there when a report begins. `since` is the period whose plan it goes on with.

    `steps` are those of the goals' plans that are due in the period and of which nothing carried over speaks.
    """

    since: str
    planned: tuple[Carried, ...]
    left: tuple[Carried, ...]
    problems: tuple[Thread, ...]
    waiting: tuple[Thread, ...]
    standings: tuple[Standing, ...]
    steps: tuple[Carried, ...] = ()
    period: str = ""

    @property
    def carried(self) -> tuple[Carried, ...]:
        """What was planned, what was left undone, and the steps that are due."""
        return (*self.planned, *self.left, *self.steps)

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
    said = Lines((*(item.what for item in before.next), *(item.what for item in before.undone)))
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
        period=period.name,
        steps=tuple(each for each in _steps(person, period, project) if each.what not in said),
    )


def _steps(person: Person, period: Period, project: Project) -> Iterator[Carried]:
    """The steps a person is to do in a period, of whosever open goal, by their day."""
    found = (
        step
        for goal in project.goals_naming(person.id, "owners", "plan")
        if goal.open
        for step in of_goal(goal)
    )
    mine = (
        (step.by, step)
        for step in found
        if step.kind is ItemKind.STEP and step.owner == person.id and step.what and not step.over
    )
    for day, step in sorted(((day, step) for day, step in mine if day is not None), key=lambda each: each[0]):
        if period.holds(day):
            yield Carried(step.what, step.id.rpartition(":")[0], 0, step=step.id, due=day)
