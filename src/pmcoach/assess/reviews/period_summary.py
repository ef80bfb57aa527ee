"""What one person's record holds for a period: results, reports, problems, measures, thanks, lessons, training.

Each line names the place it rests on; nothing is a judgement yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pmcoach.assess.history.recent_moves import Moved, moved
from pmcoach.assess.items import threads
from pmcoach.assess.items.open_items import ItemKind, OpenItem, measures_of
from pmcoach.assess.items.recognition import Recognition, recognitions
from pmcoach.assess.reports.weeks import first_owed
from pmcoach.assess.schedule.cadence import SPANS
from pmcoach.assess.schedule.submission import State, due_day, owes, submission
from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.status import assessment_of
from pmcoach.dates import period as periods
from pmcoach.dates.period import Grain, Period, add_days
from pmcoach.project import Project
from pmcoach.records.fields.enums import Outcome, ReviewKind
from pmcoach.records.kinds.goal import Evidence, Goal
from pmcoach.records.kinds.person import Person, Practice, Skill, Training
from pmcoach.records.kinds.plan import Experiment
from pmcoach.records.kinds.review import Feedback, GoalResult, Point
from pmcoach.tuples import NamedTuple

CAME = (State.SUBMITTED, State.ON_TIME, State.LATE)


class Weeks(NamedTuple):
    """How many reports were owed, how many came, how many of them in time. `known` is whether git says when they came."""

    owed: int
    came: int
    in_time: int
    known: bool


class Work(NamedTuple):
    """How many things reports say are done, and how many of them were not planned."""

    done: int
    unplanned: int


class Noted(NamedTuple):
    """Something a review of the period says: feedback, a strength, what to improve, a retrospective's line, a comment."""

    record: Feedback | Point | GoalResult | str
    list: str
    path: str


class Trial(NamedTuple):
    """An experiment that ended in the period."""

    experiment: Experiment
    goal: str


class Shown(NamedTuple):
    """Data behind a goal that was seen in the period."""

    evidence: Evidence
    goal: str


class Term(NamedTuple):
    """A person's record of a period, as it stood on its last day or today."""

    person: Person
    period: Period
    day: date
    goals: tuple[Standing, ...]
    moved: tuple[Moved, ...]
    weeks: Weeks
    work: Work
    problems: tuple[threads.Thread, ...]
    measures: tuple[OpenItem, ...]
    thanks: tuple[Recognition, ...]
    trials: tuple[Trial, ...]
    training: tuple[Training, ...]
    noted: tuple[Noted, ...]
    helped: tuple[Goal, ...] = ()
    evidence: tuple[Shown, ...] = ()
    skills: tuple[Skill, ...] = ()
    practice: tuple[Practice, ...] = ()


def term(person: Person, period: Period, project: Project) -> Term:
    """Return a person's record of a period."""
    day = min(period.last, project.today)
    then = project.seen_on(day)
    assessment = assessment_of(then)
    goals = [
        goal for goal in then.goals_of(person.id) if goal.first_day <= day and goal.last_day >= period.first
    ]
    skills = person.development.skills if person.development is not None else ()
    return Term(
        person=person,
        period=period,
        day=day,
        goals=tuple(assessment.of(goal) for goal in goals),
        moved=moved(goals, then, add_days(period.first, -1)),
        weeks=_weeks(person, period, then),
        work=_work(person, period, then),
        problems=tuple(
            thread
            for thread in threads.problems(person, then)
            if not thread.hidden and not thread.faded
            if thread.ended is None or thread.ended >= period.first
        ),
        measures=tuple(
            item
            for item in measures_of(person.id, then)
            if item.kind is ItemKind.MEASURE
            and not item.private
            and (item.done is None or item.done >= period.first)
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
            if _taught(experiment) and period.first <= min(experiment.until or goal.last_day, day) <= day
        ),
        training=tuple(
            training
            for training in person.training
            if (training.done is not None and period.first <= training.done <= day)
            or (training.done is None and training.due is not None and training.due < day)
        ),
        noted=tuple(_noted(person, period, then)),
        helped=tuple(
            goal
            for goal in then.goals
            if person.id in goal.helpers and goal.first_day <= day and goal.last_day >= period.first
        ),
        evidence=tuple(
            Shown(each, goal.id)
            for goal in goals
            for each in goal.evidence
            if each.note and period.first <= (each.on or day) <= day
        ),
        skills=tuple(each for each in skills if each.by is None or each.by >= period.first),
        practice=tuple(
            each for each in person.leadership if each.result or (each.by or period.first) >= period.first
        ),
    )


def _noted(person: Person, period: Period, project: Project) -> Iterator[Noted]:
    """What the reviews of a period say that others may see: an appraisal of it is still to be written.

    A check belongs to the month it is about, a 1:1 to its day. Feedback counts without a meeting.
    """
    for review in project.reviews(person.id):
        short = review.period.span <= Grain.WEEK or review.period == period
        day = review.day if short else review.period.last
        own = review.period == period and review.kind is not ReviewKind.RETRO
        if own or not period.holds(day) or day > project.today:
            continue
        yield from (Noted(each, "feedback", review.path) for each in review.feedback)
        if review.held is None:
            continue
        for name in ("strengths", "improve"):
            yield from (Noted(each, name, review.path) for each in getattr(review, name))
        yield from (Noted(each, "goals", review.path) for each in review.goals if each.comment)
        if review.retro is not None:
            yield from (Noted(each, "keep", review.path) for each in review.retro.keep)
            yield from (Noted(each, "stop", review.path) for each in review.retro.stop)


def _work(person: Person, period: Period, project: Project) -> Work:
    """Count what the reports of a period say is done."""
    reports = (report for report in project.reports(person.id) if period.holds(report.period.last))
    done = [item for report in reports for item in report.done if item.what]
    return Work(len(done), sum(item.unplanned for item in done))


def _taught(experiment: Experiment) -> bool:
    """Whether an experiment showed something or taught something."""
    return experiment.result in (Outcome.CONFIRMED, Outcome.REFUTED) or bool(experiment.learned)


def _weeks(person: Person, period: Period, project: Project) -> Weeks:
    """Count the reports that were owed, of those whose day lies in the period and has come."""
    owed = came = in_time = 0
    known = True
    span = SPANS.get(project.settings.cadence.report)
    if span is None:
        return Weeks(owed, came, in_time, known)
    each: Period | None = periods.around(max(period.first, first_owed(span, project)), span)
    while each is not None and each.first <= min(period.last, project.today):
        due, state = due_day(each, project), submission(person, each, project).state
        counts = due is not None and period.holds(due) and owes(person, each, project) is None
        if counts and state in (*CAME, State.MISSING):
            owed += 1
            came += state in CAME
            in_time += state in (State.SUBMITTED, State.ON_TIME)
            known = known and state is not State.SUBMITTED
        each = each.next()
    return Weeks(owed, came, in_time, known)
