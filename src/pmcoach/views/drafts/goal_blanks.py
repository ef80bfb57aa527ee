"""Each goal's value and confidence in a report: what is known, else a blank with the last one beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from pmcoach.assess.reports.prefill import Start
from pmcoach.assess.status.standing import Standing
from pmcoach.document.scalars import scalar
from pmcoach.records.kinds.report import Report
from pmcoach.text import Lang, Text, quantity
from pmcoach.views.drafts.items import comment, key

LAST = Text(en="last {value} on {day}; target {target}", zh="上次 {value}（{day}），目标值 {target}")
NO_LAST = Text(en="target {target}", zh="目标值 {target}")
SURE = Text(en="0 to 10, a note may follow; last {value}", zh="0-10，后面可加说明；上次 {value}")
SURE_FIRST = Text(en="0 to 10, a note may follow", zh="0-10，后面可加说明")


OFFERED = Text(en="{value} in the text; {about}", zh="文中为 {value}；{about}")


def blanks(
    start: Start,
    values: Mapping[str, str],
    sure: Mapping[str, str],
    lang: Lang,
    offered: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[str]:
    """The lines of the tables of values and of confidence; `values` and `sure` are known by goal.

    A value that is offered stands in the comment: nobody has said yet that it is the goal's.
    """
    if start.counted:
        yield f"{key(Report, 'metrics', lang)}:"
    for standing, level in start.counted:
        about = last(standing, level)
        if standing.goal.id in offered:
            about = OFFERED.fill(value=offered[standing.goal.id], about=about)
        yield _row(standing, values, about, lang)
    if start.standings:
        yield f"{key(Report, 'confidence', lang)}:"
    for standing in start.standings:
        said = standing.confidence
        about = SURE.fill(value=said.value) if said is not None else SURE_FIRST
        yield _row(standing, sure, about, lang)


def last(standing: Standing, level: float) -> Text:
    """The last value of a goal that has a number to reach, with its day, and that number."""
    unit, current = standing.aim.unit, standing.current
    target = quantity(level, unit)
    if current is None:
        return NO_LAST.fill(target=target)
    return LAST.fill(value=quantity(current.value, unit), day=current.day.isoformat()[5:], target=target)


def _row(standing: Standing, known: Mapping[str, str], about: Text, lang: Lang) -> str:
    value = known.get(standing.goal.id, "")
    return f"  {standing.goal.id}:{f' {scalar(value)}' if value else ''}  {comment(about, lang)}"
