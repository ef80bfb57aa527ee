"""What the goals below a goal add up to, by weight."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pmcoach.assess.status.health import Health, Pace
from pmcoach.assess.status.standing import Standing
from pmcoach.records.fields.enums import GoalKind, Status
from pmcoach.records.kinds.goal import Goal

HALF = 0.5


def rolled_up(goal: Goal, below: Iterable[Standing]) -> Pace | None:
    """How a goal without a target of its own does by the goals below it; None for others."""
    own = goal.metric is not None and goal.metric.aims
    return None if own and goal.kind is not GoalKind.OBJECTIVE else added_up(below)


def counting(below: Iterable[Standing]) -> list[Standing]:
    """The goals that have a number and are not dropped."""
    return [each for each in below if each.pace is not None and each.goal.status is not Status.DROPPED]


def added_up(below: Iterable[Standing]) -> Pace | None:
    """The weighted mean of the goals that count; None where there are none.

    One without a weight counts as much as the others do on average. Nothing is said while it is too early for half of
    them.
    """
    counted = [(each, each.pace) for each in counting(below) if each.pace is not None]
    if not counted:
        return None
    weights = _weights([each.goal for each, _ in counted])
    paces = [pace for _, pace in counted]

    def mean(shares: Iterable[float]) -> float:
        return sum(weight * share for weight, share in zip(weights, shares, strict=True)) / sum(weights)

    return Pace(
        gone=mean(min(max(pace.gone, 0.0), 1.0) for pace in paces),
        expected=mean(pace.expected for pace in paces),
        forecast=mean(min(max(pace.ends, 0.0), 1.0) for pace in paces),
        hope=mean(min(max(pace.may_end, 0.0), 1.0) for pace in paces),
        early=mean(float(pace.early) for pace in paces) >= HALF,
    )


def _weights(goals: Sequence[Goal]) -> list[float]:
    """How much each goal counts."""
    given = [goal.weight.value for goal in goals if goal.weight is not None and goal.weight.value > 0]
    usual = sum(given) / len(given) if given else 1.0
    found = [usual if goal.weight is None else max(goal.weight.value, 0.0) for goal in goals]
    return found if any(found) else [1.0] * len(found)


def to_begin(below: Iterable[Standing]) -> bool:
    """Whether there are open goals below a goal, and none of them has begun."""
    states = [each.health for each in below if each.goal.open]
    return bool(states) and all(state is Health.NOT_STARTED for state in states)
