"""What a goal measures: the metric, and the guardrails that must hold meanwhile."""

from collections.abc import Iterator
from datetime import date
from math import isclose

from pmcoach.records.fields.amount import Amount, in_unit
from pmcoach.records.fields.enums import Direction
from pmcoach.records.fields.measures import Bounds, Shift
from pmcoach.records.fields.scalars import BOUNDED, DAY, LINE, NUMBER, SHIFTED
from pmcoach.records.fields.types import Annotated, Many, OneOf, Part, Ref, Wrong, field
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple
from pmcoach.wording.kind import Kind

ROUNDED = 0.01  # a change of 20 % leads to a round number


class Milestone(NamedTuple):
    """A value the metric is to have passed by a day."""

    on: Annotated[date | None, field(DAY, "日期", "the day", "哪天", required=True)] = None
    value: Annotated[
        Amount | None, field(NUMBER, "数值 值", "the value by then", "到那天的值", required=True)
    ] = None


class Metric(NamedTuple):
    """What is measured, from where to where."""

    name: Annotated[
        str,
        field(LINE, "名称 指标名", "what is counted or measured", "量什么", core=True),
    ] = ""
    unit: Annotated[
        str,
        field(LINE, "单位", "the unit of all its numbers", "所有数字的单位", core=True),
    ] = ""
    baseline: Annotated[
        Amount | None,
        field(NUMBER, "基线 现值", "the value when the goal was set", "定目标时的值", core=True),
    ] = None
    target: Annotated[
        Amount | None,
        field(NUMBER, "目标值", "the value to reach", "要达到的值", core=True),
    ] = None
    change: Annotated[
        Shift | None,
        field(
            SHIFTED,
            "变化",
            "by how much, where no target is given: +10, -200, +5 pp, +30%, x2",
            "没有目标值时写变化多少：+10、-200、+5 个百分点、+30%、x2",
        ),
    ] = None
    direction: Annotated[
        Direction | None,
        field(
            OneOf(Direction),
            "方向",
            "up, down, maintain, at_least or at_most; baseline and target tell when absent",
            "上升、下降、保持、不低于或不高于；不写则看基线和目标值",
        ),
    ] = None
    source: Annotated[
        str,
        field(
            Ref("file"),
            "数据来源 来源",
            "where the value comes from: metrics/….csv, or a place, in words",
            "数从哪来：metrics/….csv，或一句话说明",
            core=True,
        ),
    ] = ""
    commit: Annotated[
        Amount | None,
        field(
            NUMBER,
            "承诺值",
            "the value that must be reached; for a maintain goal, the worst that is allowed",
            "必须达到的值；保持类目标则是允许的最差值",
        ),
    ] = None
    stretch: Annotated[
        Amount | None,
        field(NUMBER, "挑战值", "an outstanding value", "做得极好才能到的值"),
    ] = None
    range: Annotated[
        Bounds | None,
        field(BOUNDED, "取值范围", "the least and most the metric can be", "指标可能的最小值和最大值"),
    ] = None
    milestones: Annotated[
        tuple[Milestone, ...],
        field(
            Many(Part(Milestone)),
            "里程碑",
            "values it is to pass on the way, where that is not straight; the baseline's on a day: flat until then",
            "中途该到的值，用于不走直线的目标；某天仍写基线，表示到那天为止不会动",
        ),
    ] = ()

    def number(self, amount: Amount | None) -> float | None:
        """A number of this metric in its unit; None when there is none or it is in another unit."""
        return None if amount is None else in_unit(amount, self.said_unit)

    @property
    def level(self) -> float | None:
        """The value to reach: the target, else what the change leads to from the baseline."""
        if self.target is not None or self.change is None:
            return self.number(self.target)
        baseline = self.number(self.baseline)
        return None if baseline is None else self.change.from_(baseline, self.said_unit)

    @property
    def aims(self) -> bool:
        """Whether a number says what is to be reached."""
        return self.target is not None or self.change is not None

    @property
    def said_unit(self) -> str:
        """The unit; where none is given, the one written beside the target or the baseline."""
        return self.unit or next((a.unit for a in (self.target, self.baseline) if a and a.unit), "")


OTHER_UNIT = Text(
    en="“{amount}” is not in {unit}, the metric's unit", zh="“{amount}”的单位不是指标的单位“{unit}”"
)
ONE_UNIT = Text(en="write all its numbers in one unit", zh="同一指标的数字请用同一个单位")


def units_agree(metric: Metric) -> Iterator[tuple[str, Wrong]]:
    """Find the numbers of a metric that are in another unit than the metric."""
    said = [(name, getattr(metric, name)) for name in ("baseline", "target", "commit", "stretch")]
    said += [("milestones", milestone.value) for milestone in metric.milestones]
    for name, amount in said:
        if amount is not None and metric.number(amount) is None:
            yield name, Wrong(OTHER_UNIT.fill(amount=str(amount), unit=metric.said_unit), ONE_UNIT)
    yield from change_agrees(metric)


def change_agrees(metric: Metric) -> Iterator[tuple[str, Wrong]]:
    """Find a change that is in another unit, or that does not lead from the baseline to the target."""
    change = metric.change
    if change is None:
        return
    if change.kind is Kind.ABSOLUTE and metric.number(change.amount) is None:
        yield "change", Wrong(OTHER_UNIT.fill(amount=str(change), unit=metric.said_unit), ONE_UNIT)
        return
    level = metric._replace(target=None).level
    target = metric.number(metric.target)
    if level is not None and target is not None and not isclose(level, target, rel_tol=ROUNDED):
        says = Text(
            en="{change} from the baseline comes to {level}, and the target says {target}",
            zh="按变化 {change} 从基线算是 {level}，目标值写的是 {target}",
        )
        do = Text(en="keep one of the two, or make them agree", zh="只留一个，或改成一致")
        yield "change", Wrong(says.fill(change=str(change), level=level, target=target), do)


class Guardrail(NamedTuple):
    """Something that must not get worse while the goal is pursued."""

    name: Annotated[
        str,
        field(
            LINE,
            "名称 指标名",
            "what must hold; a metrics file or a report may give its value by this name",
            "守住什么；数据文件或周报可用这个名字报值",
            required=True,
        ),
    ] = ""
    max: Annotated[Amount | None, field(NUMBER, "上限", "at most", "最多")] = None
    min: Annotated[Amount | None, field(NUMBER, "下限", "at least", "最少")] = None
    source: Annotated[
        str,
        field(Ref("file"), "数据来源 来源", "metrics/….csv with its values", "有它的值的 metrics/….csv"),
    ] = ""
