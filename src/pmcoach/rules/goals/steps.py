"""T: days that come while nobody is on them: steps past theirs, owners away on the last one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pmcoach.assess.items.open_items import ItemKind, late_in
from pmcoach.assess.items.reported import as_reported, steps_reported
from pmcoach.dates.calendar import Calendar
from pmcoach.dates.period import add_days
from pmcoach.document.place import Path
from pmcoach.project import Project
from pmcoach.records.fields.enums import Severity
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.person import Person
from pmcoach.rules.engine.fix import NewField
from pmcoach.rules.engine.rule import Debt, Heading, Hit, at, rule
from pmcoach.text import Lang, Text

STEP = Text(en="“{step}”", zh="“{step}”")
GOAL = Text(en="the goal", zh="目标")
WEEK = 7  # days
FLAT = (
    "title: 甲\nmetric:\n  name: 支付成功率\n  baseline: 92%\n  target: 96%\n  milestones:\n"
    "    - {{on: 2026-11-06, value: 92%}}{here}\nplan: [{{do: 新收银台上线, owner: li.wei, due: {due}}}]\n"
)
MONTH = 31  # days to look back for a day somebody is there


@rule(
    "T107",
    "step-overdue",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(en="“{step}” was due on {day} and is not done", zh="“{step}”应在 {day} 完成，还没有完成"),
    do=Text(
        en="write done: the day it was done, or a new due", zh="写上 done（完成日期），或新的 due（截止）"
    ),
    heading=Heading.STEPS,
    debt=Debt.PROMISE,
    bad="title: 甲\nplan:\n  - {do: 访谈20位用户, owner: li.wei, due: 2026-10-20}  # here\n",
    good="title: 甲\nplan:\n  - {do: 访谈20位用户, owner: li.wei, due: 2026-10-20, done: 2026-10-19}\n",
)
def step_overdue(goal: Goal, project: Project) -> Iterator[Hit]:
    """A late step is the first sign of a late goal, weeks before its number shows it.
    ---
    步骤先晚，目标才晚；数字往往几周之后才看得出来。
    """
    for item in late_in(as_reported(goal, project), ItemKind.STEP, project.today):
        people = dict.fromkeys((*goal.owners, item.owner))
        owner = item.record.owner
        yield at(*item.at, "due", person=owner, briefs=tuple(people), step=item.what, day=item.by)


@rule(
    "T110",
    "step-not-noted",
    about=Goal,
    severity=Severity.INFO,
    says=Text(
        en="“{step}” is done, says {path}; the plan does not", zh="{path} 说“{step}”已完成，计划里还没有写"
    ),
    do=Text(en="pmcoach done {id} notes it", zh="用 pmcoach done {id} 记下"),
    bad={
        "people/li.wei.yaml": "name: 李伟\n",
        "goals/2026-Q4/csat.yaml": "title: 甲\nowner: li.wei\nplan:\n  - {do: 埋点方案, due: 2026-11-13}  # here\n",
        "reports/2026-W46/li.wei.yaml": "done: [埋点方案]\n",
    },
    good={
        "people/li.wei.yaml": "name: 李伟\n",
        "goals/2026-Q4/csat.yaml": "title: 甲\nowner: li.wei\nplan:\n  - {do: 埋点方案, due: 2026-11-13}\n",
        "reports/2026-W46/li.wei.yaml": "done: [埋点方案评审]\n",
    },
)
def step_not_noted(goal: Goal, project: Project) -> Iterator[Hit]:
    """What somebody who works on a goal reports as done is done; the plan should say so too.
    ---
    参与目标的人在周报里说完成了，就算完成；计划里也补上日期。
    """
    for index, said in steps_reported(goal, project) if goal.open else ():
        fix = NewField(
            Goal, ("plan", index, "done"), said.day.isoformat(), Lang(project.settings.language or Lang.EN)
        )
        yield at(
            "plan", index, step=goal.plan[index].do, path=said.path, id=f"{goal.id}:{index + 1}", fix=fix
        )


@rule(
    "T108",
    "owner-away-when-due",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(
        en="{name} is on leave on {day}, when {what} is due", zh="{what}在 {day} 截止，当天 {name} 请假"
    ),
    do=Text(
        en="hand it over, or write {before}, the last day before the leave",
        zh="交接给别人，或改成请假前的最后一个工作日 {before}",
    ),
    ask=Text(
        en="{goal}: {name} is away on {day}, when {what} is due: who takes over?",
        zh="{goal}：{what}在 {day} 截止，当天 {name} 请假：谁来接？",
    ),
    bad={
        "people/li.wei.yaml": "name: 李伟\nleave: [{from: 2026-12-28, to: 2027-01-03}]\n",
        "goals/2026-Q4/csat.yaml": "title: 甲\nowner: li.wei\ndue: 2026-12-31  # here\n",
    },
    good={
        "people/li.wei.yaml": "name: 李伟\nleave: [{from: 2026-12-28, to: 2027-01-03}]\n",
        "goals/2026-Q4/csat.yaml": "title: 甲\nowner: li.wei\ndue: 2026-12-25\n",
    },
)
def owner_away_when_due(goal: Goal, project: Project) -> Iterator[Hit]:
    """A day on which its owner is away is kept by nobody. Days that are past are other rules' business.
    ---
    负责人不在的那天截止，等于没有人守着。已经过去的日子由别的规则管。
    """
    for path, day, who, what in _ahead(as_reported(goal, project), project):
        person = project.people.get(who)
        if person is not None and person.away(day):
            before = _before(person, day, project.calendar)
            yield at(*path, name=person.name or person.id, day=day, what=what, before=before)


def _ahead(goal: Goal, project: Project) -> Iterator[tuple[Path, date, str, Text]]:
    """The days of an open goal that are to come: where it says so, when, who should be there, what for."""
    if not goal.open:
        return
    if goal.due is not None and goal.due >= project.today:
        yield ("due",), goal.due, goal.owner, GOAL
    for index, step in enumerate(goal.plan):
        if step.done is None and step.due is not None and step.due >= project.today:
            yield ("plan", index, "due"), step.due, step.owner or goal.owner, STEP.fill(step=step.do)


def _before(person: Person, day: date, calendar: Calendar) -> date:
    """The last working day before a leave; the day before it where none is near."""
    days = [add_days(day, -back) for back in range(1, MONTH)]
    here = [each for each in days if not person.away(each)]
    return next((each for each in here if calendar.works(each)), here[0] if here else day)


@rule(
    "T111",
    "launch-without-step",
    about=Goal,
    severity=Severity.INFO,
    says=Text(
        en="nothing is to move until {day}, and no step of the plan says what happens then",
        zh="到 {day} 之前不会动，计划里却没有写那时要做什么",
    ),
    do=Text(
        en="add the step that makes it move, to the plan, due {day}",
        zh="在 plan（计划）里补上让它动起来的那一步，截止 {day}",
    ),
    bad={"goals/2026-Q4/success.yaml": FLAT.format(here="  # here", due="2026-12-28")},
    good={"goals/2026-Q4/success.yaml": FLAT.format(here="", due="2026-11-06")},
)
def launch_without_step(goal: Goal, _: Project) -> Iterator[Hit]:
    """“Flat until then” is a promise of a launch, and a launch has a day: a step due by a week after it at most.
    ---
    “到那天为止不会动”等于承诺了一次上线，上线要有日子：最晚在那天之后一周内要有一步到期。
    """
    metric = goal.metric
    baseline = None if metric is None else metric.number(metric.baseline)
    if metric is None or baseline is None or not goal.open:
        return
    for index, each in enumerate(metric.milestones):
        if each.on is not None and metric.number(each.value) == baseline:
            last = add_days(each.on, WEEK)
            if not any(step.due is not None and step.due <= last for step in goal.plan):
                yield at("metric", "milestones", index, day=each.on)
