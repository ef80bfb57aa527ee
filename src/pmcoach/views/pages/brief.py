"""The brief before a 1:1 on one screen: what was said to the lead alone and what the lead owes first; each line with its place."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from pmcoach.assess.phrasing import day_short
from pmcoach.assess.status.health import NEED
from pmcoach.briefing.brief import QUESTIONS, Brief
from pmcoach.briefing.talking_point import TalkingPoint
from pmcoach.cells import width
from pmcoach.page import Line, Page, Styled, cut_line, flowed, line
from pmcoach.project import Project
from pmcoach.rules.engine.finding import Finding
from pmcoach.text import Lang, Text
from pmcoach.views.fitted import fitted, shortened
from pmcoach.views.pages.goal_lines import goal_lines
from pmcoach.views.pages.screen import Block, one_screen
from pmcoach.views.words import where

TITLE = Text(en="{name} · 1:1 on {day}", zh="{name} · 一对一 {day}")
SHORT = Text(en="{name} · {day}", zh="{name} · {day}")
LAST = Text(en="last {day}", zh="上次 {day}")
FIRST = Text(en="the first one", zh="第一次")
GOALS = Text(en="Goals", zh="目标")
NO_GOALS = Text(en="no goal in these days", zh="这段时间没有目标")
ALONE = Text(en="Said to you alone", zh="只对你说的")
OWED = Text(en="Yours to answer first", zh="先由你答复的")
DEBTS = Text(en="What {name} owes their own people", zh="{name} 欠自己组里的")
TOPICS = Text(en="Left open last time", zh="上次没谈完的")
EARLIER = Text(en="What moved before the last 1:1", zh="上次一对一之前的改动")
ACTIONS = Text(en="Improvement plan", zh="改进计划")
PROBLEMS = Text(en="New problems", zh="新遇到的问题")
ASKED = Text(en="Worth asking", zh="可以问的")
FILES = Text(
    en="To mend in the files: {count} (pmcoach lint), first of all",
    zh="文件里要补的 {count} 处（pmcoach lint），先看",
)
MOOD = Text(en="mood {values}", zh="心情 {values}")
LOAD = Text(en="load {values}", zh="负荷 {values}")
WEEKS = Text(en="  (of 5, {first} to {last})", zh="（满分 5，{first} 至 {last}）")
CALM = Text(
    en="Nothing is waiting and nothing is off. Ask what you do not know yet.",
    zh="没有欠账，也没有偏离。问问你还不知道的。",
)
SEALED = Text(
    en="[sealed] in {count} {count:file|files}, the last {path}",
    zh="[已加密] 共 {count} 个文件，最近的是 {path}",
)
FOUND = Text(en="{says} ({code})", zh="{says}（{code}）")
COLLEAGUE = Text(
    en="What is between {name} and their lead is not shown to colleagues.",
    zh="{name} 和上级之间的事不给同事看。",
)
SCREEN, TALL = 45, 2  # lines of the page, and of one thing in it
NARROW, LONGER = 72, 2  # cells of a screen that shows less in a line, and how many times as many lines it has


def page(found: Brief, project: Project, lang: Lang, cells: int, *, everything: bool = False) -> Page:
    """The brief of one person within a width, on one screen; `everything` shows it in full."""
    title = _title(found, lang, cells)
    lists = [
        Block(ALONE, _alone(found, project, lang, cells), whole=True),
        Block(OWED, _points(found.owed, project, lang, cells, asked=True), whole=True),
        Block(
            DEBTS.fill(name=found.person.name or found.person.id), _points(found.debts, project, lang, cells)
        ),
        Block(TOPICS, _points(found.topics, project, lang, cells)),
        Block(GOALS, _goals(found, project, lang, cells, everything=everything)),
        Block(
            ASKED,
            _points(found.questions[: None if everything else QUESTIONS], project, lang, cells, asked=True),
            total=len(found.questions),
        ),
        Block(ACTIONS, _points(found.actions, project, lang, cells, asked=True)),
        Block(PROBLEMS, _points(found.problems, project, lang, cells)),
        Block(EARLIER, _points(found.earlier[::-1], project, lang, cells) if everything else ()),
        Block(FILES.fill(count=len(found.files)), _files(found.files, lang, cells, everything=everything)),
    ]
    foot: list[Line] = []
    if found.colleague:
        name = found.person.name or found.person.id
        foot.append(line(Styled(fitted(COLLEAGUE.fill(name=name), lang, cells), "dim")))
    elif found.calm:
        foot.append(line(Styled(fitted(CALM, lang, cells), "dim")))
    lines_of_screen = SCREEN * (LONGER if cells < NARROW else 1)
    room = sys.maxsize if everything else lines_of_screen - len(title) - 1 - len(foot)
    lines = [*title, (), *one_screen(lists, room, lang, cells), *foot]
    while not lines[-1]:
        lines.pop()
    return Page(tuple(lines))


def _title(found: Brief, lang: Lang, cells: int) -> list[Line]:
    name = found.person.name or found.person.id
    if found.colleague:
        return [line(Styled(fitted(SHORT.fill(name=name, day=found.today), lang, cells), "strong"))]
    before = FIRST if found.last is None else LAST.fill(day=day_short(found.last.day, found.today))
    title = TITLE.fill(name=name, day=found.today)
    return flowed(
        (line(Styled(title.say(lang), "strong")), line(Styled(before.say(lang), "dim"))), cells, 2, " · "
    )


def _points(
    points: Iterable[TalkingPoint], project: Project, lang: Lang, cells: int, *, asked: bool = False
) -> list[list[Line]]:
    """The lines of a list, each with its place; what a lead asks, where `asked`, else what was found."""
    made = []
    for number, point in enumerate(points, 1):
        says = point.question if asked and point.question is not None else point.says
        place = where(point.finding.path, point.finding.at, project)
        made.append(_entry(number, says, place, lang, cells))
    return made


def _entry(number: int, says: Text, place: Styled, lang: Lang, cells: int) -> list[Line]:
    """A numbered sentence and its place on two lines, or on three where the sentence needs two itself."""
    head = f"{number:>3}  "
    tall = TALL * (LONGER if cells < NARROW else 1)
    whole = flowed((line(head, says.say(lang)), line(place)), cells, 5)
    if len(whole) <= tall:
        return whole
    room = cells * tall - 12
    said = shortened(says, lang, max(room - width(place.text), cells // 2)) or shortened(says, lang, room)
    said = said or fitted(says, lang, room + cells)
    return flowed((line(head, said), line(place)), cells, 5)


def _alone(found: Brief, project: Project, lang: Lang, cells: int) -> list[list[Line]]:
    """What was said in confidence, the last first; how mood and load went; what is sealed."""
    entries = _points(found.alone, project, lang, cells, asked=True)
    said = _mood(found, lang, cells)
    if said:
        entries.append([said])
    if found.sealed:
        says = SEALED.fill(count=len(found.sealed), path=found.sealed[-1])
        entries.append(flowed((line("  ", says.say(lang)),), cells, 4))
    return entries


def _mood(found: Brief, lang: Lang, cells: int) -> Line:
    """How mood and load went over the last weeks, unless a line tells it. Shown here and nowhere else."""
    told = {point.finding.at[-1] for point in found.alone if point.finding.at}
    parts = [
        words.fill(values=" ".join(str(getattr(each, name) or "·") for each in found.mood)).say(lang)
        for name, words in (("mood", MOOD), ("load", LOAD))
        if name not in told and any(getattr(each, name) for each in found.mood)
    ]
    if not parts:
        return ()
    weeks = WEEKS.fill(first=found.mood[0].period.name, last=found.mood[-1].period.name).say(lang)
    return cut_line(line("  ", "  ".join(parts), Styled(weeks, "dim")), cells)


def _goals(found: Brief, project: Project, lang: Lang, cells: int, *, everything: bool) -> list[list[Line]]:
    """The goals, the worst first, each with what is late or moved; then what concerns goals that are not shown."""
    elsewhere = _points(found.elsewhere, project, lang, cells)
    if not found.standings:
        return elsewhere or [[line("  ", Styled(NO_GOALS.say(lang), "dim"))]]
    since = found.last.day if found.last is not None else None
    worst = sorted(found.standings, key=lambda each: -NEED.get(each.health, 0))
    entries = [
        list(goal_lines(each, found.under(each.goal.id), project, lang, cells, since, everything=everything))
        for each in worst
    ]
    return [*entries, *elsewhere]


def _files(found: Sequence[Finding], lang: Lang, cells: int, *, everything: bool) -> list[list[Line]]:
    """What is to be mended in the files, each with its code and place; the first alone where not all is shown."""
    return [
        _entry(
            number,
            FOUND.fill(says=each.message, code=each.rule.code),
            Styled(f"{each.path}:{each.place.line}", "path"),
            lang,
            cells,
        )
        for number, each in enumerate(found if everything else found[:1], 1)
    ]
