"""What the lead owes a person: supervision runs both ways."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pmcoach.assess import threads
from pmcoach.assess.acts import acts_of
from pmcoach.assess.cadence import held, missing, overdue_one_on_one
from pmcoach.assess.conflicts import conflicts
from pmcoach.assess.notice import Notice, by_weight
from pmcoach.assess.promised import promised_by
from pmcoach.assess.recognition import unthanked
from pmcoach.assess.spoken import day_short, period_short
from pmcoach.assess.waits import resources_late
from pmcoach.dates.period import add_days
from pmcoach.project import Project
from pmcoach.records.choice import ReviewKind
from pmcoach.records.person import Person
from pmcoach.records.report import Report
from pmcoach.text import Text

ASK = Text(en="{what} ({since})", zh="{what}（{since}）")
NEW = Text(en="new, no answer yet", zh="新提的，未答复")
WEEKS = Text(en="week {weeks} without an answer", zh="第 {weeks} 周未答复")
AGAIN = Text(
    en="week {weeks} without an answer, asked {times} times", zh="第 {weeks} 周未答复，提了 {times} 次"
)
ASK_Q = Text(
    en="“{what}” has waited since {day}, week {weeks}: what is your answer?",
    zh="“{what}”从 {day} 等到现在，第 {weeks} 周了：你的答复是什么？",
)
AGAIN_Q = Text(
    en="“{what}” was asked {times} times since {day}, week {weeks}: what is your answer?",
    zh="“{what}”从 {day} 起提了 {times} 次，第 {weeks} 周了：你的答复是什么？",
)
NEW_Q = Text(en="“{what}” is new: what is your answer?", zh="“{what}”是新提的：你的答复是什么？")
PROBLEM = Text(
    en="problem waiting for you: {what} (week {weeks})", zh="等你解决的问题：{what}（第 {weeks} 周）"
)
PROBLEM_Q = Text(
    en="“{what}” waits for you, week {weeks}: what will you do, by when?",
    zh="“{what}”在等你，第 {weeks} 周了：你打算怎么做，什么时候？",
)
RESOURCE = Text(en="{what}, needed by {day}, not answered", zh="{what}，最晚 {day} 要，未答复")
RESOURCE_Q = Text(
    en="“{what}” was needed by {day}: does it come, and when?", zh="“{what}”最晚 {day} 要：给不给，什么时候？"
)
PUT_OFF = Text(en="{what}: you promised an answer by {day}", zh="{what}：你答应 {day} 前答复")
PUT_OFF_Q = Text(
    en="“{what}”: you said “{answer}”, and it is past {day}: what is your answer?",
    zh="“{what}”你答的是“{answer}”，{day} 已过：现在的答复是什么？",
)
ACTION = Text(en="you promised “{what}” by {day}", zh="你答应的“{what}”应在 {day} 完成")
ACTION_Q = Text(
    en="You promised “{what}” by {day}: what came of it?", zh="你答应 {day} 前做到“{what}”：现在怎么样了？"
)
REPLY = Text(en="the {periods} {count:report has|reports have} no reply", zh="{periods} 周报未回复{count:|}")
ONE_ON_ONE = Text(en="1:1 overdue by {days} {days:day|days}", zh="一对一已逾期 {days} 天")
NO_ONE_ON_ONE = Text(en="no 1:1 so far", zh="还没有做过一对一")
REVIEW = Text(en="the {period} {kind} is overdue since {day}", zh="{period} {kind}还没有做，最晚应在 {day}")
THANKS = Text(en="no word of thanks for {weeks} weeks", zh="{weeks} 周没有得到表扬")
REPLY_WEEKS = 4


def debts(person: Person, project: Project) -> tuple[Notice, ...]:
    """What the lead owes a person, the longest waiting first."""
    if not person.lead:
        return ()
    found = (
        *_asked(person, project),
        *_put_off(person, project),
        *_resources(person, project),
        *_promised(person, project),
        *_unread(person, project),
        *_meetings(person, project),
        *_thanks(person, project),
        *conflicts(person, project),
    )
    return tuple(sorted(found, key=by_weight))


def _asked(person: Person, project: Project) -> Iterator[Notice]:
    """Open asks, and problems only the lead can solve whose day is past."""
    today = project.today
    for thread in threads.waiting(threads.asks(person, project), person.lead):
        weeks = thread.weeks(today)
        filled = {"what": thread.what, "weeks": weeks, "times": thread.times}
        filled["day"] = day_short(thread.first, today)
        since, question = WEEKS, ASK_Q
        if thread.times > 1:
            since, question = AGAIN, AGAIN_Q
        elif weeks == 1:
            since, question = NEW, NEW_Q
        says = ASK.fill(what=thread.what, since=since.fill(weeks=weeks, times=thread.times))
        yield Notice(20 + weeks, says, thread.path, thread.at, question.fill(**filled), thread.hidden)
    for thread in threads.waiting(threads.problems(person, project), person.lead):
        weeks = thread.weeks(today)
        if thread.on_lead(person.lead, today):
            filled = {"what": thread.what, "weeks": weeks}
            says, question = PROBLEM.fill(**filled), PROBLEM_Q.fill(**filled)
            yield Notice(18 + weeks, says, thread.path, thread.at, question, thread.hidden)


def _put_off(person: Person, project: Project) -> Iterator[Notice]:
    """Asks that were answered with a promise to answer by a day, and the day is past."""
    today = project.today
    for thread in threads.asks(person, project):
        day = None
        if thread.to == person.lead and thread.answer and thread.ended is None:
            day = promised_by(thread.answer, thread.first)
        if day is not None and day < today:
            filled = {"what": thread.what, "answer": thread.answer, "day": day_short(day, today)}
            says, question = PUT_OFF.fill(**filled), PUT_OFF_Q.fill(**filled)
            yield Notice(20, says, thread.last_path, thread.last_at, question, thread.hidden)


def _resources(person: Person, project: Project) -> Iterator[Notice]:
    for goal in project.current_goals(person.id):
        for index, resource in resources_late(goal, project.today):
            if threads.asked_of(resource.source, person, project) in ("", person.lead):
                day = day_short(resource.by or project.today, project.today)
                filled = {"what": resource.what, "day": day}
                at = ("resources", index)
                yield Notice(20, RESOURCE.fill(**filled), goal.path, at, RESOURCE_Q.fill(**filled))


def _promised(person: Person, project: Project) -> Iterator[Notice]:
    """Measures the lead took on in a review of this person, past their day."""
    for act in acts_of(person.lead, project):
        if act.of == person.id and act.late(project.today) and act.due is not None:
            filled = {"what": act.do, "day": day_short(act.due, project.today)}
            yield Notice(19, ACTION.fill(**filled), act.path, act.at, ACTION_Q.fill(**filled), act.hidden)


def _unread(person: Person, project: Project) -> Iterator[Notice]:
    """Reports of the last four weeks that had two working days for a reply and have none; the oldest is the place."""
    since = add_days(project.today, -7 * REPLY_WEEKS)
    unread = [
        report
        for report in project.reports(person.id)
        if since <= report.period.last
        and _reply_due(report, project) < project.today
        and not _answered(report)
    ]
    if unread:
        periods = tuple(period_short(report.period, project.today) for report in unread)
        yield Notice(12, REPLY.fill(periods=periods, count=len(unread)), unread[0].path)


def _reply_due(report: Report, project: Project) -> date:
    """The second working day after a report's period; within two weeks, should nobody ever work."""
    days = (add_days(report.period.last, ahead) for ahead in range(1, 15))
    worked = [day for day in days if project.calendar.works(day)]
    return worked[1] if len(worked) > 1 else add_days(report.period.last, 14)


def _answered(report: Report) -> bool:
    hidden = report.private.reply if isinstance(report.private, Report) else None
    return report.reply is not None or hidden is not None


def _meetings(person: Person, project: Project) -> Iterator[Notice]:
    """A 1:1, a check or an appraisal that should have been held."""
    due = overdue_one_on_one(person, project)
    if due is not None:
        last = held(person.id, ReviewKind.ONE_ON_ONE, project)
        days = (project.today - due).days
        says = ONE_ON_ONE.fill(days=days) if last else NO_ONE_ON_ONE
        yield Notice(10 + min(days / 7, 8), says, last[-1].path if last else person.path)
    for kind in (ReviewKind.CHECK, ReviewKind.APPRAISAL):
        for review in missing(person, kind, project):
            if review.day < project.today:
                day = day_short(review.day, project.today)
                says = REVIEW.fill(period=review.period.name, kind=kind.label, day=day)
                yield Notice(11, says, person.path)


def _thanks(person: Person, project: Project) -> Iterator[Notice]:
    if unthanked(person, project):
        yield Notice(6, THANKS.fill(weeks=project.settings.limits.recognition_weeks), person.path)
