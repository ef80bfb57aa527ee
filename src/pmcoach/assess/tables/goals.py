"""Tables of goals and of what stands in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pmcoach.assess.history.moves import moves as moves_of
from pmcoach.assess.items.open_items import ItemKind, of_goals
from pmcoach.assess.status.measurements import values_of
from pmcoach.assess.status.status import assessment_of
from pmcoach.assess.tables.table import Cell, Table, code, count, day, flag, number, rounded, text
from pmcoach.project import Project
from pmcoach.text import Text

GOAL = text("goal", "its id: the file's name", "目标编号，即文件名")


def _goals(project: Project) -> Iterator[Mapping[str, Cell]]:
    assessment = assessment_of(project)
    for goal in project.goals:
        standing = assessment.of(goal)
        metric, agreed, closed = goal.metric, goal.agreed, goal.closed
        yield {
            "goal": goal.id,
            "period": goal.period.name,
            "title": goal.title,
            "owner": goal.owner,
            "kind": goal.kind.value,
            "level": goal.level.value,
            "parent": goal.parent,
            "weight": None if goal.weight is None else goal.weight.value,
            "status": goal.status.value,
            "health": standing.health.value,
            "start": goal.first_day,
            "due": standing.due,
            "agreed_on": None if agreed is None else agreed.on,
            "agreed_by": None if agreed is None else agreed.by,
            "metric": "" if metric is None else metric.name,
            "unit": standing.aim.unit,
            "baseline": standing.start,
            "target": standing.aim.level,
            "commit_value": None if metric is None else metric.number(metric.commit),
            "stretch": None if metric is None else metric.number(metric.stretch),
            "value": None if standing.current is None else standing.current.value,
            "value_on": None if standing.current is None else standing.current.day,
            "progress": rounded(standing.progress),
            "expected": rounded(standing.expected),
            "forecast": rounded(standing.forecast),
            "forecast_low": rounded(standing.low),
            "forecast_high": rounded(standing.high),
            "confidence": None if standing.confidence is None else standing.confidence.value,
            "guardrails_broken": len(standing.broken),
            "closed_on": None if closed is None else closed.on,
            "result": "" if closed is None else closed.result,
            "path": goal.path,
        }


def _values(project: Project) -> Iterator[Mapping[str, Cell]]:
    for goal in project.goals:
        unit = goal.metric.said_unit if goal.metric is not None else ""
        for each in values_of(goal, project):
            yield {"goal": goal.id, "day": each.day, "value": each.value, "unit": unit, "path": each.path}


def _steps(project: Project) -> Iterator[Mapping[str, Cell]]:
    for item, goal in of_goals(project, ItemKind.STEP):
        yield {
            "goal": goal.id,
            "step": int(item.at[-1]) + 1,
            "phase": item.record.phase,
            "what": item.what,
            "owner": item.owner,
            "due": item.by,
            "done": item.done,
            "late": goal.open and item.late(project.today),
            "path": item.path,
        }


def _moves(project: Project) -> Iterator[Mapping[str, Cell]]:
    for goal in project.goals:
        for each in moves_of(goal, project):
            step = each.step
            yield {
                "goal": each.goal,
                "day": each.day,
                "field": step.what.value,
                "item": step.item,
                "before": step.before,
                "after": step.after,
                "easier": step.easier,
                "after_agreement": each.agreed,
                "author": each.author,
                "why": each.why,
                "moved_in": each.commit,
                "path": each.path,
            }


GOALS = Table(
    "goals",
    Text(en="A goal and where it stands", zh="一个目标及其进展"),
    ("goal", "period"),
    (
        GOAL,
        text("period", "its folder: 2026-Q4", "所在文件夹，如 2026-Q4"),
        text("title", "the sentence", "目标的那句话"),
        text("owner", "whose it is", "负责人"),
        code("kind", "goal, objective, kr or kpi", "goal、objective、kr 或 kpi"),
        code("level", "company, team or person", "company、team 或 person"),
        text("parent", "the goal it serves", "支撑哪个目标"),
        number("weight", "its share of 100 among its owner's", "在负责人各目标中的占比，合计 100"),
        code("status", "active, done or dropped", "active、done 或 dropped"),
        code("health", "how it is judged on the day", "当天的判断"),
        day("start", "its first day", "开始日"),
        day("due", "its last day", "截止日"),
        day("agreed_on", "the day it was agreed", "确认日期"),
        text("agreed_by", "who agreed to it", "谁确认的"),
        text("metric", "what is measured", "指标名"),
        text("unit", "the unit of all its numbers", "各数的单位"),
        number("baseline", "the value it starts from", "起点的值"),
        number("target", "the value to reach", "要达到的值"),
        number("commit_value", "the value that must be reached", "必须达到的值"),
        number("stretch", "an outstanding value", "挑战值"),
        number("value", "the last value", "最近的值"),
        day("value_on", "the day of the last value", "最近的值是哪天的"),
        number("progress", "the share of the way that is gone, 1 is all of it", "已走的比例，1 为全部"),
        number("expected", "the share that was to be gone by the last value's day", "到那天应走的比例"),
        number("forecast", "the value at the due day at the pace so far", "照目前速度到截止日的值"),
        number("forecast_low", "four of five such goals end above it", "区间下限（五分之四落在区间内）"),
        number("forecast_high", "and below it", "区间上限"),
        number("confidence", "its owner's, 0 to 10", "负责人的信心，0-10"),
        count("guardrails_broken", "how many guardrails are broken", "被突破的护栏数"),
        day("closed_on", "the day it was closed", "结项日期"),
        text("result", "what came of it, as it was written", "结项时写的结果"),
        text("path", "the file", "文件"),
    ),
    _goals,
)
VALUES = Table(
    "goal_values",
    Text(en="A value of a goal's metric on a day", zh="某天的一个指标值"),
    ("goal", "day", "path"),
    (
        GOAL,
        day("day", "the day", "哪天"),
        number("value", "the value", "值"),
        text("unit", "its unit", "单位"),
        text("path", "the file that says it", "出自哪个文件"),
    ),
    _values,
)
STEPS = Table(
    "steps",
    Text(en="A step of a goal's plan", zh="计划里的一步"),
    ("goal", "step"),
    (
        GOAL,
        count("step", "its place in the plan, from 1", "第几步，从 1 数起"),
        text("phase", "the phase", "阶段"),
        text("what", "what is done", "做什么"),
        text("owner", "who does it", "谁做"),
        day("due", "by when", "截止"),
        day("done", "the day it was done", "哪天完成的"),
        flag("late", "whether its day is past and it is not done", "是否过期未完成"),
        text("path", "the file", "文件"),
    ),
    _steps,
)
MOVES = Table(
    "moves",
    Text(en="A move of a goal itself, as the history shows it", zh="目标本身的一次改动（以提交历史为准）"),
    ("goal", "moved_in", "field", "item"),
    (
        GOAL,
        day("day", "the day of the commit", "提交日期"),
        code("field", "what moved", "改了什么"),
        text("item", "which guardrail, step or milestone", "哪条护栏、哪一步或哪个里程碑"),
        text("before", "what it said before", "原来的值"),
        text("after", "what it says since", "现在的值"),
        flag(
            "easier",
            "whether the goal got easier; nothing where that cannot be told",
            "是否放宽；说不清则为空",
        ),
        flag("after_agreement", "whether the goal had been agreed", "是否在确认之后"),
        text("author", "who committed it, as git says", "提交人（git 里的名字）"),
        text("why", "the reason given", "写明的原因"),
        text("moved_in", "the commit", "哪次提交"),
        text("path", "the file", "文件"),
    ),
    _moves,
)
