"""A: a goal that can be reached, with the pace, the people and the means there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pmcoach.assess.aim import aim_of
from pmcoach.assess.spoken import difference
from pmcoach.assess.trend import best_pace
from pmcoach.assess.values import Value, values_of
from pmcoach.project import Project
from pmcoach.records.choice import Direction, GoalKind, Level, Severity, Status
from pmcoach.records.goal import Goal
from pmcoach.records.person import Person
from pmcoach.rules.rule import Hit, at, rule
from pmcoach.text import Text, number

STRETCH = 1.5
CSV = "date,value\n2026-10-01,3.9\n2026-10-15,4.0\n2026-11-01,4.1\n2026-11-15,4.1\n"
PACED = (
    "title: 甲\nstart: 2026-10-01\ndue: 2026-12-31\n"
    "metric: {name: 满意度评分, unit: 分, baseline: 3.9, source: metrics/csat.csv, TARGET}\n"
)


@rule(
    "A101",
    "pace-out-of-reach",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(
        en="{gap} in {days} {days:day|days} needs {needed} a week, {times} times the best pace seen ({best})",
        zh="还差 {gap}，剩 {days} 天，每周要走 {needed}，是见过的最好速度（{best}）的 {times} 倍",
    ),
    do=Text(
        en="say what will be different from now on, or move the target with a reason",
        zh="说明接下来有什么不同，或写明原因调整目标值",
    ),
    ask=Text(
        en="{goal}: {gap} to go means {times} times the best pace seen; what will be different from now on?",
        zh="{goal} 还差 {gap}，要比见过的最好速度快到 {times} 倍：接下来有什么不同？",
    ),
    bad={
        "goals/2026-Q4/csat.yaml": PACED.replace("TARGET}", "target: 4.9}  # here"),
        "metrics/csat.csv": CSV,
    },
    good={"goals/2026-Q4/csat.yaml": PACED.replace("TARGET", "target: 4.2"), "metrics/csat.csv": CSV},
)
def pace_out_of_reach(goal: Goal, project: Project) -> Iterator[Hit]:
    """The way left, divided by the time left, against the most the metric ever moved in two weeks or more.
    ---
    剩下的路除以剩下的时间，与指标在两周以上时间里走得最快的一次相比。
    """
    aim = aim_of(goal, project)
    last = aim.due.value if aim.due is not None else goal.last_day
    days = (last - max(project.today, goal.first_day)).days
    if aim.level is None or not goal.open or days <= 0 or aim.direction is Direction.MAINTAIN:
        return
    values = values_of(goal, project)
    if not values:
        return
    start = None if aim.baseline is None else Value(goal.first_day, aim.baseline.value, goal.path)
    up = aim.direction is Direction.UP
    best = best_pace(values, start, 14, up=up)
    gap = (aim.level - values[-1].value) * (1 if up else -1)
    limit = project.settings.limits.pace
    if best is None or best <= 0 or gap <= 0:
        return
    times = gap / days / best
    if times > (limit.value if limit is not None else STRETCH):
        where = (
            ("metric", "target") if goal.metric is not None and goal.metric.target is not None else ("title",)
        )
        yield at(
            *where,
            gap=difference(round(gap, 4), aim.unit),
            days=days,
            needed=difference(round(gap / days * 7, 3), aim.unit),
            best=difference(round(best * 7, 3), aim.unit),
            times=number(round(times, 1)),
        )


@rule(
    "A102",
    "too-many-goals",
    about=Person,
    severity=Severity.WARNING,
    says=Text(
        en="{count} goals in {period}, more than {most}: {goals}",
        zh="{period} 有 {count} 个目标，多于 {most} 个：{goals}",
    ),
    do=Text(en="agree which ones wait", zh="商量好哪些先放一放"),
    ask=Text(
        en="{count} goals in {period} ({goals}): which ones can wait?",
        zh="{period} 有 {count} 个目标（{goals}）：哪些可以先放一放？",
    ),
    bad={"people/li.wei.yaml": "name: 李伟  # here\n"}
    | {f"goals/2026-Q4/g{n}.yaml": "title: 甲\nowner: li.wei\n" for n in range(6)},
    good={"people/li.wei.yaml": "name: 李伟\n", "goals/2026-Q4/g1.yaml": "title: 甲\nowner: li.wei\n"},
)
def too_many_goals(person: Person, project: Project) -> Iterator[Hit]:
    """With many goals none comes first. Key results count with their objective.
    ---
    目标一多，就没有哪个是最重要的。关键结果算在目标O 里。
    """
    most = project.settings.goals.per_person.high
    here = person.here(project.today)
    for period, goals in _by_period(person.id, project).items() if here else ():
        counted = [goal for goal in goals if not _part_of_own(goal, project)]
        if len(counted) > most:
            names = tuple(goal.id for goal in counted)
            yield at("name", count=len(counted), period=period, most=most, goals=names)


def _part_of_own(goal: Goal, project: Project) -> bool:
    """Whether a goal is a key result of the same person's objective."""
    parent = project.goal(goal.parent)
    return goal.kind is GoalKind.KR and parent is not None and parent.owner == goal.owner


