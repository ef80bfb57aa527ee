"""A goal as it was understood, on one line people can correct; and the one question that is worth most."""

from __future__ import annotations

from pmcoach.assess.status.target import shift_of
from pmcoach.rules.goals.specific import ASK
from pmcoach.text import Text, number, quantity
from pmcoach.wording import Doubt, Goal, Sentence, Way

LINE = Text(en="{name}: {what}, {day}", zh="{name}：{what}，{day}")
NO_NAME = Text(en="〈metric〉", zh="〈指标〉")
FROM_TO = Text(en="from {baseline} to {target}", zh="从 {baseline} 到 {target}")
CHANGE = Text(en="{change} from {baseline}", zh="在 {baseline} 的基础上 {change}")
COUNT = Text(en="{target}", zh="{target}")
HELD = {
    Way.MAINTAIN: Text(en="stays at {target}", zh="保持 {target}"),
    Way.AT_LEAST: Text(en="at least {target}", zh="不低于 {target}"),
    Way.AT_MOST: Text(en="at most {target}", zh="不高于 {target}"),
}
NOW = Text(en="〈now〉", zh="〈现值〉")
HOW_MUCH = Text(en="〈how much〉", zh="〈多少〉")
BY = Text(en="by {day}", zh="{day} 前")
NO_DAY = Text(en="by 〈date〉", zh="〈日期〉前")

WHICH = Text(en="which number shows it?", zh="看哪个数？")
TO_WHAT = Text(en="to what value, or by how much?", zh="要到多少，或者变化多少？")
TODAY = Text(en="what is its value today?", zh="今天是多少？")
TODAY_IN = Text(en="what is its value today, in {unit}?", zh="今天是多少{unit}？")
WHEN = Text(en="by which day?", zh="到哪一天？")


def understood(goal: Goal) -> Text | None:
    """What is measured, from where to where, by when; None where nothing of it is said."""
    if not goal.name and not goal.numbered:
        return None
    day = goal.due.day if goal.due is not None else None
    return LINE.fill(
        name=goal.name or NO_NAME, what=numbers(goal), day=NO_DAY if day is None else BY.fill(day=day)
    )


def numbers(goal: Goal) -> Text:
    """From where to where, or by how much."""
    baseline = NOW if goal.baseline is None else quantity(goal.baseline.value, goal.unit)
    if goal.change is not None:
        return CHANGE.fill(change=shift_of(goal.change, goal.unit).spoken(goal.unit), baseline=baseline)
    if goal.target is None:
        return HOW_MUCH
    target = quantity(goal.target.value, goal.unit)
    if goal.baseline is None and goal.way in HELD:
        return HELD[goal.way].fill(target=target)
    if goal.baseline is None and goal.way is None:
        return COUNT.fill(target=target)
    if goal.baseline is not None and goal.unit[:1].isalpha():
        baseline = number(goal.baseline.value)  # from 3.9 to 4.5 points
    return FROM_TO.fill(baseline=baseline, target=target)


def question(sentence: Sentence) -> Text | None:
    """What is missing most; None where nothing is."""
    goal = sentence.goal
    if not goal.name and not goal.numbered:
        return ASK if sentence.work is not None or not sentence.seen else WHICH
    if not sentence.measurable:
        return TO_WHAT if goal.name else WHICH
    if sentence.only_work:
        return ASK
    if not sentence.timed:
        return WHEN
    if Doubt.UNITS in goal.doubts:
        return TODAY_IN.fill(unit=goal.unit)
    starts = goal.change is not None or goal.way in (Way.UP, Way.DOWN)
    return TODAY if starts and goal.baseline is None else None
