"""What is worth saying of a person's goals: where they stand, how they moved, what the owner claims."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.health import FULL, Health
from pmcoach.assess.notice import Notice
from pmcoach.assess.reasons import rounded
from pmcoach.assess.standing import Assessment, Standing
from pmcoach.dates.period import add_days
from pmcoach.project import Project
from pmcoach.records.choice import Direction
from pmcoach.records.goal import Goal
from pmcoach.records.person import Person
from pmcoach.text import Text, number, quantity

NAMED = Text(en="{name}: {why}", zh="{name}：{why}")
WAY = Text(en="{name} {start}→{level}", zh="{name} {start}→{level}")
KEPT = Text(en="{name}, to be kept at {level}", zh="{name}保持在 {level}")
LATE = Text(en="at this pace on {day} ({days} {days:day|days} late)", zh="照此速度要到 {day}（晚 {days} 天）")
NEVER = Text(en="at this pace never", zh="照此走势达不到")
SHOULD = Text(en="{current}, should be {expected}", zh="{current}，应有 {expected}")
ENDED = Text(en="ended at {current}", zh="止于 {current}")
RAIL = Text(en="guardrail broken: {rail}", zh="护栏被突破：{rail}")
STEP = Text(en="“{step}” is late", zh="“{step}”已过期")
GOAL_Q = Text(en="{why}. What has to change for it to come right?", zh="{why}。要改变什么才能赶上？")
NO_DATA = Text(en="{name}: {why}", zh="{name}：{why}")
NO_DATA_Q = Text(
    en="{name}: {why}. How do you know where it stands?", zh="{name}：{why}。你怎么知道进展如何？"
)
MOVED = Text(
    en="{goal}: {field} moved on {day} from {before} to {to}, unexplained",
    zh="{goal}：{day} {field} 由 {before} 改为 {to}，没有说明原因",
)
MOVED_Q = Text(
    en="{goal}: why did {field} move from {before} to {to} on {day}?",
    zh="{goal}：{day} {field} 由 {before} 改为 {to}，为什么？",
)
CLAIM = Text(
    en="{goal}: the owner's confidence is {value} of 10, the numbers say {health}",
    zh="{goal}：负责人信心 {value}/10，数据显示“{health}”",
)
CLAIM_Q = Text(
    en="{goal}: you said {value} of 10 and the numbers say {health}: what do you see that they do not?",
    zh="{goal}：你的信心是 {value}/10，数据显示“{health}”：你看到了什么数据没有反映的？",
)
FALLING = Text(en="{goal}: confidence {values}", zh="{goal}：信心 {values}")
FALLING_Q = Text(
    en="{goal}: your confidence went {values}: what changed?", zh="{goal}：信心 {values}，发生了什么变化？"
)
FAR = 730  # days: later than that is never
RECENT = 45


def goal_notices(person: Person, project: Project, assessment: Assessment) -> Iterator[Notice]:
    """Everything worth saying of a person's current goals."""
    for goal in project.current_goals(person.id):
        standing = assessment.of(goal)
        yield from _state(standing)
        yield from _moves(goal, project)
        if goal.open:
            yield from _claims(standing, person, project)


def _state(standing: Standing) -> Iterator[Notice]:
    goal, health = standing.goal, standing.health
    share = goal.weight.value / 100 if goal.weight is not None else 0.0
    if health in (Health.OFF_TRACK, Health.MISSED, Health.AT_RISK) and goal.open:
        weight = 15.0 if health is Health.AT_RISK else 30.0
        said = short(standing)
        yield Notice(weight + 5 * share, said, goal.path, ("title",), GOAL_Q.fill(why=said))
    elif health is Health.UNKNOWN:
        filled = {"name": name_of(standing), "why": standing.why[0] if standing.why else health.label}
        yield Notice(9 + share, NO_DATA.fill(**filled), goal.path, ("title",), NO_DATA_Q.fill(**filled))


def _moves(goal: Goal, project: Project) -> Iterator[Notice]:
    """Moves of the goal itself in the last weeks that nobody explained."""
    since = add_days(project.today, -RECENT)
    for index, change in enumerate(goal.changes):
        if change.on is not None and not change.why and since <= change.on <= project.today:
            filled = {
                "goal": goal.id,
                "field": change.name,
                "day": change.on,
                "before": change.before or "—",
                "to": change.to or "—",
            }
            yield Notice(25, MOVED.fill(**filled), goal.path, ("changes", index), MOVED_Q.fill(**filled))


def _claims(standing: Standing, person: Person, project: Project) -> Iterator[Notice]:
    """A confidence the numbers do not bear out, or one that fell twice in a row."""
    goal = standing.goal
    said = [
        (report, report.confidence[goal.id].value)
        for report in project.reports(person.id)
        if goal.id in report.confidence
    ]
    better = standing.claimed is Health.ON_TRACK and standing.health in (Health.OFF_TRACK, Health.MISSED)
    if better and standing.confidence is not None:
        filled = {"goal": goal.id, "value": standing.confidence.value, "health": standing.health.label}
        yield Notice(
            17, CLAIM.fill(**filled), said[-1][0].path, ("confidence", goal.id), CLAIM_Q.fill(**filled)
        )
    last = [value for _, value in said[-3:]]
    if len(last) == 3 and last[0] > last[1] > last[2]:
        filled = {"goal": goal.id, "values": "→".join(map(str, last))}
        yield Notice(
            16, FALLING.fill(**filled), said[-1][0].path, ("confidence", goal.id), FALLING_Q.fill(**filled)
        )


def name_of(standing: Standing) -> str:
    """What a goal is about, in as few words as it has."""
    goal = standing.goal
    return goal.metric.name if goal.metric is not None and goal.metric.name else goal.title or goal.id


def short(standing: Standing) -> Text:
    """Where a goal stands in a few words: what is measured, from where to where, and what stands against it."""
    aim, current = standing.aim, standing.current
    name = name_of(standing)
    if aim.level is None or current is None or standing.progress is None:
        return NAMED.fill(name=name, why=standing.why[0])
    start = aim.baseline.value if aim.baseline is not None else aim.level
    if start == aim.level or aim.direction is Direction.MAINTAIN:
        head = KEPT.fill(name=name, level=quantity(aim.level, aim.unit))
    else:
        head = WAY.fill(name=name, start=number(start), level=quantity(aim.level, aim.unit))
    return NAMED.fill(name=head, why=_against(standing, current.value, aim.level, start))


def _against(standing: Standing, current: float, level: float, start: float) -> Text:
    """What stands against a goal, the most telling thing only."""
    aim, reached = standing.aim, standing.reached_on
    in_pace = (standing.progress or 0.0) >= (standing.expected or 0.0) * FULL
    if standing.health is Health.MISSED:
        return ENDED.fill(current=quantity(current, aim.unit))
    if in_pace and standing.broken:
        return RAIL.fill(rail=standing.broken[0].rail.name)
    if in_pace and standing.late:
        return STEP.fill(step=standing.late[0].do)
    if aim.direction is not Direction.MAINTAIN and standing.trend is not None:
        if reached is None:
            return NEVER
        if standing.due < reached and (reached - standing.due).days < FAR:
            return LATE.fill(day=reached, days=(reached - standing.due).days)
    expected = standing.expected_value if standing.expected_value is not None else level
    return SHOULD.fill(current=number(current), expected=quantity(rounded(expected, start, level), aim.unit))
