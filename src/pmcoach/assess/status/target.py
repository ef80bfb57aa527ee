"""What a goal aims at: its fields first, the words of its title second, and which of the two it rests on."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from pmcoach import wording
from pmcoach.project import Project
from pmcoach.records.fields.amount import Amount, in_unit
from pmcoach.records.fields.enums import Direction
from pmcoach.records.fields.measures import Shift
from pmcoach.records.kinds.goal import Goal
from pmcoach.tuples import NamedTuple
from pmcoach.wording import Kind
from pmcoach.wording.sizes import converted

T = TypeVar("T")


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

    `change` is by how much it is to move, where that is what is said; `target` is the value at which the goal is reached,
    also where it follows from baseline and change, and None where nobody said from where.
    """

    measure: Said[str] | None
    unit: str
    baseline: Said[float] | None
    target: Said[float] | None
    change: Said[Shift] | None
    direction: Direction
    due: Said[date] | None

    @property
    def level(self) -> float | None:
        """The value at which the goal is reached."""
        return None if self.target is None else self.target.value

    @property
    def numbered(self) -> bool:
        """Whether a number says what is to be reached."""
        return self.target is not None or self.change is not None


def aim_of(goal: Goal, project: Project) -> Aim:
    """Return what a goal aims at."""
    said, metric = project.sentence(goal).goal, goal.metric
    unit = metric.said_unit if metric is not None and metric.said_unit else said.unit
    baseline = _baseline(goal, said, unit)
    change = _change(goal, said)
    target = _target(goal, said, unit, baseline, change)
    return Aim(
        _measure(goal, said),
        unit,
        baseline,
        target,
        change,
        _direction(goal, said, baseline, target, change),
        due_of(goal, project),
    )


def due_of(goal: Goal, project: Project) -> Said[date] | None:
    """The day a goal is due, None when neither a field nor the title says one."""
    if goal.due is not None:
        return Said(goal.due, Basis.FIELD)
    due = project.sentence(goal).goal.due
    return None if due is None or due.day is None else Said(due.day, Basis.WORDS, due.span)


def shift_of(change: wording.Change, unit: str) -> Shift:
    """A change that a title says, as a file says it."""
    own = {Kind.ABSOLUTE: unit, Kind.POINTS: "pp", Kind.PERCENT: "%", Kind.TIMES: ""}[change.kind]
    return Shift(change.kind, Amount(change.value, change.value, "", own))


def _measure(goal: Goal, said: wording.Goal) -> Said[str] | None:
    """What is measured."""
    if goal.metric is not None and goal.metric.name:
        return Said(goal.metric.name, Basis.FIELD)
    return Said(said.name, Basis.WORDS, said.name_span) if said.name else None


def _baseline(goal: Goal, said: wording.Goal, unit: str) -> Said[float] | None:
    """Where it starts."""
    metric = goal.metric
    if metric is not None and (number := metric.number(metric.baseline)) is not None:
        return Said(number, Basis.FIELD)
    return _said(said.baseline, said.unit, unit)


def _change(goal: Goal, said: wording.Goal) -> Said[Shift] | None:
    """By how much it is to move; a target in the fields says more than a change in the title."""
    metric = goal.metric
    if metric is not None and metric.change is not None:
        return Said(metric.change, Basis.FIELD)
    if said.change is None or (metric is not None and metric.target is not None):
        return None
    return Said(shift_of(said.change, said.unit), Basis.WORDS, said.change.span)


def _target(
    goal: Goal,
    said: wording.Goal,
    unit: str,
    baseline: Said[float] | None,
    change: Said[Shift] | None,
) -> Said[float] | None:
    """The value to reach: of the fields, of the title, or what a change leads to."""
    metric = goal.metric
    if metric is not None and (number := metric.number(metric.target)) is not None:
        return Said(number, Basis.FIELD)
    if change is not None:
        level = None if baseline is None else change.value.from_(baseline.value, unit)
        return None if level is None else Said(level, change.basis, change.span)
    return _said(said.target, said.unit, unit)


def _said(figure: wording.Figure | None, own: str, unit: str) -> Said[float] | None:
    """A number of the title in the metric's unit; None where it is in another that cannot be turned into it."""
    if figure is None:
        return None
    value = figure.value if not own or not unit else converted(figure.value, own, unit)
    if value is None:
        value = in_unit(Amount(figure.value, figure.value, "", own), unit)
    return None if value is None else Said(value, Basis.WORDS, figure.span)


def _direction(
    goal: Goal,
    said: wording.Goal,
    baseline: Said[float] | None,
    target: Said[float] | None,
    change: Said[Shift] | None,
) -> Direction:
    """Which way: as the field says, as the title bounds it, as the numbers tell, as the title's verb says; else up."""
    if goal.metric is not None and goal.metric.direction is not None:
        return goal.metric.direction
    way = None if said.way is None else Direction[said.way.name]
    if way is not None and way.holds:
        return way
    if baseline is not None and target is not None and baseline.value != target.value:
        return Direction.UP if target.value > baseline.value else Direction.DOWN
    if change is not None and change.value.kind is not Kind.TIMES:
        return Direction.UP if change.value.value > 0 else Direction.DOWN
    if change is not None:
        return Direction.UP if change.value.value > 1 else Direction.DOWN
    return way or Direction.UP
