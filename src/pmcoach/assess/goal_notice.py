"""What is worth saying of a person's goals: where they stand, how they moved, what the owner claims."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pmcoach.assess.health import FULL, Health
from pmcoach.assess.notice import Notice
from pmcoach.assess.reasons import OLD, STALE, rounded
from pmcoach.assess.spoken import day_short, field_of
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
    en="{goal}: {field} moved {day} from {before} to {to}, unexplained",
    zh="{goal}：{day}{field}由 {before} 改为 {to}，没有说明原因",
)
MOVED_Q = Text(
    en="{goal}: why did {field} move from {before} to {to}{on}?",
    zh="{goal}：{on}{field}由 {before} 改为 {to}，为什么？",
)
CLAIM = Text(
    en="{goal}: the owner's confidence is {value} of 10, the numbers say {health}",
    zh="{goal}：负责人信心 {value}/10，数据显示“{health}”",
)
CLAIM_Q = Text(
    en="{goal}: you said {value} of 10 and the numbers say {health}: what do you see that they do not?",
    zh="{goal}：你的信心是 {value}/10，数据显示“{health}”：你看到了什么数据没有反映的？",
)
WORRY_Q = Text(
    en="{goal}: the numbers say {health}, you say {value} of 10: what worries you?",
    zh="{goal}：数据显示“{health}”，你的信心只有 {value}/10：担心什么？",
)
FALLING = Text(en="{goal}: confidence {values}", zh="{goal}：信心 {values}")
FALLING_Q = Text(
    en="{goal}: your confidence went {values}: what changed?", zh="{goal}：信心 {values}，发生了什么变化？"
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
DROP = 3  # points of confidence in one step
FAR = 730  # days: later than that is never
RECENT = 45


def goal_notices(person: Person, project: Project, assessment: Assessment) -> Iterator[Notice]:
    """Everything worth saying of a person's current goals."""
    for goal in project.current_goals(person.id):
        standing = assessment.of(goal)
        yield from _state(standing, project.today)
        yield from _moves(goal, project)
        if goal.open:
            yield from _claims(standing, person, project)


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
        yield Notice(9 + share, NO_DATA.fill(**filled), *place, NO_DATA_Q.fill(**filled))
    elif health is Health.DONE and goal.open and standing.due < today:
        filled = {"name": name_of(standing)}
        yield Notice(7, REACHED.fill(**filled), *place, REACHED_Q.fill(**filled))


def _unknown(standing: Standing, today: date) -> Text:
    """Why nobody can judge a goal: its last value is old, or there is none."""
    age = standing.age(today)
    if age is not None and age > STALE:
        return OLD.fill(days=age)
    return standing.why[0]


def _moves(goal: Goal, project: Project) -> Iterator[Notice]:
    """Moves of the goal itself in the last weeks that nobody explained."""
    since = add_days(project.today, -RECENT)
    for index, change in enumerate(goal.changes):
        if change.why or (change.on is not None and not since <= change.on <= project.today):
            continue
        day = None if change.on is None else day_short(change.on, project.today)
        filled = {
            "goal": goal.id,
            "field": field_of(change.name),
            "before": change.before or "—",
            "to": change.to or "—",
        }
        yield Notice(
            25,
            MOVED.fill(**filled, day=SOME_DAY if day is None else ON_DAY.fill(day=day)),
            goal.path,
            ("changes", index),
            MOVED_Q.fill(**filled, on="" if day is None else IN_DAY.fill(day=day)),
        )


def _claims(standing: Standing, person: Person, project: Project) -> Iterator[Notice]:
    """A confidence the numbers do not bear out, or one that falls."""
    goal, health = standing.goal, standing.health
    said = [
        (report, report.confidence[goal.id].value)
        for report in project.reports(person.id)
        if goal.id in report.confidence
    ]
    if not said:
        return
    place = (said[-1][0].path, ("confidence", goal.id))
    filled = {"goal": goal.id, "value": said[-1][1], "health": health.label}
    if standing.claimed is Health.ON_TRACK and health in (Health.OFF_TRACK, Health.MISSED, Health.AT_RISK):
        weight = 10 if health is Health.AT_RISK else 17
        yield Notice(weight, CLAIM.fill(**filled), *place, CLAIM_Q.fill(**filled))
    elif standing.claimed is Health.OFF_TRACK and health is Health.ON_TRACK:
        yield Notice(10, CLAIM.fill(**filled), *place, WORRY_Q.fill(**filled))
    last = [value for _, value in said[-3:]]
    steady = len(last) == 3 and last[0] > last[1] > last[2]
    if not steady:
        last = last[-2:]
    if steady or (len(last) == 2 and last[0] - last[1] >= DROP):
        shown = {"goal": goal.id, "values": "→".join(map(str, last))}
        yield Notice(16, FALLING.fill(**shown), *place, FALLING_Q.fill(**shown))


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
    start = standing.start if standing.start is not None else aim.level
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
