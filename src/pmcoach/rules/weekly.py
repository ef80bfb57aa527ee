"""W: weekly reports that are there, say something, and are answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pmcoach.assess import threads
from pmcoach.assess.matching import same
from pmcoach.assess.submission import State, due_moment, submission
from pmcoach.assess.trend import median
from pmcoach.assess.values import Value, by_week, values_of
from pmcoach.assess.weeks import copied, mentions, overdue, owed, report_before, times_carried, vanished
from pmcoach.dates.period import add_days
from pmcoach.project import Project
from pmcoach.records.choice import GoalKind, Level, Severity
from pmcoach.records.goal import Goal
from pmcoach.records.person import Person
from pmcoach.records.report import Report
from pmcoach.rules.rule import Earlier, Hit, at, rule
from pmcoach.text import Text, quantity

PEOPLE = {
    "people/chen.jing.yaml": "name: 陈静\n",
    "people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n",
}
W45, W46, W47 = (f"reports/2026-W{week}/li.wei.yaml" for week in (45, 46, 47))
JUMP = 5  # times the usual step
STEPS = 4


def _person(report: Report, project: Project) -> Person | None:
    return project.people.get(report.person)


@rule(
    "W101",
    "report-missing",
    about=Person,
    severity=Severity.WARNING,
    says=Text(en="no report for {period} by {name}", zh="{name} 没有交 {period} 的周报"),
    do=Text(en="pmcoach new report {id} {period}", zh="pmcoach new report {id} {period}"),
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
    for period in owed(person, project):
        if overdue(period, project) and project.report(person.id, period) is None:
            yield at("name", period=period.name, name=person.name or person.id, id=person.id)


@rule(
    "W102",
    "report-late",
    about=Report,
    severity=Severity.WARNING,
    says=Text(en="came {day}, due {due}", zh="{day} 才交，截止 {due}"),
    do=Text(en="a late word is better than none; what made it late?", zh="晚交好过不交；是什么耽误了？"),
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
    person = _person(report, project)
    if person is None or not _recent(report, project):
        return
    if submission(person, report.period, project).state is State.LATE:
        due = due_moment(report.period, project)
        came = project.arrivals.get(report.path)
        day = (
            f"{came.astimezone(due.tzinfo):%Y-%m-%d %H:%M}"
            if came is not None and due is not None
            else project.today
        )
        yield at("done", key=True, day=day, due=f"{due:%Y-%m-%d %H:%M}" if due is not None else "")


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
    bad={**PEOPLE, W47: "next: [访谈 12 位客户]  # here\n"},
    good={**PEOPLE, W47: "undone: [{what: 访谈 12 位客户, why: 客户方改期}]\n"},
)
def nothing_done_nothing_said(report: Report, _: Project) -> Iterator[Hit]:
    """An empty week has a reason, and the reason is what the lead can act on.
    ---
    空的一周总有原因，而原因正是上级能帮忙的地方。
    """
    reasons = any(item.why for item in report.undone) or any(item.what for item in report.problems)
    said = any(item.what for item in report.done)
    if not said and not reasons:
        yield at("done", key=True)


@rule(
    "W104",
    "problem-without-ask",
    about=Report,
    severity=Severity.WARNING,
    says=Text(en="“{what}”: what would solve it, and who can?", zh="“{what}”：需要什么、找谁，都没有写"),
    do=Text(en="write need and from, or an ask", zh="写上 need（需要）和 from（向谁），或写成一条请求"),
    bad={**PEOPLE, W47: "done: [问卷改版]\nproblems: [埋点数据延迟一天]  # here\n"},
    good={
        **PEOPLE,
        W47: "done: [问卷改版]\nproblems: [{what: 埋点数据延迟一天, need: 数据团队排期, from: chen.jing}]\n",
    },
)
def problem_without_ask(report: Report, _: Project) -> Iterator[Hit]:
    """A problem nobody is asked to solve is a complaint.
    ---
    没有请谁来解决的问题，只是抱怨。
    """
    for index, problem in enumerate(report.problems):
        asked = problem.need or problem.source or any(same(problem.what, ask.what) for ask in report.asks)
        if problem.what and not asked and problem.solved is None:
            yield at("problems", index, "what", what=problem.what)


@rule(
    "W105",
    "same-as-last-week",
    about=Report,
    severity=Severity.WARNING,
    says=Text(en="the same things done as in {period}, word for word", zh="完成的事和 {period} 一字不差"),
    do=Text(en="say what is new, or that nothing is, and why", zh="写本周新的进展；没有进展也请写明原因"),
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
    person = _person(report, project)
    before = None if person is None else report_before(report, person, project)
    if before is not None and copied(before, report):
        yield at("done", key=True, period=before.period.name)


@rule(
    "W106",
    "goal-silent",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(en="no word on it in {name}'s last {weeks} reports, and no new value", zh="{name} 最近 {weeks} 份周报都没有提到，也没有新数据"),
    do=Text(en="ask: still wanted? then say where it stands", zh="问一句：还做吗？做就写上进展"),
    bad={
        **PEOPLE,
        "goals/2026-Q4/csat.yaml": "title: 甲  # here\nowner: li.wei\n",
        W45: "done: [a]\n", W46: "done: [b]\n", W47: "done: [c]\n",
    },
    good={
        **PEOPLE,
        "goals/2026-Q4/csat.yaml": "title: 甲\nowner: li.wei\n",
        W45: "done: [a]\n", W46: "done: [{what: b, goal: csat}]\n", W47: "done: [c]\n",
    },
)  # fmt: skip
def goal_silent(goal: Goal, project: Project) -> Iterator[Hit]:
    """A goal nobody speaks of for weeks is being forgotten, or was never wanted.
    ---
    几周没人提的目标，不是快忘了，就是本来就不想要。
    """
    weeks = project.settings.limits.silent_weeks
    person = project.people.get(goal.owner)
    if person is None or not goal.open or goal.level is not Level.PERSON or goal.kind is GoalKind.OBJECTIVE:
        return
    reports = [report for report in project.reports(person.id) if report.period.first >= goal.first_day][
        -weeks:
    ]
    values = values_of(goal, project)
    fresh = bool(values) and values[-1].day >= add_days(project.today, -7 * weeks)
    if len(reports) == weeks and not fresh and not any(mentions(report, goal.id) for report in reports):
        yield at("title", name=person.name or person.id, weeks=weeks)


@rule(
    "W107",
    "carried-too-often",
    about=Report,
    severity=Severity.WARNING,
    says=Text(en="“{what}” is left undone {times} times in a row", zh="“{what}”已经顺延 {times} 次"),
    do=Text(en="do it, cut it smaller, or drop it", zh="要么做，要么拆小，要么放下"),
    bad={
        **PEOPLE,
        W45: "undone: [{what: 工单分类, why: 排不上}]\n",
        W46: "undone: [{what: 工单分类, why: 排不上}]\n",
        W47: "undone: [{what: 工单分类, why: 排不上}]  # here\n",
    },
    good={
        **PEOPLE,
        W46: "undone: [{what: 工单分类, why: 排不上}]\n",
        W47: "undone: [{what: 工单分类, why: 排不上}]\n",
    },
)
def carried_too_often(report: Report, project: Project) -> Iterator[Hit]:
    """What moves from week to week is not going to be done; somebody should say so.
    ---
    一周拖一周的事不会自己完成，得有人说破。
    """
    person = _person(report, project)
    if person is None or not _recent(report, project):
        return
    for index, item in enumerate(report.undone):
        times = times_carried(item.what, report, person, project)
        if item.what and times >= project.settings.limits.carried:
            yield at("undone", index, "what", what=item.what, times=times)


def _recent(report: Report, project: Project) -> bool:
    """Whether a report is among a person's last four: what older ones leave open is past mending."""
    return report.period.last >= add_days(project.today, -28)


