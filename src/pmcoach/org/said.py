"""Cells of answers as people read them, whatever shows them."""

from __future__ import annotations

from datetime import date

from pmcoach.assess.status.explain import percent
from pmcoach.assess.tables.table import Cell
from pmcoach.org.headings import CHANGES, CODES, HEADINGS, MISSING, SHARES
from pmcoach.text import Lang, Text, number

YES = Text(en="yes", zh="是")
NO = Text(en="no", zh="否")
POINTS = Text(en="{points} pp", zh="{points} 个百分点")


def heading(name: str, lang: Lang) -> str:
    """What a column is called."""
    return HEADINGS[name].say(lang)


def shown(name: str, value: Cell, lang: Lang) -> str:
    """A cell as people read it."""
    match value:
        case None:
            return ""
        case bool():
            return (YES if value else NO).say(lang)
        case date():
            return value.isoformat()
        case int() | float() if name in SHARES:
            return percent(value)
        case int() | float() if name in CHANGES:
            return POINTS.fill(points=f"{round(value * 100):+d}").say(lang)
        case int() | float():
            return number(value)
        case _:
            return _word(name, value, lang)


def _word(name: str, value: str, lang: Lang) -> str:
    """A code as people say it; other words as they are."""
    codes = CODES.get(name)
    if codes is None:
        return value
    said = next((each.label for each in codes if each.value == value), None)
    return (said or (MISSING if value == "missing" else Text(en="{it}", zh="{it}").fill(it=value))).say(lang)
