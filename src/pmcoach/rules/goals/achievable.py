"""A: a goal that can be reached, at a pace somebody has seen, within what its metric can be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import floor, log10

from pmcoach.assess.phrasing import difference
from pmcoach.assess.status.measurements import Value, values_of
from pmcoach.assess.status.outliers import leaps
from pmcoach.assess.status.status import assessment_of
from pmcoach.assess.status.target import aim_of
from pmcoach.assess.status.trend import best_pace
from pmcoach.project import Project
from pmcoach.records.fields.enums import Direction, Severity
from pmcoach.records.kinds.goal import Goal
from pmcoach.rules.engine.rule import Hit, Letter, at, rule
from pmcoach.text import Text, number, places, quantity

STRETCH = 1.5
FORTNIGHT = 14  # days
CSV = "date,value\n2026-10-01,3.9\n2026-10-15,4.0\n2026-11-01,4.1\n2026-11-15,4.1\n"
PACED = (
    "title: 甲\nstart: 2026-10-01\ndue: 2026-12-31\n"
    "metric: {name: 满意度评分, unit: 分, baseline: 3.9, source: metrics/csat.csv, TARGET}\n"
)


@rule(
    "A101",
    "pace-out-of-reach",
    about=Goal,
    decides=Letter.A,
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
    """The way left, divided by the time left, against the most the metric moved in two weeks or more since the goal began.
    While it is too early to tell, and of a last value that leaps, nothing is worked out.
    ---
    剩下的路除以剩下的时间，与目标开始以来两周以上时间里走得最快的一次相比。还早的、或最近一次是突变的，不算。
    """
    aim = aim_of(goal, project)
    last = aim.due.value if aim.due is not None else goal.last_day
    days = (last - max(project.today, goal.first_day)).days
    if aim.level is None or not goal.open or days <= 0 or aim.direction is Direction.MAINTAIN:
        return
    values = values_of(goal, project)
    if not values or _strange(values) or assessment_of(project).of(goal).early:
        return
    up = not aim.direction.falls
    since = [value for value in values if value.day >= goal.first_day]
    if aim.baseline is not None:
        since.insert(0, Value(goal.first_day, aim.baseline.value, goal.path))
    best = best_pace(since, FORTNIGHT, up=up)
    gap = (aim.level - values[-1].value) * (1 if up else -1)
    limit = project.settings.limits.pace
    if best is None or best <= 0 or gap <= 0:
        return
    times = gap / days / best
    if times > (limit.value if limit is not None else STRETCH):
        where = (
            ("metric", "target") if goal.metric is not None and goal.metric.target is not None else ("title",)
        )
        exact = places(aim.level, *(value.value for value in values))
        yield at(
            *where,
            gap=difference(round(gap, exact), aim.unit),
            days=days,
            needed=difference(two_figures(gap / days * 7), aim.unit),
            best=difference(two_figures(best * 7), aim.unit),
            times=number(round(times, 1)),
        )


def two_figures(value: float) -> float:
    """A worked-out pace, as exact as a pace can be: its two first figures, or all before its point."""
    return round(value, max(1 - floor(log10(abs(value))), 0)) if value else 0.0


def _strange(values: Sequence[Value]) -> bool:
    """Whether the last value is a leap."""
    return any(value == values[-1] for value, _ in leaps(values))


@rule(
    "A106",
    "target-out-of-range",
    about=Goal,
    decides=Letter.A,
    says=Text(
        en="{name} {value} lies outside {low}-{high}, what the metric can be",
        zh="{name} {value} 超出指标的取值范围 {low}-{high}",
    ),
    do=Text(
        en="compare the number with metric.range: one of the two is wrong",
        zh="请核对这个数和 range（取值范围），有一个写错了",
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
                value=quantity(value, goal.metric.said_unit),
                low=number(bounds.low),
                high=number(bounds.high),
            )
