"""What only the lead should hear: mood that falls, load that stays, what was said in confidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pmcoach.assess.cadence import held
from pmcoach.assess.notice import Notice
from pmcoach.assess.spoken import period_short
from pmcoach.dates.period import add_days
from pmcoach.project import Project
from pmcoach.records.choice import ReviewKind
from pmcoach.records.person import Person
from pmcoach.records.report import Report
from pmcoach.text import Text

MOOD = Text(en="mood {moods} over the last weeks", zh="近几周心情 {moods}")
MOOD_Q = Text(en="Your mood went {moods}: what is behind it?", zh="最近心情 {moods}，发生了什么？")
MOOD_LOW = Text(en="mood {moods}", zh="心情 {moods}")
MOOD_LOW_Q = Text(
    en="Your mood stands at {moods} of 5: what is behind it?", zh="心情只有 {moods}（满分 5），怎么了？"
)
LOAD = Text(en="load {loads} over the last weeks", zh="近几周负荷 {loads}")
LOAD_Q = Text(en="Load stands at {loads}: what can be taken away?", zh="负荷 {loads}，可以拿掉什么？")
VOICE = Text(en="said in confidence, {period}: “{voice}”", zh="{period} 悄悄对你说：“{voice}”")
VOICE_Q = Text(
    en="They wrote to you in {period}: “{voice}” – what do you say?",
    zh="本人在 {period} 对你说：“{voice}”——你怎么回应？",
)
LAST = 4  # reports
LOW, FALL = 2, 2
HEAVY, TOO_MUCH = 4, 5
VOICE_DAYS = 28


def mood_notices(person: Person, project: Project) -> Iterator[Notice]:
    """All of it is private."""
    said = [(each, each.private) for each in project.reports(person.id) if isinstance(each.private, Report)]
    moods = [(report, hidden.mood) for report, hidden in said[-LAST:] if hidden.mood is not None]
    if moods and (moods[-1][1] <= LOW or max(mood for _, mood in moods) - moods[-1][1] >= FALL):
        says, question = (MOOD, MOOD_Q) if len(moods) > 1 else (MOOD_LOW, MOOD_LOW_Q)
        shown = _way([mood for _, mood in moods])
        at = ("private", "mood")
        yield Notice(
            16, says.fill(moods=shown), moods[-1][0].path, at, question.fill(moods=shown), private=True
        )
    loads = [(report, hidden.load) for report, hidden in said[-LAST:] if hidden.load is not None]
    stays = len(loads) > 1 and all(load >= HEAVY for _, load in loads[-2:])
    if stays or (loads and loads[-1][1] >= TOO_MUCH):
        shown = _way([load for _, load in loads])
        at = ("private", "load")
        yield Notice(
            12, LOAD.fill(loads=shown), loads[-1][0].path, at, LOAD_Q.fill(loads=shown), private=True
        )
    yield from _voices(said, person, project)


def _way(levels: Sequence[int]) -> str:
    return "→".join(map(str, levels))


def _voices(said: Sequence[tuple[Report, Report]], person: Person, project: Project) -> Iterator[Notice]:
    """What was said in confidence since the last 1:1, in the last four weeks; always that of the last report."""
    talks = [
        review.day for review in held(person.id, ReviewKind.ONE_ON_ONE, project) if review.day < project.today
    ]
    since = max(
        talks[-1] if talks else add_days(project.today, -VOICE_DAYS), add_days(project.today, -VOICE_DAYS)
    )
    for report, hidden in said:
        heard = report is not said[-1][0] and report.period.last <= since
        if hidden.voice and not heard:
            filled = {"period": period_short(report.period, project.today), "voice": hidden.voice}
            question = VOICE_Q.fill(**filled)
            yield Notice(16, VOICE.fill(**filled), report.path, ("private", "voice"), question, private=True)
