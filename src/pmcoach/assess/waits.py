"""What a goal waits for: resources, other teams, experiments nobody wrote up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pmcoach.records.choice import Dependence
from pmcoach.records.goal import Goal
from pmcoach.records.plan import Dependency, Experiment, Resource


def answered(resource: Resource) -> bool:
    """Whether somebody has said yes or no to a resource."""
    return bool(resource.answer) or resource.answered is not None


def resources_late(goal: Goal, today: date) -> Iterator[tuple[int, Resource]]:
    """The resources of an open goal nobody answered by their day, with their place in the list."""
    for index, resource in enumerate(goal.resources if goal.open else ()):
        if resource.by is not None and resource.by < today and not answered(resource):
            yield index, resource


def teams_late(goal: Goal, today: date) -> Iterator[tuple[int, Dependency]]:
    """What other teams owe an open goal past its day, or have refused."""
    for index, owed in enumerate(goal.depends if goal.open else ()):
        late = owed.by is not None and owed.by < today and owed.state is not Dependence.DELIVERED
        if late or owed.state is Dependence.REFUSED:
            yield index, owed


def trials_over(goal: Goal, today: date) -> Iterator[tuple[int, Experiment]]:
    """The experiments of an open goal that ended without a result."""
    for index, experiment in enumerate(goal.experiments if goal.open else ()):
        if experiment.until is not None and experiment.until < today and experiment.result is None:
            yield index, experiment
