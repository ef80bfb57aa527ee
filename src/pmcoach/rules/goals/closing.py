"""T: goals that are over, and end with a word on how and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pmcoach.assess.history.change import What
from pmcoach.assess.history.moves import moves
from pmcoach.assess.phrasing import day_short
from pmcoach.assess.recent import recent_since
from pmcoach.assess.status.headline import in_short, name_of, unknown
from pmcoach.assess.status.health import Health
from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.status import assessment_of
from pmcoach.assess.status.target import due_of
from pmcoach.project import Project
from pmcoach.records.fields.enums import Severity, Status
from pmcoach.records.kinds.goal import Goal
from pmcoach.rules.engine.rule import Hit, Section, Weight, at, rule
from pmcoach.rules.goals.standing import share
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


@rule(
    "T104",
    "past-due-and-active",
    about=Goal,
    says=Text(en="was due {due} and is still active", zh="{due} 已到期，状态仍是进行中"),
    do=Text(
        en="close it with its result, or move due with a reason in changes",
        zh="写上结果结项，或在 changes（变更）写明原因后改期",
    ),
    ask=Text(
        en="{why}; its day was {day}. Close it as it is, or move it with a reason?",
        zh="{why}，{day} 已到期。按实际结果结项，还是说明原因改期？",
    ),
    section=Section.GOALS,
    weight=Weight.URGENT,
    bad="title: 甲\ndue: 2026-11-01  # here\n",
    good="title: 甲\ndue: 2026-11-01\nstatus: done\n",
)
def past_due_and_active(goal: Goal, project: Project) -> Iterator[Hit]:
    """A goal past its day is reached or missed; left open it is neither, and nothing is learned.
    ---
    过了日子的目标，要么达成要么没有；一直开着，什么也学不到。
    """
    due = due_of(goal, project)
    last = due.value if due is not None else goal.last_day
    if goal.open and goal.closed is None and last < project.today:
        standing = assessment_of(project).of(goal)
        why, ask, weight = _how_it_ended(standing, project.today)
        grows = 5 * share(standing) if weight is None else 0
        place, day = "due" if goal.due is not None else "title", day_short(last, project.today)
        yield at(place, due=last, why=why, day=day, ask=ask, weight=weight, grows=grows)


def _how_it_ended(standing: Standing, today: date) -> tuple[Text | str, Text | None, Weight | None]:
    """How a goal past its day stands, and what to ask: whether it can be closed, where it ended, or what becomes of it."""
    match standing.health:
        case Health.DONE:
            return name_of(standing), REACHED_Q, Weight.LOW
        case Health.UNKNOWN:
            return NO_VALUE.fill(name=name_of(standing), why=unknown(standing, today)), ENDED_Q, Weight.RAISED
        case _:
            return in_short(standing), None, None


NO_VALUE = Text(en="{name}: {why}", zh="{name}：{why}")
ENDED_Q = Text(en="{why}; its day was {day}. Where did it end?", zh="{why}，{day} 已到期。最后到了多少？")
REACHED_Q = Text(
    en="{why} is reached: what did it change, and can it be closed?",
    zh="{why}已经达到：带来了什么变化，可以结项了吗？",
)