def _by_period(person: str, project: Project, *, ended: bool = False) -> dict[str, list[Goal]]:
    """A person's own open goals of the periods that hold today; `ended` takes those that are done as well."""
    found: dict[str, list[Goal]] = {}
    for goal in project.goals_of(person):
        counts = goal.open or (ended and goal.status is Status.DONE)
        if counts and goal.level is Level.PERSON and goal.period.holds(project.today):
            found.setdefault(goal.period.name, []).append(goal)
    return found


@rule(
    "A103",
    "weights-off",
    about=Person,
    severity=Severity.WARNING,
    says=Text(
        en="the weights of {name}'s goals in {period} add to {sum}, not 100: {parts}",
        zh="{name} 在 {period} 的目标权重合计 {sum}，不是 100：{parts}",
    ),
    do=Text(en="set the weights so that they add to 100", zh="调整权重，使合计为 100"),
    ask=Text(
        en="The weights in {period} add to {sum} ({parts}): what comes first?",
        zh="{period} 的权重合计 {sum}（{parts}）：哪个最重要？",
    ),
    bad={
        "people/li.wei.yaml": "name: 李伟\n",
        "goals/2026-Q4/a.yaml": "title: 甲\nowner: li.wei\nweight: 60  # here\n",
        "goals/2026-Q4/b.yaml": "title: 乙\nowner: li.wei\nweight: 60\n",
    },
    good={
        "people/li.wei.yaml": "name: 李伟\n",
        "goals/2026-Q4/a.yaml": "title: 甲\nowner: li.wei\nweight: 60\n",
        "goals/2026-Q4/b.yaml": "title: 乙\nowner: li.wei\nweight: 40\n",
    },
)
def weights_off(person: Person, project: Project) -> Iterator[Hit]:
    """Weights say what comes first; they mean something only as shares of 100. Key results share their objective's
    weight; goals of a year may share the 100 with those of its quarters.
    ---
    权重说明轻重；合计 100 才有意义。关键结果分的是目标O 的权重；年度目标可以和季度目标合计 100。
    """
    by_period = _by_period(person.id, project, ended=True) if person.here(project.today) else {}
    everything = [goal for goals in by_period.values() for goal in goals]
    if _fit(everything, project):
        return
    for period, goals in by_period.items():
        weighed = [goal for goal in goals if goal.weight is not None]
        if weighed and not _fit(goals, project):
            own = [goal for goal in weighed if not _part_of_own(goal, project)] or weighed
            parts = tuple(f"{goal.id} {number(goal.weight.value)}" for goal in own if goal.weight is not None)
            yield at(
                "weight",
                file=own[0].path,
                person=person.id,
                name=person.name or person.id,
                period=period,
                sum=number(_sum(own)),
                parts=parts,
            )


def _fit(goals: Sequence[Goal], project: Project) -> bool:
    """Whether weights add to 100: with the key results of the person's own objectives, or without them."""
    tops = [goal for goal in goals if not _part_of_own(goal, project)]
    return any(abs(_sum(some) - 100) <= 0.01 for some in (goals, tops))


def _sum(goals: Sequence[Goal]) -> float:
    return sum(goal.weight.value for goal in goals if goal.weight is not None)


@rule(
    "A106",
    "target-out-of-range",
    about=Goal,
    says=Text(
        en="{name} {value} lies outside {low}-{high}, what the metric can be",
        zh="{name} {value} 超出指标的取值范围 {low}-{high}",
    ),
    bad="title: 甲\nmetric:\n  name: 满意度评分\n  target: 5.5  # here\n  range: 1-5\n",
    good="title: 甲\nmetric:\n  name: 满意度评分\n  target: 4.5\n  range: 1-5\n",
)
def target_out_of_range(goal: Goal, _: Project) -> Iterator[Hit]:
    """A score on a scale to five cannot become six.
    ---
    五分制的评分到不了六分。
    """
    if goal.metric is None or goal.metric.range is None or not goal.open:
        return
    bounds = goal.metric.range
    names = {
        "baseline": Text(en="baseline", zh="基线"),
        "target": Text(en="target", zh="目标值"),
        "commit": Text(en="commit", zh="承诺值"),
        "stretch": Text(en="stretch", zh="挑战值"),
    }
    for name, said in names.items():
        value = goal.metric.number(getattr(goal.metric, name))
        if value is not None and not bounds.low <= value <= bounds.high:
            yield at(
                "metric",
                name,
                name=said,
                value=number(value),
                low=number(bounds.low),
                high=number(bounds.high),
            )
