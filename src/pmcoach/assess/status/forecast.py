"""Where a goal's values lead by its due day, as a range."""

from __future__ import annotations

from collections.abc import Iterator

from pmcoach.assess.status.progress import rounded
from pmcoach.assess.status.standing import Standing
from pmcoach.text import Text, number, quantity

FORECAST = Text(
    en="at the pace so far {range} on {due}, the due day; {verdict}",
    zh="照目前速度，到截止日 {due} 为 {range}；{verdict}",
)
REACHES = Text(en="the target is reached", zh="能达到目标")
MAY = Text(en="the target is within it", zh="可能达到目标")
SHORT = Text(en="the target is not reached at this pace", zh="照此速度达不到目标")
RANGE = Text(en="{low}–{high}", zh="{low}–{high}")
EXACT = Text(en="{value}", zh="{value}")


def forecast(standing: Standing) -> Iterator[Text]:
    """The range the values lead into by the due day, and whether the target lies in it."""
    way, said = standing.way, span_of(standing)
    if way is None or said is None or standing.forecast is None:
        return
    reached = [way.gone(end) >= 1 for end in (standing.low, standing.high) if end is not None]
    verdict = REACHES if all(reached) or way.gone(standing.forecast) >= 1 else MAY if any(reached) else SHORT
    yield FORECAST.fill(range=said, due=standing.due, verdict=verdict)


def span_of(standing: Standing) -> Text | None:
    """The range of a forecast in words, one number where both ends are the same; None where there is none."""
    way, low, high = standing.way, standing.low, standing.high
    if way is None or low is None or high is None:
        return None
    ends = [rounded(end, way.start, way.level) for end in (low, high)]
    unit = standing.aim.unit
    if ends[0] == ends[1]:
        return EXACT.fill(value=quantity(ends[0], unit))
    return RANGE.fill(low=number(ends[0]), high=quantity(ends[1], unit))
