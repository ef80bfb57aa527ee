"""Reports that changed after they were answered or judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from pmcoach.assess.history.version_diffs import Compared, compared
from pmcoach.dates.period import Grain, around
from pmcoach.project import Project
from pmcoach.records.fields.types import fields_of
from pmcoach.records.kinds.catalogue import REPORT
from pmcoach.records.kinds.report import Report
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

# What may come later: the answer itself, and what only time can tell.
LATER = frozenset({"reply", "asks", "problems", "private", "person", "period"})
REPLY = Text(en="the reply", zh="回复")
APPRAISAL = Text(en="the review", zh="考核")
FORM = "report 1"


class Rewrite(NamedTuple):
    """A field of a report that changed, when, by whom, and the answer it came after; no author where it is not committed."""

    field: str
    name: Text
    day: date
    author: str
    event: Text
    answered: date


class Answered(NamedTuple):
    """The day a report was answered or judged, and by what."""

    day: date
    event: Text


def rewritten(report: Report, project: Project) -> Iterator[Rewrite]:
    """The fields of a report that changed after its reply, or after a review of a period that holds it."""
    found: Mapping[str, Compared] = project.once("rewritten", lambda: _all(project))
    answer = _answer(report, project)
    if answer is None or report.path not in found:
        return
    fields = fields_of(Report)
    for (name,), version in found[report.path].differences:
        day = project.today if version is None else version.day
        shown = Text(en=fields.key(name), zh=fields.key(name, zh=True))
        if day <= project.today:
            author = "" if version is None else version.author
            yield Rewrite(name, shown, day, author, answer.event, answer.day)


def _all(project: Project) -> Mapping[str, Compared]:
    """The changes of all reports that were answered, since they were."""
    answers = {file.path: _answer(file.record, project) for file in project.asked_of(REPORT)}
    days = {path: answer.day for path, answer in answers.items() if answer is not None}
    return compared(days, project, FORM, _rows, LATER)


def _answer(report: Report, project: Project) -> Answered | None:
    """The first answer to a report; None where nobody answered."""
    answers = (
        [Answered(report.reply.on, REPLY)] if report.reply is not None and report.reply.on is not None else []
    )
    for span in Grain:
        period = around(report.period.first, span)
        if period != report.period and period.last >= report.period.last:
            review = project.review(report.person, period)
            if review is not None and review.held is not None:
                answers.append(Answered(review.held, APPRAISAL))
    return min(answers, key=lambda answer: answer.day, default=None)


def _rows(before: Project, after: Project) -> Iterator[tuple[str]]:
    """The fields that differ."""
    one, other = (next(iter(project.of_kind(REPORT))).record for project in (before, after))
    for name in fields_of(Report).by_name:
        if name not in LATER and getattr(one, name) != getattr(other, name):
            yield (name,)
