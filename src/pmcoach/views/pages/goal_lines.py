"""A goal in the brief: its way as a bar, its numbers, and why it stands where it does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pmcoach.assess.phrasing import day_short, difference
from pmcoach.assess.status.progress import rounded
from pmcoach.assess.status.standing import Standing
from pmcoach.page import Line, Span, flowed, folded, line
from pmcoach.text import Lang, Text
from pmcoach.views.pages.goal_rows import claim, share
from pmcoach.views.words import amount, bar, health_span

NOW = Text(en="{value} ({day})", zh="{value}（{day}）")
SHOULD = Text(en="should be {value}", zh="应有 {value}")
SINCE = Text(en="since last time {moved}", zh="比上次 {moved}")
SURE = Text(en="sure {value}", zh="信心 {value}")


def goal_lines(standing: Standing, today: date, lang: Lang, cells: int, since: date | None) -> Iterator[Line]:
    """A goal with its bar and numbers, what moved since a day, then why it stands where it does."""
    goal = standing.goal
    name = goal.metric.name if goal.metric is not None and goal.metric.name else goal.title
    head = line("  ", Span(goal.id, "code"), "  ", name)
    yield from flowed((head, line(health_span(standing.health, lang))), cells, 4)
    numbers = list(_numbers(standing, today, since, lang))
    if numbers:
        first, *rest = numbers
        yield from flowed((line("    ", first), *rest), cells, 6)
    # The sentence with the numbers says what the bar shows.
    for text in standing.why:
        if not ("start" in text.values and numbers):
            yield from folded(line("    ", Span(text.say(lang), "dim")), cells, 4)


def _numbers(standing: Standing, today: date, since: date | None, lang: Lang) -> Iterator[Line]:
    """The way as a bar, the value and its day, what it should be, what moved, the owner's confidence."""
    unit, way, current = standing.aim.unit, standing.way, standing.current
    if way is not None:
        should = None if standing.early else standing.expected
        yield line(f"{amount(way.start)} {bar(standing.progress, should)} {amount(way.level, unit)}")
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
    elif standing.progress is not None:
        yield line(f"{bar(standing.progress, standing.expected)} {share(standing.progress)}")
    if standing.confidence is not None:
        said, style = claim(standing)
        yield line(Span(SURE.fill(value=said).say(lang), style))
