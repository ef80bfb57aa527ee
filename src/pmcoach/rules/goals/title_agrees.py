"""M: one number, whether the title says it or the fields."""

from __future__ import annotations

from collections.abc import Iterator
from math import isclose

from pmcoach.project import Project
from pmcoach.records.fields.amount import same_unit, scale_of
from pmcoach.records.kinds.goal import Goal
from pmcoach.rules.engine.rule import Hit, Letter, at, rule
from pmcoach.text import Text, quantity
from pmcoach.wording import Direction, Target

EXACT, ROUNDED = 1e-9, 0.01  # how near is near enough: a change of 20 % leads to a round number
WAYS = {Direction.INCREASE: 1, Direction.DECREASE: -1}

Numbers = Iterator[tuple[float, str, float]]  # a value, the unit to show it in, and how near is near enough


@rule(
    "M104",
    "title-and-fields-disagree",
    about=Goal,
    decides=Letter.M,
    says=Text(en="the title says {title}, the metric {field}", zh="标题写的是 {title}，指标写的是 {field}"),
    do=Text(en="say the same number in both", zh="两处写成同一个数"),
    bad="title: 将满意度评分从3.9提高到4.5分\nmetric: {name: 满意度评分, unit: 分, baseline: 3.9, target: 4.2}  # here\n",
    good="title: 将满意度评分从3.9提高到4.5分\nmetric: {name: 满意度评分, unit: 分, baseline: 3.9, target: 4.5}\n",
)
def title_and_fields_disagree(goal: Goal, project: Project) -> Iterator[Hit]:
    """The title is what people remember and the field is what is counted: they must be one number. A change in the title
    (twice as many, 20% more) counts from the baseline.
    ---
    大家记得的是标题，计算用的是字段：必须是同一个数。标题写的是变化（翻一番、提高 20%）时，从基线算起。
    """
    targets = project.sentence(goal).targets
    if goal.metric is None or not goal.open:
        return
    unit = goal.metric.said_unit
    baseline = goal.metric.number(goal.metric.baseline)
    said = {
        "target": [number for target in targets for number in _to(target, unit, baseline)],
        "baseline": [number for target in targets for number in _from(target, unit)],
    }
    for name, numbers in said.items():
        field = goal.metric.number(getattr(goal.metric, name))
        if field is None or not numbers:
            continue
        if not any(isclose(value, field, rel_tol=near) for value, _, near in numbers):
            value, own, _ = numbers[0]
            yield at("metric", name, title=quantity(value, own), field=quantity(field, unit))


def _from(target: Target, unit: str) -> Numbers:
    """Yield what the baseline of a title can be in a metric's unit."""
    if target.baseline is not None:
        yield from _in_unit(target.baseline, target.unit, unit)


def _to(target: Target, unit: str, baseline: float | None) -> Numbers:
    """Yield what the target of a title can be in a metric's unit; of a change, where it leads from the baseline.

    A rate raised by 20% may come to 20%, to a fifth more, or to 20 points more.
    """
    way = WAYS.get(target.direction)
    relative = target.unit == "%" and target.relative
    if target.unit not in ("x", "pp") and (unit == "%" or not relative):
        yield from _in_unit(target.value, target.unit, unit)
    if baseline is not None:
        step = (way or 1) * target.value
        if target.unit == "x":
            yield baseline * target.value, unit, ROUNDED
        if relative:
            yield baseline * (1 + step / 100), unit, ROUNDED
        if target.unit == "pp" or (relative and unit == "%"):
            yield baseline + step, unit, ROUNDED


def _in_unit(value: float, own: str, unit: str) -> Numbers:
    """Yield what a number of the title can be in the metric's unit; nothing when the two cannot be compared.

    In 万元, a title's 3.1万 is 3.1; a bare 3.1 may be meant so too.
    """
    power, base = scale_of(unit)
    if not unit or not own or same_unit(own, unit) or same_unit(own, base):
        if power:
            yield value / 10.0**power, unit, EXACT
        yield value, unit or own, EXACT
    elif "%" in (own, unit):
        yield value, own, EXACT
