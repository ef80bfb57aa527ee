"""What is worth saying of a person's reports: those that are missing, late, empty or copied, and promises left open."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.notice import Notice
from pmcoach.assess.spoken import period_short
from pmcoach.assess.submission import State, latest_due, submission
from pmcoach.assess.weeks import carried, copied, empty, is_due, owed, report_before, vanished
from pmcoach.dates.period import add_days
from pmcoach.project import Project
from pmcoach.records.person import Person
from pmcoach.records.report import Report
from pmcoach.text import Text

MISSING = Text(en="no report for {period}", zh="{period} 周报未提交")
MISSING_Q = Text(
    en="There is no report for {period}: what kept you from it?", zh="{period} 没有周报，遇到什么情况了？"
)
GAPS = Text(en="earlier reports missing: {periods}", zh="之前缺的周报：{periods}")
GAPS_Q = Text(
    en="Reports are missing for {periods}: what would make them easier to write?",
    zh="{periods} 没有周报：怎样写周报能更省事？",
)
LATE = Text(en="the {periods} {count:report|reports} came late", zh="{periods} 周报迟交{count:|}")
LATE_Q = Text(
    en="The {periods} {count:report|reports} came late: what was in the way?",
    zh="{periods} 周报迟交，是什么耽误了？{count:|}",
)
VANISHED = Text(
    en="planned for {period} and now nowhere: “{what}”", zh="原计划 {period} 做的“{what}”没有下文"
)
VANISHED_Q = Text(
    en="“{what}” was planned and is not in the {period} report: done, or dropped?",
    zh="计划里的“{what}”在 {period} 没有下文，是完成了还是放下了？",
)
CARRIED = Text(en="“{what}” carried over {times} times", zh="“{what}”已顺延 {times} 次")
CARRIED_Q = Text(
    en="“{what}” moved {times} times: do it, cut it smaller, or drop it?",
    zh="“{what}”顺延了 {times} 次：做、拆小，还是放下？",
)
COPIED = Text(en="the {period} report repeats the one before", zh="{period} 周报和上一份一样")
COPIED_Q = Text(
    en="The {period} report says what the one before said: what really happened?",
    zh="{period} 的周报和上一份一样，这周实际发生了什么？",
)
EMPTY = Text(
    en="the {period} report names nothing done, and no reason", zh="{period} 周报没有写完成了什么，也没有原因"
)
EMPTY_Q = Text(
    en="Nothing was done in {period}, and no reason given: what was in the way?",
    zh="{period} 没有完成任何事，也没写原因：卡在哪里？",
)
RECENT = 14  # days in which what a report leaves open is still worth a question
LATELY = 28  # days in which a late report is


def report_notices(person: Person, project: Project) -> Iterator[Notice]:
    """Everything worth saying of a person's reports of the last weeks."""
    yield from _absent(person, project)
    yield from _late(person, project)
    reports = project.reports(person.id)
    for report in reports:
        if report.period.last >= add_days(project.today, -RECENT):
            yield from _thin(report, person, project)
            yield from _broken_promises(report, person, project)
    for report in reports[-1:]:
        yield from _carried(report, person, project)


def _absent(person: Person, project: Project) -> Iterator[Notice]:
    """The report that is due and not there; then those missing before it."""
    due = latest_due(project)
    gone = [
        each for each in owed(person, project) if submission(person, each, project).state is State.MISSING
    ]
    if due is not None and due in gone:
        filled = {"period": period_short(due, project.today)}
        yield Notice(18, MISSING.fill(**filled), person.path, (), MISSING_Q.fill(**filled))
    earlier = tuple(period_short(each, project.today) for each in reversed(gone) if each != due)
    if earlier:
        yield Notice(9, GAPS.fill(periods=earlier), person.path, (), GAPS_Q.fill(periods=earlier))


def _late(person: Person, project: Project) -> Iterator[Notice]:
    late = [
        report
        for report in project.reports(person.id)
        if report.period.last >= add_days(project.today, -LATELY)
        and submission(person, report.period, project).state is State.LATE
    ]
    if late:
        periods = tuple(period_short(report.period, project.today) for report in late)
        filled = {"periods": periods, "count": len(late)}
        yield Notice(8, LATE.fill(**filled), late[-1].path, (), LATE_Q.fill(**filled))


def _thin(report: Report, person: Person, project: Project) -> Iterator[Notice]:
    """A report that says nothing, or what the last one said."""
    filled = {"period": period_short(report.period, project.today)}
    if empty(report) and is_due(report.period, project):
        yield Notice(13, EMPTY.fill(**filled), report.path, ("done",), EMPTY_Q.fill(**filled))
    before = report_before(report, person, project)
    if before is not None and copied(before, report):
        yield Notice(15, COPIED.fill(**filled), report.path, ("done",), COPIED_Q.fill(**filled))


def _broken_promises(report: Report, person: Person, project: Project) -> Iterator[Notice]:
    before = report_before(report, person, project)
    if before is None or not is_due(report.period, project):
        return
    for promise in vanished(before, report, project):
        said = {"period": period_short(report.period, project.today), "what": promise.what}
        at = ("next", promise.item, "what")
        yield Notice(14, VANISHED.fill(**said), before.path, at, VANISHED_Q.fill(**said))


def _carried(report: Report, person: Person, project: Project) -> Iterator[Notice]:
    for index, what, times in carried(report, person, project):
        filled = {"what": what, "times": times}
        at = ("undone", index)
        yield Notice(13 + times, CARRIED.fill(**filled), report.path, at, CARRIED_Q.fill(**filled))
