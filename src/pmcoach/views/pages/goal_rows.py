"""The goals on the board: a row of numbers each, and below it what it measures and who owns it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pmcoach.assess.phrasing import day_short, name_of
from pmcoach.assess.status.forecast import span_of
from pmcoach.assess.status.headline import name_of as name_of_goal
from pmcoach.assess.status.health import Health
from pmcoach.assess.status.progress import rounded
from pmcoach.assess.status.standing import Standing
from pmcoach.page import Cell, Column, Line, Span, folded, joined, line, table_rows
from pmcoach.project import Project
from pmcoach.text import Lang, Text
from pmcoach.views.words import amount, health_span

HEALTH = Text(en="State", zh="状态")
GOAL = Text(en="Goal", zh="目标")
NOW = Text(en="Now", zh="现在")
EXPECTED = Text(en="Should be", zh="应有")
TARGET = Text(en="Target", zh="目标值")
FORECAST = Text(en="Forecast", zh="预计")
CLAIM = Text(en="Sure", zh="信心")
NO_GOALS = Text(
    en="No goal in these days yet: pmcoach new goal “…”",
    zh="这段时间还没有目标：用 pmcoach new goal “…” 添加",
)
AHEAD = Text(en="from {day}", zh="{day} 开始")
STALE_MARK = Text(en="{days} d old", zh="{days} 天前")
MANY = 8


def goal_rows(
    standings: Sequence[Standing], project: Project, lang: Lang, cells: int, *, everything: bool
) -> Iterator[Line]:
    """The goals that need somebody, the worst first; those that need nobody by name. `everything` shows all."""
    ahead = list(_ahead(project, lang, cells))
    if not standings:
        yield from ahead or [line(NO_GOALS.say(lang))]
        yield ()
        return
    few = everything or len(standings) <= MANY
    shown = [each for each in standings if few or not calm(each)]
    columns = [
        Column(HEALTH.say(lang)),
        Column(GOAL.say(lang), flexible=True),
        *(
            Column(text.say(lang), right=True, flexible=True)
            for text in (NOW, EXPECTED, TARGET, FORECAST, CLAIM)
        ),
    ]
    rows = [_goal(standing, lang) for standing in shown]
    heads, *groups = table_rows(columns, rows, cells)
    narrow = any(len(group) > 1 for group in groups)
    if narrow:  # the ids go to the lines below
        del columns[1]
        heads, *groups = table_rows(columns, [(row[0], *row[2:]) for row in rows], cells)
    yield from heads
    for standing, group in zip(shown, groups, strict=True):
        yield from group
        goal, age = standing.goal, standing.old(project.today)
        parts = [line(Span(goal.id, "code"))] if narrow else []
        parts.append(line(Span(name_of_goal(standing), "dim")))
        parts.append(line(Span(name_of(goal.owner, project), "dim")))
        if age is not None:
            parts.append(line(Span(STALE_MARK.fill(days=age).say(lang), "warn")))
        yield from folded(line("  ", joined(parts, " · ")), cells, 2)
    if not few:
        yield from _calm(standings, lang, cells)
    yield from ahead
    yield ()


def _ahead(project: Project, lang: Lang, cells: int) -> Iterator[Line]:
    """The goals still to come, by the day they begin."""
    days = sorted({goal.first_day for goal in project.goals_ahead()})
    for day in days:
        goals = [goal.id for goal in project.goals_ahead() if goal.first_day == day]
        begins = AHEAD.fill(day=day_short(day, project.today)).say(lang)
        yield from folded(line(begins, "  ", Span("  ".join(goals), "dim")), cells, 4)


def calm(standing: Standing) -> bool:
    """Whether a goal needs nobody today."""
    quiet = (Health.ON_TRACK, Health.DONE, Health.DROPPED, Health.NOT_STARTED, Health.TOO_EARLY)
    return standing.health in quiet and not standing.disputed


def _calm(standings: Sequence[Standing], lang: Lang, cells: int) -> Iterator[Line]:
    """The goals that need nobody, by state, by name only."""
    for health in Health:
        goals = [each.goal.id for each in standings if each.health is health and calm(each)]
        if goals:
            yield from folded(line(health_span(health, lang), "  ", Span("  ".join(goals), "dim")), cells, 4)


def _goal(standing: Standing, lang: Lang) -> tuple[Cell, ...]:
    """Where a goal stands, in numbers; shares where it has no number of its own."""
    current, way = standing.current, standing.way
    now, should = amount(current.value if current is not None else None), "—"
    target, expects = amount(standing.aim.level, standing.aim.unit), "—"
    if way is not None:
        should = "—" if standing.early else amount(rounded(way.expected, way.start, way.level))
        expects = "—" if (said := span_of(standing)) is None else said.say(lang)
    elif standing.hold is None and standing.progress is not None:
        now, should, target = share(standing.progress), share(standing.expected), "100%"
    goal = Span(standing.goal.id, "code")
    return (health_span(standing.health, lang), goal, now, should, target, expects, claim(standing))


def claim(standing: Standing) -> Span:
    """The owner's confidence, with the one before where it moved; marked where the numbers say otherwise."""
    if standing.confidence is None:
        return Span("—")
    said = str(standing.confidence.value)
    before = standing.confidence_before
    if before is not None and before.value != standing.confidence.value:
        said = f"{before.value}→{said}"
    return Span(f"{said}!" if standing.disputed else said, "warn" if standing.disputed else "")


def share(value: float | None) -> str:
    """A share in whole per cent, a dash where there is none."""
    return "—" if value is None else f"{round(value * 100)}%"
