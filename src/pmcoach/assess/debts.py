"""What the lead owes a person: supervision runs both ways."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess import threads
from pmcoach.assess.cadence import held, missing, next_one_on_one
from pmcoach.assess.notice import Notice, by_weight
from pmcoach.assess.recognition import recognitions
from pmcoach.dates.period import add_days
from pmcoach.project import Project
from pmcoach.records.choice import ReviewKind
from pmcoach.records.entries import entries
from pmcoach.records.person import Person
from pmcoach.text import Text

ASK = Text(en="{what} (week {weeks} without an answer)", zh="{what}（第 {weeks} 周未答复）")
ASK_Q = Text(
    en="“{what}” has waited since {day}, week {weeks}: what is your answer?",
    zh="“{what}”从 {day} 等到现在，第 {weeks} 周了：你的答复是什么？",
)
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
ACTION = Text(en="you promised “{what}” by {day}", zh="你答应的“{what}”应在 {day} 完成")
REPLY = Text(en="the {period} report has no reply", zh="{period} 周报未回复")
ONE_ON_ONE = Text(en="1:1 overdue by {days} {days:day|days}", zh="一对一已过 {days} 天")
NO_ONE_ON_ONE = Text(en="no 1:1 so far", zh="还没有做过一对一")
REVIEW = Text(en="the {period} {kind} is overdue since {day}", zh="{period} {kind}还没有做，最晚应在 {day}")
THANKS = Text(en="no word of thanks for {weeks} weeks", zh="{weeks} 周没有得到表扬")
FOLLOW_UP = Text(
    en="the conflict was to be looked at again on {day}: {agreed}", zh="冲突应在 {day} 回访：{agreed}"
)
FOLLOW_UP_Q = Text(
    en="You agreed to look again on {day} (“{agreed}”): how is it now?",
    zh="约好 {day} 再看（“{agreed}”）：现在怎么样了？",
)
REPLY_WEEKS = 4


def debts(person: Person, project: Project) -> tuple[Notice, ...]:
    """What the lead owes a person, the longest waiting first."""
    if not person.lead:
        return ()
    found = (
        *_asked(person, project),
        *_resources(person, project),
        *_promised(person, project),
        *_unread(person, project),
        *_meetings(person, project),
        *_thanks(person, project),
        *_conflicts(person, project),
    )
    return tuple(sorted(found, key=by_weight))


def _asked(person: Person, project: Project) -> Iterator[Notice]:
    """Open asks, and problems only the lead can solve whose day is past."""
    for thread in threads.waiting(threads.asks(person, project), person.lead):
        weeks = thread.weeks(project.today)
        filled = {"what": thread.what, "weeks": weeks, "day": thread.first}
        yield Notice(20 + weeks, ASK.fill(**filled), thread.path, thread.at, ASK_Q.fill(**filled))
    for thread in threads.waiting(threads.problems(person, project), person.lead):
        weeks = thread.weeks(project.today)
        if (thread.by is not None and thread.by < project.today) or weeks > REPLY_WEEKS:
            filled = {"what": thread.what, "weeks": weeks}
            yield Notice(18 + weeks, PROBLEM.fill(**filled), thread.path, thread.at, PROBLEM_Q.fill(**filled))


def _resources(person: Person, project: Project) -> Iterator[Notice]:
    for goal in project.current_goals(person.id):
        for index, resource in enumerate(goal.resources if goal.open else ()):
            late = resource.by is not None and resource.by < project.today
            open_still = not resource.answer and resource.answered is None
            if late and open_still and resource.source in ("", person.lead):
                filled = {"what": resource.what, "day": resource.by}
                at = ("resources", index)
                yield Notice(20, RESOURCE.fill(**filled), goal.path, at, RESOURCE_Q.fill(**filled))


def _promised(person: Person, project: Project) -> Iterator[Notice]:
    """Measures the lead took on in a review of this person, past their day."""
    for review in project.reviews(person.id):
        for path, action in entries(review, "actions"):
            late = action.due is not None and action.due < project.today and action.done is None
            if late and action.owner == person.lead:
                says = ACTION.fill(what=action.do, day=action.due)
                yield Notice(19, says, review.path, path, private=path[0] == "private")


def _unread(person: Person, project: Project) -> Iterator[Notice]:
    """Reports of the last four weeks, but for the current one, without a reply."""
    since = add_days(project.today, -7 * REPLY_WEEKS)
    for report in project.reports(person.id):
        if since <= report.period.last < project.today and report.reply is None:
            yield Notice(12, REPLY.fill(period=report.period.name), report.path)


def _meetings(person: Person, project: Project) -> Iterator[Notice]:
    """A 1:1, a check or an appraisal that should have been held."""
    due = next_one_on_one(person, project)
    if due is not None and due < project.today and not person.away(project.today):
        last = held(person.id, ReviewKind.ONE_ON_ONE, project)
        days = (project.today - due).days
        says = ONE_ON_ONE.fill(days=days) if last else NO_ONE_ON_ONE
        yield Notice(10 + min(days / 7, 8), says, last[-1].path if last else person.path)
    for kind in (ReviewKind.CHECK, ReviewKind.APPRAISAL):
        for review in missing(person, kind, project):
            if review.day < project.today:
                says = REVIEW.fill(period=review.period.name, kind=kind.label, day=review.day)
                yield Notice(11, says, person.path)


def _thanks(person: Person, project: Project) -> Iterator[Notice]:
    weeks = project.settings.limits.recognition_weeks
    since = add_days(project.today, -7 * weeks)
    begun = project.first_report
    here_long = person.joined is None or person.joined <= since
    long_enough = bool(weeks) and begun is not None and begun.first <= since and here_long
    if long_enough and not any(each.on >= since for each in recognitions(project, person.id)):
        yield Notice(6, THANKS.fill(weeks=weeks), person.path)


def _conflicts(person: Person, project: Project) -> Iterator[Notice]:
    """Conflicts to be looked at again, from the week before the day on; only the latest word on each counts."""
    for review in project.reviews(person.id):
        for path, conflict in entries(review, "conflicts"):
            day = conflict.follow_up
            held_since = any(
                other.day > review.day and other.day >= day for other in project.reviews(person.id) if day
            )
            if day is not None and day <= add_days(project.today, 7) and not held_since:
                filled = {"day": day, "agreed": conflict.agreed or conflict.facts}
                yield Notice(
                    17, FOLLOW_UP.fill(**filled), review.path, path, FOLLOW_UP_Q.fill(**filled), private=True
                )
