"""The whole team on a day: a row a person, ranked by who needs it most, and every goal's standing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from pmcoach.assess.history.recent_moves import last_one_on_one
from pmcoach.assess.items import threads
from pmcoach.assess.items.open_items import ItemKind, measures_of
from pmcoach.assess.privacy import is_hidden
from pmcoach.assess.schedule.cadence import held, next_one_on_one
from pmcoach.assess.schedule.submission import State, Submission, latest_due, submission
from pmcoach.assess.status.health import NEED, Health
from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.status import Assessment, assessment_of
from pmcoach.briefing.talking_point import TalkingPoint, talking_points
from pmcoach.dates.period import add_days
from pmcoach.project import Project
from pmcoach.records.fields.enums import Severity
from pmcoach.records.kinds.person import Person
from pmcoach.records.kinds.report import Report
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.rule import Heading

WORRY = {State.MISSING: 2.0, State.LATE: 1.0}


class Row(NamedTuple):
    """A person on the board: what the lead owes them, what to talk about, how their goals moved since the last 1:1."""

    person: Person
    submission: Submission | None
    standings: tuple[Standing, ...]
    owed: tuple[TalkingPoint, ...]
    concerns: tuple[TalkingPoint, ...]
    moved: tuple[TalkingPoint, ...]
    asks_to_lead: int
    open_problems: int
    actions_overdue: int
    last_review: date | None
    next_review: date | None
    trend: tuple[float | None, ...]

    @property
    def health(self) -> Mapping[Health, int]:
        """How many goals are in each state."""
        return Counter(standing.health for standing in self.standings)

    @property
    def need(self) -> float:
        """How much a person needs the lead: goals in trouble first, then what is owed either way."""
        goals = sum(NEED.get(standing.health, 0) for standing in self.standings)
        reports = WORRY.get(self.submission.state, 0.0) if self.submission is not None else 0.0
        return goals * 2 + reports * 2 + len(self.owed) + self.actions_overdue + self.open_problems * 0.5


class Board(NamedTuple):
    """A team's state on a day; `errors` and `others` are what is to be mended in files, the latter in nobody's brief."""

    today: date
    rows: tuple[Row, ...]
    standings: tuple[Standing, ...]
    errors: tuple[Finding, ...] = ()
    others: tuple[Finding, ...] = ()


def board(project: Project, findings: Iterable[Finding]) -> Board:
    """Everybody who reports to somebody and is here, and all goals of the periods that hold today.

    Nothing private is on it.
    """
    assessment = assessment_of(project)
    people = [person for person in project.people.values() if person.lead and person.here(project.today)]
    found = [each for each in findings if not each.private]
    by_person: dict[str, list[Finding]] = {}
    for each in found:
        for reader in dict.fromkeys(each.briefs) if in_work(each, project) else ():
            by_person.setdefault(reader, []).append(each)
    rows = [_row(person, project, assessment, by_person.get(person.id, ())) for person in people]
    goals = [assessment.of(goal) for goal in project.current_goals()]
    briefed = {person.id for person in people}
    files = [each for each in found if each.rule.in_files]
    return Board(
        project.today,
        tuple(sorted(rows, key=lambda row: (-row.need, row.person.id))),
        tuple(sorted(goals, key=_worst_first)),
        tuple(
            sorted(
                (each for each in files if each.severity is Severity.ERROR),
                key=lambda each: each.person in briefed,
            )
        ),
        tuple(
            each
            for each in files
            if each.severity is Severity.WARNING and briefed.isdisjoint((each.person, *each.briefs))
        ),
    )


def in_work(finding: Finding, project: Project) -> bool:
    """Whether a finding is about the work that goes on: of goals, about those of these days."""
    goal = project.goal(finding.goal) if finding.goal else None
    return finding.rule.in_work and (goal is None or project.is_current(goal))


def owes(finding: Finding, person: Person) -> bool:
    """Whether a finding is what the lead owes a person."""
    return finding.ask is not None and bool(person.lead) and finding.owed == person.lead


def _worst_first(standing: Standing) -> tuple[float, str]:
    return (-NEED.get(standing.health, 0), standing.goal.path)


def _row(person: Person, project: Project, assessment: Assessment, found: Sequence[Finding]) -> Row:
    due = latest_due(project)
    reports = project.reports(person.id)
    reviews = held(person.id, None, project)
    last = last_one_on_one(person.id, project)
    talk = [each for each in found if each.ask is not None and not owes(each, person)]
    moves = [
        each
        for each in found
        if each.rule.heading is Heading.MOVES and each.on is not None and each.on > last
    ]
    return Row(
        person=person,
        submission=None if due is None else submission(person, due, project),
        standings=tuple(assessment.of(goal) for goal in project.current_goals(person.id)),
        owed=talking_points((each for each in found if owes(each, person)), person.id),
        concerns=talking_points(talk, person.id),
        moved=tuple(sorted(talking_points(moves, person.id), key=lambda each: each.finding.on or last)),
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
        item.kind is ItemKind.MEASURE and item.late(project.today) and not item.private
        for item in measures_of(person.id, project)
    )


def _open_problems(report: Report) -> int:
    """How many problems a report leaves unsolved; those that others may see."""
    return sum(
        problem.solved is None and not is_hidden(report, ("problems", index))
        for index, problem in enumerate(report.problems)
    )
