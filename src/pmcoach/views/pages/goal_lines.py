"""A goal in the brief: its numbers in a line, and below it what is late or moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from pmcoach.assess.phrasing import day_short, difference
from pmcoach.assess.status.headline import name_of
from pmcoach.assess.status.progress import rounded
from pmcoach.assess.status.standing import Standing
from pmcoach.briefing.talking_point import TalkingPoint
from pmcoach.cells import cut_at_word
from pmcoach.page import Line, Styled, cut_line, joined, line, line_width
from pmcoach.project import Project
from pmcoach.text import Lang, Text
from pmcoach.views.fitted import fitted, placed
from pmcoach.views.pages.goal_rows import RAIL, calm, claim, share
from pmcoach.views.words import amount, health_span, where

WAY = Text(en="{start} → {level}", zh="{start} → {level}")
NOW = Text(en="now {value} ({day})", zh="现在 {value}（{day}）")
GONE = Text(en="{value} of the way", zh="完成 {value}")
SHOULD = Text(en="should be {value}", zh="应有 {value}")
SINCE = Text(en="since last time {moved}", zh="比上次 {moved}")
BELOW, SAYS = 3, 12  # lines below a goal; cells of a name that say something
MORE = Text(en="and {count} more: pmcoach history {goal}", zh="另有 {count} 条：pmcoach history {goal}")
SURE = Text(en="confidence {value}", zh="信心 {value}")


def goal_lines(
    standing: Standing,
    under: Sequence[TalkingPoint],
    project: Project,
    lang: Lang,
    cells: int,
    since: date | None,
    *,
    everything: bool = False,
) -> Iterator[Line]:
    """A goal in a line where it needs nobody, else in two; then what stands below it."""
    goal = standing.goal
    head = line("  ", Styled(goal.id, "code"), "  ")
    health = line(health_span(standing.health, lang))
    marks = [health]
    if standing.broken:
        rail = RAIL.fill(rail=standing.broken[0].rail.name)
        marks.append(line(Styled(fitted(rail, lang, max(cells // 3, 16)), "bad")))
    tail = joined(marks)
    parts = list(_numbers(standing, project.today, since, lang))
    numbers = _fitting(parts, cells - 4)
    room = cells - line_width(head) - line_width(tail) - 2
    if calm(standing) and numbers and not under:
        tail = joined((health, _fitting(parts, room)))
        room = cells - line_width(head) - line_width(tail) - 2
    name = f"{cut_at_word(name_of(standing), room)}  " if room >= SAYS else ""
    yield cut_line((*head, *line(name), *tail), cells)
    if numbers and (under or not calm(standing)):
        yield cut_line(line("    ", numbers), cells)
    shown = under if everything else under[:BELOW]
    for point in shown:
        place = where(point.finding.path, point.finding.at, project)
        yield from placed(point.beside_place.says, place, lang, cells, 4)

    if len(shown) < len(under):
        more = MORE.fill(count=len(under) - len(shown), goal=goal.id).say(lang)
        yield cut_line(line("    ", Styled(more, "dim")), cells)


def _fitting(parts: list[Line], cells: int) -> Line:
    """As many of the numbers as fit a line, the first ones first."""
    while len(parts) > 1 and line_width(joined(parts)) > cells:
        parts.pop()
    return joined(parts)


def _numbers(standing: Standing, today: date, since: date | None, lang: Lang) -> Iterator[Line]:
    """The way, the value and its day, what it should be, what moved, the owner's confidence."""
    unit, way, current = standing.aim.unit, standing.way, standing.current
    if way is not None:
        yield line(WAY.fill(start=amount(way.start), level=amount(way.level, unit)).say(lang))
    if current is not None and (way is not None or standing.hold is not None):
        now, day = amount(current.value, unit), day_short(current.day, today)
        yield line(NOW.fill(value=now, day=day).say(lang))
        if way is not None and not standing.early:
            value = amount(rounded(way.expected, way.start, way.level), unit)
            yield line(SHOULD.fill(value=value).say(lang))
        earlier = [value for value in standing.values if since is not None and value.day <= since]
        if earlier and earlier[-1] is not current:
            moved = round(current.value - earlier[-1].value, 6)
            moved_by = difference(moved, unit, signed=True) if moved else "±0"
            yield line(SINCE.fill(moved=moved_by).say(lang))
    elif standing.pace is not None:
        yield line(GONE.fill(value=share(standing.progress)).say(lang))
        yield line(SHOULD.fill(value=share(standing.expected)).say(lang))
    if standing.confidence is not None:
        said = claim(standing.confidence, standing)
        yield line(Styled(SURE.fill(value=said.text).say(lang), said.style))
