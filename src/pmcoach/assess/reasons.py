"""Why a goal is judged as it is, in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from pmcoach.assess.health import Health
from pmcoach.assess.rollup import counting, rolled_up
from pmcoach.assess.spoken import difference
from pmcoach.records.choice import Direction, GoalKind, Status
from pmcoach.records.goal import Goal
from pmcoach.text import Text, quantity

if TYPE_CHECKING:
    from pmcoach.assess.standing import Standing

CLOSED = Text(en="{status} on {day}: {why}", zh="{day} {status}：{why}")
CLOSED_ON = Text(en="{status} on {day}", zh="{day} {status}")
CLOSED_BARE = Text(en="its owner says: {status}", zh="负责人标为“{status}”")
NOT_YET = Text(en="begins on {day}", zh="{day} 开始")
NO_LEVEL = Text(en="no number to compare with: the goal says no target", zh="没有目标值，无从比较")
NO_RESULTS = Text(en="no key results to add up", zh="还没有关键结果，无从判断")
NO_DATA_BELOW = Text(en="none of the goals below has a number yet", zh="下级目标都还没有数据")
NO_START = Text(en="no baseline, so the way cannot be measured", zh="没有基线，算不出走了多远")
NO_VALUE = Text(en="no value since {day}, the first day", zh="从第一天 {day} 起没有任何数据")
WAY = Text(
    en="{current} on {day}; {expected} expected by now on the way from {start} to {level}",
    zh="{day} 为 {current}，按从 {start} 到 {level} 的进度此时应为 {expected}",
)
AHEAD = Text(en="ahead by {gap}", zh="领先 {gap}")
BEHIND = Text(en="behind by {gap}", zh="落后 {gap}")
LEVEL = Text(en="exactly as expected", zh="与应有进度持平")
KEPT = Text(en="{current} on {day}; to be kept at {level}", zh="{day} 为 {current}，应保持在 {level}")
FORECAST = Text(
    en="at the pace of the last {points} values: {forecast} on {due}, the due day; {verdict}",
    zh="按最近 {points} 个值的走势，到截止日 {due} 为 {forecast}；{verdict}",
)
IN_TIME = Text(en="the target is reached", zh="能达到目标")
LATE = Text(
    en="the target is reached on {day}, {days} {days:day|days} late", zh="要到 {day} 才能达到，晚 {days} 天"
)
NEVER = Text(en="the target is not reached at this pace", zh="照此走势达不到目标")
STEPS = Text(
    en="{done} of {count} plan steps done, {due} due by now",
    zh="计划 {count} 步，已完成 {done} 步，此时应完成 {due} 步",
)
LATE_STEP = Text(en="plan step “{step}” was due on {day}", zh="计划步骤“{step}”应在 {day} 完成")
RAIL = Text(
    en="guardrail broken: {name} is {value}, it has to be {bound}",
    zh="护栏被突破：{name} 为 {value}，要求{bound}",
)
AT_MOST = Text(en="at most {value}", zh="不高于 {value}")
AT_LEAST = Text(en="at least {value}", zh="不低于 {value}")
ROLLED = Text(
    en="{progress} of the way, {expected} expected: the weighted mean of {count} {count:goal|goals} below",
    zh="下级 {count} 个目标加权平均：进度 {progress}，应有 {expected}",
)
CHILD = Text(en="“{goal}” below is {health}", zh="下级目标“{goal}”{health}")
CLAIM = Text(
    en="its owner's confidence is {value} of 10, which claims {claimed}; the numbers say {health}",
    zh="负责人信心 {value}/10，相当于“{claimed}”；数据显示“{health}”",
)
OLD = Text(en="the last value is {days} days old", zh="最近的数据是 {days} 天前的")
OVER = Text(en="its last day was {day}", zh="截止日是 {day}")
STALE = 21


def why(standing: Standing, below: tuple[Standing, ...], today: date) -> Iterator[Text]:
    """The sentences behind a verdict, the deciding one first."""
    goal, health = standing.goal, standing.health
    if goal.status is not Status.ACTIVE:
        yield _closed(goal)
    if health is Health.NOT_STARTED:
        yield NOT_YET.fill(day=goal.first_day)
        return
    if today > standing.due and goal.open:
        yield OVER.fill(day=standing.due)
    yield from _numbers(standing, below, today)
    yield from _forecast(standing)
    for step in standing.late:
        yield LATE_STEP.fill(step=step.do, day=step.due)
    for broken in standing.broken:
        rail, unit = broken.rail, (broken.rail.max or broken.rail.min)
        bound = (
            AT_MOST.fill(value=str(rail.max)) if rail.max is not None else AT_LEAST.fill(value=str(rail.min))
        )
        yield RAIL.fill(
            name=rail.name, value=quantity(broken.value.value, unit.unit if unit else ""), bound=bound
        )
    for child in below:
        if child.health in (Health.OFF_TRACK, Health.MISSED):
            yield CHILD.fill(goal=child.goal.id, health=child.health.label)
    if standing.disputed and standing.confidence is not None and standing.claimed is not None and goal.open:
        claimed = standing.claimed.label
        yield CLAIM.fill(value=standing.confidence.value, claimed=claimed, health=health.label)
    age = standing.age(today)
    if age is not None and age > STALE and goal.open:
        yield OLD.fill(days=age)


def _closed(goal: Goal) -> Text:
    """How a goal ended, as its owner says."""
    closed, status = goal.closed, goal.status.label
    if closed is None or closed.on is None:
        return CLOSED_BARE.fill(status=status)
    if not (closed.why or closed.result):
        return CLOSED_ON.fill(status=status, day=closed.on)
    return CLOSED.fill(status=status, day=closed.on, why=closed.why or closed.result)


def _numbers(standing: Standing, below: tuple[Standing, ...], today: date) -> Iterator[Text]:
    """The sentence of the number that decides: the metric's, the goals' below, or the plan's."""
    aim, goal, current = standing.aim, standing.goal, standing.current
    if aim.level is not None and current is not None and standing.progress is not None:
        shown = {
            "current": quantity(current.value, aim.unit),
            "day": current.day,
            "level": quantity(aim.level, aim.unit),
        }
        if aim.direction is Direction.MAINTAIN:
            yield KEPT.fill(**shown)
            return
        expected = standing.expected_value if standing.expected_value is not None else aim.level
        start = standing.start if standing.start is not None else aim.level
        yield WAY.fill(
            **shown,
            expected=quantity(rounded(expected, start, aim.level), aim.unit),
            start=quantity(start, aim.unit),
        )
        gap = (current.value - expected) * (1 if aim.direction is Direction.UP else -1)
        size = rounded(abs(gap), start, aim.level)
        if size:
            yield (AHEAD if gap > 0 else BEHIND).fill(gap=difference(size, aim.unit))
        else:
            yield LEVEL
    elif (rolled := rolled_up(goal, below)) is not None:
        yield ROLLED.fill(
            progress=percent(rolled.gone), expected=percent(rolled.expected), count=len(counting(below))
        )
    elif standing.progress is not None and goal.plan:
        done = sum(step.done is not None for step in goal.plan)
        due = sum(step.due is not None and step.due <= today for step in goal.plan)
        yield STEPS.fill(done=done, count=len(goal.plan), due=due)
    elif goal.open:
        yield _no_number(standing, below)


