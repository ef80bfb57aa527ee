"""The goal that goes on where another ended: its baseline is what came out, what was missed is still to be reached."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from pmcoach.assess.reviews.results import Result
from pmcoach.dates.period import Period
from pmcoach.document.scalars import digits
from pmcoach.patterns import pattern
from pmcoach.records.derived.template import Question
from pmcoach.records.fields.enums import Choice, GoalKind, Level
from pmcoach.records.kinds.goal import Goal
from pmcoach.text import Lang, Text, number

FALLS = Text(
    en="{name} from {baseline} down to {target} by {day}", zh="{day} 前将{name}从{baseline}降到{target}"
)
RISES = Text(
    en="{name} from {baseline} up to {target} by {day}", zh="{day} 前将{name}从{baseline}提高到{target}"
)
HOLDS = Text(en="{name} at {target} until {day}", zh="到 {day} 将{name}保持在{target}")
BLANK = Text(en="〈target〉", zh="〈目标值〉")
WAS = Text(en="the one before said: {title}", zh="上一个目标写的是：{title}")
NEXT_TARGET = Text(en="reached {before}; what is next?", zh="已达到 {before}；下一步到多少？")
PERIOD = pattern(r"-\d{4}(?:-?(?:q|h|b|w)?\d{1,2})?$|-[qh]\d$", re.IGNORECASE)


def successor_id(goal: Goal, period: Period) -> str:
    """The id of a goal's successor: its own with the new period's name instead of the old one's."""
    return f"{PERIOD.sub('', goal.id)}-{period.name.lower()}"


def successor(result: Result, period: Period, today: date, lang: Lang) -> dict[str, Any]:
    """What fills the file of a goal that goes on: all that stays, and the result as the baseline."""
    goal = result.standing.goal
    filled: dict[str, Any] = {
        "title": _title(result, period, lang),
        "metric": _metric(result, lang),
        "created": today.isoformat(),
        "due": period.last.isoformat(),
    }
    if goal.kind is not GoalKind.GOAL:
        filled["kind"] = _word(goal.kind, lang)
    if goal.level is not Level.PERSON:
        filled["level"] = _word(goal.level, lang)
    if goal.owner:
        filled["owners"] = goal.owner
    if goal.helpers:
        filled["helpers"] = list(goal.helpers)
    if goal.why:
        filled["why"] = goal.why
    if goal.weight is not None:
        filled["weight"] = str(goal.weight)
    rails = [
        {name: str(value) for name, value in rail._asdict().items() if value} for rail in goal.guardrails
    ]
    if rails:
        filled["guardrails"] = rails
    if not filled["metric"]:
        del filled["metric"]
    return filled


def _title(result: Result, period: Period, lang: Lang) -> str | Question:
    """The sentence of the goal; a question where nothing says what is measured."""
    standing, goal = result.standing, result.standing.goal
    name = standing.aim.measure.value if standing.aim.measure is not None else ""
    if not name or not result.value:
        return Question(WAS.fill(title=goal.title))
    kept = standing.aim.direction.holds
    target = result.target if result.missed or kept else BLANK
    level, current = standing.aim.level, standing.current
    falls = (
        level is not None and current is not None and standing.start is not None and level < standing.start
    )
    says = HOLDS if kept else FALLS if falls else RISES
    return says.fill(name=name, baseline=result.value, target=target, day=period.last).say(lang)


def _metric(result: Result, lang: Lang) -> dict[str, str | Question]:
    """The metric with the result as its baseline; its target is open where it was reached."""
    standing = result.standing
    metric = standing.goal.metric
    if metric is None:
        return {}
    said: dict[str, str | Question] = {"name": metric.name, "unit": metric.said_unit, "source": metric.source}
    if standing.current is not None:
        said["baseline"] = digits(standing.current.value)
    if metric.direction is not None:
        said["direction"] = _word(metric.direction, lang)
    if metric.range is not None:
        said["range"] = f"{number(metric.range.low)}-{number(metric.range.high)}"
    level = standing.aim.level
    if level is not None and (result.missed or standing.aim.direction.holds):
        said["target"] = digits(level)
    elif level is not None:
        said["target"] = Question(NEXT_TARGET.fill(before=result.target))
    return {name: value for name, value in said.items() if value}


def _word(choice: Choice, lang: Lang) -> str:
    """A choice as a file says it."""
    return str(choice.label.zh if lang is Lang.ZH else choice.value)
