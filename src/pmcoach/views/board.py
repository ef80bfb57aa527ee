"""The board: what the lead owes, a line a person, a line a goal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pmcoach.assess.board import Board, Row
from pmcoach.assess.goal_notice import name_of as name_of_goal
from pmcoach.assess.health import Health
from pmcoach.assess.reasons import STALE, rounded
from pmcoach.assess.standing import Standing
from pmcoach.assess.submission import State
from pmcoach.page import Cell, Column, Line, Page, Span, folded, line, line_width, table_rows
from pmcoach.project import Project
from pmcoach.records.choice import Direction, Severity
from pmcoach.rules.checked import Checked
from pmcoach.text import Lang, Text
from pmcoach.views.words import WEEKDAYS, amount, health_span, name_of, sparkline, where

TITLE = Text(en="{team} · {day} {weekday} · {week}", zh="{team} · {day} {weekday} · {week}")
TEAM = Text(en="Team", zh="团队")
GOALS = Text(en="{count} {count:goal|goals}", zh="目标 {count}")
OWED = Text(en="You owe {count} {count:answer|answers}", zh="你欠的 {count} 件")
OWED_LINE = Text(en="{name}: {what}", zh="{name}：{what}")
MORE = Text(en="and {count} more: pmcoach check {person}", zh="另有 {count} 件：pmcoach check {person}")
PERSON = Text(en="Person", zh="人")
REPORT = Text(en="Report", zh="周报")
STATE = Text(en="Goals", zh="目标")
TREND = Text(en="4 weeks", zh="近四周")
HEALTH = Text(en="State", zh="状态")
GOAL = Text(en="Goal", zh="目标")
NOW = Text(en="Now", zh="现在")
EXPECTED = Text(en="Should be", zh="应有")
TARGET = Text(en="Target", zh="目标值")
FORECAST = Text(en="Forecast", zh="预计")
CLAIM = Text(en="Sure", zh="信心")
NOBODY = Text(
    en="Nobody reports to anybody here yet: pmcoach new person",
    zh="还没有人有上级：用 pmcoach new person 添加",
)
NO_GOALS = Text(
    en="No goal in these days yet: pmcoach new goal “…”",
    zh="这段时间还没有目标：用 pmcoach new goal “…” 添加",
)
FILES = Text(en="In the files: {summary}", zh="文件检查：{summary}")
SEE = Text(en="all of it: pmcoach lint", zh="全部：pmcoach lint")
STALE_MARK = Text(en="{days} d old", zh="{days} 天前")
MANY = 8
STATES = {
    State.MISSING: "bad",
    State.LATE: "warn",
    State.DUE: "dim",
    State.ON_LEAVE: "dim",
    State.NOT_OWED: "dim",
    State.SUBMITTED: "",
    State.ON_TIME: "",
}


def page(
    board: Board, project: Project, checked: Checked, lang: Lang, cells: int, *, everything: bool = False
) -> Page:
    """The whole board within a width."""
    lines = [
        *_header(board, project, lang, cells),
        *_owed(board, project, lang, cells),
        *_people(board, lang, cells),
        *_goals(board, project, lang, cells, everything=everything),
        *_findings(checked, lang, cells),
    ]
    while lines and not lines[-1]:
        lines.pop()
    return Page(tuple(lines))


def _header(board: Board, project: Project, lang: Lang, cells: int) -> Iterator[Line]:
    """Whose board, which day; how the goals are doing in all."""
    lead = project.people.get(project.settings.lead)
    team = lead.team if lead is not None and lead.team else TEAM
    year, week, _ = board.today.isocalendar()
    del year
    weekday = WEEKDAYS[board.today.weekday()]
    title = line(
        Span(TITLE.fill(team=team, day=board.today, weekday=weekday, week=f"W{week:02}").say(lang), "strong")
    )
    counted = Counter(standing.health for standing in board.standings)
    parts: list[Cell] = [GOALS.fill(count=len(board.standings)).say(lang)]
    for health in Health:
        if counted[health]:
            parts.extend((" · ", health_span(health, lang), f" {counted[health]}"))
    counts = line(*parts)
    gap = cells - line_width(title) - line_width(counts)
    if not board.standings:
        yield title
    elif gap >= 2:
        yield (*title, Span(" " * gap), *counts)
    else:
        yield title
        yield counts
    yield ()


def _owed(board: Board, project: Project, lang: Lang, cells: int) -> Iterator[Line]:
    """What the lead owes, the oldest first, at most two a person."""
    count = sum(len(row.open_debts) for row in board.rows)
    if not count:
        return
    yield line(Span(OWED.fill(count=count).say(lang), "strong"))
    for row in sorted(board.rows, key=lambda row: -max((debt.weight for debt in row.open_debts), default=0)):
        for debt in row.open_debts[:2]:
            says = OWED_LINE.fill(name=row.person.name or row.person.id, what=debt.says).say(lang)
            yield from folded(line("  ", says, "  ", where(debt.path, debt.at, project)), cells, 4)
        if len(row.open_debts) > 2:
            more = MORE.fill(count=len(row.open_debts) - 2, person=row.person.id).say(lang)
            yield line("    ", Span(more, "dim"))
    yield ()


def _people(board: Board, lang: Lang, cells: int) -> Iterator[Line]:
    if not board.rows:
        yield line(NOBODY.say(lang))
        yield ()
        return
    columns = (
        Column(PERSON.say(lang)),
        Column(REPORT.say(lang)),
        Column(STATE.say(lang), flexible=True),
        Column(TREND.say(lang)),
    )
    heads, *groups = table_rows(columns, [_person(row, lang) for row in board.rows], cells)
    yield from heads
    for row, group in zip(board.rows, groups, strict=True):
        yield from group
        if row.open_concerns:
            yield from folded(line("  ", Span("→ ", "dim"), row.open_concerns[0].says.say(lang)), cells, 4)
    yield ()


def _person(row: Row, lang: Lang) -> tuple[Cell, ...]:
    counted = row.health
    goals: list[Cell] = []
    for health in reversed(Health):
        if counted[health]:
            goals.extend((" " if goals else "", health_span(health, lang), f" {counted[health]}"))
    report: Cell = ""
    if row.submission is not None:
        state = row.submission.state
        report = Span(state.label.say(lang), STATES[state])
    name = Span(row.person.name or row.person.id, "strong")
    return (name, report, line(*goals) or "—", sparkline(row.trend))


def _goals(board: Board, project: Project, lang: Lang, cells: int, *, everything: bool) -> Iterator[Line]:
    if not board.standings:
        yield line(NO_GOALS.say(lang))
        yield ()
        return
    shown = [each for each in board.standings if everything or len(board.standings) <= MANY or not calm(each)]
    columns = (
        Column(HEALTH.say(lang)),
        Column(GOAL.say(lang), flexible=True),
        Column(NOW.say(lang), right=True),
        Column(EXPECTED.say(lang), right=True),
        Column(TARGET.say(lang), right=True),
        Column(FORECAST.say(lang), right=True),
        Column(CLAIM.say(lang), right=True),
    )
    heads, *groups = table_rows(columns, [_goal(standing, lang) for standing in shown], cells)
    yield from heads
    for standing, group in zip(shown, groups, strict=True):
        yield from group
        goal = standing.goal
        name = name_of_goal(standing)
        said = [name, name_of(goal.owner, project)] if goal.owner else [name]
        age = standing.age(board.today)
        stale: Cell = ""
        if age is not None and age > STALE:
            stale = Span(f" · {STALE_MARK.fill(days=age).say(lang)}", "warn")
        yield from folded(line("  ", Span(" · ".join(said), "dim"), stale), cells, 2)
    yield from _calm([each for each in board.standings if each not in shown], lang, cells)
    yield ()


def calm(standing: Standing) -> bool:
    """Whether a goal needs nobody today."""
    quiet = (Health.ON_TRACK, Health.DONE, Health.DROPPED, Health.NOT_STARTED)
    return standing.health in quiet and not standing.disputed


def _calm(standings: Sequence[Standing], lang: Lang, cells: int) -> Iterator[Line]:
    """The goals that need nobody, by state, by name only."""
    for health in Health:
        goals = [standing.goal.id for standing in standings if standing.health is health]
        if goals:
            yield from folded(line(health_span(health, lang), "  ", Span("  ".join(goals), "dim")), cells, 4)


def _goal(standing: Standing, lang: Lang) -> tuple[Cell, ...]:
    """Where a goal stands, in numbers; shares where it has no number of its own."""
    aim = standing.aim
    if aim.level is not None and (standing.current is not None or standing.progress is None):
        start = aim.baseline.value if aim.baseline is not None else 0.0
        now: Cell = amount(standing.current.value if standing.current is not None else None)
        expected, forecast_value = standing.expected_value, standing.forecast
        should = amount(None if expected is None else rounded(expected, start, aim.level))
        forecast = amount(None if forecast_value is None else rounded(forecast_value, start, aim.level))
        target = amount(aim.level, aim.unit)
        if aim.direction is Direction.MAINTAIN:
            should = forecast = "—"
    else:
        now, should = share(standing.progress), share(standing.expected)
        target, forecast = "100%" if standing.progress is not None else "—", "—"
    said = (now, should, target, forecast, claim(standing))
    return (health_span(standing.health, lang), Span(standing.goal.id, "code"), *said)


def claim(standing: Standing) -> Cell:
    """The owner's confidence, with the one before where it moved; marked where the numbers say otherwise."""
    if standing.confidence is None:
        return "—"
    said = str(standing.confidence.value)
    before = standing.confidence_before
    if before is not None and before.value != standing.confidence.value:
        said = f"{before.value}→{said}"
    return Span(f"{said}!" if standing.disputed else said, "warn" if standing.disputed else "")


def share(value: float | None) -> str:
    """A share in whole per cent, a dash where there is none."""
    return "—" if value is None else f"{round(value * 100)}%"


def _findings(checked: Checked, lang: Lang, cells: int) -> Iterator[Line]:
    """What the check found, the errors by name."""
    if not checked.findings:
        return
    yield line(
        Span(FILES.fill(summary=checked.summary()).say(lang), "strong"), "  ", Span(SEE.say(lang), "dim")
    )
    errors = [finding for finding in checked.findings if finding.severity is Severity.ERROR]
    for finding in errors[:5]:
        place = f"{finding.path}:{finding.place.line}"
        said = line(
            "  ", Span(place, "path"), "  ", finding.message.say(lang), "  ", Span(finding.rule.code, "dim")
        )
        yield from folded(said, cells, 4)
