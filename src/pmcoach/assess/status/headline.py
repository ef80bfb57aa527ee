"""Where a goal stands, in a line: what is measured, from where to where, and what stands against it."""

from __future__ import annotations

from datetime import date

from pmcoach.assess.status.doubts import turned_back
from pmcoach.assess.status.explain import OLD
from pmcoach.assess.status.forecast import span_of
from pmcoach.assess.status.health import ENOUGH, Health
from pmcoach.assess.status.maintain import kept_at
from pmcoach.assess.status.measurements import Value
from pmcoach.assess.status.progress import Way, rounded
from pmcoach.assess.status.standing import Standing
from pmcoach.text import Text, number, quantity

NAMED = Text(en="{name}: {why}", zh="{name}：{why}")
WAY = Text(en="{name} {start}→{level}", zh="{name} {start}→{level}")
KEPT = Text(en="{name}, to be kept {level}", zh="{name}保持{level}")
LEADS = Text(en="{current} now, at this pace {range} in the end", zh="现在 {current}，照此速度最终 {range}")
BACK = Text(en="{times} times in a row the wrong way, {why}", zh="连续 {times} 次往回走，{why}")
SHOULD = Text(en="{current} now, should be {expected}", zh="现在 {current}，应有 {expected}")
NOW = Text(en="now {current}", zh="现在 {current}")
ENDED = Text(en="ended at {current}", zh="止于 {current}")
RAIL = Text(en="the guardrail “{rail}” is broken", zh="护栏“{rail}”被突破")
STEP = Text(en="“{step}” is late", zh="“{step}”已过期")


def name_of(standing: Standing) -> str:
    """What a goal is about, in as few words as it has."""
    goal = standing.goal
    return goal.metric.name if goal.metric is not None and goal.metric.name else goal.title or goal.id


def in_short(standing: Standing) -> Text:
    """Where a goal stands in a few words."""
    name, unit, hold, way = name_of(standing), standing.aim.unit, standing.hold, standing.way
    if hold is not None and standing.current is not None:
        head = KEPT.fill(name=name, level=kept_at(hold, unit))
        why = _against(standing, standing.current) or NOW.fill(current=quantity(standing.current.value, unit))
    elif way is not None:
        head = WAY.fill(name=name, start=number(way.start), level=quantity(way.level, unit))
        why = _against(standing, way.current) or _pace(standing, way)
    else:
        return NAMED.fill(name=name, why=standing.why[0])
    return NAMED.fill(name=head, why=why)


def unknown(standing: Standing, today: date) -> Text:
    """Why nobody can judge a goal: its last value is old, or there is none."""
    age = standing.old(today)
    if age is not None:
        return OLD.fill(days=age)
    return standing.why[1 if standing.due < today else 0]  # after the day that is past


def _against(standing: Standing, current: Value) -> Text | None:
    """What stands against a goal beside its own value; None where that is what does."""
    if standing.health is Health.MISSED:
        return ENDED.fill(current=quantity(current.value, standing.aim.unit))
    if standing.pace is None or standing.pace.ends < ENOUGH:
        return None
    if standing.broken:
        return RAIL.fill(rail=standing.broken[0].rail.name)
    return STEP.fill(step=standing.late[0].do) if standing.late else None


def _pace(standing: Standing, way: Way) -> Text:
    """Where the value leads, or where it should be."""
    if (ends := span_of(standing)) is not None:
        leads = LEADS.fill(current=number(way.current.value), range=ends)
        back = turned_back(standing)
        return leads if back is None else BACK.fill(times=back.steps, why=leads)
    expected = rounded(way.expected, way.start, way.level)
    return SHOULD.fill(current=number(way.current.value), expected=quantity(expected, standing.aim.unit))
