"""Short wording for days, weeks, people and fields."""

from __future__ import annotations

from datetime import date

from pmcoach.dates.period import Grain, Period
from pmcoach.project import Project
from pmcoach.records.fields.types import fields_of
from pmcoach.text import Text, quantity

POINTS = Text(en="{value} points", zh="{value} 个百分点")
SIMPLE = Text(en="{value}", zh="{value}")
SOMETHING = Text(en="something", zh="某一项")
# What the declaration's own names would leave unclear where the field stands alone.
FIELDS = {
    "metric": Text(en="the metric", zh="指标"),
    "baseline": Text(en="the baseline", zh="基线"),
    "target": Text(en="the target", zh="目标值"),
    "due": Text(en="the due day", zh="截止日"),
    "start": Text(en="the first day", zh="开始日"),
    "title": Text(en="the title", zh="标题"),
    "owners": Text(en="the owner", zh="负责人"),
    "parent": Text(en="the parent", zh="上级目标"),
    "weight": Text(en="the weight", zh="权重"),
}


def day_short(day: date, today: date) -> str:
    """A day without the year where it is this year's."""
    return day.isoformat()[5:] if day.year == today.year else day.isoformat()


def period_short(period: Period, today: date) -> str:
    """A period's name; a week of this year without the year."""
    near = period.span is Grain.WEEK and period.name[:4] == f"{today.isocalendar().year:04}"
    return period.name[5:] if near else period.name


def name_of(person: str, project: Project) -> str:
    """What a person is called; the id where nobody says."""
    found = project.people.get(person)
    return found.name if found is not None and found.name else person


def field_of(said: str) -> Text | str:
    """What a field of a goal is called, as `changes` names it: `due`, `metric.target`, 目标值; as it is said where unknown."""
    from pmcoach.records.kinds.goal import Goal
    from pmcoach.records.kinds.metric import Metric

    last = said.strip().rpartition(".")[2]
    for cls in (Goal, Metric):
        name = fields_of(cls).attribute.get(last, "")
        if name in FIELDS:
            return FIELDS[name]
    return said.strip() or SOMETHING


def difference(value: float, unit: str, *, signed: bool = False) -> Text:
    """How far two values are apart: of shares in points, for 4 % more than 81 % is not 85 %."""
    sign = "+" if signed and value > 0 else ""
    if unit == "%":
        return POINTS.fill(value=f"{sign}{quantity(value, '')}")
    return SIMPLE.fill(value=f"{sign}{quantity(value, unit)}")
