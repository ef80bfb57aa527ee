"""Lists of what people report, ask, learn and are thanked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pmcoach.assess import threads
from pmcoach.assess.acts import acts
from pmcoach.assess.recognition import recognitions
from pmcoach.assess.rows import STATE, Row, Value, state_of
from pmcoach.assess.submission import submission
from pmcoach.assess.weeks import owed
from pmcoach.project import Project
from pmcoach.records.entries import entries


def reports(project: Project) -> Iterator[Row]:
    """Every report, and those missing of the last weeks."""
    for name, person in project.people.items():
        reports = {report.period: report for report in project.reports(name)}
        missed = [period for period in owed(person, project) if period not in reports]
        for period in sorted({*reports, *missed}):
            state = submission(person, period, project).state
            path = reports[period].path if period in reports else person.path
            values: dict[str, Value] = {"period": period.name, "person": name, "state": state.label}
            if period in reports:
                report = reports[period]
                values["done"] = len(report.done)
                values["answer"] = report.reply.on if report.reply is not None else None
            yield Row(name, period, values, path)


def reviews(project: Project) -> Iterator[Row]:
    """Every review."""
    for name in project.people:
        for review in project.reviews(name):
            yield Row(
                name,
                review.period,
                {
                    "period": review.period.name,
                    "person": name,
                    "kind": review.kind.label,
                    "day": review.held,
                    "by": review.by,
                },
                review.path,
            )


def asks(project: Project) -> Iterator[Row]:
    """Every ask, once however often it was repeated."""
    for name, person in project.people.items():
        for thread in threads.asks(person, project):
            if not thread.hidden:
                yield _thread(name, thread, project, {"answer": thread.answer})


def problems(project: Project) -> Iterator[Row]:
    """Every problem, once; those between people are nobody else's."""
    for name, person in project.people.items():
        for thread in threads.problems(person, project):
            if not thread.hidden:
                yield _thread(name, thread, project, {})


def _thread(name: str, thread: threads.Thread, project: Project, more: Mapping[str, Value]) -> Row:
    state = state_of(over=not thread.open, late=thread.late(project.today))
    values: dict[str, Value] = {
        "state": STATE["faded"] if thread.faded else state,
        "person": name,
        "to": thread.to,
        "what": thread.what,
        "since": thread.first,
        "weeks": thread.weeks(thread.ended or project.today),
        "due": thread.by,
        **more,
    }
    return Row(name, thread.first, values, thread.path, thread.at)


def actions(project: Project) -> Iterator[Row]:
    """Every measure of an improvement plan that others may see."""
    for act in acts(project):
        if not act.hidden and not act.trial:
            values: dict[str, Value] = {
                "state": state_of(over=act.done is not None, late=act.late(project.today)),
                "person": act.owner,
                "what": act.do,
                "due": act.due,
                "effect": act.effect,
                "done": act.done,
                "result": act.result,
            }
            yield Row(act.owner, act.period, values, act.path, act.at)


def training(project: Project) -> Iterator[Row]:
    """All training."""
    for person in project.people.values():
        for index, training in enumerate(person.training):
            late = training.due is not None and training.due < project.today
            values: dict[str, Value] = {
                "state": state_of(over=training.done is not None, late=late),
                "person": person.id,
                "what": training.topic,
                "kind": training.type.label if training.type is not None else None,
                "due": training.due,
                "done": training.done,
                "used_in": training.used_in,
            }
            yield Row(person.id, training.due, values, person.path, ("training", index))


def praise(project: Project) -> Iterator[Row]:
    """All thanks said in the open."""
    for each in recognitions(project):
        if not each.private:
            values: dict[str, Value] = {"day": each.on, "to": each.to, "from": each.by, "what": each.what}
            yield Row(each.to, each.on, values, each.path, each.at)


def rewards(project: Project) -> Iterator[Row]:
    """All rewards; for one person's eyes."""
    for name in project.people:
        for review in project.reviews(name):
            for path, reward in entries(review, "rewards"):
                kind = reward.kind.label if reward.kind is not None else None
                values: dict[str, Value] = {
                    "day": reward.on or review.day,
                    "person": name,
                    "kind": kind,
                    "what": reward.what,
                }
                yield Row(name, reward.on or review.day, values, review.path, path)


def responsibilities(project: Project) -> Iterator[Row]:
    """What everybody here answers for."""
    for person in project.people.values():
        if person.here(project.today):
            for index, what in enumerate(person.responsibilities):
                values: dict[str, Value] = {"what": what, "person": person.id, "team": person.team}
                yield Row(person.id, None, values, person.path, ("responsibilities", index))
