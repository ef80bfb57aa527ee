"""Reminders as a card, and what to talk about with one person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pmcoach.assess.phrasing import day_short
from pmcoach.assess.status.headline import in_short
from pmcoach.briefing.brief import Brief
from pmcoach.briefing.reminders import Held, Reminders
from pmcoach.briefing.talking_point import TalkingPoint
from pmcoach.project import Project
from pmcoach.text import Lang, Text
from pmcoach.views.cards.card import ROWS, Card, CardRow, card, row, section
from pmcoach.views.cards.digest import WAITING, about, counted, state
from pmcoach.views.words import WEEKDAYS

TITLE = Text(en="Reminder · {weekday} {day}", zh="提醒 · {day} {weekday}")
REPORTS = Text(en="Missing reports", zh="周报未交")
TODAY = Text(en="Reports due today", zh="今天该交的周报")
REVIEWS = Text(en="1:1s and reviews due", zh="该做的检查和面谈")
REVIEW = Text(en="{who} · {period} {kind}, due {day}", zh="{who} · {period} {kind}，应在 {day}")
TALK = Text(en="{who} · 1:1 on {day}", zh="{who} · 一对一 {day}")
FIRST = Text(en="Yours to answer first", zh="先由你答复的")
GOALS = Text(en="Goals", zh="目标")
ASK = Text(en="Worth asking", zh="可以问的")
FOOT = Text(en="The rest is for you alone: pmcoach check {person}", zh="其余只给你看：pmcoach check {person}")
REMIND_FOOT = Text(en="Write it in five minutes: pmcoach new report", zh="五分钟写完：pmcoach new report")


def reminders_card(found: Reminders, lang: Lang, project: Project) -> Card | None:
    """What is to be chased; None where nothing is."""
    title = TITLE.fill(day=day_short(found.today, found.today), weekday=WEEKDAYS[found.today.weekday()])
    meetings = (*about(found.overdue, project, lang), *_coming(found.coming, found, lang))
    sections = (
        section(REPORTS.say(lang), about(found.reports, project, lang), 4 * ROWS),
        section(TODAY.say(lang), _expected(found), 4 * ROWS),
        section(REVIEWS.say(lang), meetings, 2 * ROWS),
        section(WAITING.say(lang), about(found.waits, project, lang), 2 * ROWS),
    )
    foot = REMIND_FOOT.say(lang) if found.reports or found.expected else ""
    return card(lang, title.say(lang), (), sections, foot)


def _expected(found: Reminders) -> Iterator[CardRow]:
    for person in found.expected:
        yield row(person.name or person.id, who=person.id)


def _coming(held: Iterable[Held], found: Reminders, lang: Lang) -> Iterator[CardRow]:
    for each in held:
        filled = {
            "kind": each.kind.label,
            "period": each.period.name,
            "who": each.person.name or each.person.id,
        }
        said = REVIEW.fill(**filled, day=day_short(each.day, found.today))
        yield row(said.say(lang), who=each.person.lead)  # who holds it


def brief_card(found: Brief, lang: Lang) -> Card | None:
    """What to talk about with a person, from a workspace without private parts; None where there is nothing."""
    title = TALK.fill(who=found.person.name or found.person.id, day=day_short(found.today, found.today))
    goals = (
        row(in_short(standing).say(lang), *state(standing, lang), path=standing.goal.path)
        for standing in found.standings
    )
    # Where a goal stands is told above; a question that repeats it takes room.
    told = {standing.goal.path for standing in found.standings}
    talk = (*found.asked, *found.also)
    asked = [each for each in talk if not (each.finding.path in told and each.finding.at == ("title",))]
    sections = (
        section(FIRST.say(lang), _questions(found.owed, lang)),
        section(GOALS.say(lang), goals),
        section(ASK.say(lang), _questions(asked, lang)),
    )
    foot = FOOT.fill(person=found.person.id).say(lang)
    return card(lang, title.say(lang), (counted(found.standings, lang),), sections, foot)


def _questions(points: Iterable[TalkingPoint], lang: Lang) -> Iterator[CardRow]:
    return (row((point.question or point.says).say(lang)) for point in points)
