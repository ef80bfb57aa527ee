"""Lists of goals and of what stands in them."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.items.open_items import ItemKind, OpenItem, of_goals
from pmcoach.assess.lists.rows import Row, Share, State, Value, state_of
from pmcoach.assess.status.measurements import values_of
from pmcoach.assess.status.status import assessment_of
from pmcoach.project import Project


def goals(project: Project) -> Iterator[Row]:
    """Every goal with its state and numbers."""
    assessment = assessment_of(project)
    for goal in project.goals:
        standing = assessment.of(goal)
        values: dict[str, Value] = {
            "goal": goal.id,
            "person": goal.owner,
            "health": standing.health,
            "progress": None if standing.progress is None else Share(standing.progress),
            "current": None if standing.current is None else standing.current.value,
            "target": standing.aim.level,
            "unit": standing.aim.unit,
            "due": standing.due,
            "title": goal.title,
        }
        yield Row(goal.owner, goal.period, values, goal.path)


def plan(project: Project) -> Iterator[Row]:
    """Every plan step."""
    for item, goal in of_goals(project, ItemKind.STEP):
        values: dict[str, Value] = {
            "state": _state(item, project),
            "goal": goal.id,
            "phase": item.record.phase,
            "what": item.what,
            "person": item.owner,
            "due": item.by,
            "done": item.done,
        }
        yield Row(item.owner, goal.period, values, item.path, item.at)


def resources(project: Project) -> Iterator[Row]:
    """Every resource asked for."""
    for item, goal in of_goals(project, ItemKind.RESOURCE):
        kind = item.record.kind
        values: dict[str, Value] = {
            "state": _state(item, project),
            "goal": goal.id,
            "what": item.what,
            "kind": kind,
            "to": item.owner,
            "due": item.by,
            "answer": item.record.answer,
        }
        yield Row(goal.owner, goal.period, values, item.path, item.at)


def depends(project: Project) -> Iterator[Row]:
    """What other teams owe."""
    for item, goal in of_goals(project, ItemKind.DEPENDENCY):
        values: dict[str, Value] = {
            "state": item.record.state,
            "goal": goal.id,
            "team": item.owner,
            "what": item.what,
            "due": item.by,
            "by": item.record.agreed_with,
        }
        yield Row(goal.owner, goal.period, values, item.path, item.at)


def experiments(project: Project) -> Iterator[Row]:
    """Every experiment."""
    for item, goal in of_goals(project, ItemKind.EXPERIMENT):
        result = item.record.result
        values: dict[str, Value] = {
            "result": result if result is not None else State.OPEN,
            "goal": goal.id,
            "what": item.what,
            "success_if": item.record.success_if,
            "stop_if": item.record.stop_if,
            "due": item.by,
            "learned": item.record.learned,
        }
        yield Row(goal.owner, goal.period, values, item.path, item.at)


def evidence(project: Project) -> Iterator[Row]:
    """The data behind every goal: what users, the market and competitors showed."""
    for goal in project.goals:
        for index, each in enumerate(goal.evidence):
            values: dict[str, Value] = {
                "goal": goal.id,
                "kind": each.kind,
                "what": each.note,
                "day": each.on,
                "link": each.link,
            }
            yield Row(goal.owner, each.on or goal.period, values, goal.path, ("evidence", index))


def _state(item: OpenItem, project: Project) -> State:
    return state_of(over=item.over, late=item.late(project.today))


def metrics(project: Project) -> Iterator[Row]:
    """Every value of every goal's metric."""
    for goal in project.goals:
        for value in values_of(goal, project):
            unit = goal.metric.said_unit if goal.metric is not None else ""
            values: dict[str, Value] = {"goal": goal.id, "day": value.day, "value": value.value, "unit": unit}
            yield Row(goal.owner, value.day, values, value.path)
