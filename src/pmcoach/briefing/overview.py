"""A workspace on a page: its board, each goal with its course, what is due, a week's reports, what was tried and thanked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from pmcoach.assess.history.goalposts import Goalpost, goalposts
from pmcoach.assess.items.agenda import GOAL, ONE_ON_ONE, Item, agenda
from pmcoach.assess.items.agenda import REPORT as ITEM_REPORT
from pmcoach.assess.items.open_items import ItemKind
from pmcoach.assess.items.recognition import Recognition, recognitions
from pmcoach.assess.schedule.submission import State
from pmcoach.assess.status import explain
from pmcoach.assess.status.cascade import Cascade, cascade
from pmcoach.assess.status.curve import Curve, curve_of
from pmcoach.assess.status.health import Pace
from pmcoach.assess.status.rollup import added_up
from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.status import assessment_of
from pmcoach.briefing.board import Board, PersonRow
from pmcoach.briefing.since import Kind
from pmcoach.dates import period as periods
from pmcoach.dates.period import Grain, Period
from pmcoach.project import Project
from pmcoach.project.public_view import shared
from pmcoach.records.kinds.catalogue import REPORT
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.person import Person
from pmcoach.records.kinds.report import Report
from pmcoach.tuples import NamedTuple

# What others than the team are told of: its goals, and what is to be done for them.
NEWS = (Kind.HEALTH, Kind.NEW_GOAL, Kind.CLOSED, Kind.STEP)
SORTS = (GOAL, ItemKind.STEP.label, ItemKind.DEPENDENCY.label, ItemKind.EXPERIMENT.label)
CLAIM = "confidence"  # the reason that speaks of what an owner claims


class GoalSeen(NamedTuple):
    """A goal with where it stands, its course, what made it another one, and what the goals below it add up to."""

    standing: Standing
    curve: Curve | None
    moves: tuple[Goalpost, ...]
    below: Pace | None

    @property
    def goal(self) -> Goal:
        """The goal."""
        return self.standing.goal


class PersonSeen(NamedTuple):
    """Somebody who works here: their row on the board, where they have one, their goals, what is due, their report."""

    person: Person
    row: PersonRow | None
    standings: tuple[Standing, ...]
    due: tuple[Item, ...]
    report: Report | None


class Overview(NamedTuple):
    """What a page says of a workspace. `goals` are all of these days and ahead, by id; `week` is the one that was reported on last.

    `items` is what is due by the end of `period`, the quarter that goes on, and what is past its day.
    """

    board: Board
    period: Period
    goals: Mapping[str, GoalSeen]
    cascade: Cascade
    people: tuple[PersonSeen, ...]
    items: tuple[Item, ...]
    week: Period | None
    praise: tuple[Recognition, ...]
    public: bool = False

    @property
    def dated(self) -> tuple[Item, ...]:
        """What the team's calendar holds: what is due for its goals and what was agreed; not what comes again and again."""
        return tuple(item for item in self.items if item.sort not in (ITEM_REPORT, ONE_ON_ONE))

    def owes(self, each: PersonSeen) -> bool:
        """Whether somebody's report of the week is missing."""
        sent = None if each.row is None else each.row.submission
        return sent is not None and sent.period == self.week and sent.state is State.MISSING


def overview(board: Board, project: Project) -> Overview:
    """What a page says of a workspace, beside the board of whoever looks; no private word is in it."""
    told = shared(project)
    period = periods.around(project.today, Grain.QUARTER)
    found = cascade(project)
    shown = [*(branch.goal for tree in found.trees for branch in tree), *found.orphans, *found.lost]
    items = agenda(project, period.last)
    week = last_week(told)
    return Overview(
        board=board,
        period=period,
        goals=dict(seen(shown, project)),
        cascade=found,
        people=tuple(_people(board, told, project, items, week)),
        items=items,
        week=week,
        praise=thanks(told, period),
    )


