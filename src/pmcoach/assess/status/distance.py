"""How far a goal's own value has come, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.phrasing import difference
from pmcoach.assess.status.health import Health
from pmcoach.assess.status.progress import Way, rounded
from pmcoach.assess.status.standing import Standing
from pmcoach.text import Text, places, quantity

WAY = Text(
    en="{current} on {day}; {expected} expected by then on the way from {start} to {level}",
    zh="{day} 为 {current}，按从 {start} 到 {level} 的进度当时应为 {expected}",
)
SO_FAR = Text(
    en="{current} on {day}, on the way from {start} to {level}",
    zh="{day} 为 {current}，从 {start} 到 {level}",
)
AHEAD = Text(en="ahead by {gap}", zh="领先 {gap}")
BEHIND = Text(en="behind by {gap}", zh="落后 {gap}")
LEVEL = Text(en="exactly as expected", zh="与应有进度持平")
FINAL = Text(
    en="{current} on {day}; the target was {level}, from {start}",
    zh="{day} 为 {current}；目标是从 {start} 到 {level}",
)
SHORT = Text(en="{gap} short of the target", zh="离目标值还差 {gap}")
BEYOND = Text(en="{gap} beyond the target", zh="超过目标值 {gap}")
REACHED = Text(en="the target is reached", zh="达到目标值")
STRETCH = Text(en="the stretch value, {value}, is reached too", zh="挑战值 {value} 也达到了")
COMMITTED = Text(en="the value committed to, {value}, is reached", zh="承诺值 {value} 达到了")
BROKEN_WORD = Text(
    en="the value committed to, {value}, is not reached either", zh="承诺值 {value} 也没有达到"
)


def on_the_way(way: Way, standing: Standing) -> Iterator[Text]:
    """Where the value is and where it should be."""
    unit, gap = standing.aim.unit, way.ahead(way.expected)
    yield WAY.fill(**_ends(way, unit), expected=quantity(rounded(way.expected, way.start, way.level), unit))
    apart = _apart(gap, way, unit)
    yield LEVEL if apart is None else (AHEAD if gap > 0 else BEHIND).fill(gap=apart)


def so_far(way: Way, standing: Standing) -> Iterator[Text]:
    """Where the value is, where nothing more can be said yet."""
    yield SO_FAR.fill(**_ends(way, standing.aim.unit))


def at_the_end(way: Way, standing: Standing) -> Iterator[Text]:
    """Where a goal that is over ended, and what of the value committed to where it missed its target."""
    unit, metric, gap = standing.aim.unit, standing.goal.metric, way.ahead(way.level)
    yield FINAL.fill(**_ends(way, unit))
    apart = _apart(gap, way, unit)
    yield REACHED if apart is None else (BEYOND if gap > 0 else SHORT).fill(gap=apart)
    stretch = None if metric is None else metric.number(metric.stretch)
    if stretch is not None and way.ahead(stretch) >= 0:
        yield STRETCH.fill(value=quantity(stretch, unit))
    commit = None if metric is None else metric.number(metric.commit)
    if commit is not None and standing.health is Health.MISSED:
        yield (COMMITTED if way.ahead(commit) >= 0 else BROKEN_WORD).fill(value=quantity(commit, unit))


def _ends(way: Way, unit: str) -> dict[str, object]:
    """The value with its day, and the way's ends."""
    start, level, current = (quantity(each, unit) for each in (way.start, way.level, way.current.value))
    return {"start": start, "level": level, "current": current, "day": way.current.day}


def _apart(gap: float, way: Way, unit: str) -> Text | None:
    """How large a gap is; finer than the way makes sense of rather than nothing. None for none."""
    size = rounded(abs(gap), way.start, way.level)
    size = size or round(abs(gap), places(way.start, way.level, way.current.value))
    return difference(size, unit) if size else None
