"""What was pulled, for people: lines for reports, then plans that say something else than their work items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from pmcoach.assess.phrasing import day_short, name_of
from pmcoach.assess.tracker.step_gaps import StepGap
from pmcoach.assess.tracker.work_items import Line
from pmcoach.page import Column, Page, Styled, folded, line, table_rows
from pmcoach.page import Line as Row
from pmcoach.project import Project
from pmcoach.text import Lang, Text
from pmcoach.tuples import NamedTuple
from pmcoach.views.words import where

HEAD = Text(
    en="{source} · {first} to {last} · {count} work {count:item|items}",
    zh="{source} · {first} 至 {last} · 工作项 {count} 个",
)
PART = {
    "done": Text(en="done", zh="完成"),
    "undone": Text(en="late", zh="未按时"),
    "next": Text(en="next", zh="接下来"),
}
STYLE = {"done": "good", "undone": "warn", "next": "dim"}
NO_LINES = Text(
    en="Nothing was finished, is late or comes next.", zh="没有完成的、未按时的或接下来的工作项。"
)
PLANS = Text(en="Plans that disagree", zh="计划与工作项不一致")
COMPLETES = Text(en="completes step {number}", zh="完成第 {number} 步")
STEP = Text(en="step {number}", zh="第 {number} 步")


class PulledWork(NamedTuple):
    """What a pull found for the people of the workspace."""

    source: str
    first: date
    last: date
    total: int
    lines: Sequence[Line]
    differences: Sequence[StepGap]


def page(found: PulledWork, project: Project, lang: Lang, cells: int) -> Page:
    """A heading, the lines of each person, then the plans."""
    head = HEAD.fill(source=found.source, first=found.first, last=found.last, count=found.total)
    rows: list[Row] = [line(Styled(head.say(lang), "strong"))]
    for person, lines in groupby(found.lines, key=lambda each: each.person):
        rows += [(), line(Styled(name_of(person, project), "strong"))]
        rows += _lines(list(lines), project, lang, cells)
    if not found.lines:
        rows += [(), line(Styled(NO_LINES.say(lang), "dim"))]
    if found.differences:
        rows += [(), line(Styled(PLANS.say(lang), "strong"))]
        for each in found.differences:
            rows += _difference(each, project, lang, cells)
    return Page(tuple(rows))


def _lines(lines: Sequence[Line], project: Project, lang: Lang, cells: int) -> Iterator[Row]:
    """Each line, and under it where it stands, whole, so that a terminal makes a link of it."""
    body = [
        (
            Styled(PART[each.part].say(lang), STYLE[each.part]),
            Styled(day_short(each.day, project.today) if each.day is not None else "—", "dim"),
            line(each.what, *_served(each, lang)),
        )
        for each in lines
    ]
    shown = table_rows((Column(), Column(), Column(flexible=True)), body, cells, 2)
    for each, rows in zip(lines, shown, strict=True):
        yield from rows
        if each.item.url:
            yield line("    ", Styled(each.item.url, "path"))


def _served(each: Line, lang: Lang) -> Iterator[Styled]:
    """The goal a line serves, and the step it completes."""
    if each.goal:
        yield Styled(f"  {each.goal}", "code")
    if each.step:
        yield Styled(f" {COMPLETES.fill(number=each.step).say(lang)}", "good")


def _difference(each: StepGap, project: Project, lang: Lang, cells: int) -> Iterator[Row]:
    name = each.item.key or each.item.title
    said = line(
        "  ",
        Styled(each.gap.label.say(lang), "warn"),
        "  ",
        Styled(each.goal.id, "code"),
        " ",
        STEP.fill(number=each.number + 1).say(lang),
        "  ",
        each.step.do,
        "" if name in each.step.do else f" · {name}",
        "  ",
        where(each.goal.path, each.at, project),
    )
    yield from folded(said, cells, 4)
    if each.command:
        yield line("    ", Styled(each.command, "code"))
