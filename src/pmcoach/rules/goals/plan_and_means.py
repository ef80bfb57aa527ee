"""A: a goal's plan and means: steps with owner and day, resources that are answered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pmcoach.assess.items.open_items import ItemKind, late_in
from pmcoach.assess.items.threads import asked_of
from pmcoach.assess.phrasing import day_short, name_of
from pmcoach.assess.status.headline import name_of as name_of_goal
from pmcoach.assess.status.health import ENOUGH
from pmcoach.assess.status.status import assessment_of
from pmcoach.project import Project
from pmcoach.records.fields.enums import GoalKind, Outcome, Severity
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.plan import Experiment
from pmcoach.rules.engine.rule import Debt, Hit, Owed, Shown, Together, Weight, at, rule
from pmcoach.text import Text, quantity

ENDED = Text(en="ended on {day} and has no result", zh="{day} 已结束，没有写结果")
UNTAUGHT = Text(en="came out {result}, and nobody says what it taught", zh="的结果是“{result}”，没有写收获")

TALKED = 14  # days
USED_UP = "goals/2026-Q4/success.yaml"
DONE_STEPS = (
    "title: 甲\nowner: li.wei\nmetric: {{name: 支付成功率, baseline: 92%, target: {value}}}\n"
    "plan:{here}\n  - {{do: 改版上线, due: 2026-11-06, done: 2026-11-05}}\n"
)
SAID = {"reports/2026-W46/li.wei.yaml": "metrics: {success: 93.1}\n"}
LED = {"people/li.wei.yaml": "name: 李伟\nlead: chen.jing\n", "people/chen.jing.yaml": "name: 陈静\n"}


@rule(
    "A104",
    "resource-unanswered",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(en="“{what}” was needed by {day} and is not answered", zh="“{what}”最晚 {day} 要，还没有答复"),
    do=Text(en="{owner} answers yes, no, or by when", zh="请 {owner} 答复：给、不给，或何时给"),
    ask=Text(
        en="“{what}” was needed from {who} by {short}: shall I ask?",
        zh="“{what}”最晚 {short} 要，还没有答复（{who}）：要我去催吗？",
    ),
    weight=Weight.NORMAL,
    debt=Debt.ASK,
    bad="title: 甲\nresources:\n  - {what: 2名前端, from: chen.jing, by: 2026-10-15}  # here\n",
    good="title: 甲\nresources:\n  - {what: 2名前端, from: chen.jing, by: 2026-10-15, answer: 10月20日到位}\n",
)
def resource_unanswered(goal: Goal, project: Project) -> Iterator[Hit]:
    """A goal whose means are not settled is waited for, not worked on.
    ---
    资源没着落的目标只是在等，没有在做。
    """
    for item in late_in(goal, ItemKind.RESOURCE, project.today):
        answers = item.owner or project.settings.lead or Text(en="the lead", zh="上级")
        short = day_short(item.by or project.today, project.today)
        filled: dict[str, Any] = {"what": item.what, "day": item.by, "short": short, "owner": answers}
        person = project.people.get(goal.owner)
        to = "" if person is None else asked_of(item.owner, person, project) or person.lead
        if person is None or to == person.lead:
            yield at(*item.at, "by", owed=to, ask=FROM_LEAD, weight=Weight.RAISED, who="", **filled)
        else:
            yield at(*item.at, "by", owed=to, who=name_of(to, project), **filled)


FROM_LEAD = Text(
    en="“{what}” was needed by {short}: does it come, and when?",
    zh="“{what}”最晚 {short} 要：给不给，什么时候？",
)


@rule(
    "A105",
    "long-goal-without-plan",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(en="{days} days and no plan", zh="为期 {days} 天，没有计划"),
    do=Text(
        en="plan: steps with owner and day; the first within two weeks",
        zh="写 plan（计划）：每步有负责人和日期，第一步放在两周内",
    ),
    ask=Text(
        en="{goal} runs for {days} days without a plan: what is the first step, and when?",
        zh="{goal} 为期 {days} 天还没有计划：第一步做什么，哪天完成？",
    ),
    bad="title: 甲  # here\nstart: 2026-10-01\ndue: 2026-12-31\n",
    good="title: 甲\nstart: 2026-10-01\ndue: 2026-12-31\nplan:\n  - {do: 访谈20位用户, owner: li.wei, due: 2026-10-20}\n",
)
def long_goal_without_plan(goal: Goal, project: Project) -> Iterator[Hit]:
    """A quarter is long enough to notice too late. Objectives have key results, KPIs go on; both need no plan. A key
    result goes by its objective's plan where that has one.
    ---
    一个季度足够让问题发现得太晚。目标O 靠关键结果，绩效指标持续进行，都不要求计划；目标O 有计划的，关键结果不必另写。
    """
    days = (goal.last_day - goal.first_day).days + 1
    parent = project.goal(goal.parent) if goal.kind is GoalKind.KR else None
    planned = goal.plan or project.children(goal) or (parent is not None and parent.plan)
    if (
        goal.kind in (GoalKind.GOAL, GoalKind.KR)
        and goal.open
        and not planned
        and days > project.settings.limits.long_goal_days
    ):
        yield at("title", lacks=("plan",), days=days)


@rule(
    "A107",
    "step-without-owner-or-day",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(en="“{step}” has {missing}", zh="“{step}”{missing}"),
    do=Text(en="write who does it and by when", zh="写上谁来做、哪天完成"),
    bad="title: 甲\nplan:\n  - {do: 访谈20位用户, due: 2026-12-20}  # here\n",
    good="title: 甲\nplan:\n  - {do: 访谈20位用户, owner: li.wei, due: 2026-12-20}\n",
)
def step_without_owner_or_day(goal: Goal, _: Project) -> Iterator[Hit]:
    """A step nobody does on no day does not happen.
    ---
    没有人、没有日子的事不会发生。
    """
    for index, step in enumerate(goal.plan if goal.open else ()):
        if step.done is None and step.do and not (step.owner and step.due):
            missing = Text(en="neither owner nor day", zh="没有负责人，也没有日期")
            if step.owner:
                missing = Text(en="no day", zh="没有日期")
            elif step.due:
                missing = Text(en="no owner", zh="没有负责人")
            yield at("plan", index, "do", step=step.do, missing=missing)


@rule(
    "A108",
    "experiment-without-lesson",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(en="“{what}” {how}", zh="“{what}”{how}"),
    do=Text(
        en="write result and learned: a bet that failed and taught something was worth it",
        zh="写上 result（结果）和 learned（收获）：失败了但有收获，就值得",
    ),
    ask=Text(en="{goal}: “{what}” {how}; what did it teach?", zh="{goal}：“{what}”{how}，学到了什么？"),
    bad="title: 甲\nexperiments:\n  - {hypothesis: 进度条能减少低分, until: 2026-10-31}  # here\n",
    good="title: 甲\nexperiments:\n  - {hypothesis: 进度条能减少低分, until: 2026-10-31, result: refuted, learned: 用户要的是到账时间}\n",
)
def experiment_without_lesson(goal: Goal, project: Project) -> Iterator[Hit]:
    """Experiments may fail; one nobody writes up has failed for nothing.
    ---
    实验可以失败；没有写下结果和收获的实验，才是白做。
    """
    over = {item.at for item in late_in(goal, ItemKind.EXPERIMENT, project.today)}
    for index, each in enumerate(goal.experiments if goal.open else ()):
        place = ("experiments", index)
        if place in over:
            how = ENDED.fill(day=each.until)
            yield at(*place, "until", what=each.hypothesis, how=how, ask=_criteria(each))
        elif each.result in (Outcome.REFUTED, Outcome.UNCLEAR) and not each.learned:
            how = UNTAUGHT.fill(result=each.result.label)
            yield at(*place, "result", what=each.hypothesis, how=how)


def _criteria(experiment: Experiment) -> Text | None:
    """The question after an experiment's day, with what it was to show; None where that was not said."""
    if experiment.success_if and experiment.stop_if:
        return BOTH_WAYS.fill(success=experiment.success_if, stop=experiment.stop_if)
    if experiment.success_if:
        return SUCCESS.fill(success=experiment.success_if)
    return STOP.fill(stop=experiment.stop_if) if experiment.stop_if else None


