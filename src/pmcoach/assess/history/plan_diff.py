"""What moved beside a goal's aim: its guardrails and the steps of its plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from pmcoach.assess.history.change import GONE, NO_DAY, Delta, What
from pmcoach.assess.similarity import plain, same
from pmcoach.assess.status.course import Course
from pmcoach.dates.calendar import Calendar
from pmcoach.records.fields.amount import Amount, in_unit
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.metric import Guardrail, Metric
from pmcoach.records.kinds.plan import Step
from pmcoach.text import quantity

Each = TypeVar("Each")


def rails_moved(before: Sequence[Guardrail], after: Sequence[Guardrail]) -> Iterator[Delta]:
    """The guardrails whose bound moved, and those that are gone. A new one, or a new name for one, is detail."""
    if before == after:
        return
    for old, new in _pairs(before, after, _rail_name, _like_rail):
        bound, now = _bound(old), "" if new is None else _bound(new)
        if not bound:
            continue
        if new is None or not now:
            yield Delta(What.GUARDRAIL, bound, GONE, easier=True, item=old.name)
        elif ways := (*_ways(old.max, new.max, up=True), *_ways(old.min, new.min, up=False)):
            easier = True if True in ways else None if None in ways else False
            yield Delta(What.GUARDRAIL, bound, now, easier, new.name)


def _ways(old: Amount | None, new: Amount | None, *, up: bool) -> Sequence[bool | None]:
    """Whether a bound got looser, in a list; empty where it stays. A larger one is looser where `up`."""
    if old is None or new is None:
        return () if old is new else (new is None,)
    value = in_unit(new, old.unit)
    if value is None:
        return (None,)
    return () if close(old.value, value) else ((value > old.value) is up,)


def _bound(rail: Guardrail) -> str:
    """What a guardrail asks for; empty where it says no number."""
    bounds = (("≥", rail.min), ("≤", rail.max))
    return " ".join(f"{sign} {bound}" for sign, bound in bounds if bound is not None)


def _rail_name(rail: Guardrail) -> str:
    return rail.name


def _like_rail(one: Guardrail, other: Guardrail) -> bool:
    """Whether two guardrails are one under another name."""
    return same(one.name, other.name) or (one.max, one.min) == (other.max, other.min)


def plan_moved(before: Sequence[Step], after: Sequence[Step]) -> Iterator[Delta]:
    """The steps of a plan whose day moved, and those that are gone before they were done."""
    if before == after:
        return
    for old, new in _pairs(before, after, _do, _like_step):
        day = old.due.isoformat() if old.due is not None else GONE
        if new is None:
            if old.done is None:
                yield Delta(What.PLAN, day, GONE, item=old.do)
        elif old.due is not None and new.due != old.due and (new.due is not None or new.done is None):
            now = new.due.isoformat() if new.due is not None else NO_DAY
            yield Delta(What.PLAN, day, now, item=old.do)


def _do(step: Step) -> str:
    return step.do


def _like_step(one: Step, other: Step) -> bool:
    """Whether two steps are one in other words."""
    return same(one.do, other.do)


def _pairs(
    before: Sequence[Each],
    after: Sequence[Each],
    name: Callable[[Each], str],
    alike: Callable[[Each, Each], bool],
) -> Iterator[tuple[Each, Each | None]]:
    """What there was, each with what it is now: of the same name, else alike; None where it is gone."""
    left = list(after)
    found: dict[int, Each] = {}
    for test in (lambda one, other: plain(name(one)) == plain(name(other)), alike):
        for index, old in enumerate(before):
            if index not in found:
                new = next((each for each in left if test(old, each)), None)
                if new is not None:
                    left.remove(new)
                    found[index] = new
    for index, old in enumerate(before):
        yield old, found.get(index)


def close(one: float, other: float) -> bool:
    """Whether two numbers are the same but for how they are kept."""
    return abs(one - other) <= 1e-9 * max(abs(one), abs(other), 1e-9)


def milestones_moved(before: Goal, after: Goal) -> Iterator[Delta]:
    """Milestones that moved, came late or are gone: easier where less is expected on some day than before."""
    old, new = _stones(before.metric), _stones(after.metric)
    if old == new:
        return
    ways = [_way(before, stones) for stones in (old, new)]
    days = [day for day, _ in (*old, *new)]
    less = any(ways[1].expected(day) < ways[0].expected(day) - 1e-9 for day in days)
    yield Delta(What.MILESTONES, _listed(before.metric, old), _listed(after.metric, new), easier=less)


def _way(goal: Goal, stones: Sequence[tuple[date, float]]) -> Course:
    """A goal's way through some milestones, by the days and ends it has."""
    course, metric = Course(goal.first_day, goal.last_day, Calendar()), goal.metric
    start = None if metric is None else metric.number(metric.baseline)
    level = None if metric is None else metric.level
    if start is None or level is None or start == level:
        return course
    return course.along((day, (value - start) / (level - start)) for day, value in stones)


def _stones(metric: Metric | None) -> list[tuple[date, float]]:
    """The milestones that say both, by day."""
    pairs = ((each.on, metric.number(each.value)) for each in metric.milestones) if metric is not None else ()
    return sorted((day, value) for day, value in pairs if day is not None and value is not None)


def _listed(metric: Metric | None, stones: Sequence[tuple[date, float]]) -> str:
    """Milestones in a line."""
    unit = "" if metric is None else metric.said_unit
    return ", ".join(f"{day.isoformat()} {quantity(value, unit)}" for day, value in stones) or GONE
