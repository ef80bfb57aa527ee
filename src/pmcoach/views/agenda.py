"""What is due in the next days, a day at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from pmcoach.assess.agenda import Item
from pmcoach.page import Line, Page, Span, folded, line
from pmcoach.project import Project
from pmcoach.text import Lang, Text
from pmcoach.views.words import WEEKDAYS, day_short, name_of, where

LATE = Text(en="Past their day", zh="已过期")
TODAY = Text(en="today", zh="今天")
NOTHING = Text(en="Nothing is due until {day}.", zh="到 {day} 为止没有到期的事。")
ON = Text(en="{day} {weekday}", zh="{day} {weekday}")


def page(items: Sequence[Item], project: Project, until: date, lang: Lang, cells: int) -> Page:
    """Overdue things first, then a heading a day."""
    today = project.today
    late = [item for item in items if item.day < today]
    lines: list[Line] = []
    if late:
        lines.append(line(Span(LATE.say(lang), "bad")))
        for item in late:
            lines.extend(_item(item, project, lang, cells, f"{day_short(item.day, today)}  "))
        lines.append(())
    for day, found in groupby((item for item in items if item.day >= today), key=lambda item: item.day):
        title = ON.fill(day=day, weekday=WEEKDAYS[day.weekday()]).say(lang)
        lines.append(
            line(Span(title, "strong"), Span(f"  {TODAY.say(lang)}" if day == today else "", "good"))
        )
        for item in found:
            lines.extend(_item(item, project, lang, cells, ""))
        lines.append(())
    return Page(tuple(lines[:-1]) if lines else (line(NOTHING.fill(day=until).say(lang)),))


def _item(item: Item, project: Project, lang: Lang, cells: int, head: str) -> list[Line]:
    said = line(
        "  ",
        Span(head, "dim"),
        name_of(item.person, project) if item.person else "—",
        "  ",
        Span(item.sort.say(lang), "code"),
        "  ",
        item.what,
        "  ",
        where(item.path, item.at, project),
    )
    return folded(said, cells, 4)
