"""W: weekly reports that are there, in time, and say something."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pmcoach.assess.phrasing import period_short
from pmcoach.assess.privacy import is_hidden
from pmcoach.assess.recent import recent_since
from pmcoach.assess.reports.weeks import copied, empty, is_due, owed, report_before
from pmcoach.assess.schedule.submission import State, due_moment, latest_due, submission
from pmcoach.assess.similarity import Lines
from pmcoach.project import Project
from pmcoach.records.fields.enums import Severity, Trouble
from pmcoach.records.kinds.person import Person
from pmcoach.records.kinds.report import Report
from pmcoach.rules.engine.rule import Debt, Earlier, Hit, Section, Together, Weight, at, rule
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

PEOPLE = {
    "people/chen.jing.yaml": "name: 陈静\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
}
W45, W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in (45, 46, 47))


def person_of(report: Report, project: Project) -> Person | None:
    """Whose report it is; None for somebody without a file."""
    return project.people.get(report.person)


def recent(report: Report, project: Project) -> bool:
    """Whether a report is of the last four weeks: what older ones leave open is past mending."""
    return report.period.last >= recent_since(project.today)


@rule(
    "W101",
    "report-missing",
    about=Person,
    severity=Severity.WARNING,
    section=Section.REPORTS,
    weight=Weight.RAISED,
    says=Text(en="no report for {period}", zh="{period} 的周报没有交"),
    do=Text(en="pmcoach new report {id} {period}", zh="pmcoach new report {id} {period}"),
    ask=Text(
        en="There is no report for {week}: what got in the way?", zh="{week} 没有周报，遇到什么情况了？"
    ),
    together=Together(
        "week",
        says=Text(en="no reports for {week}", zh="缺 {week} 的周报"),
        ask=Text(
            en="Reports are missing for {week}: what would make them easier to write?",
            zh="{week} 没有周报：怎样写周报能更省事？",
        ),
    ),
    debt=Debt.REPORT,
    bad={
        **PEOPLE,
        "people/li.wei.yaml": "name: 李伟  # here\nlead: chen.jing\n",
        W45: "done: [访谈 6 位客户]\n",
    },
    good={**PEOPLE, W45: "done: [访谈 6 位客户]\n", W46: "done: [问卷改版]\n"},
)
def report_missing(person: Person, project: Project) -> Iterator[Hit]:
    """A week without a word is a week nobody can help with. Weeks off and days on leave are no missing reports.
    ---
    一周没有消息，这一周谁也帮不上忙。放假和请假的周不算缺。
    """
    last = latest_due(project)
    for period in owed(person, project) if person.here(project.today) else ():
        if submission(person, period, project).state is State.MISSING:
            week = period_short(period, project.today)
            weight = None if period == last else Weight.LOW
            yield at("name", period=period.name, week=week, id=person.id, weight=weight)


@rule(
    "W102",
    "report-late",
    about=Report,
    severity=Severity.WARNING,
    says=Text(en="the {week} report came {day}, due {due}", zh="{week} 周报 {day} 才交，截止 {due}"),
    do=Text(en="a late word is better than none; what made it late?", zh="晚交好过不交；是什么耽误了？"),
    ask=Text(en="The {week} report came late: what was in the way?", zh="{week} 周报迟交，是什么耽误了？"),
    together=Together(
        "week",
        says=Text(en="the {week} reports came late", zh="{week} 周报迟交"),
        ask=Text(
            en="The {week} reports came late: what was in the way?", zh="{week} 周报迟交，是什么耽误了？"
        ),
    ),
    bad={**PEOPLE, W45: "done: [a]\n", W46: "done: [a]  # here\n"},
    good={**PEOPLE, W45: "done: [a]\n"},
    before=(Earlier("2026-11-06", W45, "done: [a]\n"), Earlier("2026-11-14", W46, "done: [a]\n")),
)
def report_late(report: Report, project: Project) -> Iterator[Hit]:
    """A report that comes after its hour comes after the 1:1 it was for. Git's history says when it came; without one
    this rule is silent.
    ---
    过了时间才交的周报，往往赶不上它要支撑的一对一。提交时间来自 git 历史；没有历史时这条规则不作声。
    """
    person = person_of(report, project)
    due = None if person is None else due_moment(report.period, project, person)
    if person is None or due is None or not recent(report, project):
        return
    if submission(person, report.period, project).state is State.LATE:
        came = project.arrivals.get(report.path)
        moment = f"{came.astimezone(due.tzinfo):%Y-%m-%d %H:%M}" if came is not None else project.today
        week = period_short(report.period, project.today)
        yield at("done", key=True, week=week, day=moment, due=f"{due:%Y-%m-%d %H:%M}")


@rule(
    "W103",
    "nothing-done-nothing-said",
    about=Report,
    severity=Severity.WARNING,
    says=Text(en="nothing done, and nothing says why", zh="没有写完成了什么，也没有写原因"),
    do=Text(
        en="undone, with why; or problems; or the leave in your file",
        zh="写 undone（未完成）和原因，或写问题；请假就写进本人文件",
    ),
    ask=Text(
        en="The {week} report names nothing done, and no reason: what was in the way?",
        zh="{week} 没有写完成了什么，也没写原因：卡在哪里？",
    ),
    weight=Weight.NORMAL,
    bad={**PEOPLE, W47: "next: [访谈 12 位客户]  # here\n"},
    good={**PEOPLE, W47: "undone: [{what: 访谈 12 位客户, why: 客户方改期}]\n"},
)
def nothing_done_nothing_said(report: Report, project: Project) -> Iterator[Hit]:
    """An empty week has a reason, and the reason is what the lead can act on. A draft before its day is none yet, nor is
    the file of somebody without a lead, who owes no report and may have written one to thank somebody.
    ---
    空的一周总有原因，而原因正是上级能帮忙的地方。没到截止日的草稿不算；没有上级的人不用交周报，也不算。
    """
    person = project.people.get(report.person)
    if person is not None and not person.lead:
        return
    if empty(report) and is_due(report.period, project) and recent(report, project):
        week = period_short(report.period, project.today)
        yield at("done", key=True, lacks=("done", "undone", "problems"), week=week)


@rule(
    "W104",
    "problem-without-ask",
    about=Report,
    severity=Severity.WARNING,
    says=Text(en="“{what}”: what would solve it, and who can?", zh="“{what}”：需要什么、找谁，都没有写"),
    do=Text(en="write need and from, or an ask", zh="写上 need（需要）和 from（向谁），或写成一条请求"),
    ask=Text(en="“{what}”: what would solve it, and who can?", zh="“{what}”：需要什么、找谁才能解决？"),
    bad={**PEOPLE, W47: "done: [问卷改版]\nproblems: [埋点数据延迟一天]  # here\n"},
    good={
        **PEOPLE,
        W47: "done: [问卷改版]\nproblems: [{what: 埋点数据延迟一天, need: 数据团队排期, from: chen.jing}]\n",
    },
)
def problem_without_ask(report: Report, project: Project) -> Iterator[Hit]:
    """A problem nobody is asked to solve is a complaint. What an earlier report said of it counts, and the last one
    that names it is the one to mend.
    ---
    没有请谁来解决的问题，只是抱怨。之前的周报写过就算数；只看最近一次提到它的周报。
    """
    here = report.problems if recent(report, project) and project.reports(report.person) else ()
    for index, problem in enumerate(here):
        if not problem.what or problem.solved is not None:
            continue
        told = _told(report.person, project)
        again = any(told.named_on[each] > report.period.last for each in told.named.alike(problem.what))
        if not again and not any(
            told.asked_on[each] <= report.period.last for each in told.asked.alike(problem.what)
        ):
            private = is_hidden(report, ("problems", index))
            ask = BY_KIND.get(problem.kind) if problem.kind is not None else None
            yield at("problems", index, "what", what=problem.what, private=private, ask=ask)


# What helps with a problem of a kind is not what helps with another.
BY_KIND = {
    Trouble.DELAY: Text(
        en="“{what}”: which day is real now, and what can be left out to keep it?",
        zh="“{what}”：现在哪天才做得到？为了赶上可以先不做什么？",
    ),
    Trouble.REQUIREMENTS: Text(
        en="“{what}”: who decides what is wanted, and when do you sit down together?",
        zh="“{what}”：需求由谁拍板？什么时候坐到一起说清楚？",
    ),
    Trouble.COMMUNICATION: Text(
        en="“{what}”: who should have known, and how will they hear of it next time?",
        zh="“{what}”：谁本该知道？下次怎么让他知道？",
    ),
    Trouble.CONFLICT: Text(
        en="“{what}”: how does the other side see it, and shall I sit down with both of you?",
        zh="“{what}”：对方怎么看？要不要我和你们一起坐下来谈？",
    ),
}


class _Told(NamedTuple):
    """What somebody's reports say of problems: what is asked for, and what is named, each with the report's last day."""

    asked: Lines
    asked_on: list[date]
    named: Lines
    named_on: list[date]


def _told(person: str, project: Project) -> _Told:
    def told() -> _Told:
        found = _Told(Lines(), [], Lines(), [])
        for report in project.reports(person):
            for line in _asked(report):
                found.asked.add(line)
                found.asked_on.append(report.period.last)
            for problem in report.problems:
                found.named.add(problem.what)
                found.named_on.append(report.period.last)
        return found

    made: _Told = project.once(f"told by {person}", told)
    return made


def _asked(report: Report) -> Iterator[str]:
    """The problems of which a report says what would solve them, or who can; and what it asks for."""
    yield from (each.what for each in report.problems if each.need or each.source)
    yield from (ask.what for ask in report.asks)


@rule(
    "W105",
    "same-as-last-week",
    about=Report,
    severity=Severity.WARNING,
    says=Text(en="the same things done as in {period}, word for word", zh="完成的事和 {period} 一字不差"),
    do=Text(en="say what is new, or that nothing is, and why", zh="写本周新的进展；没有进展也请写明原因"),
    ask=Text(
        en="The {week} report says what the one before said: what is new since?",
        zh="{week} 的周报和上一份一样：这周有什么新进展？",
    ),
    weight=Weight.MEDIUM,
    bad={
        **PEOPLE,
        W46: "done: [访谈客户, 写需求文档]\n",
        W47: "done: [访谈客户, 写需求文档]  # here\n",
    },
    good={
        **PEOPLE,
        W46: "done: [访谈客户, 写需求文档]\n",
        W47: "done: [访谈 6 位客户并写出结论, 需求文档评审通过]\n",
    },
)
def same_as_last_week(report: Report, project: Project) -> Iterator[Hit]:
    """A copied report says the opposite of what a report is for.
    ---
    照抄的周报等于没写。
    """
    person = person_of(report, project)
    before = None if person is None else report_before(report, person, project)
    if before is not None and copied(before, report) and recent(report, project):
        week = period_short(report.period, project.today)
        yield at("done", key=True, period=before.period.name, week=week)
