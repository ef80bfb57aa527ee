"""Moves and the entries in a goal's `changes` that say why."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pmcoach.assess.history.change import GONE, Delta, What
from pmcoach.assess.similarity import plain
from pmcoach.document.scalars import flow_scalar
from pmcoach.records.fields.amount import read_amount
from pmcoach.records.fields.types import fields_of
from pmcoach.records.kinds.goal import Change, Goal
from pmcoach.text import Text

NEAR = 7  # days between a move and an entry that names no new value
# What people call what moved.
NAMES: Mapping[What, frozenset[str]] = {
    What.TARGET: frozenset({"target", "metrictarget", "目标值", "指标目标值", "目标"}),
    What.DUE: frozenset({"due", "deadline", "截止", "截止日期", "日期"}),
    What.BASELINE: frozenset({"baseline", "metricbaseline", "基线", "现值"}),
    What.MILESTONES: frozenset({"milestone", "milestones", "metricmilestones", "里程碑", "指标里程碑"}),
    What.METRIC: frozenset(
        {"metric", "metricname", "metricunit", "metricdirection", "指标", "指标名", "指标名称"}
    ),
    What.TITLE: frozenset({"title", "标题", "目标"}),
    What.GUARDRAIL: frozenset({"guardrail", "guardrails", "护栏"}),
    What.PLAN: frozenset({"plan", "planstep", "step", "计划", "行动计划", "计划步骤"}),
    What.WEIGHT: frozenset({"weight", "权重"}),
    What.OWNER: frozenset({"owner", "owners", "负责人"}),
    What.PARENT: frozenset({"parent", "上级目标"}),
    What.STATUS: frozenset({"status", "状态"}),
    What.AGREED: frozenset({"agreed", "agreedon", "确认", "确认日期"}),
}
FIELDS = {
    What.TARGET: "metric.target",
    What.BASELINE: "metric.baseline",
    What.MILESTONES: "metric.milestones",
    What.METRIC: "metric.name",
    What.GUARDRAIL: "guardrails",
    What.PLAN: "plan",
}
BOUNDS = "≤≥ "


def entry_for(goal: Goal, step: Delta, day: date) -> Change | None:
    """The entry that is about a step: by its field and its new value, or its day where it names no value."""
    names = {name + item for name in NAMES[step.what] for item in ("", plain(step.item))}
    for change in goal.changes:
        if plain(change.name) in names:
            near = change.on is not None and abs((change.on - day).days) <= NEAR
            if _value(change.to) == _value(step.after) if change.to else near:
                return change
    return None


def _value(text: str) -> float | str:
    """A value as it counts: a number without its unit, other text without width and marks."""
    amount = read_amount(text.lstrip(BOUNDS))
    return amount.value if amount is not None else plain(text)


def field_for(step: Delta) -> str:
    """What `changes` calls what moved."""
    field = FIELDS.get(step.what, step.what.value)
    return f"{field}.{step.item}" if step.item else field


def entry(step: Delta, day: date) -> dict[str, str | None]:
    """What an entry says of a step, by attribute; the reason is a blank for whoever moved it."""
    before, after = ("" if each == GONE else each for each in (step.before, step.after))
    return {"on": day.isoformat(), "name": field_for(step), "before": before, "to": after, "why": None}


def entry_text(step: Delta, day: date) -> Text:
    """The entry as a line to paste."""
    fields, values = fields_of(Change), entry(step, day)
    en, zh = (", ".join(f"{fields.key(name, zh=zh)}: {{{name}}}" for name in values) for zh in (False, True))
    shown = {name: flow_scalar(value) if value else "" for name, value in values.items()}
    return Text(en=f"{{{en}}}", zh=f"{{{zh}}}").fill(**shown)
