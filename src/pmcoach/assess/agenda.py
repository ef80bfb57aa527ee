"""What is due, for everyone: goals, steps, asks, training, measures, reports, 1:1s, checks, appraisals."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pmcoach.assess import threads
from pmcoach.assess.acts import acts
from pmcoach.assess.cadence import SPANS, coming, missing, one_on_ones
from pmcoach.assess.growth_notice import reached
from pmcoach.assess.submission import due_for, owes
from pmcoach.assess.waits import answered
from pmcoach.dates import period as periods
from pmcoach.document.place import Path
from pmcoach.project import Project
from pmcoach.records.choice import Dependence, ReviewKind
from pmcoach.records.goal import Goal
from pmcoach.records.person import Person
from pmcoach.text import Text

GOAL = Text(en="goal", zh="目标截止")
STEP = Text(en="plan step", zh="计划步骤")
RESOURCE = Text(en="resource", zh="资源")
DEPENDENCY = Text(en="other team", zh="其他团队")
EXPERIMENT = Text(en="experiment ends", zh="实验结束")
TRAINING = Text(en="training", zh="培训")
SKILL = Text(en="skill", zh="能力")
PRACTICE = Text(en="leadership", zh="领导力")
ACTION = Text(en="measure", zh="改进措施")
TRY = Text(en="try", zh="复盘尝试")
ASK = Text(en="ask", zh="请求")
PROBLEM = Text(en="problem", zh="问题")
REPORT = Text(en="report", zh="周报")
ONE_ON_ONE = Text(en="1:1", zh="一对一")


class Item(NamedTuple):
    """Something due on a day: what sort, for whom, and the place that says so."""

    day: date
    sort: Text
    what: str
    person: str
    path: str
    at: Path = ()


def agenda(project: Project, until: date) -> tuple[Item, ...]:
    """What is open and due by a day, what is past its day first; ordered by day, then person."""
    found = [item for item in _all(project, until) if item.day <= until]
    return tuple(sorted(found, key=lambda item: (item.day, item.person, item.sort.en, item.what, item.path)))


def _all(project: Project, until: date) -> Iterator[Item]:
    for goal in project.current_goals():
        if goal.open:
            yield from _goal(goal)
    for person in project.people.values():
        if person.here(project.today):
            yield from _person(person)
            yield from _threads(person, project)
            yield from _meetings(person, project, until)
    yield from _acts(project)


def _goal(goal: Goal) -> Iterator[Item]:
    yield Item(goal.last_day, GOAL, goal.id, goal.owner, goal.path, ("due",))
    for index, step in enumerate(goal.plan):
        if step.due is not None and step.done is None:
            yield Item(step.due, STEP, step.do, step.owner or goal.owner, goal.path, ("plan", index))
    for index, resource in enumerate(goal.resources):
        if resource.by is not None and not answered(resource):
            yield Item(resource.by, RESOURCE, resource.what, resource.source, goal.path, ("resources", index))
    for index, owed in enumerate(goal.depends):
        if owed.by is not None and owed.state not in (Dependence.DELIVERED, Dependence.REFUSED):
            what = f"{owed.team} · {owed.what}" if owed.what else owed.team
            yield Item(owed.by, DEPENDENCY, what, goal.owner, goal.path, ("depends", index))
    for index, experiment in enumerate(goal.experiments):
        if experiment.until is not None and experiment.result is None:
            at: Path = ("experiments", index)
            yield Item(experiment.until, EXPERIMENT, experiment.hypothesis, goal.owner, goal.path, at)


def _person(person: Person) -> Iterator[Item]:
    for index, training in enumerate(person.training):
        if training.due is not None and training.done is None:
            yield Item(training.due, TRAINING, training.topic, person.id, person.path, ("training", index))
    for index, skill in enumerate(person.development.skills if person.development is not None else ()):
        if skill.by is not None and not reached(skill):
            yield Item(skill.by, SKILL, skill.name, person.id, person.path, ("development", "skills", index))
    for index, practice in enumerate(person.leadership):
        if practice.by is not None and not practice.result:
            yield Item(
                practice.by, PRACTICE, practice.practice, person.id, person.path, ("leadership", index)
            )


def _threads(person: Person, project: Project) -> Iterator[Item]:
    for sort, found in ((ASK, threads.asks(person, project)), (PROBLEM, threads.problems(person, project))):
        for thread in found:
            if thread.open and thread.by is not None and not thread.hidden:
                yield Item(thread.by, sort, thread.what, thread.to, thread.path, thread.at)


def _acts(project: Project) -> Iterator[Item]:
    """What was agreed in reviews of those who are here."""
    here = {person.id for person in project.people.values() if person.here(project.today)}
    for act in acts(project):
        if act.due is not None and act.done is None and not act.hidden and act.of in here:
            yield Item(act.due, TRY if act.trial else ACTION, act.do, act.owner, act.path, act.at)


def _meetings(person: Person, project: Project, until: date) -> Iterator[Item]:
    """Reports, 1:1s, checks and appraisals by their cadence."""
    if not person.lead:
        return
    for day in one_on_ones(person, project, until):
        lead = project.people.get(person.lead)
        yield Item(day, ONE_ON_ONE, lead.name if lead is not None else "", person.id, person.path)
    for kind in (ReviewKind.CHECK, ReviewKind.APPRAISAL):
        going = coming(person, kind, project)
        for due in (*missing(person, kind, project), *([going] if going is not None else [])):
            yield Item(due.day, kind.label, due.period.name, person.id, person.path)
    span = SPANS.get(project.settings.cadence.report)
    period = None if span is None else periods.around(project.today, span)
    while period is not None and period.first <= until:
        report_day = due_for(person, period, project)
        wanted = owes(person, period, project) is None and not project.report(person.id, period)
        if report_day is not None and wanted:
            yield Item(report_day, REPORT, period.name, person.id, person.path)
        period = period.next()
