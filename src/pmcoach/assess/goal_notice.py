"""What is worth saying of a person's goals: where they stand, how they moved, what the owner claims."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pmcoach.assess.claim_notice import claim_notices
from pmcoach.assess.explained import entry_for, field_for
from pmcoach.assess.forecast import late_by
from pmcoach.assess.health import FULL, Health
from pmcoach.assess.kept import kept_at
from pmcoach.assess.measured import Way, rounded
from pmcoach.assess.moves import moves, place_of
from pmcoach.assess.notice import Notice
from pmcoach.assess.reasons import OLD
from pmcoach.assess.spoken import day_short, field_of
from pmcoach.assess.standing import Assessment, Standing
from pmcoach.assess.step import ANOTHER_GOAL
from pmcoach.assess.values import Value
from pmcoach.dates.period import add_days
from pmcoach.document.place import Path
from pmcoach.project import Project
from pmcoach.records.goal import Goal
from pmcoach.records.person import Person
from pmcoach.text import Text, number, quantity

NAMED = Text(en="{name}: {why}", zh="{name}：{why}")
WAY = Text(en="{name} {start}→{level}", zh="{name} {start}→{level}")
KEPT = Text(en="{name}, to be kept {level}", zh="{name}保持{level}")
LATE = Text(en="at this pace on {day} ({days} {days:day|days} late)", zh="照此速度要到 {day}（晚 {days} 天）")
NEVER = Text(en="at this pace never", zh="照此走势达不到")
LOST = Text(en="reached, and lost again at this pace", zh="已达到，照此走势守不住")
SHOULD = Text(en="{current} now, should be {expected}", zh="现在 {current}，应有 {expected}")
NOW = Text(en="now {current}", zh="现在 {current}")
ENDED = Text(en="ended at {current}", zh="止于 {current}")
RAIL = Text(en="the guardrail “{rail}” is broken", zh="护栏“{rail}”被突破")
STEP = Text(en="“{step}” is late", zh="“{step}”已过期")
GOAL_Q = Text(en="{why}. What has to change for it to come right?", zh="{why}。要改变什么才能赶上？")
NO_DATA_Q = Text(
    en="{name}: {why}. How do you know where it stands?", zh="{name}：{why}。你怎么知道进展如何？"
)
ENDED_Q = Text(
    en="{name}: its day was {day}, and {why}. Where did it end?",
    zh="{name}：{day} 已到期，{why}。最后到了多少？",
)
MOVED = Text(
    en="{goal}: {field} moved {day} from {before} to {to}, unexplained",
    zh="{goal}：{day}{field}由 {before} 改为 {to}，没有说明原因",
)
MOVED_Q = Text(
    en="{goal}: why did {field} move from {before} to {to}{on}?",
    zh="{goal}：{on}{field}由 {before} 改为 {to}，为什么？",
)
MISSED_Q = Text(
    en="{why}; its day was {day}. Close it as it is, or move it with a reason?",
    zh="{why}，{day} 已到期。按实际结果结项，还是说明原因改期？",
)
REACHED = Text(en="{name}: reached, and still open", zh="{name}：已达到，还没有结项")
REACHED_Q = Text(
    en="{name} is reached: what did it change, and can it be closed?",
    zh="{name}已经达到：带来了什么变化，可以结项了吗？",
)
SOME_DAY = Text(en="on an unnamed day", zh="")
ON_DAY = Text(en="on {day}", zh="{day} ")
IN_DAY = Text(en=" on {day}", zh="{day} ")
RECENT = 45


def goal_notices(person: Person, project: Project, assessment: Assessment) -> Iterator[Notice]:
    """Everything worth saying of a person's current goals."""
    for goal in project.current_goals(person.id):
        standing = assessment.of(goal)
        yield from _state(standing, project.today)
        yield from _moves(goal, project)
        if goal.open:
            yield from claim_notices(standing, person, project)


