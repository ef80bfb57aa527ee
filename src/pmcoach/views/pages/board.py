"""The board: what the lead owes, a line a person, a line a goal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pmcoach.assess.schedule.submission import State
from pmcoach.assess.status.health import Health
from pmcoach.briefing.board import Board, Row
from pmcoach.briefing.talking_point import TalkingPoint
from pmcoach.page import Cell, Column, Line, Page, Span, flowed, folded, line, line_width, table_rows
from pmcoach.project import Project
from pmcoach.rules.engine.result import Checked
from pmcoach.rules.engine.rule import Weight
from pmcoach.text import Lang, Text
from pmcoach.views.pages.goal_rows import goal_rows
from pmcoach.views.words import WEEKDAYS, health_span, sparkline, where

TITLE = Text(en="{team} · {day} {weekday} · {week}", zh="{team} · {day} {weekday} · {week}")
TEAM = Text(en="Team", zh="团队")
GOALS = Text(en="{count} {count:goal|goals}", zh="目标 {count}")
OWED = Text(en="{count} {count:thing waits|things wait} for you", zh="你欠的 {count} 件")
OWED_LINE = Text(en="{name}: {what}", zh="{name}：{what}")
MORE = Text(en="and {count} more: pmcoach check {person}", zh="另有 {count} 件：pmcoach check {person}")
MOVED = Text(en="Moved since the last 1:1", zh="上次一对一以来改过的目标")
MORE_MOVED = Text(
    en="and {count} more: pmcoach history {person}", zh="另有 {count} 处：pmcoach history {person}"
)
PERSON = Text(en="Person", zh="人")
REPORT = Text(en="Report", zh="周报")
STATE = Text(en="Goals", zh="目标")
TREND = Text(en="4 weeks", zh="近四周")
NOBODY = Text(
    en="Nobody reports to anybody here yet: pmcoach new person",
    zh="还没有人有上级：用 pmcoach new person 添加",
)
FILES = Text(en="In the files: {summary}", zh="文件检查：{summary}")
SEE = Text(en="all of it: pmcoach lint", zh="全部：pmcoach lint")
MORE_ERRORS = Text(en="and {count} more {count:error|errors}", zh="另有 {count} 个错误")
MORE_OTHERS = Text(
    en="and {count} more {count:warning|warnings} in nobody's brief",
    zh="另有 {count} 个警告不在任何人的提要里",
)
ERRORS, OTHERS = 5, 10
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
        *_moved(board, project, lang, cells),
        *goal_rows(board.standings, project, lang, cells, everything=everything),
        *_findings(board, checked, lang, cells),
    ]
    while lines and not lines[-1]:
        lines.pop()
    return Page(tuple(lines))


def _header(board: Board, project: Project, lang: Lang, cells: int) -> Iterator[Line]:
    """Whose board, which day; how the goals are doing in all."""
    lead = project.people.get(project.settings.lead)
    team = lead.team if lead is not None and lead.team else TEAM
    week = f"W{board.today.isocalendar().week:02}"
    weekday = WEEKDAYS[board.today.weekday()]
    title = line(Span(TITLE.fill(team=team, day=board.today, weekday=weekday, week=week).say(lang), "strong"))
    counted = Counter(standing.health for standing in board.standings)
    counts = [line(GOALS.fill(count=len(board.standings)).say(lang))] if board.standings else []
    counts += [line(health_span(each, lang), f" {counted[each]}") for each in Health if counted[each]]
    rows = flowed(counts, cells, 2, " · ")
    gap = cells - line_width(title) - (line_width(rows[0]) if rows else 0)
    if len(rows) == 1 and gap >= 2:
        yield (*title, Span(" " * gap), *rows[0])
    else:
        yield from folded(title, cells, 2)
        yield from rows
    yield ()


def _owed(board: Board, project: Project, lang: Lang, cells: int) -> Iterator[Line]:
    """What the lead owes, the oldest first, at most two a person."""
    count = sum(len(row.owed) for row in board.rows)
    if not count:
        return
    yield line(Span(OWED.fill(count=count).say(lang), "strong"))
    for row in sorted(board.rows, key=lambda row: [-each.finding.weight for each in row.owed[:1]] or [0.0]):
        for point in row.owed[:2]:
            yield from _point(row, point, project, lang, cells)
        if len(row.owed) > 2:
            more = MORE.fill(count=len(row.owed) - 2, person=row.person.id).say(lang)
            yield from folded(line("    ", Span(more, "dim")), cells, 4)
    yield ()


def _point(
    row: Row, point: TalkingPoint, project: Project, lang: Lang, cells: int, style: str = ""
) -> list[Line]:
    """A line about a person, with its place."""
    says = OWED_LINE.fill(name=row.person.name or row.person.id, what=point.says).say(lang)
    place = where(point.finding.path, point.finding.at, project)
    return flowed((line("  ", Span(says, style)), line(place)), cells, 4)


def _moved(board: Board, project: Project, lang: Lang, cells: int) -> Iterator[Line]:
    """What moved since each one's last 1:1, the latest first, at most two a person."""
    rows = [row for row in board.rows if row.moved]
    if not rows:
        return
    yield line(Span(MOVED.say(lang), "strong"))
    for row in rows:
        for each in row.moved[:-3:-1]:
            style = "warn" if each.finding.weight >= Weight.HIGH.value else ""
            yield from _point(row, each, project, lang, cells, style)
        if len(row.moved) > 2:
            more = MORE_MOVED.fill(count=len(row.moved) - 2, person=row.person.id).say(lang)
            yield from folded(line("    ", Span(more, "dim")), cells, 4)
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
        if row.concerns:
            yield from folded(line("  ", Span("→ ", "dim"), row.concerns[0].says.say(lang)), cells, 4)
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


def _findings(board: Board, checked: Checked, lang: Lang, cells: int) -> Iterator[Line]:
    """What the check found: the errors by name, then what is in nobody's brief."""
    if not checked.findings:
        return
    summary = Span(FILES.fill(summary=checked.summary()).say(lang), "strong")
    yield from flowed((line(summary), line(Span(SEE.say(lang), "dim"))), cells, 2)
    for found, most, more in ((board.errors, ERRORS, MORE_ERRORS), (board.others, OTHERS, MORE_OTHERS)):
        for finding in found[:most]:
            place = Span(f"{finding.path}:{finding.place.line}", "path")
            code = Span(finding.rule.code, "dim")
            said = line("  ", place, "  ", finding.message.say(lang))
            yield from flowed((said, line(code)), cells, 4)
        if len(found) > most:
            yield line("    ", Span(more.fill(count=len(found) - most).say(lang), "dim"))
