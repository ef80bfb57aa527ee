"""The whole team on a day: a row a person, ranked by who needs it most, and every goal's standing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from pmcoach.assess import threads
from pmcoach.assess.acts import acts_of
from pmcoach.assess.cadence import held, next_one_on_one
from pmcoach.assess.concerns import concerns
from pmcoach.assess.debts import debts
from pmcoach.assess.health import NEED, Health
from pmcoach.assess.hidden import is_hidden
from pmcoach.assess.moved import Moved, last_one_on_one, moved
from pmcoach.assess.notice import Notice
from pmcoach.assess.standing import Assessment, Standing
from pmcoach.assess.submission import State, Submission, latest_due, submission
from pmcoach.dates.period import add_days
from pmcoach.project import Project
from pmcoach.records.person import Person
from pmcoach.records.report import Report

WORRY = {State.MISSING: 2.0, State.LATE: 1.0}


class Row(NamedTuple):
    """A person on the board."""

    person: Person
    submission: Submission | None
    standings: tuple[Standing, ...]
    debts: tuple[Notice, ...]
    concerns: tuple[Notice, ...]
    moved: tuple[Moved, ...]
    asks_to_lead: int
    open_problems: int
    actions_overdue: int
    last_review: date | None
    next_review: date | None
    trend: tuple[float | None, ...]

    @property
    def open_debts(self) -> tuple[Notice, ...]:
        """What the lead owes that others may see."""
        return tuple(notice for notice in self.debts if not notice.private)

    @property
    def open_concerns(self) -> tuple[Notice, ...]:
        """What to talk about that others may see."""
        return tuple(notice for notice in self.concerns if not notice.private)

    @property
    def health(self) -> Mapping[Health, int]:
        """How many goals are in each state."""
        return Counter(standing.health for standing in self.standings)

    @property
    def need(self) -> float:
        """How much a person needs the lead: goals in trouble first, then what is owed either way."""
        goals = sum(NEED.get(standing.health, 0) for standing in self.standings)
        reports = WORRY.get(self.submission.state, 0.0) if self.submission is not None else 0.0
        return (
            goals * 2 + reports * 2 + len(self.open_debts) + self.actions_overdue + self.open_problems * 0.5
        )


class Board(NamedTuple):
    """A team's state on a day."""

    today: date
    rows: tuple[Row, ...]
    standings: tuple[Standing, ...]


def board(project: Project, assessment: Assessment) -> Board:
    """Everybody who reports to somebody and is here, and all goals of the periods that hold today."""
    people = [person for person in project.people.values() if person.lead and person.here(project.today)]
    rows = sorted(
        (_row(person, project, assessment) for person in people), key=lambda row: (-row.need, row.person.id)
    )
    goals = [assessment.of(goal) for goal in project.current_goals()]
    return Board(project.today, tuple(rows), tuple(sorted(goals, key=_worst_first)))


def _worst_first(standing: Standing) -> tuple[float, str]:
    return (-NEED.get(standing.health, 0), standing.goal.path)


def _row(person: Person, project: Project, assessment: Assessment) -> Row:
    due = latest_due(project)
    reports = project.reports(person.id)
    reviews = held(person.id, None, project)
    return Row(
        person=person,
        submission=None if due is None else submission(person, due, project),
        standings=tuple(assessment.of(goal) for goal in project.current_goals(person.id)),
        debts=debts(person, project),
        concerns=concerns(person, project, assessment),
        moved=moved(project.current_goals(person.id), project, last_one_on_one(person.id, project)),
        asks_to_lead=sum(
            not ask.hidden for ask in threads.waiting(threads.asks(person, project), person.lead)
        ),
        open_problems=_open_problems(reports[-1]) if reports else 0,
        actions_overdue=actions_overdue(person, project),
        last_review=reviews[-1].day if reviews else None,
        next_review=next_one_on_one(person, project),
        trend=tuple(
            _mean_ratio(person, add_days(project.today, -7 * back), project, assessment)
            for back in (3, 2, 1, 0)
        ),
    )


def _mean_ratio(person: Person, day: date, project: Project, assessment: Assessment) -> float | None:
    """The mean, over a person's goals, of the way gone against the way expected on a day."""
    found = [assessment.ratio_on(goal, day) for goal in project.current_goals(person.id) if goal.open]
    known = [min(max(ratio, 0.0), 1.25) for ratio in found if ratio is not None]
    return sum(known) / len(known) if known else None


def actions_overdue(person: Person, project: Project) -> int:
    """How many measures of improvement plans a person should have done by now; those that others may see."""
    return sum(
        act.late(project.today) and not act.trial and not act.hidden for act in acts_of(person.id, project)
    )


def _open_problems(report: Report) -> int:
    """How many problems a report leaves unsolved; those that others may see."""
    return sum(
        problem.solved is None and not is_hidden(report, ("problems", index))
        for index, problem in enumerate(report.problems)
    )
