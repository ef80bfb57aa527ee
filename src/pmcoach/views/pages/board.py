"""The board on one screen: what the viewer owes, who needs them, what changed, a line a lead or a person, the goals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from pmcoach.assess.schedule.submission import State
from pmcoach.assess.status.health import Health
from pmcoach.assess.status.standing import Standing
from pmcoach.briefing.board import Board, PersonRow
from pmcoach.page import Cell, Column, Line, Page, Styled, cut_line, line, line_width, table_rows
from pmcoach.project import Project
from pmcoach.rules.engine.finding import Finding
from pmcoach.rules.engine.result import Checked
from pmcoach.rules.engine.rule import Debt
from pmcoach.text import Lang, Text
from pmcoach.views.fitted import fitted, placed
from pmcoach.views.pages.board_top import top
from pmcoach.views.pages.goal_rows import WIDE, goal_rows
from pmcoach.views.words import WEEKDAYS, health_span, sparkline

TITLE = Text(en="{team} · {day} {weekday} · {week}", zh="{team} · {day} {weekday} · {week}")
TEAM = Text(en="Team", zh="团队")
SEEN_BY = Text(en="{name}'s board", zh="{name} 的看板")
PERSON = Text(en="Person", zh="人")
REPORT = Text(en="Report", zh="周报")
STATE = Text(en="Goals", zh="目标")
TREND = Text(en="Trend, 4 weeks", zh="近四周走势")
WHY = Text(en="To talk about", zh="该谈的")
LEAD = Text(en="Lead", zh="上级")
PEOPLE = Text(en="People", zh="人数")
OVERDUE = {
    Debt.ASK: Text(en="Asks", zh="请求"),
    Debt.REPLY: Text(en="Replies", zh="周报回复"),
    Debt.ONE_ON_ONE: Text(en="1:1s", zh="一对一"),
    Debt.REVIEW: Text(en="Reviews", zh="考核"),
}
LEADS = Text(en="What waits with the leads, and their teams' goals", zh="各位上级手里没办的，和他们组的目标")
THEIRS = Text(en="Goals", zh="目标")
NOBODY = Text(
    en="Nobody reports to anybody here yet: pmcoach new person",
    zh="还没有人有上级：用 pmcoach new person 添加",
)
FILES = Text(en="In the files: {summary}", zh="文件检查：{summary}")
SEE = Text(en="pmcoach lint", zh="pmcoach lint")
ERRORS, OTHERS = 3, 2
TROUBLE = (Health.AT_RISK, Health.OFF_TRACK, Health.MISSED)
NARROW = 72  # cells of a screen that shows less in a line
SCREEN, FEW, EACH = 45, 8, 1.6  # lines of a screen for a few people, and for each one more
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
    """The whole board within a width and, as far as people and the worst goals allow, on one screen."""
    first = top(board, project, lang, cells)
    lines = [_title(board, project, lang, cells), *first.lines, ()]
    lines.extend(_leads(board, lang, cells))
    lines.extend(_people(board, first.told, lang, cells))
    files = list(_findings(board, checked, lang, cells))
    rows = max(len(board.rows) - FEW, 0)
    screen = SCREEN if cells >= NARROW else SCREEN * 2
    room = screen + int(rows * EACH) - len(lines) - len(files) - 1
    lines.extend(goal_rows(board.standings, project, lang, cells, room, everything=everything))
    if files:
        lines.extend(((), *files))
    return Page(tuple(lines))


def _title(board: Board, project: Project, lang: Lang, cells: int) -> Line:
    """Whose board, which day."""
    lead = project.people.get(board.viewer or project.settings.lead)
    team: Text | str = lead.team if lead is not None and lead.team else TEAM
    if lead is not None and board.viewer != project.settings.lead and board.viewer:
        team = SEEN_BY.fill(name=lead.name or lead.id)
    week = f"W{board.today.isocalendar().week:02}"
    weekday = WEEKDAYS[board.today.weekday()]
    title = TITLE.fill(team=team, day=board.today, weekday=weekday, week=week)
    return line(Styled(fitted(title, lang, cells), "strong"))


def _leads(board: Board, lang: Lang, cells: int) -> Iterator[Line]:
    """A row a lead: what waits for them, and how the goals of their team stand."""
    if not board.leads:
        return
    columns = (
        Column(LEAD.say(lang)),
        Column(PEOPLE.say(lang), right=True, flexible=True),
        *(Column(text.say(lang), right=True, flexible=True) for text in OVERDUE.values()),
        Column(THEIRS.say(lang), flexible=True),
    )
    rows = []
    for each in board.leads:
        counts = (each.overdue.get(debt, 0) for debt in OVERDUE)
        said = (Styled(str(count) if count else "—", "warn" if count else "dim") for count in counts)
        name = Styled(each.person.name or each.person.id, "strong")
        rows.append((name, str(each.people), *said, _counted(each.standings, lang, TROUBLE)))
    yield line(Styled(fitted(LEADS, lang, cells), "strong"))
    for group in table_rows(columns, rows, cells):
        yield from group
    yield ()


def _people(board: Board, told: Collection[int], lang: Lang, cells: int) -> Iterator[Line]:
    """A line a person; from a hundred cells on with what to talk about, unless that is said above."""
    if not board.listed:
        if not board.leads:
            yield line(NOBODY.say(lang))
            yield ()
        return
    columns = (
        Column(PERSON.say(lang)),
        Column(REPORT.say(lang)),
        Column(STATE.say(lang), flexible=True),
        Column(TREND.say(lang)),
    )
    heads, *groups = table_rows(columns, [_person(row, lang) for row in board.listed], cells)
    used = max(line_width(each) for group in (heads, *groups) for each in group)
    talk = any(row.concerns for row in board.listed)
    wide = talk and cells >= WIDE and cells - used > len(WHY.en) * 2
    yield (*heads[0], *line("  ", Styled(WHY.say(lang), "dim"))) if wide else heads[0]
    for row, group in zip(board.listed, groups, strict=True):
        first, *rest = group
        point = next((each for each in row.concerns if id(each.finding) not in told), None)
        if wide and point is not None:
            gap = " " * (used - line_width(first) + 2)
            first = (*first, Styled(gap), *line(fitted(point.says, lang, cells - used - 2)))
        yield first
        yield from rest
    yield ()


def _person(row: PersonRow, lang: Lang) -> tuple[Cell, ...]:
    report: Cell = ""
    if row.submission is not None:
        state = row.submission.state
        report = Styled(state.label.say(lang), STATES[state])
    name = Styled(row.person.name or row.person.id, "strong")
    return (name, report, _counted(row.standings, lang), sparkline(row.trend))


def _counted(standings: Iterable[Standing], lang: Lang, only: Collection[Health] = tuple(Health)) -> Cell:
    """How many goals are in each state, or in some, the worst first."""
    counted = Counter(standing.health for standing in standings)
    goals: list[Cell] = []
    for health in reversed(Health):
        if counted[health] and health in only:
            goals.extend((" " if goals else "", health_span(health, lang), f" {counted[health]}"))
    return line(*goals) or "—"


def _findings(board: Board, checked: Checked, lang: Lang, cells: int) -> Iterator[Line]:
    """What the check found: how much, the first errors, then what is in nobody's brief."""
    if not checked.findings:
        return
    summary = line(Styled(FILES.fill(summary=checked.summary()).say(lang), "strong"))
    yield cut_line((*summary, *line("  ", Styled(SEE.say(lang), "dim"))), cells)
    for found, most in ((board.errors, ERRORS), (board.others, OTHERS)):
        for finding in found[:most]:
            yield from _finding(finding, lang, cells)


def _finding(finding: Finding, lang: Lang, cells: int) -> list[Line]:
    place = Styled(f"{finding.path}:{finding.place.line}", "path")
    code = f"{finding.rule.code}  "
    first, *rest = placed(finding.message, place, lang, cells, len(code) + 2)
    return [(*line("  ", Styled(code, "dim")), *first[1:]), *rest]
