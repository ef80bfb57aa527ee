"""Reminders as a card, and what to talk about with one person."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.debts import AGAIN_Q, ASK_Q, NEW_Q, RESOURCE_Q
from pmcoach.assess.goal_notice import short
from pmcoach.assess.reminders import Reminders
from pmcoach.assess.spoken import day_short, period_short
from pmcoach.assess.talk import Talk
from pmcoach.project import Project
from pmcoach.text import Lang, Text
from pmcoach.views.card import ROWS, Card, Row, card, row, section
from pmcoach.views.digest import WAITING, counted, state, waiting
from pmcoach.views.words import WEEKDAYS

TITLE = Text(en="Reminder · {weekday} {day}", zh="提醒 · {day} {weekday}")
REPORTS = Text(en="Reports not in", zh="周报未交")
REPORT = Text(en="{who}: {periods}", zh="{who}：{periods}")
TODAY = Text(en="Reports due today", zh="今天该交的周报")
REVIEWS = Text(en="To be held", zh="该做的检查和面谈")
REVIEW = Text(en="{who} · {period}{kind}, due {day}", zh="{who} · {period}{kind}，应在 {day}")
TALK = Text(en="{who} · 1:1 on {day}", zh="{who} · 一对一 {day}")
FIRST = Text(en="You first", zh="你先说的")
GOALS = Text(en="Goals", zh="目标")
ASK = Text(en="Worth asking", zh="可以问的")
FOOT = Text(en="The rest is for your eyes: pmcoach check {person}", zh="其余只给你看：pmcoach check {person}")
REMIND_FOOT = Text(en="Write it in five minutes: pmcoach new report", zh="五分钟写完：pmcoach new report")


def reminders_card(found: Reminders, lang: Lang, project: Project) -> Card | None:
    """What is to be chased; None where nothing is."""
    title = TITLE.fill(day=day_short(found.today, found.today), weekday=WEEKDAYS[found.today.weekday()])
    sections = (
        section(REPORTS.say(lang), _absent(found, lang), 4 * ROWS),
        section(TODAY.say(lang), _expected(found), 4 * ROWS),
        section(REVIEWS.say(lang), _reviews(found, lang), 2 * ROWS),
        section(WAITING.say(lang), waiting(found.waits, project, lang), 2 * ROWS),
    )
    foot = REMIND_FOOT.say(lang) if found.reports or found.expected else ""
    return card(lang, title.say(lang), (), sections, foot)


def _absent(found: Reminders, lang: Lang) -> Iterator[Row]:
    for person, gone in found.reports:
        periods = tuple(period_short(period, found.today) for period in gone)
        yield row(REPORT.fill(who=person.name or person.id, periods=periods).say(lang), who=person.id)


def _expected(found: Reminders) -> Iterator[Row]:
    for person in found.expected:
        yield row(person.name or person.id, who=person.id)


def _reviews(found: Reminders, lang: Lang) -> Iterator[Row]:
    for person, kind, period, day in found.reviews:
        filled = {"kind": kind.label, "period": f"{period} " if period is not None else ""}
        filled |= {"who": person.name or person.id, "day": day_short(day, found.today)}
        yield row(REVIEW.fill(**filled).say(lang), who=person.lead)  # who holds it


def talk_card(found: Talk, lang: Lang) -> Card | None:
    """What to talk about with a person; None where there is nothing, which is rare."""
    person = found.person
    title = TALK.fill(who=person.name or person.id, day=day_short(found.today, found.today))
    goals = (
        row(short(standing).say(lang), *state(standing, lang), path=standing.goal.path)
        for standing in found.standings
    )
    # Where a goal stands is told above; a question that repeats it takes room.
    told = {standing.goal.path for standing in found.standings}
    asked = [
        notice.question
        for notice in found.notices
        if notice.question is not None and not (notice.path in told and notice.at == ("title",))
    ]
    sections = (
        section(FIRST.say(lang), _owed(found, lang)),
        section(GOALS.say(lang), goals),
        section(ASK.say(lang), (row(question.say(lang)) for question in asked)),
    )
    foot = FOOT.fill(person=person.id).say(lang)
    return card(lang, title.say(lang), (counted(found.standings, lang),), sections, foot)


def _owed(found: Talk, lang: Lang) -> Iterator[Row]:
    """The asks that wait for the lead, and the resources nobody answered."""
    for wait in found.waits:
        question = ASK_Q if wait.thread.times == 1 else AGAIN_Q
        filled = {"what": wait.thread.what, "weeks": wait.weeks, "times": wait.thread.times}
        filled["day"] = day_short(wait.thread.first, found.today)
        said = NEW_Q if wait.weeks == 1 and wait.thread.times == 1 else question
        yield row(said.fill(**filled).say(lang))
    for resource in found.resources:
        day = day_short(resource.by or found.today, found.today)
        yield row(RESOURCE_Q.fill(what=resource.what, day=day).say(lang))
