"""What is due in the next days, a day at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from pmcoach.assess.items.agenda import Item
from pmcoach.assess.phrasing import day_short, name_of
from pmcoach.document.place import Path
from pmcoach.page import Line, Page, Styled, flowed, joined, line
from pmcoach.project import Project
from pmcoach.text import Lang, Text, word
from pmcoach.views.words import WEEKDAYS, where

LATE = Text(en="Overdue", zh="已过期")
TODAY = Text(en="today", zh="今天")
NOTHING = Text(en="Nothing is due until {day}.", zh="到 {day} 为止没有到期的事。")
ON = Text(en="{day} {weekday}", zh="{day} {weekday}")


def page(items: Sequence[Item], project: Project, until: date, lang: Lang, cells: int) -> Page:
    """Overdue things first, then a heading a day."""
    today = project.today
    late = [item for item in items if item.day < today]
    lines: list[Line] = []
    if late:
        lines.append(line(Styled(LATE.say(lang), "bad")))
        for day, found in groupby(late, key=lambda item: item.day):
            lines.extend(_day(list(found), project, lang, cells, day_short(day, today)))
        lines.append(())
    for day, found in groupby((item for item in items if item.day >= today), key=lambda item: item.day):
        title = ON.fill(day=day, weekday=WEEKDAYS[day.weekday()]).say(lang)
        lines.append(
            line(Styled(title, "strong"), Styled(f"  {TODAY.say(lang)}" if day == today else "", "good"))
        )
        lines.extend(_day(list(found), project, lang, cells, ""))
        lines.append(())
    return Page(tuple(lines[:-1]) if lines else (line(NOTHING.fill(day=until).say(lang)),))


def _day(items: Sequence[Item], project: Project, lang: Lang, cells: int, head: str) -> Iterator[Line]:
    """What is due on one day. What only the cadence asks for stands in one line for everybody who owes it."""
    together: dict[tuple[Text, str, tuple[str, Path] | None], list[str]] = {}
    for item in items:
        place = (item.path, item.at) if item.at else None
        name = name_of(item.person, project) if item.person else "—"
        together.setdefault((item.sort, item.what, place), []).append(name)
    for (sort, what, place), names in together.items():
        said = (
            line(Styled(head, "dim")),
            line(word(tuple(names), lang)),
            line(Styled(sort.say(lang), "code")),
            line(what),
        )
        parts = [line("  ", joined(said))]
        if place is not None:
            parts.append(line(where(*place, project)))
        yield from flowed(parts, cells, 4)
