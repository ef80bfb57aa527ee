"""A person's own week: what is late and due, their goals with the next number, what was promised to them and by them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from pmcoach.assess.items.agenda import Item, agenda
from pmcoach.assess.items.open_items import ItemKind, OpenItem, open_items
from pmcoach.assess.schedule.cadence import SPANS
from pmcoach.assess.schedule.submission import due_for
from pmcoach.assess.status.progress import rounded
from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.status import Assessment, assessment_of
from pmcoach.briefing.board import in_work
from pmcoach.briefing.debts import Told, debts
from pmcoach.dates import period as periods
from pmcoach.dates.period import add_days
from pmcoach.project import Project
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.person import Person
from pmcoach.rules.engine.finding import Finding
from pmcoach.tuples import NamedTuple

WEEK = 7  # days
OTHERS = ItemKind.DEPENDENCY.label  # due from another team


class Next(NamedTuple):
    """A goal, and the number it should show by the day of the next report; None where it has none."""

    standing: Standing
    day: date
    value: float | None


class OwnWeek(NamedTuple):
    """What a person has to do and what others owe them; nothing of anybody else.

    `late` is what they owe by now, `due` what comes within a week, `goals` those still open, `waiting` what others have to
    do for them and `promised` what they have to do after this week.
    """

    today: date
    person: Person
    late: tuple[Told, ...]
    due: tuple[Item, ...]
    goals: tuple[Next, ...]
    waiting: tuple[OpenItem, ...]
    promised: tuple[OpenItem, ...]

    @property
    def calm(self) -> bool:
        """Whether nothing is late, due or promised either way."""
        return not (self.late or self.due or self.waiting or self.promised)


def own_week(person: Person, project: Project, findings: Iterable[Finding]) -> OwnWeek:
    """The week of a person, from everything the rules found."""
    today, own = project.today, person.id
    until = add_days(today, WEEK)
    late = [
        each
        for each in findings
        if each.owed == own and each.rule.debt is not None and not each.private and in_work(each, project)
    ]
    due = [item for item in agenda(project, until) if item.person == own and item.day >= today]
    day = _next_report(person, project)
    assessment = assessment_of(project)
    goals = (goal for goal in project.current_goals(own) if goal.open)
    mine = [item for item in open_items(project) if not item.over and not item.private]
    return OwnWeek(
        today,
        person,
        debts(late, own, project),
        tuple(item for item in due if item.sort is not OTHERS),
        tuple(_next(assessment, goal, day) for goal in goals),
        _by_day(item for item in mine if item.asked == own and item.owner not in (own, "")),
        _by_day(item for item in mine if item.owner == own and _later(item, until)),
    )


def _later(item: OpenItem, until: date) -> bool:
    """Whether it is to be done after a day, or without one; a problem of one's own is nothing promised."""
    own_problem = item.kind is ItemKind.PROBLEM and item.asked == item.owner
    return not own_problem and (item.by is None or item.by > until)


def _by_day(items: Iterable[OpenItem]) -> tuple[OpenItem, ...]:
    """Items by their days, those without one last."""
    return tuple(sorted(items, key=lambda item: (item.by or date.max, item.path, tuple(map(str, item.at)))))


def _next_report(person: Person, project: Project) -> date:
    """The day of the next report to be written; a week from today where none is asked for."""
    days = (day for day in _report_days(person, project) if day >= project.today)
    return next(days, add_days(project.today, WEEK))


def _report_days(person: Person, project: Project) -> Iterator[date]:
    """The days the reports of this period and the next ones are due, those already written left out."""
    span = SPANS.get(project.settings.cadence.report)
    period = None if span is None else periods.around(project.today, span)
    for _ in range(3):
        if period is None:
            return
        day = due_for(person, period, project)
        if day is not None and project.report(person.id, period) is None:
            yield day
        period = period.next()


def _next(assessment: Assessment, goal: Goal, day: date) -> Next:
    """A goal with the number that is to be expected by a day on its way."""
    standing = assessment.of(goal)
    way, expected = standing.way, assessment.expected(goal, day)
    if way is None or expected is None or day > standing.due:
        return Next(standing, min(day, standing.due), standing.aim.level)
    return Next(standing, day, rounded(expected, way.start, way.level))
