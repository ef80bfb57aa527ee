"""Answers about many workspaces: each a heading and a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pmcoach.org import QUESTIONS, Answer
from pmcoach.org.said import heading, shown
from pmcoach.page import Column, Line, Page, Styled, flowed, folded, line, table
from pmcoach.text import Lang, Text

NOTHING = Text(en="nothing", zh="没有")
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
