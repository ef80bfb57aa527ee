"""What a goal measures: the metric, and the guardrails that must hold meanwhile."""

from collections.abc import Iterator
from typing import Annotated, NamedTuple

from pmcoach.records.fields.amount import Amount, in_unit
from pmcoach.records.fields.enums import Direction
from pmcoach.records.fields.measures import Bounds
from pmcoach.records.fields.scalars import BOUNDED, LINE, NUMBER
from pmcoach.records.fields.types import OneOf, Ref, Wrong, field
from pmcoach.text import Text


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
    direction: Annotated[
        Direction | None,
        field(
            OneOf(Direction),
            "方向",
            "up, down or maintain; baseline and target tell when absent",
            "上升、下降或保持；不写则看基线和目标值",
        ),
    ] = None
    source: Annotated[
        str,
        field(
            Ref("file"),
            "数据来源 来源",
            "where the value comes from: metrics/….csv, or a place in words",
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
        field(NUMBER, "挑战值", "the value that would be a feat", "做得极好才能到的值"),
    ] = None
    range: Annotated[
        Bounds | None,
        field(BOUNDED, "取值范围", "the least and most the metric can be", "指标可能的最小值和最大值"),
    ] = None

    def number(self, amount: Amount | None) -> float | None:
        """A number of this metric in its unit; None when there is none or it is in another unit."""
        return None if amount is None else in_unit(amount, self.said_unit)

    @property
    def said_unit(self) -> str:
        """The unit; where none is given, the one written beside the target or the baseline."""
        return self.unit or next((a.unit for a in (self.target, self.baseline) if a and a.unit), "")


def units_agree(metric: Metric) -> Iterator[tuple[str, Wrong]]:
    """Find the numbers of a metric that are in another unit than the metric."""
    for name in ("baseline", "target", "commit", "stretch"):
        amount: Amount | None = getattr(metric, name)
        if amount is not None and metric.number(amount) is None:
            says = Text(
                en="“{amount}” is not in {unit}, the metric's unit",
                zh="“{amount}”的单位不是指标的单位“{unit}”",
            )
            do = Text(en="write all its numbers in one unit", zh="同一指标的数字请用同一个单位")
            yield name, Wrong(says.fill(amount=str(amount), unit=metric.said_unit), do)


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
