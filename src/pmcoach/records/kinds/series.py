"""The values of a metric over time, `metrics/<metric>.csv`."""

from datetime import date

from pmcoach.records.fields.amount import Amount
from pmcoach.records.fields.scalars import DAY, ID, LINE, NUMBER
from pmcoach.records.fields.types import Annotated, Many, Part, field
from pmcoach.tuples import NamedTuple


class Sample(NamedTuple):
    """A value and its day. `line` is where the file says it."""

    day: Annotated[date, field(DAY, "日期", "the day", "日期", key="date", required=True)]
    value: Annotated[Amount, field(NUMBER, "数值 值", "the value on that day", "当天的值", required=True)]
    note: Annotated[str, field(LINE, "备注 说明", "what to know about it", "需要说明的")] = ""
    line: int = 0


class Series(NamedTuple):
    """A metric's values, by day."""

    path: str
    id: Annotated[str, field(ID, "编号", "the file's name", "即文件名", from_path=True)]
    samples: Annotated[
        tuple[Sample, ...], field(Many(Part(Sample)), "数据", "a row a value", "每行一个值")
    ] = ()
