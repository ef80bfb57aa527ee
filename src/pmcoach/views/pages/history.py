"""What moved, a line a move; for one goal its values, target and day over time as a small chart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from pmcoach.assess.history.change import What
from pmcoach.assess.history.moves import Move
from pmcoach.assess.history.recent_moves import Moved
from pmcoach.assess.phrasing import day_short
from pmcoach.assess.status.measurements import by_week
from pmcoach.assess.status.standing import Standing
from pmcoach.page import Line, Page, Styled, flowed, folded, line
from pmcoach.project import Project
from pmcoach.text import Lang, Text
from pmcoach.views.words import BLOCKS, amount, where

NOTHING = Text(en="No moves in the commit history.", zh="提交历史里没有改动。")
NOTE = Text(en=" ({note})", zh="（{note}）")
ONLY_NOTED = Text(en="Also noted in changes", zh="变更里另外写到的")
EASIER = Text(en="easier", zh="放宽")
HARDER = Text(en="harder", zh="收紧")
BEFORE = Text(en="before it was agreed", zh="确认之前")
UNCOMMITTED = Text(en="not committed", zh="未提交")
WHY = Text(en="because {why}", zh="原因：{why}")
NO_WHY = Text(en="no reason given", zh="没有说明原因")
VALUES = Text(en="values", zh="数值")
TARGETS = Text(en="target", zh="目标值")
DUES = Text(en="due", zh="截止")
ON = Text(en="{value} (since {day})", zh="{value}（{day} 起）")
WIDTH = 40  # weeks
INDENT = 7


def page(moves: Sequence[Move], lang: Lang, cells: int, today: date, *, named: bool = True) -> Page:
    """A line a move, the oldest first."""
    if not moves:
        return Page((line(Styled(NOTHING.say(lang), "dim")),))
    lines: list[Line] = []
    for move in moves:
        lines.extend(_move(move, lang, cells, today, named=named))
    return Page(tuple(lines))


def noted(found: Sequence[Moved], project: Project, lang: Lang, cells: int) -> Page:
    """What the goals' own `changes` say beside that, each with its place; nothing where there is none."""
    if not found:
        return Page(())
    lines: list[Line] = [(), line(Styled(ONLY_NOTED.say(lang), "strong"))]
    for each in found:
        said = line("  ", Styled(each.says.say(lang), "warn" if each.unexplained else ""))
        lines.extend(flowed((said, line(where(each.path, each.at, project))), cells, 4))
    return Page(tuple(lines))


def _move(move: Move, lang: Lang, cells: int, today: date, *, named: bool) -> Iterator[Line]:
    step = move.step
    style = "warn" if step.easier and move.agreed else ""
    easier = None if step.easier is None else EASIER if step.easier else HARDER
    who = f"{move.author} {move.commit[:8]}" if move.commit else UNCOMMITTED.say(lang)
    head = line(
        Styled(day_short(move.day, today), "dim"),
        "  ",
        Styled(f"{move.goal}  " if named else "", "code"),
        Styled(step.shown.say(lang) + (NOTE.fill(note=easier).say(lang) if easier else ""), style),
        "  ",
        Styled(who, "dim"),
    )
    yield from folded(head, cells, INDENT)
    below = WHY.fill(why=move.why) if move.why else BEFORE if not move.agreed else NO_WHY
    if move.why or step.needs_reason:
        style = "warn" if move.unexplained else "dim"
        yield from folded(line(" " * INDENT, Styled(below.say(lang), style)), cells, INDENT)


def chart(standing: Standing, moves: Sequence[Move], lang: Lang, cells: int, today: date) -> Page:
    """A goal's values by week as blocks, with its target and day as they stood, then its moves."""
    goal, aim = standing.goal, standing.aim
    lines: list[Line] = list(
        folded(line(Styled(goal.id, "code"), "  ", Styled(goal.title, "strong")), cells, 2)
    )
    seen = by_week(standing.values)[-WIDTH:]
    if seen:
        numbers = [value.value for value in seen]
        ends = [aim.baseline.value] if aim.baseline else []
        ends += [aim.level] if aim.level is not None else []
        low, high = min(numbers + ends), max(numbers + ends)
        blocks = "".join(_block(value, low, high) for value in numbers)
        values = f"{amount(numbers[0], aim.unit)} → {amount(numbers[-1], aim.unit)}"
        span = f"{day_short(seen[0].day, today)} – {day_short(seen[-1].day, today)}"
        said = line(f"  {VALUES.say(lang)}  ", Styled(blocks, "code"), f"  {values}  ", Styled(span, "dim"))
        lines.extend(folded(said, cells, 4))
    by = aim.change.value.spoken(aim.unit).say(lang) if aim.change is not None else ""
    target = by if by and aim.level is None else amount(aim.level, aim.unit)
    for title, what, now in ((TARGETS, What.TARGET, target), (DUES, What.DUE, standing.due.isoformat())):
        steps = [move for move in moves if move.step.what is what]
        way = [steps[0].step.before if steps else now]
        way += [ON.fill(value=move.step.after, day=day_short(move.day, today)).say(lang) for move in steps]
        lines.extend(folded(line(f"  {title.say(lang)}  {' → '.join(way)}"), cells, 4))
    return Page((*lines, (), *page(moves, lang, cells, today, named=False).lines))


def _block(value: float, low: float, high: float) -> str:
    """A value as one of eight blocks between the least and the most."""
    share = (value - low) / (high - low) if high > low else 1.0
    return BLOCKS[min(int(share * 7.999), 7)]
