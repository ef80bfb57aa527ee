"""T: goals that end with a word on how and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pmcoach.assess.history.change import What
from pmcoach.assess.history.moves import moves
from pmcoach.assess.recent import recent_since
from pmcoach.assess.status.health import Health
from pmcoach.assess.status.status import assessment_of
from pmcoach.project import Project
from pmcoach.records.fields.enums import Severity, Status
from pmcoach.records.kinds.goal import Goal
from pmcoach.rules.engine.rule import Hit, at, rule
from pmcoach.text import Text, quantity

DROPPED = Text(en="dropped, and nobody says why", zh="已取消，没有写原因")
SHORT = Text(
    en="closed as done at {value}, short of {level}, and nobody says why",
    zh="标为已完成，实际 {value}，没到 {level}，也没有写原因",
)


@rule(
    "T109",
    "closed-without-reason",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(en="{what}", zh="{what}"),
    do=Text(en="write closed, with on, result and why", zh="写 closed（结项）：日期、结果和原因"),
    ask=Text(en="{goal}: {what}. What is there to learn from it?", zh="{goal} {what}：可以学到什么？"),
    bad="title: 甲\nstatus: dropped  # here\n",
    good="title: 甲\nstatus: dropped\nclosed: {on: 2026-11-02, why: 补贴停了，没有意义}\n",
)
def closed_without_reason(goal: Goal, project: Project) -> Iterator[Hit]:
    """A goal that is given up, or closed short of its target, is worth a sentence: the next one begins there.
    ---
    放弃的目标、没到目标值就结项的目标，都值得写一句原因：下一个目标从这里开始。
    """
    if goal.open or (goal.closed is not None and goal.closed.why):
        return
    ended = min(max(_closed(goal, project), goal.last_day, goal.period.last), project.today)
    if recent_since(project.today) > ended:
        return
    if goal.status is Status.DROPPED:
        yield at("status", what=DROPPED, on=ended)
        return
    standing = assessment_of(project).of(goal)
    if standing.health is Health.MISSED and standing.current is not None and standing.aim.level is not None:
        unit = standing.aim.unit
        value, level = quantity(standing.current.value, unit), quantity(standing.aim.level, unit)
        yield at("status", what=SHORT.fill(value=value, level=level), on=ended)


def _closed(goal: Goal, project: Project) -> date:
    """The day a goal was closed: as it says, else as git knows it."""
    said = goal.closed.on if goal.closed is not None else None
    days = [move.day for move in moves(goal, project) if move.step.what is What.STATUS]
    return said or max(days, default=date.min)