def seen(goals: Iterable[Goal], project: Project) -> Iterator[tuple[str, GoalSeen]]:
    """Some goals by id, each with its course and its moves."""
    assessment = assessment_of(project)
    for goal in goals:
        standing = assessment.of(goal)
        below = added_up(assessment.below(goal))
        yield (
            goal.id,
            GoalSeen(standing, curve_of(standing, assessment), goalposts(goal, project), below),
        )


def thanks(told: Project, period: Period) -> tuple[Recognition, ...]:
    """The thanks of a period, the last ones first."""
    found = (each for each in recognitions(told) if period.holds(each.on) and not each.private)
    return tuple(found)[::-1]


def last_week(project: Project) -> Period | None:
    """The last period, begun by today, that somebody reported on."""
    periods_of = (file.identity["period"] for file in project.of_kind(REPORT))
    begun = [each for each in periods_of if each.first <= project.today]
    return max(begun, key=lambda each: (each.last, -each.span), default=None)


def _people(
    board: Board, told: Project, project: Project, items: Iterable[Item], week: Period | None
) -> Iterator[PersonSeen]:
    """Who works here: those who need somebody most first, then those who report to nobody."""
    rows = {row.person.id: row for row in board.rows}
    assessment = assessment_of(project)
    due: dict[str, list[Item]] = {}
    for item in items:
        due.setdefault(item.person, []).append(item)
    here = (each for each in project.people.values() if each.here(project.today))
    others = [each for each in here if each.id not in rows]
    for person in (*(row.person for row in board.rows), *others):
        standings = tuple(assessment.of(goal) for goal in project.current_goals(person.id))
        report = None if week is None else told.report(person.id, week)
        yield PersonSeen(person, rows.get(person.id), standings, tuple(due.get(person.id, ())), report)


def for_everyone(found: Overview) -> Overview:
    """What of a page others than the team may see: goals, what is due for them, what was done, learned and thanked for.

    What concerns the lead is left out: who owes what, reports that are late, asks, problems, what was left undone, how
    confident an owner is, meetings, training.
    """
    board = found.board
    rows = tuple(_row(row) for row in board.rows)
    kept = board._replace(
        rows=rows, standings=tuple(map(_standing, board.standings)), errors=(), others=(), owed=(), alarms=(), leads=(),
        changes=tuple(each for each in board.changes if each.kind in NEWS),
    )  # fmt: skip
    own = {row.person.id: row for row in rows}
    people = sorted(found.people, key=lambda each: each.person.id)
    return found._replace(
        board=kept,
        goals={name: without_claims(each) for name, each in found.goals.items()},
        people=tuple(
            each._replace(
                row=own.get(each.person.id),
                standings=tuple(map(_standing, each.standings)),
                due=_due(each.due),
                report=None if each.report is None else _report(each.report),
            )
            for each in people
        ),
        items=_due(found.items),
        public=True,
    )


def _due(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(item for item in items if item.sort in SORTS)


def _row(row: PersonRow) -> PersonRow:
    return row._replace(
        submission=None, owed=(), concerns=(), moved=(), asks_to_lead=0, open_problems=0, actions_overdue=0,
        last_review=None, next_review=None,
    )  # fmt: skip


def without_claims(found: GoalSeen) -> GoalSeen:
    """A goal by its numbers alone, whatever its owner claims."""
    return found._replace(standing=_standing(found.standing))


def _standing(standing: Standing) -> Standing:
    """Where a goal stands by its numbers alone."""
    why = tuple(reason for reason in standing.why if explain.code(reason) != CLAIM)
    return standing._replace(confidence=None, confidence_before=None, claimed=None, why=why)


def _report(report: Report) -> Report:
    """What was done, what comes next and what was learned."""
    return Report(
        report.path, report.person, report.period, done=report.done, next=report.next, learned=report.learned
    )


def next_day(items: Iterable[Item], today: date) -> tuple[int, Item | None]:
    """How many of some items in order are past their day, and the first that is still to come."""
    kept = tuple(items)
    late = sum(item.day < today for item in kept)
    return late, next((item for item in kept if item.day >= today), None)