def _state(standing: Standing, today: date) -> Iterator[Notice]:
    """A goal in trouble, one nobody can judge, and one that is over and still open."""
    goal, health = standing.goal, standing.health
    share = goal.weight.value / 100 if goal.weight is not None else 0.0
    place = (goal.path, ("title",))
    if health is Health.MISSED and goal.open:
        said = short(standing)
        yield Notice(
            30 + 5 * share, said, *place, MISSED_Q.fill(why=said, day=day_short(standing.due, today))
        )
    elif health in (Health.OFF_TRACK, Health.AT_RISK):
        said = short(standing)
        weight = 15.0 if health is Health.AT_RISK else 30.0
        yield Notice(weight + 5 * share, said, *place, GOAL_Q.fill(why=said))
    elif health is Health.UNKNOWN:
        filled = {"name": name_of(standing), "why": _unknown(standing, today)}
        weight, question = 9, NO_DATA_Q.fill(**filled)
        if standing.due < today:
            weight, question = 20, ENDED_Q.fill(**filled, day=day_short(standing.due, today))
        yield Notice(weight + share, NAMED.fill(**filled), *place, question)
    elif health is Health.DONE and goal.open and standing.due < today:
        filled = {"name": name_of(standing)}
        yield Notice(7, REACHED.fill(**filled), *place, REACHED_Q.fill(**filled))


def _unknown(standing: Standing, today: date) -> Text:
    """Why nobody can judge a goal: its last value is old, or there is none."""
    age = standing.old(today)
    if age is not None:
        return OLD.fill(days=age)
    return standing.why[1 if standing.due < today else 0]  # after the day that is past


def _moves(goal: Goal, project: Project) -> Iterator[Notice]:
    """Moves of the goal itself in the last weeks that nobody explained: those `changes` names, and those of the history."""
    today = project.today
    since = add_days(today, -RECENT)
    for index, change in enumerate(goal.changes):
        if not change.why and (change.on is None or since <= change.on <= today):
            at: Path = ("changes", index)
            yield _moved(goal, field_of(change.name), change.before, change.to, change.on, at, today)
    for move in moves(goal, project):
        step = move.step
        if move.unexplained and since <= move.day and entry_for(goal, step, move.day) is None:
            at = place_of(goal, step)
            name = field_of(field_for(step)) if step.what in ANOTHER_GOAL else step.name
            yield _moved(goal, name, step.was, step.now, move.day, at, today)


def _moved(
    goal: Goal,
    field: Text | str,
    before: Text | str,
    to: Text | str,
    on: date | None,
    at: Path,
    today: date,
) -> Notice:
    day = None if on is None else day_short(on, today)
    filled = {"goal": goal.id, "field": field, "before": before or "—", "to": to or "—"}
    said = MOVED.fill(**filled, day=SOME_DAY if day is None else ON_DAY.fill(day=day))
    question = MOVED_Q.fill(**filled, on="" if day is None else IN_DAY.fill(day=day))
    return Notice(25, said, goal.path, at, question)


def name_of(standing: Standing) -> str:
    """What a goal is about, in as few words as it has."""
    goal = standing.goal
    return goal.metric.name if goal.metric is not None and goal.metric.name else goal.title or goal.id


def short(standing: Standing) -> Text:
    """Where a goal stands in a few words: what is measured, from where to where, and what stands against it."""
    name, unit, hold, way = name_of(standing), standing.aim.unit, standing.hold, standing.way
    if hold is not None and standing.current is not None:
        head = KEPT.fill(name=name, level=kept_at(hold, unit))
        why = _against(standing, standing.current) or NOW.fill(current=quantity(standing.current.value, unit))
    elif way is not None:
        head = WAY.fill(name=name, start=number(way.start), level=quantity(way.level, unit))
        why = _against(standing, way.current) or _pace(standing, way)
    else:
        return NAMED.fill(name=name, why=standing.why[0])
    return NAMED.fill(name=head, why=why)


def _against(standing: Standing, current: Value) -> Text | None:
    """What stands against a goal beside its own value; None where that is what does."""
    if standing.health is Health.MISSED:
        return ENDED.fill(current=quantity(current.value, standing.aim.unit))
    if (standing.progress or 0.0) < (standing.expected or 0.0) * FULL:
        return None
    if standing.broken:
        return RAIL.fill(rail=standing.broken[0].rail.name)
    return STEP.fill(step=standing.late[0].do) if standing.late else None


def _pace(standing: Standing, way: Way) -> Text:
    """Where the value leads, or where it should be."""
    late = late_by(standing)
    if late:
        return LATE.fill(day=standing.reached_on, days=late)
    if late is None and standing.trend is not None:
        return LOST if way.gone(standing.trend.value) >= 1 else NEVER
    expected = rounded(way.expected, way.start, way.level)
    return SHOULD.fill(current=number(way.current.value), expected=quantity(expected, standing.aim.unit))
