"""What a week was, for everybody: from a workspace that has nothing in it for few eyes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pmcoach.assess import agenda
from pmcoach.assess.health import NEED, Health
from pmcoach.assess.recognition import Recognition, recognitions
from pmcoach.assess.reminders import REVIEWS, WEEK, Wait, submissions, waits
from pmcoach.assess.standing import Assessment, Standing
from pmcoach.assess.submission import State, latest_due
from pmcoach.dates import period as periods
from pmcoach.dates.period import Period, Span, add_days
from pmcoach.project import Project
from pmcoach.project.shared import shared
from pmcoach.records.goal import Goal
from pmcoach.records.person import Person
from pmcoach.records.plan import Step

GOOD = (Health.DONE, Health.ON_TRACK)
# What of the agenda concerns more than one person, the most telling first.
AHEAD = (
    agenda.GOAL,
    *(kind.label for kind in REVIEWS),
    agenda.DEPENDENCY,
    agenda.EXPERIMENT,
    agenda.STEP,
)


class Turn(NamedTuple):
    """A goal that does better, or worse, than a week ago."""

    standing: Standing
    before: Health


class Digest(NamedTuple):
    """A week: the reports due, every goal's standing, what turned since, who waits, what is past its day or ahead, thanks."""

    today: date
    week: Period
    due: Period | None
    submissions: tuple[tuple[Person, State], ...]
    standings: tuple[Standing, ...]
    worse: tuple[Turn, ...]
    better: tuple[Turn, ...]
    steps: tuple[tuple[Goal, Step], ...]
    waits: tuple[Wait, ...]
    past: tuple[agenda.Item, ...]
    ahead: tuple[agenda.Item, ...]
    thanks: tuple[Recognition, ...]

    @property
    def trouble(self) -> tuple[Standing, ...]:
        """The goals that need a word, the worst first."""
        return tuple(standing for standing in self.standings if NEED.get(standing.health, 0) > 1)


def digest(whole: Project) -> Digest:
    """The week up to today."""
    project = shared(whole)
    today = project.today
    assessment = Assessment(project)
    earlier = Assessment(project.seen_on(add_days(today, -WEEK)))
    standings = [assessment.of(goal) for goal in project.current_goals()]
    due = latest_due(project)
    items = [item for item in agenda.agenda(project, add_days(today, WEEK)) if item.sort in AHEAD]
    return Digest(
        today,
        periods.around(today, Span.WEEK),
        due,
        tuple(submissions(project)),
        tuple(sorted(standings, key=lambda each: (-NEED.get(each.health, 0), each.goal.path))),
        tuple(_worse(project, assessment, earlier)),
        tuple(_better(project, assessment, earlier)),
        tuple(_steps(project)),
        tuple(waits(project)),
        tuple(item for item in items if item.day < today),
        tuple(item for item in items if item.day >= today),
        thanks(whole),
    )


def thanks(whole: Project) -> tuple[Recognition, ...]:
    """Who was thanked in the reports that are due, and in those since; without a cadence, in the last seven days."""
    project = shared(whole)
    due = latest_due(project)
    since = add_days(project.today, 1 - WEEK) if due is None else due.first
    return tuple(
        each for each in recognitions(project) if project.files[each.path].identity["period"].last >= since
    )


def _worse(project: Project, assessment: Assessment, earlier: Assessment) -> Iterator[Turn]:
    """The goals that need a word now and needed less of one a week ago."""
    for goal in project.current_goals():
        standing = assessment.of(goal)
        need = NEED.get(standing.health, 0)
        if need > 1 and goal.first_day <= earlier.project.today:
            before = earlier.of(goal).health
            if NEED.get(before, 0) < need:
                yield Turn(standing, before)


def _better(project: Project, assessment: Assessment, earlier: Assessment) -> Iterator[Turn]:
    """The goals in order now that were not a week ago, and those reached and closed since."""
    since = earlier.project.today
    for goal in project.current_goals():
        standing = assessment.of(goal)
        if goal.first_day <= since and standing.health in GOOD:
            before = earlier.of(goal).health
            closed = goal.closed is not None and goal.closed.on is not None and goal.closed.on > since
            if closed or before not in GOOD:
                yield Turn(standing, before)


def _steps(project: Project) -> Iterator[tuple[Goal, Step]]:
    """The plan steps done in the last seven days."""
    since = add_days(project.today, -WEEK)
    for goal in project.current_goals():
        for step in goal.plan:
            if step.done is not None and since < step.done <= project.today:
                yield goal, step
