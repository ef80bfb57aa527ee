"""What moved, a line a move; for one goal its values, target and day over time as a small chart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from pmcoach.assess.moves import Move
from pmcoach.assess.standing import Standing
from pmcoach.assess.values import by_week
from pmcoach.page import Line, Page, Span, folded, line
from pmcoach.text import Lang, Text
from pmcoach.views.words import BLOCKS, amount, day_short

NOTHING = Text(en="Nothing moved.", zh="没有改动。")
NO_HISTORY = Text(en="There is no git history to read.", zh="没有可读的 git 历史。")
MOVED = Text(en="{what}: {before} → {after}", zh="{what}：{before} → {after}")
EASIER = Text(en="easier", zh="放宽")
HARDER = Text(en="harder", zh="收紧")
BEFORE = Text(en="before it was agreed", zh="确认之前")
UNCOMMITTED = Text(en="not committed", zh="未提交")
WHY = Text(en="because {why}", zh="原因：{why}")
NO_WHY = Text(en="no reason given", zh="没有说明原因")
VALUES = Text(en="values", zh="数值")
TARGETS = Text(en="target", zh="目标值")
DUES = Text(en="due", zh="截止")
WIDTH = 40


def page(moves: Sequence[Move], lang: Lang, cells: int, today: date, *, named: bool = True) -> Page:
    """A line a move, the oldest first."""
    if not moves:
        return Page((line(Span(NOTHING.say(lang), "dim")),))
    lines: list[Line] = []
    for move in moves:
        lines.extend(_move(move, lang, cells, today, named=named))
    return Page(tuple(lines))


def _move(move: Move, lang: Lang, cells: int, today: date, *, named: bool) -> Iterator[Line]:
    step = move.step
    said = MOVED.fill(what=step.what.label, before=step.before, after=step.after).say(lang)
    style = "warn" if step.easier and move.agreed else ""
    easier = "" if step.easier is None else f" ({(EASIER if step.easier else HARDER).say(lang)})"
    who = f"{move.author} {move.commit[:8]}" if move.commit else UNCOMMITTED.say(lang)
    head = line(
        Span(day_short(move.day, today), "dim"),
        "  ",
        Span(f"{move.goal}  " if named else "", "code"),
        Span(said + easier, style),
        "  ",
        Span(who, "dim"),
    )
    yield from folded(head, cells, 7)
    if not move.agreed:
        yield line("       ", Span(BEFORE.say(lang), "dim"))
    elif move.why:
        yield from folded(line("       ", Span(WHY.fill(why=move.why).say(lang), "dim")), cells, 7)
    else:
        yield line("       ", Span(NO_WHY.say(lang), "warn"))


def chart(standing: Standing, moves: Sequence[Move], lang: Lang, cells: int, today: date) -> Page:
    """A goal's values by week as blocks, with its target and day as they stood, then its moves."""
    goal, aim = standing.goal, standing.aim
    lines: list[Line] = [line(Span(goal.id, "code"), "  ", Span(goal.title, "strong"))]
    seen = by_week(standing.values)[-WIDTH:]
    if seen:
        numbers = [value.value for value in seen]
        low = min(
            numbers
            + ([aim.baseline.value] if aim.baseline else [])
            + ([aim.level] if aim.level is not None else [])
        )
        high = max(
            numbers
            + ([aim.baseline.value] if aim.baseline else [])
            + ([aim.level] if aim.level is not None else [])
        )
        blocks = "".join(_block(value, low, high) for value in numbers)
        span = f"{day_short(seen[0].day, today)} – {day_short(seen[-1].day, today)}"
        ends = f"{amount(numbers[0], aim.unit)} → {amount(numbers[-1], aim.unit)}"
        lines.extend(
            folded(
                line(f"  {VALUES.say(lang)}  ", Span(blocks, "code"), f"  {ends}  ", Span(span, "dim")),
                cells,
                4,
            )
        )
    for title, kind in ((TARGETS, "target"), (DUES, "due")):
        steps = [move.step for move in moves if move.step.what.value == kind]
        now = amount(aim.level, aim.unit) if kind == "target" else standing.due.isoformat()
        way = (
            " → ".join([step.before for step in steps[:1]] + [step.after for step in steps]) if steps else now
        )
        lines.append(line(f"  {title.say(lang)}  {way}"))
    lines.append(())
    return Page((*lines, *page(moves, lang, cells, today, named=False).lines))


def _block(value: float, low: float, high: float) -> str:
    """A value as one of eight blocks between the least and the most."""
    share = (value - low) / (high - low) if high > low else 1.0
    return BLOCKS[min(int(share * 7.999), 7)]


def as_markdown(moves: Sequence[Move], lang: Lang) -> str:
    """The moves as a list to paste."""
    rows = []
    for move in moves:
        said = MOVED.fill(what=move.step.what.label, before=move.step.before, after=move.step.after).say(lang)
        why = WHY.fill(why=move.why).say(lang) if move.why else NO_WHY.say(lang)
        who = f"{move.author} `{move.commit[:8]}`" if move.commit else UNCOMMITTED.say(lang)
        rows.append(f"- {move.day} **{move.goal}** {said} ({who}; {why})\n")
    return "".join(rows)