SUCCESS = Text(
    en="{goal}: “{what}” {how}. It was to count as confirmed if {success}: did it?",
    zh="{goal}：“{what}”{how}。约定的成功标准是“{success}”：达到了吗？",
)
STOP = Text(
    en="{goal}: “{what}” {how}. It was to stop if {stop}: did that happen?",
    zh="{goal}：“{what}”{how}。约定的停止条件是“{stop}”：出现了吗？",
)
BOTH_WAYS = Text(
    en="{goal}: “{what}” {how}. It was to count as confirmed if {success}, and to stop if {stop}: which was it?",
    zh="{goal}：“{what}”{how}。成功标准是“{success}”，停止条件是“{stop}”：是哪一种？",
)


@rule(
    "A109",
    "plan-used-up",
    about=Goal,
    severity=Severity.WARNING,
    shown=Shown.WORK,
    weight=Weight.NORMAL,
    says=Text(
        en="no plan step is left ({count} done), and {name} stands at {value} of {level}",
        zh="计划的 {count} 步都做完了，{name}现在 {value}，目标 {level}：没有下一步了",
    ),
    do=Text(en="add the next step with a day, or close the goal", zh="补上下一步和日期，或者结项"),
    ask=Text(
        en="{goal}: every step is done, at {value} of {level}: what comes next?",
        zh="{goal}：步骤都做完了，现在 {value}，还没到 {level}：下一步做什么？",
    ),
    bad={USED_UP: DONE_STEPS.format(value="94%", here="  # here"), **SAID},
    good={USED_UP: DONE_STEPS.format(value="93%", here=""), **SAID},
)
def plan_used_up(goal: Goal, project: Project) -> Iterator[Hit]:
    """A goal short of its target with nothing left to do waits for luck. On the last tenth of the way nothing needs to follow.
    ---
    目标没到，计划却没有下一步，就只能靠运气。只差最后一成的，不再问。
    """
    standing = assessment_of(project).of(goal)
    way, over = standing.way, project.today > standing.due
    if way is None or over or not goal.open or not goal.plan or not project.is_current(goal):
        return
    if way.gone(way.current.value) < ENOUGH and all(
        step.done is not None and step.done <= project.today for step in goal.plan
    ):
        unit = standing.aim.unit
        value, level = quantity(way.current.value, unit), quantity(way.level, unit)
        name = name_of_goal(standing)
        yield at("plan", count=len(goal.plan), name=name, goal=goal.id, value=value, level=level)


