"""W: what only the lead should hear: mood that falls, load that stays high, what was said in confidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from pmcoach.assess.phrasing import period_short
from pmcoach.assess.recent import recent_since
from pmcoach.assess.schedule.cadence import held
from pmcoach.project import Project
from pmcoach.records.fields.enums import ReviewKind, Severity
from pmcoach.records.kinds.person import Person
from pmcoach.records.kinds.report import Report
from pmcoach.rules.engine.rule import Heading, Hit, Scope, Shown, Weight, at, rule
from pmcoach.rules.people.weekly import PEOPLE, W46, W47
from pmcoach.text import Text

LAST = 4  # reports
LOW, FALL = 2, 2  # of 5
HEAVY, TOO_MUCH = 4, 5  # of 5

Said = tuple[Report, Report]  # a report, and its private part


def _said(person: Person, project: Project) -> list[Said]:
    """A person's reports with a private part that can be read, the oldest first."""
    return [(each, each.private) for each in project.reports(person.id) if isinstance(each.private, Report)]


def _way(levels: Sequence[int]) -> str:
    return "→".join(map(str, levels))


@rule(
    "W116",
    "mood-low",
    about=Person,
    scope=Scope.PERSON,
    severity=Severity.WARNING,
    shown=Shown.WORK,
    heading=Heading.ALONE,
    weight=Weight.SERIOUS,
    says=Text(en="mood {moods}", zh="心情 {moods}"),
    do=Text(en="ask, and listen", zh="问一问，听一听"),
    ask=Text(en="Your mood went {moods}: what is behind it?", zh="最近心情 {moods}，发生了什么？"),
    bad={
        **PEOPLE,
        W46: "done: [a]\nprivate: {mood: 4}\n",
        W47: "done: [b]\nprivate:\n  mood: 2  # here\n",
    },
    good={
        **PEOPLE,
        W46: "done: [a]\nprivate: {mood: 4}\n",
        W47: "done: [b]\nprivate:\n  mood: 4\n",
    },
)
def mood_low(person: Person, project: Project) -> Iterator[Hit]:
    """A mood that falls by two points, or stands at two or below, is worth a question. Only the lead's brief shows it.
    ---
    心情掉了两分，或只有两分及以下，值得问一句。只出现在上级的一对一提要里。
    """
    moods = [
        (report, hidden.mood) for report, hidden in _said(person, project)[-LAST:] if hidden.mood is not None
    ]
    if moods and (moods[-1][1] <= LOW or max(mood for _, mood in moods) - moods[-1][1] >= FALL):
        shown = _way([mood for _, mood in moods])
        ask = STANDS if len(moods) == 1 else None
        yield at("private", "mood", file=moods[-1][0].path, ask=ask, moods=shown, private=True)


STANDS = Text(
    en="Your mood stands at {moods} of 5: what is behind it?", zh="心情只有 {moods}（满分 5），怎么了？"
)


@rule(
    "W117",
    "load-high",
    about=Person,
    scope=Scope.PERSON,
    severity=Severity.WARNING,
    shown=Shown.WORK,
    heading=Heading.ALONE,
    weight=Weight.NORMAL,
    says=Text(en="load {loads}", zh="负荷 {loads}"),
    do=Text(en="look for what can wait", zh="看看哪些可以先放一放"),
    ask=Text(en="Load stands at {loads}: what can be taken away?", zh="负荷 {loads}，可以拿掉什么？"),
    bad={
        **PEOPLE,
        W46: "done: [a]\nprivate: {load: 4}\n",
        W47: "done: [b]\nprivate:\n  load: 4  # here\n",
    },
    good={
        **PEOPLE,
        W46: "done: [a]\nprivate: {load: 4}\n",
        W47: "done: [b]\nprivate:\n  load: 3\n",
    },
)
def load_high(person: Person, project: Project) -> Iterator[Hit]:
    """A load of four for two weeks, or of five once, is too much to carry on with. Only the lead's brief shows it.
    ---
    负荷连续两周到四分，或有一周到五分，就太重了。只出现在上级的一对一提要里。
    """
    loads = [
        (report, hidden.load) for report, hidden in _said(person, project)[-LAST:] if hidden.load is not None
    ]
    stays = len(loads) > 1 and all(load >= HEAVY for _, load in loads[-2:])
    if stays or (loads and loads[-1][1] >= TOO_MUCH):
        shown = _way([load for _, load in loads])
        yield at("private", "load", file=loads[-1][0].path, loads=shown, private=True)


@rule(
    "W118",
    "said-in-confidence",
    about=Person,
    scope=Scope.PERSON,
    severity=Severity.WARNING,
    shown=Shown.WORK,
    heading=Heading.ALONE,
    weight=Weight.HIGH,
    says=Text(en="said in confidence, {week}: “{voice}”", zh="{week} 私下对你说：“{voice}”"),
    do=Text(en="answer in the next 1:1", zh="下一次一对一时回应"),
    ask=Text(
        en="What do you say to this, from {week}: “{voice}”", zh="{week} 私下对你说：“{voice}”——你怎么回应？"
    ),
    bad={**PEOPLE, W47: "done: [b]\nprivate:\n  voice: 想换个方向  # here\n"},
    good={
        **PEOPLE,
        W46: "done: [a]\nprivate:\n  voice: 想换个方向\n",
        W47: "done: [b]\nprivate:\n  mood: 4\n",
        "reviews/2026-11-18/li.wei.yaml": "held: 2026-11-18\n",
    },
)
def said_in_confidence(person: Person, project: Project) -> Iterator[Hit]:
    """What somebody writes to the lead alone waits for the next 1:1, for four weeks at most; the last report's always.
    Only the lead's brief shows it.
    ---
    单独写给上级的话，留到下一次一对一回应，最多四周；最近一份周报里的总会显示。只出现在上级的一对一提要里。
    """
    said, since = _said(person, project), _heard_until(person, project)
    for report, hidden in said:
        heard = report is not said[-1][0] and report.period.last <= since
        if hidden.voice and not heard:
            week = period_short(report.period, project.today)
            yield at("private", "voice", file=report.path, week=week, voice=hidden.voice, private=True)


def _heard_until(person: Person, project: Project) -> date:
    """The day of the last 1:1 before today, or four weeks ago where that is later."""
    earliest = recent_since(project.today)
    talks = held(person.id, ReviewKind.ONE_ON_ONE, project)
    return max([earliest, *(review.day for review in talks if review.day < project.today)])
