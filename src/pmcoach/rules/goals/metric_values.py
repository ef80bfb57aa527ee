"""M: values of metrics files that cannot be, or that moved as they never do."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.recent import recent_since
from pmcoach.assess.status.doubts import lone
from pmcoach.assess.status.measurements import recorded
from pmcoach.assess.status.outliers import leaps
from pmcoach.assess.status.status import assessment_of
from pmcoach.project import Project
from pmcoach.records.fields.amount import in_unit
from pmcoach.records.fields.enums import Severity
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.metric import Metric
from pmcoach.records.kinds.series import Sample
from pmcoach.rules.engine.rule import Hit, at, rule
from pmcoach.rules.people.follow_up import BOUNDS, COUNTED, afar, stepped
from pmcoach.text import Text, quantity

GOAL = "title: 甲\nmetric: {name: 满意度评分, target: 4.5, range: 1-5, source: metrics/csat.csv}"


@rule(
    "M109",
    "recorded-value-strange",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(en="{value} on {day}: {what}", zh="{day} 为 {value}：{what}"),
    do=Text(
        en="check {row}; if it is right, write a note beside it",
        zh="核对 {row}；如果没错，写上备注",
    ),
    ask=Text(
        en="{goal} is recorded as {value} on {day}, {what}: a slip, or news?",
        zh="{goal} {day} 记的是 {value}，{what}：写错了，还是真有变化？",
    ),
    bad={
        "goals/2026-Q4/csat.yaml": f"{GOAL}  # here\n",
        "metrics/csat.csv": "date,value\n2026-11-13,4.1\n2026-11-20,42\n",
    },
    good={
        "goals/2026-Q4/csat.yaml": f"{GOAL}\n",
        "metrics/csat.csv": "date,value\n2026-11-13,4.1\n2026-11-20,4.2\n",
    },
)
def recorded_value_strange(goal: Goal, project: Project) -> Iterator[Hit]:
    """A value the metric cannot have is left out of every sum, and one far outside the way from baseline to target until the
    next confirms it; one that leaps five times its usual step is a slip or news. A note beside it says that somebody
    looked.
    ---
    超出取值范围的值不会计入任何结果；远在基线到目标值之外的，要等下一个数证实才算；变动是平常五倍以上的，要么写错了，
    要么是大事。写了备注，就当有人看过。
    """
    series = project.series(goal.metric.source) if goal.metric is not None and goal.open else None
    if goal.metric is None or series is None:
        return
    unit, since = goal.metric.said_unit, recent_since(project.today)
    leapt = {value.line: stepped(moved, unit) for value, moved in leaps(recorded(series.path, unit, project))}
    standing = assessment_of(project).of(goal)
    leapt |= {value.line: afar(standing) for value in lone(standing) if value.path == series.path}
    for sample in series.samples:
        if sample.note or not since <= sample.day <= project.today:
            continue
        shown, what = _strange(sample, goal.metric, unit, leapt.get(sample.line))
        if what is not None:
            yield at(
                "metric", "source", value=shown, day=sample.day, what=what, row=f"{series.path}:{sample.line}"
            )


def _strange(sample: Sample, metric: Metric, unit: str, moved: Text | None) -> tuple[str, Text | None]:
    """A value as it is shown, and what is strange about it, if anything."""
    value, bounds = in_unit(sample.value, unit), metric.range
    if value is None:
        return str(sample.value), COUNTED.fill(unit=unit)
    if bounds is not None and not bounds.low <= value <= bounds.high:
        return quantity(value, unit), BOUNDS.fill(low=bounds.low, high=bounds.high)
    return quantity(value, unit), moved
