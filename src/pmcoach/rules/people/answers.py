"""W: asks and problems that wait for an answer, answers that only promise one, reports nobody replied to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pmcoach.assess.history.leads import lead_on
from pmcoach.assess.items import threads
from pmcoach.assess.items.threads import Thread
from pmcoach.assess.phrasing import day_short, period_short
from pmcoach.dates.period import add_days
from pmcoach.project import Project
from pmcoach.records.fields.enums import Severity
from pmcoach.records.kinds.person import Person
from pmcoach.records.kinds.report import Report
from pmcoach.rules.engine.rule import Debt, Hit, Owed, Scope, Section, Shown, Together, Weight, at, rule
from pmcoach.rules.people.weekly import PEOPLE, W45, W46, W47, person_of, recent
from pmcoach.text import Text

ASK_Q = Text(
    en="“{what}” has waited since {day}, week {weeks}: what is your answer?",
    zh="“{what}”从 {day} 等到现在，第 {weeks} 周了：你的答复是什么？",
)
AGAIN_Q = Text(
    en="“{what}” was asked {times} times since {day}, week {weeks}: what is your answer?",
    zh="“{what}”从 {day} 起提了 {times} 次，第 {weeks} 周了：你的答复是什么？",
)
NEW_Q = Text(en="“{what}” is new: what is your answer?", zh="“{what}”是新提的：你的答复是什么？")
PROBLEM_Q = Text(
    en="“{what}” waits for you, week {weeks}: what will you do, by when?",
    zh="“{what}”在等你，第 {weeks} 周了：你打算怎么做，什么时候？",
)
LATE_Q = Text(
    en="“{what}” was to be solved by {day}: what would solve it?",
    zh="“{what}”原定 {day} 解决：要什么才能解决？",
)
PROBLEM = Text(en="the problem ", zh="问题")
AGAIN = Text(en=", asked {times} times", zh="（提了 {times} 次）")


@rule(
    "W110",
    "ask-unanswered",
    about=Person,
    scope=Scope.PERSON,
    severity=Severity.WARNING,
    says=Text(
        en="{sort}“{what}” has waited {weeks} {weeks:week|weeks} for {to}{again}",
        zh="{sort}“{what}”等{to}答复，已是第 {weeks} 周{again}",
    ),
    do=Text(
        en="answer yes, no, or by when: answer and answered",
        zh="答复：行、不行，或何时行；写进 answer（答复）和 answered（答复日期）",
    ),
    ask=Text(
        en="{to} has not answered “{what}” since {day}: shall I ask?",
        zh="“{what}”从 {day} 起没有答复（{to}）：要我去催吗？",
    ),
    ask_owing=Text(
        en="{name} has waited for your answer on “{what}” since {day}: what is in the way?",
        zh="“{what}”从 {day} 起在等你答复（{name}）：卡在哪里？",
    ),
    section=Section.ANSWERS,
    weight=Weight.NORMAL,
    debt=Debt.ASK,
    says_owing=Text(
        en="{sort}“{what}” waits for you, week {weeks}{again}",
        zh="{sort}“{what}”等你答复，第 {weeks} 周{again}",
    ),
    bad={
        **PEOPLE,
        W45: "done: [a]\nasks: [{what: 一名数据分析师, from: chen.jing}]  # here\n",
    },
    good={
        **PEOPLE,
        W45: "done: [a]\nasks: [{what: 一名数据分析师, from: chen.jing, answer: 下周到位, answered: 2026-11-10}]\n",
    },
)
def ask_unanswered(person: Person, project: Project) -> Iterator[Hit]:
    """Supervision runs both ways: an ask waits a week at most, or until its own day; a problem until its day, one for the
    lead four weeks. The finding is about who was asked.
    ---
    督促是双向的：请求最多等一周，或到它自己的期限；问题等到它的期限，找上级解决的最多四周。这条算在被请求的人身上。
    """
    today = project.today
    if not person.here(today):
        return
    for thread in threads.asks(person, project):
        if thread.waited(today) and thread.promised is None and not _left(thread, project):
            yield _waits(thread, person, project)
    for thread in threads.problems(person, project):
        if _left(thread, project):
            continue
        if thread.on_lead(person.lead, today):
            yield _waits(thread, person, project, PROBLEM_Q)
        elif thread.late(today):
            hit = _waits(thread, person, project, LATE_Q, thread.by)
            yield hit._replace(weight=Weight.LOW, grows=thread.weeks(today), briefs=(person.id,))


def _left(thread: Thread, project: Project) -> bool:
    """Whether it waits for somebody who left, which is another finding's business (O110)."""
    to = project.people.get(thread.to)
    return to is not None and to.left is not None and to.left < project.today


