"""A person's own week on one screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pmcoach.assess.items.agenda import Item
from pmcoach.assess.items.open_items import OpenItem
from pmcoach.assess.phrasing import day_short, name_of
from pmcoach.assess.status.headline import name_of as name_of_goal
from pmcoach.briefing.debts import Told
from pmcoach.briefing.own_week import Next, OwnWeek
from pmcoach.page import Line, Page, Styled, line, line_width
from pmcoach.project import Project
from pmcoach.text import Lang, Text
from pmcoach.views.fitted import fitted, placed
from pmcoach.views.words import WEEKDAYS, amount, health_span, where

TITLE = Text(en="{name} · your week · {day} {weekday}", zh="{name} · 我的一周 · {day} {weekday}")
LATE = Text(en="Waiting for you", zh="等你处理的")
DUE = Text(en="Due by {day}", zh="{day} 前要交的")
GOALS = Text(en="Your goals, and the next number", zh="我的目标和下一个数")
WAITING = Text(en="Promised to you", zh="别人该给你的")
PROMISED = Text(en="Promised by you, later", zh="你答应的，以后到期")
ITEM = Text(en="{day} {weekday}  {sort}: {what}", zh="{day} {weekday}  {sort}：{what}")
BARE = Text(en="{day} {weekday}  {sort}", zh="{day} {weekday}  {sort}")
OPEN = Text(en="{sort}: {what}", zh="{sort}：{what}")
OF = Text(en="{who}: {what} ({sort})", zh="{who}：{what}（{sort}）")
BY = Text(en="{says}, by {day}", zh="{says}，{day} 前")
NUMBER = Text(en="{what}: {now} → {value} by {day}", zh="{what}：{now} → {day} 应到 {value}")
VALUE = Text(en="{value} ({day})", zh="{value}（{day}）")
UNKNOWN = Text(en="no value yet", zh="还没有数据")
NO_NUMBER = Text(en="{what}", zh="{what}")
MORE = Text(en="and {count} more", zh="另有 {count} 条")
MORE_GOALS = Text(en="and {count} more: pmcoach list goals", zh="另有 {count} 个：pmcoach list goals")
CALM = Text(
    en="Nothing is late, due or promised. Write down what you learned.",
    zh="没有欠的、要交的、答应的。记一条这周学到的吧。",
)
MOST, FEW = 7, 5  # lines of a block


def page(found: OwnWeek, project: Project, lang: Lang, cells: int) -> Page:
    """The week within a width, at most 45 lines."""
    title = TITLE.fill(
        name=found.person.name or found.person.id, day=found.today, weekday=WEEKDAYS[found.today.weekday()]
    )
    lines: list[Line] = [line(Styled(fitted(title, lang, cells), "strong")), ()]
    until = day_short(max((item.day for item in found.due), default=found.today), found.today)
    blocks = (
        _block(LATE, [_late(each, project, lang, cells) for each in found.late], MOST, MORE, lang),
        _block(
            DUE.fill(day=until),
            [_due(each, found, project, lang, cells) for each in found.due],
            MOST,
            MORE,
            lang,
        ),
        _block(GOALS, [[_goal(each, found, lang, cells)] for each in found.goals], MOST, MORE_GOALS, lang),
        _block(
            WAITING, [_waiting(each, found, project, lang, cells) for each in found.waiting], FEW, MORE, lang
        ),
        _block(
            PROMISED,
            [_promised(each, found, project, lang, cells) for each in found.promised],
            FEW,
            MORE,
            lang,
        ),
    )
    for block in map(list, blocks):
        if block:
            lines.extend((*block, ()))
    if found.calm:
        lines.append(line(Styled(fitted(CALM, lang, cells), "dim")))
    while not lines[-1]:
        lines.pop()
    return Page(tuple(lines))


def _block(title: Text, items: Sequence[Sequence[Line]], most: int, more: Text, lang: Lang) -> Iterator[Line]:
    """A heading and its lines, the rest counted in the heading; nothing where there is none."""
    if items:
        rest = Styled("")
        if len(items) > most:
            rest = Styled(f" · {more.fill(count=len(items) - most).say(lang)}", "dim")
        yield line(Styled(title.say(lang), "strong"), rest)
    for item in items[:most]:
        yield from item


def _late(told: Told, project: Project, lang: Lang, cells: int) -> list[Line]:
    return placed(told.named, where(told.point.finding.path, told.point.finding.at, project), lang, cells)


def _due(item: Item, found: OwnWeek, project: Project, lang: Lang, cells: int) -> list[Line]:
    """Something due, with its day; a report not yet written has no place."""
    weekday = WEEKDAYS[item.day.weekday()]
    words = ITEM if item.what else BARE
    says = words.fill(day=day_short(item.day, found.today), weekday=weekday, sort=item.sort, what=item.what)
    return placed(says, where(item.path, item.at, project) if item.at else Styled(""), lang, cells)


def _goal(each: Next, found: OwnWeek, lang: Lang, cells: int) -> Line:
    """A goal in one line: its state, its value and the number it should show next."""
    standing, unit = each.standing, each.standing.aim.unit
    health = health_span(standing.health, lang)
    says = NO_NUMBER.fill(what=name_of_goal(standing))
    if each.value is not None:
        now: Text = UNKNOWN
        if standing.current is not None:
            day = day_short(standing.current.day, found.today)
            now = VALUE.fill(value=amount(standing.current.value, unit), day=day)
        value = amount(each.value, unit)
        says = NUMBER.fill(
            what=name_of_goal(standing), now=now, value=value, day=day_short(each.day, found.today)
        )
    head = line("  ", Styled(standing.goal.id, "code"), "  ", health, "  ")
    return (*head, *line(fitted(says, lang, max(cells - line_width(head), 8))))


def _waiting(item: OpenItem, found: OwnWeek, project: Project, lang: Lang, cells: int) -> list[Line]:
    says = OF.fill(who=name_of(item.owner, project), what=item.what, sort=item.kind.label)
    return placed(_by(says, item, found), where(item.path, item.at, project), lang, cells)


def _promised(item: OpenItem, found: OwnWeek, project: Project, lang: Lang, cells: int) -> list[Line]:
    says = OPEN.fill(sort=item.kind.label, what=item.what)
    return placed(_by(says, item, found), where(item.path, item.at, project), lang, cells)


def _by(says: Text, item: OpenItem, found: OwnWeek) -> Text:
    return says if item.by is None else BY.fill(says=says, day=day_short(item.by, found.today))
