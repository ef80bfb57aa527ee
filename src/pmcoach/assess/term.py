"""What one person's record holds for a period: results, reports, problems, measures, thanks, lessons, training.

Each line names the place it rests on; nothing is a judgement yet.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from pmcoach.assess import threads
from pmcoach.assess.acts import Act, acts_of
from pmcoach.assess.recognition import Recognition, recognitions
from pmcoach.assess.standing import Assessment, Standing
from pmcoach.assess.submission import State, due_day, owes, submission
from pmcoach.dates import period as periods
from pmcoach.dates.period import Period, Span
from pmcoach.project import Project
from pmcoach.records.choice import Outcome
from pmcoach.records.person import Person, Training
from pmcoach.records.plan import Experiment


class Weeks(NamedTuple):
    """How many reports were owed, how many came, how many of them in time. `known` is whether git says when they came."""

    owed: int
    came: int
    in_time: int
    known: bool


class Trial(NamedTuple):
    """An experiment that ended in the period."""

    experiment: Experiment
    goal: str


class Term(NamedTuple):
    """A person's record of a period, as it stood on its last day or today."""

    person: Person
    period: Period
    day: date
    goals: tuple[Standing, ...]
    weeks: Weeks
    problems: tuple[threads.Thread, ...]
    measures: tuple[Act, ...]
    thanks: tuple[Recognition, ...]
    trials: tuple[Trial, ...]
    training: tuple[Training, ...]


def term(person: Person, period: Period, project: Project) -> Term:
    """Return a person's record of a period."""
    day = min(period.last, project.today)
    then = project.seen_on(day)
    assessment = Assessment(then)
    return Term(
        person=person,
        period=period,
        day=day,
        goals=tuple(
            assessment.of(goal)
            for goal in then.goals_of(person.id)
            if goal.first_day <= day and goal.last_day >= period.first
        ),
        weeks=_weeks(person, period, then),
        problems=tuple(
            thread
            for thread in threads.problems(person, then)
            if not thread.hidden and (thread.ended is None or thread.ended >= period.first)
        ),
        measures=tuple(
            act
            for act in acts_of(person.id, then)
            if not act.hidden and not act.trial and (act.done is None or act.done >= period.first)
        ),
        thanks=tuple(
            each
            for each in recognitions(then, person.id)
            if not each.private and period.first <= each.on <= day
        ),
        trials=tuple(
            Trial(experiment, goal.id)
            for goal in then.goals_of(person.id)
            for experiment in goal.experiments
            if (experiment.result is not None and experiment.result is not Outcome.UNCLEAR)
            or experiment.learned
            if experiment.until is None or period.first <= experiment.until <= day
        ),
        training=tuple(
            training
            for training in person.training
            if (training.done is not None and period.first <= training.done <= day)
            or (training.done is None and training.due is not None and training.due <= day)
        ),
    )


def _weeks(person: Person, period: Period, project: Project) -> Weeks:
    """Count the reports of the weeks whose due day lies in the period."""
    owed = came = in_time = 0
    known = True
    week: Period | None = periods.around(period.first, Span.WEEK)
    while week is not None and week.first <= min(period.last, project.today):
        due = due_day(week, project)
        if due is not None and period.holds(due) and due <= project.today:
            state = submission(person, week, project).state
            if owes(person, week, project) is None:
                owed += 1
                came += state in (State.SUBMITTED, State.ON_TIME, State.LATE)
                in_time += state in (State.SUBMITTED, State.ON_TIME)
                known = known and state is not State.SUBMITTED
        week = week.next()
    return Weeks(owed, came, in_time, known)
