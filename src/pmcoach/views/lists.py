"""A list of records as a table that folds."""

from __future__ import annotations

from collections.abc import Sequence

from pmcoach.assess.rows import COLUMN, Row
from pmcoach.page import Column, Page, Span, line, table
from pmcoach.text import Lang, Text, number, word

NOTHING = Text(en="nothing of this sort", zh="没有这类内容")
WIDE = ("what", "title", "answer", "effect", "result", "learned", "used_in")
RIGHT = ("value", "progress", "current", "target", "weeks")


def page(columns: Sequence[str], rows: Sequence[Row], lang: Lang, cells: int) -> Page:
    """The rows within a width; columns nobody fills are left out."""
    used = [name for name in columns if any(row.values.get(name) not in (None, "") for row in rows)]
    if not rows:
        return Page((line(Span(NOTHING.say(lang), "dim")),))
    heads = [Column(COLUMN[name].say(lang), right=name in RIGHT, flexible=name in WIDE) for name in used]
    body = [[_shown(row, name, lang) for name in used] for row in rows]
    return Page(tuple(table(heads, body, cells)))


def _shown(row: Row, name: str, lang: Lang) -> str:
    value = row.values.get(name)
    if value is None:
        return ""
    return number(value) if isinstance(value, int | float) else word(value, lang)