def _no_number(standing: Standing, below: tuple[Standing, ...]) -> Text:
    """Why there is nothing to judge a goal by."""
    aim, goal = standing.aim, standing.goal
    if goal.kind is GoalKind.OBJECTIVE:
        return NO_DATA_BELOW if below else NO_RESULTS
    if aim.level is None:
        return NO_LEVEL
    return NO_VALUE.fill(day=goal.first_day) if standing.current is None else NO_START


def _forecast(standing: Standing) -> Iterator[Text]:
    trend, level, forecast = standing.trend, standing.aim.level, standing.forecast
    if trend is None or level is None or forecast is None or standing.aim.direction is Direction.MAINTAIN:
        return
    reached = standing.reached_on
    up = standing.aim.direction is Direction.UP
    if (forecast >= level) if up else (forecast <= level):
        verdict = IN_TIME
    elif reached is not None and (reached - standing.due).days < 730:
        verdict = LATE.fill(day=reached, days=(reached - standing.due).days)
    else:
        verdict = NEVER
    start = standing.start if standing.start is not None else 0.0
    shown = quantity(rounded(forecast, start, level), standing.aim.unit)
    yield FORECAST.fill(points=trend.points, forecast=shown, due=standing.due, verdict=verdict)


def rounded(value: float, start: float, level: float) -> float:
    """A worked-out number, as exact as the way from start to target makes sense of: a two-hundredth of it or finer."""
    way = abs(level - start)
    digits = 0
    while way and way * 10**digits < 100 and digits < 4:
        digits += 1
    return round(value, digits)


def percent(share: float) -> str:
    """A share in whole per cent."""
    return f"{round(share * 100)}%"
