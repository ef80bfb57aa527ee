"""What a list of records is made of: rows, columns, states."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from pmcoach.dates.period import Grain, Period, add_days
from pmcoach.document.place import Path
from pmcoach.project import Project
from pmcoach.records.fields.enums import Choice
from pmcoach.text import Text
from pmcoach.tuples import NamedTuple

# A word of few is a `Choice`, which is a str: machines read its code, people its name.
Value = str | float | int | date | None

COLUMN = {
    "person": Text(en="Person", zh="人"),
    "goal": Text(en="Goal", zh="目标"),
    "title": Text(en="Title", zh="标题"),
    "health": Text(en="State", zh="状态"),
    "progress": Text(en="Progress", zh="进度"),
    "current": Text(en="Now", zh="现在"),
    "target": Text(en="Target", zh="目标值"),
    "unit": Text(en="Unit", zh="单位"),
    "due": Text(en="Due", zh="截止"),
    "period": Text(en="Period", zh="周期"),
    "state": Text(en="State", zh="状态"),
    "what": Text(en="What", zh="内容"),
    "kind": Text(en="Kind", zh="类型"),
    "to": Text(en="To", zh="给谁"),
    "from": Text(en="From", zh="来自"),
    "since": Text(en="Since", zh="起始"),
    "weeks": Text(en="Weeks", zh="周数"),
    "answer": Text(en="Answer", zh="答复"),
    "effect": Text(en="Expected", zh="预期效果"),
    "result": Text(en="Result", zh="结果"),
    "done": Text(en="Done", zh="完成"),
    "phase": Text(en="Phase", zh="阶段"),
    "used_in": Text(en="Used in", zh="用于"),
    "learned": Text(en="Learned", zh="收获"),
    "success_if": Text(en="Success if", zh="成功标准"),
    "stop_if": Text(en="Stop if", zh="停止条件"),
    "impact": Text(en="Impact", zh="影响"),
    "proof": Text(en="Proof", zh="证明"),
    "link": Text(en="Link", zh="链接"),
    "team": Text(en="Team", zh="团队"),
    "value": Text(en="Value", zh="值"),
    "day": Text(en="Day", zh="日期"),
    "by": Text(en="By", zh="谁"),
}


class State(Choice):
    """How far a thing has come."""

    OPEN = "open", "未结"
    LATE = "late", "已过期"
    DONE = "done", "已完成"
    FADED = "faded", "不再提及", "no longer named"


class Share(float):
    """A share of the whole, which people read in per cent."""


class Row(NamedTuple):
    """One record: whom it is about, when, its values by column, and where it stands."""

    person: str
    when: Period | date | None
    values: Mapping[str, Value]
    path: str
    at: Path = ()


class Listing(NamedTuple):
    """A sort of records: what it is, its columns, and how its rows are found.

    In the columns `coded` stands one word of a few. A `personal` listing is shown for one person at a time.
    """

    about: Text
    columns: tuple[str, ...]
    rows: Callable[[Project], Iterable[Row]]
    coded: tuple[str, ...] = ()
    personal: bool = False


def state_of(*, over: bool, late: bool) -> State:
    """Whether something is done, late or open."""
    return State.DONE if over else State.LATE if late else State.OPEN


def within(row: Row, period: Period | None) -> bool:
    """Whether a row is of a period: of one that lies in it, of a week whose Thursday does, or of a day in it.

    A day asked for finds what is of a longer period that holds it.
    """
    if period is None:
        return True
    match row.when:
        case None:
            return False
        case Period(first, last, _, span):
            if period.span is Grain.DAY:
                return first <= period.first <= last
            if span is Grain.WEEK:
                return period.holds(add_days(first, 3))
            return period.first <= first and last <= period.last
        case day:
            return period.holds(day)
