"""Answers about many workspaces: each a heading and a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from pmcoach.assess.status.explain import percent
from pmcoach.assess.tables.table import Cell
from pmcoach.org import QUESTIONS, Answer
from pmcoach.org.headings import CHANGES, CODES, HEADINGS, MISSING, SHARES
from pmcoach.page import Column, Line, Page, Styled, flowed, folded, line, table
from pmcoach.text import Lang, Text, number

NOTHING = Text(en="nothing", zh="没有")
YES = Text(en="yes", zh="是")
NO = Text(en="no", zh="否")
POINTS = Text(en="{points} pp", zh="{points} 个百分点")
MORE = Text(en="More:", zh="还可以看：")


def page(answers: Sequence[Answer], lang: Lang, cells: int, *, more: bool = False) -> Page:
    """The answers below each other; with `more`, what else can be asked."""
    lines: list[Line] = []
    for answer in answers:
        lines.extend((*_answer(answer, lang, cells), ()))
    if more:
        said = {answer.question.name for answer in answers}
        names = (line(Styled(name, "code")) for name in QUESTIONS if name not in said)
        lines.extend(flowed((line(Styled(MORE.say(lang), "dim")), *names), cells, 2))
        lines.append(())
    return Page(tuple(lines[:-1]))


def _answer(answer: Answer, lang: Lang, cells: int) -> Iterator[Line]:
    yield from folded(line(Styled(answer.question.about.say(lang), "strong")), cells)
    used = [
        place for place in range(len(answer.columns)) if any(row[place] is not None for row in answer.rows)
    ]
    if not used:
        yield line(Styled(NOTHING.say(lang), "dim"))
        return
    names = [answer.columns[place] for place in used]
    columns = [
        Column(heading(name, lang), right=_counted(answer, place), flexible=True)
        for name, place in zip(names, used, strict=True)
    ]
    rows = [[shown(answer.columns[place], row[place], lang) for place in used] for row in answer.rows]
    yield from table(columns, rows, cells)


def _counted(answer: Answer, place: int) -> bool:
    """Whether numbers stand in a column."""
    return any(
        isinstance(row[place], int | float) and not isinstance(row[place], bool) for row in answer.rows
    )


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
