"""A sentence judged letter by letter: the words underlined, what is missing, the rewrite, the goal file it would make."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from pmcoach.cells import breaks, showable, width
from pmcoach.dates import period as periods
from pmcoach.dates.period import Grain
from pmcoach.document.scalars import flow_scalar, scalar
from pmcoach.page import Line, Page, Styled, folded, line, padded
from pmcoach.project import Project
from pmcoach.records.fields.types import Part, fields_of
from pmcoach.records.kinds.catalogue import GOAL
from pmcoach.records.kinds.goal import Goal
from pmcoach.rules.catalogue import chosen
from pmcoach.rules.engine.engine import findings
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.rule import Letter
from pmcoach.rules.engine.selection import Selection
from pmcoach.rules.engine.smart import Verdict, verdicts
from pmcoach.text import Lang, Text
from pmcoach.tuples import NamedTuple
from pmcoach.views.drafts.goal_draft import draft
from pmcoach.views.pages.letters import LETTERS, NOT
from pmcoach.views.pages.understood import question, understood
from pmcoach.wording import Sentence, rewrite

ASKED = ("S1", "M10", "T101")
NOT_ASKED = ("S104", "M103", "M106", "M107", "M108", "M109")
BEYOND = Text(
    en="a sentence cannot tell: they need today's value, the resources, and the goal it serves",
    zh="从这句话看不出：需要现值、资源和上级目标",
)
READ = Text(en="Read as", zh="读作")
TRY = Text(en="Try", zh="试试")
ASKS = Text(en="Missing", zh="还缺")
FILE = Text(en="As a goal file", zh="写成目标文件")
MAKE = Text(en="write it: pmcoach new goal “…”", zh="生成文件：pmcoach new goal “…”")
CLEAR = Text(en="says what will be true", zh="说清了结果")
COUNTED = Text(en="says what is measured and how much", zh="说清了量什么、到多少")


class Judged(NamedTuple):
    """A sentence as a goal, what was found, and a verdict a letter."""

    goal: Goal
    project: Project
    findings: tuple[Finding, ...]
    smart: Mapping[Letter, Verdict]


def judge(sentence: str, today: date) -> Judged:
    """Judge a sentence as the title of a goal written today, of which nothing else is known."""
    text = " ".join(sentence.split())
    path = f"{GOAL.folder}/{periods.around(today, Grain.QUARTER)}/sentence{GOAL.ending}"
    project = Project({path: f"title: {scalar(text)}\ncreated: {today}\n"}, today)
    asked = Selection(ASKED, NOT_ASKED)
    found = findings(project, chosen(asked.on), asked)
    goal = project.goals[0]
    return Judged(
        goal,
        project,
        found,
        verdicts(goal, project, {finding.rule.decides for finding in found if finding.rule.decides}),
    )


def letters_of(facts: Sentence) -> dict[str, bool | None]:
    """What a sentence alone says of each letter; nothing of A and R."""
    return {"S": facts.specific, "M": facts.measurable, "A": None, "R": None, "T": facts.timed}


def page(judged: Judged, lang: Lang, cells: int) -> Page:
    """The sentence with its words underlined, a line a letter, the rewrite, the file."""
    lines: list[Line] = list(_sentence(judged, cells))
    words = {
        letter: (NOT if judged.smart[letter].met is False else LETTERS)[letter].say(lang)
        for letter in (Letter.S, Letter.M, Letter.T)
    }
    left = max(width(word) for word in words.values()) + 4
    lines.extend(_read_as(judged, lang, cells, left))
    for letter in (Letter.S, Letter.M, Letter.T):
        lines.extend(_letter(letter, words[letter], judged, lang, cells, left))
    lines.extend(folded(line(Styled("A R".ljust(left), "dim"), Styled(BEYOND.say(lang), "dim")), cells, left))
    lines.extend(_rewrite(judged, lang, cells, left))
    lines.extend(_missing(judged, lang, cells, left))
    lines.append(())
    lines.append(line(Styled(FILE.say(lang), "strong"), "  ", Styled(MAKE.say(lang), "dim")))
    lines.extend(line("  ", row) for row in file_lines(judged, lang))
    return Page(tuple(lines))


def _read_as(judged: Judged, lang: Lang, cells: int, left: int) -> Iterator[Line]:
    """The goal as it was understood, on one line."""
    said = understood(judged.project.sentence(judged.goal).goal)
    if said is not None:
        head = padded(line(Styled(READ.say(lang), "strong")), left)
        yield from folded((*head, *line(Styled(said.say(lang), "strong"))), cells, left)


def _missing(judged: Judged, lang: Lang, cells: int, left: int) -> Iterator[Line]:
    """The one question that is worth most."""
    asks = question(judged.project.sentence(judged.goal))
    if asks is not None:
        head = padded(line(Styled(ASKS.say(lang), "strong")), left)
        yield from folded((*head, *line(asks.say(lang))), cells, left)


def _rewrite(judged: Judged, lang: Lang, cells: int, left: int) -> Iterator[Line]:
    """The sentence written again: a line for each goal in it."""
    head = padded(line(Styled(TRY.say(lang), "strong")), left)
    for each in rewrite(judged.project.sentence(judged.goal)).splitlines():
        yield from folded((*head, *line(Styled(each, "good"))), cells, left)
        head = padded((), left)


def _sentence(judged: Judged, cells: int) -> Iterator[Line]:
    """The sentence, with marks under every word a finding rests on."""
    title = judged.goal.title
    marked = [False] * len(title)
    for finding in judged.findings:
        first = judged.project.files[finding.path].place(("title",), span=(0, 1))
        start, size = finding.place.column - first.column, finding.place.end_column - finding.place.column
        if 0 < size < len(title):
            marked[start : start + size] = [True] * size
    for start, end in breaks(title, cells):
        yield line(Styled(showable(title[start:end]), "strong"))
        under = "".join(
            ("~" if mark else " ") * width(showable(char))
            for mark, char in zip(marked[start:end], title[start:end], strict=True)
        )
        if under.strip():
            yield line(Styled(under.rstrip(), "mark"))


def _letter(letter: Letter, said: str, judged: Judged, lang: Lang, cells: int, left: int) -> Iterator[Line]:
    """A letter with its verdict, then why."""
    verdict = judged.smart[letter]
    if verdict.met is False:
        found = [finding for finding in judged.findings if finding.rule.decides is letter]
        style, whys = "bad", [finding.message.say(lang) for finding in found]
    else:
        style, whys = "good", [_met(letter, judged, lang)]
    head = padded(line(Styled(letter, style), f" {said}"), left)
    for why in whys:
        yield from folded((*head, *line(why)), cells, left)
        head = padded((), left)


def _met(letter: Letter, judged: Judged, lang: Lang) -> str:
    """What satisfies a letter."""
    facts = judged.project.sentence(judged.goal)
    match letter:
        case Letter.M:
            return COUNTED.say(lang)
        case Letter.T if facts.goal.due is not None:
            words, day = facts.goal.due.span.of(facts.text), facts.goal.due.day
            return words if day is None or day.isoformat() in words else f"{words} = {day}"
        case _:
            return CLEAR.say(lang)


def file_lines(judged: Judged, lang: Lang) -> Iterator[str]:
    """The fields the sentence fills in, as the file would have them."""
    filled: dict[str, Any] = draft(judged.project.sentence(judged.goal), judged.project.today, lang)
    fields = fields_of(Goal)
    for name in sorted(filled, key=list(fields.by_name).index):
        value = filled[name]
        key = fields.key(name, zh=lang is Lang.ZH)
        shape = fields.by_name[name].shape
        if isinstance(value, dict) and isinstance(shape, Part):
            inner = fields_of(shape.cls)
            parts = (
                f"{inner.key(part, zh=lang is Lang.ZH)}: {flow_scalar(said)}"
                for part, said in value.items()
                if isinstance(said, str)
            )
            yield f"{key}: {{{', '.join(parts)}}}"
        else:
            yield f"{key}: {scalar(str(value))}"
