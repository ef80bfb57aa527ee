"""M: one number, whether the title says it or the fields."""

from __future__ import annotations

from collections.abc import Iterator
from math import isclose

from pmcoach.assess.status.target import shift_of
from pmcoach.project import Project
from pmcoach.records.fields.amount import same_unit, scale_of
from pmcoach.records.fields.measures import Shift
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.metric import Metric
from pmcoach.rules.engine.rule import Hit, Letter, at, rule
from pmcoach.text import Text, quantity
from pmcoach.wording import Figure, Kind, Sentence, read
from pmcoach.wording import Goal as Said
from pmcoach.wording.sizes import converted

EXACT, ROUNDED, TURNED = (
    1e-9,
    0.01,
    0.05,
)  # how near is near enough: a change of 20 %, or another unit, leads to a round number
WORKED_OUT = Text(en="{change}, which comes to {level}", zh="{change}，即 {level}")


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
    if goal.metric is None or not goal.open:
        return
    found = [tuple(_against(goal.metric, said)) for said in _goals(project.sentence(goal))]
    yield from min(found, key=len)


def _goals(sentence: Sentence) -> Iterator[Said]:
    """Yield each goal a title holds: the fields may be those of any."""
    if len(sentence.parts) == 1:
        yield sentence.goal
    else:
        yield from (read(part.of(sentence.text), sentence.anchor).goal for part in sentence.parts)


def _against(metric: Metric, said: Said) -> Iterator[Hit]:
    """Find the fields that say another number than a goal of the title."""
    if said.change is None:
        yield from _level(metric, said, "target", said.target)
    else:
        yield from _change(metric, said, shift_of(said.change, said.unit))
    yield from _level(metric, said, "baseline", said.baseline)


def _level(metric: Metric, said: Said, name: str, figure: Figure | None) -> Iterator[Hit]:
    """Find a number of the fields that is not the title's."""
    unit = metric.said_unit
    field = metric.level if name == "target" else metric.number(metric.baseline)
    if figure is None or field is None:
        return
    numbers = list(_in_unit(figure.value, said.unit, unit))
    near = ROUNDED if figure.computed or metric.target is None else EXACT
    near = near if not said.unit or not unit or same_unit(said.unit, unit) else TURNED
    if numbers and not any(isclose(value, field, rel_tol=near) for value, _ in numbers):
        where = name if getattr(metric, name) is not None else "change"
        yield at("metric", where, title=quantity(*numbers[0]), field=quantity(field, unit))


def _change(metric: Metric, said: Said, change: Shift) -> Iterator[Hit]:
    """Find fields to which the title's change does not lead: another change, or another target from the baseline."""
    unit, baseline, target = metric.said_unit, metric.number(metric.baseline), metric.number(metric.target)
    spoken = change.spoken(said.unit)
    if metric.change is not None and not any(_alike(each, metric.change) for each in _meant(change, unit)):
        yield at("metric", "change", title=spoken, field=metric.change.spoken(unit))
    if baseline is None or target is None:
        return
    levels = [level for each in _meant(change, unit) if (level := each.from_(baseline, unit)) is not None]
    if levels and not any(isclose(level, target, rel_tol=ROUNDED) for level in levels):
        title = WORKED_OUT.fill(change=spoken, level=quantity(levels[0], unit))
        yield at("metric", "target", title=title, field=quantity(target, unit))


def _meant(change: Shift, unit: str) -> Iterator[Shift]:
    """Yield what a change can mean: a rate raised by 20% may come to a fifth more, or to 20 points more."""
    yield change
    if change.kind is Kind.PERCENT and unit == "%":
        yield change._replace(kind=Kind.POINTS)
    elif change.kind is Kind.POINTS and unit != "%":
        yield change._replace(kind=Kind.ABSOLUTE, amount=change.amount._replace(unit=""))


def _alike(one: Shift, other: Shift) -> bool:
    """Whether two changes are the same, halved and 50% less too."""
    factors = [_factor(each) for each in (one, other)]
    if factors[0] is not None and factors[1] is not None:
        return isclose(factors[0], factors[1], rel_tol=ROUNDED)
    counted = {Kind.ABSOLUTE, Kind.POINTS}
    return {one.kind, other.kind} <= counted and isclose(one.value, other.value, rel_tol=EXACT)


def _factor(change: Shift) -> float | None:
    """How many times the baseline a change leads to; None for an amount."""
    match change.kind:
        case Kind.TIMES:
            return change.value
        case Kind.PERCENT:
            return 1 + change.value / 100
        case _:
            return None


def _in_unit(value: float, own: str, unit: str) -> Iterator[tuple[float, str]]:
    """Yield what a number of the title can be in the metric's unit; nothing when the two cannot be compared.

    In 万元, a title's 3.1万 is 3.1; a bare 3.1 may be meant so too.
    """
    power, base = scale_of(unit)
    same = converted(value, own, unit) if own and unit else None
    if same is not None:
        yield same, unit
    elif not unit or not own or same_unit(own, unit) or same_unit(own, base):
        if power:
            yield value / 10.0**power, unit
        yield value, unit or own
    elif "%" in (own, unit):
        yield value, own
