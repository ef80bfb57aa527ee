"""Reports that changed after they were answered or judged."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pmcoach.project import Project
from pmcoach.records.report import Report
from pmcoach.records.shapes import fields_of
from pmcoach.text import Text

# What may come later: the answer itself, and what only time can tell.
LATER = frozenset({"reply", "asks", "problems", "private", "person", "period"})
REPLY = Text(en="the reply", zh="回复")
APPRAISAL = Text(en="the review", zh="考核")


class Rewrite(NamedTuple):
    """A field of a report that changed, when, by whom, and the answer it came after."""

    field: str
    name: Text
    day: date
    author: str
    event: Text
    answered: date


def rewritten(report: Report, project: Project) -> Iterator[Rewrite]:
    """The fields of a report that changed after its reply, or after a review of a period that holds it."""
    answers = [(report.reply.on, REPLY)] if report.reply is not None and report.reply.on is not None else []
    for review in project.reviews(report.person):
        covers = review.period.first <= report.period.first and report.period.last <= review.period.last
        if review.held is not None and covers and review.period != report.period:
            answers.append((review.held, APPRAISAL))
    versions = project.past.versions(report.path)
    if not answers or not versions:
        return
    answered, event = min(answers, key=lambda pair: pair[0])
    texts = project.past.texts(
        {each for v in versions for each in (v.before, v.after) if v.day > answered and each}
    )
    for version in versions:
        if version.before in texts and version.after in texts and version.day > answered:
            before, after = (_read(report, texts[each], project) for each in (version.before, version.after))
            yield from _changed(before, after, version.day, version.author, event, answered)
    last = project.past.texts({versions[-1].after}).get(versions[-1].after)
    if last is not None and project.today > answered:
        yield from _changed(_read(report, last, project), report, project.today, "", event, answered)


def _read(report: Report, text: bytes, project: Project) -> Report | None:
    """A report as an earlier text said it; None where that broke off."""
    file = Project({report.path: text}, project.today).files.get(report.path)
    found: Report | None = file.record if file is not None and file.complete else None
    return found


def _changed(
    before: Report | None, after: Report | None, day: date, author: str, event: Text, answered: date
) -> Iterator[Rewrite]:
    if before is None or after is None:
        return
    fields = fields_of(Report)
    for name in fields.by_name:
        if name not in LATER and getattr(before, name) != getattr(after, name):
            shown = Text(en=fields.key(name), zh=fields.key(name, zh=True))
            yield Rewrite(name, shown, day, author, event, answered)
