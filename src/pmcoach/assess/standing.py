"""Where a goal stands on a day, and why in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pmcoach.assess import reasons
from pmcoach.assess.aim import Aim, aim_of
from pmcoach.assess.health import Health, Pace, by_pace, claim
from pmcoach.assess.measured import Measured, baseline_at_start, by_plan, current_value
from pmcoach.assess.rollup import rolled_up
from pmcoach.assess.trend import Trend, trend_of
from pmcoach.assess.values import Value, rail_values, values_of
from pmcoach.project import Project
from pmcoach.records.choice import Status
from pmcoach.records.goal import Goal
from pmcoach.records.metric import Guardrail
from pmcoach.records.plan import Step
from pmcoach.records.scalars import Claim
from pmcoach.text import Text


class Broken(NamedTuple):
    """A guardrail that does not hold, and the value that shows it."""

    rail: Guardrail
    value: Value


class Standing(NamedTuple):
    """Where a goal stands. Shares are of the way from `start` to target and may lie outside 0 to 1."""

    goal: Goal
    aim: Aim
    health: Health
    claimed: Health | None
    confidence: Claim | None
    confidence_before: Claim | None
    current: Value | None
    values: tuple[Value, ...]
    start: float | None
    progress: float | None
    expected: float | None
    expected_value: float | None
    trend: Trend | None
    forecast: float | None
    reached_on: date | None
    due: date
    late: tuple[Step, ...]
    broken: tuple[Broken, ...]
    why: tuple[Text, ...]

    @property
    def disputed(self) -> bool:
        """Whether the owner claims a better or worse state than the numbers show."""
        return (
            self.claimed is not None and self.claimed is not self.health and self.health is not Health.UNKNOWN
        )

    def age(self, today: date) -> int | None:
        """How many days old the last value is."""
        return None if self.current is None else (today - self.current.day).days


class Assessment:
    """Where every goal of a project stands; each is worked out once."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._standings: dict[str, Standing] = {}
        self._entered: set[str] = set()

    def of(self, goal: Goal) -> Standing:
        """Where a goal stands today."""
        known = self._standings.get(goal.path)
        if known is None:
            self._entered.add(goal.path)
            known = self._standings[goal.path] = self._stand(goal)
        return known

    def ratio_on(self, goal: Goal, day: date) -> float | None:
        """How much of the way expected by an earlier day was gone then; None where numbers are missing."""
        standing = self.of(goal)
        values = tuple(value for value in standing.values if value.day <= day)
        if not values or day < goal.first_day:
            return None
        pace = Measured(goal, standing.aim, values[-1], values, standing.due, day, None).pace()
        return None if pace is None or pace.expected <= 0 else pace.gone / pace.expected

    def below(self, goal: Goal) -> tuple[Standing, ...]:
        """Where the goals that serve a goal stand; those that serve themselves in a circle are left out."""
        children = self.project.children(goal)
        return tuple(
            self.of(child)
            for child in children
            if child.path in self._standings or child.path not in self._entered
        )

    def _stand(self, goal: Goal) -> Standing:
        project = self.project
        aim = aim_of(goal, project)
        due = aim.due.value if aim.due is not None else goal.last_day
        values = values_of(goal, project)
        current = current_value(goal, aim, values, project.today)
        late = tuple(
            step
            for step in goal.plan
            if step.done is None and step.due is not None and step.due < project.today
        )
        broken = tuple(_broken(goal, project))
        trend = trend_of(values, baseline_at_start(goal, aim)) if goal.open else None
        measured = Measured(goal, aim, current, values, due, project.today, trend)
        pace = measured.pace() or rolled_up(goal, self.below(goal)) or by_plan(goal, project.today)
        health = self._health(measured, pace, due, late=bool(late), broken=bool(broken))
        confidence, earlier = _confidence(goal, project)
        standing = Standing(
            goal=goal,
            aim=aim,
            health=health,
            claimed=_claimed(goal, confidence),
            confidence=confidence,
            confidence_before=earlier,
            current=current,
            values=values,
            start=measured.start,
            progress=None if pace is None else pace.gone,
            expected=None if pace is None else pace.expected,
            expected_value=measured.expected_value(pace),
            trend=trend,
            forecast=None if trend is None else measured.bounded(trend.at(due)),
            reached_on=None if trend is None or aim.level is None else trend.reaches(aim.level),
            due=due,
            late=late,
            broken=broken,
            why=(),
        )
        return standing._replace(why=tuple(reasons.why(standing, self.below(goal), project.today)))

    def _health(
        self, measured: Measured, pace: Pace | None, due: date, *, late: bool, broken: bool
    ) -> Health:
        goal, today, current = measured.goal, self.project.today, measured.current
        if goal.status is Status.DROPPED:
            return Health.DROPPED
        reached = pace is not None and pace.gone >= 1 - 1e-9
        if goal.status is Status.DONE:
            return Health.DONE if reached or pace is None or current is None else Health.MISSED
        if today < goal.first_day:
            return Health.NOT_STARTED
        if pace is None:
            return Health.UNKNOWN
        if today > due:
            return Health.DONE if reached else Health.MISSED
        health = measured.kept() or by_pace(pace)
        off = any(child.health in (Health.OFF_TRACK, Health.MISSED) for child in self.below(goal))
        if health is Health.ON_TRACK and (late or broken or (off and current is None)):
            return Health.AT_RISK
        stale = current is not None and (today - current.day).days > reasons.STALE
        return Health.UNKNOWN if health is Health.ON_TRACK and stale else health


def _broken(goal: Goal, project: Project) -> Iterator[Broken]:
    """The guardrails of an open goal that the last value since its first day breaks."""
    for rail in goal.guardrails if goal.open else ():
        values = rail_values(goal, rail, project)
        if values and values[-1].day >= goal.first_day:
            value = values[-1].value
            above = rail.max is not None and value > rail.max.value
            below = rail.min is not None and value < rail.min.value
            if above or below:
                yield Broken(rail, values[-1])


def _confidence(goal: Goal, project: Project) -> tuple[Claim | None, Claim | None]:
    """The owner's last two claims on a goal, the newest first."""
    said = [
        report.confidence[goal.id] for report in project.reports(goal.owner) if goal.id in report.confidence
    ]
    return (said[-1] if said else None, said[-2] if len(said) > 1 else None)


def _claimed(goal: Goal, confidence: Claim | None) -> Health | None:
    match goal.status:
        case Status.DONE:
            return Health.DONE
        case Status.DROPPED:
            return Health.DROPPED
        case _:
            return None if confidence is None else claim(confidence.value)
