"""Tables of people, their reports and meetings, and what is asked and agreed there. Nothing private is in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pmcoach.assess.items.open_items import ItemKind, visible
from pmcoach.assess.items.threads import Thread
from pmcoach.assess.reports.weeks import written_or_owed
from pmcoach.assess.schedule.cadence import missing, next_one_on_one, overdue_one_on_one, was_held
from pmcoach.assess.schedule.submission import due_for, submission
from pmcoach.assess.tables.table import Cell, Table, code, count, day, flag, text
from pmcoach.project import Project
from pmcoach.records.fields.enums import ReviewKind
from pmcoach.records.kinds.review import Review
from pmcoach.text import Text


def _people(project: Project) -> Iterator[Mapping[str, Cell]]:
    for person in project.people.values():
        yield {
            "person": person.id,
            "name": person.name,
            "role": person.role,
            "team": person.team,
            "lead": person.lead,
            "joined": person.joined,
            "left": person.left,
            "here": person.here(project.today),
            "away": person.away(project.today),
            "next_one_on_one": next_one_on_one(person, project),
            "one_on_one_overdue_since": overdue_one_on_one(person, project),
            "path": person.path,
        }


def _reports(project: Project) -> Iterator[Mapping[str, Cell]]:
    for name, person in project.people.items():
        for period, report in written_or_owed(person, project):
            yield {
                "person": name,
                "lead": person.lead,
                "period": period.name,
                "last_day": period.last,
                "due": due_for(person, period, project),
                "state": submission(person, period, project).state.value,
                "done": 0 if report is None else len(report.done),
                "undone": 0 if report is None else len(report.undone),
                "next": 0 if report is None else len(report.next),
                "replied_on": None if report is None or report.reply is None else report.reply.on,
                "path": "" if report is None else report.path,
            }


def _asks(project: Project) -> Iterator[Mapping[str, Cell]]:
    for item in visible(project, ItemKind.ASK, ItemKind.PROBLEM):
        thread: Thread = item.record
        yield {
            "kind": item.kind.value,
            "person": item.asked,
            "to": item.owner,
            "what": thread.latest,
            "first": thread.first,
            "due": item.by,
            "times": thread.times,
            "open": not item.over,
            "late": item.late(project.today),
            "ended": thread.ended,
            "answer": thread.answer or thread.promise,
            "promised_for": thread.promised,
            "weeks": thread.weeks(thread.ended or project.today),
            "path": thread.path,
        }


def _actions(project: Project) -> Iterator[Mapping[str, Cell]]:
    for item in visible(project, ItemKind.MEASURE, ItemKind.TRY):
        yield {
            "kind": item.kind.value,
            "person": item.asked,
            "owner": item.owner,
            "what": item.what,
            "due": item.by,
            "done": item.done,
            "late": item.late(project.today),
            "effect": getattr(item.record, "effect", ""),
            "result": getattr(item.record, "result", ""),
            "path": item.path,
        }


def _meetings(project: Project) -> Iterator[Mapping[str, Cell]]:
    for name, person in project.people.items():
        for review in project.reviews(name):
            yield {
                "person": name,
                "lead": review.by or person.lead,
                "kind": review.kind.value,
                "period": review.period.name,
                "held": review.held,
                "due": None,
                "done": _done(review, project),
                "path": review.path,
            }
        for kind in ReviewKind:
            for due in missing(person, kind, project):
                yield {
                    "person": name,
                    "lead": person.lead,
                    "kind": kind.value,
                    "period": due.period.name,
                    "held": None,
                    "due": due.day,
                    "done": False,
                    "path": "",
                }


def _done(review: Review, project: Project) -> bool:
    """Whether it took place: a 1:1 has its notes on its day, other reviews their day and somebody's words."""
    if review.kind is ReviewKind.ONE_ON_ONE:
        return review.day <= project.today
    return was_held(review, project)