@rule(
    "W108",
    "promise-vanished",
    about=Report,
    severity=Severity.WARNING,
    says=Text(
        en="“{what}” was planned for {period} and is nowhere in that report",
        zh="“{what}”原计划在 {period} 做，那份周报里没有下文",
    ),
    do=Text(
        en="say what became of it: done, undone with why, or dropped",
        zh="写明下落：完成、未完成及原因，或已放下",
    ),
    bad={
        **PEOPLE,
        W46: "done: [a]\nnext: [访谈 12 位客户]  # here\n",
        W47: "done: [问卷改版上线]\n",
    },
    good={
        **PEOPLE,
        W46: "done: [a]\nnext: [访谈 12 位客户]\n",
        W47: "done: [访谈了 12 位客户，结论见文档]\n",
    },
)
def promise_vanished(report: Report, project: Project) -> Iterator[Hit]:
    """A plan that is neither kept nor withdrawn teaches everybody that plans mean nothing.
    ---
    计划既没做到也没说放下，久了谁也不会把计划当真。
    """
    person = _person(report, project)
    before = None if person is None else report_before(report, person, project)
    if before is None or not _recent(report, project):
        return
    for promise in vanished(before, report):
        yield at("next", promise.item, "what", file=before.path, what=promise.what, period=report.period.name)


