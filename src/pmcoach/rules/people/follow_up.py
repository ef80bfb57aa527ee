"""W: what becomes of what reports say: goals, promises, values, problems and asks followed from week to week."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pmcoach.assess.items.open_items import ItemKind, of_reports
from pmcoach.assess.phrasing import day_short, period_short
from pmcoach.assess.reports.weeks import carried, is_due, report_before, silent, vanished
from pmcoach.assess.status.doubts import lone
from pmcoach.assess.status.measurements import Value, by_week, values_of
from pmcoach.assess.status.outliers import STEPS, Jump, early_jump, jump, tenfold
from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.status import assessment_of
from pmcoach.project import Project
from pmcoach.records.fields.enums import GoalKind, Level, Severity
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.person import Person
from pmcoach.records.kinds.report import Report
from pmcoach.rules.engine.rule import Debt, Hit, Scope, Shown, Weight, at, rule
from pmcoach.rules.people.weekly import PEOPLE, W45, W46, W47, person_of, recent
from pmcoach.text import Text, quantity

COUNTED = Text(en="the goal counts in {unit}", zh="目标的单位是 {unit}")
BOUNDS = Text(en="it can only be {low} to {high}", zh="取值范围是 {low}-{high}")
TIMES = Text(en="ten times the last, {last}, or more", zh="是上次 {last} 的十倍以上")
TENTH = Text(en="a tenth of the last, {last}, or less", zh="不到上次 {last} 的十分之一")
STEPPED = Text(
    en="{times} times its usual step away from {last}", zh="与上次 {last} 相差平常变动的 {times} 倍"
)
AFAR = Text(
    en="far outside the way from {start} to {level}, so it does not count until the next value confirms it",
    zh="远在 {start} 到 {level} 之外，下一个数证实之前不算数",
)


def stepped(moved: Jump, unit: str) -> Text:
    """How far a value leaps."""
    return STEPPED.fill(times=moved.times, last=quantity(moved.last, unit))


def afar(standing: Standing) -> Text:
    """That a value lies far outside a goal's way."""
    unit = standing.aim.unit
    start, level = (quantity(each or 0.0, unit) for each in (standing.start, standing.aim.level))
    return AFAR.fill(start=start, level=level)


