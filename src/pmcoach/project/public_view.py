"""A workspace without its private fields: what machines, chats and calendars see."""

from __future__ import annotations

from pmcoach.project.file import File
from pmcoach.project.project import Project
from pmcoach.records.fields.enums import Trouble
from pmcoach.records.kinds.catalogue import REPORT, REVIEW
from pmcoach.records.kinds.report import Report
from pmcoach.records.kinds.review import Review

# What is told on. All else of a report or review stays: mood, load, voice, the lead's reply, ratings, feedback, strengths,
# improvement plans, rewards, conflicts, topics of 1:1s, and whatever a field yet to come will hold.
OF_REPORT = (
    "path",
    "person",
    "period",
    "done",
    "undone",
    "next",
    "metrics",
    "confidence",
    "asks",
    "praise",
    "learned",
)
OF_REVIEW = ("path", "person", "period", "said_kind", "by", "held")


def shared(project: Project) -> Project:
    """The same workspace as everybody may see it."""
    return project.with_files(_shared)


def _shared(file: File) -> File:
    if file.kind is REPORT:
        return file.holding(_report(file.record))
    return file.holding(_review(file.record)) if file.kind is REVIEW else file


def _report(report: Report) -> Report:
    """What of a report may be told on: not a problem between people, either."""
    told = {name: getattr(report, name) for name in OF_REPORT}
    problems = tuple(problem for problem in report.problems if problem.kind is not Trouble.CONFLICT)
    return Report(**told, problems=problems)


def _review(review: Review) -> Review:
    """That it was held, and no word of what was said."""
    return Review(**{name: getattr(review, name) for name in OF_REVIEW})