def _waits(
    thread: Thread, person: Person, project: Project, ask: Text | None = None, since: date | None = None
) -> Hit:
    """Something that waits for somebody: in the brief of who asked, and of a colleague who was."""
    today, to = project.today, project.people.get(thread.to)
    lead, own, weeks = thread.to == person.lead, thread.to == person.id, thread.weeks(today)
    sort = PROBLEM if ask is not None else ""
    if lead and ask is None:
        ask = AGAIN_Q if thread.times > 1 else ASK_Q
    return at(
        *thread.at,
        "what",
        file=thread.path,
        person=thread.to,
        briefs=(person.id,) if lead or own or thread.hidden else (person.id, thread.to),
        ask=ask,
        weight=Weight.RAISED if lead else None,
        grows=weeks if lead else 0,
        private=thread.hidden,
        name=person.name or person.id,
        to=(to.name or to.id) if to is not None else thread.to or Text(en="the lead", zh="上级"),
        weeks=weeks,
        times=thread.times,
        again=AGAIN.fill(times=thread.times) if thread.times > 1 else "",
        day=day_short(since or thread.first, today),
        what=thread.what,
        sort=sort,
    )


@rule(
    "W111",
    "new-ask",
    about=Person,
    scope=Scope.WORKSPACE,
    severity=Severity.INFO,
    shown=Shown.WORK,
    owed=Owed.LEAD,
    section=Section.ANSWERS,
    weight=Weight.RAISED,
    says=Text(en="{what} (asked {day}, no answer yet)", zh="{what}（{day} 提的，还没有答复）"),
    do=Text(en="answer yes, no, or by when: pmcoach reply", zh="答复：行、不行，或何时行：pmcoach reply"),
    ask=NEW_Q,
    debt=Debt.ASK,
    bad={
        **PEOPLE,
        W47: "done: [a]\nasks: [{what: 一名数据分析师, from: chen.jing}]  # here\n",
    },
    good={
        **PEOPLE,
        W47: "done: [a]\nasks: [{what: 一名数据分析师, from: chen.jing, answer: 下周到位, answered: 2026-11-20}]\n",
    },
)
def new_ask(person: Person, project: Project) -> Iterator[Hit]:
    """An ask of the lead is best answered in the next 1:1, before it has waited a week.
    ---
    向上级提的请求，最好在下一次一对一就答复，不要等过一周。
    """
    today = project.today
    for thread in threads.waiting(threads.asks(person, project), person.lead) if person.lead else ():
        if not thread.waited(today) and not thread.put_off(today):
            weeks = thread.weeks(today)
            ask = AGAIN_Q if thread.times > 1 else ASK_Q if weeks > 1 else None
            yield at(
                *thread.at, "what", file=thread.path, ask=ask, grows=weeks, private=thread.hidden,
                what=thread.what, weeks=weeks, times=thread.times, day=day_short(thread.first, today),
            )  # fmt: skip