PERSON = text("person", "an id: the file's name", "人员编号，即文件名")
PATH = text("path", "the file; empty where there is none", "文件；没有则为空")
PEOPLE = Table(
    "people",
    Text(en="A person", zh="一个人"),
    ("person",),
    (
        PERSON,
        text("name", "as colleagues say it", "怎么称呼"),
        text("role", "the role", "角色"),
        text("team", "the team", "团队"),
        text("lead", "whom they report to", "上级"),
        day("joined", "the first day", "入职日期"),
        day("left", "the last day", "离开日期"),
        flag("here", "whether they work here on the day", "当天是否在职"),
        flag("away", "whether they are on leave on the day", "当天是否请假"),
        day("next_one_on_one", "when the next 1:1 is due", "下次一对一的日期"),
        day("one_on_one_overdue_since", "when the missed 1:1 was due", "逾期的一对一原定哪天"),
        PATH,
    ),
    _people,
)
REPORTS = Table(
    "reports",
    Text(en="A report, or one of the last weeks that is missing", zh="一份周报，或最近几周里缺的一份"),
    ("person", "period"),
    (
        PERSON,
        text("lead", "whom they report to", "上级"),
        text("period", "the week: 2026-W47", "哪一周，如 2026-W47"),
        day("last_day", "the last day of the period", "这一周期的最后一天"),
        day("due", "the day it was due", "截止日"),
        code("state", "on_time, late, missing, submitted, due, on_leave or not_owed", "按时、迟交、缺、已交、今天截止、请假或不需要"),
        count("done", "how many things were done", "完成几件"),
        count("undone", "how many were left undone", "未完成几件"),
        count("next", "how many were planned", "计划几件"),
        day("replied_on", "the day of the lead's reply", "上级回复的日期"),
        PATH,
    ),
    _reports,
)  # fmt: skip
ASKS = Table(
    "asks",
    Text(en="An ask or a problem, once however often it was repeated", zh="一条请求或问题；重复提的只算一条"),
    ("kind", "person", "what", "first"),
    (
        code("kind", "ask or problem", "ask 或 problem"),
        PERSON,
        text("to", "who has to act: a person, or somebody else in words", "由谁来办：人员编号，或一句话"),
        text("what", "what is asked", "内容"),
        day("first", "the day it was first said", "第一次提的日期"),
        day("due", "by when", "期限"),
        count("times", "how often it was said", "提了几次"),
        flag("open", "whether it waits", "是否还没有了结"),
        flag("late", "whether its day is past", "是否过期"),
        day("ended", "the day it was answered or solved", "答复或解决的日期"),
        text("answer", "the answer", "答复"),
        day("promised_for", "the day an answer was promised for", "说好哪天答复"),
        count("weeks", "how many weeks it has waited, or did", "等了几周"),
        PATH,
    ),
    _asks,
)
ACTIONS = Table(
    "actions",
    Text(en="A measure agreed in a review, or something a retrospective wants to try", zh="评审里定的一条改进措施，或复盘定的一次尝试"),
    ("person", "what", "path"),
    (
        code("kind", "measure or try", "measure 或 try"),
        text("person", "whose review it is in", "在谁的评审里"),
        text("owner", "who does it", "谁做"),
        text("what", "what is done", "做什么"),
        day("due", "by when", "期限"),
        day("done", "the day it was done", "完成日期"),
        flag("late", "whether its day is past and it is not done", "是否过期未完成"),
        text("effect", "what it is to bring", "预期效果"),
        text("result", "what it brought", "实际效果"),
        PATH,
    ),
    _actions,
)  # fmt: skip
MEETINGS = Table(
    "meetings",
    Text(
        en="A 1:1, check, appraisal or retrospective, held or due; no word of what was said",
        zh="一次一对一、检查、考核或复盘，已进行或应进行；不含谈话内容",
    ),
    ("person", "kind", "period", "path"),
    (
        PERSON,
        text("lead", "who holds it", "由谁来谈"),
        code("kind", "one_on_one, check, appraisal or retro", "one_on_one、check、appraisal 或 retro"),
        text("period", "the day or period it is for", "哪天或哪个周期"),
        day("held", "the day it was held", "进行的日期"),
        day("due", "the day it was due, where nobody wrote it", "没有写的，应在哪天"),
        flag("done", "whether it was held", "是否做过"),
        PATH,
    ),
    _meetings,
)  # fmt: skip