@rule(
    "A110",
    "goal-never-agreed",
    about=Goal,
    severity=Severity.INFO,
    shown=Shown.WORK,
    owed=Owed.LEAD,
    weight=Weight.LOW,
    says=Text(en="{goal} began on {day} and was never agreed", zh="{goal} 从 {day} 开始，到现在还没有确认过"),
    do=Text(en="talk it through, then pmcoach agree {goal}", zh="谈一次，然后 pmcoach agree {goal}"),
    ask=Text(
        en="{goal} was never agreed: is it what you want from them?",
        zh="{goal} 还没有确认过：这是你要的目标吗？",
    ),
    together=Together(
        "goal",
        says=Text(en="never agreed: {goal}", zh="还没有确认过的目标：{goal}"),
        ask=Text(
            en="{goal} were never agreed: are they what you want from them?",
            zh="{goal} 还没有确认过：这些是你要的目标吗？",
        ),
    ),
    bad={**LED, USED_UP: "title: 甲  # here\nowner: li.wei\n"},
    good={**LED, USED_UP: "title: 甲\nowner: li.wei\nagreed: {by: chen.jing, on: 2026-09-30}\n"},
)
def goal_never_agreed(goal: Goal, project: Project) -> Iterator[Hit]:
    """What nobody agreed to can neither be missed nor moved. The first two weeks are for talking.
    ---
    没有确认过的目标，谈不上完成，也谈不上改动。头两周用来谈。
    """
    person = project.people.get(goal.owner)
    led = person is not None and bool(person.lead) and person.here(project.today)
    late = (project.today - goal.first_day).days > TALKED
    if led and late and goal.open and goal.agreed is None and project.is_current(goal):
        yield at("title", lacks=("agreed",), goal=goal.id, day=goal.first_day)
