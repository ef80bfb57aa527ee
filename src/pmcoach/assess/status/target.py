"""What a goal aims at: its fields first, the words of its title second, and which of the two it rests on."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from pmcoach.project import Project
from pmcoach.records.fields.enums import Direction
from pmcoach.records.kinds.goal import Goal
from pmcoach.wording import facts

T = TypeVar("T")

WAYS = {
    facts.Direction.INCREASE: Direction.UP,
    facts.Direction.DECREASE: Direction.DOWN,
    facts.Direction.MAINTAIN: Direction.MAINTAIN,
}


class Basis(StrEnum):
    """What a value rests on."""

    FIELD = "field"
    WORDS = "words"


class Said(NamedTuple, Generic[T]):
    """A value and what it rests on; `span` is where the title says it."""

    value: T
    basis: Basis
    span: tuple[int, int] | None = None


class Aim(NamedTuple):
    """What is measured, from where to where, by when. Numbers are in `unit`.

    `target` is the number asked for; `level` is the value at which the goal is reached, None where the title asks for
    a change (“20 % more”) and nobody said from where.
    """

    measure: Said[str] | None
    unit: str
    baseline: Said[float] | None
    target: Said[float] | None
    level: float | None
    direction: Direction
    due: Said[date] | None


def aim_of(goal: Goal, project: Project) -> Aim:
    """Return what a goal aims at."""
    sentence = project.sentence(goal)
    said = sentence.targets[0] if sentence.targets else None
    metric = goal.metric
    measure: Said[str] | None = None
    baseline: Said[float] | None = None
    target: Said[float] | None = None
    if metric is not None and metric.name:
        measure = Said(metric.name, Basis.FIELD)
    elif sentence.measures:
        measure = Said(sentence.measures[0].name, Basis.WORDS, sentence.measures[0].span)
    if metric is not None and (number := metric.number(metric.baseline)) is not None:
        baseline = Said(number, Basis.FIELD)
    elif said is not None and said.baseline is not None and said.baseline_span is not None:
        baseline = Said(said.baseline, Basis.WORDS, said.baseline_span)
    if metric is not None and (number := metric.number(metric.target)) is not None:
        target = Said(number, Basis.FIELD)
    elif said is not None:
        target = Said(said.value, Basis.WORDS, said.span)
    unit = metric.said_unit if metric is not None and metric.said_unit else _unit(said, baseline)
    direction = _direction(goal, said, baseline, target)
    return Aim(
        measure,
        unit,
        baseline,
        target,
        _level(said, baseline, target, direction),
        direction,
        due_of(goal, project),
    )


def due_of(goal: Goal, project: Project) -> Said[date] | None:
    """The day a goal is due, None when neither a field nor the title says one."""
    if goal.due is not None:
        return Said(goal.due, Basis.FIELD)
    limits = [limit for limit in project.sentence(goal).limits if limit.day is not None]
    if not limits:
        return None
    last = max(limits, key=lambda limit: limit.day or date.min)
    return Said(last.day or date.max, Basis.WORDS, last.span)


def _direction(
    goal: Goal, said: facts.Target | None, baseline: Said[float] | None, target: Said[float] | None
) -> Direction:
    if goal.metric is not None and goal.metric.direction is not None:
        return goal.metric.direction
    by_words = said is not None and said.relative and (target is None or target.basis is Basis.WORDS)
    if not by_words and baseline is not None and target is not None and baseline.value != target.value:
        return Direction.UP if target.value > baseline.value else Direction.DOWN
    if said is not None and said.unit == "x" and said.direction not in WAYS:
        return Direction.UP if said.value > 1 else Direction.DOWN
    return Direction.UP if said is None else WAYS.get(said.direction, Direction.UP)


def _unit(said: facts.Target | None, baseline: Said[float] | None) -> str:
    """The unit of a title's numbers; a change that leads from a baseline says nothing of the level's, but points are of a rate."""
    if said is None:
        return ""
    if said.relative and baseline is not None:
        return "%" if said.unit == "pp" else ""
    return said.unit


def _level(
    said: facts.Target | None, baseline: Said[float] | None, target: Said[float] | None, direction: Direction
) -> float | None:
    """The value at which the goal is reached."""
    if target is None or target.basis is Basis.FIELD or said is None:
        return None if target is None else target.value
    if said.relative:
        if baseline is None:
            return None
        sign = -1 if direction is Direction.DOWN else 1
        match said.unit:
            case "x":
                return baseline.value * said.value
            case "pp":
                return baseline.value + sign * said.value
            case _:
                return baseline.value * (1 + sign * said.value / 100)
    return said.value
