"""Where a goal's values lead by its due day, and how late that is."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.status.progress import rounded
from pmcoach.assess.status.standing import Standing
from pmcoach.text import Text, quantity

FORECAST = Text(
    en="at the pace of the last {points} values: {forecast} on {due}, the due day; {verdict}",
    zh="按最近 {points} 个值的走势，到截止日 {due} 为 {forecast}；{verdict}",
)
IN_TIME = Text(en="the target is reached", zh="能达到目标")
LATE = Text(
    en="the target is reached on {day}, {days} {days:day|days} late", zh="要到 {day} 才能达到，晚 {days} 天"
)
NEVER = Text(en="the target is not reached at this pace", zh="照此走势达不到目标")
LOST = Text(en="the target, reached now, is lost again", zh="现在已达到目标，照此走势守不住")
FAR = 365  # days: later than that is never


def forecast(standing: Standing) -> Iterator[Text]:
    """Where the line through the values leads by the due day."""
    trend, way, value = standing.trend, standing.way, standing.forecast
    if trend is None or way is None or value is None:
        return
    late = late_by(standing)
    if way.gone(value) >= 1 or late == 0:
        verdict = IN_TIME
    elif late is not None:
        verdict = LATE.fill(day=standing.reached_on, days=late)
    else:
        verdict = LOST if way.gone(trend.value) >= 1 else NEVER
    shown = quantity(rounded(value, way.start, way.level), standing.aim.unit)
    yield FORECAST.fill(points=trend.points, forecast=shown, due=standing.due, verdict=verdict)


def late_by(standing: Standing) -> int | None:
    """How many days after its due day a goal is reached at this pace, 0 for in time; None for never, or so late as never."""
    way, trend, reached = standing.way, standing.trend, standing.reached_on
    if way is None or trend is None or reached is None or way.gone(trend.value) >= 1:
        return None
    days = max((reached - standing.due).days, 0)
    return days if days < FAR else None