@rule(
    "W106",
    "goal-silent",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(en="no word on it in {name}'s last {weeks} reports, and no new value", zh="{name} 最近 {weeks} 份周报都没有提到，也没有新数据"),
    do=Text(en="ask: still wanted? then say where it stands", zh="问一句：还做吗？做就写上进展"),
    ask=Text(
        en="{goal}: not a word in {weeks} reports; is it still wanted, and where does it stand?",
        zh="{goal} 连续 {weeks} 份周报没有提到：还做吗，进展到哪了？",
    ),
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
    """A goal nobody speaks of for weeks is being forgotten, or was never wanted. Its id, its metric's name or the words
    of its title count as a word, in its helpers' reports too; so does a new value or a step done.
    ---
    几周没人提的目标，不是快忘了，就是本来就不想要。提到编号、指标名或标题里的话都算，协作人的周报也算；有新数据或完成了计划步骤也算。
    """
    person = project.people.get(goal.owner)
    counts = goal.open and goal.level is Level.PERSON and goal.kind is not GoalKind.OBJECTIVE
    if person is not None and person.here(project.today) and counts and silent(goal, project):
        yield at("title", name=person.name or person.id, weeks=project.settings.limits.silent_weeks)


@rule(
    "W107",
    "carried-too-often",
    about=Report,
    severity=Severity.WARNING,
    says=Text(en="“{what}” is left undone {times} times in a row", zh="“{what}”已经顺延 {times} 次"),
    do=Text(en="do it, cut it smaller, or drop it", zh="要么做，要么拆小，要么放下"),
    ask=Text(
        en="“{what}” moved {times} times: do it, cut it smaller, or drop it?",
        zh="“{what}”顺延了 {times} 次：做、拆小，还是放下？",
    ),
    weight=Weight.NORMAL,
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
    """What moves from week to week is not going to be done; somebody should say so. The last report is the place.
    ---
    一周拖一周的事不会自己完成，得有人说破。只看最近一份周报。
    """
    person = person_of(report, project)
    if person is None or not recent(report, project) or report not in project.reports(report.person)[-1:]:
        return
    for index, what, times in carried(report, person, project):
        yield at("undone", index, "what", what=what, times=times, grows=times)


@rule(
    "W108",
    "promise-vanished",
    about=Report,
    scope=Scope.PERSON,
    severity=Severity.WARNING,
    says=Text(
        en="“{what}” was planned for {period} and is nowhere in that report",
        zh="“{what}”原计划在 {period} 做，那份周报里没有下文",
    ),
    do=Text(
        en="say what became of it: done, undone with why, or dropped",
        zh="写明下落：完成、未完成及原因，或已放下",
    ),
    ask=Text(
        en="“{what}” was planned and is not in the {week} report: done, or dropped?",
        zh="计划里的“{what}”在 {week} 没有下文，是完成了还是放下了？",
    ),
    weight=Weight.MEDIUM,
    debt=Debt.PROMISE,
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
    """A plan that is neither kept nor withdrawn teaches everybody that plans mean nothing. What a later report says of
    it counts.
    ---
    计划既没做到也没说放下，久了谁也不会把计划当真。之后的周报里交代了也算。
    """
    person = person_of(report, project)
    before = None if person is None else report_before(report, person, project)
    if before is None or not recent(report, project) or not is_due(report.period, project):
        return
    period, week = report.period.name, period_short(report.period, project.today)
    for promise in vanished(before, report, project):
        yield at("next", promise.item, "what", file=before.path, what=promise.what, period=period, week=week)


@rule(
    "W109",
    "metric-jump",
    about=Report,
    severity=Severity.WARNING,
    says=Text(en="{goal} {value}: {what}", zh="{goal} {value}：{what}"),
    do=Text(
        en="check the number; if it is right, say why in the report",
        zh="核对一下；如果没错，请在周报里说明原因",
    ),
    ask=Text(
        en="{goal} is reported as {value}, {what}: a slip, or news?",
        zh="{goal} 报的是 {value}，{what}：写错了，还是真有变化？",
    ),
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
    """A value outside what the metric can be, far outside the way from baseline to target, or five times its usual step
    away, is a slip or news. So is, while few values are known, one far outside their spread or ten times the last.
    ---
    超出取值范围、远在基线到目标值之外，或变动是平常的五倍以上：要么写错了，要么是大事。刚有几个值时，远超已有波动或差到十倍也算。
    """
    for name, amount in report.metrics.items():
        goal = project.goal(name)
        if goal is None or goal.metric is None:
            continue
        metric = goal.metric
        value = metric.number(amount)
        if value is None:
            yield at("metrics", name, goal=name, value=str(amount), what=COUNTED.fill(unit=metric.said_unit))
            continue
        shown = quantity(value, metric.said_unit)
        if metric.range is not None and not metric.range.low <= value <= metric.range.high:
            bounds = BOUNDS.fill(low=metric.range.low, high=metric.range.high)
            yield at("metrics", name, goal=name, value=shown, what=bounds)
            continue
        if not recent(report, project):
            continue
        earlier = [each for each in values_of(goal, project) if each.day < report.period.first]
        standing = assessment_of(project).of(goal)
        if any(each.path == report.path for each in lone(standing)):
            yield at("metrics", name, goal=name, value=shown, what=afar(standing))
        elif earlier and (strange := _moved(value, earlier, metric.said_unit)) is not None:
            yield at("metrics", name, goal=name, value=shown, what=strange)


def _moved(value: float, earlier: Sequence[Value], unit: str) -> Text | None:
    """How a value moved as none of the goal's values did before: by their own spread, ten-fold while that is not known."""
    moved = jump(value, earlier) or early_jump(value, earlier)
    if moved is not None:
        return stepped(moved, unit)
    last = earlier[-1].value
    if len(by_week(earlier)) > STEPS or not tenfold(value, last):
        return None
    return (TIMES if abs(value) > abs(last) else TENTH).fill(last=quantity(last, unit))


@rule(
    "W119",
    "new-day-passed",
    about=Person,
    scope=Scope.PERSON,
    severity=Severity.WARNING,
    shown=Shown.WORK,
    weight=Weight.NORMAL,
    says=Text(
        en="“{what}” was put off to {day}, and no report says it is done",
        zh="“{what}”改到 {day} 完成，之后没有下文",
    ),
    do=Text(en="say what became of it: done, or a newer day", zh="写明下落：完成，或更新的日期"),
    ask=Text(
        en="“{what}” was put off to {day}: is it done, or what is in the way?",
        zh="“{what}”改到了 {day}：做完了吗，卡在哪里？",
    ),
    debt=Debt.PROMISE,
    bad={
        **PEOPLE,
        W46: "done: [a]\nundone: [{what: 工单分类, why: 排不上, new_due: 2026-11-18}]  # here\n",
    },
    good={
        **PEOPLE,
        W46: "done: [a]\nundone: [{what: 工单分类, why: 排不上, new_due: 2026-11-18}]\n",
        W47: "done: [工单分类做完了]\n",
    },
)
def new_day_passed(person: Person, project: Project) -> Iterator[Hit]:
    """A new day is a promise like the first one; it stands until a report says that the thing is done.
    ---
    改了的日期也是承诺；在周报说完成之前，一直算数。
    """
    often = {
        (report.path, index)
        for report in project.reports(person.id)[-1:]
        for index, _, _ in carried(report, person, project)
    }
    for item in of_reports(person, project):
        told = (item.path, item.at[-1]) in often  # carried too often, which says more
        if item.kind is ItemKind.POSTPONED and item.late(project.today) and not told:
            day = day_short(item.by or project.today, project.today)
            yield at(*item.at, "what", file=item.path, what=item.what, day=day)