@rule(
    "W112",
    "answer-put-off",
    about=Person,
    scope=Scope.WORKSPACE,
    severity=Severity.WARNING,
    shown=Shown.WORK,
    owed=Owed.LEAD,
    section=Section.ANSWERS,
    weight=Weight.RAISED,
    says=Text(
        en="{what}: an answer was promised by {day}, and there is none",
        zh="{what}：说好 {day} 前答复，还没有",
    ),
    do=Text(en="answer yes, no, or by when", zh="答复：行、不行，或何时行"),
    ask=Text(
        en="“{what}”: you said “{answer}”, and it is past {day}: what is your answer?",
        zh="“{what}”你答的是“{answer}”，{day} 已过：现在的答复是什么？",
    ),
    ask_owing=Text(
        en="{name} was to have your answer on “{what}” by {day}: what is it?",
        zh="{name} 的“{what}”说好 {day} 前答复：现在的答复是什么？",
    ),
    debt=Debt.ASK,
    bad={
        **PEOPLE,
        W46: "done: [a]\nasks: [{what: 一名数据分析师, answer: 下周三前给你答复}]  # here\n",
    },
    good={
        **PEOPLE,
        W46: "done: [a]\nasks: [{what: 一名数据分析师, answer: 下周三前给你答复, answered: 2026-11-17}]\n",
    },
)
def answer_put_off(person: Person, project: Project) -> Iterator[Hit]:
    """An answer that only promises one is none yet, once its day is past.
    ---
    “过几天给你答复”不算答复；说好的日子一过，就还欠着。
    """
    for thread in threads.asks(person, project) if person.here(project.today) else ():
        waits = bool(thread.to) and thread.late(project.today) and not _left(thread, project)
        if thread.promised is None or not waits:
            continue
        to = project.people.get(thread.to)
        lead = thread.to == person.lead
        yield at(
            *thread.last_at, "answer", file=thread.last_path, person=thread.to, owed=thread.to,
            briefs=(person.id,) if lead or thread.hidden else (person.id, thread.to),
            ask=None if lead else THEIRS_Q, weight=None if lead else Weight.NORMAL, private=thread.hidden,
            what=thread.what, answer=thread.promise, day=day_short(thread.promised, project.today),
            name=person.name or person.id, to=(to.name or to.id) if to is not None else thread.to,
        )  # fmt: skip


THEIRS_Q = Text(
    en="“{what}”: {to} said “{answer}”, and it is past {day}: shall I ask?",
    zh="“{what}”：{to} 说“{answer}”，{day} 已过：要我去催吗？",
)


@rule(
    "W113",
    "report-without-reply",
    about=Report,
    severity=Severity.INFO,
    shown=Shown.WORK,
    owed=Owed.LEAD,
    weight=Weight.NORMAL,
    says=Text(en="the {week} report has no reply", zh="{week} 周报未回复"),
    do=Text(en="pmcoach reply {path}", zh="pmcoach reply {path}"),
    ask=Text(
        en="The {week} report has no reply: what do you say to it?", zh="{week} 周报还没有回复：你怎么看？"
    ),
    together=Together(
        "week",
        says=Text(en="the {week} reports have no reply", zh="{week} 周报未回复"),
        ask=Text(
            en="The {week} reports have no reply: what do you say to them?",
            zh="{week} 周报还没有回复：你怎么看？",
        ),
    ),
    debt=Debt.REPLY,
    team=Text(en="reports without a reply: {people}", zh="周报未回复：{people}"),
    bad={**PEOPLE, W46: "done: [访谈 6 位客户]  # here\n"},
    good={**PEOPLE, W46: "done: [访谈 6 位客户]\nreply: {by: chen.jing, on: 2026-11-16, text: 好}\n"},
)
def report_without_reply(report: Report, project: Project) -> Iterator[Hit]:
    """Reports nobody answers become forms. The lead has two working days after the period; after four weeks it is too late.
    ---
    没有人回复的周报会变成填表。上级有两个工作日；过了四周就不再追究。
    """
    person = person_of(report, project)
    if person is None or not person.lead or not recent(report, project) or _answered(report):
        return
    if report in project.reports(person.id) and _reply_due(report, project) < project.today:
        lead = lead_on(person, report.period.last, project)
        yield at(
            "done", key=True, owed=lead, briefs=() if lead == person.lead else (lead,),
            week=period_short(report.period, project.today), path=report.path,
        )  # fmt: skip


def _reply_due(report: Report, project: Project) -> date:
    """The second working day after a report's period; within two weeks, should nobody ever work."""
    days = (add_days(report.period.last, ahead) for ahead in range(1, 15))
    worked = [day for day in days if project.calendar.works(day)]
    return worked[1] if len(worked) > 1 else add_days(report.period.last, 14)


def _answered(report: Report) -> bool:
    hidden = report.private.reply if isinstance(report.private, Report) else None
    return report.reply is not None or hidden is not None
