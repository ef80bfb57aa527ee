"""T: a goal that says by when, and days that fit together."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.status.target import due_of
from pmcoach.project import Project
from pmcoach.records.fields.enums import GoalKind, Severity
from pmcoach.records.kinds.goal import Goal
from pmcoach.rules.engine.rule import Hit, Letter, at, rule
from pmcoach.rules.goals.specific import rewrite
from pmcoach.text import Text


@rule(
    "T101",
    "no-due-day",
    about=Goal,
    decides=Letter.T,
    says=Text(en="no day by which it is to be true", zh="没有说到哪天"),
    bad="title: 支付成功率从92%提高到96%  # here\n",
    good="title: 支付成功率从92%提高到96%\ndue: 2026-12-31\n",
)
def no_due_day(goal: Goal, project: Project) -> Iterator[Hit]:
    """A goal without a day is always for later. Objectives, key results and KPIs end with their period.
    ---
    没有日子的目标总可以再拖一拖。目标O、关键结果和绩效指标随周期结束。
    """
    if goal.open and goal.kind is GoalKind.GOAL and due_of(goal, project) is None:
        yield at("title", lacks=("due",), do=rewrite(goal, project))


@rule(
    "T102",
    "due-out-of-bounds",
    about=Goal,
    decides=Letter.T,
    severity=Severity.WARNING,
    says=Text(en="due {due}, {what}", zh="截止 {due}，{what}"),
    do=Text(
        en="set another day, or move the file to the period it ends in",
        zh="改截止日，或把文件移到它结束的周期",
    ),
    bad="title: 甲\ndue: 2027-01-15  # here\n",
    good="title: 甲\ndue: 2026-12-31\n",
)
def due_out_of_bounds(goal: Goal, project: Project) -> Iterator[Hit]:
    """A goal stands in the folder of the period it ends in, and ends no later than the goal it serves.
    ---
    目标放在它结束的周期里，并且不晚于它支撑的目标。
    """
    if goal.due is None or not goal.open:
        return
    from pmcoach.rules.goals.relevant import parent_of  # beside it stand rules that read histories

    parent = parent_of(goal, project)
    if not goal.period.holds(goal.due):
        what = Text(en="outside {period}, the folder it stands in", zh="不在所属周期 {period} 之内")
        yield at("due", due=goal.due, what=what.fill(period=goal.period.name))
    elif parent is not None and goal.due > parent.last_day:
        what = Text(en="after “{parent}”, which it serves, on {day}", zh="晚于它支撑的“{parent}”（{day}）")
        do = Text(en="agree on a day both can keep", zh="商量一个两边都做得到的日子")
        yield at("due", due=goal.due, what=what.fill(parent=parent.id, day=parent.last_day), do=do)


@rule(
    "T103",
    "title-and-due-disagree",
    about=Goal,
    decides=Letter.T,
    says=Text(
        en="the title says “{words}”, which is {day}; due says {due}",
        zh="标题写“{words}”，即 {day}；due 写 {due}",
    ),
    do=Text(en="say the same day in both", zh="两处写成同一天"),
    bad="title: 2026年11月底前支付成功率提高到96%\ndue: 2026-12-31  # here\n",
    good="title: 2026年11月底前支付成功率提高到96%\ndue: 2026-11-30\n",
)
def title_and_due_disagree(goal: Goal, project: Project) -> Iterator[Hit]:
    """People remember the title and the calendar shows the field. Relative words count from the day the goal was
    written, else from its first commit, else from the first day of its period.
    ---
    大家记得的是标题，日历显示的是字段。相对的时间从写目标那天算起；没有写的，从第一次提交算起，再没有则从周期第一天算起。
    """
    limits = [limit for limit in project.sentence(goal).limits if limit.day is not None]
    if goal.due is None or not limits or not goal.open:
        return
    if all(limit.day != goal.due for limit in limits):
        last = limits[-1]
        yield at("due", words=last.span.of(goal.title), day=last.day, due=goal.due)


@rule(
    "T105",
    "step-out-of-bounds",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(en="“{step}” is due {day}, {what} {bound}", zh="“{step}”的日期 {day} {what} {bound}"),
    do=Text(
        en="set another day, or move the step to the goal it is for", zh="改日期，或把这一步移到它所属的目标"
    ),
    bad="title: 甲\ndue: 2026-12-31\nplan:\n  - {do: 上线, owner: li.wei, due: 2027-01-10}  # here\n",
    good="title: 甲\ndue: 2026-12-31\nplan:\n  - {do: 上线, owner: li.wei, due: 2026-12-10}\n",
)
def step_out_of_bounds(goal: Goal, _: Project) -> Iterator[Hit]:
    """A step before the goal begins or after it ends belongs to another goal, or a day is wrong.
    ---
    早于开始或晚于截止的步骤，要么属于别的目标，要么日期写错了。
    """
    for index, step in enumerate(goal.plan if goal.open else ()):
        if step.due is None:
            continue
        if step.due > goal.last_day:
            what, bound = Text(en="after the goal's last day,", zh="晚于目标的截止日"), goal.last_day
        elif goal.start is not None and step.due < goal.start:
            what, bound = Text(en="before the goal's first day,", zh="早于目标的开始日"), goal.start
        else:
            continue
        yield at("plan", index, "due", step=step.do, day=step.due, what=what, bound=bound)


@rule(
    "T106",
    "due-on-day-off",
    about=Goal,
    severity=Severity.INFO,
    says=Text(
        en="due {due} is a day off; the last working day before is {day}",
        zh="截止日 {due} 不上班，之前最后一个工作日是 {day}",
    ),
    do=Text(en="write {day}, so that somebody is there on the last day", zh="改成 {day}，最后一天才有人在"),
    bad="title: 甲\ndue: 2026-11-22  # here\n",
    good="title: 甲\ndue: 2026-11-20\n",
)
def due_on_day_off(goal: Goal, project: Project) -> Iterator[Hit]:
    """What is due on a day off is done the day before, or the day after. A period's last day is nobody's working day.
    ---
    截止日在休息日，要么提前做完，要么就晚了。周期的最后一天不算。
    """
    due = goal.due
    if due is None or not goal.open or due == goal.period.last or project.calendar.works(due):
        return
    yield at("due", due=due, day=project.calendar.last_working(due))
