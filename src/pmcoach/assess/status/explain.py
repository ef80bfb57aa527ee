"""Why a goal is judged as it is, in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pmcoach.assess.status import distance
from pmcoach.assess.status.distance import at_the_end, on_the_way, so_far
from pmcoach.assess.status.forecast import FORECAST, forecast
from pmcoach.assess.status.guardrails import Broken
from pmcoach.assess.status.health import Health, Pace
from pmcoach.assess.status.maintain import Hold, kept_at
from pmcoach.assess.status.measurements import Value
from pmcoach.assess.status.progress import rounded as rounded  # views know it by this name
from pmcoach.assess.status.rollup import counting, rolled_up
from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.trend import LEAST
from pmcoach.records.fields.enums import GoalKind, Status
from pmcoach.records.kinds.goal import Goal
from pmcoach.text import Text, quantity

CLOSED = Text(en="{status} on {day}: {why}", zh="{day} {status}：{why}")
CLOSED_ON = Text(en="{status} on {day}", zh="{day} {status}")
CLOSED_BARE = Text(en="its owner says: {status}", zh="负责人标为“{status}”")
NOT_YET = Text(en="begins on {day}", zh="{day} 开始")
NO_LEVEL = Text(en="no number to compare with: the goal says no target", zh="没有目标值，无从比较")
NO_RESULTS = Text(en="no key results to add up", zh="还没有关键结果，无从判断")
NO_DATA_BELOW = Text(en="none of the goals below has a number yet", zh="下级目标都还没有数据")
NO_START = Text(en="no baseline, so the way cannot be measured", zh="没有基线，算不出走了多远")
NO_WAY = Text(
    en="baseline and target are the same number: there is no way to measure",
    zh="基线和目标值是同一个数，算不出走了多远",
)
NO_VALUE = Text(en="no value since {day}, the first day", zh="从第一天 {day} 起没有任何数据")
KEPT = Text(en="{current} on {day}; to be kept {level}", zh="{day} 为 {current}，应保持{level}")
STEPS = Text(
    en="{done} of {count} plan steps done, {due} due by now",
    zh="计划 {count} 步，已完成 {done} 步，此时应完成 {due} 步",
)
LATE_STEP = Text(en="plan step “{step}” was due on {day}", zh="计划步骤“{step}”应在 {day} 完成")
RAIL = Text(
    en="guardrail broken: {name} is {value} and has to be {bound}",
    zh="护栏被突破：{name} {value}，要求{bound}",
)
AT_MOST = Text(en="at most {value}", zh="不高于 {value}")
AT_LEAST = Text(en="at least {value}", zh="不低于 {value}")
ROLLED = Text(
    en="{progress} of the way, {expected} expected (weighted mean of {count} {count:goal|goals} below)",
    zh="进度 {progress}，应有 {expected}（下级 {count} 个目标加权平均）",
)
BLIND = Text(
    en="{count} {count:goal|goals} below {count:has|have} no number and {count:does|do} not count",
    zh="另有 {count} 个下级目标没有数据，没有算进来",
)
CHILD = Text(en="“{goal}” below is {health}", zh="下级目标“{goal}”{health}")
CLAIM = Text(
    en="its owner's confidence is {value} of 10, which claims {claimed}; the numbers say {health}",
    zh="负责人信心 {value}/10，相当于“{claimed}”；数据显示“{health}”",
)
OLD = Text(en="the last value is {days} days old", zh="最近的数据是 {days} 天前的")
YOUNG = Text(
    en="too early to tell: a quarter of its working days is not over yet", zh="还早：工作日还没过四分之一"
)
FEW = Text(
    en="too early to tell: {count} {count:value|values} since {day}, the first day",
    zh="还早：从第一天 {day} 起只有 {count} 个数",
)
EARLY_BELOW = Text(
    en="too early to tell: too early for half or more of the goals below",
    zh="还早：下级目标有一半或更多都还早",
)
OVER = Text(en="its last day was {day}", zh="截止日是 {day}")
REASONS = {
    "closed": (CLOSED, CLOSED_ON, CLOSED_BARE), "not_yet": (NOT_YET,), "no_target": (NO_LEVEL,),
    "no_key_results": (NO_RESULTS,), "no_data_below": (NO_DATA_BELOW,), "no_baseline": (NO_START,), "no_way": (NO_WAY,),
    "no_value": (NO_VALUE,), "kept": (KEPT,), "steps": (STEPS,), "late_step": (LATE_STEP,), "guardrail": (RAIL,),
    "goals_below": (ROLLED,), "goals_without_data": (BLIND,), "goal_below": (CHILD,), "confidence": (CLAIM,),
    "old_value": (OLD,), "too_early": (YOUNG, FEW, EARLY_BELOW), "over": (OVER,), "forecast": (FORECAST,),
    "on_the_way": (distance.WAY, distance.SO_FAR), "at_the_end": (distance.FINAL,), "ahead": (distance.AHEAD,),
    "behind": (distance.BEHIND,), "as_expected": (distance.LEVEL,), "short": (distance.SHORT,),
    "beyond": (distance.BEYOND,), "reached": (distance.REACHED,), "stretch": (distance.STRETCH,),
    "committed": (distance.COMMITTED,), "commitment_missed": (distance.BROKEN_WORD,),
}  # fmt: skip
CODES = {text.en: code for code, texts in REASONS.items() for text in texts}


def why(standing: Standing, below: tuple[Standing, ...], today: date) -> Iterator[Text]:
    """The sentences behind a verdict, the deciding one first."""
    goal, health = standing.goal, standing.health
    if goal.status is not Status.ACTIVE:
        yield _closed(goal)
    if health is Health.NOT_STARTED:
        begins = [each.goal.first_day for each in below if goal.first_day <= today]
        yield NOT_YET.fill(day=min(begins, default=goal.first_day))
        return
    if today > standing.due and goal.open:
        yield OVER.fill(day=standing.due)
    if health is Health.TOO_EARLY or (standing.early and health is Health.UNKNOWN):
        yield _early(standing, below)
    yield from _numbers(standing, below, today)
    yield from forecast(standing)
    for step in standing.late:
        yield LATE_STEP.fill(step=step.do, day=step.due)
    yield from (_rail(broken) for broken in standing.broken)
    for child in below:
        if child.health in (Health.OFF_TRACK, Health.MISSED):
            yield CHILD.fill(goal=child.goal.id, health=child.health.label)
    if standing.disputed and standing.confidence is not None and standing.claimed is not None and goal.open:
        claimed = standing.claimed.label
        yield CLAIM.fill(value=standing.confidence.value, claimed=claimed, health=health.label)
    age = standing.old(today)
    if age is not None and goal.open:
        yield OLD.fill(days=age)


def _early(standing: Standing, below: tuple[Standing, ...]) -> Text:
    """Why nothing can be said yet: too few values, or too few days."""
    goal = standing.goal
    if standing.way is None and rolled_up(goal, below) is not None:
        return EARLY_BELOW
    count = sum(value.counts_on >= goal.first_day for value in standing.values)
    return YOUNG if count >= LEAST or not count else FEW.fill(count=count, day=goal.first_day)


def _closed(goal: Goal) -> Text:
    """How a goal ended, as its owner says."""
    closed, status = goal.closed, goal.status.label
    if closed is None or closed.on is None:
        return CLOSED_BARE.fill(status=status)
    if not (closed.why or closed.result):
        return CLOSED_ON.fill(status=status, day=closed.on)
    return CLOSED.fill(status=status, day=closed.on, why=closed.why or closed.result)


def _numbers(standing: Standing, below: tuple[Standing, ...], today: date) -> Iterator[Text]:
    """The sentences of the number that decides: its own, that of the goals below, or the plan's."""
    goal = standing.goal
    if standing.hold is not None and standing.current is not None:
        yield _kept(standing.hold, standing.current, standing.aim.unit)
    elif standing.way is not None:
        over = not goal.open or today > standing.due
        yield from (at_the_end if over else so_far if standing.early else on_the_way)(standing.way, standing)
    elif (rolled := rolled_up(goal, below)) is not None:
        yield from () if rolled.early else _rolled(rolled, below)
    elif standing.progress is not None:
        done = sum(step.done is not None for step in goal.plan)
        due = sum(step.due is not None and step.due <= today for step in goal.plan)
        yield STEPS.fill(done=done, count=len(goal.plan), due=due)
    elif goal.open and standing.health is not Health.TOO_EARLY:
        yield _no_number(standing, below)


