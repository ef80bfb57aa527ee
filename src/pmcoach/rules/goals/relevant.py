"""R: a goal that serves another, up to what the company wants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pmcoach.assess.history.change import ANOTHER_GOAL
from pmcoach.assess.history.moves import moves
from pmcoach.assess.phrasing import field_of
from pmcoach.assess.status.cascade import NONE
from pmcoach.project import Project
from pmcoach.records.fields.enums import GoalKind, Level, Severity, Status
from pmcoach.records.kinds.goal import Goal
from pmcoach.rules.engine.rule import Hit, Letter, at, rule
from pmcoach.rules.files.reference import near
from pmcoach.text import Text

NAMED = 8  # goals of a circle


def parent_of(goal: Goal, project: Project) -> Goal | None:
    """The goal a goal serves, None when it names none or one that is not there."""
    return None if goal.parent in NONE else project.goal(goal.parent)


@rule(
    "R101",
    "no-parent-and-no-why",
    about=Goal,
    decides=Letter.R,
    severity=Severity.WARNING,
    says=Text(en="serves no goal, and nobody says why it matters", zh="没有上级目标，也没有写为什么重要"),
    do=Text(
        en="write parent: the goal it serves, or why: what it is good for",
        zh="写 parent（上级目标），或写 why（理由）",
    ),
    bad="title: 甲  # here\n",
    good="title: 甲\nwhy: 公司今年以留存优先\n",
)
def no_parent_and_no_why(goal: Goal, _: Project) -> Iterator[Hit]:
    """Work that serves nothing is the first to be dropped, and should be. A company's goals stand at the top.
    ---
    不支撑任何目标的工作最先被放弃，也应该如此。公司级目标在最上面，不要求。
    """
    if goal.open and goal.level is not Level.COMPANY and goal.parent in NONE and not goal.why:
        yield at("title", lacks=("parent", "why"))


@rule(
    "R102",
    "parent-missing-or-circular",
    about=Goal,
    decides=Letter.R,
    says=Text(en="{what}", zh="{what}"),
    do=Text(
        en="write the id of a goal that is there (its file's name), or none and a why",
        zh="写已有目标的编号（即文件名），或写 none 并说明 why（理由）",
    ),
    bad="title: 甲\nparent: retention  # here\n",
    good={
        "goals/2026-Q4/csat.yaml": "title: 甲\nparent: retention\n",
        "goals/2026-Q4/retention.yaml": "title: 乙\nlevel: company\n",
    },
)
def parent_missing_or_circular(goal: Goal, project: Project) -> Iterator[Hit]:
    """A cascade must end at the top. What another workspace holds, as in pay/retention, is not judged here.
    ---
    目标的层级必须能一直走到最上面。写成 pay/retention 的是别的工作区的目标，这里不作判断。
    """
    if goal.parent in NONE or project.is_elsewhere(goal.parent):
        return
    if project.goal(goal.parent) is None:
        what = Text(en="there is no goal “{parent}”", zh="没有“{parent}”这个目标").fill(parent=goal.parent)
        own = goal.parent.removeprefix(f"{project.settings.id}/")  # the workspace's own need not be named
        yield at("parent", what=what, do=near(own, project.goal_ids))
        return
    way = _circle(goal, project)
    # A circle of many is one thing to mend, not as many as there are goals in it.
    if way and (len(way) <= NAMED or goal.id == min(way)):
        first = way.index(goal.id)
        turned = [*way[first:], *way[:first], goal.id]
        named = turned if len(way) <= NAMED else [*turned[:NAMED], f"… ({len(way):,})", goal.id]
        circle = " → ".join(named)
        yield at(
            "parent",
            what=Text(en="it serves itself: {circle}", zh="绕了一圈又回到自己：{circle}").fill(circle=circle),
            do=Text(
                en="name another parent, or none and a why", zh="换一个上级目标，或写 none 并说明 why（理由）"
            ),
        )


def _circle(goal: Goal, project: Project) -> Sequence[str]:
    """The circle a goal is in, from goal to parent; nothing where it is in none. No goal is walked from twice."""
    found: dict[str, Sequence[str]]
    walked: set[str]
    found, walked = project.once("circles", lambda: ({}, set()))
    way: dict[str, int] = {}
    name = goal.id
    while name not in walked and name not in way:
        above = project.goal(name)
        if above is None or above.parent in NONE:
            break
        way[name] = len(way)
        name = above.parent
    if name in way:
        circle = tuple(way)[way[name] :]
        found |= dict.fromkeys(circle, circle)
    walked.update(way)
    return found.get(goal.id, ())


@rule(
    "R103",
    "parent-over",
    about=Goal,
    decides=Letter.R,
    severity=Severity.WARNING,
    says=Text(en="“{parent}”, which it serves, {what}", zh="它支撑的“{parent}”{what}"),
    do=Text(en="serve another goal, or end this one with it", zh="改为支撑别的目标，或随之结束"),
    ask=Text(
        en="{goal}: “{parent}”, which it serves, {what}; is it still wanted?",
        zh="{goal} 支撑的“{parent}”{what}：还要做吗？",
    ),
    bad={
        "goals/2026-Q4/csat.yaml": "title: 甲\nparent: retention  # here\n",
        "goals/2026-Q4/retention.yaml": "title: 乙\nstatus: dropped\n",
    },
    good={
        "goals/2026-Q4/csat.yaml": "title: 甲\nparent: retention\n",
        "goals/2026-Q4/retention.yaml": "title: 乙\n",
    },
)
def parent_over(goal: Goal, project: Project) -> Iterator[Hit]:
    """A goal whose parent is closed, dropped or ends earlier serves nothing any more.
    ---
    上级目标已结束、已取消或更早到期，这个目标就没有支撑对象了。
    """
    parent = parent_of(goal, project)
    if parent is None or not goal.open:
        return
    what: Text | None = None
    if parent.status is Status.DROPPED:
        what = Text(en="is dropped", zh="已取消")
    elif parent.status is Status.DONE or parent.closed is not None:
        what = Text(en="is closed", zh="已结束")
    elif parent.last_day < goal.last_day and not (goal.due is not None and goal.period.holds(goal.due)):
        # An own day after the parent's, within the own period, is T102's to say.
        says = Text(en="ends earlier, on {day}", zh="在 {day} 就到期")
        what = says.fill(day=parent.last_day)
    if what is not None:
        yield at("parent", parent=parent.id, what=what)


@rule(
    "R104",
    "strategy-unserved",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(en="no goal serves this {level} goal", zh="没有任何目标支撑这个{level}级目标"),
    do=Text(
        en="a team's or a person's goal names it: parent: {id}", zh="由团队或个人的目标来支撑：parent: {id}"
    ),
    bad="title: 甲\nlevel: company  # here\n",
    good={
        "goals/2026-Q4/retention.yaml": "title: 甲\nlevel: company\n",
        "goals/2026-Q4/csat.yaml": "title: 乙\nparent: retention\n",
    },
)
def strategy_unserved(goal: Goal, project: Project) -> Iterator[Hit]:
    """What the company or a team wants and nobody works on is a wish. A team may work on its goal itself: with helpers
    or a plan. Objectives have key results. A workspace with an id that holds the company's goals alone is served by others.
    ---
    公司或团队想要而没有人做的，只是愿望。团队也可以自己做：有协作人或计划就行。目标O 看关键结果。有 id 且只放公司目标的工作区由别的工作区支撑。
    """
    itself = goal.helpers or goal.plan or goal.kind is GoalKind.OBJECTIVE
    wanted = goal.level is Level.COMPANY or (goal.level is Level.TEAM and not itself)
    if project.settings.id and all(each.level is Level.COMPANY for each in project.current_goals()):
        return  # the goals that serve it are in other workspaces
    if wanted and goal.open and goal.period.holds(project.today) and not project.children(goal):
        yield at("level", id=goal.id, level=goal.level.label)


@rule(
    "R105",
    "parent-changed-since-agreed",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(
        en="“{parent}” changed on {day} ({field}), after this goal was agreed on {agreed}",
        zh="上级目标“{parent}”在 {day} 改了（{field}），而本目标是 {agreed} 确认的",
    ),
    do=Text(
        en="look at it again together, then write the new agreed.on",
        zh="一起再看一遍，然后更新 agreed.on（确认日期）",
    ),
    ask=Text(
        en="“{parent}” changed on {day} ({field}), after we agreed on {goal}: does it still fit?",
        zh="“{parent}”在 {day} 改了（{field}），{goal} 是之前定的：还合适吗？",
    ),
    bad={
        "goals/2026-Q4/csat.yaml": "title: 甲\nparent: retention  # here\nagreed: {by: chen.jing, on: 2026-09-30}\n",
        "goals/2026-Q4/retention.yaml": "title: 乙\nchanges: [{on: 2026-10-20, field: metric.target, from: 40%, to: 36%}]\n",
    },
    good={
        "goals/2026-Q4/csat.yaml": "title: 甲\nparent: retention\nagreed: {by: chen.jing, on: 2026-10-21}\n",
        "goals/2026-Q4/retention.yaml": "title: 乙\nchanges: [{on: 2026-10-20, field: metric.target, from: 40%, to: 36%}]\n",
    },
)
def parent_changed_since_agreed(goal: Goal, project: Project) -> Iterator[Hit]:
    """What was agreed was agreed for another goal above it.
    ---
    确认的时候，上面的目标还不是现在这样。
    """
    parent = parent_of(goal, project)
    agreed = goal.agreed.on if goal.agreed is not None else None
    if parent is None or agreed is None or not goal.open:
        return
    noted = [
        (change.on, field_of(change.name))
        for change in parent.changes
        if change.on is not None and agreed < change.on <= project.today
    ]
    moved = [
        (move.day, move.step.name)
        for move in moves(parent, project)
        if move.day > agreed and move.step.what in ANOTHER_GOAL
    ]
    if noted or moved:
        # An entry in `changes` says the same as the commit it came with, in words people know.
        day, field = max((*moved, *noted), key=lambda each: each[0])
        yield at("parent", parent=parent.id, day=day, field=field, agreed=agreed)
