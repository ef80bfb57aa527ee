"""Where a goal stands on a day, and why in sentences."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from pmcoach.assess import reasons
from pmcoach.assess.aim import Aim, aim_of
from pmcoach.assess.health import Health, Pace, by_pace, claim, kept, share_of_time
from pmcoach.assess.trend import Trend, trend_of
from pmcoach.assess.values import Value, rail_values, values_of
from pmcoach.project import Project
from pmcoach.records.amount import in_unit, read_amount
from pmcoach.records.choice import Direction, GoalKind, Status
from pmcoach.records.goal import Goal
from pmcoach.records.metric import Guardrail
from pmcoach.records.plan import Step
from pmcoach.records.scalars import Claim
from pmcoach.text import Text

GRACE = 14  # days after the start in which the baseline still counts as today's value


class Broken(NamedTuple):
    """A guardrail that does not hold, and the value that shows it."""

    rail: Guardrail
    value: Value


class Standing(NamedTuple):
    """Where a goal stands. Shares are of the way from baseline to target and may lie outside 0 to 1."""

    goal: Goal
    aim: Aim
    health: Health
    claimed: Health | None
    confidence: Claim | None
    confidence_before: Claim | None
    current: Value | None
    values: tuple[Value, ...]
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
        pace = _Measured(goal, standing.aim, values[-1], values, standing.due, day, None).pace()
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
        current = _closing_value(goal, aim) or (
            values[-1] if values else _baseline_value(goal, aim, project.today)
        )
        late = tuple(
            step
            for step in goal.plan
            if step.done is None and step.due is not None and step.due < project.today
        )
        broken = tuple(_broken(goal, project))
        before = _baseline_at_start(goal, aim)
        trend = trend_of(values, before) if goal.open else None
        measured = _Measured(goal, aim, current, values, due, project.today, trend)
        pace = measured.pace() or self._rolled_up(goal) or _by_plan(goal, project.today)
        health = self._health(measured, pace, due, late=bool(late), broken=bool(broken))
        confidence, earlier = _confidence(goal, project)
        claimed = _claimed(goal, confidence)
        standing = Standing(
            goal=goal,
            aim=aim,
            health=health,
            claimed=claimed,
            confidence=confidence,
            confidence_before=earlier,
            current=current,
            values=values,
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

    def _rolled_up(self, goal: Goal) -> Pace | None:
        """The weighted mean of the goals below that have a number."""
        below = [
            child
            for child in self.below(goal)
            if child.progress is not None and child.goal.status is not Status.DROPPED
        ]
        if not below or (
            goal.metric is not None and goal.metric.target is not None and goal.kind is not GoalKind.OBJECTIVE
        ):
            return None
        weights = [child.goal.weight.value if child.goal.weight is not None else 0.0 for child in below]
        if not all(weight > 0 for weight in weights):
            weights = [1.0] * len(below)
        pairs = list(zip(weights, below, strict=True))
        whole = sum(weights)
        gone = sum(weight * min(max(child.progress or 0.0, 0.0), 1.0) for weight, child in pairs) / whole
        expected = sum(weight * (child.expected or 0.0) for weight, child in pairs) / whole
        return Pace(gone, expected, None)

    def _health(
        self, measured: _Measured, pace: Pace | None, due: date, *, late: bool, broken: bool
    ) -> Health:
        goal, today = measured.goal, self.project.today
        if goal.status is Status.DROPPED:
            return Health.DROPPED
        if goal.status is Status.DONE:
            return (
                Health.MISSED
                if pace is not None and pace.gone < 1 - 1e-9 and measured.current
                else Health.DONE
            )
        if today < goal.first_day:
            return Health.NOT_STARTED
        if pace is None:
            return Health.UNKNOWN
        if today > due:
            return Health.DONE if pace.gone >= 1 - 1e-9 else Health.MISSED
        health = measured.kept() or by_pace(pace)
        off = any(child.health in (Health.OFF_TRACK, Health.MISSED) for child in self.below(goal))
        if health is Health.ON_TRACK and (late or broken or (off and measured.current is None)):
            return Health.AT_RISK
        stale = measured.current is not None and (today - measured.current.day).days > reasons.STALE
        return Health.UNKNOWN if health is Health.ON_TRACK and stale else health


class _Measured(NamedTuple):
    """A goal with its numbers, for the arithmetic."""

    goal: Goal
    aim: Aim
    current: Value | None
    values: tuple[Value, ...]
    due: date
    today: date
    trend: Trend | None

    @property
    def start(self) -> float | None:
        """The value the way begins at: the baseline; nothing, for things counted; else the first value seen."""
        if self.aim.baseline is not None:
            return self.aim.baseline.value
        if (
            self.aim.direction is Direction.UP
            and self.aim.unit not in ("%", "分")
            and self.goal.metric is None
        ):
            return 0.0
        return self.values[0].value if len(self.values) > 1 else None

    def pace(self) -> Pace | None:
        """How far the value has come, by now and by forecast; None where numbers are missing."""
        level, current, start = self.aim.level, self.current, self.start
        if level is None or current is None:
            return None
        expected = share_of_time(self.goal.first_day, self.due, self.today)
        if (keeping := self.kept()) is not None:
            return Pace(1.0 if keeping is Health.ON_TRACK else 0.0, 1.0, None)
        if start is None or start == level:
            return None
        forecast = None if self.trend is None else (self.trend.at(self.due) - start) / (level - start)
        return Pace((current.value - start) / (level - start), expected, forecast)

    def kept(self) -> Health | None:
        """How a goal to be kept is doing; None for others."""
        if self.aim.direction is not Direction.MAINTAIN or self.aim.level is None or self.current is None:
            return None
        commit = self.goal.metric.number(self.goal.metric.commit) if self.goal.metric is not None else None
        baseline = self.aim.baseline.value if self.aim.baseline is not None else None
        return kept(self.current.value, self.aim.level, commit, baseline)

    def expected_value(self, pace: Pace | None) -> float | None:
        """The value that would be on the straight way from start to target."""
        level, start = self.aim.level, self.start
        if pace is None or level is None or self.aim.direction is Direction.MAINTAIN:
            return level
        return None if start is None else start + (level - start) * pace.expected

    def bounded(self, value: float) -> float:
        """A forecast within what the metric can be: its range; else not below zero, and no share above 100 %."""
        bounds = self.goal.metric.range if self.goal.metric is not None else None
        if bounds is not None:
            return min(max(value, bounds.low), bounds.high)
        seen = [each.value for each in self.values]
        low = 0.0 if min(seen, default=0.0) >= 0 else value
        high = 100.0 if self.aim.unit == "%" and max(seen, default=0.0) <= 100 else value
        return max(min(value, high), low)


def _closing_value(goal: Goal, aim: Aim) -> Value | None:
    """The value a closed goal ended at, where it says a number."""
    if goal.closed is None or goal.open:
        return None
    amount = read_amount(goal.closed.result)
    value = None if amount is None else in_unit(amount, aim.unit)
    return None if value is None else Value(goal.closed.on or goal.last_day, value, goal.path)


def _baseline_at_start(goal: Goal, aim: Aim) -> Value | None:
    return None if aim.baseline is None else Value(goal.first_day, aim.baseline.value, goal.path)


def _baseline_value(goal: Goal, aim: Aim, today: date) -> Value | None:
    """The baseline as today's value, in the first days of a goal."""
    return _baseline_at_start(goal, aim) if 0 <= (today - goal.first_day).days <= GRACE else None


def _broken(goal: Goal, project: Project) -> list[Broken]:
    broken = []
    for rail in goal.guardrails if goal.open else ():
        values = rail_values(goal, rail, project)
        if not values or values[-1].day < goal.first_day:
            continue
        value = values[-1].value
        if (rail.max is not None and value > rail.max.value) or (
            rail.min is not None and value < rail.min.value
        ):
            broken.append(Broken(rail, values[-1]))
    return broken


def _by_plan(goal: Goal, today: date) -> Pace | None:
    """A goal without numbers goes by its plan: steps done, steps due."""
    steps = goal.plan
    if not steps or goal.metric is not None:
        return None
    done = sum(step.done is not None for step in steps)
    due = sum(step.due is not None and step.due <= today for step in steps)
    return Pace(done / len(steps), due / len(steps), None)


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
