"""M: a goal that can be measured, from where to where, and where the number comes from."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.status.target import Basis, aim_of
from pmcoach.project import Project
from pmcoach.records.fields.enums import GoalKind, Severity, Status
from pmcoach.records.kinds.goal import Goal
from pmcoach.rules.engine.rule import Hit, Letter, at, rule
from pmcoach.rules.goals.specific import rewrite
from pmcoach.text import Text, quantity


def measured(goal: Goal) -> bool:
    """Whether a goal needs a number of its own: it is worked on, and no objective."""
    return goal.open and goal.kind is not GoalKind.OBJECTIVE


@rule(
    "M101",
    "no-metric",
    about=Goal,
    decides=Letter.M,
    says=Text(en="nothing is measured", zh="没有说用什么来衡量"),
    bad="title: 让收银台更好用  # here\n",
    good="title: 让收银台更好用\nmetric: {name: 支付成功率, baseline: 92%, target: 96%}\n",
)
def no_metric(goal: Goal, project: Project) -> Iterator[Hit]:
    """Without a metric, whether the goal was reached is a matter of opinion.
    ---
    没有指标，是否完成就只能凭感觉。
    """
    told = project.sentence(goal).measurable  # three times a day, 8 lbs
    if measured(goal) and aim_of(goal, project).measure is None and not told:
        yield at("title", lacks=("metric",), do=rewrite(goal, project))


@rule(
    "M102",
    "no-target",
    about=Goal,
    decides=Letter.M,
    says=Text(en="no number to reach", zh="没有要达到的数字"),
    bad="title: 提高支付成功率  # here\n",
    good="title: 支付成功率提高到96%\n",
)
def no_target(goal: Goal, project: Project) -> Iterator[Hit]:
    """A metric without a target has a direction and no end.
    ---
    只有指标没有目标值，就只有方向，没有终点。
    """
    if not measured(goal) or aim_of(goal, project).numbered:
        return
    where = ("metric",) if goal.metric is not None else ("title",)
    yield at(*where, lacks=("metric",), do=rewrite(goal, project))


@rule(
    "M103",
    "no-baseline",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(en="no baseline: {target} from where?", zh="没有基线：{target} 是从多少开始的？"),
    do=Text(
        en="write metric.baseline: its value when the goal was set",
        zh="写上 metric.baseline（基线）：定目标时的值",
    ),
    bad="title: 支付成功率提高到96%  # here\n",
    good="title: 支付成功率从92%提高到96%\n",
)
def no_baseline(goal: Goal, project: Project) -> Iterator[Hit]:
    """Progress is counted from the baseline; without one nobody can say how far the way is, nor where a change leads to.
    A thing to be kept, and things counted from nothing, need none.
    ---
    进度从基线算起；没有基线就说不清还有多远，也算不出变化以后是多少。要保持的、从零数起的不需要。
    """
    aim = aim_of(goal, project)
    said = aim.change or aim.target
    if not measured(goal) or said is None or aim.baseline is not None:
        return
    if aim.change is None and (aim.direction.holds or _counted(goal, project)):
        return
    shown = aim.change.value.spoken(aim.unit) if aim.change else quantity(aim.level or 0.0, aim.unit)
    if said.basis is Basis.FIELD:
        yield at("metric", "change" if aim.change else "target", lacks=("metric",), target=shown)
    else:
        yield at("title", span=said.span, lacks=("metric",), target=shown)


def _counted(goal: Goal, project: Project) -> bool:
    """Whether the title counts things from nothing: two thousand new users, five interviews."""
    sentence = project.sentence(goal)
    return (
        bool(sentence.targets)
        and sentence.targets[0].direction == "reach"
        and sentence.targets[0].unit != "%"
    )


@rule(
    "M105",
    "no-improvement",
    about=Goal,
    decides=Letter.M,
    says=Text(
        en="the target {target} is no better than the baseline {baseline}",
        zh="目标值 {target} 不比基线 {baseline} 好",
    ),
    do=Text(en="compare the two numbers and the direction", zh="请核对两个数和方向"),
    bad="title: 甲\nmetric: {name: 转化率, baseline: 5%, target: 4%, direction: up}  # here\n",
    good="title: 甲\nmetric: {name: 转化率, baseline: 4%, target: 5%, direction: up}\n",
)
def no_improvement(goal: Goal, project: Project) -> Iterator[Hit]:
    """A goal that is reached on its first day is none.
    ---
    第一天就已经达到的，不算目标。
    """
    aim = aim_of(goal, project)
    if aim.baseline is None or aim.level is None or aim.direction.holds or not goal.open:
        return
    way = aim.level - aim.baseline.value
    if way == 0 or (way > 0) is aim.direction.falls:
        yield at(
            *_aimed(goal),
            target=quantity(aim.level, aim.unit),
            baseline=quantity(aim.baseline.value, aim.unit),
        )


def _aimed(goal: Goal) -> tuple[str, ...]:
    """Where a goal says what is to be reached."""
    if goal.metric is None or not goal.metric.aims:
        return ("title",)
    return ("metric", "target" if goal.metric.target is not None else "change")


@rule(
    "M106",
    "no-source",
    about=Goal,
    severity=Severity.WARNING,
    says=Text(en="nobody says where the value of “{metric}” comes from", zh="没有说“{metric}”的数从哪里来"),
    do=Text(
        en="source: metrics/{id}.csv, or the report or system in words",
        zh="写 source: metrics/{id}.csv，或用一句话说明出处",
    ),
    bad="title: 甲\nmetric: {name: 转化率, baseline: 3%, target: 5%}  # here\n",
    good="title: 甲\nmetric: {name: 转化率, baseline: 3%, target: 5%, source: 埋点看板}\n",
)
def no_source(goal: Goal, _: Project) -> Iterator[Hit]:
    """A number everybody counts in their own way ends in a quarrel about the number.
    ---
    各算各的数，最后只会争论数字本身。
    """
    if measured(goal) and goal.metric is not None and goal.metric.name and not goal.metric.source:
        yield at("metric", lacks=("metric",), metric=goal.metric.name, id=goal.id)


@rule(
    "M107",
    "no-guardrail",
    about=Goal,
    severity=Severity.INFO,
    says=Text(en="nothing says what must not get worse meanwhile", zh="没有写同时不能变差的是什么"),
    do=Text(en="guardrails: [{name: …, max: …}]", zh="例如 guardrails: [{name: …, max: …}]"),
    bad="title: 甲\nmetric: {name: 转化率, baseline: 3%, target: 5%}  # here\n",
    good="title: 甲\nmetric: {name: 转化率, baseline: 3%, target: 5%}\nguardrails: [{name: 退款率, max: 2%}]\n",
)
def no_guardrail(goal: Goal, _: Project) -> Iterator[Hit]:
    """Every number can be reached at the cost of another; a guardrail names the one that pays.
    ---
    任何数字都可以牺牲另一个数字来达到；护栏就是写明哪个不能被牺牲。
    """
    if measured(goal) and goal.metric is not None and goal.metric.aims and not goal.guardrails:
        yield at("metric", lacks=("guardrails",))


@rule(
    "M108",
    "key-results-out-of-range",
    about=Goal,
    decides=Letter.M,
    severity=Severity.WARNING,
    says=Text(
        en="{count} key {count:result|results}; an objective has 2 to 5",
        zh="有 {count} 个关键结果，一个目标O 以 2-5 个为宜",
    ),
    do=Text(en="a key result names it as parent: parent: {id}", zh="关键结果用 parent: {id} 指向它"),
    bad={"goals/2026-Q4/o.yaml": "title: 让新商户当天就能收款\nkind: objective  # here\n"},
    good={
        "goals/2026-Q4/o.yaml": "title: 让新商户当天就能收款\nkind: objective\n",
        "goals/2026-Q4/kr1.yaml": "title: 甲\nkind: kr\nparent: o\n",
        "goals/2026-Q4/kr2.yaml": "title: 乙\nkind: kr\nparent: o\n",
    },
)
def key_results_out_of_range(goal: Goal, project: Project) -> Iterator[Hit]:
    """With one key result the objective is that number; with many nobody looks at any.
    ---
    只有一个关键结果，目标O 就等于那个数字；太多则谁也顾不上。
    """
    if goal.kind is GoalKind.OBJECTIVE and goal.open:
        count = sum(
            child.kind is not GoalKind.OBJECTIVE and child.status is not Status.DROPPED
            for child in project.children(goal)
        )
        if not 2 <= count <= 5:
            yield at("kind", count=count, id=goal.id)
