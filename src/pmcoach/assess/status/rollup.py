"""What the goals below a goal add up to, by weight."""

from __future__ import annotations

from collections.abc import Iterable

from pmcoach.assess.status.health import Health, Pace
from pmcoach.assess.status.standing import Standing
from pmcoach.records.fields.enums import GoalKind, Status
from pmcoach.records.kinds.goal import Goal


def rolled_up(goal: Goal, below: Iterable[Standing]) -> Pace | None:
    """How a goal without a target of its own does by the goals below it; None for others."""
    own = goal.metric is not None and goal.metric.aims
    return None if own and goal.kind is not GoalKind.OBJECTIVE else added_up(below)


def counting(below: Iterable[Standing]) -> list[Standing]:
    """The goals that have a number and are not dropped."""
    return [each for each in below if each.progress is not None and each.goal.status is not Status.DROPPED]


def added_up(below: Iterable[Standing]) -> Pace | None:
    """The weighted mean of the goals that count; None where there are none.

    Where one of them has no weight, all count alike.
    """
    counted = counting(below)
    if not counted:
        return None
    weights = [each.goal.weight.value if each.goal.weight is not None else 0.0 for each in counted]
    if not all(weight > 0 for weight in weights):
        weights = [1.0] * len(counted)
    whole = sum(weights)
    pairs = list(zip(weights, counted, strict=True))
    gone = sum(weight * min(max(each.progress or 0.0, 0.0), 1.0) for weight, each in pairs) / whole
    expected = sum(weight * (each.expected or 0.0) for weight, each in pairs) / whole
    return Pace(gone, expected, None)


def to_begin(below: Iterable[Standing]) -> bool:
    """Whether there are open goals below a goal, and none of them has begun."""
    states = [each.health for each in below if each.goal.open]
    return bool(states) and all(state is Health.NOT_STARTED for state in states)
