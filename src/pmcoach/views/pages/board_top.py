"""The first lines of the board: what the viewer owes, who needs them and why, what changed lately."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pmcoach.assess.phrasing import day_short, name_of
from pmcoach.briefing.board import Board
from pmcoach.briefing.debts import Told
from pmcoach.briefing.since import Way
from pmcoach.briefing.talking_point import OF_PERSON
from pmcoach.dates.period import add_days
from pmcoach.page import Line, Styled, cut_line, line, line_width
from pmcoach.project import Project
from pmcoach.text import Lang, Text
from pmcoach.tuples import NamedTuple
from pmcoach.views.fitted import placed, shortened
from pmcoach.views.words import WEEKDAYS, where

OWED = Text(en="You owe {count} {count:thing|things}", zh="你欠的 {count} 件")
WAITING = Text(en="{count} {count:thing waits|things wait} for a lead", zh="等上级处理的 {count} 件")
REST = Text(en="{count} more: pmcoach check {people}", zh="另有 {count} 件：pmcoach check {people}")
OR = Text(en=" or ", zh=" 或 ")
NEEDS = Text(en="Who needs you, and why", zh="谁需要你，为什么")
NEEDED = Text(en="Who needs help, and why", zh="谁需要帮助，为什么")
CHANGED = Text(en="Since {weekday} {day}: {count}", zh="{day} {weekday}以来：{count}")
WORSE = Text(en="{count} worse", zh="变差 {count}")
BETTER = Text(en="{count} better", zh="变好 {count}")
NEITHER = Text(en="{count} other", zh="其他 {count}")
SINCE = Text(en="pmcoach check --since {day}", zh="pmcoach check --since {day}")
COUNTS = {Way.WORSE: WORSE, Way.BETTER: BETTER, Way.NEITHER: NEITHER}
MOST, TOP = 5, 12  # debts shown; lines of all three


class Top(NamedTuple):
    """The first lines, and which findings of people they tell."""

    lines: tuple[Line, ...]
    told: frozenset[int]


def top(board: Board, project: Project, lang: Lang, cells: int) -> Top:
    """The three blocks in twelve lines, the title counted; each shows at least its worst."""
    owed = list(_owed(board, project, lang, cells))
    room = TOP - 1 - len(owed) - (2 if board.changes else 0)
    needed = _needed(board, max(room - 1, 1))
    needs, shown = _needs(needed, board, max(room, 1), project, lang, cells)
    changed = list(_changed(board, project, lang, cells, max(TOP - 2 - len(owed) - len(needs), 1)))
    return Top((*owed, *needs, *changed), frozenset(id(told.point.finding) for told in needed[:shown]))


def _owed(board: Board, project: Project, lang: Lang, cells: int) -> Iterator[Line]:
    """What the viewer owes: the worst five, the rest counted."""
    if not board.owed:
        return
    count = sum(told.findings for told in board.owed)
    head = line(Styled((OWED if board.viewer else WAITING).fill(count=count).say(lang), "strong"))
    rest = board.owed[MOST:]
    if rest:
        whose = (name for told in rest for name in told.people if name != board.viewer)
        people = list(dict.fromkeys(whose))[:2] or [told.point.finding.path for told in rest[:1]]
        left = sum(told.findings for told in rest)
        more = [REST.fill(count=left, people=OR.say(lang).join(names)) for names in (people, people[:1])]
        head = _with(head, " · ", [each.say(lang) for each in more], cells)
    yield cut_line(head, cells)
    for told in board.owed[:MOST]:
        yield from _told(told, project, lang, cells, single=True)


def _with(head: Line, between: str, commands: Sequence[str], cells: int) -> Line:
    """A heading with the first command that fits beside it, whole: one that is cut is none."""
    for command in commands:
        whole = (*head, Styled(between, "dim"), *line(Styled(command, "dim")))
        if line_width(whole) <= cells:
            return whole
    return head


def _in_a_line(told: Told, lang: Lang, cells: int) -> bool:
    """Whether all that is said of somebody can be read on one line, if need be without its place."""
    return shortened(told.alone.named, lang, cells - 2) is not None


def _told(told: Told, project: Project, lang: Lang, cells: int, *, single: bool = False) -> list[Line]:
    """Whom it concerns, what, and its place, which is left out where it speaks of several people."""
    finding = told.point.finding
    place = Styled("") if told.grouped else where(finding.path, finding.at, project)
    return placed(told.named, place, lang, cells, single=told.alone.named if single else None)


def _needed(board: Board, room: int) -> list[Told]:
    """What stands above routine, then who needs the viewer most, a line each."""
    needs = board.needs
    alarms = board.alarms[: max(room - 1, 1) if needs else room]
    return [*alarms, *needs[: max(room - len(alarms), 1)]]


def _needs(
    needed: Sequence[Told], board: Board, room: int, project: Project, lang: Lang, cells: int
) -> tuple[list[Line], int]:
    """The heading and the lines of who needs the viewer, as far as there is room, and how many are told; one always is."""
    lines: list[Line] = []
    for count, told in enumerate(needed):
        added = _told(told, project, lang, cells, single=_in_a_line(told, lang, cells))
        if count and len(lines) + len(added) > room:
            return lines, count
        heading = [] if lines else [line(Styled((NEEDS if board.viewer else NEEDED).say(lang), "strong"))]
        lines.extend((*heading, *added))
    return lines, len(needed)


def _changed(board: Board, project: Project, lang: Lang, cells: int, room: int) -> Iterator[Line]:
    """How much changed, and the worst of it."""
    if not board.changes or board.since is None:
        return
    ways = Counter(each.way for each in board.changes)
    order = (Way.WORSE, Way.BETTER, Way.NEITHER)
    count = " · ".join(COUNTS[way].fill(count=ways[way]).say(lang) for way in order if ways[way])
    head = CHANGED.fill(
        day=day_short(board.since, board.today), weekday=WEEKDAYS[board.since.weekday()], count=count
    )
    see = SINCE.fill(day=add_days(board.since, -1))
    yield cut_line(_with(line(Styled(head.say(lang), "strong")), "  ", [see.say(lang)], cells), cells)
    for each in board.changes[:room]:
        who = "" if each.goal else name_of(each.person, project)
        says = OF_PERSON.fill(name=who, says=each.says) if who else each.says
        yield from placed(says, where(each.path, each.at, project), lang, cells, single=says)
