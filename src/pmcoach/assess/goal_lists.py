"""Lists of goals and of what stands in them."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.rows import STATE, Row, Value, state_of
from pmcoach.assess.standing import Assessment
from pmcoach.assess.values import values_of
from pmcoach.assess.waits import answered
from pmcoach.project import Project


def goals(project: Project) -> Iterator[Row]:
    """Every goal with its state and numbers."""
    assessment = Assessment(project)
    for goal in project.goals:
        standing = assessment.of(goal)
        values: dict[str, Value] = {
            "goal": goal.id,
            "person": goal.owner,
            "health": standing.health.label,
            "progress": None if standing.progress is None else f"{round(standing.progress * 100)}%",
            "current": None if standing.current is None else standing.current.value,
            "target": standing.aim.level,
            "unit": standing.aim.unit,
            "due": standing.due,
            "title": goal.title,
        }
        yield Row(goal.owner, goal.period, values, goal.path)


def plan(project: Project) -> Iterator[Row]:
    """Every plan step."""
    for goal in project.goals:
        for index, step in enumerate(goal.plan):
            late = step.due is not None and step.due < project.today
            values: dict[str, Value] = {
                "state": state_of(over=step.done is not None, late=late),
                "goal": goal.id,
                "phase": step.phase,
                "what": step.do,
                "person": step.owner or goal.owner,
                "due": step.due,
                "done": step.done,
            }
            yield Row(step.owner or goal.owner, goal.period, values, goal.path, ("plan", index))


def resources(project: Project) -> Iterator[Row]:
    """Every resource asked for."""
    for goal in project.goals:
        for index, resource in enumerate(goal.resources):
            late = resource.by is not None and resource.by < project.today
            values: dict[str, Value] = {
                "state": state_of(over=answered(resource), late=late),
                "goal": goal.id,
                "what": resource.what,
                "kind": resource.kind.label if resource.kind is not None else None,
                "to": resource.source,
                "due": resource.by,
                "answer": resource.answer,
            }
            yield Row(goal.owner, goal.period, values, goal.path, ("resources", index))


def depends(project: Project) -> Iterator[Row]:
    """What other teams owe."""
    for goal in project.goals:
        for index, owed_by in enumerate(goal.depends):
            values: dict[str, Value] = {
                "state": owed_by.state.label,
                "goal": goal.id,
                "team": owed_by.team,
                "what": owed_by.what,
                "due": owed_by.by,
                "by": owed_by.agreed_with,
            }
            yield Row(goal.owner, goal.period, values, goal.path, ("depends", index))


def experiments(project: Project) -> Iterator[Row]:
    """Every experiment."""
    for goal in project.goals:
        for index, experiment in enumerate(goal.experiments):
            values: dict[str, Value] = {
                "result": experiment.result.label if experiment.result is not None else STATE["open"],
                "goal": goal.id,
                "what": experiment.hypothesis,
                "due": experiment.until,
                "learned": experiment.learned,
            }
            yield Row(goal.owner, goal.period, values, goal.path, ("experiments", index))


def metrics(project: Project) -> Iterator[Row]:
    """Every value of every goal's metric."""
    for goal in project.goals:
        for value in values_of(goal, project):
            unit = goal.metric.said_unit if goal.metric is not None else ""
            values: dict[str, Value] = {"goal": goal.id, "day": value.day, "value": value.value, "unit": unit}
            yield Row(goal.owner, value.day, values, value.path)
