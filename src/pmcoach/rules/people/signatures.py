"""V: what one person wrote down in another's name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pmcoach.assess.phrasing import day_short, name_of
from pmcoach.assess.recent import recent_since
from pmcoach.document.place import Path
from pmcoach.project import File, Project
from pmcoach.records.fields.entries import entries
from pmcoach.records.fields.enums import Severity
from pmcoach.records.kinds.goal import Agreement, Goal
from pmcoach.records.kinds.report import Report
from pmcoach.records.kinds.review import Review
from pmcoach.rules.engine.rule import Hit, Shown, Weight, at, rule
from pmcoach.rules.people.meetings import PEOPLE
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

CSAT = "goals/2026-Q4/csat.yaml"
AGREED = Text(en="agreed on {day}", zh="{day} 的确认")
REPLIED = Text(en="the reply of {day}", zh="{day} 的回复")
ANSWERED = Text(en="the answer to “{what}”", zh="对“{what}”的答复")
READ = Text(en="the acknowledgement of {day}", zh="{day} 的考核确认")
SCORED = Text(en="the own score in {what}", zh="{what} 的自评")
AGREED_Q = Text(
    en="{goal}: {entered} wrote down that you agreed on {day}: did you?",
    zh="{goal}：{entered} 代你记下了 {day} 的确认：是你确认的吗？",
)


class _Signed(NamedTuple):
    """Something signed that somebody else wrote down: what, by whom, when, whom it is about, and where in its file it stands."""

    what: Text
    by: str
    entered: str
    on: date | None
    person: str
    at: Path
    ask: Text | None = None


@rule(
    "V122",
    "signed-for-another",
    about=File,
    severity=Severity.INFO,
    shown=Shown.WORK,
    weight=Weight.LOW,
    says=Text(en="{what}: signed {by}, written down by {entered}", zh="{what}：署名 {by}，由 {entered} 代填"),
    do=Text(en="ask {by} whether it is so", zh="向 {by} 核实一下"),
    ask=Text(
        en="{what} bears {by}'s name, {entered} wrote it down: is it so?",
        zh="{what}署名 {by}，是 {entered} 代填的：属实吗？",
    ),
    bad={
        **PEOPLE,
        CSAT: "title: 甲\nowner: li.wei\nagreed: {by: chen.jing, on: 2026-11-16, entered: li.wei}  # here\n",
    },
    good={**PEOPLE, CSAT: "title: 甲\nowner: li.wei\nagreed: {by: chen.jing, on: 2026-11-16}\n"},
)
def signed_for_another(file: File, project: Project) -> Iterator[Hit]:
    """What one person writes down in another's name is true when the other says so. It is told for four weeks.
    ---
    代别人填写的确认、回复和自评，要本人认可才算数。提示保留四周。
    """
    for signed in _signed(file.record):
        day = signed.on or project.today
        if signed.entered and recent_since(project.today) <= day <= project.today:
            yield at(
                *signed.at, "entered", person=signed.person, briefs=(signed.person,),
                owed=signed.by, ask=signed.ask, what=signed.what.fill(day=day_short(day, project.today)),
                by=name_of(signed.by, project), entered=name_of(signed.entered, project),
                goal=file.goal, day=day_short(day, project.today),
            )  # fmt: skip


def _signed(record: object) -> Iterator[_Signed]:
    """Every signature in a file, with who wrote it down."""
    match record:
        case Goal(agreed=Agreement(by=by, on=on, entered=entered)):
            yield _Signed(AGREED, by, entered, on, record.owner, ("agreed",), AGREED_Q)
        case Report():
            yield from _of_report(record)
        case Review():
            yield from _of_review(record)


def _of_report(report: Report) -> Iterator[_Signed]:
    """What a report has of others: a reply, answers."""
    if report.reply is not None:
        reply = report.reply
        yield _Signed(REPLIED, reply.by, reply.entered, reply.on, report.person, ("reply",))
    for path, ask in entries(report, "asks"):
        what = ANSWERED.fill(what=ask.what)
        yield _Signed(what, ask.source, ask.entered, ask.answered, report.person, path)


def _of_review(review: Review) -> Iterator[_Signed]:
    """What a review has of the person themselves: the acknowledgement, scores."""
    if review.ack is not None:
        ack = review.ack
        yield _Signed(READ, ack.by, ack.entered, ack.on, review.person, ("ack",))
    for path, rating in entries(review, "self_ratings"):
        what = SCORED.fill(what=rating.dimension)
        yield _Signed(what, review.person, rating.entered, review.held, review.person, path)
