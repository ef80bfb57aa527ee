"""The goal file a sentence would make."""

from __future__ import annotations

from datetime import date
from typing import Any

from pmcoach.document.scalars import digits
from pmcoach.records.fields.enums import Direction
from pmcoach.text import Lang
from pmcoach.wording import facts
from pmcoach.wording.facts import Sentence

WAYS = {
    facts.Direction.INCREASE: Direction.UP,
    facts.Direction.DECREASE: Direction.DOWN,
    facts.Direction.MAINTAIN: Direction.MAINTAIN,
}


def draft(sentence: Sentence, today: date, lang: Lang) -> dict[str, Any]:
    """What a sentence fills in of a goal: title, metric, day. A change (“20 % more”) is no level and stays in the title."""
    filled: dict[str, Any] = {"title": sentence.text} if sentence.text else {}
    metric: dict[str, str] = {}
    if sentence.measures:
        metric["name"] = sentence.measures[0].name
    if sentence.targets:
        target = sentence.targets[0]
        if target.unit and not target.relative:
            metric["unit"] = target.unit
        if target.baseline is not None:
            metric["baseline"] = digits(target.baseline)
        if not target.relative:
            metric["target"] = digits(target.value)
        if target.direction in WAYS and (target.relative or target.baseline is None):
            way = WAYS[target.direction]
            metric["direction"] = way.label.zh if lang is Lang.ZH else str(way)
    if metric:
        filled["metric"] = metric
    days = [limit.day for limit in sentence.limits if limit.day is not None]
    if days:
        filled["due"] = max(days).isoformat()
    if sentence.text:
        filled["created"] = today.isoformat()
    return filled
