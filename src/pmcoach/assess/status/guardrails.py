"""Guardrails: what must not get worse while a goal is pursued, and whether it did."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.status.measurements import Value, rail_values
from pmcoach.project import Project
from pmcoach.records.fields.amount import Amount
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.metric import Guardrail
from pmcoach.tuples import NamedTuple


class Broken(NamedTuple):
    """A guardrail that does not hold, the bound it breaks, the value that shows it, and whether that lies above."""

    rail: Guardrail
    bound: Amount
    value: Value
    above: bool


def broken_rails(goal: Goal, project: Project) -> Iterator[Broken]:
    """The guardrails of an open goal that the last value since its first day breaks."""
    for rail in goal.guardrails if goal.open else ():
        values = rail_values(goal, rail, project)
        if values and values[-1].day >= goal.first_day:
            value = values[-1]
            if rail.max is not None and value.value > rail.max.value:
                yield Broken(rail, rail.max, value, above=True)
            elif rail.min is not None and value.value < rail.min.value:
                yield Broken(rail, rail.min, value, above=False)