def _kept(hold: Hold, current: Value, unit: str) -> Text:
    """Where the value is, and where it should be kept."""
    return KEPT.fill(current=quantity(current.value, unit), day=current.day, level=kept_at(hold, unit))


def _rolled(rolled: Pace, below: tuple[Standing, ...]) -> Iterator[Text]:
    """What the goals below add up to, and how many of them could not be counted."""
    counted = counting(below)
    blind = sum(each.goal.open and each not in counted for each in below)
    gone, expected = percent(rolled.gone), percent(rolled.expected)
    yield ROLLED.fill(progress=gone, expected=expected, count=len(counted))
    if blind:
        yield BLIND.fill(count=blind)


def _no_number(standing: Standing, below: tuple[Standing, ...]) -> Text:
    """Why there is nothing to judge a goal by."""
    goal = standing.goal
    if goal.kind is GoalKind.OBJECTIVE:
        return NO_DATA_BELOW if below else NO_RESULTS
    if standing.aim.level is None:
        return NO_LEVEL
    if standing.current is None:
        return NO_VALUE.fill(day=goal.first_day)
    return NO_START if standing.start is None else NO_WAY


def _rail(broken: Broken) -> Text:
    """The guardrail, its value, and the bound it breaks."""
    bound = (AT_MOST if broken.above else AT_LEAST).fill(value=str(broken.bound))
    value = quantity(broken.value.value, broken.bound.unit)
    return RAIL.fill(name=broken.rail.name, value=value, bound=bound)


def percent(share: float) -> str:
    """A share in whole per cent."""
    return f"{round(share * 100)}%"


def code(reason: Text) -> str:
    """What a reason is, for programs: the same in every language and release."""
    return CODES[reason.en]
