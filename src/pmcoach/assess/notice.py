"""Things worth saying about a person: what the lead owes, and what to talk about, each with the place it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pmcoach.assess.cadence import held, next_one_on_one
from pmcoach.assess.health import FULL, Health
from pmcoach.assess.reasons import rounded
from pmcoach.assess.standing import Assessment, Standing
from pmcoach.assess.submission import State, latest_due, submission
from pmcoach.dates.period import add_days
from pmcoach.document.place import Path
from pmcoach.project import Project
from pmcoach.records.choice import Direction, ReviewKind
from pmcoach.records.person import Person
from pmcoach.text import Text, number, quantity

ASK = Text(
    en="{what} (asked {weeks} {weeks:week|weeks} ago, not answered)", zh="{what}（第 {weeks} 周未答复）"
)
ASK_Q = Text(
    en="The ask for “{what}” has waited {weeks} {weeks:week|weeks}: what is your answer?",
    zh="“{what}”的请求等了 {weeks} 周，你的答复是什么？",
)
RESOURCE = Text(en="{what}, needed by {day}, not answered", zh="{what}，最晚 {day} 要，未答复")
RESOURCE_Q = Text(
    en="“{what}” was needed by {day}: does it come, and when?", zh="“{what}”最晚 {day} 要：给不给，什么时候？"
)
REPLY = Text(en="the {period} report has no reply", zh="{period} 周报未回复")
ONE_ON_ONE = Text(en="1:1 overdue by {days} {days:day|days}", zh="一对一已过 {days} 天")
NO_ONE_ON_ONE = Text(en="no 1:1 so far", zh="还没有做过一对一")
NAMED = Text(en="{name}: {why}", zh="{name}：{why}")
WAY = Text(en="{name} {start}→{level}", zh="{name} {start}→{level}")
KEPT = Text(en="{name}, to be kept at {level}", zh="{name}保持在 {level}")
LATE = Text(en="at this pace on {day} ({days} {days:day|days} late)", zh="照此速度要到 {day}（晚 {days} 天）")
NEVER = Text(en="at this pace never", zh="照此走势达不到")
SHOULD = Text(en="{current}, should be {expected}", zh="{current}，应有 {expected}")
ENDED = Text(en="ended at {current}", zh="止于 {current}")
RAIL = Text(en="guardrail broken: {rail}", zh="护栏被突破：{rail}")
STEP = Text(en="“{step}” is late", zh="“{step}”已过期")
FAR = 730  # days: later than that is never
MISSING = Text(en="no report for {period}", zh="{period} 周报未提交")
MISSING_Q = Text(
    en="There is no report for {period}: what kept you from it?", zh="{period} 没有周报，遇到什么情况了？"
)
VANISHED = Text(
    en="planned for {period} and now nowhere: “{what}”", zh="上期计划的“{what}”本期（{period}）没有下文"
)
VANISHED_Q = Text(
    en="“{what}” was planned and is not in the {period} report: done, or dropped?",
    zh="上期计划的“{what}”在 {period} 没有下文，是完成了还是放下了？",
)
PROBLEM = Text(en="{what} (open for {weeks} {weeks:week|weeks})", zh="{what}（第 {weeks} 周未解决）")
PROBLEM_Q = Text(
    en="“{what}” has been open for {weeks} {weeks:week|weeks}: what would solve it?",
    zh="“{what}”已经 {weeks} 周没解决，要什么才能解决？",
)
CHANGED = Text(
    en="{goal}: {field} moved on {day}, from {before} to {to}, {why}",
    zh="{goal}：{day} {field} 由 {before} 改为 {to}，{why}",
)
UNEXPLAINED = Text(en="unexplained", zh="没有说明原因")
GOAL_Q = Text(
    en="{goal}: {why}. What has to change for it to come right?", zh="{goal}：{why}。要改变什么才能赶上？"
)


class Notice(NamedTuple):
    """Something worth saying; the heavier, the sooner. `question` is how a lead could ask it."""

    weight: float
    says: Text
    path: str
    at: Path = ()
    question: Text | None = None


def debts(person: Person, project: Project) -> tuple[Notice, ...]:
    """What the lead owes a person, the longest waiting first."""
    return tuple(sorted(_debts(person, project), key=_order))


def _order(notice: Notice) -> tuple[float, str, tuple[str, ...]]:
    return (-notice.weight, notice.path, tuple(map(str, notice.at)))


def weeks_since(day: date, today: date) -> int:
    """In which week something is since a day: 1 in the first seven days."""
    return max((today - day).days, 0) // 7 + 1


def _debts(person: Person, project: Project) -> Iterator[Notice]:
    for report in project.reports(person.id):
        for index, ask in enumerate(report.asks):
            if ask.source in ("", person.lead) and not ask.answer and ask.answered is None and ask.what:
                weeks = weeks_since(report.period.first, project.today)
                filled = {"what": ask.what, "weeks": weeks}
                yield Notice(
                    20 + weeks, ASK.fill(**filled), report.path, ("asks", index), ASK_Q.fill(**filled)
                )
    for goal in project.current_goals(person.id):
        for index, resource in enumerate(goal.resources):
            late = resource.by is not None and resource.by < project.today
            if (
                late
                and resource.source in ("", person.lead)
                and not resource.answer
                and resource.answered is None
            ):
                filled = {"what": resource.what, "day": resource.by}
                yield Notice(
                    20, RESOURCE.fill(**filled), goal.path, ("resources", index), RESOURCE_Q.fill(**filled)
                )
    yield from _unread(person, project)
    due = next_one_on_one(person, project)
    if due is not None and due < project.today:
        last = held(person.id, ReviewKind.ONE_ON_ONE, project)
        says = ONE_ON_ONE.fill(days=(project.today - due).days) if last else NO_ONE_ON_ONE
        yield Notice(10, says, last[-1].path if last else person.path)


def _unread(person: Person, project: Project) -> Iterator[Notice]:
    """Reports of the last four weeks, but for the current one, without a reply."""
    for report in project.reports(person.id):
        if add_days(project.today, -28) <= report.period.last < project.today and report.reply is None:
            yield Notice(12, REPLY.fill(period=report.period.name), report.path)


def concerns(person: Person, project: Project, assessment: Assessment) -> tuple[Notice, ...]:
    """What to talk about with a person, the most pressing first."""
    return tuple(sorted(_concerns(person, project, assessment), key=_order))


def _concerns(person: Person, project: Project, assessment: Assessment) -> Iterator[Notice]:
    for goal in project.current_goals(person.id):
        standing = assessment.of(goal)
        if standing.health in (Health.OFF_TRACK, Health.MISSED, Health.AT_RISK):
            yield _goal(standing)
        for index, change in enumerate(goal.changes):
            if (
                change.on is not None
                and not change.why
                and add_days(project.today, -31) <= change.on <= project.today
            ):
                says = CHANGED.fill(
                    goal=goal.id,
                    field=change.name,
                    day=change.on,
                    before=change.before,
                    to=change.to,
                    why=UNEXPLAINED,
                )
                yield Notice(25, says, goal.path, ("changes", index))
    due = latest_due(project)
    if due is not None and submission(person, due, project).state is State.MISSING:
        yield Notice(18, MISSING.fill(period=due.name), person.path, (), MISSING_Q.fill(period=due.name))
    yield from _reported(person, project)


def _goal(standing: Standing) -> Notice:
    weight = 30.0 if standing.health in (Health.OFF_TRACK, Health.MISSED) else 15.0
    share = standing.goal.weight.value / 100 if standing.goal.weight is not None else 0.0
    said = short(standing)
    question = GOAL_Q.fill(goal=standing.goal.id, why=said)
    return Notice(weight + 5 * share, said, standing.goal.path, ("title",), question)


def short(standing: Standing) -> Text:
    """Where a goal stands in a few words: what is measured, from where to where, and what stands against it."""
    aim, goal, current = standing.aim, standing.goal, standing.current
    name = goal.metric.name if goal.metric is not None and goal.metric.name else goal.title
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


def _reported(person: Person, project: Project) -> Iterator[Notice]:
    """What the last two reports leave open: vanished promises, problems that stay."""
    reports = project.reports(person.id)
    for report in reports[-1:]:
        for index, problem in enumerate(report.problems):
            if problem.solved is None and problem.what:
                weeks = weeks_since(problem.since or report.period.first, project.today)
                filled = {"what": problem.what, "weeks": weeks}
                yield Notice(
                    8 + weeks,
                    PROBLEM.fill(**filled),
                    report.path,
                    ("problems", index),
                    PROBLEM_Q.fill(**filled),
                )
    if len(reports) > 1 and reports[-1].period == reports[-2].period.next():
        before, now = reports[-2], reports[-1]
        said = " ".join(
            (*(x.what for x in now.done), *(x.what for x in now.undone), *(x.what for x in now.next))
        )
        for index, item in enumerate(before.next):
            if item.what and item.what not in said:
                filled = {"what": item.what, "period": now.period.name}
                yield Notice(
                    14, VANISHED.fill(**filled), before.path, ("next", index), VANISHED_Q.fill(**filled)
                )
