"""Lists of what people report, ask, learn and are thanked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pmcoach.assess.items.open_items import ItemKind, OpenItem, visible
from pmcoach.assess.items.recognition import recognitions
from pmcoach.assess.items.threads import Thread
from pmcoach.assess.lists.rows import Row, State, Value, state_of
from pmcoach.assess.reports.weeks import written_or_owed
from pmcoach.assess.schedule.submission import submission
from pmcoach.project import Project
from pmcoach.records.fields.entries import entries


def reports(project: Project) -> Iterator[Row]:
    """Every report, and those missing of the last weeks."""
    for name, person in project.people.items():
        for period, report in written_or_owed(person, project):
            state = submission(person, period, project).state
            path = person.path if report is None else report.path
            values: dict[str, Value] = {"period": period.name, "person": name, "state": state}
            if report is not None:
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
                    "kind": review.kind,
                    "day": review.held,
                    "by": review.by,
                },
                review.path,
            )


def asks(project: Project) -> Iterator[Row]:
    """Every ask, once however often it was repeated."""
    for item in visible(project, ItemKind.ASK):
        yield _thread(item, project, {"answer": item.record.answer or item.record.promise})


def problems(project: Project) -> Iterator[Row]:
    """Every problem, once; those between people are nobody else's."""
    for item in visible(project, ItemKind.PROBLEM):
        yield _thread(item, project, {})


def _thread(item: OpenItem, project: Project, more: Mapping[str, Value]) -> Row:
    thread: Thread = item.record
    state = state_of(over=item.over, late=item.late(project.today))
    values: dict[str, Value] = {
        "state": State.FADED if thread.faded else state,
        "person": item.asked,
        "to": item.owner,
        "what": thread.what,
        "since": thread.first,
        "weeks": thread.weeks(thread.ended or project.today),
        "due": item.by,
        **more,
    }
    return Row(item.asked, thread.first, values, thread.path, thread.at)


def actions(project: Project) -> Iterator[Row]:
    """Every measure of an improvement plan that others may see."""
    for item in visible(project, ItemKind.MEASURE):
        values: dict[str, Value] = {
            "state": state_of(over=item.over, late=item.late(project.today)),
            "person": item.owner,
            "what": item.what,
            "due": item.by,
            "effect": item.record.effect,
            "done": item.done,
            "result": item.record.result,
        }
        yield Row(item.owner, project.files[item.path].identity["period"], values, item.path, item.at)


def training(project: Project) -> Iterator[Row]:
    """All training."""
    for item in visible(project, ItemKind.TRAINING):
        kind = item.record.type
        values: dict[str, Value] = {
            "state": state_of(over=item.over, late=item.late(project.today)),
            "person": item.owner,
            "what": item.what,
            "kind": kind,
            "due": item.by,
            "done": item.done,
            "proof": item.record.proof,
            "used_in": item.record.used_in,
        }
        yield Row(item.owner, item.by, values, item.path, item.at)


def praise(project: Project) -> Iterator[Row]:
    """All thanks said in the open."""
    for each in recognitions(project):
        if not each.private:
            values: dict[str, Value] = {
                "day": each.on,
                "to": each.to,
                "from": each.by,
                "what": each.what,
                "impact": each.impact,
            }
            yield Row(each.to, each.on, values, each.path, each.at)


def rewards(project: Project) -> Iterator[Row]:
    """All rewards; shown for one person at a time."""
    for name in project.people:
        for review in project.reviews(name):
            for path, reward in entries(review, "rewards"):
                kind = reward.kind
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
