"""The goals on the board: those in trouble a row each, company goals first; those in order by name in one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pmcoach.assess.phrasing import day_short, name_of
from pmcoach.assess.status.forecast import span_of
from pmcoach.assess.status.headline import name_of as name_of_goal
from pmcoach.assess.status.health import Health
from pmcoach.assess.status.progress import rounded
from pmcoach.assess.status.standing import Standing, company_first
from pmcoach.cells import cut, width
from pmcoach.page import Cell, Column, Line, Styled, flowed, line, line_width, padded, table_rows
from pmcoach.project import Project
from pmcoach.records.fields.measures import Claim
from pmcoach.text import Lang, Text
from pmcoach.views.words import amount, health_span

HEALTH = Text(en="State", zh="状态")
GOAL = Text(en="Goal", zh="目标")
NOW = Text(en="Now", zh="现在")
EXPECTED = Text(en="Should be", zh="应有")
TARGET = Text(en="Target", zh="目标值")
FORECAST = Text(en="Forecast", zh="预计")
COUNT = Text(en="{count} {count:goal|goals}", zh="目标 {count}")
NO_GOALS = Text(
    en="No goals for this period yet: pmcoach new goal “…”",
    zh="这段时间还没有目标：用 pmcoach new goal “…” 添加",
)
AHEAD = Text(en="from {day}", zh="{day} 开始")
STALE_MARK = Text(en="{days} d old", zh="{days} 天前")
RAIL = Text(en="guardrail “{rail}” broken", zh="护栏“{rail}”被突破")
CLAIMED = Text(en="owner's confidence {value} of 10", zh="负责人信心 {value}（满分 10）")
REST = Text(
    en="and {count} more in trouble: pmcoach check --goals", zh="另有 {count} 个要看：pmcoach check --goals"
)
CALM = Text(en="Nothing to do for {count}: ", zh="不用操心的 {count} 个：")
SEE = Text(en="… pmcoach check --goals", zh="… pmcoach check --goals")
WIDE = 100  # cells from which on a goal takes one line
LEAST, TAIL = 3, 24  # goals in trouble that are always shown; cells of what a goal measures


def goal_rows(
    standings: Sequence[Standing], project: Project, lang: Lang, cells: int, room: int, *, everything: bool
) -> Iterator[Line]:
    """The goals in at most `room` lines where that is enough for the worst few; `everything` shows all."""
    ahead = list(_ahead(standings, project, lang, cells))
    if not standings:
        yield from ahead or [line(NO_GOALS.say(lang))]
        return
    yield from _counted(standings, lang, cells)
    trouble = [each for each in company_first(standings) if not calm(each)]
    quiet = [each for each in company_first(standings) if calm(each)]
    listed = [*trouble, *quiet] if everything else trouble
    rows = _rows(listed, project, lang, cells) if listed else [[]]
    heads, *groups = rows
    tall = max(map(len, groups), default=1)
    fixed = 2 + len(heads) + len(ahead)  # the counts, the headings, those in order
    most = len(groups)
    if not everything and fixed + tall * most > room:
        most = min(most, max((room - fixed - 1) // tall, LEAST))
    yield from heads
    for group in groups[:most]:
        yield from group
    if most < len(groups):
        yield line("  ", Styled(cut(REST.fill(count=len(groups) - most).say(lang), cells - 2), "dim"))
    if quiet and not everything:
        yield _calm(quiet, lang, cells)
    yield from ahead


def _counted(standings: Sequence[Standing], lang: Lang, cells: int) -> list[Line]:
    """How many goals are in each state."""
    counted = Counter(standing.health for standing in standings)
    title = line(Styled(COUNT.fill(count=len(standings)).say(lang), "strong"))
    states = [
        line(health_span(each, lang), f" {counted[each]}") for each in reversed(Health) if counted[each]
    ]
    return flowed((title, *states), cells, 2, " · ")


def _rows(standings: Sequence[Standing], project: Project, lang: Lang, cells: int) -> list[list[Line]]:
    """The lines of the headings, then those of each goal: one on a wide screen, else two."""
    columns = [
        Column(HEALTH.say(lang)),
        Column(GOAL.say(lang), flexible=True),
        *(Column(text.say(lang), right=True, flexible=True) for text in (NOW, EXPECTED, TARGET, FORECAST)),
    ]
    rows = [_goal(standing, lang) for standing in standings]
    heads, *groups = table_rows(columns, rows, cells)
    used = max(line_width(group[0]) for group in (heads, *groups))
    narrow = any(len(group) > 1 for group in groups)
    if not narrow and cells >= WIDE and used + 2 + TAIL <= cells:
        return [
            heads,
            *(
                [(*padded(group[0], used), Styled("  "), *_about(standing, project, lang, cells - used - 2))]
                for standing, group in zip(standings, groups, strict=True)
            ),
        ]
    if narrow:  # the ids go to the lines below
        del columns[1]
        heads, *groups = table_rows(columns, [(row[0], *row[2:]) for row in rows], cells)
    made = [heads]
    for standing, group in zip(standings, groups, strict=True):
        name = f"{standing.goal.id} · " if narrow else ""
        name = cut(name, cells - 2)
        about = _about(standing, project, lang, cells - 2 - width(name))
        made.append([*group, line("  ", Styled(name, "code"), about)])
    return made


def _about(standing: Standing, project: Project, lang: Lang, cells: int) -> Line:
    """What a goal measures, whose it is, and what its numbers do not say, within a width."""
    marks: list[Styled] = []
    owner = name_of(standing.goal.owner, project)
    if owner:
        marks.append(Styled(owner, "dim"))
    age = standing.old(project.today)
    if standing.broken:
        marks.append(Styled(RAIL.fill(rail=cut(standing.broken[0].rail.name, 16)).say(lang), "bad"))
    if age is not None:
        marks.append(Styled(STALE_MARK.fill(days=age).say(lang), "warn"))
    if standing.disputed and standing.confidence is not None:
        marks.append(Styled(CLAIMED.fill(value=standing.confidence.value).say(lang), "warn"))
    taken = 0
    tail: list[Styled] = []
    for mark in marks:
        if taken + width(mark.text) + 3 > cells - LEAST * 4:
            break
        taken += width(mark.text) + 3
        tail.extend((Styled(" · ", "dim"), mark))
    return line(Styled(cut(name_of_goal(standing), cells - taken), "dim"), tuple(tail))


def _ahead(standings: Sequence[Standing], project: Project, lang: Lang, cells: int) -> Iterator[Line]:
    """The goals still to come, by the day they begin, those of the next day in a line."""
    del standings
    days = sorted({goal.first_day for goal in project.goals_ahead()})
    for day in days[:2]:
        goals = [goal.id for goal in project.goals_ahead() if goal.first_day == day]
        begins = AHEAD.fill(day=day_short(day, project.today)).say(lang)
        yield line(begins, "  ", Styled(_names(goals, cells - width(begins) - 2), "dim"))


def _names(names: Sequence[str], cells: int, more: str = "…") -> str:
    """As many names as a width holds, each whole but the first; `more` stands for the others."""
    said = "  ".join(names)
    kept = len(names)
    while width(said) > cells and kept > 1:
        kept -= 1
        said = "  ".join((*names[:kept], more))
    return cut(said, cells)


def calm(standing: Standing) -> bool:
    """Whether a goal needs nobody today."""
    quiet = (Health.ON_TRACK, Health.DONE, Health.DROPPED, Health.NOT_STARTED, Health.TOO_EARLY)
    return standing.health in quiet and not standing.disputed


def _calm(quiet: Sequence[Standing], lang: Lang, cells: int) -> Line:
    """The goals that need nobody, by name, in one line."""
    head = CALM.fill(count=len(quiet)).say(lang)
    names = _names([each.goal.id for each in quiet], cells - width(head), SEE.say(lang))
    return line(Styled(head), Styled(names, "dim"))


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
    goal = Styled(standing.goal.id, "code")
    return (health_span(standing.health, lang), goal, now, should, target, expects)


def claim(now: Claim, standing: Standing) -> Styled:
    """The owner's confidence, with the one before where it moved; in colour where the numbers say otherwise."""
    said = str(now.value)
    before = standing.confidence_before
    if before is not None and before.value != now.value:
        said = f"{before.value}→{said}"
    return Styled(said, "warn" if standing.disputed else "")


def share(value: float | None) -> str:
    """A share in whole per cent, a dash where there is none."""
    return "—" if value is None else f"{round(value * 100)}%"
