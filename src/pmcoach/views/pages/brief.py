"""The brief before a 1:1: what the lead owes first, then goals, then what to ask; each line with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pmcoach.assess.phrasing import day_short
from pmcoach.briefing.brief import Brief, Mood
from pmcoach.briefing.talking_point import TalkingPoint
from pmcoach.page import Line, Page, Span, flowed, folded, line
from pmcoach.project import Project
from pmcoach.rules.engine.finding import Finding
from pmcoach.text import Lang, Text
from pmcoach.views.pages.goal_lines import goal_lines
from pmcoach.views.words import where

TITLE = Text(en="{name} · 1:1 on {day}", zh="{name} · 一对一 {day}")
LAST = Text(en="last {day}", zh="上次 {day}")
FIRST = Text(en="the first one", zh="第一次")
GOALS = Text(en="Goals", zh="目标")
NO_GOALS = Text(en="no goals in this period", zh="这段时间没有目标")
# The lists of a brief by their names, and which of them show what a lead asks rather than what was found.
TITLES = {
    "owed": Text(en="Yours to answer first", zh="先由你答复的"),
    "topics": Text(en="Left open last time", zh="上次没谈完的"),
    "since": Text(en="What moved", zh="目标的改动"),
    "earlier": Text(en="What moved before the last 1:1", zh="上次一对一之前的改动"),
    "steps": Text(en="Overdue plan steps", zh="过期的计划步骤"),
    "actions": Text(en="Improvement plan", zh="改进计划"),
    "problems": Text(en="New problems", zh="新遇到的问题"),
    "asked": Text(en="Worth asking", zh="可以问的"),
    "also": Text(en="Also open", zh="还有"),
}
QUESTIONS = ("owed", "actions", "asked")
BEFORE_GOALS = ("owed", "topics")
MORE_MOVED = Text(
    en="and {count} more: pmcoach history {person}", zh="另有 {count} 处：pmcoach history {person}"
)
MOOD_AND_LOAD = Text(en="Mood and load, 1 to 5", zh="心情与负荷（1-5）")
MOOD = Text(en="mood {values}", zh="心情 {values}")
LOAD = Text(en="load {values}", zh="负荷 {values}")
WHEN = Text(en="({first} to {last})", zh="（{first} 至 {last}）")
CALM = Text(
    en="Nothing is waiting and nothing is off. Ask what you do not know yet.",
    zh="没有欠账，也没有偏离。问问你还不知道的。",
)
SEALED = Text(
    en="Private  [sealed] in {count} {count:file|files}, the last {path}",
    zh="私密  [已加密] 共 {count} 个文件，最近的是 {path}",
)
FILES = Text(en="To fix in the files", zh="文件里要补的")
FOUND = Text(en="{says} ({code})", zh="{says}（{code}）")
MORE = Text(en="and {count} more: pmcoach lint", zh="另有 {count} 条：pmcoach lint")
MOST = 10  # findings for the files
MOVES = 5


def page(found: Brief, project: Project, lang: Lang, cells: int) -> Page:
    """The brief of one person within a width."""
    lists = {name: list(_list(name, points, found, project, lang, cells)) for name, points in found.blocks()}
    goals = list(_goals(found, lang, cells))
    files = list(_files(found.files, lang, cells))
    private = [*_mood(found.mood, lang, cells), *_sealed(found.sealed, lang, cells)]
    lines: list[Line] = [*_title(found, lang, cells), ()]
    before = [lists.pop(name) for name in BEFORE_GOALS]
    for block in (*before, goals, *lists.values(), files, private):
        if block:
            lines.extend((*block, ()))
    if found.calm:
        lines.append(line(Span(CALM.say(lang), "dim")))
    while not lines[-1]:
        lines.pop()
    return Page(tuple(lines))


def _title(found: Brief, lang: Lang, cells: int) -> list[Line]:
    before = FIRST if found.last is None else LAST.fill(day=day_short(found.last.day, found.today))
    title = TITLE.fill(name=found.person.name or found.person.id, day=found.today)
    return flowed(
        (line(Span(title.say(lang), "strong")), line(Span(before.say(lang), "dim"))), cells, 2, " · "
    )


def _list(
    name: str, points: Sequence[TalkingPoint], found: Brief, project: Project, lang: Lang, cells: int
) -> Iterator[Line]:
    """A numbered list under its heading, each line with its place; nothing where there is none. Moves stand latest first."""
    shown = points[::-1][:MOVES] if name in ("since", "earlier") else points
    if shown:
        yield line(Span(TITLES[name].say(lang), "strong"))
    for number, point in enumerate(shown, 1):
        says = point.question if name in QUESTIONS and point.question is not None else point.says
        place = where(point.finding.path, point.finding.at, project)
        yield from _numbered(number, says.say(lang), place, cells)
    if len(shown) < len(points):
        more = MORE_MOVED.fill(count=len(points) - len(shown), person=found.person.id).say(lang)
        yield from folded(line("     ", Span(more, "dim")), cells, 5)


def _numbered(number: int, says: str, place: Span, cells: int) -> list[Line]:
    return flowed((line(f"{number:>3}  ", says), line(place)), cells, 5)


def _files(found: Sequence[Finding], lang: Lang, cells: int) -> Iterator[Line]:
    """What is to be mended in the files, each with its code and place."""
    if found:
        yield line(Span(FILES.say(lang), "strong"))
    for number, finding in enumerate(found[:MOST], 1):
        says = FOUND.fill(says=finding.message, code=finding.rule.code)
        place = Span(f"{finding.path}:{finding.place.line}", "path")
        yield from _numbered(number, says.say(lang), place, cells)
    if len(found) > MOST:
        yield line("     ", Span(MORE.fill(count=len(found) - MOST).say(lang), "dim"))


def _goals(found: Brief, lang: Lang, cells: int) -> Iterator[Line]:
    yield line(Span(GOALS.say(lang), "strong"))
    if not found.standings:
        yield line("  ", Span(NO_GOALS.say(lang), "dim"))
    since = found.last.day if found.last is not None else None
    for standing in found.standings:
        yield from goal_lines(standing, found.today, lang, cells, since)


def _sealed(paths: Sequence[str], lang: Lang, cells: int) -> Iterator[Line]:
    """How much is sealed that no key at hand opens."""
    if paths:
        yield from flowed((line(SEALED.fill(count=len(paths), path=paths[-1]).say(lang)),), cells, 2)


def _mood(said: Sequence[Mood], lang: Lang, cells: int) -> Iterator[Line]:
    """How mood and load went over the last weeks. Shown here and nowhere else."""
    if said:
        mood = MOOD.fill(values=" ".join(str(each.mood or "·") for each in said))
        load = LOAD.fill(values=" ".join(str(each.load or "·") for each in said))
        when = WHEN.fill(first=said[0].period.name, last=said[-1].period.name)
        yield line(Span(MOOD_AND_LOAD.say(lang), "strong"))
        parts = (line("  ", mood.say(lang)), line(load.say(lang)), line(when.say(lang)))
        yield from flowed(parts, cells, 2, "   ")
