"""The goal file a sentence would make."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from pmcoach.assess.status.target import shift_of
from pmcoach.dates import period as periods
from pmcoach.dates.period import Grain, Period
from pmcoach.document.scalars import digits
from pmcoach.patterns import pattern
from pmcoach.records.derived.template import Question
from pmcoach.records.fields.enums import Direction
from pmcoach.records.fields.measures import Shift
from pmcoach.text import Lang, Text
from pmcoach.wording import Doubt, Goal, Kind, Sentence, Way

OTHER_UNIT = Text(
    en="its value today, in {unit}: the sentence says it in another unit",
    zh="今天的值，用“{unit}”：句子里写的是另一个单位",
)
FROM_WHERE = Text(en="its value today; the target is then {change}", zh="今天的值；目标值由它算出：{change}")
WORKED_OUT = Text(en="follows from baseline and change", zh="由基线和变化算出，可不写")
UNTIL = pattern(
    r"\b(?:by|before|until|till|within|end|over|for)\b|no later|[前底末截止内起]|[0-9]-[0-9]", re.IGNORECASE
)
POINTS = Text(en="{value} pp", zh="{value} 个百分点")


def draft(sentence: Sentence, today: date, lang: Lang) -> dict[str, Any]:
    """What a sentence fills in of a goal: title, metric, days. What it leaves open is a question."""
    said = sentence.goal
    filled: dict[str, Any] = {"title": sentence.text} if sentence.text else {}
    metric = metric_of(said, lang)
    if metric:
        filled["metric"] = metric
    if sentence.text:
        filled["created"] = today.isoformat()
    if said.due is not None and said.due.day is not None:
        filled["due"] = said.due.day.isoformat()
        if sentence.text and not begins_later(sentence) and not home(sentence, today).holds(today):
            filled["start"] = today.isoformat()
    return filled


def begins_later(sentence: Sentence) -> bool:
    """Whether work waits for a day or period that is said: from January, in Q1, 下季度; not by March, within six months."""
    due = sentence.goal.due
    return sentence.starts or (due is not None and UNTIL.search(due.span.of(sentence.text)) is None)


def home(sentence: Sentence, today: date) -> Period:
    """The period whose folder a goal belongs in: the quarter it is due in, else this one."""
    due = sentence.goal.due
    return periods.around(due.day if due is not None and due.day is not None else today, Grain.QUARTER)


def metric_of(said: Goal, lang: Lang) -> dict[str, str | Question]:
    """The metric's fields."""
    metric: dict[str, str | Question] = {}
    if said.name:
        metric["name"] = said.name
    if said.unit:
        metric["unit"] = said.unit
    if said.baseline is not None:
        metric["baseline"] = digits(said.baseline.value)
    if said.target is not None:
        metric["target"] = digits(said.target.value)
    if said.change is not None:
        change = shift_of(said.change, said.unit)
        metric["change"] = written(change, lang)
        if said.baseline is None:
            metric["baseline"] = Question(FROM_WHERE.fill(change=change.spoken(said.unit)))
        metric["target"] = Question(WORKED_OUT)
    elif Doubt.UNITS in said.doubts:
        metric["baseline"] = Question(OTHER_UNIT.fill(unit=said.unit))
    if said.way is not None and tells(said, said.way):
        way = Direction[said.way.name]
        metric["direction"] = way.label.zh if lang is Lang.ZH else way.value
    return metric


def tells(said: Goal, way: Way) -> bool:
    """Whether the direction says more than the numbers do."""
    return Direction[way.name].holds or (said.baseline is None and said.change is None)


def written(change: Shift, lang: Lang) -> str:
    """A change as it is written in a file: +10, -200, +5 pp, +30%, x2."""
    value = digits(change.value)
    if change.kind is Kind.TIMES:
        return f"x{value}"
    signed = value if change.value < 0 else f"+{value}"
    if change.kind is Kind.POINTS:
        return POINTS.fill(value=signed).say(lang)
    return f"{signed}%" if change.kind is Kind.PERCENT else signed
