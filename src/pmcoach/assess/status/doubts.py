"""Values and figures that are doubted before they are believed: slips, contradictions, ways that turn back."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from pmcoach.assess.recent import recent_since
from pmcoach.assess.status.judge import LATE, STALE
from pmcoach.assess.status.measurements import Value, rail_values, recorded, said_of, week_ends
from pmcoach.assess.status.outliers import believed
from pmcoach.assess.status.standing import Standing
from pmcoach.assess.status.trend import rhythm
from pmcoach.dates.period import Period, add_days
from pmcoach.project import Project
from pmcoach.records.kinds.goal import Goal
from pmcoach.records.kinds.metric import Guardrail
from pmcoach.text import places
from pmcoach.tuples import NamedTuple

FIRST_DAYS = 14  # a first value so near the start is one of the start
BEFORE = 31  # days before the start in which a value is one of the start
HALF = 0.5  # of the way
STEPS, BACK = 3, 0.1  # weeks in a row, and how much of the way
NEAR = 0.03  # of the way: what differs less does not differ


class Back(NamedTuple):
    """Values that went away from the target week after week: from which to which, and how many steps."""

    high: Value
    low: Value
    steps: int


class Pair(NamedTuple):
    """Two values that are said of one period and differ: what a report says, and what stands elsewhere."""

    period: Period
    said: float
    path: str
    other: float
    place: str


def lone(standing: Standing) -> tuple[Value, ...]:
    """The values since the start that lie far outside the way and have no neighbour near them."""
    way, goal = standing.way, standing.goal
    if way is None:
        return ()
    since = goal.first_day
    values = [value for value in standing.values if value.counts_on >= since]
    known = believed(values, way.start, way.level)
    whole = abs(way.level - way.start)
    again = values[1:2] and abs(values[1].value - values[0].value) <= whole
    return tuple(value for value in values[1 if again else 0 :] if value not in known)


def belied(standing: Standing) -> Value | None:
    """A value of the start that lies half the way or more from the baseline, where no other agrees with the baseline.

    Those of the start are the first one since, and the last one of the month before. A lone one far outside is a slip
    and says nothing of the baseline; one with a note was looked at.
    """
    way, goal, baseline = standing.way, standing.goal, standing.aim.baseline
    if way is None or baseline is None:
        return None
    first, last = add_days(goal.first_day, -BEFORE), add_days(goal.first_day, FIRST_DAYS)
    start, slips = goal.first_day, lone(standing)
    sound = [value for value in standing.values if not value.noted and value not in slips]
    found = [value for value in sound if start <= value.day <= last][:1]
    found += [value for value in sound if first <= value.day < start][-1:]
    off = [way.gone(value.value) for value in found]
    return found[0] if off and (min(off) > HALF or max(off) < -HALF) else None


def turned_back(standing: Standing) -> Back | None:
    """The last weeks' values, where three or more in a row went away from the target and together a tenth of the way."""
    way, goal = standing.way, standing.goal
    if way is None:
        return None
    start = goal.first_day
    since = [value for value in standing.values if value.counts_on >= start]
    values = list(week_ends(believed(since, way.start, way.level), up=way.level > way.start))
    steps = 0
    for earlier, later in pairwise(reversed(values)):
        if way.gone(earlier.value) >= way.gone(later.value):
            break
        steps += 1
    if steps < STEPS:
        return None
    high, low = values[-1 - steps], values[-1]
    apart = way.gone(high.value) - way.gone(low.value)
    return Back(high, low, steps) if apart > BACK and (low.day - high.day).days >= FIRST_DAYS else None


def differing(goal: Goal, standing: Standing, project: Project) -> Iterator[Pair]:
    """The values that recent reports give and the metrics file, or another report of the same period, contradicts."""
    if goal.metric is None:
        return
    unit, way = goal.metric.said_unit, standing.way
    slack = NEAR * abs(way.level - way.start) if way is not None else 0.0
    from_file = recorded(goal.metric.source, unit, project)
    first: dict[Period, tuple[float, str]] = {}
    for report, value in said_of(goal, goal.id, unit, project, anybody=True):
        period = report.period
        if period.last < recent_since(project.today):
            continue
        exact = max(slack, 0.5 * 10 ** -places(value))
        in_it = [each for each in from_file if period.holds(each.day)]
        low, high = (end((each.value for each in in_it), default=value) for end in (min, max))
        if not low - exact <= value <= high + exact:
            yield Pair(period, value, report.path, in_it[-1].value, f"{in_it[-1].path}:{in_it[-1].line}")
        elif period in first and abs(first[period][0] - value) > exact:
            yield Pair(period, value, report.path, *first[period])
        first.setdefault(period, (value, report.path))


def stale_rails(goal: Goal, project: Project) -> Iterator[tuple[int, Guardrail, Value]]:
    """The guardrails of an open goal whose last figure is older than such figures should be."""
    for index, rail in enumerate(goal.guardrails if goal.open else ()):
        values = rail_values(goal, rail, project)
        allowed = max(STALE, int(LATE * rhythm(values)))
        if values and (project.today - values[-1].day).days > allowed:
            yield index, rail, values[-1]
