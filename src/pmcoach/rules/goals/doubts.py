"""M: figures that are asked about before anybody acts on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pmcoach.assess.phrasing import day_short, difference
from pmcoach.assess.status.doubts import belied, differing, stale_rails, turned_back
from pmcoach.assess.status.headline import name_of
from pmcoach.assess.status.health import Health
from pmcoach.assess.status.status import assessment_of
from pmcoach.project import Project
from pmcoach.records.fields.enums import Severity
from pmcoach.records.kinds.goal import Goal
from pmcoach.rules.engine.rule import Heading, Hit, Scope, Shown, Weight, at, rule
from pmcoach.text import Text, number, quantity

PATH, CSV = "goals/2026-Q4/success.yaml", "metrics/success.csv"
GOAL = (
    "title: 甲\nowner: li.wei\n"
    "metric: {name: 支付成功率, baseline: 92%, target: 96%, source: metrics/success.csv}\n"
)
RAILED = "title: 甲\nowner: li.wei\nguardrails:\n  - {name: 退款率, max: 2%}\n"
RAIL = "metrics/退款率.csv"
STONES = (
    "title: 甲\nowner: li.wei\nmetric:\n  name: 支付成功率\n  baseline: 92%\n  target: 96%\n"
    "  milestones:\n    - {on: 2026-11-13, value: 94%}\n"
)


@rule(
    "M114",
    "baseline-belied",
    about=Goal,
    severity=Severity.WARNING,
    shown=Shown.WORK,
    weight=Weight.NORMAL,
    says=Text(
        en="the baseline says {baseline}, and the value nearest to the start is {value} ({day})",
        zh="基线写的是 {baseline}，离开始最近的数却是 {value}（{day}）",
    ),
    do=Text(
        en="check both; then mend metric.baseline, or the value",
        zh="两个都核对一下，再改 metric.baseline（基线）或改那个数",
    ),
    ask=Text(
        en="{goal}: the baseline says {baseline}, and {short} measured {value}: which is right?",
        zh="{goal}：基线是 {baseline}，{short} 量出来是 {value}，哪个对？",
    ),
    bad={
        PATH: GOAL.replace("csv}", "csv}  # here"),
        CSV: "date,value\n2026-10-02,94.6\n2026-10-09,94.7\n",
    },
    good={PATH: GOAL, CSV: "date,value\n2026-10-02,92.3\n2026-10-09,92.6\n"},
)
def baseline_belied(goal: Goal, project: Project) -> Iterator[Hit]:
    """A way that begins somewhere else is measured wrongly from end to end. The first value of the first two weeks or the last
    one of the month before should be near the baseline: nearer than half the way. A note beside a value says that somebody
    looked.
    ---
    起点不对，整条路都算错。头两周的第一个数、或开始前一个月的最后一个数，应当接近基线，至少不该差出半程。
    写了备注的数，就当有人看过。
    """
    if not goal.open or not project.is_current(goal):
        return
    standing = assessment_of(project).of(goal)
    value, baseline = belied(standing), standing.aim.baseline
    if value is not None and baseline is not None:
        unit = standing.aim.unit
        in_fields = goal.metric is not None and goal.metric.baseline is not None
        yield at(
            *(("metric", "baseline") if in_fields else ("title",)),
            goal=goal.id,
            baseline=quantity(baseline.value, unit),
            value=quantity(value.value, unit),
            day=value.day,
            short=day_short(value.day, project.today),
        )


@rule(
    "M115",
    "values-differ",
    about=Goal,
    scope=Scope.WORKSPACE,
    severity=Severity.WARNING,
    shown=Shown.WORK,
    weight=Weight.NORMAL,
    says=Text(
        en="{goal} {period}: the report says {said}, {where} says {other}",
        zh="{goal} {period}：周报写的是 {said}，{where} 写的是 {other}",
    ),
    do=Text(en="find out which is right, and mend the other", zh="弄清哪个对，把另一个改过来"),
    ask=Text(
        en="{goal} {period}: {said} in the report, {other} in {where}: which is right?",
        zh="{goal} {period}：周报里是 {said}，{where} 里是 {other}，哪个对？",
    ),
    bad={
        PATH: GOAL,
        CSV: "date,value\n2026-11-13,93.1\n2026-11-20,93.4\n",
        "reports/2026-W47/li.wei.yaml": "metrics: {success: 94.9}  # here\n",
    },
    good={
        PATH: GOAL,
        CSV: "date,value\n2026-11-13,93.1\n2026-11-20,93.4\n",
        "reports/2026-W47/li.wei.yaml": "metrics: {success: 93.4}\n",
    },
)
def values_differ(goal: Goal, project: Project) -> Iterator[Hit]:
    """Two numbers for one week are one too many. The metrics file counts until somebody says otherwise; rounding is no
    difference.
    ---
    同一周有两个数，总有一个不对。弄清之前以数据文件为准；四舍五入不算不同。
    """
    if not goal.open or not project.is_current(goal):
        return
    standing = assessment_of(project).of(goal)
    for pair in differing(goal, standing, project):
        said, other = (quantity(each, standing.aim.unit) for each in (pair.said, pair.other))
        filled: dict[str, Any] = {"goal": goal.id, "period": pair.period.name, "where": pair.place}
        yield at("metrics", goal.id, file=pair.path, briefs=(goal.owner,), said=said, other=other, **filled)


@rule(
    "M116",
    "values-turned-back",
    about=Goal,
    severity=Severity.WARNING,
    shown=Shown.WORK,
    weight=Weight.NORMAL,
    says=Text(
        en="{name} has gone back {times} times in a row: {high} ({since}) to {low} ({day})",
        zh="{name}连续 {times} 次往回走：{since} {high} → {day} {low}",
    ),
    do=Text(en="ask what changed", zh="问问发生了什么变化"),
    ask=Text(
        en="{name} has gone back since {since}, {high} to {low}: what changed?",
        zh="{name} 从 {since} 起一直往回走（{high} → {low}）：发生了什么变化？",
    ),
    bad={
        PATH: GOAL.replace("title: 甲", "title: 甲  # here"),
        CSV: "date,value\n2026-10-16,94.6\n2026-10-23,95.9\n2026-10-30,95.8\n2026-11-06,95.6\n2026-11-13,95.4\n",
    },
    good={
        PATH: GOAL,
        CSV: "date,value\n2026-10-16,94.6\n2026-10-23,95.9\n2026-10-30,95.8\n2026-11-06,95.9\n2026-11-13,95.8\n",
    },
)
def values_turned_back(goal: Goal, project: Project) -> Iterator[Hit]:
    """A goal may still be in order by its numbers and have lost ground for weeks. Told where no other finding tells that it
    is behind.
    ---
    数字上还算正常，却已经连着几周往回走，值得问一句。已经报了落后的目标不重复说。
    """
    if not goal.open or not project.is_current(goal):
        return
    standing = assessment_of(project).of(goal)
    back = turned_back(standing)
    if back is not None and standing.health in (Health.ON_TRACK, Health.TOO_EARLY):
        yield at(
            "title",
            name=name_of(standing),
            times=back.steps,
            high=number(back.high.value),
            low=quantity(back.low.value, standing.aim.unit),
            since=day_short(back.high.day, project.today),
            day=day_short(back.low.day, project.today),
        )


@rule(
    "M117",
    "guardrail-figures-old",
    about=Goal,
    severity=Severity.WARNING,
    shown=Shown.WORK,
    weight=Weight.LOW,
    says=Text(
        en="the guardrail “{rail}” was last measured {days} days ago ({value} on {day})",
        zh="护栏“{rail}”的数已经是 {days} 天前的（{day} 为 {value}）",
    ),
    do=Text(
        en="write its value, in its metrics file or in the report", zh="补上它的数：写进数据文件，或写进周报"
    ),
    ask=Text(
        en="{goal}: the guardrail “{rail}” was last measured {days} days ago: does it still hold?",
        zh="{goal} 的护栏“{rail}”已经 {days} 天没有数了：还守得住吗？",
    ),
    bad={PATH: RAILED.replace("2%}", "2%}  # here"), RAIL: "date,value\n2026-10-02,1.8\n"},
    good={PATH: RAILED, RAIL: "date,value\n2026-10-02,1.8\n2026-11-13,1.7\n"},
)
def guardrail_figures_old(goal: Goal, project: Project) -> Iterator[Hit]:
    """A guardrail nobody looks at holds nothing. Three weeks are old, or half as long again as its figures lie apart.
    ---
    没人看的护栏什么也守不住。三周没有新数就算旧；数据本来隔得更久的，放宽到间隔的一倍半。
    """
    for index, rail, value in stale_rails(goal, project) if project.is_current(goal) else ():
        bound = rail.max or rail.min
        yield at(
            "guardrails",
            index,
            goal=goal.id,
            rail=rail.name,
            days=(project.today - value.day).days,
            day=value.day,
            value=quantity(value.value, bound.unit if bound is not None else ""),
        )


@rule(
    "M118",
    "milestone-missed",
    about=Goal,
    severity=Severity.WARNING,
    shown=Shown.WORK,
    heading=Heading.MOVES,
    weight=Weight.LOW,
    says=Text(
        en="{goal}, the milestone of {short}, {level}, is missed: {value} on {day}, {gap} short",
        zh="{goal} 的里程碑没到：{short} 应为 {level}，{day} 为 {value}，还差 {gap}",
    ),
    do=Text(
        en="say what moves now: the milestone, the day, or the plan",
        zh="说明接下来改什么：里程碑、日期还是计划",
    ),
    bad={
        PATH: STONES.replace("value: 94%}", "value: 94%}  # here"),
        "reports/2026-W46/li.wei.yaml": "metrics: {success: 92.8}\n",
    },
    good={PATH: STONES, "reports/2026-W46/li.wei.yaml": "metrics: {success: 94.1}\n"},
)
def milestone_missed(goal: Goal, project: Project) -> Iterator[Hit]:
    """A milestone that passes unreached is the first move of the due day, whether anybody writes it down or not.
    ---
    里程碑到了日子没有达到，等于截止日已经开始往后挪，不管有没有人写下来。
    """
    standing = assessment_of(project).of(goal)
    way, metric = standing.way, goal.metric
    if way is None or metric is None or not goal.open or not project.is_current(goal):
        return
    for index, each in enumerate(metric.milestones):
        level = metric.number(each.value)
        if (
            each.on is None
            or level is None
            or not each.on <= way.current.counts_on
            or each.on > project.today
        ):
            continue
        gap = way.ahead(level)
        if gap < 0 and way.gone(level) > 0:
            yield at(
                "metric",
                "milestones",
                index,
                goal=goal.id,
                on=each.on,
                short=day_short(each.on, project.today),
                level=quantity(level, standing.aim.unit),
                value=quantity(way.current.value, standing.aim.unit),
                day=day_short(way.current.day, project.today),
                gap=difference(round(-gap, 6), standing.aim.unit),
            )