@rule(
    "W109",
    "metric-jump",
    about=Report,
    severity=Severity.WARNING,
    says=Text(en="{goal} {value}: {what}", zh="{goal} {value}：{what}"),
    do=Text(en="check the number; if it is right, say why in a note", zh="核对一下；如果没错，请说明原因"),
    bad={
        **PEOPLE,
        "goals/2026-Q4/csat.yaml": "title: 甲\nowner: li.wei\nmetric: {name: 满意度评分, target: 4.5, range: 1-5}\n",
        W47: "done: [a]\nmetrics: {csat: 42}  # here\n",
    },
    good={
        **PEOPLE,
        "goals/2026-Q4/csat.yaml": "title: 甲\nowner: li.wei\nmetric: {name: 满意度评分, target: 4.5, range: 1-5}\n",
        W47: "done: [a]\nmetrics: {csat: 4.2}\n",
    },
)
def metric_jump(report: Report, project: Project) -> Iterator[Hit]:
    """A value outside what the metric can be, or five times its usual step away, is a slip or news.
    ---
    超出取值范围，或变动是平常的五倍以上：要么写错了，要么是大事。
    """
    for name, amount in report.metrics.items():
        goal = project.goal(name)
        if goal is None or goal.metric is None:
            continue
        metric = goal.metric
        value = metric.number(amount)
        if value is None:
            unit = Text(en="the goal counts in {unit}", zh="目标的单位是 {unit}")
            yield at("metrics", name, goal=name, value=str(amount), what=unit.fill(unit=metric.said_unit))
            continue
        shown = quantity(value, metric.said_unit)
        if metric.range is not None and not metric.range.low <= value <= metric.range.high:
            bounds = Text(en="it can only be {low} to {high}", zh="取值范围是 {low}-{high}")
            yield at(
                "metrics",
                name,
                goal=name,
                value=shown,
                what=bounds.fill(low=metric.range.low, high=metric.range.high),
            )
            continue
        earlier = by_week([each for each in values_of(goal, project) if each.day < report.period.first])
        usual = _usual_step(earlier)
        if usual and abs(value - earlier[-1].value) > JUMP * usual:
            jump = Text(
                en="{times} times its usual step away from {last}",
                zh="与上次 {last} 相差平常变动的 {times} 倍",
            )
            times = round(abs(value - earlier[-1].value) / usual)
            yield at(
                "metrics",
                name,
                goal=name,
                value=shown,
                what=jump.fill(times=times, last=quantity(earlier[-1].value, metric.said_unit)),
            )


def _usual_step(values: Sequence[Value]) -> float:
    """The median of the changes between values in a row; nothing with fewer than four."""
    steps = sorted(abs(later.value - earlier.value) for earlier, later in pairwise(values))
    return median(steps) if len(steps) >= STEPS else 0.0


@rule(
    "W110",
    "ask-unanswered",
    about=Person,
    severity=Severity.WARNING,
    says=Text(
        en="{name} has waited {weeks} {weeks:week|weeks} for {to} on “{what}”",
        zh="{name} 的“{what}”等 {to} 答复，已是第 {weeks} 周",
    ),
    do=Text(
        en="answer yes, no, or by when: answer and answered",
        zh="答复：行、不行，或何时行；写进 answer（答复）和 answered（答复日期）",
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
    """Supervision runs both ways: an ask waits a week at most, or until its own day. The finding is about who was asked.
    ---
    督促是双向的：请求最多等一周，或到它自己的期限。这条算在被请求的人身上。
    """
    asks = [thread for thread in threads.asks(person, project) if thread.open]
    stuck = [thread for thread in threads.problems(person, project) if thread.open and thread.by is not None]
    for thread in (*asks, *stuck):
        limit = thread.by or add_days(thread.first, 7)
        if limit < project.today:
            to = project.people.get(thread.to)
            yield at(
                *thread.at,
                "what",
                file=thread.path,
                person=thread.to,
                name=person.name or person.id,
                to=to.name if to is not None else thread.to or Text(en="the lead", zh="上级"),
                weeks=thread.weeks(project.today),
                what=thread.what,
            )
