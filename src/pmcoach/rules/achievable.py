"""A: a goal that can be reached, with the pace, the people and the means there are."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.aim import aim_of
from pmcoach.assess.trend import best_pace
from pmcoach.assess.values import Value, values_of
from pmcoach.project import Project
from pmcoach.records.choice import Direction, GoalKind, Level, Severity, Status
from pmcoach.records.goal import Goal
from pmcoach.records.person import Person
from pmcoach.rules.rule import Hit, at, rule
from pmcoach.text import Text, number, quantity

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
    bad={
        "goals/2026-Q4/csat.yaml": PACED.replace("TARGET", "target: 4.9}  # here\n").replace("}\n}\n", "}\n")[
            :-2
        ],
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
    days = (goal.last_day - project.today).days
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
            gap=quantity(round(gap, 4), aim.unit),
            days=days,
            needed=quantity(round(gap / days * 7, 3), aim.unit),
            best=quantity(round(best * 7, 3), aim.unit),
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
    for period, goals in _by_period(person.id, project).items():
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
    """Weights say what comes first; they mean something only as shares of 100.
    ---
    权重说明轻重；合计 100 才有意义。
    """
    for period, goals in _by_period(person.id, project, ended=True).items():
        weighed = [goal for goal in goals if goal.weight is not None]
        whole = sum(goal.weight.value for goal in weighed if goal.weight is not None)
        if weighed and abs(whole - 100) > 0.01:
            parts = tuple(
                f"{goal.id} {number(goal.weight.value)}" for goal in weighed if goal.weight is not None
            )
            yield at(
                "weight",
                file=weighed[0].path,
                name=person.name or person.id,
                period=period,
                sum=number(whole),
                parts=parts,
            )


@rule(
    "A104",
    "resource-unanswered",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(en="“{what}” was needed by {day} and is not answered", zh="“{what}”最晚 {day} 要，还没有答复"),
    do=Text(en="{owner} answers yes, no, or by when", zh="请 {owner} 答复：给、不给，或何时给"),
    bad="title: 甲\nresources:\n  - {what: 2名前端, from: chen.jing, by: 2026-10-15}  # here\n",
    good="title: 甲\nresources:\n  - {what: 2名前端, from: chen.jing, by: 2026-10-15, answer: 10月20日到位}\n",
)
def resource_unanswered(goal: Goal, project: Project) -> Iterator[Hit]:
    """A goal whose means are not settled is waited for, not worked on.
    ---
    资源没着落的目标只是在等，没有在做。
    """
    for index, resource in enumerate(goal.resources if goal.open else ()):
        if (
            resource.by is not None
            and resource.by < project.today
            and not resource.answer
            and resource.answered is None
        ):
            owner = resource.source or project.settings.lead or Text(en="the lead", zh="上级")
            yield at("resources", index, "by", what=resource.what, day=resource.by, owner=owner)


@rule(
    "A105",
    "long-goal-without-plan",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(en="{days} days and no plan", zh="为期 {days} 天，没有计划"),
    do=Text(
        en="plan: steps with owner and day; the first within two weeks",
        zh="写 plan（计划）：每步有负责人和日期，第一步放在两周内",
    ),
    bad="title: 甲  # here\nstart: 2026-10-01\ndue: 2026-12-31\n",
    good="title: 甲\nstart: 2026-10-01\ndue: 2026-12-31\nplan:\n  - {do: 访谈20位用户, owner: li.wei, due: 2026-10-20}\n",
)
def long_goal_without_plan(goal: Goal, project: Project) -> Iterator[Hit]:
    """A quarter is long enough to notice too late. Objectives have key results, KPIs go on; both need no plan.
    ---
    一个季度足够让问题发现得太晚。目标O 靠关键结果，绩效指标持续进行，都不要求计划。
    """
    days = (goal.last_day - goal.first_day).days + 1
    planned = goal.plan or project.children(goal)
    if (
        goal.kind in (GoalKind.GOAL, GoalKind.KR)
        and goal.open
        and not planned
        and days > project.settings.limits.long_goal_days
    ):
        yield at("title", days=days)


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
    if goal.metric is None or goal.metric.range is None:
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


@rule(
    "A107",
    "step-without-owner-or-day",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(en="“{step}” has {missing}", zh="“{step}”{missing}"),
    do=Text(en="write who does it and by when", zh="写上谁来做、哪天完成"),
    bad="title: 甲\nplan:\n  - {do: 访谈20位用户, due: 2026-12-20}  # here\n",
    good="title: 甲\nplan:\n  - {do: 访谈20位用户, owner: li.wei, due: 2026-12-20}\n",
)
def step_without_owner_or_day(goal: Goal, _: Project) -> Iterator[Hit]:
    """A step nobody does on no day does not happen.
    ---
    没有人、没有日子的事不会发生。
    """
    for index, step in enumerate(goal.plan if goal.open else ()):
        if step.done is None and step.do and not (step.owner and step.due):
            missing = Text(en="neither owner nor day", zh="没有负责人，也没有日期")
            if step.owner:
                missing = Text(en="no day", zh="没有日期")
            elif step.due:
                missing = Text(en="no owner", zh="没有负责人")
            yield at("plan", index, "do", step=step.do, missing=missing)
